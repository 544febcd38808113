/** Our code as jest runs it; where mutants are tried, the code that has them in it. */
const { readFileSync } = require('node:fs');
const { relative } = require('node:path');
const swc = require('@swc/jest');

const { codes, root } = JSON.parse(readFileSync(process.env.MUTANTS, 'utf8'));
const known = new Map(codes);
const codeOf = (source, file) => known.get(relative(root, file).replaceAll('\\', '/')) ?? source;

module.exports = {
  createTransformer(options) {
    const own = swc.createTransformer(options);
    return {
      canInstrument: false,
      getCacheKey: (source, file, how) => own.getCacheKey(codeOf(source, file), file, how),
      process: (source, file, how) => own.process(codeOf(source, file), file, how),
    };
  },
};
