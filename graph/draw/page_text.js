// Data, words and the only ways in which this page makes elements: text is always text, never markup.
const store = JSON.parse(document.getElementById('data').textContent);
const page = store.rest;
const STATUSES = page.statuses;
const KINDS = page.kinds.map((kind) => kind[0]);
const SVG = 'http://www.w3.org/2000/svg';
const PLAIN = new Set(['class', 'id', 'role', 'type', 'lang', 'scope', 'tabindex', 'for', 'placeholder', 'autocomplete',
  'spellcheck', 'colspan', 'viewBox', 'd', 'points', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'min', 'max']);
let language = page.meta.language;

// Own keys only: a relation called "constructor" must not find what every object inherits.
function own(object, key) {
  return object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
}

function word(group, key) {
  const found = own(own(store.words[language], group), key);
  return found === undefined ? String(key).replace(/_/g, ' ').toLowerCase() : found;
}

function has(group, key) {
  return own(own(store.words[language], group), key) !== undefined;
}

function ui(key, values) {
  return word('ui', key).replace(/\{(\w+)\}/g, (whole, name) => {
    const value = own(values, name);
    return value === undefined ? whole : String(value);
  });
}

function fill(element, attributes, children) {
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (value === null || value === undefined || value === false) return;
    if (name === 'on') Object.entries(value).forEach(([event, act]) => element.addEventListener(event, act));
    else if (name === 'hidden' || name === 'checked') element[name] = Boolean(value);
    else if (PLAIN.has(name) || /^(aria|data)-[a-z]+$/.test(name)) element.setAttribute(name, String(value));
    else throw new Error('attribute ' + name);
  });
  children.flat(3).forEach((child) => {
    if (child === null || child === undefined || child === false || child === '') return;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  });
  return element;
}

function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function put(element, ...children) {
  element.replaceChildren();
  return fill(element, null, children);
}

function byId(id) {
  return document.getElementById(id);
}

function button(text, act, attributes) {
  return el('button', { type: 'button', on: { click: act }, ...attributes }, text);
}

// A link out: http and https only, checked again here; it shows its host and tells the other side nothing.
function link(address, text) {
  let url = null;
  try { url = new URL(address); } catch (error) { return null; }
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password) return null;
  const anchor = el('a', { class: 'out', 'aria-label': (text || url.hostname) + ', ' + url.hostname + ', ' + ui('new_tab') },
    text ? [text, ' '] : null, el('span', { class: 'host' }, url.hostname.replace(/^www\./, '') + ' ↗'));
  anchor.href = url.href;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer nofollow';
  anchor.referrerPolicy = 'no-referrer';
  return anchor;
}

function day(iso) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso || '')) return iso || '';
  const date = new Date(iso + 'T00:00:00Z');
  if (Number.isNaN(date.getTime())) return iso;
  const form = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', form).format(date);
}

// Who has no name is called so in the language of the page, in the drawing too.
function nameTheNameless() {
  page.nodes.forEach((node, i) => {
    if (!node.nameless) return;
    node.name = node.kind === 'paslon' ? ui('nameless_ticket') : ui('nameless', { kind: word('kind', node.kind).toLowerCase() });
    page.places[i][3] = [node.name];
  });
}

function folded(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

function say(text) {
  byId('live').textContent = text;
}
