/** A summary on the terminal. */
import { basename } from 'node:path';
import { lines } from '../../messages/cli';
import { number } from '../../messages/language';
import { notRanked } from '../../summary/facts';
import { otherFormLines } from '../../summary/other-forms';
import { unloggedLines } from '../../summary/unlogged';
import { questionText } from '../../summary/question-text';
import type { Summary, Question } from '../../summary/types';
import { print, oneLine } from '../output';

/** Files that do not count are told one by one up to here; the workbook and the JSON hold all. */
const MOST_TOLD = 20;

/** Prints who leads, what does not count and what is asked, form by form. */
export function printSummary({ forms, failed, files }: Summary): void {
  const w = lines.summary;
  for (const form of forms) {
    const { rubric, units, missing, unsure, blank, questions, doubles } = form;
    const counts = [
      w.units(units.length),
      ...(missing.length > 0 ? [w.missing(missing.length)] : []),
      ...(unsure.length > 0 ? [w.unsure(unsure.length)] : []),
      ...(blank.length > 0 ? [w.blank(blank.length)] : []),
    ];
    print(`${rubric.key}: ${counts.join(', ')}`);
    for (const { rank, unit, total, class: name, list } of units.slice(0, 3))
      print(
        `  ${rank}. ${oneLine(unit)}: ${number(total, 'vi')}${name === undefined ? '' : ` (${name})`}${list === null ? `, ${w.unlisted}` : ''}`,
      );
    for (const { unit, kept, dropped, why } of doubles.slice(0, MOST_TOLD))
      print(`  ${w.counted(oneLine(unit), oneLine(basename(kept)), oneLine(basename(dropped)), w.why[why])}`);
    if (doubles.length > MOST_TOLD) print(`  ${w.moreDropped(doubles.length - MOST_TOLD)}`);
    for (const line of [...otherFormLines(form, 'vi'), ...unloggedLines(form, 'vi')])
      print(`  ${oneLine(line)}`);
    for (const { unit, file } of blank) print(`  ${w.blankUnit(oneLine(unit), oneLine(basename(file)))}`);
    for (const question of questions) {
      print(`  ${oneLine(questionText(question, 'vi'))}`);
      print(`    ${oneLine(howToAnswer(question))}`);
    }
  }
  const { unread, unranked } = notRanked(failed);
  print(w.files(files, unread, unranked));
}

/** The option that answers a question. */
function howToAnswer(question: Question): string {
  const { answer } = lines.summary;
  if (question.kind === 'times') return answer.times(question.files[0] ?? '');
  if (question.kind === 'table') return answer.table;
  return answer.name(question.unit, question.near[0]);
}
