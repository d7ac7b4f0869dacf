"""The commands, run as a user runs them."""

from __future__ import annotations

import json
import os
import re
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Project

FALSE_STEP = '''\
"""Wrong."""

from notesc import Note

note = Note("Wrong")
n = note.size("n")
x = note.scalar("x")
note.calc((x + 1) ** 2).eq(x**2 + 2 * x + 1, "expand").eq(x**2 + x + 1, "lose a factor")
'''


# ---- the program --------------------------------------------------------------------------------------------------


def test_help_names_every_command(project: Project) -> None:
    """The first thing that a user sees."""
    found = project.run("--help")
    assert found.returncode == 0
    for name in ("build", "check", "list", "new"):
        assert re.search(rf"^  {name} ", found.stdout, re.MULTILINE)


def test_version_is_told(project: Project) -> None:
    """One line."""
    found = project.run("--version")
    assert (found.returncode, found.stdout.count("\n")) == (0, 1)
    assert found.stdout.startswith("notesc ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chekc"], "No such command"),
        (["check", "--fresh-air"], "No such option"),
        (["check", "--format", "xml"], "'xml'"),
        (["build", "--format", "pdf,doc"], "'doc' is not one of pdf, tex, typ"),
        (["build", "--engine", "word"], "'word'"),
        (["check", "nothing"], "no script or folder 'nothing'"),
        (["new"], "Missing argument"),
        (["new", "not-a-name"], "cannot be the name of a script"),
        (["new", "class"], "cannot be the name of a script"),
    ],
)
def test_a_wrong_command_line_exits_with_2(project: Project, arguments: list[str], words: str) -> None:
    """The message is on the error stream, and says what is wrong."""
    project.script("twice")
    found = project.run(*arguments)
    assert (found.returncode, found.stdout) == (2, "")
    assert words in found.stderr


def test_a_wrong_configuration_exits_with_2(project: Project) -> None:
    """The file is named."""
    project.file("notesc.toml", "colour = 1\n")
    found = project.run("list")
    assert found.returncode == 2
    assert "notesc.toml: unknown setting 'colour'" in found.stderr


def test_a_bug_of_ours_exits_with_3(project: Project) -> None:
    """It is called one, with the version; Python's traceback is for those who ask."""
    code = "import sys, notesc.project.configuration as c; c.find_configuration = lambda _: 1 / 0\n"
    code += "from notesc.cli import main; sys.argv = ['notesc', *sys.argv[1:]]; main()\n"
    script = project.file("broken.py", code)
    found = project.run_python(str(script), "list")
    assert found.returncode == 3
    assert "This is a bug in notesc" in found.stderr
    assert "ZeroDivisionError" in found.stderr
    assert "Traceback" not in found.stderr
    assert "Traceback" in project.run_python(str(script), "--debug", "list").stderr


# ---- list and new -------------------------------------------------------------------------------------------------


def test_list_shows_each_note_with_its_title(project: Project) -> None:
    """In the order of their names."""
    project.script("twice")
    project.script("another")
    assert project.run("list").stdout.splitlines() == [
        "  derivations/another.py  Twice",
        "  derivations/twice.py  Twice",
    ]


def test_list_of_a_bad_script_exits_with_1(project: Project) -> None:
    """The others are listed all the same."""
    project.script("twice")
    project.script("bad", "x = (\n")
    found = project.run("list")
    assert found.returncode == 1
    assert "derivations/twice.py  Twice" in found.stdout
    assert "error[N202] derivations/bad.py:1: this is not Python" in found.stdout


def test_new_writes_a_script_and_never_overwrites_one(project: Project) -> None:
    """The second time, the author's work is left alone."""
    assert project.run("new", "my_first_note").returncode == 0
    path = project.root / "derivations" / "my_first_note.py"
    path.write_text("mine", encoding="utf-8")
    found = project.run("new", "my_first_note.py")
    assert found.returncode == 2
    assert "is there already" in found.stderr
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_new_script_passes(project: Project, tmp_path: Path) -> None:
    """What a newcomer is given to begin with is right."""
    empty = project.at(tmp_path / "empty")
    empty.root.mkdir()
    assert empty.run("new", "my_first_note").returncode == 0
    found = empty.run("check", "my_first_note")
    assert found.returncode == 0, found.stdout
    assert "My first note" in found.stdout


# ---- check --------------------------------------------------------------------------------------------------------


def test_check_shows_every_step(project: Project) -> None:
    """Line, status, method, time and the mathematics."""
    project.script("twice")
    found = project.run("check")
    assert (found.returncode, found.stderr) == (0, "")
    heading, step, summary = found.stdout.splitlines()
    assert re.fullmatch(r"✓ derivations/twice.py  Twice  \[1 step, proved, \d+ ms\]", heading)
    assert re.fullmatch(r"\s+7 ✓ proved\s+\d+ ms  \S.*\S  x \+ x = 2\s?x", step)
    assert summary == "1 note passed; steps: 1 proved"


