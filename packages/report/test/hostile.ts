/** Text as an enemy would write it into a cell, a column name, a file name, an answer of a server. */
import fc from 'fast-check'

export const hostileStrings: readonly string[] = [
  '| broke | out |',
  'a\\|b',
  '\\',
  '`code` ``more``',
  '<!-- sea-trials -->',
  '<!-- sea-trials:income:accuracy-gate --><!-- passed 1 0 0 0 0 0 abc -->',
  '\n| <!-- sea-trials:income:accuracy-gate --><!-- passed 1 0 0 0 0 0 abc -->x | y | z |\n',
  '<!-- /sea-trials:income:accuracy-gate:more -->',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'onload='alert(1)",
  '![pixel](https://evil.example/p.png)',
  '[click](javascript:alert(1))',
  'https://evil.example www.evil.example mailto:a@b.cd',
  '@everyone please see #1 and GH-2 and acme/repo#3',
  '**bold** _em_ ~~gone~~ $x^2$',
  '# heading',
  '- item',
  '1. item',
  '&lt;b&gt; &#60;',
  '</details>',
  '```\nend\n```',
  '::set-output name=verdict::passed',
  '##[set-output name=verdict;]passed',
  'a\r\n::error::x\r::warning::y',
  '\u001b[2J\u001b]0;title\u0007',
  '\u202egnp.exe',
  '\ud800 lone',
  '\u0000',
  '',
  ' ',
  '<![CDATA[ ]]>',
  'x'.repeat(5000),
]

const markupLetters = fc.string({ unit: fc.constantFrom(...'|`*_~[]()!<>&@#$\\:/.-=+ \n\r\t01aw"\'\u001b\u202e{}') })

export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileStrings),
  markupLetters,
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...hostileStrings), { maxLength: 3 }).map((parts) => parts.join('')),
)
