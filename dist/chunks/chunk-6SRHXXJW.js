import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  REGISTRABLE
} from "./chunk-SFSNBUJU.js";
import {
  oneOf
} from "./chunk-UVDTI5O6.js";

// packages/schema/src/policy/report-profiles.ts
var REPORT_PROFILES = ["four-fifths", "nyc-local-law-144"];

// packages/schema/src/policy/schema/terms.ts
var text = (description, more = {}) => ({
  type: "string",
  minLength: 1,
  description,
  ...more
});
var choice = (description, values) => ({
  type: "string",
  enum: values,
  description
});
var object = (description, properties, more = {}) => ({
  type: "object",
  properties,
  additionalProperties: false,
  description,
  ...more
});
var needs = (key) => ({ required: [key] });
var duration = (description) => text(description, { pattern: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$" });
var path = "Write a path or glob relative to the policy, with `/`.";
var column = "Write the name of a column.";

// packages/schema/src/policy/schema/data.ts
var pointer = {
  stage: text("Write a stage of the registry, such as `production`."),
  version: text("Write a version."),
  first: choice("What to do while there is none yet, and never was: `adopt` the candidate, or `fail`.", [
    "adopt",
    "fail"
  ])
};
var dataSource = {
  ...object(
    "Write a path or glob, `{ path: ..., labels: late }`, `{ profile: ... }` or `{ registered: ..., stage: ... }`.",
    {
      path: text(path),
      profile: text("Write the path of a profile, made by `sea-trials profile`: rows that need not be kept."),
      registered: text("Write the data set whose profile model-register kept with a version: `train`."),
      ...pointer,
      delimiter: text("Write the one character that separates CSV fields.", { maxLength: 1 }),
      labels: choice("Whether the labels are there: `yes`, `late` or `no`.", ["yes", "late", "no"]),
      where: text('Write a condition for the rows that are meant: `day >= "2026-01-01"`.'),
      season: text("Write after how long time repeats itself: `1y`, `3mo`, `1w` or `7d`.", {
        pattern: "^[1-9][0-9]{0,3}(d|w|mo|y)$"
      })
    }
  ),
  type: ["string", "object"],
  minLength: 1,
  if: { type: "object" },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    oneOf: [
      { required: ["path"], not: { anyOf: ["profile", "registered", ...Object.keys(pointer)].map(needs) } },
      { required: ["profile"], maxProperties: 1 },
      {
        required: ["registered"],
        oneOf: [needs("stage"), needs("version")],
        not: { anyOf: ["path", "profile", "delimiter", "labels", "where", "season"].map(needs) }
      }
    ],
    description: "Write `path`, or `profile` with nothing beside it, or `registered` with `stage` or `version`."
  }
};
var columns = object("Write which column is what: `{ label: y, id: row }`.", {
  label: text(column),
  labels: {
    type: "array",
    items: text(column),
    minItems: 1,
    uniqueItems: true,
    description: "Write the columns of a multilabel task, one a label, or the labels that its lists may hold: `[sports, politics]`."
  },
  positive: { type: ["string", "number", "boolean"], description: "Write the value of the label that is positive." },
  score: text(column),
  prediction: text(column),
  id: text(column),
  weight: text(column),
  entity: text(column),
  time: text(column),
  fold: text("Write the column that names the fold of cross-validation whose model predicted the row."),
  run: text("Write the column that names the run of a model that was trained several times."),
  query: text("Write the column that names the query which a row answers."),
  item: text("Write the column that names what is ranked: the item that a row is an answer with."),
  series: text("Write the column that names the series which a forecast is of."),
  horizon: text("Write the column that says how many steps ahead a forecast was made."),
  groups: {
    type: "array",
    items: text(column),
    uniqueItems: true,
    description: "Write a list of columns: `[sex, race]`."
  }
});

// packages/schema/src/policy/schema/models.ts
var oneSource = (others, together = ["onnx", "predictions"]) => ({
  oneOf: [...others.map(needs), { anyOf: together.map(needs) }]
});
var source = {
  onnx: text(path),
  predictions: text(path),
  url: text("Write the address of the served model.", { pattern: "^https?://" })
};
var threshold = {
  threshold: {
    ...object(
      "Write the score from which a prediction is positive, such as `0.5`; or how it is chosen: `{ maximise: f1, on: train }`.",
      {
        maximise: text("Write a metric of the confusion matrix, such as `f1`."),
        minimise: text("Write `cost`, or another metric of the confusion matrix."),
        keeping: text("Write what must hold there besides: `recall >= 0.9`."),
        on: text("Write a data set that is not the one judged, such as `train`.")
      }
    ),
    type: ["number", "object"],
    if: { type: "object" },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      required: ["on"],
      oneOf: [needs("maximise"), needs("minimise")],
      description: "Write `maximise` or `minimise`, and `on`: `{ maximise: f1, on: train }`."
    }
  },
  "train-predictions": text(path)
};
var candidate = object(
  "Write one of `onnx`, `predictions`, `url`; and `threshold` where it is not 0.5.",
  { ...source, ...threshold },
  oneSource(["url"])
);
var baseline = object(
  "Write one of `stage`, `version`, `ref`, `onnx`, `predictions`, `url`; and `first: adopt` where there is none yet.",
  {
    ...source,
    ...pointer,
    ref: text("Write a branch, tag or commit: `onnx` or `predictions` (else the candidate\u2019s) as they stood there."),
    ...threshold
  },
  oneSource(["stage", "version", "url"], ["onnx", "predictions", "ref"])
);
var serving = object("Write how the model is served: `{ start: ./serve.sh, protocol: mlflow }`.", {
  start: text("Write the command that starts the server; it gets MODEL and PORT in its environment."),
  url: source.url,
  protocol: choice("Write the protocol that the server speaks.", ["open-inference", "mlflow"]),
  ready: duration("Write how long to wait for the server, such as `60s`.")
});
var load = object(
  "Write the load: `{ rate: 200/s, for: 30s }`.",
  {
    rate: text("Write requests a second, such as `200/s`.", { pattern: "^[0-9]+(\\.[0-9]+)?/s$" }),
    for: duration("Write how long the load lasts, such as `30s`."),
    arrivals: choice("How requests are spaced: `poisson` or `constant`.", ["poisson", "constant"]),
    rows: text("Write the data set whose rows are sent."),
    warmup: duration("Write how long requests are sent before they are counted, such as `2s`.")
  },
  { required: ["rate", "for"] }
);

