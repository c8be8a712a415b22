import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  untoldLine
} from "./chunk-BT6BKHCR.js";
import {
  readableLines,
  warningsBetween
} from "./chunk-DZVZT5PX.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-E4OX2INH.js";
import "./chunk-QNI2EMRA.js";
import "./chunk-CCJJVY5N.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-ZTWZ6PTB.js";
import "./chunk-HOZOLT7S.js";
import "./chunk-GTLNWMEY.js";
import "./chunk-4DMB7K4K.js";
import "./chunk-H4OJELVC.js";
import "./chunk-CFBAMXSJ.js";
import "./chunk-BNHQ2VNB.js";
import "./chunk-NEQ6H6KP.js";
import "./chunk-23QVMLH2.js";
import "./chunk-QAQQVZCB.js";
import {
  dataValidate
} from "./chunk-IZ2U7YED.js";
import "./chunk-SBQDMXQE.js";
import "./chunk-J5RIBSUH.js";
import "./chunk-YYSIYGZ6.js";
import "./chunk-TJYOPMD6.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-UA2TJCCM.js";
import "./chunk-PKJUIKYL.js";
import "./chunk-KA2JTDHJ.js";
import "./chunk-ZLYUIHH3.js";
import "./chunk-5UWS2DCX.js";
import "./chunk-MKBFL6NA.js";
import "./chunk-WGX5XRH2.js";
import "./chunk-IXCDSMMC.js";
import "./chunk-L5OBCGYE.js";
import "./chunk-Y5G4O6KX.js";
import "./chunk-ZTQCZUSL.js";
import "./chunk-VLZXKD6C.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-6GIA5LPU.js";
import "./chunk-NB6EKXXM.js";
import "./chunk-HG4JPGH7.js";
import "./chunk-QLJRTMFW.js";
import "./chunk-55ILH4E4.js";
import "./chunk-RSCEZNBC.js";
import "./chunk-JEIELLWS.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-SUTT3CC7.js";
import "./chunk-RBUVO5FP.js";
import "./chunk-W2NPXPFF.js";
import "./chunk-W3RMDYCL.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-Z7Z33DHG.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-WHFFOSRL.js";
import "./chunk-6ZOE2QIB.js";
import "./chunk-25E7HPSO.js";
import "./chunk-W3WU3NQJ.js";
import "./chunk-5MVF5RLB.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-3OIBDSPQ.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-JE7VFFSC.js";
import "./chunk-RZISQ42L.js";
import "./chunk-3ZYVONFN.js";
import {
  random
} from "./chunk-URRVIEJI.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-7OWUERTF.js";
import {
  printCall
} from "./chunk-4ZCFEMKN.js";
import "./chunk-VZQTM52I.js";
import "./chunk-TR4566H6.js";
import "./chunk-XY2G57YM.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-KLQN57KN.js";
import "./chunk-I73VOE4O.js";
import {
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-KGDJBBKA.js";
import "./chunk-HPAARSDD.js";
import "./chunk-QZOK3V2F.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-2S46YRYS.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DI2WAYNF.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-2XMCTO4R.js";
import "./chunk-MM6VDZJ4.js";
import "./chunk-OEDBRKMC.js";
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
