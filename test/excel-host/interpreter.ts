/**
 * Carries out one request of the client: a list of actions on a table of object paths. It knows no Excel, only objects
 * whose members are named as in Office.js; a member that is not there fails with its name.
 */
import { HostError, notFound } from './errors';
import type { SheetData } from './model/data';
import { HostCollection, HostObject } from './model/object';
import { Range } from './model/range';
import type { Axis, Shift } from './model/structure';

enum PathType {
  Root = 1,
  New = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  Null = 7,
}

enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  QueryAsJson = 7,
  Update = 9,
}

interface WireArguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

interface WirePath {
  ObjectPathType: PathType;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: WireArguments;
}

interface WireQuery {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

interface WireAction {
  Id: number;
  ActionType: ActionType;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: WireArguments;
  QueryInfo?: WireQuery;
  ObjectState?: object;
}

/** One request as it travels. */
export interface WireRequest {
  Actions: WireAction[];
  ObjectPaths: Record<string, WirePath>;
}

interface WireError {
  Code: string;
  Message: string;
  Location?: string | undefined;
  ActionIndex?: number;
  HttpStatusCode: number;
}

export interface WireResponse {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: WireError;
}

/** What the client itself says about a class: which members may be loaded, and whether it is a collection. */
export interface ClassInfo {
  scalars: ReadonlySet<string>;
  navigations: ReadonlySet<string>;
}

/** A tree of member names; "*" stands for all scalars. */
interface LoadTree {
  [member: string]: LoadTree;
}

/** True where the text of a request has the expected shape. */
export function isRequest(value: unknown): value is WireRequest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'Actions' in value &&
    Array.isArray(value.Actions) &&
    'ObjectPaths' in value
  );
}

/** What the client says of its own accord: it lets go of objects after a batch, and greets the host once after start. */
const HOUSEKEEPING = ['_RemoveReference', 'NotifyActionHandlerReady'];

/** True where nobody asked for the request and nobody waits for it. */
export const isHousekeeping = ({ Actions }: WireRequest): boolean =>
  Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.Instantiate || HOUSEKEEPING.includes(Name),
  );

/** The error as the wire carries it; a fault of the emulator itself keeps its stack. */
export function wireError(error: unknown, actionIndex: number): WireError {
  const known =
    error instanceof HostError
      ? error
      : new HostError(
          'GeneralException',
          `emulator: ${error instanceof Error ? error.stack : String(error)}`,
        );
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: actionIndex,
    HttpStatusCode: known.status,
  };
}

const lower = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
const upper = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** The internal service that the client greets once after start. */
class InternalService extends HostObject {
  readonly clientClass = 'InternalService';
  notifyActionHandlerReady(): void {
    // nothing to hand over: the emulated host has no custom actions
  }
}

/** The runtime that pane and commands share: whether its pane is on screen. */
class AppRuntimeService extends HostObject {
  readonly clientClass = 'AppRuntimeService';
  constructor(private readonly pane: PaneState) {
    super();
  }
  setAppRuntimeState(state: string): void {
    this.pane.state = state;
  }
  getAppRuntimeState(): string {
    return this.pane.state;
  }
}

/** "Visible" or "Background", as the client says it. */
export interface PaneState {
  state: string;
}

export class Interpreter {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;
  readonly pane: PaneState = { state: 'Background' };

  constructor(
    private readonly root: HostObject,
    private readonly describe: (clientClass: string) => ClassInfo,
  ) {}

