// Prints what a first visit downloads, and what comes later: sizes.mjs FOLDER CACHE [CEILING-FILE]
// With a ceiling file, fails when the brotli sizes of a part add up to more than it allows: the program, the checklists, what
// comes with the first law, and what comes with the first PDF file are counted apart, so that none hides in the growth of
// another. The tables for Chinese, Japanese and Korean fonts are not counted: a file needs one or two of them, or none.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const [folder, cachePath, ceilingPath] = process.argv.slice(2);
const checklists = existsSync(`${folder}/checklists`) ? readdirSync(`${folder}/checklists`).sort() : [];
const PARTS = {
  program: ['index.html', 'app.css', 'boot.js', 'app.js', 'app_bg.wasm'],
  checklists: checklists.map((name) => `checklists/${name}`),
  law: ['law/worker.js', 'law/desk.js', 'law/desk_bg.wasm'],
  pdf: ['law/pdf.js', 'law/pdf.min.mjs', 'law/pdf.worker.min.mjs'],
};
const FIRST = ['program', 'checklists'];
// The best compression is slow, so a file's size is remembered by its content.
const known = existsSync(cachePath) ? JSON.parse(readFileSync(cachePath, 'utf8')) : {};
const kept = {};
const line = (name, raw, brotli) =>
  console.log(`sizes: ${name.padEnd(36)}${raw.toLocaleString('en').padStart(12)} raw${brotli.toLocaleString('en').padStart(12)} brotli`);

const sums = {};
const total = [0, 0];
for (const [part, names] of Object.entries(PARTS)) {
  sums[part] = [0, 0];
  for (const name of names.filter((name) => existsSync(`${folder}/${name}`))) {
    const bytes = readFileSync(`${folder}/${name}`);
    const hash = createHash('sha256').update(bytes).digest('hex');
    kept[hash] = known[hash] ?? brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length;
    line(name, bytes.length, kept[hash]);
    for (const sum of FIRST.includes(part) ? [sums[part], total] : [sums[part]]) {
      sum[0] += bytes.length;
      sum[1] += kept[hash];
    }
  }
}
for (const [part, [raw, brotli]] of Object.entries(sums)) line(part, raw, brotli);
line('first visit', ...total);
writeFileSync(cachePath, JSON.stringify(kept));

if (ceilingPath) {
  const lines = readFileSync(ceilingPath, 'utf8').trim().split('\n').map((text) => text.split(/\s+/));
  const allowed = Object.fromEntries(lines.map(([part, number]) => [part, Number(number)]));
  for (const [part, [, brotli]] of Object.entries(sums)) {
    const text = `${part}: ${brotli.toLocaleString('en')} of ${allowed[part]?.toLocaleString('en')} bytes allowed (brotli, ${ceilingPath})`;
    // A part without a number is not allowed at all.
    if (!(brotli <= allowed[part])) {
      console.error(`sizes: FAILED: ${text}. Make it smaller, or raise the number and say why in the commit.`);
      process.exit(1);
    }
    console.log(`sizes: ${text}`);
  }
}
