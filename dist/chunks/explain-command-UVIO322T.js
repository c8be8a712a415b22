import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainTrial
} from "./chunk-SVSKQTNR.js";
import {
  document,
  style
} from "./chunk-7NC6RD6L.js";
import "./chunk-YDAVH72G.js";
import {
  terminalLog
} from "./chunk-UIKQL6IL.js";
import "./chunk-ZF6YPSN4.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-ASPURKGD.js";
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
import "./chunk-2GSZY2ZD.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-FJUVFOXB.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-X42HIEBU.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-3CPMU6YH.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-6TQDSEPG.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-72QPYK63.js";
import "./chunk-I73VOE4O.js";
import {
  explainMarkdown
} from "./chunk-VVFZ4HQZ.js";
import "./chunk-YVRY6XI6.js";
import "./chunk-TIQDZQV6.js";
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
import "./chunk-AKUFRIEA.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-DWAKQNYR.js";
import "./chunk-QYF5YFJS.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-IF756U3A.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-SXSJ7E6H.js";
import "./chunk-KES5F7GT.js";
import "./chunk-DHLWG3ES.js";
import "./chunk-BL4Q6OB5.js";
import "./chunk-X542GZSE.js";
import "./chunk-NX23W5YJ.js";
import "./chunk-I4MOS25C.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-DVRTTTWZ.js";
import "./chunk-7GQU72V4.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-ZSIUO6NE.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
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
