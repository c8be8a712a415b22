import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document
} from "./chunk-7NC6RD6L.js";
import {
  ratcheted
} from "./chunk-BJKV7FAN.js";
import {
  terminalLog
} from "./chunk-TH2F5YCD.js";
import "./chunk-HOPU6KUC.js";
import {
  means
} from "./chunk-6O7LMF2U.js";
import "./chunk-ZYE33NNQ.js";
import {
  readPolicy
} from "./chunk-6IBDOSWZ.js";
import "./chunk-RIC3UXWE.js";
import "./chunk-NBM5NH6N.js";
import "./chunk-S3ZB6TL7.js";
import {
  VOCABULARIES
} from "./chunk-7OKICEMS.js";
import "./chunk-H3F4CZL7.js";
import "./chunk-E3HUN3Q2.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-VA6BNMJB.js";
import "./chunk-UTLH7OE5.js";
import "./chunk-H7AS7YAA.js";
import "./chunk-DUHE6UHF.js";
import "./chunk-4RS5BBQ7.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
import {
  printRequirement
} from "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-UAJZ7R2R.js";
import "./chunk-FPMNYM5Q.js";
import {
  isCap
} from "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-ET2TYQOE.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-MZNVEPNV.js";
import "./chunk-S5O552YR.js";
import {
  require_dist
} from "./chunk-JYM43TBY.js";
import {
  harmless
} from "./chunk-Z2KBYVBJ.js";
import {
  readEvidence
} from "./chunk-CU3LIIZY.js";
import "./chunk-XGO2OKI3.js";
import {
  isGreen
} from "./chunk-C2LFFQER.js";
import {
  outputOf,
  writable
} from "./chunk-LMI3EX6N.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import "./chunk-OGPY2C6E.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import {
  formatNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import {
  __toESM
} from "./chunk-ANQMVHI3.js";

// packages/cli/src/ratchet-command.ts
import { existsSync } from "node:fs";
import { join as join2, parse, resolve } from "node:path";

// packages/report/src/diff.ts
var CONTEXT = 3;
function unifiedDiff(name, before, after) {
  const steps = stepsOf(linesOf(before), linesOf(after));
  const hunks = hunksOf(steps);
  return hunks.length === 0 ? "" : [`--- a/${name}`, `+++ b/${name}`, ...hunks].join("\n");
}
var linesOf = (text) => (text.endsWith("\n") ? text.slice(0, -1) : `${text}
\\ No newline at end of file`).split(/\n(?!\\ No newline)/);
function stepsOf(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const length = a.map(() => new Uint32Array(b.length + 1));
  length.push(new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  const steps = before.slice(0, start).map((line) => ({ sign: " ", line }));
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ sign: " ", line: a[i++] });
      j++;
    } else if (i < a.length && (j === b.length || length[i + 1][j] >= length[i][j + 1]))
      steps.push({ sign: "-", line: a[i++] });
    else steps.push({ sign: "+", line: b[j++] });
  }
  return [...steps, ...before.slice(before.length - end).map((line) => ({ sign: " ", line }))];
}
function hunksOf(steps) {
  const changed = steps.flatMap(({ sign }, at) => sign === " " ? [] : [at]);
  const hunks = [];
  for (let i = 0; i < changed.length; ) {
    let last = i;
    while (last + 1 < changed.length && changed[last + 1] - changed[last] <= 2 * CONTEXT) last++;
    const [from, to] = [Math.max(0, changed[i] - CONTEXT), Math.min(steps.length, changed[last] + CONTEXT + 1)];
    const hunk = steps.slice(from, to);
    const count = (of, but) => of.filter(({ sign }) => sign !== but).length;
    const [old, now] = [count(steps.slice(0, from), "+") + 1, count(steps.slice(0, from), "-") + 1];
    hunks.push(
      `@@ -${old},${count(hunk, "+")} +${now},${count(hunk, "-")} @@`,
      ...hunk.map(({ sign, line }) => sign + line)
    );
    i = last + 1;
  }
  return hunks;
}

// packages/trial/src/ratchet.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

