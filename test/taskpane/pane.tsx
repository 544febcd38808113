/** The pane in jsdom, over a workbook in memory. */
import '../tools/quick-jsdom';
import { act, configure, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { drawForm } from '../../src/form/drawing/form';
import { builtIn } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import type { Submission } from '../../src/scoring/answer';
import { App } from '../../src/taskpane/App';
import { paneOf } from '../../src/taskpane/host';
import type { PaneHost } from '../../src/taskpane/host';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import { gridWorkbook } from '../../src/workbook/grid/index';
import type { WorkbookContent } from '../../src/sheet/content';
import type { GridWorkbook } from '../../src/workbook/grid/index';
import type { Workbook } from '../../src/workbook/port';

// parts that load when they are needed are compiled then, and a machine may be busy
configure({ asyncUtilTimeout: 60_000 });

// jsdom has no media queries
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

export const VERSION = '9.9.9';

export interface Opened {
  session: Session;
  user: UserEvent;
  /** The form on screen. */
  form: () => FormScreen;
}

/** A form of the catalogue. */
export async function rubricOf(id: string): Promise<Rubric> {
  const rubric = await builtIn.load(id);
  if (!rubric) throw new Error(`no form ${id}`);
  return rubric;
}

export const blank = (rubric: Rubric): Submission => ({
  rubric: rubric.id,
  unit: '',
  fields: {},
  answers: new Map(),
});

/** A workbook that holds a form. */
export const holding = (rubric: Rubric, submission: Submission = blank(rubric)): GridWorkbook =>
  gridWorkbook(drawForm(rubric, submission, { version: VERSION }));

/** Opens the pane over a workbook. */
export async function openPane(workbook: Workbook, host: Partial<PaneHost> = {}): Promise<Opened> {
  const session = createSession(workbook, { version: VERSION });
  render(<App pane={paneOf(session, { language: 'vi', version: VERSION, ...host })} />);
  await act(() => session.open());
  await waitFor(() => {
    if (session.getSnapshot().screen.kind === 'loading') throw new Error('still loading');
  });
  return {
    session,
    user: userEvent.setup({ delay: null }),
    form: () => {
      const { screen } = session.getSnapshot();
      if (screen.kind !== 'form') throw new Error(`the pane shows ${screen.kind}`);
      return screen;
    },
  };
}

/** What a workbook holds. */
export async function content(workbook: Workbook): Promise<WorkbookContent> {
  const read = await workbook.read();
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

/** Violations that axe finds in the page, by rule and element. Colours need a real browser. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
