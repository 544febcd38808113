/** The same in English. */
import type { FailureCode } from './vi';

export const texts: Record<FailureCode, string> = {
  'cell-editing': 'A cell is being edited. Press Enter and try again.',
  'workbook-protected':
    'The structure of the workbook is protected, so no sheet can be added. Unprotect it (Review > Protect Workbook) and try again.',
  'sheet-protected': 'The sheet is protected and can not be written. Nothing was changed.',
  'read-only': 'The workbook is read-only. Enable editing or save a copy, and try again.',
  'connection-lost': 'The connection to Excel was lost. Check the network and try again.',
  'api-missing': 'This Excel is too old for this step (Excel 2021 or later is needed).',
  'too-large': 'The workbook is too large to be read at once. Move the form to a workbook of its own.',
  cancelled: 'Stopped. Nothing was changed.',
  'sheet-exists': 'There is already a sheet “%”. Rename or delete it and try again. Nothing was changed.',
  'sheet-missing': 'The sheet “%” is not there (deleted or renamed?). Press “Check again”.',
  'name-exists': 'The workbook already has the name “%” from another form. Use a new workbook.',
  'not-undone': 'A step failed and could not be taken back. Please look at the sheets: %.',
  locked: 'Cell % is locked. Nothing was changed.',
  'cells-missing': 'The cell of this criterion is not in the sheet (was a row or column deleted?).',
  'form-not-found':
    'The form was not found in the workbook. If its sheet was deleted, undo that or use a copy.',
  'other-form': 'The chosen file holds no form of the same kind as the open one. Nothing was changed.',
  'file-withheld':
    'This Excel does not give the open workbook away. Save it, then choose that file with “Choose submitted files”.',
  moved:
    'Rows or columns of the form keep moving, so nothing was written. Please enter it again in a moment.',
  'not-observed':
    'Excel does not tell when cells of the form change. After editing the sheet, press “Check again”.',
  unknown:
    'Excel reported an unknown error. Try again; if it persists, copy the diagnostics for your IT staff.',
};
