// The course of lines, for the picture that is saved and for the drawing while it moves: vis-network then leaves its lines out,
// since a thousand dashes and arrows take longer than a frame, and a plainer sketch of them stands in until it rests.
const SKETCHED = 400;

function courseOf(line, bend) {
  const a = placeOf(line.from);
  const b = placeOf(line.to);
  const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const bow = bend * far * (line.from < line.to ? 0.5 : -0.5);
  return { a, b, middle: { x: (a.x + b.x) / 2 + (-(b.y - a.y) / far) * bow, y: (a.y + b.y) / 2 + ((b.x - a.x) / far) * bow } };
}

function isMoving() {
  return Boolean(network && (network.renderer.dragging || network.renderer.zooming));
}

let courses = null;
function forgetCourses() {
  courses = null;
}

// One path for each status, and each again for the lines that stand back: as few strokes as can be.
function paths() {
  const bent = bends();
  const found = new Map();
  shown.drawnEdges.forEach((line) => {
    const quiet = light && !light.lines.has(line.id);
    const key = line.status + (quiet ? '|' : '');
    if (!found.has(key)) found.set(key, { status: line.status, quiet, path: new Path2D() });
    const { a, b, middle } = courseOf(line, bent.get(line.id) || 0);
    const { path } = found.get(key);
    path.moveTo(a.x, a.y);
    path.quadraticCurveTo(middle.x, middle.y, b.x, b.y);
  });
  return [...found.values()];
}

function sketch(ctx) {
  if (!isMoving()) return;
  courses = courses || paths();
  const many = shown.drawnEdges.size > SKETCHED;
  const thin = 1 / network.getScale();
  ctx.save();
  courses.forEach(({ status, quiet, path }) => {
    ctx.globalAlpha = quiet ? 0.12 : many ? 0.5 : 1;
    ctx.strokeStyle = tones['s-' + status];
    ctx.lineWidth = many ? thin : Math.max(1, WIDTHS[status] * 0.8) * page.grown;
    ctx.setLineDash(many || !DASHES[status] ? [] : DASHES[status]);
    ctx.stroke(path);
  });
  ctx.restore();
}
