/** A submitted workbook → the workbook of a later version of its form, or of another year's: answers carried by the map that the later form declares. */
import { migrate } from '../../form/answers/migrate';
import type { LeftAnswer, LeftField, Migrated } from '../../form/answers/migrate';
import { entriesText } from '../../form/answers/shown';
import { drawForm } from '../../form/drawing/form';
import { findIdentities, formSheets } from '../../form/identity/identity';
import { withMarks } from '../../form/identity/keep-identity';
import { markedIds } from '../../form/improvement/marks';
import { migrationTexts } from '../../messages/forms/index';
import { appraisalTexts } from '../../messages/review/index';
import { tableSheet, tableStyles } from '../../review/tabular';
import type { RubricStore } from '../../rubric/store';
import type { Rubric } from '../../rubric/types';
import type { WorkbookContent } from '../../sheet/content';
import { keptSheet } from '../../sheet/shown';
import type { WorkbookSpec } from '../../sheet/spec';
import { insertSheets } from '../../workbook/grid/change';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { takeContent } from '../file/take';
import type { Taken } from '../file/take';
import { withFreeName } from './free-name';

export interface MigratedWorkbook extends Omit<Migrated, 'submission'> {
  spec: WorkbookSpec;
}

/** The workbook in the later form; undefined where that form says nothing about the earlier one. */
export function migrateTaken(taken: Taken, later: Rubric, version: string): MigratedWorkbook | undefined {
  const migrated = migrate(taken.rubric, taken.submission, later, waitingIn(taken));
  if (!migrated) return undefined;
  const { submission, confirm, left, leftFields } = migrated;
  const form = withMarks(drawForm(later, submission, { version }), confirm);
  const spec =
    left.length + leftFields.length === 0 ? form : joined(form, leftSheet(taken, left, leftFields));
  return { spec: withOthers(spec, taken), confirm, left, leftFields };
}

/** The workbook that stands open, as a file in the later form; undefined where it can't be carried over. */
export async function migratedFile(
  content: WorkbookContent,
  later: Rubric,
  version: string,
  store: RubricStore,
): Promise<(Omit<Migrated, 'submission'> & { bytes: Uint8Array }) | undefined> {
  const taken = await takeContent(content, store);
  const migrated = taken.ok ? migrateTaken(taken, later, version) : undefined;
  return migrated && { ...migrated, bytes: await writeWorkbook(migrated.spec) };
}

/** Criteria whose answer was carried over before, and not yet confirmed. */
const waitingIn = ({ rubric, source }: Taken): ReadonlySet<string> =>
  source.kind === 'form'
    ? markedIds(
        findIdentities(source.content).find(({ identity }) => identity.rubric === rubric.id)?.sheet,
        rubric,
        'carried',
      )
    : new Set();

const whereTo = ({ joined: into, again }: LeftAnswer): string =>
  into !== undefined
    ? migrationTexts.joined(into)
    : again !== undefined
      ? migrationTexts.again(again)
      : migrationTexts.gone;

/** General information and answers that stand nowhere in the later form as they were given. */
function leftSheet(
  { rubric, assessment }: Taken,
  left: readonly LeftAnswer[],
  fields: readonly LeftField[],
): WorkbookSpec {
  const words = migrationTexts;
  const points = new Map(assessment.criteria.map((one) => [one.id, one.points]));
  return {
    sheets: [
      tableSheet({
        name: words.sheet,
        title: words.title(rubric.year, rubric.version),
        head: words.head,
        widths: [12, 50, 40, 12, 40, 40, 16],
        rows: [
          ...fields.map(({ field, value, again }) => [
            ...[field.no, field.text, value, '', '', ''],
            again ? words.againField : words.gone,
          ]),
          ...left.map((one) => [
            one.criterion.id,
            one.criterion.text,
            entriesText(one.criterion, one.answer),
            points.get(one.criterion.id) ?? 0,
            one.answer.evidence,
            one.answer.note,
            whereTo(one),
          ]),
        ],
      }),
    ],
    names: [],
    styles: tableStyles,
    title: words.sheet,
    subject: '',
  };
}

function joined(spec: WorkbookSpec, other: WorkbookSpec): WorkbookSpec {
  const added = insertSheets(spec, other);
  return added.ok ? added.value : spec;
}

/** The unit's other sheets, as values; an appraisal decided by the earlier form, and decides nothing in this one. */
function withOthers(spec: WorkbookSpec, { source }: Taken): WorkbookSpec {
  if (source.kind !== 'form') return spec;
  const { content, found } = source;
  const own = formSheets(content, found.placement.sheet.name);
  const decided = new Set<string>(Object.values(appraisalTexts.sheets));
  return content.sheets
    .filter(({ name }) => !own.has(name))
    .reduce((all, sheet) => {
      const name = decided.has(sheet.name) ? migrationTexts.earlier(sheet.name) : sheet.name;
      const kept = keptSheet(content, { ...sheet, name });
      return kept ? joined(all, withFreeName(kept, all)) : all;
    }, spec);
}
