import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  untoldLine
} from "./chunk-YJ2VWUYA.js";
import {
  readableLines,
  warningsBetween
} from "./chunk-VSLMNDLQ.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-E4OX2INH.js";
import "./chunk-23TDPCLT.js";
import "./chunk-ROWTYGZI.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-2YD622HT.js";
import "./chunk-T6UOODQJ.js";
import "./chunk-JDOP6MQA.js";
import "./chunk-Y5H3AD4S.js";
import "./chunk-KOZLWRX5.js";
import "./chunk-RP2SEGQY.js";
import "./chunk-MPZSBPHI.js";
import "./chunk-BHNFBEFD.js";
import "./chunk-A2OUJJNL.js";
import "./chunk-4BDAE5EX.js";
import {
  dataValidate
} from "./chunk-PX2FLQ54.js";
import "./chunk-IWYYX755.js";
import "./chunk-SFXVAGNC.js";
import "./chunk-ANF4SFCA.js";
import "./chunk-SLPYL6ZE.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-UA2TJCCM.js";
import "./chunk-EKKF4PZJ.js";
import "./chunk-OFUAKD2M.js";
import "./chunk-PPGNLVHP.js";
import "./chunk-42KZGGDI.js";
import "./chunk-IBESTTK2.js";
import "./chunk-WGX5XRH2.js";
import "./chunk-IXCDSMMC.js";
import "./chunk-DKX4KUXZ.js";
import "./chunk-CGMBWNZX.js";
import "./chunk-TSLMSXIK.js";
import "./chunk-FU2ZMHJK.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-LKWXP5KY.js";
import "./chunk-KTGO2U5E.js";
import "./chunk-CMAWCOEG.js";
import "./chunk-XYBK3LPY.js";
import "./chunk-YLLOYZ7N.js";
import "./chunk-7RJRDXJH.js";
import "./chunk-4VDV3JZN.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-CHVECTMP.js";
import "./chunk-YPDG5ZAE.js";
import "./chunk-ZS2PA747.js";
import "./chunk-3G7JIMQN.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-6ZIGY5X4.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-XAHM2ZHA.js";
import "./chunk-UX6D2VXV.js";
import "./chunk-SDXKETBG.js";
import "./chunk-FU2QEULU.js";
import "./chunk-URA5HWFR.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-GUE6BK3S.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-JMMAPC7K.js";
import "./chunk-PAP4U73P.js";
import {
  random
} from "./chunk-FL2B6CY3.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-BSBUXYDK.js";
import {
  printCall
} from "./chunk-3ABUYHJG.js";
import "./chunk-6A7YUIO6.js";
import "./chunk-TR4566H6.js";
import "./chunk-XY2G57YM.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-KLQN57KN.js";
import "./chunk-I73VOE4O.js";
import {
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-AKIWGVVZ.js";
import "./chunk-HPAARSDD.js";
import "./chunk-RMD66WHL.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-Y3AYVXT5.js";
import "./chunk-GLACIS5M.js";
import "./chunk-ET3LOVG3.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-SMXNLVOD.js";
import "./chunk-CQXI6FCN.js";
import "./chunk-ZY7TETME.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/explain/data.ts
var DRAWS = 1e3;
async function explainData(context) {
  const lines = readableLines(context, dataValidate.vocabulary);
  const { checks, scope } = await dataValidate.run(context);
  const told = lines.map((line) => toldOf(line, checkOf(line, checks), scope.rows ?? 0));
  const isDrawn = told.some(({ worlds }) => worlds !== void 0);
  const joint = jointly(told, DRAWS);
  return {
    gate: dataValidate.name,
    data: scope.rows === void 0 ? [] : [{ name: "rows", count: scope.rows }],
    assumptions: isDrawn ? ["data that have moved as much as these, columns apart from each other; rows are of all data sets together"] : [],
    lines: told.map(({ line }) => line),
    ...joint === void 0 ? {} : { joint: { equal: joint.equal, losses: [] } },
    warnings: warningsBetween(lines.map(({ requirement }) => requirement))
  };
}
var checkOf = ({ requirement }, checks) => checks.find((check) => check.requirement === requirement.text && check.burden === requirement.burden);
function toldOf({ requirement, spec }, seen, rows) {
  const known = membersOf(seen).some(({ interval }) => interval !== void 0);
  if (seen.exact || !known)
    return {
      line: untoldLine({ requirement, spec, seen }, `as it stands: ${seen.reason}`),
      worlds: void 0,
      seen,
      lost: void 0
    };
  const chance = luckOf(requirement, seen);
  const draws = Array.from({ length: DRAWS }, () => drawnFrom(seen, chance));
  const worlds = lineWorlds({ requirement, spec, seen, draws, share: 1 }, "by addition");
  return { line: explainedLine(worlds, { isSeen: true, rows }), worlds, seen, lost: void 0 };
}
var luckOf = ({ call }, seen) => {
  const values = membersOf(seen).map(({ name, observed, interval }) => [name, observed, interval?.low, interval?.high]);
  return random("explain", printCall(call), JSON.stringify(values));
};
var drawnFrom = (seen, chance) => ({
  limit: seen.limit?.value ?? Number.NaN,
  members: membersOf(seen).map((member) => away(member, chance.normal()))
});
function away({ name, outcome, observed, interval, simultaneous }, normal) {
  if (observed === null || interval === void 0) return { name, outcome, value: observed };
  const { low, high, level } = interval;
  const side = normal > 0 ? high : low;
  const reach = Math.max(
    side === null ? 0 : Math.abs(side - observed),
    side === low && high !== null ? high - observed : 0
  );
  const by = normal * reach / zOf(level);
  const moved = (end) => end === null ? null : end + by;
  const to = (of) => ({
    ...of,
    low: moved(of.low),
    high: moved(of.high)
  });
  return {
    name,
    outcome,
    value: observed + by,
    plain: to(interval),
    ...simultaneous === void 0 ? {} : { simultaneous: to(simultaneous) }
  };
}
export {
  explainData
};
