import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  anyhow,
  judgeOf,
  warningsOf,
  warningsOfExact
} from "./chunk-PVZARSS3.js";
import {
  OFTEN,
  bareIn,
  chancesOf,
  isUnjudged,
  membersOf,
  scaleFor,
  smallestCaught,
  spreadThatWorks,
  standardError,
  stillPasses
} from "./chunk-XTAV3JFK.js";
import {
  isWanting
} from "./chunk-6O7LMF2U.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  narrowed
} from "./chunk-H7AS7YAA.js";
import {
  printCall
} from "./chunk-BBDBGQUP.js";
import {
  isCap,
  isFloor
} from "./chunk-2F6EFJYC.js";
import {
  minus
} from "./chunk-YBZBQVW7.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";

// packages/gates/src/explain/meaning.ts
var WORDS = {
  ">=": "at least",
  ">": "above",
  "<=": "at most",
  "<": "below",
  "=": "exactly",
  "!=": "anything but"
};
var WHOSE = {
  baseline: "the baseline's",
  naive: "the naive model's",
  simple: "the simple model's",
  registered: "the registered version's"
};
function meaningOf(requirement, spec) {
  const what = `${subjectOf(requirement)} (${spec.summary})`;
  const limit = limitOf(requirement, spec);
  if (requirement.burden === "warn") return `Reported, and never a reason to stop, when ${what} is not ${limit}.`;
  if (spec.kind === "exact") return `Stops unless ${what} is ${limit}.`;
  const cap = isCap(requirement, spec) ? " A cap on what is too good to be true: it stops no model for being bad." : "";
  return requirement.burden === "guard" ? `Stops only when ${what} is shown not to be ${limit}.${cap}` : `Stops unless ${what} is shown to be ${limit}.${cap}`;
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
  const { strategy } = limit;
  const whose = strategy === void 0 ? WHOSE[limit.reference] : `the naive model's (${strategy})`;
  if (limit.factor !== 1) return `${WORDS[operator]} ${formatNumber(limit.factor)} times ${whose} on the same rows`;
  if (limit.offset === 0) return `${WORDS[operator]} ${whose} on the same rows`;
  const size = formatNumber(Math.abs(limit.offset), limit.unit ?? (spec.unit === "fraction" ? "" : spec.unit));
  const side = limit.offset < 0 ? "below" : "above";
  const isSlack = limit.offset < 0 === isFloor(operator);
  return isSlack ? `no more than ${size} ${side} ${whose} on the same rows` : `${WORDS[operator]} ${size} ${side} ${whose} on the same rows`;
}

// packages/gates/src/explain/needed.ts
function untold({ line: { requirement, seen }, equal }) {
  const [bare] = bareIn(seen);
  const why = isUnjudged(seen) ? "nothing is large enough to be judged, and how many it takes for that does not show on these rows" : bare !== void 0 ? `${bare.name === "" ? "it" : bare.name} has no value on these rows, and how many it takes for one does not show on them` : requirement.burden !== "require" && equal === void 0 ? `of a ${requirement.burden} over ${requirement.over === void 0 ? "several" : "pairs"} each is a question of its own` : void 0;
  return why === void 0 ? void 0 : `rows needed are not told: ${why}`;
}
function rowsNeeded(worlds, atHand) {
  const why = untold(worlds);
  if (why !== void 0) return { why };
  const times = timesToday(worlds);
  if (times === void 0) return { rows: null };
  const [few, many] = doubts(worlds).map((doubt) => timesToday(worlds, doubt));
  const span = (count) => [
    twoDigits(count * Math.min(few ?? times, times)),
    many === void 0 ? null : twoDigits(count * Math.max(many, times))
  ];
  const { rows, units } = atHand;
  const group = smallestGroup(worlds, atHand);
  const needed = {
    rows: span(rows),
    ...units === void 0 ? {} : { units: { name: units.name, count: span(units.count) } },
    ...group === void 0 ? {} : { group: { name: group.name, rows: span(group.rows) } }
  };
  return { rows: twoDigits(rows * times), needed };
}
function timesToday(worlds, doubt) {
  const spread = spreadThatWorks(worlds, doubt);
  return spread === void 0 ? void 0 : spread ** -2;
}
function doubts(worlds) {
  const { line } = worlds;
  const { limit, over } = line.requirement;
  const isKnown = over !== void 0 || limit.kind === "reference";
  const half = isKnown ? 0 : standardError(worlds) / 2;
  const luck = 2 * Math.sqrt(OFTEN * (1 - OFTEN) / Math.max(1, line.draws.length));
  return [
    { worse: -half, often: OFTEN - luck },
    { worse: half, often: OFTEN + luck }
  ];
}
function smallestGroup({ line }, { groups }) {
  const members = line.seen.members ?? [];
  const judged = members.filter(({ outcome }) => outcome !== "not-applicable");
  const names = new Set(judged.flatMap(({ name }) => line.pairs?.get(name) ?? [name]));
  const sizes = [...groups ?? []].filter(([name]) => names.has(name)).map(([name, rows]) => ({ name, rows }));
  return sizes.toSorted((a, b) => a.rows - b.rows)[0];
}
var twoDigits = (rows) => Number(Math.max(1, Math.ceil(rows)).toPrecision(2));

