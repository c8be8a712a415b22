import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  limitBorne
} from "./chunk-BJKV7FAN.js";
import {
  isName,
  policyText,
  scalar
} from "./chunk-F3J7BWLR.js";
import {
  drawLines,
  luckOf
} from "./chunk-FLTDFJOA.js";
import {
  assuming,
  percent
} from "./chunk-PVZARSS3.js";
import "./chunk-HOPU6KUC.js";
import {
  OFTEN,
  drawnCheck,
  lineWorlds,
  standardError
} from "./chunk-XTAV3JFK.js";
import "./chunk-6O7LMF2U.js";
import "./chunk-VKERF2QK.js";
import "./chunk-U7NCGHVV.js";
import "./chunk-55EU4TD2.js";
import {
  alikeNextToEachOther,
  material
} from "./chunk-2W6GXZNG.js";
import "./chunk-JMIN64MW.js";
import "./chunk-UDJGNIQX.js";
import "./chunk-KGWANQP2.js";
import "./chunk-6ZD4XDEA.js";
import "./chunk-NDDSGRG6.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-F6E34VNJ.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-THUTPRCA.js";
import "./chunk-HYLXACWW.js";
import "./chunk-YTBMG3RO.js";
import "./chunk-GKI254EP.js";
import "./chunk-MB6BZJY2.js";
import "./chunk-CYJL7BNY.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-ZG2GDYTY.js";
import "./chunk-MRYWMRE2.js";
import "./chunk-GW5Z6AHE.js";
import "./chunk-7FIQ337B.js";
import "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-5GE7V6RK.js";
import "./chunk-DZWJPP5U.js";
import "./chunk-P6EKTB5N.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
import {
  readPolicy
} from "./chunk-6IBDOSWZ.js";
import "./chunk-RIC3UXWE.js";
import "./chunk-NBM5NH6N.js";
import "./chunk-S3ZB6TL7.js";
import {
  accuracyVocabulary
} from "./chunk-E3HUN3Q2.js";
import {
  biasVocabulary
} from "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-H7AS7YAA.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import "./chunk-PBVKNK3G.js";
import {
  printName
} from "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-UAJZ7R2R.js";
import {
  settleSentence
} from "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import {
  normalQuantile
} from "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-S5O552YR.js";
import "./chunk-JYM43TBY.js";
import {
  GATES
} from "./chunk-EVCWKU7E.js";
import {
  isGreen
} from "./chunk-C2LFFQER.js";
import "./chunk-3ZYJG4OC.js";
import {
  digestBook
} from "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import {
  formatNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/init-model.ts
import { parse } from "node:path";

// packages/gates/src/explain/again.ts
function stopsAgain(worlds, limit) {
  const { limit: written, over } = worlds.line.requirement;
  if (over !== void 0) return worlds.stops({ limit });
  if (written.kind === "reference" && written.reference === "baseline")
    return worlds.stops({ limit, spread: 1 + LUCK * errorOfSpread(worlds) });
  return worlds.stops({ limit, worse: () => LUCK * standardError(worlds) });
}
var passesAgain = (worlds, limit) => stopsAgain(worlds, limit) <= 1 - OFTEN;
var oftenAgain = (worlds, limit) => percent(1 - stopsAgain(worlds, limit));
var LUCK = normalQuantile(OFTEN);
function errorOfSpread({ line: line2, scale }) {
  const widths = line2.draws.flatMap(({ members: [whole] }) => {
    const { low, high } = whole?.plain ?? { low: null, high: null };
    return low === null || high === null ? [] : [Math.abs(scale.to(high) - scale.to(low))];
  });
  const mean = meanOf(widths);
  return mean > 0 ? Math.sqrt(line2.share * meanOf(widths.map((width) => (width - mean) ** 2))) / mean : 0;
}
var meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

// packages/gates/src/explain/skill.ts
var CONTRARY = "worse than guessing: higher scores go with the other class. They are most likely scores of that class (give `1 - score`, or name the other class as `positive`), or of other rows";
var WORSE_THAN_MEAN = "worse than the mean of the labels as the answer to every row: the predictions are most likely of other rows, of another label or in another unit";
var MAIN = {
  binary: { metric: "roc_auc", least: 0.5, skill: "accuracy > naive", none: { value: 0.5, worse: CONTRARY } },
  multiclass: { metric: "macro_f1", least: 0.1, skill: "accuracy > naive" },
  multilabel: { metric: "micro_f1", least: 0.1 },
  regression: { metric: "r2", least: 0.01, skill: "mae < naive", none: { value: 0, worse: WORSE_THAN_MEAN } },
  forecasting: { metric: "r2", least: 0.01, none: { value: 0, worse: WORSE_THAN_MEAN } },
  ranking: { metric: "ndcg", least: 0.1 }
};
function worseThanNone({ none }, seen) {
  const high = seen?.interval?.high;
  return none !== void 0 && typeof high === "number" && high < none.value ? none.worse : void 0;
}
function nothingShown({ metric, least }, seen, worse) {
  const value = seen?.observed;
  const is = typeof value === "number" ? `is ${formatNumber(value)}` : "has no value";
  const why = worse ?? `and no limit above ${least} is one that a model as good would pass again`;
  return `no line about the model: ${metric} of these predictions ${is}, ${why}`;
}

