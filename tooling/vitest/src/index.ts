/** How every package is tested: on its live sources and on the examples of its documentation. */
import { fileURLToPath } from "node:url"
import { defaultServerConditions } from "vite"
import { defineConfig, type TestUserConfig } from "vitest/config"

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export const library = (test: TestUserConfig = {}) =>
  defineConfig({
    // Tests run through vite's server resolver: `resolve.conditions` alone would look for `dist`.
    ssr: { resolve: { conditions: ["@zhengce/source", ...defaultServerConditions] } },
    test: {
      include: ["test/**/*.test.ts", ".examples/**/*.test.ts"],
      globalSetup: [here("./announce-zone.ts")],
      setupFiles: [here("./confirm-zone.ts")],
      // No module of ours keeps state, and one process for hundreds of small example files saves most of the time.
      isolate: false,
      // Nothing here is a test of speed: a busy machine must not fail one. A test that hangs still ends.
      testTimeout: 120_000,
      // Hundreds of passing examples are not news.
      reporters: ["minimal"],
      ...test
    }
  })
