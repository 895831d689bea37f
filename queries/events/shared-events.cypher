// Shared events: who is said to have been at the same occasion
// question = "At which occasions are several accused said to have been, from which agencies, and whom are they said to support?"
// caveat = "Officials attend occasions on duty; to have been at one place is neither support nor agreement. An occasion that reports word differently is two."
// shape = "table"
// slow = "4 s on 100,000 reports with the embedded engine, 3 s with Neo4j: everybody said to have been anywhere is looked at; name the event."
// [columns]
// event = "name of the occasion"
// event_id = "id"
// date = "its day"
// place = "as worded"
// persons = "how many people are said to have been there"
// who = "each with the status of the attendance"
// agencies = "their agencies"
// supports = "whom they are said to support, with the status"
// statuses = "the different statuses of these supports"
// denials = "the words of the denials of attendance or support"
// claims = "ids of the claims of attendance"
// note = "what is counted"
// [parameters]
// event = "part of the occasion's name or place; empty: all"
// least = "least number of people"
// limit = "most rows"
:param event => '';
:param least => 2;
:param limit => 100;
MATCH (e:Event)
WHERE toLower(coalesce(e.name, '')) CONTAINS toLower($event) OR toLower(coalesce(e.place, '')) CONTAINS toLower($event)
MATCH (e)<-[f:ATTENDED]-(p:Person)
WHERE coalesce(p.unnamed, '') <> 'class'
WITH e, p, f
ORDER BY e.id, p.id
WITH e, collect(p) AS people, collect(coalesce(p.name, p.id) + ' (' + f.status + ')') AS who, reduce(all = [], one IN collect(f.claims) | all + one) AS claims
WHERE size(people) >= $least
WITH e, people, who, claims
ORDER BY size(people) DESC, e.id
LIMIT $limit
WITH e, people, who, claims,
     COLLECT {
       UNWIND people AS p
       MATCH (p)-[s:SUPPORTS]->()
       UNWIND s.claims AS id
       RETURN DISTINCT id
     } AS accusation
RETURN coalesce(e.name, e.kind, e.id) AS event, e.id AS event_id, toString(e.date) AS date, e.place AS place,
       size(people) AS persons, who,
       COLLECT {
         UNWIND people AS p
         MATCH (p)-[:WORKS_AT|HEADS]->(a:Agency)
         WITH DISTINCT coalesce(a.name, a.id) AS name
         ORDER BY name
         RETURN name
       } AS agencies,
       COLLECT {
         UNWIND people AS p
         MATCH (p)-[s:SUPPORTS]->(t)
         WITH s, coalesce(p.name, p.id) + ': ' + coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')' AS words
         ORDER BY s.id
         RETURN words
       } AS supports,
       COLLECT {
         UNWIND people AS p
         MATCH (p)-[s:SUPPORTS]->()
         WITH DISTINCT s.status AS status
         ORDER BY status
         RETURN status
       } AS statuses,
       COLLECT {
         UNWIND claims + accusation AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       claims, 'counts of reports, not of conduct' AS note
ORDER BY persons DESC, event_id;
