import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  GATES
} from "./chunk-2TJCATO3.js";
import {
  gateNames,
  modelName
} from "./chunk-SC26JEQ4.js";
import {
  changesLines,
  hasChanges
} from "./chunk-MCOXJBJI.js";
import {
  gravest,
  headline,
  tally,
  verdictsOf
} from "./chunk-JQO2O4MU.js";
import {
  blocks,
  count,
  digestText,
  loudChecks,
  reasonText,
  requirementText,
  scopeText,
  secondsText,
  unchangedText
} from "./chunk-RHZRA7SD.js";
import {
  shorten,
  visible
} from "./chunk-AGMATHQZ.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import {
  isGreen,
  writeEvidence
} from "./chunk-YM7FNBUH.js";
import {
  commitOf,
  dataFiles,
  dvcCache,
  entriesOf,
  md5Of,
  placeFile,
  safeName
} from "./chunk-GN7BOY2S.js";
import {
  FILES,
  makeFolder,
  makePlaces,
  outputOf,
  writable
} from "./chunk-5GDWMRUP.js";
import {
  holdoutOf,
  openLines
} from "./chunk-HXXY7QRS.js";
import {
  dataKey
} from "./chunk-4VRQHHC7.js";
import {
  GATE_NAMES
} from "./chunk-JP26K3RI.js";
import {
  TASKS
} from "./chunk-GLACIS5M.js";
import {
  parseRequirement
} from "./chunk-PLXR2OUT.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import {
  digestBook
} from "./chunk-D344OEKY.js";
import {
  defaults,
  record
} from "./chunk-7GQU72V4.js";
import {
  fileAndTable,
  insideWorkspace,
  isInside,
  relativePath
} from "./chunk-D2K3YYAS.js";
import {
  canonicalJson,
  sha256
} from "./chunk-K5SB2KRG.js";
import {
  POINTER,
  matchingFiles
} from "./chunk-WVXUFOOI.js";
import {
  GitFailure
} from "./chunk-LRRUGJC7.js";
import {
  didYouMean,
  oneOf,
  parseDuration,
  parseNumber,
  parsePercent,
  parseRate,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError,
  showPosition
} from "./chunk-6GQ52R6W.js";

