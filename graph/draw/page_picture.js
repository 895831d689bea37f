// The picture as a file of its own: what is shown, in the colours of paper, with title, day, legend, disclaimer and snapshot.
const DRAWN = new Set(['x', 'y', 'x1', 'y1', 'x2', 'y2', 'd', 'r', 'cx', 'cy', 'rx', 'width', 'height', 'viewBox', 'fill', 'stroke', 'opacity',
  'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'font-size', 'font-weight', 'font-style', 'font-family', 'text-anchor', 'transform', 'paint-order']);
const LETTER = 7.6;

function shape(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (!DRAWN.has(name)) throw new Error('attribute ' + name);
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  });
  element.append(...children.flat(2).filter((child) => child !== null));
  return element;
}

function write1(text, x, y, more) {
  return shape('text', { x, y, 'font-size': 15, fill: tones.ink, ...more }, text);
}

function wrapped(text, letters) {
  const lines = [''];
  text.split(/\s+/).forEach((part) => {
    const last = lines.length - 1;
    if (lines[last] && lines[last].length + part.length >= letters) lines.push(part);
    else lines[last] += (lines[last] ? ' ' : '') + part;
  });
  return lines;
}

// The whole picture as an SVG element; its size is never negative, also where nothing is shown.
function picture() {
  const there = [...shown.drawnNodes];
  const box = there.length ? bounds(there, 1) : { left: 0, top: 0, right: 900, bottom: 120 };
  const width = Math.max(900, box.right - box.left) + 80;
  const head = pictureHead(width);
  const legend = pictureLegend(width);
  const tall = Math.max(120, box.bottom - box.top) + 60;
  const height = head.height + tall + legend.height;
  const left = (width - (box.right - box.left)) / 2 - box.left;
  return shape('svg', { viewBox: '0 0 ' + Math.ceil(width) + ' ' + Math.ceil(height), width: Math.ceil(width), height: Math.ceil(height), 'font-family': tones.font },
    shape('rect', { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height), fill: tones.paper }),
    head.element,
    shape('g', { transform: 'translate(' + left.toFixed(1) + ' ' + (head.height + 30 - box.top).toFixed(1) + ')' }, cardShapes(), lineShapes(), there.map(nodeShape)),
    shape('g', { transform: 'translate(0 ' + (head.height + tall).toFixed(1) + ')' }, legend.element));
}

function pictureHead(width) {
  const meta = page.meta;
  const texts = [[meta.subtitle, { fill: tones.muted }], [savedOn(), { fill: tones.muted }], [filtersOn() ? ui('filtered') : '', { 'font-weight': 600 }],
    ...wrapped(meta.profile ? ui(meta.internal ? 'internal' : 'redacted') + ' (' + meta.profile + '). ' + meta.profileText[language] : '', (width - 80) / LETTER).map((line) => [line, {}]),
    ...wrapped(ui('disclaimer'), (width - 80) / LETTER).map((line) => [line, { 'font-weight': 600 }])].filter((item) => item[0]);
  const titles = wrapped(meta.title, (width - 80) / 14);
  const element = shape('g', {}, titles.map((line, i) => write1(line, 40, 46 + 32 * i, { 'font-size': 26, 'font-weight': 600 })),
    texts.map(([text, more], i) => write1(text, 40, 46 + 32 * titles.length + 21 * i, more)));
  return { element, height: 60 + 32 * titles.length + 21 * texts.length };
}

function pictureLegend(width) {
  const statuses = STATUSES.filter((status) => shown.counts.statuses.get(status));
  const kinds = KINDS.filter((kind) => shown.counts.kinds.get(kind));
  const columns = Math.max(2, Math.floor((width - 80) / 250));
  const spot = (i, y) => [40 + (i % columns) * 250, y + 26 * Math.floor(i / columns)];
  const below = 30 + 26 * Math.ceil(statuses.length / columns);
  const rows = shape('g', {},
    statuses.map((status, i) => legendLine(status, ...spot(i, 20))),
    kinds.map((kind, i) => legendKind(kind, ...spot(i, below))));
  let y = below + 26 * Math.ceil(kinds.length / columns) + 14;
  const foot = [];
  if (shown.counts.relations.get('CONTROLLED_BY')) foot.push(word('relation', 'CONTROLLED_BY') + ': ' + word('relation_help', 'CONTROLLED_BY'));
  foot.push(ui('snapshot') + ' ' + page.meta.snapshot + ' · Jejaring ' + (page.meta.version || ''));
  const lines = foot.flatMap((text) => wrapped(text, (width - 80) / (LETTER * 0.9)));
  const element = shape('g', {}, shape('line', { x1: 40, x2: width - 40, y1: 0, y2: 0, stroke: tones.rim }), rows,
    lines.map((line, i) => write1(line, 40, y + 18 * i, { 'font-size': 13, fill: tones.muted })));
  y += 18 * lines.length;
  return { element, height: y + 20 };
}

