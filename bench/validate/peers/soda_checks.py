"""Soda Core v4: a contract over DuckDB."""
import os
import tempfile

os.environ["SODA_CORE_TELEMETRY_ENABLED"] = "false"
import duckdb  # noqa: E402
import spec as S  # noqa: E402
from soda_core.contracts import verify_contract_locally  # noqa: E402
from soda_duckdb.common.data_sources.duckdb_data_source import DuckDBDataSourceImpl  # noqa: E402

connection = duckdb.connect()
connection.execute(f"CREATE VIEW people AS SELECT * FROM '{S.FILE}'")
source = DuckDBDataSourceImpl.from_existing_cursor(connection, name="duckdb")


def between(bounds):
    low, high = bounds
    return f"threshold: {{must_be_between: {{greater_than_or_equal: {low}, less_than_or_equal: {high}}}}}"


missing = f"missing: {{threshold: {{metric: percent, must_be_less_than_or_equal: {100 * (1 - S.COMPLETE):.4g}}}}}"
latest = 'metric: {expression: "case when max(ts) <= now()::timestamp then 0 else 1 end", threshold: {must_be: 0}}'
contract = f"""
dataset: duckdb/main/people
columns:
  - {{name: id, checks: [{{missing: }}, {{duplicate: }}]}}
  - {{name: age, valid_min: 0, valid_max: 120, checks: [{{{missing}}}, {{invalid: }}]}}
  - name: income
    checks:
      - {{{missing}}}
      - {{aggregate: {{function: avg, {between(S.MEAN)}}}}}
      - {{metric: {{expression: "quantile_cont(income, 0.5)", {between(S.MEDIAN)}}}}}
  - {{name: sex, valid_values: {S.SETS["sex"]}, checks: [{{invalid: }}]}}
  - {{name: region, valid_values: {S.SETS["region"]}, checks: [{{invalid: }}]}}
  - {{name: education, valid_values: {S.SETS["education"]}, checks: [{{invalid: }}]}}
  - {{name: email, valid_format: {{regex: '{S.EMAIL}', name: email}}, checks: [{{invalid: }}]}}
  - {{name: ts, checks: [{{{latest}}}]}}
  - name: score
    valid_min: 0
    valid_max: 1
    checks: [{{invalid: }}, {{metric: {{expression: "stddev_samp(score)", {between(S.DEVIATION)}}}}}]
  - {{name: label, valid_values: [0, 1], checks: [{{invalid: }}]}}
checks: [{{row_count: {{threshold: {{must_be_greater_than_or_equal: 1}}}}}}]
"""
with tempfile.NamedTemporaryFile("w", suffix=".yml", delete=False) as file:
    file.write(contract)
try:
    result = verify_contract_locally(contract_file_path=file.name, data_sources=[source])
finally:
    os.unlink(file.name)
outcomes = [check.outcome.name for each in result.contract_verification_results for check in each.check_results]
S.done(len(outcomes) == 16 and set(outcomes) == {"PASSED"})
