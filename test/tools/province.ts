/** A year of a province: plausible submissions of every unit that the decision lists, the same for the same seed. */
import type { Criterion, Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import type { AppraisedPoints, UnitResult } from '../../src/summary/unit';
import { unitResult } from '../../src/summary/unit-result';
import type { ReferenceAnswer } from './reference';

export interface ProvinceUnit {
  name: string;
  list: string;
  file: string;
  /** ISO date. */
  sent: string;
  document: { rubric: string; unit: { name: string }; answers: Record<string, ReferenceAnswer> };
  appraisal?: AppraisedPoints;
}

export interface Province {
  units: ProvinceUnit[];
  /** Names that sent nothing. */
  missing: string[];
  /** Names that sent on the due day or later. */
  late: string[];
  /** The unit that sent two files, with the one that counts. */
  double: { name: string; kept: string; dropped: string };
  /** Two units with the same answers. */
  tie: [string, string];
}

export const DUE_BEFORE = '2017-12-15';

/** Evenly spread numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An answer of a unit that is so good (0 to 1); a few are left out, claimed only, or without evidence. */
function answerOf({ rule, max }: Criterion, good: number, random: () => number): ReferenceAnswer | undefined {
  const luck = Math.min(1, Math.max(0, good + (random() - 0.5) * 0.5));
  const yes = random() < 0.25 + 0.75 * good;
  if (random() < 0.02) return undefined;
  const evidence = random() < 0.8 ? { evidence: `Báo cáo số ${1 + Math.floor(random() * 90)}/BC` } : {};
  switch (rule.kind) {
    case 'ratio': {
      const denominator = 40 + Math.floor(random() * 400);
      return { numerator: Math.round(denominator * luck), denominator, ...evidence };
    }
    case 'bands':
      return { value: Math.round(luck * 20) / 10, ...evidence };
    case 'choice':
    case 'combination':
      return { option: yes ? 0 : rule.options.length - 1, ...evidence };
    case 'checklist':
      return { checked: rule.options.flatMap((_, index) => (random() < good ? [index] : [])), ...evidence };
    case 'counts':
    case 'deduction':
      return { counts: rule.lines.map(() => Math.floor(random() * 3)), ...evidence };
    case 'judgement':
      return random() < 0.05
        ? { claimed: Math.round(luck * max), ...evidence }
        : { points: Math.round(luck * max * 2) / 2, ...evidence };
  }
}

/** Answers of one unit. */
export function answersOf(
  rubric: Rubric,
  good: number,
  random: () => number,
): Record<string, ReferenceAnswer> {
  const bonus = new Set(rubric.headings.flatMap((heading) => (heading.bonus ? heading.criteria : [])));
  return Object.fromEntries(
    rubric.criteria.flatMap((criterion) => {
      const answer = answerOf(criterion, bonus.has(criterion.id) ? good - 0.45 : good, random);
      return answer === undefined ? [] : [[criterion.id, answer]];
    }),
  );
}

/** The units of the decision's lists with their submissions. `shift` makes another year of them. */
export function makeProvince(rubric: Rubric, seed = 20171203, shift = 0): Province {
  const random = chance(seed);
  const all = rubric.agencies.flatMap(({ list, names }) => names.map((name) => ({ list, name })));
  const [silentOne, silentTwo] = [all[18]?.name ?? '', all[27]?.name ?? ''];
  const late = [all[4]?.name ?? '', all[26]?.name ?? ''];
  const tie: [string, string] = [all[9]?.name ?? '', all[14]?.name ?? ''];
  const units: ProvinceUnit[] = [];
  const grade = new Map<string, number>();
  all.forEach(({ list, name }, index) => {
    const good = Math.min(1, Math.max(0.2, 0.45 + random() * 0.5 + shift * (random() - 0.4)));
    grade.set(name, good);
    const answers = answersOf(rubric, good, random);
    const day = 1 + Math.floor(random() * 13);
    if (name === silentOne || name === silentTwo) return;
    units.push({
      name,
      list,
      file: `${String(index + 1).padStart(2, '0')}.xlsx`,
      sent: late.includes(name)
        ? `2017-12-${index % 2 === 0 ? '15' : '22'}`
        : `2017-12-${String(day).padStart(2, '0')}`,
      document: { rubric: rubric.id, unit: { name }, answers },
    });
  });
  const unit = (name: string): ProvinceUnit | undefined => units.find((candidate) => candidate.name === name);
  const [first, second] = tie.map(unit);
  if (first && second) second.document = { ...first.document, unit: { name: second.name } };
  appraise(
    rubric,
    units.filter(({ name }) => !tie.includes(name)),
    random,
  );
  // the second file is the first with a better answer, sent later
  const twice = units.find(
    ({ appraisal, name }) => !appraisal && !tie.includes(name) && !late.includes(name),
  );
  const again: ProvinceUnit | undefined = twice && {
    ...twice,
    file: 'sent-again.xlsx',
    sent: '2017-12-14',
    document: {
      ...twice.document,
      unit: { name: twice.name.replace('UBND', 'Ủy ban nhân dân').toUpperCase() },
      answers: {
        ...twice.document.answers,
        'I.1': { numerator: 50, denominator: 50, evidence: 'Sổ tài sản' },
      },
    },
  };
  if (again) units.push(again);
  return {
    units,
    missing: [silentOne, silentTwo],
    late,
    double: { name: twice?.name ?? '', kept: 'sent-again.xlsx', dropped: twice?.file ?? '' },
    tie,
  };
}

/** Every third unit is appraised: some criteria cut, one deduction, one question left open. */
function appraise(rubric: Rubric, units: ProvinceUnit[], random: () => number): void {
  units.forEach((unit, index) => {
    if (index % 3 !== 0) return;
    const plain = resultOf(rubric, unit);
    const points = new Map(
      plain.criteria.map(({ id, points: own }) => [id, random() < 0.1 ? Math.floor(own / 2) : own]),
    );
    const open = plain.criteria.find(({ id }) => id === 'II.2.2');
    unit.appraisal = {
      points,
      ...(index % 6 === 0 && open
        ? { open: new Map([[open.id, { code: 'supplement' as const, low: 0, high: open.max }]]) }
        : {}),
      deductions:
        index % 9 === 0 ? [{ points: 12.5, reason: 'Số liệu kiểm tra thực tế không đúng báo cáo' }] : [],
    };
  });
}

/** The submission as the summary takes it. */
export function resultOf(rubric: Rubric, unit: ProvinceUnit): UnitResult {
  const parsed = parseDocument(unit.document, rubric);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const assessment = assess(rubric, parsed.submission);
  return unitResult({
    file: unit.file,
    rubric,
    submission: parsed.submission,
    assessment,
    problems: parsed.problems,
    sent: unit.sent,
    ...(unit.appraisal ? { appraisal: unit.appraisal } : {}),
  });
}
