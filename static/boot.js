// Starts the app, and says in words what happened if it cannot start or stops.

const TOO_OLD = {
  title: 'This browser cannot run Lacuna',
  advice: 'It needs WebAssembly, as in Chrome or Edge 109, Firefox 115, Safari 16 or newer. '
    + 'If your browser is recent, WebAssembly may have been switched off in its security settings.',
};
const NOT_LOADED = {
  title: 'Lacuna did not load completely',
  advice: 'A part of it could not be downloaded. Check the network, then load the page again.',
};
const NOT_STARTED = {
  title: 'Lacuna could not start',
  advice: 'Load the page again. If this message comes back, try another browser, and report the text below.',
};
const STOPPED = {
  title: 'Lacuna has stopped',
  advice: 'An error inside Lacuna ended it. What you see is still here: copy any text you have just written, '
    + 'then load the page again. Please report the text below.',
};

const died = (error) => typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;

function element(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  if (text) node.textContent = text;
  return node;
}

// A panic reaches the page as "unreachable"; what it said went to the console just before.
let panic = '';
const log = console.error.bind(console);
console.error = (...parts) => {
  const text = parts.join(' ');
  if (text.startsWith('panicked at')) panic = text.split('\n\nStack:', 1)[0].trim();
  log(...parts);
};

/** The message, as an alert that assistive technology reads out. */
function message({ title, advice }, error) {
  const reload = element('button', 'lc-btn lc-btn--primary', 'Load again');
  reload.type = 'button';
  reload.addEventListener('click', () => location.reload());
  const action = element('p', '', '');
  action.append(reload);
  const box = element('section', 'lc-head', '');
  box.setAttribute('role', 'alert');
  box.dataset.fault = '';
  box.append(element('h1', 'lc-h1', title), element('p', 'lc-where', advice), action);
  if (error) box.append(element('p', 'lc-note', died(error) && panic ? panic : String(error)));
  return box;
}

/** Instead of a page that never came to life. */
function refuse(words, error) {
  let main = document.querySelector('[data-shell] main');
  if (!main) {
    // The app had already cleared the shell away.
    main = element('main', 'lc-page lc-page--narrow', '');
    document.getElementById('app').replaceChildren(main);
  }
  main.replaceChildren(message(words, error));
}

/** Above a page that has died: what is on it may be the only copy. */
function stopped(error) {
  if (document.querySelector('[data-fault]')) return;
  const above = element('div', 'lc-page lc-page--narrow', '');
  above.append(message(STOPPED, error));
  document.body.prepend(above);
}

async function start() {
  if (typeof WebAssembly !== 'object') return refuse(TOO_OLD);

  let glue;
  let module;
  try {
    [glue, module] = await Promise.all([import('./app.js'), fetch(new URL('app_bg.wasm', import.meta.url))]);
    if (!module.ok) throw new Error(`app_bg.wasm: ${module.status}`);
  } catch (error) {
    return refuse(NOT_LOADED, error);
  }

  try {
    await glue.default({ module_or_path: module });
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) return refuse(TOO_OLD, error);
    return refuse(error instanceof TypeError ? NOT_LOADED : NOT_STARTED, error);
  }

  addEventListener('error', (event) => died(event.error) && stopped(event.error));
  addEventListener('unhandledrejection', (event) => died(event.reason) && stopped(event.reason));
}

start();
