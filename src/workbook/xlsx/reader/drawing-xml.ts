/** What lies over the cells of a sheet: only what it is and where, so that a review can say what it covers. */
import { MAX_COLS, MAX_ROWS } from '../../../sheet/address';
import type { ContentSheet } from '../../../sheet/content';
import type { Parts, Relationship } from '../../package/parts';
import { ReadFailure } from '../../package/problems';
import { localName } from '../../package/xml';
import type { XmlAttributes, XmlSink } from '../../package/xml';

type Drawing = ContentSheet['drawings'][number];

/** Drawings of one sheet; those beyond are left out. */
const MOST = 2_000;

const COUNTED = new Set(['col', 'row', 'colOff', 'rowOff']);

const kinds: Record<string, Drawing['kind']> = {
  pic: 'picture',
  sp: 'shape',
  grpSp: 'shape',
  cxnSp: 'shape',
  graphicFrame: 'chart',
  contentPart: 'picture',
};

/** Adds the drawings of a part; a part that is not there, or lies outside the file, has none. */
export function readDrawing(parts: Parts, relationship: Relationship | undefined, drawings: Drawing[]): void {
  if (!relationship || relationship.external || !parts.has(relationship.target)) return;
  const legacy = relationship.type === 'vmlDrawing';
  try {
    parts.parse(relationship.target, legacy ? new LegacySink(drawings) : new DrawingSink(drawings));
  } catch (error) {
    // what is drawn decides no point: a part that nobody can read is said to lie somewhere
    if (!(error instanceof ReadFailure)) throw error;
    drawings.push({ kind: 'shape' });
  }
}

/** Of a cell, in the units of drawings (914,400 to the inch). */
const USUAL_HEIGHT = 190_500;
const USUAL_WIDTH = 609_600;

/** No cell is higher or wider: what lies further from its corner does not lie in it. */
const MOST_HEIGHT = 5_300_000;
const MOST_WIDTH = 18_000_000;

const lengthOf = (text: string | undefined): number => Math.max(0, Number(text) || 0);

/** Cells that so much covers beside the first. */
const guessed = (length: number | undefined, cell: number): number =>
  Math.max(0, Math.ceil((length ?? 0) / cell) - 1);

class DrawingSink implements XmlSink {
  private kind: Drawing['kind'] | undefined;
  private anchored = false;
  /** Whether the first drawing of the anchor is one that nobody sees. */
  private hidden: boolean | undefined;
  private corner: 'from' | 'to' | undefined;
  private number: string | undefined;
  private places: Record<string, number> = {};
  private size: { across: number; down: number } | undefined;

  constructor(private readonly drawings: Drawing[]) {}

  open(name: string, attributes: XmlAttributes): void {
    const local = localName(name);
    if (local.endsWith('Anchor')) {
      this.anchored = true;
      this.kind = undefined;
      this.hidden = undefined;
      this.places = {};
      this.size = undefined;
    } else if (local === 'ext' && this.anchored && !this.kind && attributes.get('cx') !== undefined)
      this.size = { across: lengthOf(attributes.get('cx')), down: lengthOf(attributes.get('cy')) };
    else if (this.anchored && (local === 'from' || local === 'to')) this.corner = local;
    else if (this.corner && COUNTED.has(local)) this.number = local;
    else if (this.anchored) this.kind ??= kinds[local];
    if (local === 'cNvPr' && this.anchored) this.hidden ??= attributes.flag('hidden');
  }

  text(text: string): void {
    const value = Number(text.trim());
    const offset = this.number?.endsWith('Off') ?? false;
    if (this.corner && this.number && text.trim() !== '' && Number.isInteger(value) && (offset || value >= 0))
      this.places[`${this.corner} ${this.number}`] = value;
  }

  close(name: string): void {
    const local = localName(name);
    if (local === this.number) this.number = undefined;
    else if (local === this.corner) this.corner = undefined;
    else if (local.endsWith('Anchor')) this.end();
  }

  private end(): void {
    this.anchored = false;
    if (this.kind === undefined || this.hidden || this.drawings.length >= MOST) return;
    const area = this.area();
    this.drawings.push({ kind: this.kind, ...(area ? { area } : {}) });
  }

  /** From its first cell to its last one, guessed from its size where that is all that is told; of an absolute one none. */
  private area(): Drawing['area'] {
    const { 'from row': top, 'from col': left } = this.places;
    if (top === undefined || left === undefined || top >= MAX_ROWS || left >= MAX_COLS) return undefined;
    const { 'to row': bottom = top + guessed(this.size?.down, USUAL_HEIGHT) } = this.places;
    const { 'to col': right = left + guessed(this.size?.across, USUAL_WIDTH) } = this.places;
    // a drawing that ends where a cell begins does not lie on it
    const { 'to rowOff': below = 1, 'to colOff': beside = 1 } = this.places;
    const rows = this.beyond('rowOff', USUAL_HEIGHT, MOST_HEIGHT);
    const cols = this.beyond('colOff', USUAL_WIDTH, MOST_WIDTH);
    return {
      top: Math.max(0, top - rows.before),
      left: Math.max(0, left - cols.before),
      bottom: Math.min(Math.max(top, below === 0 ? bottom - 1 : bottom) + rows.behind, MAX_ROWS - 1),
      right: Math.min(Math.max(left, beside === 0 ? right - 1 : right) + cols.behind, MAX_COLS - 1),
    };
  }

  /** Cells that offsets which leave their own cell reach at most. */
  private beyond(offset: string, usual: number, most: number): { before: number; behind: number } {
    const all = ['from', 'to'].map((corner) => this.places[`${corner} ${offset}`] ?? 0);
    const [least, greatest] = [Math.min(0, ...all), Math.max(0, ...all)];
    return {
      before: Math.ceil(-least / usual),
      behind: greatest > most ? Math.ceil(greatest / usual) : 0,
    };
  }
}

const legacyKinds: Record<string, Drawing['kind']> = { Pict: 'picture', Note: 'note' };

/** Older drawings: notes of cells are shapes of them too, and lie over cells only where they stay open; buttons, boxes and pictures do. */
class LegacySink implements XmlSink {
  private object = '';
  private inAnchor = false;
  private anchor = '';
  private stays = false;

  constructor(private readonly drawings: Drawing[]) {}

  open(name: string, attributes: XmlAttributes): void {
    const local = localName(name);
    if (local === 'shape') {
      this.object = '';
      this.anchor = '';
      this.stays = false;
    } else if (local === 'Visible') this.stays = true;
    else if (local === 'ClientData') this.object = attributes.get('ObjectType') ?? '';
    else if (local === 'Anchor') this.inAnchor = true;
  }

  text(text: string): void {
    if (this.inAnchor && this.anchor.length < 200) this.anchor += text;
  }

  close(name: string): void {
    const local = localName(name);
    if (local === 'Anchor') this.inAnchor = false;
    const unseen = this.object === '' || (this.object === 'Note' && !this.stays);
    if (local !== 'shape' || unseen || this.drawings.length >= MOST) return;
    // column, offset, row, offset of both corners
    const [left, , top, , right, , bottom] = this.anchor.split(',').map(Number);
    const corners = [left, top, right, bottom];
    const area =
      left !== undefined &&
      top !== undefined &&
      right !== undefined &&
      bottom !== undefined &&
      corners.every((one) => Number.isInteger(one) && Number(one) >= 0)
        ? { area: { left, top, right: Math.max(left, right), bottom: Math.max(top, bottom) } }
        : {};
    const kind = legacyKinds[this.object] ?? 'control';
    this.drawings.push({ kind, ...area });
  }
}
