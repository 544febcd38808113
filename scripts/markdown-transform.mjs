import markdownLoader from './markdown-loader.mjs';

/** The same as markdown-loader.mjs, for jest. */
export default {
  process: (source) => ({
    code: markdownLoader(source).replace(
      'export default',
      "Object.defineProperty(exports, '__esModule', { value: true });\nexports.default =",
    ),
  }),
};
