// Evidence behind an edge: every claim, its words and its source
// question = "On which sentences of which reports does this relation rest?"
// caveat = "The words are the report's; that a report says so does not make it so, and a machine may have misread it (see checked)."
// shape = "table"
// [columns]
// from = "start of the relation"
// from_id = "id"
// relation = "its type"
// to = "its end"
// to_id = "id"
// status = "what all its claims amount to"
// claim_status = "how this claim has it"
// quote = "the words of the report"
// act = "kind of act"
// date = "day of the act; empty where the report gives none"
// day_from = "where that day comes from: stated, inferred or none"
// speaker = "who says it; empty: the report itself"
// basis = "on what: own, data, viral or hearsay"
// reply = "what the accused answered, and in which words"
// rule = "who found it: a rule, a model or a person"
// checked = "whether a person has checked it"
// published = "day of publication"
// outlet = "who published it"
// origin = "shared by copies of one text"
// report = "file of the report"
// url = "its address"
// claim = "id of the claim"
// [parameters]
// relation = "type of the relation"
// from = "id, or part of the name of its start; empty: any"
// to = "id, or part of the name of its end; empty: any"
// limit = "most rows"
:param relation => 'SUPPORTS';
:param from => '';
:param to => '';
:param limit => 200;
MATCH (a:Person|Agency|Paslon|Organization|Region|Election|Event)-[f:WORKS_AT|HEADS|CONTROLLED_BY|SUPPORTS|CAMPAIGNS_FOR|DIRECTED|CANDIDATE_IN|CONTESTS|NOMINATED_BY|MEMBER_OF|APPOINTED_BY|INVESTIGATED_BY|ACCUSED_BY|PART_OF|IN_REGION|ATTENDED|ORGANISED|SAID]->(b)
WHERE type(f) = $relation
  AND (a.id = $from OR toLower(coalesce(a.name, '')) CONTAINS toLower($from))
  AND (b.id = $to OR toLower(coalesce(b.name, '')) CONTAINS toLower($to))
WITH a, f, b
ORDER BY f.id
LIMIT $limit
UNWIND f.claims AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(r:Report)
WITH a, f, b, c, r
ORDER BY f.id, coalesce(toString(r.published), ''), c.id
LIMIT $limit
RETURN coalesce(a.name, a.description, a.id) AS from, a.id AS from_id, type(f) AS relation,
       coalesce(b.name, b.description, CASE WHEN b:Paslon THEN 'candidate not named' ELSE b.id END) AS to, b.id AS to_id, f.status AS status, c.status AS claim_status,
       c.quote AS quote, c.act AS act, toString(c.date) AS date, c.dateBasis AS day_from, c.speaker AS speaker,
       c.basis AS basis, [word IN [c.reply, c.replyQuote] WHERE word IS NOT NULL] AS reply, c.rule AS rule,
       c.checked AS checked, toString(r.published) AS published,
       coalesce(COLLECT { MATCH (r)-[:PUBLISHED_BY]->(o:Source) RETURN o.name }[0], r.outlet) AS outlet,
       r.origin AS origin, r.file AS report, r.url AS url, c.id AS claim
ORDER BY f.id, coalesce(published, ''), claim;
