// Words in reports, with what stands around them
// question = "Which reports write these words, and what stands around the first place?"
// caveat = "Finds the letters as they are, in any case; other forms of a word, and reports that were not loaded, are not in it."
// shape = "table"
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
// words = "the words; empty: the beginnings of all reports"
// around = "letters before and behind"
// limit = "most rows"
:param words => '';
:param around => 120;
:param limit => 100;
MATCH (r:Report)
WHERE r.text IS NOT NULL AND toLower(r.text) CONTAINS toLower($words)
WITH r
ORDER BY coalesce(toString(r.published), '') DESC, r.id
LIMIT $limit
WITH r, CASE WHEN $words = '' THEN [''] ELSE split(toLower(r.text), toLower($words)) END AS parts
WITH r, size(parts) - 1 AS places, size(parts[0]) AS start
WITH r, places, start, CASE WHEN start > $around THEN start - $around ELSE 0 END AS begin
RETURN toString(r.published) AS published,
       coalesce(COLLECT { MATCH (r)-[:PUBLISHED_BY]->(o:Source) RETURN o.name }[0], r.outlet) AS outlet,
       r.title AS title, substring(r.text, begin, start - begin + size($words) + $around) AS snippet, places,
       r.sha256 AS evidence, r.file AS report, r.url AS url
ORDER BY coalesce(published, '') DESC, evidence;
