/**
 * `npm run release`: one zip to hand on, dist/egov-scorecard-VERSION.zip. It holds the page and the add-in for a static server, the page as one file
 * (scorecard.html), the command line (cli/), the guides as HTML, examples for servers and the checksums of all that.
 * SCORECARD_BASE_URL says for which address the manifest is.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { marked } from 'marked';
import { build } from './build.mjs';
import { dist, root } from './fresh.mjs';

const filesIn = (folder, below = '') =>
  readdirSync(join(folder, below)).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
  });

const css = `body{font:16px/1.55 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
img{max-width:100%}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}pre{overflow:auto;background:#f4f4f4;padding:.6rem}`;

/** A guide as a page of its own; links to other guides lead to their pages. */
export function guidePage(markdown) {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  const body = marked.parse(markdown, { async: false }).replace(/(href="[^":]*)\.md(["#])/g, '$1.html$2');
  return `<!doctype html>\n<html lang="vi">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${css}</style></head>\n<body>\n${body}</body>\n</html>\n`;
}

/** What the release holds, by path. */
export async function release() {
  await build('cli', 'excel', 'page', 'one-file');
  // forms of an office stay where its administrator put them
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = new Map();
  for (const path of filesIn(dist).filter((name) => !/\.(map|zip)$|^rubrics\//.test(name)))
    files.set(path, readFileSync(join(dist, path)));
  for (const path of filesIn(join(root, 'docs')).filter((name) =>
    /^(huong-dan|images|may-chu)\/|^cach-doc-o-nhap\.md$/.test(name),
  )) {
    const bytes = readFileSync(join(root, 'docs', path));
    if (path.endsWith('.md'))
      files.set(`docs/${path.slice(0, -3)}.html`, Buffer.from(guidePage(bytes.toString())));
    else files.set(`docs/${path}`, bytes);
  }
  for (const name of ['LICENSE', 'CHANGELOG.md']) files.set(name, readFileSync(join(root, name)));
  const sums = [...files].map(
    ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`,
  );
  files.set('SHA256SUMS', Buffer.from(sums.join('')));
  return { version, files };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { version, files } = await release();
  const path = join(dist, `egov-scorecard-${version}.zip`);
  writeFileSync(path, zipSync(Object.fromEntries(files), { level: 9 }));
  process.stdout.write(`${path}\n`);
}
