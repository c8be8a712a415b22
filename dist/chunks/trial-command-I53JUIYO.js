import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document,
  style
} from "./chunk-7NC6RD6L.js";
import {
  terminalLog
} from "./chunk-TH2F5YCD.js";
import {
  runToKeep
} from "./chunk-CTAQHEDS.js";
import "./chunk-5GE7V6RK.js";
import "./chunk-DZWJPP5U.js";
import "./chunk-P6EKTB5N.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
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
import "./chunk-MVB5BEBX.js";
import {
  checkDistinct,
  comparedWith,
  eachPolicy,
  pathsOf,
  runTrial,
  trialsOf
} from "./chunk-HHVPHNNM.js";
import {
  historyOf,
  keep,
  localStore
} from "./chunk-JUQWTJ5Y.js";
import {
  terminal
} from "./chunk-V2I7BZS7.js";
import "./chunk-24UBQL4N.js";
import "./chunk-JPMVH2LP.js";
import "./chunk-S7KUKS3X.js";
import "./chunk-6SRHXXJW.js";
import "./chunk-EVCWKU7E.js";
import "./chunk-PSHX2EQ6.js";
import "./chunk-WVMI3FOL.js";
import "./chunk-NJQUMXJ4.js";
import {
  harmless
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-ZJ4OTQTS.js";
import "./chunk-CU3LIIZY.js";
import "./chunk-XGO2OKI3.js";
import "./chunk-C2LFFQER.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-NYYYW5SZ.js";
import "./chunk-ZWI5XGUI.js";
import "./chunk-LMI3EX6N.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
import "./chunk-HQD5C6FZ.js";
import "./chunk-G53KAVFV.js";
import "./chunk-OGPY2C6E.js";
import {
  digestFile
} from "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import {
  git
} from "./chunk-4EI3BDPQ.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import {
  isCi
} from "./chunk-Z733ZLRK.js";
import {
  usersCache
} from "./chunk-KVOKKD7H.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  showError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/trial-command.ts
import { parse } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// packages/cli/src/once.ts
import { join } from "node:path";
async function onceIn(environment, entry) {
  if (!entry?.endsWith(".js") || isCi(environment)) return void 0;
  const { judgeOnce } = await import("./earlier-BJWXNEVP.js");
  const cache = join(usersCache(environment), "sea-trials", "verdicts");
  return judgeOnce({ cache, build: await digestFile(entry) });
}

// packages/cli/src/trial-command.ts
async function trialCommand(command) {
  const { gates, inputs, directory, json, debug } = command;
  const log = terminalLog({ debug, quiet: json, stream: process.stderr });
  const workspace = parse(directory).root;
  const each = await eachPolicy(inputs, directory, workspace);
  const wanted = each.map((own) => ({ gates, inputs: own, directory, workspace }));
  await checkDistinct(wanted);
  const compared = inputs.base === void 0 ? void 0 : await comparedWith(inputs.base, directory, git);
  const once = await onceIn(process.env, command.entry);
  const results = [];
  for (const one of wanted) {
    results.push(await withHistory(one, { ...compared && { compared }, ...once && { once } }, log));
    log.clear();
  }
  const [first, ...others] = results.map((result) => jsonOf(result, gates));
  const shown = others.length === 0 ? first : { models: [first, ...others] };
  process.stdout.write(json ? document(shown) : `${harmless(results.map(text).join("\n\n"))}
`);
  return Math.max(...results.map(({ exitCode }) => exitCode));
}
async function withHistory(wanted, more, log) {
  const store = localStore({ git, folder: wanted.directory });
  const keeps = wanted.inputs.history === "true";
  const commit = keeps ? await headOf(store) : void 0;
  const run = commit === void 0 ? {} : { commit };
  const result = await runTrial({
    ...wanted,
    ...more,
    log,
    clock: { now: Date.now, sleep },
    run,
    history: historyOf(store)
  });
  const kept = commit === void 0 ? void 0 : runToKeep(result, commit, Date.now());
  if (kept !== void 0) await keep(store, result.policy.model, kept);
  return result;
}
async function headOf({ git: git2, folder }) {
  try {
    return (await git2(folder, ["rev-parse", "--verify", "HEAD^{commit}"])).toString("latin1").trim();
  } catch (cause) {
    const fix = "Commit first, or leave `--history` out.";
    throw new SeaTrialsError("bad-input", "a history is kept by commit, and there is none here", fix, void 0, {
      cause
    });
  }
}
function text(result) {
  return terminal({ ...trialsOf(result), paths: pathsOf(result, process.cwd()) }, style());
}
function jsonOf({ gates, notRun, policy }, asked) {
  const only = asked === "all" || gates.length !== 1 ? void 0 : gates[0];
  if (only !== void 0) return only.verdict;
  return { model: policy.model, gates: gates.map(({ verdict }) => verdict), notRun };
}
function explain(error, { json, debug }) {
  if (json) {
    const known = error instanceof SeaTrialsError;
    const { code, message, fix, at } = known ? error : { code: "internal", message: String(error), fix: "Please report it.", at: void 0 };
    const said = { code, message, fix, ...at === void 0 ? {} : { at } };
    process.stdout.write(document({ verdict: "error", error: said }));
  } else {
    const log = terminalLog({ debug, quiet: false, stream: process.stderr });
    log.info(showError(error));
    if (debug && error instanceof Error) log.debug(error.stack ?? "");
  }
  return 2;
}
export {
  explain,
  trialCommand
};
