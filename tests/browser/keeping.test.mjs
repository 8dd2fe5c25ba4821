// Nothing is lost: two tabs, storage refused or full, deletion undone, everything removed, files that are no good.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { begin, download, item, openSample, records, saved, stored } from './support/app.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

test('two tabs on one assessment do not overwrite each other', async (t) => {
  const { page, context } = await lacuna.visit(t);
  await begin(page);
  await item(page, 'fp.5.1.a');
  await page.locator('#verdict-1').check();
  await saved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await second.locator('#verdict-1:checked').waitFor();

  // A tab without changes of its own follows.
  await second.locator('#verdict-3').check();
  await page.locator('#verdict-3:checked').waitFor();
  await page.getByText('Another tab changed this assessment').waitFor();

  // Two tabs that both change: the later save is refused and both texts survive.
  await page.evaluate(() => { BroadcastChannel.prototype.postMessage = () => {}; });
  await second.evaluate(() => { BroadcastChannel.prototype.postMessage = () => {}; });
  await page.locator('#reasoning').fill('written in the first tab');
  await stored(page, '/f/fp.5.1.a', 'written in the first tab');
  await second.locator('#reasoning').fill('written in the second tab');
  await second.getByRole('alert').waitFor();
  assert.match(await second.getByRole('alert').innerText(), /Another tab has saved a newer version/);
  await stored(page, '/f/fp.5.1.a', 'written in the first tab');
  await second.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await second.waitForURL((url) => url.hash !== new URL(page.url()).hash);
  await stored(second, '/f/fp.5.1.a', 'written in the second tab');
  await stored(second, '/f/fp.5.1.a', 'written in the first tab');
});

test('where the browser refuses storage, work goes on in memory and the page says so', async (t) => {
  const { page } = await lacuna.visit(t, '/', {
    before: (page) => page.addInitScript(() => {
      indexedDB.open = () => { throw new DOMException('not in this window', 'SecurityError'); };
    }),
  });
  await page.getByText('refuses to keep anything').waitFor();
  await begin(page);
  await page.locator('#verdict-1').check();
  await page.locator('.lc-save', { hasText: 'Held in memory only' }).waitFor();
  const file = await download(page, () => page.getByRole('button', { name: 'Save file' }).click());
  assert.equal(JSON.parse(file.text).format, 'lacuna-assessment');
});

test('a store that is full is told, and the text stays', async (t) => {
  const { page } = await lacuna.visit(t);
  await begin(page);
  await item(page, 'fp.5.1.a');
  await saved(page);
  await page.evaluate(() => {
    globalThis.put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await page.locator('#reasoning').fill('must not be lost');
  await page.locator('.lc-save', { hasText: 'Could not be saved: there is no room left' }).waitFor();
  assert.equal(await page.locator('#reasoning').inputValue(), 'must not be lost');
  await page.evaluate(() => { IDBObjectStore.prototype.put = globalThis.put; });
  await stored(page, '/f/fp.5.1.a', 'must not be lost');
});

test('deletion is undone, removal is for good', async (t) => {
  const { page } = await lacuna.visit(t);
  await openSample(page);
  await saved(page);
  await page.locator('.lc-brand').click();
  await page.getByRole('button', { name: /^Delete/ }).click();
  await page.getByText('was deleted from this computer').waitFor();
  await page.getByText('There is none yet').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: /^Open/ }).first().waitFor();

  await page.getByRole('button', { name: 'Remove everything from this computer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove everything' }).click();
  await page.getByText('There is none yet').waitFor();
  assert.deepEqual(await records(page), {});
});

const text = (value) => Buffer.from(value);
const BAD = [
  ['empty.lacuna.json', text(''), /empty/i],
  ['broken.lacuna.json', text('{"format": "lacuna-assessment", "version": 1, '), /./],
  ['newer.lacuna.json', text('{"format": "lacuna-assessment", "version": 999}'), /newer/i],
  ['other.json', text('{"hello": [1, 2, 3]}'), /./],
  ['binary.json', Buffer.from([0xff, 0xfe, 0, 1, 2, 0x80]), /./],
  ['bomb.yaml', text(`a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n`), /./],
  ['deep.yaml', text('['.repeat(5000)), /./],
  ['wrong.yaml', text('format: 1\nversion: "1.0.0"\nsections: 3\n'), /./],
];

test('files that are no good say why, and change nothing', async (t) => {
  const { page, noise } = await lacuna.visit(t);
  await openSample(page);
  await saved(page);
  const before = Object.keys(await records(page)).sort();
  await page.locator('.lc-brand').click();
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  for (const [name, buffer, says] of BAD) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    // The file of a checklist is shown with its lines, any other file is told about.
    const where = name.endsWith('.yaml') ? 'dialog[open]' : '.lc-notice';
    const notice = page.locator(where, { hasText: name }).last();
    await notice.waitFor();
    assert.match(await notice.innerText(), says, name);
    await notice.getByRole('button', { name: 'Close' }).click();
    await notice.waitFor({ state: 'detached' });
  }

  // Handed over as a file on disk, because it is too large to be sent to the browser otherwise.
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'huge.json'), Buffer.alloc(70_000_000, 32));
  await page.locator('input[type=file]').setInputFiles(join(folder, 'huge.json'));
  assert.match(await page.locator('.lc-notice', { hasText: 'huge.json' }).innerText(), /large/i);
  assert.deepEqual(Object.keys(await records(page)).sort(), before);
  assert.deepEqual(noise, []);
});

test('hostile text is shown and never run', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t);
  await begin(page, { state: '<img src=x onerror=alert(1)>' });
  page.on('dialog', () => assert.fail('a script ran'));
  await item(page, 'fp.5.1.a');
  await page.locator('#verdict-2').check();
  const hostile = '<script>alert(1)</script> [link](javascript:alert(1)) ![i](https://example.org/x.png) \u202Egnp\u202C \u{1F1E8}\u{1F1E6} 漢字 بلد';
  await page.locator('#reasoning').fill(hostile);
  await page.locator('#reasoning').blur();
  await saved(page);
  await page.evaluate(() => { location.hash = location.hash.replace(/assess.*/, 'report'); });
  const report = page.locator('.lc-report');
  await report.getByText('alert(1)').first().waitFor();
  assert.equal(await report.locator('script, img, a[href^="javascript"]').count(), 0);
  await expectQuiet();
});
