import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  readableLines,
  untoldLine,
  warningsBetween
} from "./chunk-ELS4TS33.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-HZMRGQ3H.js";
import "./chunk-4VZERISD.js";
import "./chunk-ZJVRCW2W.js";
import "./chunk-IEOAWDDJ.js";
import "./chunk-2CJFFZVS.js";
import "./chunk-YLQKZIED.js";
import "./chunk-MZ7PHC67.js";
import "./chunk-4SRYZHY7.js";
import "./chunk-C4YGHK3L.js";
import "./chunk-7MNUTIXP.js";
import "./chunk-O2XIHGK4.js";
import "./chunk-6ADQULNW.js";
import "./chunk-ECSOJH4W.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-K5WWLPB7.js";
import {
  dataValidate
} from "./chunk-IH2CDJWO.js";
import "./chunk-TCBWPZVN.js";
import "./chunk-R46TEQFO.js";
import "./chunk-EWW5KUQK.js";
import "./chunk-ZVMPPEA6.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-I36NNDRB.js";
import "./chunk-ZGK43OSK.js";
import "./chunk-DLS6EQOJ.js";
import "./chunk-JUGHCBTP.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-HAS5YHZ5.js";
import "./chunk-BE3J2KQ3.js";
import "./chunk-DWEN7GUM.js";
import "./chunk-4GMQI4LD.js";
import "./chunk-RVQM6DJC.js";
import "./chunk-3OPS2I25.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-W5JRP2JZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-7IB7RC2K.js";
import "./chunk-IA6FDMW6.js";
import "./chunk-KF7L6ZR2.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-2GSZY2ZD.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-577JGCOC.js";
import "./chunk-AZZDCPKU.js";
import "./chunk-AJL55PIA.js";
import "./chunk-FI6TNEA2.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-M7IJZ5PJ.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-POOBBROI.js";
import {
  random
} from "./chunk-RD3Q2O7A.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-65NSFCW2.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-5ZMQFORC.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-LW5QLIET.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import {
  zOf
} from "./chunk-ZSIUO6NE.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DHLWG3ES.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-5G2IJONZ.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-63DVTQSH.js";
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
