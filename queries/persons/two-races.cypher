// Two races: persons who are said to support tickets in two elections
// question = "Who is said to support tickets in more than one election?"
// caveat = "Two names may be one ticket that nobody has merged, and one name two persons. Support in two races is no proof of a plan."
// shape = "table"
// [columns]
// person = "name"
// person_id = "id"
// races = "how many elections"
// tickets = "each ticket with office, region, year and the status of the support"
// statuses = "the different statuses among them"
// acts = "kinds of act"
// denials = "the words of the denials"
// claims = "ids of all claims behind the row"
// note = "what is counted"
// [parameters]
// person = "id, or part of a name; empty: everybody"
// statuses = "which statuses take part; cleared ones do not unless you add them"
// limit = "most rows"
:param person => '';
:param statuses => ['alleged', 'confirmed', 'denied', 'stated'];
:param limit => 100;
MATCH (p:Person)-[s:SUPPORTS]->(t:Paslon)-[:CONTESTS]->(e:Election)
WHERE s.status IN $statuses AND t.named AND coalesce(p.unnamed, '') <> 'class'
  AND (p.id = $person OR toLower(coalesce(p.name, '')) CONTAINS toLower($person))
WITH DISTINCT p, s, t, e
ORDER BY e.id, t.id
WITH p, count(DISTINCT e) AS races, collect(s) AS supports,
     collect(t.name + ', ' + e.office + ' ' + e.region + ' ' + toString(e.year) + ' (' + s.status + ')') AS tickets
WHERE races >= 2
WITH p, races, tickets, supports, reduce(all = [], s IN supports | all + s.claims) AS claims
RETURN p.name AS person, p.id AS person_id, races, tickets,
       COLLECT {
         UNWIND supports AS s
         WITH DISTINCT s.status AS status
         ORDER BY status
         RETURN status
       } AS statuses,
       COLLECT {
         UNWIND supports AS s
         UNWIND s.acts AS act
         WITH DISTINCT act
         ORDER BY act
         RETURN act
       } AS acts,
       COLLECT {
         UNWIND claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       claims, 'counts of reports, not of conduct' AS note
ORDER BY races DESC, coalesce(person, ''), person_id
LIMIT $limit;
