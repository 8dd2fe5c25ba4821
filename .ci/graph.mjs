// Holds that the browser's crates switch on nothing in those that the pure layers stand on, so that tests which ran beside
// them need not run again without them. Features that change nothing are named here.
import { execFileSync } from 'node:child_process';

// `std` does all that `alloc` does.
const HARMLESS = new Set(['alloc']);

/** The features of each crate by its name and version. */
function graph(features) {
  const words = ['tree', '--locked', '-e', 'normal,no-proc-macro', '--prefix', 'none', '-f', '{p}|{f}', '--features', features];
  const lines = execFileSync('cargo', words, { encoding: 'utf8', maxBuffer: 1 << 26 }).trim().split('\n');
  const crates = lines.map((line) => line.replace(/ \(\*\)$/, '').split('|'));
  return new Map(crates.filter(([name]) => !name.startsWith('lacuna ')).map(([name, list = '']) =>
    [name.replace(/ \(.*/, ''), list.split(',').filter((feature) => feature && !HARMLESS.has(feature)).sort().join(' ')]));
}

const [alone, together] = [graph('cli'), graph('ssr,cli')];
const changed = [...alone].filter(([name, features]) => together.get(name) !== features);
for (const [name, features] of changed) {
  console.error(`graph: FAILED: ${name} has "${features}" alone and "${together.get(name)}" beside the browser's crates. `
    + 'If that changes nothing, name it in .ci/graph.mjs; if it may, run the tests both ways in .ci/test.');
}
if (changed.length > 0) process.exit(1);
console.log(`graph: ${alone.size} crates are the same with and without the browser's`);
