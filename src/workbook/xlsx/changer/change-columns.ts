/** Widths of columns in the XML of a sheet; every other column stays as it is. */
import { attribute, element, elementsIn, openTag, without } from '../../package/xml-text';
import { COLUMN_PADDING } from '../writer/write-sheet';

interface Columns {
  min: number;
  max: number;
  rest: string;
}

/** `widths` in characters by index of the column; undefined where the sheet is written otherwise than any program does. */
export function changeColumns(
  xml: string,
  prefix: string,
  widths: ReadonlyMap<number, number>,
): string | undefined {
  const place = element(xml, `${prefix}cols`);
  const data = openTag(xml, `${prefix}sheetData`);
  if (!data || (place && place.start > data.start)) return undefined;
  const columns = (place ? elementsIn(xml, place.end, place.close) : []).map((text): Columns => {
    const attributes = openTag(text, `${prefix}col`)?.attributes ?? '';
    const at = (name: string): number => Number(attribute(attributes, name));
    return { min: at('min'), max: at('max'), rest: without(attributes, ['min', 'max']) };
  });
  if (columns.some(({ min, max }) => !(min >= 1 && max >= min))) return undefined;
  let all = columns;
  for (const [index, width] of widths) all = withWidth(all, index + 1, width);
  const written = all
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, rest }) => `<${prefix}col min="${min}" max="${max}"${rest}/>`)
    .join('');
  const section = `<${prefix}cols>${written}</${prefix}cols>`;
  return xml.slice(0, place?.start ?? data.start) + section + xml.slice(place?.stop ?? data.start);
}

/** The columns with one of them in a width of its own. */
function withWidth(columns: readonly Columns[], at: number, width: number): Columns[] {
  const holder = columns.find(({ min, max }) => min <= at && at <= max);
  const rest = without(holder?.rest ?? '', ['width', 'customWidth', 'hidden', 'bestFit']);
  return [
    ...columns.filter((one) => one !== holder),
    ...(holder && holder.min < at ? [{ ...holder, max: at - 1 }] : []),
    { min: at, max: at, rest: `${rest} width="${width + COLUMN_PADDING}" customWidth="1"` },
    ...(holder && holder.max > at ? [{ ...holder, min: at + 1 }] : []),
  ];
}
