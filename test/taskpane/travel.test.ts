/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRubricFile } from '../../src/intake/forms/rubric-file';
import { builtIn, joinStores, storeOf } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import { excelWorkbook } from '../../src/workbook/excel/index';
import { bootExcel } from '../excel-host/boot-jest';

const ID = 'truong-son-2026-xa';

function unseen(): Rubric {
  const read = readRubricFile(readFileSync(join('test', 'fixtures', 'forms', `${ID}.yaml`)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.rubric;
}

const formOf = (session: Session): FormScreen => {
  const { screen } = session.getSnapshot();
  if (screen.kind !== 'form') throw new Error(`the pane shows ${screen.kind}`);
  return screen;
};

test('an added form is filled in in Excel; a pane without it goes on with the one that the workbook carries', async () => {
  await bootExcel();
  const workbook = excelWorkbook();
  const forms = joinStores(storeOf([unseen()], 'given'), builtIn);
  const session = createSession(workbook, { version: '1', forms });
  await session.open();
  expect(await session.insertForm(ID, 'UBND xã An Sơn')).toBe(true);
  expect(await session.setAnswer('I.1', { inputs: { 0: 0 }, evidence: '=QĐ 1' })).toBe(true);
  const { form, found } = formOf(session);
  expect([form.assessment.total, found.embedded]).toEqual([4, false]);
  session.dispose();

  const elsewhere = createSession(workbook, { version: '1' });
  await elsewhere.open();
  const alone = formOf(elsewhere);
  expect([alone.form.assessment.total, alone.found.embedded]).toEqual([4, true]);
  expect(await elsewhere.setAnswer('I.2', { inputs: { 0: 4 } })).toBe(true);
  expect(formOf(elsewhere).form.assessment.total).toBe(8);
  elsewhere.dispose();
});

test('a form that nobody has is not put into a workbook', async () => {
  await bootExcel();
  const session = createSession(excelWorkbook(), { version: '1' });
  await session.open();
  expect(await session.insertForm(ID, '')).toBe(false);
  expect(session.getSnapshot().failure).toEqual({ code: 'form-not-found' });
  session.dispose();
});
