"""pandera over pandas."""
import pandas as pd
import pandera.pandas as pa
import spec as S

frame = pd.read_parquet(S.FILE) if S.IS_PARQUET else pd.read_csv(S.FILE, parse_dates=["ts"])


def complete():
    return pa.Check(lambda column: column.notna().mean() >= S.COMPLETE, ignore_na=False)


pa.DataFrameSchema(
    {
        "id": pa.Column(unique=True),
        "age": pa.Column(checks=[pa.Check.in_range(0, 120), complete()], nullable=True),
        "income": pa.Column(
            checks=[
                complete(),
                pa.Check(lambda column: S.MEAN[0] <= column.mean() <= S.MEAN[1]),
                pa.Check(lambda column: S.MEDIAN[0] <= column.median() <= S.MEDIAN[1]),
            ],
            nullable=True,
        ),
        **{name: pa.Column(checks=pa.Check.isin(among)) for name, among in S.SETS.items()},
        "email": pa.Column(checks=pa.Check.str_matches(S.EMAIL)),
        "ts": pa.Column(checks=pa.Check(lambda column: column.max() <= S.NOW)),
        "score": pa.Column(checks=[pa.Check.in_range(0, 1), pa.Check(lambda column: S.DEVIATION[0] <= column.std() <= S.DEVIATION[1])]),
        "label": pa.Column(checks=pa.Check.isin([0, 1])),
    },
    checks=[pa.Check(lambda rows: len(rows) > 0)],
).validate(frame, lazy=True)
S.done(True)
