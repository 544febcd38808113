import { editableText, parseNumber, parseTyped } from '../../../src/workbench/grid/typed';
import { fc } from '../../tools/random';

describe('A typed number', () => {
  it.each([
    ['12', 12],
    ['-3', -3],
    ['\u22123', -3],
    ['+3', 3],
    ['97,5', 97.5],
    ['97.5', 97.5],
    ['0.125', 0.125],
    ['1,234', 1.234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    [',5', 0.5],
    ['007', 7],
  ])('%j is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(['1.234', '12.345', '', '-', 'abc', '1,2,3', '1.2.3', '12a', '31-12-2021', '1/2', '1e5', '.', ','])(
    '%j is none, or could be two',
    (text) => expect(parseNumber(text)).toBeUndefined(),
  );
});

describe('A typed value', () => {
  it.each([
    ['97,5%', '0.0%', 0.975],
    ['97,5', '0.0%', 0.975],
    ['97.5 %', '0%', 0.975],
    ['100', '0%', 1],
    ['0,5', '0%', 0.5],
    ['0,5%', '0%', 0.005],
    ['14,1', '0.0%', 0.141],
    ['97,5%', undefined, '97,5%'],
    ['97,5%', '@', '97,5%'],
    ['12', '@', '12'],
    ['12', '[$-42A]General', 12],
    ["'12", undefined, '12'],
    ['=1+1', undefined, '=1+1'],
    ['true', undefined, true],
    ['Có', undefined, 'Có'],
    ['1.234', '#,##0', '1.234'],
    ['', '0', null],
  ])('%j in a cell with %j is %j', (text, format, value) => expect(parseTyped(text, format)).toBe(value));

  it('comes back as it was when a cell is opened and left', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((n) => Math.round(n * 1000) / 1000),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, '0.00', '#,##0', '0.##'), (number, format) => {
        expect(parseTyped(editableText(number, format), format)).toBe(number === 0 ? 0 : number);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (n) => {
        const rate = n / 10_000;
        expect(parseTyped(editableText(rate, '0.0%'), '0.0%')).toBeCloseTo(rate, 12);
      }),
    );
  });
});
