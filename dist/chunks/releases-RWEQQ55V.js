import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  conflict,
  fetching,
  noSuchVersion,
  sortVersions,
  staged
} from "./chunk-A32BWEER.js";
import {
  failed
} from "./chunk-Z3G374M3.js";
import {
  checkVersion,
  modelFile,
  modelOfTag,
  parseRecord,
  parseVersion,
  recordText,
  versionTag
} from "./chunk-URFFN7RG.js";
import {
  checkModelName
} from "./chunk-OGPY2C6E.js";
import {
  digestBytes,
  digestFile,
  isDigest,
  shortDigest
} from "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-UVDTI5O6.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/registry/src/stores/releases.ts
import { stat } from "node:fs/promises";

// packages/registry/src/stores/release-claim.ts
async function claim(request, repo, record) {
  const tag = versionTag(record.model, record.version);
  const there = await request({ method: "GET", url: `${repo}/git/ref/tags/${encodeURIComponent(tag)}` });
  if (there.status === 200) return sameModel(request, repo, record, there.body.object);
  if (there.status !== 404) throw refusal(there, "read tags");
  const object = record.source.commit;
  if (object === void 0)
    throw failed("the commit is unknown, which the tag should stand at", "Run it in a workflow, or in a git checkout.");
  const message = `${record.model} ${record.version}

Model-Digest: ${record.digest}
Policy-Digest: ${record.policy}
`;
  const made = await request({
    method: "POST",
    url: `${repo}/git/tags`,
    body: { tag, message, object, type: "commit" }
  });
  if (made.status !== 201) throw refusal(made, `make the tag ${tag}`);
  const { sha } = made.body;
  const taken = await request({ method: "POST", url: `${repo}/git/refs`, body: { ref: `refs/tags/${tag}`, sha } });
  if (taken.status === 201) return;
  if (taken.status !== 422) throw refusal(taken, `create the tag ${tag}`);
  const winner = await request({ method: "GET", url: `${repo}/git/ref/tags/${encodeURIComponent(tag)}` });
  if (winner.status === 200) return sameModel(request, repo, record, winner.body.object);
  throw new SeaTrialsError(
    "registry-conflict",
    `GitHub does not let the tag ${tag} be made: ${saidIn(taken)}`,
    "A deleted immutable release keeps its tag for ever, and a ruleset may restrict tags: choose another version."
  );
}
async function sameModel(request, repo, record, target) {
  const digest = target.type === "tag" ? (await trailers(request, repo, target.sha)).get("Model-Digest") : void 0;
  if (digest === record.digest) return;
  const theirs = isDigest(digest) ? shortDigest(digest) : "a tag that Sea Trials did not make";
  throw conflict(record.model, record.version, theirs, shortDigest(record.digest));
}
async function trailers(request, repo, sha) {
  const answer = await request({ method: "GET", url: `${repo}/git/tags/${sha}` });
  if (answer.status !== 200) throw refusal(answer, "read a tag");
  const { message } = answer.body;
  const lines = message.split("\n").map((line) => /^([A-Za-z-]{1,40}): (\S{1,200})$/.exec(line));
  return new Map(lines.flatMap((match) => match === null ? [] : [[match[1], match[2]]]));
}
function saidIn({ body }) {
  const { message, errors } = body ?? {};
  const codes = Array.isArray(errors) ? errors.map(({ code }) => code).filter((code) => typeof code === "string") : [];
  const text = [typeof message === "string" ? message : "no reason given", ...codes].join(", ");
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, " ").slice(0, 200);
}
var Interrupted = class extends Error {
};
function refusal(answer, what) {
  const { status } = answer;
  if (status === 0) return new Interrupted(what);
  if (status === 401 || status === 403 || status === 404)
    return failed(
      `the token may not ${what} (${status}, ${saidIn(answer)})`,
      status === 404 ? "GitHub answers so also where the token may not see what is there: check the name of the repository, and give the job `permissions: { contents: read }` (to register, `write`)." : "Give the job `permissions: { contents: write }`; a pull request from a fork never has it."
    );
  return failed(`could not ${what}: ${status}, ${saidIn(answer)}`, "Run it again: what was begun is taken up.");
}

// packages/registry/src/stores/pages.ts
var MOST_PAGES = 100;
async function pagesOf(request, url, what) {
  const found = [];
  let next = url;
  for (let pages = 0; next !== void 0; pages++) {
    const answer = await request({ method: "GET", url: next });
    if (answer.status !== 200) throw refusal(answer, what);
    if (!Array.isArray(answer.body) || pages === MOST_PAGES)
      throw failed(`could not ${what}: the answer is no list, or one without end`, "Check the address of the API.");
    found.push(...answer.body);
    next = answer.next;
  }
  return found;
}

