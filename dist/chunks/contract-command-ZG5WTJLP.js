import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract
} from "./chunk-IU2JFP4F.js";
import {
  FORMAT_NAMES
} from "./chunk-5Y5HVCRY.js";
import "./chunk-UC265YT5.js";
import "./chunk-CPTJRI5C.js";
import "./chunk-BTRLD77L.js";
import "./chunk-NBM5NH6N.js";
import "./chunk-S3ZB6TL7.js";
import "./chunk-T7KXZSX2.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-JYM43TBY.js";
import {
  harmless
} from "./chunk-Z2KBYVBJ.js";
import {
  writable
} from "./chunk-LMI3EX6N.js";
import {
  fileAndTable
} from "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  showPosition
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/contract-command.ts
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
async function checkContract(file, { strict = false }) {
  const contract = await load(file);
  const { schema, require: lines, format, unsupported } = contract;
  const columns = Object.keys(schema.properties ?? {}).length;
  say(process.stdout, [
    `${FORMAT_NAMES[format]}: ${count(columns, "column")}, ${count(lines.length, "requirement")}`,
    ...lostLines(unsupported, "not judged")
  ]);
  return exitCode(unsupported, strict);
}
async function convertContract(file, { to, out, strict = false }) {
  const contract = await load(file);
  const { writeContract } = await import("./write-CFVULWRW.js");
  const { text, unsupported } = writeContract(contract, to);
  if (out === void 0) process.stdout.write(printed(text));
  else await writable(() => writeFile(out, text), out);
  say(process.stderr, [...lostLines(contract.unsupported, "not judged"), ...lostLines(unsupported, "not written")]);
  return exitCode([...contract.unsupported, ...unsupported], strict);
}
function printed(text) {
  if (harmless(text) === text) return text;
  const message = "the contract holds text that a terminal or a runner of GitHub would obey";
  throw new SeaTrialsError("bad-input", message, "Write it into a file: `--out FILE`.");
}
async function load(text) {
  const { contract, contractTable } = fileAndTable(text);
  return loadContract(resolve(contract), contract, contractTable);
}
function lostLines(unsupported, heading) {
  const line = ({ at, what, why }) => `${showPosition(at)}: ${what} (${why})`;
  const [rules, remarks] = ["rule", "remark"].map((kind) => unsupported.filter((lost) => lost.kind === kind));
  return [
    ...(rules ?? []).map((lost) => `${heading}: ${line(lost)}`),
    ...(remarks ?? []).map((lost) => `a remark: ${line(lost)}`)
  ];
}
var say = (stream, lines) => {
  if (lines.length > 0) stream.write(`${lines.map(harmless).join("\n")}
`);
};
var count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;
var exitCode = (unsupported, strict) => strict && unsupported.some(({ kind }) => kind === "rule") ? 1 : 0;
export {
  checkContract,
  convertContract
};
