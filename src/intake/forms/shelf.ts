/** The forms of this browser: those that a person added, those beside the page, those built in. */
import { createStore as createDatabase, get, set } from 'idb-keyval';
import { load } from '../../rubric/load';
import { builtIn, joinStores, storeOf } from '../../rubric/store';
import type { FormEntry, RubricStore } from '../../rubric/store';
import type { Rubric } from '../../rubric/types';
import { MOST_RUBRIC_BYTES } from '../../rubric/store-index';
import { deployedForms } from './deployed';
import type { RubricFile } from './rubric-file';
import { createStore } from '../store';

/** What came of one chosen file. */
export type Added =
  | { file: string; kind: 'added' | 'known'; form: FormEntry }
  /** The same id and version are there with other content. */
  | { file: string; kind: 'other'; form: FormEntry; known: Rubric; rubric: Rubric }
  | { file: string; kind: 'refused'; read: Extract<RubricFile, { ok: false }> };

/** Where added forms are kept: their sources. */
export interface Keeper {
  read(): Promise<unknown>;
  write(sources: readonly unknown[]): Promise<void>;
}

/** More is no collection of forms. */
const MOST_FORMS = 500;

/** The browser's own database. */
export function browserKeeper(): Keeper {
  const database = createDatabase('egov-scorecard-forms', 'forms');
  return {
    read: () => get('given', database),
    write: (sources) => set('given', sources, database),
  };
}

export class Shelf implements RubricStore {
  private readonly state = createStore<readonly FormEntry[]>(builtIn.entries);
  private given: readonly Rubric[] = [];
  private deployed: RubricStore = storeOf([], 'deployed');
  /** Done once what was kept and what is deployed is known. */
  readonly ready: Promise<void>;

  /** `base`: address of the page, beside which forms may be deployed. */
  constructor(
    private readonly keeper: Keeper,
    readonly base: string,
  ) {
    this.ready = this.open();
  }

  readonly subscribe = this.state.subscribe;
  readonly getSnapshot = this.state.getSnapshot;

  get entries(): readonly FormEntry[] {
    return this.state.getSnapshot();
  }

  /** The forms that a person added; another list after every change. */
  get added(): readonly Rubric[] {
    return this.given;
  }

  async load(key: string): Promise<Rubric | undefined> {
    await this.ready;
    return this.all().load(key);
  }

  /** Takes up rubric files; what is wrong with one is answered, and nothing of it is taken. */
  async add(files: readonly File[]): Promise<Added[]> {
    await this.ready;
    const { readRubricFile } = await import('./rubric-file');
    const answers: Added[] = [];
    for (const file of files.slice(0, MOST_FORMS)) {
      const read: RubricFile =
        file.size > MOST_RUBRIC_BYTES
          ? { ok: false, reason: 'too-large', problems: [] }
          : readRubricFile(new Uint8Array(await file.arrayBuffer()));
      answers.push(
        read.ok ? await this.take(file.name, read.rubric) : { file: file.name, kind: 'refused', read },
      );
    }
    return answers;
  }

  /** Takes an added form away; workbooks that carry it stay readable. */
  async remove(key: string): Promise<void> {
    this.show(this.given.filter((rubric) => rubric.key !== key));
    await this.keep();
  }

  private async take(file: string, rubric: Rubric): Promise<Added> {
    const known = await this.load(rubric.key);
    const same = known?.fingerprints.whole === rubric.fingerprints.whole;
    if (!known) {
      this.show([...this.given, rubric]);
      await this.keep();
    }
    const form = this.entries.find(({ key }) => key === rubric.key);
    if (!form) return { file, kind: 'refused', read: { ok: false, reason: 'problems', problems: [] } };
    if (known && !same) return { file, kind: 'other', form, known, rubric };
    return { file, kind: known ? 'known' : 'added', form };
  }

  private all(): RubricStore {
    return joinStores(storeOf(this.given, 'given'), this.deployed, builtIn);
  }

  private show(given: readonly Rubric[]): void {
    this.given = given;
    this.state.set(this.all().entries);
  }

  private async open(): Promise<void> {
    const [kept, deployed] = await Promise.all([
      this.keeper.read().catch(() => undefined),
      deployedForms(this.base),
    ]);
    this.deployed = deployed;
    const rubrics = (Array.isArray(kept) ? kept : []).flatMap((source: unknown) => {
      const loaded = load(source);
      return loaded.ok ? [loaded.rubric] : [];
    });
    this.show(rubrics);
  }

  /** A browser that keeps nothing has the forms until the page is closed. */
  private keep(): Promise<void> {
    return this.keeper.write(this.given.map(({ source }) => source)).catch(() => undefined);
  }
}
