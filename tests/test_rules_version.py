"""The version of the rules."""

from pathlib import Path

import pytest

from loaders.extraction import VERSION, version


def test_the_version_follows_the_rules_and_word_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert f"rules-{version.fingerprint()}" == VERSION
    (tmp_path / "cues.toml").write_text("words = ['diduga']")
    monkeypatch.setattr(version, "PLACES", (tmp_path,))
    first = version.fingerprint()
    assert first == version.fingerprint()
    (tmp_path / "cues.toml").write_text("words = ['terbukti']")
    assert first != version.fingerprint()