// packages/gates/src/explain/suggest-groups.ts
var GAPS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5];
var LEAST_SUPPORT = 30;
function gapLine(worlds, standing) {
  const { seen, requirement } = worlds.line;
  const today = lineWorlds({ ...worlds.line, draws: [drawnCheck(seen)], share: 1 });
  const least = limitBorne({ ...requirement, burden: "require" }, seen);
  const limit = least === void 0 || standing !== "steady" ? void 0 : GAPS.find((each) => each >= least && passesAgain(worlds, each));
  const gap = `${formatNumber(seen.observed)} seen`;
  if (limit !== void 0)
    return gapAt(
      requirement,
      "require",
      limit,
      `${gap}; a model that treats all alike passes in ${oftenAgain(worlds, limit)}`
    );
  const [outcome] = today.outcomes({ limit: 0.1 });
  if (outcome === "fail") return gapAt(requirement, "warn", 0.1, `${gap}, and shown to be more than 0.1`);
  if (standing === "few") return fewLine(worlds.line);
  const guard = gapAt(requirement, "guard", 0.1, `${gap}; groups are too small to show that there is none`);
  return outcome === "pass" ? guard : { ...guard, isOpen: true };
}
function greenAlone(lines) {
  const blocking = lines.filter(({ text }) => !text.startsWith("warn: "));
  const gaps = blocking.filter(({ text }) => !text.startsWith("group_share("));
  if (gaps.some(({ isOpen }) => isOpen !== true)) return lines;
  return blocking.length === gaps.length ? [] : lines.map(reported);
}
function reported(line2) {
  if (line2.isOpen !== true) return line2;
  const { gate, text, evidence } = line2;
  return { gate, text: text.replace(/^guard/, "warn"), evidence: `${evidence}: make it a guard when they are larger` };
}
var fewLine = ({ requirement }) => gapAt(
  requirement,
  "warn",
  0.1,
  "fewer than two groups are surely large enough to be judged: make it a guard when they are"
);
var gapAt = ({ text }, burden, at, evidence) => ({
  gate: "bias-check",
  text: `${burden === "require" ? "" : `${burden}: `}${text.replace(/ <= .*$/, "")} <= ${at}`,
  evidence
});
var screen = (group) => ({
  gate: "bias-check",
  text: `warn: ratio(selection_rate by ${printName(group)}) >= 0.8`,
  evidence: "the four-fifths rule, a screen and no verdict"
});
function standingOf(members, isSmall) {
  const near = 3 * Math.sqrt(LEAST_SUPPORT);
  const judged = members.filter(({ support }) => support >= LEAST_SUPPORT + near);
  const left = members.filter(({ support }) => support <= LEAST_SUPPORT - near);
  if (judged.length >= 2 && judged.length + left.length === members.length) return "steady";
  return (isSmall ? judged : members).length >= 2 ? "some" : "few";
}
async function membersOf(material2, group) {
  const rows = await material2.rows();
  const { truth } = rows;
  return (await material2.groups(rows, { by: [group] })).map(({ rows: members }) => ({
    rows: members.length,
    support: truth.task === "binary" ? members.filter((row) => truth.positive[row] === 1).length : members.length
  }));
}
var fewestAgain = (rows) => rows - Math.SQRT2 * normalQuantile(0.95) * Math.sqrt(rows);
var limitOfShare = (rows, n) => Math.max(0, Math.floor(1e3 * Math.min(rows / 2, fewestAgain(rows)) / n) / 10);
function shareLine(group, members, n) {
  const rows = Math.min(...members.map((member) => member.rows));
  const limit = limitOfShare(rows, n);
  if (limit === 0) return [];
  const why = fewestAgain(rows) < rows / 2 ? "so few vary by more than half" : "half of it is a broken feed";
  const evidence = `the smallest group has ${formatNumber(rows / n, "%")} of the rows; ${why}`;
  return [{ gate: "bias-check", text: `group_share(${printName(group)}) >= ${limit}%`, evidence }];
}