function legendLine(status, x, y) {
  return shape('g', {}, shape('line', { x1: x, x2: x + 40, y1: y - 5, y2: y - 5, ...lineLook(status, 1) }), write1(word('status', status), x + 50, y));
}

function legendKind(kind, x, y) {
  return shape('g', {}, symbolShape(kind, false, x + 20, y - 5, 8), write1(word('kind', kind), x + 50, y));
}

function lineLook(status, heavy) {
  const dashes = DASHES[status];
  return { stroke: tones['s-' + status], 'stroke-width': (WIDTHS[status] * heavy).toFixed(2), 'stroke-dasharray': dashes ? dashes.join(' ') : null, fill: 'none' };
}

function symbolShape(kind, hollow, x, y, size) {
  const scale = size / 7;
  return shape('g', { transform: 'translate(' + (x - 8 * scale).toFixed(1) + ' ' + (y - 8 * scale).toFixed(1) + ') scale(' + scale.toFixed(3) + ')' },
    shape('path', { d: SHAPES[new Map(page.kinds).get(kind)] + (kind === 'paslon' ? '' : 'z'), fill: hollow ? tones.paper : tones['k-' + kind], stroke: tones.ink,
      'stroke-width': (1.6 / scale).toFixed(2), 'stroke-dasharray': hollow ? '3 2' : null }),
    kind === 'head' ? shape('circle', { cx: 8, cy: 8, r: 2.4, fill: tones.ink }) : null);
}

function cardShapes() {
  return [...membersOf].filter(([head]) => shown.drawnNodes.has(head) && boxOf(head) && !(page.folded && !state.open.has(head))).map(([head, members]) => {
    const { x, y } = placeOf(head);
    const [left, top, width, height] = boxOf(head);
    const look = { fill: tones.card, stroke: tones.rim };
    return members.length > 30 ? shape('circle', { cx: x, cy: y, r: height / 2, ...look })
      : shape('rect', { x: x + left, y: y + top, width, height, rx: 9, ...look });
  });
}

function lineShapes() {
  const bent = bends();
  return [...shown.drawnEdges.values()].map((line) => {
    const { a, b, middle } = courseOf(line, bent.get(line.id) || 0);
    const path = 'M' + [a.x, a.y].map(round1) + 'Q' + [middle.x, middle.y, b.x, b.y].map(round1);
    return shape('g', {}, shape('path', { d: path, ...lineLook(line.status, STRONG.has(line.type) ? 1 : 0.72) }),
      headOf(line.from) === headOf(line.to) || TOLD_BY_SYMBOL.has(line.type) ? null : arrow(middle, b, drawnSize(line.to), tones['s-' + line.status]));
  });
}

function arrow(from, to, radius, fill) {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / far, (to.y - from.y) / far];
  const tip = { x: to.x - dx * radius, y: to.y - dy * radius };
  const corner = (side) => [tip.x - dx * 8 - dy * 3.5 * side, tip.y - dy * 8 + dx * 3.5 * side].map(round1);
  return shape('path', { d: 'M' + [tip.x, tip.y].map(round1) + 'L' + corner(1) + 'L' + corner(-1) + 'z', fill });
}

function nodeShape(i) {
  const { x, y } = placeOf(i);
  const node = nodes[i];
  const size = drawnSize(i);
  const lines = labelLines(i);
  const crowded = page.homes[i] >= 0 && membersOf.get(page.homes[i]).length > 30;
  const side = labelSide(i);
  const strong = ['agency', 'overseer', 'paslon'].includes(node.kind) && !node.unnamed;
  const at = side === 'r' ? [x + size + 5, 'start'] : side === 'l' ? [x - size - 5, 'end'] : [x, 'middle'];
  const first = side === 'b' ? y + size + 16 : side === 't' ? y - size - 6 - 17 * (lines.length - 1) : y + 5;
  const halo = page.homes[i] >= 0 || membersOf.has(i) ? tones.card : tones.paper;
  const look = { stroke: halo, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke', 'text-anchor': at[1], 'font-weight': strong ? 600 : null, 'font-style': node.unnamed ? 'italic' : null };
  return shape('g', {}, symbolShape(node.kind, Boolean(node.unnamed), x, y, size),
    crowded ? null : lines.map((text, row) => write1(text, round1(at[0]), round1(first + 17 * row), look)));
}

function round1(value) {
  return Number(value.toFixed(1));
}
