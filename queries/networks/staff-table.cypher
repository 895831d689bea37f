// Agencies with their headcounts and heads, as the tests of coordination count them
// question = "Which agencies are there, in which region, with how many civil servants and under whom?"
// caveat = "A headcount is as old as the table that gave it. Agencies that no table and no report names are absent."
// shape = "table"
// [columns]
// agency = "name of the agency"
// agency_id = "id"
// kind = "kind of body"
// region = "its region, as a table names it, else its code"
// headcount = "civil servants who work there, from a table"
// heads = "ids of its heads"
// capacities = "of each head: definitif, pj, plt, plh, pjs"
// claims = "ids of the claims that say who heads it"
MATCH (a:Agency)
OPTIONAL MATCH (g:Region {code: a.region})
WITH a, min(g.name) AS region
OPTIONAL MATCH (h:Person)-[f:HEADS]->(a)
WHERE NOT f.status IN ['denied', 'cleared']
WITH a, region, h, f
ORDER BY h.id
WITH a, region, collect(h.id) AS heads,
     collect(reduce(words = '', word IN coalesce(f.capacities, []) | words + word + ' ')) AS capacities,
     collect(f) AS posts
RETURN a.name AS agency, a.id AS agency_id, a.kind AS kind, coalesce(region, a.region) AS region, a.headcount AS headcount,
       heads, [i IN range(0, size(heads) - 1) | capacities[i]] AS capacities,
       reduce(all = [], f IN posts | all + f.claims) AS claims
ORDER BY agency_id;
