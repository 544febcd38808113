/** What the command line says: refusals, and lines around the results. */

/** Why a command can't be done, and what would be right. */
export const refusals = {
  noSheetAdded: (path: string): string => `${path}: không thêm được trang tính vào tệp này.`,
  folderUnreadable: (path: string, error: string): string => `Không đọc được thư mục ${path}: ${error}`,
  folderEmpty: (path: string): string => `${path}: thư mục không có tệp nào.`,
  attachNeedsOutput: 'Dùng --attach cùng -o: tệp cũ không thay đổi.',
  attachUnclear: (text: string): string =>
    `--attach "${text}": hãy ghi số của tài liệu, dấu bằng, thư mục, ví dụ 3=minh-chung/qd12.`,
  noDocument: (no: string): string => `Danh mục không có tài liệu số ${no}.`,
  noParts: (path: string): string =>
    `${path}: không có bảng phân công. Dòng đầu bảng phải có các cột “Tiêu chí” và “Bộ phận”.`,
  noChoices: (path: string): string => `${path}: không có trang tính “Ghép phần”.`,
  givenAlone: 'Dùng --given một mình, không cùng --answers hoặc --unit.',
  noGiven: (path: string, names: string): string =>
    `${path}: không có dòng nào dưới dòng tiêu đề “Đơn vị”. Bảng cần cột “Đơn vị” và một cột cho mỗi số liệu: ${names}.`,
  unknownFigure: (name: string): string =>
    `Cột “${name}” không phải là số liệu của mẫu phiếu nên được bỏ qua.`,
  unreadFigure: (text: string): string => `Không đọc được số liệu: ${text}.`,
  unexpected: (error: string): string => `Lỗi ngoài dự kiến: ${error}`,
  notFound: (path: string): string => `Không tìm thấy ${path}.`,
  noResults: (path: string): string => `Không tìm thấy tệp kết quả ${path}.`,
  unreadable: (path: string): string => `Không đọc được ${path}.`,
  letter: (path: string, keys: string, known: string): string =>
    `${path}: không dùng được ${keys}. Các mục: ${known}.`,
  blankReport: (file: string): string => `${file}: phiếu chưa nhập nội dung nào, chưa lập được báo cáo.`,
  otherYearForm: (file: string): string => `${file}: không phải phiếu cùng mẫu.`,
  noReference: (path: string): string => `${path} không phải kết quả của summary --json.`,
  notJson: (path: string): string => `${path} không đúng định dạng JSON.`,
  notWritten: (path: string, why: string): string => `Không ghi được ${path}: ${why}`,
  tooManyFiles: (folder: string, most: number): string =>
    `${folder}: quá nhiều tệp (trên ${most}). Hãy nêu thư mục chỉ gồm các phiếu.`,
  isInput: (path: string, input: string): string =>
    `Không ghi ${path}: đó là tệp đầu vào ${input}. Hãy chọn tên tệp khác, ngoài thư mục phiếu.`,
  sameOutput: (first: string, second: string): string =>
    `Hai kết quả cùng ghi vào một tệp: ${first}, ${second}. Hãy chọn hai tên khác nhau.`,
  otherKind: (path: string, folder: boolean, kind: string): string =>
    `Không ghi ${path}: ở đó đã có ${folder ? 'một thư mục' : 'một tệp'} không phải là .${kind}. Hãy chọn tên khác.`,
  noForm: (path: string): string =>
    `${path} không phải tệp mẫu phiếu đọc được. Lệnh check nêu rõ chỗ sai trong tệp.`,
  noYaml: (path: string): string => `Không ghi ${path}: tên tệp mẫu phiếu phải kết thúc bằng .yaml.`,
  noDraft: (path: string): string =>
    `${path} không phải bản nháp. Hãy tạo bản nháp bằng lệnh draft với -o, rồi xác nhận từng tiêu chí.`,
  noFiles: 'Không có tệp phiếu nào.',
  noFilesIn: (path: string): string => `Không có tệp phiếu nào trong ${path}.`,
  noneRead: 'Không có tệp phiếu nào đọc được.',
  noDocuments: (folder: string): string => `Không có tệp .json nào trong ${folder}.`,
  otherForm: (file: string, found: string, wanted: string): string =>
    `${file} là số liệu của mẫu phiếu “${found}”, không phải “${wanted}”.`,
  otherUnit: (file: string, found: string, wanted: string): string =>
    `${file} là phiếu của “${found}”, không phải của “${wanted}”.`,
  rubricIsFolder: (folder: string, example: string): string =>
    `${folder} là thư mục. Hãy nêu tệp, ví dụ ${example}.`,
  noRubricFile: (path: string): string => `Không có tệp hay thư mục mẫu phiếu ${path}.`,
  notMigrated: (from: string, to: string): string =>
    `Mẫu phiếu “${to}” không nói số liệu của “${from}” chuyển sang đâu (mục from của tệp mẫu phiếu).`,
  nothingNewer: (form: string): string =>
    `Kho không có bản mới hơn của mẫu phiếu “${form}”, cũng không có mẫu nào nhận số liệu của nó. Hãy thêm bằng --rubrics.`,
  fileName: (names: string): string =>
    `Tên tệp mẫu phiếu chỉ gồm chữ thường không dấu, số, dấu gạch nối và đuôi .yaml: ${names}. Hãy đổi tên.`,
  tooManyForms: (most: number): string => `Có hơn ${most} tệp mẫu phiếu; hãy nêu ít hơn.`,
  notYaml: (file: string): string => `Không đọc được ${file}: tệp không có hoặc không phải YAML.`,
  notOwnReport: (file: string): string =>
    `${file}: không phải báo cáo do chương trình lập nên không biết phần nào do người soạn viết.`,
  notLeftOut: (part: string): string =>
    `“${part}” không phải mã của câu, phần mà người soạn đã bỏ khỏi báo cáo trước (--earlier).`,
  reportOfMany: 'Báo cáo (--report) chỉ đối chiếu với một tệp phiếu.',
  minutesOfMany: 'Biên bản (--minutes) chỉ lập cho một tệp.',
  target: (why: string): string => `Mục tiêu: ${why} Ví dụ: --target 150`,
  targetNegative: (text: string): string => `“${text}” không phải là số điểm.`,
  shardAlone: '--shard cần --results: mỗi phần ghi một tệp kết quả, rồi dùng scorecard merge.',
  shard: (text: string): string => `--shard cần dạng i/n, ví dụ 1/4, không phải “${text}”.`,
  workers: (text: string): string => `--workers cần một số nguyên từ 1, không phải “${text}”.`,
  dueBefore: (text: string): string => `“${text}” không phải là ngày, ví dụ 15/12/2017.`,
  same: (text: string): string =>
    `--same cần dạng "tên trong phiếu=tên trong danh mục", không phải “${text}”.`,
  notOnList: (name: string): string => `Danh mục không có đơn vị “${name}”.`,
} as const;

