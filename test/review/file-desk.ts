/** A submitted file taken apart: its parts as text, so that a test can alter what only the file itself says. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { a1 } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { Rubric } from '../../src/rubric/types';
import { deskOf } from './alterations';
import type { Desk } from './alterations';
import { read } from './workbooks';

const STYLES = 'xl/styles.xml';

/** What a cell may get instead of its own; each as the elements of the styles part. */
export interface Look {
  font?: string;
  fill?: string;
  border?: string;
  format?: string;
  alignment?: string;
}

export class FileDesk {
  readonly desk: Desk;
  /** Part that holds the form's sheet. */
  readonly sheet: string;
  private readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array, rubric: Rubric) {
    this.parts = unzipSync(bytes);
    this.desk = deskOf(read(bytes), rubric);
    const [, id = ''] = this.found(
      'xl/workbook.xml',
      `<sheet name="${this.desk.sheet.name}"[^>]*r:id="(\\w+)"`,
    );
    const relationship = this.text('xl/_rels/workbook.xml.rels')
      .match(/<Relationship [^>]*>/g)
      ?.find((one) => one.includes(`Id="${id}"`));
    const [, target = ''] = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relationship ?? '') ?? [];
    this.sheet = `xl/${target}`;
  }

  text(part: string): string {
    return strFromU8(this.parts[part] ?? new Uint8Array());
  }

  has(part: string): boolean {
    return this.parts[part] !== undefined;
  }

  write(part: string, text: string): void {
    this.parts[part] = strToU8(text);
  }

  /** Changes a part; a change that does nothing is a mistake of the test. */
  change(part: string, change: (xml: string) => string): void {
    const before = this.text(part);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${part}`);
    this.write(part, after);
  }

  changeSheet(change: (xml: string) => string): void {
    this.change(this.sheet, change);
  }

  bytes(): Uint8Array {
    // packing took a third of the tests that change files; how a part is packed is for others to try
    return zipSync(this.parts, { level: 0 });
  }

  /** Gives an element that is there once other attributes. */
  attributes(part: string, element: string, given: Readonly<Record<string, string>>): void {
    this.change(part, (xml) =>
      xml.replace(
        new RegExp(`<${element}( [^>]*?)?(/?)>`),
        (_all, before: string | undefined, end: string) => {
          const kept = (before ?? '').replace(/ ([\w:]+)="[^"]*"/g, (one, name: string) =>
            name in given ? '' : one,
          );
          const more = Object.entries(given).map(([name, value]) => ` ${name}="${value}"`);
          return `<${element}${kept}${more.join('')}${end}>`;
        },
      ),
    );
  }

  /** Puts an element of the sheet where its schema has it: behind the last of those that are there. */
  insertBehind(elements: readonly string[], xml: string): void {
    this.changeSheet((sheet) => {
      const ends = elements.map((name) => {
        const closed = sheet.lastIndexOf(`</${name}>`);
        if (closed >= 0) return closed + name.length + 3;
        const [whole] = new RegExp(`<${name}(?: [^>]*)?/>(?![\\s\\S]*<${name}[ />])`).exec(sheet) ?? [];
        return whole === undefined ? -1 : sheet.lastIndexOf(whole) + whole.length;
      });
      const at = Math.max(...ends);
      if (at < 0) throw new Error('no row to insert before');
      return sheet.slice(0, at) + xml + sheet.slice(at);
    });
  }

  /** The element of a cell with its attributes. */
  changeCell(ref: CellRef, change: (attributes: string) => string): void {
    this.changeSheet((xml) =>
      xml.replace(
        new RegExp(`<c r="${a1(ref)}"([^>]*?)(/?)>`),
        (_all, attributes: string, end: string) => `<c r="${a1(ref)}"${change(attributes)}${end}>`,
      ),
    );
  }

  /** Gives a cell a style of its own. */
  restyle(ref: CellRef, look: Look): void {
    const { font, fill, border, format, alignment } = look;
    const styleOf = new RegExp(`<c r="${a1(ref)}"[^>]* s="(\\d+)"`);
    const before = Number(styleOf.exec(this.text(this.sheet))?.[1] ?? 0);
    const given: [string, number | undefined][] = [
      ['fontId', font === undefined ? undefined : this.append('fonts', `<font>${font}</font>`)],
      ['fillId', fill === undefined ? undefined : this.append('fills', `<fill>${fill}</fill>`)],
      ['borderId', border === undefined ? undefined : this.append('borders', border)],
      ['numFmtId', format === undefined ? undefined : this.addFormat(format)],
    ];
    const [xfs = ''] = /<cellXfs[^>]*>[\s\S]*<\/cellXfs>/.exec(this.text(STYLES)) ?? [];
    const own = xfs.match(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)?.[before] ?? '<xf/>';
    const [head = ''] = /^<xf[^>]*?(?=\/?>)/.exec(own) ?? [];
    const changed = given.reduce(
      (text, [name, id]) =>
        id === undefined ? text : `${text.replace(new RegExp(` ${name}="\\d+"`), '')} ${name}="${id}"`,
      head,
    );
    const inner = alignment ?? /<alignment[^>]*\/>/.exec(own)?.[0] ?? '';
    const style = this.append('cellXfs', `${changed}>${inner}</xf>`);
    this.changeCell(ref, (attributes) => `${attributes.replace(/ s="\d+"/, '')} s="${style}"`);
  }

  /** Adds an entry to a list of the styles part; gives its index. */
  private append(list: string, xml: string): number {
    const entry = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' }[list] ?? '';
    const [before = ''] = new RegExp(`<${list}[^>]*>[\\s\\S]*</${list}>`).exec(this.text(STYLES)) ?? [];
    const index = (before.match(new RegExp(`<${entry}(?: [^>]*)?/?>`, 'g')) ?? []).length;
    this.change(STYLES, (styles) => styles.replace(`</${list}>`, `${xml}</${list}>`));
    return index;
  }

  private addFormat(code: string): number {
    const id = 900 + (this.text(STYLES).match(/<numFmt /g) ?? []).length;
    const format = `<numFmt numFmtId="${id}" formatCode="${code.replace(/"/g, '&quot;')}"/>`;
    this.change(STYLES, (styles) => styles.replace('</numFmts>', `${format}</numFmts>`));
    return id;
  }

  /** Adds a part with the relationship by which the form's sheet names it; gives the relationship's id. */
  relate(part: string, type: string, xml: string): string {
    const rels = this.sheet.replace(/([^/]+)$/, '_rels/$1.rels');
    const id = `rIdT${Object.keys(this.parts).length}`;
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const entry = `<Relationship Id="${id}" Type="${office}/${type}" Target="/${part}"/>`;
    const empty = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    if (!this.has(rels)) this.write(rels, empty);
    this.change(rels, (text) => text.replace('</Relationships>', `${entry}</Relationships>`));
    this.write(part, xml);
    return id;
  }

  private found(part: string, pattern: string): RegExpExecArray {
    const found = new RegExp(pattern).exec(this.text(part));
    if (!found) throw new Error(`no ${pattern} in ${part}`);
    return found;
  }
}
