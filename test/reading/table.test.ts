/** Every row of the table in docs, typed and stored: the table is what the program does. */
import { problemText } from '../../src/messages/problems';
import { readDate } from '../../src/reading/date';
import type { Kind, Reading } from '../../src/reading/kinds';
import { readCell, readTyped, readWords } from '../../src/reading/read';
import { kinds, tableRows } from './table';

const vi = (value: number): string => String(value).replace('.', ',');

function shown(value: number, kind: Kind): string {
  if (kind.is === 'rate') return `${vi(Number((value * 100).toPrecision(12)))}%`;
  if (kind.is === 'choice') return kind.options[value] ?? '';
  return kind.is === 'tick' ? (value === 1 ? 'Có' : 'Không') : vi(value);
}

function inTable<T>(reading: Reading<T>, show: (value: T) => string): [value: string, said: string] {
  const { is } = reading;
  if (is === 'blank') return ['trống', ''];
  if (is === 'value') {
    const { value, received, remarks } = reading;
    const said = remarks
      .filter((remark) => remark !== 'text-as-number')
      .map((code) =>
        problemText({
          severity: 'note',
          code,
          received: code === 'fraction-in-whole' ? show(value) : received,
          expected: show(value),
        }),
      );
    return [show(value), said.join(' ')];
  }
  const { code, received } = reading;
  const readings = is === 'asked' ? reading.readings.map(Number) : [];
  const [first, second] = readings;
  const both = first === undefined || second === undefined ? {} : { readings: [first, second] as const };
  return [
    is === 'asked' ? `${reading.readings.map(show).join(' hay ')}?` : 'không đọc được',
    problemText({ severity: 'error', code, received, ...both }),
  ];
}

test('the table names every kind', () => {
  const named = new Set(tableRows.map(({ kind }) => kind));
  expect([...named].sort()).toEqual([...Object.keys(kinds), 'ngày', 'chữ'].sort());
  expect(tableRows.length).toBeGreaterThan(100);
});

test.each(tableRows)('$kind: “$content” is $value', ({ kind: name, stored, text, value, said }) => {
  if (name === 'ngày') {
    expect(inTable(readDate(stored), String)).toEqual([value, said]);
    return;
  }
  if (name === 'chữ') {
    expect(inTable(readWords(stored), String)).toEqual([value, said]);
    return;
  }
  const kind = kinds[name];
  if (!kind) throw new Error(name);
  const show = (one: number): string => shown(one, kind);
  expect(inTable(readCell(kind, stored), show)).toEqual([value, said]);
  if (text !== undefined) expect(inTable(readTyped(kind, text), show)).toEqual([value, said]);
});
