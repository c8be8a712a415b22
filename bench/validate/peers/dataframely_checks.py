"""dataframely over polars; uniqueness as an expression, which is its fastest way."""
import dataframely as dy
import polars as pl
import spec as S

frame = pl.read_parquet(S.FILE) if S.IS_PARQUET else pl.read_csv(S.FILE, try_parse_dates=True)


class People(dy.Schema):
    id = dy.Int64(nullable=False)
    age = dy.Any()
    income = dy.Float64(nullable=True)
    sex = dy.String(nullable=True)
    region = dy.String(nullable=True)
    education = dy.String(nullable=True)
    email = dy.String(nullable=True, regex=S.EMAIL)
    ts = dy.Any()
    score = dy.Float64(min=0, max=1, nullable=True)
    label = dy.Any()


rules = {
    "rows": pl.len() >= 1,
    "unique": pl.col("id").n_unique() == pl.len(),
    "age_complete": pl.col("age").is_not_null().mean() >= S.COMPLETE,
    "income_complete": pl.col("income").is_not_null().mean() >= S.COMPLETE,
    **{f"{name}_known": pl.col(name).is_in(among) for name, among in S.SETS.items()},
    "label_known": pl.col("label").is_in([0, 1]),
    "age_range": pl.col("age").is_between(0, 120),
    "mean": pl.col("income").mean().is_between(*S.MEAN),
    "median": pl.col("income").median().is_between(*S.MEDIAN),
    "deviation": pl.col("score").std().is_between(*S.DEVIATION),
    "latest": pl.col("ts").max() <= S.NOW,
}
Checked = type("Checked", (People,), {name: dy.rule()(lambda cls, e=e: e) for name, e in rules.items()})
Checked.validate(frame)
S.done(True)
