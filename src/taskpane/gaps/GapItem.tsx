/** One gap: what is lost and why, what the next step brings, and other answers tried out. */
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { answerOf } from '../../scoring/answer-of';
import { gapText, stepAction, stepText } from '../../messages/gaps';
import { number } from '../../messages/language';
import type { Criterion } from '../../rubric/types';
import type { Gap } from '../../scoring/gaps';
import { applyStep } from '../../scoring/gaps';
import { a1 } from '../../sheet/address';
import type { CellRef } from '../../sheet/address';
import { Points } from '../fill/CriterionCard';
import { Exemption } from '../fill/Extras';
import { PaneProvider, useForm, usePane } from '../host';
import { Inputs } from '../fill/Inputs';
import type { Trial } from '../trial';
import { useDraft } from '../fill/useDraft';

interface GapItemProps {
  gap: Gap;
  criterion: Criterion;
  /** First cell of the criterion's answer. */
  cell: CellRef | undefined;
  sheet: string;
  infeasible: boolean;
  /** What people noted about it; undefined where the workbook has no place for marks and notes. */
  note: string | undefined;
  trial: Trial;
  fix: (criterion: string) => void;
}

/** An edit changes one gap of a hundred; the others are not painted again. Cells are found anew with every edit. */
const isSame = (a: GapItemProps, b: GapItemProps): boolean =>
  a.gap === b.gap &&
  a.cell?.row === b.cell?.row &&
  a.cell?.col === b.cell?.col &&
  a.sheet === b.sheet &&
  a.infeasible === b.infeasible &&
  a.note === b.note &&
  a.trial === b.trial &&
  a.fix === b.fix;

export const GapItem = memo(function GapItem(props: GapItemProps) {
  const { gap, criterion, cell, sheet, infeasible, note, trial, fix } = props;
  const pane = usePane();
  const { session, t, language } = pane;
  const [trying, setTrying] = useState(false);
  const last = gap.steps.at(-1);
  return (
    <li className="pane-problem" data-severity="gap">
      <p className="pane-row">
        <span className="pane-no">{gap.id}</span>
        <strong>{t.gaps.lost(t.points(number(gap.lost, language)))}</strong>
      </p>
      <p className="pane-problem-where" lang="vi">
        {criterion.text}
      </p>
      <p>{gapText(gap, language)}</p>
      {gap.next && <p className="pane-step">{stepText(gap.next, language)}</p>}
      {last && last !== gap.next && <p className="pane-step">{t.gaps.whole(stepText(last, language))}</p>}
      <div className="pane-problem-do">
        {cell && (
          <Button size="small" onClick={() => void session.selectCell(sheet, cell)}>
            {t.problems.cell(a1(cell))}
          </Button>
        )}
        <Button size="small" appearance="subtle" className="pane-link" onClick={() => fix(gap.id)}>
          {t.gaps.fix}
        </Button>
        <Button size="small" aria-expanded={trying} onClick={() => setTrying(!trying)}>
          {trying ? t.trial.close : t.trial.open}
        </Button>
      </div>
      {trying && (
        <PaneProvider value={{ ...pane, session: trial }}>
          <Try criterion={criterion} gap={gap} trial={trial} />
        </PaneProvider>
      )}
      {note !== undefined && (
        <>
          {gap.steps.length > 0 && (
            <Checkbox
              label={t.gaps.infeasible}
              checked={infeasible}
              onChange={(_, data) => void session.mark([gap.id], 'infeasible', data.checked === true)}
            />
          )}
          <Note id={gap.id} note={note} />
        </>
      )}
    </li>
  );
}, isSame);

/** The criterion's inputs over the trial, and the points that come of them. */
function Try({ criterion, gap, trial }: { criterion: Criterion; gap: Gap; trial: Trial }) {
  const { t, language } = usePane();
  const { form } = useForm();
  const answer = answerOf(form.submission, criterion);
  const { next } = gap;
  return (
    <div className="pane-try">
      {next && (
        <Button
          size="small"
          onClick={() =>
            trial.try([...applyStep(form.submission, gap.id, next).answers].filter(([id]) => id === gap.id))
          }
        >
          {t.trial.step(stepAction(next, language))}
        </Button>
      )}
      <Exemption criterion={criterion} answer={answer} />
      {answer.exemption === null && <Inputs criterion={criterion} answer={answer} />}
      <Points criterion={criterion} />
    </div>
  );
}

function Note({ id, note }: { id: string; note: string }) {
  const { session, t } = usePane();
  const draft = useDraft(note, (text) => void session.noteGap(id, text));
  return (
    <Field label={t.gaps.note} orientation="horizontal" className="pane-note">
      <Input {...draft} autoComplete="off" size="small" />
    </Field>
  );
}
