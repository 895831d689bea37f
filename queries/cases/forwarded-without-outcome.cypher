// Forwarded without outcome: cases that lie with somebody for longer than some days
// question = "Which cases were forwarded or recommended to another body, and no outcome is told after so many days?"
// caveat = "No outcome told is not no outcome: reports seldom follow a case to its end. Where no day of forwarding is told, days count from the first report of it."
// shape = "table"
// [columns]
// accused = "person or agency"
// accused_id = "id"
// number = "case number, where one is told"
// authority = "the body to which it was forwarded"
// successor = "who took over the cases of that body"
// since = "day of forwarding, else of the first report of it"
// day_told = "whether a day of forwarding is told"
// days = "days since then"
// accusations = "supports that the accused is said to give, each with its status"
// denials = "the words of the denials in this case"
// claims = "ids of the claims that tell the forwarding"
// note = "what is counted"
// [parameters]
// days = "more than so many days"
// until = "the day up to which is counted, YYYY-MM-DD; empty: today"
// limit = "most rows"
:param days => 30;
:param until => '';
:param limit => 100;
MATCH (k:Case)-[:HAS_STEP]->(s:Step)
WHERE s.stage IN ['forwarded', 'recommended'] AND k.open AND coalesce(s.date, s.first) IS NOT NULL
  AND NOT EXISTS { MATCH (k)-[:HAS_STEP]->(e:Step) WHERE e.stage IN ['sanctioned', 'court', 'appeal', 'stopped'] }
WITH k, s, coalesce(s.date, s.first) AS since, CASE WHEN $until = '' THEN date() ELSE date($until) END AS today
WITH k, s, since, duration.inDays(since, today).days AS days
WHERE days > $days
MATCH (k)-[:CONCERNS]->(x)
WITH k, s, since, days, x
ORDER BY days DESC, k.id, s.id
LIMIT $limit
RETURN coalesce(x.name, x.id) AS accused, x.id AS accused_id, k.number AS number, s.authority AS authority,
       CASE WHEN s.authority = k.authority THEN k.successor ELSE null END AS successor,
       toString(since) AS since, s.date IS NOT NULL AS day_told, days,
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
       s.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY days DESC, k.id, s.id;
