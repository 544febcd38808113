/** Bundles the reader for a browser, so that any Node module in it fails the build, into one file a child process can load. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import webpack from 'webpack';

/** Path of the bundle; the folder is the caller's to remove. */
export function bundleReader(): Promise<{ folder: string; file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const jsc = { target: 'es2022', parser: { syntax: 'typescript' } };
  return new Promise((done, failed) => {
    webpack(
      {
        mode: 'production',
        target: ['web', 'es2022'],
        performance: { hints: false },
        entry: resolve('src/workbook/xlsx/read.ts'),
        output: { path: folder, filename: 'reader.cjs', library: { type: 'commonjs2' } },
        resolve: { extensions: ['.ts', '.js'] },
        module: { rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: { jsc } } }] },
      },
      (error, stats) => {
        if (error || stats?.hasErrors()) failed(error ?? new Error(stats?.toString('errors-only')));
        else done({ folder, file: join(folder, 'reader.cjs') });
      },
    );
  });
}
