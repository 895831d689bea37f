// Overview: what the graph says, by kind of relation and status
// question = "Which kinds of relation does the graph hold, in which status, and in how many reports?"
// caveat = "Shows what the loaded reports wrote about, not what happened; regions and agencies that no report covers are absent."
// shape = "table"
// slow = "3 s on 100,000 reports with Neo4j, which looks at every relation; nothing makes it quicker."
// [columns]
// relation = "type of the relation"
// status = "what its claims amount to"
// relations = "pairs of ends with that type and status"
// reports = "sum over these of the reports that say it; a report counts once per relation"
// first = "earliest day of publication"
// last = "latest day of publication"
// claims = "one claim of each of the first relations, as a way in"
// note = "what is counted"
// [parameters]
// samples = "how many claims to name"
:param samples => 5;
MATCH (a:Person|Agency|Paslon|Organization|Region|Election|Event)-[f:WORKS_AT|HEADS|CONTROLLED_BY|SUPPORTS|CAMPAIGNS_FOR|DIRECTED|CANDIDATE_IN|CONTESTS|NOMINATED_BY|MEMBER_OF|APPOINTED_BY|INVESTIGATED_BY|ACCUSED_BY|PART_OF|IN_REGION|ATTENDED|ORGANISED|SAID]->(b)
WITH type(f) AS relation, f.status AS status, count(f) AS relations, sum(f.reports) AS reports,
     min(f.first) AS first, max(f.last) AS last, collect(f.claims[0]) AS firsts
RETURN relation, status, relations, reports, toString(first) AS first, toString(last) AS last,
       COLLECT { UNWIND firsts AS claim WITH claim ORDER BY claim LIMIT $samples RETURN claim } AS claims,
       'counts of reports, not of conduct' AS note
ORDER BY relation, status;
