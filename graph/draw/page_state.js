// What is shown: one function computes it from the state, and graph, panel and table all read its answer.
const nodes = page.nodes;
const edges = page.edges;
const claims = page.claims;
const state = {
  off: Object.fromEntries(['kinds', 'relations', 'statuses', 'tickets', 'acts', 'regions', 'sources', 'checked'].map((group) => [group, new Set()])),
  days: { from: '', to: '' },
  focus: null,
  open: new Set(),
  chosen: null,
  view: 'graph',
  sort: { key: 'relations', down: false },
};
const edgesOf = nodes.map(() => []);
edges.forEach((edge, i) => {
  edge.i = i;
  edge.claims = edge.claims || [];
  edge.now = edge.claims;
  edge.status = STATUSES.includes(edge.status) ? edge.status : 'alleged';
  edgesOf[edge.from].push(edge);
  if (edge.to !== edge.from) edgesOf[edge.to].push(edge);
});
nodes.forEach((node, i) => {
  node.i = i;
  node.kind = KINDS.includes(node.kind) ? node.kind : 'other';
  node.nameless = !node.name;
});
claims.forEach((claim) => {
  claim.status = STATUSES.includes(claim.status) ? claim.status : 'alleged';
});
const membersOf = new Map();
page.homes.forEach((home, i) => {
  if (home < 0) return;
  if (!membersOf.has(home)) membersOf.set(home, []);
  membersOf.get(home).push(i);
});
const relationsKnown = page.relations;
const relations = [...new Set(edges.map((edge) => edge.type))].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
let totals = null;
let shown = null;

function rankOf(relation) {
  const rank = relationsKnown.indexOf(relation);
  return rank < 0 ? relationsKnown.length : rank;
}

function passes(edge) {
  const off = state.off;
  return !off.relations.has(edge.type) && !off.statuses.has(edge.status)
    && stays(nodes[edge.from]) && stays(nodes[edge.to]) && sifted(edge);
}

// The nodes within the given number of steps of one node, along lines that pass.
function around(start, hops, lines) {
  const near = new Map();
  lines.forEach((edge) => {
    [[edge.from, edge.to], [edge.to, edge.from]].forEach(([a, b]) => {
      if (!near.has(a)) near.set(a, []);
      near.get(a).push(b);
    });
  });
  let found = new Set([start]);
  for (let step = 0; step < hops; step += 1) {
    const next = new Set(found);
    found.forEach((node) => (near.get(node) || []).forEach((other) => next.add(other)));
    found = next;
  }
  return found;
}

function headOf(i) {
  return page.homes[i] >= 0 ? page.homes[i] : i;
}

// Who stands for a node in the drawing: its agency while that is folded and itself shown, else the node.
function standIn(i) {
  const home = page.homes[i];
  return page.folded && home >= 0 && !state.open.has(home) && stays(nodes[home]) ? home : i;
}

function calc() {
  prepareSift();
  let lines = edges.filter(passes);
  if (state.focus) {
    const near = around(state.focus.node, state.focus.hops, lines);
    lines = lines.filter((edge) => near.has(edge.from) && near.has(edge.to));
  }
  const present = new Set();
  lines.forEach((edge) => { present.add(edge.from); present.add(edge.to); });
  if (state.focus) present.add(state.focus.node);
  else nodes.forEach((node) => { if (!edgesOf[node.i].length && stays(node)) present.add(node.i); });
  // Whose people are shown is shown with them, so that a filter leaves to see who belongs where.
  [...present].forEach((i) => {
    const home = page.homes[i];
    if (home >= 0 && stays(nodes[home])) present.add(home);
  });
  closeUp(present);
  const read = new Set();
  lines.forEach((edge) => edge.now.forEach((claim) => read.add(claim)));
  shown = { edges: lines, nodes: present, claims: read, counts: counts(lines, present), ...drawnOf(lines, present) };
  return shown;
}

