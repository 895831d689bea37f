// A story: views of this page in an order, each with a few words; the reader steps through it and can leave it at any time.
let story = page.story || [];
let told = -1;
let writing = false;

function storyBar() {
  const place = byId('story');
  place.hidden = !story.length && !writing;
  place.classList.toggle('writing', writing);
  place.setAttribute('aria-label', ui('story'));
  if (place.hidden) return;
  if (writing) put(place, writer());
  else if (told < 0) put(place, button(ui('story_start', { count: story.length }), () => tell(0), { id: 'story-next', class: 'tab' }));
  else put(place, reader(story[told]));
}

function reader(step) {
  const go = (to, text, id) => button(text, () => tell(to), { id, class: 'tab', 'aria-disabled': String(!story[to]) });
  return [el('p', { class: 'fine' }, ui('story') + ' ' + (told + 1) + '/' + story.length),
    step.title ? el('h2', null, step.title) : null, step.text ? el('p', { class: 'told' }, step.text) : null,
    el('p', { class: 'set' }, go(told - 1, '← ' + ui('story_back'), 'story-back'), go(told + 1, ui('story_next') + ' →', 'story-next'),
      button(ui('story_leave'), leaveStory, { id: 'story-leave', class: 'tab' }))];
}

function onlyThese(group, wanted) {
  if (wanted && wanted.length) [...totals[group].keys()].filter((key) => !wanted.includes(key)).forEach((key) => state.off[group].add(key));
}

// The view that a step keeps, and nothing else.
function showStep(step) {
  Object.entries(state.off).forEach(([group, off]) => { off.clear(); onlyThese(group, step[group]); });
  state.days = { from: step.since || '', to: step.until || '' };
  const node = step.node === undefined ? null : step.node;
  state.focus = node !== null && step.hops ? { node, hops: step.hops } : null;
  state.chosen = node === null ? null : { node };
  sideColumn();
  showView('graph');
  refresh();
}

function tell(to) {
  const step = story[to];
  if (!step) return;
  const before = document.activeElement && document.activeElement.id;
  told = to;
  draft = null;
  showStep(step);
  storyBar();
  firstView(step.node);
  panel();
  if (before && byId(before)) byId(before).focus();
  say([step.title, step.text].filter(Boolean).join('. '));
}

function leaveStory() {
  told = -1;
  state.chosen = null;
  showAll();
  storyBar();
  byId('story-next').focus();
}
