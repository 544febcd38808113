/** A resubmission beside the version that was sent before, answer by answer. */
import { useState } from 'react';
import { shownEntry } from '../../form/answers/shown';
import { shown } from '../../messages/language';
import type { Language } from '../../messages/language';
import type { Resubmission } from '../../intake/batch/receive';
import type { AnswerChange, Answered, VersionComparison } from '../../review/versions';
import { fieldsOf } from '../../rubric/fields';
import type { Rubric } from '../../rubric/types';
import { FilePicker } from '../controls/FilePicker';
import { signOf } from '../fill/entries';
import { usePane } from '../host';
import { useBatch } from './useBatch';

type Part = keyof ReturnType<typeof useBatch>['t']['versions']['parts'];

interface Row {
  place: string;
  part: Part;
  before: string | number;
  after: string | number;
}

/** What stood in an answer, options and ticks in their words. */
function answerValue(
  rubric: Rubric,
  { criterion: id, part, input = 0 }: AnswerChange,
  value: AnswerChange['before'],
  language: Language,
): string {
  const criterion = rubric.criteria.find((one) => one.id === id);
  if (typeof value === 'string' || part === 'evidence' || part === 'note' || !criterion)
    return String(value ?? '');
  return shownEntry(criterion, part === 'input' ? input : part, value, signOf(language));
}

/** Answers first, then the points that follow from them, then the general information. */
function rowsOf(rubric: Rubric, { changes, points, fields }: VersionComparison, language: Language): Row[] {
  const texts = new Map(fieldsOf(rubric).map(({ id, text }) => [id, text]));
  return [
    ...changes.map((change) => ({
      place: change.criterion,
      part: change.part,
      before: answerValue(rubric, change, change.before, language),
      after: answerValue(rubric, change, change.after, language),
    })),
    ...points.map(({ criterion, before, after }) => ({
      place: criterion,
      part: 'points' as const,
      before,
      after,
    })),
    ...fields.map(({ field, before, after }) => ({
      place: texts.get(field) ?? field,
      part: 'field' as const,
      before,
      after,
    })),
  ];
}

export function Versions({ id, rubric }: { id: number; rubric: Rubric }) {
  const { language } = usePane();
  const { batch, state, t } = useBatch();
  const [compared, setCompared] = useState<Resubmission | 'refused'>();
  const file = state.entries.find((entry) => entry.id === id)?.file;
  const show = (value: string | number): string => shown(value, language);
  const rows = compared === undefined || compared === 'refused' ? [] : rowsOf(rubric, compared, language);
  return (
    <>
      <p>{t.versions.lead}</p>
      <FilePicker
        label={t.versions.choose}
        look={{ className: 'pane-start' }}
        pick={([earlier]) => {
          if (earlier && file)
            void batch.reader.compare(earlier, file).then((found) => setCompared(found ?? 'refused'));
        }}
      />
      <div role="status">
        {compared === 'refused' && <p>{t.versions.refused}</p>}
        {compared !== undefined && compared !== 'refused' && (
          <p>
            <strong>{t.versions.total(show(compared.total.before), show(compared.total.after))}</strong>{' '}
            {rows.length === 0 && t.versions.same}
          </p>
        )}
      </div>
      {compared !== undefined && compared !== 'refused' && <Questions questions={compared.questions} />}
      {rows.length > 0 && (
        <div className="pane-wide">
          <table className="pane-table">
            <thead>
              <tr>
                {(['criterion', 'part', 'before', 'after'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t.versions.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ place, part, before, after }, index) => (
                <tr key={index}>
                  <th scope="row">{place}</th>
                  <td>{t.versions.parts[part]}</td>
                  <td>{show(before)}</td>
                  <td>{show(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** What the unit answered of what it was asked, those without an answer first. */
function Questions({ questions }: { questions: readonly Answered[] }) {
  const { t } = useBatch();
  if (questions.length === 0) return null;
  const isOpen = ({ reply, changed }: Answered): boolean => reply === '' && !changed;
  const [open, done] = [questions.filter(isOpen), questions.filter((one) => !isOpen(one))];
  return (
    <section>
      <h2>{t.versions.asked(questions.length, open.length)}</h2>
      <ul className="pane-list">
        {[...open, ...done].map((one) => (
          <li key={one.criterion} className="pane-problem" data-severity={isOpen(one) ? 'warning' : 'gap'}>
            <span className="pane-no">{one.criterion}</span> <span lang="vi">{one.question}</span>
            <p>{isOpen(one) ? t.versions.notAnswered : t.versions.answered(one.reply, one.changed)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
