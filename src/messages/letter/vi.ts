/** "ngày 03 tháng 10 năm 2017": days have two digits, of the months only 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4b). */
export const dateInWords = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
};

/** Standing phrases of administrative documents (Nghị định 30/2020/NĐ-CP, Phụ lục I); what stands in square brackets is a person's. */
export const letterTexts = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  recipients: 'Nơi nhận:',
  to: (names: readonly string[]): string => `Kính gửi: ${names.join('; ')}`,
  agency: '[TÊN CƠ QUAN BAN HÀNH]',
  office: '[CHỨC VỤ NGƯỜI KÝ; KT., TL. nếu ký thay]',
  signer: '[Họ và tên]',
  place: '[Địa danh]',
  openDay: 'ngày      tháng      năm 20…',
  reportNumber: 'Số:         /BC-[chữ viết tắt tên cơ quan]',
  addressee: '[cơ quan nhận báo cáo]',
  copies: ['[nơi nhận khác]', 'Lưu: VT, [đơn vị soạn thảo]'],
  appendix: (no: string): string => `Phụ lục ${no}`.trim(),
  /** What is not known when the paper is made is left to the pen, as on the paper itself. */
  attached: (number: string, agency: string): string =>
    `(Kèm theo Báo cáo số ${number === '' ? '…/BC-…' : number.replace(/^số: */i, '')} ngày … tháng … năm …${agency === '' ? '' : ` của ${agency}`})`,
} as const;
