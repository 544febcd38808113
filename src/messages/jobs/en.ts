import type { JobTexts } from './vi';

export const en: JobTexts = {
  jobs: 'Jobs',
  job: { form: 'Fill in', review: 'Review', summary: 'Summary', author: 'Make a form' },
};
