/** A workbook whose form says otherwise than the reviewer's own of the same id and version: one cause, told once, and nobody hides behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessForm } from '../../src/form/answers/submission';
import { drawForm } from '../../src/form/drawing/form';
import { CODE_CELL, findIdentities } from '../../src/form/identity/identity';
import { controlCode } from '../../src/form/identity/ready';
import { findForm } from '../../src/intake/file/find';
import { readRubricFile } from '../../src/intake/forms/rubric-file';
import { findingText } from '../../src/messages/findings';
import type { Finding } from '../../src/review/finding';
import { reviewForm, unsaidProblems } from '../../src/review/review';
import { storeOf } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import type { ContentSheet, WorkbookContent } from '../../src/sheet/content';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { submission } from '../scoring/forms';
import * as edit from './edits';
import { read } from './workbooks';

const text = readFileSync(join('test', 'fixtures', 'forms', 'truong-son-2026-xa.yaml'), 'utf8');

function rubricOf(source: string): Rubric {
  const loaded = readRubricFile(new TextEncoder().encode(source));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.rubric;
}

const own = rubricOf(text);
/** Four times half a point become four times three quarters. */
const dearer = rubricOf(text.replace('        points: 0.5\n', '        points: 0.75\n'));
const reworded = rubricOf(text.replace('text: NHẬN THỨC SỐ', 'text: NHẬN THỨC VỀ SỐ'));

/** A finished workbook of a form, with its control code. */
async function filled(rubric: Rubric): Promise<WorkbookContent> {
  const given = submission(rubric, { 'I.1': { option: 0, evidence: 'QĐ 12' }, 'I.4': { counts: [4] } });
  const spec = drawForm(rubric, given, { version: '1.0.0' });
  const code = spec.sheets.at(-1)?.cells[CODE_CELL.row]?.[CODE_CELL.col];
  if (!code) throw new Error('no cell of the code');
  code.value = controlCode(rubric, given, assess(rubric, given));
  return read(await writeWorkbook(spec));
}

async function reviewed(content: WorkbookContent) {
  const found = await findForm(content, storeOf([own], 'given'));
  if (found?.kind !== 'form') throw new Error('not recognised');
  const form = assessForm(content, found);
  const review = reviewForm(content, found, form);
  // the unit is on no list, and nothing was printed: not of the form
  const findings = review.findings.filter(({ code }) => !['unit-not-listed', 'footer-code'].includes(code));
  return { ...review, findings, located: form.located };
}

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

/** The parts of the other workbook's form in the place of its own. */
function carry(content: WorkbookContent, other: WorkbookContent): void {
  const hidden = (workbook: WorkbookContent): ContentSheet => {
    const [found] = findIdentities(workbook);
    if (!found) throw new Error('no identity');
    return found.sheet;
  };
  const [into, from] = [hidden(content), hidden(other)];
  for (const [row, cells] of from.rows) if (cells.get(0)?.value === 'source') into.rows.set(row, cells);
}

test('a form altered with all its formulas is one finding, with the row, the points and the cells', async () => {
  const { assessment, findings, ...review } = await reviewed(await filled(dearer));
  expect(assessment.total).toBe(6);
  expect(codes(findings)).toEqual(['form-altered']);
  const [altered] = findings;
  expect(altered).toMatchObject({ severity: 'error', points: 1 });
  expect(altered?.differences).toEqual([{ in: 'scoring', criterion: 'I.4', points: 1 }]);
  expect(altered?.also).toContain('E16');
  expect(altered && findingText(altered)).toContain('I.4: cách tính điểm khác (+1)');
  const unsaid = unsaidProblems({ ...review, findings }).map(({ code }) => code);
  expect(unsaid).not.toContain('rubric-outdated');
});

test('a form with other printed words accuses nobody of having written into it', async () => {
  const { findings } = await reviewed(await filled(reworded));
  expect(codes(findings)).toEqual(['form-reworded']);
  expect(findings[0]).toMatchObject({ severity: 'warning', points: 0 });
  expect(findings[0]?.also).toHaveLength(1);
});

test('what somebody changed in such a workbook beside its form is told all the same', async () => {
  const content = await filled(dearer);
  const { located } = await reviewed(content);
  const [points, heading] = [located.cell('I.4', 'self'), located.cell('I.1', 'text')];
  const sheet = edit.sheetOf(content, located.sheet.name);
  if (!points || !heading) throw new Error('no such cells');
  edit.typeFormula(sheet, points, '3', 3);
  edit.type(sheet, heading, 'Người đứng đầu');
  const { findings } = await reviewed(content);
  expect(codes(findings).sort()).toEqual(
    expect.arrayContaining(['form-altered', 'formula-edited', 'printed-edited']),
  );
  expect(findings.find(({ code }) => code === 'formula-edited')?.criterion).toBe('I.4');
});

test('a form altered in the hidden sheet alone is found, and the sheet stays what it is', async () => {
  const content = await filled(own);
  expect(codes((await reviewed(content)).findings)).toEqual([]);
  carry(content, await filled(dearer));
  expect(codes((await reviewed(content)).findings)).toEqual(['form-altered']);
});

test('formulas altered under the true form are the act of who altered them', async () => {
  const content = await filled(dearer);
  carry(content, await filled(own));
  const found = codes((await reviewed(content)).findings);
  expect(found).toContain('formula-edited');
  expect(found).not.toContain('form-altered');
});
