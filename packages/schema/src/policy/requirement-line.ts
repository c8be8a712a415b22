/** One entry of a list of requirements in YAML: text, or a mapping with the burden as its one key. */
import { printable } from '../text.ts'
import type { Path, Sheet } from '../yaml.ts'
import type { RequirementText } from './policy.ts'

/** The schema has let the entry pass. Throws with its place where YAML has cut a string off. */
export function requirementLine(sheet: Sheet, line: unknown, path: Path): RequirementText {
  if (typeof line === 'string') return checked(sheet, { text: line, burden: 'require', source: sheet.valueAt(path) })
  const [burden, text] = Object.entries(line as object)[0] as ['guard' | 'warn', string]
  return checked(sheet, { text, burden, source: sheet.valueAt([...path, burden]) })
}

/** YAML takes ` #` for the start of a comment, also inside our strings; an open string is how that shows. */
function checked(sheet: Sheet, line: Required<RequirementText>): RequirementText {
  const quotes = line.text.replace(/`[^`]*`|\\./g, '').match(/"/g)?.length ?? 0
  if (quotes % 2 === 0) return line
  const fix = 'Put the whole requirement in single quotes: YAML takes ` #` for the start of a comment.'
  return sheet.refuse(line.source, `the requirement ${printable(line.text)} ends inside a string`, fix)
}
