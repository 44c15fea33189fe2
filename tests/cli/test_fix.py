"""`--fix` takes out comments that accept nothing, and nothing else; whatever goes wrong, no file is harmed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factlint.cli import fixing, replacing
from tests.cli.running import errors, factlint

BODY = "The mayor opened the new school on the hill above the town, and the work took three years."


def article(*lines: str) -> str:
    return "\n".join(["# School opens", "", *lines, ""])


UNUSED = "<!-- factlint: ignore[doubled-word] as sung -->"
DISABLE = "<!-- factlint: disable[doubled-word] -->"

FIXED = [
    (article(UNUSED, "", BODY), article(BODY)),
    (article(UNUSED, BODY), article(BODY)),
    (article(BODY, UNUSED, BODY), article(BODY, "", BODY)),
    (article(BODY, UNUSED), article(BODY)),
    (article(BODY, "", UNUSED), article(BODY, "")),
    (article(f"{BODY} {UNUSED}"), article(BODY)),
    (article(f"{BODY[:9]} {UNUSED} {BODY[10:]}"), article(BODY)),
    (article("> " + UNUSED, "", BODY), article(">", "", BODY)),
    (article(DISABLE, "", BODY, "", DISABLE.replace("disable", "enable"), "", BODY),
     article(BODY, "", BODY)),
    (article("<!-- factlint: ignore[doubled-word, placeholder-left-in, malformed-link] why -->", "", f"{BODY} TK"),
     article("<!-- factlint: ignore[placeholder-left-in] why -->", "", f"{BODY} TK")),
    (article("<!-- factlint: ignore[placeholder-left-in,doubled-word] why -->", "", f"{BODY} TK"),
     article("<!-- factlint: ignore[placeholder-left-in] why -->", "", f"{BODY} TK")),
    (article(f"{UNUSED}{UNUSED}", "", BODY), article(BODY)),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), FIXED)
def test_unused_comments_and_names_go_and_nothing_else(before: str, after: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(before, encoding="utf-8")
    done = factlint("check", "a.md", "--fix", "--format", "concise", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == after
    assert (done.returncode, b"unused-suppression" in done.stdout) == (0, False)
    assert errors(done)[0].startswith("factlint: a.md: ")
    again = factlint("check", "a.md", "--fix", "--format", "concise", cwd=tmp_path)
    assert (errors(again), path.read_text(encoding="utf-8")) == ([], after)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


KEPT = [
    article("<!-- factlint: ignore[placeholder-left-in] why -->", "", f"{BODY} TK"),
    article("<!-- factlint: ignore[no-such-rule] why -->", "", BODY),
    article("<!-- factlint: ignore why -->", "", BODY),
    article("<!-- factlint: ingore[doubled-word] -->", "", BODY),
    article("<!-- factlint: ignore[weekday-date-mismatch] needs a date -->", "", BODY),
    f"---\ntitle: School\nfactlint: {{ignore: [doubled-word]}}\n---\n{BODY}\n",
    article("```", UNUSED, "```", "", BODY),
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_used_unknown_or_not_judged_stays(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    before = path.stat()
    factlint("check", "a.md", "--fix", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == text
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_page_is_fixed_too(tmp_path: Path) -> None:
    text = "<html lang='en'><article><h1>School opens</h1>\n{}<p>{}</p>\n<p>It was late.</p></article></html>\n"
    path = tmp_path / "a.html"
    path.write_text(text.format(f"{UNUSED}\n", BODY), encoding="utf-8")
    factlint("check", "a.html", "--fix", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == text.format("", BODY)


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("cp1252", b"")]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encoding_byte_order_mark_line_ends_and_permissions_stay(
    encoding: str, mark: bytes, end: str, tmp_path: Path
) -> None:
    after = article("L’école « neuve » a été ouverte par la maire, qui l'a dit aux habitants de la ville.").replace(
        "\n", end
    )
    before = after.replace(f"opens{end}{end}", f"opens{end}{end}{UNUSED}{end}{end}")
    path = tmp_path / "a.md"
    path.write_bytes(mark + before.encode(encoding))
    path.chmod(0o640)
    factlint("check", "a.md", "--fix", "--lang", "fr", cwd=tmp_path)
    assert path.read_bytes() == mark + after.encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    real.write_text(FIXED[0][0], encoding="utf-8")
    (tmp_path / "a.md").symlink_to(real)
    factlint("check", "a.md", "--fix", cwd=tmp_path)
    assert (tmp_path / "a.md").is_symlink()
    assert real.read_text(encoding="utf-8") == FIXED[0][1]


def test_the_difference_is_shown_and_nothing_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(FIXED[0][0], encoding="utf-8")
    done = factlint("check", "a.md", "--diff", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == FIXED[0][0]
    assert done.returncode == 1
    assert done.stdout.decode() == (f"--- a.md\n+++ a.md\n@@ -1,5 +1,3 @@\n # School opens\n \n-{UNUSED}\n-\n {BODY}\n")
    path.write_text(FIXED[0][1], encoding="utf-8")
    same = factlint("check", "a.md", "--diff", cwd=tmp_path)
    assert (same.returncode, same.stdout) == (0, b"")


def test_a_comment_stays_where_the_article_would_read_differently_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No Markdown is known that does; the guard is tried by itself."""
    from factlint.cli.check import run

    text = article(BODY, "", f"{UNUSED} {BODY}")
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr("factlint.cli.fixing.same_article", lambda one, other: False)
    run([str(tmp_path / "a.md")], {"fix": True, "isolated": True})
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == text
    assert "an unused comment stays: without it the article would read differently" in capsys.readouterr().err


