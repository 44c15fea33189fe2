"""`--since`: what rests on a changed line is told, whatever git is asked about; nothing of the folder is run."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from factlint.accepting.lines import changed, every
from tests.cli.running import FAULTY, Done, errors, factlint
from tests.read.word import paragraph, word_file

PLAIN = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Desk", "-c", "user.email=desk@news.test", "-c", "init.defaultBranch=main"]
    environment = {**{key: value for key, value in os.environ.items() if not key.startswith("GIT_")}, **PLAIN}
    subprocess.run(["git", *who, "-C", str(folder), *arguments], check=True, capture_output=True, env=environment)


HEADLINE = "Ferry firm to cut 140 jobs at Port Ellis"
BODY = [
    "Saltmarch Line will cut 104 jobs at its terminal here, the company said on Monday.",
    "",
    "It is TK to the town.",
]


def article(headline: str = HEADLINE, *lines: str) -> str:
    return "\n".join([f"# {headline}", "", *(lines or BODY), ""])


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit: an article with two findings."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.md").write_text(article(), encoding="utf-8")
    commit(tmp_path)
    return tmp_path


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "news")


def since(folder: Path, ref: str = "HEAD", *paths: str, **environment: str) -> Done:
    return factlint("check", *(paths or (".",)), "--since", ref, "--format", "json", cwd=folder, **environment)


def rules(done: Done) -> list[str]:
    assert done.returncode in {0, 1}, done.stderr
    return [finding["rule"] for file in json.loads(done.stdout)["files"] for finding in file["findings"]]


def test_without_a_change_nothing_is_told(repository: Path) -> None:
    done = since(repository)
    assert (done.returncode, rules(done)) == (0, [])
    assert errors(done) == ["factlint: 1 article has not changed since HEAD"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (article("Ferry company to cut 140 jobs at Port Ellis"), ["headline-number-conflict"]),
        (article(HEADLINE, BODY[0].replace("Monday", "Tuesday"), *BODY[1:]), ["headline-number-conflict"]),
        (article(HEADLINE, *BODY[:2], f"So it seems: {BODY[2]}"), ["placeholder-left-in"]),
        (article(HEADLINE, "It rained.", "", *BODY), []),
        (article(HEADLINE, *BODY, "", "It rained."), []),
        (article().replace("\n", "\r\n"), []),
    ],
)
def test_a_finding_is_told_where_any_of_its_lines_changed(text: str, told: list[str], repository: Path) -> None:
    (repository / "a.md").write_bytes(text.encode())
    uncommitted = since(repository)
    assert rules(uncommitted) == told
    git(repository, "add", "--all")
    assert rules(since(repository)) == told
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "edit")
    assert rules(since(repository, "HEAD~1")) == told
    if told:
        assert json.loads(uncommitted.stdout)["summary"]["unchanged"] == 1


def test_a_new_article_is_told_whole_whether_git_knows_it_or_not(repository: Path) -> None:
    (repository / "b.md").write_text(article(), encoding="utf-8")
    assert len(rules(since(repository))) == 2
    commit(repository)
    assert len(rules(since(repository, "HEAD~1"))) == 2
    assert rules(since(repository, "HEAD")) == []


def test_what_counts_is_the_merge_base_not_what_the_branch_became(repository: Path) -> None:
    git(repository, "branch", "--quiet", "work")
    (repository / "a.md").write_text(article(HEADLINE, "All is well, Ann Reed, the mayor, said."), encoding="utf-8")
    commit(repository)
    git(repository, "switch", "--quiet", "work")
    (repository / "b.md").write_text("# Calm\n\nThe day was calm in the town, and it was TK.\n", encoding="utf-8")
    commit(repository)
    done = since(repository, "main")
    assert [file["path"] for file in json.loads(done.stdout)["files"]] == ["b.md"]


@pytest.mark.parametrize("name", ["l'été à venir.md", "a\nb.md", ":(top)x.md", "-o.md", "*.md", 'q"uote.md'])
def test_any_name_of_a_file_is_found(name: str, repository: Path) -> None:
    folder = repository / "d'été 2026"
    folder.mkdir()
    (folder / name).write_text(article(), encoding="utf-8")
    commit(repository)
    assert rules(since(repository)) == []
    (folder / name).write_text(article(HEADLINE, *BODY[:2], f"So: {BODY[2]}"), encoding="utf-8")
    assert rules(since(repository)) == ["placeholder-left-in"]
    assert rules(since(folder, "HEAD", f"./{name}")) == ["placeholder-left-in"]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_lines_are_compared_as_they_are_read(encoding: str, repository: Path) -> None:
    text = article(
        "L’été au port", "La compagnie a été vendue par la ville, selon le maire, à TK euros.", "", "Il a plu."
    )
    (repository / "b.md").write_bytes(text.encode(encoding))
    commit(repository)
    (repository / "b.md").write_bytes(text.replace("plu", "neigé").encode(encoding))
    assert rules(since(repository)) == []
    (repository / "b.md").write_bytes(text.replace("vendue", "cédée").encode(encoding))
    assert rules(since(repository)) == ["placeholder-left-in"]


def test_a_word_file_is_compared_by_its_paragraphs(repository: Path) -> None:
    def word(*lines: str) -> bytes:
        return word_file([paragraph(HEADLINE, "Title"), *(paragraph(line) for line in lines)])

    (repository / "b.docx").write_bytes(word(*BODY))
    commit(repository)
    (repository / "b.docx").write_bytes(word(*BODY, "It rained on the town."))
    assert rules(since(repository)) == []
    (repository / "b.docx").write_bytes(word(*BODY[:2], f"So: {BODY[2]}"))
    assert rules(since(repository)) == ["placeholder-left-in"]
    (repository / "b.docx").write_bytes(b"no Word file")
    commit(repository)
    (repository / "b.docx").write_bytes(word(*BODY))
    assert len(rules(since(repository))) == 2


def test_the_folder_of_a_link_is_the_one_it_leads_to(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    link = tmp_path_factory.mktemp("elsewhere") / "link"
    link.symlink_to(repository)
    assert rules(since(link)) == []


def test_an_editor_may_give_the_text_that_is_not_saved_yet(repository: Path) -> None:
    text = article(HEADLINE, *BODY[:2], f"So: {BODY[2]}").encode()
    arguments = ("check", "-", "--stdin-filename", "a.md", "--since", "HEAD", "--format", "json")
    assert rules(factlint(*arguments, cwd=repository, text=text)) == ["placeholder-left-in"]
    assert rules(factlint(*arguments, cwd=repository, text=article().encode())) == []


@pytest.mark.parametrize("ref", ["no-such-branch", "", "--all", "HEAD^{tree}", "a b", "HEAD..HEAD"])
def test_a_ref_that_is_none_is_one_line_and_2(ref: str, repository: Path) -> None:
    done = factlint("check", ".", f"--since={ref}", cwd=repository)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(errors(done)) == 1
    assert f"has no commit called {ref!r}: name a commit, a branch or a tag" in errors(done)[0]


def test_outside_a_repository_is_one_line_and_2(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY, encoding="utf-8")
    done = since(tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert (done.returncode, len(errors(done))) == (2, 1)
    assert f"--since: {tmp_path}: not a git repository" in errors(done)[0]


def test_histories_without_a_common_past_are_one_line_and_2(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "other")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "other")
    done = since(repository, "main")
    assert (done.returncode, len(errors(done))) == (2, 1)
    assert "'main' and the present commit have no common past" in errors(done)[0]


def test_without_git_it_is_one_line_and_2(repository: Path) -> None:
    done = since(repository, PATH="/nowhere")
    assert (done.returncode, len(errors(done))) == (2, 1)
    assert "--since needs git, which cannot be run" in errors(done)[0]


def test_nothing_that_the_folder_configures_is_run(repository: Path) -> None:
    """Whatever a repository can name to be run is named here; a file would show that it was."""
    trap = repository / ".git" / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {repository / '.git' / 'sprung'}\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    named = {
        "core.fsmonitor": str(trap), "core.pager": str(trap), "core.sshCommand": str(trap), "core.editor": str(trap),
        "diff.external": str(trap), "filter.x.clean": str(trap), "filter.x.smudge": str(trap),
        "filter.x.process": str(trap), "diff.x.textconv": str(trap), "diff.x.command": str(trap),
        "core.hooksPath": str(trap.parent), "alias.ls-tree": f"!{trap}", "alias.rev-parse": f"!{trap}",
        "core.askPass": str(trap), "credential.helper": str(trap), "core.gitProxy": str(trap),
    }  # fmt: skip
    for key, value in named.items():
        git(repository, "config", key, value)
    (repository / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    (repository / "a.md").write_text(article("Ferry company to cut 140 jobs"), encoding="utf-8")
    assert rules(since(repository)) == ["headline-number-conflict"]
    assert not (repository / ".git" / "sprung").exists()


def test_inside_a_hook_the_repository_is_still_that_of_the_article(repository: Path) -> None:
    (repository / "a.md").write_text(article("Ferry company to cut 140 jobs"), encoding="utf-8")
    hook = {"GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index", "GIT_WORK_TREE": "."}
    folder = repository / "news"
    folder.mkdir()
    assert rules(since(folder, "HEAD", "../a.md", **hook)) == ["headline-number-conflict"]


@pytest.mark.parametrize(
    ("before", "now", "lines"),
    [
        ("a\nb\nc\n", "a\nb\nc\n", []),
        ("a\nb\nc\n", "a\nX\nc\n", [2]),
        ("a\nb\nc\n", "a\nb\nX\nc\n", [3]),
        ("a\nb\nc\n", "a\nc\n", []),
        ("a\nb", "a\nb\n", [3]),
        ("", "a\nb", [1, 2]),
        ("a\r\nb\r\n", "a\nb\n", []),
        ("a\na\na\n", "a\na\n", []),
        ("x\n1\ny\n2\nz\n", "x\n3\ny\n4\nz\n", [2, 4]),
    ],
)
def test_changed_lines(before: str, now: str, lines: list[int]) -> None:
    assert changed(before, now) == frozenset(lines)


def test_all_lines_of_a_new_text() -> None:
    assert every("a\nb\n") == {1, 2, 3}


def test_a_text_that_is_wholly_new_is_compared_in_no_time() -> None:
    before, now = ("".join(f"{word} {number % 90}\n" for number in range(30_000)) for word in ("old", "new"))
    assert changed(before, now) >= set(range(1, 30_001))
