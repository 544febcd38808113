import { withComma } from '../reading/print';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { withoutEnd } from '../reading/text';
import { deriveChecks } from './derive-checks';
import { deriveFormula } from './derive-formula';
import { deriveStep } from './derive-step';
import { fingerprintsOf } from './fingerprints';
import type { RubricContent } from './fingerprints';
import { formKey } from './key';
import type { Problem } from './problem';
import { rubricSchema } from './schema';
import type { CriterionSource, HeadingSource, ItemSource, RubricSource } from './schema';
import { assessorRoles } from './types';
import type {
  AssessorColumn,
  Band,
  Criterion,
  Exemption,
  FormulaRule,
  Heading,
  Option,
  Row,
  Rubric,
  Rule,
  Section,
} from './types';

export type Loaded = { ok: true; rubric: Rubric } | { ok: false; problems: Problem[] };

/**
 * Turns the content of a rubric file (parsed YAML or JSON) into a rubric.
 * Problems name the place in the file (`received`: path and what is wrong there).
 */
export function load(source: unknown): Loaded {
  const parsed = v.safeParse(rubricSchema, source);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.issues.map((issue) => ({
        severity: 'error',
        code: 'rubric-schema',
        ...placeOf(issue),
        expected: issue.expected ?? issue.type,
        text: issue.received,
      })),
    };
  }
  const refused: Problem[] = [];
  const rubric = derive(parsed.output, (criterion, received) =>
    refused.push({
      severity: 'error',
      code: 'rubric-schema',
      criterion,
      received,
    }),
  );
  const { quantities, checks, problems: dangling } = deriveChecks(parsed.output, rubric);
  const step = deriveStep(parsed.output, rubric, (received) =>
    refused.push({ severity: 'error', code: 'rubric-schema', received }),
  );
  const problems = [...refused, ...dangling];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, rubric: finished({ ...rubric, ...step, quantities, checks }) };
}

const finished = (rubric: RubricContent): Rubric => ({
  ...rubric,
  fingerprints: fingerprintsOf(rubric),
});

/** How a quantity may be typed, versions and pillars count nothing: a form issued before the file said so is still the same form. */
const hashOf = ({
  version: _,
  changes: _changes,
  pillars: _pillars,
  from: _from,
  ...source
}: RubricSource): string =>
  bytesToHex(
    sha256(utf8ToBytes(JSON.stringify(source, (key, value) => (key === 'fractions' ? undefined : value)))),
  );

const mayHaveFractions = ({ fractions }: { fractions?: boolean | undefined }): { fractions?: true } =>
  fractions ? { fractions } : {};

const printed = (no: string | number | undefined): string => (no === undefined ? '' : String(no));

/** "IV." → "IV", "III. 2" → "III.2", "7,2,1" → "7.2.1": the number as keys and ids write it. */
const plain = (no: string): string =>
  withoutEnd(no.replaceAll(',', '.').replaceAll(' ', ''), (sign) => sign === '.');

/** Where an issue of the schema stands: its whole path, and the keys inside the row or the part of the file, places counted from 1. */
function placeOf({
  path = [],
}: {
  path?: readonly { key: unknown }[] | undefined;
}): Pick<Problem, 'path' | 'received'> {
  const keys = path.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const inside = keys.slice(
    keys.findLastIndex((key, at) => typeof key === 'number' && isRow(keys[at - 1])) + 1,
  );
  return {
    path: keys,
    received: inside.map((key) => (typeof key === 'number' ? `#${key + 1}` : key)).join(' › '),
  };
}

const isRow = (key: string | number | undefined): boolean => key === 'groups' || key === 'items';

/** Says what is wrong with a criterion of the file. */
type Refuse = (criterion: string, received: string) => void;

