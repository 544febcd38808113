/** The first part of a unit's report: its entries as sentences, by the groups of the form. */
import { evidenceList } from '../form/evidence/list';
import { count, groupName, points, vi } from '../messages/report';
import { unitReport as texts } from '../messages/unit-report';
import { fieldsOf } from '../rubric/fields';
import type { Criterion, Heading, Rubric } from '../rubric/types';
import { hasPoints } from '../scoring/assess-answer';
import type { Block } from './document';
import { entrySentence, isJudged } from './entry-sentence';
import { heading, misprints, own, say } from './unit-parts';
import type { Made } from './unit-parts';

/** Part I: what was done, by the form's groups. */
export function results(made: Made): Block[] {
  const { rubric, submission } = made;
  const groups = rubric.headings.filter(({ kind }) => kind === 'group');
  return [
    heading(1, `I. ${texts.results.heading}`),
    ...fieldsOf(rubric).flatMap(({ id, text }) => {
      const value = submission.fields[id];
      return typeof value === 'number' && !REPEATED.has(id)
        ? [
            say(
              `field:${id}`,
              `- ${texts.results.field(text, Number.isInteger(value) ? count(value) : vi(value))}`,
            ),
          ]
        : [];
    }),
    ...groups.flatMap((group, index) => [
      heading(2, `${index + 1}. ${groupName(group.text, rubric.province)}`),
      ...groupOf(made, group),
    ]),
    own('results', texts.results.own),
  ];
}

/** General information that the overall result says. */
const REPEATED = new Set(['totalPoints', 'maxPoints']);

function groupOf(made: Made, group: Heading): Block[] {
  const { rubric, submission, assessment, options } = made;
  const assessed = assessment.criteria.filter(({ id }) => group.criteria.includes(id));
  if (!assessed.some(({ status }) => hasPoints(status)))
    return [say(`group:${group.key}`, texts.results.nothing)];
  const sum = assessment.headings.find(({ key }) => key === group.key);
  const before = options.before?.headings.find(({ key }) => key === group.key);
  const sentences = rubric.criteria.flatMap((criterion: Criterion) => {
    const one = assessed.find(({ id }) => id === criterion.id);
    const text = one && entrySentence(criterion, submission.answers.get(criterion.id), one);
    return text === undefined ? [] : [{ id: criterion.id, text: `- ${text}` }];
  });
  const full = rubric.criteria.filter((criterion) => {
    const one = assessed.find(({ id }) => id === criterion.id);
    return one !== undefined && one.points >= one.max && isJudged(criterion, one);
  }).length;
  return [
    ...inParts(rubric, group, sentences),
    ...(full > 0 ? [say(`full:${group.key}`, `- ${texts.results.full(full, sentences.length > 0)}`)] : []),
    ...documentsOf(made, group),
    ...(sum
      ? [
          say(
            `group:${group.key}`,
            texts.results.group(
              ...([
                points(sum.points),
                vi(group.printedMax ?? sum.max),
                before && points(before.points),
              ] as const),
            ),
          ),
          ...misprints(rubric, (at) => at === group.key),
        ]
      : []),
  ];
}

/** "Quyết định số 36/QĐ-STC ngày 19/7/2021". */
const NUMBERED =
  /^(?:Quyết định|Kế hoạch|Công văn|Chỉ thị|Nghị quyết|Thông báo|Tờ trình|Báo cáo|Quy chế|Quy định|Hướng dẫn|Chương trình|QĐ|KH|CV|CT|NQ|TB)\s(?:số\s)?\d{1,6}\/[\p{Lu}\d]/u;
/** Documents that a group names; the list of evidence has all. */
const MOST_DOCUMENTS = 10;

/** Numbered documents that prove criteria of the group, as both real reports list what was issued. */
function documentsOf({ rubric, submission }: Made, { key, criteria }: Heading): Block[] {
  const names = evidenceList(rubric, submission).documents.flatMap((one) =>
    NUMBERED.test(one.text) && one.criteria.some((id) => criteria.includes(id)) ? [oneLine(one.text)] : [],
  );
  if (names.length === 0) return [];
  const more = names.length - MOST_DOCUMENTS;
  return [say(`documents:${key}`, `- ${texts.results.documents(names.slice(0, MOST_DOCUMENTS), more)}`)];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[.;,\s]{1,20}$/, '');

/** Sentences of a group below the headings that divide all of it, where they are many. */
function inParts(
  rubric: Rubric,
  group: Heading,
  sentences: readonly { id: string; text: string }[],
): Block[] {
  const parts = rubric.headings.filter(({ path }) => path.length === 1 && path[0] === group.key);
  const held = parts.flatMap(({ criteria, text }) => {
    const own = sentences.filter(({ id }) => criteria.includes(id));
    return own.length > 0 ? [{ text, own }] : [];
  });
  const whole = group.criteria.every((id) => parts.some(({ criteria }) => criteria.includes(id)));
  if (!whole || held.length < 2 || sentences.length < MANY)
    return sentences.map(({ id, text }) => say(id, text));
  return held.flatMap(({ text, own: said }, index) => [
    heading(3, texts.results.part(LETTERS[index] ?? '', groupName(text, rubric.province))),
    ...said.map(({ id, text: sentence }) => say(id, sentence)),
  ]);
}

/** Sentences that are divided, and the letters of their parts. */
const MANY = 6;
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
