// Chain of command: who stood above an accused on a day
// question = "Who headed the accused's agency, the bodies above it and its government on that day?"
// caveat = "To stand above somebody is not to direct, know or approve. Posts without known days are shown as unknown, not left out."
// shape = "table"
// [columns]
// accused = "name of the accused"
// accused_id = "id"
// accused_of = "whom the accused is said to support, with the status"
// step = "1: the accused's own agency; 2 and more: bodies that it is part of; 9: head of the regional government"
// agency = "the agency that this head led"
// head = "name of the head"
// head_id = "id"
// capacities = "definitif, pj, plt, plh, pjs"
// periods = "known periods, from/to; a missing day is empty"
// in_post = "known: the day lies in a known period; unknown: no period is known, or no day was asked for"
// status = "what the claims that put the head there amount to"
// quote = "the words of one of these claims"
// claims = "ids of these claims"
// accusation = "ids of the claims against the accused"
// [parameters]
// person = "id, or part of the accused's name; empty: all accused, from the first name on"
// day = "a day as YYYY-MM-DD; empty: any"
// limit = "most rows"
:param person => '';
:param day => '';
:param limit => 100;
MATCH (p:Person)
WHERE EXISTS { (p)-[:SUPPORTS]->() }
  AND (p.id = $person OR any(form IN [coalesce(p.name, '')] + coalesce(p.aliases, []) WHERE toLower(form) CONTAINS toLower($person)))
WITH p
ORDER BY coalesce(p.name, ''), p.id
LIMIT $limit
MATCH (p)-[:WORKS_AT|HEADS]->(own:Agency)
WITH DISTINCT p, own
CALL (p, own) {
  MATCH (own)<-[f:HEADS]-(h:Person)
  WHERE h <> p
  RETURN 1 AS step, own AS agency, h, f, f AS post
  UNION
  MATCH path = (own)-[:PART_OF*1..4]->(above:Agency)<-[f:HEADS]-(h:Person)
  WHERE h <> p
  RETURN length(path) AS step, above AS agency, h, f, f AS post
  UNION
  MATCH (own)-[f:CONTROLLED_BY]->(h:Person)
  WHERE h <> p
  OPTIONAL MATCH (h)-[post:HEADS]->(:Agency {kind: 'pemda'})
  RETURN 9 AS step, own AS agency, h, f, post
}
WITH p, step, agency, h, f, post, coalesce(post.froms, []) AS froms, coalesce(post.tos, []) AS tos
WITH p, step, agency, h, f, post, [i IN range(0, size(froms) - 1) WHERE froms[i] + tos[i] <> '' | {start: froms[i], end: tos[i]}] AS periods
WITH p, step, agency, h, f, post, periods,
     [d IN periods WHERE (d.start = '' OR d.start <= $day) AND (d.end = '' OR d.end >= $day)] AS fitting
WHERE $day = '' OR size(periods) = 0 OR size(fitting) > 0
RETURN p.name AS accused, p.id AS accused_id,
       COLLECT {
         MATCH (p)-[s:SUPPORTS]->(t)
         WITH s, t
         ORDER BY s.id
         RETURN coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')'
       } AS accused_of,
       step, agency.name AS agency, h.name AS head, h.id AS head_id, post.capacities AS capacities,
       [d IN periods | d.start + '/' + d.end] AS periods,
       CASE WHEN $day <> '' AND size(periods) > 0 THEN 'known' ELSE 'unknown' END AS in_post,
       f.status AS status, f.quote AS quote, f.claims AS claims,
       COLLECT {
         MATCH (p)-[s:SUPPORTS]->()
         UNWIND s.claims AS id
         WITH DISTINCT id
         ORDER BY id
         RETURN id
       } AS accusation
ORDER BY coalesce(accused, ''), accused_id, step, head_id, f.id, post.id
LIMIT $limit;