/** What the operating system answers, by its code. */
export const systemErrors: Partial<Record<string, string>> = {
  ENOENT: 'thư mục không tồn tại.',
  EACCES: 'không có quyền.',
  EPERM: 'không có quyền.',
  EROFS: 'nơi lưu chỉ cho đọc.',
  EBUSY: 'tệp đang được chương trình khác mở.',
  ENOSPC: 'ổ đĩa đã đầy.',
  EISDIR: 'đó là một thư mục.',
  ENOTDIR: 'đường dẫn đi qua một tệp.',
  ENAMETOOLONG: 'tên quá dài.',
  EMFILE: 'quá nhiều tệp đang mở.',
};

/** Results as a person reads them in a terminal. */
export const lines = {
  report: {
    changed: (count: number): string => `So với báo cáo trước có ${count} câu thay đổi:`,
    unchanged: 'Các câu giống báo cáo trước.',
    before: (text: string): string => `  − ${text}`,
    after: (text: string): string => `  + ${text}`,
    kept: (count: number): string => `Giữ ${count} phần, đoạn, câu người soạn đã viết.`,
    leftOut: (part: string, text: string): string => `  Người soạn đã bỏ, để ngoài (${part}): ${text}`,
    putBack: (part: string, text: string): string => `  Người soạn đã bỏ, đưa lại (${part}): ${text}`,
  },
  noUnit: '(chưa ghi tên đơn vị)',
  total: 'Tổng điểm',
  totalOf: (total: string, max: string, gaps: number): string =>
    `Tổng điểm ${total} / ${max}; ${gaps} tiêu chí mất điểm`,
  bonus: (points: string): string => `Trong đó điểm thưởng: ${points}`,
  class: (name: string): string => `Xếp loại: ${name}`,
  entered: (count: number, of: number): string => `Đã nhập ${count}/${of} tiêu chí`,
  missing: (ids: string): string => `Chưa nhập: ${ids}`,
  gapColumns: ['Tiêu chí', 'Mất', 'Nguyên nhân', 'Việc cần làm'],
  unchanged: 'Không phát hiện thay đổi.',
  rubricColumns: [
    'Mẫu phiếu',
    'Mã nội dung',
    'Quyết định',
    'Tổng ghi trên mẫu',
    'Tổng các tiêu chí',
    'Số tiêu chí',
    'Nguồn',
    'Tên',
  ],
  checked: (rows: number, criteria: number, points: string, fingerprint: string): string =>
    `${rows} dòng, ${criteria} tiêu chí, ${points} điểm; mã nội dung ${fingerprint}`,
  fingerprint: (fingerprint: string): string => `mã nội dung ${fingerprint}`,
  notRead: 'không đọc được',
  otherVersion: (rubric: string): string =>
    `Kết quả lập bằng phiên bản khác của mẫu phiếu “${rubric}”; hãy đọc lại tệp.`,
  fileUnreadable: (why: string): string => `Không đọc được tệp: ${why}`,
  written: (path: string): string => `Đã ghi ${path}`,
  stopped: 'Đã dừng.',
  stoppedResume: 'Đã dừng. Chạy lại cùng lệnh để đọc tiếp.',
  progress: {
    before: (done: number, left: number): string => `${done} tệp đã đọc từ lần trước, còn ${left} tệp.`,
    now: (done: number, all: number, rate: string, seconds: number): string =>
      `${done}/${all} tệp, ${rate} tệp/giây, còn ${seconds} giây`,
    end: (done: number, rate: string): string => `Đã đọc ${done} tệp, ${rate} tệp/giây.`,
  },
  summary: {
    units: (count: number): string => `${count} đơn vị`,
    missing: (count: number): string => `${count} đơn vị chưa nộp`,
    unsure: (count: number): string => `${count} đơn vị chưa rõ đã nộp hay chưa`,
    blank: (count: number): string => `${count} phiếu trống`,
    unlisted: 'ngoài danh mục',
    counted: (unit: string, kept: string, dropped: string, why: string): string =>
      `${unit}: tính ${kept}, không tính ${dropped} (${why})`,
    why: {
      chosen: 'theo lựa chọn',
      appraised: 'tệp kia đã thẩm định',
      filled: 'phiếu trống',
      later: 'tệp kia lưu sau',
      same: 'lưu cùng lúc, điểm như nhau',
    },
    moreDropped: (count: number): string => `… và ${count} tệp khác không tính`,
    blankUnit: (unit: string, file: string): string => `Phiếu trống: ${unit} (${file})`,
    files: (count: number, failed: number, unranked: number): string =>
      `${count} tệp${failed > 0 ? `, ${failed} tệp không đọc được` : ''}${unranked > 0 ? `, ${unranked} tệp chưa xếp hạng` : ''}.`,
    answer: {
      times: (file: string): string => `Chọn: --keep "${file}"`,
      table:
        'Xem từng ô: lệnh review; chọn dòng hoặc ghi điểm thẩm định trên ngăn hướng dẫn, hoặc sửa tệp rồi tổng hợp lại.',
      name: (unit: string, near = 'tên trong danh mục'): string =>
        `Xác nhận: --same "${unit}=${near}"; ngoài danh mục: --same "${unit}="`,
    },
  },
} as const;

