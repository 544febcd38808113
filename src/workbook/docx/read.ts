/** Reads the lines and tables of a Word file (.docx) that somebody handed in, under the caps of every submitted file. */
import type { PrintedBlock } from '../../sheet/table';
import { MAX_FILE_BYTES, MAX_PART_BYTES } from '../package/limits';
import { Parts } from '../package/parts';
import { brief, fail, type FileProblem } from '../package/problems';
import { attempt } from '../package/attempt';
import { scanXml } from '../package/scan';
import { requireZip } from '../package/sniff';
import { BodySink } from './body-xml';
import { NumberedStyles, Numbering } from './numbering';

/** The document's blocks in their order; a file that cannot be read gives a problem instead. */
export function readDocx(
  bytes: Uint8Array,
): { ok: true; content: PrintedBlock[] } | { ok: false; problem: FileProblem } {
  return attempt(() => {
    if (bytes.length > MAX_FILE_BYTES)
      fail('too-large', { detail: `file of more than ${MAX_FILE_BYTES} bytes` });
    requireZip(bytes);
    return readBlocks(new Parts(bytes));
  });
}

function readBlocks(parts: Parts): PrintedBlock[] {
  const root = [...parts.relationships('').values()];
  const main = root.find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (main === undefined || !parts.has(main)) fail('damaged', { detail: 'part is missing' });
  const related = [...parts.relationships(main).values()];
  const partOf = (type: string): string | undefined =>
    related.find((relationship) => relationship.type === type && !relationship.external)?.target;
  const numbering = new Numbering();
  const styles = new NumberedStyles();
  const numbers = partOf('numbering');
  if (numbers !== undefined && parts.has(numbers)) parts.parse(numbers, numbering);
  const styled = partOf('styles');
  if (styled !== undefined && parts.has(styled)) parts.parse(styled, styles);
  const body = new BodySink(numbering, styles);
  scanXml(parts.text(main, MAX_PART_BYTES), body, brief(main));
  return body.blocks;
}
