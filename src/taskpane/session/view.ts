/** What the pane and the sheet show of the form. */
import type { FormColumn } from '../../form/layout';
import type { CellRef } from '../../sheet/address';
import type { Live } from '../live';

export interface View {
  /** Shows a criterion in the pane (the general information where left out); the selection in the sheet stays. */
  show(id: string | undefined): void;
  /** Shows a criterion in the pane and brings its first entry cell into the sheet's view, where it has one. */
  visit(id: string | undefined): void;
  /** Selects a criterion's cell in the sheet: a column's, or that of an input. */
  select(id: string, column?: FormColumn, input?: number): Promise<boolean>;
  selectCell(sheet: string, ref: CellRef): Promise<boolean>;
}

export function viewOf(live: Live): View {
  const view: View = {
    show: (id) => live.turnTo(id),
    visit(id) {
      view.show(id);
      const state = live.form();
      const criterion = state?.rubric.criteria.find((candidate) => candidate.id === id);
      if (criterion && state?.form.located.inputs(criterion)[0]) void view.select(criterion.id);
    },
    async select(id, column, input = 0) {
      const state = live.form();
      const criterion = state?.rubric.criteria.find((candidate) => candidate.id === id);
      if (!state || !criterion) return false;
      const { located } = state.form;
      const ref = column === undefined ? located.inputs(criterion)[input] : located.cell(id, column);
      if (!ref) return live.refuse({ code: 'cells-missing' });
      view.show(id);
      return view.selectCell(located.sheet.name, ref);
    },
    async selectCell(sheet, ref) {
      const result = await live.goTo({ sheet, ref });
      return result.ok || live.refuse(result.failure);
    },
  };
  return view;
}
