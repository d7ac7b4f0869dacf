"""The moments of the normal distribution, from its integral."""

from notesc import Integral, Note, exp, oo, pi, positive, sqrt

note = Note(
    "Moments of the normal distribution",
    topics=["probability", "calculus"],
    summary="The normal density integrates to one; its mean and its variance follow from antiderivatives.",
)

x = note.scalar("x", "a value")
mu = note.scalar("mu", "mean")
sigma = note.scalar("sigma", "standard deviation", domain=positive)
t = note.scalar("t", "argument of the generating function")

f = note.define("f", exp(-((x - mu) ** 2) / (2 * sigma**2)) / sqrt(2 * pi * sigma**2), "normal density", of=[x])

note.text(rf"""
Mass, mean and variance of the normal density {f(x)} are integrals over the whole line. That each of them exists is part
of what is checked: by an antiderivative, and its limits at both ends.
""")

note.section("Mass, mean and variance")
note.calc(Integral(f(x), (x, -oo, oo))).eq(1, "the antiderivative is an error function", using=[f]).result("Total mass")
(
    note.calc(Integral(x * f(x), (x, -oo, oo)))
    .eq(
        Integral((x - mu) * f(x), (x, -oo, oo)) + mu * Integral(f(x), (x, -oo, oo)),
        "add and subtract the mean",
        using=[f],
    )
    .eq(mu, "the first integral is zero, the second is one", using=[f])
    .result("Mean")
)
note.calc(Integral((x - mu) ** 2 * f(x), (x, -oo, oo))).eq(sigma**2, "by parts", using=[f]).result("Variance")

note.section("The generating function")
note.text(rf"Completing the square in the exponent moves the mean to {mu + sigma**2 * t}.")
(
    note.calc(exp(t * x) * f(x))
    .eq(
        exp(mu * t + sigma**2 * t**2 / 2)
        * exp(-((x - mu - sigma**2 * t) ** 2) / (2 * sigma**2))
        / sqrt(2 * pi * sigma**2),
        "complete the square",
        using=[f],
    )
    .eq(exp(mu * t + sigma**2 * t**2 / 2) * f(x - sigma**2 * t), "a shifted density", using=[f])
    .result("Tilting a normal density")
)
