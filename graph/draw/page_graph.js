// The drawing by vis-network: it gets shapes, places and line styles, never a text.
let network = null;
let nodeSet = null;
let edgeSet = null;
let partShown = false;
const drawnBefore = { nodes: new Map(), edges: new Map() };

function startGraph() {
  nodeSet = new vis.DataSet();
  edgeSet = new vis.DataSet();
  syncGraph();
  network = new vis.Network(byId('network'), { nodes: nodeSet, edges: edgeSet }, JSON.parse(store.options));
  // The keys belong to the canvas around it; a second stop without a name would only confuse.
  byId('network').firstElementChild.setAttribute('tabindex', '-1');
  network.on('beforeDrawing', drawCards);
  network.on('beforeDrawing', sketch);
  network.on('afterDrawing', drawLabels);
  network.on('click', onClick);
  network.on('doubleClick', onDoubleClick);
  network.on('hoverNode', (event) => { hover({ node: Number(event.node.slice(1)) }); });
  network.on('hoverEdge', (event) => { hover({ line: event.edge }); });
  ['blurNode', 'blurEdge', 'dragStart', 'zoom'].forEach((name) => network.on(name, () => hover(null)));
  network.on('zoom', magnify);
  byId('network').addEventListener('mousemove', moveTip);
}

// Nodes and lines that stand out while something is chosen: it, its lines, their other ends; of an agency also the
// lines of support of its people, which its panel tells.
function inLight() {
  const chosen = chosenNow();
  if (!chosen) return null;
  const light = { nodes: new Set(), lines: new Set() };
  if (chosen.node !== undefined) light.nodes.add(standIn(chosen.node));
  const people = new Set(chosen.node !== undefined ? membersOf.get(chosen.node) : []);
  shown.drawnEdges.forEach((line) => {
    const hit = light.nodes.has(line.from) || light.nodes.has(line.to) || (people.has(line.from) && STRONG.has(line.type));
    if (hit || line.id === chosen.line) light.lines.add(line.id);
  });
  light.lines.forEach((id) => {
    const line = shown.drawnEdges.get(id);
    light.nodes.add(line.from).add(line.to);
  });
  [...light.nodes].forEach((i) => { if (page.homes[i] >= 0) light.nodes.add(page.homes[i]); });
  return light;
}

// Lines between the same two nodes are bent apart, to the same sides whichever way they point. A line keeps its side when
// a filter takes others away: nothing moves that is not looked for, and vis-network has less to do.
const sides = new Map();
function bends() {
  shown.drawnEdges.forEach((line) => {
    const key = Math.min(line.from, line.to) + '|' + Math.max(line.from, line.to);
    if (!sides.has(key)) sides.set(key, new Map());
    const pair = sides.get(key);
    if (!pair.has(line.id)) pair.set(line.id, pair.size);
    line.pair = pair;
  });
  const found = new Map();
  shown.drawnEdges.forEach((line) => {
    const side = (line.pair.get(line.id) - (line.pair.size - 1) / 2) * 0.22;
    found.set(line.id, side ? (line.from < line.to ? side : -side) : detour(line));
  });
  return found;
}

// An accusing line that would run through the symbol of a ticket to which it does not lead goes round it.
const CLEAR = 17;
function detour(line) {
  if (!STRONG.has(line.type) || shown.drawnEdges.size > SKETCHED) return 0;
  const tickets = [...shown.drawnNodes].filter((i) => nodes[i].kind === 'paslon' && i !== line.from && i !== line.to).map(placeOf);
  const hits = (bend) => {
    const { a, b, middle } = courseOf(line, bend);
    return [...Array(19).keys()].some((step) => {
      const t = (step + 1) / 20;
      const at = (key) => (1 - t) * (1 - t) * a[key] + 2 * t * (1 - t) * middle[key] + t * t * b[key];
      return tickets.some(({ x, y }) => Math.hypot(at('x') - x, at('y') - y) < CLEAR);
    });
  };
  return [0, 0.16, -0.16, 0.32, -0.32].find((bend) => !hits(bend)) || 0;
}

let light = null;
function syncGraph() {
  light = inLight();
  forgetCourses();
  const bent = bends();
  const wantedNodes = new Map();
  shown.drawnNodes.forEach((i) => wantedNodes.set('n' + i, nodeStyle(i, light && !light.nodes.has(i))));
  const wantedEdges = new Map();
  // Plain facts lie under what is alleged or decided.
  [...shown.drawnEdges].sort((a, b) => (b[1].status === 'stated') - (a[1].status === 'stated')).forEach(([id, line]) => wantedEdges.set(id, edgeStyle(line, bent.get(id), light && !light.lines.has(id))));
  // Lines go before the nodes that they hang on; where no node goes, once is enough.
  const gone = [...drawnBefore.nodes.keys()].some((id) => !wantedNodes.has(id));
  if (gone) exchange(edgeSet, drawnBefore.edges, new Map([...wantedEdges].filter(([id]) => drawnBefore.edges.has(id))));
  exchange(nodeSet, drawnBefore.nodes, wantedNodes);
  exchange(edgeSet, drawnBefore.edges, wantedEdges);
  orderLabels();
}

