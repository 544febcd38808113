/** A file from outside → a form, or what is wrong with it: a rubric file, or a workbook that carries its form. Hostile until loaded. */
import { embeddedRubric } from '../../form/identity/embedded';
import { findIdentities } from '../../form/identity/identity';
import { checkRubric } from '../../rubric/problems/content';
import type { Problem } from '../../rubric/problem';
import type { Rubric } from '../../rubric/types';
import { MOST_RUBRIC_BYTES } from '../../rubric/store-index';
import { readSheets } from '../file/open-file';
import { parseRubricText } from './rubric-lines';

export type RubricFile =
  | { ok: true; rubric: Rubric; problems: Problem[] }
  | {
      ok: false;
      reason: 'too-large' | 'not-yaml' | 'no-form' | 'problems';
      /** As far as it could be read. */
      rubric?: Rubric;
      problems: Problem[];
    };

/** Reads a form from a file; where it has errors nothing of it may be taken. */
export function readRubricFile(bytes: Uint8Array): RubricFile {
  if (isZip(bytes)) return carriedBy(bytes);
  if (bytes.length > MOST_RUBRIC_BYTES) return { ok: false, reason: 'too-large', problems: [] };
  const parsed = parseRubricText(new TextDecoder().decode(bytes));
  if (!parsed.ok) return { ok: false, reason: 'not-yaml', problems: [parsed.problem] };
  const read = checked(parsed.source);
  return { ...read, problems: read.problems.map(parsed.place) };
}

const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** The form that a workbook carries. */
function carriedBy(bytes: Uint8Array): RubricFile {
  const read = readSheets(bytes);
  const [found] = read.ok ? findIdentities(read.content) : [];
  const rubric = found && embeddedRubric(found.sheet);
  return rubric ? checked(rubric.source) : { ok: false, reason: 'no-form', problems: [] };
}

function checked(source: unknown): RubricFile {
  const { rubric, problems } = checkRubric(source);
  const errors = problems.some(({ severity }) => severity === 'error');
  if (rubric && !errors) return { ok: true, rubric, problems };
  return { ok: false, reason: 'problems', problems, ...(rubric ? { rubric } : {}) };
}