function derive(source: RubricSource, refuse: Refuse): RubricContent {
  const types = unitTypesOf(source);
  const rows: Row[] = [];
  const criteria: Criterion[] = [];
  const headings: Heading[] = [];
  const blank = { no: '', text: '', method: '', printed: '', max: null, note: '', marks: [] };

  const formTotal = (text: string, max: number | null, total: 'all' | 'without-bonus'): void => {
    rows.push({ ...blank, kind: 'total', text, max, total });
  };

  const addCriterion = (
    item: CriterionSource,
    path: string[],
    exemptions: Exemption[],
    penalty: number | undefined,
  ): void => {
    const max = penalty === undefined ? (item.max ?? item.readAs ?? 0) : 0;
    const lines = item.lines ?? [];
    const optionLines = lines.filter((line) => line.points !== undefined);
    const own = (item.exemptions ?? []).map((e) => ({
      text: e.text,
      ...(e.points === 'excluded'
        ? { points: 0, excluded: true as const }
        : { points: e.points === 'max' ? max : e.points }),
    }));
    criteria.push({
      id: item.id,
      no: printed(item.no),
      text: item.text,
      max,
      printedMax: item.max ?? null,
      ...ruleAndBounds(item, max, penalty, types, (received) => refuse(item.id, received)),
      exemptions: [...exemptions.map((e) => ({ ...e, points: Math.min(e.points, max) })), ...own],
      ...(item.evidence === undefined ? {} : { evidence: item.evidence }),
      ...(item.reading === undefined ? {} : { reading: item.reading }),
      path,
      inputsOnLines:
        optionLines.length > 0 &&
        (item.rule.kind === 'checklist' || item.rule.kind === 'counts' || item.rule.kind === 'deduction'),
    });
    const row: Row = {
      ...blank,
      kind: 'criterion',
      no: printed(item.no),
      text: item.text,
      method: item.method ?? '',
      printed: item.printed ?? '',
      max: item.max ?? null,
      note: item.note ?? '',
      marks: item.marks ?? [],
      criterion: item.id,
    };
    rows.push(row);
    let option = 0;
    for (const [index, line] of lines.entries()) {
      const counted = line.points === undefined ? {} : { option: option++ };
      const shown =
        line.printed ??
        (line.points === undefined || source.optionRows === 'rows' ? '' : withComma(line.points));
      if (index === 0 && source.optionRows === 'first-on-criterion') {
        Object.assign(row, { method: line.method ?? '', printed: shown, ...counted });
      } else {
        rows.push({
          ...blank,
          ...counted,
          kind: 'option',
          no: printed(line.no),
          text: line.text ?? '',
          method: line.method ?? '',
          printed: shown,
          max: line.max ?? null,
          note: line.note ?? '',
          criterion: item.id,
        });
      }
    }
  };

  const addHeading = (
    item: HeadingSource,
    above: string[],
    position: number,
    exemptions: Exemption[],
  ): void => {
    const own = plain(printed(item.no)) || `h${position}`;
    const parent = above.at(-1);
    const key = parent === undefined ? own : `${parent}.${own}`;
    const path = [...above, key];
    const kind = above.length === 0 ? 'group' : 'heading';
    const first = criteria.length;
    const heading: Heading = {
      key,
      no: printed(item.no),
      text: item.text,
      kind,
      printedMax: item.max ?? item.total?.max ?? null,
      max: 0,
      bonus: item.bonus ?? false,
      ...(item.penalty === undefined ? {} : { penalty: item.penalty }),
      ...(item.weight === undefined ? {} : { weight: item.weight }),
      path: above,
      criteria: [],
    };
    headings.push(heading);
    rows.push({
      ...blank,
      kind,
      no: heading.no,
      text: item.text,
      method: item.method ?? '',
      max: item.max ?? null,
      note: item.note ?? '',
      marks: item.marks ?? [],
      heading: key,
    });
    const inherited = [
      ...exemptions,
      ...(item.exemptions ?? []).map((e) => ({
        text: e.text,
        ...(e.points === 'excluded'
          ? { points: 0, excluded: true as const }
          : { points: e.points === 'max' ? Infinity : e.points }),
      })),
    ];
    addItems(item.items, path, inherited, item.penalty);
    if (item.total)
      rows.push({ ...blank, kind: 'total', text: item.total.text, max: item.total.max, heading: key });
    const below = criteria.slice(first);
    heading.criteria = below.map((criterion) => criterion.id);
    heading.max = sum(below.map((criterion) => criterion.max));
  };

  const addItems = (
    items: ItemSource[],
    path: string[],
    exemptions: Exemption[],
    penalty: number | undefined,
  ): void => {
    items.forEach((item, index) => {
      if ('items' in item) addHeading(item, path, index + 1, exemptions);
      else addCriterion(item, path, exemptions, item.penalty ?? penalty);
    });
  };

  const { total } = source;
  if (total.at === 'top') formTotal(total.text, total.max, 'all');
  source.groups.forEach((group, index) => {
    if (group.bonus && total.at === 'before-bonus') formTotal(total.text, total.max, 'without-bonus');
    addHeading(group, [], index + 1, []);
  });
  if (total.at === 'bottom') formTotal(total.text, total.max, 'all');
  if (total.second !== undefined) formTotal(total.second, null, 'all');

  const version = source.version ?? 1;
  return {
    id: source.id,
    version,
    key: formKey({ id: source.id, version }),
    ...(source.changes === undefined ? {} : { changes: source.changes }),
    hash: hashOf(source),
    source,
    province: source.province,
    year: source.year,
    audience: source.audience,
    title: source.title,
    heading: source.heading ?? [],
    attachment: source.attachment,
    ...(source.body === undefined ? {} : { body: { no: printed(source.body.no), title: source.body.title } }),
    decision: source.decision,
    declaredTotal: source.declaredTotal,
    max: sum(headings.filter((h) => h.kind === 'group' && !h.bonus).map((h) => h.weight ?? h.max)),
    bonus: source.bonus ?? 0,
    columns: source.columns.map(({ role, title, over, width }) => ({
      role,
      title,
      width,
      ...(over === undefined ? {} : { over }),
    })),
    rows,
    criteria,
    headings,
    before: source.before.map(section),
    after: source.after.map(section),
    signature: source.signature,
    footnotes: source.footnotes ?? [],
    readings: source.readings ?? [],
    classes: [],
    classBy: { of: source.classBy?.of ?? 'total', bonus: source.classBy?.bonus ?? true },
    unitTypes: [...types],
    assessors: assessorsOf(source),
    limits: [],
    scaled: source.scaled ?? false,
    ...(source.deductions === undefined ? {} : { deductions: source.deductions }),
    ...(source.ranking === undefined ? {} : { ranking: source.ranking }),
    ...(source.deadline === undefined ? {} : { deadline: source.deadline }),
    agencies: source.agencies ?? [],
    misprints: source.misprints ?? [],
    pillars: source.pillars ?? {},
    from: source.from ?? [],
    quantities: [],
    checks: [],
  };
}

