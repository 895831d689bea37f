// Shared with other accused: what ties a person to others who are accused
// question = "Which other accused does this person share an agency, an occasion, an exhibit, a case, an accuser or an instruction with?"
// caveat = "Colleagues share agencies, and one video or one complaint may name many: a tie is a place to look, and shows neither contact nor agreement. Ties through one and the same report are not told."
// shape = "table"
// [columns]
// person = "name of the person"
// person_id = "id"
// other = "name of the other accused"
// other_id = "id"
// ties = "how many ties"
// shared = "each tie: its kind, and what is shared"
// for_one_ticket = "true: both are said to support one and the same named ticket"
// who = "both, with ticket and status of each support"
// denials = "the words of the denials of these supports"
// claims = "ids of the claims of these supports"
// [parameters]
// person = "id, or part of a name in any spelling that a report used; empty: everybody accused, from the first name on"
// limit = "most rows, those of most ties first"
:param person => '';
:param limit => 100;
MATCH (p:Person)
WHERE EXISTS { (p)-[:SUPPORTS]->() } AND coalesce(p.unnamed, '') <> 'class'
  AND (p.id = $person OR any(form IN [coalesce(p.name, '')] + coalesce(p.aliases, []) WHERE toLower(form) CONTAINS toLower($person)))
WITH p
ORDER BY coalesce(p.name, ''), p.id
LIMIT $limit
CALL (p) {
  MATCH (p)-[:WORKS_AT|HEADS]->(a:Agency)<-[:WORKS_AT|HEADS]-(o:Person)
  RETURN o, 'agency: ' + coalesce(a.name, a.id) AS tie
  UNION
  MATCH (p)-[:ATTENDED|ORGANISED]->(e:Event)<-[:ATTENDED|ORGANISED]-(o:Person)
  RETURN o, 'occasion: ' + coalesce(e.name, e.id) AS tie
  UNION
  MATCH (p)<-[:SUBJECT]-(:Claim)-[:EVIDENCED_BY]->(x:Exhibit)<-[:EVIDENCED_BY]-(:Claim)-[:SUBJECT]->(o:Person)
  RETURN o, 'exhibit: ' + coalesce(x.name, x.kind, x.id) AS tie
  UNION
  MATCH (p)<-[:SUBJECT]-(:Claim)-[:IN_CASE]->(k:Case)<-[:IN_CASE]-(:Claim)-[:SUBJECT]->(o:Person)
  RETURN o, 'case: ' + coalesce(k.number, k.id) AS tie
  UNION
  MATCH (p)-[:ACCUSED_BY]->(y:Person|Organization)<-[:ACCUSED_BY]-(o:Person)
  RETURN o, 'accuser: ' + coalesce(y.name, y.id) AS tie
  UNION
  MATCH (p)-[f:DIRECTED]->(o:Person)
  RETURN o, 'instruction to the other (' + f.status + ')' AS tie
  UNION
  MATCH (p)<-[f:DIRECTED]-(o:Person)
  RETURN o, 'instruction by the other (' + f.status + ')' AS tie
}
WITH p, o, tie
WHERE o <> p AND coalesce(o.unnamed, '') <> 'class' AND EXISTS { (o)-[:SUPPORTS]->() }
WITH p, o, tie
ORDER BY p.id, o.id, tie
WITH p, o, collect(DISTINCT tie) AS shared
ORDER BY coalesce(p.name, ''), p.id, size(shared) DESC, o.id
LIMIT $limit
RETURN coalesce(p.name, p.id) AS person, p.id AS person_id, coalesce(o.name, o.id) AS other, o.id AS other_id,
       size(shared) AS ties, shared,
       EXISTS { MATCH (p)-[:SUPPORTS]->(t:Paslon)<-[:SUPPORTS]-(o) WHERE t.named } AS for_one_ticket,
       COLLECT {
         UNWIND [p, o] AS q
         MATCH (q)-[s:SUPPORTS]->(t)
         WITH q, s, t
         ORDER BY s.id
         RETURN coalesce(q.name, q.id) + ': ' + coalesce(t.name, t.description, 'candidate not named') + ' (' + s.status + ')'
       } AS who,
       COLLECT {
         UNWIND [p, o] AS q
         MATCH (q)-[s:SUPPORTS]->()
         UNWIND s.claims AS id
         MATCH (d:Claim {id: id})
         WHERE d.status = 'denied'
         WITH DISTINCT d
         ORDER BY d.id
         RETURN coalesce(d.subjectName, '') + ': ' + coalesce(d.replyQuote, d.quote, d.reply, d.id)
       } AS denials,
       COLLECT {
         UNWIND [p, o] AS q
         MATCH (q)-[s:SUPPORTS]->()
         UNWIND s.claims AS id
         WITH DISTINCT id
         ORDER BY id
         RETURN id
       } AS claims
ORDER BY coalesce(p.name, ''), person_id, ties DESC, other_id;
