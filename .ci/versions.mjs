// Fails if one thing is pinned to two versions, or a lock file records where it was downloaded.
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const problems = [];

const manifest = read('Cargo.toml').match(/^wasm-bindgen = \{ version = "([^"]+)"/m)?.[1];
const locked = read('Cargo.lock').match(/^name = "wasm-bindgen"\nversion = "([^"]+)"/m)?.[1];
if (manifest !== `=${locked}`) {
  problems.push(
    `wasm-bindgen: Cargo.toml says "${manifest}", Cargo.lock ${locked}. Write "=${locked}" in Cargo.toml: `
      + 'the command that goes with it must equal the library exactly.',
  );
}

for (const folder of ['.ci/tools', 'tests/browser']) {
  const wanted = JSON.parse(read(`${folder}/package.json`)).devDependencies;
  const text = read(`${folder}/package-lock.json`);
  const lock = JSON.parse(text).packages;
  for (const [name, version] of Object.entries(wanted)) {
    const got = lock[`node_modules/${name}`]?.version;
    if (!/^\d+\.\d+\.\d+$/.test(version)) {
      problems.push(`${folder}/package.json: ${name} must be one exact version, not "${version}".`);
    } else if (got !== version) {
      problems.push(`${folder}: package.json says ${name} ${version}, package-lock.json ${got}. Run npm install there.`);
    }
  }
  if (text.includes('"resolved"')) {
    problems.push(`${folder}/package-lock.json records download addresses. Delete it and run npm install in ${folder}.`);
  }
}

for (const problem of problems) console.error(`versions: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
