import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  HEAD,
  SHORT_TITLE,
  cellsOf,
  drawsText,
  jointText,
  notesOf,
  scopeOf,
  warningsIn
} from "./chunk-R2WEIKQE.js";
import {
  changeTables,
  changesHeadline,
  hasChanges
} from "./chunk-PSHX2EQ6.js";
import {
  headline,
  tally
} from "./chunk-WVMI3FOL.js";
import {
  blocks,
  byImportance,
  count,
  isQuiet,
  loudChecks,
  nothingConcluded,
  reasonText,
  requirementText,
  scopeText
} from "./chunk-NJQUMXJ4.js";
import {
  code,
  html,
  markdown,
  markdownProse,
  shorten
} from "./chunk-Z2KBYVBJ.js";

// packages/report/src/markdown.ts
var stateMark = {
  passed: "\u2705",
  failed: "\u274C",
  inconclusive: "\u2754",
  error: "\u{1F6D1}"
};
var outcomeMark = {
  pass: "\u2705",
  fail: "\u274C",
  inconclusive: "\u2754",
  "not-applicable": "\u2796",
  error: "\u{1F6D1}"
};
var checkMark = (check) => check.waiver !== void 0 && !blocks(check) ? "\u23F8\uFE0F" : blocks(check) || isQuiet(check) ? outcomeMark[check.outcome] : check.outcome === "fail" ? "\u26A0\uFE0F" : "\u2754";
function title(model, total) {
  const who = model === void 0 ? "" : ` **${markdown(model)}**`;
  return `### \u2693 Sea Trials:${who} ${headline(total)}`;
}
var row = (cells2) => `| ${cells2.join(" | ")} |`;
function table(head, rows) {
  return [
    row(head),
    `|${head.map((name) => /^(n|rows)$/.test(name) ? "--:" : "---").join("|")}|`,
    ...rows.map(row)
  ].join("\n");
}
var trialsHead = ["trial", "verdict", "what decided"];
function verdictCell(state) {
  return state === "passed" ? `${stateMark[state]} passed` : `${stateMark[state]} **${state}**`;
}
var gateCell = (gate, state) => state === "passed" ? markdown(gate) : `**${markdown(gate)}**`;
function decidedCell(verdict) {
  if (verdict.error !== void 0) return markdownProse(shorten(verdict.error.message, 600));
  const stopping = byImportance(verdict.checks.filter(blocks));
  if (stopping.length > 0) return listed(stopping);
  const idle = nothingConcluded(verdict);
  if (idle !== void 0) return `${markdown(idle)}${open(verdict)}`;
  const scope = [scopeText(verdict), count(tally([verdict]).requirements, "requirement")];
  return `${scope.filter((part) => part !== "").map(markdown).join(", ")}${open(verdict)}`;
}
function open(verdict) {
  const loud = loudChecks(verdict).filter((check) => !blocks(check));
  return loud.length === 0 ? "" : `; ${listed(loud)}`;
}
function listed(checks) {
  const shown = checks.slice(0, 2).map((check) => {
    const requirement = code(shorten(requirementText(check), 200));
    return `${requirement}: ${markdownProse(shorten(reasonText(check), 400))}`;
  });
  const more = checks.length - shown.length;
  return `${shown.join("<br>")}${more > 0 ? `<br>and ${more} more` : ""}`;
}
function policyChanges({ changes = [], base, judgedHere, informal = [] }) {
  if (changes.length === 0) return "";
  const branch = base === void 0 ? "the base branch" : `<code>${html(base)}</code>`;
  const side = (text) => text === void 0 ? "\u2013" : code(shorten(text, 300));
  const sign = { looser: " \u26A0 looser", tighter: " tighter", changed: " changed", renamed: " renamed" };
  const rows = changes.map(({ gate, base: there, here, direction }) => [
    markdown(gate),
    side(there),
    `${side(here)}${sign[direction]}`
  ]);
  const summary = judgedHere ? `The policy changed since ${branch}; it was judged as it stands here` : `The policy changed in this pull request; it was judged under the one on ${branch}`;
  const wouldBe = informal.flatMap(
    ({ gate, verdict }) => verdict === void 0 ? [] : [`- ${markdown(gate)}: ${verdictCell(verdict.verdict)}, ${decidedCell(verdict).replaceAll("<br>", "; ")}`]
  );
  const aside = wouldBe.length === 0 ? "" : `

Under the policy here, for information:

${wouldBe.join("\n")}`;
  return details(summary, table(["", base === void 0 ? "base" : markdown(base), "here"], rows) + aside);
}
function dataChanges(changes, room) {
  if (changes === void 0 || !hasChanges(changes)) return "";
  const tables = changeTables(changes, room).map(({ title: title2, head, rows, more }) => {
    const drawn = table(
      head,
      rows.map((cells2) => cells2.map(cellOf))
    );
    const above = title2 === "" ? [] : [`**${markdown(title2)}**`];
    return [...above, drawn, ...more === 0 ? [] : [`and ${more} more in the full report`]].join("\n\n");
  });
  const notes = changes.notes.map((note) => `> ${markdown(shorten(note, 1e3))}`);
  const headline2 = shorten(changesHeadline(changes), 400);
  return details(`Since <code>${html(changes.base)}</code>: ${html(headline2)}`, [...tables, ...notes].join("\n\n"));
}
var cellOf = ({ text, kind }) => kind === "code" ? code(text) : markdown(text);
var details = (summary, content) => `<details><summary>${summary}</summary>

${content}

</details>`;

