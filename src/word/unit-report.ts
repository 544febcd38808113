/** "Báo cáo của đơn vị": the unit's own report, made from its form, with the form and its evidence as annexes. Every figure is the form's. */
import { evidenceList } from '../form/evidence/list';
import { evidence as evidenceWords } from '../messages/evidence';
import { letterTexts } from '../messages/letter';
import { reasonText, stepAction } from '../messages/gaps';
import { points, vi } from '../messages/report';
import { unitReport as texts } from '../messages/unit-report';
import { emptyLetter } from '../review/appraisal/letter';
import type { Letter } from '../review/appraisal/letter';
import type { Criterion, Heading, Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { findGaps } from '../scoring/gaps';
import type { Gap } from '../scoring/gaps';
import { nextClass } from '../scoring/next-class';
import { planFor } from '../scoring/plan';
import { budgetAnnex, budgetTitle } from './budget-annex';
import { entrySentence } from './entry-sentence';
import { formAnnex } from './form-annex';
import type { Block, OfficialDocument } from './frame';
import { signatureOf } from './given';
import { FIRST, LAST } from './kept';
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
    texts: new Map(rubric.criteria.map(({ id, text }) => [id, oneLine(text)])),
  };
  const gaps = findGaps(rubric, submission, assessment);
  const agency = submission.unit || letter.agency;
  const subject = texts.subject(rubric.title.join(' '), rubric.province, rubric.year);
  const budget = budgetTitle(rubric);
  const count = (status: CriterionAssessment['status']): number =>
    assessment.criteria.filter((one) => one.status === status).length;
  const [missing, invalid] = [count('missing'), count('invalid')];
  const open = missing + invalid > 0;
  const attached = letterTexts.attached(letter.number, agency);
  const head = (letter.agency || submission.unit).toLocaleUpperCase('vi') || letterTexts.agency;
  return {
    // people's committees stand under no other agency (Phụ lục I, II.2)
    superior:
      letter.superior.toLocaleUpperCase('vi') ||
      (COMMITTEE.test(head) ? '' : `UBND TỈNH ${rubric.province.toLocaleUpperCase('vi')}`),
    agency: head,
    number: letter.number || letterTexts.reportNumber,
    placeAndDate: `${letter.place || placeOf(submission.unit) || rubric.province}, ${letterTexts.openDay}`,
    type: open ? texts.draftType : texts.type,
    subject,
    to: letterTexts.to(letter.to.length > 0 ? letter.to : [letterTexts.addressee]),
    title: subject,
    blocks: [
      ...(open ? [say('open', texts.open(missing, invalid), true)] : []),
      say(FIRST, texts.basis(letterTexts.decision(rubric.decision), agency, rubric.year)),
      ...results(made),
      ...overall(made, gaps),
      ...proposals(made, gaps),
      say(LAST, texts.request(agency, budget)),
    ],
    recipients: letter.recipients.length > 0 ? letter.recipients : ['Như trên', ...letterTexts.copies],
    signatures: [signatureOf(letter)],
    annexes: [
      {
        kind: 'annex',
        no: letterTexts.appendix('I'),
        title: rubric.title.join(' ').toLocaleUpperCase('vi'),
        attached: attached,
      },
      ...formAnnex(rubric, submission),
      {
        kind: 'annex',
        no: letterTexts.appendix('II'),
        title: evidenceWords.title,
        attached: attached,
      },
      evidence(made),
      ...(budget === undefined
        ? []
        : [
            { kind: 'annex' as const, no: letterTexts.appendix('III'), title: budget, attached },
            ...budgetAnnex(rubric, options.written ?? new Map()),
          ]),
    ],
  };
}

const COMMITTEE = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND) /;
/** "Ủy ban nhân dân huyện Kbang" signs in Kbang. */
const placeOf = (unit: string): string =>
  /(?:huyện|thị xã|thành phố|xã|phường|thị trấn) (\p{Lu}.{0,60})$/u.exec(unit)?.[1] ?? '';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const say = (id: string, text: string, italic = false): Block => ({ kind: 'paragraph', id, text, italic });
const own = (id: string, text: string): Block => ({ kind: 'own', id, text });
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

function results(made: Made): Block[] {
  const { rubric } = made;
  const groups = rubric.headings.filter(({ kind }) => kind === 'group');
  return [
    heading(1, `I. ${texts.results.heading}`),
    ...groups.flatMap((group, index) => [
      heading(2, `${index + 1}. ${oneLine(group.text)}`),
      ...groupOf(made, group),
    ]),
    own('results', texts.results.own),
  ];
}

function groupOf({ rubric, submission, assessment, options }: Made, group: Heading): Block[] {
  const sum = assessment.headings.find(({ key }) => key === group.key);
  const before = options.before?.headings.find(({ key }) => key === group.key);
  const inGroup = new Set(group.criteria);
  const sentences = rubric.criteria.flatMap((criterion: Criterion): Block[] => {
    if (!inGroup.has(criterion.id)) return [];
    const assessed = assessment.criteria.find(({ id }) => id === criterion.id);
    const text = assessed && entrySentence(criterion, submission.answers.get(criterion.id), assessed);
    return text === undefined ? [] : [say(criterion.id, `- ${text}`)];
  });
  const full = assessment.criteria.filter(
    ({ id, status, points: got, max }) => inGroup.has(id) && status === 'claimed' && got >= max,
  ).length;
  return [
    ...sentences,
    ...(full > 0 ? [say(`full:${group.key}`, `- ${texts.results.full(full)}`)] : []),
    ...(sum
      ? [
          say(
            `group:${group.key}`,
            texts.results.group(points(sum.points), vi(sum.max), before && points(before.points)),
          ),
        ]
      : []),
  ];
}

function overall(made: Made, gaps: readonly Gap[]): Block[] {
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
        vi(assessment.max),
        assessment.bonus > 0 ? points(assessment.bonus) : '',
      ),
    ),
    ...(assessment.class === undefined ? [] : [say('class', texts.overall.class(assessment.class))]),
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
          `- ${texts.overall.gap(made.texts.get(id) ?? '', id, points(got), vi(max), reason.code === 'gap-claimed' ? '' : reasonText(reason))}`,
        ),
      ),
    ...(named.length > MOST_GAPS ? [say('gaps', texts.overall.moreGaps(named.length - MOST_GAPS))] : []),
    ...(missing.length > 0
      ? [say('missing', texts.overall.missing(missing.map((id) => nameOf(made, id, missing.length))))]
      : []),
    ...(gaps.length > 0 ? [own('causes', texts.overall.own)] : []),
  ];
}

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
      say(`step:${id}`, `- ${texts.proposals.step(made.texts.get(id) ?? '', id, stepAction(step))}`),
    ),
    own('proposals', texts.proposals.own),
  ];
}

function evidence({ rubric, submission }: Made): Block {
  const { documents } = evidenceList(rubric, submission);
  if (documents.length === 0) return { kind: 'paragraph', text: evidenceWords.none };
  const { no, text, criteria } = evidenceWords.columns;
  return {
    kind: 'table',
    columns: [
      { title: no, width: 8, align: 'center' },
      { title: text, width: 66 },
      { title: criteria, width: 26 },
    ],
    rows: documents.map((document) => [String(document.no), document.text, document.criteria.join(', ')]),
  };
}
