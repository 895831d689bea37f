// Support without a day: claims that cannot be placed in time
// question = "Which claims of support give no day of the act, and when were their reports published?"
// caveat = "A missing day is a gap of the report or of its reading; the day of publication never stands in for it. Nothing follows about the act."
// shape = "table"
// [columns]
// accused = "who is said to have done it"
// accused_id = "id"
// object = "for whom, as the report names it"
// status = "how this report says it"
// act = "kind of act"
// published = "day of publication"
// quote = "the words of the report"
// denials = "denials of this claim in any report"
// report = "file of the report"
// url = "its address"
// claim = "id of the claim"
// [parameters]
// limit = "most rows"
:param limit => 200;
MATCH (c:Claim)
WHERE c.predicate = 'SUPPORTS' AND c.date IS NULL AND c.status <> 'denied' AND coalesce(c.checked, 'none') <> 'rejected'
WITH c
ORDER BY c.id
LIMIT $limit
MATCH (c)-[:SUBJECT]->(x)
MATCH (c)-[:STATED_IN]->(r:Report)
RETURN coalesce(x.name, x.id) AS accused, x.id AS accused_id, c.objectName AS object, c.status AS status, c.act AS act,
       toString(r.published) AS published, c.quote AS quote,
       COLLECT {
         MATCH (c)<-[:DENIES]-(d:Claim)
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       r.file AS report, r.url AS url, c.id AS claim
ORDER BY claim, accused_id;
