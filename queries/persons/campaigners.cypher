// Campaigners: which teams, organizations and people campaign for which ticket
// question = "Who campaigns for which ticket, and who are their members, civil servants among them?"
// caveat = "To campaign is what teams are there for, and no offence of theirs. A civil servant among the members is one by what reports say of him."
// shape = "table"
// [columns]
// campaigner = "name of the team, organization or person"
// campaigner_id = "id"
// kind = "person, or the kind of organization"
// ticket = "name of the ticket"
// ticket_id = "id"
// status = "what the claims amount to"
// members = "members of the team, with the status of the membership"
// servants = "those of them who are civil servants"
// reports = "how many reports say it"
// first = "earliest day of publication"
// quote = "the words of one claim"
// denials = "the words of the denials of membership"
// claims = "ids of the claims behind the campaigning"
// note = "what is counted"
// [parameters]
// limit = "most rows"
:param limit => 100;
MATCH (w:Organization|Person)-[f:CAMPAIGNS_FOR]->(t:Paslon)
WITH w, f, t
ORDER BY coalesce(t.name, t.id), coalesce(w.name, w.id), f.id
LIMIT $limit
RETURN coalesce(w.name, w.id) AS campaigner, w.id AS campaigner_id,
       CASE WHEN w:Person THEN 'person' ELSE coalesce(w.kind, 'other') END AS kind,
       coalesce(t.name, t.id) AS ticket, t.id AS ticket_id, f.status AS status,
       COLLECT {
         MATCH (w)<-[m:MEMBER_OF]-(p:Person)
         WITH p, m
         ORDER BY coalesce(p.name, p.id), m.id
         RETURN coalesce(p.name, p.id) + ' (' + m.status + ')'
       } AS members,
       COLLECT {
         MATCH (w)<-[m:MEMBER_OF]-(p:Person)
         WHERE p:ASN AND coalesce(p.unnamed, '') <> 'class'
         WITH p, m
         ORDER BY coalesce(p.name, p.id), m.id
         RETURN coalesce(p.name, p.id) + ' (' + m.status + ')'
       } AS servants,
       f.reports AS reports, toString(f.first) AS first, f.quote AS quote,
       COLLECT {
         MATCH (w)<-[m:MEMBER_OF]-(:Person)
         UNWIND m.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       f.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY ticket, campaigner, f.id;
