"""Great Expectations over pandas, as its documentation begins."""
import logging
import os

os.environ["GX_ANALYTICS_ENABLED"] = "false"
logging.disable(logging.WARNING)
import great_expectations as gx  # noqa: E402
import great_expectations.expectations as E  # noqa: E402
import spec as S  # noqa: E402

context = gx.get_context(mode="ephemeral")
source = context.data_sources.pandas_default
batch = source.read_parquet(S.FILE) if S.IS_PARQUET else source.read_csv(S.FILE, parse_dates=["ts"])
suite = gx.ExpectationSuite(
    name="people",
    expectations=[
        E.ExpectTableRowCountToBeBetween(min_value=1),
        E.ExpectColumnValuesToNotBeNull(column="age", mostly=S.COMPLETE),
        E.ExpectColumnValuesToNotBeNull(column="income", mostly=S.COMPLETE),
        E.ExpectColumnValuesToNotBeNull(column="id"),
        E.ExpectColumnValuesToBeUnique(column="id"),
        *(E.ExpectColumnValuesToBeInSet(column=name, value_set=among) for name, among in S.SETS.items()),
        E.ExpectColumnValuesToBeInSet(column="label", value_set=[0, 1]),
        E.ExpectColumnValuesToBeBetween(column="age", min_value=0, max_value=120),
        E.ExpectColumnValuesToBeBetween(column="score", min_value=0, max_value=1),
        E.ExpectColumnValuesToMatchRegex(column="email", regex=S.EMAIL),
        E.ExpectColumnMeanToBeBetween(column="income", min_value=S.MEAN[0], max_value=S.MEAN[1]),
        E.ExpectColumnMedianToBeBetween(column="income", min_value=S.MEDIAN[0], max_value=S.MEDIAN[1]),
        E.ExpectColumnStdevToBeBetween(column="score", min_value=S.DEVIATION[0], max_value=S.DEVIATION[1]),
        E.ExpectColumnMaxToBeBetween(column="ts", max_value=S.NOW),
    ],
)
S.done(batch.validate(suite).success)
