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
} from "./chunk-OZ2233FF.js";
import "./chunk-5U4M4AU6.js";
import "./chunk-2KTWD653.js";
import "./chunk-I2VHXPXC.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-E4OX2INH.js";
import "./chunk-LN3DWLEA.js";
import "./chunk-PVDY6XH5.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-7VRXXGGD.js";
import "./chunk-6X4N5OAW.js";
import "./chunk-CSRSLTYL.js";
import "./chunk-XPQM6FZ4.js";
import "./chunk-4FJKF36I.js";
import "./chunk-MEAWWWWU.js";
import "./chunk-VLMW2X4F.js";
import "./chunk-REQLHZFM.js";
import "./chunk-ENABMKK6.js";
import "./chunk-UIYI6XRA.js";
import "./chunk-OKZDTLKN.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-UA2TJCCM.js";
import "./chunk-O73PJU64.js";
import "./chunk-IP3NRUQB.js";
import "./chunk-FHIIWVZP.js";
import "./chunk-5TISTGZ4.js";
import "./chunk-F4NYT4VL.js";
import "./chunk-WGX5XRH2.js";
import "./chunk-IXCDSMMC.js";
import "./chunk-FSF7D7TK.js";
import "./chunk-OFTMACJK.js";
import "./chunk-B5RHNABG.js";
import "./chunk-6EW4NH2M.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-RZGZ6HTV.js";
import "./chunk-5G66LN7W.js";
import "./chunk-PJ7IRRCD.js";
import "./chunk-S4BU57JO.js";
import "./chunk-7N65ZIQS.js";
import "./chunk-NNF5J7WN.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-NG7AGWHM.js";
import "./chunk-XYDTT7HX.js";
import "./chunk-HKPQENAQ.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-C6PGLJ64.js";
import "./chunk-6YGDOQPS.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-A25ZMZHJ.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-YRLERSNH.js";
import "./chunk-54L6AUKG.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-3TCQASGB.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import {
  explainMarkdown
} from "./chunk-Q6R3QBN5.js";
import {
  HEAD,
  cellsOf,
  drawsText,
  jointText,
  scopeOf
} from "./chunk-FPXFPEOZ.js";
import {
  ascii
} from "./chunk-R6WMJZ5J.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-DOCI6JZD.js";
import "./chunk-GCXTOCHF.js";
import {
  digestText
} from "./chunk-ATRT3AXA.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-BVLZ34DK.js";
import "./chunk-UQLDT3SB.js";
import "./chunk-TXJNSWFJ.js";
import "./chunk-OI6C3HEH.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-U4MECISC.js";
import "./chunk-FTIT7HNM.js";
import "./chunk-75XEO3KI.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-ZGVNT4QK.js";
import "./chunk-HPAARSDD.js";
import "./chunk-SPX4RUXA.js";
import "./chunk-KUEOHD32.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-CHJ5KDK5.js";
import "./chunk-GLACIS5M.js";
import "./chunk-OK6BWAEQ.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-27MYG4L6.js";
import "./chunk-WWDDM2NG.js";
import "./chunk-FPXRQ67I.js";
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
