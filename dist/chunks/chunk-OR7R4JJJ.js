import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  LARGEST
} from "./chunk-FAGDRUNS.js";
import {
  canonicalClass
} from "./chunk-EA5Q5RBY.js";
import {
  maskingOf,
  shownClasses
} from "./chunk-UKW5RIMB.js";
import {
  didYouMean,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/costs.ts
function costsOf(policy, truth, further = []) {
  const { costs: table, file } = policy;
  const at = file === void 0 ? void 0 : { file };
  if (table === void 0)
    throw new SeaTrialsError(
      "bad-policy",
      "a line is about cost, and the policy has no table of costs",
      "Write `costs:` by true, then by predicted class: `costs: { yes: { no: 500 }, no: { yes: 20 } }`.",
      at
    );
  const written = Object.entries(table).flatMap(([actual, row]) => [actual, ...Object.keys(row)]);
  const named = namesOf(truth, [...further, ...written]);
  const priced = new Map(
    Object.entries(table).map(([actual, row]) => [
      canonicalClass(actual),
      new Map(Object.entries(row).map(([predicted, cost]) => [canonicalClass(predicted), cost]))
    ])
  );
  const of = maskingOf(policy);
  assertClasses(
    written,
    named.map(({ name }) => name),
    truth.task,
    { ...of, at }
  );
  const priceOf = (actual, predicted) => {
    const price = priced.get(actual)?.get(predicted) ?? (actual === predicted ? 0 : void 0);
    if (price !== void 0 && Math.abs(price) <= LARGEST) return price;
    if (price !== void 0)
      throw new SeaTrialsError(
        "bad-policy",
        `\`costs\` holds ${price}, which is too large for a variance in doubles`,
        `Write costs in a larger unit: no more than ${LARGEST}.`,
        at
      );
    throw new SeaTrialsError(
      "bad-policy",
      `\`costs\` does not say what it costs to predict ${shownClasses([predicted], of)} where ${shownClasses([actual], of)} is true`,
      `Every wrong answer has its price: \`costs: ${of.hidesClasses ? "{ yes: { no: 500 }, no: { yes: 20 } }" : `{ ${actual}: { ${predicted}: 1 } }`}\`.`,
      at
    );
  };
  return new Map(
    named.map(({ name, as }) => [as, new Map(named.map((other) => [other.as, priceOf(name, other.name)]))])
  );
}
function assertClasses(written, known, task, { at, ...of }) {
  for (const name of written) {
    if (known.includes(canonicalClass(name))) continue;
    const near = didYouMean(name, known);
    if (task === "binary" ? known.length < 2 : near === "") continue;
    throw new SeaTrialsError(
      "bad-policy",
      `\`costs\` prices ${shownClasses([name], of)}, which is no class of these rows${of.hidesClasses ? "" : near}`,
      `Name the classes as the label does${of.hidesClasses ? "" : `: ${known.map((each) => printable(each)).join(", ")}`}.`,
      at
    );
  }
}
function namesOf(truth, further) {
  if (truth.task === "binary") {
    const positive = canonicalClass(truth.classes.positive);
    const other = truth.classes.negative ?? further.find((name) => canonicalClass(name) !== positive);
    const negative = other === void 0 ? void 0 : canonicalClass(other);
    return [{ name: positive, as: "1" }, ...negative === void 0 ? [] : [{ name: negative, as: "0" }]];
  }
  return [.../* @__PURE__ */ new Set([...truth.classes.map(String), ...further])].map((as) => ({ name: canonicalClass(as), as }));
}

export {
  costsOf
};
