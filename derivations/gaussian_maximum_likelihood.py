"""Maximum likelihood for a univariate Gaussian: sample mean and mean squared deviation."""

from derivations.gibbs_inequality import tangent
from derivations.gibbs_inequality import x as any_positive
from notesc import D, Eq, Gt, Note, Sum, exp, log, pi, positive, sqrt

note = Note(
    "Maximum likelihood for a Gaussian",
    topics=["statistics", "maximum likelihood"],
    summary=("No other parameters make a sample more likely than its mean and the root of its mean squared deviation."),
)

n = note.size("n", "number of observations")
i = n.index("i")
x = note.vector("x", n, "observations")
t = note.scalar("t", "a possible observation")
mu = note.scalar("mu", "mean of the model")
sigma = note.scalar("sigma", "standard deviation of the model", domain=positive)

f = note.define(
    "f", exp(-((t - mu) ** 2) / (2 * sigma**2)) / sqrt(2 * pi * sigma**2), "density of one observation", of=[t]
)
ell = note.define("ell", Sum(log(f(x[i])), i), "log-likelihood", of=[mu, sigma])
mu_hat = note.define("mu_hat", Sum(x[i], i) / n, "sample mean")
v = note.define("v", Sum((x[i] - mu_hat) ** 2, i) / n, "mean squared deviation")

note.text(
    rf"""
We observe {x} and believe that each entry was drawn independently from one Gaussian with density {f}, whose mean {mu}
and standard deviation {sigma} we do not know. The principle of [maximum likelihood](term:maximum-likelihood) says:
choose the parameters under which the observations are most likely. The densities multiply, so their logarithms add up
to the log-likelihood {ell}.
"""
)
spread = note.assume(Gt(v, 0), "the observations are not all equal")

note.section("The log-likelihood")
note.text(
    """
The logarithm undoes the exponential. What is left of one observation is a squared deviation and two terms that do not
depend on the observation.
"""
)
one_observation = (
    note.calc(log(f))
    .eq(-((t - mu) ** 2) / (2 * sigma**2) - log(sqrt(2 * pi * sigma**2)), "logarithm of a quotient", using=[f])
    .eq(-((t - mu) ** 2) / (2 * sigma**2) - log(sigma) - log(2 * pi) / 2, "logarithm of a root and of a product")
    .fact("One observation")
)
log_likelihood = (
    note.calc(ell)
    .eq(
        Sum(-((x[i] - mu) ** 2) / (2 * sigma**2) - log(sigma) - log(2 * pi) / 2, i),
        using=[ell, one_observation.at({t: x[i]})],
    )
    .eq(-Sum((x[i] - mu) ** 2, i) / (2 * sigma**2) - n * log(sigma) - n * log(2 * pi) / 2, "sum term by term")
    .fact("Log-likelihood")
)

note.section("Where the derivatives vanish")
note.text(rf"The derivative by the mean vanishes at the sample mean {mu_hat}, whatever {sigma} is.")
mean = (
    note.calc(Eq(D(ell, mu), 0))
    .iff(Eq(Sum(x[i] - mu, i) / sigma**2, 0), "differentiate", using=[log_likelihood], unknown=mu)
    .iff(Eq(Sum(x[i], i) - n * mu, 0), "multiply by the variance", times=sigma**2, unknown=mu)
    .iff(Eq(mu, mu_hat), "solve for the mean", using=[mu_hat], unknown=mu)
    .fact("Stationary mean")
)
note.text(
    rf"""
The derivative by the standard deviation vanishes where {sigma**2} is the mean squared distance of the observations
from {mu}.
"""
)
deviation = (
    note.calc(D(ell, sigma))
    .eq(
        D(-Sum((x[i] - mu) ** 2, i) / (2 * sigma**2) - n * log(sigma), sigma),
        "the last term is constant",
        using=[log_likelihood],
    )
    .eq(Sum((x[i] - mu) ** 2, i) / sigma**3 - n / sigma, "differentiate")
    .fact("Derivative by the deviation")
)
variance = (
    note.calc(Eq(D(ell, sigma), 0))
    .iff(Eq(Sum((x[i] - mu) ** 2, i) / sigma**3 - n / sigma, 0), using=[deviation], unknown=sigma)
    .iff(Eq(sigma**2 - Sum((x[i] - mu) ** 2, i) / n, 0), "clear the denominators", times=-(sigma**3) / n, unknown=sigma)
    .iff(Eq(sigma**2, Sum((x[i] - mu) ** 2, i) / n), "move one term across", unknown=sigma)
    .iff(Eq(sigma, sqrt(Sum((x[i] - mu) ** 2, i) / n)), rf"{sigma} is positive", unknown=sigma)
    .fact("Stationary deviation")
)

note.section("It is the maximum")
note.text(
    rf"""
A stationary point could be anything. To see that this one is the maximum, compare it with every other choice of
parameters. First, the squared deviations from an arbitrary {mu} split into those from the sample mean and a remainder
that is never negative.
"""
)
balance = (
    note.calc(Sum(x[i] - mu_hat, i))
    .eq(Sum(x[i], i) - n * mu_hat, "sum term by term")
    .eq(0, "definition of the sample mean", using=[mu_hat])
    .fact("Deviations balance")
)
split = (
    note.calc(Sum((x[i] - mu) ** 2, i))
    .eq(Sum((x[i] - mu_hat + (mu_hat - mu)) ** 2, i), "insert the sample mean")
    .eq(
        Sum((x[i] - mu_hat) ** 2, i) + 2 * (mu_hat - mu) * Sum(x[i] - mu_hat, i) + n * (mu_hat - mu) ** 2,
        "expand the square",
    )
    .eq(Sum((x[i] - mu_hat) ** 2, i) + n * (mu_hat - mu) ** 2, using=[balance])
    .eq(n * v + n * (mu_hat - mu) ** 2, "name the first sum", using=[v])
    .fact("Splitting the squares")
)
top = (
    note.calc(ell(mu_hat, sqrt(v)))
    .eq(
        -Sum((x[i] - mu_hat) ** 2, i) / (2 * v) - n * log(sqrt(v)) - n * log(2 * pi) / 2,
        "put the candidates in",
        using=[log_likelihood.at({mu: mu_hat, sigma: sqrt(v)}), spread],
    )
    .eq(-n / 2 - n * log(v) / 2 - n * log(2 * pi) / 2, "the squares cancel", using=[v, spread])
    .fact("Log-likelihood at the candidates")
)
note.text(
    rf"""
The difference to the candidates is then {n / 2} times a logarithm of {v / sigma**2} minus its tangent, which is never
positive, minus a square. So no other choice does better.
"""
)
maximum = (
    note.calc(ell - ell(mu_hat, sqrt(v)))
    .eq(
        -(n * v + n * (mu_hat - mu) ** 2) / (2 * sigma**2) - n * log(sigma) + n / 2 + n * log(v) / 2,
        using=[log_likelihood, split, top, spread],
    )
    .eq(
        n / 2 * (log(v / sigma**2) - (v / sigma**2 - 1)) - n * (mu_hat - mu) ** 2 / (2 * sigma**2),
        "collect the logarithms",
        using=[spread],
    )
    .le(-n * (mu_hat - mu) ** 2 / (2 * sigma**2), using=[tangent.at({any_positive: v / sigma**2}), spread])
    .le(0, "a square is never negative")
    .result("Gaussian maximum likelihood")
)
