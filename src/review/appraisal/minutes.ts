/** The minutes of an appraisal (biên bản thẩm định) as plain content; a sheet and a Word file are made of it. */
import { minutesTexts as texts } from '../../messages/minutes/index';
import type { Rubric } from '../../rubric/types';
import { toHundredths } from '../../scoring/exact';
import { findingText } from '../../messages/findings/index';
import { titleOf } from '../../messages/forms/index';
import { dateInWords, letterTexts, numberOf, signerName, superiorOf } from '../../messages/letter/index';
import { criterionName, formName, points, small, vi } from '../../messages/report/index';
import { needsReason, unfinished } from './appraisal';
import { appraisalTotals } from './totals';
import type { Appraisal, AppraisedCriterion } from './appraisal';
import { NOTHING, adjustedTable, bonusOf, resultsTable } from './minutes-tables';
import type { MinutesTable } from './minutes-tables';
import type { Finding } from '../finding';
import type { Letter } from './letter';

/** What the paper needs beside the appraisal; day and reviewer are the log's where they are "". */
export interface MinutesDetails {
  letter: Letter;
  /** "2021-11-20". */
  date: string;
  reviewer: string;
  /** What the review found in the file, and in the report that came with it. */
  findings?: readonly Finding[];
}

/** One who signs. */
export interface MinutesSignature {
  heads: string[];
  note: string;
  name: string;
}

export interface Minutes {
  parent: string;
  agency: string;
  number: string;
  dateLine: string;
  title: string;
  subject: string;
  /** "Căn cứ Quyết định số …". */
  basis: string;
  facts: { label: string; value: string }[];
  parts: ({ title: string } & ({ table: MinutesTable } | { items: string[] }))[];
  closing: string[];
  recipients: string[];
  /** Who signs, two beside each other; nobody signs a draft. */
  signatures: MinutesSignature[];
}

/** "Huế, ngày 20 tháng 11 năm 2021"; days below 10 and the months 1 and 2 have a leading 0. */
export function dateLine(place: string, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const dots = '…';
  const shownMonth = month === '' ? dots : Number(month) < 3 ? month : String(Number(month));
  return `${place === '' ? '……' : place}, ngày ${day === '' ? dots : day.slice(0, 2)} tháng ${shownMonth} năm ${year === '' ? dots : year}`;
}

/** Findings of the review that a paper names; the result workbook has them all. */
const MOST_FINDINGS = 30;

/** Criteria that a paper names one by one. */
const MOST_OPEN = 20;

type Part = Minutes['parts'][number];
type Content = { table: MinutesTable } | { items: string[] };

/** The content of the minutes. What nobody decided is never said as if it were: an unfinished appraisal gives a draft with "–" for what is open. */
export function minutesOf(rubric: Rubric, appraisal: Appraisal, details: MinutesDetails): Minutes {
  const lacking = unfinished(appraisal);
  const draft = lacking.length > 0;
  const open = lacking.filter(({ state }) => state === 'open').length;
  const last = appraisal.log.at(-1);
  const reviewer = details.reviewer || (last?.by ?? '');
  const date = details.date || dayOf(last?.at);
  const { letter } = details;
  return {
    parent: superiorOf(letter.superior, letter.agency, rubric.province),
    agency: letter.agency.toLocaleUpperCase('vi') || letterTexts.agency,
    number: numberOf(letter.number, 'BB') || texts.number,
    dateLine: dateLine(letter.place, date),
    title: draft ? texts.draftTitle : texts.title,
    subject: appraisal.unit === '' ? texts.subject : `${texts.subject} của ${appraisal.unit}`,
    basis: texts.basis(letterTexts.decision(rubric.decision)),
    facts: [
      { label: texts.time, value: texts.begun(date === '' ? texts.day : dateInWords(date)) },
      { label: texts.venue, value: letter.venue || texts.noVenue },
      { label: texts.participants, value: letter.participants.join('; ') || texts.noParticipants },
      { label: texts.chair, value: letter.chair || texts.noChair },
      { label: texts.secretary, value: letter.secretary || texts.noSecretary },
      {
        label: texts.form,
        value: titleOf({
          title: [formName(rubric.decision.title, rubric.title.join(' '), rubric.province)],
          version: rubric.version,
        }),
      },
      { label: texts.unit, value: appraisal.unit === '' ? texts.noUnit : appraisal.unit },
      { label: texts.reviewer, value: reviewer || texts.noReviewer },
      { label: texts.note, value: texts.recomputed },
      ...(appraisal.neverCalculated ? [{ label: texts.note, value: texts.neverCalculated }] : []),
      ...rubric.misprints.map(({ at, printed, holds }) => ({
        label: texts.note,
        value: texts.misprint(at === 'total' ? '' : at, vi(printed), vi(holds)),
      })),
    ],
    parts: partsOf(rubric, appraisal, draft, details.findings ?? []),
    closing: draft ? [texts.draftClosing(open, lacking.length - open)] : [texts.copiesMade, texts.ended],
    recipients: draft ? [] : letter.recipients.length > 0 ? letter.recipients : [...letterTexts.copies],
    signatures: draft
      ? []
      : [
          { heads: [texts.signSecretary], note: texts.signNote, name: signerName(letter.secretary) },
          { heads: [texts.signChair], note: texts.signNote, name: signerName(letter.chair) },
          { heads: [texts.signUnit], note: texts.signNote, name: '' },
          { heads: [texts.signReviewer], note: texts.signNote, name: signerName(reviewer) },
        ],
  };
}

