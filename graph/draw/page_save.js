// Files from the page: PNG and SVG of the picture, CSV of the claims; all of what is shown now, and each says what it is.

function savedOn() {
  const made = page.meta.made ? ui('made_on') + ' ' + day(page.meta.made) : '';
  return [made, ui('saved_on') + ' ' + day(new Date().toISOString().slice(0, 10))].filter(Boolean).join(' · ');
}

function filtersOn() {
  return Boolean(state.focus) || shown.edges.length < edges.length || countRows() < edges.reduce((sum, edge) => sum + edge.claims.length, 0);
}

function fileName(ending) {
  const title = folded(page.meta.title).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'jejaring';
  return title + '-' + page.meta.snapshot.slice(0, 8) + '.' + ending;
}

function save(blob, ending) {
  const anchor = el('a', { class: 'sr' });
  anchor.href = URL.createObjectURL(blob);
  anchor.download = fileName(ending);
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
  say(ui('saved', { file: anchor.download }));
}

// The colours of paper, whatever the screen shows.
function onPaper(act) {
  const theme = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  readTones();
  const made = act();
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  readTones();
  return made;
}

function svgText() {
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(onPaper(picture));
}

function saveSvg() {
  save(new Blob([svgText()], { type: 'image/svg+xml' }), 'svg');
}

function savePng() {
  const element = onPaper(picture);
  const [width, height] = ['width', 'height'].map((side) => Number(element.getAttribute(side)));
  const scale = Math.min(2, 8000 / Math.max(width, height));
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = el('canvas', { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, 'png'), 'image/png');
  });
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(element));
}

function cell(value) {
  const text = String(value === undefined || value === null ? '' : value);
  const harmless = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\n\r]/.test(harmless) ? '"' + harmless.replace(/"/g, '""') + '"' : harmless;
}

function csvText() {
  const heads = ['claim_status', 'status', 'who', 'relations', 'whom', 'act', 'act_day', 'sentence', 'reply', 'speaker', 'basis', 'authority', 'case', 'stage',
    'source', 'published', 'headline', 'address', 'checks'];
  const notes = [[page.meta.title], [savedOn()], [ui('disclaimer')], page.meta.profile ? [ui('profile') + ': ' + page.meta.profile] : null,
    filtersOn() ? [ui('filtered')] : null, ...STATUSES.map((status) => [word('status', status), word('status_help', status)]),
    [ui('snapshot') + ' ' + page.meta.snapshot]].filter(Boolean);
  return [heads.map(ui), ...tableRows().map(csvRow), [], ...notes].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function csvRow({ edge, claim, report }) {
  const replies = replyWords(edge, claim).map((element) => element.textContent).join(' · ');
  return [word('status', claim.status), word('status', edge.status), nodes[edge.from].name, word('relation', edge.type), nodes[edge.to].name,
    claim.act ? word('act', claim.act) : '', claim.date, claim.quote, replies, claim.speaker || ui('by_report'),
    claim.basis ? word('bases', claim.basis) : '', claim.authority, claim.case_number, stagesOf([claims.indexOf(claim)]).flat().join(' → '), report.outlet || report.file, report.published, report.title,
    report.url || report.archive, [checkText(claim.checked), holdText(claim.held || report.held || nodes[edge.from].held || nodes[edge.to].held)].filter(Boolean).join('; ')];
}

function saveCsv() {
  save(new Blob(['\ufeff' + csvText()], { type: 'text/csv;charset=utf-8' }), 'csv');
}

function saveMenu() {
  const box = el('details', { class: 'menu', id: 'save' });
  const item = (id, text, act) => button(text, () => { box.open = false; act(); }, { id });
  put(box, el('summary', null, ui('save')), el('div', { class: 'sheet' },
    item('save-png', ui('save_png'), savePng), item('save-svg', ui('save_svg'), saveSvg), item('save-csv', ui('save_csv'), saveCsv),
    el('p', { class: 'fine' }, ui('not_redacted'))));
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.open) return;
    box.open = false;
    box.querySelector('summary').focus();
    event.stopPropagation();
  });
  return box;
}
