import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  mayBeWaived
} from "./chunk-6O7LMF2U.js";
import {
  fact
} from "./chunk-AYWTTLZA.js";
import {
  resolveBaseline
} from "./chunk-VBWXOI7E.js";
import {
  filesOf
} from "./chunk-QNTZKUIA.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  judgeLines,
  readLines
} from "./chunk-DZWJPP5U.js";
import "./chunk-P6EKTB5N.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import {
  errorCheck,
  judge
} from "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import {
  dataDigest,
  policySubject,
  shownFile
} from "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import {
  conflict,
  planVersion
} from "./chunk-A32BWEER.js";
import "./chunk-7PGDK32Z.js";
import {
  registryOf
} from "./chunk-FBHSE4JW.js";
import "./chunk-2UZ74JIS.js";
import {
  RECORD_SCHEMA,
  profileFile
} from "./chunk-URFFN7RG.js";
import {
  MODEL_SIZE,
  VOCABULARIES,
  registerVocabulary
} from "./chunk-7OKICEMS.js";
import "./chunk-H3F4CZL7.js";
import "./chunk-E3HUN3Q2.js";
import {
  DATA_METRICS,
  biasVocabulary
} from "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-VA6BNMJB.js";
import "./chunk-UTLH7OE5.js";
import "./chunk-H7AS7YAA.js";
import "./chunk-DUHE6UHF.js";
import "./chunk-4RS5BBQ7.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-UAJZ7R2R.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import {
  exact
} from "./chunk-MVB5BEBX.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-ET2TYQOE.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-MZNVEPNV.js";
import "./chunk-S5O552YR.js";
import {
  readEvidence
} from "./chunk-CU3LIIZY.js";
import "./chunk-XGO2OKI3.js";
import {
  isGreen
} from "./chunk-C2LFFQER.js";
import {
  REGISTRABLE
} from "./chunk-SFSNBUJU.js";
import {
  GATE_INPUTS,
  GATE_NAMES
} from "./chunk-3ZYJG4OC.js";
import "./chunk-G53KAVFV.js";
import "./chunk-OGPY2C6E.js";
import {
  digestFile,
  shortDigest
} from "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import {
  formatNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  inOneLine,
  messageOf
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/model-register/gate.ts
import { basename as basename2 } from "node:path";

// packages/registry/src/register.ts
var ATTEMPTS = 20;
async function registerModel(registry, record, files, wanted) {
  const { model, digest } = record;
  const taken = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const versions = await registry.versions(model);
    const plan = planVersion(versions, digest, wanted, taken);
    if (plan.kind === "taken") throw conflict(model, plan.version, shortDigest(plan.digest), shortDigest(digest));
    const version = plan.version;
    try {
      return { version, outcome: await registry.register({ ...record, version }, files) };
    } catch (error) {
      const lost = error instanceof SeaTrialsError && error.code === "registry-conflict" && wanted === void 0;
      if (!lost || plan.kind === "present") throw error;
      taken.push(version);
    }
  }
  throw new SeaTrialsError(
    "registry-conflict",
    `${ATTEMPTS} versions of ${model} were taken by others, one after the other`,
    "Name the version, or let one job at a time register (`concurrency:` in the workflow)."
  );
}

