// Drives the page as a person does, and holds what happens in it while it works.

/** Runs in the page before its own code: sees what the workers say, and tells when something is there. */
export function hold() {
  const memories = new Map();
  let replies = 0;
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(...words) {
      super(...words);
      this.addEventListener('message', ({ data }) => {
        if (typeof data?.memory === 'number') memories.set(this, data.memory);
        if (data?.reply && new TextDecoder().decode(data.reply.subarray(0, 9)) === '{"ranked"') replies += 1;
      });
    }
  };
  /** When this holds and the page was painted twice; that it never does is told after two minutes. */
  const until = (holds) => new Promise((done, failed) => {
    const begun = performance.now();
    const look = () => {
      if (performance.now() - begun > 120_000) return failed(new Error(`waited in vain: ${holds}`));
      if (!holds()) return requestAnimationFrame(look);
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
    };
    look();
  });
  let chosen = 0;
  addEventListener('change', (event) => {
    if (event.target.type === 'file') chosen = performance.now();
  }, true);
  globalThis.held = {
    /** Milliseconds from choosing files until so many laws stand in the list. */
    listed: async (count) => await until(() => document.querySelectorAll('.lc-laws > .lc-law a[href*="/laws/"]').length >= count) - chosen,
    /** Milliseconds from going to an item until its candidates are there. */
    open: async (id) => {
      const [seen, begun] = [replies, performance.now()];
      location.hash = `${location.hash.match(/#\/a\/[^/]+/)[0]}/assess/${id}`;
      // Of an item that nothing governs there is no card to be seen.
      return await until(() => replies > seen) - begun;
    },
    view: async (name) => {
      location.hash = `${location.hash.match(/#\/a\/[^/]+/)[0]}/${name}`;
      await until(() => document.querySelector('.lc-load'));
    },
    memory: async () => {
      // The module is there already, so that this only asks for it.
      const { memory } = await (await import(`${location.origin}/app.js`)).default();
      return { heap: performance.memory.usedJSHeapSize, module: memory.buffer.byteLength, workers: [...memories.values()] };
    },
  };
}

/** Begins an assessment with all checklists and goes to its laws. */
export async function begin(page) {
  await page.evaluate(() => { location.hash = '#/new'; });
  await page.locator('#new-state').fill('Canada');
  await page.locator('#new-profile-full-review').check();
  await page.locator('button[type=submit]').click();
  await page.locator('nav.lc-views a[href$="/laws"]').click({ timeout: 120_000 });
  await page.locator('.lc-load').waitFor();
}

/** Waits until the page has nothing long to do for a second, but not for ever: a busy machine makes everything long. */
export const settle = (page) => page.evaluate(async () => {
  const begun = performance.now();
  let last = begun;
  const observer = new PerformanceObserver(() => { last = performance.now(); });
  observer.observe({ type: 'longtask' });
  while (performance.now() - last < 1000 && performance.now() - begun < 20_000) await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
});

/** What the call gives, with the tasks of the page's thread meanwhile: wall and processor time, in milliseconds. */
export async function traced(browser, page, call) {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  let value;
  let trace;
  try {
    value = await call();
  } finally {
    trace = JSON.parse((await browser.stopTracing()).toString());
  }
  const { traceEvents } = trace;
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = ({ pid, tid }) => traceEvents
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('RunTask'))
    .map(({ dur = 0, tdur = dur }) => ({ wall: dur / 1000, processor: tdur / 1000 }));
  const sum = (list) => list.reduce((all, { wall }) => all + wall, 0);
  // A spare renderer does nothing.
  const busiest = mains.map(tasks).sort((one, other) => sum(other) - sum(one))[0] ?? [];
  return { value, tasks: busiest };
}

/** The longest of these tasks, in words. */
export function longest(tasks) {
  const most = (part) => Math.max(0, ...tasks.map((task) => task[part])).toFixed(1);
  const over = (part) => tasks.filter((task) => task[part] > 16).length;
  return `longest task ${most('processor')} ms of processor, ${most('wall')} ms; over 16 ms: ${over('processor')}, ${over('wall')}`;
}