// packages/registry/src/stores/release-assets.ts
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
async function ensureAsset(request, release, source) {
  const there = release.assets.find(({ name }) => name === source.name);
  if (there !== void 0) {
    if (there.state === "uploaded" && await digestOf(request, there) === source.digest) return;
    const deleted = await request({ method: "DELETE", url: there.url });
    if (deleted.status !== 204 && deleted.status !== 404) throw refusal(deleted, `replace the asset ${source.name}`);
  }
  const query = new URLSearchParams({ name: source.name, label: source.label });
  const url = `${release.upload_url.replace(/\{.*$/, "")}?${query}`;
  const answer = await request({ method: "POST", url, upload: source.upload });
  if (answer.status === 422 || answer.status === 404) throw new Interrupted(`upload ${source.name}`);
  if (answer.status !== 201) throw refusal(answer, `upload ${source.name}`);
  const actual = await digestOf(request, answer.body);
  if (actual !== source.digest) throw lied(source.name, source.digest, actual);
}
async function digestOf(request, asset) {
  if (asset.digest !== null && asset.digest !== void 0) return asset.digest;
  const hash = createHash("sha256");
  for await (const chunk of await open(request, asset)) hash.update(chunk);
  return `sha256:${hash.digest("hex")}`;
}
async function readAsset(request, asset, most) {
  const chunks = [];
  let size = 0;
  for await (const chunk of await open(request, asset)) {
    size += chunk.length;
    if (size > most) throw broken(asset.name, `it has more than ${most} bytes`);
    chunks.push(Buffer.from(chunk));
  }
  const bytes = Buffer.concat(chunks);
  if (asset.digest && digestBytes(bytes) !== asset.digest) throw lied(asset.name, asset.digest, digestBytes(bytes));
  return bytes;
}
async function saveAsset(request, asset, digest, into) {
  await mkdir(into, { recursive: true });
  const waiting = join(into, `.incoming-${randomBytes(8).toString("hex")}`);
  const hash = createHash("sha256");
  try {
    await pipeline(
      await open(request, asset),
      async function* (chunks) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(waiting, { flags: "wx" })
    );
    const actual = `sha256:${hash.digest("hex")}`;
    if (actual !== digest) throw lied(asset.name, digest, actual);
    const path = join(into, asset.name);
    await rename(waiting, path);
    return path;
  } catch (error) {
    throw error instanceof SeaTrialsError ? error : broken(asset.name, messageOf(error));
  } finally {
    await rm(waiting, { force: true });
  }
}
async function open(request, asset) {
  const answer = await request({ method: "GET", url: asset.url, raw: true });
  if (answer.stream === void 0) throw refusal(answer, `download ${asset.name}`);
  return answer.stream;
}
var lied = (name, expected, actual) => new SeaTrialsError(
  "registry-failed",
  `the asset ${name} is damaged: it should be ${shortDigest(expected)}, GitHub holds ${shortDigest(actual)}`,
  "Run it again; if it stays so, delete the draft release, or restore the asset from a copy."
);
var broken = (name, why) => new SeaTrialsError("registry-failed", `the asset ${name} cannot be read: ${why}`, "Run it again.");

