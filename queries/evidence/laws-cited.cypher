// Laws cited: which provisions reports name
// question = "Which legal provisions do reports cite, and in which reports?"
// caveat = "A report cites a provision rightly or wrongly; that it is cited does not say that it applies or that anybody broke it."
// shape = "table"
// [columns]
// law = "the provision"
// law_id = "id"
// words = "as the report writes it"
// published = "day of publication"
// outlet = "who published the report"
// title = "headline"
// evidence = "sha256 of the report"
// report = "file of the report"
// url = "its address"
// [parameters]
// law = "part of the provision; empty: all"
// limit = "most rows"
:param law => '';
:param limit => 200;
MATCH (l:Law)
WHERE toLower(coalesce(l.name, '')) CONTAINS toLower($law)
MATCH (r:Report)-[:CITES]->(l)
WITH l, r
ORDER BY coalesce(l.name, ''), l.id, coalesce(toString(r.published), ''), r.id
LIMIT $limit
OPTIONAL MATCH (l)-[m:MENTIONED_IN]->(r)
RETURN l.name AS law, l.id AS law_id, m.names AS words, toString(r.published) AS published,
       coalesce(COLLECT { MATCH (r)-[:PUBLISHED_BY]->(o:Source) RETURN o.name }[0], r.outlet) AS outlet,
       r.title AS title, r.sha256 AS evidence, r.file AS report, r.url AS url
ORDER BY coalesce(law, ''), law_id, coalesce(published, ''), evidence;
