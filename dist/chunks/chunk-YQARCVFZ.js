import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  drawnOf,
  harmOf,
  isOfSpread,
  searched
} from "./chunk-BONCK5PA.js";
import {
  withoutSmallCounts
} from "./chunk-QPJMZAU2.js";
import {
  metricFor
} from "./chunk-F6E34VNJ.js";
import {
  isFeature
} from "./chunk-YTBMG3RO.js";
import {
  partOf
} from "./chunk-7FIQ337B.js";
import {
  judge
} from "./chunk-BHOZ2OO3.js";
import {
  QUALITY_SPECS,
  WEAK_SLICES
} from "./chunk-AQKUTB2W.js";
import {
  exact
} from "./chunk-MVB5BEBX.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/slices/unasked.ts
var MOST_COLUMNS = 50;
var [OF_RANGE, OF_VALUE] = [1 / 20, 1 / 5];
var MOST_TOLD = 3;
var OTHERWISE = ["accuracy", "mse"];
var searchesUnasked = (lines) => !lines.some(({ spec }) => spec.searched === true);
function columnsUnasked({ columns: all }, columns, masked) {
  const maySay = isFeature(columns);
  return all.filter(({ name, type }) => maySay(name) && type !== "other" && !masked.has(name)).map(({ name }) => name).slice(0, MOST_COLUMNS);
}
async function unaskedSlices(material, lines, rows, sample) {
  const { policy, masked } = material;
  const names = columnsUnasked(rows.table, policy.columns, masked);
  if (!searchesUnasked(lines) || names.length === 0 || await material.doubt(rows, "answers") !== void 0) return [];
  try {
    const looked = await drawnOf(material, rows, sample, names);
    const chosen = await chosenMetric(material, lines, rows, looked);
    return chosen === void 0 ? [] : await weakSlices(material, looked, chosen);
  } catch (error) {
    if (error instanceof SeaTrialsError) return [];
    throw error;
  }
}
async function chosenMetric(material, lines, rows, looked) {
  const named = lines.filter(
    ({ requirement: { call }, spec }) => QUALITY_SPECS.includes(spec) && !isOfSpread(spec.name) && call.arguments.length === 0 && call.dataset === void 0
  );
  const asked = [...named.map((line) => ({ name: line.spec.name, line })), ...OTHERWISE.map((name) => ({ name }))];
  for (const { name, ...from } of asked) {
    const metric = await fitting(material, name, rows, looked.sample);
    const margin = metric === void 0 ? 0 : marginOf(metric, looked);
    if (metric !== void 0 && margin > 0) return { metric, margin, ...from };
  }
  return void 0;
}
async function fitting(material, name, rows, sample) {
  try {
    const metric = await metricFor(material, { call: { metric: name, arguments: [] } }, rows);
    metric.assertFits(sample);
    const isSided = metric.spec.kind === "estimate" && metric.spec.better !== "neither";
    return isSided && metric.outside(sample).length === 0 ? metric : void 0;
  } catch (error) {
    if (error instanceof SeaTrialsError) return void 0;
    throw error;
  }
}
function marginOf(metric, { rows, sample, halves }) {
  const part = partOf(rows, sample, halves.search);
  const measured = metric.measure(part);
  if (measured.kind !== "estimate" || harmOf(metric, part) === void 0) return 0;
  const { low, high } = metric.spec.range;
  const margin = low === null || high === null ? OF_VALUE * Math.abs(measured.value) : OF_RANGE * (high - low);
  return Number(margin.toPrecision(2));
}
async function weakSlices(material, looked, { metric, margin, line }) {
  const { policy } = material;
  const found = await searched(looked, { metric, margin, ...policy });
  if (found === "undivided" || "kind" in found) return [];
  const members = found.members.filter(({ outcome }) => outcome === "fail").toSorted((a, b) => gap(b) - gap(a));
  if (members.length === 0) return [];
  const source = line?.requirement.source;
  const requirement = parseRequirement(
    {
      text: `weak_slices(${metric.name}, ${margin}) = 0`,
      burden: "warn",
      ...source === void 0 ? {} : { source }
    },
    { gate: "accuracy-gate", metrics: [WEAK_SLICES, metric.spec] }
  );
  const measured = exact(members.length, found.n);
  const check = judge({
    requirement,
    spec: WEAK_SLICES,
    confidence: policy.confidence,
    limit: 0,
    measured,
    members
  });
  return withoutSmallCounts(
    material,
    [{ requirement, spec: WEAK_SLICES }],
    [{ ...check, reason: sentence(members, metric.name, margin) }]
  );
}
var gap = ({ observed }) => observed ?? 0;
function sentence(members, metric, margin) {
  const told = members.slice(0, MOST_TOLD).map(({ name, observed, n }) => `${name} (${formatNumber(observed)} worse, n ${n})`);
  const left = members.length - told.length;
  const slices = members.length === 1 ? "a slice" : `${members.length} slices`;
  return `${metric} is worse by more than ${formatNumber(margin)} in ${slices} that no line names: ${told.join(", ")}${left > 0 ? ` and ${left} more` : ""}; found on one half of the rows, confirmed on the other. It decides nothing; a \`weak_slices\` line of your own takes its place`;
}

export {
  searchesUnasked,
  columnsUnasked,
  unaskedSlices
};
