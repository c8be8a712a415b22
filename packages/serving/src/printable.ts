/** A short piece of untrusted text for a message: one line, no control or direction characters, at most `most` characters. */
export function excerpt(text: string, most = 160): string {
  const clean = text
    .slice(0, most * 8)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean
}
