// Unnamed accused: who is known by a post or by initials only
// question = "Which accused do the reports not name, and how do they describe them?"
// caveat = "Does not say who it is. Putting a name to a post is a judgement that somebody must sign; a class of persons is nobody in particular."
// shape = "table"
// [columns]
// description = "how the reports call the accused"
// person_id = "id"
// known_by = "post, class or initials"
// agencies = "agencies that the reports name with the accused"
// ticket = "whom the support is said to be for"
// status = "what the claims amount to"
// acts = "kinds of act"
// reports = "how many reports say it"
// origins = "how many distinct texts"
// quote = "the words of one claim"
// denials = "the words of the denials"
// claims = "ids of all claims behind the row"
// note = "what is counted"
// [parameters]
// agency = "part of an agency's name; empty: all"
// limit = "most rows"
:param agency => '';
:param limit => 100;
MATCH (p:Person)-[s:SUPPORTS]->(t)
WHERE p.named = false OR p.initials
WITH p, s, t,
     COLLECT {
       MATCH (p)-[:WORKS_AT|HEADS]->(a:Agency)
       WITH DISTINCT coalesce(a.name, a.id) AS name
       ORDER BY name
       RETURN name
     } AS agencies
WHERE $agency = '' OR any(name IN agencies WHERE toLower(name) CONTAINS toLower($agency))
WITH p, s, t, agencies
ORDER BY coalesce(p.name, ''), s.id
LIMIT $limit
RETURN p.name AS description, p.id AS person_id, coalesce(p.unnamed, 'initials') AS known_by, agencies,
       coalesce(t.name, t.description, 'candidate not named') AS ticket, s.status AS status, s.acts AS acts,
       s.reports AS reports, s.origins AS origins, s.quote AS quote,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       s.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY coalesce(description, ''), s.id;
