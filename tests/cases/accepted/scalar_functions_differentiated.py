"""Scalar functions differentiated."""

from notesc import D, Gt, Note, exp, log, positive, sigmoid, sqrt, tanh

note = Note("Scalar functions differentiated")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
phi = note.function("phi", "a smooth function")
note.calc(D(a**2 * (sqrt(1 + (x / a) ** 2) - 1), x)).eq(x / sqrt(1 + (x / a) ** 2), "pseudo-Huber")
note.calc(D(x * exp(-(x**2) / 2), x)).eq((1 - x**2) * exp(-(x**2) / 2), "product rule")
note.calc(D(log(x + sqrt(x**2 + 1)), x), given=[Gt(x + sqrt(x**2 + 1), 0)]).eq(
    1 / sqrt(x**2 + 1), "inverse hyperbolic sine"
)
note.calc(D((a * x + y) / (1 + x**2), x)).eq((a - a * x**2 - 2 * x * y) / (1 + x**2) ** 2, "quotient rule")
note.calc(D(log(a) ** 2 / 2, a)).eq(log(a) / a, "chain rule")
note.calc(D(1 / (1 + exp(-phi(x))), x)).eq(sigmoid(phi(x)) * (1 - sigmoid(phi(x))) * phi.prime(x), "chain rule")
note.calc(D(D(phi(x**2), x), x)).eq(2 * phi.prime(x**2) + 4 * x**2 * phi.prime.prime(x**2), "chain rule")
note.calc(D(log(1 + x**2 / a), x)).eq(2 * x / (a + x**2), "Cauchy loss")
note.calc(D(log((exp(x) + exp(-x)) / 2), x)).eq(tanh(x), "log cosh")
note.calc(D(sqrt(a), a)).eq(1 / (2 * sqrt(a)), "a root")
note.calc(D((1 - exp(-a * x)) / a, a)).eq((exp(-a * x) * (1 + a * x) - 1) / a**2, "quotient rule")
note.calc(D(log(a) - log(b) + (b**2 + (x - y) ** 2) / (2 * a**2), b)).eq(-1 / b + b / a**2, "divergence of Gaussians")
note.calc(D(log(a) - log(b) + (b**2 + (x - y) ** 2) / (2 * a**2), a)).eq(
    1 / a - (b**2 + (x - y) ** 2) / a**3, "divergence of Gaussians"
)
note.calc(D(y * log(sigmoid(x)) + (1 - y) * log(1 - sigmoid(x)), x)).eq(y - sigmoid(x), "cross-entropy")
note.calc(D(-((1 - sigmoid(x)) ** 2) * log(sigmoid(x)), x)).eq(
    (1 - sigmoid(x)) ** 2 * (2 * sigmoid(x) * log(sigmoid(x)) - (1 - sigmoid(x))), "focal loss"
)
note.calc(D(exp(-exp(-x)), x)).eq(exp(-x - exp(-x)), "Gumbel density")
note.calc(D(a / (x**2 + a**2), x)).eq(-2 * a * x / (x**2 + a**2) ** 2, "Cauchy density")
