"""Quality metrics by scikit-learn, on random and degenerate samples. Run: python quality.py > quality.json

Expected values use scikit-learn's definitions. Where it returns 0 or 1 for a quantity that does not exist, the case is not
written: ours is undefined there, and says so in tests of its own.
"""
import json
import sys
import warnings

import numpy as np
import sklearn
from scipy import optimize, special
from sklearn import metrics as m
from sklearn.isotonic import IsotonicRegression

warnings.simplefilter("error")
rng = np.random.default_rng(20)
cases = []


def number(x):
    return float(np.round(float(x), 14))


def attempt(expected, name, compute):
    try:
        value = compute()
    except (Warning, ValueError, ZeroDivisionError):
        return
    if np.isfinite(value):
        expected[name] = number(value)


def calibration(y, s, w, bins, mass):
    """Expected calibration error by its definition; equal mass: by the middle of a score's place in the weights."""
    w = np.ones(len(y)) if w is None else w
    if mass:
        below = np.array([w[s < x].sum() + w[s == x].sum() / 2 for x in s]) / w.sum()
        of = np.minimum(np.floor(below * bins), bins - 1)
    else:
        of = np.minimum(np.floor(s * bins), bins - 1)
    return sum(abs((w * (y - s))[of == b].sum()) for b in range(bins)) / w.sum()


def corp(y, s, w):
    """What isotonic recalibration takes off the Brier score."""
    fitted = IsotonicRegression().fit_transform(s, y, sample_weight=w)
    return np.average((s - y) ** 2 - (fitted - y) ** 2, weights=w)


def recalibration(y, s, w, free):
    """Cox's slope, or with a slope of 1 the intercept, by Newton's method to the last digit."""
    if len(set(y)) < 2 or s.min() <= 0 or s.max() >= 1:
        return np.nan
    w = np.ones(len(y)) if w is None else w
    x = special.logit(s)
    if not free:
        return optimize.brentq(lambda a: np.sum(w * (y - special.expit(a + x))), -60, 60, xtol=1e-15, rtol=1e-15)
    if s[y == 0].max() <= s[y == 1].min() or s[y == 1].max() <= s[y == 0].min():
        return np.nan
    X = np.column_stack([np.ones(len(x)), x])
    b = np.array([0.0, 1.0])
    for _ in range(60):
        p = special.expit(X @ b)
        step = np.linalg.solve((X * (w * p * (1 - p))[:, None]).T @ X, X.T @ (w * (y - p)))
        b = b + step
    return b[1] if np.abs(step).max() < 1e-12 else np.nan


