/**
 * model-register: may these bytes become a version?
 *
 * It recomputes every digest, looks into the file without running it, and asks every gate that the policy names before it
 * for evidence: green, complete, and about exactly these bytes. Only then the model gets a version.
 */
import { basename } from 'node:path'
import { shortDigest } from '@sea-trials/registry/digest'
import { type Evidence, readEvidence } from '@sea-trials/registry/evidence'
import { planVersion } from '@sea-trials/registry/next-version'
import { registerModel } from '@sea-trials/registry/register'
import type { Registry } from '@sea-trials/registry/registry'
import { inOneLine, SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, Subject, Verdict } from '@sea-trials/schema/verdict'
import { exact } from '@sea-trials/stats/estimate'
import { policySubject, shownFile } from '../data/subjects.ts'
import { errorCheck, judge } from '../decide/judge.ts'
import { verdictOf } from '../decide/verdict-of.ts'
import type { Gate, GateContext } from '../gate.ts'
import { GATE_INPUTS } from '../inputs.ts'
import { judgeLines, readLines } from '../quality/run.ts'
import { checkGate, gatesBefore } from './evidence-checks.ts'
import { fact } from './fact.ts'
import { MODEL_SIZE, registerVocabulary } from './metrics.ts'
import { inspectModel, type ModelFile } from './model-file.ts'
import { claims, customOperators, isKept, keptOrNot, waivers } from './notes.ts'
import { registryOf } from './open.ts'
import type { KeptProfile } from './profiles.ts'
import { draftRecord } from './record.ts'
import { digestsOfToday } from './subjects.ts'

const NAME = 'model-register'

export const modelRegister: Gate = {
  name: NAME,
  defaultDataset: 'holdout',
  vocabulary: registerVocabulary,
  inputs: GATE_INPUTS[NAME],
  run,
}

async function run(context: GateContext): Promise<Verdict> {
  const { policy } = context
  const model = await inspectModel(policy)
  const digest = await context.digest(model.path)
  const all = await readEvidence(context.evidence)
  const ofModel = all.filter(({ verdict }) => verdict.model === policy.model)
  const gates = gatesBefore({ policy, evidence: ofModel })
  const evidence = ofModel.filter(({ verdict }) => gates.includes(verdict.gate))
  const judged = [
    ...model.checks,
    ...(await judgeEvidence(context, digest, gates, evidence)),
    ...((await keeping(policy))?.profilesAreJudged(context, evidence) ?? []),
    ...(await judgeFile(context, model)),
  ]
  const result: Registered =
    verdictOf(judged) === 'passed' ? await register(context, model, digest, evidence) : { checks: [], notes: [] }
  const checks = [...judged, ...result.checks]
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks,
    metrics: metricsOf(model),
    figures: [],
    subjects: subjectsOf(context, model, digest, evidence, result.kept),
    evidence: evidence.some(({ verdict }) => verdict.evidence === 'claimed') ? 'claimed' : 'executed',
    scope: { evidence: evidence.length },
    notes: [...model.notes, ...customOperators(model), ...claims(evidence), ...waivers(evidence), ...result.notes],
    outputs: { version: result.version ?? '', 'model-digest': digest, uri: result.uri ?? '' },
  }
}

const JUDGED = 'the model was judged'

async function judgeEvidence(
  context: GateContext,
  digest: string,
  gates: readonly string[],
  evidence: readonly Evidence[],
): Promise<readonly Check[]> {
  const { policy, run: facts } = context
  const commit = facts.commit === undefined ? {} : { commit: facts.commit }
  const judged = { policy, evidence, digestOf: digestsOfToday(context), now: context.clock.now(), ...commit }
  const checks: Check[] = []
  for (const gate of gates) checks.push(await checkGate(gate, judged))
  if (gates.length > 0) return [...checks, isAboutModel(evidence, digest)]
  const why =
    policy.file === undefined
      ? `there is no evidence about ${policy.model}: run its gates first`
      : 'the policy names no gate before model-register: nothing would vouch for the model'
  return [fact(JUDGED, 'fail', why, 0)]
}

/** Green data alone vouch for no model, whatever it is called. */
function isAboutModel(evidence: readonly Evidence[], digest: string): Check {
  const about = evidence.filter(({ verdict: { subjects } }) =>
    subjects.some((subject) => subject.name === 'model' && subject.digest === digest),
  )
  const gates = [...new Set(about.map(({ verdict }) => verdict.gate))].join(', ')
  return gates === ''
    ? fact(
        JUDGED,
        'fail',
        `no gate judged ${shortDigest(digest)}: run accuracy-gate or another gate on this very file`,
        0,
      )
    : fact(JUDGED, 'pass', `${shortDigest(digest)} was judged by ${gates}`, about.length)
}

