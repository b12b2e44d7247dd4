#!/usr/bin/env node
/**
 * Runs the unit suites once per host time zone. A date rule that looks at the host's zone gives itself away in one of
 * them. Results are cached per zone; a suite that does not state its zone, or states another one, fails the run.
 */
import { spawnSync } from "node:child_process"

const zones = ["Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati"]

// The tools have no dates.
const suitesOfPackages = 'run test --filter="!./tooling/*"'

// Through the shell, because on Windows the command is a batch file.
const turbo = (args: string, environment: NodeJS.ProcessEnv = process.env) =>
  spawnSync(`turbo ${args}`, { encoding: "utf8", env: environment, maxBuffer: 2 ** 28, shell: true })

interface DryRun {
  readonly tasks: ReadonlyArray<{ readonly package: string; readonly task: string; readonly command: string }>
}

const dryRun = JSON.parse(turbo(`${suitesOfPackages} --dry=json`).stdout) as DryRun
const suites = dryRun.tasks
  .filter(({ task, command }) => task === "test" && command !== "<NONEXISTENT>")
  .map((task) => task.package)

for (const zone of zones) {
  const run = turbo(`${suitesOfPackages} --output-logs=full`, { ...process.env, TZ: zone })
  const output = run.stdout + run.stderr
  if (run.status !== 0) {
    console.error(output)
    console.error(`The unit tests fail in ${zone}.`)
    process.exit(1)
  }
  const unproven = suites.filter(
    (suite) =>
      !output.split("\n").some((line) => line.startsWith(`${suite}:test: `) && line.endsWith(`host time zone: ${zone}`))
  )
  if (suites.length === 0 || unproven.length > 0) {
    console.error(output)
    console.error(`No proof that these suites ran in ${zone}: ${unproven.join(", ") || "(no suite found)"}.`)
    process.exit(1)
  }
  const time = output.match(/Time:\s+(.*)/)?.[1] ?? ""
  console.log(`${zone}: ${suites.length} suites passed. ${time}`)
}
