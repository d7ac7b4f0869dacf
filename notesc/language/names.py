"""Names that authors give: which are allowed, and how several in one string are taken apart."""

from __future__ import annotations

import re
import unicodedata

from notesc.diagnostics import Code, DerivationError

# A letter or a spelled-out symbol, then subscripts and decorations: z, W_1, sigma_hat, ell, x_test. Words of Python,
# such as lambda, are as good as others: a name is given in quotes.
_NAME = re.compile(r"[^\W\d_][^\W_]*(_[^\W_]+)*'*\Z")


def checked_names(names: str, count: int | None) -> list[str]:
    """The names in a string, separated by blanks or commas.

    Raises DerivationError where a name is not a letter or word with `_` parts, where one is given twice, where there
    are not `count` of them, and where a character is only a variant of others (², ﬁ).
    """
    if not isinstance(names, str):
        raise DerivationError(Code.NAME, f"expected a name in quotes, found {names!r}")
    found = names.replace(",", " ").split()
    if not found or (count is not None and len(found) != count):
        wanted = {None: "at least one name", 1: "one name"}.get(count, f"{count} names")
        raise DerivationError(Code.NAME, f"expected {wanted}, found {len(found)} in {names!r}")
    for name in found:
        if unicodedata.normalize("NFKC", name) != name:  # x² would be read as a power, ﬁ as two letters
            raise DerivationError(
                Code.NAME,
                f"{name!r} cannot be the name of a symbol: it contains a character that looks like others",
                f"write {unicodedata.normalize('NFKC', name)!r}, or spell the symbol out: ell, phi, x_2",
            )
        if not _NAME.match(name):
            raise DerivationError(
                Code.NAME,
                f"{name!r} cannot be the name of a symbol",
                "use a letter or a word, with parts after `_`: z, W_1, sigma_hat, ell",
            )
    if len(set(found)) != len(found):
        raise DerivationError(Code.NAME, f"a name is given twice in {names!r}")
    return found


def looks_like(name: str) -> str:
    """The name as it looks on the page, for comparing: `alpha` and `α` are one symbol to a reader."""
    return "".join(_SPELLED.get(character, character) for character in name.translate(_LATIN))


_LATIN = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo")  # Greek capitals that are set as Latin ones
_SPELLED = {
    chr(code): word if chr(code).islower() else word.capitalize()
    for code in (*range(0x391, 0x3AA), *range(0x3B1, 0x3CA))
    if (word := unicodedata.name(chr(code), "").rpartition(" ")[2].lower().replace("lamda", "lambda"))
}