// packages/gates/src/model-register/evidence-checks.ts
function gatesBefore({ policy, evidence }) {
  const named = (gate) => policy.file === void 0 ? evidence.some(({ verdict }) => verdict.gate === gate) : policy.gates[gate] !== void 0;
  return GATE_NAMES.filter((gate) => gate !== "model-register" && named(gate));
}
async function checkGate(gate, judged) {
  const requirement = `${gate} is green on exactly these bytes`;
  const found = judged.evidence.filter(({ verdict }) => verdict.gate === gate);
  if (found.length === 0) return fact(requirement, "fail", `there is no evidence of ${gate}: run it first`);
  const reasons = [];
  for (const one of found) reasons.push(...await problemsOf(gate, one, judged));
  reasons.push(...missingSubjects(gate, found, judged), ...unjudgedLines(gate, found, judged.policy));
  const all = found.flatMap(({ verdict }) => verdict.checks);
  const [checks, waived] = [all.length, all.filter(({ waiver }) => waiver !== void 0).length];
  if (reasons.length > 0) return fact(requirement, "fail", [...new Set(reasons)].join("; "), checks);
  const claimed = found.some(({ verdict }) => verdict.evidence === "claimed");
  const how = claimed ? "claimed: its answers were handed in, not computed from the model" : "executed";
  return fact(
    requirement,
    "pass",
    `passed with ${checks} check${checks === 1 ? "" : "s"}${waived === 0 ? "" : `, ${waived} of them waived`}, ${how}`,
    checks
  );
}
async function problemsOf(gate, { verdict, facts }, judged) {
  const problems = [];
  if (!isGreen(verdict))
    problems.push(`${gate} ${STATES[verdict.verdict]}${because(verdict.checks, verdict.error?.message)}`);
  else if (verdictOf(verdict.checks) !== "passed")
    problems.push(`${gate} says that it passed, and its checks do not: the evidence was not written by it`);
  problems.push(...verdict.checks.flatMap((check) => badWaiver(gate, check, judged)));
  for (const { name, digest } of verdict.subjects) {
    const today = await digestToday(name, judged);
    if (today === digest || today === void 0 && judged.policy.file === void 0) continue;
    if (name === "policy" && judged.policy.file === void 0) continue;
    problems.push(today === void 0 ? unknownSubject(gate, name) : otherBytes(gate, name, digest, today));
  }
  if (judged.commit !== void 0 && facts.commit !== judged.commit) {
    const there = facts.commit === void 0 ? "an unknown commit" : `commit ${oneLine(facts.commit.slice(0, 12))}`;
    problems.push(`${gate} ran at ${there}, this is ${judged.commit.slice(0, 12)}: run it again`);
  }
  return problems;
}
function badWaiver(gate, check, { policy, now }) {
  if (check.waiver === void 0) return [];
  const vocabulary = VOCABULARIES.find((one) => one.gate === gate);
  if (vocabulary !== void 0 && mayBeWaived(check, policy.waivers ?? [], now, vocabulary) !== void 0) return [];
  const line = printable(check.requirement);
  return [`${gate} let ${line} pass by a waiver that the policy does not have, or that has expired: run it again`];
}
var STATES = {
  passed: "passed",
  failed: "failed",
  inconclusive: "was inconclusive",
  error: "could not judge"
};
function because(checks, error) {
  if (error !== void 0) return `: ${oneLine(error)}`;
  const blocking = checks.filter(({ burden, waiver }) => burden !== "warn" && waiver === void 0);
  const decided = checks.find(({ outcome }) => outcome === "error") ?? blocking.find(({ outcome }) => outcome === "fail") ?? blocking.find(({ outcome, burden }) => outcome === "inconclusive" && burden === "require") ?? blocking.find(({ outcome }) => outcome === "inconclusive");
  return decided === void 0 ? "" : `: ${printable(decided.requirement)}, ${oneLine(decided.reason)}`;
}
var oneLine = (text2) => text2.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").slice(0, 300);
async function digestToday(name, { digestOf }) {
  try {
    return await digestOf(name);
  } catch (error) {
    if (error instanceof SeaTrialsError && (error.code === "missing-file" || error.code === "missing-baseline"))
      return void 0;
    throw error;
  }
}
var unknownSubject = (gate, name) => `${gate} judged ${printable(name)}, which is not there any more: run it again`;
function otherBytes(gate, name, then, now) {
  if (name === "model")
    return `${gate} judged model ${shortDigest(then)}, this file is ${shortDigest(now)}: run it again`;
  if (name === "policy")
    return `${gate} judged under policy ${shortDigest(then)}, the policy is ${shortDigest(now)} here: run it again`;
  return `${gate} judged ${printable(name)} as ${shortDigest(then)}, it is ${shortDigest(now)} now: run it again`;
}
var SUBJECTS = {
  "accuracy-gate": ["model"],
  "stress-test": ["model"]
};
function missingSubjects(gate, found, { policy }) {
  const names = new Set(found.flatMap(({ verdict }) => verdict.subjects.map(({ name }) => name)));
  const problems = [];
  const wanted = [
    ...SUBJECTS[gate] ?? [],
    ...gate === "data-validate" && policy.contract !== void 0 ? ["contract"] : []
  ];
  if (wanted.includes("model") && !names.has("model"))
    problems.push(`${gate} does not say which model it judged: run it on the model's file`);
  if (wanted.includes("contract") && !names.has("contract"))
    problems.push(`${gate} did not judge the contract: run it again`);
  if (gate === "data-validate" && ![...names].some((name) => name.startsWith("data:")))
    problems.push(`${gate} does not say which data it judged: run it again`);
  if (policy.file !== void 0 && found.some(({ verdict }) => !verdict.subjects.some(({ name }) => name === "policy")))
    problems.push(`${gate} does not say under which policy it judged: run it again`);
  return problems;
}
function unjudgedLines(gate, found, policy) {
  if (policy.file === void 0) return [];
  const judged = /* @__PURE__ */ new Map();
  for (const { verdict, subject } of found)
    for (const { requirement, outcome, burden } of verdict.checks) {
      const key = lineKey(requirement);
      if (subject !== void 0 && outcome === "not-applicable" && subjectOfLine(requirement) !== subject) continue;
      judged.set(key, (judged.get(key) ?? /* @__PURE__ */ new Set()).add(burden));
    }
  const lines = policy.gates[gate]?.require ?? [];
  const missing = lines.filter((line) => !judged.get(lineKey(line.text))?.has(burdenOf(line)));
  return missing.map(({ text: text2 }) => `${gate} has not judged ${printable(text2)}: run it again`);
}
var PREFIX = /^\s*(guard|warn)\s*:\s*/;
var lineKey = (text2) => text2.replace(PREFIX, "").replace(/\s+/g, " ").trim();
var burdenOf = ({ text: text2, burden }) => PREFIX.exec(text2)?.[1] ?? burden;
function subjectOfLine(text2) {
  try {
    const { call } = parseRequirement({ text: text2, burden: "require" }, biasVocabulary);
    return DATA_METRICS.includes(call.metric) ? "data" : "model";
  } catch {
    return void 0;
  }
}

