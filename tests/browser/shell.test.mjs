// The page as delivered: it starts, keeps to its policy, asks nobody for anything, and says so when it cannot start.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { POLICY, POLICY_EVERYWHERE } from '../../.ci/serve.mjs';
import { expectAccessible } from './support/axe.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

test('the app starts and is quiet', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t);
  assert.equal(await page.title(), 'Lacuna');
  assert.notEqual((await page.locator('#app').innerText()).trim(), '');
  await expectQuiet();
});

test('the module and its glue are fetched once each', async (t) => {
  const { requests } = await lacuna.visit(t);
  for (const name of ['app.js', 'app_bg.wasm', 'boot.js']) {
    assert.deepEqual(requests.filter((url) => url.endsWith(`/${name}`)).length, 1, `${name} in ${requests.join(' ')}`);
  }
});

test('the policy is in the header and, but for one part, in the page', async (t) => {
  const { page } = await lacuna.visit(t);
  const answer = await page.request.get(`${lacuna.origin}/`);
  assert.equal(answer.headers()['content-security-policy'], POLICY);
  assert.equal(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content'), POLICY_EVERYWHERE);
  assert.doesNotMatch(POLICY, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('the harness hears a breach of the policy', async (t) => {
  const { page, noise, expectQuiet } = await lacuna.visit(t);
  await page.evaluate(() => {
    const script = document.createElement('div');
    script.setAttribute('style', 'color: red');
    document.body.append(script);
    return fetch('http://127.0.0.1:9/').catch(() => {});
  });
  await assert.rejects(expectQuiet(), /not quiet/);
  assert.match(noise.join('\n'), /style-src-attr refused inline/);
  assert.match(noise.join('\n'), /connect-src refused http:\/\/127\.0\.0\.1:9/);
});

test('a module that does not arrive is told in words', async (t) => {
  const { page } = await lacuna.visit(t, '/', {
    start: false,
    before: (page) => page.route('**/app_bg.wasm', (route) => route.fulfill({ status: 404, body: '' })),
  });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /did not load completely/);
  assert.match(await page.locator('header').innerText(), /Lacuna/);
  await expectAccessible(page, 'the page that did not load');
});

test('a browser without WebAssembly is told what is needed', async (t) => {
  const { page } = await lacuna.visit(t, '/', {
    start: false,
    before: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /Firefox 115/);
});

test('when the app dies its page stays, under a message', async (t) => {
  const { page } = await lacuna.visit(t);
  // The last things to come are what the store holds and what the browser says of it.
  await page.getByText('There is none yet').waitFor();
  await page.locator('.lc-endnote', { hasText: /\d MB/ }).waitFor();
  const before = await page.locator('#app').innerText();
  await page.evaluate(() => {
    console.error('panicked at src/x.rs:1:1:\nthe reason\n\nStack:\n\nError');
    dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
  });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /has stopped[\s\S]*src\/x\.rs:1:1:\sthe reason$/);
  assert.equal(await page.locator('#app').innerText(), before);
});

test('without JavaScript the page says so', async (t) => {
  const { page } = await lacuna.visit(t, '/', { start: false, javaScriptEnabled: false });
  assert.match(await page.locator('main').innerText(), /needs JavaScript/);
});
