// Ticket map: who is said to support a ticket, and from which agency
// question = "Who is said to support this ticket or its members, from which agencies, in which status?"
// caveat = "The list is as long as the reports make it: it compares no tickets, and being named here is no proof of support."
// shape = "table"
// [columns]
// ticket = "name of the ticket"
// ticket_id = "id"
// race = "office, region and year"
// supporter = "person or agency"
// supporter_id = "id"
// agencies = "where the person works or what the person heads"
// via = "ticket, or the member of the ticket who is named instead"
// status = "what the claims amount to"
// decided_by = "for confirmed and cleared: who decided, and on which track"
// acts = "kinds of act"
// first = "earliest day of publication"
// last = "latest day of publication"
// reports = "how many reports say it"
// origins = "how many distinct texts"
// checked = "how many of the claims a person has checked"
// quote = "the words of one claim"
// denials = "the words of the denials"
// claims = "ids of all claims behind the row"
// note = "what is counted"
// [parameters]
// ticket = "id, number, acronym, or part of a name in any spelling that a report used; empty: all"
// limit = "most rows"
:param ticket => '';
:param limit => 200;
MATCH (t:Paslon)
WHERE t.id = $ticket OR toString(t.number) = $ticket
   OR any(form IN [coalesce(t.name, ''), coalesce(t.acronym, '')] + coalesce(t.aliases, []) WHERE toLower(form) CONTAINS toLower($ticket))
CALL (t) {
  MATCH (t)<-[s:SUPPORTS]-(x)
  RETURN x, s, 'ticket' AS via
  UNION
  MATCH (t)<-[:CANDIDATE_IN]-(m:Person)<-[s:SUPPORTS]-(x)
  RETURN x, s, coalesce(m.name, m.id) AS via
}
WITH t, x, s, via
ORDER BY coalesce(t.name, ''), t.id, coalesce(x.name, ''), x.id, s.id
LIMIT $limit
RETURN coalesce(t.name, t.description, 'candidate not named') AS ticket, t.id AS ticket_id,
       COLLECT {
         MATCH (t)-[:CONTESTS]->(e:Election)
         WITH e
         ORDER BY e.id
         RETURN coalesce(e.office, '?') + ' ' + coalesce(e.region, '?') + ' ' + coalesce(toString(e.year), '?')
       } AS race,
       coalesce(x.name, x.id) AS supporter, x.id AS supporter_id,
       COLLECT {
         MATCH (x)-[:WORKS_AT|HEADS]->(a:Agency)
         WITH DISTINCT coalesce(a.name, a.id) AS name
         ORDER BY name
         RETURN name
       } AS agencies,
       via, s.status AS status, [word IN [s.authority, s.track] WHERE word IS NOT NULL] AS decided_by, s.acts AS acts,
       toString(s.first) AS first, toString(s.last) AS last, s.reports AS reports, s.origins AS origins,
       s.checked AS checked, s.quote AS quote,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       s.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY coalesce(t.name, ''), ticket_id, coalesce(x.name, ''), supporter_id, s.id;
