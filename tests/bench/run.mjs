// Measures the app against a floor, the bare Yew page in hello/, and a peer, SurveyJS showing the same checklist as a
// form. All in one run, interleaved, in Chromium; medians, 95th percentiles and ratios. Times are noise on a busy machine;
// ratios of one run are not.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { chromium } from 'playwright-core';
import { parse } from 'yaml';

import { serve } from '../../.ci/serve.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const WORK = join(process.env.CARGO_TARGET_DIR || join(ROOT, 'target'), 'bench');
const LOADS = Number(process.env.LOADS || 15);
const STROKES = Number(process.env.STROKES || 60);
const CLICKS = Number(process.env.CLICKS || 60);
/** Seconds that the peer may take until its form can be used. */
const PATIENCE = Number(process.env.PATIENCE || 60);
const MANY = Number(process.env.ITEMS || 5000);
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--js-flags=--expose-gc'];
const VERDICTS = ['full', 'partial', 'none', 'conflict', 'not-applicable', 'not-assessed'];

const checklistText = readFileSync(join(ROOT, 'checklists/firearms-protocol/checklist.yaml'), 'utf8');
const checklist = parse(checklistText);

/** A checklist of `n` items in the shape of the real one: its items repeated under new ids, a hundred a section. */
function many(n) {
  const items = checklist.sections.flatMap((section) => section.items).filter((item) => item.scorable === 'law');
  const out = [
    'format: 1', 'version: "1.0.0"', 'language: en', 'title: A large checklist', 'short_title: Large',
    'instrument:', '  title: A large instrument', '  symbol: X', '  date: "2026-01-01"', '  status: model', '  cautions: []',
    'source_units: []', 'topics: []', 'conditions: []', 'not_required: []', 'not_scored: []', 'sections:',
  ];
  for (let at = 0; at < n; at += 1) {
    if (at % 100 === 0) {
      out.push(`  - id: s-${at / 100 + 1}`, `    number: "${at / 100 + 1}"`, `    title: Section ${at / 100 + 1}`, '    items:');
    }
    const item = items[at % items.length];
    const text = (value) => JSON.stringify(value.trim());
    out.push(
      `      - id: lg.${at + 1}`, `        pinpoint: art. ${at + 1}`, `        title: ${text(`${item.title.slice(0, 40)} ${at + 1}`)}`,
      `        requirement: ${text(item.requirement)}`, '        force: mandatory', '        scorable: law',
      `        guidance: ${text(item.guidance ?? '')}`, '        source: verified', '        elements:',
    );
    for (const element of item.elements) out.push(`          - id: ${element.id}`, `            text: ${text(element.text)}`);
    out.push('        terms:', '          en: [firearm]');
  }
  return `${out.join('\n')}\n`;
}

/** An assessment of `many(n)` in which every item has a finding. */
function worked(n) {
  const finding = (at) => ({
    verdict: VERDICTS[at % 4],
    reasoning: 'Section 12 of the Act requires a licence and names its content; the regulations add the particulars.',
    citations: [{ act: 'Arms Act', provision: `s. ${at}`, quote: 'No person shall manufacture a firearm without a licence.' }],
    state: 'draft',
    changed: '2026-03-14T09:00:00Z',
  });
  const ids = Array.from({ length: n }, (_, at) => `lg.${at + 1}`);
  return {
    format: 'lacuna-assessment', version: 1, id: 'large', title: 'Large', state: { code: 'CAN', name: 'Canada' }, reviewer: '',
    date: '2026-03-14', report_language: 'en', created: '2026-03-14T09:00:00Z', changed: '2026-03-14T09:00:00Z',
    findings: Object.fromEntries(ids.map((id, at) => [id, finding(at)])),
    checklists: [{ id: 'large', version: '1.0.0', hash: '', title: 'A large checklist', items: {} }],
  };
}

/** The same checklist as a SurveyJS form: a page a section, for each item its elements, a verdict and the reasoning. */
function survey(sections) {
  const panel = (item) => ({
    type: 'panel',
    name: `p:${item.id}`,
    title: `${item.pinpoint} ${item.title}`,
    description: item.requirement,
    elements: [
      ...(item.elements ?? []).map((element) => ({
        type: 'radiogroup', name: `${item.id}#${element.id}`, title: element.text, choices: ['yes', 'no', 'unclear'], colCount: 3,
      })),
      { type: 'radiogroup', name: `${item.id}:verdict`, title: 'Verdict', choices: VERDICTS, colCount: 3 },
      { type: 'comment', name: `${item.id}:reasoning`, title: 'Reasoning' },
    ],
  });
  return {
    pages: sections.map((section) => ({ name: section.id, title: section.title, elements: section.items.map(panel) })),
    showTOC: true,
    textUpdateMode: 'onTyping',
  };
}

