// The claims as a table: the rows are the claims of exactly those lines that the graph shows.
const PAGE_ROWS = 150;
let rowsShown = PAGE_ROWS;

function tableRows() {
  const rows = [];
  shown.edges.forEach((edge) => edge.now.forEach((i) => rows.push({ edge, claim: claims[i], report: page.reports[claims[i].report] || {} })));
  const keys = {
    claim_status: (row) => STATUSES.indexOf(row.claim.status), who: (row) => nodes[row.edge.from].name, whom: (row) => nodes[row.edge.to].name,
    relations: (row) => rankOf(row.edge.type), published: (row) => row.report.published || '9999',
  };
  const key = keys[state.sort.key];
  const way = state.sort.down ? -1 : 1;
  const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return rows.map((row, i) => [key(row), rankOf(row.edge.type), i, row])
    .sort((a, b) => way * before(a[0], b[0]) || a[1] - b[1] || a[2] - b[2]).map((item) => item[3]);
}

function table() {
  const rows = tableRows();
  const few = rows.slice(0, rowsShown);
  const columns = [['claim_status', 1], ['who', 1], ['relations', 1], ['whom', 1], ['sentence', 0], ['reply', 0], ['published', 1]];
  put(byId('table'),
    el('table', { role: 'table' }, el('caption', null, ui('table_caption') + ' (' + shown.claims.size + ')'),
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, columns.map(([key, sorts]) => heading(key, sorts)))),
      el('tbody', { role: 'rowgroup' }, few.map(tableRow))),
    rows.length ? null : el('p', { class: 'nothing' }, ui('empty')),
    few.length < rows.length ? button(ui('more_rows', { count: rows.length - few.length }), () => { rowsShown += PAGE_ROWS * 4; table(); }, { class: 'quiet' }) : null);
}

function heading(key, sorts) {
  const active = state.sort.key === key;
  const arrow = active ? (state.sort.down ? ' ↓' : ' ↑') : '';
  const act = () => {
    state.sort = { key, down: active && !state.sort.down };
    table();
  };
  return el('th', { scope: 'col', role: 'columnheader', 'class': 'c-' + key, 'aria-sort': active ? (state.sort.down ? 'descending' : 'ascending') : null },
    sorts ? button(ui(key) + arrow, act) : ui(key));
}

function tableRow({ edge, claim, report }) {
  const open = (what) => () => choose(what);
  const chosen = state.chosen && state.chosen.line === 'e' + edge.i;
  const cell = (head, attributes, ...children) => el('td', { role: 'cell', 'data-head': head ? ui(head) : null, ...attributes }, ...children);
  return el('tr', { role: 'row', class: chosen ? 'chosen' : null, 'data-line': 'e' + edge.i },
    cell('', null, chip(claim.status), claim.status !== edge.status ? el('small', null, ui('line_is', { status: word('status', edge.status) })) : null,
      claim.authority ? el('small', null, ui('authority') + ' ' + claim.authority) : null),
    cell('who', null, button(nodes[edge.from].name, open({ node: edge.from }))),
    cell('', null, button(word('relation', edge.type), open({ line: 'e' + edge.i })),
      claim.act ? el('small', null, word('act', claim.act)) : null, claim.date ? el('small', null, day(claim.date)) : null),
    cell('whom', null, button(nodes[edge.to].name, open({ node: edge.to }))),
    cell('sentence', { class: 'words', lang: 'id' }, claim.quote),
    cell('reply', { class: 'words' }, replyWords(edge, claim)),
    cell('', null, el('span', { class: 'when' }, report.published ? day(report.published) : ui('unpublished')), el('small', null, report.outlet || report.file),
      el('small', null, ui('speaker') + ' ' + (claim.speaker || ui('by_report'))),
      report.url ? link(report.url, '') : null, el('small', { class: 'check' }, checkText(claim.checked)),
      holdNote(claim.held || report.held || nodes[edge.from].held || nodes[edge.to].held)));
}

// Beside an allegation stands the denial of its line, in its own words.
function replyWords(edge, claim) {
  const own = [claim];
  if (claim.status === 'alleged') own.push(...edge.claims.map((i) => claims[i]).filter((item) => item.status === 'denied'));
  // Words that stand beside as the sentence of the claim are not said twice.
  const words = (item) => (item === claim && item.words === item.quote ? '' : item.words);
  const found = own.map((item) => words(item) || (item !== claim ? item.quote : '') || (item.reply ? word('replies', item.reply) : '')).filter(Boolean);
  return [...new Set(found)].map((text) => el('p', { lang: 'id' }, text));
}
