/** Order of the test files: both cores are busy to the end where what takes long begins first and what takes a second comes last. */
const { default: Sequencer } = require('@jest/test-sequencer');

/** The first begins with the builds, for which the next ones need not wait. */
const LONGEST = [
  'e2e/excel.test.ts',
  'word/decree.office.test.ts',
  'review/catalogue.office.test.ts',
  'intake/kept-file.office.test.ts',
  'e2e/forms.test.ts',
  'review/parts.office.test.ts',
];
const PROJECTS = ['browser', 'office', 'unit'];

const rankOf = ({ path, context }) => {
  const longest = LONGEST.findIndex((name) => path.endsWith(name));
  return longest >= 0 ? longest : LONGEST.length + PROJECTS.indexOf(context.config.displayName?.name);
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
};
