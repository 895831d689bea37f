// The right column: what was chosen, with every claim behind it. It is written anew after every filter.

function panel() {
  const chosen = chosenNow();
  if (!chosen) state.chosen = null;
  const place = byId('panel');
  place.classList.toggle('reading', Boolean(chosen));
  const content = !chosen ? overview() : chosen.node !== undefined ? nodePanel(nodes[chosen.node]) : linePanel(chosen.line);
  put(place, chosen ? button('×', () => choose(null), { class: 'close', 'aria-label': ui('close') }) : null, content);
}

function nameButton(i, cls) {
  return button([symbol(nodes[i].kind, nodes[i].unnamed), el('span', null, nodes[i].name)], () => { choose({ node: i }); reveal(i); }, { class: 'name ' + (cls || '') });
}

function nodePanel(node) {
  const lines = linesOf(node.i);
  const gone = edgesOf[node.i].length - lines.length;
  return [
    el('p', { class: 'kicker' }, symbol(node.kind, node.unnamed), word('kind', node.kind)),
    el('h2', null, node.name),
    holdNote(node.held),
    node.unnamed ? el('p', { class: 'warn' }, ui('unnamed_' + node.unnamed)) : null,
    nodeFacts(node),
    nodeTools(node),
    timeline(node, lines),
    peopleLines(node, lines),
    lines.length ? lineGroups(lines, node.i) : el('p', { class: 'fine' }, ui('no_lines')),
    gone ? el('p', { class: 'fine' }, ui('hidden_lines', { count: gone })) : null,
  ];
}

function nodeFacts(node) {
  const facts = [
    [ui('also'), (node.aliases || []).join(' · ')],
    [ui('posts'), (node.positions || []).join(' · ')],
    [ui('members'), (node.members || []).join(' · ')],
    ...(node.facts || []).map(([key, text]) => [word('facts', key), key === 'date' ? day(text) : text]),
    [ui('region'), node.region ? regionName(node.region) : ''],
  ].filter((fact) => fact[1]);
  return facts.length ? el('dl', { class: 'facts' }, facts.map(([name, text]) => el('div', null, el('dt', null, name), el('dd', null, text)))) : null;
}

function nodeTools(node) {
  const inside = page.folded ? membersOf.get(node.i) : null;
  const focus = state.focus && state.focus.node === node.i ? state.focus.hops : 0;
  const set = (hops) => () => {
    state.focus = hops ? { node: node.i, hops } : null;
    refresh();
    setMark();
    fitGraph();
  };
  const step = (hops) => button(hops === 1 ? ui('focus_one') : ui('focus_steps', { count: hops }), set(hops), { 'aria-pressed': String(focus === hops) });
  return el('div', { class: 'acts' },
    inside ? button(ui(state.open.has(node.i) ? 'collapse' : 'expand', { count: inside.length }), () => unfold(node.i)) : null,
    el('span', { class: 'set', role: 'group', 'aria-label': ui('focus') }, el('span', null, ui('focus')),
      [1, 2, 3, 4].map(step),
      state.focus ? button(ui('unfocus'), set(0)) : null));
}

// Lines by relation, the accusing ones first; long lists of plain posts stay closed until they are opened.
function lineGroups(lines, here) {
  const groups = new Map();
  [...lines].sort((a, b) => rankOf(a.type) - rankOf(b.type) || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || a.i - b.i)
    .forEach((line) => groups.set(line.type, [...(groups.get(line.type) || []), line]));
  return [...groups].map(([type, list]) => el('section', { class: 'relation' },
    el('h3', null, word('relation', type), el('span', { class: 'count' }, list.length)),
    has('relation_help', type) ? el('p', { class: 'fine' }, word('relation_help', type)) : null,
    inParts(list, 40, (line) => lineBlock(line, here))));
}

// What is reported of the people of an agency stands with the agency too, though no line of its own leads there.
function peopleLines(node, own) {
  const people = new Set(membersOf.get(node.i) || []);
  const lines = shown.edges.filter((edge) => people.has(edge.from) && STRONG.has(edge.type) && !own.includes(edge));
  if (!lines.length || node.kind === 'paslon') return null;
  return el('section', { class: 'relation' }, el('h3', null, ui('of_people'), el('span', { class: 'count' }, lines.length)),
    inParts(lines, 40, foldedLine));
}

// The first `most` at once, the rest when asked for.
function inParts(list, most, make) {
  const first = list.slice(0, most).map(make);
  if (list.length <= most) return first;
  const rest = list.slice(most);
  const more = button(ui('more_rows', { count: rest.length }), () => {
    const made = rest.map(make);
    place.replaceWith(...made);
    const next = made[0].querySelector('button');
    if (next) next.focus();
  }, { class: 'quiet' });
  const place = first[0].tagName === 'LI' ? el('li', null, more) : more;
  return [first, place];
}

function lineBlock(line, here) {
  const outward = line.from === here;
  return el('div', { class: 'line ' + line.status },
    el('div', { class: 'ends' }, el('span', { class: 'dir', 'aria-label': ui(outward ? 'to' : 'from') }, outward ? '→' : '←'),
      nameButton(outward ? line.to : line.from)),
    chip(line.status), lineNotes(line),
    claimsOf(line).map(claimCard));
}

function lineNotes(line) {
  const notes = [counted(line), (line.capacities || []).map((item) => word('capacities', item)).join(', '), (line.periods || []).join(', '),
    line.authority ? ui('authority') + ' ' + line.authority + (line.track ? ' (' + word('tracks', line.track) + ')' : '') : '',
    line.checked ? checkText(line.checked) : ''].filter(Boolean);
  const matters = line.matters || [];
  const stages = stagesOf(line.now);
  return [notes.length ? el('p', { class: 'fine' }, notes.join(' · ')) : null,
    stages.length ? el('div', { class: 'fine stages' }, ui('stage'), stages.map((steps) => el('ol', null, steps.map((step) => el('li', null, step))))) : null,
    line.doubt ? el('p', { class: 'warn' }, ui('unknown_status')) : null,
    matters.length > 1 ? el('p', { class: 'fine' }, ui('matters_note') + ': ', matters.join(' · ')) : null];
}

function linePanel(id) {
  const lines = chosenLines(id);
  const first = lines[0];
  const fold = lines.length > 1;
  const single = [
    el('div', { class: 'between' }, nameButton(first.from, 'big'), el('span', { class: 'arrow' }, lineSample(first.status), '↓'), nameButton(first.to, 'big')),
    el('p', { class: 'meaning' }, el('strong', null, word('status', first.status) + '. '), word('status_help', first.status)),
    has('relation_help', first.type) ? el('p', { class: 'fine' }, word('relation_help', first.type)) : null,
    lineNotes(first),
    first.claims.length ? claimsOf(first).map(claimCard) : el('p', { class: 'fine' }, ui('no_claim')),
  ];
  return [
    el('p', { class: 'kicker' }, chip(first.status), word('relation', first.type)),
    fold ? [el('h2', null, ui('folded', { count: lines.length })), inParts(lines, 40, foldedLine)] : single,
  ];
}

function foldedLine(line) {
  return el('div', { class: 'line ' + line.status },
    el('div', { class: 'ends' }, nameButton(line.from), el('span', { class: 'dir' }, '→'), nameButton(line.to)),
    chip(line.status), lineNotes(line), claimsOf(line).map(claimCard));
}
