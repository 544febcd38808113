import { invalid, oneOf } from '../errors';
import type { PageData } from './data';
import { HostObject } from './object';
import type { Range } from './range';

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
/** Excel counts characters of the whole footer, codes included. */
const FOOTER_LENGTH = 255;

class HeaderFooter extends HostObject {
  readonly clientClass = 'HeaderFooter';
  centerHeader = '';
  constructor(private readonly page: Pick<PageData, 'footer'>) {
    super();
  }
  private put(side: 'left' | 'center' | 'right', text: string): void {
    const footer = { ...this.page.footer, [side]: text };
    if (footer.left.length + footer.center.length + footer.right.length > FOOTER_LENGTH)
      throw invalid('The footer is too long.');
    this.page.footer = footer;
  }
  get leftFooter(): string {
    return this.page.footer.left;
  }
  set leftFooter(text: string) {
    this.put('left', text);
  }
  get centerFooter(): string {
    return this.page.footer.center;
  }
  set centerFooter(text: string) {
    this.put('center', text);
  }
  get rightFooter(): string {
    return this.page.footer.right;
  }
  set rightFooter(text: string) {
    this.put('right', text);
  }
}

class HeaderFooterGroup extends HostObject {
  readonly clientClass = 'HeaderFooterGroup';
  constructor(private readonly page: PageData) {
    super();
  }
  state = 'Default';
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.page);
  }
  /** Shown where the state says so. */
  get firstPage(): HeaderFooter {
    return new HeaderFooter({ footer: { left: '', center: '', right: '' } });
  }
}

export class PageLayout extends HostObject {
  readonly clientClass = 'PageLayout';
  constructor(private readonly page: PageData) {
    super();
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.page);
  }
  get orientation(): string {
    return this.page.orientation;
  }
  set orientation(orientation: string) {
    this.page.orientation = oneOf(orientation, ['Portrait', 'Landscape']);
  }
  get paperSize(): string {
    return this.page.paperSize;
  }
  set paperSize(paper: string) {
    this.page.paperSize = oneOf(paper, ['Letter', 'A3', 'A4']);
  }
  get zoom(): object {
    return this.page.zoom;
  }
  set zoom(zoom: object) {
    this.page.zoom = zoom;
  }
  setPrintArea(area: Range | string): void {
    this.page.printArea = typeof area === 'string' ? area : area.address;
  }
  setPrintTitleRows(rows: Range | string): void {
    this.page.titleRows = typeof rows === 'string' ? rows : rows.address;
  }
  setPrintTitleColumns(columns: Range | string): void {
    this.page.titleColumns = typeof columns === 'string' ? columns : columns.address;
  }
  setPrintMargins(unit: string, margins: Partial<PageData['margins']>): void {
    const factor = POINTS[oneOf(unit, ['Points', 'Inches', 'Centimeters'])];
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      const value = margins[side];
      if (value !== undefined) this.page.margins[side] = value * factor;
    }
  }
}
