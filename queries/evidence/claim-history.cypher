// History of a claim: allegation, denial and decision in the order of their days
// question = "How has this claim developed, from the first allegation over denials to decisions?"
// caveat = "The order is that of decisions and publications as far as they are known; a report that was not loaded is missing from it."
// shape = "table"
// [columns]
// subject = "whom the claim is about"
// relation = "type of the relation"
// object = "to whom or what it relates"
// status_now = "what all claims together amount to"
// matters = "the status of each matter"
// day = "day of the decision, else of publication; empty where unknown"
// day_is = "decision, publication or unknown"
// status = "how this claim has it"
// act = "kind of act"
// date = "day of the act"
// quote = "the words of the report"
// denies = "ids of the claims that this one denies"
// denied_by = "words of the denials of this claim"
// decision = "who decided, and on which track"
// ticket_from = "where the claim names no ticket: the claim that it has it from"
// published = "day of publication"
// report = "file of the report"
// url = "its address"
// claim = "id of the claim"
// edge = "id of the relation"
// [parameters]
// claim = "id of any claim of the history; empty: supports of which more than one claim speaks"
// limit = "most rows"
:param claim => '';
:param limit => 200;
CALL () {
  MATCH (a:Person|Agency)-[f:SUPPORTS]->(b)
  WHERE $claim = '' AND size(f.claims) > 1
  RETURN a, f, b
  UNION
  MATCH (:Claim {id: $claim})-[:SUBJECT]->(a)-[f]->(b)
  WHERE $claim IN f.claims
  RETURN a, f, b
}
WITH a, f, b
ORDER BY f.id
LIMIT $limit
UNWIND f.claims AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(r:Report)
WITH a, f, b, c, r, coalesce(toString(c.decisionDate), toString(r.published), '') AS day
ORDER BY f.id, day, c.id
LIMIT $limit
RETURN coalesce(a.name, a.description, a.id) AS subject, type(f) AS relation,
       coalesce(b.name, b.description, 'candidate not named') AS object, f.status AS status_now, f.matters AS matters,
       day, CASE WHEN c.decisionDate IS NOT NULL THEN 'decision' WHEN day <> '' THEN 'publication' ELSE 'unknown' END AS day_is,
       c.status AS status, c.act AS act, toString(c.date) AS date, c.quote AS quote,
       COLLECT { MATCH (c)-[:DENIES]->(o:Claim) WITH o ORDER BY o.id RETURN o.id } AS denies,
       COLLECT {
         MATCH (c)<-[:DENIES]-(d:Claim)
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denied_by,
       [word IN [c.authority, c.track, c.decisionSource] WHERE word IS NOT NULL] AS decision, c.ticketFrom AS ticket_from,
       toString(r.published) AS published, r.file AS report, r.url AS url, c.id AS claim, f.id AS edge
ORDER BY edge, day, claim;
