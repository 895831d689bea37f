// The timeline of a node, and the mark in the address by which a node is linked to: #node=ID&hops=2.

// Days on which something is reported to have happened, was published or decided, of the claims that are shown.
function moments(lines) {
  const found = [];
  lines.forEach((line) => line.now.forEach((i) => {
    const claim = claims[i];
    const report = page.reports[claim.report] || {};
    if (claim.date) found.push({ day: claim.date, what: 'act_day', line, claim });
    if (claim.decision_date) found.push({ day: claim.decision_date, what: 'decision_day', line, claim });
    if (report.published && (line.status !== 'stated' || !claim.date)) found.push({ day: report.published, what: 'published', line, claim, report });
  }));
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.line.i - b.line.i));
}

function timeline(node, lines) {
  const people = new Set(node.kind === 'paslon' ? [] : membersOf.get(node.i) || []);
  const theirs = shown.edges.filter((edge) => people.has(edge.from) && STRONG.has(edge.type));
  const found = moments([...new Set([...lines.filter((line) => line.status !== 'stated' || STRONG.has(line.type)), ...theirs])]);
  if (found.length < 2) return null;
  const list = el('ol', { class: 'moments' }, inParts(found, 30, (moment) => momentRow(moment, node.i)));
  const box = el('details', { class: 'timeline' }, el('summary', null, ui('timeline'), el('span', { class: 'count' }, ' ' + found.length)), list);
  return box;
}

function momentRow({ day: iso, what, line, claim, report }, here) {
  const other = nodes[line.from === here ? line.to : line.from].name;
  const told = [word('relation', line.type), other, claim.act ? word('act', claim.act) : ''].filter(Boolean).join(', ');
  return el('li', { class: claim.status }, el('span', { class: 'when' }, day(iso)),
    el('span', { class: 'fine' }, ' ' + ui(what) + (report ? ', ' + (report.outlet || report.file || '') : '')),
    el('div', null, chip(claim.status), ' ', button(told, () => choose({ line: 'e' + line.i }), { class: 'plainlink' })));
}

function setMark() {
  const chosen = state.chosen && state.chosen.node !== undefined ? nodes[state.chosen.node].id : null;
  const focus = state.focus && chosen === nodes[state.focus.node].id ? '&hops=' + state.focus.hops : '';
  const mark = chosen ? '#node=' + encodeURIComponent(chosen) + focus : '';
  if (window.location.hash === mark) return;
  try { window.history.replaceState(null, '', mark || window.location.pathname + window.location.search); } catch (error) { /* some viewers forbid it */ }
}

function followMark() {
  const given = new URLSearchParams(window.location.hash.slice(1));
  const i = given.has('node') ? nodes.findIndex((node) => node.id === given.get('node')) : -1;
  if (i < 0) return;
  const hops = Number(given.get('hops'));
  if (!shown.nodes.has(i)) showAll();
  if (Number.isInteger(hops) && hops > 0 && hops < 7) state.focus = { node: i, hops };
  state.chosen = { node: i };
  refresh();
  if (state.focus) fitGraph();
  reveal(i);
}
