// Find a name, however it is spelled
// question = "Who or what bears this name, however it is spelled, and which reports write it so?"
// caveat = "Names that sound alike are found too: two rows may be one, one name may stand for two people, and a sound proves nothing."
// shape = "table"
// [columns]
// name = "the name that most reports use"
// id = "id"
// kind = "label"
// labels = "further labels"
// match = "'as written' where a name holds all parts letter by letter, else 'by sound'"
// aliases = "other spellings"
// spelled = "spellings with the name in it, as printed"
// files = "files of the reports that write one of them, at most 20"
// evidence = "sha256 of these reports"
// [parameters]
// name = "part of the name; several parts in any order, with or without capitals; empty: all persons"
// limit = "most rows"
:param name => '';
:param limit => 100;
WITH [ // what spellings of one sound have in common: written, then read so, in this order (sounds.toml)
  [' st ', ' siti '], [' abd ', ' abdul '], [' abdl ', ' abdul '], [' ach ', ' ahmad '], [' akh ', ' ahmad '], [' ahmat ', ' ahmad '], ['oe', 'u'],
  ['oo', 'u'], ['ou', 'u'], ['tj', 'c'], ['dj', 'j'], ['sj', 's'], [' chai', ' hai'], [' chae', ' hae'], [' choi', ' hoi'], [' chol', ' hol'],
  [' chus', ' hus'], [' ch', ' c'], ['ch', 'h'], ['kh', 'h'], ['sy', 's'], ['sh', 's'], ['ts', 's'], ['dz', 'z'], ['dh', 'd'], ['th', 't'],
  ['bh', 'b'], ['gh', 'g'], ['ph', 'f'], ['ck', 'k'], ['q', 'k'], ['x', 'ks'], ['v', 'f'], ['z ', 's '], ['z', 'j'], ['ae', 'ai'], ['ei', 'ai'],
  ['y', 'i'], ['j', 'i'], ['uw', 'u'], ['w', 'u'], ['aa', 'a'], ['bb', 'b'], ['cc', 'c'], ['dd', 'd'], ['ee', 'e'], ['ff', 'f'], ['gg', 'g'],
  ['hh', 'h'], ['iii', 'i'], ['ii', 'i'], ['kk', 'k'], ['ll', 'l'], ['mm', 'm'], ['nn', 'n'], ['pp', 'p'], ['rr', 'r'], ['ss', 's'], ['tt', 't'],
  ['uuu', 'u'], ['uu', 'u'], ['h ', ' '], [' mo ', ' muhamad '], [' mu ', ' muhamad '], [' mod ', ' muhamad '], [' mud ', ' muhamad '],
  [' mhd ', ' muhamad '], [' mohd ', ' muhamad '], [' muhd ', ' muhamad '], [' mohamad ', ' muhamad '], [' mohamed ', ' muhamad '],
  [' muhamed ', ' muhamad ']
] AS rules
WITH rules, reduce(text = toLower($name), sign IN ['.', ',', '-', '/', '(', ')'] | replace(text, sign, ' ')) AS plain
WITH rules, [word IN split(plain, ' ') WHERE word <> ''] AS given, [part IN split(reduce(text = ' ' + replace(plain, "'", '') + ' ', rule IN rules | replace(text, rule[0], rule[1])), ' ') WHERE part <> ''] AS parts
WITH rules, given, parts, reduce(longest = '', part IN parts | CASE WHEN size(part) > size(longest) THEN part ELSE longest END) AS longest
CALL (longest) {
  MATCH (n:Person)
  WHERE n.sounds CONTAINS longest
  RETURN n
  UNION
  MATCH (n:Agency)
  WHERE n.sounds CONTAINS longest AND longest <> ''
  RETURN n
  UNION
  MATCH (n:Paslon)
  WHERE n.sounds CONTAINS longest AND longest <> ''
  RETURN n
  UNION
  MATCH (n:Organization)
  WHERE n.sounds CONTAINS longest AND longest <> ''
  RETURN n
}
WITH rules, given, parts, n
WHERE any(form IN split(n.sounds, '|') WHERE all(part IN parts WHERE form CONTAINS part))
WITH rules, parts, n,
     CASE WHEN any(form IN [n.name] + coalesce(n.aliases, []) WHERE all(word IN given WHERE toLower(form) CONTAINS word)) THEN 'as written' ELSE 'by sound' END AS match
ORDER BY match, n.name, n.id
LIMIT $limit
WITH n, match,
     COLLECT {
       MATCH (n)-[m:MENTIONED_IN]->(:Report)
       UNWIND m.names AS form
       WITH DISTINCT form, rules, parts
       WITH form, parts, replace(reduce(text = ' ' + toLower(form) + ' ', rule IN rules | replace(text, rule[0], rule[1])), ' ', '') AS heard
       WHERE all(part IN parts WHERE heard CONTAINS part)
       WITH form
       ORDER BY form
       RETURN form
     } AS spelled
CALL (n, spelled) {
  OPTIONAL MATCH (n)-[m:MENTIONED_IN]->(r:Report)
  WHERE any(form IN m.names WHERE form IN spelled)
  WITH r
  ORDER BY r.id
  RETURN collect(r)[..20] AS found
}
RETURN n.name AS name, n.id AS id,
       CASE WHEN n:Person THEN 'Person' WHEN n:Agency THEN 'Agency' WHEN n:Paslon THEN 'Paslon' ELSE 'Organization' END AS kind,
       COLLECT { UNWIND labels(n) AS label WITH label WHERE NOT label IN ['Person', 'Agency', 'Paslon', 'Organization'] WITH label ORDER BY label RETURN label } AS labels,
       match, coalesce(n.aliases, []) AS aliases, spelled,
       [r IN found | r.file] AS files, [r IN found | r.sha256] AS evidence
ORDER BY match, name, id;
