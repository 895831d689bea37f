// Same act, same day: several agencies under one head
// question = "Which kind of act is reported of people in several agencies under one head on one and the same day?"
// caveat = "An official occasion brings people of many agencies together on one day. The day is as reports give it, and the head may have had no part."
// shape = "table"
// slow = "14 s on 100,000 reports with the embedded engine, 8 s with Neo4j: every claim of support is held against every head; nothing makes it quicker."
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
MATCH (h:Person)<-[:CONTROLLED_BY]-(a:Agency)
CALL (a) {
  MATCH (a)<-[:WORKS_AT|HEADS]-(p:Person)-[s:SUPPORTS]->(t)
  WHERE s.status IN $statuses AND coalesce(p.unnamed, '') <> 'class'
  RETURN p, s, t
  UNION
  MATCH (a)-[s:SUPPORTS]->(t)
  WHERE s.status IN $statuses
  RETURN a AS p, s, t
}
UNWIND s.claims AS id
MATCH (c:Claim {id: id})
WHERE c.date IS NOT NULL AND c.act IS NOT NULL AND coalesce(c.checked, 'none') <> 'rejected'
WITH h, c.act AS act, toString(c.date) AS date, a, c,
     coalesce(p.name, p.id) + ', ' + coalesce(a.name, a.id) + ': ' + coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')' AS words, s
ORDER BY words
WITH h, act, date, count(DISTINCT a) AS agencies, collect(DISTINCT words) AS who, collect(DISTINCT c.id) AS found, collect(DISTINCT s.claims) AS lists
WHERE agencies >= $least
WITH h, act, date, agencies, who, found, lists
ORDER BY agencies DESC, h.id, date, act
LIMIT $limit
RETURN h.name AS head, h.id AS head_id, act, date, agencies, who,
       COUNT {
         UNWIND found AS id
         MATCH (:Claim {id: id})-[:STATED_IN]->(r:Report)
         RETURN DISTINCT coalesce(r.origin, r.id)
       } AS origins,
       COLLECT {
         UNWIND lists AS list
         UNWIND list AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       COLLECT { UNWIND found AS id WITH id ORDER BY id RETURN id } AS claims,
       'counts of reports, not of conduct' AS note
ORDER BY agencies DESC, head_id, date, act;
