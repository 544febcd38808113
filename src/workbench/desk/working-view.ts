/** The form as one works with it on a screen: the printed columns as narrow as they can be read, so that the entry cells are in view. */
import { BAR_ROW, type FormLayout } from '../../form/layout';
import type { SheetSpec, Style, WorkbookSpec } from '../../sheet/spec';

type Columns = SheetSpec['columns'];

/** Widest in characters: what a criterion says, what to enter, any other printed column, and all of these together. */
const WIDEST = { text: 28, hint: 20, printed: 8, allPrinted: 36 };

/** The columns of the form's sheet, none wider than it needs to be. */
function narrowColumns(columns: Columns, { columns: places, printedColumns }: FormLayout): Columns {
  const roles = new Map([...places].map(([role, col]) => [col, role]));
  const others = Math.max(1, printedColumns - 2);
  const printed = Math.min(WIDEST.printed, Math.floor(WIDEST.allPrinted / others));
  const widest = (col: number): number => {
    const role = roles.get(col);
    if (role === 'text' || role === 'hint') return WIDEST[role];
    return col < printedColumns ? printed : Infinity;
  };
  return columns.map((column, col) =>
    column?.width !== undefined && column.width > widest(col) ? { ...column, width: widest(col) } : column,
  );
}

/** Letters of the line of results, which stands in the narrow columns that stay in view: two lines of it fit into its row. */
const BAR: Style = {
  font: { size: 9, bold: true, color: 'FFFFFF' },
  align: { vertical: 'center', wrap: true },
};

const BAR_HEIGHT = { height: 27 };

/** Size of the letters that a group's bar is made of: all of them fit into the narrow column of the hints. */
const GROUP_BAR_SIZE = 7;

const smaller = (style: Style | undefined): Style => ({
  ...style,
  font: { ...style?.font, size: GROUP_BAR_SIZE },
});

/** Columns and styles as they are worked with. */
interface Look {
  layout: FormLayout;
  columns: Columns;
  styles: WorkbookSpec['styles'];
}

/** One look for all edits, so that the grid need not look at every row again. */
const looks = new WeakMap<Columns, Look & { of: WorkbookSpec['styles'] }>();

function lookOf(columns: Columns, styles: WorkbookSpec['styles'], layout: FormLayout): Look {
  const known = looks.get(columns);
  if (known?.of === styles && known.layout === layout) return known;
  const look = {
    ...{ of: styles, layout },
    columns: narrowColumns(columns, layout),
    styles: { ...styles, bar: { ...styles.bar, ...BAR }, groupBar: smaller(styles.groupBar) },
  };
  looks.set(columns, look);
  return look;
}

/** The workbook with narrow columns in the sheet of the form; everything else is shared. */
export function workingView(spec: WorkbookSpec, name: string, layout: FormLayout): WorkbookSpec {
  const form = spec.sheets.find((sheet) => sheet.name === name);
  if (!form) return spec;
  const { columns, styles } = lookOf(form.columns, spec.styles, layout);
  const shown = { ...form, columns, rows: form.rows.with(BAR_ROW, BAR_HEIGHT) };
  return { ...spec, styles, sheets: spec.sheets.map((sheet) => (sheet === form ? shown : sheet)) };
}
