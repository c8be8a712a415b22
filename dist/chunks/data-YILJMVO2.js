import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  lineWorlds,
  membersOf,
  readableLines,
  untoldLine,
  warningsBetween
} from "./chunk-A6LL3RQO.js";
import "./chunk-BQVIUR7Q.js";
import "./chunk-ARGBXB7M.js";
import "./chunk-AU7TCMIP.js";
import "./chunk-HLLNCNGG.js";
import "./chunk-JY6CLRI2.js";
import "./chunk-I2F3NSHK.js";
import "./chunk-QFQW3E7B.js";
import "./chunk-SS4LSU6T.js";
import "./chunk-6MOJRU2U.js";
import "./chunk-Q2NANX3A.js";
import "./chunk-UNKOMEAF.js";
import "./chunk-5DC23SOM.js";
import {
  dataValidate
} from "./chunk-6MCH3ENM.js";
import "./chunk-QMFWWKIH.js";
import "./chunk-EVSUAZXP.js";
import "./chunk-DNZI6XV7.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-AF7YA7W6.js";
import "./chunk-KEIMEYNE.js";
import "./chunk-SITI5XUW.js";
import "./chunk-HHUL6T3O.js";
import "./chunk-67WKPAR7.js";
import "./chunk-CJCHBBEO.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-37WSGFHA.js";
import "./chunk-VTXQHDLH.js";
import "./chunk-UDVNH33U.js";
import "./chunk-AVGOJZK3.js";
import "./chunk-QRVSU5EJ.js";
import "./chunk-R3VCLR3S.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-XD7SEXAV.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-36NGN74T.js";
import "./chunk-YJ7GHXUL.js";
import {
  random
} from "./chunk-OUIQIETO.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-QEGJ7PPW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-I73VOE4O.js";
import "./chunk-BIKIACNF.js";
import "./chunk-SBPWM4QY.js";
import "./chunk-4VRQHHC7.js";
import "./chunk-JP26K3RI.js";
import "./chunk-GLACIS5M.js";
import "./chunk-VNOQCGGT.js";
import "./chunk-GDDKXOLC.js";
import "./chunk-SU6745ZR.js";
import "./chunk-GY57LQGE.js";
import "./chunk-D344OEKY.js";
import "./chunk-XEJ5SVLB.js";
import "./chunk-PLXR2OUT.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-7GQU72V4.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-74UOHI5C.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import {
  zOf
} from "./chunk-LQ3R257Q.js";
import "./chunk-6GQ52R6W.js";
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
