import { library } from "@zhengce/vitest"

export default library({ include: ["**/*.test.{ts,tsx}"] })
