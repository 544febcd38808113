/** What the draft of a form says of a decision's table, in English. */
import type * as vi from './vi';

export const oddities: typeof vi.oddities = {
  formula: 'a formula',
  raised: 'raised or lowered text',
  nested: 'a table inside a cell',
  hidden: 'hidden text',
  changed: 'tracked changes',
  struck: 'text struck through',
  box: 'a text box',
  symbol: 'a sign of a font of its own',
  footnote: 'a footnote',
  picture: 'a drawing',
  number: 'an automatic number that could not be told',
  format: 'a format that shows another content than the cell’s',
  turned: 'signs that turn the order of letters',
};

export const kinds: typeof vi.kinds = {
  group: 'group',
  heading: 'heading',
  criterion: 'criterion',
  option: 'option',
  total: 'total',
  note: 'note',
  unclear: 'unclear',
};

export const columns: typeof vi.columns = ['Place', 'Kind', 'Id', 'No.', 'Text', 'Maximum', 'State', 'Rule'];

export const places: typeof vi.places = {
  table: (table, row) => `Table ${table}, row ${row}`,
  sheet: (sheet, row) => `Sheet “${sheet}”, row ${row}`,
};

export const texts: typeof vi.texts = {
  'no-table': 'The file has no table. Choose the file with the decision’s table of criteria.',
  'no-head':
    'No head of the table was found: it needs a column of criteria (or contents) and one of the most points.',
  'unclear-row': (received) =>
    `It is unclear whether the row “${received}” is a group, heading, criterion or option. Look it up in the decision.`,
  'odd-cell': (received, odd) =>
    `The row “${received}” has ${odd}: compare it with the paper, the text read may differ from what is printed.`,
  'odd-line': (received, odd) => `Outside the tables, “${received}” has ${odd}: compare it with the paper.`,
  'unknown-column': (received) =>
    `It is unclear what the column “${received}” is for; its content is kept with each row.`,
  points: (received) =>
    `The points “${received}” are no clear number. Look up the row’s maximum in the decision.`,
  'same-number': (received) =>
    `The number ${received} stands there twice; the later criterion gets another id. Compare it with the paper.`,
  sum: (group, printed, holds) =>
    `Group ${group} prints ${printed} points, but its criteria add up to ${holds}.`,
};

export const states: typeof vi.states = {
  sure: 'understood',
  doubtful: 'doubtful',
  unknown: 'not understood',
  earlier: 'as in the form before',
};

export const parts: typeof vi.parts = { text: 'text', method: 'method', max: 'points', sentence: 'rule' };

export const beside: typeof vi.beside = (same, added, removed) =>
  `Beside the form before: ${same} criteria found again` +
  (added.length > 0 ? `; new: ${added.join(', ')}` : '') +
  (removed.length > 0 ? `; gone: ${removed.join(', ')}` : '') +
  '. Rules taken over from it are still to be looked at and confirmed.';

export const counted: typeof vi.counted = (rows, criteria, { sure, doubtful, unknown }) =>
  `${rows} rows read, ${criteria} of them criteria. Rules: ${sure} understood, ${doubtful} doubtful, ${unknown} not understood. The author looks at each before it goes into the form file.`;

export const standing: typeof vi.standing = {
  new: () => 'Draft',
  published: (version) => `Published, version ${version}`,
  changed: (version) => `Changed after version ${version}`,
};

export const stands: typeof vi.stands = (criteria, problems) =>
  problems === 0
    ? `The draft has ${criteria} criteria and nothing left to mend: it can be published with publish.`
    : `The draft has ${criteria} criteria and ${problems} places to look at.`;

export const published: typeof vi.published = {
  comment: (number, authority) =>
    `From the table of decision ${number}, ${authority}. Every row is verbatim.`,
  table: ({ name, print }) => `Table: ${name}, fingerprint ${print}.`,
  noTable: (name, print) =>
    `The table ${name} (fingerprint ${print}) is not beside the draft. Keep it with the form file.`,
  done: (criteria, fingerprint, files) =>
    `Published ${criteria} criteria. Fingerprint: ${fingerprint}. Written: ${files.join(', ')}.`,
  version: (version, changes) =>
    `Version ${version}: ${changes}. More in the sheet “Thay đổi so với bản trước” beside the form.`,
};

export const unchanged: typeof vi.unchanged = (path) =>
  `Nothing differs from ${path}: no new version is written.`;

export const offered: typeof vi.offered = (name, line) =>
  `“${name}” stands in several criteria. Where it is one figure, copy this line into “Số liệu dùng chung”: ${line}. Where not, write its name into “Số liệu không dùng chung”.`;
