"""Reconciled forecasts by the formulas of Wickramasuriya, Athanasopoulos & Hyndman (2019), with explicit inverses.

numpy 2.4.6, scipy 1.17.1. Run: python3 make-reference.py
Writes residuals.csv (what went in) and reconciled.csv (what comes out).

Total = A + B, A = AA + AB + AC, B = BA + BB. Non-negative: scipy.optimize.nnls in the metric of the covariance
(Wickramasuriya, Turlach & Hyndman 2020). Shrinkage: Schaefer & Strimmer (2005) as in R hts, errors with mean 0.
"""

import numpy as np
from scipy.optimize import nnls

S = np.array(
    [
        [1, 1, 1, 1, 1],
        [1, 1, 1, 0, 0],
        [0, 0, 0, 1, 1],
        [1, 0, 0, 0, 0],
        [0, 1, 0, 0, 0],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 0, 0, 0, 1],
    ],
    dtype=float,
)
NODES = ["Total", "A", "B", "AA", "AB", "AC", "BA", "BB"]

random = np.random.default_rng(20260101)
leaves = random.normal(size=(12, 5)) @ np.array(
    [[4, 1, 1, 0, 0], [0, 3, 1, 0, 1], [0, 0, 2, 1, 0], [0, 0, 0, 5, 2], [0, 0, 0, 0, 3]], dtype=float
)
residuals = np.round(leaves @ S.T + random.normal(size=(12, 8)), 2)
forecasts = np.array([211.0, 120.0, 75.0, 60.0, 41.0, 12.0, 55.0, 33.0])
# The total says so much less that small parts would fall below 0.
low = np.array([60.0, 58.0, 30.0, 40.0, 30.0, 2.0, 20.0, 1.0])


def shrunk(e):
    n = len(e)
    covariance = e.T @ e / n
    standard = e / np.sqrt(np.diag(covariance))
    correlation = standard.T @ standard / n
    variance = (standard**2).T @ standard**2 / (n * (n - 1)) - (standard.T @ standard) ** 2 / (n**2 * (n - 1))
    off = ~np.eye(e.shape[1], dtype=bool)
    weight = min(1.0, max(0.0, variance[off].sum() / (correlation[off] ** 2).sum()))
    target = np.diag(np.diag(covariance))
    return weight * target + (1 - weight) * covariance, weight


shrinkage, weight = shrunk(residuals)
COVARIANCES = {
    "ols": np.eye(8),
    "wls-structural": np.diag(S.sum(axis=1)),
    "wls-variances": np.diag((residuals**2).mean(axis=0)),
    "shrinkage": shrinkage,
}


def reconciled(y, covariance):
    inverse = np.linalg.inv(covariance)
    return S @ np.linalg.inv(S.T @ inverse @ S) @ S.T @ inverse @ y


def nonnegative(y, covariance):
    root = np.linalg.cholesky(np.linalg.inv(covariance)).T
    return S @ nnls(root @ S, root @ y)[0]


head = "# numpy 2.4.6, scipy 1.17.1; make-reference.py\n"
with open("residuals.csv", "w", encoding="utf-8", newline="\n") as file:
    file.write(head + ",".join(NODES) + "\n")
    for row in residuals:
        file.write(",".join(str(float(value)) for value in row) + "\n")
with open("reconciled.csv", "w", encoding="utf-8", newline="\n") as file:
    file.write(f"{head}# shrinkage intensity {float(weight)!r}\n")
    columns = ["forecast", *COVARIANCES, "low"] + [f"low-{name}" for name in COVARIANCES]
    file.write(",".join(columns) + "\n")
    table = [forecasts, *(reconciled(forecasts, c) for c in COVARIANCES.values()), low]
    table += [nonnegative(low, c) for c in COVARIANCES.values()]
    for row in np.array(table).T:
        file.write(",".join(repr(float(value)) for value in row) + "\n")
