/** Short codes of long texts, to be read out and compared by people. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Crockford's base 32: no letter that is read as a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** Ten characters in two groups, "7K3QX-04ZDM". */
export function codeOf(data: string | Uint8Array): string {
  const bytes = sha256(typeof data === 'string' ? utf8ToBytes(data) : data);
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let index = 0; index < LENGTH; index++) {
    code += ALPHABET[Number((bits >> BigInt(bytes.length * 8 - 5 * (index + 1))) & 31n)] ?? '';
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
