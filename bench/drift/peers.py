"""Univariate drift of every column by what a user would use instead, with its defaults. Usage: python peers.py scipy|evidently|nannyml REFERENCE CURRENT"""
import os
import sys
import warnings

warnings.filterwarnings('ignore')
os.environ['DO_NOT_TRACK'] = '1'
os.environ['NML_DISABLE_USAGE_LOGGING'] = '1'
import pandas as pd

which, reference, current = sys.argv[1:]
a, b = pd.read_parquet(reference), pd.read_parquet(current)
if which == 'scipy':
    from scipy.stats import ks_2samp

    print(sum(ks_2samp(a[c].to_numpy(), b[c].to_numpy()).pvalue < 0.05 for c in a))
elif which == 'evidently':
    from evidently import Report
    from evidently.presets import DataDriftPreset

    found = Report([DataDriftPreset()]).run(b, a).dict()
    print(next(m['value'] for m in found['metrics'] if 'DriftedColumnsCount' in (m.get('metric_name') or m.get('metric_id') or '')))
else:
    import logging

    import nannyml

    logging.disable(logging.WARNING)
    calculator = nannyml.UnivariateDriftCalculator(column_names=list(a), continuous_methods=['jensen_shannon'], chunk_size=len(b))
    calculator.fit(a)
    print(calculator.calculate(b).filter(period='analysis').to_df().xs('alert', axis=1, level=2).any(axis=0).sum())
