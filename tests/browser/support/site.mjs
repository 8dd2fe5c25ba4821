// One server and one browser for a test file.
import { after, before } from 'node:test';

import { openPage, startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

/**
 * Call once at the top of a test file. `visit(t, path, options)` opens a page (see `openPage`) that is closed when
 * the test `t` ends.
 */
export function site() {
  let server;
  let browser;
  before(async () => {
    server = await startServer();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get origin() {
      return server.origin;
    },
    async visit(t, path, options) {
      const visit = await openPage(browser, server.origin, path, options);
      t.after(() => visit.close());
      return visit;
    },
  };
}
