import { describe, expect, test } from '@jest/globals'
import { ownersOf, parseCodeowners } from '../src/codeowners.ts'

const owners = (text: string, path: string): readonly string[] => ownersOf(path, parseCodeowners(Buffer.from(text)))

// The examples of GitHub's own page about code owners, and what its prose says of them.
const page = `# This is a comment.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/*  docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`

describe('who owns a path', () => {
  test.each<[string, readonly string[]]>([
    ['readme', ['@global-owner1', '@global-owner2']],
    ['src/deep/x.js', ['@js-owner']],
    ['x.go', ['docs@example.com']],
    ['deep/x.txt', ['@octo-org/octocats']],
    ['build/logs/deep/x', ['@octocat']],
    ['docs/getting-started.md', ['@doctocat']],
    ['other/apps/x', ['@octocat']],
    ['scripts/deep/x', ['@doctocat', '@octocat']],
    ['deep/logs/x', ['@octocat']],
    ['apps/x', ['@octocat']],
    ['apps/github', []],
    ['apps/github/deep', []],
  ])('%s', (path, expected) => expect(owners(page, path)).toEqual(expected))

  test.each<[string, string, boolean]>([
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/build-app/a.md', false],
    ['/sea-trials.yml', 'sea-trials.yml', true],
    ['/sea-trials.yml', 'models/sea-trials.yml', false],
    ['sea-trials.yml', 'models/a/sea-trials.yml', true],
    ['models/*/sea-trials.yml', 'models/a/sea-trials.yml', true],
    ['models/*/sea-trials.yml', 'models/a/b/sea-trials.yml', false],
    ['models/**/sea-trials.yml', 'models/sea-trials.yml', true],
    ['models/**', 'models/a/b', true],
    ['data', 'data/holdout.csv', true],
    ['data/', 'data', false],
    ['data.csv', 'dataxcsv', false],
    ['a\\ b.csv', 'a b.csv', true],
    ['(a|b).csv', 'a.csv', false],
    ['a{b,c}', 'ab', false],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['*', 'deep/any', true],
    ['/*', 'any', true],
    ['/*', 'deep/any', false],
    ['/*/', 'deep/any', true],
  ])('%s and %s: %s', (pattern, path, is) => expect(owners(`${pattern} @me`, path)).toEqual(is ? ['@me'] : []))

  test.each([
    ['!data @me', 'data'],
    ['d[a]ta @me', 'data'],
    ['\\#data @me', '#data'],
    ['# data @me', 'data'],
    ['data me', 'data'],
    ['', 'data'],
  ])('a line that GitHub passes over: %s', (line, path) => expect(owners(line, path)).toEqual([]))

  test('of a file that GitHub does not load nobody owns anything', () => {
    expect(owners(`* @me\n${'#'.repeat(3 * 1024 * 1024)}`, 'x')).toEqual([])
  })
})
