import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  readableLines,
  untoldLine,
  warningsBetween
} from "./chunk-SE5W66MU.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-RFJBO7PU.js";
import "./chunk-OY7CY7CB.js";
import "./chunk-7OFABPDR.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-7RSX2XWN.js";
import "./chunk-7YDJOZDW.js";
import "./chunk-G5WRR7SK.js";
import "./chunk-BW272MPS.js";
import "./chunk-GSBYS5NV.js";
import "./chunk-UNPKVRNK.js";
import "./chunk-AHOKEQOU.js";
import "./chunk-PPS63CNZ.js";
import "./chunk-FKHTOPGT.js";
import "./chunk-H2YMBNTM.js";
import {
  dataValidate
} from "./chunk-MIBD5WKH.js";
import "./chunk-GZWO2X7X.js";
import "./chunk-3RTBYA43.js";
import "./chunk-W3FHP5DY.js";
import "./chunk-AM2Q2EAS.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-2XCF6PY3.js";
import "./chunk-F3MQYKPU.js";
import "./chunk-LRDUEPBD.js";
import "./chunk-LMH64CRY.js";
import "./chunk-UNSKBWUE.js";
import "./chunk-3GV6Y4XB.js";
import "./chunk-IEVCVET3.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-V77D2D5C.js";
import "./chunk-VFEC7NK4.js";
import "./chunk-4KMFURJ3.js";
import "./chunk-OMK53WJ7.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5YHJO3DZ.js";
import "./chunk-SHSWLOBA.js";
import "./chunk-MNYHILMX.js";
import "./chunk-BKYVOMP5.js";
import "./chunk-JJU7CKVT.js";
import "./chunk-WP2GTRZD.js";
import "./chunk-6C6KBS22.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-6LZO2YHJ.js";
import "./chunk-DL4UX5UH.js";
import "./chunk-2UM5BA3G.js";
import "./chunk-JFPWLKR6.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-YU6FCRNT.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-2XOMGHCA.js";
import "./chunk-ACYW7JHX.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-EKZV2HGQ.js";
import "./chunk-7QIKD72J.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-XZRTWG7A.js";
import "./chunk-C6FTYONH.js";
import {
  random
} from "./chunk-B6FI3GZF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-U75XRRDA.js";
import "./chunk-LHULP6RY.js";
import "./chunk-GQE7DKRS.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import {
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-GLACIS5M.js";
import "./chunk-ZKN7WADS.js";
import "./chunk-HPAARSDD.js";
import "./chunk-PIFFPRSS.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-BXB4PQK5.js";
import "./chunk-ZH24QDSQ.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-JXNMAEPS.js";
import "./chunk-SNCIK6KS.js";
import "./chunk-YY2RU22K.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/explain/data.ts
var DRAWS = 1e3;
async function explainData(context) {
  const lines = readableLines(context, dataValidate.vocabulary);
  const { checks, scope, subjects } = await dataValidate.run(context);
  const chance = random("explain", JSON.stringify(subjects.map(({ name, digest }) => [name, digest])));
  const told = lines.map((line) => toldOf(line, checkOf(line, checks), scope.rows ?? 0, chance));
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
function toldOf({ requirement, spec }, seen, rows, chance) {
  const known = membersOf(seen).some(({ interval }) => interval !== void 0);
  if (seen.exact || !known)
    return {
      line: untoldLine({ requirement, spec, seen }, `as it stands: ${seen.reason}`),
      worlds: void 0,
      seen,
      lost: void 0
    };
  const draws = Array.from({ length: DRAWS }, () => drawnFrom(seen, chance));
  const worlds = lineWorlds({ requirement, spec, seen, draws, share: 1 }, "by addition");
  return { line: explainedLine(worlds, { isSeen: true, rows }), worlds, seen, lost: void 0 };
}
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
