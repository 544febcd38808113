/** The appraisal as its sheets hold it, so that it goes on where it stood. */
import { appraisalTexts as texts, stateWords } from '../../messages/review/index';
import { readCell } from '../../reading/read';
import type { Criterion, Rubric } from '../../rubric/types';
import { hasTwoDecimals } from '../../scoring/exact';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import type {
  Appraisal,
  AppraisalState,
  AppraisedCriterion,
  Deduction,
  LogAction,
  LogEntry,
} from './appraisal';
import { appraisalSheets } from './sheets';
import { HEAD_ROW, LOG_HEAD, UNIT_ROW, appraisalColumns } from './columns';
import { cellAt, plainText, shownText } from '../../sheet/cell-text';

export interface ReadAppraisal {
  appraisal: Appraisal;
  /** Criteria whose cells were edited in the sheet, past the log. */
  unlogged: { id: string; action: LogAction; logged: string | number; found: string | number }[];
  /** Criteria whose points can't be used, with what stands there. */
  unreadable: { id: string; found: string }[];
}

const states = Object.entries(stateWords);
const isState = (key: string): key is AppraisalState => key in stateWords;
const stateOf = (word: string): AppraisalState => {
  const key = states.find(([, text]) => text === plainText(word))?.[0] ?? 'open';
  return isState(key) ? key : 'open';
};
const isAction = (key: string): key is LogAction => key in texts.actions;

/** Reads both sheets; undefined where the workbook holds no appraisal of this form. */
export function readAppraisal(content: WorkbookContent, rubric: Rubric): ReadAppraisal | undefined {
  const found = appraisalSheets(content, rubric);
  if (!found) return undefined;
  const { sheet, log } = found;
  const columns = new Map(
    [...(sheet.rows.get(HEAD_ROW) ?? [])].flatMap(([col, cell]) => {
      const column = appraisalColumns.find((one) => texts.head[one] === plainText(shownText(cell)));
      return column === undefined ? [] : [[column, col] as const];
    }),
  );
  const entries = readLog(log);
  const byId = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  const criteria: AppraisedCriterion[] = [];
  const deductions: Deduction[] = [];
  const unreadable: ReadAppraisal['unreadable'] = [];
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    const text = (column: (typeof appraisalColumns)[number]): string =>
      shownText(cellAt(sheet, row, columns.get(column)));
    const value = (column: (typeof appraisalColumns)[number]): number | null => {
      const found = readCell({ is: 'points', max: rubric.max }, cellAt(sheet, row, columns.get(column)));
      return found.is === 'value' ? found.value : null;
    };
    const id = text('id');
    const ground = /^#(\d+)$/.exec(id)?.[1];
    if (ground !== undefined)
      deductions.push({
        ground: Number(ground),
        amount: Math.abs(value('appraised') ?? 0),
        reason: text('reason'),
      });
    const criterion = byId.get(id);
    if (!criterion) continue;
    const { min = 0 } = criterion;
    const max = maximumOf(criterion, value('max'));
    const recomputed = value('recomputed') ?? 0;
    const given = value('appraised');
    const usable = given !== null && given >= min && given <= max && hasTwoDecimals(given);
    if (!usable) unreadable.push({ id, found: text('appraised') });
    criteria.push({
      id,
      max,
      ...(criterion.min === undefined ? {} : { min }),
      self: value('self'),
      recomputed,
      appraised: usable ? given : recomputed,
      reason: text('reason'),
      explanation: text('explanation'),
      state: stateOf(text('state')),
      question: text('question'),
    });
  }
  const appraisal: Appraisal = {
    rubric: rubric.id,
    unit: shownText(cellAt(sheet, UNIT_ROW, 1)),
    criteria: rubric.criteria.flatMap(({ id }) => criteria.find((criterion) => criterion.id === id) ?? []),
    deductions,
    log: entries,
  };
  return { appraisal, unlogged: pastLog(appraisal), unreadable };
}

/** The maximum that held for the unit: the printed one, its type's, or none where the criterion left the total. */
function maximumOf({ max, maxima = [], exemptions }: Criterion, shown: number | null): number {
  const possible = [...maxima, ...(exemptions.some(({ excluded }) => excluded) ? [0] : [])];
  return shown !== null && possible.includes(shown) ? shown : max;
}

function readLog(sheet: ContentSheet): LogEntry[] {
  return [...sheet.rows.keys()]
    .filter((row) => row > LOG_HEAD)
    .sort((a, b) => a - b)
    .flatMap((row): LogEntry[] => {
      const text = (col: number): string => shownText(cellAt(sheet, row, col));
      const found = (col: number): string | number => {
        const value = cellAt(sheet, row, col)?.value;
        return typeof value === 'number'
          ? value
          : (states.find(([, word]) => word === value)?.[0] ?? text(col));
      };
      const key = Object.entries(texts.actions).find(([, word]) => word === text(2))?.[0] ?? '';
      if (!isAction(key)) return [];
      const criterion = text(3);
      return [
        {
          at: text(0),
          by: text(1),
          action: key,
          ...(criterion === '' ? {} : { criterion }),
          from: found(4),
          to: found(5),
          reason: text(6),
        },
      ];
    });
}

/** Points, states and questions that are not what the log last said. */
function pastLog({ criteria, log }: Appraisal): ReadAppraisal['unlogged'] {
  return criteria.flatMap((criterion) =>
    (
      [
        ['appraised', 'points', criterion.recomputed],
        ['state', 'state', 'open'],
        ['question', 'question', ''],
      ] as const
    ).flatMap(([key, action, start]) => {
      const last = log.filter((entry) => entry.criterion === criterion.id && entry.action === action);
      const logged = last.at(-1)?.to ?? start;
      const first = last[0]?.from ?? start;
      const found = criterion[key];
      return found === logged || (last.length === 0 && found === first)
        ? []
        : [{ id: criterion.id, action, logged, found }];
    }),
  );
}

/** Appends what was edited in the sheet to the log, in the name of who takes it over. */
export function takeOver({ appraisal, unlogged }: ReadAppraisal, who: { at: string; by: string }): Appraisal {
  const entries = unlogged.map(({ id, action, logged, found }): LogEntry => ({
    ...who,
    action,
    criterion: id,
    from: logged,
    to: found,
    reason: texts.actions.sheet,
  }));
  return { ...appraisal, log: [...appraisal.log, ...entries] };
}
