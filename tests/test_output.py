"""What leaves the commands: files, pipes, texts that no engine takes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.errors import UsageError
from jejaring.cli import cli
from jejaring.files import write_bytes
from jejaring.output import print_table

EXAMPLE = Path(__file__).parent.parent / "examples" / "reports" / "01-deklarasi-alun-alun.txt"


def test_a_file_is_written_whole_and_leaves_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "new" / "x.txt"
    write_bytes(path, b"satu")
    write_bytes(path, b"dua")
    assert path.read_bytes() == b"dua"
    assert list(path.parent.iterdir()) == [path]


def test_a_link_stays_a_link_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "x.html"
    link.symlink_to(tmp_path / "there" / "page.html")
    write_bytes(link, b"isi")
    assert link.is_symlink()
    assert (tmp_path / "there" / "page.html").read_bytes() == b"isi"


def test_a_pipe_is_written_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    write_bytes(pipe, b"isi")
    assert reader.communicate(timeout=20)[0] == b"isi"
    assert pipe.is_fifo()


def test_a_name_that_is_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_bytes(tmp_path, b"isi")


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_a_reader_that_leaves_early_is_no_failure(tmp_path: Path, form: str) -> None:
    db = str(tmp_path / "graph.db")
    assert CliRunner().invoke(cli, ["load", str(EXAMPLE), "--db", db]).exit_code == 0
    command = [sys.executable, "-m", "jejaring", "query", "overview", "--format", form, "--db", db]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    os.close(writing)
    assert done.returncode == 0
    assert "Error" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("form", ["table", "json"])
def test_a_full_disk_is_told_in_one_line(form: str) -> None:
    command = [sys.executable, "-m", "jejaring", "query", "--format", form]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("value", ["\udcff", "99999999999999999999999"])
def test_what_cannot_be_sent_to_an_engine_is_told_in_words(target: str, value: str) -> None:
    assert CliRunner().invoke(cli, ["load", str(EXAMPLE), "--db", target]).exit_code == 0
    result = CliRunner().invoke(cli, ["query", "--cypher", "RETURN $x AS x", "-p", f"x={value}", "--db", target])
    assert result.exit_code == 2
    assert "cannot be sent" in result.stderr


def test_refusals_are_told_and_kept_also_where_the_page_cannot_be_written(tmp_path: Path) -> None:
    db, bad, page = tmp_path / "graph.db", tmp_path / "kosong.txt", tmp_path / "x.html"
    bad.write_text("")
    page.mkdir()
    result = CliRunner().invoke(cli, ["load", str(EXAMPLE), str(bad), "--db", str(db), "--view", str(page / "y.html")])
    assert result.exit_code == 1
    blocked = tmp_path / "file"
    blocked.write_text("")
    place = str(blocked / "x.html")
    result = CliRunner().invoke(cli, ["load", str(EXAMPLE), str(bad), "--db", str(db), "--view", place])
    assert result.exit_code == 2
    assert f"refused: {bad}: empty" in result.stderr
    assert "1 unchanged, 1 refused" in result.stderr
    info = CliRunner().invoke(cli, ["info", "--format", "json", "--db", str(db)])
    assert json.loads(info.stdout)["reports"] == {"loaded": 1, "pending": 0, "refused": 1}


def test_words_of_reports_reach_the_terminal_as_they_stand(tmp_path: Path) -> None:
    db = str(tmp_path / "graph.db")
    assert CliRunner().invoke(cli, ["load", str(EXAMPLE), "--db", db]).exit_code == 0
    result = CliRunner().invoke(cli, ["query", "--cypher", "RETURN 'a:x:b [bold] \x1b[2Jc' AS words", "--db", db])
    assert "a:x:b [bold] \ufffd[2Jc" in result.stdout


def test_a_narrow_terminal_shows_every_letter(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("jejaring.output.PIPED", 60)
    print_table(["id", "words"], [["claim-" + 40 * "x", 60 * "y"]])
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 60
    assert (shown.count("x"), shown.count("y")) == (40, 60)


@pytest.mark.parametrize("why", ["", "salah"])
def test_withdrawing_needs_a_reason_and_a_graph_and_makes_none(tmp_path: Path, why: str) -> None:
    result = CliRunner().invoke(cli, ["withdraw", "a.txt", "--why", why, "--db", str(tmp_path / "graph.db")])
    assert result.exit_code == (3 if why else 2)
    assert ("there is no graph" if why else "expected the reason") in result.stderr
    assert not (tmp_path / "graph.db").exists()
