"""Products, and sums of powers in closed form: by induction. Books as in `scalar_algebra`."""

from __future__ import annotations

from notesc import D, ForAll, Ge, Gt, Ne, Note, Product, Sum, exp, factorial, integer, log, positive
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Products and powers")
n = _note.size("n")
i, j, k = n.indices("i j k")
x, y, mu = (_note.scalar(name) for name in ("x", "y", "mu"))
r = _note.scalar("r", domain=positive)
m = _note.scalar("m", domain=integer)
a, b = _note.vector("a", n), _note.vector("b", n)
p = _note.vector("p", n, domain=positive)
_every, _nonzero = Product(a[k], k), (ForAll(k, Ne(a[k], 0)),)

POWERS: tuple[BookClaim, ...] = (
    claim(
        "CM (2.25), from 0",
        Sum(x**k, (k, 0, n)),
        (1 - x ** (n + 1)) / (1 - x),
        Flaw.TERM,
        (1 - x**n) / (1 - x),
        given=(Ne(x, 1),),
    ),
    claim(
        "CM (2.25), to n - 1",
        Sum(x**k, (k, 0, n - 1)),
        (1 - x**n) / (1 - x),
        Flaw.TERM,
        x**n / (1 - x),
        given=(Ne(x, 1),),
    ),
    claim("CM (2.25), cleared", (1 - x) * Sum(x**k, (k, 0, n)), 1 - x ** (n + 1), Flaw.TERM, 1 - x**n),
    claim(
        "CM (2.25), partial",
        Sum(x**k, (k, 1, j)),
        x * (1 - x**j) / (1 - x),
        Flaw.INDEX,
        x * (1 - x**n) / (1 - x),
        given=(Ne(x, 1),),
    ),
    claim(
        "CM (2.25), to an integer",
        Sum(r**k, (k, 0, m)),
        (r ** (m + 1) - 1) / (r - 1),
        Flaw.TERM,
        (r**m - 1) / (r - 1),
        given=(Gt(r, 1), Ge(m, 0)),
    ),
    claim(
        "CM (2.26)",
        Sum(k * x**k, (k, 0, n)),
        (x - (n + 1) * x ** (n + 1) + n * x ** (n + 2)) / (1 - x) ** 2,
        Flaw.TERM,
        (x - (n + 1) * x ** (n + 1) + n * x ** (n + 1)) / (1 - x) ** 2,
        given=(Ne(x, 1),),
    ),
    claim("CM §2.3, powers of 2", Sum(2**k, (k, 0, n)), 2 ** (n + 1) - 1, Flaw.TERM, 2 ** (n + 1) - 2),
    claim("CM §2.3, halves", Sum(1 / 2**k, k), 1 - 1 / 2**n, Flaw.TERM, 1 - 2 / 2**n),
    claim("CM (2.24)", Sum(k * 2**k, (k, 0, n)), (n - 1) * 2 ** (n + 1) + 2, Flaw.TERM, n * 2 ** (n + 1) + 2),
    claim(
        "CM §2.5, squares", Sum(k**2 * 2**k, k), 2 ** (n + 1) * (n**2 - 2 * n + 3) - 6, Flaw.TERM, 2 ** (n + 1) * n**2
    ),
    claim("CM §2.6, alternating", Sum((-1) ** k, (k, 0, n)), (1 + (-1) ** n) / 2, Flaw.SIGN, (1 - (-1) ** n) / 2),
    claim(
        "CM exercise 2.14, alternating squares",
        Sum((-1) ** k * k**2, k),
        (-1) ** n * n * (n + 1) / 2,
        Flaw.SIGN,
        -((-1) ** n) * n * (n + 1) / 2,
    ),
    claim(
        "AS 3.1.7, difference of powers",
        (x - y) * Sum(x**k * y ** (n - 1 - k), (k, 0, n - 1)),
        x**n - y**n,
        Flaw.SIGN,
        x**n + y**n,
    ),
    claim(
        "CM §2.6, exponentials",
        Sum(exp(x * k), (k, 0, n)),
        (exp(x * (n + 1)) - 1) / (exp(x) - 1),
        Flaw.TERM,
        exp(x * n),
        given=(Ne(x, 0),),
    ),
)

