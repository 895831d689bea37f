// Evidence picture: claims, denials, reports and outlets, to be drawn
// question = "On which claims of which reports does what is said of this person or agency rest, and which claims deny which?"
// caveat = "Several reports may be copies of one text, and outlets that rewrite each other look like several. A denial decides nothing."
// shape = "graph"
// [columns]
// path = "from the accused over a claim to its object, or from a claim to the report and outlet, or from a denial to what it denies"
// status = "how the first claim of the path has it"
// claims = "ids of the claims on the path"
// [parameters]
// accused = "id, or part of a name in any spelling; empty: everybody with a denied support"
// limit = "most paths"
:param accused => '';
:param limit => 200;
MATCH (x:Person|Agency)
WHERE ($accused <> '' OR EXISTS { MATCH (x)-[s:SUPPORTS]->() WHERE s.status = 'denied' })
  AND (x.id = $accused OR any(form IN [coalesce(x.name, '')] + coalesce(x.aliases, []) WHERE toLower(form) CONTAINS toLower($accused)))
WITH x
ORDER BY coalesce(x.name, ''), x.id
LIMIT $limit
MATCH (x)<-[:SUBJECT]-(c:Claim)
WHERE c.predicate = 'SUPPORTS'
WITH x, c
ORDER BY x.id, c.id
LIMIT $limit
CALL (x, c) {
  MATCH path = (x)<-[:SUBJECT]-(c)-[:OBJECT]->()
  RETURN path, 1 AS part
  UNION
  MATCH path = (c)-[:STATED_IN]->(:Report)-[:PUBLISHED_BY]->(:Source)
  RETURN path, 2 AS part
  UNION
  MATCH path = (c)-[:DENIES]->(:Claim)
  RETURN path, 3 AS part
  UNION
  MATCH path = (c)-[:SAID_BY]->()
  RETURN path, 4 AS part
}
RETURN path, c.status AS status, [n IN nodes(path) WHERE n:Claim | n.id] AS claims
ORDER BY x.id, c.id, part, reduce(ids = '', f IN relationships(path) | ids + coalesce(f.id, ''))
LIMIT $limit;
