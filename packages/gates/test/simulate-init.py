"""Answers of models that were trained alike, for simulate-init.ts: a candidate, a baseline and retrained ones, each on its own
bootstrap of the training rows. Reads train.parquet and test.parquet of Census-Income (KDD), UCI, CC BY 4.0.
Usage: python simulate-init.py <folder with the two files> <folder for the answers>   (pandas, pyarrow, scikit-learn)"""
import sys
from pathlib import Path
import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

source, target = map(Path, sys.argv[1:3])
train, test = (pd.read_parquet(source / f'{name}.parquet') for name in ('train', 'test'))
features = [c for c in train.columns if c not in ('income_over_50k', 'instance_weight', 'year')]
for column in features:
    if not pd.api.types.is_numeric_dtype(train[column]):
        values = sorted(set(train[column].dropna().astype(str)))
        codes = {value: i for i, value in enumerate(values)}
        for frame in (train, test):
            frame[column + '_'] = frame[column].astype(str).map(codes).fillna(-1)
    else:
        for frame in (train, test):
            frame[column + '_'] = frame[column].astype(float)
drawn = np.random.default_rng(1)
adults = lambda frame: frame[frame['age'] >= 18].reset_index(drop=True)
work = pd.cut(train['weeks_worked_in_year'], [-1, 0, 48, 60], labels=['none', 'some', 'all'])
train['work'], test['work'] = work, pd.cut(test['weeks_worked_in_year'], [-1, 0, 48, 60], labels=['none', 'some', 'all'])
tasks = {
    'binary': ('income_over_50k', HistGradientBoostingClassifier, ['income_over_50k'], 15_000, 30),
    'multiclass': ('work', HistGradientBoostingClassifier, ['weeks_worked_in_year', 'work'], 10_000, 15),
    'regression': ('age', HistGradientBoostingRegressor, ['age'], 10_000, 30),
}
for task, (label, kind, hidden, rows, rounds) in tasks.items():
    own, other = adults(train), adults(test)
    columns = [c + '_' for c in features if c not in hidden]
    out = pd.DataFrame({'label': other[label].astype(str) if task == 'multiclass' else other[label].astype(float)})
    out['sex'], out['race'] = other['sex'].astype(str), other['race'].astype(str)
    for model in ['candidate', 'baseline', *(f'retrained_{i}' for i in range(6))]:
        at = drawn.integers(0, len(own), rows)
        fitted = kind(max_iter=rounds, learning_rate=0.15, random_state=0)
        y = own[label].astype(str) if task == 'multiclass' else own[label].astype(float)
        fitted.fit(own.loc[at, columns], y.iloc[at])
        if task == 'binary':
            out[model] = fitted.predict_proba(other[columns])[:, 1].round(6)
        else:
            said = fitted.predict(other[columns])
            out[model] = said if task == 'multiclass' else said.round(3)
    out = out.sample(frac=1, random_state=1)
    out.to_csv(target / f'{task}.csv', index=False)
    print(task, len(out), out.drop(columns=['label', 'sex', 'race']).iloc[0].to_dict())
