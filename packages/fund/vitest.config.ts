import { library } from "@zhengce/vitest"

export default library()
