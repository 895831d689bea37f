// The left column: search, and a legend that is also the filter. Each entry says how many there are.
const counters = [];

function sideColumn() {
  counters.length = 0;
  put(byId('side'), searchBox(),
    filterGroup('status', 'statuses', STATUSES.filter((status) => edges.some((edge) => edge.status === status)), {
      sample: lineSample, name: (status) => word('status', status), help: (status) => word('status_help', status),
    }),
    filterGroup('kinds', 'kinds', KINDS.filter((kind) => nodes.some((node) => node.kind === kind)), {
      sample: (kind) => symbol(kind), name: (kind) => word('kind', kind), help: () => '',
    }),
    filterGroup('relations', 'relations', relations, {
      sample: () => null, name: (type) => word('relation', type),
      help: (type) => (has('relation_help', type) ? word('relation_help', type) : ''),
    }),
    moreFilters(),
    button(ui('reset'), showAll, { class: 'quiet', id: 'reset' }),
    el('p', { class: 'fine' }, ui('not_redacted')),
    el('p', { class: 'fine keys' }, ui('help')));
  if (window.innerWidth > 760) byId('side').classList.remove('open');
}

function filterGroup(title, group, entries, how) {
  const off = state.off[group];
  const rows = entries.map((entry) => {
    const number = el('span', { class: 'count' });
    counters.push(() => { number.textContent = countOf(group, entry); });
    const box = el('input', { type: 'checkbox', checked: !off.has(entry), 'data-group': group, 'data-entry': entry });
    box.addEventListener('change', () => {
      if (box.checked) off.delete(entry);
      else off.add(entry);
      refresh();
    });
    const help = how.help(entry);
    const label = el('label', { class: 'entry' }, box, how.sample(entry), el('span', { class: 'name' }, how.name(entry)), number,
      help ? el('span', { class: 'help' }, help) : null);
    if (!how.only) return label;
    const alone = () => only(group, entry, entries);
    return el('div', { class: 'pick' }, label, button(ui('only'), alone, { class: 'only', 'aria-label': ui('only') + ': ' + how.name(entry) }));
  });
  return el('fieldset', { class: 'group ' + (how.only === undefined ? group : 'sifted') }, el('legend', null, ui(title)), rows);
}

// This entry and no other of its group; once more: all of them.
function only(group, entry, entries) {
  const off = state.off[group];
  const alone = !off.has(entry) && off.size === entries.length - 1;
  off.clear();
  if (!alone) entries.filter((other) => other !== entry).forEach((other) => off.add(other));
  sideColumn();
  byId('by-' + group).open = true;
  refresh();
  const again = byId('by-' + group).querySelector('input[data-entry="' + CSS.escape(String(entry)) + '"]');
  if (again) again.focus();
}

// "shown of total", or the total alone where all are shown.
function countOf(group, entry) {
  const total = totals[group].get(entry) || 0;
  const now = shown.counts[group].get(entry) || 0;
  return now === total ? String(total) : ui('of_total', { shown: now, total });
}

function showAll() {
  Object.values(state.off).forEach((off) => off.clear());
  state.days = { from: '', to: '' };
  state.focus = null;
  sideColumn();
  refresh();
  fitGraph();
}

function matches(text) {
  const wanted = folded(text.trim());
  if (!wanted) return [];
  const found = [];
  nodes.forEach((node, i) => {
    node.search = node.search || folded([node.nameless ? '' : node.name, ...(node.aliases || [])].join('\n'));
    const names = node.search || folded(node.name);
    const at = names.indexOf(wanted);
    if (at >= 0) found.push({ i, at: at === 0 ? 0 : /\s/.test(names[at - 1]) ? 1 : 2 });
  });
  return found.sort((a, b) => a.at - b.at || edgesOf[b.i].length - edgesOf[a.i].length || a.i - b.i).slice(0, 12).map((hit) => hit.i);
}

function searchBox() {
  const list = el('ul', { class: 'results', id: 'results', role: 'listbox', 'aria-label': ui('search'), hidden: true });
  const input = el('input', { type: 'search', id: 'search', role: 'combobox', placeholder: ui('search_hint'), autocomplete: 'off',
    spellcheck: 'false', 'aria-controls': 'results', 'aria-expanded': 'false', 'aria-autocomplete': 'list' });
  const search = { input, list, hits: [], at: -1 };
  input.addEventListener('input', () => showHits(search, matches(input.value)));
  input.addEventListener('focus', () => showHits(search, matches(input.value)));
  input.addEventListener('blur', () => showHits(search, []));
  input.addEventListener('keydown', (event) => searchKey(search, event));
  return el('div', { class: 'search' }, el('label', { for: 'search' }, ui('search')), input, list);
}

function showHits(search, hits) {
  search.hits = hits;
  search.at = hits.length ? 0 : -1;
  const nothing = !hits.length && document.activeElement === search.input && search.input.value.trim();
  put(search.list, hits.map((i, row) => el('li', { role: 'option', id: 'hit' + row, 'aria-selected': String(row === 0),
    on: { mousedown: (event) => { event.preventDefault(); take(search, row); } } },
  symbol(nodes[i].kind, nodes[i].unnamed), el('span', null, nodes[i].name, other(i, search.input.value)),
  shown.nodes.has(i) ? null : el('em', null, ui('hidden')))), nothing ? el('li', { class: 'nothing' }, ui('no_match')) : null);
  search.list.hidden = !hits.length && !nothing;
  search.input.setAttribute('aria-expanded', String(hits.length > 0));
  markHit(search);
}

// The spelling that was found, where it is not the name itself.
function other(i, text) {
  const wanted = folded(text.trim());
  if (folded(nodes[i].name).includes(wanted)) return null;
  const alias = (nodes[i].aliases || []).find((name) => folded(name).includes(wanted));
  return alias ? el('small', null, ' ' + alias) : null;
}

function markHit(search) {
  [...search.list.children].forEach((item, row) => item.setAttribute('aria-selected', String(row === search.at)));
  if (search.at >= 0) search.input.setAttribute('aria-activedescendant', 'hit' + search.at);
  else search.input.removeAttribute('aria-activedescendant');
}

function searchKey(search, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && search.hits.length) {
    search.at = (search.at + step + search.hits.length) % search.hits.length;
    markHit(search);
    event.preventDefault();
  } else if (event.key === 'Enter' && search.at >= 0) {
    take(search, search.at);
    event.preventDefault();
  } else if (event.key === 'Escape') {
    search.input.value = '';
    showHits(search, []);
  }
}

// A hit that a filter hides is shown by taking the filters off: a name that was searched must be found.
function take(search, row) {
  const i = search.hits[row];
  search.input.value = '';
  showHits(search, []);
  if (!shown.nodes.has(i)) showAll();
  choose({ node: i });
  showView('graph');
  reveal(i);
}
