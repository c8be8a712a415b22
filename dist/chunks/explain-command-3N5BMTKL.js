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
} from "./chunk-6SNJFRGW.js";
import "./chunk-AMNAQT6N.js";
import "./chunk-ELS4TS33.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-HZMRGQ3H.js";
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
import "./chunk-U5ALJN2C.js";
import "./chunk-W5JRP2JZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-7IB7RC2K.js";
import "./chunk-2GSZY2ZD.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-AJL55PIA.js";
import "./chunk-FI6TNEA2.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-POOBBROI.js";
import "./chunk-RD3Q2O7A.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-65NSFCW2.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-I73VOE4O.js";
import "./chunk-ZSIUO6NE.js";
import {
  explainMarkdown
} from "./chunk-VVFZ4HQZ.js";
import {
  HEAD,
  cellsOf,
  drawsText,
  jointText,
  scopeOf
} from "./chunk-JCPBXFZ2.js";
import {
  ascii
} from "./chunk-HFZF26WS.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-5I6LAXOG.js";
import "./chunk-G7FMZYAJ.js";
import {
  digestText
} from "./chunk-AMUTS25G.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-747UENLM.js";
import "./chunk-JP6FI7MA.js";
import "./chunk-2YRMPLEB.js";
import "./chunk-AKUFRIEA.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-IZVRMTE4.js";
import "./chunk-B27L5YAM.js";
import "./chunk-NX23W5YJ.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DHLWG3ES.js";
import "./chunk-DVRTTTWZ.js";
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
