"""Which scripts a command is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from notesc.diagnostics import NOWHERE, Code, DerivationError
from notesc.project.configuration import Configuration


@dataclass(frozen=True, slots=True)
class Script:
    """One script of a project."""

    path: Path  # absolute
    name: str  # as messages and reports call it: relative to the project's root, with forward slashes
    module: str  # its name as a module: derivations.softmax_cross_entropy
    output: str  # the name of its output, without a suffix, relative to the folder of outputs


def find_scripts(configuration: Configuration, arguments: Sequence[str], folder: Path) -> list[Script]:
    """The scripts that the arguments name, each once and in that order; all of the project where there are none.

    An argument is a path or a folder, seen from `folder`, or the stem of a script in the derivations folder. Scripts
    and folders whose name begins with `_` or `.` are not notes, unless a path names them.

    Raises DerivationError (NOT_FOUND) for an argument that names nothing, and where two scripts would write the same
    output.
    """
    if arguments:
        paths = [path for argument in arguments for path in _resolve(configuration, argument, folder)]
    elif configuration.derivations.is_dir():
        paths = _scripts_in(configuration.derivations)
    else:
        raise DerivationError(
            Code.NOT_FOUND,
            f"there is no folder {configuration.derivations.name}/ in {configuration.root}",
            "`notesc new my_first_note` makes one, with a script to begin with",
            span=NOWHERE,
        )
    scripts = [_script(configuration, path) for path in dict.fromkeys(paths)]
    _refuse_collisions(scripts)
    return scripts


def _scripts_in(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*.py")
        if path.is_file() and not any(part.startswith(("_", ".")) for part in path.relative_to(folder).parts)
    )


def _resolve(configuration: Configuration, argument: str, folder: Path) -> list[Path]:
    path = (folder / argument).resolve()
    if path.is_dir():
        return _scripts_in(path)
    if path.is_file() and path.suffix == ".py":
        return [path]
    if path.is_file():
        raise DerivationError(Code.NOT_FOUND, f"{argument} is not a Python script", span=NOWHERE)
    known = _scripts_in(configuration.derivations) if configuration.derivations.is_dir() else []
    matches = [script for script in known if script.stem == argument]
    if not matches:
        raise DerivationError(
            Code.NOT_FOUND, f"no script or folder {argument!r}", *_hints(argument, known), span=NOWHERE
        )
    return matches


def _hints(argument: str, known: Iterable[Path]) -> tuple[str, ...]:
    from difflib import get_close_matches

    stems = [path.stem for path in known]
    matches = get_close_matches(Path(argument).stem, stems, n=1)
    return (f"did you mean {matches[0]!r}?",) if matches else ("`notesc list` shows what there is",)


def _script(configuration: Configuration, path: Path) -> Script:
    inside = path.is_relative_to(configuration.root)
    relative = path.relative_to(configuration.root) if inside else Path(path.name)
    name = relative.as_posix() if inside else path.as_posix()
    output = path.relative_to(configuration.derivations) if path.is_relative_to(configuration.derivations) else relative
    parts = relative.with_suffix("").parts
    module = ".".join(parts) if len(parts) > 1 else f"script_{parts[0]}"  # random.py must not stand for Python's random
    return Script(path, name, module, output.with_suffix("").as_posix())


def _refuse_collisions(scripts: Sequence[Script]) -> None:
    owners: dict[str, Script] = {}
    for script in scripts:
        other = owners.setdefault(script.output, script)
        if other is not script:
            raise DerivationError(
                Code.NOT_FOUND,
                f"{other.name} and {script.name} would both be written as {script.output!r}",
                "build them one at a time, or rename one",
                span=NOWHERE,
            )
