// Agency profile: who leads it, who works there, and what is said of them
// question = "How do the reports connect this agency with people, other agencies and tickets?"
// caveat = "What somebody who works there is said to have done is not the agency's act, nor its head's."
// shape = "table"
// [columns]
// agency = "name"
// agency_id = "id"
// relation = "how it is connected, -> from the agency, <- to it; 'person SUPPORTS' is what is said of somebody who works there or heads it"
// who = "the other end of the relation; for 'person SUPPORTS' the person"
// ticket = "for SUPPORTS: whom"
// status = "what the claims amount to"
// acts = "kinds of act"
// positions = "posts, as worded"
// first = "earliest day of publication"
// last = "latest day of publication"
// reports = "how many reports say it"
// origins = "how many distinct texts"
// checked = "how many of the claims a person has checked"
// quote = "the words of one claim"
// denials = "the words of the denials among the claims"
// claims = "ids of all claims behind the row"
// note = "what is counted"
// [parameters]
// agency = "id, or part of a name in any spelling that a report used; empty: all, from the first name on"
// limit = "most rows"
:param agency => '';
:param limit => 100;
MATCH (a:Agency)
WHERE a.id = $agency OR any(form IN [coalesce(a.name, '')] + coalesce(a.aliases, []) WHERE toLower(form) CONTAINS toLower($agency))
WITH a
ORDER BY coalesce(a.name, ''), a.id
LIMIT $limit
CALL (a) {
  MATCH (a)-[f:WORKS_AT|HEADS|CONTROLLED_BY|SUPPORTS|DIRECTED|APPOINTED_BY|INVESTIGATED_BY|ACCUSED_BY|PART_OF]-(x)
  RETURN CASE WHEN startNode(f) = a THEN '-> ' ELSE '<- ' END + type(f) AS relation,
         CASE type(f) WHEN 'SUPPORTS' THEN a ELSE x END AS who, CASE type(f) WHEN 'SUPPORTS' THEN x END AS target, f
  UNION
  MATCH (a)<-[:WORKS_AT|HEADS]-(x:Person)-[f:SUPPORTS]->(t)
  RETURN 'person SUPPORTS' AS relation, x AS who, t AS target, f
}
WITH a, relation, who, target, f
ORDER BY coalesce(a.name, ''), a.id, relation, f.id
LIMIT $limit
RETURN a.name AS agency, a.id AS agency_id, relation, coalesce(who.name, who.description, who.id) AS who,
       CASE WHEN target IS NOT NULL THEN coalesce(target.name, target.description, 'candidate not named') END AS ticket,
       f.status AS status, f.acts AS acts, f.positions AS positions, toString(f.first) AS first,
       toString(f.last) AS last, f.reports AS reports, f.origins AS origins, f.checked AS checked, f.quote AS quote,
       COLLECT {
         UNWIND f.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       f.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY coalesce(agency, ''), agency_id, relation, f.id;
