"""Running a script and finding its note."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from notesc.diagnostics import Code, Diagnostic, Severity
from notesc.language.note import Note
from notesc.project.loading import LoadingError, load


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """The derivations folder of a project; the interpreter is put back as it was."""
    path, modules = list(sys.path), set(sys.modules)
    (tmp_path / "derivations").mkdir()
    yield tmp_path / "derivations"
    sys.path[:] = path
    for name in set(sys.modules) - modules:
        del sys.modules[name]


def load_text(folder: Path, text: str, name: str = "script") -> tuple[Note, tuple[Diagnostic, ...]]:
    path = folder / f"{name}.py"
    path.write_text(dedent(text), encoding="utf-8")
    return load(path, f"derivations.{name}", folder.parent)


def failure(folder: Path, text: str) -> Diagnostic:
    with pytest.raises(LoadingError) as raised:
        load_text(folder, text)
    (error,) = (found for found in raised.value.diagnostics if found.severity is Severity.ERROR)
    return error


BEGINNING = """\
from notesc import Eq, Note, log
note = Note("A note")
x = note.scalar("x")
"""


def test_the_note_of_a_script_is_found(folder: Path) -> None:
    """A script's one note, whatever the variable is called."""
    note, remarks = load_text(folder, BEGINNING + "n = note\nnote.calc(x).eq(x)\n")
    assert (note.title, remarks) == ("A note", ())


def test_a_script_imports_a_result_of_another(folder: Path) -> None:
    """The project's root is on the path, and the other script's note is not this one's."""
    load_text(folder, BEGINNING + "fact = note.calc(x + x).eq(2 * x).fact('Twice')\n", "other")
    text = """\
        from notesc import Note
        from derivations.other import fact, note as other, x
        note = Note("Another")
        note.calc(2 * x).eq(x + x, using=[fact])
        """
    assert load_text(folder, text)[0].title == "Another"


def test_a_script_is_run_afresh(folder: Path) -> None:
    """An edit, of the script or of one that it imports, is seen by the next load."""
    text = (
        "from notesc import Note\nfrom derivations.other import x\nnote = Note(f'x is {len(x)}')\nnote.calc(1).eq(1)\n"
    )
    (folder / "other.py").write_text("x = 'a'")
    assert load_text(folder, text)[0].title == "x is 1"
    (folder / "other.py").write_text("x = 'abc'")
    assert load_text(folder, text)[0].title == "x is 3"


def test_a_helper_can_make_the_note(folder: Path) -> None:
    """A note made inside a function of another module belongs to the script that keeps it."""
    (folder / "_style.py").write_text("from notesc import Note\ndef begin(title): return Note(title)\n")
    text = "from derivations._style import begin\nnote = begin('Made elsewhere')\nnote.calc(1).eq(1)\n"
    assert load_text(folder, text)[0].title == "Made elsewhere"


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("x = (\n", Code.SYNTAX, 1, "never closed"),
        ("x = 1\ny = = 2\n", Code.SYNTAX, 2, "invalid syntax"),
        ("x = '\x00'\n", Code.SYNTAX, 1, "not Python"),
        (BEGINNING + "1 / 0\n", Code.RAISED, 4, "ZeroDivisionError: division by zero"),
        (BEGINNING + "def f():\n    raise KeyError('k')\nf()\n", Code.RAISED, 5, "KeyError"),
        (BEGINNING + "import sys\nsys.exit(0)\n", Code.RAISED, 5, "SystemExit"),
        (BEGINNING + "raise KeyboardInterrupt\n", Code.RAISED, 4, "KeyboardInterrupt"),
        (BEGINNING + "raise MemoryError\n", Code.RAISED, 4, "memory"),
        (BEGINNING + "import nowhere_to_be_found\n", Code.RAISED, 4, "ModuleNotFoundError"),
        (BEGINNING + "note.calc(x).eq(x * 0.5)\n", Code.FLOAT, 4, "0.5"),
        (BEGINNING + "note.calc(x).eq(\n    Eq(x, x),\n)\n", Code.TYPE, 4, "expected a term"),
        ("x = 1\n", Code.NO_NOTE, 1, "no note"),
        (BEGINNING + "other = Note('B')\n", Code.SEVERAL_NOTES, 4, "'A note', 'B'"),
        (BEGINNING, Code.EMPTY_NOTE, 2, "derives nothing"),
        (BEGINNING + "note.calc(x)\n", Code.EMPTY_NOTE, 2, "derives nothing"),
    ],
)
def test_each_mistake_is_reported_on_its_line(folder: Path, text: str, code: Code, line: int, words: str) -> None:
    """The code, the line and the words of each way to get a script wrong."""
    found = failure(folder, text)
    assert (found.code, found.span.line) == (code, line), found
    assert words in found.message


