import { library } from "@zhengce/tsup"

// A program, not a library: nobody imports it, so it has no types.
export default library({ entry: ["src/main.ts"], platform: "node", dts: false })
