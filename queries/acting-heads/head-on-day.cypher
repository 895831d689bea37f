// Head on a day: who led an agency or a regional government on one day
// question = "Who headed this agency on this day, as far as reports and tables tell?"
// caveat = "'not known' is an answer: nobody told a period that holds the day. A period is what was told, and may end later than the person left."
// shape = "table"
// [columns]
// agency = "name"
// agency_id = "id"
// answer = "in office: a told period holds the day; day not told: a head without any period; not known: nobody"
// head = "name; empty where nobody is known"
// head_id = "id"
// capacities = "definitive or acting: pj, plt, plh, pjs"
// periods = "all told periods, first day/last day"
// status = "what the claims amount to"
// positions = "the posts, as worded"
// reports = "how many reports say it"
// claims = "ids of the claims behind the row"
// note = "what is counted"
// [parameters]
// agency = "id, or part of the agency's name; empty: all that anybody is said to have headed"
// day = "YYYY-MM-DD; empty: today"
// limit = "most rows"
:param agency => '';
:param day => '';
:param limit => 100;
MATCH (a:Agency)
WHERE (a.id = $agency OR any(form IN [coalesce(a.name, '')] + coalesce(a.aliases, []) WHERE toLower(form) CONTAINS toLower($agency)))
  AND ($agency <> '' OR EXISTS { (a)<-[:HEADS]-(:Person) } OR (a.kind = 'pemda' AND EXISTS { (a)-[:CONTROLLED_BY]->(:Person) }))
WITH a, CASE WHEN $day = '' THEN toString(date()) ELSE $day END AS day
ORDER BY coalesce(a.name, a.id), a.id
LIMIT $limit
CALL (a, day) {
  CALL (a) {
    MATCH (h:Person)-[f:HEADS]->(a)
    RETURN h, f
    UNION
    MATCH (a)-[f:CONTROLLED_BY]->(h:Person)
    WHERE a.kind = 'pemda' AND NOT EXISTS { (h)-[:HEADS]->(a) }
    RETURN h, f
  }
  WITH h, f, day
  WHERE NOT f.status IN ['denied', 'cleared']
  WITH h, f, day, [i IN range(0, size(coalesce(f.froms, [])) - 1) WHERE f.froms[i] + f.tos[i] <> '' | {start: f.froms[i], end: f.tos[i]}] AS periods
  WITH h, f, day, periods, any(d IN periods WHERE (d.start = '' OR d.start <= day) AND (d.end = '' OR d.end >= day)) AS holds
  WHERE holds OR size(periods) = 0
  RETURN collect({h: h, f: f, holds: holds, periods: [d IN periods | d.start + '/' + d.end]}) AS found
}
WITH a, CASE
       WHEN any(one IN found WHERE one.holds) THEN [one IN found WHERE one.holds]
       WHEN size(found) > 0 THEN found
       ELSE [null]
     END AS found
UNWIND found AS one
WITH a, one, one.h AS h, one.f AS f
RETURN coalesce(a.name, a.id) AS agency, a.id AS agency_id,
       CASE WHEN h IS NULL THEN 'not known' WHEN one.holds THEN 'in office' ELSE 'day not told' END AS answer,
       h.name AS head, h.id AS head_id, f.capacities AS capacities, one.periods AS periods, f.status AS status,
       f.positions AS positions, f.reports AS reports, f.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY agency, agency_id, answer, head_id;
