/**
 * Checks the add-in's manifest without any service: element order, identifiers, references, lengths, icons, addresses, locales and the
 * floor. Microsoft's own validator needs the network and misses dangling references and wrong icon sizes.
 */
import { SaxesParser } from 'saxes';

export interface Options {
  /** The PNG file that an address names, or null when there is none. */
  icon: (url: string) => Uint8Array | null;
  /** Pages the build makes, below the base address. */
  pages: readonly string[];
  floor: string;
  /** Names under which the pane's runtime takes commands. */
  commands: readonly string[];
  /** Besides the default locale, every text is given in these. */
  locales: readonly string[];
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const root = top.children[0];
  if (!root) throw new Error('empty manifest');
  return root;
}

/** Children in the order the schema wants them; `?` may be missing, `+` may repeat, `*` both. */
const order: Record<string, string> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides? ExtendedOverrides?',
  DisplayName: 'Override*',
  Description: 'Override*',
  Requirements: 'Sets? bt:Sets?',
  Sets: 'Set+',
  'bt:Sets': 'bt:Set+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Description? Requirements? Hosts Resources',
  Hosts: 'Host+',
  Host: 'Runtimes? AllFormFactors? DesktopFormFactor?',
  Runtimes: 'Runtime',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint+',
  ExtensionPoint: 'OfficeTab* CustomTab*',
  CustomTab: 'Group+ Label InsertAfter?',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action Enabled?',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  Action: 'TaskpaneId? SourceLocation? Title? FunctionName?',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:String': 'bt:Override*',
};

/** In which part of the resources a reference must be found. */
const resourceOf: Record<string, string> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

const maxLength: Record<string, number> = {
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  'bt:Urls': 2048,
  'bt:Images': 2048,
};

