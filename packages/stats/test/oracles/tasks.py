"""Ranking, multilabel, quantile and forecasting metrics, on random samples. Run: python tasks.py > tasks.json

scikit-learn's where it has them (ndcg_score, all multilabel metrics, mean_pinball_loss). Rankings that it lacks are computed
from their definition for every order of the tied rows, and averaged. MASE: Hyndman and Koehler, "Another look at measures of
forecast accuracy", 2006; sMAPE: Makridakis et al., "The M4 Competition", 2020, as a fraction of 0 to 2; weighted quantile
loss: Salinas et al., "DeepAR", 2020.
"""
import itertools
import json
import sys
import warnings

import numpy as np
import sklearn
from sklearn import metrics as m

warnings.simplefilter("error")
rng = np.random.default_rng(5)
cases = []


def number(x):
    return float(np.round(float(x), 14))


def case(task, name, columns, expected, w=None):
    cases.append({
        "task": task, "name": name, "weight": None if w is None else np.asarray(w).tolist(),
        **{k: np.asarray(v).tolist() for k, v in columns.items()},
        "expected": [{"metric": metric, "options": options, "value": number(value)} for metric, options, value in expected],
    })


# Ranking ------------------------------------------------------------------------------------------------------------

def orders(s):
    """Every order of the rows from the highest score down."""
    groups = [np.flatnonzero(s == v) for v in np.unique(s)[::-1]]
    for parts in itertools.product(*(itertools.permutations(g) for g in groups)):
        yield [i for part in parts for i in part]


def over_orders(y, s, f):
    return np.mean([f(np.asarray(y)[o]) for o in orders(np.asarray(s))])


def average_precision(k):
    def f(y):
        rel = y > 0
        hits = np.cumsum(rel)
        return sum(hits[i] / (i + 1) for i in range(min(k, len(y))) if rel[i]) / min(rel.sum(), k)
    return f


def reciprocal_rank(k):
    def f(y):
        first = int(np.flatnonzero(y > 0)[0])
        return 1 / (first + 1) if first < k else 0
    return f


def exponential_ndcg(y, s, k):
    return m.ndcg_score([2.0 ** np.asarray(y) - 1], [s], k=k)


def ranking(name, queries, tied=False, weighted=False):
    label, score, query, weight = [], [], [], []
    for q in range(queries):
        size = int(rng.integers(2, 7))
        y = rng.choice([0, 0, 1, 2, 3], size=size)
        s = rng.choice([0.1, 0.2, 0.3], size=size) if tied else rng.normal(size=size)
        label += y.tolist(); score += s.tolist(); query += [q] * size
        weight += [float(rng.integers(1, 4))] * size
    label, score, query, weight = map(np.asarray, (label, score, query, weight))
    shuffled = rng.permutation(len(label))
    label, score, query, weight = label[shuffled], score[shuffled], query[shuffled], weight[shuffled]
    kept = [q for q in range(queries) if (label[query == q] > 0).any()]

    def mean(f):
        values = [f(label[query == q], score[query == q]) for q in kept]
        return np.average(values, weights=[weight[query == q][0] for q in kept] if weighted else None)

    expected = []
    for k in (1, 2, 3, None):
        options = {} if k is None else {"k": k}
        deep = 10 ** 6 if k is None else k
        expected.append(("ndcg", options, mean(lambda y, s: m.ndcg_score([y], [s], k=k))))
        expected.append(("ndcg", {**options, "gain": "exponential"}, mean(lambda y, s: exponential_ndcg(y, s, k))))
        expected.append(("mean_average_precision", options, mean(lambda y, s: over_orders(y, s, average_precision(deep)))))
        expected.append(("mean_reciprocal_rank", options, mean(lambda y, s: over_orders(y, s, reciprocal_rank(deep)))))
        if k is not None:
            expected.append(("precision_at", options, mean(lambda y, s: over_orders(y, s, lambda r: (r[:k] > 0).sum() / k))))
            expected.append(("recall_at", options, mean(lambda y, s: over_orders(y, s, lambda r: (r[:k] > 0).sum() / (r > 0).sum()))))
            expected.append(("hit_rate", options, mean(lambda y, s: over_orders(y, s, lambda r: float((r[:k] > 0).any())))))
    case("ranking", name, {"label": label.astype(float), "score": score, "query": query}, expected, weight if weighted else None)


ranking("no ties", 40)
ranking("ties", 25, tied=True)
ranking("ties, weighted", 15, tied=True, weighted=True)
# The vectors of the documentation of dcg_score and ndcg_score.
case("ranking", "documented", {"label": [10.0, 0, 0, 1, 5], "score": [0.1, 0.2, 0.3, 4, 70], "query": [0] * 5},
     [("ndcg", {}, m.ndcg_score([[10, 0, 0, 1, 5]], [[0.1, 0.2, 0.3, 4, 70]]))])

# Multilabel ---------------------------------------------------------------------------------------------------------

