/** "Báo cáo của đơn vị": the unit's own report, made from its form, with the form and its evidence as annexes. Every figure is the form's. */
import { documentText, evidenceList } from '../form/evidence/list';
import { evidence as evidenceWords } from '../messages/evidence';
import { letterTexts } from '../messages/letter';
import { reasonText, stepAction } from '../messages/gaps';
import { count, criterionInList, groupName, measured, plainNo, points, vi } from '../messages/report';
import { unitReport as texts } from '../messages/unit-report';
import { emptyLetter } from '../review/appraisal/letter';
import type { Letter } from '../review/appraisal/letter';
import type { Criterion, Heading, Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import { hasPoints } from '../scoring/assess-answer';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { findGaps } from '../scoring/gaps';
import type { Gap, GapStep } from '../scoring/gaps';
import { nextClass } from '../scoring/next-class';
import { planFor } from '../scoring/plan';
import { budgetTitle } from '../messages/unit-report/budget';
import { budgetAnnex } from './budget-annex';
import { entrySentence, isJudged } from './entry-sentence';
import { formAnnex } from './form-annex';
import type { Block, OfficialDocument } from './document';
import { signatureOf } from './given';
import { DRAFT_NOTE, FIRST, LAST } from './earlier';
import { madeTags } from './made';
import { roman } from './summary-annexes';
import type { Assessment, CriterionAssessment } from '../scoring/assessment';

export interface UnitReportOptions {
  letter?: Letter;
  /** The same form of the year before. */
  before?: Assessment;
  /** What a person wrote into an earlier report, by place: amounts are added up. */
  written?: ReadonlyMap<string, string>;
}

/** Criteria with lost points that a report names one by one, and steps of its plan. */
const MOST_GAPS = 15;
const MOST_STEPS = 10;

interface Made {
  rubric: Rubric;
  submission: Submission;
  assessment: Assessment;
  options: UnitReportOptions;
  texts: ReadonlyMap<string, string>;
}

/** The report. A criterion that says nothing has no sentence. */
export function unitReport(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  options: UnitReportOptions = {},
): OfficialDocument {
  const letter = options.letter ?? emptyLetter;
  const made: Made = {
    ...{ rubric, submission, assessment, options },
    texts: new Map(rubric.criteria.map(({ id, text }) => [id, listName(rubric, id, text)])),
  };
  const gaps = findGaps(rubric, submission, assessment);
  const agency = submission.unit || letter.agency;
  const subject = texts.subject(
    measured(rubric.decision.title, rubric.title.join(' '), rubric.province),
    rubric.year,
  );
  const having = (status: CriterionAssessment['status']): number =>
    assessment.criteria.filter((one) => one.status === status).length;
  const [missing, invalid] = [having('missing'), having('invalid')];
  const open = missing + invalid > 0;
  const annexes = annexesOf(made, letterTexts.attached(letter.number, agency));
  const blocks = [
    ...(open ? [say(DRAFT_NOTE, texts.open(missing, invalid), true)] : []),
    say(FIRST, texts.basis(letterTexts.decision(rubric.decision), agency, rubric.year)),
    ...results(made),
    ...overall(made, gaps, open),
    ...proposals(made, gaps),
    say(LAST, texts.request(agency, annexes.named)),
  ];
  return {
    ...headOf(rubric, submission.unit, letter),
    type: open ? texts.draftType : texts.type,
    subject,
    to: letterTexts.to(letter.to.length > 0 ? letter.to : [letterTexts.addressee]),
    title: subject,
    blocks,
    made: madeTags(blocks),
    recipients: letter.recipients.length > 0 ? letter.recipients : ['Như trên', ...letterTexts.copies],
    signatures: [signatureOf(letter)],
    annexes: annexes.blocks,
  };
}

/** The letterhead: the agency is the unit, as the letter writes it. */
function headOf(
  { province }: Rubric,
  unit: string,
  letter: Letter,
): Pick<OfficialDocument, 'superior' | 'agency' | 'number' | 'placeAndDate'> {
  const small = (text: string): string => text.toLocaleLowerCase('vi');
  // a letter that was kept may be another agency's
  const same = unit === '' || small(unit).includes(small(letter.agency));
  // "… TỈNH HÀ NAM" stands above already
  const above = ` tỉnh ${province}`;
  const short = unit.endsWith(above) ? unit.slice(0, -above.length).replace(/,$/, '') : unit;
  const head = ((same && letter.agency) || short).toLocaleUpperCase('vi') || letterTexts.agency;
  return {
    // people's committees stand under no other agency (Phụ lục I, II.2)
    superior:
      letter.superior.toLocaleUpperCase('vi') ||
      (COMMITTEE.test(head) ? '' : `UBND TỈNH ${province.toLocaleUpperCase('vi')}`),
    agency: head,
    number: letter.number || letterTexts.reportNumber,
    placeAndDate: `${letter.place || placeOf(unit) || province}, ${letterTexts.openDay}`,
  };
}

/** The form, the list of evidence and the annex on money, as far as there is something in them; how the text names each. */
function annexesOf(made: Made, attached: string): { blocks: Block[]; named: string[] } {
  const { rubric, submission, options } = made;
  const rows = evidence(made);
  const budget = budgetTitle(rubric);
  const { named } = texts.annexes;
  const held: [(no: string) => string, string, Block[]][] = [
    [named.form, rubric.title.join('\n').toLocaleUpperCase('vi'), formAnnex(rubric, submission)],
    ...(rows === undefined ? [] : [[named.evidence, evidenceWords.title, [rows]] satisfies (typeof held)[0]]),
    ...(budget === undefined
      ? []
      : [
          [
            named.budget,
            budget,
            budgetAnnex(rubric, options.written ?? new Map()),
          ] satisfies (typeof held)[0],
        ]),
  ];
  const no = (index: number): string => letterTexts.appendix(roman[index] ?? String(index + 1));
  return {
    blocks: held.flatMap(([, title, blocks], index): Block[] => [
      { kind: 'annex', no: no(index), title, attached },
      ...blocks,
    ]),
    named: held.map(([name], index) => name(no(index))),
  };
}

/** A criterion as a list names it, with the heading that it needs. */
const listName = (rubric: Rubric, id: string, text: string): string =>
  criterionInList(
    text,
    rubric.headings
      .filter(({ kind, criteria }) => kind === 'heading' && criteria.includes(id))
      .map((heading) => heading.text),
  );

const COMMITTEE = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND) /;
/** "Ủy ban nhân dân huyện Kbang" signs in Kbang. */
const placeOf = (unit: string): string =>
  /(?:huyện|thị xã|thành phố|xã|phường|thị trấn) (\p{Lu}.{0,60})$/u.exec(unit)?.[1] ?? '';