// packages/report/src/terminal.ts
var sgr = { green: "32", red: "31", yellow: "33", grey: "90", bold: "1" };
function terminal(trials, style) {
  const pen = penOf(style);
  const width = columnWidths(trials.gates);
  const lines = [
    heading(trials),
    "",
    ...trials.gates.flatMap((run) => [gateLine(run, width, pen), ...detailLines(run, pen)]),
    ...policyLines(trials, pen),
    ...(trials.notes ?? []).map((note) => `  ${pen.paint("grey", visible(note))}`),
    "",
    footer(trials, pen)
  ];
  return style.unicode ? lines.join("\n") : ascii(lines.join("\n"));
}
function penOf({ colour, unicode }) {
  const paint = (tone, text) => colour ? `\x1B[${sgr[tone]}m${text}\x1B[0m` : text;
  const [good, bad, open3, none] = unicode ? ["\u2714", "\u2718", "?", "\u2013"] : ["+", "x", "?", "-"];
  const green = paint("green", good);
  const red = paint("red", bad);
  const yellow = paint("yellow", open3);
  const grey = paint("grey", none);
  return {
    paint,
    mark: {
      passed: green,
      pass: green,
      failed: red,
      fail: red,
      inconclusive: yellow,
      error: red,
      "not-applicable": grey,
      "not-run": grey,
      warning: paint("yellow", "!")
    }
  };
}
function heading(trials) {
  const candidate = verdictsOf(trials).flatMap(({ subjects }) => subjects).find(({ name }) => name === "model");
  const { model, policy } = trials;
  return [
    `Sea Trials ${trials.version}`,
    model,
    candidate === void 0 ? void 0 : `candidate ${digestText(candidate.digest)}`,
    policy === void 0 ? void 0 : `policy ${policy.file} ${digestText(policy.digest)}`
  ].filter((part) => part !== void 0).map(visible).join(" \xB7 ");
}
var cells = (run) => {
  const { verdict } = run;
  if (verdict === void 0) return [run.gate, "not run", run.notRun ?? "", "", ""];
  const scope = scopeText(verdict);
  const seconds = run.seconds === void 0 ? "" : secondsText(run.seconds);
  return [run.gate, verdict.verdict, count(tally([verdict]).requirements, "requirement"), scope, seconds].map(visible);
};
function columnWidths(gates) {
  const rows = gates.map(cells);
  return [0, 1, 2, 3, 4].map(
    (i) => (
      // What was not run explains itself in one long cell, to which nothing need be aligned.
      Math.max(0, ...rows.map((row, at) => gates[at]?.verdict === void 0 && i > 1 ? 0 : row[i].length))
    )
  );
}
function gateLine(run, width, pen) {
  const [gate, word, requirements, scope, seconds] = cells(run);
  const mark = pen.mark[run.verdict?.verdict ?? "not-run"];
  const start = `  ${gate.padEnd(width[0])}  ${mark} ${word.padEnd(width[1])}`;
  if (run.verdict === void 0) return `${start}  ${pen.paint("grey", visible(requirements))}`.trimEnd();
  const [a, b, c] = [width[2], width[3], width[4]];
  const counted = `${requirements.padStart(a)}  ${scope.padStart(b)}  ${seconds.padStart(c)}`;
  return `${start}  ${counted}`.trimEnd();
}
function detailLines({ verdict, unchangedSince }, pen) {
  if (verdict === void 0) return [];
  const loud = [...loudChecks(verdict), ...whyNothingConcluded(verdict)];
  const widest = Math.min(44, Math.max(0, ...loud.map((check) => visible(requirementText(check)).length)));
  const unchanged = unchangedSince === void 0 ? [] : [unchangedText(unchangedSince)];
  return [
    ...errorLines(verdict, pen),
    ...loud.flatMap((check) => checkLines(check, widest, pen)),
    ...sinceLines(verdict, pen),
    ...[...unchanged, ...verdict.notes].map((note) => `    ${pen.paint("grey", visible(note))}`)
  ];
}
function whyNothingConcluded({ verdict, checks }) {
  if (verdict !== "inconclusive" || checks.some(blocks)) return [];
  return checks.filter(({ outcome, burden }) => outcome === "not-applicable" && burden !== "warn").slice(0, 10);
}
function policyLines({ changes = [], base, judgedHere, informal = [] }, pen) {
  if (changes.length === 0) return [];
  const branch = base ?? "the base branch";
  const judge = judgedHere ? "the one here" : `the one of ${branch}`;
  const lines = changes.map(
    ({ gate, base: there = "\u2013", here = "\u2013", direction }) => `  ${gate}: ${there} \u2192 ${here} (${direction})`
  );
  const wouldBe = informal.flatMap(
    ({ gate, verdict }) => verdict === void 0 ? [] : [`  under the policy here, for information: ${gate} ${verdict.verdict}`]
  );
  return [`the policy changed since ${branch}; ${judge} judged`, ...lines, ...wouldBe].map(
    (line2) => `  ${pen.paint("grey", visible(shorten(line2, 300)))}`
  );
}
function sinceLines({ changes }, pen) {
  if (changes === void 0) return [];
  const lines = hasChanges(changes) ? changesLines(changes) : ["data and contract unchanged"];
  return [`since ${changes.base}`, ...lines.map((line2) => `  ${shorten(line2, 300)}`)].map(
    (line2) => `    ${pen.paint("grey", visible(line2))}`
  );
}
function errorLines({ error }, pen) {
  if (error === void 0) return [];
  const where = error.at === void 0 ? "" : `${showPosition(error.at)}: `;
  return [
    `    ${pen.mark.error} ${visible(`${where}${error.message}`)}`,
    `      ${pen.paint("grey", visible(error.fix))}`
  ];
}
function checkLines(check, widest, pen) {
  const requirement = visible(requirementText(check));
  const reason = visible(reasonText(check));
  const indent = " ".repeat(6 + widest + 2);
  const isLetPass = (check.outcome === "fail" || check.waiver !== void 0) && !blocks(check);
  const sign = isLetPass ? "warning" : check.outcome;
  const first = `    ${pen.mark[sign]} ${requirement.padEnd(widest)}`;
  const rows = (check.failingRows ?? []).slice(0, 3).map((row) => {
    const key = row.key === void 0 ? "" : `, key ${row.key}`;
    const value = row.value === void 0 ? "" : `: ${[row.column, row.value].filter(Boolean).join(" ")}`;
    return visible(`${row.file} row ${row.row}${key}${value}`);
  });
  const more = (check.failingRows?.length ?? 0) - rows.length;
  const below = [
    ...rows,
    ...more > 0 ? [`and ${more} more rows shown in the report`] : [],
    ...check.source === void 0 ? [] : [visible(showPosition(check.source))]
  ].map((line2) => `${indent}${pen.paint("grey", line2)}`);
  return requirement.length > widest ? [first, `${indent}${reason}`, ...below] : [`${first}  ${reason}`, ...below];
}
function footer(trials, pen) {
  const verdicts = verdictsOf(trials);
  const total = tally(verdicts);
  const state = gravest(verdicts.map(({ verdict }) => verdict));
  const tone = state === "passed" ? "green" : state === "inconclusive" ? "yellow" : "red";
  const words = headline(total).replace(/^(is )?([a-z]+)/, (_, __, first) => first);
  const sentence = /^(failed|passed) /.test(words) ? words.replace(" ", ": ") : words;
  const { report, evidence, rows } = trials.paths ?? {};
  return [
    pen.paint(tone, sentence),
    report === void 0 ? void 0 : visible(`report ${report}`),
    rows === void 0 ? void 0 : visible(`rows ${rows}`),
    evidence === void 0 ? void 0 : visible(`evidence ${evidence}`)
  ].filter((part) => part !== void 0).join(" \xB7 ");
}
function ascii(text) {
  return text.replaceAll("\xB7", "|").replaceAll("\u2026", "..").replaceAll("\u2192", "->").replace(/[–—−]/g, "-").replace(/[^\u001b\n\x20-\x7e]/gu, "?");
}

