// Agency picture: its people, heads, tickets and overseers, to be drawn
// question = "What does the network around this agency look like?"
// caveat = "A line is what reports say, with a status: read the status of each line of support, and its claims. Without the style an allegation looks like a fact."
// shape = "graph"
// [columns]
// path = "the agency and what it is connected with; for its people also whom they are said to support"
// statuses = "the status of each relation of the path, in its order"
// denials = "the words of the denials among the claims"
// claims = "ids of the claims behind the path"
// [parameters]
// agency = "id, or part of a name in any spelling that a report used; empty: those whose people are accused of support"
// limit = "most paths"
:param agency => '';
:param limit => 100;
MATCH (a:Agency)
WHERE ($agency <> '' OR EXISTS { (a)<-[:WORKS_AT|HEADS]-(:Person)-[:SUPPORTS]->() } OR EXISTS { (a)-[:SUPPORTS]->() })
  AND (a.id = $agency OR any(form IN [coalesce(a.name, '')] + coalesce(a.aliases, []) WHERE toLower(form) CONTAINS toLower($agency)))
WITH a
ORDER BY coalesce(a.name, ''), a.id
LIMIT $limit
CALL (a) {
  MATCH path = (a)-[:WORKS_AT|HEADS|CONTROLLED_BY|SUPPORTS|DIRECTED|APPOINTED_BY|INVESTIGATED_BY|ACCUSED_BY|PART_OF]-()
  RETURN path
  UNION
  MATCH path = (a)<-[:WORKS_AT|HEADS]-(:Person)-[:SUPPORTS]->()
  RETURN path
}
WITH a, path, reduce(ids = '', f IN relationships(path) | ids + coalesce(f.id, '')) AS place
ORDER BY coalesce(a.name, ''), a.id, length(path), place
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
ORDER BY coalesce(a.name, ''), a.id, length(path), place;
