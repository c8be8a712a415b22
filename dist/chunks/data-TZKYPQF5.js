import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  readableLines,
  untoldLine,
  warningsBetween
} from "./chunk-US6IIVLR.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-RFJBO7PU.js";
import "./chunk-5DBRVBAZ.js";
import "./chunk-55NDIDOW.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-TXQZOJAA.js";
import "./chunk-AGFK745M.js";
import "./chunk-LKGSCVCS.js";
import "./chunk-ENSDW3PD.js";
import "./chunk-73HAI4NH.js";
import "./chunk-KFHAJOPQ.js";
import "./chunk-WZNFNJK5.js";
import "./chunk-3QDXAIEW.js";
import "./chunk-4SNZXU2O.js";
import "./chunk-BE7N6GGD.js";
import {
  dataValidate
} from "./chunk-PRCPE5UU.js";
import "./chunk-4MQ63SID.js";
import "./chunk-S43I7G54.js";
import "./chunk-MLKQ7NO5.js";
import "./chunk-EPYCKGNL.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-IHZALZ4W.js";
import "./chunk-H4YDEZ7B.js";
import "./chunk-C2IA4EEX.js";
import "./chunk-T3PZQRUC.js";
import "./chunk-ILW5IAUX.js";
import "./chunk-2E6AESPN.js";
import "./chunk-NGW3GBNH.js";
import "./chunk-KZHCJJG5.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-2QXI74BI.js";
import "./chunk-YVMHK2MD.js";
import "./chunk-OY654S7G.js";
import "./chunk-YFLEQXR3.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-XGP7QA2V.js";
import "./chunk-YT7HTUQI.js";
import "./chunk-JEYL5BOB.js";
import "./chunk-BL7M3U4B.js";
import "./chunk-BCY3NWJA.js";
import "./chunk-2TCQBNJZ.js";
import "./chunk-OODC4SEZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-T3YPFTWK.js";
import "./chunk-45Y54E44.js";
import "./chunk-B4SXR6EZ.js";
import "./chunk-72H643GI.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-VTEADOAU.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-OEOQVLS2.js";
import "./chunk-HISRM72P.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-DVHALS6D.js";
import "./chunk-K7ZW3NNN.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-TUGMR6GR.js";
import "./chunk-KPXTZHDJ.js";
import {
  random
} from "./chunk-F4PAOCTG.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-5H7KXGAJ.js";
import "./chunk-35FMB62K.js";
import "./chunk-VTKB7FNA.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import {
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-2CZLZ7WE.js";
import "./chunk-HPAARSDD.js";
import "./chunk-WHKMHJG7.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-6K6ZOTV3.js";
import "./chunk-GLACIS5M.js";
import "./chunk-7TTDBSWD.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-26SGELMB.js";
import "./chunk-E4XV7IQ2.js";
import "./chunk-IN7GMH6Y.js";
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
