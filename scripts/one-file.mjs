/** Makes one HTML file of a webpack build: script and style inline, the scripts of workers as text. Nothing else is left of the build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import webpack from 'webpack';
import { oneFilePolicy } from './headers.mjs';

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Text between <script> and </script>: what would end the element, or begin a comment, is written as JavaScript writes it. */
const inScript = (source) => source.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

export class OneFile {
  /** `template`: path of the HTML with %POLICY%, %STYLE%, %WORKERS% and %SCRIPT%; `filename`: what is written. */
  constructor({ template, filename }) {
    this.template = template;
    this.filename = filename;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OneFile', (compilation) => {
      compilation.fileDependencies.add(this.template);
      compilation.hooks.processAssets.tap(
        { name: 'OneFile', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE },
        () => {
          const first = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
          const read = (names) => names.map((name) => compilation.getAsset(name).source.source().toString());
          const named = (ending) => Object.keys(compilation.assets).filter((name) => name.endsWith(ending));
          const script = inScript(read(named('.js').filter((name) => first.has(name))).join('\n'));
          const style = read(named('.css')).join('\n');
          const workers = named('.js')
            .filter((name) => !first.has(name))
            .map(
              (name) =>
                `<script type="text/plain" data-worker="${name}">${inScript(read([name])[0])}</script>`,
            );
          const parts = {
            POLICY: oneFilePolicy(sha256(script), sha256(style)),
            STYLE: `<style>${style}</style>`,
            WORKERS: workers.join('\n'),
            SCRIPT: `<script>${script}</script>`,
          };
          const html = readFileSync(this.template, 'utf8').replace(
            /%([A-Z]+)%/g,
            (whole, part) => parts[part] ?? whole,
          );
          for (const name of Object.keys(compilation.assets)) compilation.deleteAsset(name);
          compilation.emitAsset(this.filename, new webpack.sources.RawSource(html), { minimized: true });
        },
      );
    });
  }
}
