import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainedLine,
  jointly,
  untoldLine
} from "./chunk-CGYQCQ7K.js";
import {
  readableLines,
  warningsBetween
} from "./chunk-PVZARSS3.js";
import "./chunk-HOPU6KUC.js";
import {
  ROOT,
  SIMPLE,
  lineWorlds,
  membersOf
} from "./chunk-XTAV3JFK.js";
import "./chunk-6O7LMF2U.js";
import "./chunk-VKERF2QK.js";
import "./chunk-U7NCGHVV.js";
import "./chunk-55EU4TD2.js";
import "./chunk-2W6GXZNG.js";
import "./chunk-JMIN64MW.js";
import "./chunk-UDJGNIQX.js";
import "./chunk-KGWANQP2.js";
import "./chunk-6ZD4XDEA.js";
import "./chunk-NDDSGRG6.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-F6E34VNJ.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-THUTPRCA.js";
import "./chunk-HYLXACWW.js";
import "./chunk-YTBMG3RO.js";
import "./chunk-GKI254EP.js";
import "./chunk-MB6BZJY2.js";
import {
  dataValidate,
  judgeData
} from "./chunk-W7FGO45P.js";
import "./chunk-ZLYKSLBP.js";
import "./chunk-T55VEJDN.js";
import "./chunk-QNTZKUIA.js";
import "./chunk-CYJL7BNY.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-ZG2GDYTY.js";
import "./chunk-MRYWMRE2.js";
import "./chunk-GW5Z6AHE.js";
import "./chunk-7FIQ337B.js";
import "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-YLKB6HJP.js";
import "./chunk-ZLNZNKB5.js";
import "./chunk-UC265YT5.js";
import "./chunk-BTRLD77L.js";
import "./chunk-5GE7V6RK.js";
import "./chunk-DZWJPP5U.js";
import "./chunk-P6EKTB5N.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-S3ZB6TL7.js";
import "./chunk-E3HUN3Q2.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-VA6BNMJB.js";
import "./chunk-UTLH7OE5.js";
import "./chunk-H7AS7YAA.js";
import "./chunk-DUHE6UHF.js";
import "./chunk-4RS5BBQ7.js";
import "./chunk-P6VMRYRZ.js";
import {
  isFamily
} from "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
import {
  printCall
} from "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-UAJZ7R2R.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import {
  random,
  shuffle
} from "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import {
  normalCdf,
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-ET2TYQOE.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-MZNVEPNV.js";
import "./chunk-S5O552YR.js";
import "./chunk-JYM43TBY.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/explain/data-again.ts
var STEP = 0.25;
var FAR = 8;
function again(estimate) {
  if (estimate.again !== void 0) return estimate.again;
  const { value, interval } = estimate;
  const ends = Array.from({ length: FAR / STEP }, (_, i) => interval(2 * normalCdf((i + 1) * STEP) - 1));
  const [lows, highs] = [ends.map(({ low }) => low), ends.map(({ high }) => high)];
  const truth = truthOf(highs, value);
  const { method } = interval(0.95);
  const beside = (z) => ({
    value: value + ((at(highs, OFTEN + truth + z) ?? value) - (at(highs, OFTEN + truth) ?? value)),
    interval: (level) => ({
      low: at(lows, zOf(level) - truth - z),
      high: at(highs, zOf(level) + truth + z),
      level,
      method
    })
  });
  return ({ normal }) => beside(normal());
}
var OFTEN = zOf(0.95);
function truthOf(highs, value) {
  const held = highs.findIndex((high) => high === null || high > value);
  return (held < 0 ? highs.length : held) * STEP;
}
function at(curve, z) {
  const place = z / STEP - 1;
  const from = Math.min(Math.max(0, Math.floor(place)), curve.length - 2);
  const [a, b] = [curve[from], curve[from + 1]];
  return a === null || b === null ? null : a + (place - from) * (b - a);
}

