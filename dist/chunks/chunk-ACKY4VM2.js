import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  checkDistinct,
  comparedWith,
  eachPolicy,
  errorVerdict,
  pathsOf,
  policyGlob,
  runTrial,
  trialsOf
} from "./chunk-HHVPHNNM.js";
import {
  checkMark,
  dataChanges,
  decidedCell,
  details,
  explainedFold,
  gateCell,
  outcomeMark,
  policyChanges,
  stateMark,
  table,
  title,
  trialsHead,
  verdictCell
} from "./chunk-2PXHBREP.js";
import {
  historyOf,
  keep,
  remotePlace
} from "./chunk-JUQWTJ5Y.js";
import {
  connect,
  statusOf
} from "./chunk-LNCGT6BC.js";
import {
  terminal
} from "./chunk-V2I7BZS7.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import {
  readPolicy
} from "./chunk-S7KUKS3X.js";
import {
  interpolated,
  known,
  placesOf
} from "./chunk-XOZITRBR.js";
import {
  gravest,
  tally,
  verdictsOf
} from "./chunk-WVMI3FOL.js";
import {
  blocks,
  byImportance,
  cellText,
  count,
  decidingInterval,
  digestText,
  gravestFirst,
  isQuiet,
  limitText,
  loudChecks,
  nothingConcluded,
  observedText,
  outcomeText,
  outcomeWord,
  reasonText,
  requirementText,
  scaleOf,
  unaskedTitle,
  withInterval
} from "./chunk-NJQUMXJ4.js";
import {
  broken,
  code,
  codeBlock,
  harmless,
  html,
  linkTarget,
  markdown,
  markdownProse,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import {
  askedOf,
  branchOf,
  checkNoneRemoved,
  isAsked,
  mergedBase,
  readFacts,
  specsOf
} from "./chunk-FURPSQC3.js";
import {
  commitOf,
  mergedInto,
  repositoryOf
} from "./chunk-ZJ4OTQTS.js";
import {
  keepEngineIn
} from "./chunk-LCHZYRES.js";
import {
  FILES,
  makePlaces,
  parquetOf,
  writable
} from "./chunk-LMI3EX6N.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import {
  isInside,
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  canonicalJson
} from "./chunk-K5SB2KRG.js";
import {
  debug,
  error,
  info,
  isDebug,
  notice,
  setOutput,
  setSecret,
  summary,
  warning
} from "./chunk-KF3MPYWP.js";
import {
  git,
  remembering
} from "./chunk-4EI3BDPQ.js";
import {
  formatNumber,
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError,
  inOneLine,
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/runner/src/collect.ts
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

// packages/runner/src/artifacts.ts
async function openArtifacts(env) {
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) return void 0;
  const { DefaultArtifactClient } = await import("./artifact-PJPCFAIO.js");
  return new DefaultArtifactClient();
}
function artifactName({ model, gate, job, attempt, turn }) {
  const parts = ["sea-trials", ...[model, gate, job].map(plain), String(attempt)];
  return [...parts, ...turn === 1 ? [] : [String(turn)]].join(".");
}
var namePattern = /^sea-trials\.([\w-]{1,100})\.([a-z][a-z-]{0,62})\.([\w-]{1,100})\.(\d{1,6})(?:\.(\d{1,4}))?$/;
function parseArtifactName(name) {
  const [, model, gate, job, attempt, turn] = namePattern.exec(name) ?? [];
  if (model === void 0 || gate === void 0 || job === void 0) return void 0;
  return { model, gate, job, attempt: Number(attempt), turn: Number(turn ?? 1) };
}
var plain = (text) => text.replace(/[^\w-]/g, "_").slice(0, 100) || "_";

