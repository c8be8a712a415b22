import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  rowNumbers
} from "./chunk-7FIQ337B.js";
import {
  factsOf
} from "./chunk-Z2NJB4WF.js";
import {
  refuseDecisions
} from "./chunk-T46UYRMV.js";
import {
  errorCheck
} from "./chunk-BHOZ2OO3.js";
import {
  taken
} from "./chunk-Y3K7NPZO.js";
import {
  entitiesOf,
  timesOf
} from "./chunk-VPWZ4MVO.js";
import {
  groupsSaid,
  otherGroups
} from "./chunk-7EFNREQP.js";
import {
  bindArguments
} from "./chunk-RNZZF7ZB.js";

// packages/gates/src/bias-check/own/metric.ts
var ofRowsAlone = (judge) => async (asked) => {
  const { rows, spec, material } = asked;
  if (rows.weights !== void 0) material.note(`${spec.name}: each row counts once, whatever it weighs`);
  return judge(asked);
};
var factsOfEach = (rows) => {
  const { weight: _, ...facts } = factsOf(rows);
  return facts;
};
var hangingOf = ({ entities, times }, positions) => ({
  ...entities === void 0 ? {} : { entities: entitiesOf(taken(entities, positions)) },
  ...times === void 0 ? {} : { times: timesOf(taken(times, positions)) }
});
async function judgeOwn(judge, material, requirement, spec) {
  const { call, limit } = requirement;
  const rows = await material.rows(call.dataset);
  if (spec.tasks !== void 0 && !spec.tasks.includes(rows.truth.task))
    return errorCheck(
      requirement,
      spec,
      `\`${spec.name}\` is a metric of ${spec.tasks.join(" and ")} tasks; this one is ${rows.truth.task}`
    );
  return judge({
    material,
    requirement,
    spec,
    rows,
    limit: limit.kind === "number" ? limit.value : Number.NaN,
    given: bindArguments(spec, call.arguments) ?? /* @__PURE__ */ new Map()
  });
}
var columnsOf = ({ given }, place = "columns") => (given.get(place) ?? []).flatMap((argument) => argument.kind === "name" ? [argument.name] : []);
async function groupsOf(asked) {
  const { material, rows, requirement } = asked;
  const groups = await material.groups(rows, { by: columnsOf(asked) }, requirement.call.condition);
  const { weights } = rows;
  if (weights === void 0) return groups;
  return groups.map(({ name, rows: all }) => ({ name, rows: all.filter((row) => weights[row] > 0) })).filter((group) => group.rows.length > 0);
}
var MOST_GROUPS = 50;
function incomparable({ length }, asked) {
  if (length >= 2 && length <= MOST_GROUPS) return void 0;
  return `${groupsSaid(columnsOf(asked), length)}, and 2 to ${MOST_GROUPS} can be compared: ${otherGroups(length)}`;
}
async function decidingOf({ material, rows, spec }) {
  const { sample } = await material.candidate(rows);
  if (sample.task !== "binary") throw new RangeError("decisions are of two classes");
  if (sample.prediction === void 0) refuseDecisions(`\`${spec.name}\``, sample);
  return sample;
}
async function decisionsOf(asked, of) {
  const { rows } = asked;
  const { truth } = rows;
  if (truth.task !== "binary") throw new RangeError("decisions are of two classes");
  if (of === "labels") return truth.positive;
  const { prediction } = await decidingOf(asked);
  const decisions = new Uint8Array(rows.n);
  const numbers = rowNumbers(rows);
  prediction.forEach((decision, i) => {
    decisions[numbers[i]] = decision;
  });
  return decisions;
}

export {
  ofRowsAlone,
  factsOfEach,
  hangingOf,
  judgeOwn,
  columnsOf,
  groupsOf,
  incomparable,
  decidingOf,
  decisionsOf
};
