/** The whole self-test: the contract of the port, every form, every question, one after the other in the workbook at hand. */
import { builtIn } from '../rubric/store';
import { sheetNames } from '../messages/sheet/index';
import type { Workbook } from '../workbook/port';
import { contract } from './contract';
import { value } from './trial';
import { tryForm } from './forms';
import { probes } from './probes';
import { FORM } from './synthetic';

export interface Line {
  kind: 'contract' | 'form' | 'probe';
  name: string;
  ok: boolean;
  ms: number;
  /** Why it is not well. */
  why?: string;
  /** What Excel answered. */
  answer?: unknown;
}

/** What a run says, to be sent back. */
export interface Transcript {
  format: 1;
  version: string;
  /** An ISO instant. */
  at: string;
  excel: { platform: string; version: string; language: string; sets: Record<string, string> };
  lines: Line[];
}

interface Step {
  kind: Line['kind'];
  name: string;
  act: () => Promise<unknown>;
}

function stepsFor(workbook: Workbook, version: string): Step[] {
  return [
    ...contract.map(({ name, run }): Step => ({ kind: 'contract', name, act: () => run({ workbook }) })),
    ...builtIn.entries.map(({ id }): Step => ({
      kind: 'form',
      name: id,
      act: async () => {
        const rubric = await builtIn.load(id);
        if (!rubric) throw new Error(`no form ${id}`);
        return tryForm(workbook, rubric, version);
      },
    })),
    ...probes.map(({ name, ask }): Step => ({ kind: 'probe', name, act: ask })),
  ];
}

/** The workbook holds sheets of the names that the test needs. */
export class SheetsTaken extends Error {}

/** The sheets that were there before stay, all others go. */
async function tidy(workbook: Workbook, before: ReadonlySet<string>): Promise<void> {
  const added = value(await workbook.sheets()).flatMap(({ name }) => (before.has(name) ? [] : [name]));
  if (added.length > 0) value(await workbook.remove(added));
}

/** Runs everything; `tell` hears each line as it comes. A workbook that holds sheets of the test's names is not touched. */
export async function runSelfTest(
  workbook: Workbook,
  about: Pick<Transcript, 'version' | 'at' | 'excel'>,
  tell: (line: Line, done: number, of: number) => void,
): Promise<Transcript> {
  const before = new Set(value(await workbook.sheets()).map(({ name }) => name));
  const taken = [FORM, ...Object.values(sheetNames)].filter((name) => before.has(name));
  if (taken.length > 0) throw new SheetsTaken(taken.join(', '));
  const lines: Line[] = [];
  const steps = stepsFor(workbook, about.version);
  for (const { kind, name, act } of steps) {
    const start = performance.now();
    const line: Line = { kind, name, ok: true, ms: 0 };
    try {
      const answer = await act();
      if (answer !== undefined) line.answer = answer;
    } catch (error) {
      Object.assign(line, { ok: false, why: error instanceof Error ? error.message : String(error) });
    }
    line.ms = Math.round(performance.now() - start);
    lines.push(line);
    await tidy(workbook, before);
    tell(line, lines.length, steps.length);
  }
  return { format: 1, ...about, lines };
}
