/** What belongs into a cell of the form, and for which criterion, as a screen reader says it. */
import { layoutOf } from '../../form/layout';
import type { FormColumn } from '../../form/layout';
import { paneTexts } from '../../messages/pane/index';
import type { Language } from '../../messages/language';
import { fieldsOf } from '../../rubric/fields';
import type { Criterion, Rubric } from '../../rubric/types';
import { ruleOf } from '../../scoring/rules/index';
import type { CellRef } from '../../sheet/address';

/** Longest text of a criterion inside the name of a cell. */
const LONGEST = 80;

/** Names for the cells of a form that is laid out as it is drawn; undefined on cells in which nothing is entered about the unit or a criterion. */
export function cellLabels(rubric: Rubric, language: Language): (ref: CellRef) => string | undefined {
  const layout = layoutOf(rubric);
  const roles = new Map([...layout.columns].map(([role, col]) => [col, role]));
  const rows = new Map<number, { criterion: Criterion; line: number | undefined }>();
  for (const criterion of rubric.criteria) {
    const own = layout.criterionRow.get(criterion.id);
    if (own !== undefined) rows.set(own, { criterion, line: undefined });
    layout.optionRows.get(criterion.id)?.forEach((row, line) => rows.set(row, { criterion, line }));
  }
  const fields = new Map(
    fieldsOf(rubric).map(
      ({ id, text }) => [layout.fieldRow.get(id), text.trim().replace(/\s?:$/, '')] as const,
    ),
  );
  const entered = (layout.columns.get('text') ?? 1) + 1;
  return ({ row, col }) => {
    if (col === entered && fields.has(row)) return fields.get(row);
    const at = rows.get(row);
    // the first two columns are read out themselves: number and text
    if (!at || col <= 1) return undefined;
    const { criterion, line } = at;
    const what = whatOf(criterion, roles.get(col), line, language);
    const about = `${criterion.id} ${criterion.text.slice(0, LONGEST)}`;
    return what === undefined ? about : `${what}, ${about}`;
  };
}

/** What is entered in a column of a criterion's row. */
function whatOf(
  criterion: Criterion,
  role: FormColumn | undefined,
  line: number | undefined,
  language: Language,
): string | undefined {
  const { card } = paneTexts[language];
  switch (role) {
    case 'exempt':
      return card.exemption;
    case 'note':
      return card.note;
    case 'evidence':
      return card.evidence;
    case 'claimed':
      return card.claimed;
  }
  const place = /^v(\d)$/.exec(role ?? '')?.[1];
  if (place === undefined) return undefined;
  const index = line ?? Number(place) - 1;
  const input = ruleOf(criterion).inputs[index];
  if (!input) return undefined;
  if (criterion.rule.kind === 'ratio') return [card.numerator, card.denominator, card.share][index];
  if (input.type === 'option') return card.option;
  if (input.type === 'points') return card.points;
  return input.label;
}