def test_a_false_step_is_explained(project: Project) -> None:
    """Code, place, both sides as mathematics and a counterexample with both values; and the exit code is 1."""
    project.script("wrong", FALSE_STEP)
    found = project.run("check")
    assert found.returncode == 1
    assert re.search(r"error\[N301\] derivations/wrong\.py:8: ", found.stdout)
    assert re.search(r"left:  +x(²|\^2) \+ 2\s?x \+ 1", found.stdout)
    assert re.search(r"right: +\S* ?= x(²|\^2) \+ x \+ 1", found.stdout)
    assert re.search(r"counterexample: .*x = ", found.stdout)
    assert re.search(r"left  is -?\d", found.stdout)
    assert re.search(r"right is -?\d", found.stdout)


def test_two_false_steps_on_one_line_are_told_apart(project: Project) -> None:
    """Each with its own sides, under its own message."""
    text = 'from notesc import Note\nnote = Note("Wrong")\nx = note.scalar("x")\nnote.calc(x).eq(2 * x).eq(3 * x)\n'
    project.script("wrong", text)
    shown = project.run("check").stdout
    first, second = shown[shown.index("error[N301]") :].split("error[N301]")[1:]
    assert re.search(r"left:  x\n", first)
    assert re.search(r"left:  2\s?x\n", second)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x = (\n", "N202"),
        ("1 / 0\n", "N201"),
        ("import sys; sys.exit(0)\n", "N201"),
        ("import os; os._exit(0)\n", "N210"),
        ("while True: pass\n", "N209"),
        ("x = 1\n", "N203"),
        ("from notesc import Note\nnote = Note('Empty')\n", "N306"),
        ("from notesc import Note, log\nlog = 1\n", "N205"),
        ("from notesc import Note\nnote = Note('A')\nx = note.scalar('x')\nnote.calc(sum([x] * 3000)).eq(x)\n", "N307"),
    ],
)
def test_a_bad_script_exits_with_1_and_spares_the_others(project: Project, text: str, code: str) -> None:
    """Each way for a script to be bad, next to a good one."""
    project.file("notesc.toml", "time_limit = 2\n")
    project.script("bad", text)
    project.script("twice")
    found = project.run("check")
    assert found.returncode == 1
    assert f"error[{code}] derivations/bad.py" in found.stdout
    assert "✓ derivations/twice.py" in found.stdout
    assert "1 of 2 notes failed" in found.stdout


