/** What is asked of a summary belongs to its files. */
import { Batch } from '../../src/intake/batch/batch';
import { wishedOf } from '../../src/taskpane/batch/wishes';
import { InPlace } from '../tools/in-place';

test('other files are asked anew: no file is chosen by the name of one that is gone, what else was asked for stays', () => {
  const batch = new Batch(new InPlace());
  const { wishes } = wishedOf(batch);
  wishes.set({ ...wishes.getSnapshot(), chosen: new Set(['so-y-te.xlsx']), due: '15/12/2026' });
  batch.clear();
  expect(wishedOf(batch).wishes.getSnapshot()).toMatchObject({ chosen: new Set(), due: '15/12/2026' });
});

test('last year’s files and the wishes of one batch are not those of another', () => {
  const [one, two] = [new Batch(new InPlace()), new Batch(new InPlace())];
  expect(wishedOf(one).earlier).toBe(wishedOf(one).earlier);
  expect(wishedOf(one).earlier).not.toBe(wishedOf(two).earlier);
  expect(wishedOf(one).wishes).not.toBe(wishedOf(two).wishes);
});
