// Under investigation: who is reported to, or examined by, which oversight body
// question = "Who is before which oversight body, and what is the support that it is about?"
// caveat = "To be reported or examined is not to be guilty; many examinations end without a finding, and that is seldom reported."
// shape = "table"
// [columns]
// accused = "person or agency"
// accused_id = "id"
// body = "name of the oversight body"
// investigation = "what the claims of the examination amount to"
// accusations = "supports that the accused is said to give, each with its status"
// first = "earliest day of publication"
// last = "latest day of publication"
// reports = "how many reports say it"
// origins = "how many distinct texts"
// quote = "the words of one claim"
// denials = "the words of the accused's denials"
// claims = "ids of the claims of the examination"
// accusation = "ids of the claims of support"
// note = "what is counted"
// [parameters]
// body = "part of the body's name; empty: all"
// limit = "most rows"
:param body => '';
:param limit => 100;
MATCH (x:Person|Agency)-[i:INVESTIGATED_BY]->(o:Agency)
WHERE toLower(coalesce(o.name, '')) CONTAINS toLower($body)
WITH x, i, o
ORDER BY coalesce(o.name, ''), o.id, coalesce(x.name, ''), x.id
LIMIT $limit
WITH x, i, o, COLLECT {
  MATCH (x)-[s:SUPPORTS]->()
  UNWIND s.claims AS id
  WITH DISTINCT id
  ORDER BY id
  RETURN id
} AS accusation
RETURN coalesce(x.name, x.id) AS accused, x.id AS accused_id, o.name AS body, i.status AS investigation,
       COLLECT {
         MATCH (x)-[s:SUPPORTS]->(t)
         WITH s, t
         ORDER BY s.id
         RETURN coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')'
       } AS accusations,
       toString(i.first) AS first, toString(i.last) AS last, i.reports AS reports, i.origins AS origins, i.quote AS quote,
       COLLECT {
         UNWIND accusation + i.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH d
         ORDER BY d.id
         RETURN coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       i.claims AS claims, accusation, 'counts of reports, not of conduct' AS note
ORDER BY coalesce(body, ''), o.id, accused, accused_id;
