import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  require_ucs2length
} from "./chunk-S7NZAFE6.js";
import "./chunk-ANQMVHI3.js";

// packages/schema/src/policy/compiled.ts
var validate = validate0;
var compiled_default = validate0;
var schema0 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://sea-trials.dev/policy/v1", "title": "Sea Trials policy", "type": "object", "properties": { "version": { "const": 1, "description": "Write `version: 1`." }, "model": { "type": "string", "minLength": 1, "description": "Write the name of the model in its registry: letters, digits, `_` and `-`.", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$" }, "task": { "type": "string", "enum": ["binary", "multiclass", "multilabel", "regression", "forecasting", "ranking"], "description": "What the model does: `binary`, `multiclass`, `multilabel`, `regression`, `forecasting` or `ranking`." }, "season": { "type": "integer", "minimum": 1, "description": "Write after how many steps a forecast series repeats itself, such as `12` for months." }, "data": { "type": "object", "additionalProperties": { "type": ["string", "object"], "properties": { "path": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." }, "profile": { "type": "string", "minLength": 1, "description": "Write the path of a profile, made by `sea-trials profile`: rows that need not be kept." }, "registered": { "type": "string", "minLength": 1, "description": "Write the data set whose profile model-register kept with a version: `train`." }, "stage": { "type": "string", "minLength": 1, "description": "Write a stage of the registry, such as `production`." }, "version": { "type": "string", "minLength": 1, "description": "Write a version." }, "first": { "type": "string", "enum": ["adopt", "fail"], "description": "What to do while there is none yet, and never was: `adopt` the candidate, or `fail`." }, "delimiter": { "type": "string", "minLength": 1, "description": "Write the one character that separates CSV fields.", "maxLength": 1 }, "labels": { "type": "string", "enum": ["yes", "late", "no"], "description": "Whether the labels are there: `yes`, `late` or `no`." }, "where": { "type": "string", "minLength": 1, "description": 'Write a condition for the rows that are meant: `day >= "2026-01-01"`.' }, "season": { "type": "string", "minLength": 1, "description": "Write after how long time repeats itself: `1y`, `3mo`, `1w` or `7d`.", "pattern": "^[1-9][0-9]{0,3}(d|w|mo|y)$" } }, "additionalProperties": false, "description": "Write a path or glob, `{ path: ..., labels: late }`, `{ profile: ... }` or `{ registered: ..., stage: ... }`.", "minLength": 1, "if": { "type": "object" }, "then": { "oneOf": [{ "required": ["path"], "not": { "anyOf": [{ "required": ["profile"] }, { "required": ["registered"] }, { "required": ["stage"] }, { "required": ["version"] }, { "required": ["first"] }] } }, { "required": ["profile"], "maxProperties": 1 }, { "required": ["registered"], "oneOf": [{ "required": ["stage"] }, { "required": ["version"] }], "not": { "anyOf": [{ "required": ["path"] }, { "required": ["profile"] }, { "required": ["delimiter"] }, { "required": ["labels"] }, { "required": ["where"] }, { "required": ["season"] }] } }], "description": "Write `path`, or `profile` with nothing beside it, or `registered` with `stage` or `version`." } }, "propertyNames": { "minLength": 1 }, "description": "Write data sets by name: `train: data/train.parquet`." }, "columns": { "type": "object", "properties": { "label": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "labels": { "type": "array", "items": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "minItems": 1, "uniqueItems": true, "description": "Write the columns of a multilabel task, one a label, or the labels that its lists may hold: `[sports, politics]`." }, "positive": { "type": ["string", "number", "boolean"], "description": "Write the value of the label that is positive." }, "score": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "prediction": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "id": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "weight": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "entity": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "time": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "fold": { "type": "string", "minLength": 1, "description": "Write the column that names the fold of cross-validation whose model predicted the row." }, "run": { "type": "string", "minLength": 1, "description": "Write the column that names the run of a model that was trained several times." }, "query": { "type": "string", "minLength": 1, "description": "Write the column that names the query which a row answers." }, "item": { "type": "string", "minLength": 1, "description": "Write the column that names what is ranked: the item that a row is an answer with." }, "series": { "type": "string", "minLength": 1, "description": "Write the column that names the series which a forecast is of." }, "horizon": { "type": "string", "minLength": 1, "description": "Write the column that says how many steps ahead a forecast was made." }, "groups": { "type": "array", "items": { "type": "string", "minLength": 1, "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of columns: `[sex, race]`." } }, "additionalProperties": false, "description": "Write which column is what: `{ label: y, id: row }`." }, "contract": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." }, "candidate": { "type": "object", "properties": { "onnx": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." }, "predictions": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." }, "url": { "type": "string", "minLength": 1, "description": "Write the address of the served model.", "pattern": "^https?://" }, "threshold": { "type": ["number", "object"], "properties": { "maximise": { "type": "string", "minLength": 1, "description": "Write a metric of the confusion matrix, such as `f1`." }, "minimise": { "type": "string", "minLength": 1, "description": "Write `cost`, or another metric of the confusion matrix." }, "keeping": { "type": "string", "minLength": 1, "description": "Write what must hold there besides: `recall >= 0.9`." }, "on": { "type": "string", "minLength": 1, "description": "Write a data set that is not the one judged, such as `train`." } }, "additionalProperties": false, "description": "Write the score from which a prediction is positive, such as `0.5`; or how it is chosen: `{ maximise: f1, on: train }`.", "if": { "type": "object" }, "then": { "required": ["on"], "oneOf": [{ "required": ["maximise"] }, { "required": ["minimise"] }], "description": "Write `maximise` or `minimise`, and `on`: `{ maximise: f1, on: train }`." } }, "train-predictions": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." } }, "additionalProperties": false, "description": "Write one of `onnx`, `predictions`, `url`; and `threshold` where it is not 0.5.", "oneOf": [{ "required": ["url"] }, { "anyOf": [{ "required": ["onnx"] }, { "required": ["predictions"] }] }] }, "baseline": { "type": "object", "properties": { "onnx": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." }, "predictions": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." }, "url": { "type": "string", "minLength": 1, "description": "Write the address of the served model.", "pattern": "^https?://" }, "stage": { "type": "string", "minLength": 1, "description": "Write a stage of the registry, such as `production`." }, "version": { "type": "string", "minLength": 1, "description": "Write a version." }, "first": { "type": "string", "enum": ["adopt", "fail"], "description": "What to do while there is none yet, and never was: `adopt` the candidate, or `fail`." }, "ref": { "type": "string", "minLength": 1, "description": "Write a branch, tag or commit: `onnx` or `predictions` (else the candidate\u2019s) as they stood there." }, "threshold": { "type": ["number", "object"], "properties": { "maximise": { "type": "string", "minLength": 1, "description": "Write a metric of the confusion matrix, such as `f1`." }, "minimise": { "type": "string", "minLength": 1, "description": "Write `cost`, or another metric of the confusion matrix." }, "keeping": { "type": "string", "minLength": 1, "description": "Write what must hold there besides: `recall >= 0.9`." }, "on": { "type": "string", "minLength": 1, "description": "Write a data set that is not the one judged, such as `train`." } }, "additionalProperties": false, "description": "Write the score from which a prediction is positive, such as `0.5`; or how it is chosen: `{ maximise: f1, on: train }`.", "if": { "type": "object" }, "then": { "required": ["on"], "oneOf": [{ "required": ["maximise"] }, { "required": ["minimise"] }], "description": "Write `maximise` or `minimise`, and `on`: `{ maximise: f1, on: train }`." } }, "train-predictions": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." } }, "additionalProperties": false, "description": "Write one of `stage`, `version`, `ref`, `onnx`, `predictions`, `url`; and `first: adopt` where there is none yet.", "oneOf": [{ "required": ["stage"] }, { "required": ["version"] }, { "required": ["url"] }, { "anyOf": [{ "required": ["onnx"] }, { "required": ["predictions"] }, { "required": ["ref"] }] }] }, "costs": { "type": "object", "additionalProperties": { "type": "object", "additionalProperties": { "type": "number", "description": "Write a number; a benefit is below 0." }, "description": "Write what each predicted class costs where this one is true: `{ yes: 0, no: 500 }`." }, "description": "Write what a row costs by true, then by predicted class: `{ yes: { no: 500 }, no: { yes: 20 } }`." }, "serving": { "type": "object", "properties": { "start": { "type": "string", "minLength": 1, "description": "Write the command that starts the server; it gets MODEL and PORT in its environment." }, "url": { "type": "string", "minLength": 1, "description": "Write the address of the served model.", "pattern": "^https?://" }, "protocol": { "type": "string", "enum": ["open-inference", "mlflow"], "description": "Write the protocol that the server speaks." }, "ready": { "type": "string", "minLength": 1, "description": "Write how long to wait for the server, such as `60s`.", "pattern": "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$" } }, "additionalProperties": false, "description": "Write how the model is served: `{ start: ./serve.sh, protocol: mlflow }`." }, "confidence": { "type": ["string", "number"], "description": "Write the confidence of every interval in per cent, from 50% to below 100%: `95%`." }, "min-count": { "type": "integer", "minimum": 2, "description": "Write the smallest count of a group that a report may show, such as `10`." }, "min-support": { "type": "integer", "minimum": 1, "description": "Write how many rows a group needs to be judged, such as `30`; smaller ones are reported." }, "holdout-uses": { "type": "string", "enum": ["told", "paid"], "description": "Whether intervals widen with the models that were decided upon on the same hold-out: `told` (the verdict says how many), or `paid`." }, "waivers": { "type": "array", "description": "Write a list of waivers, each with `requirement` (or `gate` and `metric`), `owner`, `reason` and `expires`.", "items": { "type": "object", "description": "Write `requirement`, or `gate` and `metric`; and `owner`, `reason`, `expires`.", "properties": { "requirement": { "type": "string", "pattern": "\\S", "maxLength": 1e3, "description": "Write the line that is waived, as it stands in the policy." }, "gate": { "type": "string", "enum": ["data-validate", "bias-check", "accuracy-gate", "stress-test"], "description": "Write the gate of the line. What model-register asks for is evidence, and cannot be waived." }, "metric": { "type": "string", "pattern": "\\S", "maxLength": 1e3, "description": "Write a metric: every line of the gate about it is waived." }, "owner": { "type": "string", "pattern": "\\S", "maxLength": 1e3, "description": "Write who answers for it: a login such as `@maria`, in quotes." }, "reason": { "type": "string", "pattern": "\\S", "maxLength": 1e3, "description": "Write why, and what will end it." }, "expires": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "Write the last day on which it counts, at most 180 days ahead: `2027-03-31`." } }, "required": ["owner", "reason", "expires"], "additionalProperties": false, "oneOf": [{ "required": ["requirement"], "not": { "required": ["metric"] } }, { "required": ["gate", "metric"] }] } }, "gates": { "type": "object", "properties": { "data-validate": { "type": "object", "properties": { "require": { "type": "array", "items": { "type": ["string", "object"], "minLength": 1, "properties": { "guard": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." }, "warn": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." } }, "additionalProperties": false, "minProperties": 1, "maxProperties": 1, "description": "Write one requirement, such as `recall >= 0.5` or `warn: recall >= 0.5`; in single quotes where it has `: ` or ` #` in it." }, "description": "Write a list of requirements, each on a line of its own after `- `." } }, "additionalProperties": false, "description": "Write what data-validate requires: `require:` and a list of lines." }, "bias-check": { "type": "object", "properties": { "require": { "type": "array", "items": { "type": ["string", "object"], "minLength": 1, "properties": { "guard": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." }, "warn": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." } }, "additionalProperties": false, "minProperties": 1, "maxProperties": 1, "description": "Write one requirement, such as `recall >= 0.5` or `warn: recall >= 0.5`; in single quotes where it has `: ` or ` #` in it." }, "description": "Write a list of requirements, each on a line of its own after `- `." }, "subject": { "type": "string", "enum": ["data", "model"], "description": "What is checked, where not both: `data` or `model`." }, "profile": { "type": "array", "items": { "type": "string", "enum": ["four-fifths", "nyc-local-law-144"], "description": "Write a report profile: `four-fifths` or `nyc-local-law-144`." }, "minItems": 1, "uniqueItems": true, "description": "Write a list of report profiles: `[four-fifths]`." } }, "additionalProperties": false, "description": "Write what bias-check requires: `require:` and a list of lines." }, "accuracy-gate": { "type": "object", "properties": { "require": { "type": "array", "items": { "type": ["string", "object"], "minLength": 1, "properties": { "guard": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." }, "warn": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." } }, "additionalProperties": false, "minProperties": 1, "maxProperties": 1, "description": "Write one requirement, such as `recall >= 0.5` or `warn: recall >= 0.5`; in single quotes where it has `: ` or ` #` in it." }, "description": "Write a list of requirements, each on a line of its own after `- `." } }, "additionalProperties": false, "description": "Write what accuracy-gate requires: `require:` and a list of lines." }, "stress-test": { "type": "object", "properties": { "require": { "type": "array", "items": { "type": ["string", "object"], "minLength": 1, "properties": { "guard": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." }, "warn": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." } }, "additionalProperties": false, "minProperties": 1, "maxProperties": 1, "description": "Write one requirement, such as `recall >= 0.5` or `warn: recall >= 0.5`; in single quotes where it has `: ` or ` #` in it." }, "description": "Write a list of requirements, each on a line of its own after `- `." }, "load": { "type": "object", "properties": { "rate": { "type": "string", "minLength": 1, "description": "Write requests a second, such as `200/s`.", "pattern": "^[0-9]+(\\.[0-9]+)?/s$" }, "for": { "type": "string", "minLength": 1, "description": "Write how long the load lasts, such as `30s`.", "pattern": "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$" }, "arrivals": { "type": "string", "enum": ["poisson", "constant"], "description": "How requests are spaced: `poisson` or `constant`." }, "rows": { "type": "string", "minLength": 1, "description": "Write the data set whose rows are sent." }, "warmup": { "type": "string", "minLength": 1, "description": "Write how long requests are sent before they are counted, such as `2s`.", "pattern": "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$" } }, "additionalProperties": false, "description": "Write the load: `{ rate: 200/s, for: 30s }`.", "required": ["rate", "for"] } }, "additionalProperties": false, "description": "Write what stress-test requires: `require:` and a list of lines." }, "model-register": { "type": "object", "properties": { "require": { "type": "array", "items": { "type": ["string", "object"], "minLength": 1, "properties": { "guard": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." }, "warn": { "type": "string", "minLength": 1, "description": "Write the requirement after the burden." } }, "additionalProperties": false, "minProperties": 1, "maxProperties": 1, "description": "Write one requirement, such as `recall >= 0.5` or `warn: recall >= 0.5`; in single quotes where it has `: ` or ` #` in it." }, "description": "Write a list of requirements, each on a line of its own after `- `." }, "registry": { "type": "string", "minLength": 1, "description": "Write `releases` or `file:` and a folder.", "pattern": "^(releases|file:.+)$" }, "formats": { "type": "array", "items": { "type": "string", "enum": ["onnx", "safetensors", "gguf", "pmml", "npy", "hdf5", "keras", "pickle", "joblib", "torch"], "description": "Write file formats that may be registered." }, "minItems": 1, "uniqueItems": true, "description": "Write a list of file formats: `[onnx]`." }, "version": { "type": "string", "minLength": 1, "description": "Write a version, such as `1.2.0`." }, "card": { "type": "string", "minLength": 1, "description": "Write a path or glob relative to the policy, with `/`." }, "profiles": { "type": "array", "items": { "type": "string", "minLength": 1, "description": "Write the name of a data set." }, "minItems": 1, "uniqueItems": true, "description": "Write the data sets whose profiles are kept with the version: `[train]`." } }, "additionalProperties": false, "description": "Write what model-register requires: `require:` and a list of lines." } }, "additionalProperties": false, "description": "Write gates by name." } }, "additionalProperties": false, "description": "Write a mapping of keys, as in the example of the guide.", "required": ["version", "model", "gates"] };
var func0 = Object.prototype.hasOwnProperty;
var func6 = require_ucs2length().default;
var pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", "u");
var pattern1 = new RegExp("^[1-9][0-9]{0,3}(d|w|mo|y)$", "u");
var pattern2 = new RegExp("^https?://", "u");
var pattern5 = new RegExp("^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$", "u");
var pattern6 = new RegExp("\\S", "u");
var pattern10 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var pattern11 = new RegExp("^[0-9]+(\\.[0-9]+)?/s$", "u");
var pattern14 = new RegExp("^(releases|file:.+)$", "u");
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate0.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0 || !func0.call(data, "version")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema0.required, parentSchema: schema0, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.model === void 0 || !func0.call(data, "model")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'", schema: schema0.required, parentSchema: schema0, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.gates === void 0 || !func0.call(data, "gates")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gates" }, message: "must have required property 'gates'", schema: schema0.required, parentSchema: schema0, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema0.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.version !== void 0 && func0.call(data, "version")) {
      let data0 = data.version;
      if (1 !== data0) {
        const err4 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema0.properties.version, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.model !== void 0 && func0.call(data, "model")) {
      let data1 = data.model;
      if (typeof data1 === "string") {
        if (func6(data1) < 1) {
          const err5 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.model, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern0.test(data1)) {
          const err6 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$"', schema: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", parentSchema: schema0.properties.model, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.model.type, parentSchema: schema0.properties.model, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.task !== void 0 && func0.call(data, "task")) {
      let data2 = data.task;
      if (typeof data2 !== "string") {
        const err8 = { instancePath: instancePath + "/task", schemaPath: "#/properties/task/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.task.type, parentSchema: schema0.properties.task, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(data2 === "binary" || data2 === "multiclass" || data2 === "multilabel" || data2 === "regression" || data2 === "forecasting" || data2 === "ranking")) {
        const err9 = { instancePath: instancePath + "/task", schemaPath: "#/properties/task/enum", keyword: "enum", params: { allowedValues: schema0.properties.task.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.task.enum, parentSchema: schema0.properties.task, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.season !== void 0 && func0.call(data, "season")) {
      let data3 = data.season;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err10 = { instancePath: instancePath + "/season", schemaPath: "#/properties/season/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.season.type, parentSchema: schema0.properties.season, data: data3 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 1 || isNaN(data3)) {
          const err11 = { instancePath: instancePath + "/season", schemaPath: "#/properties/season/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema0.properties.season, data: data3 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.data !== void 0 && func0.call(data, "data")) {
      let data4 = data.data;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 of Object.keys(data4)) {
          const _errs11 = errors;
          if (typeof key1 === "string") {
            if (func6(key1) < 1) {
              const err12 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.propertyNames, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
          var valid1 = _errs11 === errors;
          if (!valid1) {
            const err13 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema0.properties.data.propertyNames, parentSchema: schema0.properties.data, data: data4 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data4)) {
          let data5 = data4[key2];
          if (typeof data5 !== "string" && !(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
            const err14 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/type", keyword: "type", params: { type: schema0.properties.data.additionalProperties.type }, message: "must be string,object", schema: schema0.properties.data.additionalProperties.type, parentSchema: schema0.properties.data.additionalProperties, data: data5 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          const _errs15 = errors;
          let valid3 = true;
          const _errs16 = errors;
          if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
            const err15 = {};
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          var _valid0 = _errs16 === errors;
          errors = _errs15;
          if (vErrors !== null) {
            if (_errs15) {
              vErrors.length = _errs15;
            } else {
              vErrors = null;
            }
          }
          if (_valid0) {
            const _errs18 = errors;
            const _errs19 = errors;
            let valid4 = false;
            let passing0 = null;
            const _errs20 = errors;
            const _errs21 = errors;
            const _errs22 = errors;
            const _errs23 = errors;
            let valid6 = false;
            const _errs24 = errors;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
              let missing0;
              if ((data5.profile === void 0 || !func0.call(data5, "profile")) && (missing0 = "profile")) {
                const err16 = {};
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            var _valid2 = _errs24 === errors;
            valid6 = valid6 || _valid2;
            const _errs25 = errors;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
              let missing1;
              if ((data5.registered === void 0 || !func0.call(data5, "registered")) && (missing1 = "registered")) {
                const err17 = {};
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            var _valid2 = _errs25 === errors;
            valid6 = valid6 || _valid2;
            const _errs26 = errors;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
              let missing2;
              if ((data5.stage === void 0 || !func0.call(data5, "stage")) && (missing2 = "stage")) {
                const err18 = {};
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            var _valid2 = _errs26 === errors;
            valid6 = valid6 || _valid2;
            const _errs27 = errors;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
              let missing3;
              if ((data5.version === void 0 || !func0.call(data5, "version")) && (missing3 = "version")) {
                const err19 = {};
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            var _valid2 = _errs27 === errors;
            valid6 = valid6 || _valid2;
            const _errs28 = errors;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
              let missing4;
              if ((data5.first === void 0 || !func0.call(data5, "first")) && (missing4 = "first")) {
                const err20 = {};
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            var _valid2 = _errs28 === errors;
            valid6 = valid6 || _valid2;
            if (!valid6) {
              const err21 = {};
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            } else {
              errors = _errs23;
              if (vErrors !== null) {
                if (_errs23) {
                  vErrors.length = _errs23;
                } else {
                  vErrors = null;
                }
              }
            }
            var valid5 = _errs22 === errors;
            if (valid5) {
              const err22 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/0/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema0.properties.data.additionalProperties.then.oneOf[0].not, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[0], data: data5 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            } else {
              errors = _errs21;
              if (vErrors !== null) {
                if (_errs21) {
                  vErrors.length = _errs21;
                } else {
                  vErrors = null;
                }
              }
            }
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
              if (data5.path === void 0 || !func0.call(data5, "path")) {
                const err23 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/0/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema0.properties.data.additionalProperties.then.oneOf[0].required, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[0], data: data5 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            var _valid1 = _errs20 === errors;
            if (_valid1) {
              valid4 = true;
              passing0 = 0;
            }
            const _errs29 = errors;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
              if (Object.keys(data5).length > 1) {
                const err24 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/1/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties", schema: 1, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[1], data: data5 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
              if (data5.profile === void 0 || !func0.call(data5, "profile")) {
                const err25 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/1/required", keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'", schema: schema0.properties.data.additionalProperties.then.oneOf[1].required, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[1], data: data5 };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            var _valid1 = _errs29 === errors;
            if (_valid1 && valid4) {
              valid4 = false;
              passing0 = [passing0, 1];
            } else {
              if (_valid1) {
                valid4 = true;
                passing0 = 1;
              }
              const _errs30 = errors;
              const _errs31 = errors;
              const _errs32 = errors;
              const _errs33 = errors;
              let valid8 = false;
              const _errs34 = errors;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                let missing5;
                if ((data5.path === void 0 || !func0.call(data5, "path")) && (missing5 = "path")) {
                  const err26 = {};
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs34 === errors;
              valid8 = valid8 || _valid3;
              const _errs35 = errors;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                let missing6;
                if ((data5.profile === void 0 || !func0.call(data5, "profile")) && (missing6 = "profile")) {
                  const err27 = {};
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs35 === errors;
              valid8 = valid8 || _valid3;
              const _errs36 = errors;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                let missing7;
                if ((data5.delimiter === void 0 || !func0.call(data5, "delimiter")) && (missing7 = "delimiter")) {
                  const err28 = {};
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs36 === errors;
              valid8 = valid8 || _valid3;
              const _errs37 = errors;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                let missing8;
                if ((data5.labels === void 0 || !func0.call(data5, "labels")) && (missing8 = "labels")) {
                  const err29 = {};
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs37 === errors;
              valid8 = valid8 || _valid3;
              const _errs38 = errors;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                let missing9;
                if ((data5.where === void 0 || !func0.call(data5, "where")) && (missing9 = "where")) {
                  const err30 = {};
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs38 === errors;
              valid8 = valid8 || _valid3;
              const _errs39 = errors;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                let missing10;
                if ((data5.season === void 0 || !func0.call(data5, "season")) && (missing10 = "season")) {
                  const err31 = {};
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs39 === errors;
              valid8 = valid8 || _valid3;
              if (!valid8) {
                const err32 = {};
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              } else {
                errors = _errs33;
                if (vErrors !== null) {
                  if (_errs33) {
                    vErrors.length = _errs33;
                  } else {
                    vErrors = null;
                  }
                }
              }
              var valid7 = _errs32 === errors;
              if (valid7) {
                const err33 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/2/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema0.properties.data.additionalProperties.then.oneOf[2].not, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[2], data: data5 };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              } else {
                errors = _errs31;
                if (vErrors !== null) {
                  if (_errs31) {
                    vErrors.length = _errs31;
                  } else {
                    vErrors = null;
                  }
                }
              }
              const _errs40 = errors;
              let valid9 = false;
              let passing1 = null;
              const _errs41 = errors;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.stage === void 0 || !func0.call(data5, "stage")) {
                  const err34 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/2/oneOf/0/required", keyword: "required", params: { missingProperty: "stage" }, message: "must have required property 'stage'", schema: schema0.properties.data.additionalProperties.then.oneOf[2].oneOf[0].required, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[2].oneOf[0], data: data5 };
                  if (vErrors === null) {
                    vErrors = [err34];
                  } else {
                    vErrors.push(err34);
                  }
                  errors++;
                }
              }
              var _valid4 = _errs41 === errors;
              if (_valid4) {
                valid9 = true;
                passing1 = 0;
              }
              const _errs42 = errors;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.version === void 0 || !func0.call(data5, "version")) {
                  const err35 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/2/oneOf/1/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema0.properties.data.additionalProperties.then.oneOf[2].oneOf[1].required, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[2].oneOf[1], data: data5 };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
              }
              var _valid4 = _errs42 === errors;
              if (_valid4 && valid9) {
                valid9 = false;
                passing1 = [passing1, 1];
              } else {
                if (_valid4) {
                  valid9 = true;
                  passing1 = 1;
                }
              }
              if (!valid9) {
                const err36 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/2/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf", schema: schema0.properties.data.additionalProperties.then.oneOf[2].oneOf, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[2], data: data5 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              } else {
                errors = _errs40;
                if (vErrors !== null) {
                  if (_errs40) {
                    vErrors.length = _errs40;
                  } else {
                    vErrors = null;
                  }
                }
              }
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.registered === void 0 || !func0.call(data5, "registered")) {
                  const err37 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf/2/required", keyword: "required", params: { missingProperty: "registered" }, message: "must have required property 'registered'", schema: schema0.properties.data.additionalProperties.then.oneOf[2].required, parentSchema: schema0.properties.data.additionalProperties.then.oneOf[2], data: data5 };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              }
              var _valid1 = _errs30 === errors;
              if (_valid1 && valid4) {
                valid4 = false;
                passing0 = [passing0, 2];
              } else {
                if (_valid1) {
                  valid4 = true;
                  passing0 = 2;
                }
              }
            }
            if (!valid4) {
              const err38 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/then/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema0.properties.data.additionalProperties.then.oneOf, parentSchema: schema0.properties.data.additionalProperties.then, data: data5 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            } else {
              errors = _errs19;
              if (vErrors !== null) {
                if (_errs19) {
                  vErrors.length = _errs19;
                } else {
                  vErrors = null;
                }
              }
            }
            var _valid0 = _errs18 === errors;
            valid3 = _valid0;
          }
          if (!valid3) {
            const err39 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema', schema: schema0.properties.data.additionalProperties.if, parentSchema: schema0.properties.data.additionalProperties, data: data5 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          if (typeof data5 === "string") {
            if (func6(data5) < 1) {
              const err40 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties, data: data5 };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          }
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            for (const key3 of Object.keys(data5)) {
              if (!func0.call(schema0.properties.data.additionalProperties.properties, key3)) {
                const err41 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.data.additionalProperties, data: data5 };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data5.path !== void 0 && func0.call(data5, "path")) {
              let data6 = data5.path;
              if (typeof data6 === "string") {
                if (func6(data6) < 1) {
                  const err42 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/data/additionalProperties/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.path, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
              } else {
                const err43 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/data/additionalProperties/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.path.type, parentSchema: schema0.properties.data.additionalProperties.properties.path, data: data6 };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data5.profile !== void 0 && func0.call(data5, "profile")) {
              let data7 = data5.profile;
              if (typeof data7 === "string") {
                if (func6(data7) < 1) {
                  const err44 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/profile", schemaPath: "#/properties/data/additionalProperties/properties/profile/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.profile, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              } else {
                const err45 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/profile", schemaPath: "#/properties/data/additionalProperties/properties/profile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.profile.type, parentSchema: schema0.properties.data.additionalProperties.properties.profile, data: data7 };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data5.registered !== void 0 && func0.call(data5, "registered")) {
              let data8 = data5.registered;
              if (typeof data8 === "string") {
                if (func6(data8) < 1) {
                  const err46 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/registered", schemaPath: "#/properties/data/additionalProperties/properties/registered/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.registered, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err46];
                  } else {
                    vErrors.push(err46);
                  }
                  errors++;
                }
              } else {
                const err47 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/registered", schemaPath: "#/properties/data/additionalProperties/properties/registered/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.registered.type, parentSchema: schema0.properties.data.additionalProperties.properties.registered, data: data8 };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
            if (data5.stage !== void 0 && func0.call(data5, "stage")) {
              let data9 = data5.stage;
              if (typeof data9 === "string") {
                if (func6(data9) < 1) {
                  const err48 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/stage", schemaPath: "#/properties/data/additionalProperties/properties/stage/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.stage, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
              } else {
                const err49 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/stage", schemaPath: "#/properties/data/additionalProperties/properties/stage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.stage.type, parentSchema: schema0.properties.data.additionalProperties.properties.stage, data: data9 };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data5.version !== void 0 && func0.call(data5, "version")) {
              let data10 = data5.version;
              if (typeof data10 === "string") {
                if (func6(data10) < 1) {
                  const err50 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/version", schemaPath: "#/properties/data/additionalProperties/properties/version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.version, data: data10 };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                }
              } else {
                const err51 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/version", schemaPath: "#/properties/data/additionalProperties/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.version.type, parentSchema: schema0.properties.data.additionalProperties.properties.version, data: data10 };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data5.first !== void 0 && func0.call(data5, "first")) {
              let data11 = data5.first;
              if (typeof data11 !== "string") {
                const err52 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/first", schemaPath: "#/properties/data/additionalProperties/properties/first/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.first.type, parentSchema: schema0.properties.data.additionalProperties.properties.first, data: data11 };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
              if (!(data11 === "adopt" || data11 === "fail")) {
                const err53 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/first", schemaPath: "#/properties/data/additionalProperties/properties/first/enum", keyword: "enum", params: { allowedValues: schema0.properties.data.additionalProperties.properties.first.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.data.additionalProperties.properties.first.enum, parentSchema: schema0.properties.data.additionalProperties.properties.first, data: data11 };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
            if (data5.delimiter !== void 0 && func0.call(data5, "delimiter")) {
              let data12 = data5.delimiter;
              if (typeof data12 === "string") {
                if (func6(data12) > 1) {
                  const err54 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delimiter", schemaPath: "#/properties/data/additionalProperties/properties/delimiter/maxLength", keyword: "maxLength", params: { limit: 1 }, message: "must NOT have more than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.delimiter, data: data12 };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
                if (func6(data12) < 1) {
                  const err55 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delimiter", schemaPath: "#/properties/data/additionalProperties/properties/delimiter/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.delimiter, data: data12 };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
              } else {
                const err56 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delimiter", schemaPath: "#/properties/data/additionalProperties/properties/delimiter/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.delimiter.type, parentSchema: schema0.properties.data.additionalProperties.properties.delimiter, data: data12 };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data5.labels !== void 0 && func0.call(data5, "labels")) {
              let data13 = data5.labels;
              if (typeof data13 !== "string") {
                const err57 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels", schemaPath: "#/properties/data/additionalProperties/properties/labels/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.labels.type, parentSchema: schema0.properties.data.additionalProperties.properties.labels, data: data13 };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
              if (!(data13 === "yes" || data13 === "late" || data13 === "no")) {
                const err58 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels", schemaPath: "#/properties/data/additionalProperties/properties/labels/enum", keyword: "enum", params: { allowedValues: schema0.properties.data.additionalProperties.properties.labels.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.data.additionalProperties.properties.labels.enum, parentSchema: schema0.properties.data.additionalProperties.properties.labels, data: data13 };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data5.where !== void 0 && func0.call(data5, "where")) {
              let data14 = data5.where;
              if (typeof data14 === "string") {
                if (func6(data14) < 1) {
                  const err59 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/where", schemaPath: "#/properties/data/additionalProperties/properties/where/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.where, data: data14 };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
              } else {
                const err60 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/where", schemaPath: "#/properties/data/additionalProperties/properties/where/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.where.type, parentSchema: schema0.properties.data.additionalProperties.properties.where, data: data14 };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
            if (data5.season !== void 0 && func0.call(data5, "season")) {
              let data15 = data5.season;
              if (typeof data15 === "string") {
                if (func6(data15) < 1) {
                  const err61 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/season", schemaPath: "#/properties/data/additionalProperties/properties/season/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.data.additionalProperties.properties.season, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err61];
                  } else {
                    vErrors.push(err61);
                  }
                  errors++;
                }
                if (!pattern1.test(data15)) {
                  const err62 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/season", schemaPath: "#/properties/data/additionalProperties/properties/season/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,3}(d|w|mo|y)$" }, message: 'must match pattern "^[1-9][0-9]{0,3}(d|w|mo|y)$"', schema: "^[1-9][0-9]{0,3}(d|w|mo|y)$", parentSchema: schema0.properties.data.additionalProperties.properties.season, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err62];
                  } else {
                    vErrors.push(err62);
                  }
                  errors++;
                }
              } else {
                const err63 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/season", schemaPath: "#/properties/data/additionalProperties/properties/season/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.data.additionalProperties.properties.season.type, parentSchema: schema0.properties.data.additionalProperties.properties.season, data: data15 };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err64 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.data.type, parentSchema: schema0.properties.data, data: data4 };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.columns !== void 0 && func0.call(data, "columns")) {
      let data16 = data.columns;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (const key4 of Object.keys(data16)) {
          if (!func0.call(schema0.properties.columns.properties, key4)) {
            const err65 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.columns, data: data16 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data16.label !== void 0 && func0.call(data16, "label")) {
          let data17 = data16.label;
          if (typeof data17 === "string") {
            if (func6(data17) < 1) {
              const err66 = { instancePath: instancePath + "/columns/label", schemaPath: "#/properties/columns/properties/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.label, data: data17 };
              if (vErrors === null) {
                vErrors = [err66];
              } else {
                vErrors.push(err66);
              }
              errors++;
            }
          } else {
            const err67 = { instancePath: instancePath + "/columns/label", schemaPath: "#/properties/columns/properties/label/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.label.type, parentSchema: schema0.properties.columns.properties.label, data: data17 };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data16.labels !== void 0 && func0.call(data16, "labels")) {
          let data18 = data16.labels;
          if (Array.isArray(data18)) {
            if (data18.length < 1) {
              const err68 = { instancePath: instancePath + "/columns/labels", schemaPath: "#/properties/columns/properties/labels/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.columns.properties.labels, data: data18 };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
            const len0 = data18.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data19 = data18[i0];
              if (typeof data19 === "string") {
                if (func6(data19) < 1) {
                  const err69 = { instancePath: instancePath + "/columns/labels/" + i0, schemaPath: "#/properties/columns/properties/labels/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.labels.items, data: data19 };
                  if (vErrors === null) {
                    vErrors = [err69];
                  } else {
                    vErrors.push(err69);
                  }
                  errors++;
                }
              } else {
                const err70 = { instancePath: instancePath + "/columns/labels/" + i0, schemaPath: "#/properties/columns/properties/labels/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.labels.items.type, parentSchema: schema0.properties.columns.properties.labels.items, data: data19 };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
            }
            let i1 = data18.length;
            let j0;
            if (i1 > 1) {
              const indices0 = {};
              for (; i1--; ) {
                let item0 = data18[i1];
                if (typeof item0 !== "string") {
                  continue;
                }
                if (typeof indices0[item0] == "number") {
                  j0 = indices0[item0];
                  const err71 = { instancePath: instancePath + "/columns/labels", schemaPath: "#/properties/columns/properties/labels/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema0.properties.columns.properties.labels, data: data18 };
                  if (vErrors === null) {
                    vErrors = [err71];
                  } else {
                    vErrors.push(err71);
                  }
                  errors++;
                  break;
                }
                indices0[item0] = i1;
              }
            }
          } else {
            const err72 = { instancePath: instancePath + "/columns/labels", schemaPath: "#/properties/columns/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.columns.properties.labels.type, parentSchema: schema0.properties.columns.properties.labels, data: data18 };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
        if (data16.positive !== void 0 && func0.call(data16, "positive")) {
          let data20 = data16.positive;
          if (typeof data20 !== "string" && !(typeof data20 == "number" && isFinite(data20)) && typeof data20 !== "boolean") {
            const err73 = { instancePath: instancePath + "/columns/positive", schemaPath: "#/properties/columns/properties/positive/type", keyword: "type", params: { type: schema0.properties.columns.properties.positive.type }, message: "must be string,number,boolean", schema: schema0.properties.columns.properties.positive.type, parentSchema: schema0.properties.columns.properties.positive, data: data20 };
            if (vErrors === null) {
              vErrors = [err73];
            } else {
              vErrors.push(err73);
            }
            errors++;
          }
        }
        if (data16.score !== void 0 && func0.call(data16, "score")) {
          let data21 = data16.score;
          if (typeof data21 === "string") {
            if (func6(data21) < 1) {
              const err74 = { instancePath: instancePath + "/columns/score", schemaPath: "#/properties/columns/properties/score/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.score, data: data21 };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
          } else {
            const err75 = { instancePath: instancePath + "/columns/score", schemaPath: "#/properties/columns/properties/score/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.score.type, parentSchema: schema0.properties.columns.properties.score, data: data21 };
            if (vErrors === null) {
              vErrors = [err75];
            } else {
              vErrors.push(err75);
            }
            errors++;
          }
        }
        if (data16.prediction !== void 0 && func0.call(data16, "prediction")) {
          let data22 = data16.prediction;
          if (typeof data22 === "string") {
            if (func6(data22) < 1) {
              const err76 = { instancePath: instancePath + "/columns/prediction", schemaPath: "#/properties/columns/properties/prediction/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.prediction, data: data22 };
              if (vErrors === null) {
                vErrors = [err76];
              } else {
                vErrors.push(err76);
              }
              errors++;
            }
          } else {
            const err77 = { instancePath: instancePath + "/columns/prediction", schemaPath: "#/properties/columns/properties/prediction/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.prediction.type, parentSchema: schema0.properties.columns.properties.prediction, data: data22 };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          }
        }
        if (data16.id !== void 0 && func0.call(data16, "id")) {
          let data23 = data16.id;
          if (typeof data23 === "string") {
            if (func6(data23) < 1) {
              const err78 = { instancePath: instancePath + "/columns/id", schemaPath: "#/properties/columns/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.id, data: data23 };
              if (vErrors === null) {
                vErrors = [err78];
              } else {
                vErrors.push(err78);
              }
              errors++;
            }
          } else {
            const err79 = { instancePath: instancePath + "/columns/id", schemaPath: "#/properties/columns/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.id.type, parentSchema: schema0.properties.columns.properties.id, data: data23 };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
        }
        if (data16.weight !== void 0 && func0.call(data16, "weight")) {
          let data24 = data16.weight;
          if (typeof data24 === "string") {
            if (func6(data24) < 1) {
              const err80 = { instancePath: instancePath + "/columns/weight", schemaPath: "#/properties/columns/properties/weight/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.weight, data: data24 };
              if (vErrors === null) {
                vErrors = [err80];
              } else {
                vErrors.push(err80);
              }
              errors++;
            }
          } else {
            const err81 = { instancePath: instancePath + "/columns/weight", schemaPath: "#/properties/columns/properties/weight/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.weight.type, parentSchema: schema0.properties.columns.properties.weight, data: data24 };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
        }
        if (data16.entity !== void 0 && func0.call(data16, "entity")) {
          let data25 = data16.entity;
          if (typeof data25 === "string") {
            if (func6(data25) < 1) {
              const err82 = { instancePath: instancePath + "/columns/entity", schemaPath: "#/properties/columns/properties/entity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.entity, data: data25 };
              if (vErrors === null) {
                vErrors = [err82];
              } else {
                vErrors.push(err82);
              }
              errors++;
            }
          } else {
            const err83 = { instancePath: instancePath + "/columns/entity", schemaPath: "#/properties/columns/properties/entity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.entity.type, parentSchema: schema0.properties.columns.properties.entity, data: data25 };
            if (vErrors === null) {
              vErrors = [err83];
            } else {
              vErrors.push(err83);
            }
            errors++;
          }
        }
        if (data16.time !== void 0 && func0.call(data16, "time")) {
          let data26 = data16.time;
          if (typeof data26 === "string") {
            if (func6(data26) < 1) {
              const err84 = { instancePath: instancePath + "/columns/time", schemaPath: "#/properties/columns/properties/time/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.time, data: data26 };
              if (vErrors === null) {
                vErrors = [err84];
              } else {
                vErrors.push(err84);
              }
              errors++;
            }
          } else {
            const err85 = { instancePath: instancePath + "/columns/time", schemaPath: "#/properties/columns/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.time.type, parentSchema: schema0.properties.columns.properties.time, data: data26 };
            if (vErrors === null) {
              vErrors = [err85];
            } else {
              vErrors.push(err85);
            }
            errors++;
          }
        }
        if (data16.fold !== void 0 && func0.call(data16, "fold")) {
          let data27 = data16.fold;
          if (typeof data27 === "string") {
            if (func6(data27) < 1) {
              const err86 = { instancePath: instancePath + "/columns/fold", schemaPath: "#/properties/columns/properties/fold/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.fold, data: data27 };
              if (vErrors === null) {
                vErrors = [err86];
              } else {
                vErrors.push(err86);
              }
              errors++;
            }
          } else {
            const err87 = { instancePath: instancePath + "/columns/fold", schemaPath: "#/properties/columns/properties/fold/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.fold.type, parentSchema: schema0.properties.columns.properties.fold, data: data27 };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
        if (data16.run !== void 0 && func0.call(data16, "run")) {
          let data28 = data16.run;
          if (typeof data28 === "string") {
            if (func6(data28) < 1) {
              const err88 = { instancePath: instancePath + "/columns/run", schemaPath: "#/properties/columns/properties/run/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.run, data: data28 };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
          } else {
            const err89 = { instancePath: instancePath + "/columns/run", schemaPath: "#/properties/columns/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.run.type, parentSchema: schema0.properties.columns.properties.run, data: data28 };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
        }
        if (data16.query !== void 0 && func0.call(data16, "query")) {
          let data29 = data16.query;
          if (typeof data29 === "string") {
            if (func6(data29) < 1) {
              const err90 = { instancePath: instancePath + "/columns/query", schemaPath: "#/properties/columns/properties/query/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.query, data: data29 };
              if (vErrors === null) {
                vErrors = [err90];
              } else {
                vErrors.push(err90);
              }
              errors++;
            }
          } else {
            const err91 = { instancePath: instancePath + "/columns/query", schemaPath: "#/properties/columns/properties/query/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.query.type, parentSchema: schema0.properties.columns.properties.query, data: data29 };
            if (vErrors === null) {
              vErrors = [err91];
            } else {
              vErrors.push(err91);
            }
            errors++;
          }
        }
        if (data16.item !== void 0 && func0.call(data16, "item")) {
          let data30 = data16.item;
          if (typeof data30 === "string") {
            if (func6(data30) < 1) {
              const err92 = { instancePath: instancePath + "/columns/item", schemaPath: "#/properties/columns/properties/item/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.item, data: data30 };
              if (vErrors === null) {
                vErrors = [err92];
              } else {
                vErrors.push(err92);
              }
              errors++;
            }
          } else {
            const err93 = { instancePath: instancePath + "/columns/item", schemaPath: "#/properties/columns/properties/item/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.item.type, parentSchema: schema0.properties.columns.properties.item, data: data30 };
            if (vErrors === null) {
              vErrors = [err93];
            } else {
              vErrors.push(err93);
            }
            errors++;
          }
        }
        if (data16.series !== void 0 && func0.call(data16, "series")) {
          let data31 = data16.series;
          if (typeof data31 === "string") {
            if (func6(data31) < 1) {
              const err94 = { instancePath: instancePath + "/columns/series", schemaPath: "#/properties/columns/properties/series/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.series, data: data31 };
              if (vErrors === null) {
                vErrors = [err94];
              } else {
                vErrors.push(err94);
              }
              errors++;
            }
          } else {
            const err95 = { instancePath: instancePath + "/columns/series", schemaPath: "#/properties/columns/properties/series/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.series.type, parentSchema: schema0.properties.columns.properties.series, data: data31 };
            if (vErrors === null) {
              vErrors = [err95];
            } else {
              vErrors.push(err95);
            }
            errors++;
          }
        }
        if (data16.horizon !== void 0 && func0.call(data16, "horizon")) {
          let data32 = data16.horizon;
          if (typeof data32 === "string") {
            if (func6(data32) < 1) {
              const err96 = { instancePath: instancePath + "/columns/horizon", schemaPath: "#/properties/columns/properties/horizon/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.horizon, data: data32 };
              if (vErrors === null) {
                vErrors = [err96];
              } else {
                vErrors.push(err96);
              }
              errors++;
            }
          } else {
            const err97 = { instancePath: instancePath + "/columns/horizon", schemaPath: "#/properties/columns/properties/horizon/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.horizon.type, parentSchema: schema0.properties.columns.properties.horizon, data: data32 };
            if (vErrors === null) {
              vErrors = [err97];
            } else {
              vErrors.push(err97);
            }
            errors++;
          }
        }
        if (data16.groups !== void 0 && func0.call(data16, "groups")) {
          let data33 = data16.groups;
          if (Array.isArray(data33)) {
            const len1 = data33.length;
            for (let i2 = 0; i2 < len1; i2++) {
              let data34 = data33[i2];
              if (typeof data34 === "string") {
                if (func6(data34) < 1) {
                  const err98 = { instancePath: instancePath + "/columns/groups/" + i2, schemaPath: "#/properties/columns/properties/groups/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.columns.properties.groups.items, data: data34 };
                  if (vErrors === null) {
                    vErrors = [err98];
                  } else {
                    vErrors.push(err98);
                  }
                  errors++;
                }
              } else {
                const err99 = { instancePath: instancePath + "/columns/groups/" + i2, schemaPath: "#/properties/columns/properties/groups/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.columns.properties.groups.items.type, parentSchema: schema0.properties.columns.properties.groups.items, data: data34 };
                if (vErrors === null) {
                  vErrors = [err99];
                } else {
                  vErrors.push(err99);
                }
                errors++;
              }
            }
            let i3 = data33.length;
            let j1;
            if (i3 > 1) {
              const indices1 = {};
              for (; i3--; ) {
                let item1 = data33[i3];
                if (typeof item1 !== "string") {
                  continue;
                }
                if (typeof indices1[item1] == "number") {
                  j1 = indices1[item1];
                  const err100 = { instancePath: instancePath + "/columns/groups", schemaPath: "#/properties/columns/properties/groups/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)", schema: true, parentSchema: schema0.properties.columns.properties.groups, data: data33 };
                  if (vErrors === null) {
                    vErrors = [err100];
                  } else {
                    vErrors.push(err100);
                  }
                  errors++;
                  break;
                }
                indices1[item1] = i3;
              }
            }
          } else {
            const err101 = { instancePath: instancePath + "/columns/groups", schemaPath: "#/properties/columns/properties/groups/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.columns.properties.groups.type, parentSchema: schema0.properties.columns.properties.groups, data: data33 };
            if (vErrors === null) {
              vErrors = [err101];
            } else {
              vErrors.push(err101);
            }
            errors++;
          }
        }
      } else {
        const err102 = { instancePath: instancePath + "/columns", schemaPath: "#/properties/columns/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.columns.type, parentSchema: schema0.properties.columns, data: data16 };
        if (vErrors === null) {
          vErrors = [err102];
        } else {
          vErrors.push(err102);
        }
        errors++;
      }
    }
    if (data.contract !== void 0 && func0.call(data, "contract")) {
      let data35 = data.contract;
      if (typeof data35 === "string") {
        if (func6(data35) < 1) {
          const err103 = { instancePath: instancePath + "/contract", schemaPath: "#/properties/contract/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.contract, data: data35 };
          if (vErrors === null) {
            vErrors = [err103];
          } else {
            vErrors.push(err103);
          }
          errors++;
        }
      } else {
        const err104 = { instancePath: instancePath + "/contract", schemaPath: "#/properties/contract/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.contract.type, parentSchema: schema0.properties.contract, data: data35 };
        if (vErrors === null) {
          vErrors = [err104];
        } else {
          vErrors.push(err104);
        }
        errors++;
      }
    }
    if (data.candidate !== void 0 && func0.call(data, "candidate")) {
      let data36 = data.candidate;
      const _errs107 = errors;
      let valid18 = false;
      let passing2 = null;
      const _errs108 = errors;
      if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
        if (data36.url === void 0 || !func0.call(data36, "url")) {
          const err105 = { instancePath: instancePath + "/candidate", schemaPath: "#/properties/candidate/oneOf/0/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'", schema: schema0.properties.candidate.oneOf[0].required, parentSchema: schema0.properties.candidate.oneOf[0], data: data36 };
          if (vErrors === null) {
            vErrors = [err105];
          } else {
            vErrors.push(err105);
          }
          errors++;
        }
      }
      var _valid5 = _errs108 === errors;
      if (_valid5) {
        valid18 = true;
        passing2 = 0;
      }
      const _errs109 = errors;
      const _errs110 = errors;
      let valid19 = false;
      const _errs111 = errors;
      if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
        if (data36.onnx === void 0 || !func0.call(data36, "onnx")) {
          const err106 = { instancePath: instancePath + "/candidate", schemaPath: "#/properties/candidate/oneOf/1/anyOf/0/required", keyword: "required", params: { missingProperty: "onnx" }, message: "must have required property 'onnx'", schema: schema0.properties.candidate.oneOf[1].anyOf[0].required, parentSchema: schema0.properties.candidate.oneOf[1].anyOf[0], data: data36 };
          if (vErrors === null) {
            vErrors = [err106];
          } else {
            vErrors.push(err106);
          }
          errors++;
        }
      }
      var _valid6 = _errs111 === errors;
      valid19 = valid19 || _valid6;
      const _errs112 = errors;
      if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
        if (data36.predictions === void 0 || !func0.call(data36, "predictions")) {
          const err107 = { instancePath: instancePath + "/candidate", schemaPath: "#/properties/candidate/oneOf/1/anyOf/1/required", keyword: "required", params: { missingProperty: "predictions" }, message: "must have required property 'predictions'", schema: schema0.properties.candidate.oneOf[1].anyOf[1].required, parentSchema: schema0.properties.candidate.oneOf[1].anyOf[1], data: data36 };
          if (vErrors === null) {
            vErrors = [err107];
          } else {
            vErrors.push(err107);
          }
          errors++;
        }
      }
      var _valid6 = _errs112 === errors;
      valid19 = valid19 || _valid6;
      if (!valid19) {
        const err108 = { instancePath: instancePath + "/candidate", schemaPath: "#/properties/candidate/oneOf/1/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema0.properties.candidate.oneOf[1].anyOf, parentSchema: schema0.properties.candidate.oneOf[1], data: data36 };
        if (vErrors === null) {
          vErrors = [err108];
        } else {
          vErrors.push(err108);
        }
        errors++;
      } else {
        errors = _errs110;
        if (vErrors !== null) {
          if (_errs110) {
            vErrors.length = _errs110;
          } else {
            vErrors = null;
          }
        }
      }
      var _valid5 = _errs109 === errors;
      if (_valid5 && valid18) {
        valid18 = false;
        passing2 = [passing2, 1];
      } else {
        if (_valid5) {
          valid18 = true;
          passing2 = 1;
        }
      }
      if (!valid18) {
        const err109 = { instancePath: instancePath + "/candidate", schemaPath: "#/properties/candidate/oneOf", keyword: "oneOf", params: { passingSchemas: passing2 }, message: "must match exactly one schema in oneOf", schema: schema0.properties.candidate.oneOf, parentSchema: schema0.properties.candidate, data: data36 };
        if (vErrors === null) {
          vErrors = [err109];
        } else {
          vErrors.push(err109);
        }
        errors++;
      } else {
        errors = _errs107;
        if (vErrors !== null) {
          if (_errs107) {
            vErrors.length = _errs107;
          } else {
            vErrors = null;
          }
        }
      }
      if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
        for (const key5 of Object.keys(data36)) {
          if (!(key5 === "onnx" || key5 === "predictions" || key5 === "url" || key5 === "threshold" || key5 === "train-predictions")) {
            const err110 = { instancePath: instancePath + "/candidate", schemaPath: "#/properties/candidate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.candidate, data: data36 };
            if (vErrors === null) {
              vErrors = [err110];
            } else {
              vErrors.push(err110);
            }
            errors++;
          }
        }
        if (data36.onnx !== void 0 && func0.call(data36, "onnx")) {
          let data37 = data36.onnx;
          if (typeof data37 === "string") {
            if (func6(data37) < 1) {
              const err111 = { instancePath: instancePath + "/candidate/onnx", schemaPath: "#/properties/candidate/properties/onnx/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.candidate.properties.onnx, data: data37 };
              if (vErrors === null) {
                vErrors = [err111];
              } else {
                vErrors.push(err111);
              }
              errors++;
            }
          } else {
            const err112 = { instancePath: instancePath + "/candidate/onnx", schemaPath: "#/properties/candidate/properties/onnx/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.candidate.properties.onnx.type, parentSchema: schema0.properties.candidate.properties.onnx, data: data37 };
            if (vErrors === null) {
              vErrors = [err112];
            } else {
              vErrors.push(err112);
            }
            errors++;
          }
        }
        if (data36.predictions !== void 0 && func0.call(data36, "predictions")) {
          let data38 = data36.predictions;
          if (typeof data38 === "string") {
            if (func6(data38) < 1) {
              const err113 = { instancePath: instancePath + "/candidate/predictions", schemaPath: "#/properties/candidate/properties/predictions/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.candidate.properties.predictions, data: data38 };
              if (vErrors === null) {
                vErrors = [err113];
              } else {
                vErrors.push(err113);
              }
              errors++;
            }
          } else {
            const err114 = { instancePath: instancePath + "/candidate/predictions", schemaPath: "#/properties/candidate/properties/predictions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.candidate.properties.predictions.type, parentSchema: schema0.properties.candidate.properties.predictions, data: data38 };
            if (vErrors === null) {
              vErrors = [err114];
            } else {
              vErrors.push(err114);
            }
            errors++;
          }
        }
        if (data36.url !== void 0 && func0.call(data36, "url")) {
          let data39 = data36.url;
          if (typeof data39 === "string") {
            if (func6(data39) < 1) {
              const err115 = { instancePath: instancePath + "/candidate/url", schemaPath: "#/properties/candidate/properties/url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.candidate.properties.url, data: data39 };
              if (vErrors === null) {
                vErrors = [err115];
              } else {
                vErrors.push(err115);
              }
              errors++;
            }
            if (!pattern2.test(data39)) {
              const err116 = { instancePath: instancePath + "/candidate/url", schemaPath: "#/properties/candidate/properties/url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"', schema: "^https?://", parentSchema: schema0.properties.candidate.properties.url, data: data39 };
              if (vErrors === null) {
                vErrors = [err116];
              } else {
                vErrors.push(err116);
              }
              errors++;
            }
          } else {
            const err117 = { instancePath: instancePath + "/candidate/url", schemaPath: "#/properties/candidate/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.candidate.properties.url.type, parentSchema: schema0.properties.candidate.properties.url, data: data39 };
            if (vErrors === null) {
              vErrors = [err117];
            } else {
              vErrors.push(err117);
            }
            errors++;
          }
        }
        if (data36.threshold !== void 0 && func0.call(data36, "threshold")) {
          let data40 = data36.threshold;
          if (!(typeof data40 == "number" && isFinite(data40)) && !(data40 && typeof data40 == "object" && !Array.isArray(data40))) {
            const err118 = { instancePath: instancePath + "/candidate/threshold", schemaPath: "#/properties/candidate/properties/threshold/type", keyword: "type", params: { type: schema0.properties.candidate.properties.threshold.type }, message: "must be number,object", schema: schema0.properties.candidate.properties.threshold.type, parentSchema: schema0.properties.candidate.properties.threshold, data: data40 };
            if (vErrors === null) {
              vErrors = [err118];
            } else {
              vErrors.push(err118);
            }
            errors++;
          }
          const _errs122 = errors;
          let valid21 = true;
          const _errs123 = errors;
          if (!(data40 && typeof data40 == "object" && !Array.isArray(data40))) {
            const err119 = {};
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          }
          var _valid7 = _errs123 === errors;
          errors = _errs122;
          if (vErrors !== null) {
            if (_errs122) {
              vErrors.length = _errs122;
            } else {
              vErrors = null;
            }
          }
          if (_valid7) {
            const _errs125 = errors;
            const _errs126 = errors;
            let valid22 = false;
            let passing3 = null;
            const _errs127 = errors;
            if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
              if (data40.maximise === void 0 || !func0.call(data40, "maximise")) {
                const err120 = { instancePath: instancePath + "/candidate/threshold", schemaPath: "#/properties/candidate/properties/threshold/then/oneOf/0/required", keyword: "required", params: { missingProperty: "maximise" }, message: "must have required property 'maximise'", schema: schema0.properties.candidate.properties.threshold.then.oneOf[0].required, parentSchema: schema0.properties.candidate.properties.threshold.then.oneOf[0], data: data40 };
                if (vErrors === null) {
                  vErrors = [err120];
                } else {
                  vErrors.push(err120);
                }
                errors++;
              }
            }
            var _valid8 = _errs127 === errors;
            if (_valid8) {
              valid22 = true;
              passing3 = 0;
            }
            const _errs128 = errors;
            if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
              if (data40.minimise === void 0 || !func0.call(data40, "minimise")) {
                const err121 = { instancePath: instancePath + "/candidate/threshold", schemaPath: "#/properties/candidate/properties/threshold/then/oneOf/1/required", keyword: "required", params: { missingProperty: "minimise" }, message: "must have required property 'minimise'", schema: schema0.properties.candidate.properties.threshold.then.oneOf[1].required, parentSchema: schema0.properties.candidate.properties.threshold.then.oneOf[1], data: data40 };
                if (vErrors === null) {
                  vErrors = [err121];
                } else {
                  vErrors.push(err121);
                }
                errors++;
              }
            }
            var _valid8 = _errs128 === errors;
            if (_valid8 && valid22) {
              valid22 = false;
              passing3 = [passing3, 1];
            } else {
              if (_valid8) {
                valid22 = true;
                passing3 = 1;
              }
            }
            if (!valid22) {
              const err122 = { instancePath: instancePath + "/candidate/threshold", schemaPath: "#/properties/candidate/properties/threshold/then/oneOf", keyword: "oneOf", params: { passingSchemas: passing3 }, message: "must match exactly one schema in oneOf", schema: schema0.properties.candidate.properties.threshold.then.oneOf, parentSchema: schema0.properties.candidate.properties.threshold.then, data: data40 };
              if (vErrors === null) {
                vErrors = [err122];
              } else {
                vErrors.push(err122);
              }
              errors++;
            } else {
              errors = _errs126;
              if (vErrors !== null) {
                if (_errs126) {
                  vErrors.length = _errs126;
                } else {
                  vErrors = null;
                }
              }
            }
            if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
              if (data40.on === void 0 || !func0.call(data40, "on")) {
                const err123 = { instancePath: instancePath + "/candidate/threshold", schemaPath: "#/properties/candidate/properties/threshold/then/required", keyword: "required", params: { missingProperty: "on" }, message: "must have required property 'on'", schema: schema0.properties.candidate.properties.threshold.then.required, parentSchema: schema0.properties.candidate.properties.threshold.then, data: data40 };
                if (vErrors === null) {
                  vErrors = [err123];
                } else {
                  vErrors.push(err123);
                }
                errors++;
              }
            }
            var _valid7 = _errs125 === errors;
            valid21 = _valid7;
          }
          if (!valid21) {
            const err124 = { instancePath: instancePath + "/candidate/threshold", schemaPath: "#/properties/candidate/properties/threshold/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema', schema: schema0.properties.candidate.properties.threshold.if, parentSchema: schema0.properties.candidate.properties.threshold, data: data40 };
            if (vErrors === null) {
              vErrors = [err124];
            } else {
              vErrors.push(err124);
            }
            errors++;
          }
          if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
            for (const key6 of Object.keys(data40)) {
              if (!(key6 === "maximise" || key6 === "minimise" || key6 === "keeping" || key6 === "on")) {
                const err125 = { instancePath: instancePath + "/candidate/threshold", schemaPath: "#/properties/candidate/properties/threshold/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.candidate.properties.threshold, data: data40 };
                if (vErrors === null) {
                  vErrors = [err125];
                } else {
                  vErrors.push(err125);
                }
                errors++;
              }
            }
            if (data40.maximise !== void 0 && func0.call(data40, "maximise")) {
              let data41 = data40.maximise;
              if (typeof data41 === "string") {
                if (func6(data41) < 1) {
                  const err126 = { instancePath: instancePath + "/candidate/threshold/maximise", schemaPath: "#/properties/candidate/properties/threshold/properties/maximise/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.candidate.properties.threshold.properties.maximise, data: data41 };
                  if (vErrors === null) {
                    vErrors = [err126];
                  } else {
                    vErrors.push(err126);
                  }
                  errors++;
                }
              } else {
                const err127 = { instancePath: instancePath + "/candidate/threshold/maximise", schemaPath: "#/properties/candidate/properties/threshold/properties/maximise/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.candidate.properties.threshold.properties.maximise.type, parentSchema: schema0.properties.candidate.properties.threshold.properties.maximise, data: data41 };
                if (vErrors === null) {
                  vErrors = [err127];
                } else {
                  vErrors.push(err127);
                }
                errors++;
              }
            }
            if (data40.minimise !== void 0 && func0.call(data40, "minimise")) {
              let data42 = data40.minimise;
              if (typeof data42 === "string") {
                if (func6(data42) < 1) {
                  const err128 = { instancePath: instancePath + "/candidate/threshold/minimise", schemaPath: "#/properties/candidate/properties/threshold/properties/minimise/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.candidate.properties.threshold.properties.minimise, data: data42 };
                  if (vErrors === null) {
                    vErrors = [err128];
                  } else {
                    vErrors.push(err128);
                  }
                  errors++;
                }
              } else {
                const err129 = { instancePath: instancePath + "/candidate/threshold/minimise", schemaPath: "#/properties/candidate/properties/threshold/properties/minimise/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.candidate.properties.threshold.properties.minimise.type, parentSchema: schema0.properties.candidate.properties.threshold.properties.minimise, data: data42 };
                if (vErrors === null) {
                  vErrors = [err129];
                } else {
                  vErrors.push(err129);
                }
                errors++;
              }
            }
            if (data40.keeping !== void 0 && func0.call(data40, "keeping")) {
              let data43 = data40.keeping;
              if (typeof data43 === "string") {
                if (func6(data43) < 1) {
                  const err130 = { instancePath: instancePath + "/candidate/threshold/keeping", schemaPath: "#/properties/candidate/properties/threshold/properties/keeping/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.candidate.properties.threshold.properties.keeping, data: data43 };
                  if (vErrors === null) {
                    vErrors = [err130];
                  } else {
                    vErrors.push(err130);
                  }
                  errors++;
                }
              } else {
                const err131 = { instancePath: instancePath + "/candidate/threshold/keeping", schemaPath: "#/properties/candidate/properties/threshold/properties/keeping/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.candidate.properties.threshold.properties.keeping.type, parentSchema: schema0.properties.candidate.properties.threshold.properties.keeping, data: data43 };
                if (vErrors === null) {
                  vErrors = [err131];
                } else {
                  vErrors.push(err131);
                }
                errors++;
              }
            }
            if (data40.on !== void 0 && func0.call(data40, "on")) {
              let data44 = data40.on;
              if (typeof data44 === "string") {
                if (func6(data44) < 1) {
                  const err132 = { instancePath: instancePath + "/candidate/threshold/on", schemaPath: "#/properties/candidate/properties/threshold/properties/on/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.candidate.properties.threshold.properties.on, data: data44 };
                  if (vErrors === null) {
                    vErrors = [err132];
                  } else {
                    vErrors.push(err132);
                  }
                  errors++;
                }
              } else {
                const err133 = { instancePath: instancePath + "/candidate/threshold/on", schemaPath: "#/properties/candidate/properties/threshold/properties/on/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.candidate.properties.threshold.properties.on.type, parentSchema: schema0.properties.candidate.properties.threshold.properties.on, data: data44 };
                if (vErrors === null) {
                  vErrors = [err133];
                } else {
                  vErrors.push(err133);
                }
                errors++;
              }
            }
          }
        }
        if (data36["train-predictions"] !== void 0 && func0.call(data36, "train-predictions")) {
          let data45 = data36["train-predictions"];
          if (typeof data45 === "string") {
            if (func6(data45) < 1) {
              const err134 = { instancePath: instancePath + "/candidate/train-predictions", schemaPath: "#/properties/candidate/properties/train-predictions/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.candidate.properties["train-predictions"], data: data45 };
              if (vErrors === null) {
                vErrors = [err134];
              } else {
                vErrors.push(err134);
              }
              errors++;
            }
          } else {
            const err135 = { instancePath: instancePath + "/candidate/train-predictions", schemaPath: "#/properties/candidate/properties/train-predictions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.candidate.properties["train-predictions"].type, parentSchema: schema0.properties.candidate.properties["train-predictions"], data: data45 };
            if (vErrors === null) {
              vErrors = [err135];
            } else {
              vErrors.push(err135);
            }
            errors++;
          }
        }
      } else {
        const err136 = { instancePath: instancePath + "/candidate", schemaPath: "#/properties/candidate/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.candidate.type, parentSchema: schema0.properties.candidate, data: data36 };
        if (vErrors === null) {
          vErrors = [err136];
        } else {
          vErrors.push(err136);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data46 = data.baseline;
      const _errs142 = errors;
      let valid24 = false;
      let passing4 = null;
      const _errs143 = errors;
      if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
        if (data46.stage === void 0 || !func0.call(data46, "stage")) {
          const err137 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/oneOf/0/required", keyword: "required", params: { missingProperty: "stage" }, message: "must have required property 'stage'", schema: schema0.properties.baseline.oneOf[0].required, parentSchema: schema0.properties.baseline.oneOf[0], data: data46 };
          if (vErrors === null) {
            vErrors = [err137];
          } else {
            vErrors.push(err137);
          }
          errors++;
        }
      }
      var _valid9 = _errs143 === errors;
      if (_valid9) {
        valid24 = true;
        passing4 = 0;
      }
      const _errs144 = errors;
      if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
        if (data46.version === void 0 || !func0.call(data46, "version")) {
          const err138 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/oneOf/1/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema0.properties.baseline.oneOf[1].required, parentSchema: schema0.properties.baseline.oneOf[1], data: data46 };
          if (vErrors === null) {
            vErrors = [err138];
          } else {
            vErrors.push(err138);
          }
          errors++;
        }
      }
      var _valid9 = _errs144 === errors;
      if (_valid9 && valid24) {
        valid24 = false;
        passing4 = [passing4, 1];
      } else {
        if (_valid9) {
          valid24 = true;
          passing4 = 1;
        }
        const _errs145 = errors;
        if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
          if (data46.url === void 0 || !func0.call(data46, "url")) {
            const err139 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/oneOf/2/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'", schema: schema0.properties.baseline.oneOf[2].required, parentSchema: schema0.properties.baseline.oneOf[2], data: data46 };
            if (vErrors === null) {
              vErrors = [err139];
            } else {
              vErrors.push(err139);
            }
            errors++;
          }
        }
        var _valid9 = _errs145 === errors;
        if (_valid9 && valid24) {
          valid24 = false;
          passing4 = [passing4, 2];
        } else {
          if (_valid9) {
            valid24 = true;
            passing4 = 2;
          }
          const _errs146 = errors;
          const _errs147 = errors;
          let valid25 = false;
          const _errs148 = errors;
          if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
            if (data46.onnx === void 0 || !func0.call(data46, "onnx")) {
              const err140 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/oneOf/3/anyOf/0/required", keyword: "required", params: { missingProperty: "onnx" }, message: "must have required property 'onnx'", schema: schema0.properties.baseline.oneOf[3].anyOf[0].required, parentSchema: schema0.properties.baseline.oneOf[3].anyOf[0], data: data46 };
              if (vErrors === null) {
                vErrors = [err140];
              } else {
                vErrors.push(err140);
              }
              errors++;
            }
          }
          var _valid10 = _errs148 === errors;
          valid25 = valid25 || _valid10;
          const _errs149 = errors;
          if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
            if (data46.predictions === void 0 || !func0.call(data46, "predictions")) {
              const err141 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/oneOf/3/anyOf/1/required", keyword: "required", params: { missingProperty: "predictions" }, message: "must have required property 'predictions'", schema: schema0.properties.baseline.oneOf[3].anyOf[1].required, parentSchema: schema0.properties.baseline.oneOf[3].anyOf[1], data: data46 };
              if (vErrors === null) {
                vErrors = [err141];
              } else {
                vErrors.push(err141);
              }
              errors++;
            }
          }
          var _valid10 = _errs149 === errors;
          valid25 = valid25 || _valid10;
          const _errs150 = errors;
          if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
            if (data46.ref === void 0 || !func0.call(data46, "ref")) {
              const err142 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/oneOf/3/anyOf/2/required", keyword: "required", params: { missingProperty: "ref" }, message: "must have required property 'ref'", schema: schema0.properties.baseline.oneOf[3].anyOf[2].required, parentSchema: schema0.properties.baseline.oneOf[3].anyOf[2], data: data46 };
              if (vErrors === null) {
                vErrors = [err142];
              } else {
                vErrors.push(err142);
              }
              errors++;
            }
          }
          var _valid10 = _errs150 === errors;
          valid25 = valid25 || _valid10;
          if (!valid25) {
            const err143 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/oneOf/3/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema0.properties.baseline.oneOf[3].anyOf, parentSchema: schema0.properties.baseline.oneOf[3], data: data46 };
            if (vErrors === null) {
              vErrors = [err143];
            } else {
              vErrors.push(err143);
            }
            errors++;
          } else {
            errors = _errs147;
            if (vErrors !== null) {
              if (_errs147) {
                vErrors.length = _errs147;
              } else {
                vErrors = null;
              }
            }
          }
          var _valid9 = _errs146 === errors;
          if (_valid9 && valid24) {
            valid24 = false;
            passing4 = [passing4, 3];
          } else {
            if (_valid9) {
              valid24 = true;
              passing4 = 3;
            }
          }
        }
      }
      if (!valid24) {
        const err144 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/oneOf", keyword: "oneOf", params: { passingSchemas: passing4 }, message: "must match exactly one schema in oneOf", schema: schema0.properties.baseline.oneOf, parentSchema: schema0.properties.baseline, data: data46 };
        if (vErrors === null) {
          vErrors = [err144];
        } else {
          vErrors.push(err144);
        }
        errors++;
      } else {
        errors = _errs142;
        if (vErrors !== null) {
          if (_errs142) {
            vErrors.length = _errs142;
          } else {
            vErrors = null;
          }
        }
      }
      if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
        for (const key7 of Object.keys(data46)) {
          if (!func0.call(schema0.properties.baseline.properties, key7)) {
            const err145 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.baseline, data: data46 };
            if (vErrors === null) {
              vErrors = [err145];
            } else {
              vErrors.push(err145);
            }
            errors++;
          }
        }
        if (data46.onnx !== void 0 && func0.call(data46, "onnx")) {
          let data47 = data46.onnx;
          if (typeof data47 === "string") {
            if (func6(data47) < 1) {
              const err146 = { instancePath: instancePath + "/baseline/onnx", schemaPath: "#/properties/baseline/properties/onnx/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.onnx, data: data47 };
              if (vErrors === null) {
                vErrors = [err146];
              } else {
                vErrors.push(err146);
              }
              errors++;
            }
          } else {
            const err147 = { instancePath: instancePath + "/baseline/onnx", schemaPath: "#/properties/baseline/properties/onnx/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.onnx.type, parentSchema: schema0.properties.baseline.properties.onnx, data: data47 };
            if (vErrors === null) {
              vErrors = [err147];
            } else {
              vErrors.push(err147);
            }
            errors++;
          }
        }
        if (data46.predictions !== void 0 && func0.call(data46, "predictions")) {
          let data48 = data46.predictions;
          if (typeof data48 === "string") {
            if (func6(data48) < 1) {
              const err148 = { instancePath: instancePath + "/baseline/predictions", schemaPath: "#/properties/baseline/properties/predictions/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.predictions, data: data48 };
              if (vErrors === null) {
                vErrors = [err148];
              } else {
                vErrors.push(err148);
              }
              errors++;
            }
          } else {
            const err149 = { instancePath: instancePath + "/baseline/predictions", schemaPath: "#/properties/baseline/properties/predictions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.predictions.type, parentSchema: schema0.properties.baseline.properties.predictions, data: data48 };
            if (vErrors === null) {
              vErrors = [err149];
            } else {
              vErrors.push(err149);
            }
            errors++;
          }
        }
        if (data46.url !== void 0 && func0.call(data46, "url")) {
          let data49 = data46.url;
          if (typeof data49 === "string") {
            if (func6(data49) < 1) {
              const err150 = { instancePath: instancePath + "/baseline/url", schemaPath: "#/properties/baseline/properties/url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.url, data: data49 };
              if (vErrors === null) {
                vErrors = [err150];
              } else {
                vErrors.push(err150);
              }
              errors++;
            }
            if (!pattern2.test(data49)) {
              const err151 = { instancePath: instancePath + "/baseline/url", schemaPath: "#/properties/baseline/properties/url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"', schema: "^https?://", parentSchema: schema0.properties.baseline.properties.url, data: data49 };
              if (vErrors === null) {
                vErrors = [err151];
              } else {
                vErrors.push(err151);
              }
              errors++;
            }
          } else {
            const err152 = { instancePath: instancePath + "/baseline/url", schemaPath: "#/properties/baseline/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.url.type, parentSchema: schema0.properties.baseline.properties.url, data: data49 };
            if (vErrors === null) {
              vErrors = [err152];
            } else {
              vErrors.push(err152);
            }
            errors++;
          }
        }
        if (data46.stage !== void 0 && func0.call(data46, "stage")) {
          let data50 = data46.stage;
          if (typeof data50 === "string") {
            if (func6(data50) < 1) {
              const err153 = { instancePath: instancePath + "/baseline/stage", schemaPath: "#/properties/baseline/properties/stage/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.stage, data: data50 };
              if (vErrors === null) {
                vErrors = [err153];
              } else {
                vErrors.push(err153);
              }
              errors++;
            }
          } else {
            const err154 = { instancePath: instancePath + "/baseline/stage", schemaPath: "#/properties/baseline/properties/stage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.stage.type, parentSchema: schema0.properties.baseline.properties.stage, data: data50 };
            if (vErrors === null) {
              vErrors = [err154];
            } else {
              vErrors.push(err154);
            }
            errors++;
          }
        }
        if (data46.version !== void 0 && func0.call(data46, "version")) {
          let data51 = data46.version;
          if (typeof data51 === "string") {
            if (func6(data51) < 1) {
              const err155 = { instancePath: instancePath + "/baseline/version", schemaPath: "#/properties/baseline/properties/version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.version, data: data51 };
              if (vErrors === null) {
                vErrors = [err155];
              } else {
                vErrors.push(err155);
              }
              errors++;
            }
          } else {
            const err156 = { instancePath: instancePath + "/baseline/version", schemaPath: "#/properties/baseline/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.version.type, parentSchema: schema0.properties.baseline.properties.version, data: data51 };
            if (vErrors === null) {
              vErrors = [err156];
            } else {
              vErrors.push(err156);
            }
            errors++;
          }
        }
        if (data46.first !== void 0 && func0.call(data46, "first")) {
          let data52 = data46.first;
          if (typeof data52 !== "string") {
            const err157 = { instancePath: instancePath + "/baseline/first", schemaPath: "#/properties/baseline/properties/first/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.first.type, parentSchema: schema0.properties.baseline.properties.first, data: data52 };
            if (vErrors === null) {
              vErrors = [err157];
            } else {
              vErrors.push(err157);
            }
            errors++;
          }
          if (!(data52 === "adopt" || data52 === "fail")) {
            const err158 = { instancePath: instancePath + "/baseline/first", schemaPath: "#/properties/baseline/properties/first/enum", keyword: "enum", params: { allowedValues: schema0.properties.baseline.properties.first.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.baseline.properties.first.enum, parentSchema: schema0.properties.baseline.properties.first, data: data52 };
            if (vErrors === null) {
              vErrors = [err158];
            } else {
              vErrors.push(err158);
            }
            errors++;
          }
        }
        if (data46.ref !== void 0 && func0.call(data46, "ref")) {
          let data53 = data46.ref;
          if (typeof data53 === "string") {
            if (func6(data53) < 1) {
              const err159 = { instancePath: instancePath + "/baseline/ref", schemaPath: "#/properties/baseline/properties/ref/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.ref, data: data53 };
              if (vErrors === null) {
                vErrors = [err159];
              } else {
                vErrors.push(err159);
              }
              errors++;
            }
          } else {
            const err160 = { instancePath: instancePath + "/baseline/ref", schemaPath: "#/properties/baseline/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.ref.type, parentSchema: schema0.properties.baseline.properties.ref, data: data53 };
            if (vErrors === null) {
              vErrors = [err160];
            } else {
              vErrors.push(err160);
            }
            errors++;
          }
        }
        if (data46.threshold !== void 0 && func0.call(data46, "threshold")) {
          let data54 = data46.threshold;
          if (!(typeof data54 == "number" && isFinite(data54)) && !(data54 && typeof data54 == "object" && !Array.isArray(data54))) {
            const err161 = { instancePath: instancePath + "/baseline/threshold", schemaPath: "#/properties/baseline/properties/threshold/type", keyword: "type", params: { type: schema0.properties.baseline.properties.threshold.type }, message: "must be number,object", schema: schema0.properties.baseline.properties.threshold.type, parentSchema: schema0.properties.baseline.properties.threshold, data: data54 };
            if (vErrors === null) {
              vErrors = [err161];
            } else {
              vErrors.push(err161);
            }
            errors++;
          }
          const _errs168 = errors;
          let valid27 = true;
          const _errs169 = errors;
          if (!(data54 && typeof data54 == "object" && !Array.isArray(data54))) {
            const err162 = {};
            if (vErrors === null) {
              vErrors = [err162];
            } else {
              vErrors.push(err162);
            }
            errors++;
          }
          var _valid11 = _errs169 === errors;
          errors = _errs168;
          if (vErrors !== null) {
            if (_errs168) {
              vErrors.length = _errs168;
            } else {
              vErrors = null;
            }
          }
          if (_valid11) {
            const _errs171 = errors;
            const _errs172 = errors;
            let valid28 = false;
            let passing5 = null;
            const _errs173 = errors;
            if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
              if (data54.maximise === void 0 || !func0.call(data54, "maximise")) {
                const err163 = { instancePath: instancePath + "/baseline/threshold", schemaPath: "#/properties/baseline/properties/threshold/then/oneOf/0/required", keyword: "required", params: { missingProperty: "maximise" }, message: "must have required property 'maximise'", schema: schema0.properties.baseline.properties.threshold.then.oneOf[0].required, parentSchema: schema0.properties.baseline.properties.threshold.then.oneOf[0], data: data54 };
                if (vErrors === null) {
                  vErrors = [err163];
                } else {
                  vErrors.push(err163);
                }
                errors++;
              }
            }
            var _valid12 = _errs173 === errors;
            if (_valid12) {
              valid28 = true;
              passing5 = 0;
            }
            const _errs174 = errors;
            if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
              if (data54.minimise === void 0 || !func0.call(data54, "minimise")) {
                const err164 = { instancePath: instancePath + "/baseline/threshold", schemaPath: "#/properties/baseline/properties/threshold/then/oneOf/1/required", keyword: "required", params: { missingProperty: "minimise" }, message: "must have required property 'minimise'", schema: schema0.properties.baseline.properties.threshold.then.oneOf[1].required, parentSchema: schema0.properties.baseline.properties.threshold.then.oneOf[1], data: data54 };
                if (vErrors === null) {
                  vErrors = [err164];
                } else {
                  vErrors.push(err164);
                }
                errors++;
              }
            }
            var _valid12 = _errs174 === errors;
            if (_valid12 && valid28) {
              valid28 = false;
              passing5 = [passing5, 1];
            } else {
              if (_valid12) {
                valid28 = true;
                passing5 = 1;
              }
            }
            if (!valid28) {
              const err165 = { instancePath: instancePath + "/baseline/threshold", schemaPath: "#/properties/baseline/properties/threshold/then/oneOf", keyword: "oneOf", params: { passingSchemas: passing5 }, message: "must match exactly one schema in oneOf", schema: schema0.properties.baseline.properties.threshold.then.oneOf, parentSchema: schema0.properties.baseline.properties.threshold.then, data: data54 };
              if (vErrors === null) {
                vErrors = [err165];
              } else {
                vErrors.push(err165);
              }
              errors++;
            } else {
              errors = _errs172;
              if (vErrors !== null) {
                if (_errs172) {
                  vErrors.length = _errs172;
                } else {
                  vErrors = null;
                }
              }
            }
            if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
              if (data54.on === void 0 || !func0.call(data54, "on")) {
                const err166 = { instancePath: instancePath + "/baseline/threshold", schemaPath: "#/properties/baseline/properties/threshold/then/required", keyword: "required", params: { missingProperty: "on" }, message: "must have required property 'on'", schema: schema0.properties.baseline.properties.threshold.then.required, parentSchema: schema0.properties.baseline.properties.threshold.then, data: data54 };
                if (vErrors === null) {
                  vErrors = [err166];
                } else {
                  vErrors.push(err166);
                }
                errors++;
              }
            }
            var _valid11 = _errs171 === errors;
            valid27 = _valid11;
          }
          if (!valid27) {
            const err167 = { instancePath: instancePath + "/baseline/threshold", schemaPath: "#/properties/baseline/properties/threshold/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema', schema: schema0.properties.baseline.properties.threshold.if, parentSchema: schema0.properties.baseline.properties.threshold, data: data54 };
            if (vErrors === null) {
              vErrors = [err167];
            } else {
              vErrors.push(err167);
            }
            errors++;
          }
          if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
            for (const key8 of Object.keys(data54)) {
              if (!(key8 === "maximise" || key8 === "minimise" || key8 === "keeping" || key8 === "on")) {
                const err168 = { instancePath: instancePath + "/baseline/threshold", schemaPath: "#/properties/baseline/properties/threshold/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.baseline.properties.threshold, data: data54 };
                if (vErrors === null) {
                  vErrors = [err168];
                } else {
                  vErrors.push(err168);
                }
                errors++;
              }
            }
            if (data54.maximise !== void 0 && func0.call(data54, "maximise")) {
              let data55 = data54.maximise;
              if (typeof data55 === "string") {
                if (func6(data55) < 1) {
                  const err169 = { instancePath: instancePath + "/baseline/threshold/maximise", schemaPath: "#/properties/baseline/properties/threshold/properties/maximise/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.threshold.properties.maximise, data: data55 };
                  if (vErrors === null) {
                    vErrors = [err169];
                  } else {
                    vErrors.push(err169);
                  }
                  errors++;
                }
              } else {
                const err170 = { instancePath: instancePath + "/baseline/threshold/maximise", schemaPath: "#/properties/baseline/properties/threshold/properties/maximise/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.threshold.properties.maximise.type, parentSchema: schema0.properties.baseline.properties.threshold.properties.maximise, data: data55 };
                if (vErrors === null) {
                  vErrors = [err170];
                } else {
                  vErrors.push(err170);
                }
                errors++;
              }
            }
            if (data54.minimise !== void 0 && func0.call(data54, "minimise")) {
              let data56 = data54.minimise;
              if (typeof data56 === "string") {
                if (func6(data56) < 1) {
                  const err171 = { instancePath: instancePath + "/baseline/threshold/minimise", schemaPath: "#/properties/baseline/properties/threshold/properties/minimise/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.threshold.properties.minimise, data: data56 };
                  if (vErrors === null) {
                    vErrors = [err171];
                  } else {
                    vErrors.push(err171);
                  }
                  errors++;
                }
              } else {
                const err172 = { instancePath: instancePath + "/baseline/threshold/minimise", schemaPath: "#/properties/baseline/properties/threshold/properties/minimise/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.threshold.properties.minimise.type, parentSchema: schema0.properties.baseline.properties.threshold.properties.minimise, data: data56 };
                if (vErrors === null) {
                  vErrors = [err172];
                } else {
                  vErrors.push(err172);
                }
                errors++;
              }
            }
            if (data54.keeping !== void 0 && func0.call(data54, "keeping")) {
              let data57 = data54.keeping;
              if (typeof data57 === "string") {
                if (func6(data57) < 1) {
                  const err173 = { instancePath: instancePath + "/baseline/threshold/keeping", schemaPath: "#/properties/baseline/properties/threshold/properties/keeping/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.threshold.properties.keeping, data: data57 };
                  if (vErrors === null) {
                    vErrors = [err173];
                  } else {
                    vErrors.push(err173);
                  }
                  errors++;
                }
              } else {
                const err174 = { instancePath: instancePath + "/baseline/threshold/keeping", schemaPath: "#/properties/baseline/properties/threshold/properties/keeping/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.threshold.properties.keeping.type, parentSchema: schema0.properties.baseline.properties.threshold.properties.keeping, data: data57 };
                if (vErrors === null) {
                  vErrors = [err174];
                } else {
                  vErrors.push(err174);
                }
                errors++;
              }
            }
            if (data54.on !== void 0 && func0.call(data54, "on")) {
              let data58 = data54.on;
              if (typeof data58 === "string") {
                if (func6(data58) < 1) {
                  const err175 = { instancePath: instancePath + "/baseline/threshold/on", schemaPath: "#/properties/baseline/properties/threshold/properties/on/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties.threshold.properties.on, data: data58 };
                  if (vErrors === null) {
                    vErrors = [err175];
                  } else {
                    vErrors.push(err175);
                  }
                  errors++;
                }
              } else {
                const err176 = { instancePath: instancePath + "/baseline/threshold/on", schemaPath: "#/properties/baseline/properties/threshold/properties/on/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties.threshold.properties.on.type, parentSchema: schema0.properties.baseline.properties.threshold.properties.on, data: data58 };
                if (vErrors === null) {
                  vErrors = [err176];
                } else {
                  vErrors.push(err176);
                }
                errors++;
              }
            }
          }
        }
        if (data46["train-predictions"] !== void 0 && func0.call(data46, "train-predictions")) {
          let data59 = data46["train-predictions"];
          if (typeof data59 === "string") {
            if (func6(data59) < 1) {
              const err177 = { instancePath: instancePath + "/baseline/train-predictions", schemaPath: "#/properties/baseline/properties/train-predictions/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.baseline.properties["train-predictions"], data: data59 };
              if (vErrors === null) {
                vErrors = [err177];
              } else {
                vErrors.push(err177);
              }
              errors++;
            }
          } else {
            const err178 = { instancePath: instancePath + "/baseline/train-predictions", schemaPath: "#/properties/baseline/properties/train-predictions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.baseline.properties["train-predictions"].type, parentSchema: schema0.properties.baseline.properties["train-predictions"], data: data59 };
            if (vErrors === null) {
              vErrors = [err178];
            } else {
              vErrors.push(err178);
            }
            errors++;
          }
        }
      } else {
        const err179 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.baseline.type, parentSchema: schema0.properties.baseline, data: data46 };
        if (vErrors === null) {
          vErrors = [err179];
        } else {
          vErrors.push(err179);
        }
        errors++;
      }
    }
    if (data.costs !== void 0 && func0.call(data, "costs")) {
      let data60 = data.costs;
      if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
        for (const key9 of Object.keys(data60)) {
          let data61 = data60[key9];
          if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
            for (const key10 of Object.keys(data61)) {
              let data62 = data61[key10];
              if (!(typeof data62 == "number" && isFinite(data62))) {
                const err180 = { instancePath: instancePath + "/costs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/costs/additionalProperties/additionalProperties/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema0.properties.costs.additionalProperties.additionalProperties.type, parentSchema: schema0.properties.costs.additionalProperties.additionalProperties, data: data62 };
                if (vErrors === null) {
                  vErrors = [err180];
                } else {
                  vErrors.push(err180);
                }
                errors++;
              }
            }
          } else {
            const err181 = { instancePath: instancePath + "/costs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/costs/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.costs.additionalProperties.type, parentSchema: schema0.properties.costs.additionalProperties, data: data61 };
            if (vErrors === null) {
              vErrors = [err181];
            } else {
              vErrors.push(err181);
            }
            errors++;
          }
        }
      } else {
        const err182 = { instancePath: instancePath + "/costs", schemaPath: "#/properties/costs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.costs.type, parentSchema: schema0.properties.costs, data: data60 };
        if (vErrors === null) {
          vErrors = [err182];
        } else {
          vErrors.push(err182);
        }
        errors++;
      }
    }
    if (data.serving !== void 0 && func0.call(data, "serving")) {
      let data63 = data.serving;
      if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
        for (const key11 of Object.keys(data63)) {
          if (!(key11 === "start" || key11 === "url" || key11 === "protocol" || key11 === "ready")) {
            const err183 = { instancePath: instancePath + "/serving", schemaPath: "#/properties/serving/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.serving, data: data63 };
            if (vErrors === null) {
              vErrors = [err183];
            } else {
              vErrors.push(err183);
            }
            errors++;
          }
        }
        if (data63.start !== void 0 && func0.call(data63, "start")) {
          let data64 = data63.start;
          if (typeof data64 === "string") {
            if (func6(data64) < 1) {
              const err184 = { instancePath: instancePath + "/serving/start", schemaPath: "#/properties/serving/properties/start/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.serving.properties.start, data: data64 };
              if (vErrors === null) {
                vErrors = [err184];
              } else {
                vErrors.push(err184);
              }
              errors++;
            }
          } else {
            const err185 = { instancePath: instancePath + "/serving/start", schemaPath: "#/properties/serving/properties/start/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.serving.properties.start.type, parentSchema: schema0.properties.serving.properties.start, data: data64 };
            if (vErrors === null) {
              vErrors = [err185];
            } else {
              vErrors.push(err185);
            }
            errors++;
          }
        }
        if (data63.url !== void 0 && func0.call(data63, "url")) {
          let data65 = data63.url;
          if (typeof data65 === "string") {
            if (func6(data65) < 1) {
              const err186 = { instancePath: instancePath + "/serving/url", schemaPath: "#/properties/serving/properties/url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.serving.properties.url, data: data65 };
              if (vErrors === null) {
                vErrors = [err186];
              } else {
                vErrors.push(err186);
              }
              errors++;
            }
            if (!pattern2.test(data65)) {
              const err187 = { instancePath: instancePath + "/serving/url", schemaPath: "#/properties/serving/properties/url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"', schema: "^https?://", parentSchema: schema0.properties.serving.properties.url, data: data65 };
              if (vErrors === null) {
                vErrors = [err187];
              } else {
                vErrors.push(err187);
              }
              errors++;
            }
          } else {
            const err188 = { instancePath: instancePath + "/serving/url", schemaPath: "#/properties/serving/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.serving.properties.url.type, parentSchema: schema0.properties.serving.properties.url, data: data65 };
            if (vErrors === null) {
              vErrors = [err188];
            } else {
              vErrors.push(err188);
            }
            errors++;
          }
        }
        if (data63.protocol !== void 0 && func0.call(data63, "protocol")) {
          let data66 = data63.protocol;
          if (typeof data66 !== "string") {
            const err189 = { instancePath: instancePath + "/serving/protocol", schemaPath: "#/properties/serving/properties/protocol/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.serving.properties.protocol.type, parentSchema: schema0.properties.serving.properties.protocol, data: data66 };
            if (vErrors === null) {
              vErrors = [err189];
            } else {
              vErrors.push(err189);
            }
            errors++;
          }
          if (!(data66 === "open-inference" || data66 === "mlflow")) {
            const err190 = { instancePath: instancePath + "/serving/protocol", schemaPath: "#/properties/serving/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema0.properties.serving.properties.protocol.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.serving.properties.protocol.enum, parentSchema: schema0.properties.serving.properties.protocol, data: data66 };
            if (vErrors === null) {
              vErrors = [err190];
            } else {
              vErrors.push(err190);
            }
            errors++;
          }
        }
        if (data63.ready !== void 0 && func0.call(data63, "ready")) {
          let data67 = data63.ready;
          if (typeof data67 === "string") {
            if (func6(data67) < 1) {
              const err191 = { instancePath: instancePath + "/serving/ready", schemaPath: "#/properties/serving/properties/ready/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.serving.properties.ready, data: data67 };
              if (vErrors === null) {
                vErrors = [err191];
              } else {
                vErrors.push(err191);
              }
              errors++;
            }
            if (!pattern5.test(data67)) {
              const err192 = { instancePath: instancePath + "/serving/ready", schemaPath: "#/properties/serving/properties/ready/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$"', schema: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$", parentSchema: schema0.properties.serving.properties.ready, data: data67 };
              if (vErrors === null) {
                vErrors = [err192];
              } else {
                vErrors.push(err192);
              }
              errors++;
            }
          } else {
            const err193 = { instancePath: instancePath + "/serving/ready", schemaPath: "#/properties/serving/properties/ready/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.serving.properties.ready.type, parentSchema: schema0.properties.serving.properties.ready, data: data67 };
            if (vErrors === null) {
              vErrors = [err193];
            } else {
              vErrors.push(err193);
            }
            errors++;
          }
        }
      } else {
        const err194 = { instancePath: instancePath + "/serving", schemaPath: "#/properties/serving/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.serving.type, parentSchema: schema0.properties.serving, data: data63 };
        if (vErrors === null) {
          vErrors = [err194];
        } else {
          vErrors.push(err194);
        }
        errors++;
      }
    }
    if (data.confidence !== void 0 && func0.call(data, "confidence")) {
      let data68 = data.confidence;
      if (typeof data68 !== "string" && !(typeof data68 == "number" && isFinite(data68))) {
        const err195 = { instancePath: instancePath + "/confidence", schemaPath: "#/properties/confidence/type", keyword: "type", params: { type: schema0.properties.confidence.type }, message: "must be string,number", schema: schema0.properties.confidence.type, parentSchema: schema0.properties.confidence, data: data68 };
        if (vErrors === null) {
          vErrors = [err195];
        } else {
          vErrors.push(err195);
        }
        errors++;
      }
    }
    if (data["min-count"] !== void 0 && func0.call(data, "min-count")) {
      let data69 = data["min-count"];
      if (!(typeof data69 == "number" && (!(data69 % 1) && !isNaN(data69)) && isFinite(data69))) {
        const err196 = { instancePath: instancePath + "/min-count", schemaPath: "#/properties/min-count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties["min-count"].type, parentSchema: schema0.properties["min-count"], data: data69 };
        if (vErrors === null) {
          vErrors = [err196];
        } else {
          vErrors.push(err196);
        }
        errors++;
      }
      if (typeof data69 == "number" && isFinite(data69)) {
        if (data69 < 2 || isNaN(data69)) {
          const err197 = { instancePath: instancePath + "/min-count", schemaPath: "#/properties/min-count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 2 }, message: "must be >= 2", schema: 2, parentSchema: schema0.properties["min-count"], data: data69 };
          if (vErrors === null) {
            vErrors = [err197];
          } else {
            vErrors.push(err197);
          }
          errors++;
        }
      }
    }
    if (data["min-support"] !== void 0 && func0.call(data, "min-support")) {
      let data70 = data["min-support"];
      if (!(typeof data70 == "number" && (!(data70 % 1) && !isNaN(data70)) && isFinite(data70))) {
        const err198 = { instancePath: instancePath + "/min-support", schemaPath: "#/properties/min-support/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties["min-support"].type, parentSchema: schema0.properties["min-support"], data: data70 };
        if (vErrors === null) {
          vErrors = [err198];
        } else {
          vErrors.push(err198);
        }
        errors++;
      }
      if (typeof data70 == "number" && isFinite(data70)) {
        if (data70 < 1 || isNaN(data70)) {
          const err199 = { instancePath: instancePath + "/min-support", schemaPath: "#/properties/min-support/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema0.properties["min-support"], data: data70 };
          if (vErrors === null) {
            vErrors = [err199];
          } else {
            vErrors.push(err199);
          }
          errors++;
        }
      }
    }
    if (data["holdout-uses"] !== void 0 && func0.call(data, "holdout-uses")) {
      let data71 = data["holdout-uses"];
      if (typeof data71 !== "string") {
        const err200 = { instancePath: instancePath + "/holdout-uses", schemaPath: "#/properties/holdout-uses/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["holdout-uses"].type, parentSchema: schema0.properties["holdout-uses"], data: data71 };
        if (vErrors === null) {
          vErrors = [err200];
        } else {
          vErrors.push(err200);
        }
        errors++;
      }
      if (!(data71 === "told" || data71 === "paid")) {
        const err201 = { instancePath: instancePath + "/holdout-uses", schemaPath: "#/properties/holdout-uses/enum", keyword: "enum", params: { allowedValues: schema0.properties["holdout-uses"].enum }, message: "must be equal to one of the allowed values", schema: schema0.properties["holdout-uses"].enum, parentSchema: schema0.properties["holdout-uses"], data: data71 };
        if (vErrors === null) {
          vErrors = [err201];
        } else {
          vErrors.push(err201);
        }
        errors++;
      }
    }
    if (data.waivers !== void 0 && func0.call(data, "waivers")) {
      let data72 = data.waivers;
      if (Array.isArray(data72)) {
        const len2 = data72.length;
        for (let i4 = 0; i4 < len2; i4++) {
          let data73 = data72[i4];
          const _errs217 = errors;
          let valid35 = false;
          let passing6 = null;
          const _errs218 = errors;
          const _errs219 = errors;
          const _errs220 = errors;
          if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
            let missing11;
            if ((data73.metric === void 0 || !func0.call(data73, "metric")) && (missing11 = "metric")) {
              const err202 = {};
              if (vErrors === null) {
                vErrors = [err202];
              } else {
                vErrors.push(err202);
              }
              errors++;
            }
          }
          var valid36 = _errs220 === errors;
          if (valid36) {
            const err203 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/oneOf/0/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema0.properties.waivers.items.oneOf[0].not, parentSchema: schema0.properties.waivers.items.oneOf[0], data: data73 };
            if (vErrors === null) {
              vErrors = [err203];
            } else {
              vErrors.push(err203);
            }
            errors++;
          } else {
            errors = _errs219;
            if (vErrors !== null) {
              if (_errs219) {
                vErrors.length = _errs219;
              } else {
                vErrors = null;
              }
            }
          }
          if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
            if (data73.requirement === void 0 || !func0.call(data73, "requirement")) {
              const err204 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/oneOf/0/required", keyword: "required", params: { missingProperty: "requirement" }, message: "must have required property 'requirement'", schema: schema0.properties.waivers.items.oneOf[0].required, parentSchema: schema0.properties.waivers.items.oneOf[0], data: data73 };
              if (vErrors === null) {
                vErrors = [err204];
              } else {
                vErrors.push(err204);
              }
              errors++;
            }
          }
          var _valid13 = _errs218 === errors;
          if (_valid13) {
            valid35 = true;
            passing6 = 0;
          }
          const _errs221 = errors;
          if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
            if (data73.gate === void 0 || !func0.call(data73, "gate")) {
              const err205 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/oneOf/1/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'", schema: schema0.properties.waivers.items.oneOf[1].required, parentSchema: schema0.properties.waivers.items.oneOf[1], data: data73 };
              if (vErrors === null) {
                vErrors = [err205];
              } else {
                vErrors.push(err205);
              }
              errors++;
            }
            if (data73.metric === void 0 || !func0.call(data73, "metric")) {
              const err206 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/oneOf/1/required", keyword: "required", params: { missingProperty: "metric" }, message: "must have required property 'metric'", schema: schema0.properties.waivers.items.oneOf[1].required, parentSchema: schema0.properties.waivers.items.oneOf[1], data: data73 };
              if (vErrors === null) {
                vErrors = [err206];
              } else {
                vErrors.push(err206);
              }
              errors++;
            }
          }
          var _valid13 = _errs221 === errors;
          if (_valid13 && valid35) {
            valid35 = false;
            passing6 = [passing6, 1];
          } else {
            if (_valid13) {
              valid35 = true;
              passing6 = 1;
            }
          }
          if (!valid35) {
            const err207 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/oneOf", keyword: "oneOf", params: { passingSchemas: passing6 }, message: "must match exactly one schema in oneOf", schema: schema0.properties.waivers.items.oneOf, parentSchema: schema0.properties.waivers.items, data: data73 };
            if (vErrors === null) {
              vErrors = [err207];
            } else {
              vErrors.push(err207);
            }
            errors++;
          } else {
            errors = _errs217;
            if (vErrors !== null) {
              if (_errs217) {
                vErrors.length = _errs217;
              } else {
                vErrors = null;
              }
            }
          }
          if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
            if (data73.owner === void 0 || !func0.call(data73, "owner")) {
              const err208 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "owner" }, message: "must have required property 'owner'", schema: schema0.properties.waivers.items.required, parentSchema: schema0.properties.waivers.items, data: data73 };
              if (vErrors === null) {
                vErrors = [err208];
              } else {
                vErrors.push(err208);
              }
              errors++;
            }
            if (data73.reason === void 0 || !func0.call(data73, "reason")) {
              const err209 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema0.properties.waivers.items.required, parentSchema: schema0.properties.waivers.items, data: data73 };
              if (vErrors === null) {
                vErrors = [err209];
              } else {
                vErrors.push(err209);
              }
              errors++;
            }
            if (data73.expires === void 0 || !func0.call(data73, "expires")) {
              const err210 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "expires" }, message: "must have required property 'expires'", schema: schema0.properties.waivers.items.required, parentSchema: schema0.properties.waivers.items, data: data73 };
              if (vErrors === null) {
                vErrors = [err210];
              } else {
                vErrors.push(err210);
              }
              errors++;
            }
            for (const key12 of Object.keys(data73)) {
              if (!(key12 === "requirement" || key12 === "gate" || key12 === "metric" || key12 === "owner" || key12 === "reason" || key12 === "expires")) {
                const err211 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.waivers.items, data: data73 };
                if (vErrors === null) {
                  vErrors = [err211];
                } else {
                  vErrors.push(err211);
                }
                errors++;
              }
            }
            if (data73.requirement !== void 0 && func0.call(data73, "requirement")) {
              let data74 = data73.requirement;
              if (typeof data74 === "string") {
                if (func6(data74) > 1e3) {
                  const err212 = { instancePath: instancePath + "/waivers/" + i4 + "/requirement", schemaPath: "#/properties/waivers/items/properties/requirement/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema0.properties.waivers.items.properties.requirement, data: data74 };
                  if (vErrors === null) {
                    vErrors = [err212];
                  } else {
                    vErrors.push(err212);
                  }
                  errors++;
                }
                if (!pattern6.test(data74)) {
                  const err213 = { instancePath: instancePath + "/waivers/" + i4 + "/requirement", schemaPath: "#/properties/waivers/items/properties/requirement/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema0.properties.waivers.items.properties.requirement, data: data74 };
                  if (vErrors === null) {
                    vErrors = [err213];
                  } else {
                    vErrors.push(err213);
                  }
                  errors++;
                }
              } else {
                const err214 = { instancePath: instancePath + "/waivers/" + i4 + "/requirement", schemaPath: "#/properties/waivers/items/properties/requirement/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.waivers.items.properties.requirement.type, parentSchema: schema0.properties.waivers.items.properties.requirement, data: data74 };
                if (vErrors === null) {
                  vErrors = [err214];
                } else {
                  vErrors.push(err214);
                }
                errors++;
              }
            }
            if (data73.gate !== void 0 && func0.call(data73, "gate")) {
              let data75 = data73.gate;
              if (typeof data75 !== "string") {
                const err215 = { instancePath: instancePath + "/waivers/" + i4 + "/gate", schemaPath: "#/properties/waivers/items/properties/gate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.waivers.items.properties.gate.type, parentSchema: schema0.properties.waivers.items.properties.gate, data: data75 };
                if (vErrors === null) {
                  vErrors = [err215];
                } else {
                  vErrors.push(err215);
                }
                errors++;
              }
              if (!(data75 === "data-validate" || data75 === "bias-check" || data75 === "accuracy-gate" || data75 === "stress-test")) {
                const err216 = { instancePath: instancePath + "/waivers/" + i4 + "/gate", schemaPath: "#/properties/waivers/items/properties/gate/enum", keyword: "enum", params: { allowedValues: schema0.properties.waivers.items.properties.gate.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.waivers.items.properties.gate.enum, parentSchema: schema0.properties.waivers.items.properties.gate, data: data75 };
                if (vErrors === null) {
                  vErrors = [err216];
                } else {
                  vErrors.push(err216);
                }
                errors++;
              }
            }
            if (data73.metric !== void 0 && func0.call(data73, "metric")) {
              let data76 = data73.metric;
              if (typeof data76 === "string") {
                if (func6(data76) > 1e3) {
                  const err217 = { instancePath: instancePath + "/waivers/" + i4 + "/metric", schemaPath: "#/properties/waivers/items/properties/metric/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema0.properties.waivers.items.properties.metric, data: data76 };
                  if (vErrors === null) {
                    vErrors = [err217];
                  } else {
                    vErrors.push(err217);
                  }
                  errors++;
                }
                if (!pattern6.test(data76)) {
                  const err218 = { instancePath: instancePath + "/waivers/" + i4 + "/metric", schemaPath: "#/properties/waivers/items/properties/metric/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema0.properties.waivers.items.properties.metric, data: data76 };
                  if (vErrors === null) {
                    vErrors = [err218];
                  } else {
                    vErrors.push(err218);
                  }
                  errors++;
                }
              } else {
                const err219 = { instancePath: instancePath + "/waivers/" + i4 + "/metric", schemaPath: "#/properties/waivers/items/properties/metric/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.waivers.items.properties.metric.type, parentSchema: schema0.properties.waivers.items.properties.metric, data: data76 };
                if (vErrors === null) {
                  vErrors = [err219];
                } else {
                  vErrors.push(err219);
                }
                errors++;
              }
            }
            if (data73.owner !== void 0 && func0.call(data73, "owner")) {
              let data77 = data73.owner;
              if (typeof data77 === "string") {
                if (func6(data77) > 1e3) {
                  const err220 = { instancePath: instancePath + "/waivers/" + i4 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema0.properties.waivers.items.properties.owner, data: data77 };
                  if (vErrors === null) {
                    vErrors = [err220];
                  } else {
                    vErrors.push(err220);
                  }
                  errors++;
                }
                if (!pattern6.test(data77)) {
                  const err221 = { instancePath: instancePath + "/waivers/" + i4 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema0.properties.waivers.items.properties.owner, data: data77 };
                  if (vErrors === null) {
                    vErrors = [err221];
                  } else {
                    vErrors.push(err221);
                  }
                  errors++;
                }
              } else {
                const err222 = { instancePath: instancePath + "/waivers/" + i4 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.waivers.items.properties.owner.type, parentSchema: schema0.properties.waivers.items.properties.owner, data: data77 };
                if (vErrors === null) {
                  vErrors = [err222];
                } else {
                  vErrors.push(err222);
                }
                errors++;
              }
            }
            if (data73.reason !== void 0 && func0.call(data73, "reason")) {
              let data78 = data73.reason;
              if (typeof data78 === "string") {
                if (func6(data78) > 1e3) {
                  const err223 = { instancePath: instancePath + "/waivers/" + i4 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema0.properties.waivers.items.properties.reason, data: data78 };
                  if (vErrors === null) {
                    vErrors = [err223];
                  } else {
                    vErrors.push(err223);
                  }
                  errors++;
                }
                if (!pattern6.test(data78)) {
                  const err224 = { instancePath: instancePath + "/waivers/" + i4 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema0.properties.waivers.items.properties.reason, data: data78 };
                  if (vErrors === null) {
                    vErrors = [err224];
                  } else {
                    vErrors.push(err224);
                  }
                  errors++;
                }
              } else {
                const err225 = { instancePath: instancePath + "/waivers/" + i4 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.waivers.items.properties.reason.type, parentSchema: schema0.properties.waivers.items.properties.reason, data: data78 };
                if (vErrors === null) {
                  vErrors = [err225];
                } else {
                  vErrors.push(err225);
                }
                errors++;
              }
            }
            if (data73.expires !== void 0 && func0.call(data73, "expires")) {
              let data79 = data73.expires;
              if (typeof data79 === "string") {
                if (!pattern10.test(data79)) {
                  const err226 = { instancePath: instancePath + "/waivers/" + i4 + "/expires", schemaPath: "#/properties/waivers/items/properties/expires/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema0.properties.waivers.items.properties.expires, data: data79 };
                  if (vErrors === null) {
                    vErrors = [err226];
                  } else {
                    vErrors.push(err226);
                  }
                  errors++;
                }
              } else {
                const err227 = { instancePath: instancePath + "/waivers/" + i4 + "/expires", schemaPath: "#/properties/waivers/items/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.waivers.items.properties.expires.type, parentSchema: schema0.properties.waivers.items.properties.expires, data: data79 };
                if (vErrors === null) {
                  vErrors = [err227];
                } else {
                  vErrors.push(err227);
                }
                errors++;
              }
            }
          } else {
            const err228 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.waivers.items.type, parentSchema: schema0.properties.waivers.items, data: data73 };
            if (vErrors === null) {
              vErrors = [err228];
            } else {
              vErrors.push(err228);
            }
            errors++;
          }
        }
      } else {
        const err229 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.waivers.type, parentSchema: schema0.properties.waivers, data: data72 };
        if (vErrors === null) {
          vErrors = [err229];
        } else {
          vErrors.push(err229);
        }
        errors++;
      }
    }
    if (data.gates !== void 0 && func0.call(data, "gates")) {
      let data80 = data.gates;
      if (data80 && typeof data80 == "object" && !Array.isArray(data80)) {
        for (const key13 of Object.keys(data80)) {
          if (!(key13 === "data-validate" || key13 === "bias-check" || key13 === "accuracy-gate" || key13 === "stress-test" || key13 === "model-register")) {
            const err230 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates, data: data80 };
            if (vErrors === null) {
              vErrors = [err230];
            } else {
              vErrors.push(err230);
            }
            errors++;
          }
        }
        if (data80["data-validate"] !== void 0 && func0.call(data80, "data-validate")) {
          let data81 = data80["data-validate"];
          if (data81 && typeof data81 == "object" && !Array.isArray(data81)) {
            for (const key14 of Object.keys(data81)) {
              if (!(key14 === "require")) {
                const err231 = { instancePath: instancePath + "/gates/data-validate", schemaPath: "#/properties/gates/properties/data-validate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["data-validate"], data: data81 };
                if (vErrors === null) {
                  vErrors = [err231];
                } else {
                  vErrors.push(err231);
                }
                errors++;
              }
            }
            if (data81.require !== void 0 && func0.call(data81, "require")) {
              let data82 = data81.require;
              if (Array.isArray(data82)) {
                const len3 = data82.length;
                for (let i5 = 0; i5 < len3; i5++) {
                  let data83 = data82[i5];
                  if (typeof data83 !== "string" && !(data83 && typeof data83 == "object" && !Array.isArray(data83))) {
                    const err232 = { instancePath: instancePath + "/gates/data-validate/require/" + i5, schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/type", keyword: "type", params: { type: schema0.properties.gates.properties["data-validate"].properties.require.items.type }, message: "must be string,object", schema: schema0.properties.gates.properties["data-validate"].properties.require.items.type, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items, data: data83 };
                    if (vErrors === null) {
                      vErrors = [err232];
                    } else {
                      vErrors.push(err232);
                    }
                    errors++;
                  }
                  if (typeof data83 === "string") {
                    if (func6(data83) < 1) {
                      const err233 = { instancePath: instancePath + "/gates/data-validate/require/" + i5, schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items, data: data83 };
                      if (vErrors === null) {
                        vErrors = [err233];
                      } else {
                        vErrors.push(err233);
                      }
                      errors++;
                    }
                  }
                  if (data83 && typeof data83 == "object" && !Array.isArray(data83)) {
                    if (Object.keys(data83).length > 1) {
                      const err234 = { instancePath: instancePath + "/gates/data-validate/require/" + i5, schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items, data: data83 };
                      if (vErrors === null) {
                        vErrors = [err234];
                      } else {
                        vErrors.push(err234);
                      }
                      errors++;
                    }
                    if (Object.keys(data83).length < 1) {
                      const err235 = { instancePath: instancePath + "/gates/data-validate/require/" + i5, schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items, data: data83 };
                      if (vErrors === null) {
                        vErrors = [err235];
                      } else {
                        vErrors.push(err235);
                      }
                      errors++;
                    }
                    for (const key15 of Object.keys(data83)) {
                      if (!(key15 === "guard" || key15 === "warn")) {
                        const err236 = { instancePath: instancePath + "/gates/data-validate/require/" + i5, schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items, data: data83 };
                        if (vErrors === null) {
                          vErrors = [err236];
                        } else {
                          vErrors.push(err236);
                        }
                        errors++;
                      }
                    }
                    if (data83.guard !== void 0 && func0.call(data83, "guard")) {
                      let data84 = data83.guard;
                      if (typeof data84 === "string") {
                        if (func6(data84) < 1) {
                          const err237 = { instancePath: instancePath + "/gates/data-validate/require/" + i5 + "/guard", schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/properties/guard/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items.properties.guard, data: data84 };
                          if (vErrors === null) {
                            vErrors = [err237];
                          } else {
                            vErrors.push(err237);
                          }
                          errors++;
                        }
                      } else {
                        const err238 = { instancePath: instancePath + "/gates/data-validate/require/" + i5 + "/guard", schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/properties/guard/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["data-validate"].properties.require.items.properties.guard.type, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items.properties.guard, data: data84 };
                        if (vErrors === null) {
                          vErrors = [err238];
                        } else {
                          vErrors.push(err238);
                        }
                        errors++;
                      }
                    }
                    if (data83.warn !== void 0 && func0.call(data83, "warn")) {
                      let data85 = data83.warn;
                      if (typeof data85 === "string") {
                        if (func6(data85) < 1) {
                          const err239 = { instancePath: instancePath + "/gates/data-validate/require/" + i5 + "/warn", schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/properties/warn/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items.properties.warn, data: data85 };
                          if (vErrors === null) {
                            vErrors = [err239];
                          } else {
                            vErrors.push(err239);
                          }
                          errors++;
                        }
                      } else {
                        const err240 = { instancePath: instancePath + "/gates/data-validate/require/" + i5 + "/warn", schemaPath: "#/properties/gates/properties/data-validate/properties/require/items/properties/warn/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["data-validate"].properties.require.items.properties.warn.type, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require.items.properties.warn, data: data85 };
                        if (vErrors === null) {
                          vErrors = [err240];
                        } else {
                          vErrors.push(err240);
                        }
                        errors++;
                      }
                    }
                  }
                }
              } else {
                const err241 = { instancePath: instancePath + "/gates/data-validate/require", schemaPath: "#/properties/gates/properties/data-validate/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.gates.properties["data-validate"].properties.require.type, parentSchema: schema0.properties.gates.properties["data-validate"].properties.require, data: data82 };
                if (vErrors === null) {
                  vErrors = [err241];
                } else {
                  vErrors.push(err241);
                }
                errors++;
              }
            }
          } else {
            const err242 = { instancePath: instancePath + "/gates/data-validate", schemaPath: "#/properties/gates/properties/data-validate/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.gates.properties["data-validate"].type, parentSchema: schema0.properties.gates.properties["data-validate"], data: data81 };
            if (vErrors === null) {
              vErrors = [err242];
            } else {
              vErrors.push(err242);
            }
            errors++;
          }
        }
        if (data80["bias-check"] !== void 0 && func0.call(data80, "bias-check")) {
          let data86 = data80["bias-check"];
          if (data86 && typeof data86 == "object" && !Array.isArray(data86)) {
            for (const key16 of Object.keys(data86)) {
              if (!(key16 === "require" || key16 === "subject" || key16 === "profile")) {
                const err243 = { instancePath: instancePath + "/gates/bias-check", schemaPath: "#/properties/gates/properties/bias-check/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["bias-check"], data: data86 };
                if (vErrors === null) {
                  vErrors = [err243];
                } else {
                  vErrors.push(err243);
                }
                errors++;
              }
            }
            if (data86.require !== void 0 && func0.call(data86, "require")) {
              let data87 = data86.require;
              if (Array.isArray(data87)) {
                const len4 = data87.length;
                for (let i6 = 0; i6 < len4; i6++) {
                  let data88 = data87[i6];
                  if (typeof data88 !== "string" && !(data88 && typeof data88 == "object" && !Array.isArray(data88))) {
                    const err244 = { instancePath: instancePath + "/gates/bias-check/require/" + i6, schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/type", keyword: "type", params: { type: schema0.properties.gates.properties["bias-check"].properties.require.items.type }, message: "must be string,object", schema: schema0.properties.gates.properties["bias-check"].properties.require.items.type, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items, data: data88 };
                    if (vErrors === null) {
                      vErrors = [err244];
                    } else {
                      vErrors.push(err244);
                    }
                    errors++;
                  }
                  if (typeof data88 === "string") {
                    if (func6(data88) < 1) {
                      const err245 = { instancePath: instancePath + "/gates/bias-check/require/" + i6, schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items, data: data88 };
                      if (vErrors === null) {
                        vErrors = [err245];
                      } else {
                        vErrors.push(err245);
                      }
                      errors++;
                    }
                  }
                  if (data88 && typeof data88 == "object" && !Array.isArray(data88)) {
                    if (Object.keys(data88).length > 1) {
                      const err246 = { instancePath: instancePath + "/gates/bias-check/require/" + i6, schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items, data: data88 };
                      if (vErrors === null) {
                        vErrors = [err246];
                      } else {
                        vErrors.push(err246);
                      }
                      errors++;
                    }
                    if (Object.keys(data88).length < 1) {
                      const err247 = { instancePath: instancePath + "/gates/bias-check/require/" + i6, schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items, data: data88 };
                      if (vErrors === null) {
                        vErrors = [err247];
                      } else {
                        vErrors.push(err247);
                      }
                      errors++;
                    }
                    for (const key17 of Object.keys(data88)) {
                      if (!(key17 === "guard" || key17 === "warn")) {
                        const err248 = { instancePath: instancePath + "/gates/bias-check/require/" + i6, schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items, data: data88 };
                        if (vErrors === null) {
                          vErrors = [err248];
                        } else {
                          vErrors.push(err248);
                        }
                        errors++;
                      }
                    }
                    if (data88.guard !== void 0 && func0.call(data88, "guard")) {
                      let data89 = data88.guard;
                      if (typeof data89 === "string") {
                        if (func6(data89) < 1) {
                          const err249 = { instancePath: instancePath + "/gates/bias-check/require/" + i6 + "/guard", schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/properties/guard/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items.properties.guard, data: data89 };
                          if (vErrors === null) {
                            vErrors = [err249];
                          } else {
                            vErrors.push(err249);
                          }
                          errors++;
                        }
                      } else {
                        const err250 = { instancePath: instancePath + "/gates/bias-check/require/" + i6 + "/guard", schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/properties/guard/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["bias-check"].properties.require.items.properties.guard.type, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items.properties.guard, data: data89 };
                        if (vErrors === null) {
                          vErrors = [err250];
                        } else {
                          vErrors.push(err250);
                        }
                        errors++;
                      }
                    }
                    if (data88.warn !== void 0 && func0.call(data88, "warn")) {
                      let data90 = data88.warn;
                      if (typeof data90 === "string") {
                        if (func6(data90) < 1) {
                          const err251 = { instancePath: instancePath + "/gates/bias-check/require/" + i6 + "/warn", schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/properties/warn/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items.properties.warn, data: data90 };
                          if (vErrors === null) {
                            vErrors = [err251];
                          } else {
                            vErrors.push(err251);
                          }
                          errors++;
                        }
                      } else {
                        const err252 = { instancePath: instancePath + "/gates/bias-check/require/" + i6 + "/warn", schemaPath: "#/properties/gates/properties/bias-check/properties/require/items/properties/warn/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["bias-check"].properties.require.items.properties.warn.type, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require.items.properties.warn, data: data90 };
                        if (vErrors === null) {
                          vErrors = [err252];
                        } else {
                          vErrors.push(err252);
                        }
                        errors++;
                      }
                    }
                  }
                }
              } else {
                const err253 = { instancePath: instancePath + "/gates/bias-check/require", schemaPath: "#/properties/gates/properties/bias-check/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.gates.properties["bias-check"].properties.require.type, parentSchema: schema0.properties.gates.properties["bias-check"].properties.require, data: data87 };
                if (vErrors === null) {
                  vErrors = [err253];
                } else {
                  vErrors.push(err253);
                }
                errors++;
              }
            }
            if (data86.subject !== void 0 && func0.call(data86, "subject")) {
              let data91 = data86.subject;
              if (typeof data91 !== "string") {
                const err254 = { instancePath: instancePath + "/gates/bias-check/subject", schemaPath: "#/properties/gates/properties/bias-check/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["bias-check"].properties.subject.type, parentSchema: schema0.properties.gates.properties["bias-check"].properties.subject, data: data91 };
                if (vErrors === null) {
                  vErrors = [err254];
                } else {
                  vErrors.push(err254);
                }
                errors++;
              }
              if (!(data91 === "data" || data91 === "model")) {
                const err255 = { instancePath: instancePath + "/gates/bias-check/subject", schemaPath: "#/properties/gates/properties/bias-check/properties/subject/enum", keyword: "enum", params: { allowedValues: schema0.properties.gates.properties["bias-check"].properties.subject.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.gates.properties["bias-check"].properties.subject.enum, parentSchema: schema0.properties.gates.properties["bias-check"].properties.subject, data: data91 };
                if (vErrors === null) {
                  vErrors = [err255];
                } else {
                  vErrors.push(err255);
                }
                errors++;
              }
            }
            if (data86.profile !== void 0 && func0.call(data86, "profile")) {
              let data92 = data86.profile;
              if (Array.isArray(data92)) {
                if (data92.length < 1) {
                  const err256 = { instancePath: instancePath + "/gates/bias-check/profile", schemaPath: "#/properties/gates/properties/bias-check/properties/profile/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.gates.properties["bias-check"].properties.profile, data: data92 };
                  if (vErrors === null) {
                    vErrors = [err256];
                  } else {
                    vErrors.push(err256);
                  }
                  errors++;
                }
                const len5 = data92.length;
                for (let i7 = 0; i7 < len5; i7++) {
                  let data93 = data92[i7];
                  if (typeof data93 !== "string") {
                    const err257 = { instancePath: instancePath + "/gates/bias-check/profile/" + i7, schemaPath: "#/properties/gates/properties/bias-check/properties/profile/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["bias-check"].properties.profile.items.type, parentSchema: schema0.properties.gates.properties["bias-check"].properties.profile.items, data: data93 };
                    if (vErrors === null) {
                      vErrors = [err257];
                    } else {
                      vErrors.push(err257);
                    }
                    errors++;
                  }
                  if (!(data93 === "four-fifths" || data93 === "nyc-local-law-144")) {
                    const err258 = { instancePath: instancePath + "/gates/bias-check/profile/" + i7, schemaPath: "#/properties/gates/properties/bias-check/properties/profile/items/enum", keyword: "enum", params: { allowedValues: schema0.properties.gates.properties["bias-check"].properties.profile.items.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.gates.properties["bias-check"].properties.profile.items.enum, parentSchema: schema0.properties.gates.properties["bias-check"].properties.profile.items, data: data93 };
                    if (vErrors === null) {
                      vErrors = [err258];
                    } else {
                      vErrors.push(err258);
                    }
                    errors++;
                  }
                }
                let i8 = data92.length;
                let j2;
                if (i8 > 1) {
                  const indices2 = {};
                  for (; i8--; ) {
                    let item2 = data92[i8];
                    if (typeof item2 !== "string") {
                      continue;
                    }
                    if (typeof indices2[item2] == "number") {
                      j2 = indices2[item2];
                      const err259 = { instancePath: instancePath + "/gates/bias-check/profile", schemaPath: "#/properties/gates/properties/bias-check/properties/profile/uniqueItems", keyword: "uniqueItems", params: { i: i8, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i8 + " are identical)", schema: true, parentSchema: schema0.properties.gates.properties["bias-check"].properties.profile, data: data92 };
                      if (vErrors === null) {
                        vErrors = [err259];
                      } else {
                        vErrors.push(err259);
                      }
                      errors++;
                      break;
                    }
                    indices2[item2] = i8;
                  }
                }
              } else {
                const err260 = { instancePath: instancePath + "/gates/bias-check/profile", schemaPath: "#/properties/gates/properties/bias-check/properties/profile/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.gates.properties["bias-check"].properties.profile.type, parentSchema: schema0.properties.gates.properties["bias-check"].properties.profile, data: data92 };
                if (vErrors === null) {
                  vErrors = [err260];
                } else {
                  vErrors.push(err260);
                }
                errors++;
              }
            }
          } else {
            const err261 = { instancePath: instancePath + "/gates/bias-check", schemaPath: "#/properties/gates/properties/bias-check/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.gates.properties["bias-check"].type, parentSchema: schema0.properties.gates.properties["bias-check"], data: data86 };
            if (vErrors === null) {
              vErrors = [err261];
            } else {
              vErrors.push(err261);
            }
            errors++;
          }
        }
        if (data80["accuracy-gate"] !== void 0 && func0.call(data80, "accuracy-gate")) {
          let data94 = data80["accuracy-gate"];
          if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
            for (const key18 of Object.keys(data94)) {
              if (!(key18 === "require")) {
                const err262 = { instancePath: instancePath + "/gates/accuracy-gate", schemaPath: "#/properties/gates/properties/accuracy-gate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["accuracy-gate"], data: data94 };
                if (vErrors === null) {
                  vErrors = [err262];
                } else {
                  vErrors.push(err262);
                }
                errors++;
              }
            }
            if (data94.require !== void 0 && func0.call(data94, "require")) {
              let data95 = data94.require;
              if (Array.isArray(data95)) {
                const len6 = data95.length;
                for (let i9 = 0; i9 < len6; i9++) {
                  let data96 = data95[i9];
                  if (typeof data96 !== "string" && !(data96 && typeof data96 == "object" && !Array.isArray(data96))) {
                    const err263 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9, schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/type", keyword: "type", params: { type: schema0.properties.gates.properties["accuracy-gate"].properties.require.items.type }, message: "must be string,object", schema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items.type, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items, data: data96 };
                    if (vErrors === null) {
                      vErrors = [err263];
                    } else {
                      vErrors.push(err263);
                    }
                    errors++;
                  }
                  if (typeof data96 === "string") {
                    if (func6(data96) < 1) {
                      const err264 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9, schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items, data: data96 };
                      if (vErrors === null) {
                        vErrors = [err264];
                      } else {
                        vErrors.push(err264);
                      }
                      errors++;
                    }
                  }
                  if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
                    if (Object.keys(data96).length > 1) {
                      const err265 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9, schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items, data: data96 };
                      if (vErrors === null) {
                        vErrors = [err265];
                      } else {
                        vErrors.push(err265);
                      }
                      errors++;
                    }
                    if (Object.keys(data96).length < 1) {
                      const err266 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9, schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items, data: data96 };
                      if (vErrors === null) {
                        vErrors = [err266];
                      } else {
                        vErrors.push(err266);
                      }
                      errors++;
                    }
                    for (const key19 of Object.keys(data96)) {
                      if (!(key19 === "guard" || key19 === "warn")) {
                        const err267 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9, schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items, data: data96 };
                        if (vErrors === null) {
                          vErrors = [err267];
                        } else {
                          vErrors.push(err267);
                        }
                        errors++;
                      }
                    }
                    if (data96.guard !== void 0 && func0.call(data96, "guard")) {
                      let data97 = data96.guard;
                      if (typeof data97 === "string") {
                        if (func6(data97) < 1) {
                          const err268 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9 + "/guard", schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/properties/guard/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items.properties.guard, data: data97 };
                          if (vErrors === null) {
                            vErrors = [err268];
                          } else {
                            vErrors.push(err268);
                          }
                          errors++;
                        }
                      } else {
                        const err269 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9 + "/guard", schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/properties/guard/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items.properties.guard.type, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items.properties.guard, data: data97 };
                        if (vErrors === null) {
                          vErrors = [err269];
                        } else {
                          vErrors.push(err269);
                        }
                        errors++;
                      }
                    }
                    if (data96.warn !== void 0 && func0.call(data96, "warn")) {
                      let data98 = data96.warn;
                      if (typeof data98 === "string") {
                        if (func6(data98) < 1) {
                          const err270 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9 + "/warn", schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/properties/warn/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items.properties.warn, data: data98 };
                          if (vErrors === null) {
                            vErrors = [err270];
                          } else {
                            vErrors.push(err270);
                          }
                          errors++;
                        }
                      } else {
                        const err271 = { instancePath: instancePath + "/gates/accuracy-gate/require/" + i9 + "/warn", schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/items/properties/warn/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items.properties.warn.type, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require.items.properties.warn, data: data98 };
                        if (vErrors === null) {
                          vErrors = [err271];
                        } else {
                          vErrors.push(err271);
                        }
                        errors++;
                      }
                    }
                  }
                }
              } else {
                const err272 = { instancePath: instancePath + "/gates/accuracy-gate/require", schemaPath: "#/properties/gates/properties/accuracy-gate/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.gates.properties["accuracy-gate"].properties.require.type, parentSchema: schema0.properties.gates.properties["accuracy-gate"].properties.require, data: data95 };
                if (vErrors === null) {
                  vErrors = [err272];
                } else {
                  vErrors.push(err272);
                }
                errors++;
              }
            }
          } else {
            const err273 = { instancePath: instancePath + "/gates/accuracy-gate", schemaPath: "#/properties/gates/properties/accuracy-gate/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.gates.properties["accuracy-gate"].type, parentSchema: schema0.properties.gates.properties["accuracy-gate"], data: data94 };
            if (vErrors === null) {
              vErrors = [err273];
            } else {
              vErrors.push(err273);
            }
            errors++;
          }
        }
        if (data80["stress-test"] !== void 0 && func0.call(data80, "stress-test")) {
          let data99 = data80["stress-test"];
          if (data99 && typeof data99 == "object" && !Array.isArray(data99)) {
            for (const key20 of Object.keys(data99)) {
              if (!(key20 === "require" || key20 === "load")) {
                const err274 = { instancePath: instancePath + "/gates/stress-test", schemaPath: "#/properties/gates/properties/stress-test/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["stress-test"], data: data99 };
                if (vErrors === null) {
                  vErrors = [err274];
                } else {
                  vErrors.push(err274);
                }
                errors++;
              }
            }
            if (data99.require !== void 0 && func0.call(data99, "require")) {
              let data100 = data99.require;
              if (Array.isArray(data100)) {
                const len7 = data100.length;
                for (let i10 = 0; i10 < len7; i10++) {
                  let data101 = data100[i10];
                  if (typeof data101 !== "string" && !(data101 && typeof data101 == "object" && !Array.isArray(data101))) {
                    const err275 = { instancePath: instancePath + "/gates/stress-test/require/" + i10, schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/type", keyword: "type", params: { type: schema0.properties.gates.properties["stress-test"].properties.require.items.type }, message: "must be string,object", schema: schema0.properties.gates.properties["stress-test"].properties.require.items.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items, data: data101 };
                    if (vErrors === null) {
                      vErrors = [err275];
                    } else {
                      vErrors.push(err275);
                    }
                    errors++;
                  }
                  if (typeof data101 === "string") {
                    if (func6(data101) < 1) {
                      const err276 = { instancePath: instancePath + "/gates/stress-test/require/" + i10, schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items, data: data101 };
                      if (vErrors === null) {
                        vErrors = [err276];
                      } else {
                        vErrors.push(err276);
                      }
                      errors++;
                    }
                  }
                  if (data101 && typeof data101 == "object" && !Array.isArray(data101)) {
                    if (Object.keys(data101).length > 1) {
                      const err277 = { instancePath: instancePath + "/gates/stress-test/require/" + i10, schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items, data: data101 };
                      if (vErrors === null) {
                        vErrors = [err277];
                      } else {
                        vErrors.push(err277);
                      }
                      errors++;
                    }
                    if (Object.keys(data101).length < 1) {
                      const err278 = { instancePath: instancePath + "/gates/stress-test/require/" + i10, schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items, data: data101 };
                      if (vErrors === null) {
                        vErrors = [err278];
                      } else {
                        vErrors.push(err278);
                      }
                      errors++;
                    }
                    for (const key21 of Object.keys(data101)) {
                      if (!(key21 === "guard" || key21 === "warn")) {
                        const err279 = { instancePath: instancePath + "/gates/stress-test/require/" + i10, schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items, data: data101 };
                        if (vErrors === null) {
                          vErrors = [err279];
                        } else {
                          vErrors.push(err279);
                        }
                        errors++;
                      }
                    }
                    if (data101.guard !== void 0 && func0.call(data101, "guard")) {
                      let data102 = data101.guard;
                      if (typeof data102 === "string") {
                        if (func6(data102) < 1) {
                          const err280 = { instancePath: instancePath + "/gates/stress-test/require/" + i10 + "/guard", schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/properties/guard/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items.properties.guard, data: data102 };
                          if (vErrors === null) {
                            vErrors = [err280];
                          } else {
                            vErrors.push(err280);
                          }
                          errors++;
                        }
                      } else {
                        const err281 = { instancePath: instancePath + "/gates/stress-test/require/" + i10 + "/guard", schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/properties/guard/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["stress-test"].properties.require.items.properties.guard.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items.properties.guard, data: data102 };
                        if (vErrors === null) {
                          vErrors = [err281];
                        } else {
                          vErrors.push(err281);
                        }
                        errors++;
                      }
                    }
                    if (data101.warn !== void 0 && func0.call(data101, "warn")) {
                      let data103 = data101.warn;
                      if (typeof data103 === "string") {
                        if (func6(data103) < 1) {
                          const err282 = { instancePath: instancePath + "/gates/stress-test/require/" + i10 + "/warn", schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/properties/warn/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items.properties.warn, data: data103 };
                          if (vErrors === null) {
                            vErrors = [err282];
                          } else {
                            vErrors.push(err282);
                          }
                          errors++;
                        }
                      } else {
                        const err283 = { instancePath: instancePath + "/gates/stress-test/require/" + i10 + "/warn", schemaPath: "#/properties/gates/properties/stress-test/properties/require/items/properties/warn/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["stress-test"].properties.require.items.properties.warn.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require.items.properties.warn, data: data103 };
                        if (vErrors === null) {
                          vErrors = [err283];
                        } else {
                          vErrors.push(err283);
                        }
                        errors++;
                      }
                    }
                  }
                }
              } else {
                const err284 = { instancePath: instancePath + "/gates/stress-test/require", schemaPath: "#/properties/gates/properties/stress-test/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.gates.properties["stress-test"].properties.require.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.require, data: data100 };
                if (vErrors === null) {
                  vErrors = [err284];
                } else {
                  vErrors.push(err284);
                }
                errors++;
              }
            }
            if (data99.load !== void 0 && func0.call(data99, "load")) {
              let data104 = data99.load;
              if (data104 && typeof data104 == "object" && !Array.isArray(data104)) {
                if (data104.rate === void 0 || !func0.call(data104, "rate")) {
                  const err285 = { instancePath: instancePath + "/gates/stress-test/load", schemaPath: "#/properties/gates/properties/stress-test/properties/load/required", keyword: "required", params: { missingProperty: "rate" }, message: "must have required property 'rate'", schema: schema0.properties.gates.properties["stress-test"].properties.load.required, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load, data: data104 };
                  if (vErrors === null) {
                    vErrors = [err285];
                  } else {
                    vErrors.push(err285);
                  }
                  errors++;
                }
                if (data104.for === void 0 || !func0.call(data104, "for")) {
                  const err286 = { instancePath: instancePath + "/gates/stress-test/load", schemaPath: "#/properties/gates/properties/stress-test/properties/load/required", keyword: "required", params: { missingProperty: "for" }, message: "must have required property 'for'", schema: schema0.properties.gates.properties["stress-test"].properties.load.required, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load, data: data104 };
                  if (vErrors === null) {
                    vErrors = [err286];
                  } else {
                    vErrors.push(err286);
                  }
                  errors++;
                }
                for (const key22 of Object.keys(data104)) {
                  if (!(key22 === "rate" || key22 === "for" || key22 === "arrivals" || key22 === "rows" || key22 === "warmup")) {
                    const err287 = { instancePath: instancePath + "/gates/stress-test/load", schemaPath: "#/properties/gates/properties/stress-test/properties/load/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load, data: data104 };
                    if (vErrors === null) {
                      vErrors = [err287];
                    } else {
                      vErrors.push(err287);
                    }
                    errors++;
                  }
                }
                if (data104.rate !== void 0 && func0.call(data104, "rate")) {
                  let data105 = data104.rate;
                  if (typeof data105 === "string") {
                    if (func6(data105) < 1) {
                      const err288 = { instancePath: instancePath + "/gates/stress-test/load/rate", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/rate/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.rate, data: data105 };
                      if (vErrors === null) {
                        vErrors = [err288];
                      } else {
                        vErrors.push(err288);
                      }
                      errors++;
                    }
                    if (!pattern11.test(data105)) {
                      const err289 = { instancePath: instancePath + "/gates/stress-test/load/rate", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/rate/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?/s$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?/s$"', schema: "^[0-9]+(\\.[0-9]+)?/s$", parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.rate, data: data105 };
                      if (vErrors === null) {
                        vErrors = [err289];
                      } else {
                        vErrors.push(err289);
                      }
                      errors++;
                    }
                  } else {
                    const err290 = { instancePath: instancePath + "/gates/stress-test/load/rate", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/rate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["stress-test"].properties.load.properties.rate.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.rate, data: data105 };
                    if (vErrors === null) {
                      vErrors = [err290];
                    } else {
                      vErrors.push(err290);
                    }
                    errors++;
                  }
                }
                if (data104.for !== void 0 && func0.call(data104, "for")) {
                  let data106 = data104.for;
                  if (typeof data106 === "string") {
                    if (func6(data106) < 1) {
                      const err291 = { instancePath: instancePath + "/gates/stress-test/load/for", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/for/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.for, data: data106 };
                      if (vErrors === null) {
                        vErrors = [err291];
                      } else {
                        vErrors.push(err291);
                      }
                      errors++;
                    }
                    if (!pattern5.test(data106)) {
                      const err292 = { instancePath: instancePath + "/gates/stress-test/load/for", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/for/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$"', schema: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$", parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.for, data: data106 };
                      if (vErrors === null) {
                        vErrors = [err292];
                      } else {
                        vErrors.push(err292);
                      }
                      errors++;
                    }
                  } else {
                    const err293 = { instancePath: instancePath + "/gates/stress-test/load/for", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/for/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["stress-test"].properties.load.properties.for.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.for, data: data106 };
                    if (vErrors === null) {
                      vErrors = [err293];
                    } else {
                      vErrors.push(err293);
                    }
                    errors++;
                  }
                }
                if (data104.arrivals !== void 0 && func0.call(data104, "arrivals")) {
                  let data107 = data104.arrivals;
                  if (typeof data107 !== "string") {
                    const err294 = { instancePath: instancePath + "/gates/stress-test/load/arrivals", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/arrivals/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["stress-test"].properties.load.properties.arrivals.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.arrivals, data: data107 };
                    if (vErrors === null) {
                      vErrors = [err294];
                    } else {
                      vErrors.push(err294);
                    }
                    errors++;
                  }
                  if (!(data107 === "poisson" || data107 === "constant")) {
                    const err295 = { instancePath: instancePath + "/gates/stress-test/load/arrivals", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/arrivals/enum", keyword: "enum", params: { allowedValues: schema0.properties.gates.properties["stress-test"].properties.load.properties.arrivals.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.gates.properties["stress-test"].properties.load.properties.arrivals.enum, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.arrivals, data: data107 };
                    if (vErrors === null) {
                      vErrors = [err295];
                    } else {
                      vErrors.push(err295);
                    }
                    errors++;
                  }
                }
                if (data104.rows !== void 0 && func0.call(data104, "rows")) {
                  let data108 = data104.rows;
                  if (typeof data108 === "string") {
                    if (func6(data108) < 1) {
                      const err296 = { instancePath: instancePath + "/gates/stress-test/load/rows", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/rows/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.rows, data: data108 };
                      if (vErrors === null) {
                        vErrors = [err296];
                      } else {
                        vErrors.push(err296);
                      }
                      errors++;
                    }
                  } else {
                    const err297 = { instancePath: instancePath + "/gates/stress-test/load/rows", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/rows/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["stress-test"].properties.load.properties.rows.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.rows, data: data108 };
                    if (vErrors === null) {
                      vErrors = [err297];
                    } else {
                      vErrors.push(err297);
                    }
                    errors++;
                  }
                }
                if (data104.warmup !== void 0 && func0.call(data104, "warmup")) {
                  let data109 = data104.warmup;
                  if (typeof data109 === "string") {
                    if (func6(data109) < 1) {
                      const err298 = { instancePath: instancePath + "/gates/stress-test/load/warmup", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/warmup/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.warmup, data: data109 };
                      if (vErrors === null) {
                        vErrors = [err298];
                      } else {
                        vErrors.push(err298);
                      }
                      errors++;
                    }
                    if (!pattern5.test(data109)) {
                      const err299 = { instancePath: instancePath + "/gates/stress-test/load/warmup", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/warmup/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$"', schema: "^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$", parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.warmup, data: data109 };
                      if (vErrors === null) {
                        vErrors = [err299];
                      } else {
                        vErrors.push(err299);
                      }
                      errors++;
                    }
                  } else {
                    const err300 = { instancePath: instancePath + "/gates/stress-test/load/warmup", schemaPath: "#/properties/gates/properties/stress-test/properties/load/properties/warmup/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["stress-test"].properties.load.properties.warmup.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load.properties.warmup, data: data109 };
                    if (vErrors === null) {
                      vErrors = [err300];
                    } else {
                      vErrors.push(err300);
                    }
                    errors++;
                  }
                }
              } else {
                const err301 = { instancePath: instancePath + "/gates/stress-test/load", schemaPath: "#/properties/gates/properties/stress-test/properties/load/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.gates.properties["stress-test"].properties.load.type, parentSchema: schema0.properties.gates.properties["stress-test"].properties.load, data: data104 };
                if (vErrors === null) {
                  vErrors = [err301];
                } else {
                  vErrors.push(err301);
                }
                errors++;
              }
            }
          } else {
            const err302 = { instancePath: instancePath + "/gates/stress-test", schemaPath: "#/properties/gates/properties/stress-test/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.gates.properties["stress-test"].type, parentSchema: schema0.properties.gates.properties["stress-test"], data: data99 };
            if (vErrors === null) {
              vErrors = [err302];
            } else {
              vErrors.push(err302);
            }
            errors++;
          }
        }
        if (data80["model-register"] !== void 0 && func0.call(data80, "model-register")) {
          let data110 = data80["model-register"];
          if (data110 && typeof data110 == "object" && !Array.isArray(data110)) {
            for (const key23 of Object.keys(data110)) {
              if (!(key23 === "require" || key23 === "registry" || key23 === "formats" || key23 === "version" || key23 === "card" || key23 === "profiles")) {
                const err303 = { instancePath: instancePath + "/gates/model-register", schemaPath: "#/properties/gates/properties/model-register/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["model-register"], data: data110 };
                if (vErrors === null) {
                  vErrors = [err303];
                } else {
                  vErrors.push(err303);
                }
                errors++;
              }
            }
            if (data110.require !== void 0 && func0.call(data110, "require")) {
              let data111 = data110.require;
              if (Array.isArray(data111)) {
                const len8 = data111.length;
                for (let i11 = 0; i11 < len8; i11++) {
                  let data112 = data111[i11];
                  if (typeof data112 !== "string" && !(data112 && typeof data112 == "object" && !Array.isArray(data112))) {
                    const err304 = { instancePath: instancePath + "/gates/model-register/require/" + i11, schemaPath: "#/properties/gates/properties/model-register/properties/require/items/type", keyword: "type", params: { type: schema0.properties.gates.properties["model-register"].properties.require.items.type }, message: "must be string,object", schema: schema0.properties.gates.properties["model-register"].properties.require.items.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items, data: data112 };
                    if (vErrors === null) {
                      vErrors = [err304];
                    } else {
                      vErrors.push(err304);
                    }
                    errors++;
                  }
                  if (typeof data112 === "string") {
                    if (func6(data112) < 1) {
                      const err305 = { instancePath: instancePath + "/gates/model-register/require/" + i11, schemaPath: "#/properties/gates/properties/model-register/properties/require/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items, data: data112 };
                      if (vErrors === null) {
                        vErrors = [err305];
                      } else {
                        vErrors.push(err305);
                      }
                      errors++;
                    }
                  }
                  if (data112 && typeof data112 == "object" && !Array.isArray(data112)) {
                    if (Object.keys(data112).length > 1) {
                      const err306 = { instancePath: instancePath + "/gates/model-register/require/" + i11, schemaPath: "#/properties/gates/properties/model-register/properties/require/items/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items, data: data112 };
                      if (vErrors === null) {
                        vErrors = [err306];
                      } else {
                        vErrors.push(err306);
                      }
                      errors++;
                    }
                    if (Object.keys(data112).length < 1) {
                      const err307 = { instancePath: instancePath + "/gates/model-register/require/" + i11, schemaPath: "#/properties/gates/properties/model-register/properties/require/items/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items, data: data112 };
                      if (vErrors === null) {
                        vErrors = [err307];
                      } else {
                        vErrors.push(err307);
                      }
                      errors++;
                    }
                    for (const key24 of Object.keys(data112)) {
                      if (!(key24 === "guard" || key24 === "warn")) {
                        const err308 = { instancePath: instancePath + "/gates/model-register/require/" + i11, schemaPath: "#/properties/gates/properties/model-register/properties/require/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items, data: data112 };
                        if (vErrors === null) {
                          vErrors = [err308];
                        } else {
                          vErrors.push(err308);
                        }
                        errors++;
                      }
                    }
                    if (data112.guard !== void 0 && func0.call(data112, "guard")) {
                      let data113 = data112.guard;
                      if (typeof data113 === "string") {
                        if (func6(data113) < 1) {
                          const err309 = { instancePath: instancePath + "/gates/model-register/require/" + i11 + "/guard", schemaPath: "#/properties/gates/properties/model-register/properties/require/items/properties/guard/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items.properties.guard, data: data113 };
                          if (vErrors === null) {
                            vErrors = [err309];
                          } else {
                            vErrors.push(err309);
                          }
                          errors++;
                        }
                      } else {
                        const err310 = { instancePath: instancePath + "/gates/model-register/require/" + i11 + "/guard", schemaPath: "#/properties/gates/properties/model-register/properties/require/items/properties/guard/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["model-register"].properties.require.items.properties.guard.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items.properties.guard, data: data113 };
                        if (vErrors === null) {
                          vErrors = [err310];
                        } else {
                          vErrors.push(err310);
                        }
                        errors++;
                      }
                    }
                    if (data112.warn !== void 0 && func0.call(data112, "warn")) {
                      let data114 = data112.warn;
                      if (typeof data114 === "string") {
                        if (func6(data114) < 1) {
                          const err311 = { instancePath: instancePath + "/gates/model-register/require/" + i11 + "/warn", schemaPath: "#/properties/gates/properties/model-register/properties/require/items/properties/warn/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items.properties.warn, data: data114 };
                          if (vErrors === null) {
                            vErrors = [err311];
                          } else {
                            vErrors.push(err311);
                          }
                          errors++;
                        }
                      } else {
                        const err312 = { instancePath: instancePath + "/gates/model-register/require/" + i11 + "/warn", schemaPath: "#/properties/gates/properties/model-register/properties/require/items/properties/warn/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["model-register"].properties.require.items.properties.warn.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.require.items.properties.warn, data: data114 };
                        if (vErrors === null) {
                          vErrors = [err312];
                        } else {
                          vErrors.push(err312);
                        }
                        errors++;
                      }
                    }
                  }
                }
              } else {
                const err313 = { instancePath: instancePath + "/gates/model-register/require", schemaPath: "#/properties/gates/properties/model-register/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.gates.properties["model-register"].properties.require.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.require, data: data111 };
                if (vErrors === null) {
                  vErrors = [err313];
                } else {
                  vErrors.push(err313);
                }
                errors++;
              }
            }
            if (data110.registry !== void 0 && func0.call(data110, "registry")) {
              let data115 = data110.registry;
              if (typeof data115 === "string") {
                if (func6(data115) < 1) {
                  const err314 = { instancePath: instancePath + "/gates/model-register/registry", schemaPath: "#/properties/gates/properties/model-register/properties/registry/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.registry, data: data115 };
                  if (vErrors === null) {
                    vErrors = [err314];
                  } else {
                    vErrors.push(err314);
                  }
                  errors++;
                }
                if (!pattern14.test(data115)) {
                  const err315 = { instancePath: instancePath + "/gates/model-register/registry", schemaPath: "#/properties/gates/properties/model-register/properties/registry/pattern", keyword: "pattern", params: { pattern: "^(releases|file:.+)$" }, message: 'must match pattern "^(releases|file:.+)$"', schema: "^(releases|file:.+)$", parentSchema: schema0.properties.gates.properties["model-register"].properties.registry, data: data115 };
                  if (vErrors === null) {
                    vErrors = [err315];
                  } else {
                    vErrors.push(err315);
                  }
                  errors++;
                }
              } else {
                const err316 = { instancePath: instancePath + "/gates/model-register/registry", schemaPath: "#/properties/gates/properties/model-register/properties/registry/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["model-register"].properties.registry.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.registry, data: data115 };
                if (vErrors === null) {
                  vErrors = [err316];
                } else {
                  vErrors.push(err316);
                }
                errors++;
              }
            }
            if (data110.formats !== void 0 && func0.call(data110, "formats")) {
              let data116 = data110.formats;
              if (Array.isArray(data116)) {
                if (data116.length < 1) {
                  const err317 = { instancePath: instancePath + "/gates/model-register/formats", schemaPath: "#/properties/gates/properties/model-register/properties/formats/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.formats, data: data116 };
                  if (vErrors === null) {
                    vErrors = [err317];
                  } else {
                    vErrors.push(err317);
                  }
                  errors++;
                }
                const len9 = data116.length;
                for (let i12 = 0; i12 < len9; i12++) {
                  let data117 = data116[i12];
                  if (typeof data117 !== "string") {
                    const err318 = { instancePath: instancePath + "/gates/model-register/formats/" + i12, schemaPath: "#/properties/gates/properties/model-register/properties/formats/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["model-register"].properties.formats.items.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.formats.items, data: data117 };
                    if (vErrors === null) {
                      vErrors = [err318];
                    } else {
                      vErrors.push(err318);
                    }
                    errors++;
                  }
                  if (!(data117 === "onnx" || data117 === "safetensors" || data117 === "gguf" || data117 === "pmml" || data117 === "npy" || data117 === "hdf5" || data117 === "keras" || data117 === "pickle" || data117 === "joblib" || data117 === "torch")) {
                    const err319 = { instancePath: instancePath + "/gates/model-register/formats/" + i12, schemaPath: "#/properties/gates/properties/model-register/properties/formats/items/enum", keyword: "enum", params: { allowedValues: schema0.properties.gates.properties["model-register"].properties.formats.items.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.gates.properties["model-register"].properties.formats.items.enum, parentSchema: schema0.properties.gates.properties["model-register"].properties.formats.items, data: data117 };
                    if (vErrors === null) {
                      vErrors = [err319];
                    } else {
                      vErrors.push(err319);
                    }
                    errors++;
                  }
                }
                let i13 = data116.length;
                let j3;
                if (i13 > 1) {
                  const indices3 = {};
                  for (; i13--; ) {
                    let item3 = data116[i13];
                    if (typeof item3 !== "string") {
                      continue;
                    }
                    if (typeof indices3[item3] == "number") {
                      j3 = indices3[item3];
                      const err320 = { instancePath: instancePath + "/gates/model-register/formats", schemaPath: "#/properties/gates/properties/model-register/properties/formats/uniqueItems", keyword: "uniqueItems", params: { i: i13, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i13 + " are identical)", schema: true, parentSchema: schema0.properties.gates.properties["model-register"].properties.formats, data: data116 };
                      if (vErrors === null) {
                        vErrors = [err320];
                      } else {
                        vErrors.push(err320);
                      }
                      errors++;
                      break;
                    }
                    indices3[item3] = i13;
                  }
                }
              } else {
                const err321 = { instancePath: instancePath + "/gates/model-register/formats", schemaPath: "#/properties/gates/properties/model-register/properties/formats/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.gates.properties["model-register"].properties.formats.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.formats, data: data116 };
                if (vErrors === null) {
                  vErrors = [err321];
                } else {
                  vErrors.push(err321);
                }
                errors++;
              }
            }
            if (data110.version !== void 0 && func0.call(data110, "version")) {
              let data118 = data110.version;
              if (typeof data118 === "string") {
                if (func6(data118) < 1) {
                  const err322 = { instancePath: instancePath + "/gates/model-register/version", schemaPath: "#/properties/gates/properties/model-register/properties/version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.version, data: data118 };
                  if (vErrors === null) {
                    vErrors = [err322];
                  } else {
                    vErrors.push(err322);
                  }
                  errors++;
                }
              } else {
                const err323 = { instancePath: instancePath + "/gates/model-register/version", schemaPath: "#/properties/gates/properties/model-register/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["model-register"].properties.version.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.version, data: data118 };
                if (vErrors === null) {
                  vErrors = [err323];
                } else {
                  vErrors.push(err323);
                }
                errors++;
              }
            }
            if (data110.card !== void 0 && func0.call(data110, "card")) {
              let data119 = data110.card;
              if (typeof data119 === "string") {
                if (func6(data119) < 1) {
                  const err324 = { instancePath: instancePath + "/gates/model-register/card", schemaPath: "#/properties/gates/properties/model-register/properties/card/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.card, data: data119 };
                  if (vErrors === null) {
                    vErrors = [err324];
                  } else {
                    vErrors.push(err324);
                  }
                  errors++;
                }
              } else {
                const err325 = { instancePath: instancePath + "/gates/model-register/card", schemaPath: "#/properties/gates/properties/model-register/properties/card/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["model-register"].properties.card.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.card, data: data119 };
                if (vErrors === null) {
                  vErrors = [err325];
                } else {
                  vErrors.push(err325);
                }
                errors++;
              }
            }
            if (data110.profiles !== void 0 && func0.call(data110, "profiles")) {
              let data120 = data110.profiles;
              if (Array.isArray(data120)) {
                if (data120.length < 1) {
                  const err326 = { instancePath: instancePath + "/gates/model-register/profiles", schemaPath: "#/properties/gates/properties/model-register/properties/profiles/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.profiles, data: data120 };
                  if (vErrors === null) {
                    vErrors = [err326];
                  } else {
                    vErrors.push(err326);
                  }
                  errors++;
                }
                const len10 = data120.length;
                for (let i14 = 0; i14 < len10; i14++) {
                  let data121 = data120[i14];
                  if (typeof data121 === "string") {
                    if (func6(data121) < 1) {
                      const err327 = { instancePath: instancePath + "/gates/model-register/profiles/" + i14, schemaPath: "#/properties/gates/properties/model-register/properties/profiles/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.gates.properties["model-register"].properties.profiles.items, data: data121 };
                      if (vErrors === null) {
                        vErrors = [err327];
                      } else {
                        vErrors.push(err327);
                      }
                      errors++;
                    }
                  } else {
                    const err328 = { instancePath: instancePath + "/gates/model-register/profiles/" + i14, schemaPath: "#/properties/gates/properties/model-register/properties/profiles/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.gates.properties["model-register"].properties.profiles.items.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.profiles.items, data: data121 };
                    if (vErrors === null) {
                      vErrors = [err328];
                    } else {
                      vErrors.push(err328);
                    }
                    errors++;
                  }
                }
                let i15 = data120.length;
                let j4;
                if (i15 > 1) {
                  const indices4 = {};
                  for (; i15--; ) {
                    let item4 = data120[i15];
                    if (typeof item4 !== "string") {
                      continue;
                    }
                    if (typeof indices4[item4] == "number") {
                      j4 = indices4[item4];
                      const err329 = { instancePath: instancePath + "/gates/model-register/profiles", schemaPath: "#/properties/gates/properties/model-register/properties/profiles/uniqueItems", keyword: "uniqueItems", params: { i: i15, j: j4 }, message: "must NOT have duplicate items (items ## " + j4 + " and " + i15 + " are identical)", schema: true, parentSchema: schema0.properties.gates.properties["model-register"].properties.profiles, data: data120 };
                      if (vErrors === null) {
                        vErrors = [err329];
                      } else {
                        vErrors.push(err329);
                      }
                      errors++;
                      break;
                    }
                    indices4[item4] = i15;
                  }
                }
              } else {
                const err330 = { instancePath: instancePath + "/gates/model-register/profiles", schemaPath: "#/properties/gates/properties/model-register/properties/profiles/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.gates.properties["model-register"].properties.profiles.type, parentSchema: schema0.properties.gates.properties["model-register"].properties.profiles, data: data120 };
                if (vErrors === null) {
                  vErrors = [err330];
                } else {
                  vErrors.push(err330);
                }
                errors++;
              }
            }
          } else {
            const err331 = { instancePath: instancePath + "/gates/model-register", schemaPath: "#/properties/gates/properties/model-register/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.gates.properties["model-register"].type, parentSchema: schema0.properties.gates.properties["model-register"], data: data110 };
            if (vErrors === null) {
              vErrors = [err331];
            } else {
              vErrors.push(err331);
            }
            errors++;
          }
        }
      } else {
        const err332 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.gates.type, parentSchema: schema0.properties.gates, data: data80 };
        if (vErrors === null) {
          vErrors = [err332];
        } else {
          vErrors.push(err332);
        }
        errors++;
      }
    }
  } else {
    const err333 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.type, parentSchema: schema0, data };
    if (vErrors === null) {
      vErrors = [err333];
    } else {
      vErrors.push(err333);
    }
    errors++;
  }
  validate0.errors = vErrors;
  return errors === 0;
}
validate0.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  compiled_default as default,
  validate
};