def test_prose_that_cannot_be_read_fails_the_check(project: Project) -> None:
    """What passes the check can be built; the steps are shown all the same."""
    text = 'from notesc import Note\nnote = Note("A")\nx = note.scalar("x")\n'
    project.script("bad", text + 'note.text(r"so $\\frac{1$")\nnote.calc(x).eq(x)\n')
    found = project.run("check")
    assert found.returncode == 1
    assert "error[N109] derivations/bad.py:4" in found.stdout
    assert "5 ✓ proved" in found.stdout


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_leaves_nothing_behind(project: Project, number: signal.Signals, code: int) -> None:
    """The workers are ended, and the temporary files are removed."""
    scratch = project.root / "tmp"
    scratch.mkdir()
    script = f"import os, time\nopen({str(project.root / 'pid')!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)\n"
    project.script("sleeps", script)
    with project.given(TMPDIR=str(scratch)).start("check") as process:
        while not (project.root / "pid").exists() or not (project.root / "pid").read_text():
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(number)
        assert process.wait(timeout=20) == code
    worker = int((project.root / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
    assert list(scratch.iterdir()) == []


def test_the_report_as_json(project: Project) -> None:
    """One object with the keys that the README documents, whatever became of the notes."""
    project.script("bad", "print('hello')\n1 / 0\n")
    project.script("wrong", FALSE_STEP)
    found = project.run("check", "--format", "json")
    assert (found.returncode, found.stderr) == (1, "")
    report = json.loads(found.stdout)
    bad, wrong = report["notes"]
    for note in (bad, wrong):
        assert set(note) == {"path", "title", "status", "seconds", "steps", "diagnostics"}
    assert (bad["path"], bad["title"], bad["status"], bad["steps"]) == ("derivations/bad.py", "", "open", [])
    (diagnostic,) = bad["diagnostics"]
    assert set(diagnostic) == {"code", "severity", "path", "line", "column", "message", "hints"}
    assert (diagnostic["code"], diagnostic["severity"], diagnostic["line"]) == ("N201", "error", 2)
    right_step, wrong_step = wrong["steps"]
    assert set(right_step) == {
        *("line", "relation", "left", "right", "status", "method", "conditions", "used", "counterexample", "seconds"),
    }
    assert (right_step["relation"], right_step["status"], right_step["counterexample"]) == ("eq", "proved", None)
    assert (wrong["status"], wrong_step["status"], wrong_step["line"]) == ("refuted", "refuted", 8)
    assert set(wrong_step["counterexample"]) == {"sizes", "values", "left", "right"}
    assert wrong_step["counterexample"]["left"] != wrong_step["counterexample"]["right"]


def test_the_report_does_not_depend_on_chance(project: Project) -> None:
    """The same notes, the same report, times apart, whatever the hash seed."""
    project.script("twice")
    project.script("wrong", FALSE_STEP)
    reports = []
    for seed in ("1", "2"):
        run = project.given(PYTHONHASHSEED=seed).run("check", "--format", "json")
        reports.append(re.sub(r'"seconds": [\d.e-]+', "", run.stdout))
    assert reports[0] == reports[1]


def test_colours_are_for_terminals_only(project: Project) -> None:
    """A pipe gets plain text, and no progress bar."""
    project.script("twice")
    project.script("again")
    found = project.run("check")
    assert "\x1b" not in found.stdout
    assert found.stderr == ""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="pseudo-terminals are POSIX's")
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colours_unless_it_declines(
    project: Project, environment: dict[str, str], *, coloured: bool
) -> None:
    """NO_COLOR is honoured."""
    project.script("twice")
    project.script("thrice")  # with two, a progress bar comes and goes
    output = project.given(TERM="xterm", **environment).run_on_terminal("list")
    assert output.count("Twice") == 2
    assert ("\x1b[1m" in output) is coloured


def test_the_example_of_the_readme_passes(project: Project) -> None:
    """What we show is what works."""
    readme = Path(__file__).parents[2] / "README.md"
    (example,) = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    project.script("example", example)
    found = project.run("check")
    assert found.returncode == 0, found.stdout


# ---- build --------------------------------------------------------------------------------------------------------


def test_build_writes_the_sources_and_a_pdf(project: Project) -> None:
    """All three, and the exit code is 0."""
    project.script("twice")
    found = project.run("build", "--engine", "typst")
    assert found.returncode == 0, found.stdout + found.stderr
    assert sorted(path.name for path in (project.root / "out").iterdir()) == ["twice.pdf", "twice.tex", "twice.typ"]
    assert (project.root / "out" / "twice.pdf").read_bytes().startswith(b"%PDF-")
    assert "out/twice.pdf" in found.stdout


def test_the_folder_and_the_formats_can_be_chosen(project: Project) -> None:
    """Without pdf among the formats no engine runs; scripts in folders keep their folders."""
    project.script("deep/twice")
    found = project.run("build", "--format", "tex", "--out", "elsewhere")
    assert found.returncode == 0, found.stdout + found.stderr
    written = sorted(path.relative_to(project.root).as_posix() for path in project.root.glob("elsewhere/**/*.*"))
    assert written == ["elsewhere/deep/twice.tex", "elsewhere/deep/twice.typ"]


def test_the_help_names_every_format_and_engine(project: Project) -> None:
    """The words of the help are written by hand, so that it is fast; they must not fall behind the tables."""
    from notesc.project.configuration import engine_names, format_names

    words = set(re.findall(r"[a-z]+", project.run("build", "--help").stdout))
    assert {*format_names(), *engine_names()} <= words


def test_a_failing_note_is_built_and_marked(project: Project) -> None:
    """The author sees on the page where it fails; the exit code is 1, and the good note is built too."""
    project.script("wrong", FALSE_STEP)
    project.script("twice")
    found = project.run("build", "--engine", "typst")
    assert found.returncode == 1
    assert "error[N301] derivations/wrong.py:8" in found.stdout
    assert (project.root / "out" / "wrong.pdf").exists()
    assert (project.root / "out" / "twice.pdf").exists()
    assert "refuted" in (project.root / "out" / "wrong.tex").read_text(encoding="utf-8")


def test_an_engine_that_is_absent_exits_with_2(project: Project) -> None:
    """It is the machine's lack, told once, and no note's failure."""
    project.script("twice")
    found = project.given(PATH="").run("build", "--engine", "latex")
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.count("error[") == 1
    assert "needs pdflatex" in found.stderr
    assert ".py" not in found.stderr


@pytest.mark.tex
def test_build_with_latex(project: Project) -> None:
    """The same note through pdflatex."""
    project.script("twice")
    found = project.run("build", "--engine", "latex")
    assert found.returncode == 0, found.stdout + found.stderr
    assert (project.root / "out" / "twice.pdf").read_bytes().startswith(b"%PDF-")


def test_what_is_built_does_not_depend_on_chance(project: Project) -> None:
    """The same sources, byte for byte, whatever the hash seed."""
    project.script("twice")
    project.script("wrong", FALSE_STEP)
    for seed in ("1", "2"):
        project.given(PYTHONHASHSEED=seed).run("build", "--format", "tex", "--out", seed)
    for name in ("twice.tex", "twice.typ", "wrong.tex", "wrong.typ"):
        assert (project.root / "1" / name).read_bytes() == (project.root / "2" / name).read_bytes()
