// Laws are read and ranked in a worker whose module comes when it is first needed; the page itself stays free meanwhile.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { docx } from './support/docx.mjs';
import { pdf } from './support/pdf.mjs';
import { site } from './support/site.mjs';

const lacuna = site();
const LAWS = process.env.LACUNA_LAWS ?? fileURLToPath(new URL('../../../shared/laws', import.meta.url));
const NOW = '2026-03-14T13:32:05Z';

const LINES = [
  '1. In this Act, firearm means a portable weapon that expels a shot by the action of an explosive.',
  '2. Every manufacturer shall mark each firearm with a serial number at the time of manufacture.',
  '3. Records of every transfer of a firearm shall be kept for not less than ten years.',
];
const TEXT = Buffer.from(`Invented Arms Act\n\n${LINES.join('\n\n')}\n`);

/** Puts `desk(request, bytes)` on the page: what the worker says last, with what it said before as `told`. */
const openDesk = (page) => page.evaluate(() => {
  const policy = trustedTypes.createPolicy('lacuna', { createScriptURL: (url) => url });
  const worker = new Worker(policy.createScriptURL('law/worker.js'), { type: 'module' });
  const waiting = new Map();
  let last = 0;
  worker.onmessage = ({ data }) => {
    const job = waiting.get(data.id);
    if (!job) return;
    if (data.progress) return job.told.push(data.progress);
    waiting.delete(data.id);
    const reply = data.reply && new TextDecoder().decode(data.reply);
    job.done({ ...data, reply, told: job.told });
  };
  globalThis.bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
  globalThis.desk = (request, bytes = new ArrayBuffer(0)) => new Promise((done) => {
    last += 1;
    waiting.set(last, { done, told: [] });
    worker.postMessage({ id: last, request: JSON.stringify(request), bytes }, [bytes]);
  });
});

const ask = (page, request, bytes) =>
  page.evaluate(([request, base64]) => globalThis.desk(request, globalThis.bytes(base64)), [request, bytes?.toString('base64') ?? '']);

/** Reads a file: the law, or what was said instead. */
async function read(page, name, bytes) {
  const { reply, ...rest } = await ask(page, { read: { name, now: NOW } }, bytes);
  return reply ? JSON.parse(reply) : rest;
}

const labels = (law) => law.marks.map((mark) => mark.label);
const words = (law) => law.blocks.map((block) => block.text ?? block).join('\n');

test('nothing of it is loaded before a law is read, and then only its own parts', async (t) => {
  const { page, requests, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  assert.deepEqual(requests.filter((url) => url.includes('/law/')), []);
  const before = requests.length;
  await openDesk(page);
  const { text: law } = await read(page, 'act.txt', TEXT);
  assert.deepEqual(labels(law), ['1', '2', '3']);
  assert.equal(law.read, NOW);
  const after = requests.slice(before).map((url) => url.replace(`${lacuna.origin}/`, ''));
  assert.deepEqual(after.sort(), ['law/desk.js', 'law/desk_bg.wasm', 'law/worker.js']);
  await expectQuiet();
});

test('a law that was read is ranked for an item', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await openDesk(page);
  const { text } = await read(page, 'act.txt', TEXT);
  const law = { law: 'act', stamp: '1' };
  const rank = { rank: { laws: [law], items: [{ checklist: 'firearms-protocol', item: 'fp.8.1.a' }], top: 5 } };
  assert.deepEqual(JSON.parse((await ask(page, rank)).reply), { wanted: ['act'] });
  assert.equal((await ask(page, { put: { law, text } })).reply, '"done"');
  const { ranked: [first] } = JSON.parse((await ask(page, rank)).reply);
  assert.equal(first.candidates[0]?.label, '2', JSON.stringify(first));
  await expectQuiet();
});

