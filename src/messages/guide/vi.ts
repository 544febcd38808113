/** The words around the guide; the guide itself is Vietnamese only. */
export const vi = {
  title: 'Hướng dẫn',
  search: 'Tìm (không cần dấu)',
  parts: 'Các phần',
  found: (count: number) => (count === 0 ? 'Không có phần nào.' : `${count} phần`),
  close: 'Đóng',
};

export type GuideTexts = typeof vi;