// packages/gates/src/model-register/model-file.ts
import { lstat, realpath, stat as stat2 } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";

// packages/registry/src/model/onnx.ts
import { readFile, stat } from "node:fs/promises";
import { isAbsolute, posix, win32 } from "node:path";
var MOST_BYTES = 2 ** 31 - 1;
var STANDARD = /* @__PURE__ */ new Set(["ai.onnx", "ai.onnx.ml", "ai.onnx.training", "ai.onnx.preview.training"]);
var EXTERNAL = 1;
var ELEMENTS = "undefined float uint8 int8 uint16 int16 int32 int64 string bool float16 double uint32 uint64 complex64 complex128 bfloat16 float8e4m3fn float8e4m3fnuz float8e5m2 float8e5m2fnuz uint4 int4 float4e2m1".split(
  " "
);
async function readOnnx(path) {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw bad(path, `it has ${size} bytes, more than an ONNX file can have`);
  if (size === 0) throw bad(path, "it is empty");
  return inspect(path, await decode(path, await readFile(path)));
}
async function decode(path, bytes) {
  const [{ default: protobuf }, { ONNX_PROTO }] = await Promise.all([
    import("./light-XW5WSYB6.js"),
    import("./onnx-proto-QPQRHPVA.js")
  ]);
  try {
    return protobuf.Root.fromJSON(ONNX_PROTO).lookupType("ModelProto").decode(bytes);
  } catch (error) {
    const why = error instanceof RangeError ? "it ends in the middle of a field: it is truncated or damaged" : "it is damaged";
    throw bad(path, why, error);
  }
}
function inspect(path, model) {
  const graphs = model.graph ?? [];
  const irVersion = Number(model.irVersion ?? 0);
  if (irVersion < 1 || irVersion > 1e3) throw bad(path, "it does not say which version of ONNX it is");
  if (graphs.length === 0) throw bad(path, "it holds no graph: it is truncated or damaged");
  const opsets = Object.fromEntries(
    (model.opsetImport ?? []).map(({ domain, version }) => [domainOf(domain), Number(version ?? 0)])
  );
  if (Object.keys(opsets).length === 0) throw bad(path, "it names no set of operators: it is truncated or damaged");
  const found = walk(model);
  const outputs = graphs.flatMap((graph) => graph.output ?? []).map(describe);
  if (found.nodes.length === 0 || outputs.length === 0) throw bad(path, "its graph computes nothing");
  if (found.nodes.some(({ opType }) => !opType)) throw bad(path, "a node of its graph names no operator");
  const defined = new Set((model.functions ?? []).map(({ domain, name }) => `${domainOf(domain)}.${name}`));
  const custom = found.nodes.filter(({ domain }) => !STANDARD.has(domainOf(domain))).map(operatorOf);
  return {
    irVersion,
    opsets,
    producer: [model.producerName, model.producerVersion].filter(Boolean).join(" "),
    inputs: graphs.flatMap((graph) => graph.input ?? []).map(describe),
    outputs,
    operators: count(found.nodes.map(operatorOf)),
    customOperators: [...new Set(custom)].filter((name) => !defined.has(name)).sort(),
    external: [...new Set(found.tensors.flatMap(locationOf))].sort().map((location) => ({ location, inside: staysInside(location) }))
  };
}
function walk(model) {
  const found = { nodes: [], tensors: [] };
  const sparse = (tensors = []) => {
    for (const { values = [], indices = [] } of tensors)
      for (const part of [...values, ...indices]) found.tensors.push(part);
  };
  const attribute = (part) => {
    for (const tensor of [...part.t ?? [], ...part.tensors ?? []]) found.tensors.push(tensor);
    sparse(part.sparseTensor);
    sparse(part.sparseTensors);
    for (const graph of [...part.g ?? [], ...part.graphs ?? []]) visit(graph);
  };
  const visit = ({ node = [], initializer = [], sparseInitializer }) => {
    for (const one of node) {
      found.nodes.push(one);
      one.attribute?.forEach(attribute);
    }
    for (const tensor of initializer) found.tensors.push(tensor);
    sparse(sparseInitializer);
  };
  model.graph?.forEach(visit);
  for (const { initialization = [], algorithm = [] } of model.trainingInfo ?? [])
    [...initialization, ...algorithm].forEach(visit);
  model.functions?.forEach(visit);
  return found;
}
function locationOf({ externalData = [], dataLocation }) {
  const location = externalData.find(({ key }) => key === "location")?.value;
  return location === void 0 ? dataLocation === EXTERNAL ? [""] : [] : [location];
}
function staysInside(location) {
  if (location === "" || location.includes("\0") || isAbsolute(location)) return false;
  if (posix.isAbsolute(location) || win32.isAbsolute(location) || /^[a-zA-Z]:/.test(location)) return false;
  return !location.split(/[\\/]/).includes("..");
}
function describe({ name = "", type }) {
  if (type?.tensorType === void 0 || type.tensorType === null) return { name, type: "" };
  const { elemType = 0, shape } = type.tensorType;
  const sizes = (shape?.dim ?? []).map(({ dimValue }) => Number(dimValue ?? 0) > 0 ? String(dimValue) : "?");
  return { name, type: `${ELEMENTS[elemType] ?? `type ${elemType}`}[${sizes.join(",")}]` };
}
var operatorOf = ({ domain, opType }) => `${domainOf(domain)}.${opType}`;
var domainOf = (domain) => domain === void 0 || domain === "" ? "ai.onnx" : domain;
function count(names) {
  const counts = /* @__PURE__ */ new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a < b ? -1 : 1));
}
var bad = (path, why, cause) => new SeaTrialsError(
  "bad-model",
  `${path} is no sound ONNX file: ${why}`,
  "Export the model again, and check that the file was copied or downloaded as a whole (Git LFS: `git lfs pull`).",
  { file: path },
  { cause }
);