// packages/trial/src/history/record.ts
var REF = "refs/sea-trials/history";
var MOST_RUNS = 730;
var MOST_METRICS = 500;
var MOST_OPEN = 500;
var MOST_BYTES = 16 * 1024 * 1024;
var fileOf = (model) => isHistory(`${model}.jsonl`) ? `${model}.jsonl` : void 0;
var isHistory = (path) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.jsonl$/.test(path);
function readRuns(text) {
  const lines = text.split("\n").filter((line2) => line2 !== "");
  if (lines.length > MOST_RUNS) throw damaged(`it has ${lines.length} runs; at most ${MOST_RUNS} are kept`);
  return lines.map((line2, i) => {
    const run = runOf(line2);
    if (run === void 0) throw damaged(`line ${i + 1} is no run`);
    return run;
  });
}
function withRun(runs, run) {
  const at = runs.findIndex(({ commit, data }) => commit === run.commit && data === run.data);
  return at < 0 ? [...runs, run].slice(-MOST_RUNS) : runs.with(at, run);
}
var writeRuns = (runs) => runs.map((run) => `${canonicalJson(run)}
`).join("");
function runOf(line2) {
  const value = parsed(line2);
  if (!isObject(value)) return void 0;
  const { commit, data, time, metrics, decision, ...others } = value;
  if (Object.keys(others).length > 0) return void 0;
  if (typeof commit !== "string" || !/^[0-9a-f]{40,64}$/.test(commit)) return void 0;
  if (typeof data !== "string" || !/^sha256:[0-9a-f]{64}$/.test(data)) return void 0;
  if (typeof time !== "string" || !/^\d{4}-\d{2}-\d{2}T[0-9:.]{8,12}Z$/.test(time)) return void 0;
  if (!isObject(metrics)) return void 0;
  const numbers = Object.entries(metrics);
  if (numbers.length > MOST_METRICS || !numbers.every(([, number]) => Number.isFinite(number))) return void 0;
  const kept = { commit, data, time, metrics: Object.fromEntries(numbers) };
  if (decision === void 0) return kept;
  const known = decisionIn(decision);
  return known === void 0 ? void 0 : { ...kept, decision: known };
}
function decisionIn(value) {
  if (!isObject(value) || Object.keys(value).length !== 3) return void 0;
  const { holdout, rows, open: open3 } = value;
  if (typeof holdout !== "string" || !/^sha256:[0-9a-f]{64}$/.test(holdout)) return void 0;
  if (typeof rows !== "number" || !Number.isSafeInteger(rows) || rows < 1) return void 0;
  if (!Array.isArray(open3) || open3.length > MOST_OPEN) return void 0;
  return open3.every((key) => typeof key === "string" && /^[0-9a-f]{16}$/.test(key)) ? { holdout, rows, open: open3 } : void 0;
}
function parsed(line2) {
  try {
    return JSON.parse(line2);
  } catch {
    return void 0;
  }
}
var isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
var keptMetrics = (metrics) => Object.fromEntries(
  Object.entries(metrics).filter((entry) => Number.isFinite(entry[1]) && !entry[0].startsWith("anomaly(")).slice(0, MOST_METRICS)
);
var tooLarge = (bytes) => damaged(`it has ${bytes} bytes; at most ${MOST_BYTES} are read`);
var damaged = (why) => new SeaTrialsError(
  "bad-evidence",
  `the history on ${REF} is not what was written there: ${why}`,
  `Look who wrote it; \`git push origin :${REF}\` begins anew.`
);

