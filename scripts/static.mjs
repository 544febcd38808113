import sirv from 'sirv';
import { dist } from './fresh.mjs';
import { headersFor } from './headers.mjs';

/** Answers requests from a folder, with the headers a server of the product should set. */
export function handler(folder = dist) {
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  return (request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('404\n');
    });
}

/** Listens on `port` or the next free one, on any free one for 0; resolves to the port taken. */
export function listen(server, port, host = 'localhost', last = port + 100) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port < last) resolve(listen(server, port + 1, host, last));
      else reject(error);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve(server.address().port);
    });
  });
}
