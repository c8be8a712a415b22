/** A policy that judges from another folder than its own: its paths lead where they led. */
import { posix } from 'node:path'
import type { Sheet } from '../yaml.ts'
import { find, replaced } from './names.ts'

/** Every key whose value starts from the policy's folder. `serving.start` is run there, and is a command. */
const PATHS: readonly string[] = [
  'data.*.path',
  'data.*.profile',
  'contract',
  'candidate.onnx',
  'candidate.predictions',
  'candidate.train-predictions',
  'baseline.onnx',
  'baseline.predictions',
  'baseline.train-predictions',
  'gates.model-register.card',
  'gates.model-register.registry',
]

/** `way`: from the folder where it judges to its own, with `/`; nothing is changed where the two are one. */
export function movedFrom(sheet: Sheet, way: string): Sheet {
  if (way === '') return sheet
  const paths = PATHS.flatMap((key) => find(sheet.value, key.split('.'), []))
  const value = paths.reduce((document, { path, text }) => replaced(document, path, along(way, text)), sheet.value)
  return { ...sheet, value }
}

function along(way: string, text: string): string {
  const [, scheme = '', path = ''] = /^(file:)?(.*)$/s.exec(text) ?? []
  if (text === 'releases' || posix.isAbsolute(path)) return text
  return `${scheme}${posix.join(way, path)}`
}
