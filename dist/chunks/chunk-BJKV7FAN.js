import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  roundedLimit
} from "./chunk-HOPU6KUC.js";
import {
  isFloor
} from "./chunk-2F6EFJYC.js";
import {
  normalQuantile,
  zOf
} from "./chunk-545X53NH.js";

// packages/gates/src/ratchet.ts
var OFTEN = 0.8;
function ratcheted(requirement, check) {
  const { limit, operator } = requirement;
  const isUp = isFloor(operator);
  if (limit.kind !== "number" || check.exact || check.outcome !== "pass" || operator === "=" || operator === "!=")
    return void 0;
  const borne = limitBorne(requirement, check);
  if (borne === void 0) return void 0;
  const raised = roundedLimit(borne, isUp);
  return (isUp ? raised > limit.value : raised < limit.value) ? raised : void 0;
}
function limitBorne({ operator, burden }, check) {
  const isUp = isFloor(operator);
  const members = judgedOf(check) ?? [check];
  const away = burden === "require" ? normalQuantile(OFTEN) + normalQuantile(1 - (1 - OFTEN) / members.length) : 0;
  const ends = members.map((member) => endOf(member, isUp, away));
  if (ends.length === 0 || !ends.every((end) => end !== void 0)) return void 0;
  return isUp ? Math.min(...ends) : Math.max(...ends);
}
var judgedOf = ({ members }) => members?.filter(({ outcome }) => outcome !== "not-applicable");
function endOf({ observed, interval }, isUp, away) {
  const end = isUp ? interval?.low : interval?.high;
  if (interval === void 0 || end === void 0 || end === null || observed === null) return void 0;
  const error = Math.abs(observed - end) / zOf(interval.level);
  return isUp ? end - away * error : end + away * error;
}

export {
  ratcheted,
  limitBorne
};
