import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import {
  openTables
} from "./chunk-JPMVH2LP.js";
import {
  besideAdded,
  judgedBy,
  policyFile,
  readAsWritten,
  readPolicy
} from "./chunk-S7KUKS3X.js";
import {
  GATES
} from "./chunk-EVCWKU7E.js";
import {
  commitOf
} from "./chunk-ZJ4OTQTS.js";
import {
  writeEvidence
} from "./chunk-CU3LIIZY.js";
import {
  isGreen
} from "./chunk-C2LFFQER.js";
import {
  withDvcData
} from "./chunk-NYYYW5SZ.js";
import {
  FILES,
  makePlaces,
  outputOf,
  writable
} from "./chunk-LMI3EX6N.js";
import {
  GATE_NAMES
} from "./chunk-3ZYJG4OC.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import {
  digestBook
} from "./chunk-JDLUDKAI.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError,
  internal
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/trials.ts
var COMMON = ["policy", "require", "confidence", "evidence", "history", "base"];
function policyGlob({ policy }) {
  return policy !== void 0 && /[*?[]/.test(policy) && !/[{}()!\\]/.test(policy) ? policy : void 0;
}
async function eachPolicy(inputs, directory, workspace) {
  const glob = policyGlob(inputs);
  if (glob === void 0) return [inputs];
  const { expandFiles } = await import("./files-5H54KFMV.js");
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
function trialsOf({ policy, gates, notRun, policyChanged, explained }) {
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
    ...explained === void 0 ? {} : { explained },
    command: commandOf(policy, runs)
  };
}
function pathsOf(result, from) {
  const shown = (path) => relativePath(from, path);
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

// packages/trial/src/trial.ts
import { join as join2 } from "node:path";

// packages/trial/src/data-notes.ts
function withDataNotes(verdict, { data }) {
  const read = new Set(verdict.subjects.map(({ name }) => name));
  const isAbout = (name) => verdict.verdict === "error" || read.has(`data:${name}`);
  const notes = Object.values(data).flatMap(({ name, note }) => note !== void 0 && isAbout(name) ? [note] : []);
  return notes.length === 0 ? verdict : { ...verdict, notes: [...verdict.notes, ...notes] };
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
    error: error instanceof SeaTrialsError ? said(error) : bug(error)
  };
}
var said = ({ code, message, fix, at }) => ({
  code,
  message,
  fix,
  ...at === void 0 ? {} : { at }
});
var bug = (error) => ({
  code: "internal",
  message: internal(error),
  fix: "This is a bug in Sea Trials; please report it with the log of a run with debug logging."
});

// packages/trial/src/rows.ts
import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
var AT_ONCE = 2e4;
function failingRows(output) {
  const path = join(output, FILES.rows);
  const parquet = join(output, FILES.parquet);
  const waiting = join(output, `.incoming-${randomBytes(8).toString("hex")}`);
  let file;
  let lines = [];
  let writing = Promise.resolve();
  const flush = () => {
    const text = `${lines.join("\n")}
`;
    lines = [];
    writing = writing.then(async () => {
      file ??= await open(waiting, "wx");
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
      const { toParquet } = await import("./to-parquet-SDRJTU57.js");
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
  const { written, policy } = await judging(options);
  const isAdded = (gate) => options.base?.added?.gates.includes(gate) === true;
  const old = options.base?.added === void 0 ? { written, policy } : await judging(besideAdded(options));
  const names = gatesOf(policy, options.gates);
  if (policy.waivers !== void 0) (await import("./waivers-EW37RHKT.js")).checkWaivers(policy, clock.now());
  const { output, evidence } = await makePlaces(policy, options);
  const compared = isAdded("data-validate") ? { written, policy } : old;
  const before = await beforeOf(options, compared, names);
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
    recallsHistory: options.recallsHistory === true,
    ...before === void 0 ? {} : { before }
  };
  const policyChanged = await policyChangedSince(before, compared.written, options);
  const gates = [];
  let explained;
  const notRun = [];
  try {
    for (const gate of names) {
      const red = gates.find((trial2) => !isGreen(trial2.verdict));
      if (gate === "model-register" && red !== void 0) {
        notRun.push({ gate, reason: `${red.gate} ${red.verdict.verdict}` });
        continue;
      }
      log.progress(gate, names.indexOf(gate) / names.length);
      const trial = await runGate(
        gate,
        isAdded(gate) ? context : { ...context, policy: old.policy },
        evidence,
        options.once
      );
      gates.push(trial);
      options.onVerdict?.(trial);
    }
    if (options.inputs.explain === "true")
      explained = await (await import("./explain-5G7KYNSL.js")).explainBeside(
        context,
        names,
        gates.map(({ verdict }) => verdict)
      );
  } finally {
    await tables.close();
    await before?.close();
  }
  const rows = await failing?.done();
  const told = { ...policyChanged, ...explained === void 0 ? {} : { explained } };
  const reports = await writeReports(output, { policy, gates, notRun, ...told });
  return {
    policy,
    gates,
    notRun,
    ...told,
    output,
    ...reports,
    evidence,
    ...rows === void 0 ? {} : { rows },
    exitCode: exitCodeOf(gates)
  };
}
async function judging(options) {
  const written = await readAsWritten(options);
  const judged = judgedBy(written, options);
  return { written, policy: await withBaseline(await withDvcData(judged, options.workspace), judged, options) };
}
async function withBaseline(policy, written, options) {
  if (policy.baseline?.ref === void 0) return policy;
  const { inputs, directory, workspace, base } = options;
  const [{ withBaselineAt }, { git }] = [await import("./baseline-at-EUKIGP6M.js"), await import("./git-4TYRLCW7.js")];
  const file = policyFile(inputs, directory);
  return withBaselineAt(policy, { written, file, workspace, git, ...base === void 0 ? {} : { base } });
}
async function beforeOf({ compared, inputs, directory, workspace }, { policy, written }, gates) {
  if (compared === void 0 || !gates.includes("data-validate")) return void 0;
  const [{ openBefore }, { git }] = await Promise.all([import("./open-XHR34WQP.js"), import("./git-4TYRLCW7.js")]);
  return openBefore({ ...compared, git, policy, written, file: policyFile(inputs, directory), workspace });
}
async function policyChangedSince(before, here, { base }) {
  const there = base?.bytes === void 0 ? await before?.policy() : void 0;
  if (before === void 0 || there === void 0 || there.digest === here.digest) return {};
  const [{ policyChanges }, { VOCABULARIES }] = await Promise.all([
    import("./policy-changes-GTVB3DT6.js"),
    import("./vocabularies-PV23YIM2.js")
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
  const { verdict: judged, unchangedSince } = await once(
    name,
    context,
    async (own) => withDataNotes(await judgeOrExplain(name, own), own.policy)
  );
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
  const { waived } = await import("./waivers-EW37RHKT.js");
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
  const { htmlReport } = await import("./html-5A6AHDJA.js");
  const { sarif } = await import("./sarif-2F26RTK6.js");
  const { junit } = await import("./junit-YNBRUVWJ.js");
  const trials = trialsOf(ran);
  const write = async (name, text) => {
    const path = join2(output, name);
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
  errorVerdict,
  policyGlob,
  eachPolicy,
  checkDistinct,
  trialsOf,
  pathsOf,
  comparedWith,
  runTrial
};
