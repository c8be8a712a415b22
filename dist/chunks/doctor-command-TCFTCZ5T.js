import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  CODEOWNERS_PLACES,
  calledOf,
  callsIn,
  callsOnPulls,
  hasExpression,
  isLocal,
  isOfGate,
  isOurs,
  legsOf,
  nameInLeg,
  neededBy,
  ownersOf,
  parseCodeowners,
  readWorkflow,
  runsInShell
} from "./chunk-LE2ORMOT.js";
import {
  document
} from "./chunk-7NC6RD6L.js";
import {
  terminalLog
} from "./chunk-TH2F5YCD.js";
import "./chunk-JYM43TBY.js";
import "./chunk-S7KUKS3X.js";
import "./chunk-6SRHXXJW.js";
import {
  harmless
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
import "./chunk-GY5OF2YY.js";
import {
  isInside,
  relativePath
} from "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import {
  matchingFiles
} from "./chunk-53PKLZBG.js";
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
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/doctor-command.ts
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// packages/cli/src/doctor/finding.ts
var map = (looked, to) => "unseen" in looked ? looked : { seen: to(looked.seen) };
var chain = (looked, to) => "unseen" in looked ? looked : to(looked.seen);
var objectsIn = (list) => Array.isArray(list) ? list.filter(isObject) : [];
var isSeen = (looked, value) => "seen" in looked && looked.seen === value;
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
  if (all.some((one) => isSeen(one, false))) return { seen: false };
  return all.find((one) => "unseen" in one) ?? { seen: true };
}
function some(all) {
  if (all.some((one) => isSeen(one, true))) return { seen: true };
  return all.find((one) => "unseen" in one) ?? { seen: false };
}

// packages/cli/src/doctor/branches.ts
function branchFindings({ workflows }, branch) {
  return [...workflows].flatMap(([path, { on }]) => {
    const { branches, "branches-ignore": ignored } = isObject(on.pull_request) ? on.pull_request : {};
    if (branches === void 0 && ignored === void 0) return [];
    const name = "seen" in branch ? printable(branch.seen) : "the default branch";
    const shown = listOf(branches ?? ignored).map(printable).join(", ") || "no branch";
    return [
      finding(
        `branch-of-pull-requests: ${path}`,
        map(
          branch,
          (one) => branches === void 0 ? !isMeant(one, listOf(ignored)) : isMeant(one, listOf(branches))
        ),
        {
          fine: `${path} runs on pull requests into ${name}`,
          missing: `${path} does not run on pull requests into ${name}: \`${branches === void 0 ? "branches-ignore" : "branches"}\` names ${shown}`,
          fix: `Write ${"seen" in branch ? printable(`pull_request: { branches: [${branch.seen}] }`) : "the default branch behind `branches`"}; where another branch is the protected one, say \`--branch\`.`,
          open: "what is merged there is not judged; and where the check is required it is waited for without end"
        }
      )
    ];
  });
}
var listOf = (value) => [value ?? []].flat().map(String);
function isMeant(name, patterns) {
  const last = patterns.findLast((pattern) => matcher(pattern.replace(/^!/, "")).test(name));
  return last !== void 0 && !last.startsWith("!");
}
function matcher(pattern) {
  const parts = pattern.match(/\\.|\*\*|\*|\[[\w^-]+\]|[?+]|./gsu) ?? [];
  const source = parts.map((part2, i) => {
    if (part2 === "**") return ".*";
    if (part2 === "*") return "[^/]*";
    if (/^\[.+\]$/s.test(part2) || /^[?+]$/.test(part2) && i > 0 && /^[\w\]]$/.test(parts[i - 1]?.at(-1) ?? ""))
      return part2;
    return part2.replace(/^\\/, "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  try {
    return new RegExp(`^${source.join("")}$`, "u");
  } catch {
    return /(?!)/;
  }
}

// packages/cli/src/doctor/environments.ts
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
        open: "what is merged is registered without anybody\u2019s approval"
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
        return typeof name === "string" && !hasExpression(name) ? [name] : [];
      })
    )
  )
];
async function environmentIn(name, get) {
  const at = `/environments/${encodeURIComponent(name)}`;
  const looked = await get(at);
  if ("unseen" in looked) return looked;
  const { protection_rules: list, deployment_branch_policy: policy, can_admins_bypass: pass } = looked.seen;
  const rules = objectsIn(list).filter(
    ({ type, reviewers }) => type === "required_reviewers" && objectsIn(reviewers).length > 0
  );
  const { protected_branches: isProtected, custom_branch_policies: isNamed } = isObject(policy) ? policy : {};
  const patterns = "/deployment-branch-policies?per_page=100";
  return {
    seen: {
      reviewers: rules.length > 0,
      noSelfReview: rules.some(({ prevent_self_review: is }) => is === true),
      adminsPass: pass === true,
      branches: isNamed === true ? chain(await get(`${at}${patterns}`), named) : { seen: { isOwn: isProtected === true, patterns: [] } }
    }
  };
}
var ANY = ["some-name", "some/name", "some/other/name"];
function named({ branch_policies: list, total_count: count }) {
  const names = objectsIn(list).map(({ name }) => String(name));
  if (!Array.isArray(list) || names.length < Number(count ?? names.length))
    return { unseen: "GitHub does not list all patterns of its branches" };
  const isAny = names.some((pattern) => ANY.some((name) => matcher(pattern).test(name)));
  return { seen: { isOwn: !isAny, patterns: names } };
}
function environmentSettings(name, looked) {
  const shown = printable(name);
  const at = `Settings, Environments, ${name}`;
  const reviewers = map(looked, (one) => one.reviewers);
  const pass = "seen" in looked && looked.seen.adminsPass ? "; administrators may pass by them" : "";
  const branches = chain(looked, (one) => one.branches);
  const patterns = "seen" in branches ? branches.seen.patterns.map(printable).join(", ") : "";
  return [
    finding(`environment-reviewers: ${name}`, reviewers, {
      fine: `the environment ${shown} has required reviewers${pass}`,
      missing: `the environment ${shown} lets every job pass`,
      fix: `${at}: \u201CRequired reviewers\u201D.`,
      open: "what is merged is registered without anybody\u2019s approval"
    }),
    // Without reviewers there is none who could be the same.
    ...isSeen(reviewers, false) ? [] : [
      finding(
        `environment-self-review: ${name}`,
        map(looked, (one) => one.noSelfReview),
        {
          fine: `who starts a job in ${shown} does not approve it`,
          missing: `who starts a job in the environment ${shown} may approve it`,
          fix: `${at}: \u201CPrevent self-review\u201D.`,
          open: "who merges a model lets it pass alone"
        }
      )
    ],
    finding(
      `environment-branches: ${name}`,
      map(branches, (one) => one.isOwn),
      {
        fine: `only branches that are named or protected use the environment ${shown}${patterns === "" ? "" : `: ${patterns}`}`,
        missing: `a job of any branch may use the environment ${shown}${patterns === "" ? "" : `, which is for ${patterns}`}`,
        fix: `${at}: \u201CDeployment branches and tags\u201D, the protected branches only, or patterns that nobody\u2019s own branch meets.`,
        open: "a workflow of a branch that nothing protects asks for the approval, and for the secrets of the environment"
      }
    )
  ];
}