/** The day of an entry of the log; "" where somebody typed anything else there. */
const dayOf = (at = ''): string => /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(at)?.[0] ?? '';

function partsOf(rubric: Rubric, appraisal: Appraisal, draft: boolean, findings: readonly Finding[]): Part[] {
  const texted = new Map(rubric.criteria.map(({ id, text }) => [id, text]));
  const name = ({ id }: Pick<AppraisedCriterion, 'id'>): string =>
    `${id} – ${criterionName(texted.get(id) ?? '')}`;
  const nothing = { items: [draft ? texts.noneYet : texts.none] };
  const adjusted = appraisal.criteria.filter((one) => one.state !== 'open' && needsReason(one));
  const open = appraisal.criteria.filter(({ state }) => state === 'open');
  const questions = appraisal.criteria.filter(
    ({ question, state }) => question.trim() !== '' || state === 'supplement',
  );
  const serious = findings.filter(({ severity }) => severity !== 'note');
  const { deductions } = rubric;
  const parts: [string, Content][] = [
    [texts.results, { table: resultsTable(rubric, appraisal) }],
    ...(open.length > 0 ? [[texts.open, { items: openItems(open, name) }] satisfies [string, Content]] : []),
    [texts.adjusted, adjusted.length === 0 ? nothing : { table: adjustedTable(adjusted, name) }],
    ...(deductions === undefined
      ? []
      : [
          [
            `${texts.deductions} (${small(deductions.source)})`,
            appraisal.deductions.length === 0
              ? nothing
              : {
                  items: appraisal.deductions.map(({ ground, amount, reason }) =>
                    texts.deducted(deductions.grounds[ground] ?? '', vi(amount), reason),
                  ),
                },
          ] satisfies [string, Content],
        ]),
    ...(serious.length > 0
      ? [[texts.findings, { items: findingItems(serious, appraisal.criteria) }] satisfies [string, Content]]
      : []),
    [
      texts.supplement,
      questions.length === 0
        ? nothing
        : {
            items: questions.map(
              (one) => `${name(one)}${one.question.trim() === '' ? '.' : `: ${one.question}`}`,
            ),
          },
    ],
    ...(draft
      ? []
      : [
          [
            texts.conclusion,
            { items: conclusion(rubric, appraisal, adjusted.length, questions.length) },
          ] satisfies [string, Content],
        ]),
  ];
  return parts.map(([title, content], index) => ({ title: `${index + 1}. ${title}`, ...content }));
}

/** What a finished appraisal comes to. */
function conclusion(rubric: Rubric, appraisal: Appraisal, adjusted: number, asked: number): string[] {
  const { total, class: grade = '' } = appraisalTotals(rubric, appraisal);
  const most = bonusOf(rubric);
  return [
    texts.concluded(
      ...([
        points(total),
        vi(rubric.declaredTotal),
        most > 0 ? texts.withBonus(vi(most)) : '',
        grade,
      ] as const),
    ),
    adjusted === 0 ? texts.allAccepted : texts.someAdjusted(adjusted),
    ...(asked > 0 ? [texts.toSupplement(asked)] : []),
  ];
}

/** Open criteria: those with a difference one by one, the others counted. */
function openItems(open: readonly AppraisedCriterion[], name: (one: AppraisedCriterion) => string): string[] {
  const differing = open.filter(
    ({ self, recomputed }) => toHundredths(self ?? 0) !== toHundredths(recomputed),
  );
  const named = differing.slice(0, MOST_OPEN);
  return [
    texts.openCount(open.length),
    ...named.map((one) =>
      texts.openOne(name(one), one.self === null ? NOTHING : points(one.self), points(one.recomputed)),
    ),
    ...(differing.length > named.length ? [texts.openMore(differing.length - named.length)] : []),
  ];
}

/** What was found and what became of it, as far as a criterion was decided. */
function findingItems(findings: readonly Finding[], criteria: readonly AppraisedCriterion[]): string[] {
  const settled = new Map(
    criteria.map(({ id, state, appraised }) => [id, texts.settled[state](points(appraised))]),
  );
  const named = findings.slice(0, MOST_FINDINGS).map((found) => {
    const { criterion, cell } = found;
    const end = criterion === undefined ? undefined : settled.get(criterion);
    return `${texts.foundAt(criterion, cell)}${findingText(found)}${end === undefined ? '' : ` ${end}`}`;
  });
  const rest = findings.length - named.length;
  return rest > 0 ? [...named, texts.moreFindings(rest)] : named;
}
