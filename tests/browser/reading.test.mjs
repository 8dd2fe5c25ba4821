// The law beside the item: a text is loaded, its provisions are suggested, chosen from, cited and checked, and travel along.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { begin, download, item, saved, stored, view } from './support/app.mjs';
import { expectAccessible } from './support/axe.mjs';
import { site } from './support/site.mjs';

const lacuna = site();

const LAW = `# Invented Arms Act 2009

## Part I General

### 1 Interpretation

In this Act, firearm means a portable weapon with a barrel that expels a shot by the action of an explosive.

### 2 Marking by manufacturers

(1) Every manufacturer shall mark each firearm with a serial number, his name and the country of manufacture at the time of manufacture.

(2) The mark shall be stamped on the frame or receiver.

### 3 Records

A dealer shall keep a register of firearms and shall keep the records for not less than ten years.

### 4 Fees

The Minister may fix fees.
`;

/** Gives the page of laws these files. */
const load = (page, ...files) => page.locator('.lc-load input[type=file]').setInputFiles(
  files.map(([name, text]) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })));

test('a law is loaded, its provision suggested for an item, cited, checked, and saved with the file', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  await load(page, ['arms-act.md', LAW]);
  const row = page.locator('.lc-law', { hasText: 'Invented Arms Act 2009' });
  await row.getByRole('link', { name: /Read it/ }).waitFor();
  await expectAccessible(page, 'laws with a text');

  await view(page, 'assess');
  await item(page, 'fp.8.1.a');
  const pane = page.getByRole('complementary', { name: 'National law' });
  const first = pane.locator('.lc-prov').first();
  await first.getByText('Marking by manufacturers').waitFor();
  assert.ok(await first.locator('mark').count() > 2, 'the words that matched are marked');
  await expectAccessible(page, 'the pane of laws');
  await first.getByRole('button', { name: /^Cite it/ }).click();
  const cite = page.locator('.lc-cite', { hasText: 'Every manufacturer shall mark each firearm' });
  await cite.getByText('Words found in the loaded text').waitFor();
  await first.getByText('Cited', { exact: true }).waitFor();
  await stored(page, '/f/fp.8.1.a', 'Every manufacturer shall mark');

  await saved(page);
  const file = await download(page, () => page.getByRole('button', { name: 'Save file' }).click());
  const texts = Object.values(JSON.parse(file.text).texts);
  assert.equal(texts.length, 1);
  assert.match(file.text, /The mark shall be stamped on the frame or receiver/);

  await cite.getByRole('link', { name: /Open in law/ }).click();
  await page.waitForURL(/\/laws\/[^/]+\?at=/);
  await page.locator('.lc-reading').getByText('Marking by manufacturers').first().waitFor();
  await expectAccessible(page, 'a law being read');
  await expectQuiet();
});

test('an item nothing governs says so, and words of one\'s own are found', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  await load(page, ['arms-act.md', LAW]);
  await page.getByRole('link', { name: /Read it/ }).waitFor();
  await view(page, 'assess');
  await item(page, 'fp.15.1.a');
  const pane = page.getByRole('complementary', { name: 'National law' });
  await pane.getByText('Nothing in these laws looks like it governs this.').waitFor();
  await pane.getByRole('searchbox').fill('frame RECEIVER');
  await pane.locator('.lc-prov', { hasText: 'The mark shall be stamped' }).locator('mark').first().waitFor();
  await expectQuiet();
});

test('what a folded card leaves out is never cited, and sentences are chosen by keys', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  const unseen = 'The register is open to the public.';
  const law = LAW.replace('(2) The mark shall be', `(2) ${unseen}\n\n(3) ${unseen}\n\n(4) The mark of a firearm shall be`)
    .replace('receiver.', 'receiver. No firearm is sold without a serial number.');
  await load(page, ['arms-act.md', law]);
  await page.getByRole('link', { name: /Read it/ }).waitFor();
  await view(page, 'assess');
  await item(page, 'fp.8.1.a');
  const card = page.locator('.lc-prov', { hasText: 'Marking by manufacturers' });
  await card.locator('.lc-line--gap').waitFor();
  assert.ok(!(await card.innerText()).includes(unseen));
  await card.locator('.lc-prov__text').evaluate((text) => getSelection().selectAllChildren(text));
  await page.getByRole('button', { name: 'Cite selection' }).click();
  await page.locator('.lc-cite').first().waitFor();
  assert.ok(!(await page.locator('.lc-cite').allInnerTexts()).join().includes(unseen), 'what was not seen is not cited');

  await card.getByRole('button', { name: /^Choose sentences/ }).focus();
  await page.keyboard.press('Enter');
  const last = card.getByRole('checkbox', { name: /No firearm is sold/ });
  await last.focus();
  await page.keyboard.press('Space');
  await expectAccessible(page, 'sentences to choose from');
  await card.getByRole('button', { name: 'Cite one sentence' }).press('Enter');
  await page.locator('.lc-cite', { hasText: /^[^]*“?No firearm is sold without a serial number/ }).first().waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Choose sentences'));
  await expectQuiet();
});

test('any provision is opened from the outline without leaving the item', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  await load(page, ['arms-act.md', LAW]);
  await page.getByRole('link', { name: /Read it/ }).waitFor();
  await view(page, 'assess');
  await item(page, 'fp.8.1.a');
  const pane = page.getByRole('complementary', { name: 'National law' });
  await pane.locator('.lc-prov').first().waitFor();
  await pane.getByText('Outline', { exact: true }).click();
  await expectAccessible(page, 'the outline in the pane');
  await pane.getByRole('button', { name: /Fees/ }).click();
  await pane.getByText('The Minister may fix fees.').waitFor();
  await pane.getByRole('button', { name: 'Back to the provisions for this item' }).click();
  await pane.getByText('Marking by manufacturers').first().waitFor();
  await expectQuiet();
});

test('what cannot be read is told, and nothing is lost', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await begin(page, { checklist: 'firearms-protocol' });
  await view(page, 'laws');
  await load(page, ['broken.docx', 'PK\u0003\u0004 not an archive'], ['empty.txt', ' '], ['arms-act.md', LAW]);
  await page.getByRole('link', { name: /Read it/ }).waitFor();
  await page.getByText('broken.docx').first().waitFor();
  await page.getByText('empty.txt').first().waitFor();
  assert.equal(await page.locator('.lc-laws > .lc-law').count(), 1);
  await expectAccessible(page, 'files that could not be read');
  await expectQuiet();
});