def test_a_file_without_a_last_line_end_gets_none(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"# School opens\n\n{BODY} {UNUSED}", encoding="utf-8")
    assert b"\\ No newline at end of file" in factlint("check", "a.md", "--diff", cwd=tmp_path).stdout
    factlint("check", "a.md", "--fix", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == f"# School opens\n\n{BODY}"


@pytest.mark.parametrize("failing", ["replace", "write", "fsync", "mkstemp"])
def test_a_full_disk_or_a_folder_that_may_not_be_written_loses_nothing(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from factlint.cli.check import run

    def fails(*_arguments: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    targets = {"replace": (Path, "replace"), "fsync": (os, "fsync"), "mkstemp": (replacing.tempfile, "mkstemp")}
    if failing == "write":
        real = os.fdopen

        def full(*arguments: object) -> object:
            file = real(*arguments)  # type: ignore[call-overload]
            file.close()
            return FullFile()

        monkeypatch.setattr(os, "fdopen", full)
    else:
        monkeypatch.setattr(*targets[failing], fails)
    path = tmp_path / "a.md"
    path.write_text(FIXED[0][0], encoding="utf-8")
    assert run([str(path)], {"fix": True, "format": "concise"}) == 2
    said = capsys.readouterr()
    assert said.err == f"factlint: {path}: cannot be written: No space left on device; nothing was changed\n"
    assert "unused-suppression" in said.out
    assert path.read_text(encoding="utf-8") == FIXED[0][0]
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


class FullFile:
    """A file on a disk without room."""

    def __enter__(self) -> FullFile:
        return self

    def __exit__(self, *_details: object) -> None:
        return None

    def write(self, _data: bytes) -> None:
        """Take nothing."""
        raise OSError(28, "No space left on device")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_one_line_and_2(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "a.md").write_text(FIXED[0][0], encoding="utf-8")
    folder.chmod(0o555)
    try:
        done = factlint("check", "kept/a.md", "--fix", cwd=tmp_path)
    finally:
        folder.chmod(0o755)
    assert (done.returncode, errors(done)) == (
        2, ["factlint: kept/a.md: cannot be written: Permission denied; nothing was changed"],
    )  # fmt: skip


def test_a_read_only_file_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from factlint.cli.check import run

    path = tmp_path / "a.md"
    path.write_text(FIXED[0][0], encoding="utf-8")
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root would be asked otherwise
    assert run([str(path)], {"fix": True, "format": "concise"}) == 2
    assert "cannot be written: Permission denied; nothing was changed" in capsys.readouterr().err


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    from factlint import read

    path = tmp_path / "a.md"
    path.write_text(FIXED[0][0], encoding="utf-8")
    before = read.read(path)
    path.write_text("# Another\n", encoding="utf-8")
    with pytest.raises(fixing.NotFixedError, match="has changed since it was read"):
        fixing.rewrite(before, before)
    assert path.read_text(encoding="utf-8") == "# Another\n"


def test_standard_input_is_never_fixed_but_its_difference_is_shown(tmp_path: Path) -> None:
    arguments = ("check", "-", "--stdin-filename", "a.md")
    shown = factlint(*arguments, "--diff", cwd=tmp_path, text=FIXED[0][0].encode())
    assert UNUSED in shown.stdout.decode()
    done = factlint(*arguments, "--fix", cwd=tmp_path, text=FIXED[0][0].encode())
    assert (done.returncode, errors(done)) == (2, ["factlint: --fix changes files: name one, or ask for --diff"])
