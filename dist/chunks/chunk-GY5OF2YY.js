import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable
} from "./chunk-UVDTI5O6.js";

// packages/schema/src/policy/waivers.ts
var LONGEST_WAIVER_DAYS = 180;
var DAY = 864e5;
var endOf = ({ expires }) => Date.parse(`${expires}T00:00:00Z`) + DAY;
var isExpired = (waiver, now) => now >= endOf(waiver);
var isTooLong = (waiver, now) => endOf(waiver) - DAY - now > LONGEST_WAIVER_DAYS * DAY;
var waivedThing = ({ requirement, metric, gate }) => requirement !== void 0 ? printable(requirement) : `${printable(metric ?? "")} of ${printable(gate ?? "")}`;
function readWaivers(sheet, list) {
  return (list ?? []).map((waiver, i) => {
    const path = ["waivers", i];
    const day = /* @__PURE__ */ new Date(`${waiver.expires}T00:00:00Z`);
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== waiver.expires)
      sheet.refuse(
        sheet.valueAt([...path, "expires"]),
        `${printable(waiver.expires)} is no day`,
        "Write it as `2027-03-31`."
      );
    return { ...waiver, at: sheet.valueAt(path) };
  });
}

export {
  LONGEST_WAIVER_DAYS,
  isExpired,
  isTooLong,
  waivedThing,
  readWaivers
};
