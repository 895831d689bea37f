// Ticket picture: supporters, their agencies and heads around a ticket, to be drawn
// question = "What does the network of people, agencies and heads around this ticket look like?"
// caveat = "A line is what reports say, with a status: read the status of each line of support, and its claims. Without the style an allegation looks like a fact."
// shape = "graph"
// [columns]
// path = "from the ticket to a supporter, on to the agency and to the head of its government"
// statuses = "the status of each relation of the path, in its order"
// denials = "the words of the denials among the claims"
// claims = "ids of the claims behind the path"
// [parameters]
// ticket = "id, number, acronym, or part of a name; empty: all that have a name"
// limit = "most paths"
:param ticket => '';
:param limit => 100;
MATCH (t:Paslon)
WHERE t.named
  AND (t.id = $ticket OR toString(t.number) = $ticket
   OR any(form IN [coalesce(t.name, ''), coalesce(t.acronym, '')] + coalesce(t.aliases, []) WHERE toLower(form) CONTAINS toLower($ticket)))
  AND EXISTS { MATCH (t)<-[:SUPPORTS|CANDIDATE_IN|CAMPAIGNS_FOR]-() }
WITH t
ORDER BY t.id
LIMIT $limit
CALL (t) {
  MATCH path = (t)<-[:SUPPORTS]-(:Agency)
  RETURN path
  UNION
  MATCH path = (t)<-[:SUPPORTS]-(x:Person)
  WHERE NOT EXISTS { (x)-[:WORKS_AT|HEADS]->(:Agency) }
  RETURN path
  UNION
  MATCH path = (t)<-[:SUPPORTS]-(:Person)-[:WORKS_AT|HEADS]->(a:Agency)
  WHERE NOT EXISTS { (a)-[:CONTROLLED_BY]->(:Person) }
  RETURN path
  UNION
  MATCH path = (t)<-[:SUPPORTS]-(:Person)-[:WORKS_AT|HEADS]->(:Agency)-[:CONTROLLED_BY]->(:Person)
  RETURN path
  UNION
  MATCH path = (t)<-[:CANDIDATE_IN|CAMPAIGNS_FOR]-()
  RETURN path
}
WITH t, path, reduce(ids = '', f IN relationships(path) | ids + f.id) AS place
ORDER BY t.id, length(path), place
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
ORDER BY t.id, length(path), place;