/** Splitting and joining. */
export const evidenceLines = {
  none: 'Phiếu chưa ghi tài liệu kiểm chứng nào.',
  missing: 'không thấy tệp',
  absent: (files: string): string => `thiếu ${files}`,
  others: (files: string): string => `Tệp không thuộc tài liệu nào trong danh mục: ${files}.`,
  unknown: (criterion: string, no: number): string =>
    `Tiêu chí ${criterion} dẫn tài liệu [${no}], nhưng danh mục không có số này.`,
  twice: (criterion: string, no: number, text: string): string =>
    `Tiêu chí ${criterion} ghi số [${no}] cho “${text}”, nhưng số này đã là của tài liệu khác.`,
};

export const partLines = {
  anew: 'Không ghi thẳng vào tệp gốc được: phiếu được lập lại theo mẫu; ghi chú, hình và các trang tính khác của tệp gốc không được giữ.',
  part: (path: string, count: number, deadline: string): string =>
    `${path}: ${count} tiêu chí${deadline === '' ? '' : `, thời hạn ${deadline}`}`,
  unknown: (lines: string): string => `Không có nhóm hoặc tiêu chí nào mang số: ${lines}.`,
  twice: (ids: string): string => `Giao cho hai bộ phận, lấy bộ phận ghi trước: ${ids}.`,
  free: (ids: string): string => `Chưa giao cho bộ phận nào: ${ids}.`,
  joined: (taken: number, conflicts: number, missing: number): string =>
    `Đã ghép ${taken} tiêu chí; ${conflicts} tiêu chí khác nhau chưa chọn; ${missing} tiêu chí chưa có số liệu.`,
  refused: (id: string, file: string): string =>
    `Không theo lựa chọn của tiêu chí ${id} (tệp “${file}”): không có nội dung nào như vậy, hoặc chưa ghi lý do.`,
};
