/** The workers, where tests run, must have the zone that was announced. */
import { beforeAll, expect, inject } from "vitest"

beforeAll(() => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(inject("hostZone"))
})