// packages/runner/src/collect.ts
var mostArtifacts = 200;
var mostBytes = 64 * 1024 * 1024;
var mostEntries = 2e3;
var mostEntryBytes = 16 * 1024 * 1024;
async function collectEvidence({ artifacts, model, folder, job, commit, temp, log }) {
  const found = await list(artifacts, model);
  const all = [];
  for (const artifact of found) all.push(...statementsOf(artifact, await read(artifacts, artifact, temp)));
  let brought = 0;
  for (const name of new Set(all.map((one) => one.name))) {
    const own = await ownStatement(join(folder, name), commit);
    const others2 = newest(all.filter((one) => one.name === name && (own === void 0 || one.job !== plain(job))));
    const jobs = new Set(others2.map((one) => one.job)).size + (own === void 0 ? 0 : 1);
    if (jobs > 1) log.info(`${name}: ${jobs} jobs judged this, and the gravest verdict counts`);
    const chosen = gravest2(others2);
    if (chosen === void 0 || own !== void 0 && gravity(own) >= gravity(chosen.bytes)) continue;
    await bring(chosen, folder);
    brought++;
  }
  log.info(`${count(brought, "statement")} of earlier jobs, from ${count(found.length, "artifact")}`);
}
var factsOf = (name) => name.replace(/\.json$/, ".run.json");
var statementsOf = ({ job, attempt }, files) => [...files].filter(([name]) => !name.endsWith(".run.json")).map(([name, bytes]) => ({ name, bytes, facts: files.get(factsOf(name)), job, attempt }));
var newest = (all) => all.filter((one) => !all.some((other) => other.job === one.job && other.attempt > one.attempt));
var gravest2 = (all) => all.reduce(
  (worst, one) => worst !== void 0 && gravity(worst.bytes) > gravity(one.bytes) ? worst : one,
  void 0
);
function gravity(statement) {
  const order = ["passed", "inconclusive", "failed", "error"];
  try {
    const at = order.indexOf(JSON.parse(Buffer.from(statement).toString("utf8")).predicate.verdict.verdict);
    return at < 0 ? order.length : at;
  } catch {
    return order.length;
  }
}
async function ownStatement(path, commit) {
  try {
    const bytes = await readFile(path);
    if (commit === void 0) return bytes;
    return JSON.parse(await readFile(factsOf(path), "utf8")).commit === commit ? bytes : void 0;
  } catch {
    return void 0;
  }
}
async function bring({ name, bytes, facts }, folder) {
  const [path, beside] = [join(folder, name), join(folder, factsOf(name))];
  await writable(async () => {
    if (facts === void 0) await rm(beside, { force: true });
    else await replaceFile(beside, facts);
    await replaceFile(path, bytes);
  }, path);
}
async function list(artifacts, model) {
  const { artifacts: all } = await artifacts.listArtifacts({ latest: false });
  const ours = all.flatMap(({ name, id, size, digest }) => {
    const parsed = parseArtifactName(name);
    if (parsed === void 0 || parsed.model !== model) return [];
    return [{ ...parsed, full: name, id, size, ...digest === void 0 ? {} : { digest } }];
  });
  if (ours.length > mostArtifacts)
    throw refused("this run", `it has more than ${mostArtifacts} artifacts of this model`);
  return ours.sort((a, b) => a.attempt - b.attempt || a.id - b.id);
}
async function read(artifacts, artifact, temp) {
  if (artifact.size > mostBytes) throw refused(artifact.full, `it has ${artifact.size} bytes`);
  const folder = await mkdtemp(join(temp ?? tmpdir(), "sea-trials-"));
  try {
    const options = {
      path: folder,
      skipDecompress: true,
      ...artifact.digest ? { expectedHash: artifact.digest } : {}
    };
    const { digestMismatch } = await artifacts.downloadArtifact(artifact.id, options);
    if (digestMismatch === true) throw refused(artifact.full, "what was downloaded is not what was uploaded");
    const [file, ...others2] = await readdir(folder);
    if (file === void 0 || others2.length > 0) throw refused(artifact.full, "it is not one archive");
    const path = join(folder, file);
    if ((await stat(path)).size > mostBytes) throw refused(artifact.full, "it is too large");
    return await unpack(artifact, await readFile(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
var evidenceName = /^[\w-]{1,100}\.[a-z][a-z-]{0,62}(?:\.(?:data|model))?(?:\.run)?\.json$/;
var others = Object.values(FILES);
async function unpack(artifact, archive) {
  const { unzipSync } = await import("./esm-DPT7E6WC.js");
  let entries = 0;
  const wanted = (name, size) => {
    const file = basename(name);
    if (++entries > mostEntries) throw refused(artifact.full, `it holds more than ${mostEntries} entries`);
    if (name.startsWith("/") || /[\\\0]|(^|\/)\.\.(\/|$)|^[a-zA-Z]:/.test(name))
      throw refused(artifact.full, `its entry ${JSON.stringify(name.slice(0, 200))} would leave the folder`);
    if (name.endsWith("/") || others.includes(file)) return false;
    if (!evidenceName.test(file) || !file.startsWith(`${artifact.model}.`))
      throw refused(
        artifact.full,
        `its entry ${JSON.stringify(name.slice(0, 200))} is no evidence of ${artifact.model}`
      );
    if (size > mostEntryBytes) throw refused(artifact.full, `its entry ${file} has ${size} bytes`);
    return true;
  };
  let inflated;
  try {
    inflated = unzipSync(archive, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch (error2) {
    if (error2 instanceof SeaTrialsError) throw error2;
    throw refused(artifact.full, `it is no zip archive: ${messageOf(error2)}`);
  }
  const named = Object.entries(inflated).map(([name, bytes]) => [basename(name), bytes]);
  if (new Set(named.map(([name]) => name)).size !== named.length) throw refused(artifact.full, "it holds a name twice");
  return new Map(named);
}
var refused = (artifact, why) => new SeaTrialsError(
  "bad-evidence",
  `the artifact ${artifact} is refused: ${why}`,
  "Delete it and run its gate again; only actions of this suite write artifacts of that name."
);

// packages/runner/src/compared.ts
async function comparedOf({ base: said }, directory, facts, git2) {
  const { base, before, workspace } = facts;
  const folder = await repositoryOf(directory, workspace, git2);
  if (base !== void 0) {
    const commit2 = folder && await mergedBase(base, folder, git2);
    return { base: branchOf(base), commit: commit2 };
  }
  if (said !== void 0) return comparedWith(said, folder ?? directory, git2);
  if (before === void 0 || /^0+$/.test(before) || folder === void 0) return void 0;
  const commit = await commitOf(before, folder, git2);
  return { base: before.slice(0, 7), commit, ...commit === void 0 ? { ofPush: true } : {} };
}

// packages/runner/src/engine-cache.ts
import { AsyncLocalStorage } from "node:async_hooks";
function engineCacheOf(env, log) {
  if (!env.ACTIONS_RUNTIME_TOKEN || !(env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL)) return void 0;
  const ask = async (what, work) => {
    const said = [];
    try {
      await unheard(said, async () => {
        const client = await import("./cache-O5YSTQLH.js");
        if (client.isFeatureAvailable()) await work(client);
      });
    } catch (error2) {
      said.push(String(error2));
    }
    log.debug(`The engine's cache, ${what}: ${said.join("").trim() || "nothing was said"}`);
  };
  return {
    restore: (folder, key2) => ask("restoring", ({ restoreCache }) => restoreCache([folder], key2)),
    save: (folder, key2) => ask("saving", ({ saveCache }) => saveCache([folder], key2))
  };
}
var listening = new AsyncLocalStorage();
async function unheard(said, work) {
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream, write: write3 } of streams) {
    stream.write = ((...args) => {
      const heard = listening.getStore();
      const text = typeof args[0] === "string" ? args[0] : Buffer.from(args[0]).toString();
      if (heard === void 0 || /^::add-mask::[^\r\n]*\r?\n$/.test(text)) return write3.apply(stream, args);
      heard.push(text);
      return true;
    });
  }
  try {
    await listening.run(said, work);
  } finally {
    for (const { stream, write: write3 } of streams) stream.write = write3;
  }
}

// packages/runner/src/files.ts
import { stat as stat2 } from "node:fs/promises";
async function writeOutputs({ core: core2, env }, outputs) {
  await written(env, "GITHUB_OUTPUT", () => {
    for (const [name, value] of Object.entries(outputs)) core2.setOutput(name, value);
  });
}
var writeSummary = ({ core: core2, env }, markdown2) => written(env, "GITHUB_STEP_SUMMARY", () => core2.summary.emptyBuffer().addRaw(markdown2).write());
async function summarySize({ GITHUB_STEP_SUMMARY: file }) {
  if (file === void 0 || file === "") return 0;
  const found = await stat2(file).catch(() => void 0);
  return found?.size ?? 0;
}
async function written(env, variable, write3) {
  if ((env[variable] ?? "") === "") return;
  try {
    await write3();
  } catch (error2) {
    throw new SeaTrialsError(
      "unwritable-output",
      `the file of ${variable} cannot be written: ${messageOf(error2)}`,
      "Check the disk of the runner and the permissions of its temporary folder.",
      void 0,
      { cause: error2 }
    );
  }
}

// packages/runner/src/history.ts
var storeOf = ({ workspace, server, token }) => ({
  git,
  folder: workspace,
  place: remotePlace({ git, folder: workspace }, token === void 0 ? void 0 : { server, value: token })
});
async function keepRun({ result, facts, store, now, log }) {
  const { commit } = facts.run;
  if (!facts.accepted || commit === void 0) {
    log.info("Nothing is added to the history: this is no run of the default branch.");
    return;
  }
  const { runToKeep } = await import("./recording-LUOPPKRZ.js");
  const run = runToKeep(result, commit, now, facts.run.workflow);
  if (run === void 0) {
    log.info("Nothing is added to the history: the run judged no data.");
    return;
  }
  try {
    await keep(store, result.policy.model, run);
    const { model } = result.policy;
    log.info(
      Object.keys(run.metrics).length > 0 ? `The numbers of this run are kept for ${model}.` : `Of this run the place is kept for ${model}, without numbers: it was not green, or judged no data.`
    );
  } catch (error2) {
    log.warning(`This run is not kept: ${messageOf(error2)}. The verdict stands.`);
  }
}

// packages/runner/src/inputs.ts
function readInputs(specs, env) {
  const given = specs.flatMap((spec) => {
    const value = (env[variableOf(spec.name)] ?? "").trim();
    return value === "" ? [] : [[spec.name, checked(spec, value)]];
  });
  return Object.fromEntries(given);
}
var variableOf = (name) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
function checked(spec, value) {
  const choices = spec.kind === "flag" ? ["true", "false"] : spec.choices;
  if (choices === void 0 || choices.includes(value)) return value;
  throw new SeaTrialsError(
    "bad-input",
    `${printable(value)} is not valid for the input \`${spec.name}\``,
    `Valid values are ${oneOf(choices)}.`
  );
}

// packages/runner/src/log.ts
function runnerLog(core2) {
  return {
    // The toolkit escapes what is in its commands, and nothing else.
    info: (text) => core2.info(harmless(text)),
    warning: (text) => core2.warning(broken(text)),
    debug: (text) => {
      if (core2.isDebug()) core2.debug(broken(text));
    },
    // A log on GitHub cannot take a line back, and a bar of a thousand lines tells nobody anything.
    progress: () => {
    },
    annotate: ({ level, title: title2, message, file, line, column }) => core2[level](broken(message), {
      title: broken(title2),
      ...file === void 0 ? {} : { file: broken(file) },
      ...line === void 0 ? {} : { startLine: line },
      ...column === void 0 ? {} : { startColumn: column }
    }),
    mask: (secret) => {
      for (const line of secret.split(/[\r\n]+/)) if (line.trim() !== "") core2.setSecret(line);
    }
  };
}

// packages/gates/src/outputs.ts
var OUTPUTS = [
  {
    name: "verdict",
    summary: "`passed`, `failed`, `inconclusive` or `error`; only `passed` is green.",
    example: "passed"
  },
  {
    name: "evidence",
    summary: "Path of the in-toto statement, or of their folder where several gates ran; a line for each model.",
    example: ".sea-trials/evidence/income.accuracy-gate.json"
  },
  { name: "report", summary: "Path of the HTML report; a line for each model.", example: ".sea-trials/report.html" },
  {
    name: "sarif",
    summary: "Path of the findings as SARIF 2.1.0, for code scanning; a line for each model.",
    example: ".sea-trials/results.sarif"
  },
  {
    name: "junit",
    summary: "Path of the checks as JUnit XML; a line for each model.",
    example: ".sea-trials/junit.xml"
  },
  {
    name: "rows",
    summary: "Path of the rows that break rules of the data, as JSON lines (Parquet of the same name beside them); empty where none does, a line for each model.",
    example: ".sea-trials/rows.jsonl"
  },
  {
    name: "metrics",
    summary: "Everything that was measured, as JSON: by gate where several ran, by model where there are several.",
    example: '{"roc_auc":0.944}'
  },
  {
    name: "model-digest",
    summary: "Digest of the model's file; empty where none was judged, also where only its predictions were, or several models.",
    example: "sha256:4be1..."
  },
  {
    name: "data-digest",
    summary: "Digest of the data judged: of several sets `holdout` (`train` for data-validate), else `data`, else the first that was read; without any, of the predictions; empty where nothing was read.",
    example: "sha256:91d2..."
  },
  {
    name: "version",
    summary: "The registered version; empty but for model-register and the whole run.",
    example: "1.4.0"
  }
];

// packages/runner/src/outputs.ts
var negativeOutputs = {
  ...Object.fromEntries(OUTPUTS.map(({ name }) => [name, ""])),
  verdict: "error",
  metrics: "{}"
};
function outputsOf(results, workspace) {
  const all = results.map((result) => ({ model: result.policy.model, outputs: outputsOfOne(result, workspace) }));
  const [first2, ...others2] = all;
  if (first2 !== void 0 && others2.length === 0) return first2.outputs;
  const lines = (name) => all.map(({ outputs }) => outputs[name]).join("\n");
  const metrics = all.map(({ model, outputs }) => [model, JSON.parse(outputs.metrics ?? "{}")]);
  return {
    ...negativeOutputs,
    verdict: gravest(results.map(({ gates }) => gravest(gates.map(({ verdict }) => verdict.verdict)))),
    evidence: lines("evidence"),
    ...Object.fromEntries(["report", "sarif", "junit", "rows"].map((name) => [name, lines(name)])),
    metrics: canonicalJson(Object.fromEntries(metrics))
  };
}
function outputsOfOne(result, workspace) {
  const { gates } = result;
  const only = gates.length === 1 ? gates[0] : void 0;
  const shown = (path) => isInside(path, workspace) ? relativePath(workspace, path) : path;
  const subjects = gates.flatMap(({ verdict }) => verdict.subjects);
  const versions = gates.map(({ verdict }) => verdict.outputs?.version ?? "");
  return {
    ...negativeOutputs,
    verdict: gravest(gates.map(({ verdict }) => verdict.verdict)),
    evidence: shown(only?.evidence ?? result.evidence),
    report: shown(result.report),
    sarif: shown(result.sarif),
    junit: shown(result.junit),
    ...result.rows === void 0 ? {} : { rows: shown(result.rows) },
    metrics: canonicalJson(
      only?.verdict.metrics ?? Object.fromEntries(gates.map((one) => [one.gate, one.verdict.metrics]))
    ),
    "model-digest": digestOf(subjects, "model") ?? "",
    "data-digest": dataDigest(subjects, only?.gate === "data-validate" ? "train" : "holdout"),
    version: versions.find((version) => version !== "") ?? ""
  };
}
var digestOf = (subjects, wanted) => subjects.find(({ name }) => name === wanted)?.digest;
function dataDigest(subjects, own) {
  const first2 = subjects.find(({ name }) => name.startsWith("data:"))?.name;
  const names = [`data:${own}`, "data:data", ...first2 === void 0 ? [] : [first2], "predictions"];
  return names.map((name) => digestOf(subjects, name)).find((digest) => digest !== void 0) ?? "";
}

// packages/runner/src/publish.ts
import { existsSync, realpathSync } from "node:fs";
import { stat as stat3 } from "node:fs/promises";
import { dirname, join as join2, resolve } from "node:path";

// packages/report/src/annotations.ts
var mostPerLevel = 10;
var longestMessage = 4096;
var longestTitle = 255;
function annotations(verdicts) {
  const gates = verdicts.flatMap((verdict) => [...ofError(verdict), ...ofUndecided(verdict)]);
  const gateOf = new Map(verdicts.flatMap((verdict) => loudChecks(verdict).map((check) => [check, verdict.gate])));
  const all = [
    ...gates,
    ...byImportance([...gateOf.keys()]).map((check) => ofCheck(gateOf.get(check), check))
  ];
  return ["error", "warning", "notice"].flatMap((level) => fit(all.filter((one) => one.level === level)));
}
function fit(annotations2) {
  if (annotations2.length <= mostPerLevel) return annotations2;
  const shown = annotations2.slice(0, mostPerLevel - 1);
  const left = annotations2.slice(shown.length);
  const titles = left.map(({ title: title2 }) => title2).join("; ");
  const level = annotations2[0].level;
  return [...shown, annotation(level, `${left.length} more, in the summary of this step`, titles)];
}
var annotation = (level, title2, message, at) => ({
  level,
  title: shorten(visible(title2), longestTitle),
  message: shorten(visible(message), longestMessage),
  ...at
});
function ofError({ gate, error: error2 }) {
  if (error2 === void 0) return [];
  return [annotation("error", `${gate} could not be judged`, inOneLine(error2), error2.at)];
}
function ofUndecided(verdict) {
  const why = nothingConcluded(verdict);
  return why === void 0 ? [] : [annotation("error", `${verdict.gate} is inconclusive`, why)];
}
function ofCheck(gate, check) {
  const level = blocks(check) ? "error" : check.outcome === "fail" ? "warning" : "notice";
  const title2 = `${gate}: ${requirementText(check)}: ${outcomeText(check)}`;
  return annotation(level, title2, `${reasonText(check)}${firstRows(check.failingRows)}`, check.source);
}
var mostRows = 3;
function firstRows(rows = []) {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, mostRows).map(({ file, row, key: key2 }) => `${file} row ${row}${key2 === void 0 ? "" : ` (key ${key2})`}`);
  return `; first ${rows.length === 1 ? "row" : "rows"}: ${shown.join(", ")}`;
}

// packages/report/src/comment/markers.ts
var earlier = / \(of earlier commit \w*\)$/;
var markerOf = (model, gate) => `sea-trials:${encode(model)}:${encode(gate)}`;
var encode = (name) => encodeURIComponent(name).replaceAll("--", "-%2D");
var states = ["passed", "failed", "inconclusive", "error"];
var factsText = (f) => [
  f.verdict,
  f.requirements,
  f.failed,
  f.undecided,
  f.warnings,
  f.guards,
  f.waived,
  f.order,
  f.run,
  f.commit || "-"
].join(" ");
var rowPattern = /^\| <!-- sea-trials:([^:\s]*):([^:\s]+) --><!-- ([a-z]+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\S+) -->/;
function sectionsIn(body) {
  const lines = body.split(/\r?\n/);
  return lines.flatMap((line) => {
    const match = rowPattern.exec(line);
    const columns = line.split(" | ");
    if (match === null || columns.length !== 3) return [];
    const [, model = "", gate = "", verdict, ...rest] = match;
    const numbers = rest.slice(0, 8).map(Number);
    const [requirements = 0, failed = 0, undecided = 0, warnings = 0, guards = 0, waived = 0, order = 0, run = 0] = numbers;
    const state = states.find((one) => one === verdict);
    const names = [decode(model), decode(gate)];
    if (state === void 0 || names[0] === void 0 || names[1] === void 0) return [];
    const commit = (rest[8] ?? "").replace(/[^0-9a-f]/g, "");
    return {
      model: names[0],
      gate: names[1],
      facts: { verdict: state, requirements, failed, undecided, warnings, guards, waived, order, run, commit },
      cells: [columns[1].replace(earlier, ""), columns[2].replace(/ \|$/, "")],
      details: foldOf(lines, names[0], names[1])
    };
  });
}
function foldOf(lines, model, gate) {
  const from = lines.indexOf(`<!-- ${markerOf(model, gate)}:more -->`);
  const to = lines.indexOf(`<!-- /${markerOf(model, gate)}:more -->`);
  return from === -1 || to < from ? "" : lines.slice(from + 1, to).join("\n");
}
function decode(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return void 0;
  }
}

// packages/report/src/comment.ts
var commentCharacters = 65536;
var commentMarker = "<!-- sea-trials -->";
function commentSections(trials) {
  const sections = trials.gates.flatMap(
    ({ gate, verdict }, order) => verdict === void 0 ? [] : [section(trials, gate, verdict, order)]
  );
  const [first2, ...others2] = sections;
  const notes = (trials.notes ?? []).map((note) => `> ${markdown(shorten(note, 1e3))}`);
  const changes = [...notes, policyChanges(trials)].filter((part) => part !== "").join("\n\n");
  if (first2 === void 0 || changes === "") return sections;
  return [{ ...first2, details: [changes, first2.details].filter((part) => part !== "").join("\n\n") }, ...others2];
}
function section(trials, gate, verdict, order) {
  const total2 = tally([verdict]);
  const report = trials.links?.report;
  const word2 = verdictCell(verdict.verdict);
  return {
    model: visible(trials.model ?? ""),
    gate: visible(gate),
    facts: {
      verdict: verdict.verdict,
      requirements: total2.requirements,
      failed: total2.failed,
      undecided: total2.undecided,
      warnings: total2.warnings,
      guards: total2.undecidedGuards,
      waived: total2.waived,
      order,
      commit: (trials.commit ?? "").replace(/[^0-9a-f]/g, "").slice(0, 7),
      run: trials.run ?? 0
    },
    cells: [report === void 0 ? word2 : `${word2} ([report](${linkTarget(report)}))`, decidedCell(verdict)],
    details: sectionDetails(trials, gate, verdict)
  };
}
function sectionDetails({ command }, gate, verdict) {
  const notes = verdict.notes.map((note) => `- ${markdown(shorten(note, 1e3))}`);
  const again = verdict.verdict === "passed" || command === void 0 ? [] : [`Run it yourself: ${code(command)}`];
  const lines = [...notes.length === 0 ? [] : [notes.join("\n")], ...again];
  const more = lines.length === 0 ? "" : details(`More about ${html(gate)}`, lines.join("\n\n"));
  return [dataChanges(verdict.changes, { list: 10, samples: 0 }), more].filter((part) => part !== "").join("\n\n");
}
function mergeComment(existing2, sections, most = commentCharacters) {
  const all = /* @__PURE__ */ new Map();
  for (const one of sectionsIn(existing2 ?? "")) all.set(key(one), one);
  for (const one of sections.map(flatten))
    if (one.facts.run >= (all.get(key(one))?.facts.run ?? 0)) all.set(key(one), one);
  const sorted = [...all.values()].sort(
    (a, b) => compare(a.model, b.model) || a.facts.order - b.facts.order || compare(a.gate, b.gate)
  );
  const current = sorted.reduce((newest2, one) => one.facts.run >= newest2.run ? one.facts : newest2, none).commit;
  return fit2(sorted, current, most);
}
var none = { run: -1, commit: "" };
var key = ({ model, gate }) => JSON.stringify([model, gate]);
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var flatten = (one) => ({
  ...one,
  cells: [one.cells[0].replace(/\s*\n\s*/g, " "), one.cells[1].replace(/\s*\n\s*/g, " ")]
});
function fit2(sections, current, most) {
  const dispensable = [...sections].filter((one) => one.details !== "").sort((a, b) => green(b) - green(a) || b.details.length - a.details.length);
  const withoutFolds = (n) => {
    const dropped = new Set(dispensable.slice(0, n));
    return write(
      sections.map((one) => dropped.has(one) ? { ...one, details: "" } : one),
      current
    );
  };
  const folded = first(dispensable.length, (n) => withoutFolds(n), most);
  if (folded !== void 0) return folded;
  const short = gravestFirst2(sections).map(
    (one) => ({ ...one, cells: [verdictCell(one.facts.verdict), "see the summary"], details: "" })
  );
  const rows = first(short.length, (n) => write(short.slice(0, short.length - n), current, short), most);
  return rows ?? commentMarker;
}
function first(all, text, most) {
  let [low, high] = [0, all];
  if (text(high).length > most) return void 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (text(middle).length <= most) high = middle;
    else low = middle + 1;
  }
  return text(low);
}
var green = ({ facts }) => facts.verdict === "passed" ? 1 : 0;
var gravestFirst2 = (sections) => [...sections].sort((a, b) => green(a) - green(b));
function write(sections, current, counted = sections) {
  const models = [...new Set(counted.map(({ model }) => model))];
  const blocks2 = models.slice(0, sections.length === 0 ? 1 : void 0).flatMap((model) => {
    const ours = sections.filter((one) => one.model === model);
    const fresh = counted.filter((one) => one.model === model && one.facts.commit === current);
    const heads = fresh.length > 0 ? fresh : counted.filter((one) => one.model === model);
    return [
      title(model === "" ? void 0 : shorten(model, 200), total(heads.map(({ facts }) => facts))),
      judgedAt(heads),
      ours.length === 0 ? "" : table(
        trialsHead,
        ours.map((one) => sectionRow(one, current))
      ),
      ...ours.filter((one) => one.details !== "" && one.facts.commit === current).map(sectionFold)
    ];
  });
  return `${[commentMarker, ...blocks2.filter((block) => block !== "")].join("\n\n")}
`;
}
var judgedAt = ([one]) => one === void 0 || one.facts.commit === "" ? "" : `Judged at \`${one.facts.commit}\`.`;
function total(facts) {
  const sum = (of) => facts.reduce((before, one) => before + of(one), 0);
  return {
    state: gravest(facts.map(({ verdict }) => verdict)),
    requirements: sum((one) => one.requirements),
    failed: sum((one) => one.failed),
    undecided: sum((one) => one.undecided),
    warnings: sum((one) => one.warnings),
    undecidedGuards: sum((one) => one.guards),
    waived: sum((one) => one.waived)
  };
}
function sectionRow({ model, gate, facts, cells }, current) {
  const of = facts.commit === current ? "" : ` (of earlier commit ${facts.commit})`;
  const marks = `<!-- ${markerOf(model, gate)} --><!-- ${factsText(facts)} -->`;
  return [`${marks}${gateCell(gate, facts.verdict)}`, `${cells[0].replace(earlier, "")}${of}`, cells[1]];
}
var sectionFold = ({ model, gate, details: fold }) => `<!-- ${markerOf(model, gate)}:more -->
${fold}
<!-- /${markerOf(model, gate)}:more -->`;

// packages/report/src/mermaid.ts
var mostPoints = 60;
var places = 40;
function mermaid(figure) {
  if (figure.kind === "matrix") return matrix(figure);
  if (figure.kind !== "line" && figure.kind !== "bar") return void 0;
  const even = evenly(figure);
  const drawable = even.series.every(({ values }) => values.length === even.x.values.length && values.every(known));
  if (!drawable || even.series.length === 0) return void 0;
  if (even.x.values.length < 2 || even.x.values.length > mostPoints) return void 0;
  const banded = figure.series.flatMap(({ name, low }) => low === void 0 ? [] : [name]);
  return chart(even, banded);
}
function chart({ title: title2, x, y, series, kind, limit }, banded) {
  const numbers = series.flatMap(({ values }) => values);
  const all = limit === void 0 ? numbers : [...numbers, limit];
  const low = y.min ?? Math.min(...all, kind === "bar" ? 0 : Number.POSITIVE_INFINITY);
  const high = y.max ?? Math.max(...all);
  const drawn2 = series.length > 1 ? "line" : kind;
  const lines = [
    "xychart-beta",
    `  title "${word(title2)}"`,
    xAxis(x),
    `  y-axis "${word(y.label)}" ${number(low)} --> ${number(high > low ? high : low + 1)}`,
    ...series.map(({ values }) => `  ${drawn2} [${values.map(number).join(", ")}]`),
    ...limit === void 0 ? [] : [`  line [${x.values.map(() => number(limit)).join(", ")}]`]
  ];
  const names = [...series.map(({ name }) => name), ...limit === void 0 ? [] : ["limit"]];
  const inOrder = names.length < 2 ? "" : `Lines in their order: ${names.map(markdown).join("; ")}.`;
  const undrawn = banded.length === 0 ? "" : `The range of ${banded.map(markdown).join("; ")} is drawn in the HTML report alone.`;
  const said = [inOrder, undrawn].filter((text) => text !== "").join(" ");
  const legend = said === "" ? "" : `

<sub>${said}</sub>`;
  return codeBlock(lines.join("\n"), "mermaid") + legend;
}
function evenly(figure) {
  if (figure.series.every(({ x }) => x === void 0)) return figure;
  const lines = figure.series.filter((series) => placesOf(figure, series).length > 1);
  const ranges = lines.map((series) => placesOf(figure, series));
  const low = Math.max(...ranges.map((xs) => Math.min(...xs)));
  const high = Math.min(...ranges.map((xs) => Math.max(...xs)));
  const values = Array.from({ length: places + 1 }, (_, i) => low + (high - low) * i / places);
  const read2 = (series) => {
    const xs = placesOf(figure, series);
    return {
      name: series.name,
      values: values.map((at) => series.values[xs.lastIndexOf(at)] ?? interpolated(xs, series.values, at) ?? null)
    };
  };
  return { ...figure, x: { ...figure.x, values: lines.length === 0 ? [] : values }, series: lines.map(read2) };
}
var matrix = ({ title: title2, x, y, series }) => `**${markdown(title2)}** (rows: ${markdown(y.label)}; columns: ${markdown(x.label)})

${table(
  ["", ...x.values.map((name) => markdown(shorten(String(name), 40)))],
  series.map(({ name, values }) => [
    `**${markdown(shorten(name, 40))}**`,
    ...values.map((value) => known(value) ? formatNumber(value) : "\u2013")
  ])
)}`;
function xAxis(x) {
  const numbers = x.values.filter((value) => typeof value === "number");
  const rising = numbers.length === x.values.length && isEvenlySpaced(numbers);
  const label = word(x.label);
  return rising ? `  x-axis "${label}" ${number(numbers[0])} --> ${number(numbers.at(-1))}` : `  x-axis "${label}" [${x.values.map((value) => `"${word(String(value))}"`).join(", ")}]`;
}
function isEvenlySpaced(values) {
  const [first2 = 0, last = 0] = [values[0], values.at(-1)];
  const step = (last - first2) / (values.length - 1);
  return step > 0 && values.every((value, i) => Math.abs(value - (first2 + i * step)) <= step * 1e-6);
}
var word = (text) => shorten(text.replace(/[^\p{L}\p{N} .,%()/+_-]/gu, " ").trim(), 60);
var number = (value) => {
  const plain2 = String(Number(value.toPrecision(6)));
  return plain2.includes("e") ? Number(value).toFixed(12).replace(/\.?0+$/, "") : plain2;
};

// packages/report/src/strip.ts
var half = 8;
function strip(check) {
  const span = spanOf(check.limit, check.observed, decidingInterval(check));
  return span === void 0 ? "" : drawn(span, reachOf(span));
}
function memberStrips(check, members) {
  const spans = members.map(({ observed, interval }) => spanOf(check.limit, observed, interval));
  const reach = Math.max(...spans.map((span) => span === void 0 ? 0 : reachOf(span)));
  return spans.map((span) => span === void 0 ? "" : drawn(span, reach));
}
function spanOf(limit, observed, interval) {
  if (observed === null || !Number.isFinite(observed) || limit === void 0 || limit.value === null) return void 0;
  if (limit.operator === "=" || limit.operator === "!=") return void 0;
  const [value, sign] = [limit.value, limit.operator.startsWith(">") ? 1 : -1];
  const offset = (x) => x === null ? void 0 : sign * (x - value);
  const middle = sign * (observed - value);
  if (interval === void 0) return { middle };
  const [low, high] = sign === 1 ? [interval.low, interval.high] : [interval.high, interval.low];
  return { middle, interval: { low: offset(low), high: offset(high) } };
}
var reachOf = ({ middle, interval }) => Math.max(...[middle, interval?.low ?? 0, interval?.high ?? 0].map(Math.abs));
function drawn({ middle, interval }, reach) {
  const at = (x) => {
    const step = reach === 0 ? 0 : Math.round(x / reach * (half - 1));
    return half + (step === 0 ? Math.sign(x) : step);
  };
  const cells = Array.from({ length: 2 * half + 1 }, (_, i) => i === half ? "\u2502" : "\u2500");
  if (interval !== void 0) {
    const { low, high } = interval;
    const [from, to] = [low === void 0 ? 0 : at(low), high === void 0 ? 2 * half : at(high)];
    for (let i = from; i <= to; i++) cells[i] = i === half ? "\u253F" : "\u2501";
    if (low === void 0) cells[0] = "\u2039";
    if (high === void 0) cells[2 * half] = "\u203A";
  }
  cells[at(middle)] = "\u25CF";
  return cells.join("");
}

// packages/report/src/summary.ts
var summaryBytes = 1048576;
var depths = [
  { figures: true, members: true, passing: true, rows: 10 },
  { figures: false, members: true, passing: true, rows: 10 },
  { figures: false, members: true, passing: false, rows: 5 },
  { figures: false, members: false, passing: false, rows: 0 }
];
function summary2(trials, most = summaryBytes) {
  for (const depth of depths) {
    const text = write2(trials, depth);
    if (Buffer.byteLength(text) <= most) return text;
  }
  return cut(write2(trials, depths.at(-1)), most);
}
function write2(trials, depth) {
  const verdicts = verdictsOf(trials);
  const blocks2 = [
    title(trials.model, tally(verdicts)),
    table(
      trialsHead,
      trials.gates.map((run) => topRow(run.gate, run.verdict, run.notRun))
    ),
    ...(trials.notes ?? []).map((note) => `> ${markdownProse(note)}`),
    policyChanges(trials),
    ...verdicts.flatMap((verdict) => gateBlocks(verdict, depth)),
    depth.passing ? explainedFold(trials.explained) : "",
    footer(trials)
  ];
  return `${blocks2.filter((block) => block !== "").join("\n\n")}
`;
}
function topRow(gate, verdict, notRun) {
  if (verdict === void 0) return [markdown(gate), "\u2796 not run", markdown(notRun ?? "")];
  return [gateCell(gate, verdict.verdict), verdictCell(verdict.verdict), decidedCell(verdict)];
}
function gateBlocks(verdict, depth) {
  const shown = byImportance(verdict.checks).filter((check) => depth.passing || !isQuiet(check));
  const left = verdict.checks.length - shown.length;
  return [
    `#### ${stateMark[verdict.verdict]} ${markdown(verdict.gate)}: ${verdict.verdict}`,
    errorBlock(verdict),
    shown.length === 0 ? "" : checksTable(shown),
    left === 0 ? "" : `${left} checks that passed are left out here; the full report has them.`,
    ...depth.members ? shown.filter((check) => !isQuiet(check)).map(membersBlock) : [],
    ...shown.map((check) => rowsBlock(check, depth.rows)),
    unaskedBlock(verdict, depth),
    turnedBlock(verdict, depth.rows),
    ...depth.figures ? verdict.figures.map((figure) => mermaid(figure) ?? "") : [],
    dataChanges(verdict.changes, { list: depth.rows * 5, samples: depth.rows }),
    ...(verdict.tables ?? []).map(tableBlock),
    ...verdict.notes.map((note) => `> ${markdownProse(note)}`),
    outputsBlock(verdict),
    subjectsBlock(verdict)
  ];
}
var checksTable = (checks) => table(["", "requirement", "observed", brokenOrHeld, "limit", "n", "why"], checks.map(checkRow));
function unaskedBlock({ unasked = [] }, { members }) {
  if (unasked.length === 0) return "";
  return [`**${unaskedTitle}**`, checksTable(unasked), ...members ? unasked.map(membersBlock) : []].filter((part) => part !== "").join("\n\n");
}
function tableBlock({ title: title2, columns, rows, notes }) {
  const body = rows.map((row) => columns.map((_, i) => markdown(cellText(row[i]))));
  const said = notes.map((note) => `> ${markdownProse(note)}`);
  return [`**${markdown(title2)}**`, table(columns.map(markdown), body), ...said].join("\n\n");
}
function errorBlock({ error: error2 }) {
  if (error2 === void 0) return "";
  const at = error2.at === void 0 ? "" : `${code([error2.at.file, error2.at.line].filter((x) => x !== void 0).join(":"))}: `;
  return `> ${at}${markdownProse(shorten(error2.message, 4e3))}
>
> ${markdownProse(shorten(error2.fix, 2e3))}`;
}
function checkRow(check) {
  return [
    checkMark(check),
    code(shorten(requirementText(check), 300)),
    markdown(observedText(check)),
    pictured(strip(check)),
    code(limitText(check)),
    formatNumber(check.n),
    markdownProse(shorten(reasonText(check), 1e3))
  ];
}
var brokenOrHeld = "broken \u2502 held";
var pictured = (text) => text === "" ? "" : `\`${text}\``;
var mostMembers = 50;
function membersBlock(check) {
  const members = check.members ?? [];
  if (members.length < 2) return "";
  const scale = scaleOf(check);
  const shown = gravestFirst(members).slice(0, mostMembers);
  const strips = memberStrips(check, shown);
  const rows = shown.map((member, i) => [
    outcomeMark[member.outcome],
    markdown(shorten(member.name, 200)),
    markdown(withInterval(member.observed, member.interval, scale)),
    pictured(strips[i] ?? ""),
    member.simultaneous === void 0 ? "\u2013" : markdown(withInterval(member.observed, member.simultaneous, scale)),
    formatNumber(member.n),
    markdownProse(member.reason ?? outcomeWord[member.outcome])
  ]);
  const more = members.length > shown.length ? `

and ${members.length - shown.length} more in the full report` : "";
  const head = ["", "of", "observed", brokenOrHeld, "corrected over all", "n", ""];
  return details(`Every member of <code>${html(shorten(requirementText(check), 200))}</code>`, table(head, rows) + more);
}
function rowsBlock(check, most) {
  const rows = check.failingRows ?? [];
  if (rows.length === 0 || most === 0) return "";
  const shown = rows.slice(0, most).map((failing) => rowCells(failing));
  return `Rows that break ${code(shorten(requirementText(check), 200))}:

${table(["file", "row", "key", "column", "value"], shown)}`;
}
function turnedBlock({ turned }, most) {
  if (turned === void 0 || most === 0) return "";
  const rows = [...sampleOf("wrong", turned.wrong, most), ...sampleOf("right", turned.right, most)];
  if (rows.length === 0) return "";
  const head = ["turned", "file", "row", "key", "baseline \u2192 candidate"];
  return details(
    `Rows that turn: ${formatNumber(turned.right.count)} right, ${formatNumber(turned.wrong.count)} wrong, of ${formatNumber(turned.n)}`,
    table(head, rows)
  );
}
var sampleOf = (way, { rows }, most) => rows.slice(0, most).map(({ file, row, key: key2, value }) => [
  way,
  code(shorten(file, 200)),
  formatNumber(row),
  key2 === void 0 ? "\u2013" : code(shorten(key2, 100)),
  value === void 0 ? "\u2013" : code(shorten(value, 200))
]);
var rowCells = ({ file, row, key: key2, column, value }) => [
  code(shorten(file, 200)),
  formatNumber(row),
  key2 === void 0 ? "\u2013" : code(shorten(key2, 100)),
  column === void 0 ? "\u2013" : code(shorten(column, 100)),
  value === void 0 ? "\u2013" : code(shorten(value, 100))
];
function outputsBlock({ outputs }) {
  const lines = Object.entries(outputs ?? {}).map(([name, value]) => `- ${code(name)}: ${code(shorten(value, 300))}`);
  return lines.join("\n");
}
function subjectsBlock({ subjects, evidence }) {
  if (subjects.length === 0) return "";
  const rows = subjects.map(({ name, digest, path }) => [
    markdown(name),
    path === void 0 ? "\u2013" : code(shorten(path, 300)),
    `\`${digestText(digest).replace(/[^\w:…]/g, "")}\``
  ]);
  const how = evidence === "executed" ? "these bytes were run" : "results were claimed, not run";
  return details(`What this verdict is about (${how})`, table(["subject", "path", "digest"], rows));
}
function footer({ command, links }) {
  const report = links?.report === void 0 ? [] : [`[Full report](${linkTarget(links.report)})`];
  const run = command === void 0 ? [] : [`Run it yourself:

${codeBlock(command, "sh")}`];
  return [...report, ...run].join("\n\n");
}
var cutNotice = "\n\n**The rest was cut: the summary would be larger than GitHub shows. The full report has it.**\n";
function cut(text, most) {
  const room = most - Buffer.byteLength(cutNotice);
  const kept = [];
  let bytes = 0;
  for (const line of text.split("\n")) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > room) break;
    kept.push(line);
  }
  return kept.join("\n") + cutNotice;
}

