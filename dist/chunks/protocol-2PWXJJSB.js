import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  readObject,
  readScores,
  serverFailed
} from "./chunk-QRDCQDYY.js";
import "./chunk-43JRIA7A.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/serving/src/protocols/mlflow.ts
var json = { "content-type": "application/json", accept: "application/json" };
var mlflow = {
  name: "mlflow",
  readyPath: "/ping",
  request: (rows, features) => {
    const columns = features.map(({ name }) => name);
    const data = rows.map((row) => columns.map((name) => row[name] ?? null));
    return { path: "/invocations", headers: json, body: JSON.stringify({ dataframe_split: { columns, data } }) };
  },
  answers: (status, body) => {
    const { predictions } = readObject(status, body);
    if (!Array.isArray(predictions))
      throw serverFailed(
        "the server's answer has no list of `predictions`",
        "Check that `serving.protocol` (input `protocol`) names the protocol that the server speaks."
      );
    return readScores(predictions.map(onlyValue));
  }
};
function onlyValue(prediction) {
  const values = isObject(prediction) ? Object.values(prediction) : [];
  return values.length === 1 ? values[0] : prediction;
}

// packages/serving/src/protocols/open-inference.ts
var datatypes = { number: "FP32", integer: "INT64", boolean: "BOOL", string: "BYTES" };
var json2 = { "content-type": "application/json", accept: "application/json" };
var openInference = (model) => {
  const path = `/v2/models/${encodeURIComponent(model)}`;
  return {
    name: "open-inference",
    readyPath: `${path}/ready`,
    metadata: { path, features: readFeatures },
    request: (rows, features) => ({ path: `${path}/infer`, headers: json2, body: writeInputs(rows, features) }),
    answers: (status, body) => readScores(chooseOutput(readObject(status, body)))
  };
};
function writeInputs(rows, features) {
  const tensors = /* @__PURE__ */ new Map();
  for (const feature of features) {
    const name = feature.matrix?.name ?? feature.name;
    const members = tensors.get(name);
    if (members === void 0) tensors.set(name, [feature]);
    else members.push(feature);
  }
  const inputs = Array.from(tensors, ([name, members]) => ({
    name,
    shape: [rows.length, members.length],
    datatype: members[0].datatype ?? datatypes[members[0].type],
    data: rows.flatMap((row) => members.map((feature) => row[feature.name] ?? null))
  }));
  return JSON.stringify({ inputs });
}
function readFeatures(body) {
  const { inputs } = readObject(200, body);
  if (inputs === void 0) return [];
  if (!Array.isArray(inputs)) throw unclear("its metadata has no list of inputs");
  return inputs.flatMap((input) => {
    const { name, datatype, shape, parameters } = isObject(input) ? input : {};
    if (typeof name !== "string" || typeof datatype !== "string" || !Array.isArray(shape))
      throw unclear("an input of its metadata lacks name, datatype or shape");
    const type = typeOf(datatype);
    const width = shape.length === 2 ? Number(shape[1]) : 1;
    if (type === void 0 || shape.length > 2 || !(width >= 1)) throw unclear("its inputs are not rows of a table");
    if (width === 1) return [{ name, type, datatype }];
    const names = isObject(parameters) && Array.isArray(parameters.feature_names) ? parameters.feature_names : [];
    return Array.from({ length: width }, (_, column) => ({
      name: typeof names[column] === "string" ? names[column] : `${name}.${column}`,
      type,
      datatype,
      matrix: { name, column }
    }));
  });
}
var typeOf = (datatype) => /^FP(16|32|64)$/.test(datatype) ? "number" : /^U?INT(8|16|32|64)$/.test(datatype) ? "integer" : { BOOL: "boolean", BYTES: "string" }[datatype];
function chooseOutput(answer) {
  const outputs = (Array.isArray(answer.outputs) ? answer.outputs : []).filter(isObject);
  const floats = outputs.filter(({ datatype }) => /^(FP|BF)/.test(String(datatype)));
  const named = floats.filter(({ name }) => /prob/i.test(String(name)));
  const chosen = [named, floats, outputs].find((candidates) => candidates.length > 0);
  if (chosen?.length !== 1) throw unclear(`it has ${outputs.length} outputs, and none is the scores`);
  const { shape, data } = chosen[0];
  if (!Array.isArray(shape) || !Array.isArray(data)) throw unclear("its output has no shape or no data");
  const [rows, width = 1] = shape;
  const values = data.flat(1);
  if (shape.length > 2 || values.length !== Number(rows) * Number(width))
    throw unclear("its output does not have as many numbers as its shape says");
  if (width === 1) return values;
  return Array.from({ length: Number(rows) }, (_, row) => values.slice(row * Number(width), (row + 1) * Number(width)));
}
var unclear = (what) => serverFailed(
  `the server's answer cannot be read: ${what}`,
  "Check the server against the Open Inference Protocol, version 2; outputs must be one number, or one list of probabilities, a row."
);

// packages/serving/src/protocols/protocol.ts
var protocolOf = (name, model) => ({ "open-inference": openInference(model), mlflow })[name];
export {
  protocolOf
};
