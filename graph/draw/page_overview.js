// The right column while nothing is chosen: how to read the page, what it rests on, and who is reported to lean where.

function overview() {
  const reports = new Set([...shown.claims].map((i) => claims[i].report).filter((i) => i >= 0 && i !== undefined));
  const list = [...reports].map((i) => page.reports[i]);
  const days = list.map((report) => report.published).filter(Boolean).sort();
  const outlets = new Set(list.map((report) => report.outlet).filter(Boolean));
  const facts = [[ui('reports'), list.length], [ui('outlets'), outlets.size], [ui('claims'), shown.claims.size],
    [ui('period'), days.length ? day(days[0]) + ' – ' + day(days[days.length - 1]) : ui('no_date')]];
  return [
    el('p', { class: 'kicker' }, ui('overview')),
    el('h2', null, ui('how')),
    el('p', { class: 'lead' }, ui('how_text')),
    page.folded ? el('p', { class: 'lead' }, ui('folded_help')) : null,
    partShown ? el('p', { class: 'lead' }, ui('part_shown')) : null,
    state.focus ? el('p', { class: 'warn' }, ui('focused', { name: nodes[state.focus.node].name })) : null,
    el('dl', { class: 'sums' }, facts.map(([name, text]) => el('div', null, el('dt', null, name), el('dd', null, text)))),
    leaning(),
    !nodes.length ? el('p', { class: 'warn' }, ui('empty_graph')) : null,
  ];
}

const UNKNOWN = -1;

// Lines of support that are shown, counted for each ticket by the agency of the one who is said to support it.
function leaning() {
  const tickets = new Map();
  shown.edges.forEach((edge) => {
    if (edge.type !== 'SUPPORTS') return;
    const home = nodes[edge.from].kind === 'agency' ? edge.from : page.homes[edge.from];
    // Unknown candidates count under no ticket: they stand together, last.
    const ticket = nodes[edge.to].unnamed ? UNKNOWN : edge.to;
    if (!tickets.has(ticket)) tickets.set(ticket, new Map());
    const agencies = tickets.get(ticket);
    if (!agencies.has(home)) agencies.set(home, []);
    agencies.get(home).push(edge);
  });
  if (!tickets.size) return null;
  const sorted = [...tickets].sort((a, b) => (a[0] === UNKNOWN) - (b[0] === UNKNOWN) || sum(b[1]) - sum(a[1]) || a[0] - b[0]);
  return el('section', { class: 'leaning' }, el('h3', null, ui('leaning')), inParts(sorted, 8, leaningTicket),
    el('p', { class: 'fine' }, ui('leaning_note')));
}

function leaningTicket([ticket, agencies]) {
  return el('div', { class: 'ticket' }, ticket === UNKNOWN ? el('p', { class: 'name' }, ui('no_ticket')) : nameButton(ticket, 'big'),
    el('ul', null, inParts([...agencies].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]), 8, leaningRow)));
}

function leaningRow([home, lines]) {
  return el('li', null, home >= 0 ? nameButton(home) : el('span', { class: 'name' }, ui('no_agency')), tally(lines));
}

function sum(agencies) {
  return [...agencies.values()].reduce((total, lines) => total + lines.length, 0);
}

function tally(lines) {
  return el('span', { class: 'tally' }, STATUSES.map((status) => {
    const count = lines.filter((line) => line.status === status).length;
    return count ? el('span', { class: 'mini ' + status }, lineSample(status), String(count), el('span', { class: 'sr' }, ' ' + word('status', status))) : null;
  }));
}
