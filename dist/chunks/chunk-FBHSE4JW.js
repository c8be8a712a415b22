import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/registry/src/open.ts
import { isAbsolute, relative, resolve, sep } from "node:path";
var DEFAULT_REGISTRY = "file:.sea-trials/registry";
var folderOf = (reference) => reference.startsWith("file:") ? reference.slice("file:".length).trim() : void 0;
async function openRegistry(reference, options) {
  const folder = folderOf(reference);
  if (folder !== void 0) return local(folder, options.root);
  if (reference === "releases") return releases(options);
  throw new SeaTrialsError(
    "bad-policy",
    `${JSON.stringify(reference.slice(0, 100))} is no registry`,
    "Write `releases`, or `file:` and a folder, as in `file:registry/`."
  );
}
async function local(path, root) {
  const { fileRegistry } = await import("./file-AZN22554.js");
  const folder = resolve(root, path);
  const inside = relative(root, folder);
  const shown = inside === "" || inside.startsWith("..") || isAbsolute(inside) ? path : inside.split(sep).join("/");
  return fileRegistry({ folder, shown: `file:${shown}` });
}
async function releases({ repository, token, apiUrl, fetch, sleep, log }) {
  const missing = repository === void 0 ? "the repository" : token === void 0 ? "a token" : void 0;
  if (repository === void 0 || token === void 0)
    throw new SeaTrialsError(
      "github-failed",
      `GitHub: releases need ${missing}, and there is none here`,
      "Run it in a workflow with `permissions: { contents: write }`, or use a `file:` registry."
    );
  if (!/^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/.test(repository))
    throw new SeaTrialsError(
      "bad-input",
      `${JSON.stringify(repository.slice(0, 210))} is no repository`,
      "Write `owner/name`."
    );
  const [{ githubRequest }, { releaseRegistry }] = await Promise.all([
    import("./github-VN27LJIL.js"),
    import("./releases-RWEQQ55V.js")
  ]);
  const api = apiUrl ?? "https://api.github.com";
  const request = githubRequest({ apiUrl: api, token, fetch, sleep, log });
  return releaseRegistry({ repository, request, apiUrl: api });
}

// packages/gates/src/model-register/open.ts
var registryName = (policy) => policy.gates["model-register"]?.registry ?? DEFAULT_REGISTRY;
function registryOf(policy, { clock, log, run }) {
  const { repository, token, apiUrl } = run;
  return openRegistry(registryName(policy), {
    root: policy.root,
    ...repository === void 0 ? {} : { repository },
    ...token === void 0 ? {} : { token },
    ...apiUrl === void 0 ? {} : { apiUrl },
    fetch: globalThis.fetch,
    sleep: clock.sleep,
    log
  });
}

export {
  folderOf,
  registryName,
  registryOf
};
