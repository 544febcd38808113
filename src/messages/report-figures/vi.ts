import type { ReportRemark } from '../../review/report-figures';
import { number } from '../language';
import { vi } from '../report';

/** A quoted text without the signs that end it. */
const quoted = (text: string): string => `“${text.replace(/[\s:.;]{1,20}$/u, '')}”`;

/** One remark as a sentence. */
export function reportRemarkText(remark: ReportRemark): string {
  const where = `Báo cáo ghi: ${quoted(remark.sentence)}.`;
  if (remark.code === 'rate')
    return `${where} ${remark.part}/${remark.whole} là ${vi(remark.right)}%, không phải ${number(remark.said, 'vi')}%.`;
  const place = remark.place === remark.label ? '' : ` (${remark.place})`;
  return `${where} Phiếu ghi ${quoted(remark.label)}${place} là ${number(remark.right, 'vi')}, báo cáo ghi ${number(remark.said, 'vi')}.`;
}