const sum = (values: number[]): number =>
  values.reduce((total, value) => total + Math.round(value * 100), 0) / 100;

const section = (source: RubricSource['before'][number]): Section => ({
  no: printed(source.no),
  title: source.title,
  fields: source.fields.map((field) => ({
    id: field.id,
    no: printed(field.no),
    text: field.text,
    kind: field.kind ?? 'text',
    ...(field.options === undefined ? {} : { options: field.options }),
    ...mayHaveFractions(field),
  })),
});

/** The rule of a criterion with the bounds of its points. Types of unit and penalties need a formula, which knows them in the sheet. */
function ruleAndBounds(
  item: CriterionSource,
  max: number,
  penalty: number | undefined,
  types: readonly string[],
  refuse: (received: string) => void,
): Pick<Criterion, 'rule' | 'min' | 'maxima'> {
  const rule = deriveRule(item, max, types, refuse);
  const byType = Object.entries(item.maxByType ?? {});
  const unknown = byType.filter(([type]) => !types.includes(type));
  if (unknown.length > 0) refuse(`maxByType: no type of unit ${unknown.map(([type]) => type).join(', ')}`);
  const maxima = types.map((type) => {
    const given = item.maxByType?.[type];
    return given === false ? 0 : (given ?? max);
  });
  const differs = byType.some(([, most]) => most !== false);
  if ((differs || penalty !== undefined) && rule.kind !== 'formula')
    refuse('maxima by type and penalties need the rule formula');
  const bounds = {
    ...(byType.length === 0 ? {} : { maxima }),
    ...(penalty === undefined ? {} : { min: -penalty }),
  };
  if (rule.kind !== 'formula') return { rule, ...bounds };
  // what a penalty counts is taken off
  const expression: FormulaRule['expression'] =
    penalty === undefined
      ? rule.expression
      : { is: 'operation', op: '-', left: { is: 'number', value: 0 }, right: rule.expression };
  return {
    rule: { ...rule, expression, min: bounds.min ?? 0, ...(differs ? { maxima } : {}) },
    ...bounds,
  };
}