// packages/schema/src/policy/schema.ts
var modelName = "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$";
var gateKeys = {
  "data-validate": {},
  "bias-check": {
    subject: choice("What is checked, where not both: `data` or `model`.", ["data", "model"]),
    profile: {
      type: "array",
      items: choice(`Write a report profile: ${oneOf(REPORT_PROFILES)}.`, REPORT_PROFILES),
      minItems: 1,
      uniqueItems: true,
      description: "Write a list of report profiles: `[four-fifths]`."
    }
  },
  "accuracy-gate": {},
  "stress-test": { load },
  "model-register": {
    registry: text("Write `releases` or `file:` and a folder.", { pattern: "^(releases|file:.+)$" }),
    formats: {
      type: "array",
      items: choice("Write file formats that may be registered.", REGISTRABLE),
      minItems: 1,
      uniqueItems: true,
      description: "Write a list of file formats: `[onnx]`."
    },
    version: text("Write a version, such as `1.2.0`."),
    card: text(path),
    profiles: {
      type: "array",
      items: text("Write the name of a data set."),
      minItems: 1,
      uniqueItems: true,
      description: "Write the data sets whose profiles are kept with the version: `[train]`."
    }
  }
};
var gateNames = Object.keys(gateKeys);

export {
  REPORT_PROFILES,
  modelName,
  gateNames
};
