/** @fluentui/react-icons for jest: each icon from a file of its own when it is drawn, not all ten thousand before the first test. */
const utils = require('@fluentui/react-icons/utils');

/** arrow-down for ArrowDownRegular, access-time for AccessTime24Filled. */
const fileOf = (name) =>
  name
    .replace(/(?:\d+)?(?:Regular|Filled|Light|Color)?$/, '')
    .replace(/([a-z])(?=[A-Z0-9])|(\d)(?=[A-Z])/g, '$1$2-')
    .toLowerCase();

module.exports = new Proxy(
  {},
  {
    get: (_, name) =>
      name === '__esModule' || (utils[name] ?? require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name]),
  },
);
