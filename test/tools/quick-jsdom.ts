/** Two answers of jsdom that are right but slow: imported by tests that draw much. */

// it walks through the whole document for every label of every control
const LABELABLE = 'button, input, meter, output, progress, select, textarea';
for (const kind of [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement])
  Object.defineProperty(kind.prototype, 'labels', {
    get(this: HTMLElement) {
      return [...this.ownerDocument.querySelectorAll('label')].filter((label) =>
        label.hasAttribute('for')
          ? this.id !== '' && label.htmlFor === this.id
          : label.querySelector(LABELABLE) === this,
      );
    },
  });

// it goes through every rule of every sheet whenever a style is asked for: remembered until document or rules change
const computed = window.getComputedStyle.bind(window);
let known = new WeakMap<Element, CSSStyleDeclaration>();
const changes = new MutationObserver(() => {
  known = new WeakMap();
});
changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
let rules = 0;

function forgetWhatChanged(): void {
  const now = [...document.styleSheets].reduce((sum, { cssRules }) => sum + cssRules.length, 0);
  if (changes.takeRecords().length === 0 && now === rules) return;
  rules = now;
  known = new WeakMap();
}

window.getComputedStyle = (element, pseudo) => {
  if (pseudo) return computed(element, pseudo);
  forgetWhatChanged();
  const style = known.get(element) ?? computed(element);
  known.set(element, style);
  return style;
};
