"""Writes gamma-edges.csv and beta-edges.csv beside itself: python3 make-reference.py, with scipy 1.17.1.

One row per parameter point; edge01 to edge19 part the distribution into 20 intervals of equal probability.
"""

from pathlib import Path

from scipy.stats import beta, gamma

SHAPES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1, 1.01, 1.1, 1.25, 1.5, 1.75, 2, 2.5]
SHAPES += [3, 3.5, 4, 5, 6, 7.5, 10, 12.5, 16, 20, 30, 50, 75, 100, 250, 500, 1000, 1e4, 1e5, 1e6]
PAIRS = [(0.1, 0.1), (0.1, 1), (0.1, 10), (0.2, 0.7), (0.3, 0.3), (0.5, 0.5), (0.5, 1), (0.5, 5), (0.9, 0.9), (0.9, 1.1)]
PAIRS += [(1, 0.2), (1, 1), (1, 2), (1, 10), (1.5, 0.5), (1.5, 1.5), (2, 2), (2, 5), (2.5, 0.4), (3, 1)]
PAIRS += [(3, 3), (4, 96), (5, 1.2), (7, 3), (10, 0.1), (10, 10), (10, 90), (12, 200), (20, 0.5), (25, 75)]
PAIRS += [(33, 205), (50, 50), (68, 3), (100, 1), (103, 897), (150, 0.9), (300, 700), (1000, 10), (1000, 1000), (5000, 20000)]
TAIL = [k / 20 for k in range(1, 20)]
NAMES = [f"edge{k:02d}" for k in range(1, 20)]


def write(name, columns, rows):
    lines = [f"# Points of equal probability of the {name} distribution. Made by make-reference.py with scipy 1.17.1."]
    lines += [",".join([*columns, *NAMES])]
    lines += [",".join(f"{float(number):.16g}" for number in row) for row in rows]
    Path(__file__).with_name(f"{name}-edges.csv").write_text("\n".join(lines) + "\n")


write("gamma", ["shape"], [[shape, *gamma.ppf(TAIL, shape)] for shape in SHAPES])
write("beta", ["first", "second"], [[a, b, *beta.ppf(TAIL, a, b)] for a, b in PAIRS])
