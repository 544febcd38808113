/** The control code that is frozen when a form is ready: whoever changes the form afterwards changes the code. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { footer } from '../../messages/sheet/index';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { answerOf } from '../answers/changes';
import type { Assessment } from '../../scoring/assessment';

/** Crockford's base 32: no letter that is read as a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** Texts that look the same are the same. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Form, unit, general information, answers, evidence, notes and points in a fixed order. Assessors' points stand outside. */
export function controlText(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  hash = rubric.hash,
): string {
  const fields = [...rubric.before, ...rubric.after]
    .flatMap((section) => section.fields)
    .map(({ id }) => plain(String(submission.fields[id] ?? '')));
  const criteria = rubric.criteria.map((criterion, index) => {
    const { inputs, exemption, claimed, evidence, note } = answerOf(submission, criterion);
    const points = assessment.criteria[index]?.points ?? 0;
    return [criterion.id, inputs, exemption, claimed, plain(evidence), plain(note), points];
  });
  return JSON.stringify([rubric.id, hash, plain(submission.unit), fields, criteria]);
}

/** A code as it is printed somewhere. */
export const SHOWN_CODE = /\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b/;

/** Ten characters in two groups, "7K3QX-04ZDM". `hash`: the version of the form under which the code was frozen. */
export function controlCode(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  hash = rubric.hash,
): string {
  const bytes = sha256(utf8ToBytes(controlText(rubric, submission, assessment, hash)));
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let index = 0; index < LENGTH; index++) {
    code += ALPHABET[Number((bits >> BigInt(bytes.length * 8 - 5 * (index + 1))) & 31n)] ?? '';
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** True where the form was changed after its code was frozen. */
export const isStale = (frozen: string, now: string): boolean => frozen !== '' && frozen !== now;

/** Footer of the printed pages, with the code once there is one. */
export const footerOf = (code: string): { left?: string; center: string } => ({
  ...(code === '' ? {} : { left: footer.code(code) }),
  center: footer.page,
});
