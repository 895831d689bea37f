// Accusers with ties of their own to a ticket
// question = "Which accusers are themselves connected with a ticket, and is it a rival of the one that the accused is said to support?"
// caveat = "An accuser with an interest may be right, and one without a known tie may have one. A tie is what reports say, with its status."
// shape = "table"
// [columns]
// accused = "name of the accused"
// accused_id = "id"
// accused_of = "ticket that the accused is said to support; empty: none is named"
// status = "status of that support"
// denials = "the words of the denials of that support"
// accuser = "name of the accuser"
// accuser_id = "id"
// tie = "what connects the accuser with a ticket"
// tie_statuses = "status of each relation of that tie"
// tie_to = "that ticket"
// compared = "same ticket, rival in one race, or other"
// quote = "the words of the accusation"
// claims = "ids of the claims behind accusation, tie and support"
// [parameters]
// accuser = "id, or part of the accuser's name; empty: all"
// limit = "most rows"
:param accuser => '';
:param limit => 100;
MATCH (y:Person|Organization|Agency)
WHERE (y.id = $accuser OR toLower(coalesce(y.name, '')) CONTAINS toLower($accuser))
  AND EXISTS { (y)<-[:ACCUSED_BY]-() }
CALL (y) {
  MATCH path = (y)-[:SUPPORTS|CAMPAIGNS_FOR|CANDIDATE_IN]->(t:Paslon)
  RETURN path, t
  UNION
  MATCH path = (y)<-[:NOMINATED_BY]-(t:Paslon)
  RETURN path, t
  UNION
  MATCH path = (y)-[:MEMBER_OF]->(:Organization)-[:CAMPAIGNS_FOR]->(t:Paslon)
  RETURN path, t
  UNION
  MATCH path = (y)-[:MEMBER_OF]->(:Organization)<-[:NOMINATED_BY]-(t:Paslon)
  RETURN path, t
}
MATCH (y)<-[b:ACCUSED_BY]-(x)
OPTIONAL MATCH (x)-[s:SUPPORTS]->(u:Paslon)
WITH x, b, y, path, t, s, u, reduce(ids = '', f IN relationships(path) | ids + f.id) AS place
ORDER BY y.id, x.id, place, coalesce(s.id, '')
LIMIT $limit
RETURN x.name AS accused, x.id AS accused_id,
       CASE WHEN u IS NOT NULL THEN coalesce(u.name, u.description, 'candidate not named') END AS accused_of,
       s.status AS status,
       COLLECT {
         UNWIND coalesce(s.claims, []) AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       y.name AS accuser, y.id AS accuser_id,
       trim(reduce(words = '', f IN relationships(path) | words + ' ' + type(f) + CASE WHEN endNode(f) = t THEN '' ELSE ' ' + coalesce(endNode(f).name, '') END)) AS tie,
       [f IN relationships(path) | f.status] AS tie_statuses, coalesce(t.name, t.id) AS tie_to,
       CASE WHEN u = t THEN 'same ticket'
            WHEN EXISTS { (u)-[:CONTESTS]->(:Election)<-[:CONTESTS]-(t) } THEN 'rival in one race'
            ELSE 'other' END AS compared,
       b.quote AS quote,
       b.claims + reduce(all = [], f IN relationships(path) | all + f.claims) + coalesce(s.claims, []) AS claims
ORDER BY accuser_id, accused_id, place, coalesce(s.id, '');
