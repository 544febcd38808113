/** The control code that is frozen when a form is ready: whoever changes the form afterwards changes the code. */
import { footer } from '../../messages/sheet/index';
import { fieldsOf } from '../../rubric/fields';
import { codeOf } from '../../rubric/code';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { answerOf } from '../../scoring/answer-of';
import type { Assessment } from '../../scoring/assessment';

/** Texts that look the same are the same. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Form, unit, general information, answers, evidence, notes and points in a fixed order. Assessors' points stand outside. */
export function controlText(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  hash = rubric.hash,
): string {
  const fields = fieldsOf(rubric).map(({ id }) => plain(String(submission.fields[id] ?? '')));
  const criteria = rubric.criteria.map((criterion, index) => {
    const { inputs, exemption, claimed, evidence, note } = answerOf(submission, criterion);
    const points = assessment.criteria[index]?.points ?? 0;
    return [criterion.id, inputs, exemption, claimed, plain(evidence), plain(note), points];
  });
  return JSON.stringify([rubric.id, hash, plain(submission.unit), fields, criteria]);
}

/** A code as it is printed somewhere. */
export const SHOWN_CODE = /\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b/g;

/** "7K3QX-04ZDM". `hash`: the version of the form under which the code was frozen. */
export const controlCode = (
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  hash = rubric.hash,
): string => codeOf(controlText(rubric, submission, assessment, hash));

/** True where the form was changed after its code was frozen. */
export const isStale = (frozen: string, now: string): boolean => frozen !== '' && frozen !== now;

/** Footer of the printed pages: the code once there is one, and the fingerprint of the form; the page number stands above. */
export const footerOf = (code: string, { fingerprints }: Rubric): { left?: string; right: string } => ({
  ...(code === '' ? {} : { left: footer.code(code) }),
  right: footer.form(fingerprints.whole),
});