// packages/gates/src/explain/suggest.ts
var MARGINS = [5e-3, 0.01, 0.02, 0.05];
async function suggestLines(context, groups) {
  const material2 = await material(context, "holdout");
  const rows = await material2.rows();
  const luck = luckOf(await material2.seed(rows), rows);
  const counted = await Promise.all(groups.map(async (group) => ({ group, members: await membersOf(material2, group) })));
  const isSmall = counted.some(({ members }) => members.some(({ support: support2 }) => support2 < LEAST_SUPPORT));
  const support = isSmall ? { minSupport: LEAST_SUPPORT } : {};
  const asWritten = { ...material2, policy: { ...material2.policy, ...support } };
  const main = MAIN[rows.truth.task];
  const isBinary = rows.truth.task === "binary";
  const asked = [
    line("accuracy-gate", `${main.metric} >= ${main.least}`),
    ...context.policy.baseline === void 0 ? [] : [line("accuracy-gate", `${main.metric} >= baseline - 0.01`)],
    ...main.skill === void 0 ? [] : [line("accuracy-gate", main.skill)],
    ...isBinary ? groups.map((group) => line("bias-check", `difference(recall by ${printName(group)}) <= 0.1`)) : []
  ];
  const drawn = await drawLines(asked, assuming(asWritten, luck), rows, luck);
  const standing = new Map(counted.map(({ group, members }) => [group, standingOf(members, isSmall)]));
  const seen = drawn.lines[0]?.seen;
  const worse = worseThanNone(main, seen);
  const found = worse === void 0 ? drawn.lines.flatMap((each) => suggested(each, standing)) : [];
  const quality = found.filter(({ gate }) => gate === "accuracy-gate");
  const isNothing = quality.length === 0;
  const screens = isBinary && !isNothing ? groups.map(screen) : [];
  const gaps = isNothing ? [] : found.filter(({ gate }) => gate === "bias-check");
  const shares = counted.flatMap(({ group, members }) => shareLine(group, members, rows.n));
  const ofGroups = greenAlone([...shares, ...gaps, ...screens]);
  const doubt = await doubtOver(material2, rows);
  return {
    lines: [...ofGroups, ...quality],
    ...support,
    ...isNothing ? { nothing: nothingShown(main, seen, worse) } : {},
    ...ofGroups.length === 0 && gaps.length > 0 ? { ungrouped: "no line about groups: none of them is surely large enough on other rows" } : {},
    ...doubt === void 0 ? {} : { doubt }
  };
}
async function doubtOver(material2, rows) {
  const text = await material2.doubt(rows, "answers");
  if (text === void 0) return void 0;
  const isOfNeighbours = text === alikeNextToEachOther((await material2.candidate(rows)).sample);
  return { text, mendedBy: isOfNeighbours ? "entity" : "other" };
}
var VOCABULARY = { "accuracy-gate": accuracyVocabulary, "bias-check": biasVocabulary };
function line(gate, text) {
  const vocabulary = VOCABULARY[gate];
  const requirement = parseRequirement({ text, burden: "require" }, vocabulary);
  const spec = vocabulary.metrics.find(({ name }) => name === requirement.call.metric);
  return { gate, requirement, spec };
}
function suggested(each, standing) {
  const { limit, over, call } = each.requirement;
  if (!("draws" in each)) return over === void 0 ? [] : [fewLine(each)];
  const worlds = lineWorlds(each);
  if (over !== void 0) return [gapLine(worlds, standing.get(call.by[0] ?? "") ?? "few")];
  if (limit.kind === "number") return floorLine(worlds);
  return limit.reference === "naive" ? skillLine(worlds) : [baselineLine(worlds)];
}
function floorLine(worlds) {
  const { equal, line: line2 } = worlds;
  if (equal === void 0) return [];
  let limit = Math.floor(equal * 100);
  while (limit > 0 && !passesAgain(worlds, limit / 100)) limit--;
  const { call } = line2.requirement;
  if (limit / 100 <= worlds.limit) return [];
  const seen = `${formatNumber(equal)} seen; a model as good passes in ${oftenAgain(worlds, limit / 100)}`;
  return [{ gate: "accuracy-gate", text: `${call.metric} >= ${limit / 100}`, evidence: seen }];
}
function baselineLine(worlds) {
  const { metric } = worlds.line.requirement.call;
  const margin = MARGINS.find((each) => passesAgain(worlds, -each));
  if (margin !== void 0)
    return {
      gate: "accuracy-gate",
      text: `${metric} >= baseline - ${margin}`,
      evidence: `a model as good as the baseline passes in ${oftenAgain(worlds, -margin)}`
    };
  const widest = MARGINS.at(-1);
  return {
    gate: "accuracy-gate",
    text: `guard: ${metric} >= baseline - ${widest}`,
    evidence: "too few rows to show that a model is as good: blocks what is shown to be worse"
  };
}
function skillLine(worlds) {
  if (!passesAgain(worlds, 0)) return [];
  const { text } = worlds.line.requirement;
  return [{ gate: "accuracy-gate", text, evidence: `a model as good passes in ${oftenAgain(worlds, 0)}` }];
}

