import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  classified,
  profileOf
} from "./chunk-VVYS6YQK.js";
import {
  fact
} from "./chunk-AYWTTLZA.js";
import "./chunk-V2PWDHPK.js";
import {
  contractOf
} from "./chunk-ZLYKSLBP.js";
import {
  writeProfile
} from "./chunk-T55VEJDN.js";
import "./chunk-2KW2B7VW.js";
import {
  dataSets
} from "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
import {
  profileName
} from "./chunk-URFFN7RG.js";
import "./chunk-BV4OX3DA.js";
import {
  classificationOf,
  readAs
} from "./chunk-UXI2KYKF.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-MZNVEPNV.js";
import "./chunk-S5O552YR.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import "./chunk-OGPY2C6E.js";
import {
  digestBytes
} from "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-DD2TZ3UH.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/model-register/profiles.ts
import { join } from "node:path";
var wanted = ({ policy }) => policy.gates["model-register"]?.profiles ?? [];
function profilesAreJudged(context, evidence) {
  const subjects = new Set(evidence.flatMap(({ verdict }) => verdict.subjects.map(({ name }) => name)));
  return wanted(context).map((name) => {
    const requirement = `the profile of ${printable(name)} is of data that were judged`;
    return subjects.has(`data:${name}`) ? fact(requirement, "pass", `a gate judged ${printable(name)}, and it has not changed since`) : fact(
      requirement,
      "fail",
      `no gate judged ${printable(name)}: write a line about it, or leave it out of \`profiles\``
    );
  });
}
async function keptProfiles(context) {
  const names = wanted(context);
  if (names.length === 0) return [];
  const { policy } = context;
  const schema = (await contractOf(policy))?.schema ?? {};
  const sets = dataSets(policy, await context.engine(), readAs(schema));
  const kept = [];
  for (const name of names) kept.push(await keep(name, sets, classificationOf(schema), context));
  return kept;
}
async function keep(dataset, sets, promised, context) {
  const engine = await context.engine();
  const { table, missing } = await sets.open(dataset);
  const found = Object.entries(await classified(engine, table)).map(([column, { value }]) => [column, value]);
  const profile = await profileOf(engine, table, {
    files: await Promise.all(table.files.map(context.digest)),
    missing,
    // What the contract says goes before what is found.
    classification: { ...Object.fromEntries(found), ...promised },
    progress: context.log.progress
  });
  const text = writeProfile(profile);
  const name = profileName(dataset);
  const path = join(context.policy.root, ".sea-trials", "profiles", name);
  await replaceFile(path, text);
  return { dataset, name, role: "profile", digest: digestBytes(text), path };
}
export {
  keptProfiles,
  profilesAreJudged
};
