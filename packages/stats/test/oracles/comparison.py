"""Comparison on rows that are not independent. Run: python comparison.py > comparison.json

Oracles: scipy's orthonormal cosine transform, of which equal-weighted cosines are the mean square of the first B
coefficients (Lazarus, Lewis, Stock and Watson 2018, with their B = 0.4 T^(2/3)); statsmodels' cluster-robust variance of
the mean of differences, with its small-sample factor.
"""
import json
import sys

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy.fft import dct

rng = np.random.default_rng(11)
out = {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__}


def ar(n, memory):
    x = np.zeros(n)
    for t in range(n):
        x[t] = memory * (x[t - 1] if t else 0) + rng.normal()
    return np.round(x, 6)


out["ewc"] = []
for n, memory in [(12, 0), (40, 0.5), (200, 0.9), (1000, -0.4)]:
    x = ar(n, memory)
    cosines = int(0.4 * n ** (2 / 3))
    variance = np.mean(dct(x, type=2, norm="ortho")[1 : cosines + 1] ** 2)
    out["ewc"].append({"series": x.tolist(), "cosines": cosines, "error": float(np.sqrt(variance / n))})

out["clustered"] = []
for groups, size in [(8, 5), (40, 3)]:
    entity = np.repeat(np.arange(groups), size)
    share = rng.normal(size=groups)[entity]
    label = rng.normal(size=groups * size)
    a = np.round(label + 0.5 * share + rng.normal(size=len(label)), 6)
    b = np.round(label + 0.2 * share + rng.normal(size=len(label)), 6)
    label = np.round(label, 6)
    difference = np.abs(label - a) - np.abs(label - b)
    # statsmodels' factor is G / (G - 1) x (N - 1) / (N - K), with K = 1 the first of them alone.
    fit = sm.OLS(difference, np.ones(len(label))).fit(cov_type="cluster", cov_kwds={"groups": entity})
    out["clustered"].append(
        {"label": label.tolist(), "a": a.tolist(), "b": b.tolist(), "entity": entity.tolist(), "difference": float(fit.params[0]), "error": float(fit.bse[0])}
    )
from sklearn.linear_model import LogisticRegression, Ridge

n, d = 60, 4
x = np.round(rng.normal(size=(n, d)), 4)
weight = np.round(rng.uniform(0.5, 2, size=n), 4)
y = np.round(x @ [1, -2, 0, 0.5] + 3 + rng.normal(size=n), 4)
c = (x @ [1, -1, 0.5, 0] + rng.logistic(size=n) > 0.3).astype(int)
ridge = Ridge(alpha=1).fit(x, y, sample_weight=weight)
logistic = LogisticRegression(C=1, tol=1e-12, max_iter=10_000).fit(x, c, sample_weight=weight)
out["linear"] = {
    "x": x.ravel().tolist(), "columns": d, "weight": weight.tolist(), "y": y.tolist(), "c": c.tolist(),
    "ridge": [*ridge.coef_.tolist(), float(ridge.intercept_)],
    "logistic": [*logistic.coef_[0].tolist(), float(logistic.intercept_[0])],
}
json.dump(out, sys.stdout, separators=(",", ":"), default=float)