// packages/runner/src/comment.ts
var mostRounds = 6;
async function upsertComment(upsert) {
  let wrote = false;
  let why = "other jobs kept writing over it";
  for (let round = 0; round < mostRounds; round++) {
    try {
      const settled = await writeOnce(upsert);
      if (settled) return { outcome: wrote ? "written" : "unchanged" };
      wrote = true;
      await upsert.sleep(200 + 800 * upsert.random() * round);
    } catch (error2) {
      const status = statusOf(error2);
      why = messageOf(error2);
      if (status === 401 || status === 403 && !/rate limit/i.test(why)) return { outcome: "forbidden", why };
      if (status !== void 0 && status < 500 && status !== 429 && status !== 403 && status !== 404) break;
      if (status === 404 && round > 0) return { outcome: "forbidden", why };
      await upsert.sleep(500 * 2 ** round * (0.5 + upsert.random()));
    }
  }
  return { outcome: "failed", why };
}
async function writeOnce({ github, pullRequest, merge }) {
  const login = await github.login();
  const all = await github.comments(pullRequest);
  const [first2, ...others2] = all.filter((comment2) => isOurs(comment2, login)).sort((a, b) => a.id - b.id);
  if (first2 === void 0) {
    await github.createComment(pullRequest, merge(void 0));
    return false;
  }
  for (const { id } of others2) await github.deleteComment(id).catch(gone);
  const body = merge(first2.body);
  if (body === first2.body.replaceAll("\r\n", "\n")) return others2.length === 0;
  await github.updateComment(first2.id, body);
  return false;
}
var isOurs = ({ body, author }, login) => author === login && body.startsWith(commentMarker);
function gone(error2) {
  if (statusOf(error2) !== 404) throw error2;
}

