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
} from "./chunk-WZK5T5JZ.js";
import "./chunk-426EAPH7.js";
import "./chunk-SE5W66MU.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-RFJBO7PU.js";
import "./chunk-OY7CY7CB.js";
import "./chunk-7OFABPDR.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-7RSX2XWN.js";
import "./chunk-7YDJOZDW.js";
import "./chunk-G5WRR7SK.js";
import "./chunk-BW272MPS.js";
import "./chunk-GSBYS5NV.js";
import "./chunk-UNPKVRNK.js";
import "./chunk-AHOKEQOU.js";
import "./chunk-PPS63CNZ.js";
import "./chunk-FKHTOPGT.js";
import "./chunk-H2YMBNTM.js";
import "./chunk-AM2Q2EAS.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-2XCF6PY3.js";
import "./chunk-F3MQYKPU.js";
import "./chunk-LRDUEPBD.js";
import "./chunk-LMH64CRY.js";
import "./chunk-UNSKBWUE.js";
import "./chunk-3GV6Y4XB.js";
import "./chunk-IEVCVET3.js";
import "./chunk-V77D2D5C.js";
import "./chunk-VFEC7NK4.js";
import "./chunk-4KMFURJ3.js";
import "./chunk-OMK53WJ7.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5YHJO3DZ.js";
import "./chunk-MNYHILMX.js";
import "./chunk-BKYVOMP5.js";
import "./chunk-JJU7CKVT.js";
import "./chunk-WP2GTRZD.js";
import "./chunk-6C6KBS22.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-6LZO2YHJ.js";
import "./chunk-DL4UX5UH.js";
import "./chunk-YU6FCRNT.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-EKZV2HGQ.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-XZRTWG7A.js";
import "./chunk-C6FTYONH.js";
import "./chunk-B6FI3GZF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-LHULP6RY.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import {
  explainMarkdown
} from "./chunk-PJ3XLQJD.js";
import {
  HEAD,
  cellsOf,
  drawsText,
  jointText,
  scopeOf
} from "./chunk-UTGW35BA.js";
import {
  ascii
} from "./chunk-FUEZUIF5.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-GYRS5HC2.js";
import "./chunk-6VI6QBNV.js";
import {
  digestText
} from "./chunk-3MOZNDQK.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-Y4ZTIQEZ.js";
import "./chunk-DPRSEAVG.js";
import "./chunk-IAGEBHKL.js";
import "./chunk-ZW7MPCX3.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-DRRCQPYT.js";
import "./chunk-GWI2QXJ5.js";
import "./chunk-ZMQGHHXB.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-GLACIS5M.js";
import "./chunk-ZKN7WADS.js";
import "./chunk-HPAARSDD.js";
import "./chunk-LQJX32MQ.js";
import "./chunk-PIFFPRSS.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-BXB4PQK5.js";
import "./chunk-ZH24QDSQ.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-JXNMAEPS.js";
import "./chunk-SNCIK6KS.js";
import "./chunk-YY2RU22K.js";
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
    ...joint === void 0 ? [] : ["", visible(jointText("together", joint))]
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
    ...gate.joint === void 0 ? [] : [`  ${visible(jointText("the gate", gate.joint))}`]
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
