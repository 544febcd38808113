/** Reads and writes submitted files away from the page, so that no file, however large or hostile, makes it stand still. */
import { builtIn, joinStores, storeOf } from '../../rubric/store';
import type { RubricStore } from '../../rubric/store';
import { deployedForms } from '../forms/deployed';
import { papersThatKeep, writePaper } from '../rewrite/papers';
import { compareFiles, receive, sentWorkbook } from './receive';
import type { Order, WorkerForms } from './reader';
import { checkReportOf } from './report';

let forms: Promise<RubricStore> = Promise.resolve(builtIn);

const formsOf = async ({ added, base }: WorkerForms): Promise<RubricStore> =>
  joinStores(storeOf(added, 'given'), await deployedForms(base), builtIn);

async function carryOut(order: Order): Promise<unknown> {
  if (order.kind === 'show') return sentWorkbook(order.file);
  const store = await forms;
  if (order.kind === 'report') return checkReportOf(order.file, order.report, order.language, store);
  if (order.kind === 'receive') return receive(order.file, store, order.language, order.office);
  if (order.kind === 'compare') return compareFiles(order.earlier, order.file, store);
  if (order.kind === 'keeps') return papersThatKeep(order.file, store);
  const { paper, file, appraisal, details, version } = order;
  return writePaper(paper, file, appraisal, details, version, store);
}

self.addEventListener('message', ({ data }: MessageEvent<Order | WorkerForms>) => {
  if (data.kind === 'forms') {
    forms = formsOf(data);
    return;
  }
  void carryOut(data).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage(undefined),
  );
});
