/** What a contract in another language says and nothing here judges: never left out in silence. */
import type { Lost } from '@sea-trials/schema/contract/formats/draft'
import { formatNumber } from '@sea-trials/schema/text'

/** So many are said in a verdict; the command says all. */
const MOST_SAID = 10

/** One sentence a rule, in the order of the file. Remarks judge nothing, and are the command's to list. */
export function unsupportedNotes(unsupported: readonly Lost[]): readonly string[] {
  const rules = unsupported.filter(({ kind }) => kind === 'rule')
  const said = rules
    .slice(0, MOST_SAID)
    .map(
      ({ at, what, why }) =>
        `not judged${at.line === undefined ? '' : `, line ${at.line} of the contract`}: ${what} (${why})`,
    )
  const others = rules.length - said.length
  if (others === 0) return said
  return [
    ...said,
    `not judged: ${formatNumber(others)} more rules of the contract; \`sea-trials contract check\` lists them all`,
  ]
}
