import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  NOT_DRAWN,
  drawLines,
  luckOf
} from "./chunk-FLTDFJOA.js";
import {
  ASKS_AGAIN,
  explainedLine,
  jointly,
  lostAt,
  meaningOf,
  saidOf,
  untoldLine
} from "./chunk-CGYQCQ7K.js";
import {
  QUALITY_GATES,
  assuming,
  judgeOf,
  linesOf,
  percent,
  readableLines,
  warningsBetween
} from "./chunk-PVZARSS3.js";
import {
  OFTEN,
  chancesOf,
  lineWorlds,
  worldsTogether
} from "./chunk-XTAV3JFK.js";
import {
  searchesUnasked
} from "./chunk-YQARCVFZ.js";
import {
  curveAsked,
  isOfCurve,
  riseSinceBest
} from "./chunk-U7NCGHVV.js";
import {
  material,
  memoryDoubt,
  partOfAnswers
} from "./chunk-2W6GXZNG.js";
import {
  outcomeOfInterval
} from "./chunk-ZN3MUJHG.js";
import {
  DATA_METRICS
} from "./chunk-JZSRDTEB.js";
import {
  narrowed
} from "./chunk-H7AS7YAA.js";
import {
  printCall
} from "./chunk-BBDBGQUP.js";
import {
  isCap
} from "./chunk-2F6EFJYC.js";
import {
  random
} from "./chunk-Y3K7NPZO.js";
import {
  entitiesOf,
  timesOf
} from "./chunk-VPWZ4MVO.js";
import {
  GROUP_SHARE
} from "./chunk-7EFNREQP.js";
import {
  openTables
} from "./chunk-JPMVH2LP.js";
import {
  readPolicy
} from "./chunk-S7KUKS3X.js";
import {
  GATES
} from "./chunk-EVCWKU7E.js";
import {
  withDvcData
} from "./chunk-NYYYW5SZ.js";
import {
  outputOf
} from "./chunk-LMI3EX6N.js";
import {
  GATE_NAMES
} from "./chunk-3ZYJG4OC.js";
import {
  digestBook
} from "./chunk-JDLUDKAI.js";
import {
  formatNumber,
  printable,
  someOf
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError,
  inOneLine
} from "./chunk-7N7QVSEW.js";

// packages/stats/src/course.ts
var MOST_CORRELATED = 0.9;
var OF_MEDIAN = 1.4826;
var FAR = 3;
var STEEP = 0.4;
function courseOf(values) {
  const half = Math.max(1, Math.round(values.length / 8));
  const course = values.map((_, i) => {
    const reach = Math.min(half, i, values.length - 1 - i);
    let sum = 0;
    for (let j = i - reach; j <= i + reach; j++) sum += values[j];
    return sum / (2 * reach + 1);
  });
  const left = values.map((value, i) => value - course[i]).slice(Math.floor(STEEP * values.length), -1);
  const far = FAR * OF_MEDIAN * medianOf(left.map(Math.abs));
  const near = left.filter((each) => Math.abs(each) <= far);
  const square = near.reduce((sum, each) => sum + each ** 2, 0) / near.length;
  const spread = Math.sqrt(square / (1 - 1 / (2 * half + 1)));
  const correlation = correlationOf(left, far, 1 / (2 * half));
  const worth = near.length * (1 - correlation ** 2) / (1 + correlation ** 2);
  return { course, spread, correlation, doubt: 1 / Math.sqrt(2 * Math.max(1, worth)) };
}
function drawnAgain({ course, spread, correlation }, { normal }) {
  const fresh = Math.sqrt(1 - correlation ** 2);
  let noise = normal();
  return course.map((value, i) => {
    if (i > 0) noise = correlation * noise + fresh * normal();
    return value + spread * noise;
  });
}
function correlationOf(left, far, taken) {
  let [squares, products] = [0, 0];
  for (let i = 1; i < left.length; i++) {
    const [a, b] = [left[i - 1], left[i]];
    if (Math.abs(a) > far || Math.abs(b) > far) continue;
    squares += (a * a + b * b) / 2;
    products += a * b;
  }
  return squares > 0 ? Math.min(MOST_CORRELATED, Math.max(0, products / squares + taken)) : 0;
}
function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

