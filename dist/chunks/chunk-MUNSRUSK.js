import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainQuality
} from "./chunk-4MRGPO3M.js";
import {
  meaningOf,
  readableLines,
  warningsBetween
} from "./chunk-US6IIVLR.js";
import {
  GATES
} from "./chunk-DUI5XAJR.js";
import {
  openTables
} from "./chunk-CCUZCEGB.js";
import {
  readPolicy
} from "./chunk-F3AWDMK5.js";
import {
  withDvcData
} from "./chunk-YKRDX5SE.js";
import {
  outputOf
} from "./chunk-CKJYJDGI.js";
import {
  GATE_NAMES
} from "./chunk-OT6PAQ6J.js";
import {
  digestBook
} from "./chunk-2CZLZ7WE.js";
import {
  SeaTrialsError,
  inOneLine
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/explain/explain.ts
async function explainPolicy(context, names) {
  const { policy } = context;
  const quality = await explainQuality(context, names);
  const gates = [];
  for (const name of names) {
    const told = quality.gates.find(({ gate }) => gate === name);
    if (told !== void 0) gates.push(told);
    else if ((policy.gates[name]?.require ?? []).length > 0) gates.push(await explainedGate(context, name));
  }
  return {
    model: policy.model,
    ...policy.file === void 0 ? {} : { policy: { file: policy.file, digest: policy.digest } },
    draws: quality.draws,
    gates,
    ...quality.joint === void 0 ? {} : { joint: quality.joint }
  };
}
async function explainedGate(context, name) {
  if (name === "stress-test") return toldOnly(context, (await GATES[name]()).vocabulary, await planned(context));
  if (name !== "data-validate") return toldOnly(context, (await GATES[name]()).vocabulary);
  const { explainData } = await import("./data-TZKYPQF5.js");
  return explainData(context);
}
async function planned({ policy }) {
  const { loadOf } = await import("./gate-IVLBN2LW.js");
  const { toldLoad } = await import("./load-SAPPEYFV.js");
  const { ratePerSecond, durationMs } = loadOf(policy);
  return (lines) => {
    const turns = lines.some(({ requirement }) => requirement.limit.kind === "reference") ? 2 : 1;
    const requests = Math.round(ratePerSecond * durationMs / 1e3 / turns);
    return (line) => toldLoad(line, { requests, confidence: policy.confidence });
  };
}
function toldOnly(context, vocabulary, telling) {
  const lines = readableLines(context, vocabulary);
  const told = telling?.(lines);
  return {
    gate: vocabulary.gate,
    data: [],
    assumptions: [],
    lines: lines.map((line) => {
      const { requirement, spec } = line;
      const counted = spec.kind === "exact" ? void 0 : told?.(line);
      return {
        requirement: requirement.text,
        burden: requirement.burden,
        ...requirement.source === void 0 ? {} : { source: requirement.source },
        meaning: meaningOf(requirement, spec),
        kind: spec.kind === "exact" ? "exact" : counted === void 0 ? "untold" : "estimate",
        ...spec.kind === "exact" ? {} : { why: "how noisy it is shows when it is run" },
        unit: spec.unit,
        warnings: [],
        ...counted
      };
    }),
    warnings: warningsBetween(lines.map(({ requirement }) => requirement))
  };
}

// packages/trial/src/explain.ts
async function explainBeside(context, names) {
  context.log.progress("explain", 1);
  try {
    return await explainPolicy(
      context,
      names.filter((name) => name !== "model-register")
    );
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error;
    context.log.warning(`what the gates can see cannot be told: ${inOneLine(error)}`);
    return void 0;
  }
}
async function explainTrial(wanted, log, clock) {
  const policy = await withDvcData(await readPolicy(wanted), wanted.workspace);
  const named = GATE_NAMES.filter((gate) => policy.gates[gate] !== void 0);
  const tables = openTables(policy, log);
  try {
    return await explainPolicy(
      {
        policy,
        engine: tables.engine,
        log,
        clock: { ...clock, sleep: async () => {
        } },
        evidence: outputOf(policy),
        digest: digestBook(),
        run: {}
      },
      wanted.gates === "all" ? named : wanted.gates
    );
  } finally {
    await tables.close();
  }
}

export {
  explainBeside,
  explainTrial
};