def binary(name, y, s, w=None, threshold=0.5):
    p = (s >= threshold).astype(int)
    k = {"sample_weight": w}
    e = {}
    cm = m.confusion_matrix(y, p, labels=[0, 1], sample_weight=w)
    attempt(e, "accuracy", lambda: m.accuracy_score(y, p, **k))
    attempt(e, "zero_one_loss", lambda: m.zero_one_loss(y, p, **k))
    attempt(e, "cost", lambda: np.average(np.where(y == p, -1, (y - p) ** 2), weights=w))
    attempt(e, "balanced_accuracy", lambda: m.balanced_accuracy_score(y, p, **k) if len(set(y)) == 2 else np.nan)
    attempt(e, "precision", lambda: m.precision_score(y, p, **k))
    attempt(e, "recall", lambda: m.recall_score(y, p, **k))
    attempt(e, "specificity", lambda: m.recall_score(y, p, pos_label=0, **k))
    attempt(e, "false_positive_rate", lambda: cm[0, 1] / cm[0].sum() if cm[0].sum() else np.nan)
    for rate, over, under in [
        ("false_negative_rate", cm[1, 0], cm[1]),
        ("negative_predictive_value", cm[0, 0], cm[:, 0]),
        ("false_discovery_rate", cm[0, 1], cm[:, 1]),
        ("false_omission_rate", cm[1, 0], cm[:, 0]),
    ]:
        attempt(e, rate, lambda: over / under.sum() if under.sum() else np.nan)
    attempt(e, "f1", lambda: m.f1_score(y, p, **k))
    attempt(e, "fbeta", lambda: m.fbeta_score(y, p, beta=2, **k))
    attempt(e, "roc_auc", lambda: m.roc_auc_score(y, s, **k))
    for c in [0.1, 0.35]:
        attempt(e, f"roc_auc({c})", lambda: m.roc_auc_score(y, s, max_fpr=c, **k))
    attempt(e, "average_precision", lambda: m.average_precision_score(y, s, **k))
    attempt(e, "d2_log_loss", lambda: m.d2_log_loss_score(y, y_proba=s, labels=[0, 1], **k) if len(set(y)) == 2 else np.nan)
    attempt(e, "d2_brier", lambda: m.d2_brier_score(y, s, labels=[0, 1], **k) if len(set(y)) == 2 else np.nan)
    attempt(e, "log_loss", lambda: m.log_loss(y, s, labels=[0, 1], **k))
    attempt(e, "brier_score", lambda: m.brier_score_loss(y, s, pos_label=1, **k) if len(set(y)) == 2 else np.nan)
    attempt(e, "calibration_error", lambda: calibration(y, s, w, 15, False))
    attempt(e, "calibration_error(equal_width)", lambda: calibration(y, s, w, 4, False))
    attempt(e, "calibration_error(equal_mass)", lambda: calibration(y, s, w, 4, True))
    attempt(e, "miscalibration", lambda: corp(y, s, w))
    attempt(e, "calibration_slope", lambda: recalibration(y, s, w, True))
    attempt(e, "calibration_intercept", lambda: recalibration(y, s, w, False))
    attempt(e, "matthews_corrcoef", lambda: m.matthews_corrcoef(y, p, **k) if len(set(y)) == 2 and len(set(p)) == 2 else np.nan)
    attempt(e, "cohen_kappa", lambda: m.cohen_kappa_score(y, p, labels=[0, 1], sample_weight=w) if len(set(y) | set(p)) == 2 else np.nan)
    for average in ["macro", "weighted", "micro"]:
        a = {"average": average, "labels": [0, 1], **k}
        attempt(e, average + "_precision", lambda: m.precision_score(y, p, **a))
        attempt(e, average + "_recall", lambda: m.recall_score(y, p, **a) if average != "macro" or len(set(y)) == 2 else np.nan)
        attempt(e, average + "_f1", lambda: m.f1_score(y, p, **a))
        attempt(e, average + "_fbeta", lambda: m.fbeta_score(y, p, beta=2, **a))
    attempt(e, "selection_rate", lambda: np.average(p, weights=w))
    attempt(e, "label_rate", lambda: np.average(y, weights=w))
    cases.append({"name": name, "task": "binary", "label": y.tolist(), "score": s.tolist(), "weight": None if w is None else w.tolist(), "threshold": threshold, "expected": e})


