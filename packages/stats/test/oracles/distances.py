"""Distances between two samples, and between two histograms, by scipy. Run: python distances.py > distances.json (scipy 1.17.1)."""
import json

import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.stats import ks_2samp, wasserstein_distance

r = np.random.default_rng(20)
samples = {
    # The example of Evidently's tests of statistical tests.
    'eight numbers': ([38.7, 41.5, 43.8, 44.5, 45.5, 46, 47.7, 58], [39.2, 39.3, 39.7, 41.4, 41.8, 42.9, 43.3, 45.8]),
    'ties': (r.integers(0, 6, 60).tolist(), r.integers(1, 7, 45).tolist()),
    'unequal sizes': (r.normal(0, 1, 80).round(4).tolist(), r.normal(0.5, 2, 23).round(4).tolist()),
    'nothing in common': ([1, 2, 3], [10, 20, 30, 40]),
    'the same': ([1, 2, 2, 3], [3, 2, 1, 2]),
}
counts = {
    'six categories': ([16, 18, 16, 14, 12, 12], [16, 16, 16, 16, 16, 8]),
    'ten, moved': ([100] * 10, [40, 60, 80, 90, 100, 110, 120, 130, 130, 140]),
    'nothing in common': ([5, 5, 0, 0], [0, 0, 4, 6]),
}


def of_samples(a, b):
    w = wasserstein_distance(a, b)
    return {'reference': a, 'current': b, 'ks': ks_2samp(a, b).statistic, 'wasserstein': w, 'in_deviations': w / np.std(a)}


def of_counts(a, b):
    p, q = np.array(a) / sum(a), np.array(b) / sum(b)
    with np.errstate(divide='ignore', invalid='ignore'):
        psi = float(np.sum((q - p) * np.log(q / p)))
    return {
        'reference': a,
        'current': b,
        'jensen_shannon': jensenshannon(p, q, base=2) ** 2,
        'psi': psi if np.isfinite(psi) else None,
        'total_variation': float(np.abs(p - q).sum() / 2),
    }


print(json.dumps({
    'samples': {name: of_samples(a, b) for name, (a, b) in samples.items()},
    'counts': {name: of_counts(a, b) for name, (a, b) in counts.items()},
}, indent=1))
