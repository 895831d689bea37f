// Persons, elections and tickets: every claim of support, as the tests of coordination count them
// question = "Who is said to support which ticket of which election, in which agency, on which day, by which source?"
// caveat = "Counts what reports say, not what people do. Persons known by initials or by a post only are left out: they may be others who are named."
// shape = "table"
// slow = "10 s and more on 100,000 reports with either engine: it gives every claim of support in the graph, as the tests of coordination need them."
// [columns]
// person_id = "who is said to support: a person, or an agency itself"
// kind = "person or agency"
// agencies = "ids of the agencies where the person works or that the person heads"
// ticket = "name of the ticket"
// ticket_id = "id"
// election = "key of the election, as the claim knows it"
// election_name = "name of the election, where a table gives it"
// status = "status of the claim"
// relation_status = "status of the whole relation"
// answered = "whether the report itself holds a denial of this claim; a row of a table speaks for itself"
// date = "day of the act"
// event_id = "event where the act took place"
// open = "public, official or private; empty: nobody says"
// source = "origin of the report: copies of one text share it"
// claim = "id of the claim"
MATCH (c:Claim)
WHERE c.predicate = 'SUPPORTS' AND coalesce(c.checked, 'none') <> 'rejected'
MATCH (c)-[:SUBJECT]->(p:Person|Agency)
MATCH (c)-[:OBJECT]->(t:Paslon)
WHERE t.named
MATCH (c)-[:STATED_IN]->(r:Report)
WHERE p.named AND (r.readBy = 'table' OR NOT coalesce(p.initials, false))
MATCH (p)-[s:SUPPORTS]->(t)
OPTIONAL MATCH (c)-[:AT]->(e:Event)
OPTIONAL MATCH (t)-[:CONTESTS]->(v:Election)
WITH c, p, t, r, s, e, min(v.name) AS election_name
OPTIONAL MATCH (p)-[w:WORKS_AT|HEADS]->(a:Agency)
WHERE NOT w.status IN ['denied', 'cleared']
WITH c, p, t, r, s, e, election_name, collect(DISTINCT a.id) AS agencies
RETURN p.id AS person_id, CASE WHEN p:Agency THEN 'agency' ELSE 'person' END AS kind,
       CASE WHEN p:Agency THEN [p.id] ELSE agencies END AS agencies,
       t.name AS ticket, t.id AS ticket_id, c.election AS election, election_name, c.status AS status,
       s.status AS relation_status,
       r.readBy <> 'table' AND EXISTS { MATCH (d:Claim)-[:DENIES]->(c) WHERE d.report = c.report } AS answered,
       toString(c.date) AS date, e.id AS event_id, e.open AS open, coalesce(r.origin, r.id) AS source, c.id AS claim
ORDER BY claim, ticket_id;
