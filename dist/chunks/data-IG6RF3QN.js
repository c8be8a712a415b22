import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  untoldLine
} from "./chunk-NGEKUREF.js";
import {
  readableLines,
  warningsBetween
} from "./chunk-XWRIRPC6.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-HQW5OX5H.js";
import "./chunk-6O7LMF2U.js";
import "./chunk-XCV77F7W.js";
import "./chunk-WIFR7KTD.js";
import "./chunk-55EU4TD2.js";
import "./chunk-CCCZ3RHA.js";
import "./chunk-AXZR72WY.js";
import "./chunk-JBR5WKDT.js";
import "./chunk-XAFWXQC7.js";
import "./chunk-FFWPEAIC.js";
import "./chunk-327NNTX4.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-OR2IXVQZ.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-7KYJKBET.js";
import "./chunk-F7UB7VIQ.js";
import "./chunk-BVYRGEYF.js";
import "./chunk-7GVTQ5JJ.js";
import "./chunk-MB6BZJY2.js";
import {
  dataValidate
} from "./chunk-JBFTQ6TV.js";
import "./chunk-ZLYKSLBP.js";
import "./chunk-T55VEJDN.js";
import "./chunk-J2Y3XDP3.js";
import "./chunk-CYJL7BNY.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-3MAW775Z.js";
import "./chunk-QOXHSUFT.js";
import "./chunk-KWLU77VT.js";
import "./chunk-NFFO3G72.js";
import "./chunk-AETZD2JR.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-YLKB6HJP.js";
import "./chunk-ZLNZNKB5.js";
import "./chunk-UC265YT5.js";
import "./chunk-BTRLD77L.js";
import "./chunk-ROE3C2XM.js";
import "./chunk-DYPV2CNK.js";
import "./chunk-IVP6OGPH.js";
import "./chunk-2X2L4HHP.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-KCFAXP7O.js";
import "./chunk-PRVK3WBT.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-2BTQ2GYN.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-S3ZB6TL7.js";
import "./chunk-E3HUN3Q2.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-5XBKG5Y6.js";
import "./chunk-G7E7MFZJ.js";
import "./chunk-6DOZ7W3L.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-555DFILH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
import {
  printCall
} from "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-STYOEGNX.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import {
  random
} from "./chunk-PAFA3RHF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import {
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-ET2TYQOE.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-MZNVEPNV.js";
import "./chunk-S5O552YR.js";
import "./chunk-JYM43TBY.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
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
    ...joint === void 0 ? {} : { joint: ofData(joint) },
    warnings: warningsBetween(lines)
  };
}
var ofData = ({ lost: _, ...joint }) => ({ ...joint, losses: [] });
var checkOf = ({ requirement }, checks) => checks.find((check) => check.requirement === requirement.text && check.burden === requirement.burden);
function toldOf(asked, seen, rows) {
  const { requirement, waiver } = asked;
  const waived = waiver === void 0 ? {} : { waiver };
  const known = membersOf(seen).some(({ interval }) => interval !== void 0);
  if (seen.exact || !known)
    return {
      line: untoldLine({ ...asked, seen }, `as it stands: ${seen.reason}`),
      worlds: void 0,
      seen,
      lost: void 0,
      ...waived
    };
  const chance = luckOf(requirement, seen);
  const draws = Array.from({ length: DRAWS }, () => drawnFrom(seen, chance));
  const worlds = lineWorlds({ ...asked, seen, draws, share: 1 }, "by addition");
  return { line: explainedLine(worlds, { isSeen: true, rows }), worlds, seen, lost: void 0, ...waived };
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
