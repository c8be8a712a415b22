import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  lineWorlds,
  readableLines,
  untoldLine,
  warningsBetween
} from "./chunk-LL6RABJI.js";
import "./chunk-CNOPCQ6A.js";
import "./chunk-U3UGDWML.js";
import "./chunk-NBLJWKAL.js";
import "./chunk-JY6CLRI2.js";
import "./chunk-3HVIFWV2.js";
import "./chunk-HP4JVWES.js";
import "./chunk-HP52MGRP.js";
import "./chunk-5Z7JCZHD.js";
import "./chunk-SAYE7WU4.js";
import "./chunk-FOENDCPN.js";
import "./chunk-HLLNCNGG.js";
import "./chunk-P55WE74T.js";
import "./chunk-KIRTGIZM.js";
import "./chunk-4WIH2XI6.js";
import "./chunk-YHMOUUU5.js";
import "./chunk-MEO23IC6.js";
import "./chunk-ADNEPZS6.js";
import {
  dataValidate
} from "./chunk-XDY3RVEQ.js";
import "./chunk-QI44YYY7.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-WM67LIJL.js";
import "./chunk-XQTA6R2D.js";
import "./chunk-CJCHBBEO.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-AFOJA3GZ.js";
import "./chunk-6ZQZLMAU.js";
import "./chunk-T4NC7TV5.js";
import "./chunk-OIAH65EQ.js";
import "./chunk-UKKVPHCI.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-FF633VWI.js";
import "./chunk-OJ77LTTI.js";
import "./chunk-E4VATYMV.js";
import "./chunk-YJ7GHXUL.js";
import {
  random
} from "./chunk-ZD26S7UE.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-XX3NBHBI.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-XD7SEXAV.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-I73VOE4O.js";
import "./chunk-HXXY7QRS.js";
import "./chunk-TT7D3ZSF.js";
import "./chunk-4VRQHHC7.js";
import "./chunk-JP26K3RI.js";
import "./chunk-GLACIS5M.js";
import "./chunk-BMZVQVWE.js";
import "./chunk-TFHTHKAC.js";
import "./chunk-GY57LQGE.js";
import "./chunk-XEJ5SVLB.js";
import "./chunk-PLXR2OUT.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-D344OEKY.js";
import "./chunk-7GQU72V4.js";
import "./chunk-D2K3YYAS.js";
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
var membersOf = (check) => check.members ?? [{ ...check, name: "" }];
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