type BandSource = Extract<CriterionSource['rule'], { kind: 'bands' }>['bands'][number];

function deriveBand(band: BandSource, max: number): Band {
  const bound =
    band.from !== undefined
      ? ({ op: '>=', value: band.from } as const)
      : band.above !== undefined
        ? ({ op: '>', value: band.above } as const)
        : band.upTo !== undefined
          ? ({ op: '<=', value: band.upTo } as const)
          : null;
  const { gives } = band;
  if (gives === 'max') return { bound, gives: { points: max } };
  if (gives === 'rate') return { bound, gives: { over: 100 } };
  if (typeof gives === 'number') return { bound, gives: { points: gives } };
  return { bound, gives: { over: gives.rateOver } };
}

/**
 * Assessors in ascending standing: the order of their printed columns, from the unit's own points outwards (docs/readings.md, Huế).
 * Those that the form prints no column for stand lowest.
 */
function assessorsOf({ columns }: RubricSource): AssessorColumn[] {
  const printed = columns.flatMap(({ role }) => assessorRoles.find((assessor) => assessor === role) ?? []);
  return [...assessorRoles.filter((role) => !printed.includes(role)), ...printed];
}

/** The types of unit that the form tells apart: options of the line `unitType` of the general information. */
export const unitTypesOf = ({ before }: Pick<RubricSource, 'before'>): readonly string[] =>
  before.flatMap(({ fields }) => fields).find(({ id }) => id === 'unitType')?.options ?? [];

function deriveRule(
  item: CriterionSource,
  max: number,
  types: readonly string[],
  refuse: (received: string) => void,
): Rule {
  const { rule } = item;
  const fromLines = (): Option[] =>
    (item.lines ?? []).flatMap((line) =>
      line.points === undefined ? [] : [{ text: line.text || line.method || '', points: line.points }],
    );
  switch (rule.kind) {
    case 'ratio':
      return {
        kind: 'ratio',
        numerator: rule.numerator,
        denominator: rule.denominator,
        ...mayHaveFractions(rule),
        bands: (rule.bands ?? [{ gives: 'rate' as const }]).map((band) => deriveBand(band, max)),
      };
    case 'bands':
      return {
        kind: 'bands',
        quantity: rule.quantity,
        unit: rule.unit,
        ...mayHaveFractions(rule),
        bands: rule.bands.map((band) => deriveBand(band, max)),
      };
    case 'choice':
    case 'checklist':
      return { kind: rule.kind, options: rule.options ?? fromLines() };
    case 'counts':
    case 'deduction':
      return { kind: rule.kind, lines: rule.options ?? fromLines() };
    case 'judgement':
      return { kind: 'judgement' };
    case 'formula': {
      const { rule: derived, problems } = deriveFormula(rule, max, types);
      problems.forEach(refuse);
      return derived;
    }
    case 'combination':
      return {
        kind: 'combination',
        options: [
          ...rule.options,
          ...rule.options.map((o) => ({ text: `${o.text}; ${rule.halvedWhen}`, points: o.points / 2 })),
          { text: rule.otherwise, points: 0 },
        ],
      };
  }
}
