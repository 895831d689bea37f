// Acts by day: what is said to have happened when
// question = "Which acts of support are reported for which day?"
// caveat = "Only acts for which a report gives the day; the day of publication is never taken for it. Each act has a status."
// shape = "table"
// slow = "2.4 s on 100,000 reports with the embedded engine, which orders every claim of support by its day; give a first and a last day."
// [columns]
// date = "day of the act"
// day_from = "stated or inferred"
// act = "kind of act"
// accused = "who is said to have done it"
// accused_id = "id"
// ticket = "for whom"
// status = "what all claims about that support amount to"
// claim_status = "how this claim has it"
// circumstances = "such as office hours or a state facility"
// quote = "the words of the report"
// denials = "the words of the denials"
// report = "file of the report"
// url = "its address"
// claim = "id of the claim"
// [parameters]
// since = "first day as YYYY-MM-DD"
// until = "last day as YYYY-MM-DD"
// limit = "most rows"
:param since => '2000-01-01';
:param until => '2100-01-01';
:param limit => 200;
MATCH (c:Claim)
WHERE c.date >= date($since) AND c.date <= date($until) AND c.predicate = 'SUPPORTS'
WITH c
ORDER BY c.date, c.id
LIMIT $limit
MATCH (c)-[:SUBJECT]->(x)-[s:SUPPORTS]->(t)
WHERE c.id IN s.claims
MATCH (c)-[:STATED_IN]->(r:Report)
WITH c, x, s, t, r
ORDER BY c.date, c.id, s.id
LIMIT $limit
RETURN toString(c.date) AS date, c.dateBasis AS day_from, c.act AS act, coalesce(x.name, x.id) AS accused,
       x.id AS accused_id, coalesce(t.name, t.description, 'candidate not named') AS ticket, s.status AS status,
       c.status AS claim_status, c.circumstance AS circumstances, c.quote AS quote,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       r.file AS report, r.url AS url, c.id AS claim
ORDER BY date, claim, s.id;
