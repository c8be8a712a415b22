import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document
} from "./chunk-7NC6RD6L.js";
import {
  terminalLog
} from "./chunk-TDOTNMKM.js";
import {
  CODEOWNERS_PLACES,
  calledOf,
  isObject,
  isOurs,
  ownersOf,
  parseCodeowners,
  readWorkflow
} from "./chunk-WKDUSLCA.js";
import {
  harmless
} from "./chunk-AGMATHQZ.js";
import {
  relativePath
} from "./chunk-D2K3YYAS.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-YF3NAWHW.js";
import {
  matchingFiles
} from "./chunk-WVXUFOOI.js";
import {
  git
} from "./chunk-LRRUGJC7.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/doctor-command.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// packages/cli/src/doctor/files.ts
import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
async function repositoryFiles(root, policy = "**/sea-trials.yml") {
  const found = await matchingFiles(policy, root);
  const names = found.map((file) => relativePath(root, file)).filter((name) => !/(^|\/)node_modules\//.test(name));
  const { loadPolicy } = await import("./load-UYY7KIDQ.js");
  const policies = [];
  for (const name of names.sort()) policies.push(await loadPolicy(name, { workspace: root }));
  const codeowners = await codeownersIn(root);
  return { policies, ...codeowners && { codeowners }, ...await workflowsIn(root) };
}
async function codeownersIn(root) {
  for (const path of CODEOWNERS_PLACES) {
    const bytes = await readFile(join(root, path)).catch(() => void 0);
    if (bytes !== void 0) return { path, rules: parseCodeowners(bytes) };
  }
  return void 0;
}
var WORKFLOWS = ".github/workflows";
async function workflowsIn(root) {
  const names = (await readdir(join(root, WORKFLOWS)).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  const workflows = /* @__PURE__ */ new Map();
  const unreadable = [];
  for (const name of names) {
    const path = posix.join(WORKFLOWS, name);
    const workflow = readWorkflow(await readFile(join(root, path)));
    if (workflow === void 0) unreadable.push(path);
    else if (workflow.steps.some(isOurs)) workflows.set(path, workflow);
  }
  return { workflows, unreadable };
}
function judgedBy({ policies, codeowners }) {
  const named = policies.flatMap(({ file, contract, data, baseline }) => {
    const placed = (path) => posix.normalize(posix.join(posix.dirname(file ?? "."), path));
    const all2 = [
      ["the policy", file],
      ["the contract", contract && placed(contract)],
      ...Object.values(data).filter(({ name }) => name !== "train").map(({ name, path }) => [`the data set ${name}`, path && placed(path)]),
      ["the baseline", baseline?.onnx && placed(baseline.onnx)],
      ["the answers of the baseline", baseline?.predictions && placed(baseline.predictions)]
    ];
    return all2;
  });
  const all = [
    ...named,
    ["the workflows", `${WORKFLOWS}/trials.yml`],
    ["CODEOWNERS itself", codeowners?.path ?? CODEOWNERS_PLACES[0]]
  ];
  return all.flatMap(([what, path]) => path === void 0 || path === "" ? [] : [[what, path]]);
}

// packages/cli/src/doctor/finding.ts
function finding(id, looked, words) {
  if ("unseen" in looked)
    return {
      id,
      state: "unknown",
      says: `whether ${words.fine} was not seen: ${looked.unseen}`,
      fix: words.fix,
      open: words.open
    };
  return looked.seen ? { id, state: "fine", says: words.fine } : { id, state: "missing", says: words.missing, fix: words.fix, open: words.open };
}
function every(all) {
  if (all.some((one) => "seen" in one && !one.seen)) return { seen: false };
  return all.find((one) => "unseen" in one) ?? { seen: true };
}
function some(all) {
  if (all.some((one) => "seen" in one && one.seen)) return { seen: true };
  return all.find((one) => "unseen" in one) ?? { seen: false };
}

// packages/cli/src/doctor/file-findings.ts
function ownerFindings(files) {
  const { codeowners } = files;
  const open = "a pull request may change it without the review of anyone who answers for it";
  if (codeowners === void 0)
    return [
      {
        id: "codeowners",
        state: "missing",
        says: "there is no CODEOWNERS",
        fix: `Write .github/CODEOWNERS: ${[...new Set(judgedBy(files).map(([, path]) => ruleFor(path)))].join(", ")}, each with its owners behind it.`,
        open
      }
    ];
  return judgedBy(files).map(
    ([what, path]) => finding(
      `codeowners: ${path}`,
      // A glob is owned where a file that it may name is.
      { seen: ownersOf(path.replaceAll(/\*+/g, "x"), codeowners.rules).length > 0 },
      {
        fine: `${what} has owners: ${path}`,
        missing: `${what} has no owner: ${path}`,
        fix: `Write into ${codeowners.path}: ${ruleFor(path)} @who-answers-for-it`,
        open
      }
    )
  );
}
function ruleFor(path) {
  if (path.startsWith(".github/")) return "/.github/";
  const fixed = /[*?[{]/.test(path) ? path.slice(0, path.search(/[^/]*[*?[{]/)) : path;
  return `/${fixed}`;
}
function workflowFindings({ workflows, unreadable, policies }) {
  const all = [...workflows];
  const onPull = all.filter(([, { on }]) => "pull_request" in on);
  return [
    finding(
      "policy",
      { seen: policies.length > 0 },
      {
        fine: `there is a policy: ${policies.map(({ file }) => file).join(", ")}`,
        missing: "there is no policy here (sea-trials.yml)",
        fix: "Write one (`sea-trials init`), or name it: `--policy`. What a workflow says in inputs alone has no base to be held against.",
        open: "a pull request may change the lines that it is judged by, in its workflow"
      }
    ),
    finding(
      "on-pull-request",
      { seen: onPull.length > 0 },
      {
        fine: `the gates run on pull requests: ${onPull.map(([path]) => path).join(", ")}`,
        missing: "no workflow runs a gate on pull requests",
        fix: "Write `on: { pull_request: }` over the job that runs the gates.",
        open: "a pull request is merged without having been judged"
      }
    ),
    ...unreadable.length === 0 ? [] : [
      {
        id: "workflows-readable",
        state: "unknown",
        says: `whether these call a gate is not known, they are not valid YAML: ${unreadable.join(", ")}`,
        fix: "Mend them."
      }
    ],
    ...all.flatMap(([path, workflow]) => ofWorkflow(path, workflow))
  ];
}
function ofWorkflow(path, workflow) {
  const { on, jobs, steps, permissions } = workflow;
  const ours = steps.filter(isOurs);
  const judging = ours.filter((step) => !/model-register$/.test(calledOf(step)));
  const at = (id) => `${id}: ${path}`;
  const isPull = "pull_request" in on;
  const names = [...new Set(judging.map(({ job }) => job))];
  const loose = steps.filter(({ uses }) => !/^(\.|\$)\//.test(uses) && !/@[0-9a-f]{40}$/.test(uses));
  const excused = [
    ...judging.filter(({ said }) => said["continue-on-error"] !== void 0 || said.if !== void 0),
    ...names.filter((job) => jobs[job]?.if !== void 0 || jobs[job]?.["continue-on-error"] !== void 0)
  ];
  const writing = names.filter((job) => mayWrite(jobs[job]?.permissions ?? permissions));
  return [
    finding(
      at("no-privileged-event"),
      { seen: !("pull_request_target" in on) },
      {
        fine: `${path} does not run on pull_request_target`,
        missing: `${path} runs on pull_request_target`,
        fix: "Use `pull_request`.",
        open: "a stranger\u2019s code may run beside secrets; the gates refuse this event"
      }
    ),
    ...isPull && "push" in on ? [
      finding(
        at("push-of-one-branch"),
        { seen: isObject(on.push) && (Array.isArray(on.push.branches) || Array.isArray(on.push.tags)) },
        {
          fine: `${path} runs on pushes of named branches alone`,
          missing: `${path} runs on the push of any branch`,
          fix: "Write `push: { branches: [main] }`.",
          open: "the push of its own branch is judged under its own policy, and reports a check of the same name"
        }
      )
    ] : [],
    ...isPull ? [
      finding(
        at("gates-count"),
        { seen: excused.length === 0 },
        {
          fine: `no gate of ${path} is passed over or excused`,
          missing: `a gate of ${path} stands behind \`if\` or \`continue-on-error\``,
          fix: "Take them off the job and the step: a job that is passed over counts as passed.",
          open: "what makes the condition false, or the step fail, makes the check green"
        }
      ),
      finding(
        at("permissions"),
        { seen: writing.length === 0 },
        {
          fine: `${path} gives its gates a token that reads`,
          missing: `${path} gives a job that judges more than it needs: ${writing.map(printable).join(", ")}`,
          fix: "Write `permissions: { contents: read }` at the top, with `pull-requests: write` for the comment; what registers stands in a job of its own.",
          open: "code of the pull request that the job runs may write to the repository"
        }
      )
    ] : [],
    finding(
      at("pinned"),
      { seen: loose.length === 0 },
      {
        fine: `every action of ${path} is pinned by its digest`,
        missing: `${path} calls actions by a name that can move: ${[...new Set(loose.map(({ uses }) => printable(uses)))].slice(0, 5).join(", ")}`,
        fix: "Write the commit behind the `@`, all 40 digits of it, and the version as a comment.",
        open: "nothing; but whoever owns such an action may change what judges"
      }
    ),
    ...environmentFindings(path, workflow)
  ];
}
function mayWrite(permissions) {
  if (permissions === void 0 || permissions === "write-all") return true;
  if (!isObject(permissions)) return false;
  const harmless2 = ["pull-requests", "checks", "security-events", "statuses"];
  return Object.entries(permissions).some(([scope, level]) => level === "write" && !harmless2.includes(scope));
}
var isRegistering = (step) => isOurs(step) && /model-(register|promote)$/.test(calledOf(step));
function environmentFindings(path, { jobs, steps }) {
  const registering = [...new Set(steps.filter(isRegistering).map(({ job }) => job))];
  return registering.map(
    (job) => finding(
      `environment: ${path} ${job}`,
      { seen: jobs[job]?.environment !== void 0 },
      {
        fine: `the job ${printable(job)} of ${path}, which registers, stands behind an environment`,
        missing: `the job ${printable(job)} of ${path} registers without an environment`,
        fix: "Write `environment: production` on the job, and give that environment required reviewers.",
        open: "nothing, it is not registered; but what is merged is registered without anybody\u2019s approval"
      }
    )
  );
}
var environmentsOf = ({ workflows }) => [
  ...new Set(
    [...workflows.values()].flatMap(
      ({ jobs, steps }) => steps.filter(isRegistering).flatMap(({ job }) => {
        const environment = jobs[job]?.environment;
        const name = isObject(environment) ? environment.name : environment;
        return typeof name === "string" && !name.includes("${{") ? [name] : [];
      })
    )
  )
];
var checksOf = ({ workflows }) => [
  ...new Set(
    [...workflows.values()].filter(({ on }) => "pull_request" in on).flatMap(
      ({ jobs, steps }) => steps.filter(isOurs).map(({ job }) => typeof jobs[job]?.name === "string" ? jobs[job].name : job)
    )
  )
];

// packages/cli/src/doctor/setting-findings.ts
async function settingFindings(settings, files) {
  const { branch, protection, codeownersErrors, readsByDefault } = settings;
  const name = "seen" in branch ? branch.seen : "the default branch";
  const rules = `Settings, Rules, Rulesets, a branch ruleset for ${"seen" in branch ? printable(name) : name}`;
  const checks = checksOf(files);
  const isQueued = "seen" in protection.mergeQueue && protection.mergeQueue.seen;
  return [
    finding("required-checks", requiredOf(protection, checks), {
      fine: `the checks of the gates are required on ${name}`,
      missing: `the checks of the gates are not required on ${name}: ${checks.map(printable).join(", ") || "there are none"}`,
      fix: `${rules}: \u201CRequire status checks to pass\u201D, and add ${checks.map(printable).join(", ") || "the job that runs the gates"}.`,
      open: "a pull request that removes the workflow, or whose gate is red, can be merged"
    }),
    finding("up-to-date", protection.upToDate, {
      fine: `what is merged was judged with the newest state of ${name}`,
      missing: `a pull request that was judged with an older state of ${name} can be merged`,
      fix: `${rules}: \u201CRequire merge queue\u201D, or \u201CRequire branches to be up to date before merging\u201D.`,
      open: "a pull request from before a line was tightened passes by the older one"
    }),
    ...isQueued ? [queueFinding(files)] : [],
    finding("code-owner-review", protection.codeOwnerReview, {
      fine: `${name} requires the review of code owners`,
      missing: `${name} does not require the review of code owners`,
      fix: `${rules}: \u201CRequire a pull request before merging\u201D, \u201CRequire review from Code Owners\u201D.`,
      open: "a pull request may loosen the policy, exchange the hold-out or drop the workflow, and be merged unseen by who answers for them"
    }),
    finding("stale-approvals", protection.dismissesStale, {
      fine: "an approval ends with the next push",
      missing: "an approval outlives what was approved",
      fix: `${rules}: \u201CDismiss stale pull request approvals when new commits are pushed\u201D.`,
      open: "commits that nobody has seen are merged under an approval of those before"
    }),
    finding("last-push", protection.lastPushApproval, {
      fine: "the last push is approved by somebody else than who pushed it",
      missing: "who pushed last may be the one who approves",
      fix: `${rules}: \u201CRequire approval of the most recent reviewable push\u201D.`,
      open: "a code owner may push into somebody\u2019s pull request and approve it"
    }),
    finding(
      "codeowners-valid",
      "unseen" in codeownersErrors ? codeownersErrors : { seen: codeownersErrors.seen.length === 0 },
      {
        fine: "GitHub finds no fault with CODEOWNERS",
        missing: `GitHub finds fault with CODEOWNERS: ${"seen" in codeownersErrors ? codeownersErrors.seen.slice(0, 3).map(printable).join("; ") : ""}`,
        fix: "Mend the lines: owners must be there and may write.",
        open: "what a line with a fault names is owned by nobody"
      }
    ),
    finding("default-token", readsByDefault, {
      fine: "the token of a workflow only reads unless it says otherwise",
      missing: "the token of a workflow writes unless it says otherwise",
      fix: "Settings, Actions, General, Workflow permissions: \u201CRead repository contents and packages permissions\u201D.",
      open: "a workflow of the repository that says nothing runs code of the pull request with a token that writes"
    }),
    ...await Promise.all(
      environmentsOf(files).map(
        async (environment) => finding(`environment-reviewers: ${environment}`, await settings.environmentReviewers(environment), {
          fine: `the environment ${printable(environment)} has required reviewers`,
          missing: `the environment ${printable(environment)} lets every job pass`,
          fix: `Settings, Environments, ${environment}: \u201CRequired reviewers\u201D.`,
          open: "nothing by itself; but what is merged is registered without anybody\u2019s approval"
        })
      )
    )
  ];
}
function queueFinding({ workflows }) {
  const deaf = [...workflows].filter(([, { on }]) => "pull_request" in on && !("merge_group" in on));
  return finding(
    "merge-group",
    { seen: deaf.length === 0 },
    {
      fine: "the gates run in the merge queue",
      missing: `the gates do not run in the merge queue: ${deaf.map(([path]) => path).join(", ")}`,
      fix: "Write `merge_group:` under `on:`.",
      open: "nothing: a required check that never reports holds the queue up"
    }
  );
}
var requiredOf = ({ requires }, checks) => every([{ seen: checks.length > 0 }, ...checks.map(requires)]);

// packages/cli/src/doctor/settings.ts
async function settingsOf(request, repository, branch) {
  const get = reader(request, `/repos/${repository}`);
  const main = branch === void 0 ? map(await get(""), (repo) => String(repo.default_branch)) : { seen: branch };
  const on = async (path) => "unseen" in main ? main : get(path.replace("*", encodeURIComponent(main.seen)));
  const rules = await on("/rules/branches/*?per_page=100");
  const classic = await classicOf(await on("/branches/*"), () => on("/branches/*/protection"));
  const errors = map(
    await on("/codeowners/errors?ref=*"),
    ({ errors: list }) => (Array.isArray(list) ? list : []).map(
      (one) => String(one.message ?? "an error").split("\n")[0]
    )
  );
  return {
    branch: main,
    protection: protectionOf(rules, classic),
    codeownersErrors: errors,
    readsByDefault: map(
      await get("/actions/permissions/workflow"),
      (said) => said.default_workflow_permissions === "read"
    ),
    environmentReviewers: async (name) => map(
      await get(`/environments/${encodeURIComponent(name)}`),
      ({ protection_rules: list }) => (Array.isArray(list) ? list : []).some((one) => one.type === "required_reviewers")
    )
  };
}
var map = (looked, to) => "unseen" in looked ? looked : { seen: to(looked.seen) };
var reader = (request, prefix) => async (path) => {
  try {
    const { status, body } = await request({ method: "GET", url: `${prefix}${path}` });
    if (status === 200 && body !== null && typeof body === "object") return { seen: body };
    if (status === 404 && isObject(body) && body.message === "Branch not protected") return { seen: {} };
    return { unseen: `GitHub answered ${status} to the token at hand` };
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error;
    return { unseen: error.message };
  }
};
async function classicOf(branch, details) {
  if ("unseen" in branch) return branch;
  if (branch.seen.protected === false) return { seen: {} };
  const found = await details();
  if ("seen" in found) return found;
  return { unseen: "the branch is protected, and only an administrator\u2019s token may see by what" };
}
function protectionOf(rules, classic) {
  const ofType = (type) => map(
    rules,
    (list) => (Array.isArray(list) ? list : []).filter((rule2) => rule2.type === type).map(({ parameters }) => isObject(parameters) ? parameters : {})
  );
  const rule = (type, is) => map(ofType(type), (all) => all.some(is));
  const mergeQueue = rule("merge_queue", () => true);
  const inRules = map(
    ofType("required_status_checks"),
    (all) => all.flatMap(({ required_status_checks: checks }) => contexts(checks))
  );
  const inClassic = map(classic, (protection) => contexts(part(protection, "required_status_checks").checks));
  const review = (here, there) => some([
    rule("pull_request", (parameters) => parameters[here] === true),
    map(classic, (protection) => part(protection, "required_pull_request_reviews")[there] === true)
  ]);
  return {
    requires: (check) => some([inRules, inClassic].map((list) => map(list, (names) => names.includes(check)))),
    codeOwnerReview: review("require_code_owner_review", "require_code_owner_reviews"),
    dismissesStale: review("dismiss_stale_reviews_on_push", "dismiss_stale_reviews"),
    lastPushApproval: review("require_last_push_approval", "require_last_push_approval"),
    mergeQueue,
    upToDate: some([
      mergeQueue,
      rule("required_status_checks", ({ strict_required_status_checks_policy: is }) => is === true),
      map(classic, (protection) => part(protection, "required_status_checks").strict === true)
    ])
  };
}
var part = (of, key) => isObject(of[key]) ? of[key] : {};
var contexts = (checks) => (Array.isArray(checks) ? checks : []).map((check) => String(check.context));

// packages/cli/src/doctor-command.ts
async function doctorCommand(folder, flags) {
  if (!existsSync(folder))
    throw new SeaTrialsError("missing-file", `there is no folder ${printable(folder)}`, "Name the repository.");
  const root = await rootOf(resolve(folder));
  const files = await repositoryFiles(root, flags.policy);
  const settings = await settingsFor(root, flags);
  const findings = [...workflowFindings(files), ...ownerFindings(files), ...await settingFindings(settings, files)];
  const count = (state) => findings.filter((one) => one.state === state).length;
  const [missing, unknown] = [count("missing"), count("unknown")];
  const told = { findings, missing, unknown };
  process.stdout.write(flags.json === true ? document(told) : `${harmless(page(told))}
`);
  return missing > 0 ? 1 : unknown > 0 ? 2 : 0;
}
var rootOf = (folder) => git(folder, ["rev-parse", "--show-toplevel"]).then(
  (said) => said.toString("utf8").trim(),
  () => folder
);
async function settingsFor(root, { offline, repository, branch, debug = false, json = false }) {
  const token = process.env.GITHUB_TOKEN || process.env.GH_TOKEN;
  if (offline === true) return unseen("nothing was asked of GitHub (--offline)");
  if (!token) return unseen("there is no token (GITHUB_TOKEN or GH_TOKEN)");
  const name = repository ?? process.env.GITHUB_REPOSITORY ?? await originOf(root);
  if (name === void 0) return unseen("it is not known which repository of GitHub this is (--repository owner/name)");
  if (!/^[\w.-]+\/[\w.-]+$/.test(name))
    throw new SeaTrialsError("bad-input", `${printable(name)} is no repository`, "Write `--repository owner/name`.");
  const { githubRequest } = await import("./github-XDZZKZYC.js");
  const apiUrl = process.env.GITHUB_API_URL || "https://api.github.com";
  const log = terminalLog({ debug, quiet: json, stream: process.stderr });
  const request = githubRequest({ apiUrl, token, fetch: globalThis.fetch, sleep: (ms) => sleep(ms), log });
  return settingsOf(request, name, branch);
}
async function originOf(root) {
  const url = await git(root, ["remote", "get-url", "origin"]).catch(() => Buffer.alloc(0));
  return /[/:]([\w.-]+\/[\w.-]+?)(\.git)?\/?\s*$/.exec(url.toString("utf8"))?.[1];
}
function unseen(why) {
  const none = { unseen: why };
  return {
    branch: none,
    protection: {
      requires: () => none,
      codeOwnerReview: none,
      dismissesStale: none,
      lastPushApproval: none,
      upToDate: none,
      mergeQueue: none
    },
    codeownersErrors: none,
    readsByDefault: none,
    environmentReviewers: async () => none
  };
}
var MARK = { fine: "fine   ", missing: "MISSING", unknown: "unknown" };
function page({ findings, missing, unknown }) {
  const order = ["missing", "unknown", "fine"];
  const sorted = order.flatMap((state) => findings.filter((one) => one.state === state));
  const lines = sorted.flatMap(({ state, says, fix, open }) => [
    `${MARK[state]}  ${says}`,
    ...fix === void 0 ? [] : [`         ${fix}`],
    ...open === void 0 ? [] : [`         As it ${state === "unknown" ? "may stand" : "stands"}: ${open}.`]
  ]);
  return [...lines, "", `${findings.length} looked at, ${missing} missing, ${unknown} not seen`].join("\n");
}
export {
  doctorCommand
};
