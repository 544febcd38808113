/** What the command line says of itself: descriptions of commands and options, refusals, lines around the results. */

const json = 'xuất kết quả dạng JSON';
const folders = 'thư mục: mọi tệp trong đó và trong các thư mục con';

/** Commands and their options. */
export const help = {
  letter:
    'tệp .json: cơ quan, địa danh, số, người ký, nơi nhận, thành phần (superior, agency, place, number, to, office, signer, recipients, venue, chair, secretary, participants)',
  program: 'Phiếu tự chấm điểm mức độ ứng dụng công nghệ thông tin: mẫu phiếu, tính điểm, rà soát, tổng hợp.',
  json,
  given:
    'tệp mẫu phiếu (.yaml), tệp phiếu mang theo mẫu (.xlsx), hoặc thư mục các tệp đó (.yaml), dùng thêm cho lần chạy này; nêu được nhiều lần',
  rubrics: 'liệt kê các mẫu phiếu',
  index:
    'ghi index.json cho một thư mục mẫu phiếu: đặt thư mục ấy tên rubrics cạnh trang web để mọi người dùng được',
  rubric: 'xem một mẫu phiếu: mọi dòng, mọi tiêu chí',
  draft: {
    command:
      'đọc bảng tiêu chí của một quyết định (.docx, .xlsx, .ods) thành các dòng có loại, nói rõ chỗ chưa hiểu; kiểm tra lại một bản nháp (.xlsx); mở lại một tệp mẫu phiếu (.yaml)',
    output: 'ghi bản nháp thành tệp .xlsx: bên trái là bảng của quyết định, bên phải là phần của người soạn',
    earlier: 'bản nháp trước (.xlsx): những gì đã ghi bên cạnh dòng nào thì giữ lại cho dòng đó',
    from: 'tệp mẫu phiếu năm trước (.yaml, .xlsx): nối tiêu chí cũ với tiêu chí mới, lấy cách chấm cũ ở chỗ lời văn không đổi',
  },
  publish: {
    command:
      'ban hành mẫu phiếu từ bản nháp đã xác nhận: tệp mẫu phiếu, phiếu trống cho đơn vị, bản đối chiếu',
    output: 'tệp mẫu phiếu .yaml; phiếu trống và bản đối chiếu được ghi cùng chỗ',
  },
  check: 'kiểm tra tệp mẫu phiếu (rubric); không nêu tệp thì kiểm tra mọi mẫu có sẵn',
  form: {
    command: 'ghi mẫu phiếu thành tệp .xlsx, trống hoặc đã điền',
    output: 'tệp .xlsx, hoặc thư mục khi --answers là thư mục',
    answers: 'tệp số liệu .json, hoặc thư mục các tệp .json',
    unit: 'tên đơn vị',
    given:
      'bảng số liệu do cơ quan tổng hợp cung cấp (.xlsx, .ods): mỗi dòng một đơn vị; ghi phiếu của từng đơn vị',
  },
  migrate: {
    command: 'chuyển số liệu của một phiếu sang bản mới của mẫu phiếu, hoặc sang mẫu của năm sau',
    output: 'tệp .xlsx mới; tệp cũ không thay đổi',
    to: 'mẫu phiếu đích; không nêu thì lấy bản mới nhất',
  },
  score: `tính lại điểm từ các tệp đã nộp; ${folders}`,
  gaps: {
    command: 'liệt kê tiêu chí mất điểm và việc cần làm; lập kế hoạch ít việc nhất để đạt mục tiêu',
    output: 'ghi trang tính “Kế hoạch cải thiện” thành tệp .xlsx',
    target: 'tổng điểm cần đạt (mặc định: loại kế tiếp, với mẫu phiếu có xếp loại)',
  },
  evidence: {
    command:
      'lập danh mục tài liệu kiểm chứng của một phiếu: mỗi tài liệu một số, dùng cho những tiêu chí nào',
    folder: 'thư mục tài liệu: đối chiếu tên tệp (có, thiếu, thừa); không mở tệp nào',
    attach:
      'gắn thư mục vào tài liệu mang số này, ví dụ 3=minh-chung/qd12: tên thư mục và tên tệp được ghi vào phiếu; không mở tệp nào',
    output: 'ghi phiếu kèm trang tính “Danh mục tài liệu” thành tệp .xlsx; mọi thứ khác trong tệp giữ nguyên',
  },
  split: {
    command:
      'chia một phiếu cho các bộ phận: mỗi bộ phận một tệp, xem được cả phiếu, chỉ nhập được phần của mình',
    parts: 'bảng phân công (.xlsx, .ods): cột “Tiêu chí” (số của nhóm hoặc tiêu chí), “Bộ phận”, “Thời hạn”',
    output: 'thư mục ghi các tệp',
  },
  join: {
    command:
      'ghép các phần gửi lại vào phiếu: nội dung đã có, còn thiếu, khác nhau; không ghi đè khi chưa chọn',
    output: 'tệp .xlsx của phiếu đã ghép, có trang tính “Ghép phần”',
    choices: 'tệp đã ghép lần trước, trong trang tính “Ghép phần” đã ghi tệp được chọn và lý do',
  },
  review: {
    command: `rà soát các tệp đã nộp: tính lại điểm, so sánh, phát hiện nội dung bị sửa; ${folders}`,
    output: 'ghi kết quả vào tệp .xlsx',
    report: 'báo cáo của đơn vị (.docx): nêu các số liệu trong câu văn trái với phiếu',
    minutes: 'ghi biên bản thẩm định của một tệp thành tệp .docx',
    given: 'bảng số liệu do cơ quan tổng hợp cung cấp (.xlsx, .ods): nêu số liệu trong phiếu khác với bảng',
    reference:
      'kết quả của summary --json: chấm các tiêu chí chấm khi tổng hợp theo số liệu của các đơn vị trong đó',
  },
  report: {
    command:
      'lập báo cáo của đơn vị từ một phiếu: văn bản Word có phiếu và danh mục tài liệu kiểm chứng kèm theo',
    output: 'tệp .docx',
    lastYear: 'phiếu cùng mẫu của năm trước',
    earlier: 'báo cáo đã lập trước (.docx): giữ phần người soạn đã viết, nêu các câu thay đổi',
    putBack: 'mã câu, phần người soạn đã bỏ mà đưa lại',
    keepOut: 'mã câu, phần người soạn đã bỏ mà vẫn để ngoài dù số liệu đã thay đổi',
  },
  summary: {
    command: `tổng hợp, xếp hạng nhiều phiếu thành một bảng cho lãnh đạo; ${folders}`,
    results: 'tệp kết quả .jsonl: ghi nối tiếp, lần sau chỉ đọc tệp mới hoặc đã đổi',
    shard: 'chỉ đọc phần thứ i trong n phần, để nhiều máy cùng làm (cần --results)',
    workers: 'số luồng đọc tệp; không nêu thì dùng mọi nhân CPU',
    merge: 'tổng hợp từ các tệp kết quả .jsonl của nhiều lần hoặc nhiều máy',
    output: 'bảng tổng hợp .xlsx',
    docx: 'báo cáo Word',
    reference:
      'kết quả summary --json lần trước của năm nay: nêu đơn vị không còn được tính làm thay đổi điểm của ai',
    lastYear: 'kết quả năm trước: tệp, thư mục hoặc tệp kết quả .jsonl',
    units: 'danh mục đơn vị phải nộp; không nêu thì theo quyết định',
    same: 'xác nhận tên: "Sở TNMT=Sở Tài nguyên và Môi trường"; "Sở Lạ=" nếu là đơn vị ngoài danh mục; lặp lại được',
    keep: 'tệp được tính khi một đơn vị có nhiều tệp; lặp lại được',
    saveUnits: 'ghi danh mục kèm các tên đã xác nhận (.csv), để dùng lại với --units',
    csv: 'bảng đầy đủ, từng tiêu chí, dạng CSV',
    parquet: 'bảng đầy đủ dạng Parquet',
    dueBefore: 'ngày bắt đầu tính nộp muộn; không nêu thì theo quyết định',
    year: 'năm báo cáo, để tính hạn nộp',
    joint: 'xếp thêm hạng chung của tất cả các khối',
    allSheets:
      'hiện và in mọi trang; không nêu thì chỉ các trang cho lãnh đạo hiện ra và được in, các trang khác ẩn trong tệp',
    published: 'bản công bố: không có ghi chú của người thẩm định và lý do trừ điểm',
    language: 'ngôn ngữ của bảng',
  },
} as const;

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
  ways: { claimed: 'Tự chấm', sheet: 'Theo công thức', engine: 'Tính lại' },
  notCalculated: 'chưa được tính',
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
