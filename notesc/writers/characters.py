"""Characters of prose that TeX's text fonts lack and its mathematical fonts have: Unicode character → LaTeX mathematics."""

from __future__ import annotations

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma",
    "ς": "varsigma", "τ": "tau", "υ": "upsilon", "φ": "varphi", "χ": "chi", "ψ": "psi", "ω": "omega", "ϕ": "phi",
    "ϵ": "epsilon", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma",
    "Υ": "Upsilon", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip
_SIGNS = {
    "−": "-", "≤": r"\le", "≥": r"\ge", "≠": r"\ne", "≈": r"\approx", "≡": r"\equiv", "∝": r"\propto", "∼": r"\sim",
    "≪": r"\ll", "≫": r"\gg", "∈": r"\in", "∉": r"\notin", "⊂": r"\subset", "⊆": r"\subseteq", "∪": r"\cup", "∩": r"\cap",
    "∅": r"\emptyset", "∀": r"\forall", "∃": r"\exists", "∧": r"\wedge", "∨": r"\vee", "∞": r"\infty", "∂": r"\partial",
    "∇": r"\nabla", "∑": r"\sum", "∏": r"\prod", "∫": r"\int", "√": r"\surd", "←": r"\leftarrow", "→": r"\rightarrow",
    "↔": r"\leftrightarrow", "↦": r"\mapsto", "⇐": r"\Leftarrow", "⇒": r"\Rightarrow", "⇔": r"\Leftrightarrow",
    "⟹": r"\Longrightarrow", "⟺": r"\Longleftrightarrow", "∘": r"\circ", "⊙": r"\odot", "⊗": r"\otimes", "⊕": r"\oplus",
    "⊤": r"\top", "⊥": r"\perp", "∣": r"\mid", "∥": r"\parallel", "⟨": r"\langle", "⟩": r"\rangle", "ℓ": r"\ell", "≔": r"\mathrel{:=}",
    "ℝ": r"\mathbb{R}", "ℕ": r"\mathbb{N}", "ℤ": r"\mathbb{Z}", "ℚ": r"\mathbb{Q}", "ℂ": r"\mathbb{C}", "𝔼": r"\mathbb{E}",
    "′": "'", "″": "''", "⁻": "^{-}", "⁰": "^{0}", "⁴": "^{4}", "⁵": "^{5}", "ⁿ": "^{n}", "ᵀ": r"^{\top}", "₀": "_{0}", "₁": "_{1}",
    "₂": "_{2}", "₃": "_{3}", "ᵢ": "_{i}", "ⱼ": "_{j}", "ₖ": "_{k}", "ₙ": "_{n}",
}  # fmt: skip

IN_MATHEMATICS: dict[str, str] = {**{character: f"\\{name}" for character, name in _GREEK.items()}, **_SIGNS}
