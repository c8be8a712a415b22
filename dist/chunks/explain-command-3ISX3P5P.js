import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document,
  style
} from "./chunk-7NC6RD6L.js";
import {
  terminalLog
} from "./chunk-TH2F5YCD.js";
import {
  explainTrial
} from "./chunk-MWTSVQEE.js";
import "./chunk-FLTDFJOA.js";
import "./chunk-CGYQCQ7K.js";
import "./chunk-PVZARSS3.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-XTAV3JFK.js";
import "./chunk-6O7LMF2U.js";
import "./chunk-VKERF2QK.js";
import "./chunk-YQARCVFZ.js";
import "./chunk-BONCK5PA.js";
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
import "./chunk-5GE7V6RK.js";
import "./chunk-DZWJPP5U.js";
import "./chunk-P6EKTB5N.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-E3HUN3Q2.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-H7AS7YAA.js";
import "./chunk-4RS5BBQ7.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-UAJZ7R2R.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-UWKGY5S5.js";
import {
  explainMarkdown
} from "./chunk-2PXHBREP.js";
import {
  historyOf,
  localStore
} from "./chunk-JUQWTJ5Y.js";
import {
  ascii
} from "./chunk-V2I7BZS7.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-JPMVH2LP.js";
import "./chunk-S7KUKS3X.js";
import "./chunk-6SRHXXJW.js";
import "./chunk-EVCWKU7E.js";
import {
  HEAD,
  cellsOf,
  drawsText,
  jointText,
  notesOf,
  scopeOf
} from "./chunk-R2WEIKQE.js";
import "./chunk-PSHX2EQ6.js";
import "./chunk-WVMI3FOL.js";
import {
  digestText
} from "./chunk-NJQUMXJ4.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-ZJ4OTQTS.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-NYYYW5SZ.js";
import "./chunk-ZWI5XGUI.js";
import "./chunk-LMI3EX6N.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
import "./chunk-HQD5C6FZ.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import {
  git
} from "./chunk-4EI3BDPQ.js";
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

// packages/cli/src/explain-command.ts
import { parse } from "node:path";

// packages/report/src/explain/terminal.ts
function explainTerminal(explained, version, style2) {
  const { model, policy, gates, joint } = explained;
  const grey = (text) => style2.colour ? `\x1B[90m${text}\x1B[0m` : text;
  const yellow = (text) => style2.colour ? `\x1B[33m${text}\x1B[0m` : text;
  const heading = [
    `Sea Trials ${version}`,
    model,
    ...policy === void 0 ? [] : [`policy ${policy.file} ${digestText(policy.digest)}`]
  ];
  const lines = [
    visible(heading.join(" \xB7 ")),
    visible(drawsText(explained)),
    ...gates.flatMap((gate) => ["", ...gateLines(gate, grey, yellow)]),
    ...joint === void 0 ? [] : ["", visible(jointText("all", joint))]
  ];
  return style2.unicode ? lines.join("\n") : ascii(lines.join("\n"));
}
function gateLines(gate, grey, yellow) {
  const rows = gate.lines.map(
    (line) => cellsOf(line).map((cell, i) => shorten(visible(cell), i === HEAD.length - 1 ? 100 : 60))
  );
  const width = HEAD.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  const shown = (cells) => `  ${cells.map((cell, i) => i === 0 ? cell.padEnd(width[i]) : cell.padStart(width[i])).join("  ")}`;
  const scope = scopeOf(gate);
  return [
    visible(scope === "" ? gate.gate : `${gate.gate} \xB7 ${scope}`),
    ...gate.assumptions.map((text) => `  ${grey(visible(text))}`),
    grey(shown(HEAD)),
    ...gate.lines.flatMap((line, i) => [
      shown(rows[i]),
      `      ${grey(visible(line.meaning))}`,
      ...notesOf(line).map((text) => `      ${grey(visible(text))}`),
      ...line.warnings.map((text) => `      ${yellow(visible(`! ${text}`))}`)
    ]),
    ...gate.warnings.map((text) => `  ${yellow(visible(`! ${text}`))}`),
    ...gate.joint === void 0 ? [] : [`  ${visible(jointText("gate", gate.joint))}`]
  ];
}

// packages/cli/src/explain-command.ts
async function explainCommand(command) {
  const { json, markdown, debug, ...wanted } = command;
  const log = terminalLog({ debug, quiet: json, stream: process.stderr });
  const workspace = parse(wanted.directory).root;
  const history = historyOf(localStore({ git, folder: wanted.directory }));
  const explained = await explainTrial({ ...wanted, workspace }, log, Date, history);
  log.clear();
  if (json) process.stdout.write(document(explained));
  else {
    const text = markdown ? explainMarkdown(explained) : explainTerminal(explained, VERSION, style());
    process.stdout.write(`${harmless(text.trimEnd())}
`);
  }
  return 0;
}
export {
  explainCommand
};
