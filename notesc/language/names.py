"""Names that authors give: which are allowed, and how several in one string are taken apart."""

from __future__ import annotations

import re

from notesc.diagnostics import Code, DerivationError

# A letter or a spelled-out symbol, then subscripts and decorations: z, W_1, sigma_hat, ell, x_test.
_NAME = re.compile(r"[^\W\d_][^\W_]*(_[^\W_]+)*'*\Z")


def checked_names(names: str, count: int | None) -> list[str]:
    """The names in a string, separated by blanks or commas.

    Raises DerivationError where a name is not a letter or word with `_` parts, where one is given twice, or where there are not
    `count` of them.
    """
    if not isinstance(names, str):
        raise DerivationError(Code.NAME, f"expected a name in quotes, found {names!r}")
    found = names.replace(",", " ").split()
    if not found or (count is not None and len(found) != count):
        raise DerivationError(Code.NAME, f"expected {count or 'at least one'} name, found {len(found)} in {names!r}")
    for name in found:
        if not _NAME.match(name):
            raise DerivationError(
                Code.NAME,
                f"{name!r} cannot be the name of a symbol",
                "use a letter or a word, with parts after `_`: z, W_1, sigma_hat, ell",
            )
    if len(set(found)) != len(found):
        raise DerivationError(Code.NAME, f"a name is given twice in {names!r}")
    return found
