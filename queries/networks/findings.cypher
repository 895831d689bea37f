// Findings: what the tests of coordination found in the last run
// question = "Which agencies do reports name for one ticket beyond chance, by the tests of the last run?"
// caveat = "A finding tells a pattern in reports from chance. It does not prove that anybody acted together, on orders, or at all; findings are as old as the last run of detect."
// shape = "table"
// [columns]
// tier = "T3: corroborated; T2: a lead"
// agency = "name of the agency"
// agency_id = "id"
// region = "its region"
// election = "the election"
// ticket = "name of the ticket"
// ticket_id = "id"
// k = "persons of the agency who are named for the ticket"
// n = "persons of the agency who are named in the election"
// headcount = "civil servants who work there"
// expected = "persons expected by chance"
// q = "chance of as many, corrected for the number of tests"
// origins = "distinct sources"
// evidence = "tests that speak for it beside the first: b shared events, c shared days, d the head, e a second ticket"
// statuses = "status of the support of each person behind it, each status once"
// text = "the result in words, with its caveat"
// claims = "ids of all claims behind it"
// note = "what is counted"
// [parameters]
// tiers = "which tiers"
// limit = "most rows"
:param tiers => ['T2', 'T3'];
:param limit => 100;
MATCH (f:Finding)-[:ABOUT]->(a:Agency)
MATCH (f)-[:TOWARDS]->(t:Paslon)
WHERE f.tier IN $tiers
RETURN f.tier AS tier, a.name AS agency, a.id AS agency_id, f.region AS region, f.election AS election,
       t.name AS ticket, t.id AS ticket_id, f.k AS k, f.n AS n, f.headcount AS headcount, f.expected AS expected,
       f.q AS q, f.origins AS origins, f.evidence AS evidence,
       COLLECT {
         UNWIND f.claims AS id
         MATCH (c:Claim {id: id})
         WITH DISTINCT c.status AS status
         ORDER BY status
         RETURN status
       } AS statuses,
       f.text AS text, f.claims AS claims, 'counts of reports, not of conduct' AS note
ORDER BY tier DESC, q, agency_id, ticket_id
LIMIT $limit;
