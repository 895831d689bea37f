// Promises without a later step: what was promised or demanded, and nothing is told since
// question = "Which promises of officials (to summon, to act) and which demands are followed by no step that reports tell?"
// caveat = "That no step is told does not mean that none was taken. A promise is what a report says somebody said."
// shape = "table"
// [columns]
// speaker = "who said it"
// speaker_id = "id"
// kind = "promises, demands, threatens_legal"
// about = "about whom"
// about_id = "id"
// day = "day of the utterance where it is told, else of publication"
// due = "the day by which, where it is told"
// quote = "the words"
// accusations = "supports that the one spoken of is said to give, each with its status"
// denials = "the words of the denials against these"
// report = "file of the report"
// claims = "id of the claim"
// note = "what is counted"
// [parameters]
// kinds = "kinds of utterances"
// limit = "most rows"
:param kinds => ['promises', 'demands'];
:param limit => 100;
MATCH (c:Claim)-[:STATED_IN]->(r:Report)
WHERE c.predicate = 'SAID' AND c.kind IN $kinds AND coalesce(c.checked, 'none') <> 'rejected'
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
WITH c, r, s, o, coalesce(c.date, r.published) AS day
WHERE NOT EXISTS {
  MATCH (k:Case)-[:CONCERNS]->(o)
  MATCH (k)-[:HAS_STEP]->(t:Step)
  WHERE day IS NULL OR coalesce(t.date, t.first) > day
}
WITH c, r, s, o, day
ORDER BY coalesce(day, date('9999-12-31')), c.id
LIMIT $limit
RETURN coalesce(s.name, s.id) AS speaker, s.id AS speaker_id, c.kind AS kind, coalesce(o.name, o.id) AS about,
       o.id AS about_id, toString(day) AS day, toString(c.due) AS due, c.quote AS quote,
       COLLECT {
         MATCH (o)-[f:SUPPORTS]->(t)
         WITH f, t
         ORDER BY f.id
         RETURN coalesce(t.name, t.description, 'candidate not named') + ' (' + f.status + ')'
       } AS accusations,
       COLLECT {
         MATCH (o)-[f:SUPPORTS]->()
         UNWIND f.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       r.file AS report, [c.id] AS claims, 'counts of reports, not of conduct' AS note
ORDER BY day, claims;
