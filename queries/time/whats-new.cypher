// What is new since a day: relations, statuses, steps of cases, and persons on watch
// question = "What do reports of that day or later add: new relations, other statuses, steps of cases, news of those on watch?"
// caveat = "New is what was published, not what happened. A status that changed says what reports say now, not what is so."
// shape = "table"
// slow = "7 s on 100,000 reports with the embedded engine, which looks at every report since the day; give a later day."
// [columns]
// published = "day of publication; of a step its first report"
// news = "new relation, changed status, one more claim, case step"
// watched = "true: somebody in it is on watch (jejaring watch)"
// subject = "whom it is about"
// subject_id = "id"
// relation = "what the claim speaks of; of a step its stage"
// object = "to whom or what it relates; of a step the authority"
// status = "how this report says it; of a step what came out"
// status_now = "what all claims together amount to"
// quote = "the words of the report"
// denials = "denials of it in any report"
// report = "file of the report"
// url = "its address"
// claim = "id of the claim"
// [parameters]
// since = "a day as YYYY-MM-DD"
// watched_only = "true: only what is on watch"
// limit = "most rows, the latest first"
:param since => '2000-01-01';
:param watched_only => false;
:param limit => 200;
WITH COLLECT {
       MATCH (j:Judgement)
       WHERE j.kind = 'watch' AND j.undone IS NULL
       UNWIND j.targets AS key
       RETURN DISTINCT key
     } AS keys
CALL (keys) {
  CALL (keys) {
    MATCH (r:Report)
    WHERE r.published >= date($since) AND NOT $watched_only
      AND EXISTS { MATCH (r)<-[:STATED_IN]-(c:Claim) WHERE NOT c.predicate IN ['CONTESTS', 'IN_REGION', 'PART_OF', 'CITES', 'SAID'] }
    WITH r
    ORDER BY r.published DESC, r.id
    LIMIT $limit
    MATCH (r)<-[:STATED_IN]-(c:Claim)
    RETURN r, c
    UNION
    UNWIND keys AS key
    MATCH (x:Person|Agency|Paslon|Organization)
    WHERE key IN x.keys
    MATCH (x)<-[:SUBJECT|OBJECT]-(c:Claim)-[:STATED_IN]->(r:Report)
    WHERE r.published >= date($since)
    RETURN r, c
  }
  WITH DISTINCT r, c
  MATCH (c)-[:SUBJECT]->(a)
  WHERE NOT c.predicate IN ['CONTESTS', 'IN_REGION', 'PART_OF', 'CITES', 'SAID']
  OPTIONAL MATCH (a)-[f]->(b)
  WHERE type(f) = c.predicate AND c.id IN f.claims
  RETURN r.published AS day,
         CASE WHEN f IS NULL OR f.first IS NULL THEN 'one more claim' WHEN f.first >= date($since) THEN 'new relation'
              WHEN EXISTS {
                UNWIND f.claims AS id
                MATCH (e:Claim {id: id})-[:STATED_IN]->(old:Report)
                WHERE e.status = c.status AND old.published < date($since)
              } THEN 'one more claim'
              ELSE 'changed status' END AS news,
         a, b, c.predicate AS relation, c.objectName AS object, c.status AS status, f.status AS status_now, c, r
  UNION ALL
  CALL (keys) {
    MATCH (s:Step)
    WHERE s.first >= date($since) AND NOT $watched_only
    WITH s
    ORDER BY s.first DESC, s.id
    LIMIT $limit
    RETURN s
    UNION
    UNWIND keys AS key
    MATCH (x:Person|Agency)
    WHERE key IN x.keys
    MATCH (x)<-[:CONCERNS]-(:Case)-[:HAS_STEP]->(s:Step)
    WHERE s.first >= date($since)
    RETURN s
  }
  MATCH (s)<-[:HAS_STEP]-(:Case)-[:CONCERNS]->(a)
  WITH s, a, s.claims[0] AS id
  MATCH (c:Claim {id: id})-[:STATED_IN]->(r:Report)
  RETURN s.first AS day, 'case step' AS news, a, NULL AS b, s.stage AS relation, s.authority AS object,
         s.outcome AS status, NULL AS status_now, c, r
}
WITH day, news, a, b, relation, object, status, status_now, c, r,
     any(key IN keys WHERE key IN coalesce(a.keys, []) OR key IN coalesce(b.keys, [])) AS watched
WHERE watched OR NOT $watched_only
WITH day, news, a, relation, object, status, status_now, c, r, watched
ORDER BY watched DESC, day DESC, c.id, news
LIMIT $limit
RETURN toString(day) AS published, news, watched, coalesce(a.name, c.subjectName, a.id) AS subject, a.id AS subject_id,
       relation, object, status, status_now, c.quote AS quote,
       COLLECT {
         MATCH (c)<-[:DENIES]-(d:Claim)
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       r.file AS report, r.url AS url, c.id AS claim
ORDER BY watched DESC, published DESC, claim, news, coalesce(relation, '');
