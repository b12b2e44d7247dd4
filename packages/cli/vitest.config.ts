import { library } from "@zhengce/vitest"

// Each test starts the program, several at a time.
export default library({ testTimeout: 60_000, maxConcurrency: 4 })