// packages/gates/src/explain/curves.ts
var DRAWS = 400;
var MOST_POINTS = 1200;
var ROUGH = 3;
var WIDE = 0.1;
var LARGEST_RISE = 8;
async function toldCurve(material2, line) {
  const { requirement, spec } = line;
  if (!isOfCurve(spec)) return void 0;
  const seen = await judgeOf(material2, line);
  if (seen.exact || seen.interval === void 0)
    return { line: untoldLine({ ...line, seen }, `as it stands: ${seen.reason}`), seen };
  const asked = await curveAsked(material2, requirement, spec);
  const { values, at } = shortened(asked.line.values, asked.at);
  const course = courseOf(values);
  const chance = random("explain a curve", printCall(requirement.call), values.join(" "));
  const level = requirement.confidence ?? material2.policy.confidence;
  const outcomeOf = ({ measured }) => measured.kind === "estimate" ? outcomeOfInterval(measured.interval(level), requirement.operator, seen.limit?.value ?? Number.NaN) : "inconclusive";
  const outcomesOf = (of) => Array.from({ length: DRAWS }, () => outcomeOf(riseSinceBest(drawnAgain(of, chance), at)));
  const stopsOf = (of) => chancesOf(outcomesOf(of), requirement.burden).stops;
  const outcomes = outcomesOf(course);
  const equal = chancesOf(outcomes, requirement.burden);
  const rough = [-ROUGH, ROUGH].map(
    (errors) => stopsOf({ ...course, spread: course.spread * Math.exp(errors * course.doubt) })
  );
  const catches = caughtRise(course, at, (of) => stopsOf(of) >= OFTEN);
  const observed = seen.observed;
  const noise = `${formatNumber(course.spread / values[at], "%")} of the loss, neighbours alike by ${formatNumber(Math.round(course.correlation * 10) / 10)}`;
  return {
    line: {
      ...saidOf({ ...line, seen }),
      kind: "estimate",
      seen: observed,
      equal,
      catches: [catches],
      warnings: [...roughly(rough), ...warningsOf(equal.stops, requirement.burden, catches, seen)]
    },
    seen,
    outcomes,
    assumption: `the learning curve of ${asked.curve.metric} is drawn again ${DRAWS} times: its course over ${asked.line.values.length} points with other noise like its own (${noise}); what is caught is a rise that begins at its best`
  };
}
function roughly(stops) {
  const [least, most] = [Math.min(...stops), Math.max(...stops)];
  return most - least < WIDE ? [] : [
    `a rough chance: one curve shows little of its own noise; with as much more or less of it as it may have, the line stops between ${percent(least)} and ${percent(most)}`
  ];
}
function warningsOf(stops, burden, { loss }, { outcome, observed }) {
  const cure = outcome === "fail" ? `the loss is shown to have risen by more than that (${formatNumber(observed, "%")} seen): take the model from its best, or allow a larger rise` : "log more points or evaluate on more rows, allow a larger rise, or write `guard:` to stop only what is shown to have risen";
  return [
    ...burden === "require" && stops > 1 - OFTEN ? [`rarely passes: stops ${percent(stops)} of runs like this one; ${cure}`] : [],
    ...loss === null ? ["can hardly ever fail: no rise, however large, is caught four times in five"] : []
  ];
}
function caughtRise(of, at, isCaught) {
  const truth = (course) => {
    const { measured } = riseSinceBest(course.course, at);
    return measured.kind === "estimate" ? measured.value : 0;
  };
  const risen = (by2) => ({ ...of, course: withRise(of.course, at, by2) });
  if (!isCaught(risen(LARGEST_RISE))) return { loss: null, at: null };
  const by = isCaught(of) ? 0 : narrowed({ fails: 0, holds: LARGEST_RISE }, (share) => isCaught(risen(share)), 10);
  const found = truth(risen(by));
  return { loss: found - truth(of), at: found };
}
function withRise(course, at, by) {
  const until = course.slice(0, at + 1);
  const lowest = until.reduce((best, value, i) => value < until[best] ? i : best, 0);
  const from = Math.min(lowest, Math.floor(0.4 * at));
  const size = by * course[lowest];
  return course.map((value, i) => value + size * Math.max(0, (i - from) / Math.max(1, at - from)));
}
function shortened(values, at) {
  const group = Math.ceil(values.length / MOST_POINTS);
  const count = Math.floor(values.length / group);
  const skipped = values.length - count * group;
  const means = Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < group; j++) sum += values[skipped + i * group + j];
    return sum / group;
  });
  return { values: means, at: Math.max(0, Math.floor((at - skipped) / group)) };
}

