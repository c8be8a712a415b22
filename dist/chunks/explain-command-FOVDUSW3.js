import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  terminalLog
} from "./chunk-UIKQL6IL.js";
import {
  document,
  style
} from "./chunk-7NC6RD6L.js";
import {
  explainTrial
} from "./chunk-KXLWK2XV.js";
import "./chunk-5OTLPYYD.js";
import "./chunk-YJ2VWUYA.js";
import "./chunk-VSLMNDLQ.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-E4OX2INH.js";
import "./chunk-23TDPCLT.js";
import "./chunk-ROWTYGZI.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-2YD622HT.js";
import "./chunk-T6UOODQJ.js";
import "./chunk-JDOP6MQA.js";
import "./chunk-Y5H3AD4S.js";
import "./chunk-KOZLWRX5.js";
import "./chunk-RP2SEGQY.js";
import "./chunk-MPZSBPHI.js";
import "./chunk-BHNFBEFD.js";
import "./chunk-A2OUJJNL.js";
import "./chunk-4BDAE5EX.js";
import "./chunk-SLPYL6ZE.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-UA2TJCCM.js";
import "./chunk-EKKF4PZJ.js";
import "./chunk-OFUAKD2M.js";
import "./chunk-PPGNLVHP.js";
import "./chunk-42KZGGDI.js";
import "./chunk-IBESTTK2.js";
import "./chunk-WGX5XRH2.js";
import "./chunk-IXCDSMMC.js";
import "./chunk-DKX4KUXZ.js";
import "./chunk-CGMBWNZX.js";
import "./chunk-TSLMSXIK.js";
import "./chunk-FU2ZMHJK.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-LKWXP5KY.js";
import "./chunk-CMAWCOEG.js";
import "./chunk-XYBK3LPY.js";
import "./chunk-YLLOYZ7N.js";
import "./chunk-7RJRDXJH.js";
import "./chunk-4VDV3JZN.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-CHVECTMP.js";
import "./chunk-YPDG5ZAE.js";
import "./chunk-6ZIGY5X4.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-SDXKETBG.js";
import "./chunk-URA5HWFR.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-GUE6BK3S.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-JMMAPC7K.js";
import "./chunk-PAP4U73P.js";
import "./chunk-FL2B6CY3.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-3ABUYHJG.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import {
  explainMarkdown
} from "./chunk-TATNNW7G.js";
import {
  HEAD,
  cellsOf,
  drawsText,
  jointText,
  scopeOf
} from "./chunk-3IFONYAN.js";
import {
  ascii
} from "./chunk-VIYYQBKM.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-E2PO7ARD.js";
import "./chunk-I75JEQY2.js";
import {
  digestText
} from "./chunk-MYQNXY66.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-WAB64NCF.js";
import "./chunk-JG3AU7JZ.js";
import "./chunk-ZRSQAR4I.js";
import "./chunk-XZMQVGSZ.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-FPL647XX.js";
import "./chunk-L3SKCGK5.js";
import "./chunk-UKTKGVHI.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-AKIWGVVZ.js";
import "./chunk-HPAARSDD.js";
import "./chunk-B4RM3BH5.js";
import "./chunk-RMD66WHL.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-Y3AYVXT5.js";
import "./chunk-GLACIS5M.js";
import "./chunk-ET3LOVG3.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-SMXNLVOD.js";
import "./chunk-CQXI6FCN.js";
import "./chunk-ZY7TETME.js";
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
      ...line.why === void 0 ? [] : [`      ${grey(visible(line.why))}`],
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
  const explained = await explainTrial({ ...wanted, workspace }, log, Date);
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
