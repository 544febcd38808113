/** Descriptions of commands and options. */

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
