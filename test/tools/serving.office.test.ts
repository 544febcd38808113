/** What is started beside a server of the product is answered by it: `npm run excel` serves the add-in to the Excel that it opens. */
import { join } from 'node:path';
import { run } from './run';

const scripts = join(__dirname, '../../scripts');

it('a program that was started is answered while it runs', async () => {
  const script = `
    import { createServer } from 'node:http';
    import { listen } from '${scripts}/static.mjs';
    import { runTool } from '${scripts}/tool.mjs';
    const server = createServer((request, response) => response.end('ok'));
    const port = await listen(server, 3900);
    const ask = "fetch('http://localhost:" + port + "', { signal: AbortSignal.timeout(20000) }).then((r) => r.text()).then((t) => process.exit(t === 'ok' ? 0 : 1))";
    await runTool(process.execPath, '-e', ask);
    await runTool(process.execPath, '-e', 'process.exit(3)').catch((error) => console.log(error.message.slice(-3)));
    server.close();
  `;
  const { code, stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
  expect([code, stdout.toString().trim()]).toEqual([0, ': 3']);
});
