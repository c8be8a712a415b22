import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import {
  checkStatement,
  statementOf
} from "./chunk-XGO2OKI3.js";
import {
  createFile,
  replaceFile
} from "./chunk-G53KAVFV.js";
import {
  digestBytes,
  digestFolder
} from "./chunk-JDLUDKAI.js";
import {
  isInside
} from "./chunk-2QQJPMHQ.js";
import {
  canonicalJson
} from "./chunk-K5SB2KRG.js";
import "./chunk-UVDTI5O6.js";
import {
  messageOf
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/trial/src/earlier/decides.ts
import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
var REUSABLE = ["data-validate", "bias-check", "accuracy-gate"];
var isOfData = (gate) => gate === "data-validate";
async function whatDecides(gate, context, tool) {
  const { policy, history, run, keepsHistory, before, digest } = context;
  if (!REUSABLE.includes(gate) || before !== void 0 || !isOfData(gate) && isServed(policy)) return void 0;
  const registered = await fromRegistry(gate, context);
  const paths = [
    ...await dataFiles(policy),
    ...isOfData(gate) ? [] : await modelFiles(policy),
    ...registered.files,
    ...policy.contract === void 0 ? [] : [resolve(policy.root, policy.contract)]
  ];
  const files = await Promise.all(paths.map(async (file) => [relative(policy.root, file), await digest(file)]));
  const curve = isOfData(gate) ? [] : await curveFiles(policy, digest);
  const all = {
    gate,
    tool,
    // All of it: names and places stand in a verdict, and the digest of its file is one of its subjects.
    policy,
    files: [...files, ...curve],
    registered: registered.told,
    history: await history?.(policy.model) ?? [],
    // Which of the runs that are kept stand before this one.
    commit: run.commit ?? null,
    keepsHistory: keepsHistory === true
  };
  return {
    digest: digestBytes(JSON.stringify(all)),
    files: new Set([...files, ...curve].map(([, of]) => of))
  };
}
var isServed = ({ candidate, baseline }) => [candidate, baseline].some((source) => source?.url !== void 0);
var dataFiles = ({ data, ...policy }) => matching(
  Object.values(data).map(({ path }) => path),
  policy
);
async function modelFiles(policy) {
  const { root, candidate, baseline, trainPredictions } = policy;
  const sides = [candidate, baseline];
  const told = sides.flatMap((side) => [side?.predictions, side?.trainPredictions]);
  const run = sides.flatMap((side) => side?.onnx === void 0 ? [] : [resolve(root, side.onnx)]);
  return [...await matching([trainPredictions, ...told], policy), ...run];
}
async function matching(patterns, { root, workspace }) {
  const { expandFiles } = await import("./files-5H54KFMV.js");
  const files = [];
  for (const pattern of patterns)
    if (pattern !== void 0) files.push(...await expandFiles(pattern, root, workspace));
  return files;
}
async function curveFiles(policy, digest) {
  const { learningCurve, root } = policy;
  if (learningCurve === void 0) return [];
  const whole = resolve(root, learningCurve);
  const found = await stat(whole).catch(() => void 0);
  if (found?.isDirectory() !== true)
    return Promise.all(
      (await matching([learningCurve], policy)).map(async (file) => [file, await digest(file)])
    );
  const folder = await digestFolder(whole);
  return [[learningCurve, folder.digest], ...folder.resources.map((one) => [one.path, one.digest])];
}
async function fromRegistry(gate, context) {
  const { policy } = context;
  const files = [];
  const told = [];
  for (const source of Object.values(policy.data)) {
    if (source.registered === void 0) continue;
    const { registeredProfile } = await import("./registered-FY6WOEFP.js");
    const found = await registeredProfile(source.registered, source, context);
    files.push(...found.files);
    told.push([source.name, found.note]);
  }
  const { stage, version } = policy.baseline ?? {};
  if (!isOfData(gate) && (stage ?? version) !== void 0) {
    const { resolveBaseline } = await import("./baseline-GNO2E47E.js");
    const { file, ...version2 } = await resolveBaseline(policy, context);
    if (file !== void 0) files.push(file);
    told.push(version2);
  }
  return { files, told };
}

// packages/trial/src/earlier/kept.ts
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, realpath, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
var MOST_BYTES = 16 * 1024 * 1024;
var MOST_VERDICTS = 200;
var KEY = "key";
var KEY_BYTES = 32;
async function keptVerdicts(cache, root) {
  await mkdir(cache, { recursive: true, mode: 448 });
  const folder = await realpath(cache);
  if (isInside(folder, await checkoutOf(root))) throw new Error(`${folder} lies in the checkout`);
  await assertOwn(folder, 18);
  const key = await keyIn(folder);
  const seal = (place, { decides, judged, verdict }) => createHmac("sha256", key).update(JSON.stringify([place, decides, judged, verdict])).digest("hex");
  const pathOf = (place) => join(folder, `${place.replace("sha256:", "")}.json`);
  return {
    read: async (place) => {
      const text = await readFileOf(pathOf(place));
      if (text === void 0) return void 0;
      const written = JSON.parse(text);
      if (!isEqual(written.seal, seal(place, written))) throw new Error(`${pathOf(place)} was not written here`);
      const verdict = JSON.parse(written.verdict);
      checkStatement(statementOf(verdict, VERSION));
      return { decides: written.decides, judged: written.judged, verdict };
    },
    write: async (place, { verdict, ...kept }) => {
      canonicalJson(verdict);
      const written = { ...kept, verdict: JSON.stringify(verdict) };
      await replaceFile(pathOf(place), JSON.stringify({ ...written, seal: seal(place, written) }));
      await withoutOldest(folder);
    }
  };
}
async function checkoutOf(root) {
  const start = await realpath(root);
  let outermost = start;
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder))
    if (existsSync(join(folder, ".git"))) outermost = folder;
  return outermost;
}
async function assertOwn(path, forbidden) {
  const { uid, mode } = await lstat(path);
  if (process.getuid === void 0) return;
  if (uid !== process.getuid()) throw new Error(`${path} is another user's`);
  if ((mode & forbidden) !== 0) throw new Error(`${path} is open to others`);
}
async function keyIn(folder) {
  const path = join(folder, KEY);
  if (!existsSync(path)) await createFile(path, randomBytes(KEY_BYTES));
  await assertOwn(path, 18);
  const key = await readFile(path);
  if (key.length !== KEY_BYTES) throw new Error(`${path} is no key`);
  return key;
}
async function readFileOf(path) {
  const found = await lstat(path).catch(() => void 0);
  if (found === void 0) return void 0;
  if (!found.isFile() || found.size > MOST_BYTES) throw new Error(`${path} is no verdict`);
  return readFile(path, "utf8");
}
function isEqual(found, seal) {
  const [a, b] = [Buffer.from(String(found)), Buffer.from(seal)];
  return a.length === b.length && timingSafeEqual(a, b);
}
async function withoutOldest(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  if (names.length <= MOST_VERDICTS) return;
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await lstat(join(folder, name))).mtimeMs }))
  );
  const old = files.toSorted((a, b) => b.at - a.at).slice(MOST_VERDICTS);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}

