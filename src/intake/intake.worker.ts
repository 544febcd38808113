/** Reads and writes submitted files away from the page, so that no file, however large or hostile, makes it stand still. */
import { writePaper } from './papers';
import { compareFiles, receive, sentWorkbook } from './receive';
import type { Order } from './reader';
import { checkReportOf } from './report';

async function carryOut(order: Order): Promise<unknown> {
  if (order.kind === 'receive') return receive(order.file, order.language);
  if (order.kind === 'compare') return compareFiles(order.earlier, order.file);
  if (order.kind === 'report') return checkReportOf(order.file, order.report, order.language);
  if (order.kind === 'show') return sentWorkbook(order.file);
  const { paper, file, appraisal, details, version } = order;
  return writePaper(paper, file, appraisal, details, version);
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  void carryOut(data).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage(undefined),
  );
});
