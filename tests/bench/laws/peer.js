// MiniSearch in a worker, with its default settings: what is indexed and asked comes as JSON, as with ours.
import MiniSearch from './minisearch.js';

/** As many as ours gives. */
const TOP = 12;
let search;

addEventListener('message', ({ data }) => {
  if (data.index) {
    search = new MiniSearch({ fields: ['heading', 'text'], storeFields: ['law', 'label', 'heading'] });
    search.addAll(JSON.parse(data.index).map((document, id) => ({ id, ...document })));
    return postMessage('');
  }
  const lists = JSON.parse(data.queries).map((query) => search.search(query).slice(0, TOP));
  postMessage(JSON.stringify(lists));
});