// packages/cli/src/doctor/files.ts
import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
async function repositoryFiles(root, policy = "**/sea-trials.yml") {
  const found = await matchingFiles(policy, root);
  const names = found.map((file) => relativePath(root, file)).filter((name) => !/(^|\/)node_modules\//.test(name));
  const { loadPolicy } = await import("./load-GDHJMZEH.js");
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
  const all = /* @__PURE__ */ new Map();
  const unreadable = [];
  for (const name of names) {
    const path = posix.join(WORKFLOWS, name);
    const workflow = readWorkflow(await readFile(join(root, path)));
    if (workflow === void 0) unreadable.push(path);
    else all.set(path, workflow);
  }
  const calls = ({ steps }) => steps.some((step) => isOurs(step) || all.get(localOf(step.uses))?.steps.some(isOurs));
  return {
    all,
    workflows: new Map([...all].filter(([, workflow]) => calls(workflow))),
    actions: await actionsIn(root, all),
    unreadable
  };
}
var localOf = (uses) => uses.replace(/^(\.|\$)\//, "");
async function actionsIn(root, workflows) {
  const found = /* @__PURE__ */ new Map();
  const folders = new Set([...workflows.values()].flatMap(foldersOf));
  for (const folder of folders)
    for (const name of ["action.yml", "action.yaml"]) {
      const path = posix.join(folder, name);
      const bytes = isInside(join(root, path), root) ? await readFile(join(root, path)).catch(() => void 0) : void 0;
      const action = bytes && readWorkflow(bytes);
      if (action === void 0) continue;
      found.set(path, action);
      for (const more of foldersOf(action)) folders.add(more);
    }
  return found;
}
var foldersOf = ({ steps }) => steps.flatMap((step) => isLocal(step) && !/\.ya?ml$/.test(step.uses) ? [posix.normalize(localOf(step.uses))] : []);
function judgedBy({
  policies,
  codeowners,
  workflows,
  actions
}) {
  const named2 = policies.flatMap(({ file, contract, data, baseline, serving }) => {
    const placed = (path) => posix.normalize(posix.join(posix.dirname(file ?? "."), path));
    const all2 = [
      ["the policy", file],
      ["the contract", contract && placed(contract)],
      ...Object.values(data).filter(({ name }) => name !== "train").map(({ name, path }) => [`the data set ${name}`, path && placed(path)]),
      ["the baseline", baseline?.onnx && placed(baseline.onnx)],
      ["the file of the baseline\u2019s answers", baseline?.predictions && placed(baseline.predictions)],
      ["what starts the server", serving?.start && placedScript(serving.start, placed)]
    ];
    return all2;
  });
  const all = [
    ...named2,
    ...[...workflows.keys()].map((path) => ["the workflow", path]),
    ["a new workflow", `${WORKFLOWS}/a-new-one.yml`],
    ...[...actions].flatMap(
      ([path, { steps }]) => steps.some(isOurs) ? [["the action that calls a gate", path]] : []
    ),
    ["CODEOWNERS itself", codeowners?.path ?? CODEOWNERS_PLACES[0]]
  ];
  return all.flatMap(([what, path]) => path === void 0 || path === "" ? [] : [[what, path]]);
}
function placedScript(command, placed) {
  const [word = ""] = command.trim().split(/\s+/);
  return /^\.{1,2}\//.test(word) ? placed(word) : void 0;
}

// packages/cli/src/doctor/judged-policies.ts
function judgedFindings({ policies, all, actions }) {
  const workflows = new Map([...all, ...actions]);
  const [calls, others] = [callsOnPulls(workflows), callsIn(workflows)];
  const inShell = shellRuns(all);
  return policies.flatMap(
    ({ file, gates }) => file === void 0 ? [] : [ofPolicy(file, Object.keys(gates).filter(isOfPulls), calls, others, inShell)]
  );
}
var shellRuns = (all) => [...all].flatMap(
  ([path, workflow]) => "pull_request" in workflow.on && runsInShell(workflow) ? [{ unseen: `${printable(path)} runs \`sea-trials\` in a shell step` }] : []
);
var isOfPulls = (gate) => gate !== "model-register";
function ofPolicy(file, gates, calls, others, inShell) {
  const states = new Map(
    gates.map((gate) => [gate, some([...calls.filter(isOfGate(gate)).map((call) => judges(call, file)), ...inShell])])
  );
  const left = [...states].flatMap(([gate, state]) => isSeen(state, false) ? [gate] : []);
  const which = left.length === gates.length ? file : `${left.join(", ")} of ${file}`;
  const elsewhere = [
    ...new Set(
      others.filter((call) => call.names(file) && left.some((gate) => isOfGate(gate)(call))).map(({ path }) => path)
    )
  ];
  const why = elsewhere.length === 0 ? "none names it" : `it is called on other events alone, behind \`if: false\`, or may fail: ${elsewhere.map(printable).join(", ")}`;
  return finding(`judged: ${file}`, every([...states.values()]), {
    fine: `every gate of ${file} is judged on pull requests`,
    missing: `no workflow judges ${which} on pull requests: ${why}`,
    fix: `Call it under \`on: { pull_request: }\`: \`with: { policy: ${file} }\`, without \`if: false\` and \`continue-on-error\`.`,
    open: "what this policy is about is changed and merged without having been judged by it"
  });
}
function judges({ path, names, surelyNames, unread }, file) {
  if (surelyNames(file)) return { seen: true };
  return names(file) ? { unseen: `${printable(path)} calls ${printable(unread ?? file)}` } : { seen: false };
}

// packages/cli/src/doctor/sight-findings.ts
function sightFindings(path, { jobs: all, steps, permissions }, jobs) {
  return [
    finding(`base-in-clone: ${path}`, every(jobs.map((job) => holdsBase(steps.filter((step) => step.job === job)))), {
      fine: `the clone of ${path} holds the base`,
      missing: `${path} checks out a single commit, and not the base that it is held against`,
      fix: "Write `fetch-depth: 2` under `with:` of the checkout (0 for the whole history).",
      open: "data, a baseline or a workflow that the pull request replaces are not listed on its page"
    }),
    finding(`approvals: ${path}`, every(jobs.map((job) => seesReviews(all[job]?.permissions ?? permissions))), {
      fine: `the gates of ${path} see who approved`,
      missing: `the gates of ${path} cannot see who approved`,
      fix: "Write `pull-requests: write` under `permissions:`; it is for the comment, too.",
      open: "a change of the policy does not count before it is merged, whoever approved it"
    })
  ];
}
var isCheckout = ({ uses }) => /^actions\/checkout@/.test(uses);
function holdsBase(steps) {
  const depths = steps.filter(isCheckout).map(({ said }) => isObject(said.with) ? said.with : {}).filter(({ repository }) => repository === void 0).map(({ "fetch-depth": depth }) => depth);
  if (depths.length === 0) return { unseen: "a job that judges has no checkout that the file shows" };
  return every(depths.map(depthHoldsBase));
}
function depthHoldsBase(depth) {
  if (typeof depth === "string" && hasExpression(depth)) return { unseen: "`fetch-depth` is an expression" };
  return { seen: depth !== void 0 && Number(depth) !== 1 };
}
function seesReviews(permissions) {
  if (permissions === void 0) return { unseen: "the file says nothing of `permissions`" };
  if (isObject(permissions)) return { seen: /^(read|write)$/.test(String(permissions["pull-requests"])) };
  return { seen: permissions === "read-all" || permissions === "write-all" };
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
        fix: `Write .github/CODEOWNERS, its owners behind each path:
${[...new Set(judgedBy(files).map(([, path]) => `${ruleFor(path)} @who-answers-for-it`))].join("\n")}`,
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
function workflowFindings(files) {
  const { workflows, unreadable, policies } = files;
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
    finding("on-pull-request", some([{ seen: onPull.length > 0 }, ...shellRuns(files.all)]), {
      fine: `the gates run on pull requests${onPull.length === 0 ? "" : `: ${onPull.map(([path]) => path).join(", ")}`}`,
      missing: "no workflow runs a gate on pull requests",
      fix: "Write `on: { pull_request: { branches: [main] } }`, with your protected branch, over the job that runs the gates (`sea-trials init` writes such a workflow).",
      open: "a pull request is merged without having been judged"
    }),
    ...judgedFindings(files),
    ...unreadable.length === 0 ? [] : [
      {
        id: "workflows-readable",
        state: "unknown",
        says: `whether these call a gate is not known, they are not valid YAML: ${unreadable.join(", ")}`,
        fix: "Mend them."
      }
    ],
    ...all.flatMap(([path, workflow]) => ofWorkflow(path, workflow)),
    strangersFinding(files)
  ];
}
function strangersFinding({ all }) {
  const found = [...all].filter(([, { on, steps }]) => Object.keys(on).some(isPrivileged) && steps.some(checksOutHead));
  return finding(
    "strangers-code",
    { seen: found.length === 0 },
    {
      fine: "no workflow with secrets checks out what a stranger wrote",
      missing: `these check out the head of a pull request on an event that has secrets: ${found.map(([path]) => printable(path)).join(", ")}`,
      fix: "Use `pull_request`; what needs a token that may write stands in a job behind it, and checks out nothing of the head.",
      open: "code of a stranger runs beside secrets and a token that writes, and may push or approve"
    }
  );
}
var isPrivileged = (event) => /^(pull_request_target|workflow_run|issue_comment)$/.test(event);
var checksOutHead = (step) => isCheckout(step) && /pull_request\.head|head_ref|head_sha|workflow_run\.head|refs\/pull\//.test(JSON.stringify(step.said.with ?? {}));
function ofWorkflow(path, workflow) {
  const { on, jobs, steps, permissions } = workflow;
  const ours = steps.filter(isOurs);
  const judging = ours.filter((step) => !/model-register$/.test(calledOf(step)));
  const at = (id) => `${id}: ${path}`;
  const isPull = "pull_request" in on;
  const names = [...new Set(judging.map(({ job }) => job))];
  const loose = steps.filter((step) => !isLocal(step) && !/@[0-9a-f]{40}$/.test(step.uses));
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
      filterFinding(path, on.pull_request),
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
      ),
      ...sightFindings(path, workflow, names)
    ] : [],
    finding(
      at("pinned"),
      { seen: loose.length === 0 },
      {
        fine: `every action of ${path} is pinned by its digest`,
        missing: `${path} calls actions by a name that can move: ${[...new Set(loose.map(({ uses }) => printable(uses)))].slice(0, 5).join(", ")}`,
        fix: "Write the commit behind the `@`, all 40 digits of it, and the version as a comment.",
        open: "whoever owns such an action may change what judges, without a pull request here"
      }
    ),
    ...environmentFindings(path, workflow)
  ];
}
function filterFinding(path, filter) {
  const { paths, "paths-ignore": ignored, types } = isObject(filter) ? filter : {};
  const named2 = typeof types === "string" ? [types] : types;
  const lacks = (type) => Array.isArray(named2) && !named2.includes(type);
  const lateTypes = lacks("synchronize");
  return finding(
    `every-change: ${path}`,
    { seen: paths === void 0 && ignored === void 0 && !lateTypes && !lacks("opened") },
    {
      fine: `${path} runs on every push to a pull request`,
      missing: lateTypes ? `${path} does not run on what is pushed to an open pull request` : lacks("opened") ? `${path} does not run when a pull request is opened` : `${path} runs only where certain files change`,
      fix: "Take `paths`, `paths-ignore` and `types` off `pull_request:`; a run in which nothing has changed is short.",
      open: "what changes none of these files is not judged; and where the check is required it is waited for without end"
    }
  );
}
function mayWrite(permissions) {
  if (permissions === void 0 || permissions === "write-all") return true;
  if (!isObject(permissions)) return false;
  const harmless2 = ["pull-requests", "checks", "security-events", "statuses"];
  return Object.entries(permissions).some(([scope, level]) => level === "write" && !harmless2.includes(scope));
}

