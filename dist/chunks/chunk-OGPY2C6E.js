import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/registry/src/names.ts
var MODEL = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,99}$/;
var STAGE = /^[a-z](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
var FILE = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,199}$/;
var isModelName = (text) => typeof text === "string" && MODEL.test(text);
var isFileName = (text) => typeof text === "string" && FILE.test(text);
function checkModelName(model) {
  if (MODEL.test(model)) return model;
  throw new SeaTrialsError(
    "bad-policy",
    `${JSON.stringify(model.slice(0, 120))} cannot be the name of a model`,
    "Use letters, digits, `-` and `_`, beginning with a letter or digit, at most 100."
  );
}
function checkStageName(stage) {
  if (STAGE.test(stage)) return stage;
  throw new SeaTrialsError(
    "bad-policy",
    `${JSON.stringify(stage.slice(0, 120))} cannot be the name of a stage`,
    "Use lower-case letters, digits and `-`, such as `production`."
  );
}

export {
  isModelName,
  isFileName,
  checkModelName,
  checkStageName
};
