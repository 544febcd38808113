/** Last year's answers from another workbook of the same form, and their confirmation. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import { useForm, usePane, usePaneState } from './host';

/** Picks a file, takes over what it holds, and lists what waits for confirmation. */
export function CarryOver() {
  const { session, host, t } = usePane();
  const { busy } = usePaneState();
  const { rubric, carried } = useForm();
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = event.target.files ?? [];
    event.target.value = '';
    if (!chosen) return;
    const content = await host.openFile?.(chosen);
    setRefused(content === undefined || !(await session.carryOver(content)));
  };
  return (
    <section className="pane-fields" aria-labelledby="pane-carry">
      <h3 id="pane-carry">{t.carry.title}</h3>
      <p>{t.carry.lead}</p>
      <input
        ref={file}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={t.carry.pick}
        onChange={(event) => void take(event)}
      />
      <Button disabledFocusable={busy !== undefined} onClick={() => file.current?.click()}>
        {t.carry.pick}
      </Button>
      {refused && <p role="alert">{t.carry.other}</p>}
      {carried.size > 0 && (
        <>
          <p>{t.carry.waiting(carried.size)}</p>
          <ul className="pane-list">
            {rubric.criteria
              .filter(({ id }) => carried.has(id))
              .map(({ id, no, text }) => (
                <li key={id}>
                  <Button appearance="transparent" className="pane-item" onClick={() => session.show(id)}>
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
