/** The very hidden sheet of plain cells that says which form, which rubric and which unit a workbook is. */
import { sheetNames } from '../../messages/sheet/index';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import type { SheetSpec, SpecCell } from '../../sheet/spec';
import { formKey } from '../../rubric/key';
import { formIdIn, names } from '../layout';
import { embeddedRows } from './embedded';

export const PRODUCT = 'egov-scorecard';
/**
 * Goes up when the places of a form's parts, or words that readers look for, change in a way that older readers can't follow.
 * 2: words of the entry block (`src/messages/sheet/earlier.ts` has those of 1).
 */
export const LAYOUT = 2;

export interface Identity {
  rubric: string;
  /** Version of the form, 1 where the workbook is older than versions are. */
  formVersion: number;
  hash: string;
  /** Fingerprint of the form, "" where the workbook is older. */
  fingerprint: string;
  /** Version of the program that wrote it. */
  version: string;
  layout: number;
  /** Unit for which the form was made, "" where it was not said. */
  unit: string;
  /** Control code frozen when the form was marked ready, "" before. */
  code: string;
}

const keys = [
  'product',
  'layout',
  'rubric',
  'hash',
  'version',
  'unit',
  'code',
  'formVersion',
  'fingerprint',
] as const;

/** Row of the control code, so that it can be written later. */
export const CODE_CELL = { row: keys.indexOf('code'), col: 1 };

/**
 * Columns of what is kept about a criterion, in its row: its answer was carried over and not yet confirmed; its gap can't be
 * closed this year; a note about its gap.
 */
export const MARK_COLUMNS = { carried: 2, infeasible: 3 } as const;
export const NOTE_COLUMN = 4;
/** What a mark is. */
export const MARK = 'x';
export type AnswerMark = keyof typeof MARK_COLUMNS;

export function identitySheet(rubric: Rubric, submission: Submission, version: string): SheetSpec {
  const values = {
    product: PRODUCT,
    layout: LAYOUT,
    rubric: rubric.id,
    hash: rubric.hash,
    version,
    unit: submission.unit,
    code: '',
    formVersion: rubric.version,
    fingerprint: rubric.fingerprints.whole,
  };
  const cells: (SpecCell | undefined)[][] = keys.map((key) => [
    { value: key, style: 'plain' },
    { value: values[key], style: key === 'code' ? 'inputText' : 'plain' },
  ]);
  cells.push(
    [],
    [
      { value: 'criterion', style: 'plain' },
      { value: 'name', style: 'plain' },
      { value: 'carried', style: 'plain' },
      { value: 'infeasible', style: 'plain' },
      { value: 'note', style: 'plain' },
    ],
  );
  for (const { id } of rubric.criteria)
    cells.push([
      { value: id, style: 'plain' },
      { value: names.criterion(id), style: 'plain' },
      { style: 'inputText' },
      { style: 'inputText' },
      { style: 'inputText' },
    ]);
  cells.push([], ...embeddedRows(rubric));
  return {
    name: sheetNames.identity,
    visibility: 'veryHidden',
    columns: [{ width: 14 }, { width: 70 }, { width: 9 }, { width: 9 }, { width: 40 }],
    rows: [],
    cells,
    merges: [],
    validations: [],
    conditionalFormats: [],
    protected: false,
  };
}

/** Sheets that carry an identity; more than one where forms were copied together. */
export function findIdentities(content: WorkbookContent): { sheet: ContentSheet; identity: Identity }[] {
  return content.sheets.flatMap((sheet) => {
    const values = new Map<string, string>();
    for (const [, cells] of sheet.rows) {
      const key = cells.get(0)?.value;
      const value = cells.get(1)?.value;
      if (typeof key === 'string' && value !== null && value !== undefined && typeof value !== 'object')
        values.set(key, String(value));
      if (values.size > keys.length) break;
    }
    if (values.get('product') !== PRODUCT) return [];
    return [
      {
        sheet,
        identity: {
          rubric: values.get('rubric') ?? '',
          hash: values.get('hash') ?? '',
          version: values.get('version') ?? '',
          formVersion: Number(values.get('formVersion') ?? 1),
          fingerprint: values.get('fingerprint') ?? '',
          layout: Number(values.get('layout') ?? 0),
          unit: values.get('unit') ?? '',
          code: values.get('code') ?? '',
        },
      },
    ];
  });
}

export interface ClaimedForm {
  /** Key of the form: id and version. */
  form: string;
  by: 'identity' | 'names';
  /** What the identity sheet says, and the sheet itself, where there is one. */
  identity?: Identity;
  sheet?: ContentSheet;
}

/** Which forms a workbook says that it holds: by its identity sheets first, then by the names of the known forms. */
export function claimedForms(
  content: WorkbookContent,
  known: readonly { id: string; key: string }[],
): ClaimedForm[] {
  const named = new Set(content.names.flatMap(({ name }) => formIdIn(name) ?? []));
  return [
    ...findIdentities(content).map(({ identity, sheet }): ClaimedForm => ({
      form: formKey({ id: identity.rubric, version: identity.formVersion }),
      by: 'identity',
      identity,
      sheet,
    })),
    ...known.filter(({ id }) => named.has(id)).map(({ key }): ClaimedForm => ({ form: key, by: 'names' })),
  ];
}

/** Names of the sheets that hold the form: these are laid out anew, all others are somebody else's. */
export const formSheets = (content: WorkbookContent, form: string): Set<string> =>
  new Set([form, sheetNames.lists, ...findIdentities(content).map(({ sheet }) => sheet.name)]);
