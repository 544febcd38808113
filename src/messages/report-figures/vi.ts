import type { ReportRemark } from '../../review/report-figures';
import { number } from '../language';
import { vi } from '../report';

/** One remark as a sentence. */
export function reportRemarkText(remark: ReportRemark): string {
  const where = `Báo cáo ghi: “${remark.sentence}”.`;
  return remark.code === 'rate'
    ? `${where} ${remark.part}/${remark.whole} là ${vi(remark.right)}%, không phải ${number(remark.said, 'vi')}%.`
    : `${where} Phiếu ghi “${remark.label}” (${remark.place}) là ${number(remark.right, 'vi')}, báo cáo ghi ${number(remark.said, 'vi')}.`;
}