test('a Word file is read by its content, whatever its name', async (t) => {
  const { page, requests, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await openDesk(page);
  const { text: law } = await read(page, 'act', docx(['Invented Arms Act', ...LINES]));
  assert.equal(law.format, 'docx');
  assert.deepEqual(labels(law), ['1', '2', '3'], words(law));
  assert.ok(!requests.some((url) => url.includes('pdf')));
  await expectQuiet();
});

test('a PDF file is read page by page, and its reader comes with the first one', async (t) => {
  const { page, requests, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await openDesk(page);
  const { text: law } = await read(page, 'act.pdf', pdf([LINES.slice(0, 2), LINES.slice(2)]));
  assert.equal(law.format, 'pdf');
  assert.deepEqual(labels(law), ['1', '2', '3'], words(law));
  assert.match(words(law), /mark each firearm with a serial number/);
  assert.ok(requests.some((url) => url.endsWith('/law/pdf.worker.min.mjs')));
  assert.ok(!requests.some((url) => url.includes('/cmaps/')));
  await expectQuiet();
});

test('a Chinese PDF file without a table of its own characters is read', async (t) => {
  const { page, requests, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await openDesk(page);
  const lines = ['第一条 枪支应当标有编号。', '第二条 记录应当保存十年。'];
  const { text: law } = await read(page, 'act.pdf', pdf([lines], { chinese: true }));
  assert.match(words(law), /枪支应当标有编号/);
  assert.ok(requests.some((url) => url.includes('/law/cmaps/')));
  await expectQuiet();
});

test('a PDF file that is locked or broken is refused in so many words', async (t) => {
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await openDesk(page);
  const locked = await read(page, 'act.pdf', pdf([LINES], { locked: true }));
  assert.equal(locked.refused?.code, 'law-encrypted');
  const broken = await read(page, 'act.pdf', Buffer.from('%PDF-1.7\nnothing more'));
  assert.equal(broken.refused?.code, 'law-pdf-broken');
  const { text: law } = await read(page, 'act.txt', TEXT);
  assert.equal(law.marks.length, 3, 'the worker goes on');
  await expectQuiet();
});

test('a module that does not arrive is told', async (t) => {
  const { page } = await lacuna.visit(t, '/', {
    reads: true,
    before: (page) => page.context().route('**/desk_bg.wasm', (route) => route.fulfill({ status: 404, body: '' })),
  });
  await openDesk(page);
  const { notLoaded } = await read(page, 'act.txt', TEXT);
  assert.match(notLoaded, /desk_bg\.wasm: 404/);
});

test('the page keeps its frames while a long law is read and ranked', async (t) => {
  const file = join(LAWS, 'spain-reglamento-de-armas.md');
  if (!existsSync(file)) return t.skip(`there is no ${file}`);
  const { page, expectQuiet } = await lacuna.visit(t, '/', { reads: true });
  await openDesk(page);
  await read(page, 'act.txt', TEXT);
  const law = { law: 'spain', stamp: '1' };
  const base64 = readFileSync(file).toString('base64');
  const measured = await page.evaluate(async ([request, base64, law]) => {
    // What the test itself does to have the bytes here is not looked at.
    const bytes = globalThis.bytes(base64);
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((entry) => Math.round(entry.duration))))
      .observe({ type: 'longtask' });
    // Nor what the page still does after its start.
    do {
      globalThis.tasks.length = 0;
      await new Promise((done) => setTimeout(done, 1000));
    } while (globalThis.tasks.length > 0);
    const begun = performance.now();
    const { reply } = await globalThis.desk(request, bytes);
    const took = performance.now() - begun;
    const put = performance.now();
    await globalThis.desk({ put: { law, text: JSON.parse(reply).text } });
    return { read: Math.round(took), put: Math.round(performance.now() - put), size: reply.length };
  }, [{ read: { name: 'ley.md', now: NOW } }, base64, law]);
  const tasks = await page.evaluate(() => new Promise((done) => setTimeout(() => done(globalThis.tasks), 100)));
  t.diagnostic(`read in ${measured.read} ms, put in ${measured.put} ms, ${measured.size} letters of JSON; long tasks: ${tasks.join(', ') || 'none'}`);
  assert.deepEqual(tasks, []);
  await expectQuiet();
});
