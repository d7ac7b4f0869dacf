"""Characters that TeX's text fonts lack and its mathematical fonts have: Unicode character → LaTeX mathematics."""

from __future__ import annotations

from notesc.mathematics.vocabulary import LATEX_OF

_FURTHER = {
    "√": r"\surd",
    "↔": r"\leftrightarrow",
    "⇐": r"\Leftarrow",
    "⟹": r"\Longrightarrow",
    "⟺": r"\Longleftrightarrow",
    "⊥": r"\bot",
    "∥": r"\parallel",
    "⟨": r"\langle",
    "⟩": r"\rangle",
    "≔": r"\mathrel{:=}",
    "ℝ": r"\mathbb{R}",
    "ℕ": r"\mathbb{N}",
    "ℤ": r"\mathbb{Z}",
    "ℚ": r"\mathbb{Q}",
    "ℂ": r"\mathbb{C}",
    "𝔼": r"\mathbb{E}",
}
_SCRIPTS = {
    **{character: f"^{{{digit}}}" for digit, character in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
    **{character: f"_{{{digit}}}" for digit, character in enumerate("₀₁₂₃₄₅₆₇₈₉")},
    **dict(zip("⁻ⁿᵀᵢⱼₖₙ", ("^{-}", "^{n}", r"^{\top}", "_{i}", "_{j}", "_{k}", "_{n}"), strict=True)),
}
_LAST_OF_LATIN = "\u024f"  # up to here the text fonts have what there is
_IN_TEXT_FONTS = frozenset("…")

IN_MATHEMATICS: dict[str, str] = {
    **{
        character: name
        for character, name in LATEX_OF.items()
        if character > _LAST_OF_LATIN and character not in _IN_TEXT_FONTS
    },
    **_FURTHER,
    **_SCRIPTS,
}
