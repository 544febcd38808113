/** Computed cells: formulas replaced or edited, and cached values that their formulas would not give. */
import { isCalculated } from '../../form/answers/calculated';
import { assessorColumnsOf } from '../../form/layout';
import { showsWord, statusWords } from '../../messages/sheet/index';
import { hasPoints, isGiven } from '../../scoring/assess-answer';
import { rounded } from '../../scoring/rules/formula';
import { roundPoints, toHundredths } from '../../scoring/exact';
import type { ContentCell } from '../../sheet/content';
import type { ExaminedForm } from './examined-form';
import { couldNotCount, oddEntries, shownPoints } from './entries';
import { finding } from '../finding';
import type { Finding } from '../finding';
import { CLOSE, isValue, numberIn } from './recompute';
import { cellAt, foundIn } from '../../sheet/cell-text';
import type { CriterionAssessment } from '../../scoring/assessment';
import { isChanged, changed } from './checked-formulas';
import type { Changed, Checked } from './checked-formulas';
import { sumFinding } from './sum-formulas';

/** True where a status cell says this, in the words of its version. */
const isStatus = (cell: ContentCell | undefined, status: CriterionAssessment['status']): boolean =>
  showsWord(cell?.value ?? '', statusWords[status]);

/** Findings of all computed cells. `listEffects` are criteria whose points an edited list explains. */
export function formulaFindings(
  examined: ExaminedForm,
  checked: Checked[],
  listEffects: ReadonlySet<string>,
): Finding[] {
  const calculated = isCalculated(examined.placement, examined.rubric);
  const findings: Finding[] = calculated ? [] : [finding('never-calculated', { sheet: examined.sheet.name })];
  const byCriterion = new Map<string, Checked[]>();
  for (const entry of checked) {
    if (entry.role.kind !== 'criterion') findings.push(...sumFinding(examined, entry, calculated));
    else byCriterion.set(entry.role.id, [...(byCriterion.get(entry.role.id) ?? []), entry]);
  }
  for (const [id, cells] of byCriterion)
    findings.push(...criterionFindings(examined, id, cells, calculated, listEffects.has(id)));
  return findings;
}

/** The computed cells of a criterion's row beside what the engine gives for them. */
interface RowCells {
  id: string;
  result: CriterionAssessment;
  self: Checked;
  status: Checked | undefined;
  at(column: string): Checked | undefined;
  /** What the row's points are too many by; 0 where nothing calculated them. */
  difference: number;
}

function criterionFindings(
  examined: ExaminedForm,
  id: string,
  cells: Checked[],
  calculated: boolean,
  explained: boolean,
): Finding[] {
  const result = examined.result(id);
  const at = (column: string): Checked | undefined =>
    cells.find(({ role }) => role.kind === 'criterion' && role.column === column);
  const [self, status] = [at('self'), at('status')];
  if (!result || !self) return [];
  const remark = entryRemark(examined, id, self, status);
  if (remark && calculated) return [remark];
  const difference =
    calculated || self.state === 'replaced' ? (numberIn(self.cell) ?? 0) - shownPoints(result) : 0;
  const row: RowCells = { id, result, self, status, at, difference };
  const changes = changedCells(examined, row, explained);
  const blamed = explained || POINT_COLUMNS.some((column) => changedAt(row, column));
  if (!calculated || blamed || showsWhatIsRead(examined, id, self, status)) return changes;
  const stale = stalePoints(examined, row);
  if (stale) return [...changes, stale];
  return changes.length > 0 ? changes : staleDetails(examined, row);
}

/** Columns whose formulas make the points, the one that shows them first: what limits leave comes from the criterion's own. */
const POINT_COLUMNS = ['self', 'own', 'status'] as const;

const changedAt = ({ at }: RowCells, column: string): Changed | undefined => {
  const entry = at(column);
  return entry && isChanged(entry) ? entry : undefined;
};

/** Formulas that were edited or replaced; the first that makes points answers for the difference. */
function changedCells(examined: ExaminedForm, row: RowCells, explained: boolean): Finding[] {
  const { result, difference } = row;
  const wanted = {
    self: selfValue(examined, result),
    own: undefined,
    status: statusWords[result.status],
  };
  let blamed = explained;
  const points = POINT_COLUMNS.flatMap((column) => {
    const entry = changedAt(row, column);
    if (!entry) return [];
    const share = blamed && column !== 'self' ? 0 : difference;
    blamed = true;
    return [changed(examined, entry, share, wanted[column])];
  });
  const details = (['rate', 'lost', 'remark', 'achieved'] as const).flatMap((column) => {
    const entry = changedAt(row, column);
    return entry ? [changed(examined, entry, 0)] : [];
  });
  return [...points, ...details];
}

const cachedValue = (
  { sheet }: ExaminedForm,
  { id }: RowCells,
  entry: Checked,
  expected: string | number,
  points: number,
): Finding =>
  finding('cached-value', {
    sheet: sheet.name,
    ref: entry.ref,
    criterion: id,
    expected,
    found: foundIn(entry.cell),
    points,
  });