async function judgeFile({ policy }: GateContext, model: ModelFile): Promise<readonly Check[]> {
  const texts = policy.gates[NAME]?.require ?? []
  if (texts.length === 0) return []
  return judgeLines(readLines(texts, registerVocabulary), async (requirement, spec) => {
    const value = measure(model, spec)
    if (value === undefined) return errorCheck(requirement, spec, `${spec.name} is known of sound ONNX files only`)
    return judge({
      requirement,
      spec,
      confidence: policy.confidence,
      limit: limitOf(requirement),
      measured: exact(value, 1),
    })
  })
}

const limitOf = ({ limit }: Requirement): number => (limit.kind === 'number' ? limit.value : Number.NaN)

function measure({ size, onnx }: ModelFile, spec: MetricSpec): number | undefined {
  return spec === MODEL_SIZE ? size / 1e6 : onnx?.customOperators.length
}

function metricsOf(model: ModelFile): Verdict['metrics'] {
  return Object.fromEntries(registerVocabulary.metrics.map((spec) => [spec.name, measure(model, spec) ?? null]))
}

interface Registered {
  readonly checks: readonly Check[]
  readonly notes: readonly string[]
  /** Profiles that the version has. */
  readonly kept?: readonly KeptProfile[]
  readonly version?: string
  readonly uri?: string
}

const REGISTERED = 'a version holds exactly these bytes'

async function register(
  context: GateContext,
  model: ModelFile,
  digest: string,
  evidence: readonly Evidence[],
): Promise<Registered> {
  const { policy } = context
  const refused = whyNot(context)
  if (refused !== undefined)
    return { checks: [fact(REGISTERED, 'not-applicable', refused)], notes: [`Nothing was registered: ${refused}.`] }
  const registry = await registryOf(policy, context)
  const wanted = policy.gates[NAME]?.version
  const taken = await whyTaken(registry, policy.model, digest, wanted)
  if (taken !== undefined) return { checks: [fact(REGISTERED, 'fail', taken)], notes: [] }
  const profiles = (await (await keeping(policy))?.keptProfiles(context)) ?? []
  const { record, files } = await draftRecord(context, model, digest, evidence, profiles)
  try {
    const { version, outcome } = await registerModel(registry, record, files, wanted)
    const uri = registry.uri(policy.model, version)
    const note =
      outcome === 'present'
        ? `registered nothing new: ${version} is these bytes`
        : `registered ${policy.model} ${version}`
    const there = profiles.length === 0 ? undefined : await registry.version(policy.model, version)
    return {
      checks: [fact(REGISTERED, 'pass', `${version} is ${shortDigest(digest)}`)],
      notes: [note, ...profiles.map((profile) => keptOrNot(profile, there))],
      kept: profiles.filter((profile) => isKept(profile, there)),
      version,
      uri,
    }
  } catch (error) {
    if (!(error instanceof SeaTrialsError) || error.code !== 'registry-conflict') throw error
    return { checks: [fact(REGISTERED, 'fail', inOneLine(error))], notes: [] }
  }
}

/** What makes profiles is loaded where the policy wants any. */
const keeping = async ({ gates }: Policy) => (gates[NAME]?.profiles === undefined ? undefined : import('./profiles.ts'))

/** What is not merged yet, whoever sent it, is no version. */
function whyNot({ run: { event, fork } }: GateContext): string | undefined {
  if (fork === true) return 'what comes from a fork is judged and not registered'
  if (event === 'merge_group') return 'a merge queue is judged and not registered'
  return event?.startsWith('pull_request') ? 'a pull request is judged and not registered' : undefined
}

async function whyTaken(
  registry: Registry,
  model: string,
  digest: string,
  wanted?: string,
): Promise<string | undefined> {
  const plan = planVersion(await registry.versions(model), digest, wanted)
  if (plan.kind !== 'taken') return undefined
  return `${plan.version} is registered already, as ${shortDigest(plan.digest)}, and this model is ${shortDigest(digest)}: choose another version, or leave it out for the next one`
}

function subjectsOf(
  { policy }: GateContext,
  model: ModelFile,
  digest: string,
  evidence: readonly Evidence[],
  kept: readonly KeptProfile[] = [],
): readonly Subject[] {
  return [
    { name: 'model', digest, path: shownFile(policy, model.path) },
    ...evidence.map((one) => ({ name: `evidence:${basename(one.path, '.json')}`, digest: one.digest })),
    ...kept.map((one) => ({
      name: `profile:${one.dataset}`,
      digest: one.digest,
      path: shownFile(policy, one.path),
    })),
    policySubject(policy),
  ]
}
