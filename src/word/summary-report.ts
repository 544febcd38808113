/** The yearly report: the results of all units of a form as an administrative document. */
import { agencyName, capital, measured, report } from '../messages/report';
import { letterTexts, numberOf, superiorOf } from '../messages/letter';
import { factsOf } from '../summary/facts';
import type { Facts } from '../summary/facts';
import type { FormSummary, Summary } from '../summary/types';
import { emptyLetter } from '../review/appraisal/letter';
import type { Letter } from '../review/appraisal/letter';
import type { Block, OfficialDocument } from './document';
import { signatureOf } from './given';
import { withoutFileNames } from './unnamed';
import { roman, summaryAnnexes } from './summary-annexes';
import type { Annexes } from './summary-annexes';
import {
  deductions,
  gaps,
  groups,
  overall,
  paragraph,
  proposals,
  ranking,
  review,
  submitted,
  years,
} from './summary-parts';

export interface ReportOptions {
  /** The version for the public: without deductions' reasons, open questions and files. */
  published?: boolean;
  /** Year of the report; that of the decision where left out. */
  year?: number;
  /** What a person gave for it. */
  letter?: Letter;
}

/** The report on one form's results. */
export function summaryReport(
  summary: Summary,
  summed: FormSummary,
  options: ReportOptions = {},
): OfficialDocument {
  const { form, files } = withoutFileNames(summed);
  const { rubric } = form;
  const year = options.year ?? rubric.year;
  const facts = factsOf(form);
  const letter = options.letter ?? emptyLetter;
  const agency = agencyName(
    letter.agency,
    rubric.agencies.flatMap(({ names: known }) => known),
  );
  const number = numberOf(letter.number, 'BC');
  const annexes = summaryAnnexes(form, letterTexts.attached(number, agency));
  const parts: Part[] = [
    ...results(form, facts, annexes),
    ...(form.before ? [part(report.years.heading, years(form, facts))] : []),
    ...(options.published
      ? []
      : [
          part(report.review.deductionsHeading, deductions(form)),
          part(report.review.heading, review(summary, facts)),
        ]),
    part(report.proposals.heading, proposals(facts)),
  ];
  const subject = report.subject(
    measured(rubric.decision.title, rubric.title.join(' '), rubric.province),
    year,
  );
  const open = form.units.filter(({ source }) => source !== 'appraised').length;
  return {
    superior: superiorOf(letter.superior, letter.agency, rubric.province),
    agency: letter.agency.toLocaleUpperCase('vi') || letterTexts.agency,
    number: number || letterTexts.reportNumber,
    // a report on one year may be signed in the next
    placeAndDate: `${letter.place || rubric.province}, ${letterTexts.openDay}`,
    type: open > 0 || files.length > 0 ? report.draftType : report.type,
    to: letterTexts.to(letter.to.length > 0 ? letter.to : [report.to(rubric.province)]),
    subject,
    title: subject,
    blocks: [
      ...(files.length > 0 ? [note(report.unnamed.note(files))] : []),
      ...(open > 0 ? [note(report.unappraised(open, form.units.length))] : []),
      paragraph(report.basis(agency, letterTexts.decision(rubric.decision))),
      ...parts
        .filter(({ blocks }) => blocks.length > 0)
        .flatMap(({ heading, blocks }, index): Block[] => [
          { kind: 'heading', level: 1, text: `${roman[index] ?? index + 1}. ${heading}` },
          ...blocks,
        ]),
      paragraph(report.request(capital(agency), rubric.province)),
    ],
    recipients: letter.recipients.length > 0 ? letter.recipients : report.copies,
    signatures: [signatureOf(letter)],
    annexes: annexes.blocks,
  };
}

/** What the units reached, as the report begins with. */
const results = (form: FormSummary, facts: Facts, annexes: Annexes): Part[] => [
  part(report.submitted.heading, submitted(form, facts)),
  part(report.overall.heading, overall(form, facts)),
  part(report.ranking.heading, ranking(form, annexes.named('ranking'))),
  part(report.groups.heading, groups(form, annexes.named('groups'))),
  part(report.gaps.heading, gaps(form, annexes.named('gaps'))),
];

/** A numbered part of the report; none where it has nothing to say. */
interface Part {
  heading: string;
  blocks: Block[];
}
const part = (heading: string, blocks: Block[]): Part => ({ heading, blocks });

/** Why a report is a draft. */
const note = (text: string): Block => ({ kind: 'paragraph', text, italic: true });
