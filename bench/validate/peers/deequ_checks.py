"""deequ on Spark with two threads, through pydeequ. DEEQU_JAR names deequ's jar."""
import os

os.environ["SPARK_VERSION"] = "3.5"
import spec as S  # noqa: E402
from pydeequ.checks import Check, CheckLevel  # noqa: E402
from pydeequ.verification import VerificationResult, VerificationSuite  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.driver.memory", "8g")
    .config("spark.ui.enabled", "false")
    .config("spark.jars", os.environ["DEEQU_JAR"])
    .config("spark.log.level", "ERROR")
    .getOrCreate()
)
frame = spark.read.parquet(S.FILE) if S.IS_PARQUET else spark.read.csv(S.FILE, header=True, inferSchema=True)


def among(values):
    return ", ".join(f"'{value}'" for value in values)


check = Check(spark, CheckLevel.Error, "people")
check = (
    check.hasSize(lambda rows: rows >= 1)
    .hasCompleteness("age", lambda share: share >= S.COMPLETE)
    .hasCompleteness("income", lambda share: share >= S.COMPLETE)
    .isComplete("id")
    .isUnique("id")
    .satisfies(f"sex IN ({among(S.SETS['sex'])})", "sex")
    .satisfies(f"region IN ({among(S.SETS['region'])})", "region")
    .satisfies(f"education IN ({among(S.SETS['education'])})", "education")
    .satisfies("label IN (0, 1)", "label")
    .satisfies("age IS NULL OR age BETWEEN 0 AND 120", "age")
    .satisfies("score BETWEEN 0 AND 1", "score")
    .hasPattern("email", S.EMAIL)
    .hasMean("income", lambda mean: S.MEAN[0] <= mean <= S.MEAN[1])
    .hasApproxQuantile("income", 0.5, lambda median: S.MEDIAN[0] <= median <= S.MEDIAN[1])
    .hasStandardDeviation("score", lambda sd: S.DEVIATION[0] <= sd <= S.DEVIATION[1])
    .satisfies("ts <= current_timestamp()", "ts")
)
result = VerificationSuite(spark).onData(frame).addCheck(check).run()
rows = VerificationResult.checkResultsAsDataFrame(spark, result).collect()
good = len(rows) == 16 and all(row.constraint_status == "Success" for row in rows)
# The JVM's end is waited for, so that its time counts.
gateway = spark.sparkContext._gateway
gateway.shutdown_callback_server()
spark.stop()
gateway.proc.stdin.close()
gateway.proc.wait()
S.done(good)
