/**
 * Content-Security-Policy of the browser page, used by the build (meta tag) and by `npm start` (header).
 *
 * The hash is the SHA-256 of the empty string. Fluent UI creates empty <style> elements and fills them through CSSOM insertRule;
 * without the hash Chromium gives such an element no sheet and the page stays unstyled. Inline style text and style attributes
 * stay forbidden.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Policy of the page as one file: it loads nothing at all but the workers that it makes of its own text. */
export const oneFilePolicy = (script, style) =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style} 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const hashed = /\.[0-9a-f]{8,}\./;

/** Response headers of one file of dist/. Only the page may not be framed: Excel on the web frames the task pane. */
export function headersFor(path) {
  const headers = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
  if (path === '/' || path.endsWith('.html') || path.endsWith('/sw.js') || path.endsWith('.xml')) {
    headers['Cache-Control'] = 'no-cache';
  } else if (hashed.test(path)) {
    headers['Cache-Control'] = 'public, max-age=31536000, immutable';
  }
  if (path === '/' || path.endsWith('/index.html')) {
    headers['Content-Security-Policy'] = `${contentSecurityPolicy}; frame-ancestors 'none'`;
    headers['Cross-Origin-Opener-Policy'] = 'same-origin';
  }
  return headers;
}