// Only what differs goes to vis-network, in one piece for each kind of change.
function exchange(set, before, wanted) {
  const gone = [...before.keys()].filter((id) => !wanted.has(id));
  const changed = [];
  wanted.forEach((item, id) => {
    const text = JSON.stringify(item);
    if (before.get(id) !== text) changed.push(item);
    before.set(id, text);
  });
  gone.forEach((id) => before.delete(id));
  if (gone.length) set.remove(gone);
  if (changed.length) set.update(changed);
}

// The room that the given nodes take, cards and labels included; labels grow as the picture shrinks.
function bounds(indexes, grown) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const add = (left, top, right, bottom) => {
    box.left = Math.min(box.left, left);
    box.top = Math.min(box.top, top);
    box.right = Math.max(box.right, right);
    box.bottom = Math.max(box.bottom, bottom);
  };
  indexes.forEach((i) => {
    const { x, y } = placeOf(i);
    add(x - 16, y - 16, x + 16, y + 16);
    if (page.homes[i] >= 0) return;
    const [left, top, width, height] = isClosed(i) ? page.closed[i] : boxOf(i) || page.boxes[i];
    add(x + left * grown, y + top, x + (left + width) * grown, y + top + height);
  });
  return box;
}

const LARGEST = 1.1;
function fitGraph(indexes) {
  if (!network || !shown.drawnNodes.size) return;
  const view = byId('network');
  let box = null;
  let scale = LARGEST;
  // Twice, since labels that must not shrink further take more room in a picture that does.
  for (let round = 0; round < 2; round += 1) {
    box = bounds(indexes || shown.drawnNodes, Math.min(1.8, Math.max(1, SMALLEST / (FONT * page.grown * scale))));
    scale = Math.max(0.02, Math.min((view.clientWidth - 28) / (box.right - box.left), (view.clientHeight - 28) / (box.bottom - box.top), LARGEST));
  }
  network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale });
  magnify();
}

// How the page opens: whole where its names can then be read, else at a size where they can, round the given node or where
// most support leads to.
function firstView(centre) {
  fitGraph();
  const wanted = SMALLEST / (FONT * page.grown);
  partShown = shown.drawnNodes.size > 0 && network.getScale() < 0.72 * wanted;
  if (!partShown) return;
  const many = new Map();
  shown.edges.forEach((edge) => { if (edge.type === 'SUPPORTS') many.set(headOf(edge.to), (many.get(headOf(edge.to)) || 0) + 1); });
  const [busiest] = [...many].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] || [headOf(Math.min(...shown.drawnNodes))];
  const hub = centre === undefined ? busiest : standIn(centre);
  const view = byId('network');
  const box = bounds(shown.drawnNodes, 1);
  const scale = Math.max(wanted, 0.55);
  const within = (at, low, high, half) => (high - low < 2 * half ? (low + high) / 2 : Math.min(high - half, Math.max(low + half, at)));
  const { x, y } = placeOf(hub);
  network.moveTo({ scale, position: { x: within(x, box.left - 20, box.right + 20, view.clientWidth / 2 / scale),
    y: within(y, box.top - 20, box.bottom + 20, view.clientHeight / 2 / scale) } });
  magnify();
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)) });
  magnify();
}

// Move the picture only if what was chosen lies outside of it or is too small to see.
function reveal(i) {
  const { x, y } = placeOf(standIn(i));
  const spot = network.canvasToDOM({ x, y });
  const view = byId('network');
  const inside = spot.x > 40 && spot.y > 40 && spot.x < view.clientWidth - 40 && spot.y < view.clientHeight - 40;
  const scale = network.getScale();
  if (!inside || scale < 0.45) network.moveTo({ position: { x, y }, scale: Math.max(scale, 0.8) });
  magnify();
}

function onClick(event) {
  hover(null);
  if (event.nodes.length) choose({ node: Number(event.nodes[0].slice(1)) });
  else {
    const named = labelAt(event.pointer.DOM);
    if (named !== null) choose({ node: named });
    else choose(event.edges.length ? { line: event.edges[0] } : null);
  }
}

function onDoubleClick(event) {
  const i = event.nodes.length ? Number(event.nodes[0].slice(1)) : labelAt(event.pointer.DOM);
  if (i !== null && membersOf.has(i)) unfold(i);
}

// The ticket that most of those who stand here are reported to support.
function aimOf(i) {
  const many = new Map();
  shown.edges.filter((edge) => edge.type === 'SUPPORTS' && headOf(edge.from) === i).forEach((edge) => many.set(standIn(edge.to), (many.get(standIn(edge.to)) || 0) + 1));
  return [...many].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 1).map(([aim]) => aim);
}

function unfold(i) {
  if (!page.folded || !membersOf.has(i)) return;
  if (state.open.has(i)) state.open.delete(i);
  else state.open.add(i);
  refresh();
  if (state.open.has(i)) fitGraph([i, ...membersOf.get(i), ...aimOf(i)]);
}
