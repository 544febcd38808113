/** What the paragraphs of a Word file look like, with what their styles give them. */
import { strFromU8, unzipSync } from 'fflate';

export interface MeasuredLine {
  text: string;
  style: string;
  /** Of its runs, in points; every run has the same where there is one. */
  sizes: number[];
  bold: boolean;
  italic: boolean;
  align: string;
  /** Indent of the first line and space behind the paragraph, in points; its lines' height in lines. */
  firstLine: number;
  after: number;
  lines: number;
  inTable: boolean;
  colors: string[];
}

interface Look {
  size?: number | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  color?: string | undefined;
  align?: string | undefined;
  firstLine?: number | undefined;
  after?: number | undefined;
  lines?: number | undefined;
}

const numberIn = (xml: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(xml)?.[1];
  return found === undefined ? undefined : Number(found);
};

const isOn = (xml: string, name: string): boolean | undefined => {
  const found = new RegExp(`<w:${name}(?: w:val="(\\w+)")?/>`).exec(xml);
  return found ? found[1] !== 'false' && found[1] !== '0' : undefined;
};

function lookOf(xml: string): Look {
  const half = numberIn(xml, /<w:sz w:val="(\d+)"/);
  const twips = numberIn(xml, /w:firstLine="(\d+)"/);
  const after = numberIn(xml, /<w:spacing [^>]*w:after="(\d+)"/);
  const height = numberIn(xml, /<w:spacing [^>]*w:line="(\d+)"/);
  return {
    size: half === undefined ? undefined : half / 2,
    bold: isOn(xml, 'b'),
    italic: isOn(xml, 'i'),
    color: /<w:color w:val="(\w+)"/.exec(xml)?.[1],
    align: /<w:jc w:val="(\w+)"/.exec(xml)?.[1],
    firstLine: twips === undefined ? undefined : twips / 20,
    after: after === undefined ? undefined : after / 20,
    lines: height === undefined ? undefined : height / 240,
  };
}

const over = (under: Look, above: Look): Look => ({
  ...under,
  ...Object.fromEntries(Object.entries(above).filter(([, value]) => value !== undefined)),
});

/** Every paragraph of the text, in order. */
export function linesOf(bytes: Uint8Array): MeasuredLine[] {
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const defaults = lookOf(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0] ?? '');
  const byId = new Map(
    [...styles.matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs)].map(
      ([whole, id = '']) => [id, lookOf(whole)] as const,
    ),
  );
  const lines: MeasuredLine[] = [];
  let depth = 0;
  for (const [piece] of xml.matchAll(/<w:tbl>|<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gs)) {
    if (piece === '<w:tbl>') depth++;
    else if (piece === '</w:tbl>') depth--;
    else lines.push(lineOf(piece, defaults, byId, depth > 0));
  }
  return lines;
}

function lineOf(
  xml: string,
  defaults: Look,
  byId: ReadonlyMap<string, Look>,
  inTable: boolean,
): MeasuredLine {
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(xml)?.[0] ?? '';
  const style = /<w:pStyle w:val="(\w+)"/.exec(properties)?.[1] ?? '';
  const whole = over(over(defaults, byId.get(style) ?? {}), lookOf(properties));
  const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].flatMap(([run]) => {
    const text = [...run.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, part]) => part ?? '').join('');
    return text.trim() === ''
      ? []
      : [{ text, look: over(whole, lookOf(/<w:rPr>.*?<\/w:rPr>/s.exec(run)?.[0] ?? '')) }];
  });
  const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, part]) => part ?? '').join('');
  return {
    text: plainText(text),
    style,
    sizes: [...new Set(runs.map(({ look }) => look.size ?? 0))],
    bold: runs.length > 0 && runs.every(({ look }) => look.bold === true),
    italic: runs.length > 0 && runs.every(({ look }) => look.italic === true),
    align: whole.align ?? 'left',
    firstLine: whole.firstLine ?? 0,
    after: whole.after ?? 0,
    lines: whole.lines ?? 1,
    inTable,
    colors: [...new Set(runs.flatMap(({ look }) => look.color ?? []))],
  };
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plainText = (xml: string): string => xml.replace(/&(\w+);/g, (sign, name) => SIGNS[name] ?? sign);
