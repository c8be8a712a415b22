import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  verdictsOf
} from "./chunk-WVMI3FOL.js";
import {
  blocks,
  loudChecks,
  outcomeText,
  reasonText,
  requirementText,
  waiverText
} from "./chunk-NJQUMXJ4.js";
import {
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import {
  sha256
} from "./chunk-K5SB2KRG.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/report/src/sarif.ts
var longestMessage = 1e3;
var NOWHERE = "sea-trials.yml";
function sarif(all) {
  const findings = all.flatMap((trials) => verdictsOf(trials).flatMap((verdict) => findingsOf(trials, verdict)));
  const rules = new Map(findings.map(({ rule }) => [rule.id, rule]));
  const document = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Sea Trials", version: all[0]?.version ?? "", rules: [...rules.values()] } },
        columnKind: "utf16CodeUnits",
        results: findings.map(({ result }) => result)
      }
    ]
  };
  return `${JSON.stringify(document, null, 1)}
`;
}
function findingsOf({ policy, model }, verdict) {
  const file = policy?.file ?? NOWHERE;
  const { error } = verdict;
  const own = error === void 0 ? [] : [ofError(verdict, error, file)];
  return [...own, ...loudChecks(verdict).map((check) => ofCheck(verdict.gate, check, file, model ?? ""))];
}
function ofError({ gate }, { message, fix, at }, file) {
  const id = `${gate}/could not be judged`;
  const place = at ?? { file };
  return {
    rule: { id, shortDescription: { text: `${gate} could not be judged` } },
    result: {
      ruleId: id,
      level: "error",
      message: { text: shorten(visible(`${message}. ${fix}`), longestMessage) },
      locations: [location(place)]
    }
  };
}
function ofCheck(gate, check, file, model) {
  const id = shorten(visible(`${gate}/${check.requirement}`), 255);
  const level = blocks(check) ? "error" : check.outcome === "fail" ? "warning" : "note";
  const text = `${requirementText(check)}: ${outcomeText(check)}. ${reasonText(check)}.`;
  return {
    rule: { id, shortDescription: { text: shorten(visible(requirementText(check)), 255) } },
    result: {
      ruleId: id,
      level,
      message: { text: shorten(visible(text), longestMessage) },
      locations: [location({ file, ...check.source })],
      ...check.failingRows === void 0 ? {} : { relatedLocations: check.failingRows.map(rowLocation) },
      ...check.waiver === void 0 ? {} : { suppressions: [suppression(check.waiver)] },
      // A finding is the same as long as the line is, wherever it moves in its file.
      partialFingerprints: { "requirement/v1": sha256(JSON.stringify([model, gate, check.burden, check.requirement])) }
    }
  };
}
var suppression = (waiver) => ({
  kind: "external",
  status: "accepted",
  justification: shorten(visible(waiverText(waiver)), longestMessage)
});
var location = ({ file = NOWHERE, line, column }) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), uriBaseId: "%SRCROOT%" },
    region: { startLine: line ?? 1, ...column === void 0 ? {} : { startColumn: column } }
  }
});
var rowLocation = ({ file, row, key, column }, id) => ({
  id,
  physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: "%SRCROOT%" } },
  message: {
    text: visible(
      `row ${row}${key === void 0 ? "" : `, key ${key}`}${column === void 0 ? "" : `, column ${column}`}`
    )
  }
});
var uriOf = (path) => visible(path).split("/").map(encodeURIComponent).join("/");
export {
  sarif
};
