// Serves the built page on this computer only: node .ci/serve.mjs [--dir dist] [--port 8080]
// The port is PORT or 8080, or the next free one. Nothing but Node is needed.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

// index.html carries the same policy, without the last part, which browsers obey in a header only.
export const POLICY_EVERYWHERE = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lacuna',
].join('; ');
export const POLICY = `${POLICY_EVERYWHERE}; frame-ancestors 'none'`;

const SECURITY = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.yaml': 'text/yaml; charset=utf-8',
};
const PACKED_ALREADY = new Set(['.ico', '.png', '.woff2']);

const compress = promisify(brotliCompress);

/** A request handler for the files under `dir`; the page's policy may be left out for pages that are not ours. */
async function handlerFor(dir, policy) {
  const { 'Content-Security-Policy': ours, ...rest } = SECURITY;
  const security = policy ? { 'Content-Security-Policy': ours, ...rest } : rest;
  const root = await realpath(dir);
  const cache = new Map();

  /** The file a URL path names, or null: unknown, outside the folder, or not a path at all. */
  async function locate(url) {
    let path;
    try {
      path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    } catch {
      return null;
    }
    if (!path.startsWith('/') || /[\0\\]/.test(path)) return null;
    if (path.endsWith('/')) path += 'index.html';
    try {
      // Links are resolved before the check, so that none leads outside.
      const file = await realpath(resolve(root, `.${path}`));
      return file.startsWith(root + sep) ? file : null;
    } catch {
      return null;
    }
  }

  async function load(file) {
    const { mtimeMs, size, isFile } = await stat(file).then((s) => ({ mtimeMs: s.mtimeMs, size: s.size, isFile: s.isFile() }));
    if (!isFile) return null;
    const known = cache.get(file);
    if (known?.mtimeMs === mtimeMs && known.size === size) return known;
    const plain = await readFile(file);
    const entry = {
      mtimeMs,
      size,
      plain,
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      brotli: null,
    };
    cache.set(file, entry);
    return entry;
  }

  return async (request, response) => {
    const end = (status, headers, body) => {
      response.writeHead(status, { ...security, 'Cache-Control': 'no-cache', ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const plainText = (status, text, headers = {}) => end(status, { 'Content-Type': TYPES['.txt'], ...headers }, `${text}\n`);
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return plainText(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
      }
      const file = await locate(request.url);
      const entry = file && (await load(file));
      if (!entry) return plainText(404, 'There is no such file.');

      const type = extname(file);
      const headers = { 'Content-Type': TYPES[type] ?? 'application/octet-stream', Vary: 'Accept-Encoding' };
      const wantsBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && !PACKED_ALREADY.has(type);
      // One tag for one sequence of bytes: the packed form has its own.
      headers.ETag = wantsBrotli ? entry.etag.replace(/"$/, '-br"') : entry.etag;
      if (request.headers['if-none-match'] === headers.ETag) return end(304, headers);
      let body = entry.plain;
      if (wantsBrotli) {
        entry.brotli ??= compress(entry.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
        body = await entry.brotli;
        headers['Content-Encoding'] = 'br';
      }
      headers['Content-Length'] = body.length;
      return end(200, headers, body);
    } catch (error) {
      console.error(`serve: ${request.url}: ${error.message}`);
      return plainText(500, 'The file could not be read.');
    }
  };
}

/** Listens on `port` (0: any free one); if it is taken and `tries` are left, on the next. */
export async function serve({ dir, port = 0, tries = 1, policy = true }) {
  const server = createServer(await handlerFor(dir, policy));
  for (let at = port, left = tries; ; at += 1, left -= 1) {
    try {
      await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(at, '127.0.0.1', () => {
          server.off('error', failed);
          done();
        });
      });
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || left <= 1 || at >= 65535) throw error;
    }
  }
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections?.();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  const { values } = parseArgs({ options: { dir: { type: 'string' }, port: { type: 'string' } } });
  const wanted = values.port ?? process.env.PORT ?? '8080';
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`serve: FAILED: "${wanted}" is no port; use a number up to 65535`);
    process.exit(1);
  }
  const dir = values.dir ?? fileURLToPath(new URL('../dist', import.meta.url));
  try {
    const { origin } = await serve({ dir, port, tries: 100 });
    console.log(`serve: Lacuna is at ${origin}/ (Ctrl+C stops it)`);
  } catch (error) {
    console.error(`serve: FAILED: ${error.message}`);
    process.exit(1);
  }
}
