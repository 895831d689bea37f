// Writing a story: each step keeps what is shown now, with a title and a note. It is saved as TOML, the format that
// `jejaring view --story` reads, and such a file can be opened again, here or by whoever holds the same page.
const STEP_LISTS = ['statuses', 'relations', 'kinds', 'tickets', 'acts', 'regions', 'sources', 'checked'];
let unsaved = false;
let draft = null;

function currentView() {
  const step = {};
  STEP_LISTS.forEach((group) => {
    if (state.off[group].size) step[group] = [...totals[group].keys()].filter((key) => !state.off[group].has(key));
  });
  const chosen = chosenNow();
  if (state.focus) Object.assign(step, state.focus);
  else if (chosen && chosen.node !== undefined) step.node = chosen.node;
  if (state.days.from) step.since = state.days.from;
  if (state.days.to) step.until = state.days.to;
  return step;
}

function writer() {
  const now = draft || story[told] || {};
  const title = el('input', { type: 'text', id: 'step-title', autocomplete: 'off' });
  const text = el('textarea', { id: 'step-text' });
  title.value = now.title || '';
  text.value = now.text || '';
  text.rows = 2;
  const words = () => ({ title: title.value.trim(), text: text.value.trim() });
  [title, text].forEach((field) => field.addEventListener('input', () => { draft = words(); }));
  const file = el('input', { type: 'file', id: 'story-file', class: 'sr', tabindex: '-1', 'aria-label': ui('story_open') });
  file.accept = '.toml';
  file.addEventListener('change', () => openStory(file.files[0]));
  return [el('p', { class: 'fine' }, ui('story_write_help')),
    el('div', { class: 'fields' }, el('label', null, el('span', null, ui('step_title')), title), el('label', null, el('span', null, ui('step_text')), text)),
    el('p', { class: 'set' }, button(ui('step_add'), () => addStep(words()), { id: 'step-add', class: 'tab' }),
      story[told] ? [button(ui('step_keep', { number: told + 1 }), () => keepStep(words()), { id: 'step-keep', class: 'tab' }),
        button(ui('step_earlier'), () => moveStep(-1), { id: 'step-earlier', class: 'tab', 'aria-disabled': String(told === 0) }),
        button(ui('step_drop'), dropStep, { id: 'step-drop', class: 'tab' })] : null),
    story.length ? el('ol', { class: 'steps' }, story.map(stepEntry)) : null,
    el('p', { class: 'set' }, story.length ? button(ui('story_save'), saveStory, { id: 'story-save', class: 'tab' }) : null,
      button(ui('story_open'), () => file.click(), { id: 'story-open', class: 'tab' }), file,
      button(ui('story_done'), () => writeStory(false), { id: 'story-done', class: 'tab' }))];
}

function stepEntry(step, i) {
  return el('li', null, button((i + 1) + '. ' + (step.title || step.text || ui('step_bare')), () => tell(i),
    { id: 'step-' + i, class: 'tab', 'aria-pressed': String(i === told) }));
}

function writeStory(on) {
  writing = on;
  draft = null;
  if (on) told = -1;
  else if (told >= story.length || !story.length) told = -1;
  storyBar();
  if (on) byId('step-title').focus();
  else if (byId('story-next')) byId('story-next').focus();
}

function addStep(words) {
  story.push({ ...words, ...currentView() });
  changed(-1, 'step-title');
  say(ui('step_added', { count: story.length }));
}

function keepStep(words) {
  story[told] = { ...words, ...currentView() };
  changed(told, 'step-keep');
}

function moveStep(by) {
  if (!story[told + by]) return;
  story.splice(told + by, 0, story.splice(told, 1)[0]);
  changed(told + by, 'step-earlier');
}

function dropStep() {
  story.splice(told, 1);
  changed(-1, 'step-title');
}

function changed(to, focus) {
  unsaved = true;
  draft = null;
  told = to;
  storyBar();
  byId(focus).focus();
}

// A JSON string with its control characters escaped is a basic string of TOML too.
function quoted(text) {
  return JSON.stringify(text).replace(/\u007f/g, '\\u007f');
}

function storyText() {
  const lines = (step) => [
    '[[step]]',
    ...['title', 'text'].filter((key) => step[key]).map((key) => key + ' = ' + quoted(step[key])),
    step.node === undefined ? null : 'node = ' + quoted(nodes[step.node].id),
    step.hops ? 'hops = ' + step.hops : null,
    ...STEP_LISTS.filter((group) => step[group]).map((group) => group + ' = ['
      + step[group].map((key) => quoted(group === 'tickets' ? nodes[key].id : key)).join(', ') + ']'),
    step.since ? 'from = ' + quoted(step.since) : null,
    step.until ? 'to = ' + quoted(step.until) : null,
  ].filter((line) => line !== null).join('\n');
  return '# Jejaring, ' + ui('snapshot').toLowerCase() + ' ' + page.meta.snapshot + '\n\n' + story.map(lines).join('\n\n') + '\n';
}

function saveStory() {
  save(new Blob([storyText()], { type: 'application/toml' }), 'toml');
  unsaved = false;
}

function openStory(file) {
  if (!file) return;
  file.text().then((text) => {
    story = parseStory(text);
    told = -1;
    storyBar();
    byId(story.length ? 'step-0' : 'step-title').focus();
    say(ui('step_added', { count: story.length }));
  }).catch((error) => {
    byId('story').prepend(el('p', { class: 'warn', role: 'alert' }, ui('story_bad', { line: error.line || '?' })));
  });
}

// The part of TOML in which stories are written: tables of one name, and texts, whole numbers and lists of texts.
function parseStory(text) {
  const steps = [];
  text.split(/\r?\n/).forEach((raw, i) => {
    const line = raw.trim();
    const fail = () => { throw Object.assign(new Error('story'), { line: i + 1 }); };
    if (!line || line.startsWith('#')) return;
    if (/^\[\[\s*step\s*\]\]\s*(#.*)?$/.test(line)) { steps.push({}); return; }
    const found = /^(\w+)\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|\d+(?:-\d\d-\d\d)?|\[\s*(?:(?:"(?:[^"\\]|\\.)*"|'[^']*')\s*(?:,\s*|(?=\])))*\])\s*(#.*)?$/.exec(line);
    if (!found || !steps.length || !takeValue(steps[steps.length - 1], found[1], values(found[2]))) fail();
  });
  return steps;
}

function values(text) {
  const found = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((hit) => (hit[2] === undefined ? JSON.parse('"' + hit[1] + '"') : hit[2]));
  return text.startsWith('[') ? found : found.length ? found[0] : text;
}

// False where the key is not one of a step, or its value none that this page knows.
function takeValue(step, key, value) {
  if (STEP_LISTS.includes(key) && Array.isArray(value)) {
    step[key] = key === 'tickets' ? value.map(named) : value;
    return !step[key].includes(-1);
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? value : -1;
  const taken = own({ title: ['title', value], text: ['text', value], from: ['since', day], to: ['until', day],
    hops: ['hops', /^[0-6]$/.test(value) ? Number(value) : -1], node: ['node', Array.isArray(value) ? -1 : named(value)] }, key);
  if (!taken || Array.isArray(value) || taken[1] === -1) return false;
  [, step[taken[0]]] = taken;
  return true;
}

function named(name) {
  const i = nodes.findIndex((node) => node.id === name);
  if (i >= 0) return i;
  const same = nodes.filter((node) => [node.name, ...(node.aliases || [])].some((other) => folded(other) === folded(name)));
  return same.length === 1 ? same[0].i : -1;
}

function startWriting() {
  window.addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
}
