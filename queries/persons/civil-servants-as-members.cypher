// Civil servants as members: party, campaign team or another organization
// question = "Which civil servants are said to belong to a party, a campaign team or another organization?"
// caveat = "Only membership of a party is forbidden to civil servants as such. A club or an NGO is nobody's ticket, and membership may have ended."
// shape = "table"
// [columns]
// person = "name"
// person_id = "id"
// organization = "name of the organization"
// kind = "party, timses, ngo, media or other"
// status = "what the claims amount to"
// tickets = "tickets that this organization nominates or campaigns for, as reports say"
// reports = "how many reports say it"
// origins = "how many distinct texts"
// first = "earliest day of publication"
// last = "latest day of publication"
// quote = "the words of one claim"
// denials = "the words of the denials"
// claims = "ids of the claims behind the membership"
// note = "what is counted"
// [parameters]
// kinds = "kinds of organization"
// limit = "most rows"
:param kinds => ['party', 'timses', 'ngo', 'media', 'other'];
:param limit => 100;
MATCH (p:Person)-[m:MEMBER_OF]->(o:Organization)
WHERE p:ASN AND coalesce(o.kind, 'other') IN $kinds
WITH p, m, o
ORDER BY coalesce(p.name, ''), p.id, m.id
LIMIT $limit
RETURN p.name AS person, p.id AS person_id, o.name AS organization, o.kind AS kind, m.status AS status,
       COLLECT {
         MATCH (o)-[:CAMPAIGNS_FOR|NOMINATED_BY]-(t:Paslon)
         WITH DISTINCT coalesce(t.name, t.id) AS name
         ORDER BY name
         RETURN name
       } AS tickets,
       m.reports AS reports, m.origins AS origins, toString(m.first) AS first, toString(m.last) AS last,
       m.quote AS quote,
       COLLECT {
         UNWIND m.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       m.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY coalesce(person, ''), person_id, m.id;
