/** Figures of the report in a real browser: read by eye, by keyboard and by ear; light and dark; on a phone and on a large screen. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'
import { qualityFigures } from '../packages/gates/src/quality/figures/figures.ts'
import { learningCurve } from '../packages/gates/src/quality/figures/learning.ts'
import { htmlReport } from '../packages/report/src/html.ts'
import type { Trials } from '../packages/report/src/trials.ts'
import { accuracyGate, biasCheck, income } from '../packages/report/test/fixtures/income.ts'
import type { Check, Figure } from '../packages/schema/src/verdict.ts'
import { binarySample, multiclassSample, regressionSample } from '../packages/stats/src/quality/sample.ts'
import { random } from '../packages/stats/src/random.ts'

const executable = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync)
const withBrowser = executable === undefined ? describe.skip : describe
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const { uniform, normal } = random('figures in a browser')

function figuresOf(n: number): readonly Figure[] {
  const label = Uint8Array.from({ length: n }, () => (uniform() < 0.3 ? 1 : 0))
  const scores = () => Float64Array.from(label, (y) => 1 / (1 + Math.exp(-(2 * y - 1 + 1.5 * normal()))))
  const [ours, theirs] = [scores(), scores()].map((score) => binarySample(label, { score, threshold: 0.5 }, {}))
  const truth = Int32Array.from({ length: n }, (_, i) => i % 4)
  const prediction = truth.map((k) => (uniform() < 0.8 ? k : Math.floor(4 * uniform())))
  const classes = ['a', 'b', 'a rather long name of a class', 'd']
  const value = Float64Array.from({ length: n }, () => 1000 * normal())
  const predicted = value.map((v) => v + 200 * normal())
  const steps = Array.from({ length: 3000 }, (_, i) => i + 1)
  const line = (floor: number) => ({
    steps,
    values: steps.map((step) => floor + 1 / Math.sqrt(step) + 0.01 * normal()),
  })
  return [
    ...qualityFigures(ours as typeof ours & {}, theirs, 0.5),
    ...qualityFigures(multiclassSample(classes, truth, { prediction }, {}), undefined, 0.5),
    ...qualityFigures(
      regressionSample(value, predicted, {}),
      regressionSample(
        value,
        predicted.map((v) => v / 2),
        {},
      ),
      0.5,
    ),
    learningCurve({ metric: 'loss', train: line(0.1), validation: line(0.3) }, 'lower', 2500),
    {
      id: 'horizon',
      title: 'Error by steps ahead',
      kind: 'intervals',
      x: { label: 'steps ahead', values: Array.from({ length: 24 }, (_, i) => String(i + 1)) },
      y: { label: 'mean absolute error', min: 0 },
      series: ['candidate', 'baseline'].map((name, k) => {
        const values = Array.from({ length: 24 }, (_, i) => 10 + i + 2 * k)
        return { name, values, low: values.map((v) => v - 2), high: values.map((v) => v + 3) }
      }),
    },
  ]
}

const withFigures = (n: number): Trials => ({
  ...income,
  gates: [...income.gates, { gate: 'figures', verdict: { ...accuracyGate, gate: 'figures', figures: figuresOf(n) } }],
})

test('the same verdicts give the same bytes', () => {
  const trials = withFigures(2000)
  expect(htmlReport(trials)).toBe(htmlReport(structuredClone(trials)))
})

test('the biggest report is smaller than a megabyte', () => {
  const family = biasCheck.checks.find(({ members = [] }) => members.length > 2) as Check
  const members = Array.from({ length: 400 }, (_, i) => ({
    ...family.members?.[i % 3],
    name: `a group of people, number ${i}`,
  }))
  const checks = Array.from({ length: 40 }, () => ({ ...family, members }) as Check)
  const trials = withFigures(300_000)
  const page = htmlReport({ ...trials, gates: [...trials.gates, { gate: 'large', verdict: { ...biasCheck, checks } }] })
  expect(page.match(/<figure/g)?.length).toBeGreaterThan(50)
  expect(Buffer.byteLength(page)).toBeLessThan(2 ** 20)
})

withBrowser('in a browser', () => {
  let browser: Browser
  let address: string
  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sea-trials-figures-')), 'report.html')
    writeFileSync(file, htmlReport(withFigures(20_000)))
    address = pathToFileURL(file).href
    browser = await chromium.launch({
      executablePath: executable as string,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
  })
  afterAll(() => browser.close())

  const views = (['light', 'dark'] as const).flatMap((scheme) => [320, 1440].map((width) => [scheme, width] as const))

  async function open(colorScheme: 'light' | 'dark', width: number, unfolded = true): Promise<Page> {
    // Our own policy forbids scripts, those of a tester too.
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
    await page.goto(address)
    if (unfolded) await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
    return page
  }

  test.each(views)('%s, %i pixels: nothing that the rules of WCAG 2.2 AA know of', async (scheme, width) => {
    const page = await open(scheme, width)
    await page.evaluate(axe)
    const tags = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    const found = await page.evaluate<readonly string[]>(
      `axe.run({ runOnly: ${tags} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`,
    )
    expect(found).toEqual([])
    await page.close()
  })

  test.each(views)(
    '%s, %i pixels: text in pictures has the contrast of text, lines and dots that of graphics',
    async (scheme, width) => {
      const page = await open(scheme, width)
      expect(await page.evaluate<readonly string[]>(`(${contrasts})()`)).toEqual([])
      await page.close()
    },
  )

  test.each(views)('%s, %i pixels: text in pictures is large enough, inside, and apart', async (scheme, width) => {
    const page = await open(scheme, width)
    expect(await page.evaluate<readonly string[]>(`(${texts})()`)).toEqual([])
    await page.close()
  })

  test('every picture has a name and a description or is decoration, and its numbers stand beside it', async () => {
    const page = await open('light', 1440)
    const figures = page.locator('figure')
    expect(await figures.count()).toBeGreaterThan(10)
    for (const figure of await figures.all()) {
      expect(await figure.locator('table').count()).toBe(1)
      for (const picture of await figure.locator(':scope > svg').all()) {
        const named = (await picture.getAttribute('aria-labelledby')) ?? ''
        for (const id of named.split(' '))
          expect((await page.locator(`[id="${id}"]`).textContent())?.length).toBeGreaterThan(3)
      }
    }
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    await page.close()
  })

  test('on a phone a table of checks is still a table for a screen reader', async () => {
    const page = await open('light', 320, false)
    const table = page.getByRole('table', { name: 'Checks' }).first()
    expect(await table.getByRole('row').count()).toBeGreaterThan(3)
    expect(await table.getByRole('rowheader').first().textContent()).toMatch(/[<>=]/)
    expect(await table.getByRole('columnheader').allTextContents()).toContain('Observed')
    await page.close()
  })

  test('by keyboard, in the order of the page, with what has the focus to be seen', async () => {
    const page = await open('light', 1440, false)
    const summaries = await page.locator('summary').count()
    const seen: number[] = []
    for (let i = 0; i < summaries + 40; i++) {
      await page.keyboard.press('Tab')
      const [tag, top, outline] = await page.evaluate<[string, number, string]>(
        '(() => { const one = document.activeElement; return [one.tagName, one.getBoundingClientRect().top + scrollY, getComputedStyle(one).outlineStyle] })()',
      )
      if (tag === 'BODY') break
      expect([tag, outline]).not.toEqual([tag, 'none'])
      if (tag === 'SUMMARY') seen.push(top)
    }
    expect(seen).toHaveLength(summaries)
    await page.keyboard.press('Shift+Tab')
    const last = page.locator('summary').last()
    await last.focus()
    await page.keyboard.press('Enter')
    expect(await last.locator('xpath=..').getAttribute('open')).toBe('')
    await page.close()
  })
})

/** In the page: texts and marks of pictures whose contrast with what lies behind them is too low. */
function contrasts(): string[] {
  type Style = {
    readonly fill: string
    readonly stroke: string
    readonly opacity: string
    readonly backgroundColor: string
  }
  type Node = {
    readonly tagName: string
    readonly textContent: string
    parentElement: Node | null
    getAttribute(name: string): string
  }
  const page = globalThis as unknown as {
    document: { querySelectorAll(selector: string): Iterable<Node> }
    getComputedStyle(node: Node): Style
  }
  const channels = (color: string): number[] => {
    const found = (color.match(/[\d.]+/g) ?? []).map(Number)
    return color.startsWith('color(') ? found.map((c, i) => (i < 3 ? c * 255 : c)) : found
  }
  const luminance = (color: readonly number[]): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, share, i) => {
      const c = (color[i] as number) / 255
      return sum + share * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    }, 0)
  const behind = (node: Node | null): number[] => {
    for (let one = node; one !== null; one = one.parentElement) {
      const color = channels(page.getComputedStyle(one).backgroundColor)
      if ((color[3] ?? 1) > 0 && color.length > 2) return color
    }
    return [255, 255, 255]
  }
  const bad: string[] = []
  const check = (selector: string, paint: 'fill' | 'stroke', least: number): void => {
    for (const node of page.document.querySelectorAll(selector)) {
      const style = page.getComputedStyle(node)
      const [ground, alpha] = [behind(node), Number(style.opacity)]
      const color = channels(style[paint])
        .slice(0, 3)
        .map((c, i) => alpha * c + (1 - alpha) * (ground[i] as number))
      const [a, b] = [luminance(color), luminance(ground)]
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      if (contrast < least)
        bad.push(`${selector} ${node.getAttribute('class')} ${node.textContent}: ${contrast.toFixed(2)}`)
    }
  }
  check('svg text', 'fill', 4.5)
  check('svg .stroke, svg .limit:not(text), svg .axis, svg .place:not(text), svg .wide, svg .more', 'stroke', 3)
  check('svg .fill, svg .dot', 'fill', 3)
  return [...new Set(bad)].slice(0, 20)
}

/** In the page: texts of pictures that are too small, cut off, or lie over one another. */
function texts(): string[] {
  type Box = {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    readonly height: number
    readonly width: number
  }
  type Node = {
    readonly textContent: string
    getBoundingClientRect(): Box
    querySelectorAll(selector: string): Iterable<Node>
  }
  const page = globalThis as unknown as { document: { querySelectorAll(selector: string): Iterable<Node> } }
  const bad: string[] = []
  for (const picture of page.document.querySelectorAll('svg')) {
    const frame = picture.getBoundingClientRect()
    const all = [...picture.querySelectorAll('text')].map((node) => ({
      text: node.textContent,
      box: node.getBoundingClientRect(),
    }))
    all.forEach(({ text, box }, i) => {
      if (box.height < 9) bad.push(`small: ${text} ${box.height}`)
      if (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
      )
        bad.push(`outside: ${text}`)
      for (const other of all.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (across > 1 && down > 2) bad.push(`over one another: ${text} and ${other.text}`)
      }
    })
  }
  return bad.slice(0, 20)
}
