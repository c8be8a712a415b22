"""pandera over polars."""
import pandera.polars as pa
import polars as pl
import spec as S

frame = pl.read_parquet(S.FILE) if S.IS_PARQUET else pl.read_csv(S.FILE, try_parse_dates=True)


def column(decide):
    return pa.Check(lambda data: data.lazyframe.select(decide(pl.col(data.key))), ignore_na=False)


pa.DataFrameSchema(
    {
        "id": pa.Column(None, unique=True),
        "age": pa.Column(None, [pa.Check.in_range(0, 120), column(lambda c: c.count() >= S.COMPLETE * c.len())], nullable=True),
        "income": pa.Column(
            None,
            [
                column(lambda c: c.count() >= S.COMPLETE * c.len()),
                column(lambda c: c.mean().is_between(*S.MEAN)),
                column(lambda c: c.median().is_between(*S.MEDIAN)),
            ],
            nullable=True,
        ),
        **{name: pa.Column(None, pa.Check.isin(among)) for name, among in S.SETS.items()},
        "email": pa.Column(None, pa.Check.str_matches(S.EMAIL)),
        "ts": pa.Column(None, column(lambda c: c.max() <= S.NOW)),
        "score": pa.Column(None, [pa.Check.in_range(0, 1), column(lambda c: c.std().is_between(*S.DEVIATION))]),
        "label": pa.Column(None, pa.Check.isin([0, 1])),
    },
    checks=[pa.Check(lambda data: data.lazyframe.select(pl.len() > 0))],
).validate(frame, lazy=True)
S.done(True)
