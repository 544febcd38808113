/** Text on its way into a Word file: lines, and nothing that XML can't hold. */

/** The lines of a text; control characters and lone surrogates are left out. Text is text: no field, no link. */
export const wordText = (text: string): string[] =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\t', ' ')
    .split(/\r\n|\r|\n/);
