/** The built page in a browser that is installed here; none is downloaded. */
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type Browser, chromium, type Page } from "playwright-core"
import { type PreviewServer, preview } from "vite"

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
]

export const executablePath = candidates.find((path) => path !== undefined && path !== "" && existsSync(path))

/** Where a browser is demanded, its absence is a failure and not a reason to skip. */
export const isDemanded = process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false"

export interface Site {
  readonly origin: string
  readonly browser: Browser
  readonly server: PreviewServer
}

export const start = async (): Promise<Site> => {
  const root = fileURLToPath(new URL("..", import.meta.url))
  const server = await preview({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: "error",
    preview: { port: 0, strictPort: false }
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === "string") throw new Error("the preview server has no port")
  const browser = await chromium.launch({
    executablePath: executablePath ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync"
    ]
  })
  return { origin: `http://127.0.0.1:${address.port}/`, browser, server }
}

export const stop = async ({ browser, server }: Site): Promise<void> => {
  await browser.close()
  await server.close()
}

export interface Visit {
  readonly page: Page
  /** Console errors, failed scripts and requests that left this computer. */
  readonly problems: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

/** What the page of a case shows last. */
const caseShown = ["#answer", ".chart svg"]

export const visit = async (
  { browser, origin }: Site,
  hash: string,
  width = 1280,
  shown: ReadonlyArray<string> = caseShown
): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    locale: "zh-CN",
    acceptDownloads: true
  })
  const page = await context.newPage()
  const problems: Array<string> = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`))
  page.on("requestfailed", (request) => {
    // a reload gives up what the page was still loading; that is no failure
    if (request.failure()?.errorText !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()}`)
  })
  page.on("request", (request) => {
    const url = new URL(request.url())
    const isLocal = url.hostname === "127.0.0.1" || url.protocol === "data:" || url.protocol === "blob:"
    if (!isLocal) problems.push(`left this computer: ${request.url()}`)
  })
  await page.goto(origin + hash)
  for (const part of shown) await page.locator(part).first().waitFor()
  return { page, problems, close: () => context.close() }
}
