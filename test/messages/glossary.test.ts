/** No sentence of the program uses a word that the glossary retires. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** "A, b" of the third column of each row of the table; what stands in brackets is a remark. */
const retired = readFileSync(join('docs', 'tu-ngu.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .flatMap((line) => (line.split('|')[3] ?? '').replace(/\([^)]*\)/g, '').split(','))
  .map((term) => term.trim())
  .filter((term) => term !== '');

/** Words of files in hand that are still read, a list of retired words by itself. */
const READ_ONLY = join('sheet', 'earlier.ts');

const files = readdirSync(join('src', 'messages'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('en.ts') && file !== READ_ONLY,
);

/** Every text of a file: literals, and what stands around the values of templates. */
function textsOf(file: string): string[] {
  const source = readFileSync(join('src', 'messages', file), 'utf8');
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    // words that are only read
    if (ts.isVariableDeclaration(node) && node.name.getText().startsWith('earlier')) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return texts;
}

test('the glossary retires words, and the messages are many', () => {
  expect(retired.length).toBeGreaterThan(30);
  expect(files.flatMap(textsOf).length).toBeGreaterThan(800);
});

test.each(files)('%s says nothing in retired words', (file) => {
  const said = textsOf(file).flatMap((text) => {
    const words = ` ${text.toLocaleLowerCase('vi').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return retired
      .filter((term) => words.includes(` ${term.toLocaleLowerCase('vi')} `))
      .map((term) => `${term}: ${text}`);
  });
  expect(said).toEqual([]);
});
