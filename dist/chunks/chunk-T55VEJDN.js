import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  countOf,
  keyOfStart,
  startOf
} from "./chunk-MZNVEPNV.js";
import {
  HASH,
  PROFILE_ID,
  REGISTERS,
  hasBins,
  presentIn
} from "./chunk-S5O552YR.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/profile/src/document.ts
function writeProfile({ rows, files, columns }) {
  const lines = columns.map((column) => `    ${JSON.stringify(columnDocument(column))}`);
  const head = Object.entries({ $schema: PROFILE_ID, hash: HASH, rows, files });
  return `{
${head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(",\n")},
  "columns": [
${lines.join(",\n")}
  ]
}
`;
}
function columnDocument({ moments, histogram, registers, ...rest }) {
  const finite = moments !== void 0 && Object.values(moments).every(Number.isFinite);
  return {
    ...rest,
    ...finite ? { moments } : {},
    ...histogram === void 0 ? {} : {
      histogram: {
        scale: histogram.scale,
        shift: histogram.shift,
        from: [...histogram.bins.keys()].map((key) => startOf(key, histogram)),
        rows: [...histogram.bins.values()]
      }
    },
    registers: Buffer.from(registers).toString("base64")
  };
}
async function readProfile(text, shown) {
  const document = parsed(text, shown);
  const [{ compileSchema }, { profileSchema }] = await Promise.all([
    import("./compiler-YL2KNGWL.js"),
    import("./schema-PTEYWXD3.js")
  ]);
  const valid = compileSchema(profileSchema);
  if (!valid(document)) {
    const { instancePath = "", message = "" } = valid.errors?.[0] ?? {};
    throw broken(shown, `${printable(instancePath || "/")} ${message}`);
  }
  const { rows, files, columns } = document;
  const read = columns.map((column) => columnOf(column, rows, shown));
  if (new Set(read.map(({ name }) => name)).size < read.length) throw broken(shown, "a column stands in it twice");
  return { rows, files, columns: read };
}
function parsed(text, shown) {
  try {
    return JSON.parse(text);
  } catch {
    throw broken(shown, "it is no JSON");
  }
}
var broken = (shown, why) => new SeaTrialsError(
  "bad-input",
  `${shown} is no profile of this version: ${why}`,
  "Make it anew: `sea-trials profile`."
);
function columnOf(document, rows, shown) {
  const { histogram: bins, registers: encoded, ...rest } = document;
  const registers = new Uint8Array(Buffer.from(encoded, "base64"));
  const histogram = bins === void 0 ? void 0 : histogramOf(bins);
  const column = { ...rest, registers, ...histogram === void 0 ? {} : { histogram } };
  const present = presentIn(column, rows);
  const consistent = registers.length === REGISTERS && registers.every((rank) => rank <= 54) && present >= 0 && histogram === void 0 === !hasBins(column.type) && (histogram === void 0 || histogram.bins.size === bins?.from.length && countOf(histogram) <= present) && (column.moments === void 0 || column.moments.n === present) && liesWithin(column);
  if (!consistent) throw broken(shown, `the counts of ${printable(column.name)} contradict each other`);
  return column;
}
function liesWithin({ moments, extremes }) {
  if (moments === void 0 || extremes === void 0 || moments.n === 0) return true;
  const [low, high] = extremes;
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  return moments.mean >= low - slack && moments.mean <= high + slack;
}
function histogramOf({ scale, shift, from, rows }) {
  if (from.length !== rows.length || scale === "linear" && !from.every(Number.isSafeInteger)) return void 0;
  const bins = from.map((start, i) => [keyOfStart(start, { scale, shift }), rows[i]]);
  return { scale, shift, bins: new Map(bins) };
}

export {
  writeProfile,
  readProfile
};
