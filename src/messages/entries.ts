/** Words of entries that were read: numbers with a decimal comma, and what can't be used. */

export const unusableText = 'không dùng được';

/** What was read, in words. */
export const readText = (value: string | number | boolean): string =>
  value === '' ? 'để trống' : typeof value === 'number' ? String(value).replace('.', ',') : String(value);
