// Every page for everyone: WCAG 2.2 AA in light, dark and right to left, by keyboard alone, and in a narrow window.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { expectAccessible } from './support/axe.mjs';
import { begin, item, saved, view } from './support/app.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

/** Visits every page in turn, with the sample open, and calls `look` on each. */
async function tour(page, look) {
  await look('start, empty');
  await page.evaluate(() => { location.hash = '#/help'; });
  await page.locator('#main h1').waitFor();
  await look('help');
  await page.evaluate(() => { location.hash = '#/new'; });
  await page.locator('#new-state').waitFor();
  await look('new');
  await page.locator('button[type=submit]').click();
  await look('new, with errors');
  await page.evaluate(() => { location.hash = '#/'; });
  await page.locator('.lc-do button').first().click();
  // The app goes on to the first open item by itself; only then is it this test's turn.
  await page.locator('#main .lc-crumb code').waitFor();
  for (const id of ['fp.8.1.a', 'fp.9.0', 'fp.19', 'fp.15.1']) {
    await item(page, id);
    await look(`item ${id}`);
  }
  for (const name of ['context', 'laws', 'gaps', 'report']) {
    await view(page, name);
    await look(name);
  }
  await saved(page).catch(() => {});
  await page.evaluate(() => { location.hash = '#/'; });
  await page.locator('.lc-file').first().waitFor();
  await look('start, with assessments');
}

for (const [name, path, options] of [
  ['light', '/', {}],
  ['dark', '/', { colorScheme: 'dark' }],
  ['right to left', '/?lang=ar-x-pseudo', {}],
]) {
  test(`no page breaks a rule of WCAG 2.2 AA: ${name}`, async (t) => {
    const { page, expectQuiet } = await lacuna.visit(t, path, options);
    assert.equal(await page.locator('html').getAttribute('dir'), name === 'right to left' ? 'rtl' : 'ltr');
    await tour(page, (where) => expectAccessible(page, `${where}, ${name}`));
    await expectQuiet();
  });
}

test('no page scrolls sideways at 320 pixels', async (t) => {
  const { page } = await lacuna.visit(t, '/', { viewport: { width: 320, height: 640 } });
  await tour(page, async (where) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${where} is ${width} pixels wide`);
  });
});

test('an assessment by keyboard alone', async (t) => {
  const { page } = await lacuna.visit(t);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Presses Tab until the element that matches has the focus. */
  const tabTo = async (selector, limit = 200) => {
    for (let at = 0; at < limit; at += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await press('Tab');
    }
    assert.fail(`no way to ${selector} by Tab`);
  };
  await tabTo('a[href="#/new"]');
  await press('Enter');
  await page.locator('#new-state').waitFor();
  await tabTo('#new-state');
  await page.keyboard.type('Ghana');
  await tabTo('button[type=submit]');
  await press('Enter');
  await page.waitForURL(/context$/);
  await tabTo('nav.lc-views a[href$="/assess"]');
  await press('Enter');
  await page.locator('#verdict-1').waitFor();
  await page.locator('body').press('Escape');
  await page.evaluate(() => document.activeElement?.blur());

  const id = await page.locator('.lc-crumb code').innerText();
  await press('3');
  await page.locator('#verdict-3:checked').waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await press('r');
  await page.keyboard.type('No rule was found; see j, k and 1.');
  assert.equal(await page.locator('#verdict-3').isChecked(), true, 'letters typed are letters');
  await tabTo('#next');
  await press('Enter');
  await page.waitForFunction((before) => document.querySelector('.lc-crumb code')?.textContent !== before, id);
  await page.evaluate(() => document.activeElement?.blur());
  await press('k');
  await page.waitForFunction((before) => document.querySelector('.lc-crumb code')?.textContent === before, id);
  assert.match(await page.locator('#reasoning').inputValue(), /No rule was found; see j, k and 1\./);
  await page.evaluate(() => document.activeElement?.blur());
  await press('?');
  await page.getByRole('dialog').waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('the skip link leads past the head of the page', async (t) => {
  const { page } = await lacuna.visit(t);
  await begin(page);
  const before = page.url();
  await page.evaluate(() => document.querySelector('.lc-skip').focus());
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  assert.equal(page.url(), before);
});
