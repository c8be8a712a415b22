"""What the sixteen checks ask, shared by the peers: of the file named as the argument."""
import json
import sys
from datetime import datetime
from pathlib import Path

FILE = sys.argv[1]
IS_PARQUET = FILE.endswith(".parquet")
SETS = json.loads(Path(__file__).parent.with_name("values.json").read_text())
EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"
COMPLETE = 0.95
MEAN, MEDIAN, DEVIATION = (30_000, 40_000), (25_000, 35_000), (0.27, 0.31)
NOW = datetime.now()


def done(good: bool) -> None:
    print(json.dumps({"good": bool(good)}))
    if not good:
        sys.exit(1)
