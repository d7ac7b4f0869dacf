"""True steps of textbooks that are not accepted yet, by what is missing; `python tests/cases/wanted.py` says how each stands now.

When one is accepted, move it to a script in `accepted/`.
"""

GROUPS = {
    "attention": """
n = note.size("n", "number of keys")
d = note.size("d", "dimension")
m = note.size("m", "dimension of values")
i, j, k, l = n.indices("i j k l")
r = d.index("r")
c = m.index("c")
q = note.vector("q", d, "query")
K = note.matrix("K", n, d, "keys")
V = note.matrix("V", n, m, "values")
W = note.matrix("W", d, d, "bilinear form")
x = note.vector("x", d, "input")
u = note.vector("u", m, "gradient from above")
s = note.define("s", K @ q / sqrt(d), "scores")
a = note.define("a", softmax(s), "weights")
o = note.define("o", V.T @ a, "output")
b = note.define("b", softmax(K @ W @ x), "weights of a bilinear form")
""",
    "bayesian_linear_models": """
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i = n.index("i")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
w = note.vector("w", d, "weights")
m = note.vector("m", d, "prior mean")
S = note.matrix("S", d, d, "prior covariance", properties=(positive_definite,))
R = note.matrix("R", n, n, "noise covariance", properties=(positive_definite,))
K = note.matrix("K", n, n, "kernel matrix", properties=(positive_definite,))
a = note.vector("a", n, "dual weights")
b = note.scalar("b", "noise precision", domain=positive)
s = note.scalar("s", "noise variance", domain=positive)
A = note.define("A", inv(S) + b * X.T @ X, "posterior precision")
c = note.define("c", inv(A) @ (inv(S) @ m + b * X.T @ y), "posterior mean")
G = note.define("G", S @ X.T @ inv(X @ S @ X.T + R), "gain")
l = note.define("l", -b * norm(y - X @ w) ** 2 / 2 - (w - m).T @ inv(S) @ (w - m) / 2, "log posterior")
""",
    "equations_and_equivalences": """
n = note.size("n", "dimension")
i = n.index("i")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
c = note.scalar("c", "a real number")
p = note.scalar("p", "a proportion", domain=unit_interval)
s = note.scalar("s", "a positive number", domain=positive)
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
A = note.matrix("A", n, n, "invertible", properties=(invertible,))
B = note.matrix("B", n, n, "invertible", properties=(invertible,))
M = note.matrix("M", n, n, "a matrix")
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
Z = note.matrix("Z", n, n, "the unknown")
inside = note.assume(And(Gt(p, 0), Lt(p, 1)), "inside")
d = note.vector("d", n, "observations")
""",
    "gaussian_likelihoods": """
N = note.size("N", "number of observations")
d = note.size("d", "dimension")
n = N.index("n")
i, j = d.indices("i j")
x = note.vector("x", N, "observations")
X = note.matrix("X", N, d, "observations, one in each row")
y = note.vector("y", d, "one observation")
mu = note.scalar("mu", "mean")
s = note.scalar("s", "variance", domain=positive)
tau = note.scalar("tau", "precision", domain=positive)
m = note.vector("m", d, "mean")
P = note.matrix("P", d, d, "precision", properties=(positive_definite,))
Q = note.matrix("Q", d, d, "any invertible matrix", properties=(invertible,))
S = note.matrix("S", d, d, "covariance", properties=(positive_definite,))
l = note.define("l", -N * log(2 * pi * s) / 2 - Sum((x[n] - mu) ** 2, n) / (2 * s), "log-likelihood")
q = note.define("q", N * log(tau) / 2 - N * log(2 * pi) / 2 - tau * Sum((x[n] - mu) ** 2, n) / 2, "by the precision")
v = note.define("v", Sum((x[n] - mu) ** 2, n) / N, "mean square deviation")
mean = note.define("xbar", Sum(x[n], n) / N, "mean of the observations")
F = note.define("F", N * log(det(P)) / 2 - Sum((X.row(n).T - m).T @ P @ (X.row(n).T - m), n) / 2, "log-likelihood of vectors")
""",
    "indexed_sums": """
n = note.size("n", "number of values")
m = note.size("m", "another number")
i, j, k, l = n.indices("i j k l")
r, s = m.indices("r s")
x = note.vector("x", n, "values")
y = note.vector("y", n, "values")
z = note.vector("z", n, "values")
w = note.vector("w", n, "weights", domain=positive)
p = note.vector("p", n, "a distribution", domain=positive)
q = note.vector("q", n, "another", domain=positive)
A = note.matrix("A", n, n, "a matrix")
J = note.matrix("J", n, m, "a joint distribution", domain=positive)
a = note.scalar("a", "a number")
b = note.scalar("b", "a number")
one = note.assume(Eq(Sum(p[k], k), 1), "sums to one")
also = note.assume(Eq(Sum(q[k], k), 1), "sums to one")
joint = note.assume(Eq(Sum(Sum(J[i, r], r), i), 1), "sums to one")
u = note.define("xbar", Sum(x[i], i) / n, "mean")
v = note.define("ybar", Sum(y[i], i) / n, "mean")
W = note.define("W", Sum(w[i], i), "total weight")
mu = note.define("mu", Sum(w[i] * x[i], i) / W, "weighted mean")
e = note.define("e", Sum(p[k] * x[k], k), "expectation")
""",
    "learning_with_distributions": """
K = note.size("K", "number of classes")
d = note.size("d", "dimension")
i, j, k = K.indices("i j k")
r = d.index("r")
z = note.vector("z", K, "logits")
p = note.vector("p", K, "a distribution", domain=positive)
q = note.vector("q", K, "a distribution", domain=positive)
R = note.vector("R", K, "rewards")
T = note.scalar("T", "temperature", domain=positive)
mu = note.vector("mu", d, "mean")
nu = note.vector("nu", d, "mean")
rho = note.vector("rho", d, "log variances")
s = note.vector("s", d, "standard deviations", domain=positive)
eps = note.vector("eps", d, "noise")
u = note.vector("u", d, "anchor")
V = note.matrix("V", K, d, "candidates")
P = note.matrix("P", d, d, "covariance", properties=(positive_definite,))
Q = note.matrix("Q", d, d, "covariance", properties=(positive_definite,))
A = note.matrix("A", d, d, "a factor", properties=(invertible,))
b_0 = note.scalar("b_0", "baseline")
one = note.assume(Eq(Sum(p[k], k), 1), "sums to one")
also = note.assume(Eq(Sum(q[k], k), 1), "sums to one")
a = note.define("a", softmax(z / T), "softened probabilities")
c = note.define("c", softmax(z), "policy")
J = note.define("J", Sum(c[k] * R[k], k), "expected reward")
H = note.define("H", -Sum(c[k] * log(c[k]), k), "entropy")
D_1 = note.define("D_1", Sum(exp(rho[r]) + mu[r] ** 2 - 1 - rho[r], r) / 2, "divergence from the standard Gaussian")
N = note.define("N", logsumexp(V @ u / T) - (V @ u)[1] / T, "contrastive loss")
M = note.define("M", Sum(p[k] * log(2 * p[k] / (p[k] + q[k])), k) / 2 + Sum(q[k] * log(2 * q[k] / (p[k] + q[k])), k) / 2, "Jensen-Shannon divergence")
""",
    "logistic_regression": """
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i = n.index("i")
k, l = d.indices("k l")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "labels")
w = note.vector("w", d, "weights")
b = note.scalar("b", "bias")
lam = note.scalar("lam", "strength", domain=positive)
x = note.vector("x", d, "one observation")
t = note.scalar("t", "one label")
p = note.define("p", sigmoid(X @ w), "probabilities")
L = note.define("L", -Sum(y[i] * log(p[i]) + (1 - y[i]) * log(1 - p[i]), i), "cross-entropy")
q = note.define("q", sigmoid(w.T @ x + b), "one probability")
l_1 = note.define("l_1", -t * log(q) - (1 - t) * log(1 - q), "one loss")
""",
    "losses_of_many_kinds": """
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
i, k = n.indices("i k")
r = d.index("r")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
w = note.vector("w", d, "weights")
x = note.vector("x", d, "one observation")
t = note.scalar("t", "target")
f = note.scalar("f", "score")
nu = note.scalar("nu", "degrees of freedom", domain=positive)
s = note.scalar("s", "scale", domain=positive)
lam = note.scalar("lam", "rate", domain=positive)
e = note.define("e", X @ w - y, "errors")
L_1 = note.define("L_1", Sum(exp((X @ w)[i]) - y[i] * (X @ w)[i], i), "Poisson loss")
L_2 = note.define("L_2", Sum(log(1 + e[i] ** 2 / (nu * s**2)), i) * (nu + 1) / 2, "Student loss")
L_3 = note.define("L_3", Sum(sqrt(1 + e[i] ** 2) - 1, i), "pseudo-Huber loss")
L_4 = note.define("L_4", Sum(exp(-y[i] * (X @ w)[i]), i), "exponential loss")
L_5 = note.define("L_5", Sum(softplus(-y[i] * (X @ w)[i]), i), "logistic loss of margins")
L_6 = note.define("L_6", Sum(log((exp(e[i]) + exp(-e[i])) / 2), i), "log cosh loss")
L_7 = note.define("L_7", Sum((sigmoid((X @ w)[i]) - y[i]) ** 2, i) / n, "Brier score")
""",
    "matrix_calculus": """
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
i, j, k, l = n.indices("i j k l")
r, s = m.indices("r s")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", n, n, "a matrix")
C = note.matrix("C", n, m, "a matrix")
X = note.matrix("X", n, m, "the variable")
Y = note.matrix("Y", n, n, "the variable, invertible", properties=(invertible,))
Z = note.matrix("Z", n, n, "a square variable")
a = note.vector("a", n, "a vector")
b = note.vector("b", m, "a vector")
c = note.vector("c", n, "a vector")
x = note.vector("x", n, "the variable")
t = note.scalar("t", "a parameter")
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
full = note.assume(invertible(X.T @ X), "full column rank")
""",
    "matrix_identities": """
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
i = n.index("i")
A = note.matrix("A", n, n, "invertible", properties=(invertible,))
B = note.matrix("B", n, n, "invertible", properties=(invertible,))
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
Q = note.matrix("Q", d, d, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
U = note.matrix("U", n, d, "a matrix")
X = note.matrix("X", n, d, "a design matrix")
O = note.matrix("O", n, n, "orthogonal", properties=(orthogonal,))
M = note.matrix("M", n, n, "a square matrix")
b = note.vector("b", n, "a vector")
x = note.vector("x", n, "a vector")
y = note.vector("y", n, "a vector")
mu = note.vector("mu", n, "a mean")
nu = note.vector("nu", n, "another mean")
c = note.scalar("c", "a factor", domain=positive)
full = note.assume(invertible(X.T @ X), "full column rank")
sum_regular = note.assume(invertible(A + B), "the sum is invertible")
idem = note.assume(Eq(M @ M, M), "a projection")
inverse_regular = note.assume(invertible(identity(n) + A @ B), "invertible")
inverse_regular_2 = note.assume(invertible(identity(n) + B @ A), "invertible")
H = note.define("H", X @ inv(X.T @ X) @ X.T, "hat matrix")
""",
    "minima_of_losses": """
n = note.size("n", "number of observations")
d = note.size("d", "dimension")
i = n.index("i")
x = note.scalar("x", "a real number")
s = note.scalar("s", "a positive number", domain=positive)
a = note.scalar("a", "positive", domain=positive)
b = note.scalar("b", "real")
c = note.vector("c", n, "centres")
q = note.vector("q", n, "weights", domain=positive)
w = note.vector("w", d, "unknown")
v = note.vector("v", d, "a vector")
m = note.vector("m", d, "a vector")
X = note.matrix("X", n, d, "design matrix")
y = note.vector("y", n, "targets")
P = note.matrix("P", d, d, "positive definite", properties=(positive_definite,))
Q = note.matrix("Q", d, d, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
full = note.assume(invertible(X.T @ X), "full column rank")
full_2 = note.assume(invertible(X.T @ R @ X), "full column rank")
""",
    "mixtures_and_responsibilities": """
K = note.size("K", "number of components")
N = note.size("N", "number of observations")
i, j, k = K.indices("i j k")
n = N.index("n")
w = note.vector("w", K, "mixture weights", domain=positive)
m = note.vector("m", K, "means")
s = note.vector("s", K, "variances", domain=positive)
x = note.scalar("x", "one observation")
y = note.vector("y", N, "observations")
a = note.vector("a", K, "logits of the weights")
f = note.define("f", components(exp(-((x - m[k]) ** 2) / (2 * s[k])) / sqrt(2 * pi * s[k]), k), "densities")
g = note.define("g", Sum(w[k] * f[k], k), "density of the mixture")
r = note.define("r", components(w[k] * f[k] / g, k), "responsibilities")
one = note.assume(Eq(Sum(w[k], k), 1), "weights sum to one")
""",
    "multi_output_and_autoencoder": """
n = note.size("n", "number of observations")
d = note.size("d", "number of inputs")
m = note.size("m", "number of outputs")
h = note.size("h", "number of hidden units")
i = n.index("i")
k = d.index("k")
j = m.index("j")
X = note.matrix("X", n, d, "inputs")
Y = note.matrix("Y", n, m, "targets")
W = note.matrix("W", d, m, "weights")
U = note.matrix("U", h, d, "encoder")
V = note.matrix("V", d, h, "decoder")
x = note.vector("x", d, "one observation")
B = note.matrix("B", m, m, "a symmetric matrix", properties=(symmetric,))
lam = note.scalar("lam", "strength", domain=positive)
full_rank = note.assume(invertible(X.T @ X), "full column rank")
L = note.define("L", tr((X @ W - Y).T @ (X @ W - Y)), "squared error")
E_1 = note.define("E_1", norm(V @ U @ x - x) ** 2, "reconstruction error")
C = note.define("C", tr((X @ U.T @ V.T - X).T @ (X @ U.T @ V.T - X)), "reconstruction error of all")
""",
    "normalisation": """
n = note.size("n", "number of features")
i, j, k = n.indices("i j k")
x = note.vector("x", n, "features")
g = note.vector("g", n, "gains")
b = note.vector("b", n, "shifts")
u = note.vector("u", n, "gradient from above")
eps = note.scalar("eps", "a small number", domain=positive)
c = note.scalar("c", "a scale", domain=positive)
t = note.scalar("t", "a shift")
m = note.define("m", Sum(x[k], k) / n, "mean")
v = note.define("v", Sum((x[k] - m) ** 2, k) / n, "variance")
s = note.define("s", sqrt(v + eps), "standard deviation")
h = note.define("h", components((x[i] - m) / s, i), "normalised features")
r = note.define("r", sqrt(Sum(x[k] ** 2, k) / n + eps), "root mean square")
z = note.define("z", x / r, "normalised by the root mean square")
""",
    "scalar_identities": """
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
c = note.scalar("c", "a positive number", domain=positive)
z = note.scalar("z", "a nonnegative number", domain=nonnegative)
p = note.scalar("p", "a proportion", domain=unit_interval)
inside = note.assume(And(Gt(p, 0), Lt(p, 1)), "inside")
differ = note.assume(Ne(x, y), "different")
""",
    "scalar_inequalities": """
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
t = note.scalar("t", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
p = note.scalar("p", "a proportion", domain=unit_interval)
n = note.size("n", "a size")
inside = note.assume(And(Gt(p, 0), Lt(p, 1)), "inside")
less = note.assume(Lt(a, b), "ordered")
""",
    "similarities_and_quotients": """
n = note.size("n", "dimension")
i, j, k = n.indices("i j k")
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
A = note.matrix("A", n, n, "a symmetric matrix", properties=(symmetric,))
B = note.matrix("B", n, n, "a positive definite matrix", properties=(positive_definite,))
lam = note.scalar("lam", "eigenvalue")
c = note.scalar("c", "a scale", domain=positive)
u_0 = note.assume(Ne(u, 0), "not zero")
v_0 = note.assume(Ne(v, 0), "not zero")
f = note.define("f", u.T @ v / (norm(u) * norm(v)), "cosine similarity")
R = note.define("R", u.T @ A @ u / (u.T @ B @ u), "generalised Rayleigh quotient")
h = note.define("h", u / norm(u), "direction")
""",
    "softmax_regression": """
n = note.size("n", "number of observations")
d = note.size("d", "number of features")
K = note.size("K", "number of classes")
i = n.index("i")
r, s = d.indices("r s")
j, k, l = K.indices("j k l")
W = note.matrix("W", d, K, "weights")
V = note.matrix("V", K, d, "weights, one class in each row")
x = note.vector("x", d, "features")
X = note.matrix("X", n, d, "design matrix")
Y = note.matrix("Y", n, K, "targets")
y = note.vector("y", K, "target distribution")
b = note.vector("b", K, "biases")
one = note.assume(Eq(Sum(y[k], k), 1), "the targets sum to one")
all_one = note.assume(ForAll(i, Eq(Sum(Y[i, k], k), 1)), "the targets sum to one")
p = note.define("p", softmax(W.T @ x), "probabilities")
L = note.define("L", -Sum(y[k] * log(p[k]), k), "cross-entropy")
q = note.define("q", softmax(V @ x + b), "probabilities")
M = note.define("M", -Sum(y[k] * log(q[k]), k), "cross-entropy")
S = note.define("S", components(exp((X @ W)[i, k]) / Sum(exp((X @ W)[i, l]), l), i, k), "probabilities")
B = note.define("B", -Sum(Sum(Y[i, k] * log(S[i, k]), k), i), "cross-entropy over the batch")
""",
}