// packages/registry/src/model/sniff.ts
import { open } from "node:fs/promises";

// packages/registry/src/model/pickle.ts
var ARGUMENTS = /* @__PURE__ */ new Map();
var declare = (argument, opcodes) => {
  for (const opcode of opcodes) ARGUMENTS.set(opcode, argument);
};
declare("none", ".0123NRaQbeoslut)]d}(");
declare("none", [
  "\x81",
  "\x85",
  "\x86",
  "\x87",
  "\x88",
  "\x89",
  "\x8F",
  "\x90",
  "\x91",
  "\x92",
  "\x93",
  "\x94",
  "\x97",
  "\x98"
]);
declare("line", "FILSVPpg");
declare("two lines", "ci");
declare({ bytes: 1 }, ["K", "h", "q", "\x80", "\x82"]);
declare({ bytes: 2 }, ["M", "\x83"]);
declare({ bytes: 4 }, ["J", "j", "r", "\x84"]);
declare({ bytes: 8 }, ["G", "\x95"]);
declare({ counted: 1 }, ["C", "U", "\x8A", "\x8C"]);
declare({ counted: 4 }, ["B", "T", "X", "\x8B"]);
declare({ counted: 8 }, ["\x8D", "\x8E", "\x96"]);
function pickleProtocol(head, whole) {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const declared = bytes[0] === 128 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 0) <= 5 ? bytes[1] : void 0;
  if (declared !== void 0 && ARGUMENTS.has(String.fromCharCode(bytes[2] ?? 0))) return declared;
  let at = 0;
  let steps = 0;
  while (at < bytes.length) {
    const opcode = String.fromCharCode(bytes[at]);
    if (opcode === ".") return steps > 0 ? 0 : void 0;
    const argument = ARGUMENTS.get(opcode);
    if (argument === void 0) return void 0;
    at = behind(bytes, at + 1, argument);
    steps++;
  }
  return !whole && steps > 8 ? 0 : void 0;
}
function behind(bytes, at, argument) {
  if (argument === "none") return at;
  if (argument === "line") return behindLine(bytes, at);
  if (argument === "two lines") return behindLine(bytes, behindLine(bytes, at));
  if ("bytes" in argument) return at + argument.bytes;
  if (at + argument.counted > bytes.length) return bytes.length;
  const low = argument.counted === 1 ? bytes.readUInt8(at) : bytes.readUInt32LE(at);
  const high = argument.counted === 8 ? bytes.readUInt32LE(at + 4) * 2 ** 32 : 0;
  return at + argument.counted + low + high;
}
function behindLine(bytes, at) {
  const end = bytes.indexOf(10, at);
  return end === -1 ? bytes.length : end + 1;
}

