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
} from "./chunk-AOSBQ7HW.js";
import "./chunk-HJU7DCMR.js";
import "./chunk-A36WVP7P.js";
import "./chunk-HZHYQSHF.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-RFJBO7PU.js";
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
import "./chunk-FZWJQ6XL.js";
import "./chunk-Z5TT7WMG.js";
import "./chunk-NJB6L3PY.js";
import "./chunk-7XAJP6RI.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-GOW7H6KL.js";
import "./chunk-WMMQKKUR.js";
import "./chunk-SUVRVYT7.js";
import "./chunk-TWQWWHSX.js";
import "./chunk-W2TH445D.js";
import "./chunk-LZ4I3JVU.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-OWPLN3VS.js";
import "./chunk-LOBFOT53.js";
import "./chunk-XQ4R73SK.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-MYVXV5AK.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-A25ZMZHJ.js";
import "./chunk-SO27NDTO.js";
import "./chunk-7FESP7ML.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-AQSCLKNF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UK6LB6RE.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-YBMRUWOZ.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import {
  explainMarkdown
} from "./chunk-DBMBKKEV.js";
import {
  HEAD,
  cellsOf,
  drawsText,
  jointText,
  scopeOf
} from "./chunk-IHD3S2C7.js";
import {
  ascii
} from "./chunk-GI4HQHJK.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-AAMXJZOL.js";
import "./chunk-22H7XZLN.js";
import {
  digestText
} from "./chunk-SGQJ4NCY.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-CBFZOKAW.js";
import "./chunk-4SYRTT73.js";
import "./chunk-ZNHDFWSC.js";
import "./chunk-TCHMUWGG.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-UBOVYNE5.js";
import "./chunk-MPOZ3MFV.js";
import "./chunk-RB6ESS6I.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-U2MZMRNQ.js";
import "./chunk-HPAARSDD.js";
import "./chunk-EAMGZ7CG.js";
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
