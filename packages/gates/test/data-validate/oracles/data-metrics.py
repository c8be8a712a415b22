"""Moments, associations and entropies of columns. Run: python data-metrics.py > data-metrics.json

Oracles: scipy (skew, kurtosis, pearsonr, spearmanr, entropy), scikit-learn (mutual_info_score), numpy (quartiles). Half of the
frames have values that repeat, and one lies far away from 0, where differences of sums of powers lose every digit.
"""
import json
import sys

import numpy as np
import scipy
import sklearn
from scipy import stats
from sklearn.metrics import mutual_info_score

rng = np.random.default_rng(11)
out = {"scipy": scipy.__version__, "sklearn": sklearn.__version__, "frames": []}


def frame(name, x, y):
    a = [("low", "middle", "high")[int(v)] for v in rng.integers(0, 3, len(x))]
    b = [v if rng.random() < 0.6 else "other" for v in a]
    first, third = np.quantile(x, [0.25, 0.75])
    reach = 3 * (third - first)
    out["frames"].append(
        {
            "name": name,
            "rows": [{"x": float(p), "y": float(q), "a": r, "b": s} for p, q, r, s in zip(x, y, a, b)],
            "metrics": {
                "sum(x)": float(np.sum(x)),
                "skewness(x)": float(stats.skew(x)),
                "kurtosis(x)": float(stats.kurtosis(x)),
                "correlation(x, y)": float(stats.pearsonr(x, y)[0]),
                "rank_correlation(x, y)": float(stats.spearmanr(x, y)[0]),
                "entropy(a)": float(stats.entropy(np.unique(a, return_counts=True)[1])),
                "entropy(a, b)": float(stats.entropy(np.unique([p + q for p, q in zip(a, b)], return_counts=True)[1])),
                "mutual_information(a, b)": float(mutual_info_score(a, b)),
                "outlier_share(x)": float(np.mean((x < first - reach) | (x > third + reach))),
            },
        }
    )


x = np.round(rng.lognormal(0, 1.2, 120), 6)
frame("skewed", x, np.round(np.log(x) + rng.normal(0, 1, 120), 6))
x = rng.integers(0, 8, 80).astype(float)
frame("ties", x, np.floor(x / 2 + rng.integers(0, 3, 80)))
x = 1e9 + np.round(rng.exponential(1, 60), 3)
frame("far from 0", x, -x + np.round(rng.normal(0, 0.5, 60), 3))
json.dump(out, sys.stdout, indent=1)
