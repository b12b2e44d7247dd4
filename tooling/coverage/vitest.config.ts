import { library } from "@zhengce/vitest"

// Each test starts the tool several times.
export default library({ testTimeout: 60_000 })
