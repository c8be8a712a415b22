import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openOnnx
} from "./chunk-JNVA2ASW.js";
import {
  excerpt
} from "./chunk-43JRIA7A.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/serving/src/server.ts
import { createServer } from "node:http";
import { basename } from "node:path";

// packages/serving/src/server-bodies.ts
var BadRequest = class extends Error {
  status;
  constructor(status, message) {
    super(message);
    this.status = status;
  }
};
var bad = (message) => new BadRequest(400, message);
var datatypes = { number: "FP64", integer: "INT64", boolean: "BOOL", string: "BYTES" };
function describeModel(model, name) {
  const widths = /* @__PURE__ */ new Map();
  for (const feature of model.features) {
    const tensor = feature.matrix?.name ?? feature.name;
    const known = widths.get(tensor);
    if (known === void 0) widths.set(tensor, { feature, names: [feature.name] });
    else known.names.push(feature.name);
  }
  return {
    name,
    versions: ["1"],
    platform: "onnx_onnxv1",
    inputs: Array.from(widths, ([tensor, { feature, names }]) => ({
      name: tensor,
      datatype: datatypes[feature.type],
      shape: [-1, names.length],
      ...feature.matrix === void 0 ? {} : { parameters: { feature_names: names } }
    })),
    outputs: [{ name: "score", datatype: "FP64", shape: [-1, -1] }]
  };
}
function readInfer(body, features) {
  const { inputs, id } = isObject(body) ? body : {};
  if (!Array.isArray(inputs) || inputs.length === 0) throw bad("`inputs` must be a list of tensors");
  const tensors = new Map(inputs.map((input) => readTensor(input)));
  const count = tensors.values().next().value.rows;
  const known = new Set(features.map((feature) => feature.matrix?.name ?? feature.name));
  for (const [name, { rows: rows2 }] of tensors) {
    if (!known.has(name)) throw bad(`the model has no input \`${excerpt(name)}\``);
    if (rows2 !== count) throw bad(`the inputs have ${count} and ${rows2} rows`);
  }
  const columns = features.map(({ name, matrix }) => {
    const tensor = tensors.get(matrix?.name ?? name);
    if (tensor === void 0) throw bad(`the input \`${excerpt(matrix?.name ?? name)}\` is missing`);
    const wanted = features.filter((other) => matrix !== void 0 && other.matrix?.name === matrix.name).length || 1;
    if (tensor.width !== wanted) throw bad(`the input \`${excerpt(matrix?.name ?? name)}\` must be ${wanted} wide`);
    return { name, at: (row) => tensor.data[row * tensor.width + (matrix?.column ?? 0)] };
  });
  const rows = Array.from(
    { length: count },
    (_, row) => Object.fromEntries(columns.map(({ name, at }) => [name, at(row)]))
  );
  return { rows, id: typeof id === "string" ? id : void 0 };
}
function readTensor(input) {
  const { name, shape, datatype, data } = isObject(input) ? input : {};
  if (typeof name !== "string" || typeof datatype !== "string" || !Array.isArray(shape) || !Array.isArray(data))
    throw bad("an input needs `name`, `datatype`, `shape` and `data`");
  const [rows, width = 1] = shape;
  const flat = data.flat(1);
  if (!isCount(rows) || !isCount(width) || shape.length > 2 || flat.length !== rows * width)
    throw bad(`the data of \`${excerpt(name)}\` do not have its shape`);
  return [name, { rows, width, data: flat.map(readScalar) }];
}
function readInvocations(body, features) {
  const given = isObject(body) ? Object.keys(body).filter((key2) => key2 !== "params") : [];
  const key = given.length === 1 ? given[0] : "";
  const content = isObject(body) ? body[key] : void 0;
  if (key === "dataframe_split") return readSplit(content);
  if ((key === "dataframe_records" || key === "instances") && Array.isArray(content))
    return content.map((record, row) => readRecord(record, row, features));
  throw bad("the body must have exactly one of `dataframe_split`, `dataframe_records`, `instances`");
}
function readSplit(content) {
  const { columns, data } = isObject(content) ? content : {};
  if (!isTexts(columns) || !Array.isArray(data)) throw bad("`dataframe_split` needs `columns` and `data`");
  if (new Set(columns).size !== columns.length) throw bad("`columns` names a column twice");
  return data.map((values, row) => {
    if (!Array.isArray(values) || values.length !== columns.length)
      throw bad(`row ${row + 1} of \`data\` does not have ${columns.length} values`);
    return Object.fromEntries(columns.map((name, column) => [name, readScalar(values[column])]));
  });
}
function readRecord(record, row, features) {
  if (Array.isArray(record) && record.length === features.length)
    return Object.fromEntries(features.map(({ name }, column) => [name, readScalar(record[column])]));
  if (!isObject(record)) throw bad(`row ${row + 1} is no record of ${features.length} features`);
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, readScalar(value)]));
}
function readScalar(value) {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw bad("values must be finite numbers, strings, booleans or null");
}
function writeInfer({ scores }, name, id) {
  const width = Array.isArray(scores[0]) ? scores[0].length : 1;
  const output = { name: "score", datatype: "FP64", shape: [scores.length, width], data: scores.flat() };
  return { model_name: name, model_version: "1", ...id === void 0 ? {} : { id }, outputs: [output] };
}
var writeInvocations = ({ scores }) => ({ predictions: scores });
var isCount = (value) => Number.isInteger(value) && value >= 0;
var isTexts = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");

