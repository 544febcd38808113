/** The table of readings in docs, as rows: what stands in a cell and what it means. */
import { readFileSync } from 'node:fs';
import type { Kind, Stored } from '../../src/reading/kinds';

export interface TableRow {
  kind: string;
  /** As the table writes it. */
  content: string;
  stored: Stored;
  /** The content where it is a text, which can be typed and pasted as well. */
  text?: string;
  value: string;
  said: string;
}

export const kinds: Readonly<Record<string, Kind>> = {
  'số nguyên': { is: 'whole' },
  số: { is: 'number' },
  'tỷ lệ': { is: 'rate' },
  'điểm (tối đa 20)': { is: 'points', max: 20 },
  'chọn (Có hòa mạng; Không)': { is: 'choice', options: ['Có hòa mạng', 'Không'] },
  'đánh dấu': { is: 'tick' },
};

const figure = (text: string): number => Number(text.replace(',', '.'));

function storedOf(content: string): Stored {
  const [, shown = '', number = ''] = /^ngày (.+) = (\S+)$/.exec(content) ?? [];
  if (number !== '') {
    const [day = '', time] = shown.split(' ');
    const date = day.includes('/') ? day.split('/').reverse().join('-') : `${day}:00`;
    return { value: figure(number), date: time === undefined ? date : `${date}T${time}:00` };
  }
  if (content === 'trống') return { value: null };
  if (content.startsWith('số ')) return { value: figure(content.slice(3)) };
  if (content.startsWith('logic ')) return { value: content === 'logic TRUE' };
  if (content.startsWith('lỗi ')) return { value: { error: content.slice(4) } };
  const plain = content
    .replaceAll('␣', ' ')
    .replaceAll('⍽', '\u00a0')
    .replaceAll('⟨0⟩', '\u200b')
    .replaceAll('⟨dòng⟩', '\n')
    .replaceAll('⟨đảo⟩', '\u202e');
  return { value: plain.startsWith('⟨NFD⟩') ? plain.slice(5).normalize('NFD') : plain };
}

export const tableRows: TableRow[] = readFileSync('docs/cach-doc-o-nhap.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => {
    const [kind = '', content = '', value = '', said = ''] = line
      .slice(1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`|`$/g, ''));
    const stored = storedOf(content);
    return {
      kind,
      content,
      stored,
      value,
      said,
      ...(typeof stored.value === 'string' ? { text: stored.value } : {}),
    };
  });
