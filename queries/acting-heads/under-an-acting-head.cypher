// Agencies under one acting head, and the claims of support in that time
// question = "Which agencies stood under an acting head, and what is said of their people in that time?"
// caveat = "To hold office while something happened is not to have caused it. Where days are missing the row says so instead of leaving the claim out."
// shape = "table"
// [columns]
// head = "name of the acting head"
// head_id = "id"
// heads = "what the acting head leads; empty: told are only the agencies under that head"
// capacities = "in which capacities, over the whole time"
// periods = "known periods, from/to; a missing day is empty"
// agency = "an agency of that government, or the led agency itself"
// agency_id = "id"
// head_status = "what the claims that put the agency under this head amount to"
// accused = "who of the agency, its head among them, is said to support a ticket; empty: no such claim in that time"
// accused_id = "id"
// ticket = "whom"
// status = "what all claims about that support amount to"
// claim_status = "how this claim has it"
// act = "kind of act"
// day = "day of the act, else of publication"
// day_is = "act, publication or unknown"
// in_time = "known: the day lies in a known period; unknown: day or period is unknown"
// denials = "the words of the denials of that support, of whatever day"
// quote = "the words of the claim; without a claim: those that put the agency under this head"
// report = "file of the report of the claim"
// claims = "the claim, then those that put the agency under this head"
// [parameters]
// head = "id, or part of the head's name; empty: all acting heads"
// capacities = "what counts as acting; with pj also those of whom only the agencies under them are told"
// limit = "most rows"
:param head => '';
:param capacities => ['pj', 'plt', 'plh', 'pjs'];
:param limit => 200;
MATCH (h:Person)-[f:HEADS|CONTROLLED_BY]-(led:Agency)
WHERE (type(f) = 'HEADS' AND any(capacity IN coalesce(f.capacities, []) WHERE capacity IN $capacities)
    OR type(f) = 'CONTROLLED_BY' AND h:Pj AND 'pj' IN $capacities AND NOT EXISTS {
      MATCH (h)-[post:HEADS]->(:Agency)
      WHERE any(capacity IN coalesce(post.capacities, []) WHERE capacity IN $capacities)
    })
  AND (h.id = $head OR any(form IN [coalesce(h.name, '')] + coalesce(h.aliases, []) WHERE toLower(form) CONTAINS toLower($head)))
WITH h, f, led, [i IN range(0, size(coalesce(f.froms, [])) - 1) WHERE f.froms[i] + f.tos[i] <> '' | {start: f.froms[i], end: f.tos[i]}] AS periods
ORDER BY h.id, f.id
LIMIT $limit
CALL (h, f, led) {
  RETURN led AS a, f AS rule
  UNION
  MATCH (a:Agency)-[rule:CONTROLLED_BY]->(h)
  WHERE a <> led AND type(f) = 'HEADS'
  RETURN a, rule
}
WITH h, f, led, periods, a, rule
ORDER BY h.id, f.id, a.id
LIMIT $limit
CALL (a, periods) {
  CALL (a) {
    MATCH (a)<-[:WORKS_AT|HEADS]-(p:Person)-[s:SUPPORTS]->(t)
    RETURN p, s, t
    UNION
    MATCH (a)-[s:SUPPORTS]->(t)
    RETURN a AS p, s, t
  }
  UNWIND s.claims AS id
  MATCH (c:Claim {id: id})-[:STATED_IN]->(r:Report)
  WITH p, s, t, c, r, periods, coalesce(toString(c.date), toString(r.published), '') AS day
  WHERE day = '' OR size(periods) = 0
     OR any(d IN periods WHERE (d.start = '' OR d.start <= day) AND (d.end = '' OR d.end >= day))
  RETURN collect({p: p, s: s, t: t, c: c, r: r, day: day}) AS found
}
UNWIND CASE WHEN size(found) = 0 THEN [null] ELSE found END AS one
WITH h, f, led, periods, a, rule, one.p AS p, one.s AS s, one.t AS t, one.c AS c, one.r AS r, coalesce(one.day, '') AS day
ORDER BY h.id, f.id, a.id, coalesce(p.id, ''), coalesce(s.id, ''), day, coalesce(c.id, '')
LIMIT $limit
RETURN h.name AS head, h.id AS head_id, CASE type(f) WHEN 'HEADS' THEN led.name END AS heads, f.capacities AS capacities,
       [d IN periods | d.start + '/' + d.end] AS periods, a.name AS agency, a.id AS agency_id,
       rule.status AS head_status, p.name AS accused, p.id AS accused_id,
       CASE WHEN t IS NOT NULL THEN coalesce(t.name, t.description, 'candidate not named') END AS ticket,
       s.status AS status, c.status AS claim_status, c.act AS act, day,
       CASE WHEN c.date IS NOT NULL THEN 'act' WHEN day <> '' THEN 'publication' ELSE 'unknown' END AS day_is,
       CASE WHEN day <> '' AND size(periods) > 0 THEN 'known' ELSE 'unknown' END AS in_time,
       COLLECT {
         UNWIND coalesce(s.claims, []) AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       coalesce(c.quote, rule.quote) AS quote, r.file AS report,
       [id IN [c.id] WHERE id IS NOT NULL] + rule.claims AS claims
ORDER BY head_id, f.id, agency_id, coalesce(accused_id, ''), coalesce(s.id, ''), day, coalesce(c.id, '');