// packages/registry/src/model/sniff.ts
var MODEL_FORMATS = [...REGISTRABLE, "zip", "compressed", "unknown"];
var HEAD = 64 * 1024;
var is = (format, description) => ({ format, description, runsCode: false });
var runs = (format, description) => ({
  format,
  description: `${description}: loading it runs code`,
  runsCode: true
});
async function sniff(path) {
  const { head, tail, size } = await ends(path);
  if (size === 0) return is("unknown", "an empty file");
  return magic(head, tail) ?? pickle(head, size) ?? safetensors(head, size) ?? text(head) ?? onnx(head) ?? UNKNOWN;
}
var UNKNOWN = is("unknown", "a file of no format that Sea Trials knows");
function magic(head, tail) {
  const begins = (bytes) => head.subarray(0, bytes.length).equals(Buffer.from(bytes, "latin1"));
  if (begins("GGUF")) return is("gguf", "a GGUF file");
  if (begins("\x89HDF\r\n\n")) return runs("hdf5", "an HDF5 file, as Keras writes, which may hold Lambda layers");
  if (begins("\x93NUMPY"))
    return head.subarray(0, 512).includes("'|O'") ? runs("pickle", "a NumPy array of Python objects, which are a pickle") : is("npy", "a NumPy array");
  if (begins("PK") || begins("PK")) return zip(head, tail);
  if (begins("\x8B") || begins("BZh") || begins("\xFD7zXZ\0") || begins('"M') || begins("(\xB5/\xFD"))
    return runs("compressed", "a compressed file, which may be a joblib pickle");
  if (head[0] === 120 && head.length > 2 && head.readUInt16BE(0) % 31 === 0)
    return runs("compressed", "a zlib stream, as joblib writes");
  return void 0;
}
function zip(head, tail) {
  const holds = (name) => tail.includes(name) || head.includes(name);
  if (holds("data.pkl")) return runs("torch", "a PyTorch file, a zip around a Python pickle");
  if (holds(".pkl") || holds(".pickle")) return runs("pickle", "a zip around a Python pickle");
  if (holds("model.weights.h5")) return runs("keras", "a Keras file, which may hold Lambda layers");
  if (holds(".npy")) return runs("zip", "a NumPy archive, whose arrays may be pickles");
  return runs("zip", "a zip archive, which may hold anything");
}
function safetensors(head, size) {
  if (head.length < 10 || head[8] !== 123) return void 0;
  const length = head.readBigUInt64LE(0);
  return length <= 100000000n && Number(length) + 8 <= size ? is("safetensors", "a safetensors file") : void 0;
}
function pickle(head, size) {
  const protocol = pickleProtocol(head, head.length === size);
  if (protocol === void 0) return void 0;
  if (head.includes("joblib")) return runs("joblib", "a joblib file, a Python pickle with arrays in it");
  if (head.subarray(0, 64).includes(Buffer.from("6cfc9c46f9206aa85019", "hex")))
    return runs("torch", "a PyTorch file of the old kind, a row of Python pickles");
  return runs("pickle", `a Python pickle (protocol ${protocol === 0 ? "0 or 1" : protocol})`);
}
function text(head) {
  const start = head.toString("latin1", 0, 4096);
  if (/^(?:\xef\xbb\xbf)?\s*<[\s\S]*<PMML[\s>]/.test(start) || /^\s*<PMML[\s>]/.test(start))
    return is("pmml", "a PMML document");
  if (start.startsWith("version https://git-lfs.github.com/spec/"))
    return is("unknown", "a Git LFS pointer, not the model itself (`git lfs pull`, or `lfs: true` of actions/checkout)");
  return void 0;
}
var ONNX_FIELDS = /* @__PURE__ */ new Map([
  [1, 0],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 0],
  [6, 2],
  [7, 2],
  [8, 2],
  [14, 2],
  [20, 2],
  [25, 2]
]);
function onnx(head) {
  const tag = (head[0] & 128) === 0 ? head[0] : head[0] | (head[1] ?? 0) << 7;
  return ONNX_FIELDS.get(tag >>> 3) === (tag & 7) ? is("onnx", "an ONNX file") : void 0;
}
async function ends(path) {
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      const part = async (from) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(HEAD, size)), 0, Math.min(HEAD, size), from);
        return buffer.subarray(0, bytesRead);
      };
      return { head: await part(0), tail: await part(Math.max(0, size - HEAD)), size };
    } finally {
      await file.close();
    }
  } catch (error) {
    const why = error.code ?? messageOf(error);
    const fix = "Check the path of the model, and that the step before made the file.";
    throw new SeaTrialsError(
      "missing-file",
      `cannot be read: ${why}`,
      fix,
      { file: relativePath(process.cwd(), path) },
      { cause: error }
    );
  }
}

