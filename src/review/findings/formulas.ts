/** Computed cells: formulas replaced or edited, and cached values that their formulas would not give. */
import { isCalculated } from '../../form/answers/calculated';
import type { Role } from '../../form/drawing/expected';
import { assessorColumnsOf, names } from '../../form/layout';
import { showsWord, statusWords } from '../../messages/sheet/index';
import { hasPoints, isGiven } from '../../scoring/assess-answer';
import { rounded } from '../../scoring/rules/formula';
import { roundPoints, toHundredths } from '../../scoring/exact';
import type { CellRef } from '../../sheet/address';
import type { ContentCell } from '../../sheet/content';
import { standing, translated } from './examined-form';
import type { ExaminedForm } from './examined-form';
import type { FormulaCell } from '../../form/drawing/expected';
import { couldNotCount, oddEntries, shownPoints } from './entries';
import { finding } from '../finding';
import type { Finding, FindingCode } from '../finding';
import { canonicalFormula } from './canonical-formula';
import type { WriteReference } from './canonical-formula';
import { barValue, holdsOddities, numberIn, shownTotal, sumAt, sumsOfRows } from './recompute';
import { cellAt, foundIn } from '../../sheet/cell-text';
import type { CriterionAssessment } from '../../scoring/assessment';

/** A computed cell beside what stands in its place. */
export interface Checked extends FormulaCell {
  ref: CellRef;
  cell: ContentCell | undefined;
  /** `earlier`: a formula that another version of the program wrote; it is held against its result. */
  state: 'intact' | 'earlier' | 'edited' | 'replaced';
}

const isChanged = ({ state }: Checked): boolean => state === 'edited' || state === 'replaced';

const spelled = new WeakMap<FormulaCell, string>();

/** The formula of a cell that stands where the product put it: the same for every file. */
function inOneSpelling(cell: FormulaCell, write: WriteReference): string {
  const known = spelled.get(cell) ?? canonicalFormula(cell.formula, write);
  spelled.set(cell, known);
  return known;
}

/** Every computed cell that is still there, with what became of its formula. */
export function checkFormulas(examined: ExaminedForm): Checked[] {
  const { placement, expected, sheet } = examined;
  const { rows, namedRows } = placement;
  const byText = translated(examined, rows);
  const byName = translated(
    examined,
    namedRows.map((row, planned) => row ?? rows[planned]),
  );
  const alike = namedRows.every((row, planned) => row === undefined || row === rows[planned]);
  const stands = standing(examined);
  const stateOf = (cell: FormulaCell, formula: string | undefined): Checked['state'] => {
    if (formula === undefined) return 'replaced';
    if (examined.inPlace && formula === cell.formula) return 'intact';
    const found = canonicalFormula(formula, stands);
    const wanted = examined.inPlace ? inOneSpelling(cell, byText) : canonicalFormula(cell.formula, byText);
    const same = found === wanted || (!alike && found === canonicalFormula(cell.formula, byName));
    // forms that were issued earlier show 0 there while nothing was entered
    const former = cell.role.kind === 'shown' && found === canonicalFormula(cell.role.name, byText);
    return same || former ? 'intact' : 'edited';
  };
  const checked: Checked[] = [];
  // thousands of cells: nothing is copied that need not be
  for (const planned of expected.formulas) {
    const row = placement.rows[planned.row];
    const col = placement.cols[planned.col];
    if (row === undefined || col === undefined) continue;
    const { formula, role } = planned;
    const cell = cellAt(sheet, row, col);
    const state = stateOf(planned, cell?.formula);
    checked.push({ row: planned.row, col: planned.col, formula, role, ref: { row, col }, cell, state });
  }
  if (!isOfOtherVersion(checked)) return checked;
  return checked.map((entry) => (entry.state === 'edited' ? { ...entry, state: 'earlier' } : entry));
}

/** True where most rows score themselves by other formulas: nobody edits all of them, another version of the program wrote them. */
function isOfOtherVersion(checked: readonly Checked[]): boolean {
  const statuses = checked.filter(
    ({ role, state }) => role.kind === 'criterion' && role.column === 'status' && state !== 'replaced',
  );
  return statuses.filter(({ state }) => state === 'edited').length > statuses.length / 2;
}

/** A note where the formulas are those of another version of the program. */
export function versionFindings({ sheet }: ExaminedForm, checked: readonly Checked[]): Finding[] {
  return checked.some(({ state }) => state === 'earlier')
    ? [finding('formulas-earlier', { sheet: sheet.name })]
    : [];
}

const CLOSE = 1e-6;

/** True where a cached value is what the formula gives; blank and the empty text are the same. */
function isValue(cell: ContentCell | undefined, expected: string | number): boolean {
  const value = cell?.value ?? '';
  if (typeof expected === 'number') return typeof value === 'number' && Math.abs(value - expected) < CLOSE;
  return value === expected;
}

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

