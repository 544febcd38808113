/** One sheet: hands its cells to the cell reader and what stands around them to another. */
import type { ContentSheet } from '../../../sheet/content';
import { AroundSink, type AroundContext } from './around-xml';
import { type CellContext, CellsSink } from './cells-xml';
import { scanXml } from '../../package/scan';
import type { XmlAttributes, XmlSink } from '../../package/xml';

export type SheetContext = CellContext & AroundContext;

/** Fills `sheet` from the text of its part. */
export function readSheet(text: string, sheet: ContentSheet, context: SheetContext, part: string): void {
  const sink = new SheetSink(sheet, context, part);
  scanXml(text, sink, part);
  sink.finish();
}

class SheetSink implements XmlSink {
  private depth = 0;
  private inData = false;
  private readonly cells: CellsSink;
  private readonly around: AroundSink;

  constructor(sheet: ContentSheet, context: SheetContext, part: string) {
    this.cells = new CellsSink(sheet, context, part);
    this.around = new AroundSink(sheet, context, part);
  }

  open(name: string, attributes: XmlAttributes): void {
    this.depth++;
    if (this.inData) this.cells.open(name, attributes);
    else if (name === 'sheetData' && this.depth === 2) this.inData = true;
    else {
      if (name === 'sheetFormatPr')
        this.cells.usualHeight = Number(attributes.get('defaultRowHeight') ?? Infinity);
      this.around.open(name, attributes);
    }
  }

  text(text: string): void {
    if (this.inData) this.cells.text(text);
    else this.around.text(text);
  }

  close(name: string): void {
    this.depth--;
    if (!this.inData) this.around.close(name);
    else if (this.depth === 1) this.inData = false;
    else this.cells.close(name);
  }

  shortcut(source: string, at: number): number {
    // Inside worksheet, sheetData and row there are cells.
    return this.inData && this.depth === 3 ? this.cells.shortcut(source, at) : -1;
  }

  finish(): void {
    this.cells.finish();
    this.around.columns.finish();
  }
}
