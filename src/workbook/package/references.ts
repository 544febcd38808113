/** References of XML (`&amp;`, `&#10;`) and the characters that they stand for. */

/** Text with its entities and character references put in; undefined where one is unknown. */
export function resolveReferences(raw: string): string | undefined {
  let at = raw.indexOf('&');
  if (at === -1) return raw;
  let plain = '';
  let done = 0;
  for (; at !== -1; at = raw.indexOf('&', done)) {
    let end = at + 1;
    while (end < at + 32 && raw[end] !== ';') end++;
    const char = raw[end] === ';' ? character(raw.slice(at + 1, end)) : undefined;
    if (char === undefined) return undefined;
    plain += raw.slice(done, at) + char;
    done = end + 1;
  }
  return plain + raw.slice(done);
}

function character(name: string): string | undefined {
  switch (name) {
    case 'quot':
      return '"';
    case 'amp':
      return '&';
    case 'lt':
      return '<';
    case 'gt':
      return '>';
    case 'apos':
      return "'";
  }
  const digits = /^#(?:x0*([0-9A-Fa-f]{1,6})|0*([0-9]{1,7}))$/.exec(name);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
  // of the control characters XML knows the tab and the two line ends
  const allowed =
    code >= 0x20
      ? code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
      : code === 9 || code === 10 || code === 13;
  return allowed ? String.fromCodePoint(code) : undefined;
}