// packages/gates/src/explain/explain-lines.ts
function explainedLine(worlds, told) {
  const { line, equal } = worlds;
  const { requirement, seen } = line;
  const chances = chancesOf(worlds.outcomes(), requirement.burden);
  const clueless = told.clueless === void 0 ? void 0 : chancesOf(worlds.outcomes({ worse: told.clueless }), requirement.burden);
  const catches = caught(worlds);
  const passesFrom = equal === void 0 ? void 0 : passing(worlds, equal);
  const needs = rowsNeeded(worlds, told);
  const explained = {
    ...saidOf(line),
    kind: "estimate",
    ...told.isSeen && seen.observed !== null ? { seen: seen.observed } : {},
    equal: chances,
    ...clueless === void 0 ? {} : { clueless },
    catches,
    ...passesFrom === void 0 ? {} : { passesFrom },
    ...needs
  };
  return { ...explained, warnings: warningsOf(explained, worlds) };
}
function untoldLine(line, why) {
  const { observed } = line.seen;
  return {
    ...saidOf(line),
    kind: line.spec.kind === "exact" && line.spec.searched === void 0 ? "exact" : "untold",
    ...why === void 0 ? {} : { why },
    ...observed === null ? {} : { seen: observed },
    warnings: line.spec.kind === "exact" ? warningsOfExact(line) : []
  };
}
function saidOf({ requirement, spec, waiver, seen }) {
  return {
    requirement: requirement.text,
    burden: requirement.burden,
    ...requirement.source === void 0 ? {} : { source: requirement.source },
    ...waiver === void 0 ? {} : { waiver },
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
  const judged = (seen.members ?? []).filter(({ outcome }) => outcome !== "not-applicable");
  for (const { name, n } of judged)
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
    return { ...named, loss: over === "ratio" ? minus(1, at2) : at2, at: at2 };
  }
  const start = group === void 0 ? worlds.equal : line.seen.members?.find(({ name }) => name === group)?.observed;
  if (start === void 0 || start === null) return { ...named, loss: by === 0 ? 0 : null, at: null };
  const at = movedBy(worlds, start, by);
  return { ...named, loss: Math.abs(minus(start, at)), at };
}
function movedBy({ scale, line }, from, worse) {
  const { operator } = line.requirement;
  return scale.from(scale.to(from) + (isFloor(operator) ? -worse : worse));
}
function passing(worlds, equal) {
  const by = stillPasses(worlds);
  return by === void 0 ? void 0 : movedBy(worlds, equal, by);
}

// packages/gates/src/explain/joint.ts
var SHARES = [0.25, 0.5, 1];
var TIMES = 3;
var ASKS_AGAIN = ["counterfactual_flips"];
async function lostAt(lines, { material }, rows, luck) {
  const moves = lines.map(({ requirement, spec }) => {
    const { call, over } = requirement;
    if (ASKS_AGAIN.includes(spec.name)) return false;
    return spec.kind === "estimate" && spec.better !== "neither" && over === void 0 && call.dataset === void 0;
  });
  const { sample } = await material.candidate(rows);
  const values = lines.map(() => []);
  for (const share of [0, ...SHARES]) {
    const times = share === 0 ? 1 : TIMES;
    const sums = lines.map(() => /* @__PURE__ */ new Map());
    for (let time = 0; time < times; time++) {
      const lesser = share === 0 ? material : answering(material, rows, anyhow(sample, share, luck(rows, "lost", share, time)));
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
var answering = (material, rows, sample) => ({
  ...material,
  note: () => {
  },
  record: () => {
  },
  candidate: async (of) => {
    const scored = await material.candidate(of);
    return of === rows ? { ...scored, sample } : scored;
  }
});
function add(sums, check, times) {
  for (const { name, observed } of membersOf(check))
    if (observed !== null) sums.set(name, (sums.get(name) ?? 0) + observed / times);
}
function lostOf({ requirement, spec }, values) {
  const scale = scaleFor(requirement, spec);
  const sign = isFloor(requirement.operator) ? -1 : 1;
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
    loss: (share) => Math.abs(minus(at("", share) ?? Number.NaN, start("") ?? Number.NaN))
  };
}
function jointly(parts, draws) {
  if (!parts.some(({ worlds }) => worlds !== void 0)) return void 0;
  const waivers = parts.map(({ waiver }) => waiver?.isExpired === false ? waiver : void 0);
  const stops = (share, by = waivers) => {
    const outcomes = parts.map(
      ({ worlds, lost: lost2 }) => worlds?.outcomes(lost2 === void 0 || share === 0 ? {} : { worse: (name) => lost2.worse(name, share) })
    );
    let stopped = 0;
    for (let draw = 0; draw < draws; draw++) {
      const checks = parts.map(({ seen, outcomes: apart = [] }, i) => {
        const check = { ...seen, outcome: outcomes[i]?.[draw] ?? apart[draw % apart.length] ?? "pass" };
        const waiver = by[i];
        return waiver !== void 0 && isWanting(check) ? { ...check, waiver } : check;
      });
      if (verdictOf(checks) !== "passed") stopped++;
    }
    return stopped / draws;
  };
  const lost = smallestShare((share) => stops(share) >= OFTEN);
  return {
    equal: { stops: stops(0) },
    ...waivers.some((waiver) => waiver !== void 0) ? { unwaived: { stops: stops(0, []) } } : {},
    lost: lost ?? null,
    losses: lost === void 0 ? [] : lossesAt(parts, lost)
  };
}
function smallestShare(holds) {
  if (holds(0)) return 0;
  if (!holds(1)) return void 0;
  return narrowed({ fails: 0, holds: 1 }, holds, 12);
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

export {
  meaningOf,
  explainedLine,
  untoldLine,
  saidOf,
  ASKS_AGAIN,
  lostAt,
  jointly
};
