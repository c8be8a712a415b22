import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/cli/src/ci.ts
var CI = [
  "CI",
  "GITHUB_ACTIONS",
  "RUNNER_TOOL_CACHE",
  "JENKINS_URL",
  "TF_BUILD",
  "TEAMCITY_VERSION"
];
var isCi = (environment) => CI.some((name) => name in environment);

export {
  isCi
};
