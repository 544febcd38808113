/** Any workbook → its review: by identity, by names, by the row of captions, or as a bare table. */
import { recognise } from '../form/read';
import { catalogue, loadRubric } from '../rubric/catalogue';
import type { Rubric } from '../rubric/types';
import type { WorkbookContent } from '../sheet/content';
import { recogniseTable } from './bare/recognise';
import { reviewTable } from './bare/review';
import type { BareReview, Mending } from './bare/review';
import { reviewWorkbook } from './review';
import type { Review } from './review';

const known = catalogue.map(({ id }) => id);
const rubrics = async (): Promise<Rubric[]> =>
  (await Promise.all(known.map((id) => loadRubric(id)))).filter((rubric) => rubric !== undefined);

/** Reviews a workbook; undefined where no form of the catalogue is recognised in it. `mending` overrides the match of a bare table. */
export async function reviewContent(
  content: WorkbookContent,
  mending?: Mending,
): Promise<Review | BareReview | undefined> {
  const recognised = recognise(content, known);
  const rubric = recognised && (await loadRubric(recognised.rubric));
  const review = rubric && recognised && reviewWorkbook(content, rubric, recognised);
  if (review) return review;
  const table = recogniseTable(content, await rubrics());
  if (!table) return undefined;
  const byText = reviewWorkbook(content, table.rubric, { rubric: table.rubric.id, by: 'names' });
  if (byText) return { ...byText, recognised: { by: 'text', confidence: table.confidence } };
  return reviewTable(content, table, mending);
}
