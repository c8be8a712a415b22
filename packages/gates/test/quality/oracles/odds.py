"""Group gaps by fairlearn on the table of groups.json. Run: python odds.py > odds.json"""
import json
import pathlib

import fairlearn
import fairlearn.metrics as fm

table = json.loads((pathlib.Path(__file__).parent / "groups.json").read_text())["table"]
y, p, g = table["y"], table["prediction"], table["g"]
names = [
    f"{name}_{over}"
    for name in ("demographic_parity", "equal_opportunity", "equalized_odds")
    for over in ("difference", "ratio")
]
names += [f"zero_one_loss_{over}" for over in ("difference", "ratio")]
out = {name: getattr(fm, name)(y, p, sensitive_features=g) for name in names}
print(json.dumps({"fairlearn": fairlearn.__version__, **out}, default=float))
