import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  changesLines,
  hasChanges
} from "./chunk-PSHX2EQ6.js";
import {
  gravest,
  headline,
  tally,
  verdictsOf
} from "./chunk-WVMI3FOL.js";
import {
  blocks,
  count,
  digestText,
  isWarning,
  loudChecks,
  nothingBlocks,
  reasonText,
  requirementText,
  scopeText,
  secondsText,
  unchangedText
} from "./chunk-NJQUMXJ4.js";
import {
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import {
  showPosition
} from "./chunk-7N7QVSEW.js";

// packages/report/src/terminal.ts
var sgr = { green: "32", red: "31", yellow: "33", grey: "90", bold: "1" };
function terminal(trials, style) {
  const pen = penOf(style);
  const width = columnWidths(trials.gates);
  const lines = [
    heading(trials),
    "",
    ...trials.gates.flatMap((run) => [gateLine(run, width, pen), ...detailLines(run, pen)]),
    ...policyLines(trials, pen),
    ...(trials.notes ?? []).map((note) => `  ${pen.paint("grey", visible(note))}`),
    "",
    footer(trials, pen)
  ];
  return style.unicode ? lines.join("\n") : ascii(lines.join("\n"));
}
function penOf({ colour, unicode }) {
  const paint = (tone, text) => colour ? `\x1B[${sgr[tone]}m${text}\x1B[0m` : text;
  const [good, bad, open, none] = unicode ? ["\u2714", "\u2718", "?", "\u2013"] : ["+", "x", "?", "-"];
  const green = paint("green", good);
  const red = paint("red", bad);
  const yellow = paint("yellow", open);
  const grey = paint("grey", none);
  return {
    paint,
    mark: {
      passed: green,
      pass: green,
      failed: red,
      fail: red,
      inconclusive: yellow,
      error: red,
      "not-applicable": grey,
      "not-run": grey,
      warning: paint("yellow", "!")
    }
  };
}
function heading(trials) {
  const candidate = verdictsOf(trials).flatMap(({ subjects }) => subjects).find(({ name }) => name === "model");
  const { model, policy } = trials;
  return [
    `Sea Trials ${trials.version}`,
    model,
    candidate === void 0 ? void 0 : `candidate ${digestText(candidate.digest)}`,
    policy === void 0 ? void 0 : `policy ${policy.file} ${digestText(policy.digest)}`
  ].filter((part) => part !== void 0).map(visible).join(" \xB7 ");
}
var cells = (run) => {
  const { verdict } = run;
  if (verdict === void 0) return [run.gate, "not run", run.notRun ?? "", "", ""];
  const scope = scopeText(verdict);
  const seconds = run.seconds === void 0 ? "" : secondsText(run.seconds);
  return [run.gate, verdict.verdict, count(tally([verdict]).requirements, "requirement"), scope, seconds].map(visible);
};
function columnWidths(gates) {
  const rows = gates.map(cells);
  return [0, 1, 2, 3, 4].map(
    (i) => (
      // What was not run explains itself in one long cell, to which nothing need be aligned.
      Math.max(0, ...rows.map((row, at) => gates[at]?.verdict === void 0 && i > 1 ? 0 : row[i].length))
    )
  );
}
function gateLine(run, width, pen) {
  const [gate, word, requirements, scope, seconds] = cells(run);
  const mark = pen.mark[run.verdict?.verdict ?? "not-run"];
  const start = `  ${gate.padEnd(width[0])}  ${mark} ${word.padEnd(width[1])}`;
  if (run.verdict === void 0) return `${start}  ${pen.paint("grey", visible(requirements))}`.trimEnd();
  const [a, b, c] = [width[2], width[3], width[4]];
  const counted = `${requirements.padStart(a)}  ${scope.padStart(b)}  ${seconds.padStart(c)}`;
  return `${start}  ${counted}`.trimEnd();
}
function detailLines({ verdict, unchangedSince }, pen) {
  if (verdict === void 0) return [];
  const loud = [...loudChecks(verdict), ...unapplied(verdict)];
  const widest = Math.min(44, Math.max(0, ...loud.map((check) => visible(requirementText(check)).length)));
  const idle = nothingBlocks(verdict);
  const said = [
    ...idle === void 0 ? [] : [idle],
    ...unchangedSince === void 0 ? [] : [unchangedText(unchangedSince)],
    ...verdict.notes
  ];
  return [
    ...errorLines(verdict, pen),
    ...loud.flatMap((check) => checkLines(check, widest, pen)),
    ...sinceLines(verdict, pen),
    ...said.map((note) => `    ${pen.paint("grey", visible(note))}`)
  ];
}
function unapplied({ checks }) {
  if (checks.some(blocks)) return [];
  return checks.filter(({ outcome, burden }) => outcome === "not-applicable" && burden !== "warn").slice(0, 10);
}
function policyLines({ changes = [], base, judgedHere, informal = [] }, pen) {
  if (changes.length === 0) return [];
  const branch = base ?? "the base branch";
  const judge = judgedHere ? "the one here" : `the one of ${branch}`;
  const lines = changes.map(
    ({ gate, base: there = "\u2013", here = "\u2013", direction }) => `  ${gate}: ${there} \u2192 ${here} (${direction})`
  );
  const wouldBe = informal.flatMap(
    ({ gate, verdict }) => verdict === void 0 ? [] : [`  under the policy here, for information: ${gate} ${verdict.verdict}`]
  );
  return [`the policy changed since ${branch}; ${judge} judged`, ...lines, ...wouldBe].map(
    (line) => `  ${pen.paint("grey", visible(shorten(line, 300)))}`
  );
}
function sinceLines({ changes }, pen) {
  if (changes === void 0) return [];
  const lines = hasChanges(changes) ? changesLines(changes) : ["data and contract unchanged"];
  return [`since ${changes.base}`, ...lines.map((line) => `  ${shorten(line, 300)}`)].map(
    (line) => `    ${pen.paint("grey", visible(line))}`
  );
}
function errorLines({ error }, pen) {
  if (error === void 0) return [];
  const where = error.at === void 0 ? "" : `${showPosition(error.at)}: `;
  return [
    `    ${pen.mark.error} ${visible(`${where}${error.message}`)}`,
    `      ${pen.paint("grey", visible(error.fix))}`
  ];
}
function checkLines(check, widest, pen) {
  const requirement = visible(requirementText(check));
  const reason = visible(reasonText(check));
  const indent = " ".repeat(6 + widest + 2);
  const sign = isWarning(check) ? "warning" : check.outcome;
  const first = `    ${pen.mark[sign]} ${requirement.padEnd(widest)}`;
  const rows = (check.failingRows ?? []).slice(0, 3).map((row) => {
    const key = row.key === void 0 ? "" : `, key ${row.key}`;
    const value = row.value === void 0 ? "" : `: ${[row.column, row.value].filter(Boolean).join(" ")}`;
    return visible(`${row.file} row ${row.row}${key}${value}`);
  });
  const more = (check.failingRows?.length ?? 0) - rows.length;
  const below = [
    ...rows,
    ...more > 0 ? [`and ${more} more rows shown in the report`] : [],
    ...check.source === void 0 ? [] : [visible(showPosition(check.source))]
  ].map((line) => `${indent}${pen.paint("grey", line)}`);
  return requirement.length > widest ? [first, `${indent}${reason}`, ...below] : [`${first}  ${reason}`, ...below];
}
function footer(trials, pen) {
  const verdicts = verdictsOf(trials);
  const total = tally(verdicts);
  const state = gravest(verdicts.map(({ verdict }) => verdict));
  const tone = state === "passed" ? "green" : state === "inconclusive" ? "yellow" : "red";
  const words = headline(total).replace(/^(is )?([a-z]+)/, (_, __, first) => first);
  const sentence = /^(failed|passed) /.test(words) ? words.replace(" ", ": ") : words;
  const { report, evidence, rows } = trials.paths ?? {};
  return [
    pen.paint(tone, sentence),
    report === void 0 ? void 0 : visible(`report ${report}`),
    rows === void 0 ? void 0 : visible(`rows ${rows}`),
    evidence === void 0 ? void 0 : visible(`evidence ${evidence}`)
  ].filter((part) => part !== void 0).join(" \xB7 ");
}
function ascii(text) {
  return text.replaceAll("\xB7", "|").replaceAll("\u2026", "..").replaceAll("\u2192", "->").replace(/[–—−]/g, "-").replace(/[^\u001b\n\x20-\x7e]/gu, "?");
}

export {
  terminal,
  ascii
};
