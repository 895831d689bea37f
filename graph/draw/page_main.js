// Wiring: one refresh after every change, keys, language, theme, print.

function refresh() {
  calc();
  syncGraph();
  counters.forEach((count) => count());
  panel();
  rowsShown = PAGE_ROWS;
  if (state.view === 'table') table();
  bar();
}

function choose(what) {
  state.chosen = what;
  syncGraph();
  panel();
  byId('panel').scrollTop = 0;
  if (state.view === 'table') [...document.querySelectorAll('#table tr[data-line]')].forEach((row) => {
    row.classList.toggle('chosen', Boolean(what) && row.dataset.line === what.line);
  });
  setMark();
  if (what) peek();
  if (what && what.node !== undefined) say(nodes[what.node].name + ', ' + word('kind', nodes[what.node].kind));
}

// Where the reading stands below the drawing, as on a phone, its beginning comes into sight.
function peek() {
  if (window.innerWidth > 760) return;
  byId('side').classList.remove('open');
  const { top } = byId('panel').getBoundingClientRect();
  if (top > window.innerHeight * 0.7) window.scrollBy(0, top - window.innerHeight * 0.5);
}

function showView(view) {
  if (state.view === view) return;
  state.view = view;
  byId('table').hidden = view !== 'table';
  byId('work').classList.toggle('tabular', view === 'table');
  if (view === 'table') table();
  bar();
}

function bar() {
  const tab = (view, text) => button(text, () => showView(view), { class: 'tab', 'aria-pressed': String(state.view === view), id: 'view-' + view });
  const focusId = document.activeElement && document.activeElement.id;
  put(byId('bar'),
    button(ui('filters'), () => byId('side').classList.toggle('open'), { class: 'tab only-small', id: 'open-side' }),
    tab('graph', ui('graph')), tab('table', ui('claims') + ' ' + shown.claims.size),
    button(ui('story_write'), () => writeStory(!writing), { class: 'tab', id: 'story-write', 'aria-pressed': String(writing) }),
    el('span', { class: 'sum', id: 'sum' }, ui('drawn', { nodes: shown.nodes.size, edges: shown.edges.length, claims: shown.claims.size })),
    state.focus ? button(ui('unfocus'), () => { state.focus = null; refresh(); fitGraph(); }, { class: 'tab' }) : null,
    el('span', { class: 'zoom' }, button('−', () => zoomBy(0.8), { 'aria-label': ui('zoom_out') }),
      button('+', () => zoomBy(1.25), { 'aria-label': ui('zoom_in') }), button('⤢', () => fitGraph(), { 'aria-label': ui('fit'), id: 'fit' })));
  if (focusId && byId(focusId)) byId(focusId).focus();
}

function countRows() {
  return shown.edges.reduce((total, edge) => total + edge.now.length, 0);
}

function tools() {
  const speak = (code) => button(code.toUpperCase(), () => setLanguage(code), { 'aria-pressed': String(language === code), id: 'lang-' + code, lang: code });
  put(byId('tools'), el('span', { class: 'set', role: 'group', 'aria-label': ui('language') }, speak('id'), speak('en')),
    button('◐', toggleTheme, { 'aria-label': ui('theme'), id: 'theme' }), saveMenu(), button(ui('print'), () => window.print(), { id: 'print' }));
}

function setLanguage(code) {
  language = code;
  document.documentElement.lang = code;
  nameTheNameless();
  if (page.meta.untitled) {
    Object.assign(page.meta, { title: ui('untitled') });
    put(document.querySelector('h1'), page.meta.title);
    put(document.querySelector('title'), page.meta.title);
  }
  put(byId('disclaimer'), ui('disclaimer'));
  if (byId('profile')) put(byId('profile'), el('strong', null, ui(page.meta.internal ? 'internal' : 'redacted') + ' (' + page.meta.profile + ')'), ' ', page.meta.profileText[code]);
  byId('canvas').setAttribute('aria-label', ui('canvas') + ' ' + ui('help'));
  byId('notes').setAttribute('aria-label', ui('how'));
  byId('panel').setAttribute('aria-label', ui('overview'));
  byId('side').setAttribute('aria-label', ui('filters'));
  tools();
  sideColumn();
  foot();
  storyBar();
  refresh();
  network.redraw();
  byId('lang-' + code).focus({ preventScroll: true });
}

