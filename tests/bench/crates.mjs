// Tells what a module consists of: crates.mjs MODULE.wasm [PATTERN…], for a module as cargo leaves it, with its names. Prints
// the bytes of code and the functions by crate, where the code of a generic function counts for the crate that wrote it; and for
// each pattern what the module would lose, after brotli, with the functions whose names match it. Before wasm-opt, so that only
// shares and differences say something.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const [path, ...patterns] = process.argv.slice(2);
const bytes = readFileSync(path);
let at = 0;

function number() {
  let [value, shift, byte] = [0, 0, 0];
  do {
    byte = bytes[at];
    at += 1;
    value += (byte & 127) * 2 ** shift;
    shift += 7;
  } while (byte > 127);
  return value;
}
function text() {
  const length = number();
  at += length;
  return bytes.toString('utf8', at - length, at);
}
function limits() {
  const flags = bytes[at];
  at += 1;
  number();
  if (flags & 1) number();
}

const sections = [];
const names = new Map();
const bodies = [];
let imported = 0;
for (at = 8; at < bytes.length;) {
  const kind = bytes[at];
  at += 1;
  const length = number();
  const [from, to] = [at, at + length];
  sections.push({ kind, from, to });
  if (kind === 2) {
    for (let count = number(); count > 0; count -= 1) {
      text();
      text();
      const what = bytes[at];
      at += 1;
      if (what === 0) {
        imported += 1;
        number();
      } else if (what === 3) {
        at += 2;
      } else {
        if (what === 1) at += 1;
        limits();
      }
    }
  } else if (kind === 10) {
    for (let count = number(); count > 0; count -= 1) {
      const size = number();
      bodies.push([at, at + size]);
      at += size;
    }
  } else if (kind === 0 && text() === 'name') {
    while (at < to) {
      const part = bytes[at];
      at += 1;
      const end = number() + at;
      if (part === 1) for (let count = number(); count > 0; count -= 1) names.set(number(), text());
      at = end;
    }
  }
  at = to;
}

/** `_ZN4core3fmt…E` as `core::fmt…`. */
function readable(name) {
  const parts = [];
  let rest = name.match(/^_ZN(.*)E$/s)?.[1];
  if (rest === undefined) return name;
  for (let digits = rest.match(/^\d+/); digits; digits = rest.match(/^\d+/)) {
    const from = digits[0].length;
    parts.push(rest.slice(from, from + Number(digits[0])));
    rest = rest.slice(from + Number(digits[0]));
  }
  const signs = { LT: '<', GT: '>', RF: '&', BP: '*', C: ',', LP: '(', RP: ')', u20: ' ', u7b: '{', u7d: '}', u27: "'" };
  return parts.slice(0, -1).join('::').replace(/\$(\w+?)\$/g, (all, sign) => signs[sign] ?? all).replaceAll('..', '::');
}
function crate(name) {
  const [first, second] = name.match(/[A-Za-z_]\w*(?=::)(::\w+)?/)?.[0].split('::') ?? ['without a name'];
  const own = first.replace(/^_+/, '');
  return own === 'lacuna' ? `lacuna::${second}` : own;
}
const functions = bodies.map((body, index) => ({ body, size: body[1] - body[0], name: readable(names.get(index + imported) ?? '') }));

const sums = new Map();
for (const { size, name } of functions) {
  const sum = sums.get(crate(name)) ?? [0, 0];
  sums.set(crate(name), [sum[0] + size, sum[1] + 1]);
}
for (const [name, [size, count]] of [...sums].sort((a, b) => b[1][0] - a[1][0]).slice(0, 30)) {
  console.log(`${size.toLocaleString('en').padStart(12)}${String(count).padStart(7)}  ${name}`);
}

const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(Math.floor(value / 128))]);
/** The module without its names and with nothing in the functions that match. */
function without(pattern) {
  const pieces = [bytes.subarray(0, 8)];
  for (const { kind, from, to } of sections.filter(({ kind }) => kind !== 0)) {
    let content = bytes.subarray(from, to);
    if (kind === 10) {
      const kept = functions.map(({ body, name }) => (pattern?.test(name) ? Buffer.from([0, 0, 11]) : bytes.subarray(...body)));
      content = Buffer.concat([Buffer.from(leb(kept.length)), ...kept.flatMap((body) => [Buffer.from(leb(body.length)), body])]);
    }
    pieces.push(Buffer.from([kind, ...leb(content.length)]), content);
  }
  const module = Buffer.concat(pieces);
  return brotliCompressSync(module, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: module.length } }).length;
}
if (patterns.length > 0) {
  const whole = without();
  for (const pattern of patterns) console.log(`${(whole - without(new RegExp(pattern))).toLocaleString('en').padStart(12)} bytes after brotli: ${pattern}`);
}
