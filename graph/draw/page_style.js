// How things look: colours come from the style sheet, so that there is one place for light and for dark.
const DASHES = { confirmed: false, alleged: [9, 6], denied: [2, 5], cleared: [12, 4, 2, 4], stated: false };
const WIDTHS = { confirmed: 2.8, alleged: 2.2, denied: 2.4, cleared: 2.2, stated: 1.1 };
const STRONG = new Set(['SUPPORTS', 'DIRECTED', 'CAMPAIGNS_FOR']);
// Who examines and who accuses is told by the symbol at the end: their many arrowheads only hide what they point to.
const TOLD_BY_SYMBOL = new Set(['INVESTIGATED_BY', 'ACCUSED_BY']);
const SAMPLES = { confirmed: '', alleged: '7 4', denied: '2 3.5', cleared: '9 3 2 3', stated: '' };
const SHAPES = {
  dot: 'M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0',
  square: 'M3 3h10v10H3z',
  diamond: 'M8 1l7 7-7 7-7-7z',
  star: 'M8.0 0.4L10.1 5.7L15.8 6.1L11.4 9.7L12.8 15.2L8.0 12.2L3.2 15.2L4.6 9.7L0.2 6.1L5.9 5.7z',
  triangle: 'M8 1.5l7 12.5H1z',
  triangleDown: 'M8 14.5L1 2h14z',
  hexagon: 'M4.5 2h7L15 8l-3.5 6h-7L1 8z',
};
let tones = {};

function readTones() {
  const css = getComputedStyle(document.documentElement);
  const names = ['paper', 'card', 'rim', 'ink', 'muted', 'accent', 'glow', ...STATUSES.map((status) => 's-' + status),
    ...KINDS.map((kind) => 'k-' + kind)];
  tones = Object.fromEntries(names.map((name) => [name, css.getPropertyValue('--' + name).trim()]));
  tones.font = css.getPropertyValue('--sans').trim();
}

function edgeStyle(line, parallel, quiet) {
  const lit = Boolean(light) && !quiet;
  const heavy = STRONG.has(line.type) ? 1 : 0.72;
  const dashes = DASHES[line.status];
  const near = headOf(line.from) === headOf(line.to);
  const bold = shown.drawnEdges.size > SKETCHED ? 1 : page.grown;
  const many = line.lines.length > 1 ? Math.min(2.2, 1 + Math.log10(line.lines.length)) : 1;
  return {
    id: line.id,
    from: 'n' + line.from,
    to: 'n' + line.to,
    width: Math.max(1, WIDTHS[line.status] * heavy * many) * bold,
    dashes: dashes ? dashes.map((part) => part * bold) : false,
    color: { color: tones['s-' + line.status], opacity: quiet ? 0.12 : 1, inherit: false },
    arrows: { to: { enabled: !near && (lit || !TOLD_BY_SYMBOL.has(line.type)), scaleFactor: line.status === 'stated' ? 0.4 : 0.5 } },
    smooth: parallel ? { enabled: true, type: parallel > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.abs(parallel) } : false,
  };
}

function nodeStyle(i, quiet) {
  const node = nodes[i];
  const vis = store.nodes[i];
  const hollow = Boolean(node.unnamed);
  return {
    id: 'n' + i,
    ...placeOf(i),
    shape: vis.shape,
    size: vis.size * magnifiedNow,
    opacity: quiet ? 0.2 : 1,
    color: { background: hollow ? tones.paper : tones['k-' + node.kind], border: tones.ink },
    shapeProperties: { borderDashes: hollow ? [3, 2] : false },
  };
}

function lineSample(status) {
  return svg('svg', { class: 'sample ' + status, viewBox: '0 0 34 10', 'aria-hidden': 'true' },
    dashed(svg('line', { x1: 1, x2: 33, y1: 5, y2: 5 }), SAMPLES[status]));
}

function dashed(line, pattern) {
  if (pattern) line.setAttribute('stroke-dasharray', pattern);
  return line;
}

function symbol(kind, unnamed) {
  return svg('svg', { class: 'symbol k-' + kind + (unnamed ? ' unnamed' : ''), viewBox: '-1 -1 18 18', 'aria-hidden': 'true' },
    svg('path', { d: SHAPES[new Map(page.kinds).get(kind)] }),
    kind === 'head' ? svg('circle', { class: 'core', cx: 8, cy: 8, r: 2.2 }) : null);
}

function chip(status) {
  return el('span', { class: 'chip ' + status }, lineSample(status), word('status', status));
}
