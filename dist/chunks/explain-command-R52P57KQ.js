import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document,
  style
} from "./chunk-TTHJ67JS.js";
import {
  terminalLog
} from "./chunk-TDOTNMKM.js";
import {
  biasCheck,
  judgeBias
} from "./chunk-WJZ2APMJ.js";
import {
  accuracyGate,
  judgeAccuracy
} from "./chunk-MSTHGYUE.js";
import {
  material,
  pairName
} from "./chunk-7SD5ECKK.js";
import "./chunk-WT6V4QKR.js";
import {
  readLines,
  subjectsOf,
  understood
} from "./chunk-B26NTBGJ.js";
import {
  placesOf
} from "./chunk-WQF2RPD4.js";
import {
  factsOf
} from "./chunk-3ILHDXG2.js";
import "./chunk-DXSS2YDC.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  gravest,
  margin,
  outcomeOfInterval,
  outcomeOfMember
} from "./chunk-ZU53BLXO.js";
import "./chunk-VQ4HFVUK.js";
import "./chunk-IXCIA7QP.js";
import "./chunk-IVMPPF2L.js";
import "./chunk-L7PZMF2S.js";
import {
  GROUP_SHARE
} from "./chunk-KJU7CZGX.js";
import "./chunk-NNUL74LI.js";
import {
  binarySample,
  entitiesOf,
  multiclassSample,
  multilabelSample,
  oncePer,
  random,
  rankingSample,
  regressionSample,
  subset,
  taken,
  timesOf
} from "./chunk-F5MBXMRN.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-DH2UNH6S.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-I73VOE4O.js";
import "./chunk-LQ3R257Q.js";
import {
  table
} from "./chunk-R2RHPDQO.js";
import {
  ascii,
  openTables,
  readPolicy,
  withDvcData
} from "./chunk-7ZZ5X2JG.js";
import "./chunk-UORKY7V6.js";
import {
  GATES,
  VERSION
} from "./chunk-GYUGKFOQ.js";
import "./chunk-QMQLW2UT.js";
import {
  outputOf
} from "./chunk-5GDWMRUP.js";
import "./chunk-3POVM636.js";
import "./chunk-HFDWPYOP.js";
import {
  digestText
} from "./chunk-47ZVMRUU.js";
import {
  code,
  harmless,
  markdown,
  shorten,
  visible
} from "./chunk-AGMATHQZ.js";
import "./chunk-QXGKIHKT.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-BLGRVEMA.js";
import {
  GATE_NAMES
} from "./chunk-FF3N3B77.js";
import "./chunk-GLACIS5M.js";
import "./chunk-4GCXN7VE.js";
import "./chunk-2WJJMZZC.js";
import "./chunk-ZLZOEB2P.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-7GQU72V4.js";
import "./chunk-G53KAVFV.js";
import "./chunk-XRT7R2LA.js";
import "./chunk-GN7ZJCUC.js";
import {
  digestBook
} from "./chunk-VXRD2K2K.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-UEP7WLBF.js";
import "./chunk-DZAM7Q3A.js";
import {
  printCall
} from "./chunk-MU2E67EH.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import {
  formatNumber
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/explain-command.ts
import { parse } from "node:path";

// packages/report/src/explain/words.ts
var chance = (share) => {
  if (share > 0 && share < 5e-3) return "<1%";
  return share < 1 && share > 0.995 ? ">99%" : formatNumber(Math.round(share * 100) / 100, "%");
};
var HEAD = ["requirement", "seen", "stops equally good", "catches 4 in 5", "rows needed"];
function cellsOf(line) {
  const burden = line.burden === "require" ? "" : `${line.burden}: `;
  const requirement = `${burden}${line.requirement}`;
  const seen = line.seen === void 0 ? "\u2013" : formatNumber(line.seen, line.unit);
  if (line.kind !== "estimate") return [requirement, seen, line.kind === "exact" ? "exact" : "not told", "\u2013", "\u2013"];
  const stops = line.equal === void 0 ? "\u2013" : chance(line.equal.stops);
  const rows = line.rows === void 0 ? "\u2013" : line.rows === null ? "never" : formatNumber(line.rows);
  return [requirement, seen, stops, caughtText(line), rows];
}
function caughtText({ catches = [], unit }) {
  if (catches.length === 0) return "\u2013";
  return catches.map(({ loss, group }) => {
    const size = loss === null ? "no loss" : formatNumber(loss, unit);
    return group === void 0 ? size : `${size} (${group})`;
  }).join(" to ");
}
var scopeOf = ({ data }) => data.slice(0, 2).map(({ name, count }) => `${formatNumber(count)} ${name}`).join(", ");
function jointText(what, { equal, lost, losses }) {
  const stops = `${what} stops ${chance(equal.stops)} of equally good models`;
  if (lost === null)
    return `${stops}; not even a model that answers all rows anyhow would be stopped four times in five`;
  if (lost === 0) return `${stops}: four in five, without any loss`;
  const metrics = losses.map(({ metric, loss, unit }) => `${metric} ${formatNumber(loss, unit)}`).join(", ");
  const worth = metrics === "" ? "" : `, worth ${metrics}`;
  return `${stops}, and four in five of those that answer ${formatNumber(lost, "%")} of the rows anyhow${worth}`;
}
var drawsText = ({ draws }) => draws === 0 ? "nothing in it is a matter of chance" : `chances from ${formatNumber(draws)} data sets drawn from those at hand`;

// packages/report/src/explain/markdown.ts
function explainMarkdown(explained) {
  const { model, gates, joint } = explained;
  const parts = [
    `### \u2693 What the policy of **${markdown(model)}** will do`,
    markdown(`${drawsText(explained)}.`),
    ...gates.flatMap(gateParts),
    ...joint === void 0 ? [] : [markdown(`${jointText("together", joint)}.`)]
  ];
  return `${parts.join("\n\n")}
`;
}
function gateParts(gate) {
  const rows = gate.lines.map((line) => {
    const [requirement, ...others] = cellsOf(line);
    return [code(requirement), ...others.map(markdown)];
  });
  const scope = scopeOf(gate);
  const told = gate.lines.map(({ requirement, meaning, why, warnings }) => {
    const said = [meaning, ...why === void 0 ? [] : [why], ...warnings.map((text) => `\u26A0\uFE0F ${text}`)];
    return `- ${code(requirement)}: ${said.map(markdown).join(" \xB7 ")}`;
  });
  return [
    `#### ${markdown(scope === "" ? gate.gate : `${gate.gate}, ${scope}`)}`,
    ...gate.assumptions.map((text) => markdown(`Assumed: ${text}.`)),
    table(HEAD, rows),
    told.join("\n"),
    ...gate.warnings.map((text) => `\u26A0\uFE0F ${markdown(text)}`),
    ...gate.joint === void 0 ? [] : [markdown(`${jointText("the gate", gate.joint)}.`)]
  ];
}

