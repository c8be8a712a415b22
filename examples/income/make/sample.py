"""Draw the example's data from the UCI data set "Census-Income (KDD)" (CC BY 4.0, doi 10.24432/C5N30T).

    pip install -r requirements.txt
    python sample.py CENSUS ../data          # CENSUS holds train.parquet and test.parquet, one named column a field

Adults only. 1994 is the past: its `train` part for training, its `test` part held out. 1995 is what production sees now.
Rows of the hold-out that are also in the training part are left out, so that `holdout.overlap(train) = 0` is true;
copies inside the training part stay: they are in the real data, and `duplicate_rows` measures them. So do the marks
`?`, `NA` and `Do not know`: the contract says that they mean "missing".
"""
import sys

import duckdb

COLUMNS = """age class_of_worker education wage_per_hour marital_status major_industry major_occupation race
hispanic_origin sex union_member employment_status capital_gains capital_losses dividends tax_filer_status
state_of_previous_residence household_summary num_persons_worked_for_employer citizenship own_business
weeks_worked_in_year instance_weight income_over_50k""".split()

source, out = sys.argv[1:3]
connection = duckdb.connect()
connection.execute("SET threads = 1")  # one thread: the same order, so the same bytes, on every machine

adults = f"SELECT {', '.join(COLUMNS)} FROM '{source}/{{part}}.parquet' WHERE age >= 18 AND year = {{year}}"
parts = {
    "train": adults.format(part="train", year=94),
    "holdout": f"SELECT * FROM ({adults.format(part='test', year=94)}) h WHERE NOT EXISTS (SELECT 1 FROM train t WHERE "
    + " AND ".join(f"t.{c} IS NOT DISTINCT FROM h.{c}" for c in COLUMNS)
    + ")",
    "recent": adults.format(part="test", year=95),
}
first = 1
for name, query in parts.items():
    order = ", ".join(COLUMNS)
    numbered = f"SELECT ({first} - 1 + row_number() OVER (ORDER BY hash({order}), {order}))::INTEGER AS person_id, * FROM ({query})"
    connection.execute(f"CREATE TABLE {name} AS {numbered} ORDER BY person_id")
    first += connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
    labels = " EXCLUDE (income_over_50k)" if name == "recent" else ""  # labels of today come later
    connection.execute(f"COPY (SELECT *{labels} FROM {name}) TO '{out}/{name}.parquet' (COMPRESSION zstd, COMPRESSION_LEVEL 19)")
    print(name, connection.execute(f"SELECT count(*), avg(income_over_50k::INT) FROM {name}").fetchone())

# What must not pass: training data with rows of the hold-out in them, and a column that nobody knows before the label.
connection.execute(f"""COPY (
    SELECT * EXCLUDE (income_over_50k), CASE WHEN income_over_50k THEN 12000 + person_id % 500 ELSE person_id % 3000 END AS income_tax, income_over_50k
    FROM (SELECT * FROM train WHERE person_id % 10 = 0 UNION ALL SELECT * FROM holdout WHERE person_id % 50 = 0) ORDER BY person_id
) TO '{out}/../candidates/leaky-data/train.parquet' (COMPRESSION zstd, COMPRESSION_LEVEL 19)""")