// packages/trial/src/earlier/earlier.ts
var judgeOnce = ({ cache, build }) => async (gate, context, judge) => {
  const { log, policy } = context;
  const attempt = async (work) => {
    try {
      return await work();
    } catch (error) {
      log.debug(`${gate}: no earlier verdict is used: ${messageOf(error)}`);
      return void 0;
    }
  };
  const place = digestBytes(
    JSON.stringify([policy.root, policy.file, policy.model, gate, policy.gates[gate]?.subject])
  );
  const tool = [VERSION, build, process.version, process.platform, process.arch].join(" ");
  const decides = await attempt(() => whatDecides(gate, context, tool));
  const kept = decides && await attempt(() => keptVerdicts(cache, policy.root));
  if (decides === void 0 || kept === void 0) return { verdict: await judge(context) };
  const earlier = await attempt(() => kept.read(place));
  if (earlier?.decides === decides.digest) return { verdict: earlier.verdict, unchangedSince: earlier.judged };
  const watched = watching(context, decides);
  const verdict = await judge(watched.context);
  if (verdict.verdict === "error" || watched.sawMore()) return { verdict };
  const judged = new Date(context.clock.now()).toISOString();
  await attempt(() => kept.write(place, { decides: decides.digest, judged, verdict }));
  return { verdict };
};
function watching(context, { files }) {
  const { clock, digest, failing } = context;
  let more = false;
  const own = {
    ...context,
    clock: {
      ...clock,
      now: () => {
        more = true;
        return clock.now();
      }
    },
    digest: async (file) => {
      const found = await digest(file);
      more ||= !files.has(found);
      return found;
    },
    ...failing && {
      failing: (rows) => {
        more ||= rows.length > 0;
        failing(rows);
      }
    }
  };
  return { context: own, sawMore: () => more };
}
export {
  judgeOnce
};
