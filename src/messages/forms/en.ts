import type { FormOrigin } from '../../rubric/store';
import type { FormsTexts } from './vi';

const origins: Record<FormOrigin, string> = {
  given: 'added by you',
  deployed: 'provided with this page',
  'built-in': 'part of the program',
  embedded: 'carried by the workbook itself',
};

export const en: FormsTexts = {
  name: ({ province, year, audience }) => `${province} ${year}, ${audience}`,
  version: (version) => (version === 1 ? '' : `version ${version}`),
  origins,
  facts: ({ version, fingerprint, from }) =>
    `version ${version}${from === 'built-in' ? '' : ` · fingerprint ${fingerprint}`} · ${origins[from]}`,
  add: 'Add forms…',
  addHint:
    'A form file (.yaml), or a workbook (.xlsx) that carries its form. Forms are kept in this browser.',
  own: 'Forms that you added',
  remove: 'Remove',
  removeOf: (title) => `Remove the form “${title}”`,
  search: 'Search forms by province, year, authority or decision',
  none: 'No form matches.',
  added: (title, fingerprint) =>
    `“${title}” was added, fingerprint ${fingerprint}. Compare it with that of the office which sent the form.`,
  known: (title, fingerprint) =>
    `“${title}” is there already, the same to the letter, fingerprint ${fingerprint}.`,
  other: (file, id, version, differences) =>
    `${file}: the form “${id}” version ${version} is there already with other content: ${differences}. What is there was not replaced. A corrected decision needs version: ${version + 1} in its file.`,
  refused: {
    'too-large': (file) => `${file} is too large for a form file (at most 4 MB).`,
    'not-yaml': (file) => `${file} is no form file: it can't be read as YAML.`,
    'no-form': (file) => `${file} carries no form.`,
    problems: (file) => `${file} can't be used as a form yet:`,
  },
  differs: {
    max: (id, one, other) => `${id}: maximum ${one}, here ${other}`,
    scoring: (id) => `${id}: scored otherwise`,
    missing: (id) => `${id}: not here`,
    added: (id) => `${id}: only here`,
    print: 'printed texts or columns differ',
    administration: 'administration (units, deadline, classes, readings) differs',
    form: 'totals or classes are worked out otherwise',
    more: (count) => `and ${count} more criteria`,
  },
  newer: (own, newest, changes) =>
    `Made from version ${own} of the form, and scored by version ${own}. Version ${newest} is there${changes === '' ? '' : `: ${changes}`}.`,
  migrate: (version) => `Save a form of version ${version}…`,
  migrated: (file, confirm, left) =>
    `${file} was saved. ${confirm} criteria are to be confirmed${left === 0 ? '' : `; ${left} answers that did not go over as they were stand on the sheet “Không còn trong mẫu”`}. The open workbook was not changed.`,
  notMigrated: "The form can't be carried to the newer version.",
  notInStore: 'This form is not in your store',
  notInStoreText: (fingerprint) =>
    `This form is not in your store: points follow the form that the workbook itself carries (fingerprint ${fingerprint}). Nobody vouches that it is the decision's; the submission is not ranked until you add the form.`,
};