// packages/cli/src/doctor/bypass.ts
async function bypassOf(rules, classic, get) {
  if ("unseen" in rules) return rules;
  const list = objectsIn(rules.seen).map(({ ruleset_id: id }) => id);
  const found = [];
  for (const id of new Set(list.filter((one) => typeof one === "number")))
    found.push(ofRuleset(`ruleset ${id}`, await get(`/rulesets/${id}`)));
  found.push(ofClassic(classic));
  return {
    seen: {
      always: found.flatMap(({ always }) => always),
      onPull: found.flatMap(({ onPull }) => onPull),
      hidden: found.flatMap(({ hidden }) => hidden)
    }
  };
}
function ofRuleset(called, looked) {
  if ("unseen" in looked) return { always: [], onPull: [], hidden: [called] };
  const { name = called, bypass_actors: actors, current_user_can_bypass: own } = looked.seen;
  const where = `\u201C${String(name)}\u201D`;
  const self = own === "always" || own === "exempt" ? [`${where}: whose token this is`] : [];
  if (!Array.isArray(actors)) return { always: self, onPull: [], hidden: self.length > 0 ? [] : [where] };
  const of = (is) => objectsIn(actors).filter(({ bypass_mode: mode }) => is(mode)).map((actor) => `${where}: ${nameOf(actor)}`);
  return { always: of((mode) => mode !== "pull_request"), onPull: of((mode) => mode === "pull_request"), hidden: [] };
}
var ROLES = { 2: "who maintains", 4: "who writes", 5: "administrators" };
function nameOf({ actor_type: type, actor_id: id }) {
  if (type === "RepositoryRole") return ROLES[Number(id)] ?? `the role ${String(id)}`;
  if (type === "OrganizationAdmin") return "owners of the organisation";
  if (type === "DeployKey") return "deploy keys";
  return `${String(type).toLowerCase()} ${String(id)}`;
}
function ofClassic(classic) {
  const none = { always: [], onPull: [], hidden: [] };
  if ("unseen" in classic) return { ...none, hidden: ["the branch protection"] };
  const { enforce_admins: admins, required_pull_request_reviews: reviews } = classic.seen;
  const allowed = isObject(reviews) ? reviews.bypass_pull_request_allowances : void 0;
  const named2 = ["users", "teams", "apps"].flatMap(
    (kind) => isObject(allowed) ? objectsIn(allowed[kind]).map((one) => String(one.login ?? one.slug)) : []
  );
  const free = isObject(admins) && admins.enabled === false ? ["administrators"] : [];
  return { ...none, always: [...free, ...named2].map((who) => `the branch protection: ${who}`) };
}
function bypassFinding(looked, name, rules) {
  const { always, onPull, hidden } = "seen" in looked ? looked.seen : { always: [], onPull: [], hidden: [] };
  const listed = (all) => all.slice(0, 5).map(printable).join(", ");
  const state = "unseen" in looked ? looked : always.length > 0 ? { seen: false } : hidden.length > 0 ? {
    unseen: `the bypass list of ${listed(hidden)} is not visible with this token, only to one that may change the rules`
  } : { seen: true };
  return finding("bypass", state, {
    fine: `nobody passes by the rules of ${name}${onPull.length === 0 ? "" : ` but in a pull request that says so: ${listed(onPull)}`}`,
    missing: `the rules of ${name} do not hold for ${listed(always)}`,
    fix: `${rules}: take them off the \u201CBypass list\u201D, or let them \u201CFor pull requests only\u201D. Look there, too, where it could not be seen, or give a token with *Administration: write*.`,
    open: "whoever may pass by the rules pushes a policy, a hold-out or a model that nothing has judged"
  });
}

