// Accused again: the same accused on several days, for several acts, in texts that do not copy each other
// question = "Who is said to have supported the same ticket on more than one day or by more than one kind of act?"
// caveat = "Several reports of one story may give it different days or words. Distinct texts are counted by what was loaded; that they do not copy each other does not make them independent. Much-reported persons come first."
// shape = "table"
// slow = "2 s on 100,000 reports with the embedded engine, which looks at the claims of every support."
// [columns]
// accused = "person or agency"
// accused_id = "id"
// ticket = "whom"
// status = "what all claims amount to"
// days = "days of the acts, as told"
// acts = "kinds of act"
// origins = "how many distinct texts"
// accusers = "who accuses"
// quote = "the words of one claim"
// denials = "the words of the denials"
// claims = "ids of all claims about that support"
// note = "what is counted"
// [parameters]
// least = "least number of days, or of kinds of act"
// texts = "least number of distinct texts"
// limit = "most rows, those of most texts first"
:param least => 2;
:param texts => 2;
:param limit => 100;
MATCH (x:Person|Agency)-[s:SUPPORTS]->(t)
WHERE s.origins >= $texts AND coalesce(x.unnamed, '') <> 'class'
WITH x, s, t, COLLECT {
       UNWIND s.claims AS id
       MATCH (c:Claim {id: id})
       WHERE c.date IS NOT NULL AND c.status <> 'denied' AND c.status <> 'cleared'
       WITH DISTINCT toString(c.date) AS day
       ORDER BY day
       RETURN day
     } AS days
WHERE size(days) >= $least OR size(coalesce(s.acts, [])) >= $least
WITH x, s, t, days
ORDER BY s.origins DESC, s.id
LIMIT $limit
RETURN coalesce(x.name, x.id) AS accused, x.id AS accused_id, coalesce(t.name, t.description, 'candidate not named') AS ticket,
       s.status AS status, days, s.acts AS acts, s.origins AS origins,
       COLLECT {
         MATCH (x)-[:ACCUSED_BY]->(y)
         WITH DISTINCT coalesce(y.name, y.id) AS name
         ORDER BY name
         RETURN name
       } AS accusers,
       s.quote AS quote,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       s.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY origins DESC, s.id;
