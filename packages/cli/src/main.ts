#!/usr/bin/env node
/** `zhengce`: the municipal rules from a shell or a pipeline. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { PlatformError } from "effect/PlatformError"
import manifest from "../package.json" with { type: "json" }
import { deadline } from "./deadline/command.ts"
import { Refusal } from "./exit.ts"

const zhengce = Command.make("zhengce").pipe(
  Command.withDescription("Zhengzhou's municipal rules: answers that cite their article and explain themselves."),
  Command.withSubcommands([deadline])
)

/** A reader that has seen enough, such as `head`, closes the pipe: that is the end, not a failure. */
const isClosedPipe = (error: unknown): boolean =>
  error instanceof PlatformError && (error.reason.cause as { readonly code?: string } | undefined)?.code === "EPIPE"

// writes that are still under way when the program ends report here
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
})

Command.run(zhengce, { version: manifest.version }).pipe(
  Effect.tapError((error) => (error instanceof Refusal ? Console.error(error.message) : Effect.void)),
  Effect.catchIf(isClosedPipe, () => Effect.void),
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain
)
