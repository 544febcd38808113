/** An earlier report as it stands now: what a person made of it. */
import { letterTexts } from '../messages/letter';
import { FILL } from '../sheet/bookmark';
import { OWN, SAID } from './blocks';
import { anchorIn, headingAnchor, madeOf } from './made';

export interface Earlier {
  /** What a person wrote where the report asks for it, by place. */
  written: Map<string, string>;
  /** The program's sentences as they stand now, with the tag that they were given; a person may have changed them. */
  said: Map<string, { text: string; tag: string }>;
  /** What the program made then, as tags, in its order; empty of a file that does not tell. */
  made: readonly string[];
  /** Its parts that stand, in the order they stand in. */
  order: string[];
  /** Paragraphs and headings that a person added, each with the part it stands behind. */
  added: { after: string; text: string; heading: boolean }[];
  /** What stands instead of a placeholder, by placeholder. */
  filled: Map<string, string>;
  /** What stands around the text: letterhead, signatures, annexes. */
  around: string[];
  /** How tables begin that a person added between the sentences: they can't be kept. */
  tables: string[];
  /** How many paragraphs with pictures a person added there: they can't be kept either. */
  pictures: number;
}

/** The text of a Word file, as far as it is looked at. */
export interface ReportText {
  /** `tag`: of the first content control in the paragraph, "" where there is none. */
  paragraphs: readonly ReportParagraph[];
  controls: ReadonlyMap<string, string>;
  /** Properties of the file that a program gave it. */
  properties: ReadonlyMap<string, string>;
}

interface ReportParagraph {
  text: string;
  tag: string;
  heading: boolean;
  inTable: boolean;
  picture: boolean;
}

/** First and last sentence of a report's text, between which a person adds paragraphs. */
export const FIRST = 'basis';
export const LAST = 'request';
/** The note on a draft, which a finished report has not. */
export const DRAFT_NOTE = 'open';
/** What stands above the first sentence: "Căn cứ …". */
export const TOP = 'top';

const ADDRESSED = letterTexts.to([]).trim();
const isAnnex = ({ heading, text }: ReportParagraph): boolean =>
  heading && text.startsWith(letterTexts.appendix(''));

/** What an earlier report holds; undefined where the program did not make it. */
export function earlierReport({ paragraphs, controls, properties }: ReportText): Earlier | undefined {
  const reading = new Reading(madeOf(properties));
  for (const [tag, text] of controls) reading.control(tag, text);
  for (const paragraph of paragraphs) reading.paragraph(paragraph);
  return reading.earlier.said.size === 0 ? undefined : reading.earlier;
}

/** One way through a report: letterhead, text, what follows it. */
class Reading {
  readonly earlier: Earlier;
  private readonly anchors: ReadonlySet<string>;
  private where: 'above' | 'text' | 'below' = 'above';
  private after = TOP;
  /** A table is told by the first of its texts. */
  private told = false;

  constructor(made: readonly string[]) {
    this.anchors = new Set(made.map(anchorIn));
    this.earlier = {
      ...{ written: new Map(), said: new Map(), made, order: [], added: [], filled: new Map() },
      ...{ around: [], tables: [], pictures: 0 },
    };
  }

  control(tag: string, text: string): void {
    const { written, filled } = this.earlier;
    if (tag.startsWith(OWN)) written.set(tag.slice(OWN.length), text);
    if ((tag.startsWith('[') && text !== tag) || tag.startsWith(FILL)) filled.set(tag, text);
  }

  paragraph(paragraph: ReportParagraph): void {
    const { text, tag, heading } = paragraph;
    const isPart = tag.startsWith(SAID) || tag.startsWith(OWN);
    if (isAnnex(paragraph) || text.trim() === letterTexts.recipients) this.where = 'below';
    // the first part begins the text where the addressee was taken out
    if (this.where === 'above' && (heading || (isPart && !paragraph.inTable))) this.where = 'text';
    if (this.where === 'text') this.inText(paragraph);
    else if (!tag.startsWith(OWN) && text.trim() !== '') this.earlier.around.push(text);
    if (this.where === 'above' && text.startsWith(ADDRESSED)) this.where = 'text';
    if (tag.startsWith(SAID + LAST)) this.where = 'below';
  }

  private inText(paragraph: ReportParagraph): void {
    const { tag, inTable, picture, heading } = paragraph;
    const { earlier } = this;
    const text = paragraph.text.trim();
    if (picture) earlier.pictures += 1;
    if (inTable && !this.told && text !== '') earlier.tables.push(text);
    this.told = inTable && (this.told || text !== '');
    const part = tag.startsWith(OWN) || tag.startsWith(SAID);
    // an empty place is still there to be filled
    if ((text === '' && !tag.startsWith(OWN)) || (inTable && !part)) return;
    const anchor = part ? anchorIn(tag) : headingAnchor(paragraph.text);
    if (anchor === SAID + DRAFT_NOTE) return this.said(paragraph, anchor);
    // a second one of the same tag is a copy, or the half of one that was divided
    const known = part ? !earlier.order.includes(anchor) : heading && this.isMade(anchor);
    if (!known) {
      earlier.added.push({ after: this.after, text: paragraph.text, heading: heading && !part });
      return;
    }
    if (tag.startsWith(SAID)) this.said(paragraph, anchor);
    earlier.order.push(anchor);
    this.after = anchor;
  }

  /** Where the file does not tell, every heading counts as the program's. */
  private isMade(anchor: string): boolean {
    return this.anchors.size === 0 || this.anchors.has(anchor);
  }

  private said({ text, tag }: ReportParagraph, anchor: string): void {
    this.earlier.said.set(anchor.slice(SAID.length), { text, tag });
  }
}
