/** Submitted files without workers and without a disk: each is found by its name. */
import { fileProblemText } from '../../src/messages/file-problems';
import { papersThatKeep, writePaper } from '../../src/intake/rewrite/papers';
import type { Reader } from '../../src/intake/batch/reader';
import { compareFiles, receive, sentWorkbook } from '../../src/intake/batch/receive';
import type { Received } from '../../src/intake/batch/receive';
import { checkReportOf } from '../../src/intake/batch/report';
import { builtIn } from '../../src/rubric/store';
import type { RubricStore } from '../../src/rubric/store';

/** Reads in place what a worker would read. */
export class InPlace implements Reader {
  readonly bytes = new Map<string, Uint8Array>();
  file(name: string, bytes: Uint8Array): File {
    this.bytes.set(name, bytes);
    return new File([name], name, { lastModified: Date.UTC(2017, 11, 1, 5) });
  }
  /** Knows these forms. */
  constructor(private readonly forms: RubricStore = builtIn) {}
  async receive(
    ...[{ name }, language, signal, { mending, office } = {}]: Parameters<Reader['receive']>
  ): Promise<Received> {
    const bytes = this.bytes.get(name) ?? new Uint8Array();
    const file = { name, bytes, sent: '2017-12-01', ...(mending ? { mending } : {}) };
    const received = await receive(file, this.forms, language, office);
    // a worker that was stopped gives nothing
    return signal.aborted
      ? { ok: false, file: name, reason: fileProblemText({ code: 'too-heavy' }, language) }
      : received;
  }
  private sent(name: string) {
    return { name, bytes: this.bytes.get(name) ?? new Uint8Array() };
  }
  async show({ name }: File) {
    return sentWorkbook({ name, bytes: this.bytes.get(name) ?? new Uint8Array() });
  }
  async compare({ name: earlier }: File, { name: later }: File) {
    return compareFiles(this.sent(earlier), this.sent(later), this.forms);
  }
  async report(...[{ name: report }, { name }, language]: Parameters<Reader['report']>) {
    return checkReportOf(this.sent(name), this.sent(report).bytes, language, this.forms);
  }
  async keeps({ name }: File) {
    return papersThatKeep(this.sent(name), this.forms);
  }
  async paper(...[paper, { name }, appraisal, details, version]: Parameters<Reader['paper']>) {
    return writePaper(paper, this.sent(name), appraisal, details, version, this.forms);
  }
}