// packages/schema/src/policy/edit.ts
var import_yaml = __toESM(require_dist(), 1);
function withLines(source, edits) {
  const document2 = (0, import_yaml.parseDocument)(source);
  const changes = [];
  for (const { gate, index, text, remark } of edits) {
    const list = document2.getIn(["gates", gate, "require"], true);
    const scalar = (0, import_yaml.isSeq)(list) ? scalarOf(list.items[index]) : void 0;
    const written = scalar === void 0 ? void 0 : rewritten(scalar, text);
    if (scalar?.range === void 0 || scalar.range === null || written === void 0) return void 0;
    const [from, to] = scalar.range;
    if (source.slice(from, to).includes("\n")) return void 0;
    changes.push({ from, to, text: written, remark });
  }
  return changes.sort((a, b) => b.from - a.from).reduce((text, { from, to, text: line, remark }) => {
    return withRemark(text.slice(0, from) + line + text.slice(to), from, remark);
  }, source);
}
function scalarOf(item) {
  if ((0, import_yaml.isScalar)(item)) return item;
  const value = (0, import_yaml.isMap)(item) && item.items.length === 1 ? item.items[0]?.value : void 0;
  return (0, import_yaml.isScalar)(value) ? value : void 0;
}
function rewritten({ type, value }, text) {
  const burden = /^(?:guard|warn):\s*/.exec(String(value))?.[0] ?? "";
  const line = burden + text;
  if (type === "PLAIN") return line;
  if (type === "QUOTE_SINGLE") return `'${line.replaceAll("'", "''")}'`;
  return type === "QUOTE_DOUBLE" ? JSON.stringify(line) : void 0;
}
function withRemark(source, at, remark) {
  const start = source.lastIndexOf("\n", at - 1) + 1;
  const indent = /^(\s*)- /.exec(source.slice(start))?.[1];
  if (indent === void 0) return source;
  const comment = `${indent}# ${remark}${source[source.indexOf("\n") - 1] === "\r" ? "\r" : ""}
`;
  const before = source.lastIndexOf("\n", start - 2) + 1;
  const isOurs = source.slice(before, start).trimStart().startsWith(`# ${remark.split(" ")[0]} `);
  return source.slice(0, isOurs ? before : start) + comment + source.slice(start);
}

// packages/trial/src/ratchet.ts
async function proposeRatchet(file, { workspace, evidence }) {
  const before = await readFile(file, "utf8");
  const root = join(file, "..");
  const shown = relativePath(process.cwd(), file);
  const policy = await readPolicy(Buffer.from(before), shown, { root, workspace });
  const accepted = await acceptedOf(policy, await folderOf(evidence ?? outputOf(policy), evidence !== void 0));
  const tightened = accepted.flatMap(({ verdict }) => tightenedOf(policy, verdict.gate, verdict.checks));
  const edits = tightened.filter(({ good }) => good !== "neither").map(editOf);
  const after = withLines(before, edits);
  if (after === void 0) {
    const odd = tightened.find((one) => one.good !== "neither" && withLines(before, [editOf(one)]) === void 0);
    throw new SeaTrialsError(
      "bad-policy",
      `${printable(odd?.requirement.text)} cannot be rewritten in place`,
      "Write each requirement on a line of its own, `- recall >= 0.5`, without `|` or `>` before it.",
      odd && policy.gates[odd.gate]?.require[odd.index]?.source
    );
  }
  await readPolicy(Buffer.from(after), shown, { root, workspace });
  const changes = edits.map(({ gate, index, text }) => ({
    gate,
    before: policy.gates[gate]?.require[index]?.text ?? "",
    after: text
  }));
  const leftOut = Object.keys(policy.gates).filter((gate) => !accepted.some(({ verdict }) => verdict.gate === gate));
  const undirected = tightened.filter(({ good }) => good === "neither").map(({ gate, requirement }) => ({ gate, requirement: requirement.text }));
  return { file, before, after, changes, leftOut, undirected };
}
async function folderOf(folder, isNamed) {
  const shown = printable(relativePath(process.cwd(), folder));
  const found = await stat(folder).catch(() => void 0);
  if (isNamed && found === void 0)
    throw new SeaTrialsError("missing-file", `there is no folder ${shown}`, "Name the folder that holds the verdicts.");
  if (found !== void 0 && !found.isDirectory())
    throw new SeaTrialsError(
      "bad-input",
      `${shown} is a file; evidence is a folder`,
      "Unpack an archive first, and name the folder that it was unpacked into."
    );
  const below = join(folder, "evidence");
  const isBelow = !isNamed || (await stat(below).catch(() => void 0))?.isDirectory() === true;
  return isBelow ? below : folder;
}
async function acceptedOf(policy, folder) {
  const found = await readEvidence(folder);
  const all = found.filter(({ verdict }) => verdict.model === policy.model && policy.gates[verdict.gate] !== void 0);
  const own = all.filter(
    ({ verdict }) => verdict.subjects.some(({ name, digest }) => name === "policy" && digest === policy.digest)
  );
  const green = own.filter(({ verdict }) => isGreen(verdict));
  if (green.length > 0) return green;
  const shown = printable(relativePath(process.cwd(), folder));
  const why = own.length > 0 ? "none of the verdicts about this policy is green" : found.length === 0 ? `there is no verdict in ${shown}` : `no verdict is about this policy as it stands; those in ${shown} are about ${all.length > 0 ? "another version of it" : "other models or gates"}`;
  throw new SeaTrialsError("bad-input", why, "Run the gates first: `sea-trials run`, then `sea-trials ratchet`.");
}
function tightenedOf(policy, gate, checks) {
  const vocabulary = VOCABULARIES.find((each) => each.gate === gate);
  if (vocabulary === void 0) return [];
  return (policy.gates[gate]?.require ?? []).flatMap((line, index) => {
    const requirement = parseRequirement(line, vocabulary);
    const check = checks.find((each) => each.requirement === requirement.text && each.burden === requirement.burden);
    const good = goodOf(requirement, vocabulary);
    const value = check === void 0 || isLeft(requirement, good, policy, vocabulary) ? void 0 : ratcheted(requirement, check);
    return check === void 0 || value === void 0 ? [] : [{ gate, index, requirement, written: withoutBurden(line.text), check, value, good }];
  });
}
var editOf = ({ gate, index, requirement, written, check, value }) => ({
  gate,
  index,
  text: raised(requirement, written, value),
  remark: remarkOf(requirement, check)
});
function goodOf({ call, over }, { metrics }) {
  if (over !== void 0) return over === "ratio" ? "higher" : "lower";
  return metrics.find(({ name }) => name === call.metric)?.better ?? "neither";
}
function isLeft({ text, operator }, good, { waivers = [] }, vocabulary) {
  const isWaived = waivers.some((waiver) => waiver.requirement !== void 0 && means(waiver, text, vocabulary));
  return isWaived || isCap({ operator }, { better: good });
}
var withoutBurden = (text) => text.replace(/^\s*(?:require|guard|warn)\s*:\s*/, "");
function raised(requirement, written, value) {
  const { limit, limitText } = requirement;
  const unit = limit.kind === "number" ? limit.unit : "";
  const printed = printRequirement({ ...requirement, burden: "require", limit: { kind: "number", value, unit } });
  const at = written.lastIndexOf(limitText);
  const [, stricter] = /(\S+)(?: at \S+)?$/.exec(printed) ?? [];
  return at < 0 || stricter === void 0 ? printed : `${written.slice(0, at)}${stricter}${written.slice(at + limitText.length)}`;
}
function remarkOf({ operator, limitText }, { observed, interval, n, unit, members }) {
  const range = interval === void 0 ? "" : ` (${formatNumber(interval.low)} to ${formatNumber(interval.high)})`;
  const of = members === void 0 || members.length < 2 ? "" : `, the worst of ${members.length}`;
  return `ratchet: ${formatNumber(observed, unit)}${range}${of}, n ${formatNumber(n)}; was ${operator} ${limitText}`;
}