// packages/serving/src/server.ts
var mostBytes = 16 * 1024 * 1024;
async function startModelServer(options) {
  const model = await openOnnx(options.model, options);
  const name = options.name ?? basename(options.model).replace(/\.onnx$/, "");
  const server = createServer((request, response) => {
    answer(model, name, request).then(
      ({ status, body }) => send(response, status, body),
      (error) => send(response, statusOf(error), { error: messageFor(error) })
    );
  });
  const { port = 0, host = "127.0.0.1" } = options;
  try {
    await new Promise((resolve, reject) => {
      server.once("error", reject).listen(port, host, resolve);
    });
  } catch (error) {
    await model.close();
    throw cannotListen(error, host, port);
  }
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${server.address().port}`,
    name,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(() => resolve());
      });
      await model.close();
    }
  };
}
async function answer(model, name, request) {
  const path = (request.url ?? "/").split("?")[0];
  const found = route(path, name);
  if (found === void 0) throw new BadRequest(404, `there is no ${excerpt(path)} here; the model is called ${name}`);
  if (request.method !== (found === "infer" || found === "invocations" ? "POST" : "GET"))
    throw new BadRequest(405, `${excerpt(request.method ?? "")} is not for ${excerpt(path)}`);
  switch (found) {
    case "live":
      return { status: 200, body: { live: true } };
    case "ready":
      return { status: 200, body: { name, ready: true } };
    case "ping":
      return { status: 200, body: void 0 };
    case "server":
      return { status: 200, body: { name: "sea-trials", version: "1", extensions: [] } };
    case "model":
      return { status: 200, body: describeModel(model, name) };
    case "infer": {
      const { rows, id } = readInfer(await readJson(request), model.features);
      return { status: 200, body: writeInfer(await model.predict(rows), name, id) };
    }
    case "invocations": {
      const rows = readInvocations(await readJson(request), model.features);
      return { status: 200, body: writeInvocations(await model.predict(rows)) };
    }
  }
}
function route(path, name) {
  switch (path) {
    case "/v2":
      return "server";
    case "/v2/health/live":
      return "live";
    case "/v2/health/ready":
      return "ready";
    case "/ping":
    case "/health":
      return "ping";
    case "/invocations":
      return "invocations";
  }
  const prefix = `/v2/models/${encodeURIComponent(name)}`;
  if (!path.startsWith(prefix)) return void 0;
  switch (path.slice(prefix.length).replace(/^\/versions\/1(?=\/|$)/, "")) {
    case "":
      return "model";
    case "/ready":
      return "ready";
    case "/infer":
      return "infer";
  }
  return void 0;
}
async function readJson(request) {
  const type = request.headers["content-type"] ?? "application/json";
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new BadRequest(415, "the body must be application/json");
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > mostBytes) throw new BadRequest(413, "the body is larger than 16 MB");
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new BadRequest(400, "the body is no JSON");
  }
}
function send(response, status, body) {
  const text = body === void 0 ? "\n" : JSON.stringify(body);
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
  response.writeHead(status, status === 413 ? { ...headers, connection: "close" } : headers).end(text);
}
var statusOf = (error) => error instanceof BadRequest ? error.status : error instanceof SeaTrialsError ? 400 : 500;
var messageFor = (error) => error instanceof BadRequest || error instanceof SeaTrialsError ? error.message : "internal error";
function cannotListen(error, host, port) {
  const { code } = error;
  if (code === "EADDRINUSE")
    return new SeaTrialsError(
      "port-in-use",
      `port ${port} of ${host} is in use`,
      "Stop what listens there, name another port, or name none and a free one is taken."
    );
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EACCES")
    return new SeaTrialsError(
      "bad-input",
      `cannot listen on port ${port} of ${excerpt(host)}: ${code}`,
      "Name a host of this machine, and a port above 1023."
    );
  return error;
}

export {
  startModelServer
};
