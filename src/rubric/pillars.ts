/** Common pillars to which the criteria of every form lead, so that forms of different years and provinces compare. */

/** The mapping is the program's own, not that of a decision. */
export const pillarTexts = {
  infrastructure: 'Hạ tầng',
  applications: 'Ứng dụng',
  services: 'Dịch vụ công',
  portal: 'Cổng thông tin',
  security: 'An toàn thông tin',
  people: 'Nhân lực',
  policy: 'Chính sách',
} as const;

export type Pillar = keyof typeof pillarTexts;
export const pillars = Object.keys(pillarTexts) as Pillar[];

/** The entry of a form (beginning of criterion ids → pillar) that a criterion falls under; undefined where it has none for it. */
export function pillarPrefix(entries: Readonly<Record<string, string>>, id: string): string | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf('.', end - 1)) {
    const prefix = id.slice(0, end);
    if (Object.hasOwn(entries, prefix)) return prefix;
  }
  return undefined;
}
