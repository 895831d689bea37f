// Cards and labels, drawn on the canvas of vis-network. Labels keep a legible size at every zoom; where there is no room for
// all, the more important stay, and none covers another.
const FONT = 15;
const SMALLEST = 9;
const IMPORTANT = { paslon: 0, agency: 1, overseer: 1, organization: 2, head: 2, candidate: 3, election: 3, region: 3 };
let labelOrder = [];
let labelBoxes = [];
let hovered = null;

function orderLabels() {
  const chosen = chosenNow();
  const rank = (i) => {
    if (chosen && chosen.node === i) return -2;
    if (light && light.nodes.has(i)) return -1;
    const base = IMPORTANT[nodes[i].kind];
    return base === undefined ? 4 : base;
  };
  labelOrder = [...shown.drawnNodes].sort((a, b) => rank(a) - rank(b) || edgesOf[b].length - edgesOf[a].length || a - b);
}

// Labels never get smaller than can be read: below that zoom the cards grow a little with them, as far as there is room.
function growth(scale) {
  return Math.min(1.2, Math.max(1, SMALLEST / (FONT * page.grown * scale)));
}

// Symbols keep a size at which shape and colour can be told, in a few steps, so that zooming has little to do.
function magnified(scale) {
  return scale < 0.22 ? 2.4 : scale < 0.34 ? 1.8 : scale < 0.5 ? 1.3 : 1;
}

let magnifiedNow = 1;
let magnifying = 0;
function magnify() {
  window.clearTimeout(magnifying);
  magnifying = window.setTimeout(() => {
    const wanted = magnified(network.getScale());
    if (wanted === magnifiedNow) return;
    magnifiedNow = wanted;
    syncGraph();
  }, 300);
}

function isClosed(i) {
  return page.folded && page.closed[i] !== undefined && !state.open.has(i);
}

// The lines of a label; behind the name of a folded group stands how many are folded in.
function labelLines(i) {
  const lines = page.places[i][3];
  const inside = isClosed(i) ? (membersOf.get(i) || []).length : 0;
  return inside ? [...lines.slice(0, -1), lines[lines.length - 1] + ' · ' + inside] : lines;
}

function labelSide(i) {
  return isClosed(i) ? page.closed[i][4] : page.places[i][2];
}

function drawCards(ctx) {
  if (!shown || !network) return;
  const grown = growth(network.getScale());
  membersOf.forEach((members, head) => {
    if (!shown.drawnNodes.has(head) || (page.folded && !state.open.has(head))) return;
    const box = boxOf(head);
    if (!box) return;
    const { x, y } = placeOf(head);
    const [left, top, width, height] = box.map((side, n) => (n % 2 ? side : side * grown));
    ctx.beginPath();
    if (members.length > 30) ctx.arc(x, y, height / 2, 0, 2 * Math.PI);
    else ctx.roundRect(x + left, y + top, width, height, 9);
    ctx.fillStyle = tones.card;
    ctx.fill();
    ctx.lineWidth = 1;
    ctx.strokeStyle = tones.rim;
    ctx.stroke();
  });
}

function drawLabels(ctx) {
  if (!network) return;
  const scale = network.getScale();
  const view = byId('network');
  const grid = new Map();
  labelBoxes = [];
  marks(ctx);
  ctx.save();
  // In pixels of the screen, on which letters are sharp.
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  const dense = ctx.canvas.width / view.clientWidth;
  labelOrder.forEach((i) => {
    const dom = network.canvasToDOM(placeOf(i));
    if (dom.x < -200 || dom.y < -80 || dom.x > view.clientWidth + 200 || dom.y > view.clientHeight + 80) return;
    const label = measure(i, dom, scale);
    if (!label || !room(grid, label)) return;
    labelBoxes.push(label);
    ctx.globalAlpha = light && !light.nodes.has(i) ? 0.3 : 1;
    ctx.drawImage(written(label, dense), Math.round((label.left - HALO) * dense), Math.round((label.top - HALO) * dense));
  });
  ctx.restore();
}

function measure(i, dom, scale) {
  const node = nodes[i];
  const strong = ['agency', 'overseer', 'paslon'].includes(node.kind) && !node.unnamed;
  const chosen = light && light.nodes.has(i);
  if (scale * page.grown < 0.34 && !strong && !chosen) return null;
  const size = Math.round(2 * Math.min(15, Math.max(SMALLEST, FONT * scale))) / 2;
  const side = labelSide(i);
  const face = strong ? '600 ' : node.unnamed ? 'italic ' : '';
  const lines = labelLines(i);
  const wide = Math.max(...lines.map((line) => widthOf(line, face))) * size / FONT;
  const radius = drawnSize(i) * scale;
  const high = (lines.length * 1.14 - 0.2) * size;
  const left = side === 'b' || side === 't' ? dom.x - wide / 2 : side === 'r' ? dom.x + radius + 5 : dom.x - radius - 5 - wide;
  const top = side === 'b' ? dom.y + radius + 3 : side === 't' ? dom.y - radius - 3 - high : dom.y - size * 0.6;
  return { i, side, face, size, lines, left, top, wide, high };
}

