// What is new since a day
// question = "Which claims come from reports of that day or later, and is their relation new?"
// caveat = "New is what was published, not what happened or was loaded since. Reports without a day are not in it: the question 'reports' lists them."
// shape = "table"
// slow = "3 s on 100,000 reports with the embedded engine, which looks at every report since the day; give a later day."
// [columns]
// published = "day of publication"
// outlet = "who published it"
// relation = "what the claim speaks of"
// subject = "whom the claim is about, as the report names it"
// subject_id = "id of the entity that it counts on"
// object = "to whom or what it relates"
// status = "how this report says it"
// status_now = "what all claims together amount to"
// is_new = "true: no report before that day says it"
// act = "kind of act"
// quote = "the words of the report"
// denials = "denials of this claim in any report"
// report = "file of the report"
// url = "its address"
// claim = "id of the claim"
// [parameters]
// since = "a day as YYYY-MM-DD"
// relations = "which relations; empty: all"
// limit = "most rows, the latest first"
:param since => '2000-01-01';
:param relations => ['SUPPORTS', 'DIRECTED', 'INVESTIGATED_BY', 'ACCUSED_BY', 'MEMBER_OF', 'HEADS', 'WORKS_AT', 'CANDIDATE_IN', 'CAMPAIGNS_FOR'];
:param limit => 200;
MATCH (r:Report)
WHERE r.published >= date($since)
  AND EXISTS { MATCH (r)<-[:STATED_IN]-(c) WHERE size($relations) = 0 OR c.predicate IN $relations }
WITH r
ORDER BY r.published DESC, r.id
LIMIT $limit
MATCH (r)<-[:STATED_IN]-(c:Claim)-[:SUBJECT]->(a)
WHERE size($relations) = 0 OR c.predicate IN $relations
WITH r, c, a
ORDER BY r.published DESC, r.id, c.id
LIMIT $limit
OPTIONAL MATCH (a)-[f]->()
WHERE type(f) = c.predicate AND c.id IN f.claims
RETURN toString(r.published) AS published,
       coalesce(COLLECT { MATCH (r)-[:PUBLISHED_BY]->(o:Source) RETURN o.name }[0], r.outlet) AS outlet,
       c.predicate AS relation, c.subjectName AS subject, a.id AS subject_id, c.objectName AS object, c.status AS status,
       f.status AS status_now, f.first >= date($since) AS is_new, c.act AS act, c.quote AS quote,
       COLLECT {
         MATCH (c)<-[:DENIES]-(d:Claim)
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       r.file AS report, r.url AS url, c.id AS claim
ORDER BY published DESC, r.id, claim, coalesce(f.id, '');
