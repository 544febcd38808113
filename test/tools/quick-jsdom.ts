/** Two answers of jsdom that are right but slow, and what React keeps of each element for its warnings: imported by tests that draw much. */
import * as React from 'react';

// it takes the call stack of every element that is made, to name owners in a warning, until it has ten thousand of them
const internals: unknown = Reflect.get(
  React,
  '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
);
if (typeof internals !== 'object' || !internals) throw new Error('React counts its stacks elsewhere.');
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => 10_000, set: () => undefined });

const changes = new MutationObserver(() => forget());
changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

let styles = new WeakMap<Element, CSSStyleDeclaration>();
let labels: { label: HTMLLabelElement; control: Element | string | null }[] | undefined;
function forget(): void {
  styles = new WeakMap();
  labels = undefined;
}

// it walks through the whole document for every label of every control: remembered until the document changes
const LABELABLE = 'button, input, meter, output, progress, select, textarea';
/** The labels of the document, each with the control that it holds or the id of the one that it is for. */
const labelsNow = () =>
  [...document.querySelectorAll('label')].map((label) => ({
    label,
    control: label.hasAttribute('for') ? label.htmlFor || null : label.querySelector(LABELABLE),
  }));
for (const kind of [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement])
  Object.defineProperty(kind.prototype, 'labels', {
    get(this: HTMLElement) {
      if (changes.takeRecords().length > 0) forget();
      labels ??= labelsNow();
      return labels.flatMap(({ label, control }) => (control === this || control === this.id ? [label] : []));
    },
  });

// it goes through every rule of every sheet whenever a style is asked for: remembered until document or rules change
const computed = window.getComputedStyle.bind(window);
let rules = 0;

function forgetWhatChanged(): void {
  const now = [...document.styleSheets].reduce((sum, { cssRules }) => sum + cssRules.length, 0);
  if (changes.takeRecords().length === 0 && now === rules) return;
  rules = now;
  forget();
}

window.getComputedStyle = (element, pseudo) => {
  if (pseudo) return computed(element, pseudo);
  forgetWhatChanged();
  const style = styles.get(element) ?? computed(element);
  styles.set(element, style);
  return style;
};
