// Appeals and cases: what an acting head asked of civil servants, beside the accusations under him
// question = "Which acting heads appealed to civil servants to stay neutral, and who under them is accused of what?"
// caveat = "An appeal says nothing about whether it was meant or heeded, and an accusation under a head is none of the head. Where the term is known, accusations first reported outside of it are left out; else all are shown."
// shape = "table"
// [columns]
// head = "name of the acting head"
// head_id = "id"
// heads = "agencies or governments that the head leads, else those said to be under the head"
// capacities = "in which capacity, where it is told"
// appeals = "each appeal: day and words"
// accused = "who serves under the head and is said to support whom, with the status"
// denials = "the words of the denials of these"
// claims = "ids of the claims of the appeals, then of the accusations"
// note = "what is counted"
// [parameters]
// kinds = "kinds of utterances that are appeals"
// capacities = "what counts as acting"
// limit = "most rows"
:param kinds => ['warns', 'declares_neutral'];
:param capacities => ['pj', 'plt', 'plh', 'pjs'];
:param limit => 100;
MATCH (h:Person)
WHERE (h:Pj OR EXISTS {
    MATCH (h)-[f:HEADS]->(:Agency)
    WHERE any(capacity IN coalesce(f.capacities, []) WHERE capacity IN $capacities)
  })
  AND EXISTS { MATCH (c:Claim)-[:SUBJECT]->(h) WHERE c.predicate = 'SAID' AND c.kind IN $kinds }
WITH h
ORDER BY coalesce(h.name, h.id), h.id
LIMIT $limit
CALL (h) {
  OPTIONAL MATCH (h)-[f:HEADS]->(:Agency)
  UNWIND CASE WHEN f IS NULL THEN [''] ELSE [i IN range(0, size(coalesce(f.froms, [])) - 1) | f.froms[i] + '/' + f.tos[i]] + [''] END AS period
  WITH h, period
  WHERE period <> '' AND period <> '/'
  RETURN collect(DISTINCT period) AS periods
}
CALL (h, periods) {
  MATCH (a:Agency)
  WHERE EXISTS { (a)-[:CONTROLLED_BY]->(h) } OR EXISTS { (h)-[:HEADS]->(a) }
  MATCH (p:Person)-[w:WORKS_AT|HEADS]->(a)
  WHERE p <> h AND NOT w.status IN ['denied', 'cleared'] AND coalesce(p.unnamed, '') <> 'class'
  MATCH (p)-[s:SUPPORTS]->(t)
  WITH DISTINCT p, s, t, periods
  WHERE size(periods) = 0 OR s.first IS NULL
    OR any(period IN periods WHERE split(period, '/')[0] <= toString(s.first) AND (split(period, '/')[1] = '' OR toString(s.first) <= split(period, '/')[1]))
  WITH p, s, t
  ORDER BY coalesce(p.name, p.id), s.id
  RETURN collect({words: coalesce(p.name, p.id) + ': ' + coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')', claims: s.claims}) AS found
}
RETURN h.name AS head, h.id AS head_id,
       COLLECT {
         MATCH (a:Agency)
         WHERE EXISTS { (h)-[:HEADS]->(a) } OR (NOT EXISTS { (h)-[:HEADS]->(:Agency) } AND EXISTS { (a)-[:CONTROLLED_BY]->(h) })
         WITH DISTINCT a
         ORDER BY coalesce(a.name, a.id), a.id
         RETURN coalesce(a.name, a.id)
       } AS heads,
       COLLECT {
         MATCH (h)-[f:HEADS]->(:Agency)
         UNWIND coalesce(f.capacities, []) AS capacity
         WITH DISTINCT capacity
         ORDER BY capacity
         RETURN capacity
       } AS capacities,
       COLLECT {
         MATCH (h)<-[:SUBJECT]-(c:Claim)-[:STATED_IN]->(r:Report)
         WHERE c.predicate = 'SAID' AND c.kind IN $kinds
         WITH c, r
         ORDER BY coalesce(c.date, r.published), c.id
         RETURN coalesce(toString(c.date), toString(r.published), '') + ' ' + coalesce(c.quote, '')
       } AS appeals,
       [one IN found | one.words] AS accused,
       COLLECT {
         UNWIND found AS one
         UNWIND one.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       COLLECT {
         MATCH (h)<-[:SUBJECT]-(c:Claim)
         WHERE c.predicate = 'SAID' AND c.kind IN $kinds
         WITH c
         ORDER BY c.id
         RETURN c.id
       } + reduce(all = [], one IN found | all + one.claims) AS claims,
       'counts of reports, not of conduct' AS note
ORDER BY head, head_id;