// packages/gates/src/explain/data-draws.ts
var SQUARES = ["psi", "jensen_shannon", "kl_divergence"];
var scaleOfData = ({ name }) => SQUARES.includes(name) ? ROOT : SIMPLE;
function dataDraws(line, times) {
  const { seen } = line;
  const chance = luckOf(line);
  const members = membersOf(seen).map(
    (member) => inStep(drawsOf(member, line.measured, chance, times), columnOf(member, line))
  );
  const limit = seen.limit?.value ?? Number.NaN;
  return Array.from({ length: times }, (_, draw) => ({
    limit,
    members: members.map((draws) => draws[draw])
  }));
}
function luckOf({ requirement: { call }, seen }) {
  const values = membersOf(seen).map(({ name, observed, interval }) => [name, observed, interval?.low, interval?.high]);
  return random("explain", printCall(call), JSON.stringify(values));
}
function drawsOf(member, measured, chance, times) {
  const { name, observed, interval } = member;
  const own = measured !== void 0 && isFamily(measured) ? measured.find((each) => each.name === name)?.measured : measured;
  const isChance = own !== void 0 && !isFamily(own) && own.kind === "estimate" && observed !== null && interval !== void 0;
  const draw = isChance ? again(own) : void 0;
  return Array.from({ length: times }, () => drawnMember(member, draw?.(chance)));
}
function drawnMember({ name, outcome, observed, interval, simultaneous }, shown) {
  if (shown === void 0 || interval === void 0) return { name, outcome, value: observed };
  return {
    name,
    outcome,
    value: shown.value,
    plain: shown.interval(interval.level),
    ...simultaneous === void 0 ? {} : { simultaneous: shown.interval(simultaneous.level) }
  };
}
function columnOf({ name }, { requirement: { call } }) {
  const [first] = call.arguments;
  return name !== "" ? name : first?.kind === "name" ? first.name : call.metric;
}
function inStep(draws, column) {
  const end = ({ plain, value }) => plain?.high ?? value ?? 0;
  const ascending = draws.toSorted((a, b) => end(a) - end(b) || (a.value ?? 0) - (b.value ?? 0));
  const places = shuffle([...draws.keys()], random("explain", "column", column).below);
  const placed = [];
  for (const [rank, place] of places.entries()) placed[place] = ascending[rank];
  return placed;
}

// packages/gates/src/explain/data.ts
async function explainData(context) {
  const lines = readableLines(context, dataValidate.vocabulary);
  const measured = /* @__PURE__ */ new Map();
  const { checks, scope } = await judgeData(context, ({ call }, found) => measured.set(printCall(call), found));
  const seen = lines.map(
    (line) => ({
      ...line,
      seen: checkOf(line, checks),
      measured: measured.get(printCall(line.requirement.call))
    })
  );
  const draws = timesFor(seen.filter(isDrawn));
  const told = seen.map((line) => toldOf(line, { rows: scope.rows ?? 0, draws }));
  const joint = jointly(told, draws);
  return {
    gate: dataValidate.name,
    data: scope.rows === void 0 ? [] : [{ name: "rows", count: scope.rows }],
    assumptions: draws === 0 ? [] : [
      "data that have moved as much as these, columns apart from each other, lines about one column together; rows are of all data sets together"
    ],
    lines: told.map(({ line }) => line),
    ...joint === void 0 ? {} : { joint: ofData(joint) },
    warnings: warningsBetween(lines),
    draws
  };
}
var ofData = ({ lost: _, ...joint }) => ({ ...joint, losses: [] });
var checkOf = ({ requirement }, checks) => checks.find((check) => check.requirement === requirement.text && check.burden === requirement.burden);
var isDrawn = ({ seen }) => !seen.exact && membersOf(seen).some(({ interval }) => interval !== void 0);
function timesFor(lines) {
  const members = lines.reduce((sum, { seen }) => sum + membersOf(seen).length, 0);
  return members === 0 ? 0 : Math.round(Math.min(1e3, Math.max(200, 9e3 / members)));
}
function toldOf(asked, { rows, draws: times }) {
  const { seen, waiver } = asked;
  const waived = waiver === void 0 ? {} : { waiver };
  if (!isDrawn(asked))
    return {
      line: untoldLine(asked, `as it stands: ${seen.reason}`),
      worlds: void 0,
      seen,
      lost: void 0,
      ...waived
    };
  const worlds = lineWorlds({ ...asked, draws: dataDraws(asked, times), share: 1 }, scaleOfData(asked.spec));
  return { line: explainedLine(worlds, { isSeen: true, rows }), worlds, seen, lost: void 0, ...waived };
}
export {
  explainData
};
