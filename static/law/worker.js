// The worker in which laws are read and ranked: takes a request at a time, hands it to the law module, replies.
//   { id, request, bytes? }  ->  { id, progress: [done, of] }*, then one of { id, reply, memory }, { id, notLoaded }, { id, died }
// `bytes` are an ArrayBuffer, or a File that is opened here, so that the page never holds it. `reply` is the text as UTF-8.

/** The least time between two messages of progress, in milliseconds. */
const PAUSE = 50;
/** The reply for a file that could not be opened. */
const UNREADABLE = '{"refused":{"code":"law-file-unreadable","detail":""}}';

async function load() {
  const [glue, module] = await Promise.all([import('./desk.js'), fetch(new URL('desk_bg.wasm', import.meta.url))]);
  if (!module.ok) throw new Error(`desk_bg.wasm: ${module.status}`);
  const { memory } = await glue.default({ module_or_path: module });
  return { answer: globalThis.answerLaw, memory };
}
const desk = load();
// Told to whoever asks; without this the browser would report it as well.
desk.catch(() => {});

class NotLoaded extends Error {}

/** The reply to a request; the pages of a PDF file, which the module does not read, come from pdf.js. */
async function reply(answer, request, bytes, progress) {
  const first = answer(request, bytes, progress);
  const source = /^\{"refused":\{"code":"law-pdf"/.test(first) && JSON.parse(request).read;
  if (!source) return first;
  let pdf;
  try {
    pdf = await import('./pdf.js');
    await pdf.load();
  } catch (error) {
    throw new NotLoaded(String(error));
  }
  const read = await pdf.pages(bytes, progress);
  if (read.notLoaded) throw new NotLoaded(read.notLoaded);
  if (read.refused) return JSON.stringify(read);
  return answer(`{"pages":{"source":${JSON.stringify(source)},"pages":${read.pages}}}`, bytes, progress);
}

/** The bytes of what is to be read; nothing if the file is gone or may not be opened. */
async function content(bytes) {
  if (!(bytes instanceof Blob)) return new Uint8Array(bytes ?? 0);
  try {
    return new Uint8Array(await bytes.arrayBuffer());
  } catch {
    return undefined;
  }
}

addEventListener('message', async ({ data }) => {
  const { id, request, bytes } = data;
  // pdf.js listens here too, and its own messages have no id.
  if (typeof id !== 'number') return;
  let told = 0;
  const progress = (done, of) => {
    const now = performance.now();
    if (now - told < PAUSE) return;
    told = now;
    postMessage({ id, progress: [done, of] });
  };
  let loaded;
  try {
    loaded = await desk;
  } catch (error) {
    return postMessage({ id, notLoaded: String(error) });
  }
  try {
    const given = await content(bytes);
    const text = given ? await reply(loaded.answer, request, given, progress) : UNREADABLE;
    const letters = new TextEncoder().encode(text);
    postMessage({ id, reply: letters, memory: loaded.memory.buffer.byteLength }, [letters.buffer]);
  } catch (error) {
    postMessage(error instanceof NotLoaded ? { id, notLoaded: error.message } : { id, died: String(error) });
  }
});
