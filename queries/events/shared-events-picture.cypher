// Shared events picture: occasions, who was there, and their agencies, to be drawn
// question = "How do occasions connect people, agencies and tickets?"
// caveat = "Officials attend occasions on duty; to have been at one place is neither support nor agreement. Read the status of each line."
// shape = "graph"
// [columns]
// path = "from an occasion to somebody who is said to have been there, on to agency or ticket"
// statuses = "the status of each relation of the path, in its order"
// denials = "the words of the denials among the claims"
// claims = "ids of the claims behind the path"
// [parameters]
// event = "part of the occasion's name or place; empty: all"
// limit = "most paths"
:param event => '';
:param limit => 100;
MATCH (e:Event)
WHERE toLower(coalesce(e.name, '')) CONTAINS toLower($event) OR toLower(coalesce(e.place, '')) CONTAINS toLower($event)
WITH e
ORDER BY e.id
LIMIT $limit
CALL (e) {
  MATCH path = (e)<-[:ATTENDED|ORGANISED]-()
  RETURN path
  UNION
  MATCH path = (e)<-[:ATTENDED]-(:Person)-[:WORKS_AT|HEADS|SUPPORTS]->()
  RETURN path
}
WITH e, path, reduce(ids = '', f IN relationships(path) | ids + coalesce(f.id, '')) AS place
ORDER BY e.id, length(path), place
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
ORDER BY e.id, length(path), place;
