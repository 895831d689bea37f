// Person picture: a person, the posts, the tickets and the accusers, to be drawn
// question = "How is this person connected with agencies, their heads, tickets, organizations and accusers?"
// caveat = "A line is what reports say, with a status: read the status of each line of support, and its claims. Without the style an allegation looks like a fact."
// shape = "graph"
// [columns]
// path = "the person and what it is connected with; each relation carries status, quote and claims"
// statuses = "the status of each relation of the path, in its order"
// denials = "the words of the denials among the claims"
// claims = "ids of the claims behind the path"
// [parameters]
// person = "id, or part of a name in any spelling that a report used; empty: everybody who is accused of support, from the first name on"
// limit = "most paths"
:param person => '';
:param limit => 100;
MATCH (p:Person)
WHERE ($person <> '' OR EXISTS { (p)-[:SUPPORTS]->() })
  AND (p.id = $person OR any(form IN [coalesce(p.name, '')] + coalesce(p.aliases, []) WHERE toLower(form) CONTAINS toLower($person)))
WITH p
ORDER BY coalesce(p.name, ''), p.id
LIMIT $limit
CALL (p) {
  MATCH path = (p)-[:WORKS_AT|HEADS|SUPPORTS|DIRECTED|CAMPAIGNS_FOR|CANDIDATE_IN|MEMBER_OF|INVESTIGATED_BY|ACCUSED_BY]->()
  RETURN path
  UNION
  MATCH path = (p)-[:WORKS_AT]->(:Agency)<-[:HEADS]-(:Person)
  RETURN path
  UNION
  MATCH path = (p)-[:WORKS_AT|HEADS]->(:Agency)-[:CONTROLLED_BY]->(:Person)
  RETURN path
}
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
ORDER BY coalesce(p.name, ''), p.id, length(path), reduce(ids = '', f IN relationships(path) | ids + f.id)
LIMIT $limit;
