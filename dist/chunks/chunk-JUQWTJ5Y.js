import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  commitOf,
  entriesOf
} from "./chunk-ZJ4OTQTS.js";
import {
  MOST_BYTES,
  REF,
  damaged,
  fileOf,
  isHistory,
  readRuns,
  tooLarge,
  withRun,
  writeRuns
} from "./chunk-HQD5C6FZ.js";
import {
  GitFailure
} from "./chunk-4EI3BDPQ.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/history/store.ts
var MOST_TRIES = 8;
var historyOf = (store) => async (model) => {
  const file = fileOf(model);
  const tip = file === void 0 ? void 0 : await unreadable(store.place.tip);
  return tip === void 0 || file === void 0 ? [] : runsAt(store, tip, file);
};
async function runsAt({ git, folder }, tip, file) {
  const entry = (await entriesOf(tip, [], folder, git)).find(({ path }) => path === file || path.startsWith(`${file}/`));
  if (entry === void 0) return [];
  if (entry.kind !== "file" || entry.path !== file) throw damaged(`${file} is no plain file`);
  if (entry.size > MOST_BYTES) throw tooLarge(entry.size);
  return readRuns((await git(folder, ["cat-file", "blob", entry.hash])).toString("utf8"));
}
async function filesAt({ git, folder }, tip) {
  const entries = await entriesOf(tip, [], folder, git);
  return entries.filter(({ kind, path }) => kind === "file" && isHistory(path));
}
async function keep(store, model, run) {
  const file = fileOf(model);
  if (file === void 0)
    throw new SeaTrialsError("bad-input", "the model has no name to keep its history by", "Name it in the policy.");
  await unreadable(async () => {
    for (let turn = 1; turn <= MOST_TRIES; turn++) {
      const tip = await store.place.tip();
      const runs = tip === void 0 ? [] : await runsAt(store, tip, file);
      const commit = await commitOf2(store, tip, file, withRun(runs, run), run.time);
      if (commit === tip || await store.place.move(commit, tip)) return;
    }
    throw new GitFailure(`another run was faster, ${MOST_TRIES} times`);
  });
}
async function commitOf2({ git, folder }, tip, file, runs, time) {
  const ask = async (args, input = "") => (await git(folder, args, { input })).toString("latin1").trim();
  const hash = await ask(["hash-object", "-w", "--stdin", "--no-filters"], writeRuns(runs));
  const others = tip === void 0 ? [] : (await filesAt({ git, folder }, tip)).filter(({ path }) => path !== file);
  const entries = [...others, { path: file, hash }].map((entry) => `100644 blob ${entry.hash}	${entry.path}\0`);
  const tree = await ask(["mktree", "-z"], entries.join(""));
  return ask(["commit-tree", tree, "-m", `History of accepted runs, as of ${time}`]);
}
async function unreadable(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new SeaTrialsError(
      "github-failed",
      `the history on ${REF} cannot be had: ${error.message}`,
      "Check out before this step; to keep runs the job needs `contents: write`.",
      void 0,
      { cause: error }
    );
  }
}

// packages/trial/src/history/places.ts
var NONE = "0".repeat(40);
function localPlace({ git, folder }) {
  return {
    tip: () => commitOf(REF, folder, git),
    move: (commit, before) => moved(() => git(folder, ["update-ref", REF, commit, before ?? NONE]))
  };
}
var localStore = (clone) => ({ ...clone, place: localPlace(clone) });
function remotePlace(clone, token) {
  const { git, folder } = clone;
  const config = token === void 0 ? [] : [
    // An empty value first: what the checkout left would otherwise be sent beside it, and be refused.
    [`http.${token.server}/.extraheader`, ""],
    [
      `http.${token.server}/.extraheader`,
      `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token.value}`).toString("base64")}`
    ]
  ];
  const remote = "origin";
  return {
    tip: async () => {
      const tip = hashIn(await git(folder, ["ls-remote", remote, REF], { config }));
      if (tip === void 0) return void 0;
      await git(folder, ["fetch", "--quiet", "--no-tags", "--depth=1", "--no-write-fetch-head", remote, tip], {
        config
      });
      return tip;
    },
    move: (commit, before) => {
      const lease = `--force-with-lease=${REF}:${before ?? ""}`;
      return moved(() => git(folder, ["push", "--quiet", "--no-verify", lease, remote, `${commit}:${REF}`], { config }));
    }
  };
}
var hashIn = (said) => /^[0-9a-f]{40,64}/.exec(said.toString("latin1"))?.[0];
async function moved(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof GitFailure && LOST.test(error.said) && !REFUSED.test(error.said)) return false;
    throw error;
  }
}
var LOST = /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected|failed to update ref/;
var REFUSED = /denied|forbidden|returned error: 40\d|hook declined|protected|rule violations/i;

export {
  historyOf,
  keep,
  localStore,
  remotePlace
};