const fullTag = /^[a-z]{2,3}-[A-Z]{2}$/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Width and height of a PNG file, or null when it is none. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** What is wrong with a manifest, one sentence each. */
export function checkManifest(xml: string, options: Options): string[] {
  const problems: string[] = [];
  const root = parse(xml);

  const all: { element: Element; path: string; parent: Element | null }[] = [];
  const visit = (element: Element, path: string, parent: Element | null): void => {
    all.push({ element, path, parent });
    for (const child of element.children) visit(child, `${path}/${child.name}`, element);
  };
  visit(root, root.name, null);
  const child = (element: Element | undefined, name: string): Element | undefined =>
    element?.children.find((one) => one.name === name);

  for (const { element, path } of all) {
    const expected = (order[element.name] ?? '').split(' ').filter(Boolean);
    const pattern = expected.map(
      (item) => `(?:${item.replace(/[?+*]$/, '')} )${/[?+*]$/.exec(item)?.[0] ?? ''}`,
    );
    const found = element.children.map(({ name }) => `${name} `).join('');
    // A description in the resources is a reference and has no children; the pattern allows that.
    if (!new RegExp(`^${pattern.join('')}$`).test(found)) {
      problems.push(`${path}: children are "${found.trim()}", should be "${expected.join(' ')}"`);
    }
  }

  const id = child(root, 'Id')?.text ?? '';
  if (!guid.test(id)) problems.push(`Id: "${id}" is no GUID in lower case`);
  const version = child(root, 'Version')?.text ?? '';
  if (!/^[1-9]\d*\.\d+\.\d+\.\d+$/.test(version)) {
    problems.push(`Version: "${version}" is not of four numbers, the first at least 1`);
  }

  // Identifiers
  const ids = new Set<string>();
  for (const { element, path } of all) {
    const own = element.attributes['id'];
    if (own === undefined) continue;
    if (ids.has(own)) problems.push(`${path}: id "${own}" is used twice`);
    ids.add(own);
    const limit = element.name.startsWith('bt:') ? 32 : 125;
    if (own.length > limit) problems.push(`${path}: id "${own}" is longer than ${limit} characters`);
  }

  // References into the resources
  const resources = child(child(root, 'VersionOverrides'), 'Resources');
  const used = new Set<string>();
  for (const { element, path } of all) {
    const resid = element.attributes['resid'];
    if (resid === undefined) continue;
    used.add(resid);
    if (resid.length > 32) problems.push(`${path}: resid "${resid}" is longer than 32 characters`);
    const part = resourceOf[element.name] ?? '';
    if (!child(resources, part)?.children.some((one) => one.attributes['id'] === resid)) {
      problems.push(`${path}: resid "${resid}" is not among ${part}`);
    }
  }
  for (const part of resources?.children ?? []) {
    for (const one of part.children) {
      const own = one.attributes['id'] ?? '';
      if (!used.has(own)) problems.push(`${part.name}: "${own}" is used nowhere`);
    }
  }

  // One runtime: the pane, its commands and its buttons have one address, and every command is taken by somebody
  if (child(root, 'VersionOverrides')) {
    const runtime = all.find(({ element }) => element.name === 'Runtime')?.element.attributes ?? {};
    if (runtime['lifetime'] !== 'long') problems.push('Runtime: its lifetime should be "long"');
    for (const { element, path } of all) {
      const { name, attributes } = element;
      if ((name === 'FunctionFile' || name === 'SourceLocation') && attributes['resid'] !== undefined)
        if (attributes['resid'] !== runtime['resid'])
          problems.push(`${path}: "${attributes['resid']}" is another page than the runtime's`);
      if (name === 'FunctionName' && !options.commands.includes(element.text))
        problems.push(`${path}: nobody takes the command "${element.text}"`);
    }
    const panes = all.filter(({ element }) => element.attributes['xsi:type'] === 'ShowTaskpane');
    if (panes.length !== 1) problems.push(`Action: ${panes.length} buttons open a pane, should be one`);
  }

  // Lengths and locales
  const defaultLocale = child(root, 'DefaultLocale')?.text ?? '';
  if (!fullTag.test(defaultLocale)) problems.push(`DefaultLocale: "${defaultLocale}" is no full tag`);
  for (const { element, path, parent } of all) {
    const value = element.attributes['DefaultValue'];
    if (value === undefined) continue;
    const overrides = element.children.filter(({ name }) => name.endsWith('Override'));
    const limit = maxLength[element.name] ?? maxLength[parent?.name ?? ''] ?? 2048;
    for (const text of [value, ...overrides.map(({ attributes }) => attributes['Value'] ?? '')]) {
      if (text.trim() === '') problems.push(`${path}: a text is empty`);
      if (text.length > limit)
        problems.push(`${path}: "${text.slice(0, 30)}…" is longer than ${limit} characters`);
    }
    const locales = overrides.map(({ attributes }) => attributes['Locale'] ?? '');
    for (const locale of locales) {
      if (!fullTag.test(locale)) problems.push(`${path}: locale "${locale}" is no full tag`);
      if (locale === defaultLocale) problems.push(`${path}: the default locale is overridden`);
    }
    if (['DisplayName', 'Description', 'bt:String'].includes(element.name)) {
      for (const locale of options.locales) {
        if (!locales.includes(locale)) problems.push(`${path}: no text for ${locale} beside "${value}"`);
      }
    }
  }

  // Addresses
  const base = (
    child(child(root, 'DefaultSettings'), 'SourceLocation')?.attributes['DefaultValue'] ?? ''
  ).replace(/[^/]*$/, '');
  for (const { element, path, parent } of all) {
    const url = element.attributes['DefaultValue'] ?? element.attributes['Url'];
    if (url === undefined || !/Url$|Location$|^bt:Image$|^ExtendedOverrides$/.test(element.name)) continue;
    if (!url.startsWith('https://')) problems.push(`${path}: "${url}" does not begin with https://`);
    else if (!url.startsWith(base)) problems.push(`${path}: "${url}" lies outside ${base}`);
    else if (
      !/Icon|^bt:Image$/.test(element.name) &&
      !options.pages.includes(url.slice(base.length).replace(/\?.*/, ''))
    ) {
      problems.push(`${path}: the build makes no page "${url}"`);
    }
    // Icons that are not drawn by a reference have fixed sizes.
    const fixed: Record<string, number> = { IconUrl: 32, HighResolutionIconUrl: 64 };
    const sizes = [fixed[element.name]].filter((size) => size !== undefined);
    if (parent?.name === 'bt:Images') {
      for (const { element: reference } of all) {
        if (reference.attributes['resid'] === element.attributes['id'])
          sizes.push(Number(reference.attributes['size']));
      }
    }
    for (const size of new Set(sizes)) {
      const bytes = options.icon(url);
      const actual = bytes && pngSize(bytes);
      if (!actual) problems.push(`${path}: "${url}" is no PNG file of the product`);
      else if (actual.width !== size || actual.height !== size) {
        problems.push(`${path}: "${url}" has ${actual.width} × ${actual.height} pixels, should have ${size}`);
      }
    }
  }
  for (const { element, path } of all) {
    if (element.name !== 'Icon') continue;
    const sizes = element.children.map(({ attributes }) => attributes['size']);
    for (const size of ['16', '32', '80']) {
      if (!sizes.includes(size)) problems.push(`${path}: no icon of ${size} pixels`);
    }
  }
  if (child(root, 'AppDomains')) problems.push('AppDomains: the product visits no other site');

  // The floor, and nothing else
  const sets = child(child(root, 'Requirements'), 'Sets')?.children ?? [];
  const floor = sets.map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`).join(', ');
  if (floor !== options.floor) problems.push(`Requirements: "${floor}", should be "${options.floor}"`);

  return problems;
}
