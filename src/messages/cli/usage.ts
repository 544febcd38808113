/** What a command line is made of, and what is wrong with one. */
export const usage = {
  titles: {
    'Usage:': 'Cách dùng:',
    'Options:': 'Tùy chọn:',
    'Commands:': 'Các lệnh:',
    'Arguments:': 'Nội dung phải nêu:',
  },
  /** What stands in brackets where something is to be given. */
  names: {
    options: 'tùy chọn',
    command: 'lệnh',
    file: 'tệp',
    files: 'tệp',
    folder: 'thư mục',
    path: 'tệp hoặc thư mục',
    paths: 'tệp, thư mục',
    results: 'tệp kết quả',
    table: 'tệp bảng',
    draft: 'bản nháp',
    form: 'mẫu phiếu',
    id: 'mã mẫu',
    parts: 'phần',
    part: 'mã',
    name: 'tên',
    names: 'tên=tên',
    points: 'điểm',
    date: 'ngày',
    n: 'số',
    'no=folder': 'số=thư mục',
  },
  help: 'xem hướng dẫn',
  helpOf: 'xem hướng dẫn của một lệnh',
  version: 'xem số phiên bản',
  byDefault: (value: string): string => `không nêu thì là ${value}`,
  near: (names: string): string => `Có phải là ${names}?`,
  /** By commander's codes. */
  refusals: {
    'commander.unknownCommand': (name: string): string =>
      `Không có lệnh ${name}. Xem các lệnh: scorecard --help.`,
    'commander.unknownOption': (option: string): string => `Lệnh này không có tùy chọn ${option}.`,
    'commander.missingArgument': (name: string): string => `Thiếu <${name}>: hãy nêu tệp hoặc tên cần dùng.`,
    'commander.optionMissingArgument': (option: string): string => `${option}: thiếu giá trị sau tùy chọn.`,
    'commander.missingMandatoryOptionValue': (option: string): string => `Thiếu tùy chọn bắt buộc ${option}.`,
    'commander.conflictingOption': (one: string, other: string): string =>
      `Không dùng ${one} cùng với ${other}.`,
    'commander.excessArguments': (): string =>
      'Nêu thừa tệp hoặc tên. Tên có dấu cách phải đặt trong ngoặc kép.',
  },
};
