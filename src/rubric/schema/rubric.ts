/**
 * What a rubric file may hold: an official form as its decision prints it, and one rule per criterion.
 * The JSON Schema that editors use (`rubrics/rubric.schema.json`) is generated from this one description.
 */
import * as v from 'valibot';
import { check, quantity } from './check';
import { pillars } from '../pillars';
import { classBy, classNeed, maxByType, pointLimit } from './step';
import { points, text } from './printed';
import { fractions, rule } from './rule';

/** A printed number such as `1`, `"2,1"`, `"7,2,1"` or `"IV."`, kept as printed. */
const printedNo = v.union([v.string(), v.pipe(v.number(), v.integer())]);

/** A printed exemption: points given when the case applies to the unit. On a heading it covers every criterion below. */
const exemption = v.strictObject({
  text,
  /** `excluded`: the criterion leaves the total with its maximum. */ points: v.union([
    points,
    v.picklist(['max', 'excluded']),
  ]),
});

/** Channels that an `x` in the printed form marks (Huế). */
const marks = v.array(v.picklist(['self', 'department', 'online', 'expert']));

/** A printed row below its criterion. `points` makes it an option (or counted line) of the rule. */
const line = v.strictObject({
  no: v.optional(printedNo),
  text: v.optional(v.string()),
  method: v.optional(v.string()),
  max: v.optional(v.number()),
  points: v.optional(points),
  /** What the printed points column (Gia Lai "Điểm") shows when it is not `points`: "" where the form leaves it blank. */
  printed: v.optional(v.string()),
  note: v.optional(v.string()),
});

export const criterion = v.strictObject({
  /** Stable, readable, unique in the form: group, heading and printed number ("III.9.4", "2.III.23", "4.3.110"). */ id: text,
  no: v.optional(printedNo),
  text: v.string(),
  method: v.optional(v.string()),
  /** Printed points column beside the method (Gia Lai "Điểm"): "Tỷ lệ% x 1". */ printed: v.optional(
    v.string(),
  ),
  /** Printed maximum; left out where the form prints none. */ max: v.optional(v.number()),
  /** The maximum that counts where the form prints none; needs a `reading`. */ readAs: v.optional(
    v.number(),
  ),
  note: v.optional(v.string()),
  marks: v.optional(marks),
  /** Where it differs from the printed maximum. */ maxByType: v.optional(maxByType),
  /** Most points that a penalty takes off; the group's where left out. */ penalty: v.optional(points),
  rule,
  lines: v.optional(v.array(line)),
  exemptions: v.optional(v.array(exemption)),
  /** What the form asks for as evidence, as a short label. */ evidence: v.optional(text),
  /** How the criterion is read where its text leaves something open, in Vietnamese. */ reading:
    v.optional(text),
});

export interface HeadingSource {
  no?: string | number | undefined;
  text: string;
  method?: string | undefined;
  max?: number | undefined;
  note?: string | undefined;
  marks?: v.InferOutput<typeof marks> | undefined;
  exemptions?: v.InferOutput<typeof exemption>[] | undefined;
  /** Printed total row that closes this part (Gia Lai). */ total?: { text: string; max: number } | undefined;
  bonus?: boolean | undefined;
  penalty?: number | undefined;
  weight?: number | undefined;
  items: ItemSource[];
}

export type CriterionSource = v.InferOutput<typeof criterion>;

/** A rule as the file writes it. */
export type RuleSource = CriterionSource['rule'];
export type ItemSource = HeadingSource | CriterionSource;

/** A heading with what stands below it. At the top level it is a group. */
export const heading: v.GenericSchema<HeadingSource> = v.strictObject({
  no: v.optional(printedNo),
  text: v.string(),
  method: v.optional(v.string()),
  max: v.optional(v.number()),
  note: v.optional(v.string()),
  marks: v.optional(marks),
  exemptions: v.optional(v.array(exemption)),
  total: v.optional(v.strictObject({ text, max: v.number() })),
  /** A group of bonus points that stand outside the declared total. */ bonus: v.optional(v.boolean()),
  /** A group of penalties outside the total: the most points that it takes off. */ penalty:
    v.optional(points),
  /** What a group counts for in the total, where that is not the sum of its maxima. */ weight:
    v.optional(points),
  items: v.array(v.lazy(() => item)),
});

export const item: v.GenericSchema<ItemSource> = v.lazy((value) =>
  typeof value === 'object' && value !== null && 'items' in value ? heading : criterion,
);

/** What a column of the printed table shows. */
export const columnRoles = [
  'no',
  'text',
  'method',
  'printed',
  'max',
  'self',
  'department',
  'online',
  'expert',
  'appraised',
  'achieved',
  'evidence',
  'note',
] as const;

