// One answer where it truly answers: a Protocol item is answered, related items get a proposal, all are accepted at once
// after a preview, and taken back; from the keyboard, and for everyone.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { expectAccessible } from './support/axe.mjs';
import { begin, item } from './support/app.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

/** A Protocol item, an item of another source that asks the same, and the source. */
const FROM = 'fp.5.2.b';
const TO = 'ml.xii.organizing';

/** Begins an assessment of every checklist there is. */
const beginAll = (page) => begin(page, { profile: 'full-review' });

/** Moves the focus by Tab until it is on an element that matches. */
async function tabTo(page, selector) {
  for (let step = 0; step < 200; step += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} is not reached by Tab`);
}

const verdict = (page) => page.locator('input[name=verdict]:checked').getAttribute('id').catch(() => null);
const answered = (page) => page.locator('.lc-outline__sum').first().innerText();

test('an answer proposes, a preview accepts, and undo takes back', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t);
  await beginAll(page);
  await item(page, FROM);
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await page.locator('.lc-cite').getByLabel('Article and paragraph').fill('s. 21');
  await page.locator('.lc-cite').getByLabel('Article and paragraph').blur();
  await page.locator('#proposals-waiting').waitFor();
  const before = await answered(page);

  // The proposal is seen where it is made, and counts for nothing.
  await item(page, TO);
  await page.locator('.lc-offer', { hasText: 'Proposed' }).waitFor();
  assert.equal(await page.locator('#verdict-6').isChecked(), true, 'nobody has answered the item');
  assert.match(await page.locator('.lc-row[aria-current]').innerText(), /proposed: Full/);
  await expectAccessible(page, 'an item with a proposal');

  // All at once, by keyboard.
  await tabTo(page, '.lc-offer button[aria-haspopup=dialog]');
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  const rows = await dialog.locator('tbody tr').count();
  assert.ok(rows >= 1);
  assert.equal(await dialog.locator('input:checked').count(), rows, 'all are chosen at first');
  await expectAccessible(page, 'the review of proposals');
  await tabTo(page, 'dialog[open] .lc-actions button:last-child');
  await page.keyboard.press('Enter');
  assert.equal(await dialog.locator('input:checked').count(), 0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal(await dialog.locator('input:checked').count(), rows);
  await tabTo(page, 'dialog[open] .lc-btn--primary');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.lc-notice', { hasText: 'taken over' }).waitFor();
  assert.equal(await verdict(page), 'verdict-1');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'item-title');
  assert.notEqual(await answered(page), before);
  assert.match(await page.locator('[aria-labelledby=part-origin]').innerText(), /which asks the same/);
  assert.match(await page.locator('.lc-cites').innerText(), /s\. 21/);
  await expectAccessible(page, 'an item taken over');

  // The origin is told, also when it has changed since.
  await item(page, FROM);
  await page.keyboard.press('3');
  await item(page, TO);
  await page.locator('.lc-remark', { hasText: 'another verdict now' }).waitFor();
  await item(page, FROM);
  await page.keyboard.press('1');

  await page.getByRole('button', { name: 'Undo' }).click();
  await item(page, TO);
  await page.locator('.lc-offer', { hasText: 'Proposed' }).waitFor();
  assert.equal(await answered(page), before);
  await expectQuiet();
});

test('the other sources stand in the order of time', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t);
  await beginAll(page);
  await item(page, 'fp.8.1.a');
  await page.getByRole('button', { name: /other sources? on this point/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'part-sources');
  const years = (await page.locator('.lc-time__y').allInnerTexts()).map(Number);
  assert.deepEqual(years, [...years].sort());
  assert.ok(years.includes(2012) && years.includes(2020), `from 2012 to 2020: ${years}`);
  await expectAccessible(page, 'the other sources');
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
  await expectQuiet();
});
