// Agencies for one ticket: several agencies whose people are said to support the same ticket
// question = "For which tickets are people of two or more agencies accused, and do these agencies stand under one head?"
// caveat = "Tickets and agencies that are written about more have more accused. One head above them shows a government, not an instruction."
// shape = "table"
// slow = "2 s on 100,000 reports with the embedded engine, which looks at every support; name the ticket."
// [columns]
// ticket = "name of the ticket"
// ticket_id = "id"
// agencies = "how many agencies"
// who = "each agency with person and status"
// heads = "heads of the governments that two or more of these agencies belong to"
// acts = "kinds of act among them"
// origins = "the largest number of distinct texts for one support"
// denials = "the words of the denials"
// claims = "ids of all claims of support behind the row"
// note = "what is counted"
// [parameters]
// ticket = "id, or part of the ticket's name; empty: all"
// least = "least number of agencies"
// statuses = "which statuses take part; cleared ones do not unless you add them"
// limit = "most rows"
:param ticket => '';
:param least => 2;
:param statuses => ['alleged', 'confirmed', 'denied', 'stated'];
:param limit => 100;
MATCH (a:Agency)<-[:WORKS_AT|HEADS]-(p:Person)-[s:SUPPORTS]->(t:Paslon)
WHERE t.named AND s.status IN $statuses AND coalesce(p.unnamed, '') <> 'class'
  AND (t.id = $ticket OR toLower(coalesce(t.name, '')) CONTAINS toLower($ticket))
WITH DISTINCT a, p, s, t
ORDER BY a.id, p.id
WITH t, collect(DISTINCT a) AS several, collect(DISTINCT s) AS supports,
     collect(coalesce(a.name, a.id) + ': ' + coalesce(p.name, p.id) + ' (' + s.status + ')') AS who
WHERE size(several) >= $least
WITH t, several, who, supports
ORDER BY size(several) DESC, t.id
LIMIT $limit
WITH t, several, who, supports, reduce(all = [], s IN supports | all + s.claims) AS claims
RETURN t.name AS ticket, t.id AS ticket_id, size(several) AS agencies, who,
       COLLECT {
         UNWIND several AS a
         MATCH (a)-[:CONTROLLED_BY]->(h:Person)
         WITH h, count(DISTINCT a) AS under
         WHERE under >= 2
         WITH coalesce(h.name, h.id) AS name
         ORDER BY name
         RETURN name
       } AS heads,
       COLLECT {
         UNWIND supports AS s
         UNWIND s.acts AS act
         WITH DISTINCT act
         ORDER BY act
         RETURN act
       } AS acts,
       reduce(most = 0, s IN supports | CASE WHEN s.origins > most THEN s.origins ELSE most END) AS origins,
       COLLECT {
         UNWIND claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       claims, 'counts of reports, not of conduct' AS note
ORDER BY agencies DESC, ticket_id;
