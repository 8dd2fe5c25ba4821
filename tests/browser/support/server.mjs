// The built page, served for one test file on a port of its own.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { serve } from '../../../.ci/serve.mjs';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Starts a server; `{ origin, close() }`. */
export async function startServer() {
  if (!existsSync(`${DIST}/app_bg.wasm`)) throw new Error('there is no built page: run make build first');
  return serve({ dir: DIST });
}
