/** Annexes on money that a form's own source asks for beside the form, as it prints them. */
export interface BudgetForm {
  title: string;
  columns: readonly [string, string, string, string];
  /** Stands above the last two columns. */
  amount: string;
  amounts: readonly [string, string];
  groups: readonly { title: string; rows: readonly string[] }[];
}

/** By id of the form. Printed words are never corrected. */
export const budgetForms: Readonly<Record<string, BudgetForm>> = {
  'gia-lai-2020-huyen': {
    title: 'KINH PHÍ ĐẦU TƯ CHO ỨNG DỤNG CÔNG NGHỆ THÔNG TIN',
    columns: ['Số TT', 'TÊN DỰ ÁN, HẠNG MỤC, NHIỆM VỤ', 'NỘI DUNG, QUY MÔ ĐẦU TƯ', 'THỜI GIAN THỰC HIỆN'],
    amount: 'TỔNG MỨC ĐẦU TƯ (1.000 đồng)',
    amounts: ['Ngân sách tỉnh hoặc TW', 'Vốn khác'],
    groups: [
      {
        title: 'I. Đầu tư phần cứng, bảo trì, bảo dưỡng, duy trì hệ thống nội bộ tại đơn vị',
        rows: [
          'Mua máy tính bàn, máy xách tay, ...',
          'Thuê đường truyền Internet, thuê IP tĩnh, ...',
          'Chi cho Ban Biên tập Trang tin điện tử',
          'Thay RAM, ổ cứng, màn phím, màn hình, chuột máy tính (không tính chi phí cho Văn phòng phẩm: sửa máy Photocopy, thay mực máy in)',
          'Duy trì hệ thống máy chủ',
        ],
      },
      {
        title: 'II. Đầu tư mua sắm phần mềm, an toàn thông tin mạng',
        rows: [
          'Mua mới (hoặc nâng cấp) phần mềm Kế toán, hoặc các phần mềm khác, ...',
          'Mua phần mềm diệt virus, license phần mềm thiết bị tường lửa hoặc các phần mềm khác, ...',
        ],
      },
      {
        title: 'III. Đầu tư các hạng mục khác',
        rows: [
          'Dự án Hội nghị truyền hình trực tuyến tại đơn vị',
          'Mở rộng phần mềm QLVBĐH đến đơn vị cấp dưới',
          'Xây dựng mới (hoặc nâng cấp) Trang tin điện tử của đơn vị',
          'Mua thiết bị phần cứng, phần mềm cho UBND các xã/phường',
        ],
      },
    ],
  },
};

export const budgetTexts = {
  sheet: 'Kinh phí đầu tư',
  prompt: 'Nhập số tiền, đơn vị tính 1.000 đồng; để trống nếu không có. Dòng cộng tự tính.',
  year: (year: number) => ` NĂM\u00A0${year}`,
  during: (year: number) => `Năm ${year}`,
  sum: (group: string) => `Cộng ${group}`,
  total: 'TỔNG CỘNG',
  unreadable: '[có ô không phải là số]',
};

/** Title of the annex; undefined for forms whose source has none. */
export const budgetTitle = ({ id, year }: { id: string; year: number }): string | undefined =>
  budgetForms[id] && `${budgetForms[id].title}${budgetTexts.year(year)}`;
