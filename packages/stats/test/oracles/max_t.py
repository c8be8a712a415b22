"""Critical values of the largest of several normals that hang together. Run: python max_t.py > max_t.json

One-dimensional integrals for estimates that all correlate alike; for the pairs of three or four groups known unequally well,
integration over the others given a grid of the first two (scipy).
"""
import json

import numpy as np
import scipy
from scipy import integrate, optimize, stats

out = {"scipy": scipy.__version__}


def alike(k, rho, level):
    """k normals, each pair of correlation rho: z_i = sqrt(rho) u + sqrt(1 - rho) e_i."""

    def held(c):
        def given(u):
            low, high = ((s * c - np.sqrt(rho) * u) / np.sqrt(1 - rho) for s in (-1, 1))
            return stats.norm.pdf(u) * (stats.norm.cdf(high) - stats.norm.cdf(low)) ** k

        return integrate.quad(given, -9, 9, limit=200)[0] - level

    return 2 * stats.norm.cdf(optimize.brentq(held, 1, 6)) - 1


def pairs(spreads, level):
    """All differences of three independent groups with these standard errors."""
    a, b, c = spreads
    grid = np.linspace(-8, 8, 801)
    x, y = np.meshgrid(grid, grid, indexing="ij")
    weight = stats.norm.pdf(x) * stats.norm.pdf(y) * (grid[1] - grid[0]) ** 2

    def held(t):
        near = np.abs(x * a - y * b) <= t * np.hypot(a, b)
        high = np.minimum(x * a + t * np.hypot(a, c), y * b + t * np.hypot(b, c)) / c
        low = np.maximum(x * a - t * np.hypot(a, c), y * b - t * np.hypot(b, c)) / c
        third = np.clip(stats.norm.cdf(high) - stats.norm.cdf(low), 0, 1)
        return np.sum(weight * near * third) - level

    return 2 * stats.norm.cdf(optimize.brentq(held, 1, 6, xtol=1e-5)) - 1


out["alike"] = [[k, rho, level, alike(k, rho, level)] for k in [2, 5, 20] for rho in [0.3, 0.5, 0.9] for level in [0.9, 0.95]]
out["pairs"] = [[s, level, pairs(s, level)] for s in [(1, 1, 1), (1, 1, 10), (1, 10, 10), (1, 3, 9)] for level in [0.9, 0.95]]
print(json.dumps(out, indent=1))
