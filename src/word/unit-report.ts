/** "Báo cáo của đơn vị": the unit's own report, made from its form, with the form and its evidence as annexes. Every figure is the form's. */
import { documentText, evidenceList } from '../form/evidence/list';
import { evidence as evidenceWords } from '../messages/evidence';
import { letterTexts, numberOf, superiorOf } from '../messages/letter';
import { criterionInList, measured } from '../messages/report';
import { unitReport as texts } from '../messages/unit-report';
import { budgetTitle } from '../messages/unit-report/budget';
import { emptyLetter } from '../review/appraisal/letter';
import type { Letter } from '../review/appraisal/letter';
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import { findGaps } from '../scoring/gaps';
import type { Assessment, CriterionAssessment } from '../scoring/assessment';
import { budgetAnnex } from './budget-annex';
import type { Block, OfficialDocument } from './document';
import { DRAFT_NOTE, FIRST, LAST } from './earlier';
import { formAnnex } from './form-annex';
import { signatureOf } from './given';
import { madeTags } from './made';
import { roman } from './summary-annexes';
import { overall, proposals } from './unit-conclusions';
import { say } from './unit-parts';
import type { Made, UnitReportOptions } from './unit-parts';
import { results } from './unit-results';

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
  const annexes = annexesOf(made, letterTexts.attached(numberOf(letter.number, 'BC'), agency));
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
    superior: superiorOf(letter.superior, head, province),
    agency: head,
    number: numberOf(letter.number, 'BC') || letterTexts.reportNumber,
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

/** "Ủy ban nhân dân huyện Kbang" signs in Kbang. */
const placeOf = (unit: string): string =>
  /(?:huyện|thị xã|thành phố|xã|phường|thị trấn) (\p{Lu}.{0,60})$/u.exec(unit)?.[1] ?? '';

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
