/** How a model is served and loaded: inputs over what the policy says. */
import { parseDuration, parseRate } from '../text.ts'
import { defaults } from './defaults.ts'
import type { Given } from './given.ts'
import type { Load, Serving } from './policy.ts'

/** Undefined where neither says anything. */
export function servingOf(given: Given, before: Serving | undefined): Serving | undefined {
  const url = urlOf(given)
  const start = given.text('start')
  const protocol = given.choice('protocol', ['open-inference', 'mlflow'] as const)
  const readyMs = given.quantity('ready', parseDuration, 'Write a duration such as `60s`.')
  if (url === undefined && start === undefined && protocol === undefined && readyMs === undefined) return before
  if (url !== undefined && start !== undefined) given.refuse('start', 'Leave it out: the server at `url` runs already.')
  const { url: oldUrl, start: oldStart } = before ?? {}
  return {
    ...(url !== undefined ? { url } : start === undefined && oldUrl !== undefined ? { url: oldUrl } : {}),
    ...(start !== undefined ? { start } : url === undefined && oldStart !== undefined ? { start: oldStart } : {}),
    protocol: protocol ?? before?.protocol ?? defaults.protocol,
    readyMs: readyMs ?? before?.readyMs ?? defaults.readyMs,
  }
}

/** The `url` input, an http or https address. */
export function urlOf(given: Given): string | undefined {
  const url = given.text('url')
  if (url !== undefined && !(URL.canParse(url) && /^https?:/i.test(url)))
    given.refuse('url', 'Write an http or https address.')
  return url
}

/** Undefined where neither says anything. */
export function loadOf(given: Given, before: Load | undefined): Load | undefined {
  const ratePerSecond = given.quantity('rate', parseRate, 'Write requests a second, such as `200/s`.')
  const durationMs = given.quantity('for', parseDuration, 'Write a duration such as `30s`.')
  const arrivals = given.choice('arrivals', ['poisson', 'constant'] as const)
  if (ratePerSecond === undefined && durationMs === undefined && arrivals === undefined) return before
  return {
    ratePerSecond: ratePerSecond ?? before?.ratePerSecond ?? defaults.ratePerSecond,
    durationMs: durationMs ?? before?.durationMs ?? defaults.durationMs,
    arrivals: arrivals ?? before?.arrivals ?? defaults.arrivals,
    ...(before?.rows === undefined ? {} : { rows: before.rows }),
    warmupMs: before?.warmupMs ?? defaults.warmupMs,
  }
}
