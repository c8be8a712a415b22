/** The report in a real browser: nothing is loaded, nothing runs, everything can be read, wide and narrow, light and dark. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'
import { cli, copyExample } from './support/cli.ts'

const executable = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
)
if (executable === undefined) {
  if (process.env.CI === 'true') throw new Error('chromium is not on this machine; .ci/run installs it')
  process.stderr.write('skipped: the report in a browser (chromium is not on this machine; .ci/run installs it)\n')
}
const withBrowser = executable === undefined ? describe.skip : describe

interface DOMRectLike {
  readonly width: number
  readonly height: number
}

withBrowser('report.html', () => {
  let browser: Browser
  let address: string
  beforeAll(async () => {
    const folder = copyExample()
    await cli(['run', '.', '--only', 'data-validate,bias-check,accuracy-gate'], { cwd: folder })
    address = pathToFileURL(join(folder, '.sea-trials', 'report.html')).href
    browser = await chromium.launch({
      executablePath: executable as string,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
  }, 180_000)
  afterAll(() => browser.close())

  /** The page, with whatever it asked for and complained about. */
  async function open(options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options)
    const [requests, complaints]: [string[], string[]] = [[], []]
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(address)
    return { page, requests, complaints }
  }

  const paper = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')

  test('asks for nothing but itself and complains about nothing', async () => {
    const { page, requests, complaints } = await open()
    expect([requests, complaints]).toEqual([[address], []])
    expect(await page.locator('script').count()).toBe(0)
    expect(await page.title()).toMatch(/income is passed|income passed/)
  })

  test('shows every gate, its checks and figures', async () => {
    const { page } = await open()
    expect(
      await page
        .locator('section.card')
        .evaluateAll((all) => all.every((one) => one.getBoundingClientRect().height > 40)),
    ).toBe(true)
    for (const gate of ['data-validate', 'bias-check', 'accuracy-gate']) {
      expect(await page.getByRole('heading', { name: new RegExp(gate) }).isVisible()).toBe(true)
      await page.getByRole('link', { name: gate, exact: true }).first().click()
      expect(new URL(page.url()).hash).toMatch(/^#gate-\d$/)
    }
    const sizes = await page
      .locator('figure svg')
      .evaluateAll((all) =>
        all
          .map((one) => (one as unknown as { getBoundingClientRect(): DOMRectLike }).getBoundingClientRect())
          .map(({ width, height }) => Math.min(width, height)),
      )
    // Signs in legends are smaller than figures.
    expect(sizes.filter((size) => size > 50).length).toBeGreaterThan(2)
  })

  test('folds what passed, and unfolds it', async () => {
    const { page } = await open()
    const details = page.locator('details:not([open])').first()
    const inside = details.locator(':scope > :not(summary)').first()
    expect(await inside.isVisible()).toBe(false)
    await details.locator('summary').first().click()
    expect(await page.locator('details[open]').first().locator(':scope > :not(summary)').first().isVisible()).toBe(true)
  })

  test('is dark where the reader’s system is', async () => {
    const [light, dark] = [await open({ colorScheme: 'light' }), await open({ colorScheme: 'dark' })]
    const brightness = async (page: Page) =>
      Math.max(...((await paper(page)).match(/\d+/g) ?? []).slice(0, 3).map(Number))
    expect(await brightness(light.page)).toBeGreaterThan(200)
    expect(await brightness(dark.page)).toBeLessThan(60)
  })

  test.each([320, 400, 800, 1600])('%i pixels wide, the page does not scroll sideways', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } })
    for (const summary of await page.locator('details:not([open]) > summary').all())
      if (await summary.isVisible()) await summary.click()
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    expect(scroll).toBeLessThanOrEqual(client)
  })
})
