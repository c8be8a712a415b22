import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dataDigest
} from "./chunk-2YTOSEI7.js";
import {
  printCondition
} from "./chunk-BBDBGQUP.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/data/same.ts
async function isSame(one, other, digest) {
  if (rowsMeant(one) !== rowsMeant(other) || one.files.length !== other.files.length) return false;
  const [first, second] = await Promise.all([one, other].map(({ files }) => dataDigest(files, digest)));
  return first === second;
}
var rowsMeant = ({ where }) => where === void 0 ? "" : printCondition(where);
var theSame = ([one, other], files, source) => new SeaTrialsError(
  "bad-input",
  `${one} and ${other} are ${files.length === 1 ? "the same file" : "the same files"}, and nothing differs from itself`,
  "Give the two files of their own, in the policy or as inputs.",
  source
);

export {
  isSame,
  theSame
};