// packages/report/src/explain/terminal.ts
function explainTerminal(explained, version, style2) {
  const { model, policy, gates, joint } = explained;
  const grey = (text) => style2.colour ? `\x1B[90m${text}\x1B[0m` : text;
  const yellow = (text) => style2.colour ? `\x1B[33m${text}\x1B[0m` : text;
  const heading = [
    `Sea Trials ${version}`,
    model,
    ...policy === void 0 ? [] : [`policy ${policy.file} ${digestText(policy.digest)}`]
  ];
  const lines = [
    visible(heading.join(" \xB7 ")),
    visible(drawsText(explained)),
    ...gates.flatMap((gate) => ["", ...gateLines(gate, grey, yellow)]),
    ...joint === void 0 ? [] : ["", visible(jointText("together", joint))]
  ];
  return style2.unicode ? lines.join("\n") : ascii(lines.join("\n"));
}
function gateLines(gate, grey, yellow) {
  const rows = gate.lines.map((line) => cellsOf(line).map((cell) => shorten(visible(cell), 60)));
  const width = HEAD.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  const shown = (cells) => `  ${cells.map((cell, i) => i === 0 ? cell.padEnd(width[i]) : cell.padStart(width[i])).join("  ")}`;
  const scope = scopeOf(gate);
  return [
    visible(scope === "" ? gate.gate : `${gate.gate} \xB7 ${scope}`),
    ...gate.assumptions.map((text) => `  ${grey(visible(text))}`),
    grey(shown(HEAD)),
    ...gate.lines.flatMap((line, i) => [
      shown(rows[i]),
      `      ${grey(visible(line.meaning))}`,
      ...line.why === void 0 ? [] : [`      ${grey(visible(line.why))}`],
      ...line.warnings.map((text) => `      ${yellow(visible(`! ${text}`))}`)
    ]),
    ...gate.warnings.map((text) => `  ${yellow(visible(`! ${text}`))}`),
    ...gate.joint === void 0 ? [] : [`  ${visible(jointText("the gate", gate.joint))}`]
  ];
}

// packages/gates/src/explain/meaning.ts
var WORDS = {
  ">=": "at least",
  ">": "above",
  "<=": "at most",
  "<": "below",
  "=": "exactly",
  "!=": "anything but"
};
var WHOSE = { baseline: "the baseline's", naive: "the naive model's", registered: "the registered version's" };
function meaningOf(requirement, spec) {
  const what = `${subjectOf(requirement)} (${spec.summary})`;
  const limit = limitOf(requirement, spec);
  if (requirement.burden === "warn") return `Reported, and never a reason to stop, when ${what} is not ${limit}.`;
  if (spec.kind === "exact") return `Stops unless ${what} is ${limit}.`;
  return requirement.burden === "guard" ? `Stops only when ${what} is shown not to be ${limit}.` : `Stops unless ${what} is shown to be ${limit}.`;
}
function subjectOf({ call, over }) {
  const { condition, conditionText: _, by, dataset, ...plain } = call;
  const metric = `\`${printCall({ ...plain, by: [] })}\``;
  const groups = by.join(" and ");
  const families = {
    difference: `the largest gap of ${metric} between any two groups of ${groups}`,
    ratio: `the smallest ${metric} over the largest among the groups of ${groups}`
  };
  const whole = by.length === 0 ? metric : `${metric} in every group of ${groups}`;
  const among = condition === void 0 ? "" : `, among rows where ${call.conditionText},`;
  const on = dataset === void 0 ? "" : ` on ${dataset}`;
  return `${over === void 0 ? whole : families[over]}${on}${among}`;
}
function limitOf({ limit, limitText, operator }, spec) {
  if (limit.kind === "number") return `${WORDS[operator]} ${limitText}`;
  const whose = WHOSE[limit.reference];
  if (limit.factor !== 1) return `${WORDS[operator]} ${formatNumber(limit.factor)} times ${whose} on the same rows`;
  if (limit.offset === 0) return `${WORDS[operator]} ${whose} on the same rows`;
  const size = formatNumber(Math.abs(limit.offset), limit.unit ?? (spec.unit === "fraction" ? "" : spec.unit));
  const side = limit.offset < 0 ? "below" : "above";
  const isSlack = limit.offset < 0 === (operator === ">=" || operator === ">");
  return isSlack ? `no more than ${size} ${side} ${whose} on the same rows` : `${WORDS[operator]} ${size} ${side} ${whose} on the same rows`;
}

