import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  find,
  nameChanges,
  replaced,
  withNames
} from "./chunk-RIC3UXWE.js";
import {
  policyValidator,
  refuseFirst
} from "./chunk-NBM5NH6N.js";
import {
  placeText
} from "./chunk-S3ZB6TL7.js";
import {
  requirementLine
} from "./chunk-XEEDZDUD.js";
import {
  readBytes,
  readSheet
} from "./chunk-JYM43TBY.js";
import {
  readWaivers
} from "./chunk-GY5OF2YY.js";
import {
  fileAndTable,
  insideWorkspace,
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  canonicalJson,
  sha256
} from "./chunk-K5SB2KRG.js";
import {
  defaults,
  record
} from "./chunk-7GQU72V4.js";
import {
  parseCondition
} from "./chunk-CXAWSTTV.js";
import {
  parseDuration,
  parsePercent,
  parseRate,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  isObject,
  own
} from "./chunk-63DVTQSH.js";

// packages/schema/src/policy/load.ts
import { dirname } from "node:path";

// packages/schema/src/policy/added.ts
var PARTS = [
  "task",
  "season",
  "contract",
  "candidate",
  "baseline",
  "costs",
  "serving",
  "data",
  "columns"
];
var ONE_BY_ONE = ["data", "columns"];
function withAdded(sheet, other, gates) {
  const wanted = [...gates.map((gate) => ["gates", gate]), ...partsOf(sheet.value, other.value)];
  const taken = wanted.filter((path) => !has(sheet.value, path) && has(other.value, path));
  const at = (path) => taken.some((one) => one.every((part, i) => part === path[i])) ? other : sheet;
  return {
    ...sheet,
    value: taken.reduce((document, path) => put(document, path, at(path).value), sheet.value),
    valueAt: (path) => at(path).valueAt(path),
    keyAt: (path) => at(path).keyAt(path)
  };
}
var partsOf = (value, other) => PARTS.flatMap((part) => {
  const [there, here] = [inner(value, part), inner(other, part)];
  return ONE_BY_ONE.includes(part) && isObject(there) && isObject(here) ? Object.keys(here).map((name) => [part, name]) : [[part]];
});
var inner = (value, name) => isObject(value) ? own(value, name) : void 0;
var has = (value, path) => path.reduce(inner, value) !== void 0;
function put(value, [name = "", ...rest], from) {
  const entries = isObject(value) ? Object.entries(value).filter(([key]) => key !== name) : [];
  const found = inner(from, name);
  return Object.fromEntries([...entries, [name, rest.length === 0 ? found : put(inner(value, name), rest, found)]]);
}

// packages/schema/src/policy/moved.ts
import { posix } from "node:path";
var PATHS = [
  "data.*.path",
  "data.*.profile",
  "contract",
  "candidate.onnx",
  "candidate.predictions",
  "candidate.train-predictions",
  "baseline.onnx",
  "baseline.predictions",
  "baseline.train-predictions",
  "gates.model-register.card"
];
var REGISTRY = "gates.model-register.registry";
function movedFrom(sheet, way) {
  if (way === "") return sheet;
  const value = [...PATHS, REGISTRY].reduce((document, key) => {
    const moved = key === REGISTRY ? registryAlong : along;
    const found = find(document, key.split("."), []);
    return found.reduce((inner2, { path, text }) => replaced(inner2, path, moved(way, text)), document);
  }, sheet.value);
  return { ...sheet, value };
}
var along = (way, path) => posix.isAbsolute(path) ? path : posix.join(way, path);
var registryAlong = (way, text) => text.startsWith("file:") ? `file:${along(way, text.slice("file:".length))}` : text;

// packages/schema/src/policy/reader.ts
import { resolve } from "node:path";

// packages/schema/src/policy/season.ts
var SEASONS = {
  d: { count: 1, unit: "day" },
  w: { count: 7, unit: "day" },
  mo: { count: 1, unit: "month" },
  y: { count: 12, unit: "month" }
};
function seasonOf(text) {
  const [, times, unit] = /^(\d+)([a-z]+)$/.exec(text);
  const { count, unit: of } = SEASONS[unit];
  return { count: Number(times) * count, unit: of };
}

