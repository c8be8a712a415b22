import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document,
  style
} from "./chunk-7NC6RD6L.js";
import {
  terminalLog
} from "./chunk-UIKQL6IL.js";
import {
  explainTrial
} from "./chunk-HYK3VOFJ.js";
import "./chunk-BIBVOXDC.js";
import "./chunk-BT6BKHCR.js";
import "./chunk-DZVZT5PX.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-E4OX2INH.js";
import "./chunk-QNI2EMRA.js";
import "./chunk-CCJJVY5N.js";
import "./chunk-W6JHBC7L.js";
import "./chunk-ZTWZ6PTB.js";
import "./chunk-HOZOLT7S.js";
import "./chunk-GTLNWMEY.js";
import "./chunk-4DMB7K4K.js";
import "./chunk-H4OJELVC.js";
import "./chunk-CFBAMXSJ.js";
import "./chunk-BNHQ2VNB.js";
import "./chunk-NEQ6H6KP.js";
import "./chunk-23QVMLH2.js";
import "./chunk-QAQQVZCB.js";
import "./chunk-TJYOPMD6.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-UA2TJCCM.js";
import "./chunk-PKJUIKYL.js";
import "./chunk-KA2JTDHJ.js";
import "./chunk-ZLYUIHH3.js";
import "./chunk-5UWS2DCX.js";
import "./chunk-MKBFL6NA.js";
import "./chunk-WGX5XRH2.js";
import "./chunk-IXCDSMMC.js";
import "./chunk-L5OBCGYE.js";
import "./chunk-Y5G4O6KX.js";
import "./chunk-ZTQCZUSL.js";
import "./chunk-VLZXKD6C.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-6GIA5LPU.js";
import "./chunk-HG4JPGH7.js";
import "./chunk-QLJRTMFW.js";
import "./chunk-55ILH4E4.js";
import "./chunk-RSCEZNBC.js";
import "./chunk-JEIELLWS.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-SUTT3CC7.js";
import "./chunk-RBUVO5FP.js";
import "./chunk-Z7Z33DHG.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-25E7HPSO.js";
import "./chunk-5MVF5RLB.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-3OIBDSPQ.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-JE7VFFSC.js";
import "./chunk-RZISQ42L.js";
import "./chunk-3ZYVONFN.js";
import "./chunk-URRVIEJI.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-4ZCFEMKN.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import {
  explainMarkdown
} from "./chunk-IHE2USV6.js";
import {
  HEAD,
  cellsOf,
  drawsText,
  jointText,
  scopeOf
} from "./chunk-Z627UREG.js";
import {
  ascii
} from "./chunk-F2OBCG65.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-RITTX4EO.js";
import "./chunk-5J5LNUJT.js";
import {
  digestText
} from "./chunk-UQ73MKZE.js";
import {
  harmless,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-5NWGLUCR.js";
import "./chunk-CBWQZYMY.js";
import "./chunk-MQXYJLY7.js";
import "./chunk-VQWXBWRI.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-HGGQI25Q.js";
import "./chunk-QJM5Q2H5.js";
import "./chunk-OUH5AMXD.js";
import "./chunk-OT6PAQ6J.js";
import "./chunk-KGDJBBKA.js";
import "./chunk-HPAARSDD.js";
import "./chunk-QLUC27ZJ.js";
import "./chunk-QZOK3V2F.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-2S46YRYS.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DI2WAYNF.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-2XMCTO4R.js";
import "./chunk-MM6VDZJ4.js";
import "./chunk-OEDBRKMC.js";
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
