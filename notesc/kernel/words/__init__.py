"""TRUSTED. Equations of matrices as words in letters, and what follows from some equations by multiplying and adding.

That an element of a two-sided ideal of type-correct words vanishes for every size: Hofstadler, Raab, Regensburger,
*Universal truth of operator statements via ideal membership* (2022).
"""