PRODUCTS: tuple[BookClaim, ...] = (
    claim("CM §2.2, factorials", Product(k, k), factorial(n), Flaw.TERM, factorial(n + 1)),
    claim("CM §2.6, k·k!", Sum(k * factorial(k), k), factorial(n + 1) - 1, Flaw.TERM, factorial(n + 1)),
    claim("PRML (1.53)", log(Product(p[k], k)), Sum(log(p[k]), k), Flaw.SIZE, log(Sum(p[k], k))),
    claim(
        "CM §2.1, factors", Product(a[k] * b[k], k), _every * Product(b[k], k), Flaw.SIGN, -_every * Product(b[k], k)
    ),
    claim("CM §2.1, constants", Product(x * a[k], k), x**n * _every, Flaw.SIZE, x * _every),
    claim("CM §2.1, a constant", Product(x, (k, 1, n)), x**n, Flaw.TERM, n * x),
    claim("CM §2.1, squares", Product(a[k] ** 2, k), _every**2, Flaw.TERM, _every),
    claim("CM §2.1, reciprocals", Product(1 / a[k], k), 1 / _every, Flaw.TERM, _every, given=_nonzero),
    claim(
        "CM §2.1, the last factor",
        _every,
        a[n] * Product(a[k], (k, 1, n - 1)),
        Flaw.INDEX,
        a[1] * Product(a[k], (k, 1, n - 1)),
    ),
    claim(
        "CM §2.1, the first factor",
        _every,
        a[1] * Product(a[k], (k, 2, n)),
        Flaw.INDEX,
        a[n] * Product(a[k], (k, 2, n)),
    ),
    claim("CM §2.1, reversal", Product(a[n + 1 - k], k), _every, Flaw.TERM, Product(a[n - k], (k, 1, n - 1))),
    claim(
        "CM §2.1, two ranges",
        _every,
        Product(a[k], (k, 1, j)) * Product(a[k], (k, j + 1, n)),
        Flaw.TERM,
        Product(a[k], (k, 1, j)),
    ),
    claim(
        "CM §2.6, telescoping",
        Product(a[k + 1] / a[k], (k, 1, n - 1)),
        a[n] / a[1],
        Flaw.INDEX,
        a[1] / a[n],
        given=_nonzero,
    ),
    claim("CM exercise 2.29, neighbours", Product((k + 1) / k, k), n + 1, Flaw.TERM, n),
    claim("CM §2.6, 1 - 1/k²", Product(1 - 1 / k**2, (k, 2, n)), (n + 1) / (2 * n), Flaw.FACTOR, (n + 1) / n),
    claim(
        "CM §5.5, double product",
        Product(Product(a[i] * b[j], j), i),
        _every**n * Product(b[j], j) ** n,
        Flaw.SIZE,
        _every * Product(b[j], j),
    ),
    claim(
        "MML §5.2, product rule",
        D(_every, a[i]),
        Product(a[k], (k, 1, i - 1)) * Product(a[k], (k, i + 1, n)),
        Flaw.TERM,
        _every,
    ),
    claim(
        "PRML §1.2.4, product of exponentials", Product(exp(a[k]), k), exp(Sum(a[k], k)), Flaw.SIGN, exp(-Sum(a[k], k))
    ),
    claim(
        "PRML (1.54)",
        log(Product(exp(-((a[k] - mu) ** 2) / 2), k)),
        -Sum((a[k] - mu) ** 2, k) / 2,
        Flaw.FACTOR,
        -Sum((a[k] - mu) ** 2, k),
    ),
    claim(
        "PRML (2.9), Bernoulli likelihood",
        D(log(Product(r ** a[k], k)), r),
        Sum(a[k], k) / r,
        Flaw.TERM,
        Sum(a[k], k) / r**2,
    ),
    claim("CM §2.6, powers in a product", Product(x**k, k), x ** (n * (n + 1) / 2), Flaw.TERM, x ** (n * (n - 1) / 2)),
    claim("CM §2.6, k²/(k² - 1)", Product(k**2 / (k**2 - 1), (k, 2, n)), 2 * n / (n + 1), Flaw.FACTOR, n / (n + 1)),
)

CLAIMS = POWERS + PRODUCTS
