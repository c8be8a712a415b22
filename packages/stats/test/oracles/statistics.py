"""Distributions, proportions, DeLong, ranges, trends, group gaps. Run: python statistics.py > statistics.json

Oracles: scipy, statsmodels, fairlearn; DeLong by its definition (all pairs, numpy), checked against the published variance of
a logistic regression on iris in the roc_comparison project.
"""
import json
import sys

import fairlearn
import numpy as np
import scipy
import statsmodels
from fairlearn.metrics import MetricFrame, demographic_parity_difference, demographic_parity_ratio
from scipy import stats
from sklearn.metrics import recall_score
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

rng = np.random.default_rng(7)
out = {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__, "fairlearn": fairlearn.__version__}
out["quantiles"] = {
    "normal": [[p, stats.norm.ppf(p)] for p in [1e-6, 0.025, 0.3, 0.5, 0.9, 0.99999]],
    "t": [[p, df, stats.t.ppf(p, df)] for p in [0.025, 0.6, 0.995] for df in [1, 2.5, 7, 40, 5e3, 1e7]],
    "chiSquare": [[p, df, stats.chi2.ppf(p, df)] for p in [0.025, 0.95] for df in [1, 9, 99]],
    "binomialCdf": [[k, n, p, stats.binom.cdf(k, n, p)] for k, n, p in [(0, 5, 0.1), (3, 10, 0.5), (980, 1000, 0.99), (5, 5, 0.2), (-1, 4, 0.5)]],
}
out["wilson"] = [[k, n, level, *proportion_confint(k, n, 1 - level, "wilson")] for k, n in [(0, 10), (3, 10), (10, 10), (263, 1000), (1, 29)] for level in [0.9, 0.95, 0.99]]
out["newcombe"] = [[a, n, b, m, *confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff")] for a, n, b, m in [(56, 70, 48, 80), (9, 10, 3, 10), (0, 12, 5, 30), (40, 1000, 90, 1000)]]


def delong(y, scores):
    """Areas and their covariance from all pairs."""
    y = np.asarray(y)
    areas, v10, v01 = [], [], []
    for s in scores:
        s = np.asarray(s)
        psi = (s[y == 1][:, None] > s[y == 0][None, :]) + 0.5 * (s[y == 1][:, None] == s[y == 0][None, :])
        areas.append(psi.mean())
        v10.append(psi.mean(axis=1))
        v01.append(psi.mean(axis=0))
    m, n = (y == 1).sum(), (y == 0).sum()
    return np.array(areas), np.atleast_2d(np.cov(v10)) / m + np.atleast_2d(np.cov(v01)) / n


def iris():
    """The roc_comparison project publishes the variance 0.0015359814789736538 for this model."""
    from sklearn.datasets import load_iris
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import train_test_split

    data = load_iris()
    x_train, x_test, y_train, y_test = train_test_split(data.data, (data.target == 1).astype(int), test_size=0.8, random_state=42)
    score = LogisticRegression(solver="lbfgs").fit(x_train, y_train).predict_proba(x_test)[:, 1]
    return y_test, score


label, score = iris()
print("iris", *delong(label, [score]), file=sys.stderr)
out["iris"] = {"label": label.tolist(), "score": np.round(score, 12).tolist(), "variance": 0.0015359814789736538}
out["delong"] = []
for n, digits in [(12, 1), (40, 1), (80, 4)]:
    y = (rng.random(n) < 0.4).astype(int)
    y[:4] = [0, 1, 0, 1]
    base = rng.normal(size=n) + y
    a = np.round(1 / (1 + np.exp(-base - 0.5 * rng.normal(size=n))), digits)
    b = np.round(1 / (1 + np.exp(-base - 0.8 * rng.normal(size=n))), digits)
    area, cov = delong(y, [a, b])
    se = np.sqrt(cov[0, 0] + cov[1, 1] - 2 * cov[0, 1])
    out["delong"].append({"label": y.tolist(), "a": a.tolist(), "b": b.tolist(), "areas": area.tolist(), "errors": np.sqrt(np.diag(cov)).tolist(), "difference": float(area[0] - area[1]), "error": float(se)})

out["theilSen"] = []
for values in [[1, 2, 3, 4, 5], [5, 3, 4, 1, 2, 0], [3, 1, 4, 2, 6, 5, 9, 8], [1, 1, 2, 2, 3, 1, 4, 4, 5, 2, 6, 7]]:
    out["theilSen"].append({"values": values, "slope": float(stats.theilslopes(values, list(range(len(values))))[0])})
out["tukey"] = [[k, level, stats.studentized_range.ppf(level, k, np.inf)] for k, level in [(3, 0.95), (5, 0.95), (10, 0.95), (5, 0.99)]]

y_true = [0, 1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1]
y_pred = [0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0]
group = list("bbabbcccaacabccbcc")
frame = MetricFrame(metrics=recall_score, y_true=y_true, y_pred=y_pred, sensitive_features=group)
out["fairlearn"] = {
    "label": y_true,
    "prediction": y_pred,
    "group": group,
    "recall": {k: float(v) for k, v in frame.by_group.items()},
    "recallDifference": float(frame.difference()),
    "selectionDifference": float(demographic_parity_difference(y_true, y_pred, sensitive_features=group)),
    "selectionRatio": float(demographic_parity_ratio(y_true, y_pred, sensitive_features=group)),
}
json.dump(out, sys.stdout, separators=(",", ":"), default=float)
