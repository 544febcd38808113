/** `scorecard rubrics --index FOLDER`: the list of a folder of rubric files, which the page beside it asks for. */
import { readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { lines, refusals } from '../../messages/cli';
import { builtIn } from '../../rubric/store';
import { formIndex, isIndexedName } from '../../rubric/store-index';
import type { Rubric } from '../../rubric/types';
import { Unusable, print } from '../output';
import { otherContent, readRubric } from '../store';

/** Writes `index.json` into the folder; a form that another one contradicts is refused, and nothing is written. */
export async function indexForms(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => undefined);
  if (!names) throw new Unusable(refusals.noRubricFile(folder));
  const files = names.filter((name) => extname(name) === '.yaml').sort();
  const badly = files.filter((name) => !isIndexedName(name));
  if (badly.length > 0) throw new Unusable(refusals.fileName(badly.join(', ')));
  const forms: { file: string; rubric: Rubric }[] = [];
  for (const file of files) {
    const rubric = await readRubric(join(folder, file));
    const twin = forms.find((form) => form.rubric.key === rubric.key)?.rubric;
    const known = twin ?? (await builtIn.load(rubric.key));
    if (known && known.fingerprints.whole !== rubric.fingerprints.whole)
      throw new Unusable(otherContent(file, known, rubric));
    if (!twin) forms.push({ file, rubric });
  }
  const index = forms.map(({ file, rubric }) => ({ file, ...formIndex(rubric) }));
  await writeFile(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
  for (const { file, rubric } of forms)
    print(`${file}: ${rubric.key}, ${lines.fingerprint(rubric.fingerprints.whole)}`);
}
