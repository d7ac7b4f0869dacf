"""notesc: a compiler for derivations. The names that a derivation script imports; each is loaded when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

_HOMES = {
    "notesc.language.note": ("Note",),
    "notesc.language.indexed": ("Product", "Sum", "components"),
    "notesc.language.blocks": ("block", "commutation"),
    "notesc.language.analysis": ("Integral", "Limit", "oo", "taylor"),
    "notesc.language.calculus": ("D", "argmin", "grad", "hessian", "jacobian"),
    "notesc.language.functions": (
        "Beta",
        "Gamma",
        "absolute",
        "adj",
        "arccos",
        "arccosh",
        "arcsin",
        "arcsinh",
        "arctan",
        "arctanh",
        "binomial",
        "cos",
        "cosh",
        "cases",
        "delta",
        "det",
        "diag",
        "digamma",
        "eigenvalues",
        "eigenvectors",
        "erf",
        "exp",
        "expm",
        "factorial",
        "identity",
        "inv",
        "kron",
        "log",
        "logsumexp",
        "matrix_power",
        "maximum",
        "minimum",
        "norm",
        "nuclear_norm",
        "outer",
        "pinv",
        "relu",
        "polygamma",
        "sigmoid",
        "sin",
        "singular_values",
        "sinh",
        "sign",
        "softmax",
        "softplus",
        "spectral_norm",
        "sqrt",
        "tan",
        "sech",
        "sec",
        "csch",
        "csc",
        "coth",
        "cot",
        "tanh",
        "tr",
        "vec",
    ),
    "notesc.language.propositions": (
        "And",
        "Eq",
        "ForAll",
        "Ge",
        "Gt",
        "Implies",
        "Le",
        "Lt",
        "Ne",
        "Not",
        "Or",
        "diagonal",
        "invertible",
        "orthogonal",
        "positive_definite",
        "positive_semidefinite",
        "symmetric",
    ),
    "notesc.language.constants": (
        "Rational",
        "independent_entries",
        "integer",
        "nonnegative",
        "pi",
        "positive",
        "real",
        "symmetric_part",
        "unit_interval",
    ),
    "notesc.audit.hints": ("check",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)  # noqa: PLE0605  # the table above is the list


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'notesc' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


if TYPE_CHECKING:
    from notesc.language.note import Note as Note