// packages/gates/src/explain/quality.ts
async function explainQuality(context, names) {
  const lines = QUALITY_GATES.filter((gate) => names.includes(gate)).flatMap((gate) => linesOf(context, gate));
  if (lines.length === 0) return { gates: [], draws: 0 };
  const material2 = await material(context, "holdout");
  const isOfRows = lines.some(({ spec }) => !isOfCurve(spec));
  return explainLines(material2, lines, isOfRows ? await material2.seed(await material2.rows()) : "");
}
async function explainLines(own, lines, seed) {
  const curves = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const told = await toldCurve(own, line);
    if (told !== void 0) curves.set(line, told);
  }
  const ofRows = lines.filter((line) => !curves.has(line));
  const rows = ofRows.length === 0 ? void 0 : await toldOfRows(own, ofRows, seed);
  const partOf = (line) => ({
    ...rows?.parts.get(line) ?? { worlds: void 0, lost: void 0, ...curves.get(line) },
    ...line.waiver === void 0 ? {} : { waiver: line.waiver }
  });
  const together = (of) => {
    const joint = jointly(of.map(partOf), rows?.draws ?? 0);
    return joint === void 0 ? {} : { joint };
  };
  const gates = QUALITY_GATES.flatMap((gate) => {
    const of = lines.filter((line) => line.gate === gate);
    if (of.length === 0) return [];
    const about = new Set(of.flatMap((line) => curves.get(line)?.assumption ?? []));
    for (const { spec } of of.filter((line) => line.spec.searched))
      about.add(
        `of the gate as a whole \`${spec.name}\` is taken to hold: what a search finds on other rows is not told`
      );
    for (const { name } of of.map(({ spec }) => spec)) {
      const why = NOT_DRAWN[name];
      if (why !== void 0) about.add(`of the gate as a whole \`${name}\` is taken to hold: ${why}`);
      if (ASKS_AGAIN.includes(name)) about.add(`\`${name}\` of models that answer at random is taken to be this one's`);
    }
    if (rows !== void 0 && gate === "accuracy-gate" && searchesUnasked(of))
      about.add("weak slices, for which the gate searches unasked, are told as warnings and stop nothing");
    const points = Math.max(0, ...of.map((line) => curves.get(line)?.seen.n ?? 0));
    return [
      {
        gate,
        data: rows?.data ?? [{ name: "points of the learning curve", count: points }],
        assumptions: [...rows?.assumptions ?? [], ...about],
        lines: of.map((line) => curves.get(line)?.line ?? rows?.explained.get(line)),
        ...together(of),
        warnings: [...undecidedOf(of, rows?.doubts), ...warningsBetween(of)]
      }
    ];
  });
  const drawn = Math.max(0, ...[...curves.values()].map(({ outcomes = [] }) => outcomes.length));
  return { draws: (rows?.draws ?? 0) || drawn, gates, ...gates.length > 1 ? together(lines) : {} };
}
async function toldOfRows(own, lines, seed) {
  const rows = await own.rows();
  const luck = luckOf(seed, rows);
  const assumed = assuming(own, luck);
  const drawn = await drawLines(lines, assumed, rows, luck);
  const worlds = drawn.lines.map((line) => "draws" in line ? lineWorlds(line) : void 0);
  const together = drawn.lines.map((line, i) => "besideGap" in line ? worldsTogether(line) : worlds[i]);
  const lost = await lostAt(lines, assumed, rows, luck);
  const sizes = await groupSizes(own, rows, lines);
  const units = unitsOf(own, rows);
  const explained = drawn.lines.map(
    (line, i) => explainedOf(line, worlds[i], { assumed, rows, lost: lost[i], groups: sizes[i], units })
  );
  return {
    draws: drawn.draws,
    explained: new Map(lines.map((line, i) => [line, explained[i]])),
    parts: new Map(
      lines.map((line, i) => [line, { worlds: together[i], seen: drawn.lines[i].seen, lost: lost[i] }])
    ),
    data: await dataOf(own, rows, lines),
    assumptions: assumed.said(),
    doubts: await doubtsOf(own, rows, lines, drawn.lines, assumed.isSeen())
  };
}
async function doubtsOf(own, rows, lines, judged, isSeen) {
  const doubts = /* @__PURE__ */ new Map();
  for (const [i, line] of lines.entries()) {
    const isOfLabels = DATA_METRICS.includes(line.spec.name);
    const doubt = await own.doubt(rows, isOfLabels ? "labels" : isSeen ? partOfAnswers(line.spec) : "ids") ?? (isSeen ? await memoryDoubt(own, line.requirement, judged[i].seen) : void 0);
    if (doubt !== void 0 && line.spec !== GROUP_SHARE) doubts.set(line, doubt);
  }
  return doubts;
}
function undecidedOf(of, doubts = /* @__PURE__ */ new Map()) {
  return [...new Set(of.flatMap((line) => doubts.get(line) ?? []))].map((doubt) => {
    const texts = of.flatMap((line) => doubts.get(line) === doubt ? [line.requirement.text] : []);
    return `${texts.length === of.length ? "every line" : someOf(texts, MOST_NAMED)} will stay undecided: ${doubt}`;
  });
}
var MOST_NAMED = 5;
function explainedOf(line, worlds, about) {
  if (worlds === void 0) {
    const { outcome, reason } = line.seen;
    const isTold = outcome === "error" || outcome === "not-applicable";
    const why = NOT_DRAWN[line.spec.name];
    const untold = why === void 0 ? "" : `chances are not told, for ${why}; `;
    return untoldLine(line, isTold ? reason : `${untold}as it stands: ${reason}`);
  }
  const { assumed, rows, lost, groups, units } = about;
  const isBeyond = lost === void 0 || isCap(line.requirement, line.spec);
  const clueless = isBeyond ? void 0 : (name) => lost.worse(name, 1);
  return explainedLine(worlds, {
    isSeen: assumed.isSeen(),
    rows: rows.n,
    groups,
    units,
    ...clueless === void 0 ? {} : { clueless }
  });
}
async function groupSizes(material2, rows, lines) {
  const sizes = [];
  for (const { requirement } of lines) {
    const { by, dataset, condition } = requirement.call;
    const isAsked = by.length > 0 && dataset === void 0;
    const groups = isAsked ? await material2.groups(rows, requirement.call, condition) : [];
    sizes.push(isAsked ? new Map(groups.map((group) => [group.name, group.rows.length])) : void 0);
  }
  return sizes;
}
function unitsOf({ policy: { columns } }, { entities, times, truth }) {
  const of = (noun, column) => column === void 0 ? noun : `${noun} of ${printable(column)}`;
  if (times !== void 0) return { name: of("times", columns?.time), count: timesOf(times).count };
  if (entities !== void 0) return { name: of("entities", columns?.entity), count: entitiesOf(entities).count };
  return truth.task === "ranking" ? { name: of("queries", columns?.query), count: new Set(truth.queries).size } : void 0;
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
    ...[...groups].map(([name, count]) => ({ name, count, isGroup: true }))
  ];
}

