"""Runs one script as a module and finds the one note that it makes."""

from __future__ import annotations

import ast
import errno
import importlib
import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType, TracebackType

from notesc.diagnostics import Code, DerivationError, Diagnostic, Severity, Span
from notesc.language.calc import Calc
from notesc.language.note import ClaimBlock, Note
from notesc.project.hints import hints_for
from notesc.project.names import name_diagnostics

LARGEST_FILE = 64 * 2**20  # bytes that a script can write into one file, its printed output too
_NOTESC = Path(__file__).resolve().parent.parent


class LoadingError(Exception):
    """A script from which no note could be had; carries the diagnostics, at least one of them an error."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(diagnostic.message for diagnostic in diagnostics))
        self.diagnostics = diagnostics


class OutOfTime(BaseException):  # not an Exception: a script's `except Exception` must not swallow it
    """Raised inside a script whose time is over."""


def load(path: Path, module_name: str, root: Path) -> tuple[Note, tuple[Diagnostic, ...]]:
    """The note of a script, and warnings about the script.

    The script is run as the module `module_name`, afresh, with the project's root on `sys.path`, so that it can
    import results of others: `from derivations.softmax_cross_entropy import softmax_jacobian`.

    Raises LoadingError where the script is no Python, rebinds a name of notesc, raises, does not make exactly one
    note, or derives nothing.
    """
    remarks = _read(path)
    module = _run(path, module_name, root)
    note = _only_note(module, path, root)
    if not any(isinstance(block, ClaimBlock) or (isinstance(block, Calc) and block.steps) for block in note.blocks):
        raise LoadingError(
            *remarks,
            Diagnostic(
                Code.EMPTY_NOTE,
                f"the note {note.title!r} derives nothing, so nothing was checked",
                note.span,
                ("begin a chain: note.calc(a).eq(b, 'why')",),
            ),
        )
    return note, remarks


def _read(path: Path) -> tuple[Diagnostic, ...]:
    """What the source alone tells: warnings. Raises LoadingError where it tells of an error."""
    try:
        tree = ast.parse(path.read_bytes(), str(path))
    except SyntaxError as error:
        # Python names no line for a file that is no text at all
        span = Span(str(path), error.lineno or 1, error.offset or 0)
        raise LoadingError(Diagnostic(Code.SYNTAX, f"this is not Python: {error.msg}", span)) from error
    except ValueError as error:
        raise LoadingError(Diagnostic(Code.SYNTAX, f"this is not Python: {error}", Span(str(path), 1))) from error
    except OSError as error:
        raise LoadingError(
            Diagnostic(Code.NOT_FOUND, f"the script cannot be read: {error.strerror}", Span(str(path), 0))
        ) from error
    found = tuple(name_diagnostics(tree, path))
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        raise LoadingError(*found)
    return found


# ---- running ------------------------------------------------------------------------------------------------------


def _run(path: Path, module_name: str, root: Path) -> ModuleType:
    _forget(module_name.rpartition(".")[0] or module_name)
    if sys.path[:1] != [str(root)]:
        sys.path.insert(0, str(root))
    specification = importlib.util.spec_from_file_location(module_name, path)
    assert specification is not None  # a path that ends in .py has a loader
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[module_name] = module
    try:
        specification.loader.exec_module(module)
    except OutOfTime as error:
        span = _line_reached(error.__traceback__, path, root)
        raise LoadingError(Diagnostic(Code.OUT_OF_TIME, "the script ran out of time here", span)) from error
    except BaseException as error:  # a script may raise anything, SystemExit too
        raise LoadingError(_raised(error, path, root)) from error
    return module


def _forget(folder: str) -> None:
    """The scripts of a folder are imported afresh: another run may have left an older state of them behind."""
    for name in [name for name in sys.modules if name == folder or name.startswith(f"{folder}.")]:
        del sys.modules[name]
    importlib.invalidate_caches()


def _is_of_project(module: ModuleType, root: Path) -> bool:
    file = getattr(module, "__file__", None)
    return bool(file) and module.__name__ not in ("__main__", "__mp_main__") and _is_of_author(str(file), root)


def _is_of_author(file: str, root: Path) -> bool:
    """Whether a file belongs to the project, and not to a virtual environment or a copy of notesc inside it."""
    path = Path(file)
    return path.is_relative_to(root) and "site-packages" not in path.parts and not path.is_relative_to(_NOTESC)


def _raised(error: BaseException, path: Path, root: Path) -> Diagnostic:
    span = _line_reached(error.__traceback__, path, root)
    if isinstance(error, DerivationError):
        own = error.diagnostic
        return own if own.span.line and _is_script(own.span.path, path, root) else replace(own, span=span)
    if isinstance(error, SyntaxError) and error.filename and error.lineno:  # in a script that this one imports
        span = Span(error.filename, error.lineno, error.offset or 0)
        return Diagnostic(Code.SYNTAX, f"this is not Python: {error.msg}", span)
    if isinstance(error, SystemExit):
        return Diagnostic(
            Code.RAISED, "the script ends the program (SystemExit)", span, ("a script only builds its note",)
        )
    if isinstance(error, MemoryError):
        return Diagnostic(Code.RAISED, "the script needs more memory than it may have (MemoryError)", span)
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        message = f"the script prints more than {LARGEST_FILE // 2**20} MB, or writes as much into a file"
        return Diagnostic(Code.RAISED, message, span)
    words = str(error).partition(" (/")[0]  # an ImportError ends with the path of the installed package
    text = f"{type(error).__name__}: {words}" if words else type(error).__name__
    return Diagnostic(Code.RAISED, f"the script raised {text}", span, hints_for(error))


def _line_reached(traceback: TracebackType | None, path: Path, root: Path) -> Span:
    """The innermost line of the author's that was running."""
    reached = Span(str(path), 0)
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if _is_script(file, path, root):
            reached = Span(file, traceback.tb_lineno)
        traceback = traceback.tb_next
    return reached


def _is_script(file: str, path: Path, root: Path) -> bool:
    return file == str(path) or _is_of_author(file, root)


# ---- the note -----------------------------------------------------------------------------------------------------


def _only_note(module: ModuleType, path: Path, root: Path) -> Note:
    notes = list(_own_notes(module, root))
    if not notes:
        imports = any(isinstance(value, Note) for value in vars(module).values())
        message = "the script makes no note of its own" if imports else "the script makes no note"
        raise LoadingError(Diagnostic(Code.NO_NOTE, message, Span(str(path), 1), ('make one: note = Note("A title")',)))
    if len(notes) > 1:
        titles = ", ".join(repr(note.title) for note in notes)
        raise LoadingError(
            Diagnostic(
                Code.SEVERAL_NOTES,
                f"the script makes {len(notes)} notes: {titles}",
                notes[1].span,
                ("a script makes one note; put the other into a script of its own",),
            )
        )
    return notes[0]


def _own_notes(module: ModuleType, root: Path) -> Iterator[Note]:
    """The notes among the module's names that no other module of the project has made."""
    foreign = {
        id(value)
        for other in list(sys.modules.values())
        if other is not module and _is_of_project(other, root)
        for value in vars(other).values()
        if isinstance(value, Note)
    }
    seen: set[int] = set()
    for value in vars(module).values():
        if isinstance(value, Note) and id(value) not in foreign and id(value) not in seen:
            seen.add(id(value))
            yield value
