// Reports without claims: what was loaded and gave nothing
// question = "From which reports was nothing read that makes a relation?"
// caveat = "A report may have nothing to say on the matter, or the rules may have missed it: read it before you conclude anything."
// shape = "table"
// [columns]
// published = "day of publication; empty where unknown"
// outlet = "who published it"
// title = "headline"
// kind = "kind of document"
// mentioned = "names that were found in it"
// evidence = "sha256 of the report"
// report = "name of the file"
// url = "its address"
// [parameters]
// limit = "most rows"
:param limit => 200;
MATCH (r:Report)
WHERE NOT EXISTS { (r)<-[:STATED_IN]-(:Claim) }
WITH r
ORDER BY coalesce(toString(r.published), '') DESC, r.id
LIMIT $limit
RETURN toString(r.published) AS published,
       coalesce(COLLECT { MATCH (r)-[:PUBLISHED_BY]->(o:Source) RETURN o.name }[0], r.outlet) AS outlet,
       r.title AS title, r.kind AS kind,
       COLLECT {
         MATCH (n)-[:MENTIONED_IN]->(r)
         WITH DISTINCT coalesce(n.name, n.id) AS name
         ORDER BY name
         RETURN name
       } AS mentioned,
       r.sha256 AS evidence, r.file AS report, r.url AS url
ORDER BY coalesce(published, '') DESC, evidence;
