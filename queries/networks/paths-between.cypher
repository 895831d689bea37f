// Paths between two names, to be drawn
// question = "By which shortest chains of reported relations are these two connected?"
// caveat = "Almost everybody is connected with almost everybody by some chain; a chain shows no contact, and one of its lines may be denied."
// shape = "graph"
// [columns]
// path = "a shortest chain of relations between the two"
// statuses = "the status of each relation of the path, in its order"
// denials = "the words of the denials among the claims"
// claims = "ids of the claims behind the path"
// [parameters]
// from = "id, or part of a name; empty: people accused of support"
// to = "id, or part of a name; empty: people accused of support"
// pairs = "most pairs, where several bear the name"
// limit = "most paths"
:param from => '';
:param to => '';
:param pairs => 20;
:param limit => 100;
MATCH (a:Person|Agency|Paslon|Organization)
WHERE ($from <> '' OR EXISTS { MATCH (a:Person)-[:SUPPORTS]->() })
  AND (a.id = $from OR any(form IN [coalesce(a.name, '')] + coalesce(a.aliases, []) WHERE toLower(form) CONTAINS toLower($from)))
WITH a
ORDER BY coalesce(a.name, ''), a.id
LIMIT $pairs
WITH collect(a) AS starts
MATCH (b:Person|Agency|Paslon|Organization)
WHERE ($to <> '' OR EXISTS { MATCH (b:Person)-[:SUPPORTS]->() })
  AND (b.id = $to OR any(form IN [coalesce(b.name, '')] + coalesce(b.aliases, []) WHERE toLower(form) CONTAINS toLower($to)))
WITH starts, b
ORDER BY coalesce(b.name, ''), b.id
LIMIT 10 * $pairs
UNWIND starts AS a
WITH a, b
WHERE a.id <> b.id AND ($from <> '' OR $to <> '' OR a.id < b.id)
WITH a, b
ORDER BY coalesce(a.name, ''), a.id, coalesce(b.name, ''), b.id
LIMIT $pairs
MATCH path = allShortestPaths((a)-[:WORKS_AT|HEADS|CONTROLLED_BY|SUPPORTS|CAMPAIGNS_FOR|DIRECTED|CANDIDATE_IN|MEMBER_OF|NOMINATED_BY|ATTENDED|PART_OF*..6]-(b))
WITH a, b, path, reduce(ids = '', f IN relationships(path) | ids + coalesce(f.id, '')) AS place
ORDER BY a.id, b.id, place
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
ORDER BY a.id, b.id, place;