// packages/profile/src/suggest/keys.ts
var CALLED_ID = /(^|[_\s-])id$|Id$|ID$/i;
var MOST_ROWS_EACH = 20;
var MOST_COLUMNS = 8;
async function repeatedKeys(engine, table, { rows, columns, label }) {
  const found = [];
  for (const { info, complete } of columns) {
    const { name, type } = info;
    if (!complete || name === label || !CALLED_ID.test(name) || !isName(name)) continue;
    if (type !== "integer" && type !== "string") continue;
    const distinct = rows - await engine.repeats(table, [name]);
    if (distinct < rows && distinct >= rows / MOST_ROWS_EACH) found.push({ column: name, distinct });
  }
  return found;
}
async function stepsOf(engine, table, label) {
  const named2 = table.columns.filter(({ name }) => name !== label && isName(name));
  const times = named2.filter(({ type }) => type === "date" || type === "timestamp");
  const keys = named2.filter(({ type }) => type === "string" || type === "integer");
  for (const { name: time } of times.slice(0, MOST_COLUMNS)) {
    if (await engine.repeats(table, [time]) === 0) continue;
    for (const { name: series } of keys.slice(0, MOST_COLUMNS)) {
      if (await engine.repeats(table, [series]) === 0) continue;
      if (await engine.repeats(table, [series, time]) === 0) return { series, time };
    }
  }
  return void 0;
}

// packages/cli/src/init-verdicts.ts
function whyNotGreen(verdict) {
  if (isGreen(verdict)) return [];
  const blocking = blockingOf(verdict.checks);
  const lines = blocking.map((check) => `${named(check)} ${OUTCOMES[check.outcome]}${seenOf(check)}`).join(", ");
  return [
    `on these very rows ${verdict.gate} is ${verdict.verdict}: ${lines || "nothing in it decides"}. ${todo(blocking)}`
  ];
}
var OUTCOMES = {
  pass: "passes",
  fail: "fails",
  inconclusive: "is undecided",
  "not-applicable": "does not apply",
  error: "is an error"
};
function blockingOf(checks) {
  const may = checks.filter(({ burden }) => burden !== "warn");
  const plain = may.filter(({ burden }) => burden === "require");
  const undecided2 = (of) => of.filter(({ outcome }) => outcome === "inconclusive");
  const tiers = [
    checks.filter(({ outcome }) => outcome === "error"),
    may.filter(({ outcome }) => outcome === "fail"),
    undecided2(plain),
    undecided2(may)
  ];
  return tiers.find((tier) => tier.length > 0) ?? [];
}
var named = ({ burden, requirement }) => printable(burden === "require" ? requirement : `${burden}: ${requirement}`);
function seenOf({ observed, interval, unit }) {
  if (observed === null) return "";
  const range = interval === void 0 ? "" : `, ${formatNumber(interval.low)} to ${formatNumber(interval.high)}`;
  return ` (${formatNumber(observed, unit)}${range})`;
}
function todo(blocking) {
  const [first] = blocking;
  if (first === void 0 || first.outcome === "error") return "Run it to see why, and mend the line";
  if (first.outcome === "fail")
    return "Judge a better model by it: a limit that this one meets would make it the standard";
  const settled = blocking.flatMap(({ settle }) => settle ?? []);
  if (settled.length !== 1) return "More rows may settle it, or a better model";
  const more = settleSentence(settled[0]);
  const isNever = settled[0].rows === null;
  return `${more.charAt(0).toUpperCase()}${more.slice(1)}${isNever ? "; a better model would" : ", or a better model"}`;
}

