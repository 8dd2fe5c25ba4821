// Measures reading and linting all bundled checklists, as a program and in Chromium, against js-yaml parsing the same bytes in
// the same run. js-yaml only makes objects of them; ours are typed, and checked where it says so.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { load } from 'js-yaml';
import { chromium } from 'playwright-core';

import { serve } from '../../.ci/serve.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const WORK = join(process.env.CARGO_TARGET_DIR || join(ROOT, 'target'), 'bench-reading');
const ROUNDS = Number(process.env.ROUNDS || 15);

const files = readdirSync(join(ROOT, 'checklists'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(ROOT, 'checklists', entry.name, 'checklist.yaml'));
const texts = files.map((file) => readFileSync(file, 'utf8'));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];

function native() {
  const program = execFileSync(join(HERE, 'build-reading'), [WORK], { encoding: 'utf8' }).trim();
  const times = { read: [], lint: [] };
  const peer = [];
  // In turn, so that a busy moment falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    for (const text of texts) load(text);
    peer.push(performance.now() - begun);
    // The second pass of a process counts: the first one pays for its pages of memory.
    const lines = execFileSync(program, ['2', ...files], { encoding: 'utf8' }).trim().split('\n').map((line) => line.split(' '));
    for (const name of ['read', 'lint']) times[name].push(Number(lines.filter((line) => line[0] === name)[1][1]));
  }
  return { peer: median(peer.slice(1)), read: median(times.read), lint: median(times.lint) };
}

async function browser() {
  cpSync(join(HERE, 'node_modules/js-yaml/dist/browser/js-yaml.umd.min.js'), join(WORK, 'page/js-yaml.min.js'));
  writeFileSync(join(WORK, 'page/texts.json'), JSON.stringify(texts));
  writeFileSync(join(WORK, 'page/index.html'), '<!doctype html><meta charset="utf-8"><title>Reading</title><script src="js-yaml.min.js"></script><script type="module" src="page.js"></script>');
  writeFileSync(join(WORK, 'page/page.js'), `import init, { read, lint } from './app.js';
await init({ module_or_path: 'app_bg.wasm' });
const texts = await (await fetch('texts.json')).json();
globalThis.round = (name) => {
  const call = { read: (text) => read('bench', text), lint: (text) => lint('bench', text), peer: (text) => jsyaml.load(text) }[name];
  const begun = performance.now();
  for (const text of texts) call(text);
  return performance.now() - begun;
};
`);
  const server = await serve({ dir: join(WORK, 'page'), port: 0, policy: false });
  const chrome = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const open = async () => {
      const page = await chrome.newPage();
      await page.goto(`${server.origin}/`);
      await page.waitForFunction(() => globalThis.round);
      return page;
    };
    const names = ['peer', 'read', 'lint'];
    const measure = async (page, name) => page.evaluate((which) => globalThis.round(which), name);
    const cold = Object.fromEntries(names.map((name) => [name, []]));
    const warm = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of names) {
        const page = await open();
        cold[name].push(await measure(page, name));
        await page.close();
      }
    }
    const page = await open();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of names) warm[name].push(await measure(page, name));
    }
    const medians = (times, skip) => Object.fromEntries(names.map((name) => [name, median(times[name].slice(skip))]));
    return { cold: medians(cold, 0), warm: medians(warm, 2) };
  } finally {
    await chrome.close();
    await server.close();
  }
}

rmSync(WORK, { recursive: true, force: true });
mkdirSync(join(WORK, 'page'), { recursive: true });
console.log(`reading ${files.length} checklists, ${bytes.toLocaleString('en')} bytes, ${ROUNDS} rounds in turn, medians`);
const inProgram = native();
const { cold, warm } = await browser();
// A visit reads each checklist once, so that the first time in a page is what a person waits for.
for (const [where, result] of [['native', inProgram], ['Chromium, first time in a page', cold], ['Chromium, again and again', warm]]) {
  const row = (what, time) => console.log(`${where.padEnd(32)} ${what.padEnd(34)}${time.toFixed(1).padStart(8)} ms  ${(time / result.peer).toFixed(2)} × js-yaml`);
  row('js-yaml, parsing alone', result.peer);
  row('Lacuna, reading', result.read);
  row('Lacuna, careful reading and lint', result.lint);
}
