import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  limitBorne
} from "./chunk-OGBJ2FIO.js";
import {
  drawLines,
  seedOf
} from "./chunk-NN4PAK2V.js";
import {
  policyText
} from "./chunk-EHAYYRSY.js";
import {
  assuming
} from "./chunk-IPUX7WBY.js";
import "./chunk-HOPU6KUC.js";
import {
  OFTEN,
  drawnCheck,
  lineWorlds
} from "./chunk-ASPURKGD.js";
import "./chunk-BBSBEIAP.js";
import "./chunk-EJYKT36E.js";
import "./chunk-MSJYEYF3.js";
import "./chunk-A54GHRGD.js";
import {
  material
} from "./chunk-FNXCSUKU.js";
import "./chunk-O6M4QVNL.js";
import "./chunk-EUP2FXWD.js";
import "./chunk-4SRYZHY7.js";
import "./chunk-YFBUUQ2R.js";
import "./chunk-U3YCFITU.js";
import "./chunk-S7FUFHFA.js";
import "./chunk-BTAUQWJQ.js";
import "./chunk-CVMQK7E2.js";
import "./chunk-ECSOJH4W.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-4LUMKDTA.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-I36NNDRB.js";
import "./chunk-ANMJTPWZ.js";
import "./chunk-KNMKXUAN.js";
import "./chunk-IOLJNFW4.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-LENKEWY6.js";
import "./chunk-ZTI2UHS3.js";
import "./chunk-HTYN6DFY.js";
import "./chunk-NMAYX5MC.js";
import {
  readPolicy
} from "./chunk-OXTHHFON.js";
import "./chunk-3SIZBD53.js";
import "./chunk-T6OPP6JO.js";
import {
  biasVocabulary
} from "./chunk-2GSZY2ZD.js";
import {
  accuracyVocabulary
} from "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-5AMUGLVL.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-X42HIEBU.js";
import "./chunk-YJ7GHXUL.js";
import {
  random
} from "./chunk-3CPMU6YH.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-7S4SM3EW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-LW5QLIET.js";
import "./chunk-72QPYK63.js";
import "./chunk-I73VOE4O.js";
import "./chunk-FAEALBV6.js";
import "./chunk-N35CTYYP.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-2VPQKKPM.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-KES5F7GT.js";
import {
  digestBook
} from "./chunk-DHLWG3ES.js";
import {
  parseRequirement
} from "./chunk-CLWMQZJT.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-AI3SR5ZR.js";
import "./chunk-K5SB2KRG.js";
import {
  relativePath
} from "./chunk-LOXXPLRW.js";
import "./chunk-DVRTTTWZ.js";
import "./chunk-7GQU72V4.js";
import "./chunk-TH4QSVI3.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DZAM7Q3A.js";
import {
  printName
} from "./chunk-MWPHKPYW.js";
import "./chunk-KCIDU6XD.js";
import "./chunk-J5YBWCUN.js";
import {
  formatNumber
} from "./chunk-DYFGRP7R.js";
import {
  normalQuantile,
  zOf
} from "./chunk-ZSIUO6NE.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/init-model.ts
import { parse } from "node:path";

