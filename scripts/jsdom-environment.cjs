/**
 * jsdom that finds out sooner which rules are not an element's: `@jest-environment ./scripts/jsdom-environment.cjs`. For every style
 * that is asked for it holds every rule against the element by a slow engine; tag and classes of the last part of a selector say no
 * to nearly all of them, and yes where the selector is classes alone.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors');

const whole = selectors.matchesDontThrow;
const alternatives = new Map();

/** Tag and classes of the last part of each selector of a list, and whether it is classes alone; undefined where the text is not so plain that this is sure. */
function read(selector) {
  if (typeof selector !== 'string') return undefined;
  let plain = selector.replace(/\[[^\]"'()]*\]/g, '');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/\([^()"'[\]]*\)/g, '');
  }
  if (/[\\"'|()[\]]/.test(plain)) return undefined;
  const bare = plain === selector;
  return plain.split(',').map((one) => {
    const [last] = /[^\s>+~]*$/.exec(one.trim());
    return {
      tag: /^[a-z][\w-]*/i.exec(last)?.[0].toLowerCase(),
      classes: [...last.matchAll(/\.([\w-]+)/g)].map(([, name]) => name),
      sure: bare && /^(?:\.[\w-]+)+$/.test(one.trim()),
    };
  });
}

const mayMatch = (element, { tag, classes }) =>
  (tag === undefined || tag === element._localName.toLowerCase()) &&
  (classes.length === 0 || classes.every((name) => element.classList.contains(name)));

// before jsdom loads what takes it from there
selectors.matchesDontThrow = (element, selector) => {
  if (!alternatives.has(selector)) alternatives.set(selector, read(selector));
  const list = alternatives.get(selector);
  if (list === undefined) return whole(element, selector);
  const possible = list.filter((one) => mayMatch(element, one));
  return possible.length > 0 && (possible.some(({ sure }) => sure) || whole(element, selector));
};

module.exports = require('jest-environment-jsdom');
