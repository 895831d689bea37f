// Two accused for one ticket: agencies where several people are said to support the same ticket
// question = "In which agencies are two or more people said to support the same ticket?"
// caveat = "Large agencies and much-reported regions have more accused by chance. Nothing here shows that anybody acted together or on orders."
// shape = "table"
// slow = "2.3 s on 100,000 reports with the embedded engine, which looks at every support in every agency."
// [columns]
// agency = "name of the agency"
// agency_id = "id"
// ticket = "name of the ticket"
// ticket_id = "id"
// accused = "how many people"
// who = "each with the status of the support"
// acts = "kinds of act among them"
// origins = "the largest number of distinct texts for one of them"
// denials = "the words of the denials"
// claims = "ids of all claims behind the row"
// note = "what is counted"
// [parameters]
// least = "least number of people"
// statuses = "which statuses take part; cleared ones do not unless you add them"
// limit = "most rows"
:param least => 2;
:param statuses => ['alleged', 'confirmed', 'denied', 'stated'];
:param limit => 100;
MATCH (a:Agency)<-[:WORKS_AT|HEADS]-(p:Person)-[s:SUPPORTS]->(t:Paslon)
WHERE s.status IN $statuses AND t.named AND coalesce(p.unnamed, '') <> 'class'
WITH DISTINCT a, t, p, s
ORDER BY coalesce(p.name, ''), p.id
WITH a, t, count(p) AS accused, collect(coalesce(p.name, p.id) + ' (' + s.status + ')') AS who, collect(s) AS supports,
     max(s.origins) AS origins
WHERE accused >= $least
WITH a, t, accused, who, origins, supports
ORDER BY accused DESC, a.id, t.id
LIMIT $limit
WITH a, t, accused, who, origins, supports, reduce(all = [], s IN supports | all + s.claims) AS claims
RETURN a.name AS agency, a.id AS agency_id, t.name AS ticket, t.id AS ticket_id, accused, who,
       COLLECT {
         UNWIND supports AS s
         UNWIND s.acts AS act
         WITH DISTINCT act
         ORDER BY act
         RETURN act
       } AS acts,
       origins,
       COLLECT {
         UNWIND claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       claims, 'counts of reports, not of conduct' AS note
ORDER BY accused DESC, agency_id, ticket_id;
