// Decisions: what authorities decided, and what persons admitted
// question = "Which claims of support were confirmed or cleared, by whom, on which track?"
// caveat = "A decision on one track leaves the others open. News of a decision is not the decision, and an appeal may not have been reported."
// shape = "table"
// [columns]
// accused = "person or agency"
// accused_id = "id"
// ticket = "whom the support is said to be for"
// status = "what all claims together amount to"
// decision = "confirmed or cleared, by this claim"
// basis = "decision or admission"
// authority = "who decided; empty for an admission"
// track = "ethics, discipline, administrative or criminal"
// decided = "day of the decision; empty where unknown"
// source = "decision or news: what was read"
// case_number = "as the report gives it"
// quote = "the words of the report"
// denials = "the words of the denials"
// published = "day of publication"
// report = "file of the report"
// url = "its address"
// claim = "id of the claim"
// claims = "ids of all claims about that support"
// [parameters]
// authority = "part of the authority's name; empty: all, admissions too"
// limit = "most rows"
:param authority => '';
:param limit => 100;
MATCH (c:Claim)
WHERE c.predicate = 'SUPPORTS' AND c.status IN ['confirmed', 'cleared'] AND toLower(coalesce(c.authority, '')) CONTAINS toLower($authority)
MATCH (c)-[:SUBJECT]->(x)-[s:SUPPORTS]->(t)
WHERE c.id IN s.claims
MATCH (c)-[:STATED_IN]->(r:Report)
WITH c, x, s, t, r
ORDER BY coalesce(toString(c.decisionDate), toString(r.published), '') DESC, c.id, s.id
LIMIT $limit
RETURN coalesce(x.name, x.id) AS accused, x.id AS accused_id, coalesce(t.name, t.description, 'candidate not named') AS ticket,
       s.status AS status, c.status AS decision, c.decisionBasis AS basis, c.authority AS authority, c.track AS track,
       toString(c.decisionDate) AS decided, c.decisionSource AS source, c.caseNumber AS case_number, c.quote AS quote,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       toString(r.published) AS published, r.file AS report, r.url AS url, c.id AS claim, s.claims AS claims
ORDER BY coalesce(decided, published, '') DESC, claim, s.id;