// packages/report/src/explain/markdown.ts
function explainMarkdown(explained) {
  const { model, gates, joint } = explained;
  const parts = [
    `### \u2693 What the policy of **${markdown(model)}** will do`,
    markdown(`${drawsText(explained)}.`),
    ...gates.flatMap(gateParts),
    ...joint === void 0 ? [] : [markdown(`${jointText("all", joint)}.`)]
  ];
  return `${parts.join("\n\n")}
`;
}
function explainedFold(explained) {
  if (explained === void 0) return "";
  const { gates, joint } = explained;
  const parts = gates.flatMap((gate) => {
    const rows = gate.lines.map(cells);
    const scope = scopeOf(gate);
    return [
      `**${markdown(scope === "" ? gate.gate : `${gate.gate}, ${scope}`)}**`,
      ...gate.assumptions.map((text) => markdown(`Assumed: ${text}.`)),
      table(HEAD, rows),
      ...warningsIn(gate).map((text) => `\u26A0\uFE0F ${markdown(text)}`),
      ...gate.joint === void 0 ? [] : [markdown(`${jointText("gate", gate.joint)}.`)]
    ];
  });
  const together = joint === void 0 ? [] : [markdown(`${jointText("all", joint)}.`)];
  return details(SHORT_TITLE, [markdown(`${drawsText(explained)}.`), ...parts, ...together].join("\n\n"));
}
var cells = (line) => {
  const [requirement, ...others] = cellsOf(line);
  return [code(requirement), ...others.map(markdown)];
};
function gateParts(gate) {
  const rows = gate.lines.map(cells);
  const scope = scopeOf(gate);
  const told = gate.lines.map((line) => {
    const said = [line.meaning, ...notesOf(line), ...line.warnings.map((text) => `\u26A0\uFE0F ${text}`)];
    return `- ${code(line.requirement)}: ${said.map(markdown).join(" \xB7 ")}`;
  });
  return [
    `#### ${markdown(scope === "" ? gate.gate : `${gate.gate}, ${scope}`)}`,
    ...gate.assumptions.map((text) => markdown(`Assumed: ${text}.`)),
    table(HEAD, rows),
    told.join("\n"),
    ...gate.warnings.map((text) => `\u26A0\uFE0F ${markdown(text)}`),
    ...gate.joint === void 0 ? [] : [markdown(`${jointText("gate", gate.joint)}.`)]
  ];
}

export {
  stateMark,
  outcomeMark,
  checkMark,
  title,
  table,
  trialsHead,
  verdictCell,
  gateCell,
  decidedCell,
  policyChanges,
  dataChanges,
  details,
  explainMarkdown,
  explainedFold
};
