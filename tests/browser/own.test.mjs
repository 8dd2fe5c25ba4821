// A checklist of one's own: a faulty file shows its lines, the corrected one is loaded, answered, and travels along.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { begin, download, item, records, saved, stored, view } from './support/app.mjs';
import { expectAccessible } from './support/axe.mjs';
import { site } from './support/site.mjs';

const lacuna = site();
const sound = await readFile(new URL('../cases/extension.yaml', import.meta.url), 'utf8');
const faulty = sound.replace('force: mandatory', 'force: mandtory');

/** Drops a file anywhere on the page. */
const drop = (page, name, text) => page.evaluate(([name, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name, { type: 'application/yaml' }));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}, [name, text]);

const pick = (page, name, text) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

test('a dropped file shows its faults, is corrected, answered, saved, and is there elsewhere', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t);
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'context');

  await drop(page, 'meridian.yaml', faulty);
  const dialog = page.getByRole('dialog');
  await dialog.locator('mark', { hasText: 'mandtory' }).waitFor();
  const line = faulty.split('\n').findIndex((line) => line.includes('mandtory')) + 1;
  assert.equal(await dialog.locator('.lc-look__n').first().innerText(), String(line));
  await expectAccessible(page, 'a faulty file');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(Object.keys(await records(page)).filter((key) => key.startsWith('c/')), []);

  await drop(page, 'meridian.yaml', sound);
  await dialog.getByText('No problem was found').waitFor();
  await dialog.getByRole('button', { name: 'Answer this checklist in this assessment' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.lc-list__row', { hasText: 'Meridian Union' }).getByText('Answered in this assessment').waitFor();
  assert.ok('c/meridian' in await records(page));
  await expectAccessible(page, 'own checklists');

  await view(page, 'assess');
  await page.locator('.lc-row[aria-current]').waitFor();
  await item(page, 'xm.8.1');
  await page.locator('.lc-row[aria-current]', { hasText: 'added by' }).waitFor();
  await page.locator('#verdict-2').check();
  await stored(page, '/f/xm.8.1', 'partial');
  await saved(page);
  const file = await download(page, () => page.getByRole('button', { name: 'Save file' }).click());
  assert.equal(JSON.parse(file.text).checklists.find((list) => list.id === 'meridian').source, sound);
  await expectQuiet();

  const other = await lacuna.visit(t);
  await pick(other.page, file.name, file.text);
  await other.page.locator('.lc-row[aria-current]').waitFor();
  await item(other.page, 'xm.8.1');
  assert.ok(await other.page.locator('#verdict-2').isChecked());
  await view(other.page, 'context');
  await other.page.getByText('Came with this assessment').waitFor();
  await other.page.getByRole('button', { name: /^Keep on this computer/ }).click();
  await other.page.getByRole('button', { name: /^Remove from this computer/ }).waitFor();
  await other.expectQuiet();
});

test('what is removed from this computer comes back, and what is left keeps its findings', async (t) => {
  const { page } = await lacuna.visit(t);
  await pick(page, 'meridian.yaml', sound);
  await page.getByRole('dialog').getByRole('button', { name: 'Load' }).click();
  await page.getByText('is at hand in this browser').waitFor();
  await begin(page, { checklist: 'meridian' });
  await item(page, 'xm.9');
  await page.locator('#reasoning').fill('must not be lost');
  await stored(page, '/f/xm.9', 'must not be lost');
  await view(page, 'context');
  await page.getByRole('button', { name: /^Remove from this computer/ }).click();
  await page.getByText('Came with this assessment').waitFor();
  assert.ok(!('c/meridian' in await records(page)));
  await page.getByRole('button', { name: /^Leave in this assessment/ }).click();
  await page.getByRole('button', { name: /^Answer in this assessment/ }).click();
  await view(page, 'assess');
  await page.locator('.lc-row[aria-current]').waitFor();
  await item(page, 'xm.9');
  assert.equal(await page.locator('#reasoning').inputValue(), 'must not be lost');
});

test('a file of which nothing can be used says why and is not offered', async (t) => {
  const { page } = await lacuna.visit(t);
  await pick(page, 'tab.yaml', sound.replace('extends:', '\textends:'));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('indented with a tab').waitFor();
  assert.equal(await dialog.getByRole('button', { name: /Load|Answer/ }).count(), 0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
});
