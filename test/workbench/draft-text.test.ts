import { formsTexts } from '../../src/messages/forms';
import { pageTexts } from '../../src/messages/page';
import { builtIn } from '../../src/rubric/store';
import { draftText } from '../../src/workbench/start/draft-text';

const ID = 'lam-dong-2021-so';
const at = new Date(2026, 11, 5, 16, 30).getTime();
const draft = (more: { unit?: string; rubric?: string } = {}) => ({
  ...{ id: 'a', fileName: 'a.xlsx', at, unit: 'Sở Y tế', rubric: ID },
  ...{ spec: { sheets: [], names: [], styles: {}, title: '' } },
  ...more,
});
const { entries } = builtIn;

test('a draft is known by its unit, its form and when it was kept', () => {
  const entry = entries.find(({ key }) => key === ID);
  if (!entry) throw new Error('no form');
  const said = draftText(draft(), entries, pageTexts.vi, 'vi');
  for (const part of ['Sở Y tế', formsTexts.vi.name(entry), '5/12/2026', '16:30'])
    expect(said).toContain(part);
  expect(draftText(draft(), entries, pageTexts.en, 'en')).toContain('05/12/2026, 16:30');
});

test('one without a unit, or of a form that is gone, is told all the same', () => {
  const unnamed = draftText(draft({ unit: '' }), entries, pageTexts.vi, 'vi');
  expect(unnamed).toContain(pageTexts.vi.unnamed);
  expect(draftText(draft(), entries, pageTexts.vi, 'vi')).not.toContain(pageTexts.vi.unnamed);
  expect(draftText(draft({ rubric: 'gone@2' }), entries, pageTexts.vi, 'vi')).toContain('gone@2');
});
