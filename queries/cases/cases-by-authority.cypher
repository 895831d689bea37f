// Cases by authority: how many each body has, how many are open, how many ended in which way
// question = "Which body has had how many cases, and what became of them?"
// caveat = "Counts are of cases that reports tell of, not of the work of a body. Bodies with more reports have more cases here."
// shape = "table"
// [columns]
// authority = "body that took a step, or to which a case was forwarded"
// cases = "cases with a step there"
// open = "of these, no end is told"
// confirmed = "of these, the body found proven, or sanctioned"
// cleared = "of these, the body stopped or cleared"
// stages = "how often each stage is told there"
// accused = "whom the cases are about"
// denials = "the words of the denials in these cases"
// claims = "ids of the claims that tell the steps"
// note = "what is counted"
// [parameters]
// authority = "part of the body's name; empty: all"
// limit = "most rows"
:param authority => '';
:param limit => 100;
MATCH (k:Case)-[:HAS_STEP]->(s:Step)
WHERE s.authority IS NOT NULL AND toLower(s.authority) CONTAINS toLower($authority)
WITH s.authority AS authority, collect(DISTINCT k.id) AS keys
ORDER BY size(keys) DESC, authority
LIMIT $limit
RETURN authority, size(keys) AS cases,
       COUNT { MATCH (k:Case) WHERE k.id IN keys AND k.open RETURN k } AS open,
       COUNT {
         MATCH (k:Case)-[:HAS_STEP]->(s:Step)
         WHERE k.id IN keys AND s.authority = authority AND (s.outcome = 'confirmed' OR s.stage = 'sanctioned')
         RETURN DISTINCT k
       } AS confirmed,
       COUNT {
         MATCH (k:Case)-[:HAS_STEP]->(s:Step)
         WHERE k.id IN keys AND s.authority = authority AND s.stage = 'stopped'
         RETURN DISTINCT k
       } AS cleared,
       COLLECT {
         MATCH (k:Case)-[:HAS_STEP]->(s:Step)
         WHERE k.id IN keys AND s.authority = authority
         WITH s.stage AS stage, count(*) AS times
         ORDER BY stage
         RETURN stage + ' ' + toString(times)
       } AS stages,
       COLLECT {
         MATCH (k:Case)-[:CONCERNS]->(x)
         WHERE k.id IN keys
         WITH DISTINCT x
         ORDER BY coalesce(x.name, x.id), x.id
         RETURN coalesce(x.name, x.id)
       } AS accused,
       COLLECT {
         MATCH (d:Claim)-[:IN_CASE]->(k:Case)
         WHERE k.id IN keys AND d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       COLLECT {
         MATCH (k:Case)-[:HAS_STEP]->(s:Step)
         WHERE k.id IN keys AND s.authority = authority
         UNWIND s.claims AS id
         WITH DISTINCT id
         ORDER BY id
         RETURN id
       } AS claims,
       'counts of reports, not of conduct' AS note
ORDER BY cases DESC, authority;