// packages/gates/src/explain/assumed-model.ts
var ROC_AUC = 0.85;
var APART = 1.4657;
var R2 = 0.7;
function assumedModel(rows, random2) {
  const { truth, n } = rows;
  const facts = factsOf(rows);
  const told = (what) => `the candidate's answers are not there: ${what} are assumed, alike for all groups`;
  if (truth.task === "binary") {
    return {
      sample: binarySample(truth.positive, { score: calibrated(truth.positive, random2) }, facts),
      sentence: told(`calibrated scores with a roc_auc of ${ROC_AUC}`)
    };
  }
  if (truth.task === "multilabel") {
    return {
      sample: multilabelSample(truth.labels, truth.values, { score: calibrated(truth.values, random2) }, facts),
      sentence: told(`scores with a roc_auc of ${ROC_AUC} for every label`)
    };
  }
  if (truth.task === "multiclass") {
    const classes = truth.classes.map(String);
    const probabilities = new Float64Array(n * classes.length);
    for (let row = 0; row < n; row++) {
      const evidence = classes.map((_, c) => Math.exp(2 * (random2.normal() + (truth.codes[row] === c ? 2 : 0))));
      const total = evidence.reduce((sum, each) => sum + each, 0);
      evidence.forEach((each, c) => {
        probabilities[row * classes.length + c] = each / total;
      });
    }
    return {
      sample: multiclassSample(classes, truth.codes, { probabilities }, facts),
      sentence: told("probabilities in which the right class stands two standard deviations out")
    };
  }
  if (truth.task === "ranking") {
    const score = truth.values.map((relevance) => relevance + random2.normal());
    return {
      sample: rankingSample(truth.values, score, truth.queries, facts),
      sentence: told("scores that are the relevance with a noise of one")
    };
  }
  const mean = truth.values.reduce((sum, value) => sum + value, 0) / n;
  const spread = Math.sqrt(truth.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
  const prediction = truth.values.map(
    (value) => mean + R2 * (value - mean) + spread * Math.sqrt(R2 * (1 - R2)) * random2.normal()
  );
  return {
    sample: regressionSample(truth.values, prediction, facts),
    sentence: told(`predictions with an r2 of ${R2}`)
  };
}
function calibrated(positive, random2) {
  const odds = logOdds(positive);
  return Float64Array.from(positive, (each) => {
    const evidence = random2.normal() + (each === 1 ? APART : 0);
    return 1 / (1 + Math.exp(-(odds + APART * evidence - APART ** 2 / 2)));
  });
}
function logOdds(positive) {
  const count = positive.reduce((sum, each) => sum + each, 0);
  return Math.log((count + 0.5) / (positive.length - count + 0.5));
}

// packages/gates/src/explain/assumed.ts
function assuming(material2, random2) {
  const said = /* @__PURE__ */ new Set();
  let seen = true;
  const candidates = /* @__PURE__ */ new Map();
  const candidate = (rows) => {
    const known = candidates.get(rows) ?? own(rows);
    candidates.set(rows, known);
    return known;
  };
  const own = async (rows) => {
    if (material2.policy.candidate !== void 0) {
      try {
        return await material2.candidate(rows);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
    seen = false;
    const { sample, sentence } = assumedModel(rows, random2);
    said.add(sentence);
    return { sample, paired: "itself", evidence: "claimed" };
  };
  const baselines = /* @__PURE__ */ new Map();
  const baseline = (rows) => {
    const known = baselines.get(rows) ?? theirs(rows);
    baselines.set(rows, known);
    return known;
  };
  const theirs = async (rows) => {
    if (material2.policy.baseline !== void 0) {
      try {
        const reference = await material2.baseline(rows);
        if ("sample" in reference) return reference;
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
    const { sample } = await candidate(rows);
    said.add(
      `the baseline's answers are not there: one is assumed that is as good, and answers ${formatNumber(ANEW, "%")} of the rows as the candidate answers other rows of the same label`
    );
    return { sample: withinLabels(sample, ANEW, random2) };
  };
  return { material: { ...material2, candidate, baseline }, said: () => [...said], isSeen: () => seen };
}
var isMissing = (error) => error instanceof SeaTrialsError && (error.code === "missing-file" || error.code === "missing-baseline");
var ANEW = 0.3;
function withinLabels(sample, share, random2) {
  const isNumber = sample.task === "regression" || sample.task === "forecasting";
  const width = sample.task === "multilabel" ? sample.labels.length : 1;
  const kind = (row) => isNumber ? 0 : sample.label.subarray(row * width, (row + 1) * width).join();
  return answeredFrom(sample, exchanged(sample, share, random2, kind), true);
}
function anyhow(sample, share, random2) {
  const kind = (row) => sample.task === "ranking" ? sample.queries.codes[row] : 0;
  return answeredFrom(sample, exchanged(sample, share, random2, kind), false);
}
function exchanged({ n }, share, random2, kind) {
  const kinds = /* @__PURE__ */ new Map();
  for (let row = 0; row < n; row++) {
    if (random2.uniform() >= share) continue;
    const list = kinds.get(kind(row));
    if (list === void 0) kinds.set(kind(row), [row]);
    else list.push(row);
  }
  const from = Uint32Array.from({ length: n }, (_, row) => row);
  for (const rows of kinds.values()) rotate(rows, from, random2);
  return from;
}
function rotate(rows, from, random2) {
  const order = [...rows];
  for (let i = order.length - 1; i > 0; i--) {
    const other = random2.below(i + 1);
    const kept = order[i];
    order[i] = order[other];
    order[other] = kept;
  }
  order.forEach((row, i) => {
    from[row] = order[(i + 1) % order.length];
  });
}
var OF_ROWS = ["label", "weight", "entities", "times", "queries", "scale"];
function answeredFrom(sample, from, keepsErrors) {
  const other = subset(sample, from);
  const own = Object.fromEntries(Object.entries(sample).filter(([name]) => OF_ROWS.includes(name)));
  const isNumber = sample.task === "regression" || sample.task === "forecasting";
  if (!isNumber || !keepsErrors) return { ...other, ...own };
  const { label: theirs, prediction } = other;
  return {
    ...sample,
    prediction: prediction.map((value, row) => value - theirs[row] + sample.label[row])
  };
}

// packages/gates/src/explain/worlds.ts
var SIMPLE = { to: (x) => x, from: (x) => x };
var ARCSINE = {
  to: (x) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, x)))),
  from: (x) => Math.sin(Math.min(Math.PI / 2, Math.max(0, x))) ** 2
};
var LOG = { to: (x) => Math.log(Math.max(x, 1e-12)), from: Math.exp };
var RATIO = { to: (x) => -Math.log(Math.max(x, 1e-12)), from: (x) => Math.exp(-x) };
function scaleFor({ limit, over }, { range: { low, high } }) {
  if (over !== void 0) return over === "ratio" ? RATIO : SIMPLE;
  if (limit.kind === "reference") return SIMPLE;
  if (low === 0 && high === 1) return ARCSINE;
  return low === 0 && high === null ? LOG : SIMPLE;
}
function drawnCheck(check) {
  const members = check.members ?? [{ ...check, name: "" }];
  return {
    limit: check.limit?.value ?? Number.NaN,
    members: members.map(({ name, outcome, observed, interval, simultaneous }) => ({
      name,
      outcome,
      value: observed,
      ...interval === void 0 ? {} : { plain: interval },
      ...simultaneous === void 0 ? {} : { simultaneous }
    }))
  };
}
function outcomeIn(check, world) {
  return gravest(check.members.map((member) => memberIn(member, check.limit, world, moved)));
}
function gapOutcomeIn(check, world) {
  return gravest(check.members.map((member) => memberIn(member, check.limit, world, movedGap)));
}
function memberIn(member, limit, world, move) {
  const { plain, simultaneous, value } = member;
  if (plain === void 0 || value === null) return member.outcome;
  const outcome = outcomeOfInterval(move(member, value, plain, world), world.operator, limit);
  const corrected = simultaneous === void 0 ? void 0 : move(member, value, simultaneous, world);
  return outcomeOfMember(outcome, corrected, world.operator, limit);
}
function moved(member, value, interval, world) {
  const { scale, spread } = world;
  const here = scale.to(value);
  const truth = scale.to(world.centre(member.name) ?? value);
  const there = truth + (here - truth) * spread + world.shift(member.name);
  const end = (at) => at === null ? null : scale.from(there + (scale.to(at) - here) * spread);
  return { ...interval, low: end(interval.low), high: end(interval.high) };
}
function movedGap(member, value, interval, world) {
  const { scale, spread } = world;
  const distance = scale.to(value);
  const ends = [interval.low, interval.high].map((end) => end === null ? null : scale.to(end));
  const known = ends.filter((end) => end !== null);
  const far = ends.includes(null) ? null : Math.max(...known);
  const near = Math.max(0, known.length === 0 ? 0 : Math.min(...known));
  const up = far === null ? null : (far - distance) * spread;
  const down = near > 0 ? (distance - near) * spread : Math.max(up ?? Number.POSITIVE_INFINITY, distance * spread);
  const place = distance * spread + world.shift(member.name);
  const [a, b] = [place - down, place + (up ?? Number.POSITIVE_INFINITY)];
  const nearest = a < 0 && b > 0 ? 0 : Math.min(Math.abs(a), Math.abs(b));
  const furthest = Math.max(Math.abs(a), Math.abs(b));
  const back = [scale.from(nearest), Number.isFinite(furthest) ? scale.from(furthest) : null];
  const isTurned = scale === RATIO;
  return { ...interval, low: back[isTurned ? 1 : 0], high: back[isTurned ? 0 : 1] };
}

// packages/gates/src/explain/line-worlds.ts
function lineWorlds(line) {
  const { requirement, spec, seen, draws, share, pairs } = line;
  const { operator, limit, over } = requirement;
  const isGap = over !== void 0;
  const scale = scaleFor(requirement, spec);
  const truth = new Map((seen.members ?? [{ name: "", observed: seen.observed }]).map((m) => [m.name, m.observed]));
  const isFamily = seen.members !== void 0;
  const levelled = limit.kind === "reference" && limit.reference !== "naive";
  const same = levelled && limit.factor !== 1 ? 1 : 0;
  const toEqual = (name) => levelled ? scale.to(same) - scale.to(truth.get(name) ?? same) : 0;
  const badSide = operator === ">=" || operator === ">" ? -1 : 1;
  const outcomes = ({ worse = () => 0, spread = 1 } = {}) => {
    const judge = isGap ? gapOutcomeIn : outcomeIn;
    const apart = (name) => {
      const [larger, smaller] = pairs?.get(name) ?? [];
      return larger === void 0 || smaller === void 0 ? 0 : worse(smaller) - worse(larger);
    };
    const shift = (name) => isGap ? apart(name) : toEqual(name) + badSide * worse(name);
    const world = {
      scale,
      operator,
      spread: spread * Math.sqrt(share),
      shift,
      centre: (name) => truth.get(name) ?? void 0
    };
    return draws.map((draw) => judge(draw, world));
  };
  const observed = seen.observed;
  const equal = isFamily || observed === null ? void 0 : levelled ? same : observed;
  return {
    line,
    scale,
    ...equal === void 0 ? {} : { equal },
    limit: seen.limit?.value ?? Number.NaN,
    step: stepOf(seen, scale),
    outcomes,
    stops: (otherwise) => chancesOf(outcomes(otherwise), requirement.burden).stops
  };
}
function stepOf({ interval }, scale) {
  if (interval === void 0 || interval.low === null || interval.high === null) return 1e-4;
  const width = Math.abs(scale.to(interval.high) - scale.to(interval.low));
  return width > 0 ? width / 200 : 1e-4;
}
function chancesOf(outcomes, burden) {
  const share = (...of) => outcomes.filter((outcome) => of.includes(outcome)).length / Math.max(1, outcomes.length);
  const [fails, undecided] = [share("fail", "error"), share("inconclusive")];
  return {
    passes: share("pass", "not-applicable"),
    undecided,
    fails,
    stops: burden === "require" ? fails + undecided : fails
  };
}
var OFTEN = 0.8;
function smallestCaught({ stops, step }, name) {
  const worse = (by) => ({ worse: (each) => name === void 0 || each === name ? by : 0 });
  return smallest(step, (by) => stops(worse(by)) >= OFTEN);
}
function stillPasses({ stops, step }) {
  const passes = (by) => stops({ worse: () => by }) <= 1 - OFTEN;
  if (passes(0)) return smallest(step, (by) => !passes(by));
  const better = smallest(step, (by) => passes(-by));
  return better === void 0 ? void 0 : -better;
}
function spreadThatWorks(worlds) {
  const { equal, limit, scale, stops, line } = worlds;
  const { burden, operator, over } = line.requirement;
  if (burden === "require") return largest((spread) => stops({ spread }) <= 1 - OFTEN);
  if (equal === void 0 || over !== void 0 || !(margin(equal, operator, limit) > 0)) return void 0;
  const by = 2 * Math.abs(scale.to(equal) - scale.to(limit));
  return largest((spread) => stops({ spread, worse: () => by }) >= OFTEN);
}
function smallest(step, holds) {
  if (holds(0)) return 0;
  let [low, high] = [0, step];
  while (!holds(high)) {
    low = high;
    high *= 2;
    if (high > step * 2 ** 20) return void 0;
  }
  for (let i = 0; i < 10; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
function largest(holds) {
  let [low, high] = [Math.log(0.01), Math.log(30)];
  if (!holds(Math.exp(low))) return void 0;
  if (holds(Math.exp(high))) return Math.exp(high);
  for (let i = 0; i < 14; i++) {
    const middle = (low + high) / 2;
    if (holds(Math.exp(middle))) low = middle;
    else high = middle;
  }
  return Math.exp(low);
}

// packages/gates/src/explain/warnings.ts
var percent = (share) => formatNumber(Math.round(share * 100) / 100, "%");
function warningsOf({ equal, clueless, catches = [], rows, passesFrom }, { requirement }) {
  const warnings = [];
  if (equal === void 0) return warnings;
  const { burden, limit } = requirement;
  if (burden === "require" && equal.stops > 1 - OFTEN) {
    const word = equal.stops > OFTEN ? "can hardly ever pass" : "rarely passes";
    const cure = rows === null || rows === void 0 ? limit.kind === "reference" ? ", and more rows would not help: allow a loss (`baseline - 0.01`)" : ", and more rows would not help: the limit lies at what is seen, or beyond it" : `; it takes about ${formatNumber(rows)} rows${passesFrom === void 0 ? "" : `, or a model at ${formatNumber(passesFrom)}`}`;
    warnings.push(`${word}: stops ${percent(equal.stops)} of equally good models${cure}`);
  }
  if (burden !== "require" && equal.stops > 1 - OFTEN)
    warnings.push(`stops ${percent(equal.stops)} of equally good models: its limit lies where they are`);
  if (clueless !== void 0 && clueless.stops < 1 - OFTEN)
    warnings.push(
      `can hardly ever fail: stops ${percent(clueless.stops)} of models whose answers have nothing to do with the rows`
    );
  else if (catches.length > 0 && catches.every(({ loss }) => loss === null))
    warnings.push("can hardly ever fail: no loss, however large, is caught four times in five");
  const blind = catches.find(({ loss, group }) => loss === null && group !== void 0);
  if (blind !== void 0 && catches.length > 1)
    warnings.push(`a loss in ${blind.group} alone is not caught, however large: the group is too small`);
  return warnings;
}
function warningsBetween(requirements) {
  return requirements.flatMap(
    (first, i) => requirements.slice(i + 1).flatMap((second) => {
      const said = between(first, second);
      return said === void 0 ? [] : [said];
    })
  );
}
function between(first, second) {
  if (measure(first) !== measure(second)) return void 0;
  const [a, b] = [boundOf(first), boundOf(second)];
  if (a === void 0 || b === void 0 || a.against !== b.against) return void 0;
  if (a.isFloor !== b.isFloor) {
    const [floor, ceiling] = a.isFloor ? [a, b] : [b, a];
    const empty = floor.value > ceiling.value || floor.value === ceiling.value && (floor.isOpen || ceiling.isOpen);
    return empty ? `\`${first.text}\` and \`${second.text}\` contradict each other: no value meets both` : void 0;
  }
  if (first.confidence !== second.confidence) return void 0;
  const stricter = isStricter(a, b) || !isStricter(b, a) && rank[first.burden] >= rank[second.burden] ? first : second;
  const milder = stricter === first ? second : first;
  if (rank[milder.burden] > rank[stricter.burden]) return void 0;
  return `\`${milder.text}\` says nothing more than \`${stricter.text}\` does`;
}
var rank = { warn: 0, guard: 1, require: 2 };
var measure = ({ call, over }) => `${over ?? ""} ${printCall(call)}`;
var isStricter = (a, b) => a.value === b.value ? a.isOpen && !b.isOpen : a.isFloor === a.value > b.value;
function boundOf({ operator, limit }) {
  if (operator === "=" || operator === "!=") return void 0;
  const of = limit.kind === "number" ? "" : `${limit.reference} ${limit.factor === 1 ? "+" : "*"}`;
  const value = limit.kind === "number" ? limit.value : limit.factor === 1 ? limit.offset : limit.factor;
  return {
    isFloor: operator === ">=" || operator === ">",
    isOpen: operator === ">" || operator === "<",
    value,
    against: of
  };
}

// packages/gates/src/explain/explain-lines.ts
function explainedLine(worlds, told) {
  const { line, equal } = worlds;
  const { requirement, seen } = line;
  const chances = chancesOf(worlds.outcomes(), requirement.burden);
  const clueless = told.clueless === void 0 ? void 0 : chancesOf(worlds.outcomes({ worse: told.clueless }), requirement.burden);
  const catches = caught(worlds);
  const passesFrom = equal === void 0 ? void 0 : passing(worlds, equal);
  const rows = rowsThatWork(worlds, told.rows);
  const explained = {
    ...saidOf(line),
    kind: "estimate",
    ...told.isSeen && seen.observed !== null ? { seen: seen.observed } : {},
    equal: chances,
    ...clueless === void 0 ? {} : { clueless },
    catches,
    ...passesFrom === void 0 ? {} : { passesFrom },
    ...rows === void 0 ? {} : { rows }
  };
  return { ...explained, warnings: warningsOf(explained, line) };
}
function untoldLine(line, why) {
  const { observed } = line.seen;
  return {
    ...saidOf(line),
    kind: line.spec.kind === "exact" ? "exact" : "untold",
    ...why === void 0 ? {} : { why },
    ...observed === null ? {} : { seen: observed },
    warnings: []
  };
}
function saidOf({ requirement, spec, seen }) {
  return {
    requirement: requirement.text,
    burden: requirement.burden,
    ...requirement.source === void 0 ? {} : { source: requirement.source },
    meaning: meaningOf(requirement, spec),
    unit: seen.unit
  };
}
var MOST_GROUPS = 8;
function caught(worlds) {
  const groups = groupsOf(worlds.line);
  if (groups.length === 0) return [caughtIn(worlds)];
  const each = groups.map((group) => caughtIn(worlds, group));
  const size = ({ loss }) => loss ?? Number.POSITIVE_INFINITY;
  const sorted = each.toSorted((a, b) => size(a) - size(b));
  const [easiest, hardest] = [sorted[0], sorted.at(-1)];
  if (!(size(hardest) <= 1.05 * size(easiest))) return [easiest, hardest];
  const { group: _, ...alike } = hardest;
  return [alike];
}
function groupsOf({ pairs, seen }) {
  const sizes = /* @__PURE__ */ new Map();
  for (const { name, n } of seen.members ?? [])
    for (const group of pairs?.get(name) ?? [name]) sizes.set(group, Math.max(n, sizes.get(group) ?? 0));
  const names = [...sizes].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (names.length <= MOST_GROUPS) return names;
  return [...names.slice(0, MOST_GROUPS / 2), ...names.slice(-MOST_GROUPS / 2)];
}
function caughtIn(worlds, group) {
  const named = group === void 0 ? {} : { group };
  const by = smallestCaught(worlds, group);
  if (by === void 0) return { ...named, loss: null, at: null };
  const { scale, line } = worlds;
  const { over } = line.requirement;
  if (over !== void 0) {
    const at2 = scale.from(by);
    return { ...named, loss: over === "ratio" ? 1 - at2 : at2, at: at2 };
  }
  const start = group === void 0 ? worlds.equal : line.seen.members?.find(({ name }) => name === group)?.observed;
  if (start === void 0 || start === null) return { ...named, loss: null, at: null };
  const at = movedBy(worlds, start, by);
  return { ...named, loss: Math.abs(start - at), at };
}
function movedBy({ scale, line }, from, worse) {
  const { operator } = line.requirement;
  return scale.from(scale.to(from) + (operator === ">=" || operator === ">" ? -worse : worse));
}
function passing(worlds, equal) {
  const by = stillPasses(worlds);
  return by === void 0 ? void 0 : movedBy(worlds, equal, by);
}
function rowsThatWork(worlds, rows) {
  if (worlds.line.requirement.burden !== "require" && worlds.equal === void 0) return void 0;
  const spread = spreadThatWorks(worlds);
  return spread === void 0 ? null : twoDigits(rows / spread ** 2);
}
var twoDigits = (rows) => Number(Math.max(1, Math.ceil(rows)).toPrecision(2));

// packages/gates/src/explain/lines.ts
var JUDGES = { "accuracy-gate": judgeAccuracy, "bias-check": judgeBias };
var GATES2 = { "accuracy-gate": accuracyGate, "bias-check": biasCheck };
var QUALITY_GATES = Object.keys(JUDGES);
function linesOf({ policy }, gate) {
  const read = readLines(policy.gates[gate]?.require ?? [], GATES2[gate].vocabulary);
  const bad = read.find((line) => "check" in line);
  if (bad !== void 0 && "check" in bad)
    throw new SeaTrialsError("bad-requirement", bad.check.reason, "Mend the line first.", bad.check.source);
  return understood(read).map((line) => ({ ...line, gate }));
}
var judgeOf = (material2, { gate, requirement, spec }) => JUDGES[gate](material2, requirement, spec);

// packages/gates/src/explain/joint.ts
var SHARES = [0.25, 0.5, 1];
var TIMES = 3;
async function lostAt(lines, { material: material2 }, rows, random2) {
  const moves = lines.map(({ requirement, spec }) => {
    const { call, over } = requirement;
    return spec.kind === "estimate" && spec.better !== "neither" && over === void 0 && call.dataset === void 0;
  });
  const { sample } = await material2.candidate(rows);
  const values = lines.map(() => []);
  for (const share of [0, ...SHARES]) {
    const times = share === 0 ? 1 : TIMES;
    const sums = lines.map(() => /* @__PURE__ */ new Map());
    for (let time = 0; time < times; time++) {
      const lesser = share === 0 ? material2 : answering(material2, rows, anyhow(sample, share, random2));
      for (const [i, line] of lines.entries()) {
        if (moves[i] === true) add(sums[i], await judgeOf(lesser, line), times);
      }
    }
    sums.forEach((sum, i) => {
      values[i].push(sum);
    });
  }
  return lines.map((line, i) => moves[i] === true ? lostOf(line, values[i]) : void 0);
}
var answering = (material2, rows, sample) => ({
  ...material2,
  note: () => {
  },
  record: () => {
  },
  candidate: async (of) => {
    const scored = await material2.candidate(of);
    return of === rows ? { ...scored, sample } : scored;
  }
});
function add(sums, check, times) {
  for (const { name, observed } of check.members ?? [{ name: "", observed: check.observed }])
    if (observed !== null) sums.set(name, (sums.get(name) ?? 0) + observed / times);
}
function lostOf({ requirement, spec }, values) {
  const scale = scaleFor(requirement, spec);
  const sign = requirement.operator === ">=" || requirement.operator === ">" ? -1 : 1;
  const at = (name, share) => {
    const shares = [0, ...SHARES];
    const after = Math.max(
      1,
      shares.findIndex((each) => each >= share)
    );
    const [a, b] = [values[after - 1]?.get(name), values[after]?.get(name)];
    if (a === void 0 || b === void 0) return void 0;
    const [from, to] = [shares[after - 1], shares[after]];
    return a + (share - from) / (to - from) * (b - a);
  };
  const start = (name) => values[0]?.get(name);
  return {
    worse: (name, share) => {
      const [a, b] = [start(name), at(name, share)];
      return a === void 0 || b === void 0 ? 0 : sign * (scale.to(b) - scale.to(a));
    },
    loss: (share) => Math.abs((at("", share) ?? Number.NaN) - (start("") ?? Number.NaN))
  };
}
function jointly(parts, draws) {
  if (!parts.some(({ worlds }) => worlds !== void 0)) return void 0;
  const stops = (share) => {
    const outcomes = parts.map(
      ({ worlds, lost: lost2 }) => worlds?.outcomes(lost2 === void 0 || share === 0 ? {} : { worse: (name) => lost2.worse(name, share) })
    );
    let stopped = 0;
    for (let draw = 0; draw < draws; draw++) {
      const checks = parts.map(({ seen }, i) => ({ ...seen, outcome: outcomes[i]?.[draw] ?? "pass" }));
      if (verdictOf(checks) !== "passed") stopped++;
    }
    return stopped / draws;
  };
  const lost = smallestShare((share) => stops(share) >= OFTEN);
  return { equal: { stops: stops(0) }, lost: lost ?? null, losses: lost === void 0 ? [] : lossesAt(parts, lost) };
}
function smallestShare(holds) {
  if (holds(0)) return 0;
  if (!holds(1)) return void 0;
  let [low, high] = [0, 1];
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
function lossesAt(parts, share) {
  const losses = /* @__PURE__ */ new Map();
  for (const { worlds, lost, seen } of parts) {
    if (worlds === void 0 || lost === void 0 || seen.members !== void 0) continue;
    const metric = printCall(worlds.line.requirement.call);
    const loss = lost.loss(share);
    if (Number.isFinite(loss) && !losses.has(metric)) losses.set(metric, { metric, loss, unit: seen.unit });
  }
  return [...losses.values()];
}

// packages/gates/src/explain/deal.ts
var codesKnown = /* @__PURE__ */ new WeakMap();
function codesOf(groups, { n }) {
  const known = codesKnown.get(groups);
  if (known !== void 0) return known;
  const codes = new Int32Array(n).fill(-1);
  groups.forEach(({ rows }, code2) => {
    for (const row of rows) codes[row] = code2;
  });
  codesKnown.set(groups, codes);
  return codes;
}
function groupsBy(names, codes) {
  const counts = new Uint32Array(names.length);
  for (const code2 of codes) if (code2 >= 0) counts[code2] = counts[code2] + 1;
  const lists = names.map((_, code2) => new Uint32Array(counts[code2]));
  const filled = new Uint32Array(names.length);
  codes.forEach((code2, i) => {
    if (code2 < 0) return;
    const place = filled[code2];
    lists[code2][place] = i;
    filled[code2] = place + 1;
  });
  return names.map((name, code2) => ({ name, rows: lists[code2] }));
}
function dealtOut(codes, truth, deal, random2) {
  const stratum = (i) => {
    if (deal === "anywhere") return 0;
    if (truth.task === "binary") return truth.positive[i];
    return truth.task === "multiclass" ? truth.codes[i] : 0;
  };
  const strata = /* @__PURE__ */ new Map();
  codes.forEach((code2, i) => {
    if (code2 < 0) return;
    const list = strata.get(stratum(i));
    if (list === void 0) strata.set(stratum(i), [i]);
    else list.push(i);
  });
  const dealt = codes.slice();
  for (const places of strata.values()) {
    for (let i = places.length - 1; i > 0; i--) {
      const [a, b] = [places[i], places[random2.below(i + 1)]];
      const kept = dealt[a];
      dealt[a] = dealt[b];
      dealt[b] = kept;
    }
  }
  return dealt;
}

// packages/gates/src/explain/redraw.ts
function redrawn(material2, { random: random2, share }) {
  const drawn = /* @__PURE__ */ new Map();
  const again = (from) => {
    const known = drawn.get(from);
    if (known !== void 0) return known;
    const made = drawnFrom(from, random2, share);
    drawn.set(from, made);
    return made;
  };
  const origin = (rows) => [...drawn.values()].find((each) => each.rows === rows);
  const samples = /* @__PURE__ */ new Map();
  const sampleOf = (sample, { from, rows, at }) => {
    const known = samples.get(sample);
    if (known !== void 0) return known;
    const made = withUnits(subset(sample, placesOf(from, at)), rows);
    samples.set(sample, made);
    return made;
  };
  const groupCodes = async ({ from, at }, grouping, condition) => {
    const groups = await material2.groups(from, grouping, condition);
    const codes = codesOf(groups, from);
    return { names: groups.map(({ name }) => name), codes: Int32Array.from(at, (row) => codes[row]) };
  };
  const redrawnMaterial = (deal) => ({
    ...material2,
    rows: async (name) => again(await material2.rows(name)).rows,
    candidate: async (rows) => {
      const scored = await material2.candidate(origin(rows).from);
      return { ...scored, sample: sampleOf(scored.sample, origin(rows)) };
    },
    baseline: async (rows) => {
      const reference = await material2.baseline(origin(rows).from);
      return "sample" in reference ? { sample: sampleOf(reference.sample, origin(rows)) } : reference;
    },
    naive: async (rows, centre) => sampleOf(await material2.naive(origin(rows).from, centre), origin(rows)),
    training: async () => {
      const { rows, scored } = await material2.training();
      const made = again(rows);
      return { rows: made.rows, scored: { ...scored, sample: sampleOf(scored.sample, made) } };
    },
    positions: async (rows, condition) => {
      const { from, at } = origin(rows);
      const holds = new Uint8Array(from.n);
      for (const row of await material2.positions(from, condition)) holds[row] = 1;
      return whereOf(at.length, (i) => holds[at[i]] === 1);
    },
    groups: async (rows, grouping, condition) => {
      const { names, codes } = await groupCodes(origin(rows), grouping, condition);
      const dealt = deal === void 0 ? codes : dealtOut(codes, rows.truth, deal, random2);
      return groupsBy(names, dealt);
    },
    note: () => {
    },
    record: () => {
    }
  });
  const plain = redrawnMaterial();
  const byDeal = /* @__PURE__ */ new Map();
  return {
    material: plain,
    alike: (deal) => {
      const made = byDeal.get(deal) ?? redrawnMaterial(deal);
      byDeal.set(deal, made);
      return made;
    }
  };
}
function withUnits(sample, { entities, times, truth }) {
  return {
    ...sample,
    ...entities === void 0 ? {} : { entities: entitiesOf(entities) },
    ...times === void 0 ? {} : { times: timesOf(times) },
    ...truth.task === "ranking" ? { queries: entitiesOf(truth.queries) } : {}
  };
}
function drawnFrom(from, random2, share) {
  const { weights, entities, times, truth } = from;
  const { at, picks } = placesDrawn(from, random2, share);
  const own = picks ?? new Int32Array(0);
  const rows = {
    ...from,
    n: at.length,
    truth: truthAt(truth, from.n, at, own),
    ...weights === void 0 ? {} : { weights: taken(weights, at) },
    // Entities that live through time are not drawn as wholes, and stay who they are.
    ...entities === void 0 ? {} : { entities: times === void 0 ? own : taken(entities, at) },
    ...times === void 0 ? {} : { times: own }
  };
  return { from, rows, at };
}
function placesDrawn(from, random2, share) {
  const { entities, times, truth } = from;
  if (times !== void 0) return unitsDrawn(rowsByTime(from), random2, share, true);
  if (entities !== void 0) return unitsDrawn(rowsByEntity(from), random2, share);
  if (truth.task === "ranking") return unitsDrawn(rowsByQuery(from), random2, share);
  const counted = countedRows(from);
  const at = new Uint32Array(Math.max(1, Math.round(counted.length * share)));
  for (let i = 0; i < at.length; i++) at[i] = counted[random2.below(counted.length)];
  return { at };
}
function unitsDrawn(units, random2, share, isTime = false) {
  const at = [];
  const picks = [];
  const wanted = Math.max(1, Math.round(units.length * share));
  const length = isTime ? Math.max(1, Math.ceil(Math.cbrt(units.length))) : 1;
  for (let pick = 0, start = 0; pick < wanted; pick++) {
    if (pick % length === 0) start = random2.below(units.length);
    for (const row of units[(start + pick % length) % units.length]) {
      at.push(row);
      picks.push(pick);
    }
  }
  return { at: Uint32Array.from(at), picks: Int32Array.from(picks) };
}
var countedRows = oncePer(
  ({ n, weights }) => whereOf(n, (row) => weights === void 0 || weights[row] > 0)
);
var rowsByEntity = oncePer((rows) => byOwner(countedRows(rows), entitiesOf(rows.entities).codes));
var rowsByTime = oncePer((rows) => byOwner(countedRows(rows), timesOf(rows.times).steps));
var rowsByQuery = oncePer(
  (rows) => byOwner(countedRows(rows), rows.truth.queries)
);
function byOwner(rows, owners) {
  const lists = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const owner = owners[row];
    const list = lists.get(owner);
    if (list === void 0) lists.set(owner, [row]);
    else list.push(row);
  }
  return [...lists].sort(([a], [b]) => a - b).map(([, list]) => Uint32Array.from(list));
}
function truthAt(truth, n, at, picks) {
  const columns = Object.entries(truth).map(
    ([name, values]) => ArrayBuffer.isView(values) ? [name, taken(values, at, values.length / n)] : [name, values]
  );
  const drawn = Object.fromEntries(columns);
  return drawn.task === "ranking" ? { ...drawn, queries: queriesOf(drawn.queries, picks) } : drawn;
}
function queriesOf(queries, picks) {
  const codes = /* @__PURE__ */ new Map();
  return queries.map((query, i) => {
    const key = `${picks[i]} ${query}`;
    const code2 = codes.get(key) ?? codes.size;
    codes.set(key, code2);
    return code2;
  });
}
function whereOf(n, holds) {
  const found = new Uint32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) if (holds(i)) found[count++] = i;
  return found.subarray(0, count);
}

// packages/gates/src/explain/quality.ts
async function explainQuality(context, names) {
  const lines = QUALITY_GATES.filter((gate) => names.includes(gate)).flatMap((gate) => linesOf(context, gate));
  if (lines.length === 0) return { gates: [], draws: 0 };
  const material2 = await material(context, "holdout");
  return explainLines(material2, lines, JSON.stringify(await dataDigests(context, material2)));
}
async function explainLines(own, lines, seed) {
  const chance2 = random("explain", seed);
  const assumed = assuming(own, chance2);
  const rows = await own.rows();
  const drawn = await drawLines(lines, assumed, rows, chance2);
  const worlds = drawn.lines.map((line) => "draws" in line ? lineWorlds(line) : void 0);
  const lost = await lostAt(lines, assumed, rows, chance2);
  const explained = drawn.lines.map((line, i) => explainedOf(line, worlds[i], { assumed, rows, lost: lost[i] }));
  const together = (at) => {
    const parts = at.map((i) => ({ worlds: worlds[i], seen: drawn.lines[i].seen, lost: lost[i] }));
    const joint = jointly(parts, drawn.draws);
    return joint === void 0 ? {} : { joint };
  };
  const data = await dataOf(own, rows, lines);
  const gates = QUALITY_GATES.flatMap((gate) => {
    const of = lines.flatMap((line, i) => line.gate === gate ? [i] : []);
    if (of.length === 0) return [];
    return [
      {
        gate,
        data,
        assumptions: assumed.said(),
        lines: of.map((i) => explained[i]),
        ...together(of),
        warnings: warningsBetween(of.map((i) => lines[i].requirement))
      }
    ];
  });
  return { draws: drawn.draws, gates, ...gates.length > 1 ? together(lines.map((_, i) => i)) : {} };
}
var dataDigests = async (context, material2) => (await subjectsOf(context, material2, false)).map(({ name, digest }) => [name, digest]);
var LEAST_TIMES = 200;
var timesFor = (rows) => Math.round(Math.min(1e3, Math.max(LEAST_TIMES, 1e6 / rows)));
var MOST_ROWS = 2e4;
var LEAST_OF_GROUP = 100;
async function drawLines(lines, assumed, rows, chance2) {
  const { material: material2 } = assumed;
  const seen = [];
  for (const line of lines) {
    const check = await judgeOf(material2, line);
    seen.push({ ...line, seen: check, ...await pairsOf(material2, line) });
  }
  const simulated = seen.map((line) => isSimulated(line));
  const share = Math.min(1, Math.max(MOST_ROWS / rows.n, ...await groupShares(material2, lines, rows)));
  const most = seen.some(({ pairs }) => pairs !== void 0 && pairs.size > 2) ? LEAST_TIMES : timesFor(rows.n * share);
  const draws = simulated.includes(true) ? most : 0;
  const kept = lines.map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    const again = redrawn(material2, { random: chance2, share });
    for (const [i, line] of lines.entries()) {
      if (simulated[i] !== true) continue;
      const { requirement } = line;
      const from = requirement.over === void 0 ? again.material : again.alike(dealFor(requirement.call.metric));
      kept[i].push(drawnCheck(await judgeOf(from, line)));
    }
  }
  const drawnLines = seen.map((line, i) => simulated[i] === true ? { ...line, draws: kept[i], share } : line);
  return { draws, lines: drawnLines };
}
var WITHIN_LABELS = ["recall", "specificity", "false_positive_rate", "balanced_accuracy", "roc_auc"];
var dealFor = (metric) => WITHIN_LABELS.includes(metric) ? "within labels" : "anywhere";
var isSimulated = ({ spec, seen }) => spec.kind === "estimate" && seen.outcome !== "error" && seen.outcome !== "not-applicable";
async function groupShares(material2, lines, rows) {
  if (rows.n <= MOST_ROWS) return [];
  const shares = [];
  for (const { requirement, spec } of lines) {
    const { by, condition, dataset } = requirement.call;
    if (by.length === 0 || dataset !== void 0 || spec === GROUP_SHARE) continue;
    for (const group of await material2.groups(rows, requirement.call, condition))
      shares.push(LEAST_OF_GROUP / group.rows.length);
  }
  return shares;
}
async function pairsOf(material2, { requirement }) {
  const { over, call } = requirement;
  if (over === void 0) return {};
  const rows = await material2.rows(call.dataset);
  const groups = (await material2.groups(rows, call, call.condition)).map(({ name }) => name);
  const pairs = groups.flatMap(
    (first) => groups.flatMap(
      (second) => first === second ? [] : [[pairName(over, first, second), [first, second]]]
    )
  );
  return { pairs: new Map(pairs) };
}
function explainedOf(line, worlds, about) {
  if (worlds === void 0) {
    const { outcome, reason } = line.seen;
    const isTold = outcome === "error" || outcome === "not-applicable";
    return untoldLine(line, isTold ? reason : `as it stands: ${reason}`);
  }
  const { assumed, rows, lost } = about;
  const clueless = lost === void 0 ? void 0 : (name) => lost.worse(name, 1);
  return explainedLine(worlds, {
    isSeen: assumed.isSeen(),
    rows: rows.n,
    ...clueless === void 0 ? {} : { clueless }
  });
}
async function dataOf(material2, rows, lines) {
  const { truth } = rows;
  const positives = truth.task === "binary" ? truth.positive.reduce((sum, each) => sum + each, 0) : void 0;
  const groups = /* @__PURE__ */ new Map();
  for (const { requirement } of lines) {
    const { by, dataset } = requirement.call;
    if (by.length === 0 || dataset !== void 0) continue;
    for (const group of await material2.groups(rows, requirement.call))
      groups.set(`${by.join(", ")} ${group.name}`, group.rows.length);
  }
  return [
    { name: "rows", count: rows.n },
    ...positives === void 0 ? [] : [{ name: "positives", count: positives }],
    ...[...groups].map(([name, count]) => ({ name, count }))
  ];
}

// packages/gates/src/explain/explain.ts
async function explainPolicy(context, names) {
  const { policy } = context;
  const quality = await explainQuality(context, names);
  const gates = [];
  for (const name of names) {
    const told = quality.gates.find(({ gate }) => gate === name);
    if (told !== void 0) gates.push(told);
    else if ((policy.gates[name]?.require ?? []).length > 0)
      gates.push(toldOnly(context, (await GATES[name]()).vocabulary));
  }
  return {
    model: policy.model,
    ...policy.file === void 0 ? {} : { policy: { file: policy.file, digest: policy.digest } },
    draws: quality.draws,
    gates,
    ...quality.joint === void 0 ? {} : { joint: quality.joint }
  };
}
function toldOnly({ policy }, vocabulary) {
  const read = readLines(policy.gates[vocabulary.gate]?.require ?? [], vocabulary);
  const bad = read.find((line) => "check" in line);
  if (bad !== void 0 && "check" in bad)
    throw new SeaTrialsError("bad-requirement", bad.check.reason, "Mend the line first.", bad.check.source);
  const lines = understood(read);
  return {
    gate: vocabulary.gate,
    data: [],
    assumptions: [],
    lines: lines.map(
      ({ requirement, spec }) => ({
        requirement: requirement.text,
        burden: requirement.burden,
        ...requirement.source === void 0 ? {} : { source: requirement.source },
        meaning: meaningOf(requirement, spec),
        kind: spec.kind === "exact" ? "exact" : "untold",
        ...spec.kind === "exact" ? {} : { why: "its noise is that of a run which has not been" },
        unit: spec.unit,
        warnings: []
      })
    ),
    warnings: warningsBetween(lines.map(({ requirement }) => requirement))
  };
}

// packages/trial/src/explain.ts
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

// packages/cli/src/explain-command.ts
async function explainCommand(command) {
  const { json, markdown: markdown2, debug, ...wanted } = command;
  const log = terminalLog({ debug, quiet: json, stream: process.stderr });
  const workspace = parse(wanted.directory).root;
  const explained = await explainTrial({ ...wanted, workspace }, log, Date);
  log.clear();
  if (json) process.stdout.write(document(explained));
  else {
    const text = markdown2 ? explainMarkdown(explained) : explainTerminal(explained, VERSION, style());
    process.stdout.write(`${harmless(text.trimEnd())}
`);
  }
  return 0;
}
export {
  explainCommand
};
