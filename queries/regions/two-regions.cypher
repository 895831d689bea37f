// Two regions side by side
// question = "How do two regions compare in what reports say about support for tickets?"
// caveat = "Regions differ in how many reports were loaded, in outlets and in size; more claims do not show more partisanship."
// shape = "table"
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
:param one => '';
:param other => '';
MATCH (x:Person|Agency)-[s:SUPPORTS]->(t)
WHERE coalesce(x.unnamed, '') <> 'class'
OPTIONAL MATCH (x)-[:WORKS_AT|HEADS]->(w:Agency)
WITH x, s, t, CASE WHEN x:Agency THEN x ELSE w END AS a
WITH x, s, t, a, coalesce(a.region, x.region, t.region, '?') AS own
UNWIND [own, split(own, '.')[0]] AS code
WITH DISTINCT x, s, t, a, code
OPTIONAL MATCH (r:Region {code: code})
WITH x, s, t, a, code, coalesce(r.name, 'region ' + code) AS region
WHERE $one = '' AND $other = ''
   OR $one <> '' AND (code = $one OR toLower(region) CONTAINS toLower($one))
   OR $other <> '' AND (code = $other OR toLower(region) CONTAINS toLower($other))
WITH region, code, s.status AS status, count(DISTINCT x) AS accused, count(DISTINCT a) AS agencies,
     count(DISTINCT CASE WHEN t:Paslon AND t.named THEN t END) AS tickets, collect(DISTINCT s) AS supports
RETURN region, code, status, accused, agencies, tickets,
       COUNT {
         UNWIND supports AS s
         UNWIND s.claims AS id
         MATCH (:Claim {id: id})-[:STATED_IN]->(r:Report)
         RETURN DISTINCT coalesce(r.origin, r.id)
       } AS origins,
       COLLECT {
         UNWIND supports AS s
         UNWIND s.claims AS id
         WITH DISTINCT id
         ORDER BY id
         RETURN id
       } AS claims,
       'counts of reports, not of conduct' AS note
ORDER BY status, region, code;
