"""Identities between tanh, sigmoid and softplus."""

from notesc import Note, exp, log, sigmoid, softplus, tanh

note = Note("Tanh and sigmoid")
x = note.scalar("x", "a real number")
note.calc(sigmoid(x)).eq(1 / (1 + exp(-x)), "by definition").eq(exp(x) / (1 + exp(x)), "times exp(x) over itself")
note.calc(1 - sigmoid(x)).eq(sigmoid(-x), "symmetry")
note.calc(tanh(x)).eq((exp(x) - exp(-x)) / (exp(x) + exp(-x)), "by definition").eq(2 * sigmoid(2 * x) - 1, "rescale")
note.calc(tanh(-x)).eq(-tanh(x), "odd")
note.calc(log(sigmoid(x))).eq(-softplus(-x), "logarithm of a reciprocal")
note.calc(softplus(x) - softplus(-x)).eq(x, "difference of logarithms")
note.calc(tanh(2 * x)).eq(2 * tanh(x) / (1 + tanh(x) ** 2), "double argument")
