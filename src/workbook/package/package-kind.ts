/** What a package is that is no workbook of Excel: told by the names of its parts and, in OpenDocument, by its type. */
import type { Parts } from './parts';

const MAX_TYPE_BYTES = 4096;
const OPEN_DOCUMENT: [type: string, detail: string][] = [
  ['spreadsheet', 'ods'],
  ['text', 'odt'],
  ['presentation', 'odp'],
];

/** Undefined where it may be a workbook; `main` is the part that the package names as its document. */
export function otherPackage(parts: Parts, main: string | undefined): string | undefined {
  if (main !== undefined) return /^word\//i.test(main) ? 'docx' : /^ppt\//i.test(main) ? 'pptx' : undefined;
  if (!parts.has('mimetype') || !parts.has('content.xml')) return undefined;
  const type = parts.text('mimetype', MAX_TYPE_BYTES);
  const known = OPEN_DOCUMENT.find(([name]) => type.startsWith(`application/vnd.oasis.opendocument.${name}`));
  return known?.[1] ?? 'opendocument';
}