def test_a_syntax_error_has_a_column(folder: Path) -> None:
    """An editor can jump to it."""
    assert failure(folder, "x = 1\ny = = 2\n").span.column == 5


def test_a_syntax_error_of_an_imported_script_is_reported_there(folder: Path) -> None:
    """The file to mend is the other one."""
    (folder / "other.py").write_text("\nx = (\n")
    found = failure(folder, "from derivations.other import x\n")
    assert (found.code, found.span.path, found.span.line) == (Code.SYNTAX, str(folder / "other.py"), 2)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("from notesc import Note, softmx", "did you mean 'softmax'?"),
        ("sigmoid(1)", "from notesc import sigmoid"),
        ("learning_rate = 1\nlearning_rat + 1", "did you mean 'learning_rate'?"),
        ("from notesc import Note\nnote = Note('A')\nnote.vectr('x', 3)", "did you mean 'vector'?"),
        ("from notesc import Note\nNote('A').calc(1).eq(1).fct('A')", "did you mean 'fact'?"),
        ("import math\nfrom notesc import Note\nmath.exp(Note('A').scalar('t'))", "use the functions of notesc"),
        ("from notesc import Note\nrange(Note('A').size('n'))", "sum with Sum(z[k], k)"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(folder: Path, text: str, hint: str) -> None:
    """A name that is missing or misspelt, and a function of Python's where one of ours is meant."""
    (found,) = failure(folder, f"{text}\n").hints
    assert hint in found


@pytest.mark.parametrize("text", ["1 / 0", "zzzqqq", "'a' + 1", "[].zzz", "import zzzqqq"])
def test_where_nothing_helpful_is_known_there_is_no_hint(folder: Path, text: str) -> None:
    """A wrong guess is worse than none."""
    assert failure(folder, f"{text}\n").hints == ()


@pytest.mark.parametrize(
    "line",
    [
        "log = 1",
        "log: int = 1",
        "for log in (): pass",
        "def log(): pass",
        "class log: pass",
        "from math import log",
        "import math as log",
        "with open('f') as log: pass",
        "f = lambda log: log",
        "(log := 1)",
        "a, (log, b) = 1, (2, 3)",
        "try: pass\nexcept ValueError as log: pass",
    ],
)
def test_a_name_of_ours_cannot_be_rebound(folder: Path, line: str) -> None:
    """However Python lets it be done; and the script is not even run."""
    found = failure(folder, BEGINNING + line + "\nraise AssertionError\n")
    assert found.code is Code.REBOUND_NAME
    assert "'log'" in found.message


def test_a_renamed_import_is_watched_under_its_new_name(folder: Path) -> None:
    """`import … as` moves the watch: the old name is free, the new one is not."""
    text = "from notesc import Note, log as ln\nlog = 1\nnote = Note('A')\nnote.calc(1).eq(1)\n"
    assert load_text(folder, text)[1] == ()
    assert failure(folder, text + "ln = 2\n").code is Code.REBOUND_NAME


def test_a_star_import_is_warned_of(folder: Path) -> None:
    """It works, and the author is told why not to; hiding a name with it is refused."""
    text = "from notesc import *\nnote = Note('A')\nnote.calc(1).eq(1)\n"
    (remark,) = load_text(folder, text)[1]
    assert (remark.code, remark.severity, remark.span.line) == (Code.STAR_IMPORT, Severity.WARNING, 1)
    assert failure(folder, text + "jacobian = note\n").code is Code.REBOUND_NAME
