// Lacuna as a person uses it: what the journeys have in common, told once.
import { readFile } from 'node:fs/promises';

/** Begins an assessment on the page for it and goes to its items. */
export async function begin(page, { state = 'Canada', title, checklist, profile, articles = [] } = {}) {
  await page.evaluate(() => { location.hash = '#/new'; });
  await page.locator('#new-state').fill(state);
  if (title) await page.locator('#new-name').fill(title);
  if (checklist) {
    await page.locator('#new-profile-own').check();
    for (const box of await page.locator('input[id^="new-checklist-"]').all()) await box.setChecked(false);
    await page.locator(`#new-checklist-${checklist}`).check();
  }
  if (profile) await page.locator(`#new-profile-${profile}`).check();
  for (const article of articles) await page.locator(`#new-article-${article}`).check();
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/#\/a\/[^/]+\/context$/);
  await view(page, 'assess');
  await page.locator('#verdict-1').waitFor();
}

/** Opens the sample. */
export async function openSample(page) {
  await page.getByRole('button', { name: 'Look at the sample' }).click();
  await page.waitForURL(/#\/a\/sample-maravel\/assess/);
  await page.locator('#main h1').waitFor();
}

/** Goes to a view of the open assessment: context, laws, assess, gaps or report. */
export async function view(page, name) {
  await page.locator(`nav.lc-views a[href$="/${name}"]`).click();
  await page.waitForURL(new RegExp(`/${name}($|[/?])`));
  await page.locator('#main h1').first().waitFor();
}

/** Goes to an item of the open assessment. */
export async function item(page, id) {
  await page.evaluate((id) => {
    const [, assessment] = location.hash.match(/#\/a\/([^/]+)/);
    location.hash = `#/a/${assessment}/assess/${id}`;
  }, id);
  await page.locator('#main .lc-crumb code', { hasText: new RegExp(`^${id.replaceAll('.', '\\.')}$`) }).waitFor();
}

/** The browser's copy holds everything: the head of the page says so, and the store was written after `since`. */
export async function saved(page) {
  await page.waitForFunction(async () => {
    const line = document.querySelector('.lc-save [role=status]')?.textContent ?? '';
    return /Kept in this browser, \d\d:\d\d/.test(line) && !document.querySelector('[data-unsaved]');
  });
}

/** All records of the app's store, by key. */
export const records = (page) => page.evaluate(() => new Promise((done, failed) => {
  const request = indexedDB.open('lacuna');
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const store = request.result.transaction('records').objectStore('records');
    const keys = store.getAllKeys();
    const values = store.getAll();
    store.transaction.oncomplete = () => {
      request.result.close();
      done(Object.fromEntries(keys.result.map((key, at) => [key, values.result[at]])));
    };
  };
}));

/** Waits until a record of the store whose key ends with `end` holds `text`. */
export async function stored(page, end, text) {
  for (;;) {
    const all = await records(page);
    const found = Object.entries(all).find(([key, value]) => key.endsWith(end) && value.includes(text));
    if (found) return found[1];
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
}

/** What a click hands over as a file: its name and its text. */
export async function download(page, click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