// packages/registry/src/stores/release-stages.ts
async function stageVersion(request, repo, model, stage) {
  const last = (await lastTags(request, repo, model)).get(stage);
  if (last === void 0 || last.isTaken) return void 0;
  const { type, sha } = last.object;
  const version = type === "tag" ? (await trailers(request, repo, sha)).get("Model-Version") : void 0;
  if (version !== void 0) return version;
  throw failed(
    `the last tag of ${model}#${stage} does not say which version it stands for`,
    "Promote the version again, by an annotated tag that has the line `Model-Version: 1.2.0`."
  );
}
async function stagesOf(request, repo, model) {
  const tags = [...(await lastTags(request, repo, model)).values()];
  return tags.length === 0 ? void 0 : tags.filter(({ isTaken }) => !isTaken).map(({ stage }) => stage);
}
async function promotingTag(request, repo, { model, stage, version }) {
  const counts = [...(await lastTags(request, repo, model)).values()].map(({ count }) => count);
  const tag = `${model}#${stage}#${Math.max(0, ...counts) + 1}`;
  const made = `git tag -a '${tag}' -m 'Model-Version: ${version}' '${versionTag(model, version)}'`;
  return `\`${made}\`, then \`git push origin '${tag}'\``;
}
async function lastTags(request, repo, model) {
  const prefix = `${model}#`;
  const url = `${repo}/git/matching-refs/tags/${encodeURIComponent(prefix)}`;
  const refs = (await pagesOf(request, url, "read tags")).map(checkedRef);
  const tags = refs.flatMap((ref) => stageTagOf(ref, prefix)).sort((a, b) => a.count - b.count);
  return new Map(tags.map((tag) => [tag.stage, tag]));
}
function stageTagOf({ ref, object }, prefix) {
  const [, stage, taken, count = "0"] = /^([^#!]+)(!?)(?:#(\d{1,15}))?$/.exec(ref.slice(`refs/tags/${prefix}`.length)) ?? [];
  return stage === void 0 ? [] : [{ stage, isTaken: taken === "!", count: Number(count), object }];
}
function checkedRef(said) {
  const { ref, object } = isObject(said) ? said : {};
  if (typeof ref === "string" && isObject(object) && typeof object.type === "string" && typeof object.sha === "string")
    return { ref, object: { type: object.type, sha: object.sha } };
  throw failed("a tag was answered with something that is none", "Check the address of the API.");
}

// packages/registry/src/stores/releases.ts
var RECORD_NAME = "model-record.json";
var MOST_RECORD_BYTES = 1024 * 1024;
var MOST_ASSET_BYTES = 2 ** 31 - 1;
var ATTEMPTS = 5;
function releaseRegistry({ repository, request, apiUrl }) {
  const repo = `/repos/${repository}`;
  async function version(model, wanted) {
    const release = await published(checkModelName(model), checkVersion(wanted));
    return release === void 0 ? void 0 : recordOf(release, model, wanted);
  }
  async function versions(model) {
    const prefix = versionTag(checkModelName(model), "");
    const found = [];
    for (const release of await releases((one) => !one.draft && one.tag_name.startsWith(prefix))) {
      const name = parseVersion(release.tag_name.slice(prefix.length));
      if (name === void 0 || recordAsset(release) === void 0) continue;
      const asset = release.assets.find(({ label }) => label === "model");
      const digest = asset?.digest ?? (await recordOf(release, model, name)).digest;
      found.push({ version: name, digest });
    }
    return sortVersions(found);
  }
  async function models() {
    const ours = await releases((one) => !one.draft && recordAsset(one) !== void 0);
    return [...new Set(ours.map(({ tag_name }) => modelOfTag(tag_name)).filter((model) => model !== void 0))];
  }
  async function register(record, local) {
    checkModelName(record.model);
    checkVersion(record.version);
    const sources = await sourcesOf(record, local);
    for (let attempt = 1; ; attempt++)
      try {
        return await advance(record, sources);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        if (attempt === ATTEMPTS)
          throw new SeaTrialsError(
            "github-failed",
            `GitHub broke off ${ATTEMPTS} times (${error.message})`,
            "Run it again: what was begun is taken up."
          );
      }
  }
  async function advance(record, sources) {
    await claim(request, repo, record);
    if (await published(record.model, record.version) !== void 0) return present(record);
    const draft = await draftOf(record);
    for (const source of sources) await ensureAsset(request, draft, source);
    const answer = await request({
      method: "PATCH",
      url: `${repo}/releases/${draft.id}`,
      body: { draft: false, make_latest: "false" }
    });
    if (answer.status === 422 || answer.status === 404) {
      if (await published(record.model, record.version) === void 0)
        throw refusal(answer, `publish ${draft.tag_name}`);
      await discardDrafts(draft.tag_name);
      return present(record);
    }
    if (answer.status !== 200) throw refusal(answer, `publish ${draft.tag_name}`);
    await discardDrafts(draft.tag_name);
    await present(record);
    return "registered";
  }
  async function present(record) {
    const release = await published(record.model, record.version);
    if (release === void 0) throw new Interrupted(`read back ${versionTag(record.model, record.version)}`);
    const there = await recordOf(release, record.model, record.version);
    if (there.digest !== record.digest)
      throw conflict(record.model, record.version, shortDigest(there.digest), shortDigest(record.digest));
    const asset = assetOf(release, modelFile(there).name);
    const digest = await digestOf(request, asset);
    if (digest !== record.digest) throw damaged(asset.name, record.digest, digest);
    return "present";
  }
  async function draftOf(record) {
    const tag = versionTag(record.model, record.version);
    const drafts = await releases((one) => one.draft && one.tag_name === tag);
    const oldest = drafts.sort((a, b) => a.id - b.id)[0];
    if (oldest !== void 0) return oldest;
    const body = `Model \`${record.model}\` ${record.version}, \`${record.digest}\`, registered on evidence by Sea Trials.`;
    const made = { tag_name: tag, name: `${record.model} ${record.version}`, body, draft: true, make_latest: "false" };
    const answer = await request({ method: "POST", url: `${repo}/releases`, body: made });
    if (answer.status !== 201) throw refusal(answer, `draft the release ${tag}`);
    return answer.body;
  }
  async function discardDrafts(tag) {
    for (const { id } of await releases((one) => one.draft && one.tag_name === tag))
      await request({ method: "DELETE", url: `${repo}/releases/${id}` });
  }
  async function releases(wanted) {
    const all = await pagesOf(request, `${repo}/releases?per_page=100`, "read releases");
    return all.filter(wanted);
  }
  async function published(model, wanted) {
    const tag = encodeURIComponent(versionTag(model, wanted));
    const answer = await request({ method: "GET", url: `${repo}/releases/tags/${tag}` });
    if (answer.status === 404) {
      await assertThere();
      return void 0;
    }
    if (answer.status !== 200) throw refusal(answer, "read releases");
    return answer.body;
  }
  let visible = false;
  async function assertThere() {
    if (visible) return;
    const answer = await request({ method: "GET", url: `${repo}/releases?per_page=1` });
    if (answer.status !== 200) throw refusal(answer, `read releases of ${repository}`);
    visible = true;
  }
  async function recordOf(release, model, wanted) {
    const asset = recordAsset(release);
    if (asset === void 0) throw noSuchVersion(model, wanted);
    const bytes = await readAsset(request, asset, MOST_RECORD_BYTES);
    return parseRecord(bytes, `${uri(model, wanted)}: ${RECORD_NAME}`, { model, version: wanted });
  }
  async function fetch(model, wanted, into, pick) {
    const release = await published(checkModelName(model), checkVersion(wanted));
    if (release === void 0) throw noSuchVersion(model, wanted);
    const file = pick(await recordOf(release, model, wanted));
    return saveAsset(request, assetOf(release, file.name), file.digest, into);
  }
  const stage = staged((model, wanted) => stageVersion(request, repo, model, wanted), version);
  const stages = async (model) => stagesOf(request, repo, checkModelName(model));
  const promoting = async (model, to, wanted) => promotingTag(request, repo, { model: checkModelName(model), stage: to, version: wanted });
  const web = apiUrl.replace(/\/+$/, "").replace("://api.", "://").replace(/\/api\/v3$/, "");
  const uri = (model, wanted) => `${web}/${repository}/releases/tag/${encodeURIComponent(versionTag(model, wanted))}`;
  return { models, versions, version, register, ...fetching(fetch), assertThere, stage, stages, promoting, uri };
}
async function sourcesOf(record, local) {
  const sources = [];
  for (const { name, role, digest } of record.files) {
    const path = local[name];
    if (path === void 0) throw new Error("a record names a file that was not given");
    const { size } = await stat(path);
    if (size > MOST_ASSET_BYTES)
      throw new SeaTrialsError(
        "registry-failed",
        `${path} has ${size} bytes, more than a release takes (2 GiB)`,
        "Register it into a `file:` registry.",
        { file: path }
      );
    const actual = await digestFile(path);
    if (actual !== digest) throw damaged(path, digest, actual);
    sources.push({ name, label: role, digest, upload: { path, size } });
  }
  const bytes = new Uint8Array(Buffer.from(recordText(record)));
  return [...sources, { name: RECORD_NAME, label: "record", digest: digestBytes(bytes), upload: { bytes } }];
}
var recordAsset = (release) => release.assets.find(({ name }) => name === RECORD_NAME);
function assetOf(release, name) {
  const found = release.assets.find((asset) => asset.name === name);
  if (found !== void 0) return found;
  throw new SeaTrialsError(
    "registry-failed",
    `the release ${release.tag_name} has lost its asset ${name}`,
    "Restore the asset from a copy, or register the model as a new version."
  );
}
var damaged = (what, expected, actual) => new SeaTrialsError(
  "registry-failed",
  `${what} is not what was judged: ${shortDigest(expected)} was, this is ${shortDigest(actual)}`,
  "Let nothing write to the model while it is registered, and run the gates again."
);
export {
  releaseRegistry
};
