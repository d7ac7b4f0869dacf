"""The characters of mathematics with their LaTeX names, for the LaTeX emitter and the reader of authors' LaTeX."""

from __future__ import annotations

from notesc.mathematics.layout import Role

# Letters, named as LaTeX names them. The first name of a character is the one that is emitted.
GREEK = {
    "alpha": "α",
    "beta": "β",
    "gamma": "γ",
    "delta": "δ",
    "epsilon": "ϵ",
    "varepsilon": "ε",
    "zeta": "ζ",
    "eta": "η",
    "theta": "θ",
    "vartheta": "ϑ",
    "iota": "ι",
    "kappa": "κ",
    "lambda": "λ",
    "mu": "μ",
    "nu": "ν",
    "xi": "ξ",
    "pi": "π",
    "rho": "ρ",
    "varrho": "ϱ",
    "sigma": "σ",
    "varsigma": "ς",
    "tau": "τ",
    "upsilon": "υ",
    "phi": "ϕ",
    "varphi": "φ",
    "chi": "χ",
    "psi": "ψ",
    "omega": "ω",
    "Gamma": "Γ",
    "Delta": "Δ",
    "Theta": "Θ",
    "Lambda": "Λ",
    "Xi": "Ξ",
    "Pi": "Π",
    "Sigma": "Σ",
    "Upsilon": "Υ",
    "Phi": "Φ",
    "Psi": "Ψ",
    "Omega": "Ω",
}
ORDINARY = {
    "ell": "ℓ",
    "infty": "∞",
    "partial": "∂",
    "nabla": "∇",
    "top": "⊤",
    "prime": "′",
    "hbar": "ℏ",
    "emptyset": "∅",
    "dots": "…",
    "ldots": "…",
    "cdots": "⋯",
    "ast": "∗",
}
SIGNS: dict[str, tuple[str, Role]] = {
    "ne": ("≠", Role.RELATION),
    "neq": ("≠", Role.RELATION),
    "le": ("≤", Role.RELATION),
    "leq": ("≤", Role.RELATION),
    "ge": ("≥", Role.RELATION),
    "geq": ("≥", Role.RELATION),
    "in": ("∈", Role.RELATION),
    "notin": ("∉", Role.RELATION),
    "subset": ("⊂", Role.RELATION),
    "subseteq": ("⊆", Role.RELATION),
    "approx": ("≈", Role.RELATION),
    "sim": ("∼", Role.RELATION),
    "equiv": ("≡", Role.RELATION),
    "propto": ("∝", Role.RELATION),
    "ll": ("≪", Role.RELATION),
    "gg": ("≫", Role.RELATION),
    "succ": ("≻", Role.RELATION),
    "succeq": ("⪰", Role.RELATION),
    "prec": ("≺", Role.RELATION),
    "preceq": ("⪯", Role.RELATION),
    "to": ("→", Role.RELATION),
    "rightarrow": ("→", Role.RELATION),
    "leftarrow": ("←", Role.RELATION),
    "mapsto": ("↦", Role.RELATION),
    "mid": ("∣", Role.RELATION),
    "perp": ("⟂", Role.RELATION),
    "pm": ("±", Role.SUM),
    "mp": ("∓", Role.SUM),
    "cup": ("∪", Role.SUM),
    "cap": ("∩", Role.SUM),
    "cdot": ("·", Role.PRODUCT),
    "times": ("×", Role.PRODUCT),
    "odot": ("⊙", Role.PRODUCT),
    "oslash": ("⊘", Role.PRODUCT),
    "otimes": ("⊗", Role.PRODUCT),
    "oplus": ("⊕", Role.SUM),
    "circ": ("∘", Role.PRODUCT),
    "land": ("∧", Role.CONNECTIVE),
    "wedge": ("∧", Role.CONNECTIVE),
    "lor": ("∨", Role.CONNECTIVE),
    "vee": ("∨", Role.CONNECTIVE),
    "Rightarrow": ("⇒", Role.CONNECTIVE),
    "implies": ("⇒", Role.CONNECTIVE),
    "Leftrightarrow": ("⇔", Role.CONNECTIVE),
    "iff": ("⇔", Role.CONNECTIVE),
    "lnot": ("¬", Role.PREFIX),
    "neg": ("¬", Role.PREFIX),
    "forall": ("∀", Role.PREFIX),
    "exists": ("∃", Role.PREFIX),
    "colon": (":", Role.PUNCTUATION),
}
CHARACTER_SIGNS: dict[str, tuple[str, Role]] = {  # signs that are typed as themselves
    "=": ("=", Role.RELATION),
    "<": ("<", Role.RELATION),
    ">": (">", Role.RELATION),
    "+": ("+", Role.SUM),
    "-": ("−", Role.SUM),
    "/": ("/", Role.PRODUCT),
    "*": ("∗", Role.PRODUCT),
    ",": (",", Role.PUNCTUATION),
    ";": (";", Role.PUNCTUATION),
    ":": (":", Role.PUNCTUATION),
}
BIG = {"sum": "∑", "prod": "∏", "int": "∫"}
NAMED = (
    *(
        "arccos",
        "arcsin",
        "arctan",
        "arg",
        "cos",
        "cosh",
        "cot",
        "coth",
        "csc",
        "deg",
        "det",
        "dim",
        "exp",
        "gcd",
        "ker",
    ),
    *("lg", "ln", "log", "sec", "sin", "sinh", "tan", "tanh"),
)
NAMED_WITH_LIMITS = ("inf", "lim", "liminf", "limsup", "max", "min", "Pr", "sup")
ACCENTS = {"hat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "dot": "\u0307", "ddot": "\u0308", "vec": "\u20d7"}
DELIMITERS: dict[str, tuple[str, str]] = {  # character: (LaTeX on the left, LaTeX on the right)
    "(": ("(", "("),
    ")": (")", ")"),
    "[": ("[", "["),
    "]": ("]", "]"),
    "{": (r"\{", r"\{"),
    "}": (r"\}", r"\}"),
    "|": (r"\lvert", r"\rvert"),
    "‖": (r"\lVert", r"\rVert"),
    "⟨": (r"\langle", r"\langle"),
    "⟩": (r"\rangle", r"\rangle"),
}


def _latex_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for table in (GREEK, ORDINARY, BIG):
        for name, character in table.items():
            names.setdefault(character, "\\" + name)
    for name, (character, _) in SIGNS.items():
        names.setdefault(character, "\\" + name)
    names.update({"−": "-", "∗": "*"})
    return names


LATEX_OF = _latex_names()  # character → what LaTeX calls it