// packages/runner/src/publish.ts
async function publish(publication) {
  const { trials, env, log, facts } = publication;
  const report = await upload(publication);
  const linked = {
    ...trials,
    ...facts.shownCommit === void 0 ? {} : { commit: facts.shownCommit },
    ...facts.runId === void 0 ? {} : { run: Number(facts.runId) || 0 },
    links: {
      ...report === void 0 ? {} : { report },
      ...facts.runUrl === void 0 ? {} : { run: facts.runUrl }
    }
  };
  await writeSummary(publication, summary2(linked, summaryBytes - await summarySize(env)));
  for (const annotation2 of annotations(verdictsOf(linked))) log.annotate(placed(annotation2, facts.workspace));
  await comment(publication, linked);
}
function placed(annotation2, workspace) {
  const { file, line, column, ...rest } = annotation2;
  if (file === void 0 || existsSync(resolve(workspace, file))) return annotation2;
  const at = [file, line].filter((part) => part !== void 0).join(":");
  return { ...rest, message: shorten(visible(`${at}: ${rest.message}`), 4096) };
}
var mostTurns = 50;
async function upload({ trials, facts, files, artifacts, log }) {
  const present = await existing(files);
  if (present.length === 0) return void 0;
  const gates = trials.gates.filter(({ verdict }) => verdict !== void 0);
  const gate = gates.length === 1 ? gates[0]?.gate : "run";
  try {
    const client = await artifacts();
    if (client === void 0) {
      log.info("No artifact: this runner keeps none (ACTIONS_RUNTIME_TOKEN is not set). Report and evidence stay here.");
      return void 0;
    }
    for (let turn = 1; turn <= mostTurns; turn++) {
      const name = artifactName({ model: trials.model ?? "model", gate, job: facts.job, attempt: facts.attempt, turn });
      const id = await uploadOnce(client, name, present);
      if (id === void 0) continue;
      return facts.runUrl === void 0 ? void 0 : `${facts.runUrl}/artifacts/${id}`;
    }
    log.warning(`No artifact: ${mostTurns} of this name exist already.`);
  } catch (error2) {
    log.warning(`No artifact: ${messageOf(error2)}. The verdict stands; evidence for later jobs is missing.`);
  }
  return void 0;
}
async function uploadOnce(client, name, files) {
  try {
    const { id } = await client.uploadArtifact(name, [...files], commonFolder(files));
    return id ?? 0;
  } catch (error2) {
    if (/\b409\b|already exists/i.test(messageOf(error2))) return void 0;
    throw error2;
  }
}
async function existing(files) {
  const found = await Promise.all(
    files.map(async (file) => (await stat3(file).catch(() => void 0))?.isFile() ? realpathSync(file) : void 0)
  );
  return [...new Set(found.filter((file) => file !== void 0))];
}
function commonFolder(files) {
  let folder = dirname(files[0]);
  while (!files.every((file) => isInside(file, folder)) && folder !== dirname(folder)) folder = join2(folder, "..");
  return folder;
}
async function comment(publication, trials) {
  const { facts, github, log, sleep, random } = publication;
  const { pullRequest } = facts;
  if (publication.comment === false || pullRequest === void 0) return;
  const sections = commentSections(trials);
  if (sections.length === 0) return;
  if (github === void 0) {
    log.info("No comment: there is no token. The summary says the same.");
    return;
  }
  const { outcome, why } = await upsertComment({
    github,
    pullRequest: pullRequest.number,
    merge: (body) => mergeComment(body, sections),
    sleep,
    random
  });
  if (outcome === "forbidden") {
    const fork = pullRequest.fork ? " A pull request from a fork has a token that only reads." : "";
    const message = `The token may not comment: give the job the permission \`pull-requests: write\`.${fork} The summary says the same.`;
    log.annotate({ level: "notice", title: "No comment on the pull request", message });
  }
  if (outcome === "failed") log.warning(`No comment on the pull request: ${why}. The summary says the same.`);
}