// packages/gates/src/model-register/model-file.ts
var DEFAULT_FORMATS = ["onnx"];
var SOUND = "the file is sound";
async function inspectModel(policy) {
  const { candidate, root } = policy;
  if (candidate?.onnx === void 0)
    throw new SeaTrialsError(
      "bad-input",
      "there is no model to register: the policy names no file",
      "Name `model`, or `candidate: { onnx: \u2026 }` in the policy.",
      candidate?.at
    );
  const path = resolve(root, candidate.onnx);
  const { size } = await regularFile(path, candidate.onnx);
  const sniffed = await sniff(path);
  const formats = policy.gates["model-register"]?.formats ?? DEFAULT_FORMATS;
  const allowed = isAllowed(sniffed.format, formats);
  const link = await leadsOut(path, root);
  const { onnx: onnx2, check } = sniffed.format === "onnx" ? await soundOnnx(path) : { check: void 0, onnx: void 0 };
  return {
    path,
    size,
    sniffed,
    ...onnx2 === void 0 ? {} : { onnx: onnx2 },
    checks: [
      fact("the file format is allowed", allowed ? "pass" : "fail", formatReason(sniffed, formats, allowed)),
      ...check === void 0 ? [] : [check],
      ...link === void 0 ? [] : [fact("the file lies inside the repository", "fail", link)]
    ],
    notes: allowed && sniffed.runsCode ? [
      `The model is ${sniffed.description}. The policy allows it; load it only where you would run a stranger's program.`
    ] : []
  };
}
async function regularFile(path, shown) {
  const found = await stat2(path).catch(() => void 0);
  if (found?.isFile()) return found;
  const why = found === void 0 ? "is not there" : found.isDirectory() ? "is a folder" : "is no regular file";
  throw new SeaTrialsError(
    found === void 0 ? "missing-file" : "bad-model",
    `the model ${printable(shown)} ${why}`,
    "Name one file that holds the whole model, and check that the step before made it.",
    { file: shown }
  );
}
var PICKLES = ["pickle", "joblib", "torch"];
function isAllowed(format, formats) {
  return formats.includes(format) || PICKLES.includes(format) && formats.includes("pickle");
}
function formatReason({ description }, formats, allowed) {
  if (allowed) return `it is ${description}`;
  return `it is ${description}; the policy allows ${formats.join(", ")} (\`formats:\` of model-register)`;
}
async function leadsOut(path, root) {
  const [target, home] = [await realpath(path), await realpath(root)];
  const way = relative(home, target);
  const isLink = (await lstat(path)).isSymbolicLink() || resolve(home, relative(root, path)) !== target;
  if (!isLink || way !== ".." && !way.startsWith(`..${sep}`)) return void 0;
  return "it is a link out of the folder of the policy: copy the file there";
}
async function soundOnnx(path) {
  let onnx2;
  try {
    onnx2 = await readOnnx(path);
  } catch (error) {
    if (!(error instanceof SeaTrialsError) || error.code !== "bad-model") throw error;
    return { check: fact(SOUND, "fail", inOneLine({ message: whatIsWrong(error), fix: error.fix })) };
  }
  const [outside] = onnx2.external;
  if (outside !== void 0) {
    const where = outside.inside ? "" : ", which leads out of its folder";
    const reason = `its weights stand in another file, ${printable(outside.location)}${where}: evidence is about this file alone. Save the model as one file`;
    return { onnx: onnx2, check: fact(SOUND, "fail", reason) };
  }
  const { producer, inputs, outputs, operators } = onnx2;
  const count2 = formatNumber(Object.values(operators).reduce((sum, n) => sum + n, 0));
  const made = producer === "" ? "" : `, made by ${printable(producer)}`;
  const shape = `${inputs.length} input${plural(inputs)}, ${outputs.length} output${plural(outputs)}, ${count2} operators`;
  return { onnx: onnx2, check: fact(SOUND, "pass", `ONNX${made}: ${shape}`) };
}
var plural = (list) => list.length === 1 ? "" : "s";
var whatIsWrong = ({ message, at }) => message.replace(`${at?.file} is no sound ONNX file: `, "");

// packages/gates/src/model-register/notes.ts
function customOperators({ onnx: onnx2 }) {
  if (onnx2 === void 0 || onnx2.customOperators.length === 0) return [];
  const shown = onnx2.customOperators.slice(0, 5).map((name) => printable(name));
  return [`The model needs operators that are not ONNX's own: ${shown.join(", ")}.`];
}
function claims(evidence) {
  const told = evidence.filter(({ verdict }) => verdict.evidence === "claimed").map(({ verdict }) => verdict.gate);
  return told.length === 0 ? [] : [`Claimed, not executed: ${[...new Set(told)].join(", ")} judged answers that were handed in.`];
}
function keptOrNot(profile, record) {
  const { dataset, digest } = profile;
  const there = record && profileFile(record, dataset);
  if (isKept(profile, record)) return `the profile of ${printable(dataset)}, ${shortDigest(digest)}, is kept with it`;
  const what = there === void 0 ? "without a profile" : `with another profile, ${shortDigest(there.digest)},`;
  return `${record?.version} was registered ${what} of ${printable(dataset)}, and a version never changes`;
}
var isKept = ({ dataset, digest }, record) => record !== void 0 && profileFile(record, dataset)?.digest === digest;
function waivers(evidence) {
  return evidence.flatMap(
    ({ verdict }) => verdict.checks.flatMap(
      ({ requirement, waiver }) => waiver === void 0 ? [] : [
        `Waived: ${printable(requirement)} of ${verdict.gate}, by ${printable(waiver.owner)} until ${printable(waiver.expires)}: ${printable(waiver.reason)}.`
      ]
    )
  );
}

