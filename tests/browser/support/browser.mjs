// Chromium, and everything a page must not do while a test looks at it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** What every visit starts from, so that a test says only what it changes. */
const DEFAULTS = {
  locale: 'en-GB',
  timezoneId: 'UTC',
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
};

/** Starts a browser. */
export async function startBrowser() {
  const executablePath = process.env.CHROMIUM || PLACES.find((path) => existsSync(path));
  if (!executablePath) throw new Error('there is no Chromium: run make setup, or set CHROMIUM to its path');
  return chromium.launch({ executablePath, headless: true, args: ARGS });
}

/** The page has loaded and the app has taken the place of the static shell. */
const appHasStarted = () =>
  document.readyState === 'complete'
  && document.querySelector('#app').childElementCount > 0
  && !document.querySelector('[data-shell]');

/**
 * Opens `path` in a context of its own: nothing stored, nothing shared with another test.
 *
 * The result has the Playwright `page` and `context`, and:
 * - `expectQuiet()`: nothing listed in `noise` has happened so far;
 * - `started()`: waits for the app after a load the test caused by itself;
 * - `close()`.
 *
 * `options` go to Playwright's `newContext`. `start: false` does not wait for the app; `before(page, context)` runs
 * before the page is opened. `reads: true` says that the test reads a law: only then may the parts of the program that
 * do so, in `law/`, be asked for after the page has loaded.
 */
export async function openPage(browser, origin, path = '/', { start = true, reads = false, before, ...options } = {}) {
  const context = await browser.newContext({ ...DEFAULTS, ...options });
  const page = await context.newPage();
  const noise = [];
  const waiting = new Set();
  const requests = [];
  let settled = false;

  // A violation is reported to the document it happens in; the page cannot see this function's other side.
  await context.exposeFunction('__violation', (text) => noise.push(`Content-Security-Policy: ${text}`));
  await context.addInitScript(() => {
    const report = globalThis.__violation;
    document.addEventListener('securitypolicyviolation', (event) =>
      report(`${event.effectiveDirective} refused ${event.blockedURI || 'inline'} (${event.sourceFile}:${event.lineNumber}) ${event.sample}`));
  });
  page.on('console', (entry) => {
    if (entry.type() === 'error') noise.push(`console: ${entry.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`error: ${error.stack ?? error.message}`));
  page.on('websocket', (socket) => noise.push(`web socket: ${socket.url()}`));
  context.on('request', (request) => {
    const url = request.url();
    // These never leave the page.
    if (/^(data|blob|about):/.test(url)) return;
    requests.push(url);
    waiting.add(request);
    if (!url.startsWith(`${origin}/`)) noise.push(`request to another origin: ${url}`);
    else if (settled && !(reads && url.startsWith(`${origin}/law/`))) noise.push(`request after the page had loaded: ${url}`);
  });
  const over = (request) => waiting.delete(request);
  context.on('requestfinished', over);
  context.on('requestfailed', (request) => {
    over(request);
    noise.push(`request failed: ${request.url()} (${request.failure()?.errorText})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) noise.push(`answer ${response.status()}: ${response.url()}`);
  });

  /** Waits until the app stands; from then on any request is noise. */
  async function started() {
    await page.waitForFunction(appHasStarted);
    while (waiting.size > 0) {
      await new Promise((done) => {
        const look = () => {
          context.off('requestfinished', look);
          context.off('requestfailed', look);
          done();
        };
        context.on('requestfinished', look);
        context.on('requestfailed', look);
      });
    }
    settled = true;
  }

  /** Runs `load`, which loads the page again, and waits for the app. */
  async function whileLoading(load) {
    settled = false;
    await load();
    await started();
  }

  await before?.(page, context);
  await page.goto(origin + path);
  if (start) await started();

  return {
    page,
    context,
    noise,
    requests,
    started,
    reload: () => whileLoading(() => page.reload()),
    async expectQuiet() {
      // A round trip to the page, so that what it has reported already has arrived here.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      assert.deepEqual(noise, [], `the page was not quiet:\n  ${noise.join('\n  ')}`);
    },
    close: () => context.close(),
  };
}
