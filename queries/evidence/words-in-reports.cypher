// Words in reports, with what stands around them
// question = "Which reports write these words, and what stands around the first place?"
// caveat = "Finds the letters as they are, in any case; other forms of a word, and reports that were not loaded, are not in it."
// shape = "table"
// slow = "2.7 s on 100,000 reports with the embedded engine, which has no index of words; 2.5 s with Neo4j while no words are given."
// [columns]
// published = "day of publication; empty where unknown"
// outlet = "who published it"
// title = "headline"
// snippet = "what stands around the first place"
// places = "how often the words stand in the report"
// evidence = "sha256 of the report"
// report = "name of the file"
// url = "its address"
// [parameters]
// words = "the words, one after the other as a report has them; empty: the beginnings of all reports"
// around = "letters before and behind"
// limit = "most rows"
:param words => '';
:param around => 120;
:param limit => 100;
WITH [word IN split(toLower($words), ' ') WHERE word <> ''] AS parts
WITH reduce(text = '', part IN parts | text + CASE WHEN text = '' THEN '' ELSE ' ' END + part) AS given, size(parts) AS count,
     reduce(longest = '', part IN parts | CASE WHEN size(part) > size(longest) THEN part ELSE longest END) AS longest
MATCH (r:Report)
WHERE (r.words CONTAINS longest OR r.words = '*')
  AND ((count < 2 AND r.words <> '*') OR reduce(text = toLower(r.text), blank IN ['\n', '\r', '\t', '  ', '  '] | replace(text, blank, ' ')) CONTAINS given)
WITH r, given
ORDER BY coalesce(toString(r.published), '') DESC, r.id
LIMIT $limit
WITH r, given, CASE WHEN given = '' THEN [''] ELSE split(reduce(text = toLower(r.text), blank IN ['\n', '\r', '\t'] | replace(text, blank, ' ')), given) END AS parts
WITH r, given, size(parts) - 1 AS places, CASE WHEN size(parts) > 1 OR given = '' THEN size(parts[0]) ELSE 0 END AS start
WITH r, given, places, start, CASE WHEN start > $around THEN start - $around ELSE 0 END AS begin
RETURN toString(r.published) AS published,
       coalesce(COLLECT { MATCH (r)-[:PUBLISHED_BY]->(o:Source) RETURN o.name }[0], r.outlet) AS outlet,
       r.title AS title, substring(r.text, begin, start - begin + size(given) + $around) AS snippet, places,
       r.sha256 AS evidence, r.file AS report, r.url AS url
ORDER BY coalesce(published, '') DESC, evidence;