const column = v.strictObject({
  role: v.picklist(columnRoles),
  title: text,
  /** Title above several columns ("Điểm đánh giá thực tế"); equal neighbours are merged. */ over: v.optional(
    text,
  ),
  /** Width in characters of the sheet's font. */ width: v.number(),
});

const field = v.strictObject({
  /** Stable key; `unit` is the name of the unit. */ id: v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z]*$/)),
  no: v.optional(printedNo),
  text,
  kind: v.optional(v.picklist(['text', 'number', 'choice'])),
  /** What a choice offers. The types of unit are the options of the field `unitType`. */ options: v.optional(
    v.pipe(v.array(text), v.minLength(2)),
  ),
  fractions,
});

const section = v.strictObject({ no: v.optional(printedNo), title: text, fields: v.array(field) });

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

export const rubricSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** Whole number, 1 where left out: a corrected decision is the next version of the same id. */ version:
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999))),
  /** What this version changed against the one before, in one line. */ changes: v.optional(text),
  province: text,
  year: v.pipe(v.number(), v.integer()),
  /** For whom: "sở, ban, ngành". */ audience: text,
  /** Printed title of the form, one entry a printed line. */ title: v.array(text),
  /** Printed lines above the title ("PHỤ LỤC 1"). */ heading: v.optional(v.array(text)),
  /** Printed line below the title ("(Kèm theo Quyết định số …)"). */ attachment: text,
  /** Printed before the table ("NỘI DUNG ĐÁNH GIÁ"). */ body: v.optional(
    v.strictObject({ no: v.optional(printedNo), title: text }),
  ),
  decision: v.strictObject({
    /** Missing where the source at hand prints none. */ number: v.optional(text),
    date: v.optional(date),
    authority: text,
    title: text,
    replaces: v.optional(text),
    basis: v.optional(text),
  }),
  declaredTotal: v.number(),
  /** Printed bonus points outside the total. */ bonus: v.optional(v.number()),
  columns: v.array(column),
  /** `rows`: options stand on rows below their criterion; `first-on-criterion`: the first one on the criterion's own row. */
  optionRows: v.picklist(['rows', 'first-on-criterion']),
  /** Where the printed total row stands and what it says. */
  total: v.strictObject({
    text,
    max: v.number(),
    at: v.picklist(['top', 'bottom', 'before-bonus']),
    second: v.optional(text),
  }),
  before: v.array(section),
  after: v.array(section),
  signature: v.array(text),
  footnotes: v.optional(v.array(text)),
  groups: v.array(heading),
  classes: v.optional(
    v.array(v.strictObject({ name: text, from: v.number(), needs: v.optional(v.array(classNeed)) })),
  ),
  classBy: v.optional(classBy),
  /** What criteria leave each other. */ limits: v.optional(v.array(pointLimit)),
  /** What applies to a unit is scaled to the whole maximum. */ scaled: v.optional(v.boolean()),
  deductions: v.optional(v.strictObject({ source: text, grounds: v.array(text) })),
  ranking: v.optional(v.strictObject({ source: text, text })),
  /** Day and month by which the form is due, with its source: where that says “trước ngày”, the day itself is late. */
  deadline: v.optional(
    v.strictObject({
      day: v.pipe(v.number(), v.integer()),
      month: v.pipe(v.number(), v.integer()),
      source: text,
    }),
  ),
  /** Agencies that the decision lists. */
  agencies: v.optional(v.array(v.strictObject({ list: text, names: v.array(text) }))),
  /** Sums that the source itself prints wrong; reported as notes: heading or group path → figure of the criteria. */
  misprints: v.optional(v.array(v.strictObject({ at: text, printed: v.number(), holds: v.number() }))),
  readings: v.optional(v.array(text)),
  /** Common pillars, to compare forms of different years and provinces: beginning of criterion ids → pillar; the longest one counts. */
  pillars: v.optional(v.record(text, v.picklist(pillars))),
  /** Earlier forms whose answers this one takes over: a version of the same id, or another year's form. */
  from: v.optional(
    v.array(
      v.strictObject({
        /** Id of the earlier form, `ID@2` for its second version. */ form: v.pipe(
          v.string(),
          v.regex(/^[a-z0-9-]+(?:@[1-9]\d{0,3})?$/),
        ),
        /** Criterion here → the earlier criteria of which it is made, where the ids differ. */ criteria:
          v.optional(v.record(text, v.pipe(v.array(text), v.minLength(1)))),
        /** Criteria whose meaning changed: their answers are to be confirmed. */ confirm: v.optional(
          v.array(text),
        ),
      }),
    ),
  ),
  /** Figures that several inputs share. */ quantities: v.optional(v.array(quantity)),
  /** Checks between criteria. */ checks: v.optional(v.array(check)),
});

export type RubricSource = v.InferOutput<typeof rubricSchema>;
export type ColumnRole = (typeof columnRoles)[number];
