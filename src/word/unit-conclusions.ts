/** The second and third part of a unit's report: its points, what is lacking, what to do. */
import { reasonText, stepAction } from '../messages/gaps';
import { points, vi } from '../messages/report';
import { unitReport as texts } from '../messages/unit-report';
import { fromHundredths, toHundredths } from '../scoring/exact';
import type { Gap, GapStep } from '../scoring/gaps';
import { nextClass } from '../scoring/next-class';
import { planFor } from '../scoring/plan';
import type { Block } from './document';
import { heading, misprints, own, say } from './unit-parts';
import type { Made } from './unit-parts';

/** Criteria with lost points that a report names one by one, and steps of its plan. */
const MOST_GAPS = 15;
const MOST_STEPS = 10;

/** Part II: the points, what is good and what is lacking. */
export function overall(made: Made, gaps: readonly Gap[], open: boolean): Block[] {
  const { assessment, options, rubric } = made;
  const { before } = options;
  const missing = assessment.criteria.filter(({ status }) => status === 'missing').map(({ id }) => id);
  const groups = new Set(rubric.headings.flatMap(({ kind, key }) => (kind === 'group' ? [key] : [])));
  const named = gaps.filter(({ id }) => !missing.includes(id));
  return [
    heading(1, `II. ${texts.overall.heading}`),
    heading(2, `1. ${texts.overall.results}`),
    say(
      'total',
      texts.overall.total(
        points(assessment.total),
        vi(assessment.max === rubric.max ? rubric.declaredTotal : assessment.max),
        assessment.bonus > 0 ? points(assessment.bonus) : '',
      ),
    ),
    // those of groups stand with their points
    ...misprints(rubric, (at) => !groups.has(at)),
    // of points that are not all there no class follows
    ...(assessment.class === undefined || open ? [] : [say('class', texts.overall.class(assessment.class))]),
    ...(before && before.rubric === rubric.id
      ? [say('before', texts.overall.before(points(before.total), changeOf(assessment.total, before.total)))]
      : []),
    own('strengths', texts.overall.strengths),
    ...(gaps.length > 0 ? [heading(2, `2. ${texts.overall.limits}`)] : []),
    ...named
      .slice(0, MOST_GAPS)
      .map(({ id, points: got, max, reason }) =>
        say(
          `gap:${id}`,
          `- ${texts.overall.gap(made.texts.get(id) ?? '', id, points(got), vi(max), SAID_BY_POINTS.has(reason.code) ? '' : reasonText(reason))}`,
        ),
      ),
    ...(named.length > MOST_GAPS ? [say('gaps', texts.overall.moreGaps(named.length - MOST_GAPS))] : []),
    ...(missing.length > 0
      ? [say('missing', texts.overall.missing(missing.map((id) => nameOf(made, id, missing.length))))]
      : []),
    ...(gaps.length > 0 ? [own('causes', texts.overall.own)] : []),
  ];
}

/** Reasons that only repeat the points. */
const SAID_BY_POINTS: ReadonlySet<string> = new Set(['gap-claimed', 'gap-judgement']);

/** A few criteria are named by their text. */
const nameOf = ({ texts: texted }: Made, id: string, all: number): string =>
  all > MOST_GAPS ? id : texts.overall.named(texted.get(id) ?? '', id);

function changeOf(now: number, before: number): string {
  const change = toHundredths(now) - toHundredths(before);
  if (change === 0) return texts.overall.equal;
  const shown = points(fromHundredths(Math.abs(change)));
  return change > 0 ? texts.overall.more(shown) : texts.overall.less(shown);
}

/** Part III: what would bring the next class; of forms without classes the steps that bring most. */
export function proposals(made: Made, gaps: Gap[]): Block[] {
  const { rubric, submission, assessment } = made;
  const target = nextClass(rubric, assessment)?.target ?? assessment.max;
  const plan = planFor(rubric, submission, { target, known: { assessment, gaps } });
  const steps = [...plan.steps].sort((a, b) => b.step.gain - a.step.gain).slice(0, MOST_STEPS);
  return [
    heading(1, `III. ${texts.proposals.heading}`),
    ...(steps.length > 0 ? [say('plan', texts.proposals.plan)] : []),
    ...steps.map(({ id, step }) =>
      say(`step:${id}`, `- ${texts.proposals.step(made.texts.get(id) ?? '', id, stepAction(entered(step)))}`),
    ),
    own('proposals', texts.proposals.own),
  ];
}

/** The step without what else is to be entered for it. */
const entered = ({ code, values }: GapStep): Pick<GapStep, 'code' | 'values'> => ({
  code,
  values: Object.fromEntries(Object.entries(values).filter(([key]) => key !== 'rest')),
});
