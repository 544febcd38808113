/** Microsoft's validator of Office files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';

/** Started as a program, because the package is an ES module and the tests are not. */
const CLI = join('node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js');
const VERSIONS = ['Office2021', 'Microsoft365'];

interface Finding {
  description: string;
  path: string | null;
  xPath: string | null;
}

function isFindings(value: unknown): value is { errors: Finding[] } {
  return typeof value === 'object' && value !== null && 'errors' in value && Array.isArray(value.errors);
}

async function validateFor(version: string, path: string): Promise<string[]> {
  const ran = await run(process.execPath, [join(process.cwd(), CLI), path, '--officeVersion', version]);
  if (ran.code !== 0 && ran.code !== 1) {
    throw new Error(`The validator did not run (npm ci brings it): ${ran.stderr.trim()}`);
  }
  const result: unknown = JSON.parse(ran.stdout.toString('utf8'));
  if (!isFindings(result)) throw new Error('The validator gave an answer that we do not understand.');
  return result.errors.map(
    ({ description, path: part, xPath }) => `${version}: ${description} (${part ?? 'file'} ${xPath ?? ''})`,
  );
}

/** What Microsoft's validator finds wrong for Office 2021 and Microsoft 365; empty where nothing is. */
export async function validate(bytes: Uint8Array, extension: 'xlsx' | 'docx' = 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-validator-'));
  try {
    const path = join(folder, `file.${extension}`);
    await writeFile(path, bytes);
    const findings = await Promise.all(VERSIONS.map((version) => validateFor(version, path)));
    return findings.flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
