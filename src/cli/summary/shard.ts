/** The files of one machine among several. */
import { basename } from 'node:path';
import { refusals } from '../../messages/cli';
import { Unusable } from '../output';

/** Files of one shard, told by their names, so that every machine divides alike wherever the folder is mounted. */
export function inShard(text: string): (file: string) => boolean {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index > count) throw new Unusable(refusals.shard(text));
  return (file) => hash(basename(file)) % count === index - 1;
}

/** FNV-1a of a text, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text.normalize('NFC'))) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
