import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  lineOf,
  means,
  waive
} from "./chunk-6O7LMF2U.js";
import "./chunk-ZYE33NNQ.js";
import {
  VOCABULARIES
} from "./chunk-7OKICEMS.js";
import "./chunk-H3F4CZL7.js";
import "./chunk-E3HUN3Q2.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-VA6BNMJB.js";
import "./chunk-UTLH7OE5.js";
import "./chunk-H7AS7YAA.js";
import "./chunk-DUHE6UHF.js";
import "./chunk-4RS5BBQ7.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
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
import "./chunk-MVB5BEBX.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-ET2TYQOE.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-MZNVEPNV.js";
import "./chunk-S5O552YR.js";
import {
  LONGEST_WAIVER_DAYS,
  isTooLong,
  waivedThing
} from "./chunk-GY5OF2YY.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import {
  didYouMean,
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/trial/src/waivers.ts
function checkWaivers(policy, now) {
  const waivers = policy.waivers ?? [];
  for (const [i, waiver] of waivers.entries()) {
    if (isTooLong(waiver, now))
      throw refused(
        waiver,
        `runs until ${waiver.expires}, more than ${LONGEST_WAIVER_DAYS} days ahead`,
        "Write an earlier day, or change the line itself."
      );
    if (waivers.findIndex((other) => isSameThing(other, waiver)) !== i)
      throw refused(waiver, "stands there twice", "Keep one of the two.");
    if (!isKnown(waiver, policy))
      throw refused(
        waiver,
        "waives nothing: no line of the policy is meant",
        `Write the line as it stands there${near(waiver, policy)}`
      );
  }
}
var isSameThing = (a, b) => a.requirement === b.requirement && a.gate === b.gate && a.metric === b.metric;
function isKnown(waiver, policy) {
  const isMeant = VOCABULARIES.some(
    (vocabulary) => (policy.gates[vocabulary.gate]?.require ?? []).some(({ text }) => means(waiver, text, vocabulary))
  );
  return isMeant || mayBeOfContract(waiver, policy);
}
var mayBeOfContract = ({ gate = DATA, metric }, { contract, gates }) => contract !== void 0 && metric === void 0 && gate === DATA && gates[DATA] !== void 0;
var DATA = "data-validate";
function near({ requirement = "", metric, gate }, policy) {
  const vocabularies = VOCABULARIES.filter((one) => gate === void 0 || one.gate === gate);
  const lines = vocabularies.flatMap(
    (vocabulary) => (policy.gates[vocabulary.gate]?.require ?? []).map(({ text }) => lineOf(text, vocabulary))
  );
  const known = metric === void 0 ? lines.map(({ key }) => key) : lines.flatMap((line) => line.metric ?? []);
  return didYouMean(metric ?? requirement, new Set(known)) || sameStart(requirement, vocabularies, lines);
}
function sameStart(requirement, vocabularies, lines) {
  const metrics = new Set(vocabularies.flatMap((vocabulary) => lineOf(requirement, vocabulary).metric ?? []));
  const found = lines.filter(({ metric }) => metric !== void 0 && metrics.has(metric));
  return found.length === 1 ? `: ${printable(found[0]?.key ?? "")}.` : ".";
}
var refused = (waiver, why, fix) => new SeaTrialsError(
  "bad-policy",
  `the waiver of ${waivedThing(waiver)} by ${printable(waiver.owner)} ${why}`,
  fix,
  waiver.at
);
function waived(verdict, policy, now) {
  const vocabulary = VOCABULARIES.find(({ gate }) => gate === verdict.gate);
  const waivers = policy.waivers ?? [];
  if (vocabulary === void 0 || waivers.length === 0) return verdict;
  const found = waive(verdict, waivers, now, vocabulary);
  const lost = verdict.gate === DATA ? waivers.find((one) => isLost(one, verdict, policy)) : void 0;
  if (lost === void 0 || found.error !== void 0) return found;
  const { code, message, fix, at } = refused(
    lost,
    "waives nothing: no line and no rule is meant",
    `Write it as the report shows it${near(lost, policy)}`
  );
  return { ...found, verdict: "error", error: { code, message, fix, ...at === void 0 ? {} : { at } } };
}
function isLost(waiver, { checks }, policy) {
  if (!mayBeOfContract(waiver, policy)) return false;
  const others = { ...policy, contract: void 0 };
  const vocabulary = VOCABULARIES.find(({ gate }) => gate === DATA);
  return !isKnown(waiver, others) && !checks.some(({ requirement }) => means(waiver, requirement, vocabulary));
}
export {
  checkWaivers,
  waived
};
