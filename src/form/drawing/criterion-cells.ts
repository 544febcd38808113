/** Where the cells of a criterion stand, for the formulas that read them. */
import type { Criterion } from '../../rubric/types';
import { a1, cell } from '../../sheet/address';
import { columnAt, inputPlaces, rowAt } from '../layout';
import type { FormLayout } from '../layout';

/** Addresses that the formulas of a criterion read. */
export interface CriterionCells extends Record<CellColumn, string> {
  inputs: string[];
}

type CellColumn = 'exempt' | 'note' | 'evidence' | 'claimed' | 'status' | 'self' | 'lost';

/** The addresses in a layout. */
export function criterionCells(layout: FormLayout, criterion: Criterion): CriterionCells {
  const row = rowAt(layout, criterion.id);
  const at = (column: CellColumn): string => a1(cell(row, columnAt(layout, column)));
  return {
    inputs: inputPlaces(layout, criterion).map((place) => a1(place)),
    exempt: at('exempt'),
    note: at('note'),
    evidence: at('evidence'),
    claimed: at('claimed'),
    status: at('status'),
    self: at('self'),
    lost: at('lost'),
  };
}
