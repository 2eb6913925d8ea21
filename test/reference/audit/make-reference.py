"""Makes chance.csv: exact tests and intervals of small counts and shares. Python 3 with scipy 1.17.1; no random numbers."""
from scipy.stats import binom, chi2, norm, poisson

print("# Exact Poisson and conditional binomial tests of a fall, Garwood and Wilson 95% intervals; make-reference.py, scipy 1.17.1.")
print("before,after,fixed,conditional,garwood_low,garwood_high,whole,wilson_low,wilson_high")
z = norm.ppf(0.975)
for before, after, whole in [(16, 10, 54), (16, 9, 54), (16, 8, 54), (16, 7, 54), (33, 20, 103), (33, 25, 238), (167, 0, 1866), (103, 90, 728), (5, 1, 60), (54, 40, 1160)]:
    share = before / whole
    middle = (share + z * z / 2 / whole) / (1 + z * z / whole)
    half = z / (1 + z * z / whole) * (share * (1 - share) / whole + z * z / 4 / whole**2) ** 0.5
    row = [
        before, after,
        poisson.cdf(after, before), binom.cdf(after, before + after, 0.5),
        chi2.ppf(0.025, 2 * before) / 2, chi2.ppf(0.975, 2 * before + 2) / 2,
        whole, middle - half, middle + half,
    ]
    print(",".join(str(value) if isinstance(value, int) else repr(float(value)) for value in row))
