/** What a reviewer looks at before deciding about a criterion: what was entered, how points came of it, evidence, findings, other units. */
import { explanationText } from '../../messages/explanations';
import { findingText } from '../../messages/findings';
import { number } from '../../messages/language';
import { problemText } from '../../messages/problems';
import type { ReceivedFile } from '../../intake/batch/entry';
import { entriesText, shownEntries } from '../../form/answers/shown';
import { problemsOf } from '../../review/appraisal/doubtful';
import { signOf } from '../fill/entries';
import { usePane } from '../host';
import { EvidenceLinks } from './EvidenceLinks';
import type { Before } from './LastTime';
import { useBatch } from './useBatch';

interface InViewProps {
  id: string;
  received: ReceivedFile;
  /** The unit's form of last time, where the reviewer chose it. */
  before: Before | undefined;
}

export function InView({ id, received: { reviewed, answers }, before }: InViewProps) {
  const { language } = usePane();
  const { state, t } = useBatch();
  const criterion = reviewed.rubric.criteria.find((one) => one.id === id);
  const compared = reviewed.comparison.criteria.find((one) => one.id === id);
  if (!criterion || !compared) return null;
  const answer = answers.get(id);
  const sign = signOf(language);
  const figures = answer ? shownEntries(criterion, answer, sign) : [];
  const earlier = before?.answers.get(id);
  const lastPoints = before?.comparison.criteria.find((one) => one.id === id)?.engine;
  const lastTime = [
    ...(earlier ? [entriesText(criterion, earlier, sign)] : []),
    ...(lastPoints === undefined ? [] : [t.appraisal.lastYearPoints(number(lastPoints, language))]),
  ]
    .filter((text) => text !== '')
    .join(' · ');
  const found = [
    ...reviewed.findings
      .filter(({ criterion: about }) => about === id)
      .map((one) => ({ severity: one.severity, text: findingText(one, language) })),
    ...problemsOf(reviewed.problems, id).map((one) => ({
      severity: one.severity,
      text: problemText(one, language),
    })),
  ];
  const others = medianOf(
    state.entries.flatMap(({ received }) =>
      received && received.reviewed !== reviewed && received.reviewed.rubric.key === reviewed.rubric.key
        ? (received.reviewed.comparison.criteria.find((one) => one.id === id)?.engine ?? [])
        : [],
    ),
  );
  const lines: [string, string][] = [
    ...(figures.length === 0 ? [['', t.appraisal.nothingEntered] satisfies [string, string]] : []),
    ...figures.map(({ label, value }): [string, string] => [label || t.appraisal.entered, value]),
    [t.appraisal.how, explanationText(compared.explanation, language)],
    [t.appraisal.evidence, answer?.evidence || t.appraisal.noEvidence],
    ...(answer?.note ? [[t.appraisal.note, answer.note] satisfies [string, string]] : []),
    ...(lastTime === '' ? [] : [[t.appraisal.lastYear, lastTime] satisfies [string, string]]),
    ...(others === undefined
      ? []
      : [[t.appraisal.others, number(others, language)] satisfies [string, string]]),
  ];
  return (
    <>
      <dl className="pane-in-view" lang="vi">
        {lines.map(([label, value], index) => (
          <div key={index}>
            {label !== '' && <dt>{label}</dt>}
            <dd>{value}</dd>
          </div>
        ))}
        {found.map(({ severity, text }, index) => (
          <div key={`found ${index}`} data-severity={severity}>
            <dt>{t.appraisal.found}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <EvidenceLinks evidence={answer?.evidence ?? ''} />
    </>
  );
}

/** The middle of the points; undefined where fewer than three units say anything about what is usual. */
function medianOf(points: readonly number[]): number | undefined {
  if (points.length < 3) return undefined;
  const sorted = [...points].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return Math.round((low + high) * 50) / 100;
}
