"""pointblank over polars."""
import pointblank as pb
import polars as pl
import spec as S

frame = pl.read_parquet(S.FILE) if S.IS_PARQUET else pl.read_csv(S.FILE, try_parse_dates=True)
missing = pb.Thresholds(error=1 - S.COMPLETE)
validation = (
    pb.Validate(data=frame)
    .col_vals_expr(expr=pl.len() >= 1)
    .col_vals_not_null("age", thresholds=missing)
    .col_vals_not_null("income", thresholds=missing)
    .col_vals_not_null("id")
    .rows_distinct(columns_subset="id")
    .col_vals_in_set("sex", S.SETS["sex"])
    .col_vals_in_set("region", S.SETS["region"])
    .col_vals_in_set("education", S.SETS["education"])
    .col_vals_in_set("label", [0, 1])
    .col_vals_between("age", 0, 120, na_pass=True)
    .col_vals_between("score", 0, 1)
    .col_vals_regex("email", S.EMAIL)
    .col_vals_expr(expr=pl.col("income").mean().is_between(*S.MEAN))
    .col_vals_expr(expr=pl.col("income").median().is_between(*S.MEDIAN))
    .col_vals_expr(expr=pl.col("score").std().is_between(*S.DEVIATION))
    .col_vals_le("ts", S.NOW)
    .interrogate()
)
S.done(all(step.all_passed or step.error is False for step in validation.validation_info))
