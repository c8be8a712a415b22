import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  digestBytes
} from "./chunk-JDLUDKAI.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  own
} from "./chunk-63DVTQSH.js";

// packages/gates/src/data/subjects.ts
import { realpathSync } from "node:fs";
import { basename } from "node:path";
async function dataSubject(data, policy, digest) {
  const { files } = data.table;
  const path = files.length === 1 && files[0] !== void 0 ? { path: shownFile(policy, files[0]) } : {};
  return { name: `data:${data.name}`, digest: await dataDigest(files, digest), ...path };
}
async function dataDigest(files, digest) {
  const digests = await Promise.all(files.map(digest));
  const [only] = digests;
  return digests.length === 1 && only !== void 0 ? only : digestBytes(JSON.stringify(digests));
}
function policySubject(policy) {
  return {
    name: "policy",
    digest: policy.digest,
    ...policy.file === void 0 ? {} : { path: basename(policy.file) }
  };
}
function shownFile({ root, standsFor }, file) {
  const path = relativePath(realpathSync(root), file);
  return own(standsFor ?? {}, path) ?? path;
}

export {
  dataSubject,
  dataDigest,
  policySubject,
  shownFile
};