function prepare() {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  const hello = join(WORK, 'hello');
  execFileSync(join(HERE, 'build-hello'), [hello], { stdio: 'inherit' });
  writeFileSync(join(hello, 'index.html'), '<!doctype html><meta charset="utf-8"><title>Hello</title>'
    + '<link rel="modulepreload" href="app.js"><link rel="preload" href="app_bg.wasm" as="fetch" type="application/wasm" crossorigin>'
    + '<body><script type="module" src="boot.js"></script>');
  writeFileSync(join(hello, 'boot.js'), "import init from './app.js';\ninit({ module_or_path: 'app_bg.wasm' });\n");
  const peer = join(WORK, 'peer');
  mkdirSync(peer);
  const modules = join(HERE, 'node_modules');
  for (const file of ['survey-core/survey.core.min.js', 'survey-js-ui/survey-js-ui.min.js', 'survey-core/survey-core.fontless.min.css']) {
    cpSync(join(modules, file), join(peer, file.split('/')[1]));
  }
  const big = many(MANY);
  writeFileSync(join(WORK, 'large.yaml'), big);
  writeFileSync(join(WORK, 'large.lacuna.json'), JSON.stringify(worked(MANY)));
  for (const [name, data] of [['small', checklist], ['large', parse(big)]]) {
    writeFileSync(join(peer, `${name}.json`), JSON.stringify(survey(data.sections)));
    writeFileSync(join(peer, `${name}.html`), '<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title>'
      + '<link rel="stylesheet" href="survey-core.fontless.min.css"><body><div id="root"></div><script src="survey.core.min.js"></script>'
      + `<script src="survey-js-ui.min.js"></script><script type="module" src="${name}.js"></script>`);
    writeFileSync(join(peer, `${name}.js`), `const json = await (await fetch('${name}.json')).json();
const model = new Survey.Model(json);
globalThis.model = model;
model.render(document.getElementById('root'));
`);
  }
  return { hello, peer };
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const p95 = (values) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * 0.95))];
const ms = (value) => value.toFixed(1).padStart(7);

/** Milliseconds from navigation until `selector` is in the page and two frames have passed. */
async function load(browser, url, selector) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    globalThis.usable = new Promise((done) => {
      const look = () => {
        if (!document.querySelector(wanted)) return requestAnimationFrame(look);
        const inPage = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => done({ inPage, painted: performance.now() })));
      };
      look();
    });
  }, selector);
  await page.goto(url);
  const result = await page.evaluate(() => globalThis.usable);
  await context.close();
  return result;
}

/** What a first visit downloads, brotli-compressed at the highest quality, in bytes. */
async function bytes(browser, url, selector) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies = [];
  page.on('response', (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
  await page.goto(url);
  await page.waitForSelector(selector, { state: 'attached' });
  const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Milliseconds from an input event to the end of the paint it caused. The event is sent at the start of a frame, so that
 * waiting for the next frame is not counted. Of a link, whose page comes by an event of its own, until that is laid out.
 */
const toPaint = (page, kind, target, times) => page.evaluate(async ([kind, target, times]) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painted = () => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  });
  const arrived = () => new Promise((done) => addEventListener('hashchange', () => setTimeout(() => {
    document.body.getBoundingClientRect();
    done(performance.now());
  }), { once: true }));
  const results = [];
  for (let at = 0; at < times; at += 1) {
    const choices = [...document.querySelectorAll(target)];
    const element = choices[at % choices.length];
    if (kind === 'type') element.focus();
    // Let what the last event left behind finish, as it would between two strokes of a fast typist.
    await new Promise((done) => setTimeout(done, 120));
    await frame();
    const before = performance.now();
    const there = kind === 'go' && arrived();
    if (kind === 'type') document.execCommand('insertText', false, 'abcdefghij '[at % 11]);
    else element.click();
    await Promise.resolve();
    results.push(await (there || painted()) - before);
  }
  return results;
}, [kind, target, times]);

/** The app at an item: of the real checklist in a new assessment, or of the large one where every item has a finding. */
async function app(browser, origin, size) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  const file = page.locator('input[type=file]');
  await file.waitFor({ state: 'attached' });
  if (size === 'large') {
    await file.setInputFiles(join(WORK, 'large.yaml'));
    await page.getByRole('dialog').getByRole('button', { name: /Load/ }).click({ timeout: 120_000 });
    await page.locator('.lc-notice').first().waitFor({ timeout: 120_000 });
    await file.setInputFiles(join(WORK, 'large.lacuna.json'));
  } else {
    await page.evaluate(() => { location.hash = '#/new'; });
    await page.locator('#new-state').fill('Canada');
    if (size === 'full') await page.locator('#new-profile-full-review').check();
    await page.locator('button[type=submit]').click();
  }
  await page.locator('nav.lc-views a[href$="/assess"]').click({ timeout: 120_000 });
  await page.locator('#verdict-1').waitFor();
  return { page, close: () => context.close() };
}

