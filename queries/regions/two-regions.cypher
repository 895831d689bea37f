// Two regions side by side
// question = "How do two regions compare in what reports say about support for tickets?"
// caveat = "Regions differ in how many reports were loaded, in outlets and in size; more claims do not show more partisanship."
// shape = "table"
// slow = "11 s on 100,000 reports with the embedded engine, 6 s with Neo4j: every claim of support of the whole graph is counted; nothing makes it quicker."
// [columns]
// region = "name of the region; a province includes its kabupaten and kota"
// code = "its code"
// status = "what the claims amount to"
// accused = "how many people and agencies are said to support somebody, classes of people left out"
// agencies = "how many agencies they are of"
// tickets = "how many named tickets"
// origins = "how many distinct texts"
// claims = "ids of all claims behind the row"
// note = "what is counted"
// [parameters]
// one = "code, or part of a region's name; empty, as the other: all regions"
// other = "code, or part of a region's name"
// limit = "most rows"
:param one => '';
:param other => '';
:param limit => 200;
MATCH (x:Person|Agency)-[s:SUPPORTS]->(t)
WHERE coalesce(x.unnamed, '') <> 'class'
OPTIONAL MATCH (x)-[:WORKS_AT|HEADS]->(w:Agency)
WITH x, s, t, CASE WHEN x:Agency THEN x ELSE w END AS a
UNWIND s.claims AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(r:Report)
WITH coalesce(a.region, x.region, t.region, '?') AS own, s.status AS status, x.id AS who, a.id AS agency, id,
     CASE WHEN t:Paslon AND t.named THEN t.id END AS ticket, coalesce(r.origin, r.id) AS origin
UNWIND [own, split(own, '.')[0]] AS code
WITH code, status, who, agency, ticket, origin, id
ORDER BY id
WITH code, status, count(DISTINCT who) AS accused, count(DISTINCT agency) AS agencies, count(DISTINCT ticket) AS tickets,
     count(DISTINCT origin) AS origins, collect(DISTINCT id) AS claims
OPTIONAL MATCH (r:Region {code: code})
WITH code, status, accused, agencies, tickets, origins, claims, coalesce(r.name, 'region ' + code) AS region
WHERE $one = '' AND $other = ''
   OR $one <> '' AND (code = $one OR toLower(region) CONTAINS toLower($one))
   OR $other <> '' AND (code = $other OR toLower(region) CONTAINS toLower($other))
RETURN region, code, status, accused, agencies, tickets, origins, claims, 'counts of reports, not of conduct' AS note
ORDER BY status, region, code
LIMIT $limit;
