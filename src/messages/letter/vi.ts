/** "ngày 03 tháng 10 năm 2017": days have two digits, of the months only 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4b). */
export const dateInWords = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
};

/** A decision as it is cited. */
export interface Cited {
  number?: string | undefined;
  /** "2017-10-03". */
  date?: string | undefined;
  authority: string;
  title: string;
}

const COMMITTEE = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND) /;

/** The agency above: as it is given, else the province's committee; people's committees stand under no other agency (Phụ lục I, II.2). */
export const superiorOf = (given: string, agency: string, province: string): string => {
  if (given !== '' || COMMITTEE.test(agency.toLocaleUpperCase('vi'))) return given.toLocaleUpperCase('vi');
  return `UBND TỈNH ${province.toLocaleUpperCase('vi')}`;
};

/** A number as it is given, unless it is that of the other kind of paper: minutes have /BB-, reports /BC-. */
export const numberOf = (given: string, kind: 'BB' | 'BC'): string => {
  const [, other = kind] = /\/(BB|BC)-/.exec(given) ?? [];
  return other === kind ? given : '';
};

/** "Ông Trần Văn Bình, Phó Giám đốc" signs as "Trần Văn Bình". */
export const signerName = (given: string): string =>
  (given.split(/,|\(| [-–] /)[0] ?? '').trim().replace(/^(?:Ông|Bà|Đồng chí|Đ\/c)\s/u, '');

/** Standing phrases of administrative documents (Nghị định 30/2020/NĐ-CP, Phụ lục I); what stands in square brackets is a person's. */
export const letterTexts = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  recipients: 'Nơi nhận:',
  to: (names: readonly string[]): string => `Kính gửi: ${names.join('; ')}`,
  agency: '[TÊN CƠ QUAN BAN HÀNH]',
  office: '[CHỨC VỤ NGƯỜI KÝ; TM., KT., TL. nếu có]',
  signer: '[Họ và tên]',
  place: '[Địa danh]',
  openDay: 'ngày      tháng      năm 20…',
  reportNumber: 'Số:         /BC-[chữ viết tắt tên cơ quan]',
  addressee: '[cơ quan nhận báo cáo]',
  copies: ['[nơi nhận khác]', 'Lưu: VT, [đơn vị soạn thảo]'],
  /** "Quyết định số 1663/QĐ-UBND ngày 03 tháng 10 năm 2017 của … ban hành …", as its first citation gives it. */
  decision: ({ number, date, authority, title }: Cited): string => {
    const small = `${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
    const about = /^ban hành /i.test(title)
      ? small
      : /^(?:Bộ|Quy định|Quy chế) /.test(title)
        ? `ban hành ${title}`
        : `về việc ${small}`;
    const cited =
      number === undefined
        ? '[Quyết định số … ngày … tháng … năm …]'
        : `Quyết định số ${number}${date === undefined ? '' : ` ${dateInWords(date)}`}`;
    return `${cited} của ${authority} ${about}`;
  },
  appendix: (no: string): string => `Phụ lục ${no}`.trim(),
  /** What is not known when the paper is made is left to the pen, as on the paper itself. */
  attached: (number: string, agency: string): string =>
    `(Kèm theo Báo cáo số ${number === '' ? '…/BC-…' : number.replace(/^số: */i, '')} ngày\u00A0…\u00A0tháng\u00A0…\u00A0năm\u00A0…${agency === '' ? '' : ` của ${agency}`})`,
} as const;
