/** Which form a workbook holds and where: its identity sheet, its names and what is printed, asked in this order. */
import { claimedForms } from '../form/identity/identity';
import { placeForm } from '../form/place/place';
import type { FoundForm } from '../form/answers/submission';
import { recogniseTable } from '../review/bare/recognise';
import type { RecognisedTable } from '../review/bare/recognise';
import { builtIn } from '../rubric/store';
import type { RubricStore } from '../rubric/store';
import type { WorkbookContent } from '../sheet/content';

export type Found =
  | FoundForm
  /** A table of a known form that the product did not make. */
  | { kind: 'table'; table: RecognisedTable }
  /** A form of the product that it does not know. */
  | { kind: 'unknown'; rubric: string };

/** Part of the printed rows by which a sheet is surely the form that it claims to be. */
const SURE = 0.5;
/** The same where the workbook claims to be another form, one that nobody knows. */
const SAME = 0.95;

/** Finds the form of a workbook; undefined where it holds none. `chosen` settles a workbook with several forms. */
export async function findForm(
  content: WorkbookContent,
  chosen?: string,
  store: RubricStore = builtIn,
): Promise<Found | undefined> {
  const known = store.entries.map(({ id }) => id);
  const claims = claimedForms(content, known).sort(
    (a, b) => Number(b.rubric === chosen) - Number(a.rubric === chosen),
  );
  const identities = claims.flatMap((claim) => claim.identity ?? []);
  let best: FoundForm | undefined;
  let unknown: string | undefined;
  for (const { rubric: id, by } of claims) {
    const rubric = await store.load(id);
    const placement = rubric && placeForm(content, rubric);
    if (!rubric) unknown ??= id;
    if (!rubric || !placement || placement.fit <= (best?.placement.fit ?? -1)) continue;
    const identity = identities.find((own) => own.rubric === id) ?? identities[0];
    best = { kind: 'form', rubric, placement, by, confidence: 1, ...(identity ? { identity } : {}) };
    if (placement.fit >= SURE) break;
  }
  if (best && best.placement.fit >= (unknown === undefined ? SURE : SAME)) return best;
  const printed = await findByText(content, store);
  if (unknown !== undefined)
    return printed?.kind === 'form' && printed.placement.fit >= SAME
      ? printed
      : { kind: 'unknown', rubric: unknown };
  if (best?.placement.named && (printed?.kind !== 'form' || printed.placement.fit <= best.placement.fit))
    return best;
  return printed ?? best;
}

/** The known form whose text the workbook holds: as the product lays it out, or as anybody's table. */
async function findByText(content: WorkbookContent, store: RubricStore): Promise<Found | undefined> {
  const rubrics = await Promise.all(store.entries.map(({ id }) => store.load(id)));
  const table = recogniseTable(
    content,
    rubrics.filter((rubric) => rubric !== undefined),
  );
  if (!table) return undefined;
  const { rubric, confidence } = table;
  const placement = placeForm(content, rubric);
  return placement ? { kind: 'form', rubric, placement, by: 'text', confidence } : { kind: 'table', table };
}
