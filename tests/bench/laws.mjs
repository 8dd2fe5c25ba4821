// Measures what is done with national laws: reading and making ready the longest one, ranking every item of every checklist
// that ships over ten laws, natively and in Chromium, there against MiniSearch with the same provisions; and what a person
// waits for and the page's thread does meanwhile. The laws are not in the repository: LACUNA_LAWS, or ../shared/laws.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { serve } from '../../.ci/serve.mjs';
import { begin, hold, longest, settle, traced } from './laws/page.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const WORK = join(process.env.CARGO_TARGET_DIR || join(ROOT, 'target'), 'bench-laws');
const LAWS = process.env.LACUNA_LAWS || join(ROOT, '../shared/laws');
const ROUNDS = Number(process.env.ROUNDS || 7);
const ITEMS = Number(process.env.STEPS || 40);
const NOW = '2026-03-14T13:32:05Z';
/** As many candidates as the page asks for. */
const TOP = 12;
/** The longest that is no XML first; seven languages. */
const TEN = ['spain-reglamento-de-armas.md', 'canada-firearms-act-en.xml', 'canada-loi-armes-a-feu-fr.xml', 'germany-waffg.md',
  'argentina-decreto-395-1975.md', 'canada-criminal-code-part3-en.md', 'pakistan-punjab-arms-rules-2023.md',
  'russia-criminal-code-arts222-226.html', 'kuwait-law-13-1991.md', 'china-gun-control-law.md'].map((name) => join(LAWS, name));

const missing = TEN.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.log(`laws: skipped, because there is no ${missing[0]}; LACUNA_LAWS names the folder`);
  process.exit(0);
}
const bytes = TEN.reduce((sum, file) => sum + statSync(file).size, 0);
const number = (value) => Math.round(value).toLocaleString('en');
const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const worst = (values) => Math.max(...values);
// Of what takes a second a busy machine takes its share each time; the fastest round tells the least about that.
const least = (values) => Math.min(...values);
const MB = (value) => `${(value / 1024 / 1024).toFixed(1)} MB`;
const row = (what, value, more = '') => console.log(`  ${what.padEnd(58)}${value.padStart(12)}  ${more}`);
const ms = (value) => `${value.toFixed(1)} ms`;

/** What the program measured by name: milliseconds and peaks of the rounds. */
function native() {
  const program = execFileSync(join(HERE, 'build-laws'), { encoding: 'utf8' }).trim().split('\n').at(-1);
  const out = execFileSync(program, [String(ROUNDS), join(WORK, 'peer/told.json'), ...TEN], { encoding: 'utf8' });
  const measures = {};
  for (const [name, value, peak] of out.trim().split('\n').map((line) => line.split(' '))) {
    measures[name] ??= { times: [], peaks: [] };
    measures[name].times.push(Number(value));
    measures[name].peaks.push(Number(peak));
  }
  return measures;
}

/** Puts `desk(request, bytes)` on the page: a worker of its own, asked as the page asks its own. */
const openDesk = (page) => page.evaluate(() => {
  const policy = trustedTypes.createPolicy('lacuna', { createScriptURL: (url) => url });
  const worker = new Worker(policy.createScriptURL('law/worker.js'), { type: 'module' });
  let waiting;
  worker.onmessage = ({ data }) => (data.progress ? undefined : waiting(data));
  globalThis.desk = (request, bytes) => new Promise((done, failed) => {
    waiting = (data) => (data.reply ? done(data) : failed(new Error(JSON.stringify(data))));
    worker.postMessage({ id: 1, request, bytes }, bytes ? [bytes] : []);
  });
});