const say = (id: string, text: string, italic = false): Block => ({ kind: 'paragraph', id, text, italic });
const own = (id: string, text: string): Block => ({ kind: 'own', id, text });
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

function results(made: Made): Block[] {
  const { rubric, submission } = made;
  const groups = rubric.headings.filter(({ kind }) => kind === 'group');
  const fields = [...rubric.before, ...rubric.after].flatMap((section) => section.fields);
  return [
    heading(1, `I. ${texts.results.heading}`),
    ...fields.flatMap(({ id, text }) => {
      const value = submission.fields[id];
      return typeof value === 'number' && !REPEATED.has(id)
        ? [
            say(
              `field:${id}`,
              `- ${texts.results.field(text, Number.isInteger(value) ? count(value) : vi(value))}`,
            ),
          ]
        : [];
    }),
    ...groups.flatMap((group, index) => [
      heading(2, `${index + 1}. ${groupName(group.text, rubric.province)}`),
      ...groupOf(made, group),
    ]),
    own('results', texts.results.own),
  ];
}

/** General information that the overall result says. */
const REPEATED = new Set(['totalPoints', 'maxPoints']);

function groupOf({ rubric, submission, assessment, options }: Made, group: Heading): Block[] {
  const assessed = assessment.criteria.filter(({ id }) => group.criteria.includes(id));
  if (!assessed.some(({ status }) => hasPoints(status)))
    return [say(`group:${group.key}`, texts.results.nothing)];
  const sum = assessment.headings.find(({ key }) => key === group.key);
  const before = options.before?.headings.find(({ key }) => key === group.key);
  const sentences = rubric.criteria.flatMap((criterion: Criterion) => {
    const one = assessed.find(({ id }) => id === criterion.id);
    const text = one && entrySentence(criterion, submission.answers.get(criterion.id), one);
    return text === undefined ? [] : [{ id: criterion.id, text: `- ${text}` }];
  });
  const full = rubric.criteria.filter((criterion) => {
    const one = assessed.find(({ id }) => id === criterion.id);
    return one !== undefined && one.points >= one.max && isJudged(criterion, one);
  }).length;
  return [
    ...inParts(rubric, group, sentences),
    ...(full > 0 ? [say(`full:${group.key}`, `- ${texts.results.full(full, sentences.length > 0)}`)] : []),
    ...(sum
      ? [
          say(
            `group:${group.key}`,
            texts.results.group(
              ...([
                points(sum.points),
                vi(group.printedMax ?? sum.max),
                before && points(before.points),
              ] as const),
            ),
          ),
        ]
      : []),
  ];
}

/** Sentences of a group below the headings that divide all of it, where they are many. */
function inParts(
  rubric: Rubric,
  group: Heading,
  sentences: readonly { id: string; text: string }[],
): Block[] {
  const parts = rubric.headings.filter(({ path }) => path.length === 1 && path[0] === group.key);
  const held = parts.flatMap(({ criteria, text }) => {
    const own = sentences.filter(({ id }) => criteria.includes(id));
    return own.length > 0 ? [{ text, own }] : [];
  });
  const whole = group.criteria.every((id) => parts.some(({ criteria }) => criteria.includes(id)));
  if (!whole || held.length < 2 || sentences.length < MANY)
    return sentences.map(({ id, text }) => say(id, text));
  return held.flatMap(({ text, own: said }, index) => [
    heading(3, texts.results.part(LETTERS[index] ?? '', groupName(text, rubric.province))),
    ...said.map(({ id, text: sentence }) => say(id, sentence)),
  ]);
}

/** Sentences that are divided, and the letters of their parts. */
const MANY = 6;
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

function overall(made: Made, gaps: readonly Gap[], open: boolean): Block[] {
  const { assessment, options, rubric } = made;
  const { before } = options;
  const missing = assessment.criteria.filter(({ status }) => status === 'missing').map(({ id }) => id);
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
    ...rubric.misprints.map(({ at, printed, holds }) =>
      say(
        `misprint:${at}`,
        texts.overall.misprint(at === 'total' ? '' : plainNo(at), vi(printed), vi(holds)),
      ),
    ),
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

/** What would bring the next class; of forms without classes the steps that bring most. */
function proposals(made: Made, gaps: Gap[]): Block[] {
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

function evidence({ rubric, submission }: Made): Block | undefined {
  const { documents } = evidenceList(rubric, submission);
  if (documents.length === 0) return undefined;
  const { no, text, criteria } = evidenceWords.columns;
  return {
    kind: 'table',
    columns: [
      { title: no, width: 8, align: 'center' },
      { title: text, width: 66 },
      { title: criteria, width: 26 },
    ],
    rows: documents.map((document) => [
      String(document.no),
      documentText(document),
      document.criteria.join(', '),
    ]),
  };
}