// packages/runner/src/tip.ts
async function tipOf(facts, directory, { git: git2, github }) {
  const { base, pullRequest, workspace, attempt } = facts;
  if (base === void 0) return void 0;
  const asked = base.ref === void 0 ? void 0 : await askedOf2(base.ref, github);
  const folder = await repositoryOf(directory, workspace, git2);
  const head = pullRequest?.headSha;
  const merged = folder && head ? await mergedInto(head, folder, git2) : void 0;
  const then = merged ?? base.sha;
  const branch = branchOf(base);
  const short = (sha) => sha.slice(0, 7);
  const older = [merged, base.sha].filter((sha) => sha !== void 0);
  if (asked !== void 0) {
    const moved = then !== void 0 && then !== asked;
    return {
      base: { ...base, sha: asked, older },
      moved,
      said: moved ? `${branch} moved since this was merged with it, from ${short(then)} to ${short(asked)}: the tip judges.` : `The policy of ${branch} at ${short(asked)}, its tip, judges.`
    };
  }
  const known2 = then === void 0 ? "as it was fetched" : `at ${short(then)}, as it stood when this was merged with it`;
  return {
    base: { ...base, ...then === void 0 ? {} : { sha: then }, older },
    moved: attempt > 1,
    said: `The policy of ${branch} ${known2}, judges: GitHub was not asked where it stands now.`
  };
}
async function askedOf2(branch, github) {
  const said = await github?.tip(branch).catch(() => void 0);
  if (said === void 0 || typeof said === "string" && /^[0-9a-f]{40,64}$/.test(said)) return said;
  throw new SeaTrialsError(
    "github-failed",
    `${printable(branch)} stands at ${printable(String(said))}, by what answers as GitHub: that is no commit`,
    "See what stands between the runner and GitHub: without the commit nobody knows which policy judges."
  );
}
var PRIVILEGED = ["workflow_run", "issue_comment", "issues", "discussion", "discussion_comment"];
async function checkEvent({ event, workspace, run }, directory, { git: git2 }) {
  const fix = "Judge pull requests on the event `pull_request`; what needs a token that may write stands in a job behind it.";
  if (event === "pull_request_target")
    throw new SeaTrialsError(
      "bad-input",
      "the event `pull_request_target` is refused: it checks out the base, and to check out the head would run a stranger\u2019s code beside secrets",
      fix
    );
  if (!PRIVILEGED.includes(event)) return;
  const folder = await repositoryOf(directory, workspace, git2);
  const head = folder && await commitOf("HEAD", folder, git2);
  if (head === void 0 || head === run.commit) return;
  throw new SeaTrialsError(
    "bad-input",
    `the event ${printable(event)} is refused where another commit than the event's own is checked out: it would be run beside secrets`,
    fix
  );
}