// packages/schema/src/policy/reader.ts
function pointerOf({ stage, version, first }) {
  return {
    ...stage === void 0 ? {} : { stage },
    ...version === void 0 ? {} : { version },
    first: first ?? "fail"
  };
}
var PolicyReader = class {
  #sheet;
  #ground;
  constructor(sheet, ground) {
    this.#sheet = sheet;
    this.#ground = ground;
  }
  policy(digest) {
    const top = this.#sheet.value;
    const optional = (key, read) => top[key] === void 0 ? {} : { [key]: read(top[key], [key]) };
    const data = Object.entries(top.data ?? {});
    const gates = Object.entries(top.gates);
    return {
      model: top.model,
      task: top.task ?? defaults.task,
      ...top.season === void 0 ? {} : { season: Number(top.season) },
      data: record(data.map(([name, value]) => [name, this.#dataSource(name, value)])),
      columns: { groups: [], ...top.columns ?? {} },
      ...this.#columnsAt(top.columns),
      ...this.#contract(top.contract),
      ...optional("candidate", (value, path) => this.#source(value, path)),
      ...optional("baseline", (value, path) => this.#baseline(value, path)),
      ...top.costs === void 0 ? {} : { costs: top.costs },
      ...optional("serving", (value, path) => this.#serving(value, path)),
      confidence: this.#confidence(top.confidence),
      ...top["holdout-uses"] === void 0 ? {} : { holdoutUses: top["holdout-uses"] },
      ...top["min-count"] === void 0 ? {} : { minCount: top["min-count"] },
      ...top["min-support"] === void 0 ? {} : { minSupport: top["min-support"] },
      ...top.waivers === void 0 ? {} : { waivers: readWaivers(this.#sheet, top.waivers) },
      gates: record(gates.map(([name, value]) => [name, this.#gate(value, ["gates", name])])),
      root: resolve(this.#ground.root),
      workspace: resolve(this.#ground.workspace),
      file: this.#sheet.file,
      digest
    };
  }
  #columnsAt(columns) {
    if (columns === void 0) return {};
    return { columnsAt: record(Object.keys(columns).map((role) => [role, this.#sheet.keyAt(["columns", role])])) };
  }
  #contract(text) {
    if (text === void 0) return {};
    const named = fileAndTable(text);
    this.#check(named.contract, ["contract"]);
    return named;
  }
  #dataSource(name, value) {
    const path = ["data", name];
    const given = typeof value === "string" ? {} : value;
    if (given.registered !== void 0) return this.#registered(name, given);
    const isProfile = typeof value === "object" && value !== null && "profile" in value;
    const at = (key) => this.#sheet.valueAt([...path, key]);
    return {
      name,
      path: this.#path(typeof value === "string" ? path : [...path, isProfile ? "profile" : "path"]),
      ...isProfile ? { isProfile } : {},
      ...given.delimiter === void 0 ? {} : { delimiter: given.delimiter },
      labels: given.labels ?? "yes",
      ...given.where === void 0 ? {} : {
        where: parseCondition({ text: given.where, burden: "require", source: at("where") }),
        whereAt: at("where")
      },
      ...given.season === void 0 ? {} : { season: seasonOf(given.season) },
      at: this.#sheet.keyAt(path)
    };
  }
  #registered(name, value) {
    const of = value.registered;
    return { name, registered: { of, ...pointerOf(value) }, labels: "yes", at: this.#sheet.keyAt(["data", name]) };
  }
  #source(value, path) {
    const { onnx, predictions, url } = value;
    return {
      ...onnx === void 0 ? {} : { onnx: this.#path([...path, "onnx"]) },
      ...predictions === void 0 ? {} : { predictions: this.#path([...path, "predictions"]) },
      ...url === void 0 ? {} : { url },
      ...this.#threshold(value.threshold, [...path, "threshold"]),
      ...value["train-predictions"] === void 0 ? {} : { trainPredictions: this.#path([...path, "train-predictions"]) },
      at: this.#sheet.keyAt(path)
    };
  }
  #threshold(value, path) {
    if (typeof value !== "object" || value === null) return { threshold: value ?? defaults.threshold };
    const { maximise, minimise, keeping, on } = value;
    const at = (key) => this.#sheet.valueAt([...path, key]);
    const chosen = {
      metric: maximise ?? minimise,
      wanted: maximise === void 0 ? "minimise" : "maximise",
      ...keeping === void 0 ? {} : { keeping: { text: keeping, burden: "require", source: at("keeping") } },
      on: this.#dataset(on, [...path, "on"]),
      at: at(maximise === void 0 ? "minimise" : "maximise")
    };
    return { threshold: defaults.threshold, chosen };
  }
  #baseline(value, path) {
    const ref = value.ref === void 0 ? {} : { ref: value.ref };
    return { ...this.#source(value, path), ...pointerOf(value), ...ref };
  }
  #serving(value, path) {
    return {
      ...value.start === void 0 ? {} : { start: value.start },
      ...value.url === void 0 ? {} : { url: value.url },
      protocol: value.protocol ?? defaults.protocol,
      readyMs: this.#quantity(value.ready, [...path, "ready"], parseDuration) ?? defaults.readyMs
    };
  }
  #gate(value, path) {
    const { require: lines, load, card, registry, profiles, ...rest } = value;
    return {
      require: (lines ?? []).map(
        (line, i) => requirementLine(this.#sheet, line, [...path, "require", i])
      ),
      ...rest,
      ...load === void 0 ? {} : { load: this.#load(load, [...path, "load"]) },
      ...card === void 0 ? {} : { card: this.#path([...path, "card"]) },
      ...profiles === void 0 ? {} : { profiles: this.#kept(profiles, [...path, "profiles"]) },
      ...registry === void 0 ? {} : { registry: this.#registry(registry, [...path, "registry"]) },
      at: this.#sheet.keyAt(path)
    };
  }
  #load(value, path) {
    return {
      ratePerSecond: this.#quantity(value.rate, [...path, "rate"], parseRate) ?? defaults.ratePerSecond,
      durationMs: this.#quantity(value.for, [...path, "for"], parseDuration) ?? defaults.durationMs,
      arrivals: value.arrivals ?? defaults.arrivals,
      ...value.rows === void 0 ? {} : { rows: this.#dataset(value.rows, [...path, "rows"]) },
      warmupMs: this.#quantity(value.warmup, [...path, "warmup"], parseDuration, 0) ?? defaults.warmupMs
    };
  }
  #dataset(name, path) {
    const names = Object.keys(this.#sheet.value.data ?? {});
    if (names.includes(name)) return name;
    const message = `${printable(name)} is no data set of this policy`;
    return this.#sheet.refuse(
      this.#sheet.valueAt(path),
      message,
      `Data sets are ${names.map(printable).join(", ") || "none"}.`
    );
  }
  /** Data sets that are profiles themselves have no rows to profile. */
  #kept(names, path) {
    for (const [i, name] of names.entries()) {
      this.#dataset(name, [...path, i]);
      const source = this.#sheet.value.data[name];
      if (typeof source === "string" || "path" in source) continue;
      this.#sheet.refuse(
        this.#sheet.valueAt([...path, i]),
        `${printable(name)} is a profile`,
        "Name a data set whose rows are there."
      );
    }
    return names;
  }
  #quantity(value, path, parse, least = Number.MIN_VALUE) {
    if (value === void 0) return void 0;
    const number = parse(value);
    if (number !== void 0 && number >= least) return number;
    return this.#sheet.refuse(
      this.#sheet.valueAt(path),
      `${placeText(path, this.#sheet.value)} is ${printable(value)}`,
      "Write a number above 0 with its unit."
    );
  }
  #confidence(value) {
    if (value === void 0) return defaults.confidence;
    const level = parsePercent(String(value));
    if (level !== void 0 && level >= 0.5 && level < 1) return level;
    const at = this.#sheet.valueAt(["confidence"]);
    return this.#sheet.refuse(
      at,
      `\`confidence\` is ${printable(value)}`,
      "Write per cent, from 50% to below 100%: `95%`."
    );
  }
  #registry(value, path) {
    if (value.startsWith("file:")) this.#check(value.slice("file:".length), path);
    return value;
  }
  #path(path) {
    const value = path.reduce((inner2, key) => inner2[String(key)], this.#sheet.value);
    this.#check(value, path);
    return value;
  }
  #check(value, path) {
    insideWorkspace(value, this.#ground, "bad-policy", this.#sheet.valueAt(path));
  }
};

// packages/schema/src/policy/load.ts
async function loadPolicy(file, options) {
  const here = { root: options.workspace, workspace: options.workspace };
  const path = insideWorkspace(file, here, "bad-input");
  const shown = relativePath(options.workspace, path);
  return readPolicy(readBytes(path, shown), shown, { root: dirname(path), workspace: options.workspace });
}
async function readPolicy(bytes, file, ground, { names = [], way = "", added } = {}) {
  const own2 = withNames(movedFrom(readSheet(bytes, file, "bad-policy"), way), names);
  const sheet = added === void 0 ? own2 : withAdded(own2, readSheet(added.bytes, file, "bad-policy"), added.gates);
  const valid = await policyValidator();
  if (!valid(sheet.value)) refuseFirst(valid.errors ?? [], sheet);
  return new PolicyReader(sheet, ground).policy(digestOf(bytes, names, way));
}
function digestOf(bytes, names, way) {
  if (names.length === 0 && way === "") return sha256(bytes);
  const said = names.map(({ path, here }) => [path, here]);
  return sha256(canonicalJson({ policy: sha256(bytes), names: said, ...way === "" ? {} : { way } }));
}
var readNameChanges = (base, here, file, way = "") => nameChanges(movedFrom(readSheet(base, file, "bad-policy"), way), readSheet(here, file, "bad-policy"));

export {
  loadPolicy,
  readPolicy,
  readNameChanges
};
