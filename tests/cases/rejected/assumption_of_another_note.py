"""A fact of another note rests on what that note assumes; this note does not assume it."""

from derivations.softmax_cross_entropy import K, j, one_logit, y, z
from notesc import D, Note, Sum, log, softmax

note = Note("An assumption of another note")
k = K.index("k")
loss = -Sum(y[k] * log(softmax(z)[k]), k)
note.calc(D(loss, z[j])).eq(softmax(z)[j] - y[j], "said elsewhere", using=[one_logit])  # expect: N304|N301
