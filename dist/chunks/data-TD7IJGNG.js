import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  untoldLine
} from "./chunk-A36WVP7P.js";
import {
  readableLines,
  warningsBetween
} from "./chunk-HZHYQSHF.js";
import "./chunk-HOPU6KUC.js";
import {
  lineWorlds,
  membersOf
} from "./chunk-RFJBO7PU.js";
import "./chunk-ZEUPAFOC.js";
import "./chunk-WWADUP5A.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-NKKZFEE4.js";
import "./chunk-BV5QXSNZ.js";
import "./chunk-TLGLAGXW.js";
import "./chunk-BOIJMZKK.js";
import "./chunk-7JBHBJU5.js";
import "./chunk-54GCJJC3.js";
import "./chunk-AHDSBQYL.js";
import "./chunk-AWKVLHNL.js";
import "./chunk-E54O6NI4.js";
import "./chunk-4DHYD6CJ.js";
import {
  dataValidate
} from "./chunk-ROMHC5I4.js";
import "./chunk-QYOW5H44.js";
import "./chunk-L6XC7AKG.js";
import "./chunk-YMQK5XHE.js";
import "./chunk-GD2TNKMR.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-IHZALZ4W.js";
import "./chunk-RZ64V32B.js";
import "./chunk-SYR4ZEZF.js";
import "./chunk-3TTHRYDZ.js";
import "./chunk-SQGGPGQ6.js";
import "./chunk-2ZU54E67.js";
import "./chunk-I3ZUHM42.js";
import "./chunk-KZHCJJG5.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-FZWJQ6XL.js";
import "./chunk-Z5TT7WMG.js";
import "./chunk-NJB6L3PY.js";
import "./chunk-7XAJP6RI.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-GOW7H6KL.js";
import "./chunk-BMC7MNAW.js";
import "./chunk-WMMQKKUR.js";
import "./chunk-SUVRVYT7.js";
import "./chunk-TWQWWHSX.js";
import "./chunk-W2TH445D.js";
import "./chunk-LZ4I3JVU.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-OWPLN3VS.js";
import "./chunk-LOBFOT53.js";
import "./chunk-POY24ZUK.js";
import "./chunk-GX247TOV.js";
import "./chunk-NGSCEIJS.js";
import "./chunk-XQ4R73SK.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-I4IYI54T.js";
import "./chunk-UDGNI7Z2.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-MYVXV5AK.js";
import "./chunk-SPKYJRUL.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-A25ZMZHJ.js";
import "./chunk-SO27NDTO.js";
import "./chunk-7FESP7ML.js";
import {
  random
} from "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-AQSCLKNF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UK6LB6RE.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-VLMYWV6K.js";
import {
  printCall
} from "./chunk-YBMRUWOZ.js";
import "./chunk-N2J7533G.js";
import "./chunk-OS4ESTDX.js";
import "./chunk-CLJATNOV.js";
import "./chunk-6LDOSTBY.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import {
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-U2MZMRNQ.js";
import "./chunk-HPAARSDD.js";
import "./chunk-6O5IWQI5.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-LGI5IS5Q.js";
import "./chunk-GLACIS5M.js";
import "./chunk-KCTVIPCE.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-ZWYOMZIZ.js";
import "./chunk-YGYZHKLK.js";
import "./chunk-4BC6SBJQ.js";
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