/** Our worker: reading, making ready, ranking everything at once and one by one. */
async function ours(page, asked) {
  await openDesk(page);
  const files = TEN.map((file) => [basename(file), readFileSync(file).toString('base64')]);
  return page.evaluate(async ([files, asked, now, top, rounds]) => {
    const timed = async (request, bytes) => {
      const begun = performance.now();
      const { reply, memory } = await globalThis.desk(request, bytes);
      const took = performance.now() - begun;
      return { took, reply: new TextDecoder().decode(reply), memory };
    };
    const plain = ([, base64]) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
    const read = (file) => timed(JSON.stringify({ read: { name: file[0], now } }), plain(file));
    const held = (name) => ({ law: name, stamp: '1' });
    const put = (name, law) => timed(`{"put":{"law":${JSON.stringify(held(name))},"text":${law}}}`);
    // The first request also loads the module; a short text does not warm up what is measured.
    await timed(JSON.stringify({ pasted: { now, text: '1. A short text.' } }));
    const out = { read: [], put: [], all: [], one: [], memory: {} };
    for (let round = 0; round < rounds; round += 1) {
      const { took, reply, memory } = await read(files[0]);
      out.read.push(took);
      out.memory.read ??= memory;
      const text = reply.slice('{"text":'.length, -1);
      out.put.push((await put(files[0][0], text)).took);
    }
    let begun = performance.now();
    const texts = [];
    for (const file of files) texts.push([file[0], (await read(file)).reply.slice('{"text":'.length, -1)]);
    out.readTen = performance.now() - begun;
    begun = performance.now();
    for (const [name, text] of texts) out.memory.put = (await put(name, text)).memory;
    out.putTen = performance.now() - begun;
    const laws = texts.map(([name]) => held(name));
    const rank = (items) => timed(JSON.stringify({ rank: { laws, items, top } }));
    out.rankAll = async () => {
      const { took, reply, memory } = await rank(asked);
      const { ranked } = JSON.parse(reply);
      return { took, memory, found: ranked.filter(({ weak, candidates }) => !weak && candidates.length > 0).length };
    };
    out.rankOne = async () => {
      const times = [];
      for (const item of asked) times.push((await rank([item])).took);
      return times;
    };
    globalThis.measure = out;
    return { ...out, rankAll: undefined, rankOne: undefined };
  }, [files, asked, NOW, TOP, ROUNDS]);
}

/** The peer in a worker, with the provisions as we cut them. */
async function peer(page) {
  return page.evaluate(async () => {
    const worker = new Worker('worker.js', { type: 'module' });
    const ask = (request) => new Promise((done, failed) => {
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = (event) => failed(new Error(event.message));
      worker.postMessage(request);
    });
    const { documents, items } = await (await fetch('told.json')).json();
    const text = JSON.stringify(documents);
    // The first of the laws comes first; the module is loaded and the code warm by then, which speaks for the peer.
    const first = JSON.stringify(documents.filter(({ law }) => law === documents[0].law));
    const timed = async (request) => {
      const begun = performance.now();
      const reply = await ask(request);
      return { took: performance.now() - begun, reply };
    };
    await ask({ index: '[]' });
    const out = { one: [], ten: [] };
    for (let round = 0; round < 3; round += 1) out.one.push((await timed({ index: first })).took);
    for (let round = 0; round < 3; round += 1) out.ten.push((await timed({ index: text })).took);
    const titles = items.map(({ title }) => title);
    const whole = items.map(({ title, requirement }) => `${title} ${requirement}`);
    globalThis.rankAll = async (which) => {
      const { took, reply } = await timed({ queries: JSON.stringify(which === 'titles' ? titles : whole) });
      return { took, found: JSON.parse(reply).filter((list) => list.length > 0).length };
    };
    return { ...out, documents: documents.length, letters: text.length };
  });
}

function prepare() {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(join(WORK, 'peer'), { recursive: true });
  cpSync(join(HERE, 'node_modules/minisearch/dist/es/index.js'), join(WORK, 'peer/minisearch.js'));
  cpSync(join(HERE, 'laws/peer.js'), join(WORK, 'peer/worker.js'));
  writeFileSync(join(WORK, 'peer/index.html'), '<!doctype html><meta charset="utf-8"><title>Peer</title>');
}

prepare();
console.log(`laws: ten, ${number(bytes)} bytes, ${ROUNDS} rounds, medians; the longest has ${number(statSync(TEN[0]).size)} bytes`);
const program = native();
const told = JSON.parse(readFileSync(join(WORK, 'peer/told.json'), 'utf8'));
const asked = told.items.map(({ checklist, item }) => ({ checklist, item }));
console.log('Native, compiled for speed: time, peak of memory above what was there');
for (const [name, what] of [['read-one', 'read and cut the longest'], ['index-one', 'make it ready'], ['read-all', 'read and cut all ten'],
  ['index-all', 'make them ready'], ['rank-all', `rank ${asked.length} items over them`]]) {
  row(what, ms(median(program[name].times)), MB(worst(program[name].peaks)));
}
row('the index of ten, by its own account', MB(program['index-bytes'].times[0]), `${told.documents.length} units`);
row('the searches of all items, once', ms(program.searches.times[0]), MB(program.searches.peaks[0]));

