import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { GenerateSW } from 'workbox-webpack-plugin';
import { Noted } from './scripts/fresh.mjs';
import { contentSecurityPolicy } from './scripts/headers.mjs';
import { buildAddress, manifestFor } from './scripts/manifest.mjs';
import { OneFile } from './scripts/one-file.mjs';

/**
 * Four builds into dist/: `cli` (the command line), `excel` (the add-in), `page` (the product without Excel) and `one-file` (that page as one file).
 *
 * Settings, by environment variable:
 *   SCORECARD_BASE_URL  where the add-in will be served from      (https://localhost:3000/)
 *   OFFICE_JS           cdn: Microsoft's address; self: a copy    (cdn)
 */
const root = import.meta.dirname;
const at = (...parts) => join(root, ...parts);

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const address = buildAddress(process.env.SCORECARD_BASE_URL);
const officeJs = process.env.OFFICE_JS ?? 'cdn';
if (officeJs !== 'cdn' && officeJs !== 'self')
  throw new Error(`OFFICE_JS must be cdn or self (found ${officeJs})`);

/** What office.js loads on the hosts of our floor (Windows, Mac, web, iPad), in our two languages. */
const officeFiles = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-{win32-16.01,mac-16.00,web-16.00,ios-16.00}{,-core}.js',
  '{vi-vn,en-us}/office_strings.js',
  'telemetry/oteljs*.js',
  'ariatelemetry/*.js',
].map((glob) => ({
  from: glob,
  to: 'office/[path][name][ext]',
  context: at('node_modules/@microsoft/office-js/dist'),
  globOptions: { ignore: ['**/*.debug.js'] },
  noErrorOnMissing: true,
  info: { minimized: true },
}));

const existing = (entries) =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

const base = (target) => ({
  mode: 'production',
  context: root,
  devtool: 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target,
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      { test: /\.yaml$/, type: 'json', loader: at('scripts/yaml-loader.mjs') },
      { test: /\.md$/, loader: at('scripts/markdown-loader.mjs') },
      // small pictures stand in the script, so that the one file has them too
      { test: /\.svg$/, type: 'asset/inline' },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** Each rubric is a chunk of its own, loaded when somebody chooses it. */
const rubrics = {
  test: /[\\/]rubrics[\\/][^\\/]+\.yaml$/,
  chunks: 'async',
  enforce: true,
  name: (module) => `rubric-${basename(module.resource, '.yaml')}`,
};

/** swc, which compiles the sources, also makes them small: a build takes a third of the time that terser takes, and comes out no larger. */
const small = {
  minimizeOptions: { javascript: false },
  minimizer: ['...', new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
};

/** Libraries of the first load change less often than the product. */
const vendor = { test: /[\\/]node_modules[\\/]/, chunks: 'initial', name: 'vendor' };

/** Builds for a browser share dist/, each with its scripts in a folder of its own name. */
const browser = (name, entry, plugins) => ({
  ...base('es2020'),
  name,
  target: ['web', 'es2020'],
  entry,
  output: {
    path: at('dist'),
    filename: `${name}/[name].[contenthash:8].js`,
    chunkFilename: `${name}/[name].[contenthash:8].js`,
    assetModuleFilename: `${name}/[name].[contenthash:8][ext]`,
    clean: { keep: (file) => !file.startsWith(`${name}/`) },
  },
  optimization: {
    ...small,
    chunkIds: 'deterministic',
    splitChunks: { chunks: 'all', cacheGroups: { rubrics, vendor } },
  },
  plugins: [
    new Noted(name),
    new MiniCssExtractPlugin({
      filename: `${name}/[name].[contenthash:8].css`,
      chunkFilename: `${name}/[name].[contenthash:8].css`,
    }),
    ...plugins,
  ],
});

const cli = {
  ...base('es2022'),
  name: 'cli',
  target: 'node20',
  devtool: false,
  entry: existing({ scorecard: at('src/cli/main.ts'), worker: at('src/cli/workers/worker.ts') }),
  output: { path: at('dist/cli'), filename: '[name].cjs', chunkFilename: '[name].cjs', clean: true },
  node: { __dirname: false, __filename: false },
  optimization: { ...small, chunkIds: 'named', splitChunks: { cacheGroups: { rubrics } } },
  plugins: [
    new Noted('cli', 'cli/'),
    // hucre asks whether there is one before it packs, and Node loads all of its fetch for the answer
    new webpack.DefinePlugin({ 'typeof Response': JSON.stringify('function') }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^scorecard\.cjs$/ }),
  ],
};

const officeAddress =
  officeJs === 'cdn' ? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' : 'office/office.js';

const manifest = (from) => ({
  from,
  transform: (content) => manifestFor(content.toString(), address, version),
});

const excel = browser(
  'excel',
  existing({ taskpane: at('src/taskpane/excel.tsx'), selftest: at('src/selftest/page.ts') }),
  [
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: at('src/taskpane/taskpane.html'),
      chunks: ['taskpane'],
      officeJs: officeAddress,
    }),
    new HtmlPlugin({
      filename: 'selftest.html',
      template: at('src/selftest/selftest.html'),
      chunks: ['selftest'],
      officeJs: officeAddress,
    }),
    new HtmlPlugin({ filename: 'support.html', template: at('src/taskpane/support.html'), inject: false }),
    new CopyPlugin({
      patterns: [
        manifest('manifest.xml'),
        manifest('selftest.xml'),
        { from: 'src/taskpane/shortcuts.json', to: 'shortcuts.json' },
        { from: 'assets/*.png' },
        ...(officeJs === 'self' ? officeFiles : []),
      ],
    }),
  ],
);

