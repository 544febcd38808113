/** Which form a workbook holds and where: its identity sheet, its names and what is printed, asked in this order. */
import { embeddedRubric } from '../../form/identity/embedded';
import { claimedForms } from '../../form/identity/identity';
import type { ClaimedForm } from '../../form/identity/identity';
import { placeForm } from '../../form/place/place';
import type { FoundForm } from '../../form/answers/submission';
import { recogniseTable } from '../../review/bare/recognise';
import type { RecognisedTable } from '../../review/bare/recognise';
import { newestKey } from '../../rubric/store';
import type { RubricStore } from '../../rubric/store';
import type { Rubric } from '../../rubric/types';
import type { WorkbookContent } from '../../sheet/content';

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
  store: RubricStore,
  chosen?: string,
): Promise<Found | undefined> {
  const found = await findVersion(content, chosen, store);
  if (found?.kind !== 'form') return found;
  const newer = await store.load(newestKey(store, found.rubric.id));
  return newer && newer.version > found.rubric.version ? { ...found, newer } : found;
}

async function findVersion(
  content: WorkbookContent,
  chosen: string | undefined,
  store: RubricStore,
): Promise<Found | undefined> {
  const claims = claimedForms(content, store.entries).sort(
    (a, b) => Number(b.form === chosen) - Number(a.form === chosen),
  );
  const identities = claims.flatMap((claim) => claim.identity ?? []);
  let best: FoundForm | undefined;
  let unknown: string | undefined;
  for (const claim of claims) {
    const { rubric, embedded } = await claimed(claim, store);
    const placement = rubric && placeForm(content, rubric);
    if (!rubric) unknown ??= claim.form;
    if (!rubric || !placement || placement.fit <= (best?.placement.fit ?? -1)) continue;
    const identity = claim.identity ?? identities.find((own) => own.rubric === rubric.id) ?? identities[0];
    best = {
      ...{ kind: 'form', rubric, placement, by: claim.by, confidence: 1, embedded },
      ...(identity ? { identity } : {}),
    };
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

/** The form that a workbook says it holds: the store's, or where it has none the one that the workbook carries. */
async function claimed(
  { form, sheet }: ClaimedForm,
  store: RubricStore,
): Promise<{ rubric?: Rubric; embedded: boolean }> {
  const known = await store.load(form);
  if (known) return { rubric: known, embedded: false };
  const carried = sheet && embeddedRubric(sheet);
  return carried?.key === form ? { rubric: carried, embedded: true } : { embedded: true };
}

/** The known form whose text the workbook holds: as the product lays it out, or as anybody's table. */
async function findByText(content: WorkbookContent, store: RubricStore): Promise<Found | undefined> {
  const rubrics = await Promise.all(store.entries.map(({ key }) => store.load(key)));
  const table = recogniseTable(
    content,
    rubrics.filter((rubric) => rubric !== undefined),
  );
  if (!table) return undefined;
  const { rubric, confidence } = table;
  const placement = placeForm(content, rubric);
  return placement
    ? { kind: 'form', rubric, placement, by: 'text', confidence, embedded: false }
    : { kind: 'table', table };
}
