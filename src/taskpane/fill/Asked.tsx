/** Of an entry that can be read in two ways: both readings, to be chosen by the person who made it. */
import { Button } from '@fluentui/react-components';
import { readingsOf, problemText } from '../../messages/problems';
import type { Problem } from '../../rubric/problem';
import type { Entry } from '../../scoring/answer';
import { isUnreadable } from '../../scoring/answer';
import { misread } from '../../scoring/rules/kind';
import { usePane } from '../host';

/** The problem of an entry that can't be used; undefined where it can. */
export const problemOf = (entry: Entry): Problem | undefined =>
  isUnreadable(entry) ? { severity: 'error', ...misread(entry, 'not-a-number') } : undefined;

interface AskedProps {
  entry: Entry;
  choose: (value: number) => void;
}

/** Two buttons, one for each reading; nothing where there is nothing to ask. */
export function Asked({ entry, choose }: AskedProps) {
  const { t, language } = usePane();
  const problem = problemOf(entry);
  if (!problem?.readings) return null;
  const words = readingsOf(problem, language);
  return (
    <div role="group" aria-label={problemText(problem, language)} className="pane-row">
      {problem.readings.map((value, index) => (
        <Button key={value} size="small" onClick={() => choose(value)}>
          {t.card.readAs(words[index] ?? '')}
        </Button>
      ))}
    </div>
  );
}
