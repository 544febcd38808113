/** The submitted files, and how a result reaches the person. */
import { useState, useSyncExternalStore } from 'react';
import type { Batch } from '../../intake/batch/batch';
import type { BatchState } from '../../intake/batch/entry';
import { batchTexts } from '../../messages/batch';
import type { BatchTexts } from '../../messages/batch';
import type { WorkbookSpec } from '../../sheet/spec';
import { usePane } from '../host';

export interface UsedBatch {
  batch: Batch;
  state: BatchState;
  t: BatchTexts;
}

/** Only parts that stand where submitted files can be read may ask. */
export function useBatch(): UsedBatch {
  const { host, language } = usePane();
  const { batch } = host;
  if (!batch) throw new Error('Submitted files can not be read here.');
  const state = useSyncExternalStore(batch.subscribe, batch.getSnapshot);
  return { batch, state, t: batchTexts[language] };
}

export interface Delivery {
  /** What was done with the last result, or what is going on. */
  said: string;
  busy: boolean;
  /** Puts sheets into the open workbook, or gives them as a file. */
  sheets: (make: () => Promise<WorkbookSpec>, name: string) => Promise<void>;
  /** Gives a file; undefined is a file that can't be made any more. True where the person has it. */
  file: (make: () => Promise<Uint8Array | undefined>, name: string) => Promise<boolean>;
}

export function useDelivery(): Delivery {
  const { session, host, language } = usePane();
  const t = batchTexts[language];
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setSaid(t.saving);
    setSaid(await work().finally(() => setBusy(false)));
  };
  return {
    said,
    busy,
    sheets: (make, name) =>
      during(async () => {
        const spec = await make();
        if (host.saveWorkbook) {
          await host.saveWorkbook(spec, name);
          return t.saved.downloaded(name);
        }
        return (await session.insertSheets(spec)) ? t.added(spec.sheets.length) : '';
      }),
    async file(make, name) {
      let given = false;
      await during(async () => {
        const bytes = await make();
        if (!bytes) return t.lost;
        const saved = await host.saveFile?.(bytes, name);
        given = saved !== undefined && saved !== 'refused';
        return saved === undefined ? '' : t.saved[saved](name);
      });
      return given;
    },
  };
}
