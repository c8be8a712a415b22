import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/runner/src/github.ts
var FETCH = "Check out with `fetch-depth: 0`.";
var MOST_COMMITS = 250;
function connect({ token, owner, repository, apiUrl }) {
  if (token === void 0 || owner === void 0 || repository === void 0) return void 0;
  const repo = { owner, repo: repository };
  let opening;
  const octokit = () => {
    opening ??= import("./github-I3646EZN.js").then((github) => github.getOctokit(token, { baseUrl: apiUrl, log: quiet }));
    return opening;
  };
  return {
    login: async () => {
      const { rest } = await octokit();
      return rest.users.getAuthenticated().then(({ data }) => data.login).catch(() => "github-actions[bot]");
    },
    comments: async (issue) => {
      const { paginate, rest } = await octokit();
      const all = await paginate(rest.issues.listComments, { ...repo, issue_number: issue, per_page: 100 });
      return all.map(({ id, body, user }) => ({ id, body: body ?? "", author: user?.login ?? "" }));
    },
    createComment: async (issue, body) => {
      const { rest } = await octokit();
      const { data } = await rest.issues.createComment({ ...repo, issue_number: issue, body });
      return { id: data.id, body: data.body ?? "", author: data.user?.login ?? "" };
    },
    updateComment: async (id, body) => {
      const { rest } = await octokit();
      await rest.issues.updateComment({ ...repo, comment_id: id, body });
    },
    deleteComment: async (id) => {
      const { rest } = await octokit();
      await rest.issues.deleteComment({ ...repo, comment_id: id });
    },
    tip: async (branch) => {
      const { rest } = await octokit();
      const { data } = await rest.git.getRef({ ...repo, ref: `heads/${branch}` });
      return data.object.sha;
    },
    pull: async (number) => {
      const { rest } = await octokit();
      const { data } = await rest.pulls.get({ ...repo, pull_number: number });
      return { number, headSha: data.head.sha, author: data.user?.login ?? "" };
    },
    reviews: async (pull) => {
      const { paginate, rest } = await octokit();
      const all = await paginate(rest.pulls.listReviews, { ...repo, pull_number: pull, per_page: 100 });
      return all.map(({ user, state, commit_id }) => ({
        login: user?.login ?? "",
        state,
        commit: commit_id ?? void 0
      }));
    },
    authors: async (pull) => authorsOf(await octokit(), { owner, name: repository, pull }),
    isMember: async (team, login) => {
      const { rest } = await octokit();
      const [org = "", team_slug = ""] = team.split("/");
      return rest.teams.getMembershipForUserInOrg({ org, team_slug, username: login }).then(
        ({ data }) => data.state === "active",
        () => void 0
      );
    },
    mayWrite: async (login) => {
      const { rest } = await octokit();
      return rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login }).then(
        ({ data }) => data.permission === "admin" || data.permission === "write",
        () => void 0
      );
    },
    pathsAt: async (commit) => {
      const { rest } = await octokit();
      const { data } = await rest.git.getTree({ ...repo, tree_sha: commit, recursive: "true" });
      if (data.truncated) throw unseen("the commit has more files than GitHub lists", FETCH);
      return data.tree.flatMap(({ type, path }) => type === "blob" ? [path] : []);
    },
    fileAt: async (path, commit) => {
      const { rest } = await octokit();
      try {
        const { data } = await rest.repos.getContent({ ...repo, path, ref: commit });
        if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64" || data.content === "")
          throw new Error(`${path} is no file of at most 1 MB there`);
        return Buffer.from(data.content, "base64");
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
        await rest.git.getCommit({ ...repo, commit_sha: commit });
        return void 0;
      }
    }
  };
}
var COMMITS = `query ($owner: String!, $name: String!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $pull) {
    commits(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { commit { authors(first: 100) { nodes { user { login } } } committer { user { login } } } }
    }
  } }
}`;
async function authorsOf({ graphql }, pull) {
  const found = /* @__PURE__ */ new Set();
  let after = null;
  do {
    const page = await graphql(COMMITS, { ...pull, after }).catch((error) => {
      if (statusOf(error) !== void 0) throw error;
      throw unseen(`who wrote its commits is not shown: ${unbroken(error)}`, "Give the job `pull-requests: read`.");
    });
    const commits = page.repository?.pullRequest?.commits;
    if (commits === void 0) throw unseen("who wrote its commits is not shown", "Give the job `pull-requests: read`.");
    if (commits.totalCount >= MOST_COMMITS)
      throw unseen(
        `the pull request has ${MOST_COMMITS} commits or more, and GitHub does not say who wrote the others`,
        "Split it."
      );
    for (const { commit } of commits.nodes)
      for (const one of [...commit.authors.nodes, commit.committer])
        if (one?.user && one.user.login !== MERGER) found.add(one.user.login);
    after = commits.pageInfo.hasNextPage ? commits.pageInfo.endCursor : null;
  } while (after !== null);
  return [...found];
}
var unseen = (message, fix) => new SeaTrialsError("github-failed", message, fix);
var unbroken = (error) => messageOf(error).split("\n").filter(Boolean).join(" ");
var MERGER = "web-flow";
var quiet = { debug: () => {
}, info: () => {
}, warn: () => {
}, error: () => {
} };
function statusOf(error) {
  const status = error?.status;
  return typeof status === "number" ? status : void 0;
}

export {
  connect,
  statusOf
};
