/** How every published package is built. The only file that knows tsup, so that another bundler can take its place. */
import { defineConfig, type Options } from "tsup"

export const library = (overrides: Options = {}) =>
  defineConfig({
    entry: ["src/index.ts"],
    format: ["esm"],
    target: "node22",
    platform: "neutral",
    splitting: true,
    dts: true,
    sourcemap: true,
    clean: true,
    ...overrides,
    esbuildOptions(options) {
      // Shared chunks are nobody's entry: the `exports` maps close `./internal/*`.
      options.chunkNames = "internal/[name]-[hash]"
    }
  })
