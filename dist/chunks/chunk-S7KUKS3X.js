import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  REPORT_PROFILES,
  gateNames,
  modelName
} from "./chunk-6SRHXXJW.js";
import {
  columnsWith
} from "./chunk-HPAARSDD.js";
import {
  fileAndTable,
  insideWorkspace,
  isInside,
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  canonicalJson,
  sha256
} from "./chunk-K5SB2KRG.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import {
  TASKS
} from "./chunk-GLACIS5M.js";
import {
  defaults,
  record
} from "./chunk-7GQU72V4.js";
import {
  didYouMean,
  oneOf,
  parseDuration,
  parseNumber,
  parsePercent,
  parseRate,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/policy.ts
import { existsSync } from "node:fs";
import { dirname, resolve as resolve2 } from "node:path";

// packages/schema/src/policy/inputs.ts
import { basename, extname, resolve } from "node:path";

// packages/schema/src/policy/folded.ts
var neutral = /* @__PURE__ */ new Set([
  "confidence",
  "exact",
  "model",
  "registry",
  "require",
  "profile",
  "subject",
  "version"
]);
function digestOf(given, policy) {
  if (policy === void 0) return sha256(canonicalJson(Object.fromEntries(given)));
  const deciding = given.filter(([name]) => !neutral.has(name));
  if (deciding.length === 0) return policy.digest;
  return sha256(canonicalJson({ inputs: Object.fromEntries(deciding), policy: policy.digest }));
}
var columnInputs = [
  "label",
  "score",
  "prediction",
  "id",
  "weight",
  "entity",
  "time",
  "query",
  "item",
  "series",
  "horizon"
];
var folded = /* @__PURE__ */ new Set([
  ...columnInputs,
  ...[
    "arrivals",
    "baseline-predictions",
    "confidence",
    "contract",
    "data",
    "delimiter",
    "exact",
    "for",
    "groups",
    "labels",
    "learning-curve"
  ],
  ...["model", "positive", "predictions", "protocol", "rate", "ready", "reference", "registry", "require", "start"],
  ...["profile", "season", "subject", "task", "threshold", "train-predictions", "url", "version"]
]);

// packages/schema/src/policy/given.ts
var Given = class {
  #texts;
  constructor(texts) {
    this.#texts = new Map(texts);
  }
  text(input) {
    return this.#texts.get(input);
  }
  number(input) {
    return this.quantity(input, parseNumber, "Write a number.", Number.NEGATIVE_INFINITY);
  }
  quantity(input, parse, fix, above = 0) {
    const text = this.text(input);
    if (text === void 0) return void 0;
    const value = parse(text.trim());
    return value !== void 0 && value > above ? value : this.refuse(input, fix);
  }
  choice(input, choices) {
    const text = this.text(input);
    if (text === void 0) return void 0;
    const choice = choices.find((each) => each === text);
    return choice ?? this.refuse(input, `Write ${oneOf(choices)}${didYouMean(text, choices) || "."}`);
  }
  /** Separated by commas or lines; backticks around a name that has a comma in it. Undefined when not given. */
  list(input) {
    const text = this.text(input);
    if (text === void 0) return void 0;
    const items = text.match(/\s*`[^`]+`|[^,\n]+/g)?.map((item) => item.trim()) ?? [];
    const names = items.map((item) => item.replace(/^`(.*)`$/s, "$1")).filter((item) => item !== "");
    return names.length > 0 ? [...new Set(names)] : this.refuse(input, "Write columns, separated by commas: `sex, race`.");
  }
  /** A line each; blank lines and comments (`#` outside of strings and backticks) are left out. */
  requirements(input) {
    const lines = (this.text(input) ?? "").split(/\r\n|\n/);
    return lines.flatMap((written, i) => {
      const line = withoutComment(written);
      const text = line.trim();
      const column = line.length - line.trimStart().length + 1;
      const source = { file: `input ${input}`, line: i + 1, column };
      return text === "" ? [] : [{ text, burden: "require", source }];
    });
  }
  refuse(input, fix) {
    throw new SeaTrialsError("bad-input", `input \`${input}\` is ${printable(this.text(input))}`, fix);
  }
};
function withoutComment(line) {
  const code = /^(?:[^"`#]|"(?:[^"\\]|\\.)*"|`[^`]*`)*/.exec(line)?.[0] ?? "";
  return line[code.length] === "#" ? code : line;
}

// packages/schema/src/policy/running.ts
function servingOf(given, before) {
  const url = urlOf(given);
  const start = given.text("start");
  const protocol = given.choice("protocol", ["open-inference", "mlflow"]);
  const readyMs = given.quantity("ready", parseDuration, "Write a duration such as `60s`.");
  if (url === void 0 && start === void 0 && protocol === void 0 && readyMs === void 0) return before;
  if (url !== void 0 && start !== void 0) given.refuse("start", "Leave it out: the server at `url` runs already.");
  const { url: oldUrl, start: oldStart } = before ?? {};
  return {
    ...url !== void 0 ? { url } : start === void 0 && oldUrl !== void 0 ? { url: oldUrl } : {},
    ...start !== void 0 ? { start } : url === void 0 && oldStart !== void 0 ? { start: oldStart } : {},
    protocol: protocol ?? before?.protocol ?? defaults.protocol,
    readyMs: readyMs ?? before?.readyMs ?? defaults.readyMs
  };
}
function urlOf(given) {
  const url = given.text("url");
  if (url !== void 0 && !(URL.canParse(url) && /^https?:/i.test(url)))
    given.refuse("url", "Write an http or https address.");
  return url;
}
function loadOf(given, before) {
  const ratePerSecond = given.quantity("rate", parseRate, "Write requests a second, such as `200/s`.");
  const durationMs = given.quantity("for", parseDuration, "Write a duration such as `30s`.");
  const arrivals = given.choice("arrivals", ["poisson", "constant"]);
  if (ratePerSecond === void 0 && durationMs === void 0 && arrivals === void 0) return before;
  return {
    ratePerSecond: ratePerSecond ?? before?.ratePerSecond ?? defaults.ratePerSecond,
    durationMs: durationMs ?? before?.durationMs ?? defaults.durationMs,
    arrivals: arrivals ?? before?.arrivals ?? defaults.arrivals,
    ...before?.rows === void 0 ? {} : { rows: before.rows },
    warmupMs: before?.warmupMs ?? defaults.warmupMs
  };
}

// packages/schema/src/policy/models-given.ts
function candidateOf({ given, path }, before, gate) {
  const onnx = path("model");
  const predictions = path("predictions");
  const url = urlOf(given);
  const threshold = given.number("threshold");
  const other = url !== void 0 && (gate !== "stress-test" || before === void 0);
  if (onnx === void 0 && predictions === void 0 && !other) {
    if (before !== void 0 && threshold !== void 0) return { ...withoutRule(before), threshold };
    if (threshold !== void 0) given.refuse("threshold", "Name `predictions` or `model` beside it.");
    return before;
  }
  const kept = threshold ?? before?.threshold ?? defaults.threshold;
  if (onnx === void 0 && predictions === void 0) return { url, threshold: kept };
  const file = onnx ?? before?.onnx;
  return {
    ...file === void 0 ? {} : { onnx: file },
    ...predictions === void 0 ? {} : { predictions },
    threshold: kept,
    // A number takes the place of the rule that chooses one; other answers do not.
    ...before?.chosen === void 0 || threshold !== void 0 ? {} : { chosen: before.chosen }
  };
}
function baselineOf({ given, path }, before) {
  const predictions = path("baseline-predictions");
  if (predictions === void 0) return before;
  const threshold = before?.threshold ?? given.number("threshold") ?? defaults.threshold;
  return { predictions, threshold, first: before?.first ?? "fail" };
}
function withoutRule({ chosen: _, ...source }) {
  return source;
}

// packages/schema/src/policy/inputs.ts
function foldInputs(raw, policy, context) {
  const given = Object.entries(raw).filter(([name]) => folded.has(name));
  if (policy !== void 0 && given.length === 0) return policy;
  const fold = new Fold(new Given(given), policy, context);
  return { ...fold.policy(), digest: digestOf(given, policy) };
}
var Fold = class {
  #given;
  #base;
  #isNew;
  #context;
  constructor(given, policy, context) {
    this.#given = given;
    this.#context = context;
    this.#isNew = policy === void 0;
    const root = resolve(context.root);
    const { task, confidence } = defaults;
    this.#base = policy ?? {
      model: "model",
      task,
      data: record([]),
      columns: { groups: [] },
      confidence,
      gates: record([]),
      root,
      ...context.workspace === void 0 ? {} : { workspace: context.workspace },
      digest: ""
    };
  }
  policy() {
    const base = this.#base;
    const of = (key, value) => value === void 0 ? {} : { [key]: value };
    return {
      ...base,
      ...this.#isNew ? { model: this.#model() } : {},
      task: this.#given.choice("task", TASKS) ?? base.task,
      ...this.#season(),
      data: this.#data(),
      columns: this.#columns(),
      ...this.#columnsAt(),
      ...this.#contract(),
      ...this.#pathAs("train-predictions", "trainPredictions"),
      ...this.#pathAs("learning-curve", "learningCurve"),
      ...of("candidate", candidateOf(this.#models(), base.candidate, this.#context.gate)),
      ...of("baseline", baselineOf(this.#models(), base.baseline)),
      ...of("serving", servingOf(this.#given, base.serving)),
      confidence: this.#confidence(),
      ...this.#delimiter(),
      ...this.#given.choice("exact", ["true", "false"]) === "true" ? { exact: true } : {},
      gates: this.#gates()
    };
  }
  #models() {
    return { given: this.#given, path: (input) => this.#path(input) };
  }
  #season() {
    const season = this.#given.number("season");
    if (season === void 0) return {};
    if (!Number.isInteger(season) || season < 1)
      this.#given.refuse("season", "Write a whole number of steps, such as `12` for months.");
    return { season };
  }
  #model() {
    const file = this.#given.text("model");
    const name = file === void 0 ? "model" : basename(file, extname(file));
    return new RegExp(modelName).test(name) ? name : "model";
  }
  #data() {
    const delimiter = this.#delimiter();
    const sets = ["data", "reference"].flatMap((name) => {
      const path = this.#path(name);
      return path === void 0 ? [] : [[name, { name, path, ...delimiter, labels: "yes", at: inputAt(name) }]];
    });
    const before = Object.entries(this.#base.data).map(([name, source]) => [name, { ...source, ...delimiter }]);
    return record([...before, ...sets]);
  }
  #delimiter() {
    const delimiter = this.#given.text("delimiter");
    if (delimiter === void 0) return {};
    const character = delimiter === "\\t" ? "	" : delimiter;
    if (character.length !== 1) this.#given.refuse("delimiter", "Write one character, or `\\t` for a tab.");
    return { delimiter: character };
  }
  #columns() {
    const named = columnInputs.flatMap((name) => {
      const column = this.#given.text(name);
      return column === void 0 ? [] : [[name, column]];
    });
    const positive = this.#given.text("positive");
    const groups = this.#given.list("groups");
    const labels = this.#given.list("labels");
    return {
      ...this.#base.columns,
      ...Object.fromEntries(named),
      ...positive === void 0 ? {} : { positive: labelValue(positive) },
      ...labels === void 0 ? {} : { labels },
      ...groups === void 0 ? {} : { groups }
    };
  }
  #columnsAt() {
    const given = [...columnInputs, "groups"].filter((name) => this.#given.text(name) !== void 0);
    if (given.length === 0) return {};
    const at = given.map((name) => [name, inputAt(name)]);
    return { columnsAt: record([...Object.entries(this.#base.columnsAt ?? {}), ...at]) };
  }
  #confidence() {
    const level = this.#given.quantity("confidence", parsePercent, "Write per cent, such as `95%`.");
    if (level === void 0) return this.#base.confidence;
    if (level < 0.5 || level >= 1) this.#given.refuse("confidence", "Write per cent, from 50% to below 100%.");
    if (!this.#isNew && level < this.#base.confidence)
      this.#given.refuse("confidence", "An input may raise the confidence of a policy, not lower it.");
    if (!this.#isNew && level > this.#base.confidence && this.#hasGuards())
      this.#given.refuse(
        "confidence",
        "The policy has `guard:` lines, which a higher confidence would weaken: leave it as it is."
      );
    return level;
  }
  #hasGuards() {
    const lines = Object.values(this.#base.gates).flatMap((gate) => gate.require);
    return lines.some(({ burden, text }) => burden === "guard" || /^\s*guard\s*:/.test(text));
  }
  #gates() {
    const gates = new Map(Object.entries(this.#base.gates));
    const extend = (name, more) => gates.set(name, { ...gates.get(name) ?? { require: [] }, ...more });
    const lines = this.#given.requirements("require");
    const { gate } = this.#context;
    const isGate = gateNames.includes(gate);
    if (lines.length > 0 && !isGate) this.#given.refuse("require", `Give it to a gate: ${oneOf(gateNames)}.`);
    if (isGate) extend(gate, { require: [...gates.get(gate)?.require ?? [], ...lines] });
    const subject = this.#given.choice("subject", ["data", "model"]);
    if (subject !== void 0) extend("bias-check", { subject });
    const profile = this.#profile();
    if (profile !== void 0) extend("bias-check", { profile });
    const load = loadOf(this.#given, gates.get("stress-test")?.load);
    if (load !== void 0) extend("stress-test", { load });
    const registry = this.#registry();
    const version = this.#given.text("version");
    if (registry !== void 0) extend("model-register", { registry });
    if (version !== void 0) extend("model-register", { version });
    return record(gates);
  }
  #profile() {
    return this.#given.list("profile")?.map(
      (name) => REPORT_PROFILES.find((each) => each === name) ?? this.#given.refuse("profile", `Write ${oneOf(REPORT_PROFILES)}.`)
    );
  }
  #registry() {
    const registry = this.#given.text("registry");
    if (registry === void 0 || registry === "releases") return registry;
    if (!/^file:./.test(registry)) this.#given.refuse("registry", "Write `releases`, or `file:` and a folder.");
    return `file:${this.#placed("registry", registry.slice("file:".length))}`;
  }
  #pathAs(input, key) {
    const path = this.#path(input);
    return path === void 0 ? {} : { [key]: path };
  }
  /** A table that the policy names belongs to the policy's own contract. */
  #contract() {
    const text = this.#given.text("contract");
    if (text === void 0) return {};
    const { contract, contractTable } = fileAndTable(text);
    return { contract: this.#placed("contract", contract), contractTable };
  }
  #path(input) {
    const path = this.#given.text(input);
    return path === void 0 ? void 0 : this.#placed(input, path);
  }
  /** Relative to the policy's folder, from where all of a policy's paths start. */
  #placed(input, path) {
    const { root, workspace = root } = this.#context;
    const absolute = insideWorkspace(path, { root, workspace }, "bad-input", inputAt(input));
    return relativePath(this.#base.root, absolute);
  }
};
var inputAt = (input) => ({ file: `input ${input}` });
function labelValue(text) {
  if (text === "true" || text === "false") return text === "true";
  const quoted = /^"(.*)"$/s.exec(text);
  return quoted?.[1] ?? parseNumber(text) ?? text;
}

// packages/trial/src/route.ts
var ORDER = ["data-validate", "accuracy-gate", "bias-check", "stress-test"];
async function routeRequirements(lines, policy) {
  const { VOCABULARIES } = await import("./vocabularies-PV23YIM2.js");
  const known = ORDER.flatMap((gate) => VOCABULARIES.find((vocabulary) => vocabulary.gate === gate) ?? []);
  const gates = { ...policy.gates };
  for (const line of new Given([["require", lines]]).requirements("require")) {
    const gate = gateOf(line, known);
    const section = gates[gate] ?? { require: [] };
    gates[gate] = { ...section, require: [...section.require, line] };
  }
  return { ...policy, gates };
}
function gateOf(line, vocabularies) {
  let refusal;
  for (const vocabulary of vocabularies) {
    try {
      parseRequirement(line, vocabulary);
      return vocabulary.gate;
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal;
}

// packages/trial/src/policy.ts
var DEFAULT_FILE = "sea-trials.yml";
var PLAIN = ["data", "predictions", "model", "url"];
var ENOUGH = [...PLAIN, "learning-curve"];
async function readPolicy(wanted) {
  return judgedBy(await readAsWritten(wanted), wanted);
}
function besideAdded(wanted) {
  if (wanted.base?.added === void 0) return wanted;
  const { added: _, ...base } = wanted.base;
  return { ...wanted, base };
}
function judgedBy(policy, wanted) {
  const { contract, renamed } = wanted.base ?? {};
  return {
    ...withFormerNames(policy, renamed),
    ...contract === void 0 || policy.contract === void 0 ? {} : { contract: relativePath(policy.root, contract) },
    ...renamed === void 0 ? {} : { renamed }
  };
}
var withFormerNames = (policy, renamed) => renamed === void 0 ? policy : { ...policy, columns: columnsWith(policy.columns, renamed) };
async function readAsWritten(wanted) {
  const { gates, inputs, directory, workspace } = wanted;
  const file = policyFile(inputs, directory);
  const policy = file === void 0 ? void 0 : await fromFile(file, wanted);
  if (policy === void 0 && !ENOUGH.some((name) => inputs[name] !== void 0)) {
    throw new SeaTrialsError(
      "bad-input",
      `there is no ${DEFAULT_FILE} here and no data are named`,
      `Have one written (\`sea-trials init data.csv\`), or name what is to be judged: ${ENOUGH.map((name) => `\`${name}\``).join(", ")}.`
    );
  }
  const only = gates !== "all" && gates.length === 1 ? gates[0] : void 0;
  if (only !== void 0) return foldInputs(inputs, policy, { root: directory, gate: only, workspace });
  const { require: lines, ...others } = inputs;
  const folded2 = foldInputs(others, policy, { root: directory, gate: "run", workspace });
  return lines === void 0 ? folded2 : routeRequirements(lines, folded2);
}
function policyFile(inputs, directory) {
  if (inputs.policy !== void 0) return resolve2(directory, inputs.policy);
  const file = resolve2(directory, DEFAULT_FILE);
  return PLAIN.some((name) => inputs[name] !== void 0) || !existsSync(file) ? void 0 : file;
}
async function fromFile(file, { directory, workspace, base }) {
  if (!isInside(file, workspace)) {
    throw new SeaTrialsError("bad-input", `the policy ${file} lies outside of the workspace`, "Name one inside it.");
  }
  const from = isInside(process.cwd(), workspace) ? process.cwd() : directory;
  const shown = relativePath(from, file);
  const [{ readPolicy: parsePolicy }, { readBytes }] = await Promise.all([
    import("./load-GDHJMZEH.js"),
    import("./yaml-EJ6H5EDC.js")
  ]);
  const ground = { root: dirname(file), workspace };
  return parsePolicy(base?.bytes ?? readBytes(file, shown), shown, ground, base);
}

export {
  DEFAULT_FILE,
  PLAIN,
  readPolicy,
  besideAdded,
  judgedBy,
  withFormerNames,
  readAsWritten,
  policyFile
};
