// Same act, same day: several agencies under one head
// question = "Which kind of act is reported of people in several agencies under one head on one and the same day?"
// caveat = "An official occasion brings people of many agencies together on one day. The day is as reports give it, and the head may have had no part."
// shape = "table"
// [columns]
// head = "head of the government that the agencies belong to"
// head_id = "id"
// act = "kind of act"
// date = "day of the act, as claims give it"
// agencies = "how many agencies"
// who = "each accused with agency, ticket and status"
// origins = "how many distinct texts give that day"
// denials = "the words of the denials"
// claims = "ids of the claims that give act and day"
// note = "what is counted"
// [parameters]
// least = "least number of agencies"
// statuses = "which statuses take part; cleared ones do not unless you add them"
// limit = "most rows"
:param least => 2;
:param statuses => ['alleged', 'confirmed', 'denied', 'stated'];
:param limit => 100;
MATCH (c:Claim)
WHERE c.predicate = 'SUPPORTS' AND c.date IS NOT NULL AND c.act IS NOT NULL AND coalesce(c.checked, 'none') <> 'rejected'
WITH c.act AS act, c.date AS date, collect(c) AS claims
WHERE size(claims) >= $least
UNWIND claims AS c
MATCH (c)-[:SUBJECT]->(p)
OPTIONAL MATCH (p)-[:WORKS_AT|HEADS]->(w:Agency)
WITH act, date, c, p, CASE WHEN p:Agency THEN p ELSE w END AS a
MATCH (a)-[:CONTROLLED_BY]->(h:Person)
WITH h, act, date, collect({c: c, p: p, a: a}) AS rows, count(DISTINCT a) AS several
WHERE several >= $least
UNWIND rows AS row
WITH h, act, date, row.c AS c, row.p AS p, row.a AS a
MATCH (p)-[s:SUPPORTS]->(t)
WHERE c.id IN s.claims AND s.status IN $statuses AND coalesce(p.unnamed, '') <> 'class'
MATCH (c)-[:STATED_IN]->(r:Report)
WITH h, act, toString(date) AS date, a, p, s, t, c, r,
     coalesce(p.name, p.id) + ', ' + coalesce(a.name, a.id) + ': ' + coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')' AS words
ORDER BY words
WITH h, act, date, count(DISTINCT a) AS agencies, collect(DISTINCT words) AS who, collect(DISTINCT c.id) AS found,
     count(DISTINCT coalesce(r.origin, r.id)) AS origins, collect(DISTINCT s) AS supports
WHERE agencies >= $least
RETURN h.name AS head, h.id AS head_id, act, date, agencies, who, origins,
       COLLECT {
         UNWIND supports AS s
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       COLLECT { UNWIND found AS id WITH id ORDER BY id RETURN id } AS claims,
       'counts of reports, not of conduct' AS note
ORDER BY agencies DESC, head_id, date, act
LIMIT $limit;