// packages/cli/src/init-model.ts
var JUDGES = ["bias-check", "accuracy-gate"];
async function askedOfModel(made, about) {
  const { engine, table, folder, answers, threshold } = about;
  const label = made.label.name;
  const { rows, columns, id } = made.suggested;
  const answered = await columnsOfAnswers(about, id);
  const [candidate, baseline] = answers.map((path) => relativePath(folder, path));
  const groups = columns.flatMap(
    ({ info, classification }) => classification?.value === "protected" ? [info.name] : []
  );
  const plain = {
    candidate,
    ...baseline === void 0 ? {} : { baseline },
    ...threshold === void 0 ? {} : { threshold },
    groups,
    gates: [],
    notes: []
  };
  const steps = made.label?.task === "regression" ? await stepsOf(engine, table, label) : void 0;
  const isForecast = steps !== void 0 && isOfForecast(answered, steps);
  const first = await linesFor({ ...made, asked: plain }, about).catch((error) => {
    throw isForecast && error instanceof SeaTrialsError ? new SeaTrialsError(error.code, error.message, `It ${forecast(steps)}.`, error.at, { cause: error }) : error;
  });
  const keys = first.doubt?.mendedBy === "entity" ? await repeatedKeys(engine, table, { rows, columns, label }) : [];
  const entity = keys.length === 1 ? entityOf(keys[0], rows) : void 0;
  const asked = entity === void 0 ? plain : { ...plain, entity };
  const found = entity === void 0 ? first : await linesFor({ ...made, asked }, about);
  const gates = JUDGES.flatMap((gate) => {
    const own = found.lines.filter((line2) => line2.gate === gate);
    return own.length === 0 ? [] : [{ gate, lines: own }];
  });
  const support = found.minSupport === void 0 ? {} : { minSupport: found.minSupport };
  const red = found.doubt === void 0 ? await notGreen({ ...made, asked: { ...asked, ...support, gates } }, about) : [];
  return {
    ...asked,
    ...support,
    gates,
    notes: [
      ...red,
      ...isForecast ? [forecast(steps)] : [],
      ...found.doubt === void 0 ? [] : [undecided(found.doubt, keys)],
      ...found.ungrouped === void 0 ? [] : [found.ungrouped],
      ...found.nothing === void 0 ? [] : [`${found.nothing}. ${pairing(made)}`]
    ]
  };
}
var linesFor = async (made, about) => suggestLines(await contextOf(made, about), made.asked?.groups ?? []);
async function notGreen(made, about) {
  const context = await contextOf(made, about);
  const said = [];
  for (const gate of JUDGES) {
    if (context.policy.gates[gate] !== void 0) said.push(...whyNotGreen(await (await GATES[gate]()).run(context)));
  }
  return said;
}
async function contextOf(made, { engine, folder, log }) {
  const text = Buffer.from(policyText(made));
  const { contract: _, ...policy } = await readPolicy(text, "sea-trials.yml", {
    root: folder,
    workspace: parse(folder).root
  });
  return {
    policy,
    engine: async () => engine,
    log,
    clock: { now: Date.now, sleep: async () => {
    } },
    evidence: folder,
    digest: digestBook(),
    run: {}
  };
}
async function columnsOfAnswers({ engine, answers }, id) {
  const names = [];
  for (const path of answers) {
    const { columns } = await engine.open({ name: "predictions", files: [path] });
    names.push(columns.map(({ name }) => name));
  }
  const without = names.findIndex((each) => id !== void 0 && !each.includes(id));
  if (without >= 0)
    throw new SeaTrialsError(
      "missing-column",
      `the predictions have no column ${printable(id)}, which names the rows of the data`,
      "Write it beside each prediction; or, where both files hold the same rows in the same order, write their columns into one file and name that as the data and as --predictions.",
      { file: relativePath(process.cwd(), answers[without]) }
    );
  return names[0];
}
var entityOf = ({ column, distinct }, rows) => ({
  column,
  evidence: `${formatNumber(rows)} rows of ${formatNumber(distinct)}; errors of rows that stand together are alike`
});
function undecided({ text, mendedBy }, keys) {
  if (mendedBy === "other") return `no line about the model is decided: ${text}`;
  const likely = keys.map(({ column }) => `\`entity: ${scalar(column)}\``).join(" or ");
  const which = likely === "" ? "no column looks like it: write `entity: <column>`" : `write ${likely}`;
  return `no line about the model is decided: ${text}; ${which}`;
}
var isOfForecast = (answered, { series, time }) => answered.some((name) => /^prediction_0?\.\d+$/.test(name)) || answered.includes(series) && answered.includes(time);
var forecast = ({ series, time }) => `looks like a forecast: name \`series\` and \`time\` (docs/tasks.md), with \`task: forecasting\` and \`columns: { series: ${scalar(series)}, time: ${scalar(time)} }\``;
var pairing = ({ suggested: { id } }) => id === void 0 ? "Rows and predictions are paired by their order: if it is not the same, write a column of ids into both files" : `Rows and predictions are paired by ${scalar(id)}: check that these predictions are of this label`;
export {
  askedOfModel
};
