/** Last year's answers from another workbook of the same form, and their confirmation. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Earlier } from '../../intake/file/earlier';
import { doubtText, earlierTexts } from '../../messages/earlier';
import { FilePicker } from '../controls/FilePicker';
import { useForm, usePane, usePaneState } from '../host';
import { Sure } from '../controls/Sure';

/** Picks a file, takes over what it holds, and lists what waits for confirmation. */
export function CarryOver() {
  const { session, host, t, language } = usePane();
  const { busy } = usePaneState();
  const [refused, setRefused] = useState('');
  const [asked, setAsked] = useState<Earlier>();
  const words = earlierTexts[language];
  const look = async (chosen: File): Promise<void> => {
    setRefused('');
    const content = await host.openFile?.(chosen);
    if (!content) return setRefused(t.carry.unreadable);
    const earlier = await session.earlierIn(content);
    if (!earlier) return;
    if (earlier.doubts.some(({ code }) => code === 'empty')) setRefused(words.empty);
    else if (earlier.doubts.length > 0) setAsked(earlier);
    else await session.carryOver(earlier);
  };
  return (
    <section className="pane-fields" aria-labelledby="pane-carry">
      <h3 id="pane-carry">{t.carry.title}</h3>
      <p>{t.carry.lead}</p>
      <FilePicker
        label={t.carry.pick}
        pick={([chosen]) => chosen && void look(chosen)}
        look={{ disabledFocusable: busy !== undefined }}
      />
      {refused !== '' && <p role="alert">{refused}</p>}
      {asked && (
        <Sure
          question={{
            ...words,
            text: [...asked.doubts.map((doubt) => doubtText(doubt, language)), words.after].join(' '),
          }}
          answer={(sure) => {
            setAsked(undefined);
            if (sure) void session.carryOver(asked);
          }}
        />
      )}
      <Waiting />
    </section>
  );
}

/** The answers that were taken over and wait for a person's word. */
function Waiting() {
  const { session, t } = usePane();
  const { rubric, carried } = useForm();
  if (carried.size === 0) return null;
  return (
    <>
      <p>{t.carry.waiting(carried.size)}</p>
      <ul className="pane-list">
        {rubric.criteria
          .filter(({ id }) => carried.has(id))
          .map(({ id, no, text }) => (
            <li key={id}>
              <Button appearance="transparent" className="pane-item" onClick={() => session.visit(id)}>
                <span lang="vi">
                  {no} {text}
                </span>
              </Button>
            </li>
          ))}
      </ul>
      <Button onClick={() => void session.mark(carried, 'carried', false)}>{t.carry.all}</Button>
    </>
  );
}
