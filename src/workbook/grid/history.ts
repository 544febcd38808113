/** Undo and redo of a described workbook: whole states, which share what did not change. Every function returns the next history. */
import type { WorkbookSpec } from '../../sheet/spec';
import type { Selection, Step, Steps } from '../port';

/** A step, and the workbook on its other side. */
export interface Moment {
  step: Step;
  spec: WorkbookSpec;
  /** Where the view goes. */
  at: Selection | undefined;
}

export type History = Readonly<Record<keyof Steps, readonly Moment[]>>;

export const NO_HISTORY: History = { undo: [], redo: [] };

/** How far back undo reaches. */
const DEPTH = 200;

/** Remembers the workbook as it stood before a step. What follows within the same step is one with it. */
export function record(history: History, before: Moment): History {
  const known = history.undo.at(-1)?.step === before.step;
  return { undo: known ? history.undo : [...history.undo, before].slice(-DEPTH), redo: [] };
}

/** Takes the last step back, or does it again: the moment to go to, and the history from there. */
export function travel(
  history: History,
  way: keyof Steps,
  now: WorkbookSpec,
): { moment: Moment; history: History } | undefined {
  const moment = history[way].at(-1);
  if (!moment) return undefined;
  const rest = history[way].slice(0, -1);
  const back = { ...moment, spec: now };
  return {
    moment,
    history:
      way === 'undo'
        ? { undo: rest, redo: [...history.redo, back] }
        : { undo: [...history.undo, back], redo: rest },
  };
}

/** The steps that undo and redo would meet. */
export const stepsOf = ({ undo, redo }: History): Steps => ({
  undo: undo.at(-1)?.step,
  redo: redo.at(-1)?.step,
});
