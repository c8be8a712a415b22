import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document,
  style
} from "./chunk-AIYNEQHO.js";
import {
  terminalLog
} from "./chunk-TDOTNMKM.js";
import {
  QUALITY_GATES,
  assuming,
  drawnCheck,
  explainedLine,
  jointly,
  judgeOf,
  lineWorlds,
  linesOf,
  lostAt,
  meaningOf,
  readableLines,
  untoldLine,
  warningsBetween
} from "./chunk-LOCN5F3X.js";
import "./chunk-5WIHLY5M.js";
import "./chunk-JY6CLRI2.js";
import "./chunk-5EH4SBER.js";
import {
  material,
  pairName
} from "./chunk-QSH7QLQY.js";
import "./chunk-AAI2WD6Q.js";
import {
  subjectsOf
} from "./chunk-BLXZT2MA.js";
import {
  placesOf
} from "./chunk-3SBAKGLG.js";
import "./chunk-QYT6YX5V.js";
import "./chunk-DXSS2YDC.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-KPCPIM4N.js";
import "./chunk-VQ4HFVUK.js";
import "./chunk-JX7NAMB2.js";
import "./chunk-GN47FFH3.js";
import "./chunk-IXCIA7QP.js";
import "./chunk-FESWOHRX.js";
import "./chunk-ZDPXQWJE.js";
import {
  GROUP_SHARE
} from "./chunk-5TXVPTZI.js";
import "./chunk-ONJTZX2D.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-DH2UNH6S.js";
import "./chunk-MVB5BEBX.js";
import {
  entitiesOf,
  oncePer,
  random,
  subset,
  taken,
  timesOf
} from "./chunk-F5MBXMRN.js";
import "./chunk-U4WWIP6O.js";
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
} from "./chunk-KPFIUBZ7.js";
import "./chunk-UORKY7V6.js";
import {
  GATES,
  VERSION
} from "./chunk-3HWDWRAK.js";
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
import "./chunk-QMQLW2UT.js";
import {
  outputOf
} from "./chunk-5GDWMRUP.js";
import "./chunk-QXGKIHKT.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-BLGRVEMA.js";
import {
  GATE_NAMES
} from "./chunk-FF3N3B77.js";
import "./chunk-GLACIS5M.js";
import "./chunk-B7SWTACP.js";
import "./chunk-MYTHC7AR.js";
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
import "./chunk-74UOHI5C.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import {
  formatNumber
} from "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
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
  const stops = `${what} stops ${chance(equal.stops)} of equally good ${lost === void 0 ? "data" : "models"}`;
  if (lost === void 0) return stops;
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
    naive: async (rows, centre, strategy) => sampleOf(await material2.naive(origin(rows).from, centre, strategy), origin(rows)),
    simple: async (rows) => sampleOf(await material2.simple(origin(rows).from), origin(rows)),
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
  if (name !== "data-validate") return toldOnly(context, (await GATES[name]()).vocabulary);
  const { explainData } = await import("./data-BC5LIEDT.js");
  return explainData(context);
}
function toldOnly(context, vocabulary) {
  const lines = readableLines(context, vocabulary);
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
        ...spec.kind === "exact" ? {} : { why: "how noisy it is shows when it is run" },
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
