// Person dossier: every claim about a person, with its denial and its source
// question = "What do the reports say about this person, in which status, who says it, and what is the answer?"
// caveat = "A name in a report is not an accusation, and an allegation is not a fact. Namesakes, and spellings that nobody has merged, stand apart."
// shape = "table"
// [columns]
// person = "name"
// person_id = "id"
// role = "subject: the claim is about the person; object: it relates somebody to the person; speaker: the person says it"
// relation = "what the claim speaks of"
// subject = "whom the claim is about, as the report names it"
// object = "to whom or what it relates"
// status = "how this report says it"
// status_now = "what all claims together amount to, on each relation that this claim counts on"
// act = "kind of act"
// position = "the post, as worded"
// date = "day of the act; empty where the report gives none"
// speaker = "who says it; empty: the report itself"
// quote = "the words of the report"
// reply = "what the accused answered, and in which words"
// denials = "denials of this claim in any report"
// decision = "who decided, on which track and day"
// published = "day of publication"
// report = "file of the report"
// url = "its address"
// checked = "whether a person has checked the reading"
// claim = "id of the claim"
// [parameters]
// person = "id, or part of a name in any spelling that a report used; empty: everybody, from the first name on"
// limit = "most rows"
:param person => '';
:param limit => 100;
MATCH (p:Person)
WHERE (p.id = $person OR any(form IN [coalesce(p.name, '')] + coalesce(p.aliases, []) WHERE toLower(form) CONTAINS toLower($person)))
  AND EXISTS { (p)<-[:SUBJECT|OBJECT|SAID_BY]-(:Claim) }
WITH p
ORDER BY coalesce(p.name, ''), p.id
LIMIT $limit
MATCH (p)<-[e:SUBJECT|OBJECT|SAID_BY]-(c:Claim)-[:STATED_IN]->(r:Report)
WITH p, c, r, CASE type(e) WHEN 'SUBJECT' THEN 'subject' WHEN 'OBJECT' THEN 'object' ELSE 'speaker' END AS role
ORDER BY coalesce(p.name, ''), p.id, coalesce(toString(r.published), ''), c.id, role
LIMIT $limit
RETURN p.name AS person, p.id AS person_id, role, c.predicate AS relation, c.subjectName AS subject,
       c.objectName AS object, c.status AS status,
       COLLECT {
         MATCH (c)-[:SUBJECT]->(s)-[f]->()
         WHERE type(f) = c.predicate AND c.id IN f.claims
         WITH DISTINCT f.status AS now
         ORDER BY now
         RETURN now
       } AS status_now,
       c.act AS act, c.position AS position, toString(c.date) AS date, c.speaker AS speaker, c.quote AS quote,
       [word IN [c.reply, c.replyQuote] WHERE word IS NOT NULL] AS reply,
       COLLECT {
         MATCH (c)<-[:DENIES]-(d:Claim)
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       [word IN [c.decisionBasis, c.authority, c.track, toString(c.decisionDate)] WHERE word IS NOT NULL] AS decision,
       toString(r.published) AS published, r.file AS report, r.url AS url, c.checked AS checked, c.id AS claim
ORDER BY coalesce(person, ''), person_id, coalesce(published, ''), claim, role;
