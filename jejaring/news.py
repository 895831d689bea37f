"""What a load brought, told at its end: each piece with its words, and the command that shows all of it."""

from __future__ import annotations

from graph.store.connect import Store
from graph.store.news import CLAIM, STATUS, STEP, News, Told
from jejaring.output import say

LONG = 200  # characters of words that are shown


def tell(store: Store, news: News) -> None:
    """Say, on stderr, what the graph did not show before; nothing where that is nothing."""
    count = news.counts
    if not count.total():
        return
    say(
        f"new: {count[CLAIM]} claim(s), {news.supports} of support; {count[STATUS]} changed status(es);"
        f" {count[STEP]} step(s) of cases"
    )
    told = news.words(store)
    for one in told:
        say(f"  {line(one)}")
    if count.total() > len(told):
        since = f" -p since={news.since}" if news.since else ""
        say(f"  {count.total() - len(told)} more (jejaring query whats-new{since} -p limit=1000)")


def line(told: Told) -> str:
    """A piece of news in a line: what is new, about whom, the words, where they stand, and what is said against it."""
    item, words = told.item, told.words
    about = " ".join(filter(None, (words["subject"], words["predicate"], words["object"])))
    about = f"{words['subject']}: {item.says}" if item.kind == STEP else about
    status = item.says if item.kind == STATUS else words["status"] if item.kind == CLAIM else ""
    against = "".join(f"; denied: {short(denial)}" for denial in words["denials"][:1])
    where = words["url"] or words["report"]
    return f"{item.kind}: {about}{f' ({status})' if status else ''}: {short(words['quote'])} [{where}]{against}"


def short(words: str) -> str:
    """Words of a report, cut where they are long."""
    return words if len(words) <= LONG else f"{words[:LONG].rsplit(' ', 1)[0]} …"
