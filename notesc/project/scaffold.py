"""The script that `notesc new` begins with: small, real, and building at once."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

from notesc.diagnostics import NOWHERE, Code, DerivationError
from notesc.project.configuration import Configuration

_BEGINNING = '''\
"""{title}."""

from notesc import Eq, Note, grad

note = Note("{title}")

n = note.size("n", "dimension")
x = note.vector("x", n, "a point")
a = note.vector("a", n, "a fixed point")

note.text(
    rf"""
This note is a beginning; put your own derivation in its place. We look for the point {{x}} at which the
squared distance to {{a}} stops changing.
"""
)

f = note.define("f", (x - a).T @ (x - a) / 2, "half the squared distance")

note.section("The gradient")
gradient = (
    note.calc(grad(f, x))
    .eq(grad(x.T @ x / 2 - a.T @ x + a.T @ a / 2, x), "multiply out", using=[f])
    .eq(x - a, "differentiate term by term")
    .result("Gradient of the squared distance")
)

note.section("Where it vanishes")
(
    note.calc(Eq(grad(f, x), 0))
    .iff(Eq(x - a, 0), using=[gradient])
    .iff(Eq(x, a), "move one term across")
    .result("The nearest point")
)
'''


def new_script(configuration: Configuration, name: str) -> Path:
    """Writes a new script into the derivations folder and returns its path; refuses to overwrite one.

    Raises DerivationError: NAME for what cannot be imported from another script, EXISTS for a script that is there
    already.
    """
    stem = name.removesuffix(".py")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", stem) or keyword.iskeyword(stem):
        raise DerivationError(
            Code.NAME,
            f"{name!r} cannot be the name of a script",
            "use letters, digits and underscores, a letter first: softmax_gradient",
            span=NOWHERE,
        )
    path = configuration.derivations / f"{stem}.py"
    title = stem.replace("_", " ").strip().capitalize()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(_BEGINNING.format(title=title))
    except FileExistsError as error:
        raise DerivationError(
            Code.EXISTS, f"{path.relative_to(configuration.root)} is there already", "choose another name", span=NOWHERE
        ) from error
    except OSError as error:
        raise DerivationError(
            Code.CONFIGURATION, f"{path} cannot be written: {error.strerror}", span=NOWHERE
        ) from error
    return path