def multilabel(name, n, labels, weighted=False, coarse=False):
    rates = np.linspace(0.25, 0.7, labels)
    y = (rng.random((n, labels)) < rates).astype(int)
    s = np.clip(0.25 + 0.3 * y + rng.normal(0, 0.25, (n, labels)), 0, 1)
    if coarse:
        s = np.round(s, 1)
    p = (s >= 0.5).astype(int)
    w = rng.integers(1, 4, n).astype(float) if weighted else None
    k = {"sample_weight": w}
    expected = [("subset_accuracy", {}, m.accuracy_score(y, p, **k)), ("hamming_loss", {}, m.hamming_loss(y, p, **k))]
    for average in ("macro", "micro", "weighted", "samples"):
        a = {"average": average, "zero_division": np.nan, **k}
        expected += [
            (f"{average}_precision", {}, m.precision_score(y, p, **a)),
            (f"{average}_recall", {}, m.recall_score(y, p, **a)),
            (f"{average}_f1", {}, m.f1_score(y, p, **a)),
            (f"{average}_fbeta", {"beta": 2}, m.fbeta_score(y, p, beta=2, **a)),
        ]
        # zero_division of jaccard_score takes no nan: rows in which neither side has a label are left out by hand.
        some = (y | p).any(axis=1) if average == "samples" else np.ones(n, bool)
        expected.append((f"{average}_jaccard", {}, m.jaccard_score(y[some], p[some], average=average, sample_weight=None if w is None else w[some])))
        if average != "samples":
            expected += [
                (f"{average}_roc_auc", {}, m.roc_auc_score(y, s, average=average, **k)),
                (f"{average}_average_precision", {}, m.average_precision_score(y, s, average=average, **k)),
            ]
    has = y.any(axis=1)
    mixed = has & ~y.all(axis=1)
    of = lambda rows: {"sample_weight": None if w is None else w[rows]}
    expected += [
        ("label_ranking_average_precision", {}, m.label_ranking_average_precision_score(y[has], s[has], **of(has))),
        ("coverage_error", {}, m.coverage_error(y[has], s[has], **of(has))),
        ("label_ranking_loss", {}, m.label_ranking_loss(y[mixed], s[mixed], **of(mixed))),
    ]
    case("multilabel", name, {"label": y, "score": s}, expected, w)


multilabel("three labels", 60, 3)
multilabel("five labels, tied scores, weighted", 80, 5, weighted=True, coarse=True)

# Quantiles and forecasts --------------------------------------------------------------------------------------------

def numbers(name, n, task, weighted=False):
    y = rng.normal(10, 3, n)
    y[0] = 0.0
    prediction = y + rng.normal(0, 1, n)
    prediction[0] = 0.0
    levels = [0.1, 0.5, 0.9]
    quantiles = np.stack([prediction - 1.2, prediction, prediction + 1.3], axis=1)
    quantiles[3] = quantiles[3][::-1]
    w = rng.integers(1, 4, n).astype(float) if weighted else None
    avg = lambda x: np.average(x, weights=w)
    # Chernozhukov, Fernandez-Val and Galichon 2010: the two quantiles of a row in the order of their values.
    ends = np.sort(quantiles[:, [0, 2]], axis=1)
    inside = (ends[:, 0] <= y) & (y <= ends[:, 1])
    wql = lambda j: 2 * avg(np.maximum(levels[j] * (y - quantiles[:, j]), (levels[j] - 1) * (y - quantiles[:, j]))) / avg(np.abs(y))
    both = np.abs(y) + np.abs(prediction)
    expected = [
        *[("pinball", {"alpha": a}, m.mean_pinball_loss(y, quantiles[:, j], alpha=a, sample_weight=w)) for j, a in enumerate(levels)],
        ("coverage", {"between": [0.1, 0.9]}, avg(inside)),
        ("interval_width", {"between": [0.1, 0.9]}, avg(ends[:, 1] - ends[:, 0])),
        ("quantile_crossing", {}, avg((np.diff(quantiles, axis=1) < 0).any(axis=1))),
        ("weighted_quantile_loss", {}, np.mean([wql(j) for j in range(3)])),
        ("weighted_quantile_loss", {"alpha": 0.9}, wql(2)),
        ("smape", {}, avg(np.where(both > 0, 2 * np.abs(y - prediction) / np.where(both > 0, both, 1), 0))),
    ]
    columns = {"label": y, "prediction": prediction, "levels": levels, "quantiles": quantiles}
    if task == "forecasting":
        scale = rng.choice([0.5, 2.0, 3.0], n)
        columns["scale"] = scale
        expected.append(("mase", {}, avg(np.abs(y - prediction) / scale)))
    case(task, name, columns, expected, w)


numbers("quantiles", 50, "regression")
numbers("quantiles, weighted", 40, "regression", weighted=True)
numbers("forecasts", 50, "forecasting")
numbers("forecasts, weighted", 40, "forecasting", weighted=True)

json.dump({"made_by": {"numpy": np.__version__, "scikit-learn": sklearn.__version__}, "cases": cases}, sys.stdout, separators=(",", ":"))
print()
