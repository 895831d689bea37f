// Investigation picture: accused, overseers and accusers, to be drawn
// question = "Who is before which oversight body, accused by whom, of supporting whom?"
// caveat = "To be reported or examined is not to be guilty; many examinations end without a finding, and that is seldom reported. Read the status of each line."
// shape = "graph"
// [columns]
// path = "from somebody before an oversight body to that body, to the accusers, and to whom the support is said to be for"
// statuses = "the status of each relation of the path, in its order"
// denials = "the words of the denials among the claims"
// claims = "ids of the claims behind the path"
// [parameters]
// body = "part of the body's name; empty: all"
// limit = "most paths"
:param body => '';
:param limit => 100;
MATCH (x:Person|Agency)-[:INVESTIGATED_BY]->(o:Agency)
WHERE toLower(coalesce(o.name, '')) CONTAINS toLower($body)
WITH DISTINCT x
ORDER BY coalesce(x.name, ''), x.id
LIMIT $limit
MATCH path = (x)-[:INVESTIGATED_BY|ACCUSED_BY|SUPPORTS]->()
WITH x, path, reduce(ids = '', f IN relationships(path) | ids + coalesce(f.id, '')) AS place
ORDER BY coalesce(x.name, ''), x.id, place
LIMIT $limit
RETURN path, [f IN relationships(path) | f.status] AS statuses,
       COLLECT {
         UNWIND reduce(all = [], f IN relationships(path) | all + coalesce(f.claims, [])) AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       reduce(all = [], f IN relationships(path) | all + coalesce(f.claims, [])) AS claims
ORDER BY coalesce(x.name, ''), x.id, place;
