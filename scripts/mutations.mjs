/** Small damages to a workbook's file: to its zip, its parts, its cells. Each takes a source of chance and says what it did. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Evenly spread whole numbers below `below`, the same for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const VALUES = [
  ...['', '0', '-1', '1', '2.5', '1e308', '1e999', '-0', 'NaN', '0x10', '44479', '999999999999999999', '50%'],
  ...['x', 'TRUE', '1.500', '1,500', '31/12/2021', '=1+1', '_x0000_', 'é\u0301\u202e', '🙂', ' '.repeat(40)],
];
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const onBytes = {
  'flip a byte': (file, any) => void (file[any(file.length)] ^= 1 << any(8)),
  'overwrite bytes': (file, any) => file.fill(any(256), any(file.length), any(file.length)),
  truncate: (file, any) => file.subarray(0, any(file.length)),
  'flip a byte of the directory': (file, any) => void (file[file.length - 1 - any(2000)] ^= 1 << any(8)),
  'cut bytes out': (file, any) => {
    const at = any(file.length);
    return Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + any(400))]);
  },
  'repeat bytes': (file, any) => {
    const at = any(file.length);
    return Buffer.concat([file.subarray(0, at + 1 + any(400)), file.subarray(at)]);
  },
};

const onParts = {
  'remove a part': (parts, name) => void delete parts[name],
  'empty a part': (parts, name) => void (parts[name] = new Uint8Array()),
  'rename a part': (parts, name, any) => {
    parts[name.toUpperCase() + any(3)] = parts[name];
    delete parts[name];
  },
  'swap two parts': (parts, name, any) => {
    const names = Object.keys(parts);
    const other = names[any(names.length)];
    [parts[name], parts[other]] = [parts[other], parts[name]];
  },
  'cut a part': (parts, name, any) =>
    void (parts[name] = parts[name].subarray(0, any(parts[name].length + 1))),
  'flip a byte of a part': (parts, name, any) => {
    if (parts[name].length > 0) parts[name][any(parts[name].length)] ^= 1 << any(8);
  },
};

/** Replaces one of the places that match. */
function replaceOne(text, pattern, any, by) {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const match = found[any(found.length)];
  return text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length);
}

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const onXml = {
  'set a value': (xml, any) =>
    replaceOne(xml, /<v>[^<]*<\/v>/g, any, () => `<v>${escape(VALUES[any(VALUES.length)])}</v>`),
  'type text into a cell': (xml, any) =>
    replaceOne(
      xml,
      CELL,
      any,
      ([, ref]) => `<c r="${ref}" t="inlineStr"><is><t>${escape(VALUES[any(VALUES.length)])}</t></is></c>`,
    ),
  'type a number into a cell': (xml, any) =>
    replaceOne(
      xml,
      CELL,
      any,
      ([, ref, style]) => `<c r="${ref}"${style.replace(/ t="\w+"/, '')}><v>${any(2000) - 500}</v></c>`,
    ),
  'empty a cell': (xml, any) =>
    replaceOne(xml, CELL, any, ([, ref, style]) => `<c r="${ref}"${style.replace(/ t="\w+"/, '')}/>`),
  'put a formula into a cell': (xml, any) =>
    replaceOne(xml, CELL, any, ([, ref]) => `<c r="${ref}"><f>1+${any(99)}</f><v>${any(99)}</v></c>`),
  'put an error into a cell': (xml, any) =>
    replaceOne(xml, CELL, any, ([, ref]) => `<c r="${ref}" t="e"><v>#REF!</v></c>`),
  'put a boolean into a cell': (xml, any) =>
    replaceOne(xml, CELL, any, ([, ref]) => `<c r="${ref}" t="b"><v>${any(2)}</v></c>`),
  'change a style': (xml, any) => replaceOne(xml, / s="\d+"/g, any, () => ` s="${any(80)}"`),
  'change an address': (xml, any) =>
    replaceOne(xml, / r="[A-Z]+\d+"/g, any, () => ` r="${'ABHZ'[any(4)]}${any(300)}"`),
  'remove a row': (xml, any) => replaceOne(xml, /<row .*?<\/row>/gs, any, () => ''),
  'repeat a row': (xml, any) => replaceOne(xml, /<row .*?<\/row>/gs, any, ([row]) => row + row),
  'hide a row': (xml, any) => replaceOne(xml, /<row /g, any, () => '<row hidden="1" '),
  'remove a tag': (xml, any) => replaceOne(xml, /<[^>]*>/g, any, () => ''),
  'change a text': (xml, any) =>
    replaceOne(xml, /<t[^>]*>[^<]*<\/t>/g, any, () => `<t>${escape(VALUES[any(VALUES.length)])}</t>`),
  'remove a name': (xml, any) => replaceOne(xml, /<definedName .*?<\/definedName>/gs, any, () => ''),
  'move a name': (xml, any) =>
    replaceOne(xml, /\$[A-Z]+\$\d+<\/definedName>/g, any, () => `$H$${any(200)}</definedName>`),
  'remove a merge': (xml, any) => replaceOne(xml, /<mergeCell [^>]*>/g, any, () => ''),
  'change an attribute': (xml, any) =>
    replaceOne(xml, /="[^"]*"/g, any, () => `="${escape(VALUES[any(VALUES.length)])}"`),
};

