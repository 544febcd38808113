/** What a worker of the command line can be asked to do with one file. Answers travel, so they are plain data. */
import { readUnit } from '../summary/read-unit';
import { reviewedFile } from './reviewed';
import { scoreForPeople, scoreForPrograms } from './scored';

export const jobs = {
  /** One line of a results file. */
  unit: readUnit,
  score: scoreForPeople,
  scoreJson: scoreForPrograms,
  review: reviewedFile,
};

export type JobName = keyof typeof jobs;
export type JobAnswer<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;

export interface Order {
  job: JobName;
  file: string;
}
