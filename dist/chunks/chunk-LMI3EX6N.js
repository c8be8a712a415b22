import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isInside
} from "./chunk-2QQJPMHQ.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/output.ts
import { lstat, mkdir, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
var FILES = {
  report: "report.html",
  sarif: "results.sarif",
  junit: "junit.xml",
  rows: "rows.jsonl",
  parquet: "rows.parquet"
};
var parquetOf = (rows) => join(dirname(rows), FILES.parquet);
var outputOf = ({ root }) => join(root, ".sea-trials");
async function makePlaces(policy, asked) {
  const { inputs, directory, workspace, informal } = asked;
  const output = informal ? join(outputOf(policy), "here") : outputOf(policy);
  await makeFolder(output, { root: policy.root, workspace });
  if (informal) {
    const aside = join(output, "no-evidence");
    await makeFolder(aside, { root: policy.root, workspace });
    return { output, evidence: aside };
  }
  const evidence = inputs.evidence === void 0 ? join(output, "evidence") : resolve(directory, inputs.evidence);
  await makeFolder(evidence, { root: inputs.evidence === void 0 ? policy.root : directory, workspace });
  return { output, evidence };
}
async function makeFolder(folder, { root, workspace }) {
  await writable(async () => {
    const link = await firstLink(isInside(folder, root) ? root : dirname(folder), folder);
    if (link !== void 0) throw refused(link, "it is a link");
    if (!isInside(await whereItLeads(folder), await realpath(workspace)))
      throw refused(folder, "it leads out of the workspace");
    await mkdir(folder, { recursive: true });
  }, folder);
}
async function firstLink(folder, path) {
  let part = folder;
  for (const name of relative(folder, path).split(sep)) {
    part = join(part, name);
    const found = await known(part);
    if (found === void 0) return void 0;
    if (found.isSymbolicLink()) return part;
  }
  return void 0;
}
async function known(path) {
  try {
    return await lstat(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(error.code ?? "")) return void 0;
    throw error;
  }
}
async function whereItLeads(path) {
  if (await known(path) !== void 0 || dirname(path) === path) return realpath(path);
  return join(await whereItLeads(dirname(path)), relative(dirname(path), path));
}
async function writable(write, path) {
  try {
    return await write();
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error;
    const reason = error.code ?? String(error);
    const fix = reason === "ENOSPC" ? "Free disk space and run again." : "Give write access to its folder, or remove what stands in its place.";
    throw new SeaTrialsError("unwritable-output", `cannot write ${path}: ${reason}`, fix, void 0, { cause: error });
  }
}
var refused = (path, why) => new SeaTrialsError(
  "unwritable-output",
  `cannot write ${path}: ${why}`,
  "Remove the link, or name a folder inside of the workspace."
);

export {
  FILES,
  parquetOf,
  outputOf,
  makePlaces,
  makeFolder,
  firstLink,
  writable
};