// packages/cli/src/doctor/check-names.ts
function checkNames(workflows) {
  const all = [...workflows.values()].filter(({ on }) => "pull_request" in on).flatMap((workflow) => Object.keys(workflow.jobs).flatMap((job) => ofJob(workflow, job, workflows)));
  return {
    names: [...new Set(all.flatMap(({ name }) => name ?? []))],
    unknown: [...new Set(all.flatMap(({ name, job }) => name === void 0 ? [job] : []))]
  };
}
function ofJob(workflow, job, workflows) {
  const { jobs, steps } = workflow;
  const said = jobs[job];
  const names = namesOf(job, said);
  const isNeeded = Object.keys(jobs).some(
    (other) => judges2(steps, other) && Object.hasOwn(neededBy(other, workflow), job)
  );
  if (judges2(steps, job) || isNeeded && said.uses === void 0) return names.map((name) => ({ job, name }));
  const called = typeof said.uses === "string" ? workflows.get(localOf(said.uses)) : void 0;
  if (called === void 0) return [];
  const inner = Object.keys(called.jobs).filter((name) => isNeeded || judges2(called.steps, name));
  return inner.flatMap(
    (name) => names.flatMap(
      (outer) => namesOf(name, called.jobs[name]).map((one) => ({
        job: `${job} / ${name}`,
        name: outer === void 0 || one === void 0 ? void 0 : `${outer} / ${one}`
      }))
    )
  );
}
var judges2 = (steps, job) => steps.some((step) => step.job === job && isOurs(step));
function namesOf(job, { name = job, strategy }) {
  const names = legsOf(strategy)?.map((leg) => nameInLeg(String(name), leg));
  return names?.map((one) => hasExpression(one) ? void 0 : one) ?? [void 0];
}

