import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  readableLines,
  untoldLine,
  warningsBetween
} from "./chunk-ZF6YPSN4.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-ASPURKGD.js";
import "./chunk-BEBWOEH2.js";
import "./chunk-VQ3ZPESI.js";
import "./chunk-MSJYEYF3.js";
import "./chunk-BMLEJG5X.js";
import "./chunk-3JJSSC5Q.js";
import "./chunk-O4BBNWSI.js";
import "./chunk-ML6H2IQQ.js";
import "./chunk-4SRYZHY7.js";
import "./chunk-XYVXVZBZ.js";
import "./chunk-2NYQM32S.js";
import "./chunk-JM5KMJAW.js";
import "./chunk-Y2T7LP25.js";
import "./chunk-ELCPW33S.js";
import "./chunk-ECSOJH4W.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-SDZX6OST.js";
import {
  dataValidate
} from "./chunk-4AJOWMPL.js";
import "./chunk-2AJK4GFI.js";
import "./chunk-R46TEQFO.js";
import "./chunk-B52GRHKS.js";
import "./chunk-ZVMPPEA6.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-I36NNDRB.js";
import "./chunk-LXKFKRNZ.js";
import "./chunk-Z7SV42C5.js";
import "./chunk-ACYF5FYM.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-5UPA33KI.js";
import "./chunk-Z4HAKFBC.js";
import "./chunk-BZXAQOBC.js";
import "./chunk-ENCBPOVD.js";
import "./chunk-47A244P4.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-2GSZY2ZD.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-HGE52RCE.js";
import "./chunk-DQ4R6SXM.js";
import "./chunk-FJUVFOXB.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-M7IJZ5PJ.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-X42HIEBU.js";
import "./chunk-YJ7GHXUL.js";
import {
  random
} from "./chunk-3CPMU6YH.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-6TQDSEPG.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-PWH57GZC.js";
import "./chunk-LW5QLIET.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-72QPYK63.js";
import "./chunk-I73VOE4O.js";
import "./chunk-DWAKQNYR.js";
import "./chunk-QYF5YFJS.js";
import "./chunk-3OPS2I25.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-IF756U3A.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-KES5F7GT.js";
import "./chunk-DHLWG3ES.js";
import "./chunk-CZMSPZTC.js";
import "./chunk-I4MOS25C.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-7GQU72V4.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import {
  zOf
} from "./chunk-ZSIUO6NE.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
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
