import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainQuality
} from "./chunk-5I7BTJOI.js";
import {
  meaningOf,
  readableLines,
  warningsBetween
} from "./chunk-A6LL3RQO.js";
import {
  document,
  style
} from "./chunk-7NC6RD6L.js";
import {
  terminalLog
} from "./chunk-TDOTNMKM.js";
import "./chunk-BQVIUR7Q.js";
import "./chunk-ARGBXB7M.js";
import "./chunk-AU7TCMIP.js";
import "./chunk-HLLNCNGG.js";
import "./chunk-JY6CLRI2.js";
import "./chunk-I2F3NSHK.js";
import "./chunk-QFQW3E7B.js";
import "./chunk-SS4LSU6T.js";
import "./chunk-6MOJRU2U.js";
import "./chunk-Q2NANX3A.js";
import "./chunk-UNKOMEAF.js";
import "./chunk-5DC23SOM.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-AF7YA7W6.js";
import "./chunk-KEIMEYNE.js";
import "./chunk-SITI5XUW.js";
import "./chunk-HHUL6T3O.js";
import "./chunk-67WKPAR7.js";
import "./chunk-37WSGFHA.js";
import "./chunk-VTXQHDLH.js";
import "./chunk-UDVNH33U.js";
import "./chunk-R3VCLR3S.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-36NGN74T.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-OUIQIETO.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-QEGJ7PPW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-I73VOE4O.js";
import {
  table
} from "./chunk-LHH42ZB6.js";
import {
  openTables,
  readPolicy,
  withDvcData
} from "./chunk-E67ZYTOV.js";
import {
  GATES
} from "./chunk-KRTDFUBY.js";
import {
  ascii
} from "./chunk-E6ERWS5V.js";
import "./chunk-NZSMAK5B.js";
import "./chunk-F4PWM4LC.js";
import {
  outputOf
} from "./chunk-5GDWMRUP.js";
import "./chunk-442NWZ2Y.js";
import "./chunk-P33YHLVH.js";
import {
  digestText
} from "./chunk-IAKCLXBW.js";
import {
  code,
  harmless,
  markdown,
  shorten,
  visible
} from "./chunk-AGMATHQZ.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-BIKIACNF.js";
import "./chunk-SBPWM4QY.js";
import {
  GATE_NAMES
} from "./chunk-JP26K3RI.js";
import "./chunk-GLACIS5M.js";
import "./chunk-VNOQCGGT.js";
import "./chunk-GDDKXOLC.js";
import "./chunk-SU6745ZR.js";
import "./chunk-GY57LQGE.js";
import {
  digestBook
} from "./chunk-D344OEKY.js";
import "./chunk-PLXR2OUT.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-ZLZOEB2P.js";
import "./chunk-7GQU72V4.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-74UOHI5C.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import {
  formatNumber
} from "./chunk-QXO6X2JS.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/explain-command.ts
import { parse } from "node:path";

// packages/report/src/explain/words.ts
var chance = (share) => {
  if (share > 0 && share < 5e-3) return "<1%";
  return share < 1 && share > 0.995 ? ">99%" : formatNumber(Math.round(share * 100) / 100, "%");
};
var HEAD = ["requirement", "seen", "stops equally good", "catches 4 in 5", "rows needed"];
function cellsOf(line) {
  const burden = line.burden === "require" ? "" : `${line.burden}: `;
  const requirement = `${burden}${line.requirement}`;
  const seen = line.seen === void 0 ? "\u2013" : formatNumber(line.seen, line.unit);
  if (line.kind !== "estimate") return [requirement, seen, line.kind === "exact" ? "exact" : "not told", "\u2013", "\u2013"];
  const stops = line.equal === void 0 ? "\u2013" : chance(line.equal.stops);
  const rows = line.rows === void 0 ? "\u2013" : line.rows === null ? "never" : formatNumber(line.rows);
  return [requirement, seen, stops, caughtText(line), rows];
}
function caughtText({ catches = [], unit }) {
  if (catches.length === 0) return "\u2013";
  return catches.map(({ loss, group }) => {
    const size = loss === null ? "no loss" : formatNumber(loss, unit);
    return group === void 0 ? size : `${size} (${group})`;
  }).join(" to ");
}
var scopeOf = ({ data }) => data.slice(0, 2).map(({ name, count }) => `${formatNumber(count)} ${name}`).join(", ");
function jointText(what, { equal, lost, losses }) {
  const stops = `${what} stops ${chance(equal.stops)} of equally good ${lost === void 0 ? "data" : "models"}`;
  if (lost === void 0) return stops;
  if (lost === null)
    return `${stops}; not even a model that answers all rows anyhow would be stopped four times in five`;
  if (lost === 0) return `${stops}: four in five, without any loss`;
  const metrics = losses.map(({ metric, loss, unit }) => `${metric} ${formatNumber(loss, unit)}`).join(", ");
  const worth = metrics === "" ? "" : `, worth ${metrics}`;
  return `${stops}, and four in five of those that answer ${formatNumber(lost, "%")} of the rows anyhow${worth}`;
}
var drawsText = ({ draws }) => draws === 0 ? "nothing in it is a matter of chance" : `chances from ${formatNumber(draws)} data sets drawn from those at hand`;