// packages/cli/src/doctor/forks.ts
var POLICY = {
  all_external_contributors: "of everybody from outside",
  first_time_contributors: "of who has nothing merged here yet",
  first_time_contributors_new_to_github: "of who is new to GitHub"
};
var UNSAID = { unseen: "what GitHub says of it is none of what we know" };
async function forksOf(repo, get) {
  if ("unseen" in repo) return repo;
  if (repo.seen.private === true)
    return chain(await get("/actions/permissions/fork-pr-workflows-private-repos"), (said) => {
      const runs = said.run_workflows_from_fork_pull_requests;
      if (typeof runs !== "boolean") return UNSAID;
      const seen = {
        says: runs ? "run with a token that reads, and no secret" : "do not run",
        wrong: [
          ...runs && said.send_write_tokens_to_workflows === true ? ["get a token that writes"] : [],
          ...runs && said.send_secrets_and_variables === true ? ["get the secrets"] : []
        ]
      };
      return { seen };
    });
  return chain(await get("/actions/permissions/fork-pr-contributor-approval"), ({ approval_policy: policy }) => {
    if (typeof policy !== "string" || !Object.hasOwn(POLICY, policy)) return UNSAID;
    const says = `wait for approval, ${POLICY[policy]}`;
    return { seen: { says, wrong: policy === "first_time_contributors_new_to_github" ? [`${says} alone`] : [] } };
  });
}
function forksFinding(looked) {
  const { says, wrong } = "seen" in looked ? looked.seen : { says: "wait for approval", wrong: [] };
  return finding(
    "forks",
    map(looked, (one) => one.wrong.length === 0),
    {
      fine: `workflows of pull requests from forks ${says}`,
      missing: `workflows of pull requests from forks ${wrong.join(" and ")}`,
      fix: "Settings, Actions, General: \u201CApproval for running fork pull request workflows from contributors\u201D; of a private repository \u201CFork pull request workflows\u201D, without write tokens and secrets.",
      open: "code of a stranger runs on your runners, with what these settings give it"
    }
  );
}