// packages/gates/src/explain/explain.ts
async function explainPolicy(context, names) {
  const { policy } = context;
  const quality = await explainQuality(context, names);
  const gates = [];
  let { draws } = quality;
  for (const name of names) {
    const told = quality.gates.find(({ gate }) => gate === name);
    if (told !== void 0) gates.push(told);
    else if ((policy.gates[name]?.require ?? []).length > 0) {
      const { draws: own = 0, ...gate } = await explainedGate(context, name);
      gates.push(gate);
      draws = own === 0 ? draws : draws === 0 ? own : Math.min(draws, own);
    }
  }
  return {
    model: policy.model,
    ...policy.file === void 0 ? {} : { policy: { file: policy.file, digest: policy.digest } },
    draws,
    gates,
    ...quality.joint === void 0 ? {} : { joint: quality.joint }
  };
}
async function explainedGate(context, name) {
  if (name === "stress-test") return toldOnly(context, (await GATES[name]()).vocabulary, await planned(context));
  if (name !== "data-validate") return toldOnly(context, (await GATES[name]()).vocabulary);
  const { explainData } = await import("./data-PZP6UV7L.js");
  return explainData(context);
}
async function planned({ policy }) {
  const { loadOf } = await import("./load-EN5AXTWR.js");
  const { toldLoad } = await import("./load-KHM5WHSR.js");
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
      const { requirement, spec, waiver } = line;
      const counted = spec.kind === "exact" ? void 0 : told?.(line);
      return {
        requirement: requirement.text,
        burden: requirement.burden,
        ...requirement.source === void 0 ? {} : { source: requirement.source },
        ...waiver === void 0 ? {} : { waiver },
        meaning: meaningOf(requirement, spec),
        kind: spec.kind === "exact" ? "exact" : counted === void 0 ? "untold" : "estimate",
        ...spec.kind === "exact" ? {} : { why: "how noisy it is shows when it is run" },
        unit: spec.unit,
        warnings: [],
        ...counted
      };
    }),
    warnings: warningsBetween(lines)
  };
}

