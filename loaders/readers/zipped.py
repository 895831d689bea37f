"""ZIP archives: each file in one as if it lay in a folder; nothing is ever unpacked to the disk."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from graph.errors import InputError
from loaders.readers.formats import SUFFIXES
from loaders.readers.parts import LARGEST, LARGEST_CONTAINER, MOST, Part

RATIO = 200  # to one: what text packs to at most; more is a bomb
HARMLESS = 1_000_000  # bytes below which no ratio is a danger
ENCRYPTED = 0x1
PASSED = ("__MACOSX/",)
OWN = (".csv", ".json", ".xlsx")


def read_zip(path: Path, data: bytes | None) -> Iterator[Part]:
    """The documents of an archive; files of other kinds are left out. InputError where it is none or too large."""
    try:
        with zipfile.ZipFile(path if data is None else io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not (member.is_dir() or _is_link(member))]
            _check(path, members)
            for member in members:
                yield from _part(path, archive, member)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise InputError(f"{path}: a ZIP container that cannot be read ({error}); pack it anew") from error


def _is_link(member: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)


def _check(path: Path, members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST:
        raise InputError(f"{path}: {len(members):,} files; expected at most {MOST:,} an archive; split it")
    total = sum(member.file_size for member in members)
    if total > LARGEST_CONTAINER:
        raise InputError(
            f"{path}: {total / 1e6:,.0f} MB when unpacked; expected at most {LARGEST_CONTAINER / 1e6:,.0f} MB; split it"
        )


def _part(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Part]:
    name = PurePosixPath(member.filename.replace("\\", "/"))
    hidden = any(part.startswith(".") and part != ".." for part in name.parts) or str(name).startswith(PASSED)
    if hidden:
        return
    place = path / name.name
    if name.is_absolute() or ".." in name.parts or ":" in name.parts[0]:
        yield Part(place, wrong=f"its name in the archive, {member.filename!r}, leads out of it; pack it anew")
    elif name.suffix.lower() in OWN:
        yield Part(place, wrong="a table or an extract in an archive; unpack it and name it itself")
    elif name.suffix.lower() in SUFFIXES:
        data, wrong = _content(archive, member)
        yield Part(path / name, data, wrong=wrong)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> tuple[bytes | None, str]:
    """The bytes of a member, and what is wrong with it."""
    if member.flag_bits & ENCRYPTED:
        return None, "encrypted in the archive; pack it without password"
    if member.file_size > max(HARMLESS, RATIO * member.compress_size):
        return None, f"packed more than {RATIO} to one, as no report is; unpack it and look at it"
    try:
        with archive.open(member) as stream:
            data = stream.read(LARGEST + 1)
    except Exception as error:
        return None, f"broken in the archive ({error}); pack it anew"
    return data, ""
