/** What the pane is for, as the way from one job to another names it. */
export const vi = {
  jobs: 'Công việc',
  job: { form: 'Điền phiếu', review: 'Thẩm định', summary: 'Tổng hợp', author: 'Soạn mẫu phiếu' },
};

export type JobTexts = typeof vi;
