"""What an accusation rests on: exhibits, who posted them, and what became of them."""

from __future__ import annotations

import pytest

from graph.build.model import View
from graph.build.view import build
from graph.claims import Report
from graph.identity.matcher import judge
from graph.store.readings import put_readings
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from loaders.extraction import extract
from tests.invented import shown

HEAD = (
    "PALEMBANG - Camat Sela Rimba, Wiratmo Sejati, diduga mendukung pasangan calon Wali Kota Palembang Gumelar"
    " Praba dan Nindya Laras dalam video berdurasi delapan detik, Sabtu (5/10/2024).\n\n"
)


def view(text: str) -> View:
    return build([extract(Report(sha256="0" * 64, text=HEAD + text, file="a.txt", published="2024-10-07"))])


def test_a_claim_leads_to_the_exhibit_that_its_sentence_names() -> None:
    shown = view("")
    (exhibit,) = [node for node in shown.nodes if node.label == "Exhibit"]
    assert (exhibit.props["kind"], exhibit.props["name"]) == ("video", "video berdurasi delapan detik")
    assert {edge.end for edge in shown.edges if edge.type == "EVIDENCED_BY"} == {exhibit.id}


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Video itu sudah dihapus.", "deleted"),
        ("Sulastri Wening menarik unggahan tersebut.", "withdrawn"),
        ("Warga meminta video itu dihapus.", None),
        ("Video itu akan dihapus.", None),
    ],
)
def test_what_became_of_it(words: str, state: str | None) -> None:
    (exhibit,) = [node for node in view(words).nodes if node.label == "Exhibit"]
    assert exhibit.props.get("state") == state


def test_who_posted_it_is_what_the_report_says() -> None:
    shown = view("“Yang memposting video itu Pak Sulaiman Wening,” kata Wiratmo. Sulaiman Wening adalah warga.")
    names = {node.id: node.props.get("name") for node in shown.nodes}
    (posted,) = [edge for edge in shown.edges if edge.type == "POSTED_BY"]
    assert names[posted.end] == "Sulaiman Wening"
    assert set(posted.props) == {"id"}


def test_the_graph_holds_them(embedded: Store) -> None:
    reading = extract(Report(sha256="1" * 64, text=HEAD + "Video itu dihapus.", file="a.txt", published="2024-10-07"))
    embedded.ensure_schema()
    put_readings(embedded, [reading])
    sync(embedded)
    assert view_of(embedded) == shown([reading])


FIRST = (
    "PALEMBANG - Camat Sela Rimba, Wiratmo Sejati, diduga mendukung pasangan calon Wali Kota Palembang Gumelar"
    " Praba dan Nindya Laras dalam video berdurasi {}, {}."
)
SECOND = (
    "PALEMBANG - Rekaman itu ramai dibahas. Dalam video berdurasi {} Camat Sela Rimba, Wiratmo Sejati, diduga mengajak"
    " warga memilih pasangan calon Wali Kota Palembang Gumelar Praba dan Nindya Laras, {}."
)


def exhibits(*texts: str) -> list[str]:
    """The ids of the exhibits that these reports have together."""
    readings = [
        extract(Report(sha256=f"{number:064}", text=text, file=f"{number}.txt", published="2024-10-07"))
        for number, text in enumerate(texts)
    ]
    return [node.id for node in build(readings, judge(readings, ())).nodes if node.label == "Exhibit"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (("delapan detik", "Sabtu (5/10/2024)"), ("8 detik", "Sabtu (5/10/2024)"), 1),
        (("delapan detik", "kemarin"), ("8 detik", "kemarin"), 1),
        (("dua menit", "kemarin"), ("120 detik", "kemarin"), 1),
        (("delapan detik", "Sabtu (5/10/2024)"), ("9 detik", "Sabtu (5/10/2024)"), 2),
        (("delapan detik", "Sabtu (5/10/2024)"), ("8 detik", "Jumat (4/10/2024)"), 2),
        (("pendek", "kemarin"), ("pendek", "kemarin"), 2),
    ],
)
def test_two_reports_on_one_video_have_one_exhibit(one: tuple[str, str], other: tuple[str, str], count: int) -> None:
    assert len(exhibits(FIRST.format(*one), SECOND.format(*other))) == count


def test_a_video_of_somebody_else_is_another_one() -> None:
    two = SECOND.format("8 detik", "kemarin").replace(
        "Camat Sela Rimba, Wiratmo Sejati", "Lurah Arum Jaya, Weda Ratmaji"
    )
    assert len(exhibits(FIRST.format("delapan detik", "kemarin"), two)) == 2


def test_posts_of_one_address_are_one() -> None:
    text = (
        "PALEMBANG - {} Wiratmo Sejati diduga mendukung pasangan calon Wali Kota Palembang Gumelar Praba dan Nindya"
        " Laras lewat unggahan di https://www.facebook.com/sela.rimba/posts/77, kemarin."
    )
    assert len(exhibits(text.format("Camat Sela Rimba,"), text.format("Kabar kedua: Camat Sela Rimba,"))) == 1
