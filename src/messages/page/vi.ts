/** Every text of the browser page around the sheet and the pane. */
export const vi = {
  product: 'Phiếu tự chấm điểm CNTT',
  tagline: 'Điền phiếu chính thức, tính điểm đúng theo quyết định, biết ngay tiêu chí mất điểm.',
  start: 'Chọn phiếu để bắt đầu',
  decision: (number: string) => `Quyết định ${number}`,
  otherWays: 'Hoặc',
  example: 'Xem ví dụ đã điền',
  exampleHint: 'Lấy từ báo cáo đã nộp của Sở Tài chính tỉnh Hà Nam, năm 2021',
  open: 'Mở tệp .xlsx',
  openHint: 'Phiếu đã lưu từ trang này, Excel, LibreOffice hoặc WPS; có thể kéo tệp thả vào trang',
  drafts: 'Việc đang làm dở',
  draft: (unit: string, form: string, when: string) => `${unit} · ${form} · lưu lúc ${when}`,
  work: (name: string, when: string) =>
    `Mẫu phiếu đang soạn · ${name === '' ? 'chưa đặt tên' : name} · lưu lúc ${when}`,
  resume: 'Làm tiếp',
  discard: 'Xóa',
  discardSure: (unit: string) => ({
    title: unit === '' ? 'Xóa phiếu chưa ghi tên đơn vị đang làm dở?' : `Xóa phiếu đang làm dở “${unit}”?`,
    text: 'Không khôi phục được.',
    yes: 'Xóa',
    no: 'Giữ lại',
  }),
  discardWorkSure: (name: string) => ({
    title: name === '' ? 'Xóa mẫu phiếu chưa đặt tên đang soạn?' : `Xóa mẫu phiếu đang soạn “${name}”?`,
    text: 'Không khôi phục được. Tệp bản nháp đã lưu không bị ảnh hưởng.',
    yes: 'Xóa',
    no: 'Giữ lại',
  }),
  leaveSure: {
    title: 'Về trang chủ khi chưa lưu?',
    text: 'Những gì vừa làm ở đây chưa lưu thành tệp và sẽ mất.',
    yes: 'Về trang chủ',
    no: 'Ở lại',
  },
  welcome: {
    title: 'Bốn nơi của trang',
    places: [
      ['Bảng bên trái', 'phiếu đúng mẫu; nhập vào các ô vàng.'],
      [
        'Ngăn bên phải',
        'từng tiêu chí, cách chấm, lỗi, điểm mất, hoàn tất; sửa nơi này thì nơi kia đổi theo.',
      ],
      ['Thanh trên', 'hoàn tác, mở, in, lưu thành tệp .xlsx.'],
      ['Hướng dẫn (F1)', 'mở đúng phần đang làm; F6 chuyển giữa các nơi.'],
    ] as readonly (readonly [string, string])[],
    close: 'Đã rõ, không hiện lại',
  },
  forget: 'Xóa mọi thứ trình duyệt này đang giữ',
  forgetSure: (
    drafts: readonly string[],
    works: readonly string[],
    open: number,
    forms: number,
    received: number,
    settings: number,
  ) => ({
    title: 'Xóa mọi thứ trình duyệt này đang giữ?',
    text: [
      drafts.length === 0
        ? 'Không có phiếu đang làm dở nào.'
        : `${drafts.length} phiếu đang làm dở: ${drafts.join('; ')}.`,
      works.length > 0 && `${works.length} mẫu phiếu đang soạn: ${works.join('; ')}.`,
      open > 0 && `${open} phiếu đang mở ở thẻ khác được giữ lại.`,
      forms > 0 && `${forms} mẫu phiếu đã thêm vào trình duyệt.`,
      received > 0 && `${received} tệp đã nộp được giữ để thẩm định.`,
      settings > 0 && 'Các lựa chọn hiển thị (như ngôn ngữ).',
      'Tệp đã lưu không bị ảnh hưởng. Không khôi phục được.',
    ]
      .filter(Boolean)
      .join(' '),
    yes: 'Xóa hết',
    no: 'Giữ lại',
  }),
  forgotten: 'Đã xóa. Trình duyệt này không còn giữ gì của trang.',
  about: 'Giới thiệu',
  changes: 'Các thay đổi (tiếng Anh)',
  draftElsewhere: 'Phiếu này đang mở ở một thẻ khác. Hãy làm tiếp ở thẻ đó, hoặc đóng thẻ đó trước.',
  save: 'Lưu .xlsx',
  print: 'In',
  home: 'Trang chủ',
  unsaved: 'Chưa lưu thành tệp',
  saved: (file: string) => `Đã lưu ${file}`,
  kept: 'Bản nháp được giữ trong trình duyệt này',
  notKept: 'Trình duyệt không giữ được bản nháp: hãy lưu .xlsx thường xuyên',
  sheet: 'Bảng tính',
  pane: 'Ngăn hướng dẫn',
  tools: 'Công cụ',
  language: 'English',
  opening: (file: string) => `Đang mở ${file}…`,
  notOpened: (file: string, reason: string) => `Không mở được ${file}. ${reason}`,
  foreign: (file: string) => `${file} không phải là phiếu của chương trình: chỉ xem, không sửa được.`,
  unknownForm: (id: string) =>
    `Tệp chứa phiếu “${id}” mà phiên bản này không biết. Hãy cập nhật chương trình.`,
  noForm: 'Chưa có phiếu nào.',
  othersKept: (sheets: string) =>
    `Các trang tính khác trong tệp (${sheets}) chỉ giữ giá trị, không giữ công thức.`,
  othersLeft: (sheets: string) =>
    `Không giữ được khi lưu từ đây (quá lớn hoặc trùng tên): ${sheets}. Tệp gốc không thay đổi.`,
  printedReplaced: (cells: string) =>
    `Các ô của mẫu đã bị sửa trong tệp được đặt lại đúng mẫu: ${cells}. Tệp gốc không thay đổi.`,
  laidOutAnew:
    'Khi lưu, phiếu được lập lại theo mẫu: ghi chú, hình và định dạng riêng trong tệp không được giữ. Tệp gốc không thay đổi.',
  formMoved:
    'Dòng hoặc cột của phiếu trong tệp đã bị thêm, xóa hoặc di chuyển nên phiếu được lập lại đúng mẫu; nội dung ghi ngoài các ô nhập không được giữ. Tệp gốc không thay đổi.',
  signed:
    'Tệp có chữ ký số. Tệp lưu từ đây là tệp đã sửa nên chữ ký ấy không còn hợp lệ; hãy ký lại tệp mới. Tệp gốc không thay đổi.',
  together: 'Khi nhiều bộ phận cùng điền một phiếu',
  parts: {
    chooseForm: 'Chọn tệp phiếu',
    otherForm: 'Chọn tệp phiếu khác',
    split: {
      title: 'Chia phần',
      hint: 'Giao nhóm, tiêu chí cho từng bộ phận; mỗi bộ phận nhận một tệp, chỉ nhập được phần của mình',
      lead: 'Chọn tệp phiếu cần chia. Mỗi bộ phận nhận một tệp xem được cả phiếu, chỉ nhập được phần của mình, có tên và thời hạn.',
      bureau: 'Tên bộ phận',
      bureauOf: (what: string) => `Bộ phận phụ trách ${what}`,
      single: (count: number) => `Giao riêng từng tiêu chí (${count})`,
      bureaus: 'Các bộ phận',
      nobody: 'Ghi tên bộ phận ở nhóm hoặc tiêu chí bên trên.',
      count: (count: number) => `${count} tiêu chí`,
      deadline: 'Thời hạn',
      free: (ids: string) => `Chưa giao cho bộ phận nào: ${ids}.`,
      save: 'Lưu tệp',
      saveOne: (bureau: string) => `Lưu tệp của ${bureau}`,
      saveAll: 'Lưu tệp của tất cả bộ phận',
      saved: (count: number) => `Đã lưu ${count} tệp.`,
    },
    join: {
      title: 'Ghép phần',
      hint: 'Ghép tệp các bộ phận gửi lại: đã có gì, còn thiếu gì, nơi nào khác nhau thì chọn và ghi lý do',
      lead: 'Chọn tệp phiếu đã dùng để chia, rồi chọn các tệp bộ phận gửi lại. Không nội dung nào bị ghi đè khi chưa chọn.',
      choose: 'Chọn các tệp gửi lại',
      came: (file: string, count: number) => `${file}: ${count} tiêu chí có nội dung`,
      remove: 'Bỏ tệp',
      otherForm: (file: string) => `${file} là phiếu của mẫu khác nên không ghép được.`,
      sameName: (file: string) => `Đã có tệp tên ${file}.`,
      summary: (taken: number, conflicts: number, missing: number) =>
        `Đã ghép ${taken} tiêu chí; ${conflicts} tiêu chí khác nhau chưa chọn; ${missing} tiêu chí chưa có nội dung.`,
      missing: (count: number) => `${count} tiêu chí chưa có nội dung`,
      reason: 'Lý do chọn',
      choosing: 'Chọn nội dung đúng và ghi lý do; chưa chọn thì giữ nội dung của tệp gốc.',
      settled: 'Đã chọn.',
      unsettled: (count: number) =>
        `Còn ${count} tiêu chí khác nhau chưa chọn: phiếu giữ nội dung của tệp gốc, các nội dung khác ghi ở trang tính “Ghép phần”.`,
      save: 'Lưu phiếu đã ghép',
      suffix: ' - da ghep',
    },
  },
  newDecision: 'Khi có quyết định mới',
  author: 'Soạn mẫu phiếu từ bảng của quyết định',
  authorHint: 'Đọc tệp Word hoặc Excel của quyết định, nêu chỗ chưa hiểu, ban hành phiếu cho đơn vị',
  jobs: 'Khi các đơn vị đã nộp phiếu',
  job: {
    review: {
      title: 'Thẩm định các phiếu đã nộp',
      hint: 'Tính lại điểm, phát hiện nội dung bị sửa, ghi điểm thẩm định, lập biên bản',
    },
    summary: {
      title: 'Tổng hợp, xếp hạng',
      hint: 'Bảng tổng hợp trình lãnh đạo: xếp hạng, điểm mất, biểu đồ, báo cáo Word',
    },
  },
  version: (version: string) => `Phiên bản ${version}`,
  update: 'Có phiên bản mới.',
  updateNow: 'Cập nhật',
  offline: 'Dùng được khi không có mạng',
  drop: 'Thả tệp hoặc thư mục vào đây để mở',
  notShown: 'Không hiển thị được phiếu này. Bản nháp (nếu có) vẫn còn trong trình duyệt.',
  close: 'Đóng',
  closeSheet: 'Đóng trang tính',
  private: 'Dữ liệu chỉ lưu trên máy này, không gửi ra ngoài.',
  points: (declared: number, criteria: number) => `${declared} điểm, ${criteria} tiêu chí`,
  unnamed: 'Chưa ghi tên đơn vị',
  saveFailed: (reason: string) => `Chưa lưu được tệp: ${reason}`,
};

/** The shape of both languages. */
export type PageTexts = typeof vi;