const servers = { app: await serve({ dir: join(ROOT, 'dist') }), peer: await serve({ dir: join(WORK, 'peer'), policy: false }) };
const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  let browser = await launch();
  const [a, b] = [await browser.newPage(), await browser.newPage()];
  await a.goto(`${servers.app.origin}/`);
  await b.goto(`${servers.peer.origin}/`);
  const mine = await ours(a, asked);
  const theirs = await peer(b);
  const times = { ours: [], titles: [], whole: [] };
  const found = {};
  let memory = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = await a.evaluate(() => globalThis.measure.rankAll());
    times.ours.push(one.took);
    found.ours = one.found;
    memory = one.memory;
    for (const which of ['titles', 'whole']) {
      const other = await b.evaluate((which) => globalThis.rankAll(which), which);
      times[which].push(other.took);
      found[which] = other.found;
    }
  }
  const single = await a.evaluate(() => globalThis.measure.rankOne());
  console.log('Chromium, each in a worker of its own, asked over messages');
  row('Lacuna: read and cut the longest', ms(median(mine.read)), `memory of the module ${MB(mine.memory.read)} after the first`);
  row('Lacuna: make it ready', ms(median(mine.put)), `first ${ms(mine.put[0])}, with the vocabulary`);
  row('MiniSearch: index the same provisions', ms(median(theirs.one)), `${(median(theirs.one) / median(mine.put)).toFixed(1)} times ours`);
  row('Lacuna: read and cut all ten', ms(mine.readTen));
  row('Lacuna: make them ready', ms(mine.putTen), `memory of the module ${MB(mine.memory.put)}`);
  row('MiniSearch: index the same provisions', ms(median(theirs.ten)), `${(median(theirs.ten) / mine.putTen).toFixed(1)} times ours; ${number(theirs.letters)} letters of JSON`);
  row(`Lacuna: rank ${asked.length} items over ten laws`, ms(median(times.ours)),
    `fastest ${ms(least(times.ours))}; ${found.ours} lists not weak; memory of the module ${MB(memory)}`);
  row('Lacuna: the same one by one, each', ms(median(single)), `slowest ${ms(worst(single))}`);
  for (const [which, what] of [['titles', 'the titles of the items'], ['whole', 'titles and requirements']]) {
    const ratio = (of) => (of(times[which]) / of(times.ours)).toFixed(1);
    row(`MiniSearch: ${what}`, ms(median(times[which])),
      `${ratio(median)} times ours; fastest ${ms(least(times[which]))}, ${ratio(least)} times; ${found[which]} lists not empty`);
  }
  await browser.close();

  // The page as a person uses it, in a browser of its own, so that its memory is nobody else's.
  browser = await launch();
  const page = await browser.newPage();
  await page.addInitScript(hold);
  await page.goto(`${servers.app.origin}/`);
  await begin(page);
  await settle(page);
  const memoryOf = async () => page.evaluate(() => globalThis.held.memory());
  const before = await memoryOf();
  const load = (files, listed) => traced(browser, page, async () => {
    await page.locator('.lc-load input[type=file]').setInputFiles(files);
    return page.evaluate((listed) => globalThis.held.listed(listed), listed);
  });
  const open = (id) => traced(browser, page, () => page.evaluate((id) => globalThis.held.open(id), id));
  const first = await load([TEN[0]], 1);
  const candidates = await open('fp.8.1.a');
  await page.evaluate(() => globalThis.held.view('laws'));
  const rest = await load(TEN.slice(1), TEN.length);
  const candidatesOfTen = await open('fp.8.1.c');
  const ids = told.items.filter(({ checklist }) => checklist === 'firearms-protocol').map(({ item }) => item).slice(0, ITEMS);
  const steps = await traced(browser, page, async () => {
    const all = [];
    for (const id of ids.filter((id) => id !== 'fp.8.1.c')) all.push(await page.evaluate((id) => globalThis.held.open(id), id));
    return all;
  });
  await settle(page);
  const after = await memoryOf();
  console.log('Chromium, the page itself: time until it is in the page; the longest tasks of the page\'s thread meanwhile');
  row('one law, from file to row', ms(first.value), longest(first.tasks));
  row('its first candidates, from going to the item', ms(candidates.value), longest(candidates.tasks));
  row('nine more laws, from files to rows', ms(rest.value), longest(rest.tasks));
  row('first candidates of ten laws, which go to the worker', ms(candidatesOfTen.value), longest(candidatesOfTen.tasks));
  row(`candidates of ${steps.value.length} further items, median`, ms(median(steps.value)), `slowest ${ms(worst(steps.value))}; ${longest(steps.tasks)}`);
  const parts = ({ heap, module, workers }) =>
    `script ${MB(heap)}, module ${MB(module)}, workers' modules ${workers.length ? workers.map(MB).join(' and ') : 'none'}`;
  row('memory before the first law', '', parts(before));
  row('memory with ten laws, read and ranked', '', parts(after));
  await browser.close();
} finally {
  await Promise.all([servers.app.close(), servers.peer.close()]);
}