function changed(
  examined: ExaminedForm,
  entry: Checked,
  points: number,
  expected?: string | number,
): Finding {
  const code: FindingCode = entry.state === 'replaced' ? 'formula-replaced' : 'formula-edited';
  return finding(code, {
    sheet: examined.sheet.name,
    ref: entry.ref,
    criterion: entry.role.kind === 'criterion' ? entry.role.id : undefined,
    expected: entry.state === 'replaced' ? (expected ?? `=${entry.formula}`) : `=${entry.formula}`,
    found: entry.state === 'replaced' ? foundIn(entry.cell) : `=${entry.cell?.formula ?? ''}`,
    points,
  });
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
  const shown = numberIn(self.cell);
  const remark = entryRemark(examined, id, self, status);
  if (remark && calculated) return [remark];
  const difference = calculated || self.state === 'replaced' ? (shown ?? 0) - shownPoints(result) : 0;
  const findings: Finding[] = [];
  let blamed = explained;
  if (isChanged(self)) {
    findings.push(changed(examined, self, difference, selfValue(examined, result)));
    blamed = true;
  }
  // what limits leave comes from the criterion's own points
  const own = at('own');
  if (own && isChanged(own)) {
    findings.push(changed(examined, own, blamed ? 0 : difference));
    blamed = true;
  }
  if (status && isChanged(status)) {
    findings.push(changed(examined, status, blamed ? 0 : difference, statusWords[result.status]));
    blamed = true;
  }
  for (const column of ['rate', 'lost', 'remark', 'achieved'] as const) {
    const entry = at(column);
    if (entry && isChanged(entry)) findings.push(changed(examined, entry, 0));
  }
  if (!calculated || blamed || showsWhatIsRead(examined, id, self, status)) return findings;
  const cached = (entry: Checked, expected: string | number, points: number): void =>
    void findings.push(
      finding('cached-value', {
        sheet: examined.sheet.name,
        ref: entry.ref,
        criterion: id,
        expected,
        found: foundIn(entry.cell),
        points,
      }),
    );
  if (
    Math.abs(difference) >= CLOSE ||
    (shown === undefined) !== (typeof selfValue(examined, result) !== 'number')
  )
    cached(self, selfValue(examined, result), difference);
  else if (status && !isStatus(status.cell, result.status)) cached(status, statusWords[result.status], 0);
  if (findings.length > 0) return findings;
  const lost = at('lost');
  const left = (toHundredths(result.max) - toHundredths(shown ?? 0)) / 100;
  if (lost && !isChanged(lost) && !isValue(lost.cell, left)) cached(lost, left, 0);
  const rate = at('rate');
  const expectedRate = rateOf(examined, result);
  if (rate && !isChanged(rate) && !isValue(rate.cell, expectedRate)) cached(rate, expectedRate, 0);
  const achieved = at('achieved');
  if (achieved && !isChanged(achieved)) {
    const points = achievedValue(examined, result, shown);
    if (!isValue(achieved.cell, points)) cached(achieved, points, 0);
  }
  return findings;
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

/** The sum that a cell should show; penalties take off at most so much. */
function sumOfRole(examined: ExaminedForm, { heading, parts }: Extract<Role, { kind: 'sum' }>): number | '' {
  const sum = sumAt(examined, parts);
  const penalty = examined.rubric.headings.find(({ key }) => key === heading)?.penalty;
  return sum === '' || penalty === undefined ? sum : Math.max(-penalty, sum);
}

/** Sums and the bar: each is checked against the cells that it reads, so that a change is told once, where it was made. */
function sumFinding(examined: ExaminedForm, entry: Checked, calculated: boolean): Finding[] {
  const { role } = entry;
  const expected =
    role.kind === 'sum'
      ? sumOfRole(examined, role)
      : role.kind === 'criterion'
        ? undefined
        : role.kind === 'shown'
          ? shownTotal(examined, role.name)
          : barValue(examined, role.name);
  const own = role.kind !== 'sum' || role.column === 'self';
  const counts =
    role.kind === 'sum'
      ? own
      : (role.kind === 'bar' || (role.kind === 'shown' && role.in === 'table')) && role.name === names.total;
  // a group that nobody filled in shows nothing, and counts as 0
  const right = expected === '' ? 0 : expected;
  const difference = counts && typeof right === 'number' ? (numberIn(entry.cell) ?? 0) - right : 0;
  if (entry.state === 'edited') return [changed(examined, entry, calculated ? difference : 0)];
  if (entry.state === 'replaced') {
    if (role.kind !== 'sum' || Math.abs(difference) < CLOSE)
      return [changed(examined, entry, difference, expected)];
    return [
      changed(examined, entry, 0, expected),
      finding('sum-wrong', {
        sheet: examined.sheet.name,
        ref: entry.ref,
        expected,
        found: foundIn(entry.cell),
        points: difference,
      }),
    ];
  }
  if (!calculated || expected === undefined || isValue(entry.cell, expected)) return [];
  // an error is told of the row that it comes from, and so is a sum of points that are told already
  const isError = typeof entry.cell?.value === 'object' && entry.cell.value !== null;
  // programs differ in what they add up of truth values and endless numbers in the assessors' cells
  if (role.kind === 'sum' && holdsOddities(examined, role.parts)) return [];
  if (role.kind === 'shown' && expected === '' && isValue(entry.cell, 0)) return [];
  if (isError || (own && sumsOfRows(examined, role).some((value) => isValue(entry.cell, value)))) return [];
  return [
    finding('cached-value', {
      sheet: examined.sheet.name,
      ref: entry.ref,
      expected,
      found: foundIn(entry.cell),
      points: difference,
    }),
  ];
}