  /** Runs the actions in order and stops at the first error; what was done until then stays done, as in Excel. */
  execute(request: WireRequest, limit = Infinity, fault?: HostError): WireResponse {
    const paths = new PathTable(request.ObjectPaths, this.root, this.references, this.pane);
    const response: WireResponse = { Results: [], TraceIds: [] };
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (fault && index >= limit) throw fault;
        response.Results.push({ ActionId: action.Id, Value: this.act(action, paths, response.TraceIds) });
      } catch (error) {
        return { ...response, Error: wireError(error, index) };
      }
    }
    return response;
  }

  /** Ranges that the client keeps go with their cells; one whose cells are gone is gone. */
  follow(sheet: SheetData, axis: Axis, shift: Shift): void {
    const seen = new Map<Range, boolean>();
    for (const [key, kept] of this.references) {
      if (!(kept instanceof Range) || kept.sheet !== sheet) continue;
      // the client is given a new reference to the same range with every answer
      if (!seen.has(kept)) seen.set(kept, kept.follow(axis, shift));
      if (!seen.get(kept)) this.references.delete(key);
    }
  }

  private act(action: WireAction, paths: PathTable, traces: number[]): unknown {
    if (action.ActionType === ActionType.Trace) {
      traces.push(action.Id);
      return null;
    }
    const target = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target && this.identity(target);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return (
          target && this.query(target, action.QueryInfo ?? {}, action.ActionType === ActionType.QueryAsJson)
        );
      case ActionType.Method:
        return this.callMethod(action, target, paths);
      case ActionType.SetProperty:
        if (!target) throw notFound();
        setMember(target, action.Name, paths.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        if (!target) throw notFound();
        this.update(target, action.ObjectState ?? {});
        return null;
      default:
        throw new HostError(
          'InvalidRequest',
          `emulator: action type ${action.ActionType} is not implemented`,
        );
    }
  }

  private callMethod(action: WireAction, target: HostObject | null, paths: PathTable): unknown {
    if (action.Name === '_KeepReference') return null;
    if (action.Name === '_RemoveReference') {
      this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (!target) throw notFound();
    return callMember(target, action.Name, paths.args(action.ArgumentInfo)) ?? null;
  }

  private update(target: HostObject, state: object): void {
    for (const [name, value] of Object.entries(state)) {
      const child = this.describe(target.clientClass).navigations.has(lower(name))
        ? getMember(target, name)
        : undefined;
      if (child instanceof HostObject && typeof value === 'object' && value !== null)
        this.update(child, value);
      else setMember(target, name, value);
    }
  }

  /** What the client needs to find the object again after the sync. */
  private identity(target: HostObject): Record<string, unknown> {
    const { scalars } = this.describe(target.clientClass);
    const out: Record<string, unknown> = {};
    if (scalars.has('id')) out.Id = getMember(target, 'id');
    else if (target.wireId !== undefined) out._Id = target.wireId;
    if (scalars.has('_ReferenceId')) {
      const reference = `r${this.nextReference++}`;
      this.references.set(reference, target);
      out._ReferenceId = reference;
    }
    return out;
  }

  private query(target: HostObject, query: WireQuery, asJson: boolean): unknown {
    const tree: LoadTree = {};
    const grow = (path: string): LoadTree => {
      let branch = tree;
      for (const step of path.split(/[/.]/).map(lower)) {
        if (step === '' || step === 'items') continue;
        branch = branch[step] ??= {};
      }
      return branch;
    };
    for (const path of query.Select ?? []) grow(path);
    for (const path of query.Expand ?? []) grow(path)['*'] = {};
    if (!query.Select?.length) tree['*'] = {};
    return this.shape(target, tree, asJson, query);
  }

  private shape(target: HostObject, tree: LoadTree, asJson: boolean, query: WireQuery = {}): unknown {
    const key = asJson ? lower : upper;
    if (target instanceof HostCollection) {
      const from = query.Skip ?? 0;
      const items = target.items.slice(from, query.Top === undefined ? undefined : from + query.Top);
      return { [asJson ? 'items' : '_Items']: items.map((item) => this.shape(item, tree, asJson)) };
    }
    const { scalars, navigations } = this.describe(target.clientClass);
    const names = new Set(Object.keys(tree).filter((name) => name !== '*'));
    // a bare load() asks for everything: here, everything that is implemented
    if (tree['*'] || names.size === 0)
      for (const name of scalars) if (!name.startsWith('_') && name in target) names.add(name);
    const out = this.identity(target);
    for (const name of names) {
      if (!navigations.has(name) && !scalars.has(name))
        throw new HostError(
          'InvalidArgument',
          `The property '${name}' does not exist on ${target.clientClass}.`,
          `${target.clientClass}.load`,
        );
      const member = getMember(target, name);
      out[key(name)] =
        member instanceof HostObject ? this.shape(member, tree[name] ?? {}, asJson) : (member ?? null);
    }
    return out;
  }
}

/** The objects that the paths of one request stand for; null is a null object. */
class PathTable {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Record<string, WirePath>,
    private readonly root: HostObject,
    private readonly references: ReadonlyMap<string, HostObject>,
    private readonly pane: PaneState,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError('InvalidRequest', `emulator: no object path ${id}`);
    const made = this.make(path);
    this.found.set(id, made);
    return made;
  }

  private make(path: WirePath): HostObject | null {
    if (path.ObjectPathType === PathType.Root) return this.root;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.New) {
      if (path.Name === 'Microsoft.InternalService.AddinInternalService') return new InternalService();
      if (path.Name === 'Microsoft.AppRuntime.AppRuntimeService') return new AppRuntimeService(this.pane);
      throw new HostError('ApiNotFound', `emulator: new ${path.Name}() is not implemented`, path.Name);
    }
    if (path.ObjectPathType === PathType.Reference) {
      const kept = this.references.get(path.Name);
      if (!kept) throw new HostError('InvalidReference', 'The reference is not valid.');
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const name = path.ObjectPathType === PathType.Indexer ? 'GetItem' : path.Name;
    const made =
      path.ObjectPathType === PathType.Property
        ? getMember(parent, name)
        : callMember(parent, name, this.args(path.ArgumentInfo));
    if (made === undefined || made === null) return null;
    if (made instanceof HostObject) return made;
    throw new HostError('InvalidRequest', `emulator: ${parent.clientClass}.${lower(name)} gave no object`);
  }

  /** Arguments with their objects put in; null stands for an argument that was left out. */
  args(info: WireArguments | undefined): unknown[] {
    const put = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(value))
        return value.map((item: unknown, i) => put(item, Array.isArray(reference) ? reference[i] : 0));
      if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
      if (typeof value !== 'object' || value === null) return value;
      if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, put(item, 0)]));
    };
    return (info?.Arguments ?? []).map((value, i) => put(value, info?.ReferencedObjectPathIds?.[i]));
  }
}

const missing = (target: HostObject, name: string, how = ''): HostError =>
  new HostError(
    'ApiNotFound',
    `emulator: ${target.clientClass}.${name}${how} is not implemented`,
    `${target.clientClass}.${name}`,
  );

/** Names the member in errors that the model raises. */
function located<T>(target: HostObject, name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError) error.location ??= `${target.clientClass}.${name}`;
    throw error;
  }
}

function getMember(target: HostObject, wireName: string): unknown {
  const name = lower(wireName);
  if (!(name in target)) throw missing(target, name);
  return located(target, name, (): unknown => Reflect.get(target, name));
}

function setMember(target: HostObject, wireName: string, value: unknown): void {
  const name = lower(wireName);
  if (!(name in target)) throw missing(target, name);
  // Reflect.set is false where the model only reads the property
  if (!located(target, name, () => Reflect.set(target, name, value))) throw missing(target, name, ' =');
}

function callMember(target: HostObject, wireName: string, args: readonly unknown[]): unknown {
  const name = lower(wireName);
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') throw missing(target, name, '()');
  const given = args.map((arg) => (arg === null ? undefined : arg));
  return located(target, name, (): unknown => Reflect.apply(method, target, given));
}
