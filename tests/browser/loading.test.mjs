// Texts of laws on their way: several files, pasted words, pages left and other assessments opened meanwhile.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { begin, records, saved, view } from './support/app.mjs';
import { expectAccessible } from './support/axe.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

const law = (title, words = 'Every firearm shall be marked with a serial number.') =>
  `# ${title}\n\n### 1 Marks\n\n${words}\n\n### 2 Records\n\nRecords shall be kept for ten years.\n`;

const load = (page, ...files) => page.locator('.lc-load input[type=file]').setInputFiles(
  files.map(([name, text]) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })));

/** Holds the module of the reader back until the test lets it go. */
async function held(page) {
  let release;
  const free = new Promise((done) => { release = done; });
  await page.context().route('**/desk_bg.wasm', async (route) => {
    await free;
    await route.continue();
  });
  return release;
}

test('every file has a row at once, and each is told as it is done', async (t) => {
  let go;
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true, before: async (page) => { go = await held(page); } });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  await load(page, ['a.md', law('Arms Act')], ['b.md', law('Customs Act')], ['c.md', law('Penal Code')]);
  const rows = page.locator('.lc-loads__row');
  await rows.nth(2).waitFor();
  assert.equal(await rows.count(), 3);
  await page.locator('.lc-hide [role=status]', { hasText: '3 texts of laws are being read' }).waitFor({ state: 'attached' });
  await expectAccessible(page, 'files on their way');

  // The one in the middle is taken back; the focus stays in the list.
  await rows.nth(1).getByRole('button', { name: /Cancel/ }).click();
  await page.locator('.lc-loads__row:focus').waitFor();
  go();
  await page.locator('.lc-law', { hasText: 'Penal Code' }).waitFor();
  await page.locator('.lc-law', { hasText: 'Arms Act' }).waitFor();
  assert.equal(await page.locator('.lc-law').count(), 2);
  assert.equal(await rows.count(), 0);
  await expectQuiet();
});

test('pasted words come back when they are broken off or refused', async (t) => {
  let go;
  const { page } = await lacuna.visit(t, '/', { reads: true, before: async (page) => { go = await held(page); } });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  const field = page.locator('#load-pasted');
  await page.locator('.lc-load summary').click();
  await field.fill(law('Arms Act'));
  await page.getByRole('button', { name: 'Read it', exact: true }).click();
  assert.equal(await field.inputValue(), '');
  await page.locator('.lc-loads__row').getByRole('button', { name: /Cancel/ }).click();
  assert.equal(await field.inputValue(), law('Arms Act'));
  assert.ok(await field.evaluate((field) => field === document.activeElement));
  assert.equal(await page.locator('.lc-loads__row').count(), 0);
  go();
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.lc-law').count(), 0, 'what was broken off does not arrive after all');

  await page.context().unroute('**/desk_bg.wasm');
  await page.context().route('**/desk_bg.wasm', (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('button', { name: 'Read it', exact: true }).click();
  await page.locator('.lc-loads__row').getByText('could not be loaded').waitFor();
  await page.locator('.lc-loads__row').getByRole('button', { name: /Put the text back/ }).click();
  assert.equal(await field.inputValue(), law('Arms Act'));
});

test('a page that is left drops nothing, and nothing goes to another assessment', async (t) => {
  let go;
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true, before: async (page) => { go = await held(page); } });
  await begin(page, { checklist: 'firearms-protocol', title: 'First' });
  await view(page, 'laws');
  await load(page, ['a.md', law('Arms Act')], ['b.md', law('Customs Act')]);
  await page.locator('.lc-loads__row').nth(1).waitFor();
  const first = page.url();
  await view(page, 'context');
  await page.locator('.lc-loadline', { hasText: '2 texts of laws are being read' }).waitFor();
  await expectAccessible(page, 'a page beside which laws are read');
  await saved(page);
  await begin(page, { checklist: 'firearms-protocol', title: 'Second' });
  await view(page, 'laws');
  assert.equal(await page.locator('.lc-loads__row').count(), 0);
  go();
  await page.waitForTimeout(1500);
  assert.equal(await page.locator('.lc-law').count(), 0, 'the second assessment has no law');
  await saved(page);
  await page.goto(first);
  await page.locator('.lc-law', { hasText: 'Customs Act' }).getByRole('link', { name: /Read it/ }).waitFor();
  assert.equal(await page.locator('.lc-law').count(), 2);
  let texts = [];
  for (let tries = 0; texts.length < 2 && tries < 50; tries += 1) {
    await page.waitForTimeout(100);
    texts = Object.keys(await records(page)).filter((key) => key.includes('/l/'));
  }
  assert.equal(texts.length, 2, 'both are in the store');
  assert.equal(new Set(texts.map((key) => key.split('/')[1])).size, 1, 'both with the first assessment');
  await expectQuiet();
});

test('two laws with one title are kept and told apart', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  await load(page, ['federal.md', law('Arms Act')], ['state.md', law('Arms Act', 'Marks are struck on the frame.')]);
  const row = page.locator('.lc-loads__row', { hasText: 'state.md' });
  const choice = row.getByRole('combobox');
  await choice.waitFor();
  assert.match(await choice.evaluate((field) => field.selectedOptions[0].textContent), /not registered yet/);
  await row.getByRole('button', { name: 'Keep it there' }).click();
  await page.locator('.lc-law').nth(1).waitFor();
  await load(page, ['third.md', law('Arms Act', 'Marks are never removed.')]);
  await choice.or(page.locator('.lc-loads__row select')).first().waitFor();
  const options = await page.locator('.lc-loads__row select option').allTextContents();
  assert.ok(options.some((text) => /federal\.md/.test(text)) && options.some((text) => /state\.md/.test(text)), options.join('; '));
  // A law that is removed meanwhile cannot be chosen any more.
  await page.locator('.lc-loads__row select').selectOption({ index: 1 });
  await page.locator('.lc-law').first().getByRole('button', { name: /^Remove Arms/ }).click();
  assert.match(await page.locator('.lc-loads__row select').evaluate((field) => field.selectedOptions[0].textContent), /not registered yet/);
  await expectQuiet();
});
