/** A sheet's view and its printed page: what a person has before the eyes beside the cells. */
import type { Area } from '../../../sheet/address';
import type { ContentSheet } from '../../../sheet/content';
import { readArea } from '../../package/areas';
import { MAX_TEXT } from '../../package/limits';
import { fail } from '../../package/problems';
import type { XmlAttributes } from '../../package/xml';
import { unescapeText } from '../../package/xstring';

/** Headers and footers of one sheet, beside the footer of most pages. */
const MOST_EDGES = 9;
/** Manual breaks of one sheet; those beyond are left out. */
const MOST_BREAKS = 2_000;

type Print = NonNullable<ContentSheet['print']>;

/** Takes the elements of a sheet's part that say how it is shown and printed. */
export class PageReader {
  private collecting: string | undefined;
  private buffer = '';
  private breaks: 'rowBreaks' | 'colBreaks' | undefined;
  /** The cell at which the view begins. */
  private firstShown: Area | undefined;

  constructor(
    private readonly sheet: ContentSheet,
    private readonly part: string,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) {
      this.collecting = name;
      this.buffer = '';
      return;
    }
    switch (name) {
      case 'sheetView':
        this.openView(attributes);
        break;
      case 'pane':
        this.openPane(attributes);
        break;
      case 'pageSetUpPr':
        if (attributes.flag('fitToPage')) this.print.fitted = true;
        break;
      case 'pageSetup': {
        const scale = attributes.int('scale');
        if (scale !== undefined) this.print.scale = scale;
        break;
      }
      case 'rowBreaks':
      case 'colBreaks':
        this.breaks = name;
        break;
      case 'brk':
        this.addBreak(attributes);
    }
  }

  text(text: string): void {
    if (this.collecting !== undefined) this.buffer += text;
  }

  close(name: string): void {
    if (name === this.breaks) this.breaks = undefined;
    if (this.collecting === undefined || name !== this.collecting) return;
    this.collecting = undefined;
    const { sheet, buffer } = this;
    if (buffer.length > MAX_TEXT) fail('text-too-long', { detail: name, sheet: sheet.name, part: this.part });
    if (buffer === '') return;
    if (name === 'oddFooter') sheet.footer = unescapeText(buffer);
    else sheet.edges = [...(sheet.edges ?? []).slice(0, MOST_EDGES), unescapeText(buffer)];
  }

  private get print(): Print {
    return (this.sheet.print ??= { rowBreaks: [], colBreaks: [] });
  }

  private openView(attributes: XmlAttributes): void {
    this.firstShown = readArea(attributes.get('topLeftCell') ?? '');
    const zoom = attributes.int('zoomScale');
    this.sheet.view = {
      ...(attributes.get('showZeros') === undefined || attributes.flag('showZeros')
        ? {}
        : { hidesZeros: true }),
      ...(attributes.flag('showFormulas') ? { showsFormulas: true } : {}),
      ...(attributes.flag('rightToLeft') ? { mirrored: true } : {}),
      ...(zoom === undefined ? {} : { zoom }),
    };
  }

  private openPane(attributes: XmlAttributes): void {
    const frozen = (attributes.get('state') ?? '').startsWith('frozen');
    const { top = 0, left = 0 } = this.firstShown ?? {};
    const [rows, cols] = [attributes.get('ySplit') ? top : 0, attributes.get('xSplit') ? left : 0];
    if (!frozen) return;
    if (rows + cols > 0) this.sheet.view = { ...this.sheet.view, outOfReach: { rows, cols } };
    const held = attributes.int('ySplit');
    if (held !== undefined) this.sheet.view = { ...this.sheet.view, held };
  }

  /** A break stands before the row or column whose index it tells. */
  private addBreak(attributes: XmlAttributes): void {
    const before = attributes.int('id') ?? 0;
    const list = this.breaks && this.print[this.breaks];
    if (before > 0 && list && list.length < MOST_BREAKS) list.push(before);
  }
}
