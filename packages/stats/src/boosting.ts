/**
 * Gradient boosted trees for two classes over binned columns (Friedman 2001; histograms of gradients as in LightGBM, Newton
 * steps with a ridge). Small and exact: same rows, same trees. Deep enough to see that columns no longer go together,
 * which no column shows by itself.
 */

/** Columns of small integers, row by row: the bin that a value falls into, 0 to `bins` - 1. */
export interface Binned {
  readonly columns: readonly Uint8Array[]
  readonly bins: readonly number[]
}

interface Leaf {
  readonly rows: Int32Array
  readonly gradient: number
  readonly hessian: number
}

/** To the left what lies in bins up to `upTo`; a node without a column is a leaf. */
interface Node {
  readonly column: number
  readonly upTo: number
  readonly left: number
  readonly right: number
  readonly value: number
}

export interface Boosted {
  /** Log odds of the second class, for a row of columns with the same bins. */
  readonly score: (binned: Binned, row: number) => number
  /** Loss that the splits of each column have saved. */
  readonly gain: Float64Array
}

const ROUNDS = 40
const RATE = 0.15
const DEPTH = 3
/** Rows that a leaf holds at least, in the weight of their Hessians (a quarter each where nothing is known). */
const LEAST = 5
const RIDGE = 5

/** Learns from the given rows. Classes are 0 and 1; both must be there. */
export const boost = (binned: Binned, classes: Uint8Array, rows: Int32Array): Boosted => {
  let positives = 0
  for (const row of rows) positives += classes[row]!
  const prior = Math.log(positives / (rows.length - positives))
  const gain = new Float64Array(binned.columns.length)
  const odds = new Float64Array(classes.length).fill(prior)
  const gradients = new Float64Array(classes.length)
  const hessians = new Float64Array(classes.length)
  const trees: (readonly Node[])[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-odds[row]!))
      gradients[row] = classes[row]! - p
      hessians[row] = p * (1 - p)
    }
    trees.push(grow(binned, { gradients, hessians }, rows, gain, (row, value) => (odds[row]! += value)))
  }
  return {
    gain,
    score: (other, row) => trees.reduce((sum, tree) => sum + valueIn(tree, other, row), prior),
  }
}

const valueIn = (tree: readonly Node[], { columns }: Binned, row: number): number => {
  let node = tree[0]!
  while (node.column >= 0) node = tree[columns[node.column]![row]! <= node.upTo ? node.left : node.right]!
  return node.value
}

interface Derivatives {
  readonly gradients: Float64Array
  readonly hessians: Float64Array
}

const grow = (
  binned: Binned,
  derivatives: Derivatives,
  rows: Int32Array,
  gain: Float64Array,
  learnt: (row: number, value: number) => void,
): readonly Node[] => {
  const nodes: Node[] = []
  const add = (leaf: Leaf, depth: number): number => {
    const at = nodes.length
    const value = (RATE * leaf.gradient) / (leaf.hessian + RIDGE)
    nodes.push({ column: -1, upTo: 0, left: 0, right: 0, value })
    const split = depth < DEPTH ? bestSplit(binned, derivatives, leaf) : undefined
    if (split === undefined) {
      for (const row of leaf.rows) learnt(row, value)
      return at
    }
    gain[split.column]! += split.gain
    const codes = binned.columns[split.column]!
    const left = add(
      leafOf(
        leaf.rows.filter((row) => codes[row]! <= split.upTo),
        derivatives,
      ),
      depth + 1,
    )
    const right = add(
      leafOf(
        leaf.rows.filter((row) => codes[row]! > split.upTo),
        derivatives,
      ),
      depth + 1,
    )
    nodes[at] = { column: split.column, upTo: split.upTo, left, right, value }
    return at
  }
  add(leafOf(rows, derivatives), 0)
  return nodes
}

const leafOf = (rows: Int32Array, { gradients, hessians }: Derivatives): Leaf => {
  let [gradient, hessian] = [0, 0]
  for (const row of rows) {
    gradient += gradients[row]!
    hessian += hessians[row]!
  }
  return { rows, gradient, hessian }
}

const bestSplit = (
  { columns, bins }: Binned,
  { gradients, hessians }: Derivatives,
  { rows, gradient, hessian }: Leaf,
): { column: number; upTo: number; gain: number } | undefined => {
  if (hessian < 2 * LEAST) return undefined
  const whole = (gradient * gradient) / (hessian + RIDGE)
  let best: { column: number; upTo: number; gain: number } | undefined
  for (const [column, codes] of columns.entries()) {
    const width = bins[column]!
    const [g, h] = [new Float64Array(width), new Float64Array(width)]
    for (const row of rows) {
      const code = codes[row]!
      g[code]! += gradients[row]!
      h[code]! += hessians[row]!
    }
    let [left, weight] = [0, 0]
    for (let upTo = 0; upTo + 1 < width; upTo++) {
      left += g[upTo]!
      weight += h[upTo]!
      if (weight < LEAST || hessian - weight < LEAST) continue
      const right = gradient - left
      const saved = (left * left) / (weight + RIDGE) + (right * right) / (hessian - weight + RIDGE) - whole
      if (saved > (best?.gain ?? 1e-9)) best = { column, upTo, gain: saved }
    }
  }
  return best
}