// packages/cli/src/ratchet-command.ts
async function ratchetCommand({ directory, policy }, flags) {
  const file = join2(directory, policy ?? "sea-trials.yml");
  if (!existsSync(file))
    throw new SeaTrialsError(
      "missing-file",
      "there is no sea-trials.yml here",
      "Name the policy, or the folder that holds it."
    );
  const { before, after, changes, leftOut, undirected } = await proposeRatchet(file, {
    workspace: parse(directory).root,
    ...flags.evidence === void 0 ? {} : { evidence: resolve(flags.evidence) }
  });
  if (flags.write === true && after !== before) await writable(() => replaceFile(file, after), file);
  const name = relativePath(process.cwd(), file);
  if (flags.json === true) process.stdout.write(document({ file: name, changes, leftOut, undirected }));
  else process.stdout.write(`${harmless(saidOf(name, before, after, flags))}
`);
  const { warning } = terminalLog({ debug: false, quiet: flags.json === true, stream: process.stderr });
  if (leftOut.length > 0) warning(`left out, since no verdict about this policy is green: ${leftOut.join(", ")}`);
  if (undirected.length > 0) warning(undirectedNote(undirected));
  return 0;
}
var undirectedNote = (lines) => {
  const named = [...new Set(lines.map(({ requirement }) => printable(requirement)))];
  return `left as they stand, since neither a higher nor a lower value is better: ${named.join(", ")}`;
};
function saidOf(name, before, after, { write }) {
  if (after === before)
    return `nothing in ${name} can be raised: the limits that were looked at stand where what was observed would put them, or further in`;
  return write === true ? `${name} is stricter now; review it: git diff ${name}` : unifiedDiff(name, before, after);
}
export {
  ratchetCommand
};
