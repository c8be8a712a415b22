"""Cramér's V of tables. Run: python cramer.py > cramer.json

Oracles: scipy (chi2_contingency without Yates' correction, contingency.association), and Bergsma's correction (2013, "A
bias-correction for Cramér's V and Tschuprow's T") on top, as deepchecks and dython have it.
"""
import json
import sys

import numpy as np
import scipy
from scipy.stats import chi2_contingency
from scipy.stats.contingency import association

rng = np.random.default_rng(5)
tables = [rng.integers(5, 60, (int(rng.integers(2, 6)), int(rng.integers(2, 7)))) for _ in range(6)]
tables.append(np.array([[50, 0, 0], [0, 60, 0], [0, 0, 70]]))
tables.append(np.array([[90, 10], [15, 85]]))
out = {"scipy": scipy.__version__, "tables": []}
for table in tables:
    n, (r, k) = table.sum(), table.shape
    phi2 = chi2_contingency(table, correction=False)[0] / n
    corrected = max(0, phi2 - (k - 1) * (r - 1) / (n - 1))
    k2, r2 = k - (k - 1) ** 2 / (n - 1), r - (r - 1) ** 2 / (n - 1)
    out["tables"].append(
        {
            "table": table.tolist(),
            "plain": float(association(table, method="cramer")),
            "corrected": float(np.sqrt(corrected / min(k2 - 1, r2 - 1))),
        }
    )
json.dump(out, sys.stdout, indent=1)