// Measuring and writing letters takes longer than anything else that is drawn: both are kept for the next time.
const HALO = 3;
const widths = new Map();
const writings = new Map();
const ruler = document.createElement('canvas').getContext('2d');

function widthOf(line, face) {
  const key = face + line;
  if (!widths.has(key)) {
    ruler.font = face + FONT + 'px ' + tones.font;
    widths.set(key, ruler.measureText(line).width);
  }
  return widths.get(key);
}

function written(label, dense) {
  const inCard = !page.folded && (page.homes[label.i] >= 0 || membersOf.has(label.i));
  const key = [label.lines.join('\n'), label.face, label.size, label.side, dense, inCard, tones.ink].join('|');
  if (!writings.has(key)) {
    if (writings.size > 2000) writings.clear();
    writings.set(key, write(label, dense, inCard ? tones.card : tones.paper));
  }
  return writings.get(key);
}

function drawnSize(i) {
  const item = nodeSet.get('n' + i);
  return item ? item.size : 8;
}

// A free spot for a label: looked up in a coarse grid of what already stands there.
function room(grid, label) {
  const cells = [];
  for (let x = Math.floor(label.left / 64); x <= Math.floor((label.left + label.wide) / 64); x += 1) {
    for (let y = Math.floor(label.top / 64); y <= Math.floor((label.top + label.high) / 64); y += 1) cells.push(x + '|' + y);
  }
  const hit = (other) => label.left < other.left + other.wide + 3 && other.left < label.left + label.wide + 3
    && label.top < other.top + other.high && other.top < label.top + label.high;
  if (cells.some((cell) => (grid.get(cell) || []).some(hit))) return false;
  cells.forEach((cell) => {
    if (!grid.has(cell)) grid.set(cell, []);
    grid.get(cell).push(label);
  });
  return true;
}

function write(label, dense, behind) {
  const canvas = el('canvas', { width: Math.ceil((label.wide + 2 * HALO) * dense), height: Math.ceil((label.high + label.size * 0.2 + 2 * HALO) * dense) });
  const ctx = canvas.getContext('2d');
  ctx.scale(dense, dense);
  ctx.font = label.face + label.size + 'px ' + tones.font;
  ctx.textAlign = 'bt'.includes(label.side) ? 'center' : label.side === 'r' ? 'left' : 'right';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = behind;
  ctx.fillStyle = tones.ink;
  const x = HALO + { center: label.wide / 2, left: 0, right: label.wide }[ctx.textAlign];
  label.lines.forEach((line, row) => {
    const y = HALO + label.size * (0.57 + 1.14 * row);
    ctx.strokeText(line, x, y);
    ctx.fillText(line, x, y);
  });
  return canvas;
}

// The core of a head's symbol, and a ring round what was chosen.
function marks(ctx) {
  const chosen = chosenNow();
  shown.drawnNodes.forEach((i) => {
    const ring = chosen && chosen.node !== undefined && standIn(chosen.node) === i;
    if (nodes[i].kind !== 'head' && !ring) return;
    const { x, y } = placeOf(i);
    ctx.beginPath();
    if (nodes[i].kind === 'head') {
      ctx.globalAlpha = light && !light.nodes.has(i) ? 0.2 : 1;
      ctx.arc(x, y, 0.33 * drawnSize(i), 0, 2 * Math.PI);
      ctx.fillStyle = tones.ink;
      ctx.fill();
      ctx.globalAlpha = 1;
    }
    if (ring) ringAt(ctx, x, y, drawnSize(i) + 5);
  });
}

function ringAt(ctx, x, y, radius) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.lineWidth = 3;
  ctx.strokeStyle = tones.accent;
  ctx.stroke();
}

function labelAt(spot) {
  const found = labelBoxes.find((box) => spot.x >= box.left && spot.x <= box.left + box.wide
    && spot.y >= box.top && spot.y <= box.top + box.high);
  return found ? found.i : null;
}

// A small hint beside the pointer; its text is set as text.
function hover(what) {
  hovered = what;
  const tip = byId('tip');
  tip.hidden = !what;
  byId('network').classList.toggle('pointing', Boolean(what));
  if (!what) return;
  if (what.node !== undefined) put(tip, el('strong', null, nodes[what.node].name), el('span', null, word('kind', nodes[what.node].kind)));
  else tipForLine(tip, shown.drawnEdges.get(what.line));
}

function tipForLine(tip, line) {
  if (!line) { tip.hidden = true; return; }
  put(tip, el('span', null, chip(line.status), word('relation', line.type), line.lines.length > 1 ? ' ×' + line.lines.length : ''),
    el('strong', null, nodes[line.from].name + ' → ' + nodes[line.to].name));
}

function moveTip(event) {
  if (!hovered) {
    const named = labelAt({ x: event.offsetX, y: event.offsetY });
    byId('network').classList.toggle('pointing', named !== null);
    return;
  }
  const tip = byId('tip');
  const stage = byId('stage').getBoundingClientRect();
  const left = Math.min(event.clientX - stage.left + 14, stage.width - tip.offsetWidth - 8);
  const top = Math.min(event.clientY - stage.top + 16, stage.height - tip.offsetHeight - 8);
  tip.style.left = Math.max(4, left) + 'px';
  tip.style.top = Math.max(4, top) + 'px';
}
