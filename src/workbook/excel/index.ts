/** The workbook that Excel has open, through Office.js (ExcelApi 1.14). */
import type { Workbook } from '../port';
import { insert } from './insert';
import { observe, select } from './observe';
import { read, readBlock, sheets } from './read';
import { remove, setFooter, write } from './write';

/** The adapter has no state of its own: every verb asks Excel. */
export function excelWorkbook(): Workbook {
  return { sheets, read, readBlock, insert, remove, write, setFooter, select, observe };
}
