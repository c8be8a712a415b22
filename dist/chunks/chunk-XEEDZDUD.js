import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable
} from "./chunk-UVDTI5O6.js";

// packages/schema/src/policy/requirement-line.ts
function requirementLine(sheet, line, path) {
  if (typeof line === "string") return checked(sheet, { text: line, burden: "require", source: sheet.valueAt(path) });
  const [burden, text] = Object.entries(line)[0];
  return checked(sheet, { text, burden, source: sheet.valueAt([...path, burden]) });
}
function checked(sheet, line) {
  const quotes = line.text.replace(/`[^`]*`|\\./g, "").match(/"/g)?.length ?? 0;
  if (quotes % 2 === 0) return line;
  const fix = "Put the whole requirement in single quotes: YAML takes ` #` for the start of a comment.";
  return sheet.refuse(line.source, `the requirement ${printable(line.text)} ends inside a string`, fix);
}

export {
  requirementLine
};
