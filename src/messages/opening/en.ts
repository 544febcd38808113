/** The same in English. */
import type { OpeningTexts } from './vi';

export const en: OpeningTexts = {
  choose: {
    title: 'Choose a form',
    lead: "This workbook has no form yet. Choose your province's form to begin.",
    search: 'Search by province, year, agency or decision',
    forms: 'Forms',
    none: 'No form matches. Try fewer words.',
    found: (count) => `${count} forms`,
    decision: (number) => `Decision ${number}`,
    unit: 'Name of the unit',
    unitHint: 'May be given later.',
    unitListed: "Choose from the decision's list, or type the name.",
    before:
      'Adds 3 sheets to the workbook: the form, lists (hidden) and its identity (hidden). Existing sheets stay as they are. Ctrl+Z can not undo this; delete the sheets to get rid of them.',
    insert: 'Add the form',
  },
  several: {
    title: 'The workbook holds several forms',
    text: 'One form at a time. Choose the one to open.',
    open: 'Open this form',
    noUnit: 'no unit yet',
  },
  unknown: {
    title: 'This form is not known',
    text: (id) =>
      `The workbook's form is “${id}”, which this version does not have. Please update the program. The form still scores itself.`,
  },
  newer: {
    title: 'The form was made by a newer version',
    text: 'Update the program and open it again. The form still scores itself; nothing was changed.',
  },
  failed: {
    title: 'The workbook could not be read',
    copy: 'Copy diagnostics',
    byHand: 'Excel refuses the clipboard. Select the text below and press Ctrl+C.',
    copied: 'Copied. It holds no personal data.',
  },
  office: {
    page: 'Use the browser page of this product (no Excel needed)',
    blocked: {
      title: 'The Office library could not be loaded',
      text: 'The network may be blocking appsforoffice.microsoft.com. Tell your IT staff, or use the browser page.',
    },
    silent: {
      title: 'Excel does not answer yet',
      text: 'The Office library is loaded, but Excel does not answer. The network may be slow or block a part of the library. The pane opens by itself when Excel answers; if that takes long, close Excel and open it again.',
    },
    outside: {
      title: 'This page belongs into Excel',
      text: 'Open the add-in from its tab in Excel. Without Excel, use the browser page.',
    },
    'too-old': {
      title: 'This Excel is too old',
      text: 'The add-in needs Excel 2021 or later, or Excel on the web. The .xlsx form still scores itself in Excel 2010+, LibreOffice and WPS.',
    },
  },
};
