/** Asks before an unfinished form is thrown away; a chunk of its own. */
import { FluentProvider } from '@fluentui/react-components';
import { Sure } from '../taskpane/controls/Sure';
import type { Question } from '../taskpane/controls/Sure';
import { useTheme } from '../taskpane/theme';

export default function Discard(props: { question: Question; answer: (sure: boolean) => void }) {
  const { theme } = useTheme(undefined);
  return (
    <FluentProvider theme={theme}>
      <Sure {...props} />
    </FluentProvider>
  );
}
