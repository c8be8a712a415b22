import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  readableLines,
  untoldLine,
  warningsBetween
} from "./chunk-DVFK3PSQ.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-ASPURKGD.js";
import "./chunk-ANQ2JX4Z.js";
import "./chunk-SSRZJEUE.js";
import "./chunk-MSJYEYF3.js";
import "./chunk-A54GHRGD.js";
import "./chunk-PBTS6NX7.js";
import "./chunk-CG5MUUOK.js";
import "./chunk-YO633MDM.js";
import "./chunk-4SRYZHY7.js";
import "./chunk-AI7ZWENK.js";
import "./chunk-YTYASNWB.js";
import "./chunk-AQ4FFKX7.js";
import "./chunk-5SMUMTH2.js";
import "./chunk-GPNQBDQI.js";
import "./chunk-ECSOJH4W.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-HTEA7WDH.js";
import {
  dataValidate
} from "./chunk-L27EIH4A.js";
import "./chunk-KALIRFM5.js";
import "./chunk-R46TEQFO.js";
import "./chunk-B52GRHKS.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-I36NNDRB.js";
import "./chunk-TI56YQ5O.js";
import "./chunk-W2AMLJYL.js";
import "./chunk-IOLJNFW4.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-6TMZS2HS.js";
import "./chunk-4SIERVAS.js";
import "./chunk-HTYN6DFY.js";
import "./chunk-EMWHWJGQ.js";
import "./chunk-3G7ZQZHP.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-2GSZY2ZD.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-I3HG3X2S.js";
import "./chunk-W6VDTTLT.js";
import "./chunk-CG4K2JNJ.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-7ZGN7VQ7.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-D5IXND4E.js";
import "./chunk-YJ7GHXUL.js";
import {
  random
} from "./chunk-WPXCAH6R.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-7S4SM3EW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-63U7N5UB.js";
import "./chunk-LW5QLIET.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-72QPYK63.js";
import "./chunk-I73VOE4O.js";
import "./chunk-FAEALBV6.js";
import "./chunk-N35CTYYP.js";
import "./chunk-3OPS2I25.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-2VPQKKPM.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-KES5F7GT.js";
import "./chunk-DHLWG3ES.js";
import "./chunk-3MCOKUTR.js";
import "./chunk-CLWMQZJT.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-7GQU72V4.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-MWPHKPYW.js";
import "./chunk-KCIDU6XD.js";
import "./chunk-J5YBWCUN.js";
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