// packages/cli/src/doctor/setting-findings.ts
async function settingFindings(settings, files) {
  const { branch, protection, codeownersErrors, readsByDefault, workflowsApprove } = settings;
  const name = "seen" in branch ? branch.seen : "the default branch";
  const rules = `Settings, Rules, Rulesets, a branch ruleset for ${"seen" in branch ? printable(name) : name}`;
  const checks = checkNames(files.all);
  const listed = checks.names.map(printable).join(", ");
  return [
    finding("required-checks", requiredOf(protection, checks), {
      fine: `the checks of the gates are required on ${name}: ${listed}`,
      missing: `the checks of the gates are not required on ${name}: ${lacking(protection, checks) || "there are none"}`,
      fix: `${rules}: \u201CRequire status checks to pass\u201D, and add ${listed || "the job that runs the gates"}, to the letter.`,
      open: "a pull request that removes the workflow, or whose gate is red, can be merged"
    }),
    ...boundFinding(protection, checks, rules),
    finding("up-to-date", protection.upToDate, {
      fine: `what is merged was judged with the newest state of ${name}`,
      missing: `a pull request that was judged with an older state of ${name} can be merged`,
      fix: `${rules}: \u201CRequire merge queue\u201D, or \u201CRequire branches to be up to date before merging\u201D.`,
      open: "a pull request from before a line was tightened passes by the older one"
    }),
    ...isSeen(protection.mergeQueue, true) ? [queueFinding(files)] : [],
    oneBaseFinding(files, protection, name),
    bypassFinding(protection.bypass, name, rules),
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
    finding(
      "workflows-approve",
      map(workflowsApprove, (may) => !may),
      {
        fine: "no workflow may approve a pull request",
        missing: "a workflow may approve a pull request",
        fix: "Settings, Actions, General: take \u201CAllow GitHub Actions to create and approve pull requests\u201D off.",
        open: "a workflow of a branch approves its own pull request"
      }
    ),
    forksFinding(settings.forks),
    ...(await Promise.all(
      environmentsOf(files).map(async (one) => environmentSettings(one, await settings.environment(one)))
    )).flat()
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
      open: "the queue waits without end for a required check that never reports"
    }
  );
}
function oneBaseFinding({ workflows }, { mergeQueue }, name) {
  const open = [...workflows].filter(
    ([, { on }]) => "pull_request" in on && !namesBranches(on.pull_request) || "pull_request_review" in on
  );
  return finding("one-base", some([{ seen: open.length === 0 }, mergeQueue]), {
    fine: "a pull request into another branch reports no check that this one waits for",
    missing: `these judge pull requests into any branch: ${open.map(([path]) => path).join(", ")}`,
    fix: `Write \`pull_request: { branches: [${name}] }\` and no \`pull_request_review\`, or require a merge queue, which judges again what it merges.`,
    open: "the same commit in a pull request into a branch of one\u2019s own is judged by the policy of that branch, and its check has the same name on the same commit"
  });
}
var namesBranches = (filter) => isObject(filter) && Array.isArray(filter.branches) && filter.branches.every((one) => !String(one).includes("*"));
function requiredOf({ requires }, { names, unknown }) {
  const computed = unknown.map((job) => ({ unseen: `the checks of the job ${printable(job)} are named when it runs` }));
  return every([{ seen: names.length + unknown.length > 0 }, ...names.map(requires), ...computed]);
}
var lacking = ({ requires }, { names }) => names.filter((name) => isSeen(requires(name), false)).map(printable).join(", ");
function boundFinding({ requires, isBound, isOfOther }, { names }, rules) {
  const required = names.filter((name) => isSeen(requires(name), true));
  if (required.length === 0) return [];
  const others = required.filter((name) => isSeen(isOfOther(name), true) && !isSeen(isBound(name), true));
  return [
    finding("check-source", every(required.map(isBound)), {
      fine: "only GitHub Actions may report the checks of the gates",
      missing: others.length > 0 ? `another app than GitHub Actions is to report ${others.map(printable).join(", ")}, and what the job says is not waited for` : `anything that may write statuses can report ${required.map(printable).join(", ")}`,
      fix: `${rules}: choose \u201CGitHub Actions\u201D as the source of each required check.`,
      open: "a workflow of the branch, or an app, reports a check of that name, and it is green"
    })
  ];
}

