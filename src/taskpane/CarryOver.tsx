/** Last year's answers from another workbook of the same form, and their confirmation. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { FilePicker } from './FilePicker';
import { useForm, usePane, usePaneState } from './host';

/** Picks a file, takes over what it holds, and lists what waits for confirmation. */
export function CarryOver() {
  const { session, host, t } = usePane();
  const { busy } = usePaneState();
  const { rubric, carried } = useForm();
  const [refused, setRefused] = useState(false);
  const take = async (chosen: File): Promise<void> => {
    const content = await host.openFile?.(chosen);
    setRefused(content === undefined || !(await session.carryOver(content)));
  };
  return (
    <section className="pane-fields" aria-labelledby="pane-carry">
      <h3 id="pane-carry">{t.carry.title}</h3>
      <p>{t.carry.lead}</p>
      <FilePicker
        label={t.carry.pick}
        pick={([chosen]) => chosen && void take(chosen)}
        look={{ disabledFocusable: busy !== undefined }}
      />
      {refused && <p role="alert">{t.carry.other}</p>}
      {carried.size > 0 && (
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
      )}
    </section>
  );
}
