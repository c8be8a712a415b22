/** Variables that say that this is no laptop: others' code runs as the same user, and may have written into the cache. */
export const CI: readonly string[] = [
  'CI',
  'GITHUB_ACTIONS',
  'RUNNER_TOOL_CACHE',
  'JENKINS_URL',
  'TF_BUILD',
  'TEAMCITY_VERSION',
]
