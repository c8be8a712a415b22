"""Write the predictions of the guide "getting started": both models on the same 3 000 rows of the hold-out.

    pip install -r requirements.txt
    python predictions.py ../data ../model ../../first-steps
"""
import sys

import numpy as np
import onnxruntime
import pandas as pd

data, models, out = sys.argv[1:4]
rows = pd.read_parquet(f"{data}/holdout.parquet").sample(3000, random_state=7).sort_values("person_id")


def scores(model):
    session = onnxruntime.InferenceSession(f"{models}/{model}.onnx")
    feed = {
        i.name: rows[[i.name]].to_numpy(np.float32 if i.type == "tensor(float)" else object) for i in session.get_inputs()
    }
    return session.run(["probabilities"], feed)[0][:, 1].round(6)


shown = rows[["person_id", "sex", "income_over_50k"]].astype({"income_over_50k": str})
shown = shown.assign(income_over_50k=shown.income_over_50k.str.lower())
shown.assign(score=scores("income")).to_csv(f"{out}/predictions.csv", index=False)
shown[["person_id"]].assign(score=scores("production")).to_csv(f"{out}/production.csv", index=False)
