/** Names out of a printed form as the sentences of a paper write them: one line, nothing to be filled in, nothing shouted. */

/** Letters that every Vietnamese syllable has one of; words of capitals without them are abbreviations. */
const VOWEL = /[AEIOUY]/;
/** Abbreviations that have one. */
const ABBREVIATIONS = new Set(['UBND', 'UB', 'UBMTTQ', 'ATTT', 'LAN', 'WAN', 'IP', 'ICT', 'LED']);

const isAbbreviation = (word: string): boolean =>
  word.length > 1 && (ABBREVIATIONS.has(word) || !VOWEL.test(word.normalize('NFD')));

export const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
/** A text on its way into a sentence; an abbreviation at its beginning stays. */
export const small = (text: string): string =>
  text.replace(/^\p{Lu}(?=[\p{Ll}\s]|$)/u, (letter) => letter.toLocaleLowerCase('vi'));

/** True for a text that is printed in capitals. */
const isShouted = (text: string): boolean => text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text);

/** A text of capitals in small letters; abbreviations and the given name keep theirs. Other texts stay as they are printed. */
export function unshouted(text: string, name = ''): string {
  if (!isShouted(text)) return text;
  const lower = text.replace(/\p{L}+/gu, (word) =>
    isAbbreviation(word) ? word : word.toLocaleLowerCase('vi'),
  );
  return name === '' ? lower : lower.replaceAll(name.toLocaleLowerCase('vi'), () => name);
}

/** The title of a group: "ỨNG DỤNG CNTT" → "Ứng dụng CNTT". */
export const groupName = (text: string, province: string): string =>
  closed(
    capital(
      unshouted(oneLine(text.split('\n')[0] ?? ''), province)
        .replace(TAIL, '')
        .replace(SIZE, ''),
    ),
  );

/** "IV." → "IV", before whatever follows. */
export const plainNo = (no: string): string => no.trim().replace(/\.{1,5}$/, '');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "(60 tiêu chí/ 60 điểm)". */
const SIZE = /\s?\(\d{1,4} tiêu chí ?\/ ?\d{1,4} điểm\)$/u;
/** Colons, stops and the dots of a blank at the end. */
const TAIL = /(?:[\s:;,]{0,5}[….]{3,400} ?%?)?[\s:;,.…]{0,20}$/u;
/** Where a form goes on with what is to be filled in beside the criterion. */
const BLANKS = /[;,.]?\s{1,5}-\s{0,5}(?:Có, đề nghị ghi rõ|Số hiệu|Số văn bản)[\s\S]{0,2000}$/u;
const DASH = /^[-–+•]\s{0,5}/;

/** With the bracket that a form opens and never closes. */
const closed = (name: string): string =>
  name.split('(').length > name.split(')').length ? `${name})` : name;

/** A criterion as a sentence names it: its first line, with the parts that the line announces. */
export function criterionName(text: string): string {
  const [first = '', ...others] = text
    .replace(BLANKS, '')
    .split('\n')
    .map((line) => oneLine(line).replace(DASH, ''));
  const name = first.replace(TAIL, '');
  if (others.length === 0) return closed(name);
  if (!/[^.…]:$/.test(first)) return name;
  const parts: string[] = [];
  for (const line of others) {
    if (line === '' || /:$|^(?:Ghi chú|Trong đó)/.test(line) || /[….]{3}/.test(line)) break;
    parts.push(small(line.replace(TAIL, '')));
  }
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
}

/** A name that says nothing without the heading above it: "Có sử dụng". */
const BARE = 12;

/** A criterion as a list names it that has no headings. */
export function criterionInList(text: string, headings: readonly string[]): string {
  const name = criterionName(text);
  const above = headings.at(-1);
  return name.length > BARE || above === undefined
    ? name
    : `${capital(unshouted(criterionName(above)))}: ${small(name)}`;
}

/** A choice as a sentence repeats it: without its points and without what is to be filled in. */
export function optionName(label: string): string {
  const name = oneLine(label)
    .replace(/,? ?đề nghị ghi rõ.{0,400}$/u, '')
    .replace(/ \(\d{1,4}(?:,\d{1,2})? điểm\)$/, '')
    .replace(TAIL, '');
  return /^(?:Số hiệu|Số văn bản),/u.test(name) ? 'Có' : name;
}

/** Units whose names have capitals by rule. */
const DEPARTMENT = /^Sở /;
const PLACED = /^(Ủy ban nhân dân|UBND) (tỉnh|huyện|thị xã|thành phố|quận|xã|phường|thị trấn) (.{1,80})$/u;

/** "SỞ TÀI CHÍNH" → "Sở Tài chính": a name in capitals inside a sentence; "" where nobody but a person knows its small letters. */
export function agencyName(name: string, known: readonly string[]): string {
  const plain = oneLine(name);
  if (!isShouted(plain)) return plain;
  const listed = known.find((one) => one.toLocaleUpperCase('vi') === plain);
  if (listed !== undefined) return listed;
  const lower = capital(unshouted(plain));
  if (DEPARTMENT.test(lower))
    return lower.replace(
      /(^Sở |, | - | – | và )(\p{Ll})/gu,
      (_, before: string, letter: string) => `${before}${letter.toLocaleUpperCase('vi')}`,
    );
  const placed = PLACED.exec(lower);
  return placed
    ? `${placed[1] ?? ''} ${placed[2] ?? ''} ${(placed[3] ?? '').split(' ').map(capital).join(' ')}`
    : '';
}

/** What a decision measures, for the title of a report: "đánh giá, xếp hạng mức độ Chính quyền số cấp huyện". */
export function measured(decision: string, title: string, province: string): string {
  const [, own] = /^(?:Ban hành )?(?:Bộ tiêu chí|Quy định) (đánh giá.{1,400})$/u.exec(decision) ?? [];
  return (own ?? small(unshouted(title, province))).replace(/^(?:bộ )?(?:tiêu chí|phiếu) /, '');
}

/** The set of criteria as a sentence names it: as the decision does, which has no misprints of the form's title. */
export const formName = (decision: string, title: string, province: string): string =>
  decision.startsWith('Bộ tiêu chí ') ? decision : capital(unshouted(title, province));
