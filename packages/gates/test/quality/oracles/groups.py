"""Measures of AIF360, scikit-learn and scipy on one small table. Run: python groups.py > groups.json

The table is made here and frozen with the numbers; consistency by scikit-learn's neighbours, the row itself left out.
"""
import json

import aif360
import numpy as np
from aif360.sklearn.metrics import (
    between_group_generalized_entropy_error,
    df_bias_amplification,
    generalized_entropy_error,
    smoothed_edf,
    theil_index,
)
import pandas as pd
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(5)
n = 120
group = rng.choice(["a", "b", "c"], n, p=[0.5, 0.3, 0.2])
x1, x2 = rng.normal(50, 10, n).round(2), rng.normal(0, 1, n).round(3)
label = (rng.random(n) < np.where(group == "a", 0.5, 0.3)).astype(int)
prediction = np.where(rng.random(n) < 0.8, label, 1 - label)
index = pd.MultiIndex.from_arrays([group], names=["group"])
y, p = pd.Series(label, index=index), pd.Series(prediction, index=index)

features = np.column_stack([x1, x2])
features = (features - features.mean(0)) / features.std(0)
_, near = NearestNeighbors(n_neighbors=6).fit(features).kneighbors(features)
others = np.array([[j for j in row if j != i][:5] for i, row in enumerate(near)])
benefit = prediction - label + 1.0

labels = {g: np.bincount(label[group == g], minlength=2) for g in "abc"}
shares = {g: c / c.sum() for g, c in labels.items()}
out = {
    "aif360": aif360.__version__,
    "table": {"y": label.tolist(), "prediction": prediction.tolist(), "g": group.tolist(), "x1": x1.tolist(), "x2": x2.tolist()},
    "smoothed_edf": smoothed_edf(p, prot_attr="group"),
    "bias_amplification": df_bias_amplification(y, p, prot_attr="group"),
    "between_group_entropy": between_group_generalized_entropy_error(y, p, prot_attr="group"),
    "between_group_theil": between_group_generalized_entropy_error(y, p, prot_attr="group", alpha=1),
    "between_group_entropy_3": between_group_generalized_entropy_error(y, p, prot_attr="group", alpha=3),
    "generalized_entropy": generalized_entropy_error(y, p, alpha=2),
    "generalized_entropy_3": generalized_entropy_error(y, p, alpha=3),
    "theil": theil_index(benefit),
    "consistency": 1 - float(np.mean(np.abs(prediction - prediction[others].mean(1)))),
    "total_variation": max(0.5 * np.abs(shares[g] - shares[h]).sum() for g in "abc" for h in "abc"),
    "euclidean": max(np.linalg.norm(shares[g] - shares[h]) for g in "abc" for h in "abc"),
    # Of shares of 0.2, 0.3, 0.5 against 0.4, 0.4, 0.2, in so many rows that noise has no part in them.
    "jensen_shannon": jensenshannon([0.2, 0.3, 0.5], [0.4, 0.4, 0.2], base=2) ** 2,
    "kullback_leibler": entropy([0.2, 0.3, 0.5], [0.4, 0.4, 0.2]),
}
print(json.dumps(out, default=float))
