// Acting head picture: the government under an acting head, to be drawn
// question = "Which agencies stood under this acting head, and whom are their people said to support?"
// caveat = "The picture knows no days: what it shows may lie before or after the time in office; the question under-an-acting-head tells. To hold office while something happened is not to have caused it."
// shape = "graph"
// [columns]
// path = "from the acting head to what that head leads, to the agencies of the government, on to their people and tickets"
// statuses = "the status of each relation of the path, in its order"
// denials = "the words of the denials among the claims"
// claims = "ids of the claims behind the path"
// [parameters]
// head = "id, or part of the head's name; empty: all acting heads"
// capacities = "what counts as acting; with pj also those of whom only the agencies under them are told"
// limit = "most paths"
:param head => '';
:param capacities => ['pj', 'plt', 'plh', 'pjs'];
:param limit => 100;
MATCH (h:Person)-[post:HEADS|CONTROLLED_BY]-(:Agency)
WHERE (type(post) = 'HEADS' AND any(capacity IN coalesce(post.capacities, []) WHERE capacity IN $capacities)
    OR type(post) = 'CONTROLLED_BY' AND h:Pj AND 'pj' IN $capacities)
  AND (h.id = $head OR any(form IN [coalesce(h.name, '')] + coalesce(h.aliases, []) WHERE toLower(form) CONTAINS toLower($head)))
WITH DISTINCT h
ORDER BY coalesce(h.name, ''), h.id
LIMIT $limit
CALL (h) {
  MATCH path = (h)-[:HEADS]->(:Agency)
  RETURN path
  UNION
  MATCH path = (h)<-[:CONTROLLED_BY]-(:Agency)
  RETURN path
  UNION
  MATCH path = (h)<-[:CONTROLLED_BY]-(:Agency)<-[:WORKS_AT|HEADS]-(:Person)-[:SUPPORTS]->()
  RETURN path
  UNION
  MATCH path = (h)<-[:CONTROLLED_BY]-(:Agency)-[:SUPPORTS]->()
  RETURN path
}
WITH h, path, reduce(ids = '', f IN relationships(path) | ids + coalesce(f.id, '')) AS place
ORDER BY h.id, length(path), place
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
ORDER BY h.id, length(path), place;