/** The peer's form in a browser of its own, which can be ended while it still builds the form; no page if it takes too long. */
async function peerPage(origin, size) {
  const browser = await launch();
  const page = await browser.newPage();
  const begun = Date.now();
  const usable = page.goto(`${origin}/${size}.html`, { waitUntil: 'commit' })
    .then(() => page.waitForSelector('input[type=radio]', { timeout: 0 }))
    .then(() => true, () => false);
  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(done, PATIENCE * 1000, false);
  });
  const ready = await Promise.race([usable, late]);
  clearTimeout(timer);
  return { page: ready ? page : null, seconds: (Date.now() - begun) / 1000, close: () => browser.close() };
}

const { hello, peer } = prepare();
// The peer and the floor set their own, looser, page policy: they are measured, not shipped.
const servers = {
  app: await serve({ dir: join(ROOT, 'dist') }),
  hello: await serve({ dir: hello }),
  peer: await serve({ dir: peer, policy: false }),
};
const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ARGS });
const browser = await launch();
const lines = [];
const say = (line = '') => {
  console.log(line);
  lines.push(line);
};
try {
  const pages = {
    'bare Yew page': [`${servers.hello.origin}/`, '#usable'],
    'Lacuna, first page': [`${servers.app.origin}/`, 'a[href="#/new"]'],
    'SurveyJS, same checklist': [`${servers.peer.origin}/small.html`, 'input[type=radio]'],
  };
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let at = 0; at < LOADS + 2; at += 1) {
    for (const [name, [url, selector]] of Object.entries(pages)) {
      const { painted } = await load(browser, url, selector);
      if (at >= 2) times[name].push(painted);
    }
  }
  say(`Navigation to usable, milliseconds, ${LOADS} loads without cache`);
  const floor = median(times['bare Yew page']);
  for (const [name, values] of Object.entries(times)) {
    say(`  ${name.padEnd(28)} median ${ms(median(values))}  p95 ${ms(p95(values))}  ${(median(values) / floor).toFixed(2)} times the floor`);
  }
  say();
  say('First visit, bytes after brotli');
  for (const [name, [url, selector]] of Object.entries(pages)) say(`  ${name.padEnd(28)} ${await bytes(browser, url, selector)}`);

  const firsts = { small: checklist.sections[0].items[0].id, large: 'lg.1' };
  for (const [size, count] of [['small', 'the Firearms Protocol'], ['full', 'every checklist that ships'], ['large', `${MANY} items, a finding on each in Lacuna`]]) {
    const first = firsts[size];
    say();
    say(`Event to paint, milliseconds, ${count}`);
    const ours = await app(browser, servers.app.origin, size);
    // The peer shows one checklist; the form of all of them would be one of the large one's kind.
    const theirs = firsts[size] ? await peerPage(servers.peer.origin, size) : { close: () => undefined };
    if (firsts[size]) {
      say(theirs.page
        ? `  SurveyJS was usable after ${theirs.seconds.toFixed(1)} s`
        : `  SurveyJS did not become usable within ${PATIENCE} s`);
    }
    for (const [what, kind, own, other, times] of [
      ['verdict click', 'click', 'input[name="verdict"]', `[data-name="${first}:verdict"] input[type=radio]`, CLICKS],
      ['element click', 'click', 'input[name="element-0"]', null, CLICKS],
      ['key in the reasoning', 'type', '#reasoning', 'textarea', STROKES],
      ['to the next item', 'go', '#next', null, CLICKS],
    ]) {
      const a = await toPaint(ours.page, kind, own, times);
      say(`  ${what.padEnd(22)} Lacuna   median ${ms(median(a))}  p95 ${ms(p95(a))}`);
      if (!theirs.page || !other) continue;
      // Seconds each where the form is large: a few are enough to see that.
      const b = await toPaint(theirs.page, kind, other, size === 'large' ? Math.min(times, 10) : times);
      say(`  ${''.padEnd(22)} SurveyJS median ${ms(median(b))}  p95 ${ms(p95(b))}  ${(median(b) / median(a)).toFixed(2)} times ours`);
    }
    await ours.close();
    await theirs.close();
  }
} finally {
  await browser.close();
  for (const server of Object.values(servers)) await server.close();
}
mkdirSync(WORK, { recursive: true });
writeFileSync(join(WORK, 'results.txt'), `${lines.join('\n')}\n`);