WANTED = {
    'iff: several moves at once, two-sided factors, increasing functions of both sides': [
        ('equations_and_equivalences', 'note.calc(Eq(a - b * exp(x), 0)).iff(Eq(x, log(a / b)), "logarithm of both sides", unknown=x)'),
        ('equations_and_equivalences', 'note.calc(Ge(sigmoid(x), Rational(1, 2))).iff(Ge(x, 0), "decision boundary")'),
    ],
    'iff: connectives, order logic, zero of a definite form': [
        ('equations_and_equivalences', 'note.calc(Eq(x**2, y**2)).iff(Or(Eq(x, y), Eq(x, -y)), "third binomial formula")'),
        ('equations_and_equivalences', 'note.calc(Eq(x * y, 0)).iff(Or(Eq(x, 0), Eq(y, 0)), "no divisors of zero")'),
        ('equations_and_equivalences', 'note.calc(Eq(x**2 + y**2, 0)).iff(And(Eq(x, 0), Eq(y, 0)), "squares")'),
        ('equations_and_equivalences', 'note.calc(Eq(norm(u) ** 2, 0)).iff(Eq(u, 0), "positive definite")'),
        ('equations_and_equivalences', 'note.calc(Eq(norm(u), 0)).iff(Eq(u, 0), "positive definite")'),
        ('equations_and_equivalences', 'note.calc(Eq(u.T @ P @ u, 0)).iff(Eq(u, 0), "positive definite")'),
        ('equations_and_equivalences', 'note.calc(And(Le(x, y), Le(y, x))).iff(Eq(x, y), "antisymmetric")'),
        ('equations_and_equivalences', 'note.calc(Not(Lt(x, y))).iff(Ge(x, y), "total")'),
    ],
    'certificates: parts with weights that are terms shown ≥ 0, products of known gaps': [
        ('normalisation', 'note.calc(norm(z) ** 2).lt(n, "below one on average", using=[z, r])'),
        ('gaussian_likelihoods', 'note.calc(l).le(-N * log(2 * pi * s) / 2 - Sum((x[n] - mean) ** 2, n) / (2 * s), "the mean is best", using=[l, mean])'),
        ('indexed_sums', 'note.calc(Sum(p[k] * x[k], k) ** 2).le(Sum(p[k] * x[k] ** 2, k), "Jensen", using=[one])'),
    ],
    'Cauchy-Schwarz: squares summed over two indices': [
        ('similarities_and_quotients', 'note.calc((u.T @ v) ** 2).le(norm(u) ** 2 * norm(v) ** 2, "Cauchy and Schwarz")'),
        ('similarities_and_quotients', 'note.calc(f).le(1, "Cauchy and Schwarz", using=[f, u_0, v_0])'),
        ('indexed_sums', 'note.calc(Sum(x[i] ** 2, i)).ge(Sum(x[i], i) ** 2 / n, "the variance is not negative")'),
        ('indexed_sums', 'note.calc(Sum(x[i], i) ** 2).le(n * Sum(x[i] ** 2, i), "Cauchy and Schwarz")'),
        ('indexed_sums', 'note.calc(Sum(x[i] * y[i], i) ** 2).le(Sum(x[i] ** 2, i) * Sum(y[i] ** 2, i), "Cauchy and Schwarz")'),
        ('indexed_sums', 'note.calc(Sum(w[i], i) * Sum(1 / w[i], i)).ge(n**2, "arithmetic and harmonic mean")'),
        ('learning_with_distributions', 'note.calc(Sum(sqrt(p[k] * q[k]), k)).le(1, "Bhattacharyya", using=[one, also])'),
    ],
    'certificates: quadratic forms vᵀMv with semidefinite M': [
        ('matrix_identities', 'note.calc(2 * b.T @ x).le(x.T @ P @ x + b.T @ inv(P) @ b, "Fenchel and Young")'),
        ('minima_of_losses', 'note.calc(norm(X @ w - y) ** 2).ge(norm(X @ inv(X.T @ X) @ X.T @ y - y) ** 2, "least squares", using=[full])'),
        ('minima_of_losses', 'note.calc(w.T @ P @ w / 2 - v.T @ w).ge(-v.T @ inv(P) @ v / 2, "complete the square")'),
    ],
    'tangents: prover does not combine logarithms / exponentials, Jensen': [
        ('gaussian_likelihoods', 'note.calc((log(s / tau) + tau / s - 1) / 2).ge(0, "a Kullback-Leibler divergence of variances")'),
        ('scalar_inequalities', 'note.calc(log(a)).le(a / b + log(b) - 1, "tangent at b")'),
        ('scalar_inequalities', 'note.calc(log(a / b)).ge(1 - b / a, "tangent of the reciprocal")'),
        ('scalar_inequalities', 'note.calc(a - b - b * log(a / b)).ge(0, "Itakura and Saito")'),
        ('scalar_inequalities', 'note.calc(a * log(a / b) - a + b).ge(0, "a generalised divergence")'),
        ('scalar_inequalities', 'note.calc(exp(x)).ge(exp(t) + exp(t) * (x - t), "tangent at t")'),
        ('scalar_inequalities', 'note.calc(-p * log(p) - (1 - p) * log(1 - p)).le(log(2), "binary entropy is at most one bit", using=[inside])'),
        ('scalar_inequalities', 'note.calc(exp(p * x + (1 - p) * y)).le(p * exp(x) + (1 - p) * exp(y), "the exponential is convex")'),
        ('scalar_inequalities', 'note.calc(p * log(a) + (1 - p) * log(b)).le(log(p * a + (1 - p) * b), "the logarithm is concave")'),
        ('scalar_inequalities', 'note.calc(a**p * b ** (1 - p)).le(p * a + (1 - p) * b, "weighted means")'),
        ('indexed_sums', 'note.calc(-Sum(p[k] * log(q[k]), k)).ge(-Sum(p[k] * log(p[k]), k), "Gibbs", using=[one, also])'),
        ('indexed_sums', 'note.calc(-Sum(p[k] * log(p[k]), k)).le(log(n), "the uniform distribution is most uncertain", using=[one])'),
        ('indexed_sums', 'note.calc(Sum(p[k] * log(w[k]), k)).le(log(Sum(p[k] * w[k], k)), "Jensen", using=[one])'),
        ('losses_of_many_kinds', 'note.calc(n * log(lam) - lam * Sum(y[i], i), given=[ForAll(i, Gt(y[i], 0))]).le(n * log(n / Sum(y[i], i)) - n, "the best rate")'),
        ('learning_with_distributions', 'note.calc(Sum(p[k] * log(p[k] / q[k]), k)).ge(0, "Gibbs", using=[one, also])'),
        ('learning_with_distributions', 'note.calc(M).ge(0, "two divergences", using=[M, one, also])'),
        ('learning_with_distributions', 'note.calc(D_1).ge(0, "exponentials above their tangents", using=[D_1])'),
        ('learning_with_distributions', 'note.calc(Sum(q[k] * log(p[k]), k) - Sum(q[k] * log(q[k]), k)).le(0, "evidence bound", using=[one, also])'),
    ],
    'order: inverse of an increasing function, squares of sides, bounds of sqrt, powers': [
        ('scalar_inequalities', 'note.calc(softplus(x)).gt(x, "log of a greater number")'),
        ('scalar_inequalities', 'note.calc(sqrt(x**2 + y**2)).ge(x, "one leg")'),
        ('scalar_inequalities', 'note.calc((1 - a) ** n, given=[Lt(a, 1)]).le(exp(-a * n), "union bound")'),
        ('indexed_sums', 'note.calc(logsumexp(x)).ge(x[j], "one term of the sum")'),
        ('learning_with_distributions', 'note.calc(N).ge(0, "one term of a sum", using=[N])'),
    ],
    'one part of a sum is at most the whole': [
        ('attention', 'note.calc(a[i], given=[Gt(n, 1)]).lt(1, "a proper part", using=[a])'),
        ('mixtures_and_responsibilities', 'note.calc(w[k]).le(1, "one part of the whole", using=[one])'),
        ('indexed_sums', 'note.calc(-Sum(p[k] * log(p[k]), k)).ge(0, "every probability is at most one", using=[one])'),
    ],
    'definite matrices: order of cases, projections, equality with a shown matrix, diagonal entries': [
        ('logistic_regression', 'note.claim(positive_semidefinite(hessian(L, w)), "the loss is convex", using=[L, p])'),
        ('softmax_regression', 'note.claim(positive_semidefinite(diag(q) - outer(q, q)), "a covariance", using=[q])'),
        ('matrix_identities', 'note.calc(inv(P)[i, i]).gt(0, "a diagonal entry")'),
        ('matrix_identities', 'note.calc(H[i, i]).ge(0, "a leverage", using=[H, full])'),
        ('matrix_identities', 'note.calc(H[i, i]).le(1, "a leverage", using=[H, full])'),
        ('bayesian_linear_models', 'note.claim(positive_definite(K - K @ inv(K + s * identity(n)) @ K), "posterior covariance")'),
    ],
    'minima: Hessian read back wrongly, matrix variables, unimodal functions, case order': [
        ('multi_output_and_autoencoder', 'note.claim(Eq(argmin(L, W), inv(X.T @ X) @ X.T @ Y), "strictly convex", using=[L, full_rank])'),
        ('multi_output_and_autoencoder', 'note.claim(Eq(argmin(L + lam * tr(W.T @ W), W), inv(X.T @ X + lam * identity(d)) @ X.T @ Y), "strictly convex", using=[L])'),
        ('minima_of_losses', 'note.claim(Eq(argmin(a / s + log(s), s), a), "not convex, but with one minimum")'),
        ('minima_of_losses', 'note.claim(Eq(argmin((x - b) ** 4, x), b), "a flat minimum")'),
    ],
}

if __name__ == "__main__":
    import notesc

    names = {name: getattr(notesc, name) for name in notesc.__all__}
    for cause, steps in WANTED.items():
        print(cause)
        for group, step in steps:
            space = dict(names, note=notesc.Note("Wanted"))
            exec(GROUPS[group] + "\n" + step, space)
            (report,) = notesc.check(space["note"]).steps
            print("   ", report.status.value, step)
