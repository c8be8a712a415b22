import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  bin,
  drawnOf,
  halvesOf,
  isOfSpread,
  searched,
  spreadNote
} from "./chunk-BONCK5PA.js";
import {
  metricFor
} from "./chunk-F6E34VNJ.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-THUTPRCA.js";
import {
  MOST_SHOWN,
  isFeature,
  leftAside
} from "./chunk-YTBMG3RO.js";
import "./chunk-GKI254EP.js";
import "./chunk-ZG2GDYTY.js";
import "./chunk-MRYWMRE2.js";
import "./chunk-GW5Z6AHE.js";
import "./chunk-7FIQ337B.js";
import {
  assertColumn
} from "./chunk-Z2NJB4WF.js";
import {
  MOST_HELD,
  MOST_SEARCHED
} from "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-P6EKTB5N.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import {
  errorCheck,
  judge
} from "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-4RS5BBQ7.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import {
  printCall
} from "./chunk-BBDBGQUP.js";
import "./chunk-UAJZ7R2R.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import {
  exact
} from "./chunk-MVB5BEBX.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import {
  bindArguments
} from "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-X4TMAPJS.js";
import {
  formatNumber,
  someOf
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/quality/slices/weak.ts
async function judgeWeakSlices(material, requirement, spec) {
  const { call, limit } = requirement;
  const { policy } = material;
  const bound = bindArguments(spec, call.arguments);
  const margin = numberOf(bound?.get("margin")?.[0]);
  const rows = await material.rows(call.dataset);
  const asked = { metric: nameOf(bound?.get("metric")?.[0]), arguments: [] };
  const metric = await metricFor(material, { ...requirement, call: asked }, rows);
  if (metric.spec.kind === "exact" || metric.spec.better === "neither")
    return errorCheck(requirement, spec, `\`${metric.name}\` has no worse side to search for; take a loss or a score`);
  const wrong = marginSlip(margin, metric);
  if (wrong !== void 0) return errorCheck(requirement, spec, wrong);
  if (isOfSpread(metric.name)) material.note(spreadNote(metric.name));
  const { sample } = await material.candidate(rows);
  metric.assertFits(sample);
  const names = (bound?.get("columns") ?? []).map(nameOf);
  const looked = await lookedAt(material, requirement, rows, sample, names);
  const question = {
    requirement,
    spec,
    confidence: policy.confidence,
    limit: limit.kind === "number" ? limit.value : 0
  };
  const found = await searched(looked, { metric, margin, ...policy });
  if (found === "undivided")
    return errorCheck(
      requirement,
      spec,
      "nothing was searched: no column divides these rows into parts that are large enough; have the predictions beside more columns of the data, or name the columns"
    );
  if ("kind" in found) return judge({ ...question, measured: found });
  const { members, n } = found;
  const shown = members.filter(({ outcome }) => outcome === "fail");
  material.record(printCall(call), shown.length);
  const check = judge({ ...question, measured: exact(shown.length, n), members });
  return { ...check, reason: sentence(check.reason, shown, members.length, metric.name) };
}
async function lookedAt(material, { call }, rows, sample, named) {
  const names = named.length > 0 ? named : searchable(material, rows);
  if (call.condition === void 0 && rows.n > MOST_HELD) {
    for (const name of names) assertColumn(rows.table, name, rows.where, rows.file);
    const looked = await drawnOf(material, rows, sample, names, MOST_SEARCHED);
    material.note(`\`${call.metric}\` looks at ${looked.rows.n} of ${rows.n} rows, evenly drawn`);
    return looked;
  }
  const within = call.condition === void 0 ? void 0 : await material.positions(rows, call.condition);
  const halves = halvesOf(rows, within, rows.entities === void 0 ? await rows.ids?.() : void 0);
  return { rows, sample, halves, columns: (seen) => binned(material, rows, names, seen) };
}
function marginSlip(margin, { name, spec: { range } }) {
  if (margin < 0) return `a margin of ${margin}: write how much worse a slice may be, 0 or more`;
  const width = range.low === null || range.high === null ? null : range.high - range.low;
  if (width === null || margin < width) return void 0;
  return `the line cannot fail: \`${name}\` of two slices never lies more than ${formatNumber(width)} apart. Write a margin below it, such as 0.05`;
}
var nameOf = (argument) => argument?.kind === "name" ? argument.name : "";
var numberOf = (argument) => argument?.kind === "number" ? argument.value : 0;
var sentence = (reason, shown, found, metric) => {
  const [worst] = [...shown].sort((a, b) => (b.observed ?? 0) - (a.observed ?? 0));
  const looked = `${found} ${found === 1 ? "slice" : "slices"} looked weak, ${shown.length} confirmed on rows that the search did not see`;
  return worst === void 0 ? `${reason}: ${looked}` : `${reason}: ${looked}; the weakest is ${worst.name}, ${metric} worse by ${formatNumber(worst.observed)}, n ${worst.n}`;
};
function searchable({ policy, masked, note }, rows) {
  const maySay = isFeature(policy.columns);
  const aside = leftAside(rows.table, policy.columns);
  if (aside !== void 0) note(aside);
  const features = rows.table.columns.filter(({ name, type }) => maySay(name) && type !== "other").map(({ name }) => name);
  const hidden = features.filter((name) => masked.has(name));
  if (hidden.length > 0) note(`not searched, since the contract classifies them: ${someOf(hidden, MOST_SHOWN)}`);
  return features.filter((name) => !masked.has(name));
}
async function binned({ engine, hidden }, rows, names, seen) {
  const columns = [];
  for (const name of names) {
    assertColumn(rows.table, name, rows.where, rows.file);
    const vector = (await engine.vectors(rows.table, [name]))[name];
    if (vector !== void 0) columns.push(bin(name, vector, seen, hidden.has(name)));
  }
  return columns;
}
export {
  judgeWeakSlices
};
