// Prints what a first visit downloads: sizes.mjs FOLDER CACHE [CEILING-FILE]
// With a ceiling file, fails when the sum of the brotli sizes is above the number in it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const [folder, cachePath, ceilingPath] = process.argv.slice(2);
const checklists = existsSync(`${folder}/checklists`) ? readdirSync(`${folder}/checklists`).sort() : [];
const FIRST_VISIT = ['index.html', 'app.css', 'boot.js', 'app.js', 'app_bg.wasm', ...checklists.map((name) => `checklists/${name}`)];
// The best compression is slow, so a file's size is remembered by its content.
const known = existsSync(cachePath) ? JSON.parse(readFileSync(cachePath, 'utf8')) : {};
const kept = {};
const line = (name, raw, brotli) =>
  console.log(`sizes: ${name.padEnd(36)}${raw.toLocaleString('en').padStart(12)} raw${brotli.toLocaleString('en').padStart(12)} brotli`);

let rawSum = 0;
let brotliSum = 0;
for (const name of FIRST_VISIT) {
  if (!existsSync(`${folder}/${name}`)) continue;
  const bytes = readFileSync(`${folder}/${name}`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  kept[hash] = known[hash] ?? brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
  line(name, bytes.length, kept[hash]);
  rawSum += bytes.length;
  brotliSum += kept[hash];
}
line('first visit', rawSum, brotliSum);
writeFileSync(cachePath, JSON.stringify(kept));

if (ceilingPath) {
  const ceiling = Number(readFileSync(ceilingPath, 'utf8'));
  const text = `${brotliSum.toLocaleString('en')} of ${ceiling.toLocaleString('en')} bytes allowed (brotli, ${ceilingPath})`;
  if (brotliSum > ceiling) {
    console.error(`sizes: FAILED: ${text}. Make the page smaller, or raise the number and say why in the commit.`);
    process.exit(1);
  }
  console.log(`sizes: ${text}`);
}