// packages/cli/src/doctor/settings.ts
async function settingsOf(request, repository, branch) {
  const get = reader(request, `/repos/${repository}`);
  const repo = await get("");
  const main = branch === void 0 ? chain(repo, defaultOf) : { seen: branch };
  const on = async (path) => "unseen" in main ? main : get(path.replace("*", encodeURIComponent(main.seen)));
  const rules = await on("/rules/branches/*?per_page=100");
  const classic = await classicOf(await on("/branches/*"), () => on("/branches/*/protection"));
  const errors = map(
    await on("/codeowners/errors?ref=*"),
    ({ errors: list }) => objectsIn(list).map(({ message }) => String(message ?? "an error").split("\n")[0])
  );
  const tokens = await get("/actions/permissions/workflow");
  const bypass = await bypassOf(rules, classic, get);
  return {
    branch: main,
    protection: { ...protectionOf(rules, classic), bypass },
    codeownersErrors: errors,
    readsByDefault: map(tokens, (said) => said.default_workflow_permissions === "read"),
    workflowsApprove: map(tokens, (said) => said.can_approve_pull_request_reviews === true),
    forks: await forksOf(repo, get),
    environment: (name) => environmentIn(name, get)
  };
}
var defaultOf = ({ default_branch: name }) => typeof name === "string" && name !== "" ? { seen: name } : { unseen: "GitHub does not say which branch is the default one (`--branch`)" };
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
    (list) => objectsIn(list).filter((rule2) => rule2.type === type).map(({ parameters }) => isObject(parameters) ? parameters : {})
  );
  const rule = (type, is) => map(ofType(type), (all) => all.some(is));
  const mergeQueue = rule("merge_queue", () => true);
  const inRules = map(
    ofType("required_status_checks"),
    (all) => all.flatMap(({ required_status_checks: checks }) => checksOf(checks))
  );
  const inClassic = map(classic, (protection) => checksOf(part(protection, "required_status_checks").checks));
  const among = (is) => some([inRules, inClassic].map((list) => map(list, (checks) => checks.some(is))));
  const review = (here, there) => some([
    rule("pull_request", (parameters) => parameters[here] === true),
    map(classic, (protection) => part(protection, "required_pull_request_reviews")[there] === true)
  ]);
  return {
    requires: (check) => among(({ context }) => context === check),
    isBound: (check) => among(({ context, app }) => context === check && app === ACTIONS),
    isOfOther: (check) => among(({ context, app }) => context === check && app > 0 && app !== ACTIONS),
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
var ACTIONS = 15368;
var checksOf = (checks) => objectsIn(checks).map(({ context, integration_id, app_id }) => ({
  context: String(context),
  app: Math.max(0, Number(integration_id ?? app_id ?? 0) || 0)
}));

// packages/cli/src/doctor-command.ts
async function doctorCommand(folder, flags) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new SeaTrialsError("missing-file", `there is no folder ${printable(folder)}`, "Name the repository\u2019s own.");
  const root = await rootOf(resolve(folder));
  const files = await repositoryFiles(root, flags.policy);
  const settings = await settingsFor(root, flags);
  const findings = [
    ...workflowFindings(files),
    ...branchFindings(files, await branchOf(root, settings, flags)),
    ...ownerFindings(files),
    ...await settingFindings(settings, files)
  ];
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
  const { githubRequest } = await import("./github-VN27LJIL.js");
  const apiUrl = process.env.GITHUB_API_URL || "https://api.github.com";
  const log = terminalLog({ debug, quiet: json, stream: process.stderr });
  const request = githubRequest({ apiUrl, token, fetch: globalThis.fetch, sleep: (ms) => sleep(ms), log });
  return settingsOf(request, name, branch);
}
async function branchOf(root, { branch }, flags) {
  if ("seen" in branch) return branch;
  const head = flags.branch ?? await git(root, ["symbolic-ref", "refs/remotes/origin/HEAD"]).then(nameOf2, () => "");
  return head === "" ? branch : { seen: head };
}
var nameOf2 = (said) => said.toString("utf8").trim().replace("refs/remotes/origin/", "");
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
      isBound: () => none,
      isOfOther: () => none,
      codeOwnerReview: none,
      dismissesStale: none,
      lastPushApproval: none,
      upToDate: none,
      mergeQueue: none,
      bypass: none
    },
    codeownersErrors: none,
    readsByDefault: none,
    workflowsApprove: none,
    forks: none,
    environment: async () => none
  };
}
var MARK = { fine: "fine   ", missing: "MISSING", unknown: "unknown" };
function page({ findings, missing, unknown }) {
  const order = ["missing", "unknown", "fine"];
  const sorted = order.flatMap((state) => findings.filter((one) => one.state === state));
  const lines = sorted.flatMap(({ state, says, fix, open }) => [
    `${MARK[state]}  ${says}`,
    ...fix === void 0 ? [] : fix.split("\n").map((line) => `         ${line}`),
    ...open === void 0 ? [] : [`         As it ${state === "unknown" ? "may stand" : "stands"}: ${open}.`]
  ]);
  return [...lines, "", `${findings.length} looked at, ${missing} missing, ${unknown} not seen`].join("\n");
}
export {
  doctorCommand
};
