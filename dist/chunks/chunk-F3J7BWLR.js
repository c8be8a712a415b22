import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  distinctOf,
  presentIn
} from "./chunk-S5O552YR.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";

// packages/profile/src/suggest/yaml-text.ts
var WORDS = /^(true|false|yes|no|on|off|y|n|null|nan|inf|infinity)$/i;
var PLAIN = /^[\p{L}_][\p{L}\p{N}_./ -]*$/u;
var LINE = /^[\p{L}_][\p{L}\p{N}_.() <>=%*,+/-]*$/u;
var quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
});
function scalar(value) {
  if (typeof value !== "string") return JSON.stringify(value);
  const plain = (PLAIN.test(value) || LINE.test(value) && / [<>=]/.test(value)) && !WORDS.test(value);
  return plain && value.trim() === value ? value : quoted(value);
}
var item = (value) => typeof value === "string" && PLAIN.test(value) && !value.includes(",") ? scalar(value) : quotedItem(value);
var quotedItem = (value) => typeof value === "string" ? quoted(value) : JSON.stringify(value);
function flow(value) {
  const entries = Object.entries(value).map(([key, inner]) => {
    return `${key}: ${Array.isArray(inner) ? `[${inner.map(item).join(", ")}]` : item(inner)}`;
  });
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

// packages/profile/src/suggest/write.ts
var REMARK = 60;
function remarked(line, remark) {
  if (remark === "") return `${line}
`;
  const indent = /^ */.exec(line)?.[0] ?? "";
  return line.length > REMARK - 2 ? `${indent}# ${remark}
${line}
` : `${line.padEnd(REMARK)}# ${remark}
`;
}
function contractText({ suggested, data }) {
  const { columns, lines, required, rows, few, dropped } = suggested;
  const from = data[0]?.name ?? "data";
  const head = [
    `# What every row promises, suggested from ${formatNumber(rows)} rows of ${scalar(from)}: inferred on one half of them, held by the other half.`,
    "# Read each line before you keep it: it says what was seen, not what is right.",
    ...few ? [`# ${formatNumber(rows)} rows are few: types are written, no bounds. Run it again on more.`] : [],
    "$schema: https://json-schema.org/draft/2020-12/schema",
    "type: object",
    `required: [${required.map(scalar).join(", ")}]`,
    "properties:"
  ];
  const promised = columns.filter(({ info }) => info.name !== "__proto__").map(columnText);
  const whole = lines.length === 0 ? "" : `x-require:
${lines.map(lineText("  ")).join("")}`;
  const told = dropped.map((each) => `# Not written, since the other rows broke it: ${each}.
`).join("");
  return `${head.join("\n")}
${promised.join("")}${whole}${told}`;
}
function columnText({
  info,
  promises,
  unique,
  classification,
  tokens,
  evidence
}) {
  const keywords = [
    ...promises.map(({ keyword, value }) => [keyword, value]),
    ...unique ? [["x-unique", true]] : [],
    ...tokens.length > 0 ? [["x-missing", tokens]] : [],
    ...classification === void 0 ? [] : [["x-classification", classification.value]]
  ];
  return remarked(`  ${scalar(info.name)}: ${flow(Object.fromEntries(keywords))}`, evidence);
}
var lineText = (indent) => ({ text, evidence }) => remarked(`${indent}- ${scalar(text)}`, evidence);
function policyText(input) {
  const { suggested, data, model, label, asked } = input;
  const sets = data.map(({ name, path, labels, delimiter }) => {
    const more = { ...delimiter === void 0 ? {} : { delimiter }, ...labels ? {} : { labels: "late" } };
    return `  ${scalar(name)}: ${Object.keys(more).length === 0 ? scalar(path) : flow({ path, ...more })}
`;
  });
  const columns = [
    ...label === void 0 ? [] : [`  label: ${scalar(label.name)}
`],
    ...label?.positive === void 0 ? [] : [`  positive: ${scalar(label.positive)}
`],
    ...suggested.id === void 0 ? [] : [`  id: ${scalar(suggested.id)}
`],
    ...asked?.entity === void 0 ? [] : [remarked(`  entity: ${scalar(asked.entity.column)}`, asked.entity.evidence)],
    ...asked === void 0 || asked.groups.length === 0 ? [] : [`  groups: [${asked.groups.map(scalar).join(", ")}]
`]
  ];
  return [
    "# The acceptance trials of one model. Paths are relative to this file.\n",
    `version: 1
model: ${scalar(model)}
`,
    label === void 0 ? "" : `task: ${label.task}
`,
    `
data:
${sets.join("")}`,
    columns.length === 0 ? "" : `columns:
${columns.join("")}`,
    "contract: contract.yml\n",
    asked === void 0 ? "" : modelText(asked),
    "\ngates:\n  data-validate:\n    require:\n",
    ...suggested.policyLines.map(lineText("      ")),
    ...(asked?.gates ?? []).map(
      ({ gate, lines }) => `  ${gate}:
    require:
${lines.map(lineText("      ")).join("")}`
    ),
    asked === void 0 ? next(input) : ""
  ].join("");
}
function modelText({ candidate, baseline, threshold, minSupport, notes }) {
  const answers = (predictions) => flow({ predictions, ...threshold === void 0 ? {} : { threshold } });
  return [
    "\n",
    ...notes.map((note) => `# ${note}
`),
    `candidate: ${answers(candidate)}
`,
    baseline === void 0 ? "" : `baseline: ${answers(baseline)}
`,
    minSupport === void 0 ? "" : remarked(`min-support: ${minSupport}`, "smaller groups are reported, not judged")
  ].join("");
}
function next({ label }) {
  if (label === void 0) return "";
  const metric = { binary: "roc_auc >= 0.8", multiclass: "macro_f1 >= 0.7", regression: "r2 >= 0.5" }[label.task];
  return [
    "\n# Once there is a model, and rows that it has not seen, as data set `holdout`; take the `# ` away:\n",
    `#   accuracy-gate: { require: [ ${metric} ] }
`,
    "# candidate: { onnx: model.onnx }\n"
  ].join("");
}
var workflowText = (branch, policy) => `name: Trials
on:
  pull_request: ${flow({ branches: [branch] }).padEnd(24)}# the protected branch
  merge_group:
permissions:
  contents: read
  pull-requests: write        # the one comment, and who approved
jobs:
  trials:                     # make this a required check
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v5
        with: { fetch-depth: 2, lfs: true, persist-credentials: false }     # 2: with the base
      - uses: sea-trials/sea-trials@v1
${policy === void 0 ? "" : `        with: { policy: ${scalar(policy)} }
`}`;

// packages/profile/src/suggest/unique.ts
var isName = (name) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name);
var CALLED_KEY = /(^|[_\s-])(id|key|uuid|guid|no|number|nr|code)$|Id$|ID$/i;
async function uniqueness(engine, tables, drafts, half, rows) {
  const [table] = tables;
  const likely = drafts.filter(({ info, complete }, i) => {
    const column = half.columns[i];
    const present = presentIn(column, half.rows);
    if (!complete || present < 10 || info.type !== "integer" && info.type !== "string") return false;
    if (distinctOf(column.registers) < 0.85 * present) return false;
    return CALLED_KEY.test(info.name) || isDense(column, rows);
  });
  const unique = /* @__PURE__ */ new Set();
  for (const { info } of likely) {
    const columns = [info.name];
    let holds = true;
    for (const each of [table, ...tables.slice(1)]) {
      if (!each.columns.some(({ name }) => name === info.name)) continue;
      holds &&= await engine.repeats(each, columns) === 0;
    }
    if (holds) unique.add(info.name);
  }
  return unique;
}
function isDense({ type, extremes }, rows) {
  if (type !== "integer" || extremes === void 0) return false;
  const width = extremes[1] - extremes[0] + 1;
  return rows * rows / (2 * width) >= 10;
}

export {
  isName,
  uniqueness,
  scalar,
  contractText,
  policyText,
  workflowText
};
