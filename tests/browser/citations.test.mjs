// Citations set against the laws before a report is sent, and corrections of a law taken back one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { begin, item, view } from './support/app.mjs';
import { expectAccessible } from './support/axe.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

const LAW = `# Invented Arms Act 2009

## Part I General

### 1 Marking by manufacturers

Every manufacturer shall mark each firearm with a serial number at the time of manufacture.

### 2 Records

A dealer shall keep the records for not less than ten years.

### 3 Fees

The Minister may fix fees.
`;

const load = (page, selector = '.lc-load') => page.locator(`${selector} input[type=file]`).setInputFiles(
  [{ name: 'arms-act.md', mimeType: 'text/markdown', buffer: Buffer.from(LAW) }]);

test('a quotation that is not in its law is told on the report, listed, mended, and then all fits', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  await page.locator('#laws-add').click();
  await page.getByLabel('Full title').fill('Invented Arms Act 2009');
  await view(page, 'assess');
  await item(page, 'fp.8.1.a');
  await page.locator('#add-citation').click();
  const law = page.locator('#cite-0-law');
  await law.selectOption({ label: 'Invented Arms Act 2009' });
  await page.locator('#cite-0-provision').fill('s. 2');
  await page.locator('#cite-0-quote').fill('Every manufacturer shall mark each firearm');
  await view(page, 'report');
  await page.getByText('One citation cannot be checked').waitFor();

  await view(page, 'laws');
  await load(page, '.lc-law');
  const review = page.locator('.lc-renew');
  await review.getByText('made by hand').waitFor();
  await review.getByText(/Cite it as s\. 1/).waitFor();
  await expectAccessible(page, 'a first text set against citations made by hand');
  await review.locator('input[type=checkbox]').uncheck();
  await review.getByRole('button', { name: 'Load the text' }).click();
  await page.getByText('1 of 1 citation does not fit the texts').waitFor();

  await view(page, 'report');
  const line = page.locator('.lc-sheet-tools .lc-checks__line');
  await line.getByText('1 of 1 citation does not fit').waitFor();
  await expectAccessible(page, 'the report with a citation that does not fit');
  await line.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/citations$/);
  const row = page.locator('.lc-checks__row');
  await row.getByText(/stand in 1/).waitFor();
  await expectAccessible(page, 'citations set against the laws');
  await row.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/assess\/fp\.8\.1\.a/);
  await page.locator('#cite-0-edit').click();
  await page.locator('#cite-0-provision').fill('s. 1');
  await view(page, 'report');
  await line.getByText('The one citation of a law whose text is loaded stands in it.').waitFor();
  await expectQuiet();
});

test('corrections of a law are taken back one by one, and an undo that comes too late says so', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  await load(page);
  await page.getByRole('link', { name: /Read it/ }).click();
  const piece = (name) => page.locator('.lc-piece', { hasText: name });
  const correct = async (name, act) => {
    await piece(name).getByRole('button', { name: /^Correct/ }).click();
    await act(page.locator('.lc-mend'));
    await page.locator('.lc-mend').waitFor({ state: 'detached' });
  };
  await correct('Fees', (form) => form.getByRole('button', { name: 'Leave out' }).click());
  await correct('Records', async (form) => {
    await form.getByLabel('Kind', { exact: true }).selectOption('chapter');
    await expectAccessible(page, 'the form that corrects a provision');
    await form.getByRole('button', { name: 'Change kind and place' }).click();
  });
  const list = page.locator('.lc-mended');
  await list.getByText('2 corrections of the division').waitFor();
  const notice = (text) => page.locator('.lc-notice', { hasText: text });
  await notice('was left out').getByRole('button', { name: 'Undo' }).click();
  await list.getByText('One correction of the division').waitFor();
  await list.locator('summary').click();
  await list.locator('li > bdi', { hasText: 'Chapter: 2' }).waitFor();
  await list.getByRole('button', { name: /Take back/ }).click();
  await list.waitFor({ state: 'detached' });
  await notice('of another kind').getByRole('button', { name: 'Undo' }).click();
  await notice('could not be undone').waitFor();
  assert.equal(await list.count(), 0);
  await expectQuiet();
});
