// Denied or of one origin: supports to handle with care
// question = "Which claims of support are denied, or rest on one text only?"
// caveat = "Several origins are not several witnesses, and a denial decides nothing. What is not in this list is not therefore true."
// shape = "table"
// [columns]
// supporter = "person or agency"
// supporter_id = "id"
// ticket = "whom"
// status = "what the claims amount to"
// why = "denied, one origin, or both"
// reports = "how many reports say it"
// origins = "how many distinct texts"
// checked = "how many of the claims a person has checked"
// quote = "the words of one claim"
// denials = "the words of the denials"
// outlets = "outlets of the reports"
// claims = "ids of all claims behind the row"
// note = "what is counted"
// [parameters]
// limit = "most rows"
:param limit => 200;
MATCH (x:Person|Agency)-[s:SUPPORTS]->(t)
WHERE s.status = 'denied' OR s.origins <= 1
WITH x, s, t
ORDER BY coalesce(x.name, ''), s.id
LIMIT $limit
RETURN coalesce(x.name, x.id) AS supporter, x.id AS supporter_id, coalesce(t.name, t.description, 'candidate not named') AS ticket,
       s.status AS status,
       CASE WHEN s.status = 'denied' THEN ['denied'] ELSE [] END + CASE WHEN s.origins <= 1 THEN ['one origin'] ELSE [] END AS why,
       s.reports AS reports, s.origins AS origins, s.checked AS checked, s.quote AS quote,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (:Claim {id: id})-[:STATED_IN]->(:Report)-[:PUBLISHED_BY]->(o:Source)
         WITH DISTINCT o.name AS name
         ORDER BY name
         RETURN name
       } AS outlets,
       s.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY coalesce(x.name, ''), s.id;
