// The real thing: an assessment of Canadian texts against the whole Protocol, entered as a person would, and its report.
// See canada/README.md. The law texts lie outside the repository; LACUNA_LAWS names their folder.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

import { download, item, view } from './support/app.mjs';
import { site } from './support/site.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const LAWS = process.env.LACUNA_LAWS || join(ROOT, '../shared/laws');
const plan = parse(readFileSync(join(HERE, 'canada/findings.yaml'), 'utf8'));
const absent = plan.laws.filter((law) => !existsSync(join(LAWS, law.file)));
const skip = absent.length > 0 && `the Canadian texts are not here (${absent.map((law) => law.file).join(', ')}); set LACUNA_LAWS to their folder`;

const lacuna = site();
const checklist = parse(readFileSync(join(ROOT, 'checklists/firearms-protocol/checklist.yaml'), 'utf8'));
const items = new Map(checklist.sections.flatMap((section) => section.items).map((item) => [item.id, item]));
const single = (text) => text.replace(/\s+/g, ' ').trim();

/** The sections of a law by number, each as one line of text. */
async function sections(page, law) {
  const text = readFileSync(join(LAWS, law.file), 'utf8');
  if (law.file.endsWith('.md')) {
    const parts = text.split(/^### (?=\d)/m).slice(1);
    return new Map(parts.map((part) => [part.split(/\s/, 1)[0], single(part.split(/^#{1,3} /m)[0])]));
  }
  // Read by the browser's own parser, on a page that has no policy against it.
  return new Map(await page.evaluate((text) => {
    const body = [...new DOMParser().parseFromString(text, 'application/xml').documentElement.children].find((node) => node.tagName === 'Body');
    const words = (node) => [...node.childNodes].map((child) => (child.nodeType === 3 ? child.data : child.nodeType === 1 ? words(child) : '')).join(' ');
    return [...body.querySelectorAll('Section')].map((section) => {
      const label = [...section.children].find((child) => child.tagName === 'Label')?.textContent ?? '';
      return [label, words(section)];
    });
  }, text).then((pairs) => pairs.map(([label, words]) => [label, single(words)])));
}

/** The words quoted: from the first place of `from` to the first `to` after it. */
function passage(text, { from, to, law, section }) {
  const begin = text.indexOf(from);
  const end = text.indexOf(to, begin + from.length);
  assert.ok(begin >= 0 && end >= 0, `${law} ${section}: “${from} … ${to}” is not there`);
  return text.slice(begin, end + to.length);
}

test('the Canadian texts, assessed in the app', { skip, timeout: 600_000 }, async (t) => {
  const { page, context, expectQuiet } = await lacuna.visit(t);
  const reader = await context.newPage();
  const texts = new Map();
  for (const law of plan.laws) texts.set(law.key, await sections(reader, law));
  await reader.close();

  await page.evaluate(() => { location.hash = '#/new'; });
  await page.locator('#new-state').fill(plan.state.name);
  await page.locator('#new-name').fill(plan.title);
  await page.locator('#new-date').fill(plan.date);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/context$/);

  for (const [id, answer] of Object.entries(plan.conditions)) {
    await page.locator(`input[name="ask-${id}"]`).nth(answer ? 0 : 1).check();
  }
  const prose = page.getByLabel('Problems and their sources');
  await prose.fill(plan.context.problems.trim());
  await prose.blur();

  await view(page, 'laws');
  for (const law of plan.laws) {
    await page.getByRole('button', { name: 'Add a law' }).first().click();
    const form = page.locator('.lc-law-form');
    for (const [field, value] of [
      ['title', law.title], ['short-title', law.short_title], ['citation', law.citation], ['version', law.version], ['language', law.language],
    ]) {
      await form.locator(`input[id$="-${field}"]`).last().fill(value);
    }
    await form.getByRole('button', { name: 'Done' }).click();
    await form.waitFor({ state: 'detached' });
  }

  const quotes = [];
  await view(page, 'assess');
  for (const finding of plan.findings) {
    await item(page, finding.id);
    const known = items.get(finding.id);
    for (const [element, verdict] of Object.entries(finding.elements ?? {})) {
      const at = known.elements.findIndex((one) => one.id === element);
      assert.ok(at >= 0, `${finding.id} has no element ${element}`);
      // YAML reads yes and no as words here, or as truth in older readers.
      const word = verdict === true ? 'yes' : verdict === false ? 'no' : verdict;
      await page.locator(`#element-${at}-${word}`).check();
    }
    const verdicts = ['full', 'partial', 'none', 'conflict', 'not-applicable', 'not-assessed'];
    await page.locator(`#verdict-${verdicts.indexOf(finding.verdict) + 1}`).check();
    if (finding.scope) await page.locator(`#scope-${finding.scope}`).check();
    for (const [at, citation] of (finding.citations ?? []).entries()) {
      await page.locator('#add-citation').click();
      const law = plan.laws.find((law) => law.key === citation.law);
      const quote = passage(texts.get(citation.law).get(String(citation.section)) ?? '', citation);
      await page.locator(`#cite-${at}-law`).selectOption({ label: law.short_title });
      await page.locator(`#cite-${at}-provision`).fill(citation.provision);
      await page.locator(`#cite-${at}-quote`).fill(quote);
      await page.locator(`#cite-${at}-edit`).click();
      quotes.push([finding.id, law.short_title, citation.provision, quote]);
    }
    for (const field of ['reasoning', 'recommendation']) {
      if (finding[field]) await page.locator(`#${field}`).fill(single(finding[field]));
    }
    if (finding.priority) await page.locator('#priority').selectOption(finding.priority);
    await page.evaluate(() => document.activeElement?.blur());
  }

  await view(page, 'gaps');
  const gaps = plan.findings.filter((finding) => ['partial', 'none', 'conflict'].includes(finding.verdict));
  const scored = gaps.filter((finding) => items.get(finding.id).force !== 'context');
  await page.getByText(`${scored.length} gaps`).first().waitFor();

  await view(page, 'report');
  const shown = single(await page.locator('.lc-report').innerText());
  for (const [id, law, provision, quote] of quotes) {
    assert.ok(shown.includes(quote), `${id}: the report lacks the words of ${law}, ${provision}`);
  }
  for (const finding of plan.findings) {
    assert.ok(shown.includes(single(finding.reasoning).slice(0, 60).replaceAll('*', '')), `${finding.id}: the report lacks its reasoning`);
  }
  const html = await download(page, () => page.getByRole('button', { name: 'Save as HTML' }).click());
  const file = await download(page, () => page.keyboard.press('Control+s'));
  const saved = JSON.parse(file.text);
  assert.equal(Object.keys(saved.findings).length, plan.findings.length);
  if (process.env.LACUNA_OUT) {
    mkdirSync(process.env.LACUNA_OUT, { recursive: true });
    writeFileSync(join(process.env.LACUNA_OUT, html.name), html.text);
    writeFileSync(join(process.env.LACUNA_OUT, file.name), file.text);
    await page.pdf({ path: join(process.env.LACUNA_OUT, 'report.pdf'), preferCSSPageSize: true });
  }
  await expectQuiet();
});
