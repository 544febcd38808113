/** The list of evidence as a sheet and in papers. */
export const evidence = {
  /** Name of the sheet. */
  sheet: 'Danh mục tài liệu',
  title: 'DANH MỤC TÀI LIỆU KIỂM CHỨNG',
  columns: { no: 'Số', text: 'Tài liệu', criteria: 'Tiêu chí' },
  none: 'Phiếu chưa ghi tài liệu kiểm chứng nào.',
  /** In entries, before the name of a folder and after those of its first files. */
  folder: 'thư mục',
  more: (count: string): string => `và ${count} tệp khác`,
  lead: 'Mỗi tài liệu ghi một lần; ở tiêu chí khác ghi số của tài liệu trong ngoặc vuông, ví dụ [3].',
} as const;
