// Find a name in any spelling that a report used
// question = "Who or what bears this name, in any spelling, and which reports write it so?"
// caveat = "Finds spellings that reports used, not those that nobody printed. Two rows may be one, and one name may stand for two people."
// shape = "table"
// [columns]
// name = "the name that most reports use"
// id = "id"
// kind = "label"
// labels = "further labels"
// aliases = "other spellings"
// spelled = "spellings with the name in it, as printed"
// files = "files of the reports that write one of them, at most 20"
// evidence = "sha256 of these reports"
// [parameters]
// name = "part of the name; several parts in any order, with or without capitals; empty: all persons"
// limit = "most rows"
:param name => '';
:param limit => 100;
WITH [part IN split(toLower(trim($name)), ' ') WHERE part <> ''] AS parts
MATCH (n:Person|Agency|Paslon|Organization)
WHERE (size(parts) > 0 OR n:Person)
  AND any(form IN [coalesce(n.name, '')] + coalesce(n.aliases, []) WHERE all(part IN parts WHERE toLower(form) CONTAINS part))
WITH n, parts
ORDER BY coalesce(n.name, ''), n.id
LIMIT $limit
CALL (n, parts) {
  OPTIONAL MATCH (n)-[m:MENTIONED_IN]->(r:Report)
  WHERE any(form IN coalesce(m.names, []) WHERE all(part IN parts WHERE toLower(form) CONTAINS part))
  WITH r
  ORDER BY r.id
  RETURN collect(r)[..20] AS found
}
RETURN n.name AS name, n.id AS id,
       CASE WHEN n:Person THEN 'Person' WHEN n:Agency THEN 'Agency' WHEN n:Paslon THEN 'Paslon' ELSE 'Organization' END AS kind,
       COLLECT { UNWIND labels(n) AS label WITH label WHERE NOT label IN ['Person', 'Agency', 'Paslon', 'Organization'] WITH label ORDER BY label RETURN label } AS labels,
       coalesce(n.aliases, []) AS aliases,
       COLLECT {
         MATCH (n)-[m:MENTIONED_IN]->(:Report)
         UNWIND m.names AS form
         WITH DISTINCT form
         WHERE all(part IN parts WHERE toLower(form) CONTAINS part)
         WITH form
         ORDER BY form
         RETURN form
       } AS spelled,
       [r IN found | r.file] AS files, [r IN found | r.sha256] AS evidence
ORDER BY coalesce(name, ''), id;
