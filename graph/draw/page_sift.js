// Filters that look at single claims and at where somebody stands: act, source, day, check, ticket, region. What an
// allegation is met with is never filtered away from it: the denials and decisions of its line stay with it.
const ANSWERS = new Set(['denied', 'cleared', 'confirmed']);
let sifting = false;

function facet(group, claim) {
  const report = page.reports[claim.report] || {};
  if (group === 'acts') return claim.act || '';
  if (group === 'sources') return report.outlet || report.file || '?';
  return claim.checked || 'none';
}

function ticketsOf(edge) {
  return [edge.from, edge.to].filter((i) => nodes[i].kind === 'paslon');
}

function stays(node) {
  return !state.off.kinds.has(node.kind) && !(node.region && state.off.regions.has(node.region));
}

function prepareSift() {
  const { off, days } = state;
  sifting = Boolean(off.acts.size || off.sources.size || off.checked.size || days.from || days.to);
}

function inDays(claim) {
  const { from, to } = state.days;
  if (!from && !to) return true;
  const day = (page.reports[claim.report] || {}).published || '';
  return day !== '' && (!from || day >= from) && (!to || day <= to);
}

function claimPasses(i) {
  const claim = claims[i];
  return ['acts', 'sources', 'checked'].every((group) => !state.off[group].has(facet(group, claim))) && inDays(claim);
}

// Whether anything of the line is left; which of its claims, stands in edge.now.
function sifted(edge) {
  edge.now = edge.claims;
  if (state.off.tickets.size && ticketsOf(edge).some((i) => state.off.tickets.has(i))) return false;
  if (!sifting || !edge.claims.length) return true;
  const left = new Set(edge.claims.filter(claimPasses));
  if (!left.size) return false;
  if ([...left].some((i) => !['denied', 'cleared'].includes(claims[i].status))) {
    edge.claims.forEach((i) => { if (ANSWERS.has(claims[i].status)) left.add(i); });
  }
  edge.now = edge.claims.filter((i) => left.has(i));
  return true;
}

// The entries of a group that occur at all, in the order in which they are listed.
function entriesOf(group) {
  const keys = [...totals[group].keys()];
  const name = { tickets: (i) => nodes[i].name, acts: (act) => word('act', act), regions: regionName, sources: (text) => text, checked: checkText }[group];
  const many = (key) => totals[group].get(key);
  return keys.map((key) => [key, name(key)]).sort((a, b) => many(b[0]) - many(a[0]) || (a[1] < b[1] ? -1 : 1));
}

function regionName(code) {
  const name = own(page.regions, code);
  return name ? name + ' (' + code + ')' : code;
}

function moreFilters() {
  return ['tickets', 'acts', 'regions', 'sources', 'checked'].map((group) => {
    const entries = entriesOf(group);
    if (!entries.length) return null;
    const names = new Map(entries);
    return folder(group, ui('by_' + group), filterGroup('by_' + group, group, entries.map((entry) => entry[0]), {
      sample: () => null, name: (key) => names.get(key), help: () => '', only: entries.length > 1,
    }));
  }).concat([folder('days', ui('by_days'), dayFilter())]);
}

// A group that stays closed until it is wanted; it opens by itself while something in it is filtered.
function folder(group, title, content) {
  const used = group === 'days' ? Boolean(state.days.from || state.days.to) : state.off[group].size > 0;
  const found = el('details', { class: 'folder', id: 'by-' + group }, el('summary', null, title), content);
  found.open = used;
  return found;
}

function dayFilter() {
  const known = page.reports.map((report) => report.published).filter(Boolean).sort();
  const field = (key, edge) => {
    const input = el('input', { type: 'date', id: 'day-' + key, min: known[0], max: known[known.length - 1] });
    input.value = state.days[key];
    input.addEventListener('change', () => { state.days[key] = input.value; refresh(); });
    return el('label', { class: 'day' }, el('span', null, ui(key)), input, el('span', { class: 'count' }, edge ? day(edge) : ''));
  };
  return el('div', { class: 'group', role: 'group', 'aria-label': ui('by_days') },
    field('from', known[0]), field('to', known[known.length - 1]), el('p', { class: 'fine' }, ui('days_note')));
}
