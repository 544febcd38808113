/** What the file library cannot say, put into the parts that it wrote. */
import { strFromU8, strToU8 } from 'fflate';
import { inflate } from '../../package/inflate';
import { entryData, readDirectory } from '../../package/zip';
import { replaceEntries } from '../../package/zip-replace';

export type Patch = (xml: string) => string;

/** Applies patches to the parts of a file; a part that is missing is a mistake of ours. */
export function patchParts(file: Uint8Array, patches: ReadonlyMap<string, Patch>): Uint8Array {
  const directory = readDirectory(file);
  const patched = [...patches].map(([path, patch]): [string, Uint8Array] => {
    const entry = directory.get(path.toLowerCase());
    const data = entry && entryData(file, entry);
    // what does not shrink is stored as it is
    const part = data && (entry.method === 0 ? data : inflate(data, entry.size));
    if (!entry || !part) throw new Error(`The file has no part ${path}.`);
    return [entry.name, strToU8(patch(strFromU8(part)))];
  });
  return replaceEntries(file, new Map(patched));
}

/** Replaces a place that must be there, so that an update of the library cannot lose a patch silently. */
function replaceOnce(xml: string, place: RegExp, replacement: (...match: string[]) => string): string {
  const changed = xml.replace(place, replacement);
  if (changed === xml) throw new Error(`No place for a patch: ${place.source}.`);
  return changed;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Program that saved the file. LibreOffice trusts the cached values of programs that it knows only. */
export function patchApplication(xml: string): string {
  return replaceOnce(xml, /<Application>[^<]*</, () => '<Application>egov-scorecard<');
}

/** Hides defined names. */
export function patchHiddenNames(hidden: ReadonlySet<string>): Patch {
  const places = new Set([...hidden].map((name) => `<definedName name="${attribute(name)}"`));
  return (xml) =>
    xml.replace(/<definedName name="[^"]*"/g, (place) => (places.has(place) ? `${place} hidden="1"` : place));
}

/** Selects the sheet's tab or a cell: an active cell inside a merge selects the whole merge. */
export function patchView(view: { tabSelected: boolean; activeCell?: string; selection?: string }): Patch {
  return (xml) =>
    replaceOnce(
      xml,
      /<sheetView([^>]*?)(?:\/>|>(<pane[^>]*>)<\/sheetView>)/,
      (_, attributes = '', pane = '') => {
        const active = /activePane="(\w+)"/.exec(pane)?.[1];
        const at =
          view.activeCell === undefined
            ? ''
            : ` activeCell="${view.activeCell}" sqref="${view.selection ?? view.activeCell}"`;
        const selection =
          at === '' && active === undefined ? '' : `<selection${active ? ` pane="${active}"` : ''}${at}/>`;
        return `<sheetView${view.tabSelected ? ' tabSelected="1"' : ''}${attributes}>${pane}${selection}</sheetView>`;
      },
    );
}

/** Bars as long as the value: without this, Excel draws a tenth of the cell for 0. */
export function patchDataBars(xml: string): string {
  return xml.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">');
}

/** Keeps blanks at the ends of cached texts. */
export function patchCachedBlanks(xml: string): string {
  return xml.replace(/<v>(?=\s|[^<]*\s<)/g, '<v xml:space="preserve">');
}

/** Puts the parts of a font into the order that the schema asks for. */
export function patchFonts(xml: string): string {
  return xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');
}
