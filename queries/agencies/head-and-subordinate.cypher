// Head and subordinate accused for one ticket
// question = "Where are the head of an agency and somebody who works there both said to support the same ticket?"
// caveat = "Does not show that the head asked for it or knew of it: look for a claim DIRECTED, and at who was in post on that day."
// shape = "table"
// [columns]
// agency = "name of the agency"
// ticket = "name of the ticket"
// head = "name of the head"
// head_id = "id"
// head_status = "status of the head's support"
// head_acts = "kinds of act"
// subordinate = "name of the subordinate"
// subordinate_id = "id"
// status = "status of the subordinate's support"
// acts = "kinds of act"
// directed = "status of a reported instruction from the one to the other; empty: none is reported"
// denials = "the words of the denials of either"
// claims = "ids of all claims behind the row"
// [parameters]
// statuses = "which statuses take part; cleared ones do not unless you add them"
// limit = "most rows"
:param statuses => ['alleged', 'confirmed', 'denied', 'stated'];
:param limit => 100;
MATCH (h:Person)-[:HEADS]->(a:Agency)<-[:WORKS_AT]-(p:Person)
WHERE h <> p
MATCH (h)-[hs:SUPPORTS]->(t:Paslon)<-[s:SUPPORTS]-(p)
WHERE hs.status IN $statuses AND s.status IN $statuses AND t.named AND coalesce(p.unnamed, '') <> 'class'
OPTIONAL MATCH (h)-[o:DIRECTED]->(p)
WITH a, t, h, hs, p, s, o, hs.claims + s.claims + coalesce(o.claims, []) AS claims
ORDER BY a.id, t.id, h.id, p.id
LIMIT $limit
RETURN a.name AS agency, t.name AS ticket, h.name AS head, h.id AS head_id, hs.status AS head_status,
       hs.acts AS head_acts, p.name AS subordinate, p.id AS subordinate_id, s.status AS status, s.acts AS acts,
       o.status AS directed,
       COLLECT {
         UNWIND claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       claims
ORDER BY a.id, t.id, head_id, subordinate_id;
