/** A unit's report as a person changes it in Word, and read again. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import type { OfficialDocument } from '../../src/word/document';
import { earlierReport } from '../../src/word/earlier';
import type { Earlier } from '../../src/word/earlier';
import { writeDocument } from '../../src/word/frame';
import { unitReport } from '../../src/word/unit-report';
import { readDocumentText } from '../../src/workbook/docx/document-text';
import { form, submission } from '../scoring/forms';

export const finance = form('ha-nam-2021-so');
export const own = submission(finance, 'ha-nam-so-tai-chinh-2021');
export const reportOf = (answers: Submission): OfficialDocument =>
  unitReport(finance, answers, assess(finance, answers));

export function readAgain(bytes: Uint8Array): Earlier {
  const read = readDocumentText(bytes);
  const earlier = read.ok ? earlierReport(read.content) : undefined;
  if (!earlier) throw new Error('no report of the program');
  return earlier;
}

/** The report as Word saves it after a person's changes. */
export async function edited(document: OfficialDocument, ...edits: [RegExp, string][]): Promise<Earlier> {
  const parts = unzipSync(await writeDocument(document));
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of edits) {
    expect([from.source, from.test(xml)]).toEqual([from.source, true]);
    xml = xml.replace(from, to);
  }
  return readAgain(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
}

export const newer = (): Submission => {
  const answers = new Map(own.answers);
  const rate = answers.get('III.2.3') ?? emptyAnswer(3);
  answers.set('III.2.3', { ...rate, inputs: [20, 27, null], claimed: null });
  return { ...own, answers };
};

/** A paragraph behind the sentence of a criterion, without a control. */
export const behind = (id: string, text: string): [RegExp, string] => [
  new RegExp(`(w:val="said:${id.replaceAll('.', '\\.')}#.*?</w:p>)`),
  `$1<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
];
export const textsOf = ({ blocks }: OfficialDocument): string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));
