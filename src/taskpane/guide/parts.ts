/** The guides as parts that can be found: the same texts as docs/, made into HTML by the build. */
import canBo from '../../../docs/huong-dan/can-bo.md';
import soanMauPhieu from '../../../docs/huong-dan/soan-mau-phieu.md';
import thamDinh from '../../../docs/huong-dan/tham-dinh.md';
import tongHop from '../../../docs/huong-dan/tong-hop.md';
import oNhap from '../../../docs/cach-doc-o-nhap.md';
import { baseLetters } from '../../reading/fold';

/** What somebody is doing when they ask for help. */
export type Topic =
  'start' | 'fill' | 'problems' | 'gaps' | 'ready' | 'review' | 'summary' | 'author' | 'author-in-excel';

export interface GuidePart {
  id: string;
  title: string;
  html: string;
}

/** The part that a topic opens: the guide, and the title of its chapter where it has one. */
const places: Record<Topic, string> = {
  start: 'Mở phiếu',
  fill: 'Điền',
  problems: 'Xem lỗi và chỗ mất điểm',
  gaps: 'Xem lỗi và chỗ mất điểm',
  ready: 'Hoàn tất và nộp',
  review: 'Đọc các tệp',
  summary: 'Bảng tổng hợp có gì',
  author: 'Soạn trên trang',
  'author-in-excel': 'Soạn trong Excel',
};

/** Text without tags, as it is read. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** One guide, chapter by chapter; what stands before the first chapter bears the guide's own title. */
export const partsOf = (id: string, html: string): GuidePart[] =>
  html
    .split(/(?=<h2)/)
    .map((part, index) => ({
      id: `${id}-${index}`,
      title: plainText(/<h[12][^<>]*>([\s\S]*?)<\/h[12]>/.exec(part)?.[1] ?? ''),
      html: part.replace(/<h[12][^<>]*>[\s\S]*?<\/h[12]>/, ''),
    }))
    .filter(({ title, html: body }) => title !== '' && plainText(body) !== '');

export const guideParts: readonly GuidePart[] = [
  ...partsOf('can-bo', canBo),
  ...partsOf('o-nhap', oNhap),
  ...partsOf('tham-dinh', thamDinh),
  ...partsOf('tong-hop', tongHop),
  ...partsOf('soan-mau-phieu', soanMauPhieu),
];

/** The parts in which every word stands somewhere; accents and capitals make no difference. */
export function findParts(parts: readonly GuidePart[], text: string): GuidePart[] {
  const words = baseLetters(text).split(' ').filter(Boolean);
  return parts.filter(({ title, html }) => {
    const said = baseLetters(`${title} ${plainText(html)}`);
    return words.every((word) => said.includes(word));
  });
}

/** The part for what somebody is doing. */
export const partFor = (parts: readonly GuidePart[], topic: Topic): GuidePart | undefined =>
  parts.find(({ title }) => title === places[topic]) ?? parts[0];
