/** Vietnamese typed in a font of the time before Unicode: its letters are other letters to every program. */
import { fileProblemText } from '../../messages/file-problems/index';
import type { Language } from '../../messages/language';
import { intakeTexts } from '../../messages/intake/index';
import type { WorkbookContent } from '../../sheet/content';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** Words that only such a text has; Latin-1 signs inside or at the beginning of a word. */
const MARKS: Record<LegacyEncoding, RegExp> = {
  // "Tiªu chÝ ®¸nh gi¸": signs stand where letters belong
  tcvn3: /®\p{L}|[A-Za-zÆ-ÿ][©ª«¬\u00AD®µ¶·¸¹]|[©ª«¬\u00AD®µ¶·¸¹][a-z]/u,
  // "Tieâu chí ñaùnh giaù": each mark is a letter behind its vowel
  vni: /[aeiouyöô][ùøûïåäëüõâêúéèá](?!\p{L}{3})|ñ[aeiouyöô]/iu,
};
/** Letters that Vietnamese has in Unicode and neither of the old fonts. */
const UNICODE = /[ĂăĐđƠơƯư\u1EA0-\u1EF9]|\p{M}/u;

/** As many words are looked at; a form has thousands. */
const MOST_WORDS = 20_000;
/** A foreign name or two is no encoding. */
const LEAST = 20;

/** The encoding that most of the workbook's Vietnamese is written in, where it is not Unicode. */
export function legacyEncoding(content: WorkbookContent): LegacyEncoding | undefined {
  const counts = { tcvn3: 0, vni: 0, unicode: 0 };
  let words = 0;
  for (const { rows } of content.sheets)
    for (const cells of rows.values())
      for (const { value } of cells.values()) {
        if (typeof value !== 'string') continue;
        for (const [word] of value.slice(0, MOST_WORDS).matchAll(/\S+/g)) {
          if (UNICODE.test(word)) counts.unicode++;
          else if (MARKS.tcvn3.test(word)) counts.tcvn3++;
          else if (MARKS.vni.test(word)) counts.vni++;
          if (++words >= MOST_WORDS) return chosen(counts);
        }
      }
  return chosen(counts);
}

function chosen(counts: Record<LegacyEncoding | 'unicode', number>): LegacyEncoding | undefined {
  const found = counts.tcvn3 >= counts.vni ? 'tcvn3' : 'vni';
  return counts[found] >= LEAST && counts[found] > counts.unicode ? found : undefined;
}

/** Why no form was found in a workbook, in words. */
export function noFormReason(content: WorkbookContent, language: Language): string {
  const code = legacyEncoding(content);
  return code === undefined ? intakeTexts[language].noForm : fileProblemText({ code }, language);
}
