// Before Neo4j Browser opens: lay the style, the questions and the tour where Browser looks for them, keep the rest.
'use strict';

const OURS = 'jejaring-';

function stored(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem('neo4j.' + key)) || otherwise;
  } catch {
    return otherwise;
  }
}

function store(key, value) {
  localStorage.setItem('neo4j.' + key, JSON.stringify(value));
}

// The analyst's own entries stay; those of an earlier start are replaced; Browser's own samples (isStatic) make room.
function merged(key, ours) {
  const kept = stored(key, []).filter((entry) => !entry.isStatic && !String(entry.id).startsWith(OURS));
  return [...ours, ...kept];
}

// The tour plays once the analyst has logged in: played before, it would push the login out of sight.
function prepare(given, language) {
  const tour = `${location.origin}/guide-${language}.html`;
  store('settings', { ...stored('settings', {}), ...given.settings, initCmd: `:play ${tour}` });
  store('udc', { ...stored('udc', {}), ...given.udc });
  store('folders', merged('folders', given.folders[language]));
  store('documents', merged('documents', given.documents[language]));
  store('grass', { ...stored('grass', {}), ...given.grass });
}

async function start() {
  const given = await (await fetch('start.json')).json();
  const language = (navigator.language || '').toLowerCase().startsWith('id') ? 'id' : 'en';
  prepare(given, language);
  location.replace(given.open);
}

start().catch((error) => {
  document.getElementById('said').textContent = `Neo4j Browser cannot be opened: ${error}. Load this page again.`;
});