// packages/gates/src/explain/suggest.ts
var MAIN = {
  binary: { floor: "roc_auc >= 0.5", skill: "accuracy > naive" },
  multiclass: { floor: "macro_f1 >= 0.1", skill: "accuracy > naive" },
  multilabel: { floor: "micro_f1 >= 0.1" },
  regression: { floor: "r2 >= 0.01", skill: "mae < naive" },
  forecasting: { floor: "r2 >= 0.01" },
  ranking: { floor: "ndcg >= 0.1" }
};
var MARGINS = [5e-3, 0.01, 0.02, 0.05];
var GAPS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5];
var LEAST_SUPPORT = 30;
async function suggestLines(context, groups) {
  const material2 = await material(context, "holdout");
  const chance = random("suggest", await seedOf(context, material2));
  const rows = await material2.rows();
  const { floor, skill } = MAIN[rows.truth.task];
  const metric = floor.split(" ")[0];
  const isBinary = rows.truth.task === "binary";
  const asked = [
    line("accuracy-gate", floor),
    ...context.policy.baseline === void 0 ? [] : [line("accuracy-gate", `${metric} >= baseline - 0.01`)],
    ...skill === void 0 ? [] : [line("accuracy-gate", skill)],
    ...isBinary ? groups.map((group) => line("bias-check", `difference(recall by ${printName(group)}) <= 0.1`)) : []
  ];
  const drawn = await drawLines(asked, assuming(material2, chance), rows, chance);
  const worlds = drawn.lines.flatMap((each) => "draws" in each ? [lineWorlds(each)] : []);
  const counted = await Promise.all(groups.map(async (group) => ({ group, members: await membersOf(material2, group) })));
  const steady = new Set(counted.filter(({ members }) => areSteady(members)).map(({ group }) => group));
  const lines = worlds.flatMap((each) => suggested(each, steady));
  const screens = isBinary ? groups.map(screen) : [];
  const isSmall = counted.some(({ members }) => members.some(({ support }) => support < LEAST_SUPPORT));
  const shares = counted.flatMap(({ group, members }) => shareLine(group, members, rows.n));
  return { lines: [...shares, ...lines, ...screens], ...isSmall ? { minSupport: LEAST_SUPPORT } : {} };
}
var VOCABULARY = { "accuracy-gate": accuracyVocabulary, "bias-check": biasVocabulary };
function line(gate, text) {
  const vocabulary = VOCABULARY[gate];
  const requirement = parseRequirement({ text, burden: "require" }, vocabulary);
  const spec = vocabulary.metrics.find(({ name }) => name === requirement.call.metric);
  return { gate, requirement, spec };
}
function suggested(worlds, steady) {
  const { limit, over, call } = worlds.line.requirement;
  if (over !== void 0) return [gapLine(worlds, steady.has(call.by[0] ?? ""))];
  if (limit.kind === "number") return floorLine(worlds);
  return limit.reference === "naive" ? skillLine(worlds) : [baselineLine(worlds)];
}
var passes = (worlds, limit) => stopsAt(worlds, limit) <= 1 - OFTEN;
function stopsAt(worlds, limit) {
  const { line: line2, step } = worlds;
  const isLevelled = line2.requirement.limit.kind === "reference" && line2.requirement.limit.reference === "baseline";
  const error = 100 * step / zOf(line2.seen.interval?.level ?? 0.95);
  const luck = isLevelled || line2.requirement.over !== void 0 ? 0 : (Math.SQRT2 - 1) * normalQuantile(OFTEN) * error;
  return worlds.stops({ limit, worse: () => luck });
}
function floorLine(worlds) {
  const { equal, line: line2 } = worlds;
  if (equal === void 0) return [];
  let limit = Math.floor(equal * 100);
  while (limit > 0 && !passes(worlds, limit / 100)) limit--;
  const { call } = line2.requirement;
  if (limit / 100 <= worlds.limit) return [];
  const seen = `${formatNumber(equal)} seen; a model as good passes in ${often(worlds, limit / 100)}`;
  return [{ gate: "accuracy-gate", text: `${call.metric} >= ${limit / 100}`, evidence: seen }];
}
function baselineLine(worlds) {
  const { metric } = worlds.line.requirement.call;
  const margin = MARGINS.find((each) => passes(worlds, -each));
  if (margin !== void 0)
    return {
      gate: "accuracy-gate",
      text: `${metric} >= baseline - ${margin}`,
      evidence: `a model as good as the baseline passes in ${often(worlds, -margin)}`
    };
  const widest = MARGINS.at(-1);
  return {
    gate: "accuracy-gate",
    text: `guard: ${metric} >= baseline - ${widest}`,
    evidence: "too few rows to show that a model is as good: blocks what is shown to be worse"
  };
}
function skillLine(worlds) {
  if (!passes(worlds, 0)) return [];
  const { text } = worlds.line.requirement;
  return [{ gate: "accuracy-gate", text, evidence: `a model as good passes in ${often(worlds, 0)}` }];
}
function gapLine(worlds, isSteady) {
  const { seen, requirement } = worlds.line;
  const today = lineWorlds({ ...worlds.line, draws: [drawnCheck(seen)], share: 1 });
  const least = limitBorne({ ...requirement, burden: "require" }, seen);
  const limit = least === void 0 || !isSteady ? void 0 : GAPS.find((each) => each >= least && passes(worlds, each));
  const call = requirement.text.replace(/ <= .*$/, "");
  const gap = `${formatNumber(seen.observed)} seen`;
  const line2 = (burden, at, evidence) => ({
    gate: "bias-check",
    text: `${burden === "require" ? "" : `${burden}: `}${call} <= ${at}`,
    evidence
  });
  if (limit !== void 0)
    return line2("require", limit, `${gap}; a model that treats all alike passes in ${often(worlds, limit)}`);
  const isBroken = today.outcomes({ limit: 0.1 }).includes("fail");
  return isBroken ? line2("warn", 0.1, `${gap}, and shown to be more than 0.1`) : line2("guard", 0.1, `${gap}; groups are too small to show that there is none`);
}
var screen = (group) => ({
  gate: "bias-check",
  text: `warn: ratio(selection_rate by ${printName(group)}) >= 0.8`,
  evidence: "the four-fifths rule, a screen and no verdict"
});
var often = (worlds, limit) => formatNumber(Math.round(100 * (1 - stopsAt(worlds, limit))) / 100, "%");
function areSteady(members) {
  const near = 3 * Math.sqrt(LEAST_SUPPORT);
  const judged = members.filter(({ support }) => support >= LEAST_SUPPORT + near);
  const left = members.filter(({ support }) => support <= LEAST_SUPPORT - near);
  return judged.length >= 2 && judged.length + left.length === members.length;
}
async function membersOf(material2, group) {
  const rows = await material2.rows();
  const { truth } = rows;
  return (await material2.groups(rows, { by: [group] })).map(({ rows: members }) => ({
    rows: members.length,
    support: truth.task === "binary" ? members.filter((row) => truth.positive[row] === 1).length : members.length
  }));
}
function shareLine(group, members, n) {
  const share = Math.min(...members.map(({ rows }) => rows)) / n;
  const limit = Math.floor(500 * share) / 10;
  if (limit <= 0) return [];
  const evidence = `the smallest group has ${formatNumber(share, "%")} of the rows; half of it is a broken feed`;
  return [{ gate: "bias-check", text: `group_share(${printName(group)}) >= ${limit}%`, evidence }];
}

// packages/cli/src/init-model.ts
async function askedOfModel(made, { engine, folder, answers, log }) {
  const [candidate, baseline] = answers.map((path) => relativePath(folder, path));
  const groups = made.suggested.columns.flatMap(
    ({ info, classification }) => classification?.value === "protected" ? [info.name] : []
  );
  const asked = { candidate, ...baseline === void 0 ? {} : { baseline }, groups, gates: [] };
  const text = Buffer.from(policyText({ ...made, asked }));
  const { contract: _, ...policy } = await readPolicy(text, "sea-trials.yml", {
    root: folder,
    workspace: parse(folder).root
  });
  const { lines, minSupport } = await suggestLines(
    {
      policy,
      engine: async () => engine,
      log,
      clock: { now: Date.now, sleep: async () => {
      } },
      evidence: folder,
      digest: digestBook(),
      run: {}
    },
    groups
  );
  const gates = ["bias-check", "accuracy-gate"].flatMap((gate) => {
    const own = lines.filter((line2) => line2.gate === gate);
    return own.length === 0 ? [] : [{ gate, lines: own }];
  });
  return { ...asked, gates, ...minSupport === void 0 ? {} : { minSupport } };
}
export {
  askedOfModel
};
