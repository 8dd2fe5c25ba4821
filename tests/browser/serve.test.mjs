// The little server: only what is in its folder, with the right type, and safe headers on every answer.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';

import { POLICY, serve } from '../../.ci/serve.mjs';

let base;
let server;
before(async () => {
  base = await mkdtemp(join(tmpdir(), 'lacuna-serve-'));
  await mkdir(join(base, 'site', 'icons'), { recursive: true });
  await writeFile(join(base, 'site', 'index.html'), '<p>home</p>');
  await writeFile(join(base, 'site', 'app_bg.wasm'), '\0asm');
  await writeFile(join(base, 'secret.txt'), 'secret');
  await symlink(join(base, 'secret.txt'), join(base, 'site', 'link.txt'));
  server = await serve({ dir: join(base, 'site') });
});
after(async () => {
  await server?.close();
  await rm(base, { recursive: true, force: true });
});

/** A request whose path is sent as it is written; `fetch` would tidy it first. */
const get = (path, { method = 'GET', ...headers } = {}) =>
  new Promise((done, failed) => {
    request(server.origin, { path, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', failed).end();
  });

test('files, types and the safe headers', async () => {
  const page = await get('/?a=b');
  assert.equal(page.status, 200);
  assert.equal(page.body.toString(), '<p>home</p>');
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal((await get('/app_bg.wasm')).headers['content-type'], 'application/wasm');
  for (const path of ['/', '/nothing']) {
    const { headers } = await get(path);
    assert.equal(headers['content-security-policy'], POLICY, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.equal(headers['referrer-policy'], 'no-referrer', path);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', path);
    assert.equal(headers['cache-control'], 'no-cache', path);
  }
});

test('nothing outside the folder', async () => {
  for (const path of [
    '/../secret.txt', '/%2e%2e/secret.txt', '/icons/../../secret.txt', '/..%2fsecret.txt', '/..\\secret.txt', '/..%5csecret.txt',
    '//secret.txt', '/link.txt', '/index.html%00', '/%', '/icons', '/icons/',
  ]) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body.toString(), /^secret/, path);
  }
});

test('packed on request, not sent again when unchanged, and seen when changed', async () => {
  const packed = await get('/', { 'accept-encoding': 'gzip, br' });
  assert.equal(packed.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(packed.body).toString(), '<p>home</p>');
  const again = await get('/', { 'accept-encoding': 'gzip, br', 'if-none-match': packed.headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);

  await writeFile(join(base, 'site', 'index.html'), '<p>home, changed</p>');
  const fresh = await get('/', { 'if-none-match': packed.headers.etag });
  assert.equal(fresh.status, 200);
  assert.equal(fresh.body.toString(), '<p>home, changed</p>');
});

test('reading only', async () => {
  assert.equal((await get('/', { method: 'HEAD' })).body.length, 0);
  const refused = await get('/', { method: 'POST' });
  assert.equal(refused.status, 405);
  assert.equal(refused.headers.allow, 'GET, HEAD');
});

test('the next free port when one is taken', async () => {
  const taken = Number(new URL(server.origin).port);
  const other = await serve({ dir: join(base, 'site'), port: taken, tries: 20 });
  try {
    assert.notEqual(other.origin, server.origin);
  } finally {
    await other.close();
  }
});
