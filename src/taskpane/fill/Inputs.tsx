/** The inputs of a criterion's rule: numbers, options, ticks. */
import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { sourceHint } from '../../messages/formula';
import { problemText } from '../../messages/problems';
import { problemAbout } from '../../rubric/problem';
import type { Criterion } from '../../rubric/types';
import type { Answer, Entry } from '../../scoring/answer';
import { isUnreadable } from '../../scoring/answer';
import { kindOf } from '../../scoring/kinds';
import { ruleOf } from '../../scoring/rules';
import type { Input as RuleInput } from '../../scoring/rules';
import { number } from '../../messages/language';
import type { Language } from '../../messages/language';
import { Asked, problemOf } from './Asked';
import { entryText, offerFor, typedEntry } from './entries';
import { useForm, usePane } from '../host';
import { useDraft } from './useDraft';

/** More options than this are a list that opens. */
const MOST_RADIOS = 7;

interface InputProps {
  criterion: Criterion;
  input: RuleInput;
  index: number;
  entry: Entry;
}

/** All inputs of the criterion. */
export function Inputs({ criterion, answer }: { criterion: Criterion; answer: Answer }) {
  return ruleOf(criterion).inputs.map((input, index) => {
    const props = { criterion, input, index, entry: answer.inputs[index] ?? null };
    if (input.type === 'option') return <OptionInput key={index} {...props} />;
    if (input.type === 'tick') return <TickInput key={index} {...props} />;
    return <NumberInput key={index} {...props} />;
  });
}

function useCommit({ criterion, index }: InputProps): (entry: Entry) => void {
  const { session } = usePane();
  return (entry) => void session.setAnswer(criterion.id, { inputs: { [index]: entry } });
}

function NumberInput(props: InputProps) {
  const { criterion, input, index, entry } = props;
  const { t, language } = usePane();
  const { rubric, form } = useForm();
  const commit = useCommit(props);
  const kind = kindOf(criterion, input);
  const draft = useDraft(entryText(entry, language, kind), (text) => commit(typedEntry(kind, text)));
  const offer = offerFor(rubric, form.submission, criterion.id, index);
  const problem = form.problems.find(
    ({ severity, criterion: id, input: at, code }) =>
      severity === 'error' && id === criterion.id && (at ?? 0) === index && problemAbout[code] === 'input',
  );
  const { label, hint, ours, share } = wordsOf(props, t, language);
  return (
    <div className={share ? 'pane-number pane-quiet' : 'pane-number'}>
      <Field
        label={<span lang={ours ? undefined : 'vi'}>{label}</span>}
        hint={hint}
        validationState={problem ? 'error' : 'none'}
        validationMessage={problem ? problemText(problem, language) : null}
      >
        <Input
          {...draft}
          inputMode="decimal"
          autoComplete="off"
          className="pane-figure"
          // its cell is locked: the office gives it with the form
          readOnly={input.source === 'office'}
        />
      </Field>
      <Asked entry={entry} choose={commit} />
      {offer && (
        // it stays when the figures agree: whoever tabs on to it must not lose the focus
        <Button
          size="small"
          appearance="outline"
          disabledFocusable={entry === offer.value}
          onClick={() => commit(offer.value)}
        >
          {t.card[entry === offer.value ? 'agrees' : 'offered'](
            number(offer.value, language),
            offer.from || t.card.general,
          )}
        </Button>
      )}
    </div>
  );
}

interface InputWords {
  label: string;
  hint: string | null;
  /** The words are the program's, in the reader's language, and not the form's. */
  ours: boolean;
  /** It is the share that may be given instead of the two figures of a ratio. */
  share: boolean;
}

/** How a number is asked for. */
function wordsOf(
  { criterion: { rule, max }, input, index }: InputProps,
  { card }: ReturnType<typeof usePane>['t'],
  language: Language,
): InputWords {
  const ours = { ours: true, share: false };
  const printed = { label: input.label, ours: false, share: false };
  if (rule.kind === 'ratio' && input.type === 'share')
    return { ...ours, label: card.share, hint: card.shareHint, share: true };
  if (input.type === 'points')
    return { ...ours, label: card.points, hint: card.pointsHint(number(max, language)) };
  if (rule.kind === 'ratio') return { ...printed, hint: index === 0 ? card.numerator : card.denominator };
  if (rule.kind === 'bands') return { ...printed, hint: rule.unit };
  return { ...printed, hint: input.source === undefined ? null : sourceHint(input.source, language) };
}

function OptionInput(props: InputProps) {
  const { criterion, input, entry } = props;
  const { t, language } = usePane();
  const commit = useCommit(props);
  const { rule } = criterion;
  const labels = input.options ?? [];
  const points =
    rule.kind === 'choice' || rule.kind === 'combination' ? rule.options.map((option) => option.points) : [];
  const text = (index: number): string =>
    `${labels[index] ?? ''} (${t.points(number(points[index] ?? 0, language))})`;
  const wrong = isUnreadable(entry) || (typeof entry === 'number' && labels[entry] === undefined);
  const chosen = typeof entry === 'number' ? String(entry) : '';
  return (
    <Field
      label={t.card.option}
      validationState={wrong ? 'error' : 'none'}
      validationMessage={
        wrong
          ? problemText(
              problemOf(entry) ?? {
                severity: 'error',
                code: 'not-an-option',
                received: String(entry),
              },
              language,
            )
          : null
      }
    >
      {labels.length > MOST_RADIOS ? (
        <Select value={chosen} onChange={(_, data) => commit(data.value === '' ? null : Number(data.value))}>
          <option value="">–</option>
          {labels.map((label, index) => (
            <option key={label} value={index} lang="vi">
              {text(index)}
            </option>
          ))}
        </Select>
      ) : (
        <RadioGroup
          value={chosen}
          onChange={(_, data) => commit(data.value === '' ? null : Number(data.value))}
        >
          {labels.map((label, index) => (
            <Radio key={label} value={String(index)} label={<span lang="vi">{text(index)}</span>} />
          ))}
          {chosen !== '' && (
            <Button size="small" appearance="subtle" className="pane-clear" onClick={() => commit(null)}>
              {t.card.clear}
            </Button>
          )}
        </RadioGroup>
      )}
    </Field>
  );
}

function TickInput(props: InputProps) {
  const { criterion, input, index, entry } = props;
  const { t, language } = usePane();
  const commit = useCommit(props);
  const { rule } = criterion;
  const points = rule.kind === 'checklist' ? (rule.options[index]?.points ?? 0) : 0;
  const wrong = problemOf(entry);
  return (
    <Field
      label={
        <span>
          <span lang="vi">{input.label}</span>
          {rule.kind === 'checklist' && ` (${t.points(number(points, language))})`}
        </span>
      }
      validationState={wrong ? 'error' : 'none'}
      validationMessage={wrong ? problemText(wrong, language) : null}
    >
      <RadioGroup
        layout="horizontal"
        value={typeof entry === 'number' ? String(entry) : ''}
        onChange={(_, data) => commit(Number(data.value))}
      >
        <Radio value="1" label={t.card.yes} />
        <Radio value="0" label={t.card.no} />
      </RadioGroup>
    </Field>
  );
}