def multiclass(name, y, P, w=None):
    n, c = P.shape
    p = P.argmax(axis=1)
    labels = list(range(c))
    k = {"sample_weight": w}
    e = {}
    whole = set(y) == set(labels)
    attempt(e, "accuracy", lambda: m.accuracy_score(y, p, **k))
    attempt(e, "zero_one_loss", lambda: m.zero_one_loss(y, p, **k))
    attempt(e, "cost", lambda: np.average(np.where(y == p, -1, (y - p) ** 2), weights=w))
    attempt(e, "balanced_accuracy", lambda: m.balanced_accuracy_score(y, p, **k) if len(set(y)) > 1 else np.nan)
    attempt(e, "matthews_corrcoef", lambda: m.matthews_corrcoef(y, p, **k) if len(set(p)) > 1 else np.nan)
    attempt(e, "cohen_kappa", lambda: m.cohen_kappa_score(y, p, labels=labels, sample_weight=w))
    attempt(e, "log_loss", lambda: m.log_loss(y, P, labels=labels, **k))
    attempt(e, "brier_score", lambda: m.brier_score_loss(y, P, labels=labels, **k))
    top, right = P.max(axis=1), (p == y).astype(float)
    attempt(e, "calibration_error", lambda: calibration(right, top, w, 15, False))
    attempt(e, "calibration_error(equal_mass)", lambda: calibration(right, top, w, 4, True))
    attempt(e, "miscalibration", lambda: corp(right, top, w))
    attempt(e, "macro_calibration_error", lambda: np.mean([calibration((y == c).astype(float), P[:, c], w, 15, False) for c in labels]))
    attempt(e, "d2_log_loss", lambda: m.d2_log_loss_score(y, y_proba=P, labels=labels, **k) if len(set(y)) > 1 else np.nan)
    attempt(e, "d2_brier", lambda: m.d2_brier_score(y, P, labels=labels, **k) if len(set(y)) > 1 else np.nan)
    attempt(e, "top_k_accuracy", lambda: m.top_k_accuracy_score(y, P, k=2, labels=labels, **k))
    for average in ["macro", "weighted", "micro"]:
        a = {"average": average, "labels": labels, **k}
        for metric, f in [("precision", m.precision_score), ("recall", m.recall_score), ("f1", m.f1_score)]:
            attempt(e, f"{average}_{metric}", lambda: f(y, p, **a))
        attempt(e, f"{average}_fbeta", lambda: m.fbeta_score(y, p, beta=2, **a))
    if whole:
        attempt(e, "macro_roc_auc", lambda: m.roc_auc_score(y, P, multi_class="ovr", average="macro", labels=labels, **k))
        attempt(e, "weighted_roc_auc", lambda: m.roc_auc_score(y, P, multi_class="ovr", average="weighted", labels=labels, **k))
        attempt(e, "micro_roc_auc", lambda: m.roc_auc_score(y, P, multi_class="ovr", average="micro", labels=labels, **k))
        # scikit-learn takes no weights here: integer weights are tested against repeated rows instead.
        if w is None:
            attempt(e, "roc_auc_ovo", lambda: m.roc_auc_score(y, P, multi_class="ovo", average="macro", labels=labels))
        onehot = np.eye(c)[y]
        for average in ["micro", "weighted"]:
            attempt(e, average + "_average_precision", lambda: m.average_precision_score(onehot, P, average=average, **k))
        attempt(e, "macro_average_precision", lambda: m.average_precision_score(onehot, P, average="macro", **k))
    cases.append({"name": name, "task": "multiclass", "label": y.tolist(), "probabilities": [[float(x) for x in row] for row in P], "weight": None if w is None else w.tolist(), "expected": e})


def regression(name, y, p, w=None):
    k = {"sample_weight": w}
    e = {}
    attempt(e, "mae", lambda: m.mean_absolute_error(y, p, **k))
    attempt(e, "mean", lambda: np.average(p, weights=w))
    attempt(e, "mse", lambda: m.mean_squared_error(y, p, **k))
    attempt(e, "wape", lambda: np.average(abs(y - p), weights=w) / np.average(abs(y), weights=w))
    attempt(e, "rmsle", lambda: m.root_mean_squared_log_error(y, p, **k))
    attempt(e, "mean_poisson_deviance", lambda: m.mean_poisson_deviance(y, p, **k))
    attempt(e, "mean_gamma_deviance", lambda: m.mean_gamma_deviance(y, p, **k))
    for power in [-1, 0, 1, 1.5, 2, 3]:
        attempt(e, f"mean_tweedie_deviance({power})", lambda: m.mean_tweedie_deviance(y, p, power=power, **k))
        attempt(e, f"d2_tweedie({power})", lambda: m.d2_tweedie_score(y, p, power=power, **k) if np.ptp(y) > 0 else np.nan)
    attempt(e, "explained_variance", lambda: m.explained_variance_score(y, p, **k) if np.ptp(y) > 0 else np.nan)
    attempt(e, "d2_absolute_error", lambda: m.d2_absolute_error_score(y, p, **k) if np.ptp(y) > 0 else np.nan)
    attempt(e, "d2_pinball", lambda: m.d2_pinball_score(y, p, alpha=0.9, **k) if np.ptp(y) > 0 else np.nan)
    attempt(e, "rmse", lambda: m.root_mean_squared_error(y, p, **k))
    attempt(e, "mape", lambda: m.mean_absolute_percentage_error(y, p, **k))
    attempt(e, "r2", lambda: m.r2_score(y, p, **k) if np.ptp(y) > 0 else np.nan)
    attempt(e, "median_absolute_error", lambda: m.median_absolute_error(y, p, **k))
    attempt(e, "max_error", lambda: m.max_error(y, p))
    attempt(e, "pinball", lambda: m.mean_pinball_loss(y, p, alpha=0.9, **k))
    cases.append({"name": name, "task": "regression", "label": y.tolist(), "prediction": p.tolist(), "weight": None if w is None else w.tolist(), "expected": e})


