// Not checked: supports that no person has looked at yet
// question = "Which supports rest on readings that nobody has checked, those that most reports repeat first?"
// caveat = "That a reading was checked says that the report says so, not that it happened. The order is one of work, not of weight."
// shape = "table"
// [columns]
// accused = "person or agency"
// accused_id = "id"
// ticket = "whom"
// status = "what the claims amount to"
// checked = "none or part"
// unchecked = "how many of its claims nobody has checked"
// reports = "how many reports say it"
// origins = "how many distinct texts"
// rules = "what found them"
// quote = "the words of one claim"
// denials = "the words of the denials"
// claims = "ids of all claims behind the row"
// note = "what is counted"
// [parameters]
// limit = "most rows"
:param limit => 100;
MATCH (x:Person|Agency)-[s:SUPPORTS]->(t)
WHERE coalesce(s.checked, 'none') <> 'all'
WITH x, s, t
ORDER BY s.reports DESC, s.id
LIMIT $limit
RETURN coalesce(x.name, x.id) AS accused, x.id AS accused_id, coalesce(t.name, t.description, 'candidate not named') AS ticket,
       s.status AS status, coalesce(s.checked, 'none') AS checked,
       COUNT {
         UNWIND s.claims AS id
         MATCH (c:Claim {id: id})
         WHERE coalesce(c.checked, 'none') = 'none'
         RETURN c
       } AS unchecked,
       s.reports AS reports, s.origins AS origins,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (c:Claim {id: id})
         WITH DISTINCT c.rule AS rule
         ORDER BY rule
         RETURN rule
       } AS rules,
       s.quote AS quote,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       s.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY reports DESC, s.id;