/** The same for sheets of OpenDocument. */
Object.assign(onXml, {
  'set a stored value': (xml, any) =>
    replaceOne(
      xml,
      / office:(?:value|string-value|boolean-value)="[^"]*"/g,
      any,
      ([said]) => `${said.split('=')[0]}="${escape(VALUES[any(VALUES.length)])}"`,
    ),
  'set a type': (xml, any) =>
    replaceOne(
      xml,
      / office:value-type="\w+"/g,
      any,
      () => ` office:value-type="${['float', 'string', 'date', 'time', 'boolean', 'percentage'][any(6)]}"`,
    ),
  repeat: (xml, any) =>
    replaceOne(
      xml,
      /<table:table-(?:cell|row) /g,
      any,
      ([tag]) =>
        `${tag}table:number-${tag.includes('row') ? 'rows' : 'columns'}-repeated="${1 + any(9) ** 6}" `,
    ),
  'remove a table row': (xml, any) =>
    replaceOne(xml, /<table:table-row .*?<\/table:table-row>/gs, any, () => ''),
  'change a paragraph': (xml, any) =>
    replaceOne(
      xml,
      /<text:p>[^<]*<\/text:p>/g,
      any,
      () => `<text:p>${escape(VALUES[any(VALUES.length)])}</text:p>`,
    ),
  'move a named range': (xml, any) => replaceOne(xml, /\$[A-Z]+\$\d+"\/>/g, any, () => `$H$${any(200)}"/>`),
});

const pick = (table, any) => Object.entries(table)[any(Object.keys(table).length)];

/** A damaged copy: [what was done, bytes]. Cells are damaged most, because there a wrong score hides. */
export function damaged(original, any) {
  const kind = any(10);
  if (kind === 0) {
    const [name, change] = pick(onBytes, any);
    const file = Buffer.from(original);
    return [name, change(file, any) ?? file];
  }
  const parts = unzipSync(original);
  const names = Object.keys(parts);
  if (kind === 1) {
    const [name, change] = pick(onParts, any);
    const part = names[any(names.length)];
    change(parts, part, any);
    return [`${name}: ${part}`, zipSync(parts, { level: 1 })];
  }
  const said = [];
  // many changes find nothing to change in a part
  for (let left = 1 + any(3), tries = 60; left > said.length && tries > 0; tries--) {
    const [name, change] = pick(onXml, any);
    const part = names[any(names.length)];
    const before = strFromU8(parts[part]);
    const after = change(before, any);
    if (after === before) continue;
    parts[part] = strToU8(after);
    said.push(`${name}: ${part}`);
  }
  return [said.join('; '), zipSync(parts, { level: 1 })];
}