/** Points, or a status, that the formulas beside them would not give. */
function stalePoints(examined: ExaminedForm, row: RowCells): Finding | undefined {
  const { result, self, status, difference } = row;
  const wanted = selfValue(examined, result);
  const isShown = numberIn(self.cell) !== undefined;
  if (Math.abs(difference) >= CLOSE || isShown !== (typeof wanted === 'number'))
    return cachedValue(examined, row, self, wanted, difference);
  if (status && !isStatus(status.cell, result.status))
    return cachedValue(examined, row, status, statusWords[result.status], 0);
  return undefined;
}

/** The same of what stands beside the points. */
function staleDetails(examined: ExaminedForm, row: RowCells): Finding[] {
  const { result, self } = row;
  const shown = numberIn(self.cell);
  const wanted = {
    lost: (toHundredths(result.max) - toHundredths(shown ?? 0)) / 100,
    rate: rateOf(examined, result),
    achieved: achievedValue(examined, result, shown),
  };
  return (['lost', 'rate', 'achieved'] as const).flatMap((column) => {
    const entry = row.at(column);
    return entry && !isChanged(entry) && !isValue(entry.cell, wanted[column])
      ? [cachedValue(examined, row, entry, wanted[column], 0)]
      : [];
  });
}

/** True where a row shows what the program reads: then nothing is stale, even where its formulas would see less (decomposed letters). */
function showsWhatIsRead(
  { form }: ExaminedForm,
  id: string,
  self: Checked,
  status: Checked | undefined,
): boolean {
  const read = form.assessment.criteria.find((criterion) => criterion.id === id);
  return (
    read !== undefined &&
    numberIn(self.cell) === shownPoints(read) &&
    (status === undefined || isStatus(status.cell, read.status))
  );
}

/**
 * The line of a row whose formulas see its entries in another way than the program reads them; undefined where they see the same,
 * and where what the row shows does not come from its entries.
 */
function entryRemark(
  examined: ExaminedForm,
  id: string,
  self: Checked,
  status: Checked | undefined,
): Finding | undefined {
  const { rubric, form, sheet, placement } = examined;
  const seen = examined.result(id);
  const read = form.assessment.criteria.find((criterion) => criterion.id === id);
  const criterion = rubric.criteria.find((candidate) => candidate.id === id);
  if (!seen || !read || !criterion || !status || isChanged(self) || isChanged(status)) return undefined;
  const shown = numberIn(self.cell) ?? 0;
  const points = shown - shownPoints(read);
  const shows = (result: CriterionAssessment): boolean =>
    Math.abs(shown - shownPoints(result)) < CLOSE && isStatus(status.cell, result.status);
  if (shows(read)) return undefined;
  const place = { sheet: sheet.name, criterion: id, points };
  // some programs write entries and calculate nothing
  if (shown === 0 && isStatus(status.cell, 'missing') && seen.status !== 'missing')
    return finding('row-not-calculated', { ...place, ref: self.ref, expected: shownPoints(read) });
  // what the cells hold explains what the row shows, or the row itself says that it could not count
  if (!shows(seen) && points !== 0 && !(couldNotCount(status.cell) && shown === 0)) return undefined;
  const odd = oddEntries(criterion, form.submission.answers.get(id), {
    inputs: (own) => placement.inputs(own),
    cell: (own, column) => placement.cell(own, column),
    at: ({ row, col }) => cellAt(sheet, row, col),
  });
  return odd && finding('entry-unseen', { ...place, ref: odd.ref, expected: odd.read, found: odd.found });
}

/** What the points' cell shows: points, or the printed mark while there are none. */
function selfValue({ rubric }: ExaminedForm, { id, status, points }: CriterionAssessment): string | number {
  if (hasPoints(status)) return points;
  return rubric.rows.some(
    (row) => row.kind === 'criterion' && row.criterion === id && row.marks.includes('self'),
  )
    ? 'x'
    : '';
}

function rateOf({ form }: ExaminedForm, { id, status, value }: CriterionAssessment): number | string {
  if (value !== undefined) return rounded(value);
  const [numerator, denominator, share] = form.submission.answers.get(id)?.inputs ?? [];
  if (status !== 'scored') return '';
  if (typeof numerator === 'number' && typeof denominator === 'number')
    return Math.min(1, numerator / denominator);
  return typeof share === 'number' ? Math.min(1, share) : '';
}

/** Points of the assessor of highest standing, the unit's own otherwise, from the cells themselves. */
function achievedValue(
  { rubric, sheet, placement, expected }: ExaminedForm,
  { id, max }: CriterionAssessment,
  self: number | undefined,
): number | '' {
  const min = rubric.criteria.find((criterion) => criterion.id === id)?.min;
  for (const column of assessorColumnsOf(expected.layout).reverse()) {
    const ref = placement.cell(id, column);
    const given = ref && numberIn(cellAt(sheet, ref.row, ref.col));
    if (isGiven(given, max, min)) return roundPoints(given);
  }
  return self ?? '';
}
