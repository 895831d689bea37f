// Tickets that contradict each other, or the list of candidates
// question = "Which tickets of one election bear the same number or acronym, or share a member, and are still not one?"
// caveat = "One of the two may be a slip of a report, a misreading, or two persons of one name; the list of candidates is not overwritten, and neither is the report."
// shape = "table"
// slow = "2.2 s on 100,000 reports with the embedded engine, which looks at every support."
// [columns]
// race = "office, region and year"
// ticket = "name of the ticket; of one in a list of candidates where one of them is"
// ticket_id = "id"
// listed = "the table that lists it; empty where none does"
// other = "name of the other ticket"
// other_id = "id"
// both = "what both have"
// reports = "reports that mention the other"
// evidence = "ids of the claims about the other"
// [parameters]
// limit = "most rows"
:param limit => 200;
MATCH (t:Paslon)-[:CONTESTS]->(e:Election)<-[:CONTESTS]-(o:Paslon)
WHERE t.named AND o.named AND t.id <> o.id
WITH e, t, o,
     COLLECT { MATCH (t)-[:MENTIONED_IN]->(r:Report) WHERE r.readBy = 'table' WITH r ORDER BY r.file RETURN r.file } AS listed,
     COLLECT { MATCH (o)-[:MENTIONED_IN]->(r:Report) WHERE r.readBy = 'table' WITH r ORDER BY r.file RETURN r.file } AS also,
     [number IN [t.number] WHERE number = o.number | 'number ' + toString(number)]
     + [acronym IN [t.acronym] WHERE acronym = o.acronym | acronym]
     + [member IN coalesce(t.members, []) WHERE member IN coalesce(o.members, []) | member] AS both
WHERE size(both) > 0 AND (size(listed) > size(also) OR (size(listed) = size(also) AND t.id < o.id))
RETURN coalesce(e.office, '?') + ' ' + coalesce(e.region, '?') + ' ' + coalesce(toString(e.year), '?') AS race,
       coalesce(t.name, t.id) AS ticket, t.id AS ticket_id, listed, coalesce(o.name, o.id) AS other, o.id AS other_id, both,
       COLLECT { MATCH (o)-[:MENTIONED_IN]->(r:Report) WITH r ORDER BY r.file RETURN r.file } AS reports,
       COLLECT { MATCH (c:Claim)-[:SUBJECT|OBJECT]->(o) WITH DISTINCT c.id AS id ORDER BY id RETURN id } AS evidence
ORDER BY race, coalesce(t.name, t.id), ticket_id, coalesce(o.name, o.id), other_id
LIMIT $limit;
