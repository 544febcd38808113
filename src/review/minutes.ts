/** The minutes of an appraisal (biên bản thẩm định) as plain content; a sheet and a Word file are made of it. */
import { number } from '../messages/language';
import { minutesTexts as texts } from '../messages/minutes';
import type { Rubric } from '../rubric/types';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { appraisalTotals, needsReason } from './appraisal';
import type { Appraisal } from './appraisal';

/** What the paper needs beside the appraisal. */
export interface MinutesDetails {
  /** Body above the agency, "UBND TỈNH …"; "" where there is none. */
  parent: string;
  agency: string;
  place: string;
  /** "2021-11-20"; "" leaves the day open. */
  date: string;
  reviewer: string;
  /** "Số: 12/BB-STTTT"; left open where "". */
  number: string;
}

export interface MinutesTable {
  head: string[];
  /** Cells as printed; the first row after the head is the first group. */
  rows: string[][];
  /** Last row in bold. */
  sum: boolean;
}

export interface Minutes {
  parent: string;
  agency: string;
  number: string;
  dateLine: string;
  title: string;
  subject: string;
  facts: { label: string; value: string }[];
  parts: ({ title: string } & ({ table: MinutesTable } | { items: string[] }))[];
  closing: string;
  signLeft: string[];
  signRight: string[];
}

const vi = (value: number | null): string => (value === null ? '–' : number(value, 'vi'));

/** "Huế, ngày 20 tháng 11 năm 2021"; days below 10 and the months 1 and 2 have a leading 0. */
export function dateLine(place: string, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const dots = '…';
  const shownMonth = month === '' ? dots : Number(month) < 3 ? month : String(Number(month));
  return `${place === '' ? '……' : place}, ngày ${day === '' ? dots : day.slice(0, 2)} tháng ${shownMonth} năm ${year === '' ? dots : year}`;
}

/** The content of the minutes. */
export function minutesOf(rubric: Rubric, appraisal: Appraisal, details: MinutesDetails): Minutes {
  const totals = appraisalTotals(rubric, appraisal);
  const criteria = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  const adjusted = appraisal.criteria.filter(needsReason);
  const questions = appraisal.criteria.filter(
    ({ question, state }) => question.trim() !== '' || state === 'supplement',
  );
  const name = (id: string): string => {
    const criterion = criteria.get(id);
    return `${id} – ${criterion?.text ?? ''}`;
  };
  return {
    parent: details.parent,
    agency: details.agency,
    number: details.number === '' ? texts.number : details.number,
    dateLine: dateLine(details.place, details.date),
    title: texts.title,
    subject: `${texts.subject} của ${appraisal.unit}`,
    facts: [
      { label: texts.time, value: dateLine('', details.date).replace(/^……, /, '') },
      {
        label: texts.form,
        value: [
          rubric.title.join(' '),
          rubric.decision.number === undefined ? '' : `(${rubric.decision.number})`,
        ]
          .filter(Boolean)
          .join(' '),
      },
      { label: texts.unit, value: appraisal.unit },
      { label: texts.reviewer, value: details.reviewer },
      ...(appraisal.neverCalculated ? [{ label: texts.note, value: texts.neverCalculated }] : []),
    ],
    parts: [
      { title: `1. ${texts.results}`, table: results(rubric, appraisal, totals) },
      {
        title: `2. ${texts.adjusted}`,
        ...(adjusted.length === 0
          ? { items: [texts.none] }
          : {
              table: {
                head: [...texts.tableHead],
                rows: adjusted.map(({ id, max, self, appraised, reason }, index) => [
                  String(index + 1),
                  name(id),
                  vi(max),
                  vi(self),
                  vi(appraised),
                  reason,
                ]),
                sum: false,
              },
            }),
      },
      ...(rubric.deductions === undefined
        ? []
        : [
            {
              title: `3. ${texts.deductions} (${rubric.deductions.source})`,
              items:
                appraisal.deductions.length === 0
                  ? [texts.none]
                  : appraisal.deductions.map(
                      ({ ground, amount, reason }) =>
                        `${rubric.deductions?.grounds[ground] ?? ''} Trừ ${vi(amount)} điểm: ${reason}`,
                    ),
            },
          ]),
      {
        title: `${rubric.deductions === undefined ? 3 : 4}. ${texts.supplement}`,
        items:
          questions.length === 0
            ? [texts.none]
            : questions.map(({ id, question }) => `${name(id)}: ${question}`),
      },
    ],
    closing: texts.closing,
    signLeft: [texts.signLeft, texts.signNote],
    signRight: [texts.signRight, texts.signNote, details.reviewer],
  };
}

function results(
  rubric: Rubric,
  appraisal: Appraisal,
  totals: ReturnType<typeof appraisalTotals>,
): MinutesTable {
  const byId = new Map(appraisal.criteria.map((criterion) => [criterion.id, criterion]));
  const sum = (ids: readonly string[], key: 'self' | 'recomputed' | 'appraised'): string =>
    vi(fromHundredths(ids.reduce((all, id) => all + toHundredths(byId.get(id)?.[key] ?? 0), 0)));
  const row = (no: string, text: string, max: number, ids: readonly string[]): string[] => [
    no,
    text,
    vi(max),
    sum(ids, 'self'),
    sum(ids, 'recomputed'),
    sum(ids, 'appraised'),
  ];
  const groups = rubric.headings.filter(({ kind }) => kind === 'group');
  const grade = totals.class === undefined ? '' : ` – Xếp loại: ${totals.class}`;
  return {
    head: [...texts.resultHead],
    rows: [
      ...groups.map(({ no, text, max, criteria }) => row(no, text, max, criteria)),
      ...(totals.deducted === 0 ? [] : [['', 'Điểm trừ', '', '', '', `−${vi(totals.deducted)}`]]),
      [
        '',
        `${texts.total}${grade}`,
        vi(rubric.max),
        vi(totals.self),
        vi(totals.recomputed),
        vi(totals.total),
      ],
    ],
    sum: true,
  };
}