// packages/trial/src/explain.ts
async function explainBeside(context, names, verdicts) {
  context.log.progress("explain", 1);
  try {
    const explained = await explainPolicy(
      context,
      names.filter((name) => name !== "model-register")
    );
    return context.policy.minCount === void 0 ? explained : withoutHidden(explained, verdicts);
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error;
    context.log.warning(`what the gates can see cannot be told: ${inOneLine(error)}`);
    return void 0;
  }
}
function withoutHidden(explained, verdicts) {
  const nameOf = (gate, requirement) => JSON.stringify([gate, requirement]);
  const shown = new Set(
    verdicts.flatMap(
      ({ gate, checks }) => checks.flatMap(({ requirement, observed }) => observed === null ? [] : [nameOf(gate, requirement)])
    )
  );
  return {
    ...explained,
    gates: explained.gates.map((told) => ({
      ...told,
      data: told.data.filter(({ isGroup }) => isGroup !== true),
      lines: told.lines.map((line) => shown.has(nameOf(told.gate, line.requirement)) ? line : withoutNumbers(line))
    }))
  };
}
var withoutNumbers = ({ requirement, burden, source, waiver, meaning, unit }) => ({
  requirement,
  burden,
  ...source === void 0 ? {} : { source },
  ...waiver === void 0 ? {} : { waiver },
  meaning,
  kind: "untold",
  why: "its numbers are not shown (`min-count`)",
  unit,
  warnings: []
});
async function explainTrial(wanted, log, clock, history) {
  const policy = await withDvcData(await readPolicy(wanted), wanted.workspace);
  for (const { note } of Object.values(policy.data)) if (note !== void 0) log.warning(note);
  if (policy.waivers !== void 0) (await import("./waivers-EW37RHKT.js")).checkWaivers(policy, clock.now());
  const named = GATE_NAMES.filter((gate) => policy.gates[gate] !== void 0);
  const tables = openTables(policy, log);
  try {
    return await explainPolicy(
      {
        policy,
        engine: tables.engine,
        log,
        clock: { now: clock.now, sleep: async () => {
        } },
        evidence: outputOf(policy),
        digest: digestBook(),
        run: {},
        ...history === void 0 ? {} : { history }
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
