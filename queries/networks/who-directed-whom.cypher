// Who directed whom: reported instructions towards a ticket
// question = "Who is said to have instructed whom?"
// caveat = "An instruction that a report tells of may not have been given, nor followed. Read the words, and what the accused answer."
// shape = "table"
// [columns]
// director = "name of the one who is said to have given it"
// director_id = "id"
// directed = "name of the person or agency who is said to have received it"
// directed_id = "id"
// status = "what the claims amount to"
// tickets = "the tickets that the one who gave it is said to support, with the status"
// date = "earliest day of publication"
// quote = "the words of one claim"
// denials = "the words of the denials"
// claims = "ids of all claims behind the row"
// [parameters]
// limit = "most rows"
:param limit => 100;
MATCH (h:Person)-[d:DIRECTED]->(p:Person|Agency)
WITH h, d, p
ORDER BY h.id, p.id
LIMIT $limit
RETURN coalesce(h.name, h.id) AS director, h.id AS director_id, coalesce(p.name, p.id) AS directed, p.id AS directed_id,
       d.status AS status,
       COLLECT {
         MATCH (h)-[s:SUPPORTS]->(t:Paslon)
         WITH s, t
         ORDER BY t.id
         RETURN coalesce(t.name, 'candidate not named') + ' (' + s.status + ')'
       } AS tickets,
       toString(d.first) AS date, d.quote AS quote,
       COLLECT {
         UNWIND d.claims AS id
         MATCH (c:Claim {id: id})
         WHERE c.status = 'denied'
         WITH c
         ORDER BY c.id
         RETURN coalesce(c.subjectName, '') + ': ' + coalesce(c.replyQuote, c.quote, c.reply, c.id)
       } AS denials,
       d.claims AS claims
ORDER BY director_id, directed_id;
