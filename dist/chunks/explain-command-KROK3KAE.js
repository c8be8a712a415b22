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
} from "./chunk-MUNSRUSK.js";
import "./chunk-4MRGPO3M.js";
import "./chunk-US6IIVLR.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-RFJBO7PU.js";
import "./chunk-5DBRVBAZ.js";
import "./chunk-55NDIDOW.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-TXQZOJAA.js";
import "./chunk-AGFK745M.js";
import "./chunk-LKGSCVCS.js";
import "./chunk-ENSDW3PD.js";
import "./chunk-73HAI4NH.js";
import "./chunk-KFHAJOPQ.js";
import "./chunk-WZNFNJK5.js";
import "./chunk-3QDXAIEW.js";
import "./chunk-4SNZXU2O.js";
import "./chunk-BE7N6GGD.js";
import "./chunk-EPYCKGNL.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-IHZALZ4W.js";
import "./chunk-H4YDEZ7B.js";
import "./chunk-C2IA4EEX.js";
import "./chunk-T3PZQRUC.js";
import "./chunk-ILW5IAUX.js";
import "./chunk-2E6AESPN.js";
import "./chunk-NGW3GBNH.js";
import "./chunk-KZHCJJG5.js";
import "./chunk-2QXI74BI.js";
import "./chunk-YVMHK2MD.js";
import "./chunk-OY654S7G.js";
import "./chunk-YFLEQXR3.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-XGP7QA2V.js";
import "./chunk-JEYL5BOB.js";
import "./chunk-BL7M3U4B.js";
import "./chunk-BCY3NWJA.js";
import "./chunk-2TCQBNJZ.js";
import "./chunk-OODC4SEZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-T3YPFTWK.js";
import "./chunk-45Y54E44.js";
import "./chunk-VTEADOAU.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-DVHALS6D.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-TUGMR6GR.js";
import "./chunk-KPXTZHDJ.js";
import "./chunk-F4PAOCTG.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-35FMB62K.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import {
  explainMarkdown
} from "./chunk-ZXJBTZTX.js";
import {
  HEAD,
  cellsOf,
  drawsText,
  jointText,
  scopeOf
} from "./chunk-7QKVPN37.js";
import {
  ascii
} from "./chunk-3Q3GZOLL.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-X5CXVAXW.js";
import "./chunk-ABY4XGOI.js";
import {
  digestText
} from "./chunk-NMOXSJIA.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-DUI5XAJR.js";
import "./chunk-CCUZCEGB.js";
import "./chunk-F3AWDMK5.js";
import "./chunk-7C2VNQPN.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-YKRDX5SE.js";
import "./chunk-KGFLSREV.js";
import "./chunk-CKJYJDGI.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-2CZLZ7WE.js";
import "./chunk-HPAARSDD.js";
import "./chunk-AIBQHU7R.js";
import "./chunk-WHKMHJG7.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-6K6ZOTV3.js";
import "./chunk-GLACIS5M.js";
import "./chunk-7TTDBSWD.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-26SGELMB.js";
import "./chunk-E4XV7IQ2.js";
import "./chunk-IN7GMH6Y.js";
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