const page = browser('page', existing({ main: at('src/workbench/main.tsx') }), [
  new HtmlPlugin({ filename: 'index.html', template: at('src/workbench/index.html'), contentSecurityPolicy }),
  new CopyPlugin({
    patterns: [
      { from: 'assets/{favicon.svg,icon-128.png}' },
      // forms that an administrator puts beside the page; of a build there are none
      { from: 'rubrics/index.json', to: 'rubrics/index.json', transform: () => '[]\n' },
    ],
  }),
  new GenerateSW({
    swDest: 'sw.js',
    inlineWorkboxRuntime: true,
    sourcemap: false,
    clientsClaim: true,
    skipWaiting: false,
    cleanupOutdatedCaches: true,
    directoryIndex: 'index.html',
    ignoreURLParametersMatching: [/./],
    exclude: [/\.map$/, /\.LICENSE\.txt$/, /^rubrics\//],
    runtimeCaching: [
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/rubrics\/[^/]+$/.test(url.pathname),
        handler: 'NetworkFirst',
        options: { cacheName: 'rubrics', networkTimeoutSeconds: 5 },
      },
    ],
    maximumFileSizeToCacheInBytes: 20_000_000,
  }),
]);

/** The same page as one file, for a disk, a memory stick or a mail: all parts are in the first script. */
const oneFile = {
  ...base('es2020'),
  name: 'one-file',
  target: ['web', 'es2020'],
  devtool: false,
  entry: { main: [at('src/workbench/one-file.ts'), at('src/workbench/main.tsx')] },
  output: { path: at('dist'), filename: '[name].js', publicPath: '' },
  optimization: { ...small, splitChunks: false },
  plugins: [
    new Noted('one-file'),
    new MiniCssExtractPlugin(),
    new OneFile({ template: at('src/workbench/one-file.html'), filename: 'scorecard.html' }),
  ],
};
oneFile.module = { ...oneFile.module, parser: { javascript: { dynamicImportMode: 'eager' } } };

/** A build whose entry has not been written yet is left out. */
export default [cli, excel, page, oneFile].filter(({ entry }) => Object.keys(entry).length > 0);
