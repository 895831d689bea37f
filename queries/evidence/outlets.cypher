// Outlets: how much of what is said of support rests on each
// question = "Which outlets say how much of the support in this graph, who owns them, and how often do they tell the reply?"
// caveat = "An outlet with many claims may be diligent, close to the place, or have an interest: the count does not tell which. Copies of one text count once as an origin, but for each outlet that prints them."
// shape = "table"
// slow = "8 s on 100,000 reports with either engine: every claim of support is counted; name the outlet."
// [columns]
// outlet = "who published"
// owner = "who owns it, where it is told"
// reports = "how many of its reports hold a claim of support"
// origins = "how many distinct texts these are"
// shared = "how many of these texts another outlet has printed too"
// accused = "how many persons and agencies they are about"
// statuses = "how often it says which status"
// with_reply = "in how many of these reports some accused replies"
// first = "earliest day of publication"
// last = "latest day of publication"
// claims = "ids of the claims, at most 20"
// note = "what is counted"
// [parameters]
// outlet = "part of the outlet's name; empty: all"
// limit = "most rows, those of most texts first"
:param outlet => '';
:param limit => 100;
MATCH (o:Source)<-[:PUBLISHED_BY]-(r:Report)
WHERE toLower(coalesce(o.name, '')) CONTAINS toLower($outlet)
MATCH (r)<-[:STATED_IN]-(c:Claim)
WHERE c.predicate = 'SUPPORTS'
WITH o, r, c
ORDER BY o.id, r.id, c.id
WITH o, r, collect(c) AS found
WITH o, count(r) AS reports, collect(DISTINCT r.origin) AS texts, min(r.published) AS first, max(r.published) AS last,
     sum(CASE WHEN any(c IN found WHERE c.status = 'denied' OR c.reply IN ['denies_act', 'denies_intent', 'explains', 'admits_act']) THEN 1 ELSE 0 END) AS with_reply,
     reduce(all = [], f IN collect(found) | all + f) AS every
ORDER BY size(texts) DESC, o.id
LIMIT $limit
RETURN o.name AS outlet, o.owner AS owner, reports, size(texts) AS origins,
       COUNT {
         UNWIND texts AS text
         MATCH (r:Report {origin: text})
         WHERE NOT EXISTS { (r)-[:PUBLISHED_BY]->(o) }
         RETURN DISTINCT text
       } AS shared,
       COUNT { UNWIND every AS c MATCH (c)-[:SUBJECT]->(x) WHERE coalesce(x.unnamed, '') <> 'class' RETURN DISTINCT x } AS accused,
       COLLECT {
         UNWIND every AS c
         WITH c.status AS status, count(*) AS times
         ORDER BY status
         RETURN status + ' ' + toString(times)
       } AS statuses,
       with_reply, toString(first) AS first, toString(last) AS last, [c IN every[..20] | c.id] AS claims,
       'counts of reports, not of conduct' AS note
ORDER BY origins DESC, o.id;
