/** What stands before the sentence of a problem. */

export const vi = {
  error: 'Lỗi',
  warning: 'Cần xem lại',
  note: 'Lưu ý',
  criteria: 'tiêu chí',
  criterion: 'tiêu chí',
  cell: 'ô',
};

/** The shape of both languages. */
export type LineWords = typeof vi;