// packages/gates/src/model-register/record.ts
import { basename, resolve as resolve2 } from "node:path";
var EXTENSIONS = { pickle: "pkl", torch: "pt", hdf5: "h5", unknown: "bin" };
async function draftRecord({ policy, run: run2 }, model, digest, evidence, profiles) {
  const { format } = model.sniffed;
  const name = `${policy.model}.${EXTENSIONS[format] ?? format}`;
  const files = { [name]: model.path };
  const described = [{ name, role: "model", digest }];
  const add = async (file, role, path, known) => {
    files[file] = path;
    described.push({ name: file, role, digest: known ?? await digestFile(path) });
  };
  for (const one of evidence) await add(basename(one.path), "evidence", one.path, one.digest);
  const card = policy.gates["model-register"]?.card;
  if (card !== void 0) await add("model-card.md", "card", resolve2(policy.root, card));
  for (const { name: name2, role, path, digest: known } of profiles) await add(name2, role, path, known);
  const { commit, repository, url } = run2;
  return {
    files,
    record: {
      schema: RECORD_SCHEMA,
      model: policy.model,
      digest,
      format,
      files: described,
      policy: policy.digest,
      lineage: lineageOf(evidence),
      source: {
        ...commit === void 0 ? {} : { commit },
        ...repository === void 0 ? {} : { repository },
        ...url === void 0 ? {} : { run: url }
      }
    }
  };
}
function lineageOf(evidence) {
  const all = evidence.flatMap(({ verdict }) => verdict.subjects);
  return Object.fromEntries(
    all.filter(({ name }) => name !== "model" && name !== "policy").map(({ name, digest }) => [name, digest])
  );
}

// packages/gates/src/model-register/subjects.ts
import { resolve as resolve3 } from "node:path";
function digestsOfToday(context) {
  const known = /* @__PURE__ */ new Map();
  return (name) => {
    const digest = known.get(name) ?? digestNow(name, context);
    known.set(name, digest);
    return digest;
  };
}
async function digestNow(name, context) {
  const { policy, digest } = context;
  if (name === "policy") return policy.digest;
  if (name.startsWith("data:")) return dataNow(name.slice("data:".length), context);
  const path = pathOf(name, policy);
  if (path !== void 0) return digest(resolve3(policy.root, path));
  if (name !== "baseline") return void 0;
  const { file } = await resolveBaseline(policy, context);
  return file === void 0 ? void 0 : digest(file);
}
function pathOf(name, policy) {
  switch (name) {
    case "model":
      return policy.candidate?.onnx;
    case "contract":
      return policy.contract;
    case "predictions":
      return policy.candidate?.predictions;
    case "baseline-predictions":
      return policy.baseline?.predictions;
    case "train-predictions":
      return policy.trainPredictions;
    case "learning-curve":
      return policy.learningCurve;
  }
  return void 0;
}
async function dataNow(name, context) {
  const { policy, digest } = context;
  if (!Object.hasOwn(policy.data, name)) return void 0;
  const source = policy.data[name];
  if (source === void 0) return void 0;
  return dataDigest((await filesOf(source, context)).files, digest);
}

