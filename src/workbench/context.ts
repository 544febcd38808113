import type { Batch } from '../intake/batch/batch';
import type { Shelf } from '../intake/forms/shelf';
import type { Language } from '../messages/language';
import type { PageTexts } from '../messages/page';
import type { Book } from './document/book';

/** What every part of the page shares. */
export interface PageContext {
  book: Book;
  t: PageTexts;
  language: Language;
  setLanguage: (language: Language) => void;
  version: string;
  forms: Shelf;
  /** Submitted files. */
  batch: Batch;
  /** Opens the guide at what is being done. */
  help: () => void;
}
