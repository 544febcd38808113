import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pkg from '../../package.json';
import { buildAddress, manifestFor } from '../../scripts/manifest.mjs';
import { COMMANDS } from '../../src/taskpane/commands';
import shortcuts from '../../src/taskpane/shortcuts.json';
import { checkManifest } from './check';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const selftest = readFileSync(join(root, 'selftest.xml'), 'utf8');
const base = 'https://localhost:3000/';

function check(xml: string, address = base): string[] {
  return checkManifest(xml, {
    icon: (url) => {
      const file = join(root, url.slice(address.length));
      return existsSync(file) ? readFileSync(file) : null;
    },
    pages: ['taskpane.html', 'selftest.html', 'support.html', 'shortcuts.json'],
    commands: COMMANDS,
    floor: 'ExcelApi 1.14',
    locales: ['en-US'],
  });
}

test('the manifest has no faults', () => {
  expect(check(manifest)).toEqual([]);
});

test('nor has that of the self-test', () => {
  expect(check(selftest)).toEqual([]);
  expect(selftest).not.toContain(/<Id>.*<\/Id>/.exec(manifest)?.[0]);
});

test.each([manifest, selftest])('the version is that of the product', (xml) => {
  expect(/<Version>(.*)<\/Version>/.exec(xml)?.[1]).toBe(`${pkg.version}.0`);
});

test.each(['https://vp.tinh.gov.vn', 'https://vp.tinh.gov.vn/phieu/cntt//'])(
  'nor have those of a build for %s',
  (wanted) => {
    const address = buildAddress(wanted);
    for (const source of [manifest, selftest]) {
      const built = manifestFor(source, address, pkg.version);
      expect(check(built, address)).toEqual([]);
      expect(built).toContain(`"${address}assets/icon-32.png"`);
      expect(built).not.toContain('localhost');
    }
  },
);

test('a build for an address without https is none', () => {
  expect(() => buildAddress('http://vp.tinh.gov.vn/')).toThrow('https://');
});

/** What is replaced, by what, and the complaint that must follow. */
const mutations: [string, string | RegExp, string, RegExp][] = [
  [
    'order at the top',
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    '$2$1',
    /^OfficeApp: children/,
  ],
  [
    'label after icon',
    /(<Label resid="Open\.Label" \/>)\s*(<Supertip>[\s\S]*?<\/Supertip>)/,
    '$2$1',
    /Control: children/,
  ],
  [
    'tab label first',
    /(<Group [\s\S]*<\/Group>)\s*(<Label resid="Tab\.Label" \/>)/,
    '$2$1',
    /CustomTab: children/,
  ],
  [
    'order of resources',
    /(<bt:Urls>[\s\S]*<\/bt:Urls>)\s*(<bt:ShortStrings>[\s\S]*<\/bt:ShortStrings>)/,
    '$2$1',
    /Resources: children/,
  ],
  ['unknown element', '<Hosts>', '<Cake /><Hosts>', /children are .*Cake/],
  ['missing support address', /<SupportUrl .*\/>/, '', /children/],
  ['id', /<Id>.*<\/Id>/, '<Id>1</Id>', /^Id:/],
  ['version', /<Version>.*<\/Version>/, '<Version>0.1.0</Version>', /^Version:/],
  ['control twice', 'id="Scorecard.Gap"', 'id="Scorecard.Check"', /used twice/],
  ['resource twice', '<bt:Image id="Icon.32"', '<bt:Image id="Icon.16"', /used twice/],
  [
    'dangling reference',
    'resid="Check.Tip"',
    'resid="Check.Tap"',
    /"Check\.Tap" is not among bt:LongStrings/,
  ],
  [
    'reference of another kind',
    '<Title resid="Open.Label" />',
    '<Title resid="Open.Tip" />',
    /not among bt:ShortStrings/,
  ],
  ['resource that nothing uses', 'resid="Check.Tip"', 'resid="Gap.Tip"', /"Check\.Tip" is used nowhere/],
  ['long reference', /Check\.Tip/g, 'Check.'.padEnd(33, 'x'), /longer than 32/],
  ['long control id', 'id="Scorecard.Gap"', `id="${'x'.repeat(126)}"`, /longer than 125/],
  ['long short text', 'DefaultValue="Kiểm tra"', `DefaultValue="${'x'.repeat(126)}"`, /longer than 125/],
  ['long translation', 'Value="Next gap"', `Value="${'x'.repeat(126)}"`, /longer than 125/],
  ['long description', /DefaultValue="Điền, [^"]*"/, `DefaultValue="${'x'.repeat(251)}"`, /longer than 250/],
  ['empty text', 'DefaultValue="Kiểm tra"', 'DefaultValue=" "', /is empty/],
  ['missing icon file', 'assets/gap-80.png', 'assets/gap-81.png', /no PNG file/],
  ['icon that is no picture', 'assets/gap-80.png', 'assets/gap.svg', /no PNG file/],
  ['icon of a wrong size', 'assets/gap-80.png', 'assets/gap-64.png', /64 × 64 pixels, should have 80/],
  ['small store icon', /(<IconUrl .*)icon-32/, '$1icon-16', /should have 32/],
  ['size left out', '<bt:Image size="80" resid="Gap.80" />', '', /no icon of 80/],
  ['plain http', `${base}taskpane.html`, 'http://localhost:3000/taskpane.html', /https/],
  ['another site', `${base}support.html`, 'https://example.org/support.html', /outside/],
  ['page that is not built', 'shortcuts.json', 'keys.json', /no page/],
  ['second pane', 'ExecuteFunction', 'ShowTaskpane', /2 buttons open a pane/],
  ['command that nobody takes', '>gap<', '>gaps<', /nobody takes the command "gaps"/],
  ['short runtime', 'lifetime="long"', 'lifetime="short"', /lifetime/],
  [
    'commands on another page',
    '<FunctionFile resid="Pane.Url" />',
    '<FunctionFile resid="Other.Url" />',
    /another page/,
  ],
  ['short default locale', '<DefaultLocale>vi-VN', '<DefaultLocale>vi', /DefaultLocale/],
  ['short locale', 'Locale="en-US" Value="Next gap"', 'Locale="en" Value="Next gap"', /no full tag/],
  [
    'override of the default',
    'Locale="en-US" Value="Next gap"',
    'Locale="vi-VN" Value="Next gap"',
    /default locale/,
  ],
  ['translation left out', '<bt:Override Locale="en-US" Value="Next gap" />', '', /no text for en-US/],
  ['lower floor', 'MinVersion="1.14"', 'MinVersion="1.7"', /Requirements/],
  ['second requirement', '</Sets>', '<Set Name="SharedRuntime" MinVersion="1.1" /></Sets>', /Requirements/],
  ['needless domain', '<Hosts>', '<AppDomains></AppDomains><Hosts>', /AppDomains/],
];

test.each(mutations)('finds: %s', (_name, from, to, complaint) => {
  const mutated = manifest.replace(from, to);
  expect(mutated).not.toBe(manifest);
  expect(check(mutated)).toEqual(expect.arrayContaining([expect.stringMatching(complaint)]));
});

test('every shortcut is for a command that the pane takes, and no key stands twice', () => {
  const ids = shortcuts.actions.map(({ id }) => id);
  expect(ids.sort()).toEqual([...COMMANDS].sort());
  expect(shortcuts.shortcuts.map(({ action }) => action).sort()).toEqual(ids);
  const keys = shortcuts.shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a manifest that is no XML is refused', () => {
  expect(() => check(manifest.replace('</Hosts>', '</Hots>'))).toThrow();
});
