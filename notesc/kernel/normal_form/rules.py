"""TRUSTED. The rewriting rules, in the order in which they are tried. Each is an equation, read from left to right."""

from __future__ import annotations

from notesc.kernel.normal_form.normaliser import Rule
from notesc.kernel.normal_form.rewriting import rewrite_with_a_fact
from notesc.kernel.normal_form.rules_binomial import binomial_theorem
from notesc.kernel.normal_form.rules_commuting import function_beside_a_letter
from notesc.kernel.normal_form.rules_fractions import (
    factored_denominator,
    partial_fractions,
    shift_to_the_plain_denominator,
    split_off_ends,
)
from notesc.kernel.normal_form.rules_functions import (
    call_of_zero,
    exponential_of_a_logarithm,
    exponential_of_a_sum,
    exponentials_with_one_exponent,
    logarithm_of_a_number,
    logarithm_of_a_power,
    logarithm_of_a_product,
    logarithm_of_an_exponential,
    odd_or_even_function,
    square_of_a_sine,
)
from notesc.kernel.normal_form.rules_indicators import (
    factor_beside_its_zero,
    indicator_of_a_multiple,
    indicator_of_known_sign,
    indicators_with_one_argument,
)
from notesc.kernel.normal_form.rules_inverse import contract_inverse, order_inverse
from notesc.kernel.normal_form.rules_matrix_functions import (
    function_beside_its_matrix,
    functions_side_by_side,
    settle_function,
    trace_of_a_projection,
)
from notesc.kernel.normal_form.rules_powers import (
    leading_monomial_against_power,
    power_of_a_common_factor,
    power_of_a_monomial,
    power_of_a_number,
    power_with_leading_coefficient,
    powers_with_one_base,
    trivial_power,
    whole_part_of_a_power,
)
from notesc.kernel.normal_form.rules_products import formal_product
from notesc.kernel.normal_form.rules_ranges import (
    delta_as_brackets,
    label_of_a_whole_range,
    position_of_a_shifted_label,
    simplify_brackets,
    substitute_what_is_determined,
    sum_of_powers_over_a_range,
)
from notesc.kernel.normal_form.rules_special import special_function
from notesc.kernel.normal_form.rules_spectra import sum_over_a_spectrum
from notesc.kernel.normal_form.rules_sums import (
    contract_delta,
    order_delta,
    position_of_a_literal,
    sum_of_a_constant,
    sum_of_positions,
)
from notesc.kernel.normal_form.rules_whole_powers import (
    leading_monomial_against_whole_power,
    logarithm_of_an_even_power,
    whole_power,
    whole_powers_with_one_base,
)

RULES: tuple[tuple[str, Rule], ...] = (
    ("delta of a shifted position", delta_as_brackets),
    ("simplify brackets", simplify_brackets),
    ("substitute what is determined", substitute_what_is_determined),
    ("label of a whole range", label_of_a_whole_range),
    ("position of a shifted label", position_of_a_shifted_label),
    ("sum of powers over a range", sum_of_powers_over_a_range),
    ("factored denominator", factored_denominator),
    ("partial fractions", partial_fractions),
    ("shift to the plain denominator", shift_to_the_plain_denominator),
    ("binomial theorem", binomial_theorem),
    ("sum of a constant", sum_of_a_constant),
    ("formal product", formal_product),
    ("contract a delta", contract_delta),
    ("order a delta", order_delta),
    ("position of a literal", position_of_a_literal),
    ("sum of positions", sum_of_positions),
    ("indicator of a known sign", indicator_of_known_sign),
    ("indicator of a multiple", indicator_of_a_multiple),
    ("indicators with one argument", indicators_with_one_argument),
    ("factor beside its zero", factor_beside_its_zero),
    ("function of zero", call_of_zero),
    ("odd or even function", odd_or_even_function),
    ("square of a sine", square_of_a_sine),
    ("special function", special_function),
    ("exponential of a sum", exponential_of_a_sum),
    ("exponentials with one exponent", exponentials_with_one_exponent),
    ("exponential of a logarithm", exponential_of_a_logarithm),
    ("logarithm of a number", logarithm_of_a_number),
    ("logarithm of an exponential", logarithm_of_an_exponential),
    ("logarithm of a power", logarithm_of_a_power),
    ("logarithm of an even power", logarithm_of_an_even_power),
    ("logarithm of a product", logarithm_of_a_product),
    ("whole power", whole_power),
    ("whole powers with one base", whole_powers_with_one_base),
    ("trivial power", trivial_power),
    ("powers with one base", powers_with_one_base),
    ("whole part of a power", whole_part_of_a_power),
    ("power of a number", power_of_a_number),
    ("power of a monomial", power_of_a_monomial),
    ("power of a common factor", power_of_a_common_factor),
    ("power with a leading coefficient", power_with_leading_coefficient),
    ("leading monomial against a power", leading_monomial_against_power),
    ("leading monomial against a whole power", leading_monomial_against_whole_power),
    ("order an inverse", order_inverse),
    ("contract an inverse", contract_inverse),
    ("settle a function of a matrix", settle_function),
    ("functions of matrices side by side", functions_side_by_side),
    ("function beside its matrix", function_beside_its_matrix),
    ("function of a matrix beside a letter", function_beside_a_letter),
    ("trace of a projection", trace_of_a_projection),
    ("sum over a spectrum", sum_over_a_spectrum),
    ("split off the ends of a range", split_off_ends),
    ("rewrite with a fact", rewrite_with_a_fact),
)
