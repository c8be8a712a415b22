import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  MOST_BINS
} from "./chunk-MZNVEPNV.js";
import {
  BUCKETS,
  HASH,
  LONGEST_VALUE,
  MOST_VALUES,
  PROFILE_ID,
  REGISTERS
} from "./chunk-S5O552YR.js";
import "./chunk-ANQMVHI3.js";

// packages/profile/src/schema.ts
var count = (description) => ({ type: "integer", minimum: 0, description });
var number = { type: "number", description: "A number." };
var object = (description, properties, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
  description
});
var moments = object("Count, mean, and sums of powers of the deviations from it.", {
  n: count("Finite numbers."),
  mean: number,
  m2: number,
  m3: number,
  m4: number
});
var histogram = object("Rows by bins of a number, of a time in seconds, or of a text\u2019s length.", {
  scale: {
    type: "string",
    enum: ["log", "linear"],
    description: "Bins of the bits of a double, or of seconds."
  },
  shift: { type: "integer", minimum: 0, maximum: 63, description: "Bits that the bins have lost; 0: single values." },
  from: {
    type: "array",
    items: { type: "number" },
    maxItems: MOST_BINS,
    description: "The end of each bin nearest to zero; of seconds, the lower end."
  },
  rows: { type: "array", items: count("Rows."), maxItems: MOST_BINS, description: "Rows in each bin." }
});
var values = object("Values and how many rows hold them, where they are few.", {
  counts: {
    type: "array",
    maxItems: MOST_VALUES,
    items: {
      type: "array",
      prefixItems: [{ type: "string", maxLength: 2 * LONGEST_VALUE }, count("Rows.")],
      items: false,
      minItems: 2,
      description: "A value and its rows."
    },
    description: "Largest count first."
  },
  other: count("Rows of values that too few rows share, or that are too long.")
});
var column = object(
  "A column.",
  {
    name: { type: "string", description: "Its name." },
    type: {
      type: "string",
      enum: ["integer", "number", "string", "boolean", "date", "timestamp", "time", "other"],
      description: "Its type."
    },
    classification: { type: "string", minLength: 1, description: "As in the contract\u2019s `x-classification`." },
    nulls: count("Rows of null."),
    tokens: count("Rows of a token of `x-missing`."),
    nan: count("Rows of NaN."),
    infinite: count("Rows of an infinity."),
    empty: count("Rows of an empty text."),
    trues: count("Rows that are true."),
    moments,
    extremes: { type: "array", items: { type: "number" }, minItems: 2, maxItems: 2, description: "Smallest, largest." },
    histogram,
    values,
    registers: {
      type: "string",
      pattern: "^[A-Za-z0-9+/]*=*$",
      description: `${REGISTERS} bytes in base64: the ranks of a HyperLogLog sketch.`
    },
    buckets: {
      type: "array",
      items: count("Rows."),
      minItems: BUCKETS,
      maxItems: BUCKETS,
      description: "Rows by the last bits of the hash of their value."
    }
  },
  ["name", "type", "nulls", "tokens", "nan", "infinite", "empty", "registers", "buckets"]
);
var profileSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: PROFILE_ID,
  title: "Sea Trials profile of a data set",
  ...object("The profile of a partition: a state that merges.", {
    $schema: { const: PROFILE_ID, description: "Which version of a profile this is." },
    hash: { const: HASH, description: "Whose hash the sketches are made of." },
    rows: count("Rows."),
    files: {
      type: "array",
      items: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
      uniqueItems: true,
      description: "Digests of the files."
    },
    columns: { type: "array", items: column, minItems: 1, description: "Columns in the order of the files." }
  })
};
export {
  profileSchema
};
