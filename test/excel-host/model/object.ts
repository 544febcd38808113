/** Anything the client can hold a proxy of. Members are named as in Office.js; what is missing fails loudly. */
export abstract class HostObject {
  /** Class of the client ("Range"); the client's own lists of its properties say what may be loaded. */
  abstract readonly clientClass: string;

  /** Key by which a proxy finds the object again after a sync, where it has no id property. */
  get wireId(): string | undefined {
    return undefined;
  }
}

/** A collection answers a load with its items. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract get items(): readonly T[];
}