def scores(y, sharp, digits):
    x = sharp * (rng.normal(size=len(y)) + 1.2 * (y - 0.5))
    return np.round(1 / (1 + np.exp(-x)), digits)


def shares(y, c, sharp, digits):
    x = rng.normal(size=(len(y), c))
    x[np.arange(len(y)), y] += sharp
    p = np.round(np.exp(x) / np.exp(x).sum(axis=1, keepdims=True), digits)
    p[:, -1] = np.maximum(0, 1 - p[:, :-1].sum(axis=1))
    return p / p.sum(axis=1, keepdims=True)


def weights(n):
    return np.round(rng.gamma(1.5, size=n) + 0.1, 3)


for n in [2, 5, 12, 40, 90]:
    for digits in [1, 3]:
        y = (rng.random(n) < 0.4).astype(int)
        y[0], y[1] = 0, 1
        binary(f"{n} rows, {digits} digits", y, scores(y, 2, digits))
        binary(f"{n} rows, {digits} digits, weights", y, scores(y, 2, digits), weights(n))
        y = rng.integers(0, 3, n)
        if n >= 5:
            y[:3] = [0, 1, 2]
        multiclass(f"{n} rows", y, shares(y, 3, 1.5, 6))
        multiclass(f"{n} rows, weights", y, shares(y, 3, 1.5, 6), weights(n))
        y = np.round(10 * rng.normal(size=n), 2)
        regression(f"{n} rows, {digits} digits", y, np.round(y + rng.normal(size=n), digits))
        regression(f"{n} rows, {digits} digits, weights", y, np.round(y + rng.normal(size=n), digits), weights(n))
ones, zeros = np.ones(6, int), np.zeros(6, int)
half = np.array([0, 0, 0, 1, 1, 1])
binary("all positive", ones, np.array([0.2, 0.4, 0.5, 0.6, 0.8, 1]))
binary("all negative", zeros, np.array([0.2, 0.4, 0.5, 0.6, 0.8, 1]))
binary("perfect", half, np.array([0, 0.1, 0.2, 0.7, 0.8, 1]))
binary("always wrong", half, np.array([1, 0.9, 0.8, 0.3, 0.2, 0]))
binary("one score for all", half, np.full(6, 0.5))
binary("sure of everything", half, np.array([0.0, 0, 1, 1, 1, 0]))
binary("doc vector", np.array([0, 0, 1, 1]), np.array([0.1, 0.4, 0.35, 0.8]))
binary("another threshold", half, np.array([0.1, 0.3, 0.35, 0.3, 0.6, 0.9]), threshold=0.3)
multiclass("a class never predicted", np.array([0, 1, 2, 0, 1, 2]), shares(np.array([0, 1, 1, 0, 1, 1]), 3, 9, 6))
multiclass("a class absent", np.array([0, 1, 1, 0, 1, 0]), shares(np.array([0, 1, 1, 0, 1, 0]), 3, 3, 6))
multiclass("perfect", np.array([0, 1, 2, 0, 1, 2]), shares(np.array([0, 1, 2, 0, 1, 2]), 3, 12, 6))
regression("perfect", np.array([1.0, 2, 3]), np.array([1.0, 2, 3]))
regression("zeros among labels", np.array([0.0, 2, 3]), np.array([1.0, 2, 3]))
regression("labels that do not vary", np.array([2.0, 2, 2]), np.array([1.0, 2, 3]))
for n in [3, 20, 60]:
    y = np.round(rng.gamma(2, 3, size=n) + 0.05, 2)
    p = np.round(y * np.exp(0.3 * rng.normal(size=n)) + 0.01, 2)
    regression(f"{n} rows above 0", y, p)
    regression(f"{n} rows above 0, weights", y, p, weights(n))
    regression(f"{n} counts", rng.poisson(2, size=n).astype(float), p)
json.dump({"scikit-learn": sklearn.__version__, "cases": cases}, sys.stdout, separators=(",", ":"))
