// Reports: what was loaded, and what each is about
// question = "Which reports are in the graph, of which day and outlet, and whom do they accuse?"
// caveat = "A report in the list may be mistaken, or a copy of another one: reports of one origin are one text."
// shape = "table"
// [columns]
// published = "day of publication; empty where unknown"
// day_from = "where that day comes from: metadata, text, inferred or none"
// outlet = "who published it"
// title = "headline"
// kind = "kind of document"
// origin = "shared by copies of one text"
// claims = "how many claims were read from it"
// accused = "whom its claims of support speak of, each with the status that this report gives"
// denials = "what denials of those claims say, in any report"
// evidence = "ids of those claims"
// file = "name of the file"
// url = "address"
// report = "its sha256"
// note = "what is counted"
// [parameters]
// outlet = "part of the outlet's name; empty: all"
// limit = "most rows"
:param outlet => '';
:param limit => 200;
MATCH (r:Report)
OPTIONAL MATCH (r)-[:PUBLISHED_BY]->(o:Source)
WITH r, coalesce(o.name, r.outlet, '') AS outlet
WHERE toLower(outlet) CONTAINS toLower($outlet)
WITH r, outlet
ORDER BY coalesce(toString(r.published), '') DESC, r.id
LIMIT $limit
CALL (r) {
  OPTIONAL MATCH (r)<-[:STATED_IN]-(c:Claim)
  WITH c
  ORDER BY c.id
  RETURN count(c) AS claims,
         collect(CASE WHEN c.predicate = 'SUPPORTS' THEN c.subjectName + ' (' + c.status + ')' END) AS accused,
         collect(CASE WHEN c.predicate = 'SUPPORTS' THEN c.id END) AS evidence
}
RETURN toString(r.published) AS published, r.publishedBasis AS day_from, outlet, r.title AS title, r.kind AS kind,
       r.origin AS origin, claims, accused,
       COLLECT {
         UNWIND evidence AS id
         MATCH (:Claim {id: id})<-[:DENIES]-(d:Claim)
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       evidence, r.file AS file, r.url AS url, r.sha256 AS report,
       'counts of reports, not of conduct' AS note
ORDER BY coalesce(toString(r.published), '') DESC, report;