function isDark() {
  const given = document.documentElement.dataset.theme;
  return given ? given === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  readTones();
  syncGraph();
  if (network) network.redraw();
}

function toggleTheme() {
  setTheme(isDark() ? 'light' : 'dark');
}

function foot() {
  const meta = page.meta;
  put(byId('foot'),
    el('span', null, 'Jejaring ' + (meta.version || '')),
    meta.made ? el('span', null, ui('made_on') + ' ' + day(meta.made)) : null,
    meta.query ? el('span', null, ui('query') + ': ', meta.query) : null,
    meta.leftEdges || meta.leftClaims ? el('span', null, ui('left_out', { edges: meta.leftEdges || 0, claims: meta.leftClaims || 0 })) : null,
    el('span', null, ui('snapshot') + ' ', el('code', null, meta.snapshot)));
}

// The nearest name in the direction of the arrow; of those about equally near, the one straight ahead.
function nearest(dx, dy) {
  const here = state.chosen && state.chosen.node !== undefined ? placeOf(standIn(state.chosen.node)) : network.getViewPosition();
  let best = null;
  shown.drawnNodes.forEach((i) => {
    const { x, y } = placeOf(i);
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    const cost = ahead + 2 * aside;
    if (ahead > 1 && (!best || cost < best.cost)) best = { i, cost };
  });
  return best ? best.i : null;
}

function canvasKey(event) {
  const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const acts = { '+': () => zoomBy(1.25), '=': () => zoomBy(1.25), '-': () => zoomBy(0.8), 0: () => fitGraph(),
    Enter: () => byId('panel').focus(), ' ': () => state.chosen && state.chosen.node !== undefined && unfold(state.chosen.node) };
  if (arrow) {
    const i = nearest(...arrow);
    if (i !== null) { choose({ node: i }); reveal(i); }
  } else if (acts[event.key] && !event.ctrlKey && !event.metaKey) acts[event.key]();
  else return;
  event.preventDefault();
}

function anyKey(event) {
  const typing = /^(input|textarea|select)$/i.test(event.target.tagName) && event.target.type !== 'checkbox';
  if (event.key === '/' && !typing) {
    byId('search').focus();
    event.preventDefault();
  } else if (event.key === 'Escape' && !typing) {
    byId('side').classList.remove('open');
    if (state.chosen) choose(null);
  }
}

// On paper: light, the whole graph as it is filtered, drawn in lines that stay sharp; every row of the table.
let beforePrint = null;
function toPaper() {
  if (beforePrint) return;
  beforePrint = { theme: document.documentElement.dataset.theme };
  byId('foot').prepend(el('span', { id: 'paper' }, savedOn() + (filtersOn() ? ' · ' + ui('filtered') : '')));
  setTheme('light');
  const drawn = picture();
  drawn.id = 'drawn';
  byId('canvas').after(drawn);
  rowsShown = Infinity;
  table();
}

function fromPaper() {
  if (!beforePrint) return;
  byId('paper').remove();
  byId('drawn').remove();
  setTheme(beforePrint.theme);
  beforePrint = null;
}

function start() {
  document.documentElement.classList.add('js');
  readTones();
  nameTheNameless();
  totals = counts(edges, new Set(nodes.keys()));
  calc();
  startGraph();
  setLanguage(language);
  document.activeElement.blur();
  firstView();
  panel();
  byId('canvas').addEventListener('keydown', canvasKey);
  document.addEventListener('keydown', anyKey);
  startWriting();
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', fromPaper);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => setTheme(document.documentElement.dataset.theme));
  network.on('resize', () => (partShown ? firstView() : fitGraph()));
  followMark();
  window.addEventListener('hashchange', followMark);
  document.documentElement.dataset.drawn = 'yes';
}

start();
