// Maybe one: pairs that might be the same and are not merged
// question = "Which two nodes might be one person, agency, ticket or occasion, and what would their merging join?"
// caveat = "A proposal is no finding: two people of one name and one post exist. Merge only what you have verified elsewhere; jejaring review asks pair by pair, jejaring merge ONE OTHER does one."
// shape = "table"
// [columns]
// one = "name of the one"
// one_id = "id"
// other = "name of the other"
// other_id = "id"
// judgement = "proposed: nobody has judged; unsure or different: somebody has"
// why = "why they might be one, in words"
// by = "who judged, or which rule proposes it"
// accusations = "supports that either is said to give, each with its status"
// reports = "files of the reports that name either, at most 20"
// denials = "the words of the denials of these supports"
// claims = "ids of the claims of these supports"
// [parameters]
// judgements = "proposed, unsure, different"
// limit = "most rows, the strongest proposals first"
:param judgements => ['proposed', 'unsure'];
:param limit => 100;
MATCH (a:Person|Agency|Paslon|Organization|Event|Case|Exhibit)-[f:SAME_AS]->(b)
WHERE f.judgement IN $judgements
WITH a, f, b
ORDER BY coalesce(f.score, 0.0) DESC, a.id, b.id
LIMIT $limit
RETURN coalesce(a.name, a.description, a.id) AS one, a.id AS one_id, coalesce(b.name, b.description, b.id) AS other, b.id AS other_id,
       f.judgement AS judgement, f.why AS why, f.by AS by,
       COLLECT {
         UNWIND [a, b] AS x
         MATCH (x)-[s:SUPPORTS]->(t)
         WITH x, s, t
         ORDER BY s.id
         RETURN coalesce(x.name, x.id) + ': ' + coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')'
       } AS accusations,
       COLLECT {
         UNWIND [a, b] AS x
         MATCH (x)-[:MENTIONED_IN]->(r:Report)
         WITH DISTINCT r.file AS file
         ORDER BY file
         LIMIT 20
         RETURN file
       } AS reports,
       COLLECT {
         UNWIND [a, b] AS x
         MATCH (x)-[s:SUPPORTS]->()
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       COLLECT {
         UNWIND [a, b] AS x
         MATCH (x)-[s:SUPPORTS]->()
         UNWIND s.claims AS id
         WITH DISTINCT id
         ORDER BY id
         RETURN id
       } AS claims
ORDER BY coalesce(f.score, 0.0) DESC, one_id, other_id;