// packages/trial/src/history/store.ts
var MOST_TRIES = 8;
var historyOf = (store) => async (model) => {
  const file = fileOf(model);
  const tip = file === void 0 ? void 0 : await unreadable(store.place.tip);
  return tip === void 0 || file === void 0 ? [] : runsAt(store, tip, file);
};
async function runsAt({ git, folder }, tip, file) {
  const entry = (await filesAt({ git, folder }, tip)).find(({ path }) => path === file);
  if (entry === void 0) return [];
  if (entry.size > MOST_BYTES) throw tooLarge(entry.size);
  return readRuns((await git(folder, ["cat-file", "blob", entry.hash])).toString("utf8"));
}
async function filesAt({ git, folder }, tip) {
  const entries = await entriesOf(tip, [], folder, git);
  return entries.filter(({ kind, path }) => kind === "file" && isHistory(path));
}
async function keep(store, model, run) {
  const file = fileOf(model);
  if (file === void 0)
    throw new SeaTrialsError("bad-input", "the model has no name to keep its history by", "Name it in the policy.");
  await unreadable(async () => {
    for (let turn = 1; turn <= MOST_TRIES; turn++) {
      const tip = await store.place.tip();
      const runs = tip === void 0 ? [] : await runsAt(store, tip, file);
      const commit = await commitOf2(store, tip, file, withRun(runs, run), run.time);
      if (commit === tip || await store.place.move(commit, tip)) return;
    }
    throw new GitFailure(`another run was faster, ${MOST_TRIES} times`);
  });
}
async function commitOf2({ git, folder }, tip, file, runs, time) {
  const ask = async (args, input = "") => (await git(folder, args, { input })).toString("latin1").trim();
  const hash = await ask(["hash-object", "-w", "--stdin", "--no-filters"], writeRuns(runs));
  const others = tip === void 0 ? [] : (await filesAt({ git, folder }, tip)).filter(({ path }) => path !== file);
  const entries = [...others, { path: file, hash }].map((entry) => `100644 blob ${entry.hash}	${entry.path}\0`);
  const tree = await ask(["mktree", "-z"], entries.join(""));
  return ask(["commit-tree", tree, "-m", `History of accepted runs, as of ${time}`]);
}
async function unreadable(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new SeaTrialsError(
      "github-failed",
      `the history on ${REF} cannot be had: ${error.message}`,
      "Check out before this step; to keep runs the job needs `contents: write`.",
      void 0,
      { cause: error }
    );
  }
}

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
      const line2 = withoutComment(written);
      const text = line2.trim();
      const column = line2.length - line2.trimStart().length + 1;
      const source = { file: `input ${input}`, line: i + 1, column };
      return text === "" ? [] : [{ text, burden: "require", source }];
    });
  }
  refuse(input, fix) {
    throw new SeaTrialsError("bad-input", `input \`${input}\` is ${printable(this.text(input))}`, fix);
  }
};
function withoutComment(line2) {
  const code = /^(?:[^"`#]|"(?:[^"\\]|\\.)*"|`[^`]*`)*/.exec(line2)?.[0] ?? "";
  return line2[code.length] === "#" ? code : line2;
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
      ...this.#contract(),
      ...this.#pathAs("train-predictions", "trainPredictions"),
      ...this.#pathAs("learning-curve", "learningCurve"),
      ...of("candidate", this.#candidate()),
      ...of("baseline", this.#baseline()),
      ...of("serving", servingOf(this.#given, base.serving)),
      confidence: this.#confidence(),
      ...this.#delimiter(),
      ...this.#given.choice("exact", ["true", "false"]) === "true" ? { exact: true } : {},
      gates: this.#gates()
    };
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
      return path === void 0 ? [] : [[name, { name, path, ...delimiter, labels: "yes" }]];
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
  #candidate() {
    const onnx = this.#path("model");
    const predictions = this.#path("predictions");
    const url = urlOf(this.#given);
    const before = this.#base.candidate;
    const threshold = this.#given.number("threshold");
    const other = url !== void 0 && (this.#context.gate !== "stress-test" || before === void 0);
    if (onnx === void 0 && predictions === void 0 && !other) {
      if (before !== void 0 && threshold !== void 0) return { ...withoutRule(before), threshold };
      if (threshold !== void 0) this.#given.refuse("threshold", "Name `predictions` or `model` beside it.");
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
  #baseline() {
    const predictions = this.#path("baseline-predictions");
    if (predictions === void 0) return this.#base.baseline;
    const threshold = this.#base.baseline?.threshold ?? this.#given.number("threshold") ?? defaults.threshold;
    return { predictions, threshold, first: this.#base.baseline?.first ?? "fail" };
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
    const profiles = ["four-fifths", "nyc-local-law-144"];
    return this.#given.list("profile")?.map(
      (name) => profiles.find((each) => each === name) ?? this.#given.refuse("profile", `Write ${oneOf(profiles)}.`)
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
    const absolute = insideWorkspace(path, { root, workspace }, "bad-input", { file: `input ${input}` });
    return relativePath(this.#base.root, absolute);
  }
};
function labelValue(text) {
  if (text === "true" || text === "false") return text === "true";
  const quoted = /^"(.*)"$/s.exec(text);
  return quoted?.[1] ?? parseNumber(text) ?? text;
}
function withoutRule({ chosen: _, ...source }) {
  return source;
}

// packages/trial/src/route.ts
var ORDER = ["data-validate", "accuracy-gate", "bias-check", "stress-test"];
async function routeRequirements(lines, policy) {
  const { VOCABULARIES } = await import("./vocabularies-YT5N6ZRC.js");
  const known = ORDER.flatMap((gate) => VOCABULARIES.find((vocabulary) => vocabulary.gate === gate) ?? []);
  const gates = { ...policy.gates };
  for (const line2 of new Given([["require", lines]]).requirements("require")) {
    const gate = gateOf(line2, known);
    const section = gates[gate] ?? { require: [] };
    gates[gate] = { ...section, require: [...section.require, line2] };
  }
  return { ...policy, gates };
}
function gateOf(line2, vocabularies) {
  let refusal;
  for (const vocabulary of vocabularies) {
    try {
      parseRequirement(line2, vocabulary);
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
function judgedBy(policy, wanted) {
  const contract = wanted.base?.contract;
  return contract === void 0 ? policy : { ...policy, contract: relativePath(policy.root, contract) };
}
async function readAsWritten(wanted) {
  const { gates, inputs, directory, workspace } = wanted;
  const file = policyFile(inputs, directory);
  const policy = file === void 0 ? void 0 : await fromFile(file, wanted);
  if (policy === void 0 && !ENOUGH.some((name) => inputs[name] !== void 0)) {
    throw new SeaTrialsError(
      "bad-input",
      `there is no ${DEFAULT_FILE} here and no data are named`,
      `Write a policy, or name what is to be judged: ${ENOUGH.map((name) => `\`${name}\``).join(", ")}.`
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
    import("./load-W4TFSTHD.js"),
    import("./yaml-PLTGNTRN.js")
  ]);
  const ground = { root: dirname(file), workspace };
  return parsePolicy(base?.bytes ?? readBytes(file, shown), shown, ground, base?.names);
}

// packages/trial/src/trials.ts
var COMMON = ["policy", "require", "confidence", "evidence", "history", "base"];
function policyGlob({ policy }) {
  return policy !== void 0 && /[*?[]/.test(policy) && !/[{}()!\\]/.test(policy) ? policy : void 0;
}
async function eachPolicy(inputs, directory, workspace) {
  const glob = policyGlob(inputs);
  if (glob === void 0) return [inputs];
  const { expandFiles } = await import("./files-XAN6EOBP.js");
  const files = await expandFiles(glob, directory, workspace);
  const own = Object.keys(inputs).filter((name) => !COMMON.includes(name));
  if (files.length > 1 && own.length > 0)
    throw new SeaTrialsError(
      "bad-input",
      `${own.map((name) => `\`${name}\``).join(", ")} cannot be given to the ${files.length} models of ${printable(glob)}`,
      "Write it into their policies, or name one policy."
    );
  return files.map((file) => ({ ...inputs, policy: relativePath(directory, file) }));
}
async function checkDistinct(wanted) {
  if (wanted.length < 2) return;
  const policies = [];
  for (const one of wanted) policies.push(await readPolicy(one));
  for (const [what, of] of [
    ["are about the model", ({ model }) => model],
    ["write into the folder", outputOf]
  ]) {
    const seen = /* @__PURE__ */ new Map();
    for (const policy of policies) {
      const other = seen.get(of(policy));
      seen.set(of(policy), policy);
      if (other === void 0) continue;
      const both = [other, policy].map(({ file }) => printable(file ?? "")).join(" and ");
      throw new SeaTrialsError(
        "bad-policy",
        `${both} ${what} ${printable(of(policy))}`,
        "Give each model a name and a folder of its own."
      );
    }
  }
}

// packages/trial/src/trials-of.ts
import { relative, sep } from "node:path";
function trialsOf({ policy, gates, notRun, policyChanged }) {
  const runs = [
    ...gates.map(({ gate, verdict, seconds, unchangedSince }) => ({
      gate,
      verdict,
      seconds,
      ...unchangedSince === void 0 ? {} : { unchangedSince }
    })),
    ...notRun.map(({ gate, reason }) => ({ gate, notRun: reason }))
  ];
  return {
    version: VERSION,
    model: policy.model,
    ...policy.file === void 0 ? {} : { policy: { file: policy.file, digest: policy.digest } },
    gates: runs,
    ...policyChanged === void 0 ? {} : { ...policyChanged, judgedHere: true },
    command: commandOf(policy, runs)
  };
}
function pathsOf(result, from) {
  const shown = (path) => relative(from, path).split(sep).join("/") || ".";
  return {
    report: shown(result.report),
    evidence: `${shown(result.evidence)}/`,
    ...result.rows === void 0 ? {} : { rows: shown(result.rows) }
  };
}
function commandOf(policy, runs) {
  const named = policy.file === void 0 ? "" : ` --policy ${policy.file}`;
  const only = runs.length === 1 ? runs[0]?.gate : void 0;
  return only === void 0 ? `sea-trials run${named}` : `sea-trials ${only}${named}`;
}

// packages/trial/src/before/compared.ts
async function comparedWith(base, folder, git) {
  const commit = await commitOf(base, folder, git);
  if (commit === void 0)
    throw new SeaTrialsError(
      "bad-input",
      `input \`base\` is ${printable(base)}, which is no commit of this clone`,
      "Name a branch, a tag or a commit; `git fetch` brings those of the server."
    );
  const parted = await git(folder, ["merge-base", commit, "HEAD"]).catch(() => void 0);
  const found = parted?.toString("latin1").trim() ?? "";
  return { base, commit: found === "" ? commit : found };
}

// packages/trial/src/history/places.ts
var NONE = "0".repeat(40);
function localPlace({ git, folder }) {
  return {
    tip: () => commitOf(REF, folder, git),
    move: (commit, before) => moved(() => git(folder, ["update-ref", REF, commit, before ?? NONE]))
  };
}
function remotePlace(clone, token) {
  const { git, folder } = clone;
  const config = token === void 0 ? [] : [
    // An empty value first: what the checkout left would otherwise be sent beside it, and be refused.
    [`http.${token.server}/.extraheader`, ""],
    [
      `http.${token.server}/.extraheader`,
      `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token.value}`).toString("base64")}`
    ]
  ];
  const remote = "origin";
  return {
    tip: async () => {
      const tip = hashIn(await git(folder, ["ls-remote", remote, REF], { config }));
      if (tip === void 0) return void 0;
      await git(folder, ["fetch", "--quiet", "--no-tags", "--depth=1", "--no-write-fetch-head", remote, tip], {
        config
      });
      return tip;
    },
    move: (commit, before) => {
      const lease = `--force-with-lease=${REF}:${before ?? ""}`;
      return moved(() => git(folder, ["push", "--quiet", "--no-verify", lease, remote, `${commit}:${REF}`], { config }));
    }
  };
}
var hashIn = (said2) => /^[0-9a-f]{40,64}/.exec(said2.toString("latin1"))?.[0];
async function moved(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof GitFailure && LOST.test(error.said) && !REFUSED.test(error.said)) return false;
    throw error;
  }
}
var LOST = /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected|failed to update ref/;
var REFUSED = /denied|forbidden|returned error: 40\d|hook declined|protected|rule violations/i;

// packages/trial/src/history/recording.ts
function runToKeep({ gates, exitCode }, commit, now) {
  const verdict = gates.find(({ gate }) => gate === "data-validate")?.verdict;
  const isAccepted = exitCode === 0 && verdict !== void 0;
  const decision = decisionOf(gates);
  if (!isAccepted && decision === void 0) return void 0;
  const subjects = verdict?.subjects ?? gates.flatMap((each) => each.verdict.subjects);
  return {
    commit,
    data: dataKey(subjects),
    time: new Date(now).toISOString(),
    // The numbers of a run that was not accepted are no measure for those to come.
    metrics: isAccepted ? keptMetrics(verdict.metrics) : {},
    ...decision === void 0 ? {} : { decision }
  };
}
function decisionOf(gates) {
  const judged = gates.filter(({ gate, verdict }) => QUALITY.includes(gate) && (verdict.scope.rows ?? 0) > 0);
  const [first] = judged;
  const holdout = first === void 0 ? void 0 : holdoutOf(first.verdict.subjects);
  if (first === void 0 || holdout === void 0) return void 0;
  const open3 = judged.flatMap(({ gate, verdict }) => openLines(gate, verdict.checks));
  return { holdout, rows: first.verdict.scope.rows, open: [...new Set(open3)].slice(0, MOST_OPEN) };
}
var QUALITY = ["accuracy-gate", "bias-check"];

// packages/trial/src/trial.ts
import { join as join3 } from "node:path";

// packages/trial/src/dvc/here.ts
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { join, resolve as resolve3 } from "node:path";
async function withDvcData(policy, workspace) {
  const data = /* @__PURE__ */ Object.create(null);
  for (const [name, source] of Object.entries(policy.data)) {
    const { path: written } = source;
    const path = written === void 0 ? void 0 : await pathOf(written, { root: policy.root, workspace });
    data[name] = path === void 0 ? source : { ...source, path };
  }
  return { ...policy, data };
}
async function pathOf(pattern, ground) {
  const { root } = ground;
  const found = await matchingFiles(pattern, root);
  if (found.length > 0 && !found.some((file) => file.endsWith(POINTER))) return void 0;
  const cache = await dvcCache(root);
  const files = await dataFiles(pattern, treeOf(root), cache);
  if (!files.some(({ kind }) => kind === "dvc")) return void 0;
  const sources = await Promise.all(files.map((file) => sourceOf(file, ground, cache)));
  if (!sources.every((source) => source !== void 0)) return void 0;
  return put(files, sources, ground);
}
var treeOf = (root) => ({
  match: async (pattern) => (await matchingFiles(pattern, root)).map((file) => relativePath(root, file)),
  read: (path) => readFile(resolve3(root, path))
});
async function sourceOf(file, { root, workspace }, cache) {
  const beside = await insideOf(workspace, resolve3(root, file.path));
  if (file.kind === "file" || file.object.folder) return file.kind === "file" ? beside : void 0;
  const { object } = file;
  const digest = beside === void 0 ? void 0 : await md5Of(beside, object.legacy).catch(() => void 0);
  return digest === object.md5 ? beside : cache.find(object);
}
async function insideOf(workspace, path) {
  try {
    const [file, home] = await Promise.all([realpath(path), realpath(workspace)]);
    return isInside(file, home) && (await stat(file)).isFile() ? file : void 0;
  } catch {
    return void 0;
  }
}
async function put(files, sources, ground) {
  const content = JSON.stringify(files.map((file) => [file.path, file.kind === "dvc" ? file.object.md5 : ""]));
  const digest = createHash("sha256").update(content).digest("hex");
  const folder = join(outputOf(ground), "data", digest.slice(0, 12));
  await makeFolder(folder, ground);
  const several = files.length > 1;
  const names = files.map(({ path }, i) => `${several ? `${String(i).padStart(6, "0")}-` : ""}${safeName(path)}`);
  for (const [i, name] of names.entries()) await placeFile(sources[i], join(folder, name));
  return relativePath(ground.root, join(folder, several ? "*" : names[0]));
}

// packages/trial/src/engine.ts
function openTables(policy, log, others = async () => []) {
  let opening;
  return {
    engine: () => {
      opening ??= open(policy, log, others);
      return opening;
    },
    close: async () => {
      const engine = await opening?.catch(() => void 0);
      await engine?.close();
    }
  };
}
async function open(policy, log, others) {
  const [{ openEngine }, { expandFiles }] = await Promise.all([
    import("./open-engine-KNUIPASB.js"),
    import("./files-XAN6EOBP.js")
  ]);
  const patterns = Object.values(policy.data).flatMap(
    ({ path, isProfile }) => path === void 0 || isProfile ? [] : [path]
  );
  const files = await Promise.all(
    patterns.map((pattern) => expandFiles(pattern, policy.root, policy.workspace).catch(() => []))
  );
  const announced = [...files.flat(), ...await others()];
  return openEngine({ files: announced, progress: (share) => log.progress("reading data", share) });
}

// packages/trial/src/error-verdict.ts
function errorVerdict(gate, error, model) {
  return {
    gate,
    ...model === void 0 ? {} : { model },
    verdict: "error",
    checks: [],
    metrics: {},
    figures: [],
    subjects: [],
    evidence: "executed",
    scope: {},
    notes: [],
    error: error instanceof SeaTrialsError ? said(error) : internal(error)
  };
}
var said = ({ code, message, fix, at }) => ({
  code,
  message,
  fix,
  ...at === void 0 ? {} : { at }
});
var internal = (error) => ({
  code: "internal",
  message: `internal error: ${error instanceof Error ? error.message : String(error)}`,
  fix: "This is a bug in Sea Trials; please report it with the log of a run with debug logging."
});

// packages/trial/src/rows.ts
import { randomBytes } from "node:crypto";
import { open as open2, rename, rm } from "node:fs/promises";
import { join as join2 } from "node:path";
var AT_ONCE = 2e4;
function failingRows(output) {
  const path = join2(output, FILES.rows);
  const parquet = join2(output, FILES.parquet);
  const waiting = join2(output, `.incoming-${randomBytes(8).toString("hex")}`);
  let file;
  let lines = [];
  let writing = Promise.resolve();
  const flush = () => {
    const text = `${lines.join("\n")}
`;
    lines = [];
    writing = writing.then(async () => {
      file ??= await open2(waiting, "wx");
      await file.writeFile(text);
    });
    writing.catch(() => {
    });
  };
  return {
    take: (rows) => {
      for (const row of rows) lines.push(line(row));
      if (lines.length >= AT_ONCE) flush();
    },
    done: () => writable(async () => {
      await Promise.all([path, parquet].map((old) => rm(old, { force: true })));
      if (lines.length > 0) flush();
      await writing;
      if (file === void 0) return void 0;
      await file.close();
      await rename(waiting, path);
      const { toParquet } = await import("./to-parquet-BOHFALPQ.js");
      await toParquet(path, parquet, COLUMNS);
      return path;
    }, path)
  };
}
var COLUMNS = {
  data: "VARCHAR",
  file: "VARCHAR",
  row: "BIGINT",
  key: "VARCHAR",
  column: "VARCHAR",
  rule: "VARCHAR",
  value: "VARCHAR"
};
function line({ data, file, row, key, column, rule, value }) {
  return JSON.stringify({ data, file, row, key, column, rule, value });
}

// packages/trial/src/trial.ts
async function runTrial(options) {
  const { log, clock } = options;
  const written = await readAsWritten(options);
  const policy = await withBaseline(await withDvcData(judgedBy(written, options), options.workspace), options);
  const names = gatesOf(policy, options.gates);
  if (policy.waivers !== void 0) (await import("./waivers-7QDVOMQF.js")).checkWaivers(policy, clock.now());
  const { output, evidence } = await makePlaces(policy, options);
  const before = await beforeOf(options, policy, written, names);
  const tables = openTables(policy, log, before?.files);
  const failing = names.includes("data-validate") ? failingRows(output) : void 0;
  const context = {
    policy,
    engine: tables.engine,
    log,
    clock,
    evidence,
    digest: digestBook(),
    run: options.run,
    ...failing === void 0 ? {} : { failing: failing.take },
    ...options.history === void 0 ? {} : { history: options.history },
    keepsHistory: options.inputs.history === "true",
    ...before === void 0 ? {} : { before }
  };
  const policyChanged = await policyChangedSince(before, written, options);
  const gates = [];
  const notRun = [];
  try {
    for (const gate of names) {
      const red = gates.find((trial2) => !isGreen(trial2.verdict));
      if (gate === "model-register" && red !== void 0) {
        notRun.push({ gate, reason: `${red.gate} ${red.verdict.verdict}` });
        continue;
      }
      log.progress(gate, names.indexOf(gate) / names.length);
      const trial = await runGate(gate, context, evidence, options.once);
      gates.push(trial);
      options.onVerdict?.(trial);
    }
  } finally {
    await tables.close();
    await before?.close();
  }
  const rows = await failing?.done();
  const reports = await writeReports(output, { policy, gates, notRun, ...policyChanged });
  return {
    policy,
    gates,
    notRun,
    ...policyChanged,
    output,
    ...reports,
    evidence,
    ...rows === void 0 ? {} : { rows },
    exitCode: exitCodeOf(gates)
  };
}
async function withBaseline(policy, { workspace }) {
  if (policy.baseline?.ref === void 0) return policy;
  const [{ withBaselineAt }, { git }] = [await import("./baseline-at-5Z3BTAHS.js"), await import("./git-AXGXWV7N.js")];
  return withBaselineAt(policy, workspace, git);
}
async function beforeOf({ compared, inputs, directory, workspace }, policy, written, gates) {
  if (compared === void 0 || !gates.includes("data-validate")) return void 0;
  const [{ openBefore }, { git }] = await Promise.all([import("./open-HK2JJRQ2.js"), import("./git-AXGXWV7N.js")]);
  return openBefore({ ...compared, git, policy, written, file: policyFile(inputs, directory), workspace });
}
async function policyChangedSince(before, here, { base }) {
  const there = base?.bytes === void 0 ? await before?.policy() : void 0;
  if (before === void 0 || there === void 0 || there.digest === here.digest) return {};
  const [{ policyChanges }, { VOCABULARIES }] = await Promise.all([
    import("./policy-changes-AR743MFV.js"),
    import("./vocabularies-YT5N6ZRC.js")
  ]);
  return { policyChanged: { base: before.base, changes: policyChanges(there, here, VOCABULARIES) } };
}
function gatesOf(policy, wanted) {
  if (wanted !== "all") return wanted;
  const named = GATE_NAMES.filter((gate) => policy.gates[gate] !== void 0);
  if (named.length > 0) return named;
  throw new SeaTrialsError(
    "bad-policy",
    "the policy names no gate",
    `Add a section under \`gates:\`, for example ${GATE_NAMES[0]}.`,
    policy.file === void 0 ? void 0 : { file: policy.file }
  );
}
async function runGate(name, context, evidence, once = async (_, own, judge) => ({ verdict: await judge(own) })) {
  const start = context.clock.now();
  const { verdict: judged, unchangedSince } = await once(name, context, (own) => judgeOrExplain(name, own));
  const verdict = context.policy.waivers === void 0 ? judged : await withWaivers(judged, context);
  const unchanged = unchangedSince === void 0 ? {} : { unchangedSince };
  const subject = context.policy.gates[name]?.subject;
  const { token: _, apiUrl: __, ...facts } = context.run;
  const path = await writeEvidence(evidence, verdict, {
    toolVersion: VERSION,
    facts: {
      ...facts,
      time: new Date(context.clock.now()).toISOString(),
      ...unchangedSince === void 0 ? {} : { judged: unchangedSince }
    },
    ...subject === void 0 ? {} : { subject }
  });
  return { gate: name, verdict, seconds: (context.clock.now() - start) / 1e3, ...unchanged, evidence: path };
}
async function withWaivers(verdict, { policy, clock }) {
  const { waived } = await import("./waivers-7QDVOMQF.js");
  return waived(verdict, policy, clock.now());
}
async function judgeOrExplain(name, context) {
  try {
    const gate = await GATES[name]();
    return await gate.run(context);
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error;
    context.log.debug(error.stack ?? "");
    return errorVerdict(name, error, context.policy.model);
  }
}
async function writeReports(output, ran) {
  const { htmlReport } = await import("./html-5FGD7MVL.js");
  const { sarif } = await import("./sarif-7ARM4BWJ.js");
  const { junit } = await import("./junit-OSQ6CLXI.js");
  const trials = trialsOf(ran);
  const write = async (name, text) => {
    const path = join3(output, name);
    await writable(() => replaceFile(path, text), path);
    return path;
  };
  return {
    report: await write(FILES.report, htmlReport(trials)),
    sarif: await write(FILES.sarif, sarif([trials])),
    junit: await write(FILES.junit, junit([trials]))
  };
}
function exitCodeOf(gates) {
  if (gates.length === 0 || gates.some(({ verdict }) => verdict.verdict === "error")) return 2;
  return gates.every(({ verdict }) => isGreen(verdict)) ? 0 : 1;
}

export {
  terminal,
  ascii,
  errorVerdict,
  historyOf,
  keep,
  readPolicy,
  readAsWritten,
  policyFile,
  policyGlob,
  eachPolicy,
  checkDistinct,
  trialsOf,
  pathsOf,
  comparedWith,
  localPlace,
  remotePlace,
  runToKeep,
  withDvcData,
  openTables,
  runTrial
};
