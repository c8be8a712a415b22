/** Worlds in which nothing is weak for good, and rows hang together: what a search must not report. */
import { binarySample } from '@sea-trials/stats/quality/sample'
import type { Drawn } from './worlds-hanging.ts'

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

interface Wandering {
  readonly steps: number
  /** Rows of a step. */
  readonly each: number
  /** How much of a step's state goes over to the next. */
  readonly carry: number
}

/** About nine in ten are right, more or less from time to time; half of the ten columns wander in time, too. */
export function wandering({ steps, each, carry }: Wandering, { uniform, normal }: Drawn) {
  const n = steps * each
  const columns: Record<string, Float64Array | Int32Array> = {}
  for (let c = 0; c < 5; c++) columns[`slow${c}`] = new Float64Array(n)
  for (let c = 0; c < 5; c++) columns[`quick${c}`] = Float64Array.from({ length: n }, uniform)
  const [label, prediction, time] = [new Uint8Array(n), new Uint8Array(n), new Int32Array(n)]
  const states = Array.from({ length: 6 }, normal)
  const rest = Math.sqrt(1 - carry * carry)
  for (let t = 0; t < steps; t++) {
    states.forEach((state, s) => {
      states[s] = carry * state + rest * normal()
    })
    for (let r = 0; r < each; r++) {
      const row = t * each + r
      for (let c = 0; c < 5; c++) (columns[`slow${c}`] as Float64Array)[row] = (states[c] as number) + 0.2 * normal()
      label[row] = uniform() < 0.4 ? 1 : 0
      prediction[row] = uniform() < logistic(2.2 + (states[5] as number)) ? label[row]! : 1 - label[row]!
      time[row] = t
    }
  }
  return { columns, label, prediction, time, sample: binarySample(label, { prediction }, { time }) }
}

/** Entities of so many rows, each with its own chance to be right, and columns that are the entity's. */
export function ofSubjects(entities: number, each: number, { uniform, normal }: Drawn) {
  const n = entities * each
  const columns: Record<string, Float64Array> = {}
  for (let c = 0; c < 10; c++) columns[`own${c}`] = new Float64Array(n)
  const [label, prediction, entity] = [new Uint8Array(n), new Uint8Array(n), new Int32Array(n)]
  for (let e = 0; e < entities; e++) {
    const right = logistic(2.2 + 1.5 * normal())
    const own = Array.from({ length: 10 }, uniform)
    for (let r = 0; r < each; r++) {
      const row = e * each + r
      own.forEach((value, c) => {
        ;(columns[`own${c}`] as Float64Array)[row] = value
      })
      label[row] = uniform() < 0.4 ? 1 : 0
      prediction[row] = uniform() < right ? label[row]! : 1 - label[row]!
      entity[row] = e
    }
  }
  return { columns, label, prediction, entity, sample: binarySample(label, { prediction }, { entity }) }
}
