import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printName
} from "./chunk-BBDBGQUP.js";
import {
  requirementLine
} from "./chunk-XEEDZDUD.js";
import {
  parseMeasured
} from "./chunk-2FSLVZB6.js";
import {
  parseCondition
} from "./chunk-CXAWSTTV.js";
import {
  didYouMean,
  parsePercent,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/schema/src/contract/ours.ts
function checkOurs(schema, sheet) {
  const columns = Object.keys(schema.properties ?? {});
  const known = (names, path) => {
    for (const [i, name] of names.entries())
      if (!columns.includes(name)) {
        const message = `${printable(name)} is no column of this contract${didYouMean(name, columns)}`;
        sheet.refuse(sheet.valueAt([...path, i]), message, "Name it under `properties` too.");
      }
  };
  known(schema["x-primary-key"] ?? [], ["x-primary-key"]);
  for (const [i, key] of (schema["x-unique-keys"] ?? []).entries())
    known(key, ["x-unique-keys", i]);
  for (const [i, { columns: columns2, references }] of (schema["x-foreign-keys"] ?? []).entries()) {
    known(columns2, ["x-foreign-keys", i, "columns"]);
    if (columns2.length === references.length) continue;
    const message = `${columns2.length} columns refer to ${references.length}`;
    sheet.refuse(sheet.keyAt(["x-foreign-keys", i, "references"]), message, "Name as many, in the same order.");
  }
  for (const [i, text] of (schema["x-rows"] ?? []).entries()) checkCondition(text, i, sheet);
  for (const name of columns) checkDistribution(name, schema, sheet);
}
function checkCondition(text, i, sheet) {
  const line = requirementLine(sheet, text, ["x-rows", i]);
  try {
    parseCondition(line);
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error;
    throw new SeaTrialsError("bad-contract", error.message, error.fix, error.at ?? line.source);
  }
}
var shareOf = (written) => typeof written === "number" ? written : parsePercent(written) ?? Number.NaN;
var ROUNDING = 5e-3;
var isFromStated = ({ metric, arguments: all }, name) => all.some((argument) => {
  if (argument.kind === "call") return isFromStated(argument.call, name);
  return /^(kl_divergence|distribution_shift)$/.test(metric) && argument.kind === "name" && argument.name === name;
});
function checkDistribution(name, schema, sheet) {
  const column = schema.properties[name];
  const stated = column?.["x-distribution"];
  if (stated === void 0) return;
  const { shares, edges, moved } = stated;
  const path = ["properties", name, "x-distribution"];
  const lines = schema["x-require"] ?? [];
  const limits = (line, i) => isFromStated(parseMeasured(requirementLine(sheet, line, ["x-require", i])), name);
  if (moved === void 0 && !lines.some(limits))
    sheet.refuse(
      sheet.keyAt(path),
      "shares without a limit judge nothing",
      `Write \`moved: 5%\` beside them, or a line of \`x-require\`: \`kl_divergence(${printName(name)}) <= 0.1\`.`
    );
  if (Array.isArray(shares) !== (edges !== void 0))
    sheet.refuse(
      sheet.keyAt([...path, edges === void 0 ? "shares" : "edges"]),
      edges === void 0 ? "a list of shares without `edges`" : "`edges` with shares by value",
      "Write shares by value, `{ a: 40%, b: 60% }`, or `edges` and a list of shares."
    );
  const parts = Object.values(shares);
  if (edges !== void 0 && parts.length !== edges.length + 1)
    sheet.refuse(
      sheet.keyAt([...path, "shares"]),
      `${edges.length} edges make ${edges.length + 1} bins, and ${parts.length} shares are stated`,
      "Write one share for each bin."
    );
  if (edges?.some((edge, i) => i > 0 && edge <= edges[i - 1]) === true)
    sheet.refuse(sheet.keyAt([...path, "edges"]), "edges that do not ascend", "Write them from the smallest up.");
  const sum = parts.reduce((total, part) => total + shareOf(part), 0);
  if (Math.abs(sum - 1) > ROUNDING)
    sheet.refuse(
      sheet.keyAt([...path, "shares"]),
      `the shares add up to ${Math.round(sum * 1e3) / 10}%`,
      "Write shares that add up to 100%."
    );
}

export {
  checkOurs,
  shareOf
};
