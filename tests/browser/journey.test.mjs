// The main job, from an empty page to a report in hand, as one person does it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { begin, download, item, openSample, saved, stored, view } from './support/app.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

test('from a new assessment to the report', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t);
  await begin(page, { state: 'Canada', title: 'First review' });

  await view(page, 'laws');
  await page.getByRole('button', { name: 'Add a law' }).first().click();
  await page.getByLabel('Short title').first().fill('Firearms Act');
  await page.getByLabel('Short title').first().blur();

  await view(page, 'assess');
  await item(page, 'fp.8.1.a');
  await page.locator('.lc-element').nth(0).getByRole('radio', { name: 'Yes' }).check();
  await page.locator('.lc-element').nth(1).getByRole('radio', { name: 'No' }).check();
  await page.locator('#verdict-2').check();
  await page.locator('#add-citation').click();
  await page.locator('.lc-cite').getByLabel('Article and paragraph').fill('s. 23(1)');
  await page.locator('.lc-cite').getByLabel('Its words, in the original language').fill('No person shall manufacture a firearm without a mark.');
  await page.locator('#reasoning').fill('The country is **missing**.');
  await page.locator('#recommendation').fill('Add the country of manufacture.');
  await page.locator('#recommendation').blur();
  await saved(page);

  await view(page, 'gaps');
  assert.match(await page.locator('.lc-gaps').innerText(), /art\. 8\(1\)\(a\)/);
  await page.locator('.lc-gaps a').first().click();
  await page.locator('#verdict-2:checked').waitFor();
  assert.equal(await page.locator('#reasoning').inputValue(), 'The country is **missing**.');

  await view(page, 'report');
  const report = await page.locator('.lc-report').innerText();
  for (const words of ['Canada', 'No person shall manufacture a firearm without a mark.', 'The country is missing.', 'Add the country of manufacture.']) {
    assert.ok(report.includes(words), `the report lacks “${words}”`);
  }
  assert.equal(await page.locator('.lc-report strong', { hasText: /^missing$/ }).count() > 0, true);
  const markdown = await download(page, () => page.getByRole('button', { name: /Markdown/ }).click());
  assert.match(markdown.name, /^canada-first-review-.*\.md$/);
  assert.match(markdown.text, /No person shall manufacture a firearm without a mark\./);
  const html = await download(page, () => page.getByRole('button', { name: /HTML|web page/i }).click());
  assert.match(html.name, /\.html$/);
  assert.doesNotMatch(html.text, /<script|src="http/);

  const file = await download(page, () => page.keyboard.press('Control+s'));
  assert.match(file.name, /^canada-first-review-.*\.lacuna\.json$/);
  const saved_ = JSON.parse(file.text);
  assert.equal(saved_.format, 'lacuna-assessment');
  await page.locator('.lc-save', { hasText: 'The file is up to date' }).waitFor();
  await expectQuiet();

  // The file opens elsewhere with everything in it.
  const other = await lacuna.visit(t);
  await other.page.locator('input[type=file]').setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await other.page.locator('#verdict-1').waitFor();
  await item(other.page, 'fp.8.1.a');
  assert.equal(await other.page.locator('#reasoning').inputValue(), 'The country is **missing**.');
  await other.expectQuiet();
});

test('closing the laptop in the middle of a sentence loses nothing', async (t) => {
  const { page, context, reload } = await lacuna.visit(t);
  await begin(page);
  await item(page, 'fp.5.1.a');
  await page.locator('#reasoning').pressSequentially('Section 99 covers manufacture without authority', { delay: 5 });
  await reload();
  await page.locator('#reasoning').waitFor();
  assert.equal(await page.locator('#reasoning').inputValue(), 'Section 99 covers manufacture without authority');

  // A killed page runs nothing any more: what counts is what reached the store within a second of typing.
  await page.locator('#reasoning').press('Control+End');
  await page.locator('#reasoning').pressSequentially(' and more', { delay: 5 });
  await stored(page, '/f/fp.5.1.a', 'and more');
  const url = page.url();
  const second = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await second.goto(url);
  await second.locator('#reasoning').waitFor();
  assert.match(await second.locator('#reasoning').inputValue(), /authority and more$/);
});

test('an edit is in the store within a second', async (t) => {
  const { page } = await lacuna.visit(t);
  await begin(page);
  await item(page, 'fp.5.1.b');
  await saved(page);
  // Measured in the page, by its own clock, from the event to the record.
  const waited = await page.evaluate(async () => {
    const database = await new Promise((done) => {
      const request = indexedDB.open('lacuna');
      request.onsuccess = () => done(request.result);
    });
    const begin = performance.now();
    document.querySelector('#verdict-3').click();
    for (;;) {
      const found = await new Promise((done) => {
        const store = database.transaction('records').objectStore('records');
        const keys = store.getAllKeys();
        keys.onsuccess = () => {
          const key = keys.result.find((key) => key.endsWith('/f/fp.5.1.b'));
          if (!key) return done(false);
          store.get(key).onsuccess = (event) => done(event.target.result.includes('none'));
        };
      });
      if (found) return performance.now() - begin;
    }
  });
  t.diagnostic(`in the store after ${Math.round(waited)} ms`);
  assert.ok(waited < 1000, `${waited} ms`);
});

test('the sample shows every verdict', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t);
  await openSample(page);
  await view(page, 'report');
  const text = await page.locator('.lc-report').innerText();
  for (const word of ['Full', 'Partial', 'None', 'Conflict', 'Not applicable', 'Not assessed']) assert.ok(text.includes(word), word);
  await expectQuiet();
});
