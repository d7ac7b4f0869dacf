"""The sigmoid: its symmetry, its derivative s(1 - s), and its kinship with tanh."""

from notesc import And, D, Lt, Note, Rational, exp, tanh

note = Note(
    "The derivative of the sigmoid",
    topics=["calculus", "activation functions"],
    summary="The slope of the sigmoid is known as soon as its value is, and it is never more than a quarter.",
)

a = note.scalar("a", "a score, any real number")
s = note.define("s", 1 / (1 + exp(-a)), "the sigmoid of a score", of=[a])

note.text(
    rf"""
The [sigmoid](term:sigmoid) {s} turns a score {a} into a number that can be read as a probability. A large score comes
close to one, a very negative one close to zero, and the score zero gives one half. Its derivative appears whenever a
model with a sigmoid is trained.
"""
)
between = note.claim(And(Lt(0, s), Lt(s, 1)), "the denominator is greater than one", name="Range of the sigmoid")

note.section("Symmetry")
note.text(rf"The probability of the other outcome, {1 - s}, is again a sigmoid: that of the opposite score.")
symmetry = (
    note.calc(1 - s)
    .eq(1 - 1 / (1 + exp(-a)), "unfold", using=[s])
    .eq(exp(-a) / (1 + exp(-a)), "one common denominator")
    .eq(1 / (1 + exp(a)), rf"multiply numerator and denominator by {exp(a)}")
    .eq(s(-a), "this is the sigmoid of the opposite score", using=[s])
    .fact("Symmetry of the sigmoid")
)

note.section("The derivative")
note.text(
    rf"""
The quotient rule gives a fraction with a square below. One factor of it is {s} itself and the other is {1 - s}, so no
exponential has to be computed a second time.
"""
)
derivative = (
    note.calc(D(s, a))
    .eq(D(1 / (1 + exp(-a)), a), "unfold", using=[s])
    .eq(exp(-a) / (1 + exp(-a)) ** 2, "derivative of a reciprocal, and the chain rule")
    .eq(1 / (1 + exp(-a)) * (exp(-a) / (1 + exp(-a))), "split the square")
    .eq(s * (1 - s), "fold both factors", using=[s, symmetry])
    .result("Derivative of the sigmoid")
)

note.section("How steep can it be?")
note.text(
    """
The slope is positive everywhere, and completing the square shows that it never exceeds one quarter. A long chain of
sigmoids therefore shrinks gradients.
"""
)
increasing = (
    note.calc(D(s, a))
    .eq(s * (1 - s), using=[derivative])
    .gt(0, "both factors are positive", using=[between])
    .fact("The sigmoid increases")
)
quarter = (
    note.calc(D(s, a))
    .eq(s * (1 - s), using=[derivative])
    .eq(Rational(1, 4) - (s - Rational(1, 2)) ** 2, "complete the square")
    .le(Rational(1, 4), "a square is never negative")
    .fact("The greatest slope")
)

note.section("The hyperbolic tangent")
note.text(rf"The other classical activation, {tanh(a)}, is a sigmoid that was stretched to run from minus one to one.")
hyperbolic = (
    note.calc(tanh(a))
    .eq((exp(a) - exp(-a)) / (exp(a) + exp(-a)), "in exponentials")
    .eq((1 - exp(-2 * a)) / (1 + exp(-2 * a)), rf"divide numerator and denominator by {exp(a)}")
    .eq(2 * s(2 * a) - 1, "split the fraction", using=[s])
    .fact("Tanh as a sigmoid")
)
slope = (
    note.calc(D(tanh(a), a))
    .eq(1 - ((exp(a) - exp(-a)) / (exp(a) + exp(-a))) ** 2, "quotient rule")
    .eq(1 - tanh(a) ** 2, "in exponentials, read backwards")
    .fact("Derivative of tanh")
)
