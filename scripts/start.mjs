/** `npm start`: the product without Excel, on http://localhost:3000 or the next free port (PORT, HOST to choose). */
import { createServer } from 'node:http';
import { build } from './build.mjs';
import { handler, listen } from './static.mjs';

await build('page');
const host = process.env.HOST ?? 'localhost';
const port = await listen(createServer(handler()), Number(process.env.PORT ?? 3000), host);
process.stdout.write(`\n  Phiếu tự chấm điểm CNTT:  http://${host}:${port}/\n  Ctrl+C để dừng (to stop)\n\n`);
