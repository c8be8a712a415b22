/** How commands print: JSON that no runner obeys, and what the terminal can show. */
import { canonicalJson } from '@sea-trials/schema/canonical'

/** JSON on one line; a `##[` in a string would be obeyed by GitHub's runner if this runs in a step there. */
export const document = (value: unknown): string => `${canonicalJson(value).replaceAll('##[', '#\\u0023[')}\n`

export function style(): { colour: boolean; unicode: boolean } {
  const { env, stdout, platform } = process
  const colour = stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  const unicode =
    platform === 'win32' ? env.WT_SESSION !== undefined : env.TERM !== 'linux' && !/^(C|POSIX)$/.test(locale)
  return { colour, unicode }
}