// packages/gates/src/model-register/gate.ts
var NAME = "model-register";
var modelRegister = {
  name: NAME,
  defaultDataset: "holdout",
  vocabulary: registerVocabulary,
  inputs: GATE_INPUTS[NAME],
  run
};
async function run(context) {
  const { policy } = context;
  const model = await inspectModel(policy);
  const digest = await context.digest(model.path);
  const all = await readEvidence(context.evidence);
  const ofModel = all.filter(({ verdict }) => verdict.model === policy.model);
  const gates = gatesBefore({ policy, evidence: ofModel });
  const evidence = ofModel.filter(({ verdict }) => gates.includes(verdict.gate));
  const judged = [
    ...model.checks,
    ...await judgeEvidence(context, digest, gates, evidence),
    ...(await keeping(policy))?.profilesAreJudged(context, evidence) ?? [],
    ...await judgeFile(context, model)
  ];
  const result = verdictOf(judged) === "passed" ? await register(context, model, digest, evidence) : { checks: [], notes: [] };
  const checks = [...judged, ...result.checks];
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks,
    metrics: metricsOf(model),
    figures: [],
    subjects: subjectsOf(context, model, digest, evidence, result.kept),
    evidence: evidence.some(({ verdict }) => verdict.evidence === "claimed") ? "claimed" : "executed",
    scope: { evidence: evidence.length },
    notes: [...model.notes, ...customOperators(model), ...claims(evidence), ...waivers(evidence), ...result.notes],
    outputs: { version: result.version ?? "", "model-digest": digest, uri: result.uri ?? "" }
  };
}
var JUDGED = "the model was judged";
async function judgeEvidence(context, digest, gates, evidence) {
  const { policy, run: facts } = context;
  const commit = facts.commit === void 0 ? {} : { commit: facts.commit };
  const judged = { policy, evidence, digestOf: digestsOfToday(context), now: context.clock.now(), ...commit };
  const checks = [];
  for (const gate of gates) checks.push(await checkGate(gate, judged));
  if (gates.length > 0) return [...checks, isAboutModel(evidence, digest)];
  const why = policy.file === void 0 ? `there is no evidence about ${policy.model}: run its gates first` : "the policy names no gate before model-register: nothing would vouch for the model";
  return [fact(JUDGED, "fail", why, 0)];
}
function isAboutModel(evidence, digest) {
  const about = evidence.filter(
    ({ verdict: { subjects } }) => subjects.some((subject) => subject.name === "model" && subject.digest === digest)
  );
  const gates = [...new Set(about.map(({ verdict }) => verdict.gate))].join(", ");
  return gates === "" ? fact(
    JUDGED,
    "fail",
    `no gate judged ${shortDigest(digest)}: run accuracy-gate or another gate on this very file`,
    0
  ) : fact(JUDGED, "pass", `${shortDigest(digest)} was judged by ${gates}`, about.length);
}
async function judgeFile({ policy }, model) {
  const texts = policy.gates[NAME]?.require ?? [];
  if (texts.length === 0) return [];
  return judgeLines(readLines(texts, registerVocabulary), async (requirement, spec) => {
    const value = measure(model, spec);
    if (value === void 0) return errorCheck(requirement, spec, `${spec.name} is known of sound ONNX files only`);
    return judge({
      requirement,
      spec,
      confidence: policy.confidence,
      limit: limitOf(requirement),
      measured: exact(value, 1)
    });
  });
}
var limitOf = ({ limit }) => limit.kind === "number" ? limit.value : Number.NaN;
function measure({ size, onnx: onnx2 }, spec) {
  return spec === MODEL_SIZE ? size / 1e6 : onnx2?.customOperators.length;
}
function metricsOf(model) {
  return Object.fromEntries(registerVocabulary.metrics.map((spec) => [spec.name, measure(model, spec) ?? null]));
}
var REGISTERED = "a version holds exactly these bytes";
async function register(context, model, digest, evidence) {
  const { policy } = context;
  const refused = whyNot(context);
  if (refused !== void 0)
    return { checks: [fact(REGISTERED, "not-applicable", refused)], notes: [`Nothing was registered: ${refused}.`] };
  const registry = await registryOf(policy, context);
  const wanted = policy.gates[NAME]?.version;
  const taken = await whyTaken(registry, policy.model, digest, wanted);
  if (taken !== void 0) return { checks: [fact(REGISTERED, "fail", taken)], notes: [] };
  const profiles = await (await keeping(policy))?.keptProfiles(context) ?? [];
  const { record, files } = await draftRecord(context, model, digest, evidence, profiles);
  try {
    const { version, outcome } = await registerModel(registry, record, files, wanted);
    const uri = registry.uri(policy.model, version);
    const note = outcome === "present" ? `registered nothing new: ${version} is these bytes` : `registered ${policy.model} ${version}`;
    const there = profiles.length === 0 ? void 0 : await registry.version(policy.model, version);
    return {
      checks: [fact(REGISTERED, "pass", `${version} is ${shortDigest(digest)}`)],
      notes: [note, ...profiles.map((profile) => keptOrNot(profile, there))],
      kept: profiles.filter((profile) => isKept(profile, there)),
      version,
      uri
    };
  } catch (error) {
    if (!(error instanceof SeaTrialsError) || error.code !== "registry-conflict") throw error;
    return { checks: [fact(REGISTERED, "fail", inOneLine(error))], notes: [] };
  }
}
var keeping = async ({ gates }) => gates[NAME]?.profiles === void 0 ? void 0 : import("./profiles-ASIY3MWB.js");
function whyNot({ run: { event, fork } }) {
  if (fork === true) return "what comes from a fork is judged and not registered";
  if (event === "merge_group") return "a merge queue is judged and not registered";
  return event?.startsWith("pull_request") ? "a pull request is judged and not registered" : void 0;
}
async function whyTaken(registry, model, digest, wanted) {
  const plan = planVersion(await registry.versions(model), digest, wanted);
  if (plan.kind !== "taken") return void 0;
  return `${plan.version} is registered already, as ${shortDigest(plan.digest)}, and this model is ${shortDigest(digest)}: choose another version, or leave it out for the next one`;
}
function subjectsOf({ policy }, model, digest, evidence, kept = []) {
  return [
    { name: "model", digest, path: shownFile(policy, model.path) },
    ...evidence.map((one) => ({ name: `evidence:${basename2(one.path, ".json")}`, digest: one.digest })),
    ...kept.map((one) => ({
      name: `profile:${one.dataset}`,
      digest: one.digest,
      path: shownFile(policy, one.path)
    })),
    policySubject(policy)
  ];
}
export {
  modelRegister
};
