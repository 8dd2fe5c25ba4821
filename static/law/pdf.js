// The text of a PDF file with its places, page by page, by pdf.js. Runs in the worker in which laws are read.

/** The most pages, as in src/law/read/limits.rs. */
const MOST_PAGES = 10_000;
/** The most pieces of text in all pages together: a code of three thousand pages has some three hundred thousand. */
const MOST_ITEMS = 2_000_000;

let library;
/** What of the library could not be fetched while a file was read. */
let missing = '';

/** The tables of characters for Chinese, Japanese and Korean fonts that do not carry their own. */
class Beside {
  async fetch({ kind, filename }) {
    // Fonts and codecs are for drawing, and nothing is drawn.
    if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed`);
    try {
      const answer = await fetch(new URL(`cmaps/${filename}`, import.meta.url));
      if (!answer.ok) throw new Error(`${filename}: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    } catch (error) {
      missing = String(error);
      throw error;
    }
  }
}

/** Fetches pdf.js, once. */
export async function load() {
  // The second half is found by the first on the global object and then runs here, in no worker of its own.
  const [first] = await Promise.all([import('./pdf.min.mjs'), import('./pdf.worker.min.mjs')]);
  library = first;
}

const round = (number) => Math.round(number * 100) / 100;

/** A piece of text where it stands on the page as it is shown, y upwards. */
function place(item, viewport) {
  const [a, b, c, d, e, f] = library.Util.transform(viewport.transform, item.transform);
  return { x: round(e), y: round(viewport.height - f), width: round(item.width), size: round(Math.hypot(c, d) || Math.hypot(a, b)), text: item.str, bold: false };
}

async function page(document, number) {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  return { width: round(viewport.width), height: round(viewport.height), items: items.filter((item) => item.str).map((item) => place(item, viewport)) };
}

/** `{ pages }` as JSON text, `{ refused: { code, detail } }`, or `{ notLoaded }` if a part of pdf.js could not be fetched. */
export async function pages(bytes, progress) {
  const refused = (code, detail = '') => ({ refused: { code, detail: String(detail) } });
  missing = '';
  const task = library.getDocument({
    // A copy, because the library takes away what it is given.
    data: bytes.slice(),
    verbosity: 0,
    BinaryDataFactory: Beside,
    useWorkerFetch: false,
    // Nothing is drawn: no fonts are made, no images decoded.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWasm: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return refused('law-too-many-pages', MOST_PAGES);
    // Each page is JSON at once: that takes a fraction of the room of its objects.
    const parts = [];
    let pieces = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      progress(number - 1, document.numPages);
      let read;
      try {
        read = await page(document, number);
      } catch {
        // A law with a page that is silently not there would be worse than none.
        return refused('law-pdf-broken', number);
      }
      if (missing) return { notLoaded: missing };
      pieces += read.items.length;
      if (pieces > MOST_ITEMS) return refused('law-too-many-blocks', MOST_ITEMS);
      parts.push(JSON.stringify(read));
    }
    return { pages: `[${parts.join(',')}]` };
  } catch (error) {
    return refused(error?.name === 'PasswordException' ? 'law-encrypted' : 'law-pdf-broken');
  } finally {
    await task.destroy();
  }
}
