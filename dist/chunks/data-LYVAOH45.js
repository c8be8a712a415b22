import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  untoldLine
} from "./chunk-2KTWD653.js";
import {
  readableLines,
  warningsBetween
} from "./chunk-I2VHXPXC.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-E4OX2INH.js";
import "./chunk-LN3DWLEA.js";
import "./chunk-PVDY6XH5.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-7VRXXGGD.js";
import "./chunk-6X4N5OAW.js";
import "./chunk-CSRSLTYL.js";
import "./chunk-XPQM6FZ4.js";
import "./chunk-4FJKF36I.js";
import "./chunk-MEAWWWWU.js";
import "./chunk-VLMW2X4F.js";
import "./chunk-REQLHZFM.js";
import "./chunk-ENABMKK6.js";
import "./chunk-UIYI6XRA.js";
import {
  dataValidate
} from "./chunk-SFXKF5Z6.js";
import "./chunk-EXX5GU2T.js";
import "./chunk-PUGV4SQY.js";
import "./chunk-Q2J6IZFR.js";
import "./chunk-OKZDTLKN.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-UA2TJCCM.js";
import "./chunk-O73PJU64.js";
import "./chunk-IP3NRUQB.js";
import "./chunk-FHIIWVZP.js";
import "./chunk-5TISTGZ4.js";
import "./chunk-F4NYT4VL.js";
import "./chunk-WGX5XRH2.js";
import "./chunk-IXCDSMMC.js";
import "./chunk-FSF7D7TK.js";
import "./chunk-OFTMACJK.js";
import "./chunk-B5RHNABG.js";
import "./chunk-6EW4NH2M.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-RZGZ6HTV.js";
import "./chunk-IGJXCMZQ.js";
import "./chunk-5G66LN7W.js";
import "./chunk-PJ7IRRCD.js";
import "./chunk-S4BU57JO.js";
import "./chunk-7N65ZIQS.js";
import "./chunk-NNF5J7WN.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-NG7AGWHM.js";
import "./chunk-XYDTT7HX.js";
import "./chunk-HSLVEDQL.js";
import "./chunk-SVL2KZ2M.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-HKPQENAQ.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-FG3ZI2JS.js";
import "./chunk-XIXNG2VD.js";
import "./chunk-C6PGLJ64.js";
import "./chunk-4FD3WF7C.js";
import "./chunk-6YGDOQPS.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-A25ZMZHJ.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-YRLERSNH.js";
import "./chunk-54L6AUKG.js";
import {
  random
} from "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-BZRRW4YO.js";
import {
  printCall
} from "./chunk-3TCQASGB.js";
import "./chunk-VZTSBKGU.js";
import "./chunk-WG2XSEPB.js";
import "./chunk-CLJATNOV.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import {
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-ZGVNT4QK.js";
import "./chunk-HPAARSDD.js";
import "./chunk-KUEOHD32.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-CHJ5KDK5.js";
import "./chunk-GLACIS5M.js";
import "./chunk-OK6BWAEQ.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-27MYG4L6.js";
import "./chunk-WWDDM2NG.js";
import "./chunk-FPXRQ67I.js";
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
