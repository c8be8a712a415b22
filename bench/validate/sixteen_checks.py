"""The sixteen checks with pandera over polars. Usage: sixteen_checks.py <file>"""
import json
import sys
from datetime import datetime
from pathlib import Path

import pandera.polars as pa
import polars as pl

values = json.loads(Path(__file__).with_name("values.json").read_text())
file = sys.argv[1]
frame = pl.read_parquet(file) if file.endswith(".parquet") else pl.read_csv(file, try_parse_dates=True)


def column(decide):
    return pa.Check(lambda data: data.lazyframe.select(decide(pl.col(data.key))), ignore_na=False)


pa.DataFrameSchema(
    {
        "id": pa.Column(None, unique=True),
        "age": pa.Column(None, [pa.Check.in_range(0, 120), column(lambda c: c.count() >= 0.95 * c.len())], nullable=True),
        "income": pa.Column(
            None,
            [
                column(lambda c: c.count() >= 0.95 * c.len()),
                column(lambda c: c.mean().is_between(30_000, 40_000)),
                column(lambda c: c.median().is_between(25_000, 35_000)),
            ],
            nullable=True,
        ),
        **{name: pa.Column(None, pa.Check.isin(among)) for name, among in values.items()},
        "email": pa.Column(None, pa.Check.str_matches(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")),
        "ts": pa.Column(None, column(lambda c: c.max() <= datetime.now())),
        "score": pa.Column(None, [pa.Check.in_range(0, 1), column(lambda c: c.std().is_between(0.27, 0.31))]),
        "label": pa.Column(None, pa.Check.isin([0, 1])),
    },
    checks=[pa.Check(lambda data: data.lazyframe.select(pl.len() > 0))],
).validate(frame, lazy=True)
