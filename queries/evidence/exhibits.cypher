// Exhibits: what the accusations rest on, and whether it can still be seen
// question = "Which videos, photos, posts, recordings and letters do the claims rest on, who posted them, and are they still there?"
// caveat = "An exhibit is listed because a report tells of it: nobody has authenticated it, and it need not show what is claimed. Where no report tells the state, it is not known; look, and keep a copy, before it is gone."
// shape = "table"
// [columns]
// exhibit = "id of the exhibit"
// kind = "video, photo, post, recording or letter"
// state = "live, deleted or withdrawn, as told; not told: nobody says"
// url = "its address, where one is told"
// kept = "name of the copy that somebody has attached"
// posted_by = "whose account posted it, as reports say"
// accused = "whom the claims that rest on it are about, each with the ticket and the status of that support, or with the other relation"
// reports = "files of the reports that tell of it"
// denials = "the words of the denials"
// claims = "ids of the claims that rest on it"
// [parameters]
// state = "live, deleted, withdrawn or not told; empty: all"
// limit = "most rows, those that most claims rest on first"
:param state => '';
:param limit => 100;
MATCH (x:Exhibit)<-[:EVIDENCED_BY]-(c:Claim)
WHERE $state = '' OR coalesce(x.state, 'not told') = $state
WITH x, c
ORDER BY x.id, c.id
WITH x, collect(DISTINCT c) AS found
ORDER BY size(found) DESC, x.id
LIMIT $limit
RETURN x.id AS exhibit, x.kind AS kind, coalesce(x.state, 'not told') AS state, x.url AS url, x.path AS kept,
       COLLECT {
         MATCH (x)-[:POSTED_BY]->(y)
         WITH DISTINCT coalesce(y.name, y.id) AS name
         ORDER BY name
         RETURN name
       } AS posted_by,
       COLLECT {
         UNWIND found AS c
         MATCH (c)-[:SUBJECT]->(a)-[s]->(b)
         WHERE type(s) = c.predicate AND c.id IN s.claims
         WITH DISTINCT coalesce(a.name, a.id) + CASE type(s) WHEN 'SUPPORTS' THEN ': ' ELSE ' ' + type(s) + ' ' END + coalesce(b.name, b.description, 'candidate not named') + ' (' + s.status + ')' AS words
         ORDER BY words
         RETURN words
       } AS accused,
       COLLECT {
         UNWIND found AS c
         MATCH (c)-[:STATED_IN]->(r:Report)
         WITH DISTINCT r.file AS file
         ORDER BY file
         RETURN file
       } AS reports,
       COLLECT {
         UNWIND found AS c
         MATCH (c)-[:SUBJECT]->()-[s:SUPPORTS]->()
         WHERE c.id IN s.claims
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       [c IN found | c.id] AS claims
ORDER BY size(found) DESC, exhibit;