// packages/runner/src/world.ts
import { setTimeout } from "node:timers/promises";

// packages/runner/src/core.ts
var core = { debug, error, info, isDebug, notice, setOutput, setSecret, summary, warning };

// packages/runner/src/world.ts
var realWorld = () => ({
  env: process.env,
  core,
  now: Date.now,
  sleep: (ms) => setTimeout(ms),
  random: Math.random,
  git: remembering(git),
  artifacts: openArtifacts,
  github: connect,
  history: storeOf,
  trial: runTrial,
  // Not `process.exit`: what was written to a pipe would be lost.
  exit: (code2) => {
    process.exitCode = code2;
  }
});

// packages/runner/src/action.ts
async function runAction(gates, world = realWorld()) {
  const code2 = await codeOf(gates, world);
  world.exit(code2);
  return code2;
}
async function codeOf(gates, world) {
  const { env } = world;
  const log = runnerLog(world.core);
  let known2;
  keepEngineIn(engineCacheOf(env, log));
  try {
    await writeOutputs(world, negativeOutputs);
    const inputs = readInputs(specsOf(gates), env);
    const token = inputs["github-token"];
    if (token !== void 0) log.mask(token);
    const facts = readFacts(env, token);
    known2 = {
      facts,
      github: world.github(facts),
      comment: inputs.comment === void 0 ? void 0 : inputs.comment === "true"
    };
    return await judgeAndPublish(askedOf(gates, inputs, facts), known2, world, log);
  } catch (error2) {
    await explain(error2, gates, known2, world, log);
    return 2;
  }
}
async function judgeAndPublish(asked, known2, world, log) {
  const { directory } = asked;
  const sources = { git: world.git, github: known2.github };
  await checkEvent(known2.facts, directory, sources);
  const tip = await tipOf(known2.facts, directory, sources);
  if (tip !== void 0) log.info(tip.said);
  const facts = tip === void 0 ? known2.facts : { ...known2.facts, base: tip.base };
  return judgeAll(asked, { ...known2, facts, said: tip?.moved ? [tip.said] : [] }, sources, world, log);
}
async function judgeAll(asked, known2, sources, world, log) {
  const { workspace, base } = known2.facts;
  const { inputs, directory } = asked;
  const glob = policyGlob(inputs);
  const cases = [];
  for (const each of await eachPolicy(inputs, directory, workspace))
    cases.push(await caseOf({ ...asked, inputs: each }, known2, sources));
  const replaced = cases.flatMap(({ judge }) => judge.replaced ?? []);
  if (glob !== void 0 && base !== void 0) await checkNoneRemoved(base, directory, glob, replaced, world.git);
  await checkDistinct(cases.map(({ wanted }) => wanted));
  const judged = [];
  for (const one of cases) judged.push(await judgeOne(one, known2, world, log));
  const results = judged.map(({ result }) => result);
  await writeOutputs(world, outputsOf(results, workspace));
  for (const { trials, result } of judged) await publish(publicationOf(trials, filesOf(result), known2, world, log));
  return Math.max(...results.map(({ exitCode }) => exitCode));
}
async function caseOf(asked, { facts, said = [] }, sources) {
  const found = facts.base === void 0 ? NO_BASE : await (await import("./judge-OZ6VXXN4.js")).judgeOf(asked, facts, sources);
  const judge = { ...found, notes: [...said, ...found.notes] };
  const { base } = judge;
  return { wanted: { ...asked, workspace: facts.workspace, ...base === void 0 ? {} : { base } }, judge };
}
var NO_BASE = { changes: [], notes: [], informal: [] };
async function judgeOne({ wanted, judge }, { facts }, world, log) {
  const { gates } = wanted;
  for (const note of judge.notes) log.annotate({ level: "notice", title: "Sea Trials", message: note });
  if (isAsked(gates, "model-register")) await collect(wanted, facts, world, log);
  const store = world.history(facts);
  const asks = isAsked(gates, "data-validate");
  const compared = asks ? await comparedOf(wanted.inputs, wanted.directory, facts, world.git) : void 0;
  const result = await world.trial({
    ...wanted,
    ...compared && { compared },
    history: historyOf(store),
    recallsHistory: judge.mayKeepLess === true,
    log,
    clock: { now: world.now, sleep: world.sleep },
    run: facts.run
  });
  if (wanted.inputs.history === "true") await keepRun({ result, facts, store, now: world.now(), log });
  const trials = {
    ...trialsOf(result),
    paths: pathsOf(result, facts.workspace),
    ...facts.base === void 0 ? {} : { changes: judge.changes },
    ...judge.approved ? { judgedHere: true } : {},
    informal: await informally({ wanted, judge }, compared, facts, world, log),
    notes: judge.notes,
    ...facts.base?.ref === void 0 ? {} : { base: facts.base.ref }
  };
  log.info(terminal(trials, { colour: true, unicode: true }));
  return { trials, result };
}
async function informally({ wanted, judge }, compared, { run }, world, log) {
  if (judge.informal.length === 0) return [];
  const { base: _, ...here } = wanted;
  log.info("The policy here is judged as well, for information.");
  const done = [];
  for (const gate of judge.informal) {
    const options = {
      ...here,
      gates: [gate],
      ...compared && { compared },
      log,
      clock: { now: world.now, sleep: world.sleep },
      run,
      informal: true
    };
    try {
      const { gates } = await world.trial(options);
      done.push(...gates.map(({ verdict }) => ({ gate, verdict })));
    } catch (error2) {
      if (!(error2 instanceof SeaTrialsError)) throw error2;
      done.push({ gate, verdict: errorVerdict(gate, error2) });
    }
  }
  return done;
}
async function collect(wanted, { run, job, temp }, world, log) {
  const artifacts = await world.artifacts(world.env);
  if (artifacts === void 0) {
    log.info("Evidence of earlier jobs is not looked for: this runner keeps no artifacts.");
    return;
  }
  const policy = await readPolicy(wanted);
  const { evidence: folder } = await makePlaces(policy, wanted);
  await collectEvidence({ artifacts, model: policy.model, folder, job, commit: run.commit, temp, log });
}
var filesOf = ({ report, sarif, junit, rows, gates }) => [
  report,
  sarif,
  junit,
  ...rows === void 0 ? [] : [rows, parquetOf(rows)],
  ...gates.flatMap(
    ({ evidence }) => evidence === void 0 ? [] : [evidence, evidence.replace(/\.json$/, ".run.json")]
  )
];
var publicationOf = (trials, files, { facts, github, comment: comment2 }, { core: core2, env, artifacts, sleep, random }, log) => ({
  trials,
  facts,
  core: core2,
  env,
  log,
  files,
  comment: comment2,
  artifacts: () => artifacts(env),
  github,
  sleep,
  random
});
async function explain(error2, gates, known2, world, log) {
  const verdict = errorVerdict(gates !== "all" && gates.length === 1 ? gates[0] : "run", error2);
  if (error2 instanceof Error) log.debug(error2.stack ?? "");
  const trials = { version: VERSION, gates: [{ gate: verdict.gate, verdict }] };
  log.info(terminal(trials, { colour: true, unicode: true }));
  try {
    await writeOutputs(world, negativeOutputs);
    if (known2 !== void 0) return await publish(publicationOf(trials, [], { ...known2, comment: false }, world, log));
  } catch (another) {
    log.debug(String(another));
  }
  log.annotate({
    level: "error",
    title: `${verdict.gate} could not be judged`,
    message: inOneLine(verdict.error)
  });
}

export {
  runAction
};