// packages/report/src/explain/markdown.ts
function explainMarkdown(explained) {
  const { model, gates, joint } = explained;
  const parts = [
    `### \u2693 What the policy of **${markdown(model)}** will do`,
    markdown(`${drawsText(explained)}.`),
    ...gates.flatMap(gateParts),
    ...joint === void 0 ? [] : [markdown(`${jointText("together", joint)}.`)]
  ];
  return `${parts.join("\n\n")}
`;
}
function gateParts(gate) {
  const rows = gate.lines.map((line) => {
    const [requirement, ...others] = cellsOf(line);
    return [code(requirement), ...others.map(markdown)];
  });
  const scope = scopeOf(gate);
  const told = gate.lines.map(({ requirement, meaning, why, warnings }) => {
    const said = [meaning, ...why === void 0 ? [] : [why], ...warnings.map((text) => `\u26A0\uFE0F ${text}`)];
    return `- ${code(requirement)}: ${said.map(markdown).join(" \xB7 ")}`;
  });
  return [
    `#### ${markdown(scope === "" ? gate.gate : `${gate.gate}, ${scope}`)}`,
    ...gate.assumptions.map((text) => markdown(`Assumed: ${text}.`)),
    table(HEAD, rows),
    told.join("\n"),
    ...gate.warnings.map((text) => `\u26A0\uFE0F ${markdown(text)}`),
    ...gate.joint === void 0 ? [] : [markdown(`${jointText("the gate", gate.joint)}.`)]
  ];
}

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
  const rows = gate.lines.map((line) => cellsOf(line).map((cell) => shorten(visible(cell), 60)));
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

// packages/gates/src/explain/explain.ts
async function explainPolicy(context, names) {
  const { policy } = context;
  const quality = await explainQuality(context, names);
  const gates = [];
  for (const name of names) {
    const told = quality.gates.find(({ gate }) => gate === name);
    if (told !== void 0) gates.push(told);
    else if ((policy.gates[name]?.require ?? []).length > 0) gates.push(await explainedGate(context, name));
  }
  return {
    model: policy.model,
    ...policy.file === void 0 ? {} : { policy: { file: policy.file, digest: policy.digest } },
    draws: quality.draws,
    gates,
    ...quality.joint === void 0 ? {} : { joint: quality.joint }
  };
}
async function explainedGate(context, name) {
  if (name !== "data-validate") return toldOnly(context, (await GATES[name]()).vocabulary);
  const { explainData } = await import("./data-YILJMVO2.js");
  return explainData(context);
}
function toldOnly(context, vocabulary) {
  const lines = readableLines(context, vocabulary);
  return {
    gate: vocabulary.gate,
    data: [],
    assumptions: [],
    lines: lines.map(
      ({ requirement, spec }) => ({
        requirement: requirement.text,
        burden: requirement.burden,
        ...requirement.source === void 0 ? {} : { source: requirement.source },
        meaning: meaningOf(requirement, spec),
        kind: spec.kind === "exact" ? "exact" : "untold",
        ...spec.kind === "exact" ? {} : { why: "how noisy it is shows when it is run" },
        unit: spec.unit,
        warnings: []
      })
    ),
    warnings: warningsBetween(lines.map(({ requirement }) => requirement))
  };
}

// packages/trial/src/explain.ts
async function explainTrial(wanted, log, clock) {
  const policy = await withDvcData(await readPolicy(wanted), wanted.workspace);
  const named = GATE_NAMES.filter((gate) => policy.gates[gate] !== void 0);
  const tables = openTables(policy, log);
  try {
    return await explainPolicy(
      {
        policy,
        engine: tables.engine,
        log,
        clock: { ...clock, sleep: async () => {
        } },
        evidence: outputOf(policy),
        digest: digestBook(),
        run: {}
      },
      wanted.gates === "all" ? named : wanted.gates
    );
  } finally {
    await tables.close();
  }
}

// packages/cli/src/explain-command.ts
async function explainCommand(command) {
  const { json, markdown: markdown2, debug, ...wanted } = command;
  const log = terminalLog({ debug, quiet: json, stream: process.stderr });
  const workspace = parse(wanted.directory).root;
  const explained = await explainTrial({ ...wanted, workspace }, log, Date);
  log.clear();
  if (json) process.stdout.write(document(explained));
  else {
    const text = markdown2 ? explainMarkdown(explained) : explainTerminal(explained, VERSION, style());
    process.stdout.write(`${harmless(text.trimEnd())}
`);
  }
  return 0;
}
export {
  explainCommand
};
