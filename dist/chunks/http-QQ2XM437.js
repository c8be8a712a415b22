import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openClient
} from "./chunk-Y2SSNQMD.js";
import {
  readObject,
  serverFailed
} from "./chunk-QRDCQDYY.js";
import {
  cellsOfVector
} from "./chunk-QFYKGOIY.js";
import "./chunk-43JRIA7A.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/serving/src/http.ts
var batch = 256;
async function openHttp(options) {
  const client = await openClient(options.url, options.timeoutMs ?? 3e4);
  try {
    const features = options.features ?? await askFeatures(client, options);
    const score = (rows) => scoreBatch(client, options.protocol, features, rows);
    return {
      features,
      predict: async (rows) => {
        const answers = [];
        for (let from = 0; from < rows.length; from += batch) answers.push(await score(rows.slice(from, from + batch)));
        const labels = answers.flatMap((part) => part.labels ?? []);
        return { scores: answers.flatMap((part) => part.scores), ...labels.length > 0 ? { labels } : {} };
      },
      predictColumns: async (columns, rows) => {
        const answers = [];
        for (let from = 0; from < rows; from += batch) {
          const part = rowsOf(features, columns, from, Math.min(rows, from + batch));
          const { scores } = await score(part);
          if (scores.length !== part.length) throw labelsOnly();
          answers.push(...scores);
        }
        return flatten(answers);
      },
      close: client.close
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}
async function askFeatures(client, options) {
  const { protocol, otherwise } = options;
  if (protocol.metadata === void 0) {
    if (otherwise !== void 0) return otherwise;
    const fix = "Give the data whose columns the model takes.";
    throw new SeaTrialsError("bad-input", `${protocol.name} servers do not say what their model takes`, fix);
  }
  const { status, text } = await client.send("GET", protocol.metadata.path);
  const features = status === 200 ? protocol.metadata.features(text) : [];
  if (features.length > 0) return features;
  if (otherwise !== void 0) return otherwise;
  readObject(status, text);
  throw serverFailed(
    "the server does not say what its model takes",
    `Let ${protocol.metadata.path} list the inputs of the model, or take its file (\`onnx\`) or its predictions instead.`
  );
}
async function scoreBatch(client, protocol, features, rows) {
  const { path, headers, body } = protocol.request(rows, features);
  const { status, text } = await client.send("POST", path, headers, body);
  const answers = protocol.answers(status, text);
  const count = (answers.labels ?? answers.scores).length;
  if (count === rows.length) return answers;
  throw serverFailed(
    `the server answered ${count} rows where ${rows.length} were asked`,
    "Let the server answer each row of a request, in order."
  );
}
function rowsOf(features, columns, from, to) {
  const cells = features.map(({ name }) => {
    if (Object.hasOwn(columns, name)) return cellsOfVector(columns[name]);
    throw new SeaTrialsError(
      "missing-column",
      `the model takes the feature \`${name}\`, and the data do not have it`,
      "Give the model the columns that it was trained on, under the same names."
    );
  });
  return Array.from(
    { length: to - from },
    (_, index) => Object.fromEntries(
      features.map(({ name }, column) => [name, cells[column](from + index) ?? null])
    )
  );
}
function flatten(answers) {
  const width = Array.isArray(answers[0]) ? answers[0].length : 1;
  const values = answers.flat();
  if (values.length === answers.length * width) return { values: Float64Array.from(values), width };
  throw serverFailed("the server answers some rows with more numbers than others", "Look into the log of the server.");
}
var labelsOnly = () => serverFailed(
  "the server answers with labels, not with scores",
  "Serve the probabilities (`predict_proba`), or compare the labels in a file of predictions."
);
export {
  openHttp
};
