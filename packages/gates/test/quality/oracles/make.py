"""Golden values for the gates of quality: scikit-learn and fairlearn on random rows, written beside this file.

Rows: a binary task with weights and groups, a multiclass task, a regression. python make.py
"""
import json
import numpy as np
from fairlearn.metrics import demographic_parity_difference, demographic_parity_ratio, MetricFrame, selection_rate
from sklearn import metrics as m

rng = np.random.default_rng(20261123)
n = 400
y = (rng.random(n) < 0.35).astype(int)
s = np.round(1 / (1 + np.exp(-(rng.normal(0, 1, n) + 1.4 * y - 0.6))), 3)
b = np.round(1 / (1 + np.exp(-(rng.normal(0, 1, n) + 1.1 * y - 0.6))), 3)
w = np.round(rng.uniform(0.5, 3, n), 2)
g = rng.choice(['north', 'south', 'east'], n)
p = (s >= 0.5).astype(int)


def binary(y, s, p, w=None):
    k = {'sample_weight': w}
    return {
        'accuracy': m.accuracy_score(y, p, **k), 'zero_one_loss': m.zero_one_loss(y, p, **k), 'balanced_accuracy': m.balanced_accuracy_score(y, p, **k),
        'precision': m.precision_score(y, p, **k), 'recall': m.recall_score(y, p, **k),
        'specificity': m.recall_score(y, p, pos_label=0, **k), 'f1': m.f1_score(y, p, **k),
        'fbeta(2)': m.fbeta_score(y, p, beta=2, **k), 'roc_auc': m.roc_auc_score(y, s, **k),
        'average_precision': m.average_precision_score(y, s, **k), 'log_loss': m.log_loss(y, s, **k),
        'brier_score': m.brier_score_loss(y, s, **k), 'matthews_corrcoef': m.matthews_corrcoef(y, p, **k),
        'cohen_kappa': m.cohen_kappa_score(y, p, **k), 'selection_rate': selection_rate(y, p, **k),
        'false_negative_rate': 1 - m.recall_score(y, p, **k), 'false_discovery_rate': 1 - m.precision_score(y, p, **k),
        'negative_predictive_value': m.precision_score(y, p, pos_label=0, **k),
        'false_omission_rate': 1 - m.precision_score(y, p, pos_label=0, **k),
        'roc_auc(0.2)': m.roc_auc_score(y, s, max_fpr=0.2, **k),
        'd2_log_loss': m.d2_log_loss_score(y, y_proba=s, **k), 'd2_brier': m.d2_brier_score(y, s, **k),
    }


frame = MetricFrame(metrics={'recall': m.recall_score}, y_true=y, y_pred=p, sensitive_features=g)
out = {'binary': {
    'rows': {'y': y.tolist(), 'score': s.tolist(), 'baseline': b.tolist(), 'w': w.tolist(), 'g': g.tolist()},
    'plain': binary(y, s, p), 'weighted': binary(y, s, p, w),
    'north': {k: v for k, v in binary(y[g == 'north'], s[g == 'north'], p[g == 'north']).items()},
    'recall by g': frame.by_group['recall'].to_dict(),
    'difference(selection_rate by g)': demographic_parity_difference(y, p, sensitive_features=g),
    'ratio(selection_rate by g)': demographic_parity_ratio(y, p, sensitive_features=g),
    'difference(recall by g)': frame.difference()['recall'],
    'average_precision over baseline': m.average_precision_score(y, s) - m.average_precision_score(y, b),
}}

c = np.array(['setosa', 'versicolor', 'virginica'])
t = rng.integers(0, 3, n)
logits = rng.normal(0, 1, (n, 3)) + 1.5 * np.eye(3)[t]
q = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
q = np.round(q, 6)
q /= q.sum(1, keepdims=True)
h = q.argmax(1)
multi = {'accuracy': m.accuracy_score(t, h), 'zero_one_loss': m.zero_one_loss(t, h), 'balanced_accuracy': m.balanced_accuracy_score(t, h),
         'log_loss': m.log_loss(t, q), 'matthews_corrcoef': m.matthews_corrcoef(t, h), 'cohen_kappa': m.cohen_kappa_score(t, h),
         'macro_roc_auc': m.roc_auc_score(t, q, multi_class='ovr'), 'weighted_roc_auc': m.roc_auc_score(t, q, multi_class='ovr', average='weighted'),
         'brier_score': float(((q - np.eye(3)[t]) ** 2).sum(1).mean()), 'top_k_accuracy(2)': m.top_k_accuracy_score(t, q, k=2)}
multi |= {'d2_log_loss': m.d2_log_loss_score(t, y_proba=q), 'd2_brier': m.d2_brier_score(t, q),
          'roc_auc_ovo': m.roc_auc_score(t, q, multi_class='ovo'),
          'micro_roc_auc': m.roc_auc_score(t, q, multi_class='ovr', average='micro')}
for how in ('macro', 'micro', 'weighted'):
    multi[f'{how}_average_precision'] = m.average_precision_score(np.eye(3)[t], q, average=how)
    multi[f'{how}_precision'] = m.precision_score(t, h, average=how)
    multi[f'{how}_recall'] = m.recall_score(t, h, average=how)
    multi[f'{how}_f1'] = m.f1_score(t, h, average=how)
out['multiclass'] = {'rows': {'y': c[t].tolist(), **{f'score_{c[k]}': q[:, k].tolist() for k in range(3)}}, 'plain': multi}

v = np.round(rng.gamma(2, 10, n) + 1, 2)
f = np.round(v * rng.normal(1, 0.15, n) + rng.normal(0, 2, n), 2)
f = np.maximum(f, 0.25)


def regression(v, f, w=None):
    k = {'sample_weight': w}
    return {
        'mae': m.mean_absolute_error(v, f, **k), 'mse': m.mean_squared_error(v, f, **k),
        'rmse': m.root_mean_squared_error(v, f, **k), 'rmsle': m.root_mean_squared_log_error(v, f, **k),
        'mape': m.mean_absolute_percentage_error(v, f, **k), 'wape': np.average(abs(v - f), weights=w) / np.average(v, weights=w),
        'mean_poisson_deviance': m.mean_poisson_deviance(v, f, **k), 'mean_gamma_deviance': m.mean_gamma_deviance(v, f, **k),
        'mean_tweedie_deviance(1.5)': m.mean_tweedie_deviance(v, f, power=1.5, **k),
        'r2': m.r2_score(v, f, **k), 'explained_variance': m.explained_variance_score(v, f, **k),
        'd2_absolute_error': m.d2_absolute_error_score(v, f, **k), 'd2_pinball(0.9)': m.d2_pinball_score(v, f, alpha=0.9, **k),
        'd2_tweedie(1.5)': m.d2_tweedie_score(v, f, power=1.5, **k),
        'median_absolute_error': m.median_absolute_error(v, f, **k), 'max_error': m.max_error(v, f),
        'pinball(0.9)': m.mean_pinball_loss(v, f, alpha=0.9, **k),
    }


out['regression'] = {'rows': {'y': v.tolist(), 'prediction': f.tolist(), 'w': w.tolist()}, 'plain': regression(v, f), 'weighted': regression(v, f, w)}
json.dump(out, open(__file__.replace('make.py', 'quality.json'), 'w'))
