/** Variables that say that this is no laptop: others' code runs as the same user, and may have written into the cache. */
const CI: readonly string[] = [
  'CI',
  'GITHUB_ACTIONS',
  'RUNNER_TOOL_CACHE',
  'JENKINS_URL',
  'TF_BUILD',
  'TEAMCITY_VERSION',
]

/** A variable that is set and empty is one too. */
export const isCi = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  CI.some((name) => name in environment)
