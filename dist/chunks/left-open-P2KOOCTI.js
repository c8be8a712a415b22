import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isCompared
} from "./chunk-2EDLUV74.js";
import "./chunk-VUOQTA5Y.js";
import {
  TRAINING
} from "./chunk-JMIN64MW.js";
import "./chunk-KGWANQP2.js";
import "./chunk-NDDSGRG6.js";
import "./chunk-OR7R4JJJ.js";
import {
  loadOf
} from "./chunk-ANIPWJXL.js";
import {
  looksLikeAnswer
} from "./chunk-GKI254EP.js";
import "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import {
  registryName
} from "./chunk-FBHSE4JW.js";
import "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-UAJZ7R2R.js";
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
import {
  isAsked
} from "./chunk-FURPSQC3.js";
import "./chunk-ZJ4OTQTS.js";
import "./chunk-LMI3EX6N.js";
import {
  GATE_NAMES
} from "./chunk-3ZYJG4OC.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/runner/src/left-open.ts
function withUnsaid(policy, asked) {
  const gates = { ...policy.gates };
  if (gates["stress-test"]) gates["stress-test"] = { ...gates["stress-test"], load: loadOf(policy) };
  const compares = isCompared(policy) && judging(policy, asked).length > 0;
  if (compares) gates["model-register"] = { require: [], ...gates["model-register"], registry: registryName(policy) };
  return { ...policy, gates };
}
var judging = (policy, asked) => GATE_NAMES.filter((gate) => gate !== "model-register" && isAsked(asked, gate) && policy.gates[gate] !== void 0);
var NEED_NAMES = ["accuracy-gate", "bias-check"];
async function mayName(role, policy, asked, answers) {
  const { columns } = policy;
  if (!judging(policy, asked).every((gate) => NEED_NAMES.includes(gate))) return false;
  if (role === "label") return columns.labels === void 0;
  if (role === "id") return false;
  const names = await answers();
  return names !== void 0 && !names.some((name) => looksLikeAnswer(name, columns));
}
var mayTellTraining = ({ candidate, data }) => candidate === void 0 || candidate.predictions !== void 0 || candidate.trainPredictions !== void 0 || candidate.chosen === void 0 && !TRAINING.some((name) => data[name] !== void 0);
export {
  mayName,
  mayTellTraining,
  withUnsaid
};
