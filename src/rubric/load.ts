import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { deriveChecks } from './derive/checks';
import { deriveRows, printed, sum } from './derive/rows';
import type { Refuse } from './derive/rows';
import { deriveStep } from './derive/step';
import { fingerprintsOf } from './fingerprints';
import type { RubricContent } from './fingerprints';
import { mayHaveFractions } from './fractions';
import { formKey } from './key';
import type { Problem } from './problem';
import { rubricSchema } from './schema/rubric';
import type { RubricSource } from './schema/rubric';
import { assessorRoles } from './types';
import type { AssessorColumn, Rubric, Section } from './types';

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

function derive(source: RubricSource, refuse: Refuse): RubricContent {
  const types = unitTypesOf(source);
  const { rows, criteria, headings } = deriveRows(source, types, refuse);
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

/**
 * Assessors in ascending standing: the order of their printed columns, from the unit's own points outwards (docs/readings.md, Huế).
 * Those that the form prints no column for stand lowest.
 */
function assessorsOf({ columns }: RubricSource): AssessorColumn[] {
  const printed = columns.flatMap(({ role }) => assessorRoles.find((assessor) => assessor === role) ?? []);
  return [...assessorRoles.filter((role) => !printed.includes(role)), ...printed];
}

/** The types of unit that the form tells apart: options of the line `unitType` of the general information. */
const unitTypesOf = ({ before }: Pick<RubricSource, 'before'>): readonly string[] =>
  before.flatMap(({ fields }) => fields).find(({ id }) => id === 'unitType')?.options ?? [];
