// Days of the reports: how many reports of which day, month or year
// question = "When were the loaded reports published, and how many of them speak of support?"
// caveat = "Shows when outlets wrote, and what was loaded; neither when anything happened nor how much of it there was."
// shape = "table"
// slow = "15 s on 100,000 reports with the embedded engine, 3 s with Neo4j: every claim of every report is counted; nothing makes it quicker."
// [columns]
// period = "first day of the period; empty: reports without a day"
// reports = "how many reports"
// origins = "how many distinct texts"
// supports = "how many of the reports hold a claim of support"
// statuses = "statuses of these claims"
// evidence = "sha256 of the reports, at most 20"
// files = "their files, at most 20"
// note = "what is counted"
// [parameters]
// unit = "day, week, month or year"
:param unit => 'month';
MATCH (r:Report)
OPTIONAL MATCH (r)<-[:STATED_IN]-(c)
WHERE c.predicate = 'SUPPORTS'
WITH r, CASE WHEN r.published IS NOT NULL THEN toString(date.truncate($unit, r.published)) END AS period, collect(DISTINCT c.status) AS found
ORDER BY r.id
WITH period, count(r) AS reports, count(DISTINCT coalesce(r.origin, r.id)) AS origins,
     sum(CASE WHEN size(found) > 0 THEN 1 ELSE 0 END) AS supports, reduce(all = [], f IN collect(found) | all + f) AS every,
     collect(r)[..20] AS some
RETURN period, reports, origins, supports,
       COLLECT { UNWIND every AS status WITH DISTINCT status ORDER BY status RETURN status } AS statuses,
       [r IN some | r.sha256] AS evidence, [r IN some | r.file] AS files, 'counts of reports, not of conduct' AS note
ORDER BY coalesce(period, '');
