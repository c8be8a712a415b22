import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  excerpt
} from "./chunk-43JRIA7A.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/serving/src/protocols/reading.ts
var serverFailed = (message, fix) => new SeaTrialsError("server-failed", message, fix);
function readObject(status, body) {
  const value = parse(body);
  if (status !== 200) throw refused(status, isObject(value) ? reasonOf(value) : body);
  if (isObject(value)) return value;
  throw serverFailed(
    `the server answered with something that is no JSON object: ${quote(body)}`,
    "Check that `serving.protocol` (input `protocol`) names the protocol that the server speaks."
  );
}
function readScores(values) {
  if (values.length > 0 && values.every((value) => typeof value === "string")) return { scores: [], labels: values };
  return {
    scores: values.map((value, row) => {
      const numbers = Array.isArray(value) ? value : [value];
      const bad = numbers.find((number) => typeof number !== "number" && typeof number !== "boolean");
      if (bad !== void 0 || numbers.length === 0 || !numbers.every((number) => Number.isFinite(Number(number))))
        throw serverFailed(
          `the server's answer to row ${row + 1} is no number: ${quote(JSON.stringify(value))}`,
          "Let the server answer with a score, a label, or a list of probabilities for each row."
        );
      const scores = numbers.map(Number);
      return scores.length <= 2 ? scores.at(-1) : scores;
    })
  };
}
function reasonOf(value) {
  const reason = [value.error, value.message, value.detail, value.error_code].find((text) => typeof text === "string");
  return String(reason ?? "").split(/\n|Traceback/)[0];
}
function refused(status, reason) {
  const said = quote(reason.trimStart().split(/\n|Traceback/)[0]);
  return serverFailed(
    `the server answered ${status}${said === "``" ? "" : `: ${said}`}`,
    status === 404 ? "Check the address, that the server knows the model by the name that `model` of the policy is, and that `serving.protocol` names the protocol that the server speaks." : "Look into the log of the server; it must accept rows as they stand in the data."
  );
}
var quote = (text) => `\`${excerpt(text, 120)}\``;
function parse(body) {
  try {
    return JSON.parse(body);
  } catch {
    return void 0;
  }
}

export {
  serverFailed,
  readObject,
  readScores
};
