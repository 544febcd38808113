/** Submissions of many forms → one summary: which files count, which year they belong to, one ranking a form. */
import type { Rubric } from '../rubric/types';
import { chooseFiles, headOf } from './choose';
import { dueDay } from './due-day';
import type { Head } from './choose';
import { Roster, confirmedLists, decisionLists } from './names';
import type { ConfirmedNames } from './names';
import { LIVE_UNITS } from './sheets/context';
import { besideVersions } from './other-forms';
import type { UnitValues } from './shifts';
import { FormBuilder } from './summarise';
import type { FailedFile, FormSummary, Summary, UnitList } from './types';
import type { UnitResult } from './unit';

export interface CollectOptions {
  /** Units that were to send the form; the decision's own lists where left out. */
  lists?: readonly UnitList[];
  /** Names that are no unit's of the lists, as a person said. */
  outside?: readonly string[];
  /** Names that a person said are a unit's of the lists, or (null) of none. */
  confirmed?: ConfirmedNames;
  /** Files that a person chose among those of a unit. */
  chosen?: ReadonlySet<string>;
  /** First day (ISO date) on which a submission is late, whatever the form says. */
  dueBefore?: string;
  /** Year of the report, for forms that print a day and a month. */
  year?: number;
  lastYear?: Summary;
  /** Values that an earlier summary of the same year counted, by form. */
  earlier?: ReadonlyMap<string, readonly UnitValues[]>;
}

export interface FormFiles {
  builder: FormBuilder;
  /** Files that count. */
  files: ReadonlySet<string>;
}

/** A builder for every form among the files, with the files that count in it. */
export function formBuilders(
  heads: readonly Head[],
  rubrics: ReadonlyMap<string, Rubric>,
  { year, lastYear, earlier, ...given }: CollectOptions,
): Map<string, FormFiles> {
  const forms = new Map<string, FormFiles>();
  const ids = new Set(heads.map((head) => head.rubric).filter((id) => rubrics.has(id)));
  for (const id of ids) {
    const rubric = rubrics.get(id);
    if (!rubric) continue;
    const roster = rosterOf(rubric, given);
    const {
      kept: files,
      doubles,
      undecided,
    } = chooseFiles(
      heads.filter((head) => head.rubric === id),
      roster,
      given.chosen,
    );
    const own = heads.filter(({ file, rubric: form }) => form === id && files.has(file));
    const days = own.flatMap(({ sent }) => sent ?? []);
    const dueBefore = given.dueBefore ?? dueDay(rubric.deadline, year, days);
    const before = beforeOf(lastYear, id, ids.size);
    const builder = new FormBuilder(rubric, {
      keepCriteria: files.size <= LIVE_UNITS,
      doubles,
      undecided,
      roster,
      ...(dueBefore === undefined ? {} : { dueBefore }),
      ...(before ? { before } : {}),
      ...(earlier?.has(id) ? { earlier: earlier.get(id) ?? [] } : {}),
    });
    forms.set(id, { builder, files });
  }
  return forms;
}

/** The lists that count for a form, with what was confirmed. */
function rosterOf(
  rubric: Rubric,
  { lists = decisionLists(rubric), outside = [], confirmed = new Map() }: Partial<CollectOptions>,
): Roster {
  const all = confirmedLists({ lists: [...lists], outside: [...outside] }, confirmed, rubric.province);
  return new Roster(rubric, all.lists, all.outside);
}

/** The summary of all builders, the form of most units first. */
export function finishSummary(
  forms: ReadonlyMap<string, FormFiles>,
  failed: readonly FailedFile[],
  files: number,
): Summary {
  return {
    forms: besideVersions(
      [...forms.values()].map(({ builder }) => ({ form: builder.finish(), roster: builder.roster })),
    ).sort((a, b) => b.units.length - a.units.length || (a.rubric.key < b.rubric.key ? -1 : 1)),
    failed: [...failed].sort((a, b) => (a.file < b.file ? -1 : 1)),
    files,
  };
}

/** The summary of results that are all at hand. */
export function summariseResults(
  results: readonly UnitResult[],
  rubrics: ReadonlyMap<string, Rubric>,
  failed: readonly FailedFile[],
  options: CollectOptions,
): Summary {
  const forms = formBuilders(results.map(headOf), rubrics, options);
  for (const result of results) {
    const form = forms.get(result.rubric);
    if (form?.files.has(result.file)) form.builder.add(result);
  }
  return finishSummary(forms, failed, results.length);
}

/** Last year's results of the form; of another form where both years have only one. */
function beforeOf(last: Summary | undefined, rubric: string, forms: number): FormSummary | undefined {
  const same = last?.forms.find((form) => form.rubric.key === rubric);
  return same ?? (forms === 1 && last?.forms.length === 1 ? last.forms[0] : undefined);
}
