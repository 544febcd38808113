const { parse } = require('yaml');

/** The same as yaml-loader.mjs, for jest. */
module.exports = {
  process: (source) => ({
    code: `Object.defineProperty(exports, '__esModule', { value: true });\nexports.default = ${JSON.stringify(parse(source))};`,
  }),
};
