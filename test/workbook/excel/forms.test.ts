/** @jest-environment ./scripts/jsdom-environment.cjs */
import { MAX_COLS } from '../../../src/sheet/address';
import type { Area } from '../../../src/sheet/address';
import type { Validation } from '../../../src/sheet/spec';
import { bootExcel } from '../../excel-host/boot-jest';
import { drawForm } from '../../../src/form/drawing/form';
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { testedIds, formOf } from '../../tools/forms';
import { value } from '../contract';

const cellsOf = ({ top, left, bottom, right }: Area): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => (top + down) * MAX_COLS + left + across),
  ).flat();
const messageOf = (note: object = {}): unknown => Reflect.get(note, 'message');

/** What a rule lets in, in words that description and Excel share. */
function lets(rule: Validation['rule']): string {
  if (rule.type === 'list') return `list =${rule.source}`;
  if (rule.type === 'custom') return `custom =${rule.formula}`;
  return [rule.type, rule.min, rule.max].filter((part) => part !== undefined).join(' ');
}
function letsInExcel(rule: object): string {
  const [[kind = '', body] = []] = Object.entries(rule);
  const part = (name: string): unknown => (typeof body === 'object' && body ? Reflect.get(body, name) : '');
  if (kind === 'list' || kind === 'custom') return `${kind} ${String(part('source') ?? part('formula'))}`;
  const bounds = [part('formula1'), part('formula2')].filter((bound) => Math.abs(Number(bound)) < 1e300);
  return [kind.replace('Number', ''), ...bounds].join(' ');
}

it.each(testedIds)(
  'the form %s goes into Excel in eight requests, each below 0.6 MB, with few actions',
  async (id) => {
    const rubric = await formOf(id);
    const spec = drawForm(
      rubric,
      { rubric: rubric.id, unit: '', answers: new Map(), fields: {} },
      { version: '0.0.0' },
    );
    const host = await bootExcel();
    value(await excelWorkbook().insert(spec));
    expect(host.requests).toHaveLength(8);
    expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(600_000);
    // what is left are entry rules and names: at most six actions a rule, two a name
    const rest = spec.sheets.flatMap(({ validations }) => validations).length * 6 + spec.names.length * 2;
    expect(host.requests.reduce((sum, { actions }) => sum + actions, 0)).toBeLessThan(
      Math.min(2_950, 700 + rest),
    );
    expect(host.requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(1_450_000);
    // every cell asks what the description says, and no other asks anything
    for (const { name, validations } of spec.sheets) {
      const expected = new Map(
        validations.flatMap(({ area, rule, prompt, error }) =>
          cellsOf(area).map((at) => [at, [lets(rule), prompt?.message, error?.message]] as const),
        ),
      );
      const found = new Map(
        [...host.sheet(name).cells].flatMap(([at, { validation }]) =>
          validation
            ? [
                [
                  at,
                  [
                    letsInExcel(validation.rule),
                    messageOf(validation.prompt),
                    messageOf(validation.errorAlert),
                  ],
                ] as const,
              ]
            : [],
        ),
      );
      const sorted = (map: typeof found) => [...map].sort(([one], [other]) => one - other);
      expect(sorted(found)).toEqual(sorted(expected));
    }
  },
);
