// Without a reply: supports on which no report tells what the accused says
// question = "Whom must somebody still ask: which accused have no denial, no explanation and no answer in any report?"
// caveat = "No reply told is no admission: the outlet may not have asked, or the answer was not read. A reply may also be about another accusation than this one."
// shape = "table"
// slow = "2 s on 100,000 reports with either engine: the claims of every support are looked at."
// [columns]
// accused = "person or agency"
// accused_id = "id"
// agencies = "where the accused works or what the accused heads"
// ticket = "whom the support is said to be for"
// status = "what all claims amount to"
// asked = "no_answer or not_asked, where a report says so; empty: no report says"
// elsewhere = "true: the accused replies to something else in some report"
// outlets = "who published it: whom to ask what was asked"
// last = "latest day of publication"
// reports = "how many reports say it"
// origins = "how many distinct texts"
// quote = "the words of one claim"
// denials = "the words of denials of other accusations"
// claims = "ids of the claims"
// note = "what is counted"
// [parameters]
// statuses = "which statuses take part"
// limit = "most rows, those of most texts first"
:param statuses => ['alleged', 'confirmed'];
:param limit => 100;
MATCH (x:Person|Agency)-[s:SUPPORTS]->(t)
WHERE s.status IN $statuses AND coalesce(x.unnamed, '') <> 'class'
  AND NOT EXISTS {
    UNWIND s.claims AS id
    MATCH (c:Claim {id: id})
    WHERE c.status = 'denied' OR c.reply IN ['denies_act', 'denies_intent', 'explains', 'admits_act']
    RETURN c
  }
WITH x, s, t
ORDER BY s.origins DESC, s.id
LIMIT $limit
RETURN coalesce(x.name, x.id) AS accused, x.id AS accused_id,
       COLLECT {
         MATCH (x)-[:WORKS_AT|HEADS]->(a:Agency)
         WITH DISTINCT coalesce(a.name, a.id) AS name
         ORDER BY name
         RETURN name
       } AS agencies,
       coalesce(t.name, t.description, 'candidate not named') AS ticket, s.status AS status,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (c:Claim {id: id})
         WHERE c.reply IS NOT NULL
         WITH DISTINCT c.reply AS reply
         ORDER BY reply
         RETURN reply
       } AS asked,
       EXISTS { MATCH (x)<-[:SUBJECT]-(c:Claim) WHERE c.reply IN ['denies_act', 'denies_intent', 'explains', 'admits_act'] } AS elsewhere,
       COLLECT {
         UNWIND s.claims AS id
         MATCH (:Claim {id: id})-[:STATED_IN]->(:Report)-[:PUBLISHED_BY]->(o:Source)
         WITH DISTINCT o.name AS name
         ORDER BY name
         RETURN name
       } AS outlets,
       toString(s.last) AS last, s.reports AS reports, s.origins AS origins, s.quote AS quote,
       COLLECT {
         MATCH (x)<-[:SUBJECT]-(d:Claim)
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       s.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY origins DESC, s.id;
