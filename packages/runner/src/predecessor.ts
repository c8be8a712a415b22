/**
 * A policy under a new path is not thereby a first one: where the base has a policy of this model and gate, or one that
 * nothing here calls any more, that one judges. Only a policy of a new model, which takes the place of none, judges itself.
 */
import { GATE_NAMES, type GateName } from '@sea-trials/gates/inputs'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { type Place, placeOf } from '@sea-trials/trial/repository'
import { type Asked, isAsked } from './asked.ts'
import type { Sources } from './base-policy.ts'
import { checkNotDisplaced, type OnBase } from './displaced.ts'
import { type ActionFacts, type Base, branchOf } from './facts.ts'
import { type Sides, sidesOf } from './policy-sides.ts'

export interface Predecessor {
  readonly found?: OnBase
  /** Policies that the base has, and that judge others. */
  readonly others: readonly OnBase[]
  /** Calls that may be of one that is found, and count for none. */
  readonly unread: readonly string[]
}

/**
 * Whose place a policy takes that the base has not under its path. Throws `github-failed` where the base cannot be seen,
 * `bad-policy` where it may be that of several, or of one that cannot be read.
 */
export async function predecessorOf(
  place: Place,
  here: Policy,
  { gates }: Pick<Asked, 'gates'>,
  base: Base,
  sources: Sources,
): Promise<Predecessor> {
  const asked = gates === 'all' ? Object.keys(here.gates) : gates
  const sides = await sidesOf(place.folder, base, sources)
  const ofModel = ofOneModel(sides, [here.model], asked)
  const dropped = sides.policies.filter((one) => sides.isDropped(one, gates))
  const found = ofModel.length === 0 ? dropped : narrowed(ofModel, dropped)
  const [first, ...more] = found
  if (more.length > 0) throw several(place.path, found, base, sides.unread)
  if (first === undefined) checkNotDisplaced(place.path, sides.displacedBy(place.path), printable(branchOf(base)))
  const unread = ofModel.length === 0 ? sides.unread : []
  return { ...(first && { found: first }), others: sides.policies.filter((one) => one !== first), unread }
}

const ofOneModel = ({ policies }: Sides, models: readonly string[], gates: readonly string[]): readonly OnBase[] =>
  policies.filter((one) => models.includes(one.model) && one.gates.some((gate) => gates.includes(gate)))

export interface NewGate {
  readonly gate: GateName
  /** A policy of the base that judges this already: then the gate is none of its first. */
  readonly claimed?: OnBase
}

/**
 * Gates that are asked for, and that the base's policy has not: nothing is escaped by judging them under their own lines, as
 * a first policy is, where no other policy of the base judges them. Throws `github-failed` where the base cannot be seen.
 */
export async function newGates(
  file: string,
  { there, here }: { readonly there: Policy; readonly here: Policy },
  { gates: asked }: Pick<Asked, 'gates'>,
  { base = {}, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  sources: Sources,
): Promise<readonly NewGate[]> {
  const more = GATE_NAMES.filter((gate) => isAsked(asked, gate) && here.gates[gate] && there.gates[gate] === undefined)
  if (more.length === 0) return []
  const { folder } = await placeOf(file, workspace, sources.git)
  const sides = await sidesOf(folder, base, sources)
  return more.map((gate) => {
    const [ofModel] = ofOneModel(sides, [there.model, here.model], [gate])
    const claimed = ofModel ?? sides.policies.find((one) => sides.isDropped(one, [gate]))
    return { gate, ...(claimed && { claimed }) }
  })
}

/** Of several for one model those that are called here no more, where there are such. */
function narrowed(all: readonly OnBase[], dropped: readonly OnBase[]): readonly OnBase[] {
  const gone = all.filter((one) => dropped.includes(one))
  return gone.length === 0 ? all : gone
}

function several(path: string, found: readonly OnBase[], base: Base, unread: readonly string[]): SeaTrialsError {
  const paths = found.slice(0, 3).map((one) => printable(one.path))
  return new SeaTrialsError(
    'bad-policy',
    `${printable(path)} is new, and may take the place of several policies of ${printable(branchOf(base))}: ${paths.join(', ')}`,
    [
      'Keep their paths, or change one of them in a pull request of its own; a new model has a `model` of its own.',
      ...unread.map(unreadNote),
    ].join(' '),
    { file: path },
  )
}

/** Of a call whose expression the files do not say: what to do about it. */
export const unreadNote = (call: string): string =>
  `What is called by ${printable(call)} cannot be read off the files, and what it hangs on changed here: that call counts for no policy. Write the path out, or change that in a pull request of its own.`
