"""Five rates by group with bootstrapped intervals. Usage: by_group.py <file> <n_boot>"""
import sys

import pandas as pd
from fairlearn.metrics import MetricFrame, false_positive_rate, selection_rate, true_positive_rate
from sklearn.metrics import accuracy_score, precision_score

frame = pd.read_parquet(sys.argv[1])
predicted = (frame["score"] >= 0.5).astype(int)
MetricFrame(
    metrics={
        "accuracy": accuracy_score,
        "recall": true_positive_rate,
        "precision": precision_score,
        "false_positive_rate": false_positive_rate,
        "selection_rate": selection_rate,
    },
    y_true=frame["y"],
    y_pred=predicted,
    sensitive_features=frame["group"],
    n_boot=int(sys.argv[2]),
    ci_quantiles=[0.025, 0.975],
    random_state=1,
)