// How many lines of each status, relation and ticket, nodes of each kind and region, claims of each act, source and check.
function counts(lines, present) {
  const found = Object.fromEntries(Object.keys(state.off).map((group) => [group, new Map()]));
  const add = (map, key) => map.set(key, (map.get(key) || 0) + 1);
  lines.forEach((edge) => {
    add(found.relations, edge.type);
    add(found.statuses, edge.status);
    ticketsOf(edge).forEach((i) => add(found.tickets, i));
    edge.now.forEach((i) => ['acts', 'sources', 'checked'].forEach((group) => {
      const key = facet(group, claims[i]);
      if (key !== '') add(found[group], key);
    }));
  });
  present.forEach((i) => {
    add(found.kinds, nodes[i].kind);
    if (nodes[i].region) add(found.regions, nodes[i].region);
  });
  return found;
}

// Where the rows of a card stand while some of its members are not shown: those that are left close up.
const rowsNow = new Map();
const roomLess = new Map();
function closeUp(present) {
  rowsNow.clear();
  roomLess.clear();
  const rowOf = (i) => page.places[i][1];
  membersOf.forEach((inside, head) => {
    const members = [...inside].sort((a, b) => rowOf(a) - rowOf(b));
    const left = members.filter((i) => present.has(i));
    if (members.length > 30 || left.length === members.length) return;
    const rows = members.map(rowOf);
    const pitch = rows.length > 1 ? rows[1] - rows[0] : 21;
    left.forEach((i, row) => rowsNow.set(i, rows[row]));
    roomLess.set(head, left.length ? (members.length - left.length) * pitch : Infinity);
  });
}

// The card of a head as left, top, width, height; null where none of its members is shown.
function boxOf(head) {
  const [left, top, width, height] = page.boxes[head];
  const less = roomLess.get(head) || 0;
  return less === Infinity ? null : [left, top, width, height - less];
}

// The drawing of what is shown. Lines that fall together when members are folded become one for each status and
// relation: what is alleged never merges with what is confirmed.
function drawnOf(lines, present) {
  const drawnNodes = new Set();
  present.forEach((i) => drawnNodes.add(standIn(i)));
  const drawnEdges = new Map();
  lines.forEach((edge) => {
    const from = standIn(edge.from);
    const to = standIn(edge.to);
    if (from === to && edge.from !== edge.to) return;
    const whole = from === edge.from && to === edge.to;
    const id = whole ? 'e' + edge.i : 'f' + [from, to, edge.status, edge.type].join('|');
    if (!drawnEdges.has(id)) drawnEdges.set(id, { id, from, to, status: edge.status, type: edge.type, lines: [] });
    drawnEdges.get(id).lines.push(edge);
  });
  return { drawnNodes, drawnEdges };
}

// Folded groups lie close together; each one that opens moves all others straight away from itself.
function placeOf(i) {
  const place = page.places[i];
  const home = page.homes[i];
  if (home >= 0) {
    const base = placeOf(home);
    return { x: base.x + place[0], y: base.y + (rowsNow.has(i) ? rowsNow.get(i) : place[1]) };
  }
  let [x, y] = place;
  if (!page.folded) return { x, y };
  state.open.forEach((other) => {
    if (other === i) return;
    const dx = place[0] - page.places[other][0];
    const dy = place[1] - page.places[other][1];
    const far = Math.hypot(dx, dy) || 1;
    const room = roomOf(other);
    x += (dx / far) * room;
    y += (dy / far) * room;
  });
  return { x, y };
}

function roomOf(i) {
  const [left, top, width, height] = page.boxes[i];
  return Math.max(-left, -top, left + width, top + height);
}

function linesOf(i, lines) {
  const inside = page.folded && membersOf.has(i) && !state.open.has(i);
  const at = (end) => end === i || (inside && standIn(end) === i);
  return (lines || shown.edges).filter((edge) => at(edge.from) || at(edge.to));
}

// What was chosen, or null once a filter has taken it away: the panel never speaks of what is not shown.
function chosenNow() {
  const chosen = state.chosen;
  if (!chosen) return null;
  if (chosen.node !== undefined) return shown.nodes.has(chosen.node) ? chosen : null;
  const line = shown.drawnEdges.get(chosen.line);
  if (line) return chosen;
  const edge = /^e\d+$/.test(chosen.line) ? edges[Number(chosen.line.slice(1))] : null;
  return edge && shown.edges.includes(edge) ? chosen : null;
}

// The lines of what was chosen, also where one of them is folded into another in the drawing.
function chosenLines(id) {
  const line = shown.drawnEdges.get(id);
  return line ? line.lines : [edges[Number(id.slice(1))]];
}
