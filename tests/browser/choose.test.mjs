// What an assessment answers is chosen when it begins, changed at any time, and no change loses a finding.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { expectAccessible } from './support/axe.mjs';
import { begin, download, item, saved, view } from './support/app.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

/** The sections of the outline, by their numbers and names. */
const sections = (page) => page.locator('.lc-art > summary .lc-art__name').allInnerTexts();

/** Changes the choice on the page for the context. */
async function choose(page, profile) {
  await view(page, 'context');
  const more = page.locator('#change-choice');
  if (!(await more.evaluate((details) => details.open))) await more.locator('> summary').click();
  await page.locator(`#choose-profile-${profile}`).check();
  await page.getByRole('button', { name: 'Answer this choice' }).click();
  await page.locator('.lc-notice, [role=status]', { hasText: 'answers another choice now' }).first().waitFor();
}

test('an agenda item, then the full review, then a checklist left and taken back', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t);
  await begin(page, { profile: 'agenda-item', articles: ['art-7', 'art-8'] });

  // Of the Protocol the two articles alone; of the other sources what is related to them.
  const agenda = await sections(page);
  const file = await download(page, () => page.keyboard.press('Control+s'));
  const { checklists, profile } = JSON.parse(file.text);
  assert.equal(profile, 'agenda-item');
  const core = checklists.find((checklist) => checklist.id === 'firearms-protocol');
  assert.ok(core.only.length > 0 && core.only.every((id) => /^fp\.[78]\b/.test(id)), core.only.join());
  for (const checklist of checklists) {
    assert.ok(checklist.only.length > 0 && checklist.only.length < Object.keys(checklist.items).length, checklist.id);
  }
  if (checklists.length > 1) assert.ok(await page.locator('.lc-outline .lc-tag').count() > 0, 'documents that do not bind are marked');
  await expectAccessible(page, 'assess, agenda item');

  await item(page, 'fp.8.1.a');
  await page.locator('#verdict-3').check();
  await page.locator('#reasoning').fill('No rule on marks.');
  await page.locator('#reasoning').blur();
  await page.locator('[aria-labelledby=part-pointers] details[open]').first().waitFor();
  await saved(page);

  await choose(page, 'full-review');
  await expectAccessible(page, 'context, choice open');
  await view(page, 'assess');
  assert.ok((await sections(page)).length > agenda.length);
  await item(page, 'fp.8.1.a');
  assert.equal(await page.locator('#reasoning').inputValue(), 'No rule on marks.');

  // The checklist is left: its finding is kept, told, and in the report.
  await view(page, 'context');
  await page.locator('.lc-list__row', { hasText: 'one finding' }).first().getByRole('button', { name: /^Leave/ }).click();
  await view(page, 'report');
  assert.ok((await page.locator('.lc-report').innerText()).includes('No rule on marks.'));
  await choose(page, 'criminal-law');
  await view(page, 'assess');
  await page.locator('.lc-absent', { hasText: 'outside the choice' }).waitFor();

  await choose(page, 'protocol-core');
  await view(page, 'assess');
  await item(page, 'fp.8.1.a');
  assert.equal(await page.locator('#verdict-3').isChecked(), true);
  assert.equal(await page.locator('#reasoning').inputValue(), 'No rule on marks.');
  assert.equal(await page.locator('.lc-absent').count(), 0);
  await saved(page);
  await expectQuiet();
});

test('a change of the choice is taken back', async (t) => {
  const { page } = await lacuna.visit(t);
  await begin(page, { profile: 'agenda-item', articles: ['art-8'] });
  const before = await sections(page);
  await choose(page, 'protocol-core');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await view(page, 'assess');
  assert.deepEqual(await sections(page), before);
});

test('an agenda item without an article is not begun', async (t) => {
  const { page } = await lacuna.visit(t);
  await page.evaluate(() => { location.hash = '#/new'; });
  await page.locator('#new-state').fill('Canada');
  await page.locator('#new-profile-agenda-item').check();
  await page.locator('button[type=submit]').click();
  await page.locator('#errors a', { hasText: 'Pick at least one article' }).click();
  assert.match(await page.evaluate(() => document.activeElement.id), /^new-article-/);
  await expectAccessible(page, 'new, an article missing');
});
