// Appointments: who was put into a post by whom, when, and by which decree
// question = "Who was appointed by which body, and what is told of whoever was appointed?"
// caveat = "An appointment is no favour, and nobody owes a vote for it. Reports name the day and the decree of few."
// shape = "table"
// [columns]
// person = "name of whoever was appointed"
// person_id = "id"
// appointed_by = "name of the body"
// appointed_by_id = "id"
// date = "day of the appointment, where it is told"
// decree = "number of the decree, where it is told"
// heads = "agencies and governments that the person is said to head"
// capacities = "in which capacity"
// accusations = "supports that the person is said to give, each with its status"
// first = "earliest day of publication"
// quote = "the words of one claim"
// denials = "the words of the denials against these"
// claims = "ids of the claims behind the appointment"
// note = "what is counted"
// [parameters]
// limit = "most rows"
:param limit => 100;
MATCH (p:Person)-[f:APPOINTED_BY]->(a:Agency)
WITH p, f, a
ORDER BY coalesce(p.name, p.id), f.id
LIMIT $limit
RETURN coalesce(p.name, p.id) AS person, p.id AS person_id, coalesce(a.name, a.id) AS appointed_by, a.id AS appointed_by_id,
       toString(f.date) AS date, f.decree AS decree,
       COLLECT {
         MATCH (p)-[:HEADS]->(b:Agency)
         WITH DISTINCT b
         ORDER BY coalesce(b.name, b.id), b.id
         RETURN coalesce(b.name, b.id)
       } AS heads,
       COLLECT {
         MATCH (p)-[h:HEADS]->(:Agency)
         UNWIND coalesce(h.capacities, []) AS capacity
         WITH DISTINCT capacity
         ORDER BY capacity
         RETURN capacity
       } AS capacities,
       COLLECT {
         MATCH (p)-[s:SUPPORTS]->(t)
         WITH s, t
         ORDER BY s.id
         RETURN coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')'
       } AS accusations,
       toString(f.first) AS first, f.quote AS quote,
       COLLECT {
         MATCH (p)-[s:SUPPORTS]->()
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       f.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY person, f.id;
