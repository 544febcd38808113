/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { builtIn } from '../../src/rubric/store';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import { excelWorkbook } from '../../src/workbook/excel/index';
import { bootExcel } from '../excel-host/boot-jest';

const formOf = (session: Session): FormScreen => {
  const { screen } = session.getSnapshot();
  if (screen.kind !== 'form') throw new Error(`the pane shows ${screen.kind}`);
  return screen;
};

describe('the session in Excel', () => {
  it.each(builtIn.entries.map(({ id }) => id))('goes the whole way with %s', async (id) => {
    await bootExcel();
    const session = createSession(excelWorkbook(), { version: '1' });
    await session.open();
    expect(session.getSnapshot().screen.kind).toBe('no-form');
    expect([await session.insertForm(id, 'Đơn vị A'), session.getSnapshot().failure]).toEqual([
      true,
      undefined,
    ]);
    const { rubric } = formOf(session);
    for (const { id: criterion, rule } of rubric.criteria.slice(0, 8)) {
      const inputs = rule.kind === 'ratio' ? { 0: 3, 1: 4 } : { 0: 0 };
      expect(await session.setAnswer(criterion, { inputs, evidence: '=QĐ 12' })).toBe(true);
    }
    const shown = formOf(session).form;
    expect(await session.markReady()).toBe(true);
    expect(formOf(session)).toMatchObject({ stale: false, code: expect.stringMatching(/^.{5}-.{5}$/) });
    // what was shown at once is what Excel holds
    expect(formOf(session).form.submission).toEqual(shown.submission);
    expect(formOf(session).form.assessment).toEqual(shown.assessment);
    await session.setAnswer(rubric.criteria[0]?.id ?? '', { note: 'sửa' });
    expect(formOf(session).stale).toBe(true);
    session.dispose();
  });
});
