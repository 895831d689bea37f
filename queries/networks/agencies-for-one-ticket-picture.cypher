// Agencies for one ticket, to be drawn with the heads above them
// question = "What do the agencies whose people are said to support one ticket look like side by side?"
// caveat = "A line is what reports say, with a status: read the status of each line of support, and its claims. Without the style an allegation looks like a fact."
// shape = "graph"
// [columns]
// path = "from the ticket to a person, the agency and, where it is known, the head of its government"
// statuses = "the status of each relation of the path, in its order"
// denials = "the words of the denials among the claims"
// claims = "ids of the claims behind the path"
// [parameters]
// ticket = "id, or part of the ticket's name; empty: all"
// least = "least number of agencies"
// statuses = "which statuses take part; cleared ones do not unless you add them"
// limit = "most paths"
:param ticket => '';
:param least => 2;
:param statuses => ['alleged', 'confirmed', 'denied', 'stated'];
:param limit => 100;
MATCH (a:Agency)<-[:WORKS_AT|HEADS]-(p:Person)-[s:SUPPORTS]->(t:Paslon)
WHERE t.named AND s.status IN $statuses AND coalesce(p.unnamed, '') <> 'class'
  AND (t.id = $ticket OR toLower(coalesce(t.name, '')) CONTAINS toLower($ticket))
WITH t, collect(DISTINCT a) AS several
WHERE size(several) >= $least
WITH t, several
ORDER BY t.id
LIMIT $limit
UNWIND several AS a
WITH t, a
ORDER BY t.id, a.id
LIMIT $limit
CALL (t, a) {
  MATCH path = (t)<-[:SUPPORTS]-(p:Person)-[:WORKS_AT|HEADS]->(a)
  WHERE coalesce(p.unnamed, '') <> 'class'
  RETURN path
  UNION
  MATCH path = (a)-[:CONTROLLED_BY]->(:Person)
  RETURN path
}
WITH t, a, path, reduce(ids = '', f IN relationships(path) | ids + coalesce(f.id, '')) AS place
WHERE all(f IN relationships(path) WHERE type(f) <> 'SUPPORTS' OR f.status IN $statuses)
WITH t, a, path, place
ORDER BY t.id, a.id, length(path), place
LIMIT $limit
RETURN path, [f IN relationships(path) | f.status] AS statuses,
       COLLECT {
         UNWIND reduce(all = [], f IN relationships(path) | all + coalesce(f.claims, [])) AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       reduce(all = [], f IN relationships(path) | all + coalesce(f.claims, [])) AS claims
ORDER BY t.id, a.id, length(path), place;
