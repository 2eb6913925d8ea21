"""Writes special-functions.csv: python3 make-reference.py > special-functions.csv, with Python 3 and mpmath 1.3.0.

Every value is computed with 60 digits at the argument as a binary number and given as two: the nearest 64-bit number
and what it lacks.
"""

import math

from mpmath import erfc, log, loggamma, mp, mpf, pi, sqrt

mp.dps = 60


def stream():
    """The arguments: a linear congruential sequence of numbers from 0 to 1 (Numerical Recipes, ranqd1)."""
    state = 20221231
    while True:
        state = (1664525 * state + 1013904223) % 2**32
        yield state / 2**32


u = stream()


def between(low, high, count):
    return [low + (high - low) * next(u) for _ in range(count)]


def spread(low, high, count):
    """From e^low to e^high."""
    return [math.exp(low + (high - low) * next(u)) for _ in range(count)]


def normal_quantile(p):
    return -upper(p) if p < mpf(1) / 2 else upper(1 - p)


def upper(p):
    """The number above which the probability is p, by Newton's method on the logarithm of the probability."""
    x = mpf(0)
    for _ in range(100):
        above = erfc(x / sqrt(mpf(2))) / 2
        density = mp.exp(-x * x / 2) / sqrt(2 * pi)
        x += log(above / p) * above / density
    return x


def stirling_rest(x):
    return loggamma(x) - ((x - mpf(1) / 2) * log(x) - x + log(2 * pi) / 2)


CASES = {
    "exp": (mp.exp, [1.0, -1.0, 0.5, 709.7, -708.3, 545.8652716088109] + between(-1, 1, 60) + between(-708, 709, 134)),
    "log": (
        log,
        [0.5, 2.0, 10.0, math.sqrt(2), math.sqrt(0.5), 1.4111667983233929, 5e-324, 1e-310, 1.7976931348623157e308]
        + between(0.5, 2, 60)
        + between(0.99, 1.01, 31)
        + spread(-700, 700, 100),
    ),
    "log1p": (
        lambda x: log(1 + x),
        [1e-20, 1.1102230246251568e-16, -1.6836652665513337e-16]
        + spread(-40, 5, 60)
        + [-x for x in spread(-40, -0.01, 60)],
    ),
    "log_gamma": (
        loggamma,
        [0.5, 1.5, 2.5, 3.0, 3.613544827995822, 16.0, 171.0, 1e7 + 1] + between(0.1, 40, 60) + spread(-20, 40, 60),
    ),
    "normal_quantile": (
        normal_quantile,
        [0.025, 0.975, 0.075, 0.925, 2.0**-53, 1 - 2.0**-53, 1e-300, 4.948781568184616e-177]
        + between(0.001, 0.499, 60)
        + between(0.501, 0.999, 60)
        + spread(-700, -3, 60),
    ),
    "stirling_rest": (stirling_rest, [float(x) for x in range(1, 31)] + spread(2.8, 20, 30)),
}

print("# Special functions with 60 digits: value is the nearest 64-bit number, rest what it lacks; ulp the distance of the")
print("# 64-bit numbers there. Made by make-reference.py with mpmath 1.3.0.")
print("function,x,value,rest,ulp")
for name, (function, arguments) in CASES.items():
    for x in arguments:
        exact = function(mpf(x))
        value = float(exact)
        print(f"{name},{x!r},{value!r},{float(exact - mpf(value))!r},{math.ulp(value)!r}")
