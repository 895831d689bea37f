// One claim as a card: its sentences, who says them, what the accused replies, where and when it was published.

function claimCard(claim) {
  const report = page.reports[claim.report] || {};
  return el('article', { class: 'claim ' + claim.status },
    el('header', null, chip(claim.status), claim.act ? el('span', { class: 'act' }, word('act', claim.act)) : null),
    holdNote(claim.held || report.held),
    claim.doubt ? el('p', { class: 'warn' }, ui('unknown_status')) : null,
    claim.quote ? el('blockquote', { lang: 'id' }, claim.quote) : el('p', { class: 'fine' }, ui('no_claim')),
    replyPart(claim), details(claim), sourceLine(report),
    el('p', { class: 'check ' + (claim.checked || 'none') }, checkText(claim.checked)));
}

// What must not leave before a day; only internal pages know of it.
function holdNote(held) {
  return held ? el('p', { class: 'warn hold' }, holdText(held)) : null;
}

function holdText(held) {
  return held ? ui('on_hold', { day: day(held[0]), why: held[1] }) : '';
}

function replyPart(claim) {
  if (!claim.reply && !claim.words) return null;
  return el('div', { class: 'reply' },
    el('p', { class: 'tag' }, ui('reply') + (claim.reply ? ': ' + word('replies', claim.reply) : '')),
    claim.words && claim.words !== claim.quote ? el('blockquote', { lang: 'id' }, claim.words)
      : claim.words ? null
      : ['no_answer', 'not_asked'].includes(claim.reply) ? null : el('p', { class: 'fine' }, ui('no_reply_words')));
}

function details(claim) {
  const dated = claim.date ? day(claim.date) + (claim.until ? ' ' + ui('until') + ' ' + day(claim.until) : '')
    + (claim.date_basis === 'inferred' ? ' (' + ui('inferred_day') + ')' : '') : '';
  const decision = claim.decision_source ? ui(claim.decision_source === 'decision' ? 'decision_read' : 'news_read') : '';
  const facts = [
    [ui('speaker'), claim.speaker || ui('by_report')],
    [ui('basis'), claim.basis && claim.basis !== 'own' ? word('bases', claim.basis) : ''],
    [ui('act_day'), dated || (claim.act ? ui('no_day') : '')],
    [ui('position'), [claim.position, claim.capacity ? word('capacities', claim.capacity) : ''].filter(Boolean).join(' · ')],
    [ui('circumstance'), (claim.circumstances || []).map((item) => word('circumstance', item)).join(', ')],
    [ui('authority'), [claim.authority, decision].filter(Boolean).join(' · ')],
    [ui('track'), claim.track ? word('tracks', claim.track) : ''],
    [ui('decision_day'), day(claim.decision_date)],
    [ui('case'), claim.case_number],
  ].filter((fact) => fact[1]);
  return [el('dl', null, facts.map(([name, text]) => el('div', null, el('dt', null, name), el('dd', null, text)))),
    claim.ticket ? el('p', { class: 'fine' }, ui('ticket_from')) : null];
}

function sourceLine(report) {
  const published = report.published ? day(report.published) + (report.inferred ? ' (' + ui('inferred_day') + ')' : '') : ui('unpublished');
  return el('p', { class: 'source' },
    el('strong', null, report.outlet || report.file || '?'), ' · ', published,
    report.title ? el('span', { class: 'headline' }, report.title) : null,
    report.url ? [' ', link(report.url, '')] : null,
    report.archive ? link(report.archive, ui('archived')) : null,
    report.withheld ? el('span', { class: 'fine' }, ui('unsafe_link')) : null,
    !report.url && report.file ? el('span', { class: 'file' }, report.file) : null);
}

function checkText(checked) {
  return ui({ accepted: 'checked', corrected: 'corrected', rejected: 'rejected', all: 'checked', part: 'part_checked' }[checked] || 'unchecked');
}

// How far the matters of some claims are told to have come: a list of steps for each case.
function stagesOf(list) {
  const found = [...new Set(list.map((i) => claims[i].matter).filter((i) => i !== undefined))].map((i) => page.cases[i]);
  return found.map((matter) => [matter.number ? ui('case') + ' ' + matter.number : '', ...(matter.steps || []).map(stageText)].filter(Boolean));
}

function stageText([stage, date, published, authority, outcome, sanction]) {
  const when = date ? day(date) : published ? ui('published').toLowerCase() + ' ' + day(published) : '';
  return [word('stages', stage), authority, outcome ? word('status', outcome) : '', sanction, when].filter(Boolean).join(', ');
}

// The claims of one line: what is alleged, then at once what the accused says to it, then decisions.
function claimsOf(line) {
  const order = { alleged: 0, stated: 0, denied: 1, cleared: 2, confirmed: 2 };
  const published = (claim) => (page.reports[claim.report] || {}).published || '9999';
  return line.now.map((i) => claims[i]).sort((a, b) => order[a.status] - order[b.status] || (published(a) < published(b) ? -1 : 1));
}

function counted(line) {
  if (!line.reports) return '';
  const many = line.reports === 1 ? ui('one_count') : ui('counts', { reports: line.reports, origins: line.origins || '?' });
  const time = line.first ? (line.last && line.last !== line.first
    ? ui('between', { first: day(line.first), last: day(line.last) }) : ui('published').toLowerCase() + ' ' + day(line.first)) : '';
  return [many, time].filter(Boolean).join(', ');
}
