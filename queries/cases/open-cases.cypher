// Open cases: by the stage that they have reached
// question = "Which cases are open, and how far has each gone?"
// caveat = "Open means that no step that ends it is told; reports seldom tell how cases end. An open case says nothing about guilt."
// shape = "table"
// [columns]
// stage = "the latest stage that is told"
// accused = "person or agency"
// accused_id = "id"
// number = "case number, where one is told"
// track = "ethics, discipline, administrative or criminal"
// authority = "the body that has it, by its latest step"
// successor = "who took over the cases of that body"
// first = "first report of it"
// steps = "each step with its day, else with the day of the first report that tells it in brackets"
// accusations = "supports that the accused is said to give, each with its status"
// denials = "the words of the denials in this case"
// claims = "ids of its claims"
// note = "what is counted"
// [parameters]
// stage = "one stage; empty: all"
// limit = "most rows"
:param stage => '';
:param limit => 100;
MATCH (k:Case)-[:CONCERNS]->(x)
WHERE k.open AND ($stage = '' OR k.stage = $stage)
WITH k, x
ORDER BY coalesce(k.stage, ''), k.first, k.id
LIMIT $limit
RETURN coalesce(k.stage, 'not told') AS stage, coalesce(x.name, x.id) AS accused, x.id AS accused_id, k.number AS number,
       k.track AS track, k.authority AS authority, k.successor AS successor, toString(k.first) AS first,
       COLLECT {
         MATCH (k)-[:HAS_STEP]->(s:Step)
         WITH s
         ORDER BY coalesce(s.date, s.first), s.stage, s.id
         RETURN s.stage + ' ' + coalesce(toString(s.date), '(' + toString(s.first) + ')', '') + coalesce(' ' + s.authority, '')
       } AS steps,
       COLLECT {
         MATCH (x)-[f:SUPPORTS]->(t)
         WITH f, t
         ORDER BY f.id
         RETURN coalesce(t.name, t.description, 'candidate not named') + ' (' + f.status + ')'
       } AS accusations,
       COLLECT {
         MATCH (d:Claim)-[:IN_CASE]->(k)
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       COLLECT { MATCH (c:Claim)-[:IN_CASE]->(k) WITH c ORDER BY c.id RETURN c.id } AS claims,
       'counts of reports, not of conduct' AS note
ORDER BY stage, first, k.id;
