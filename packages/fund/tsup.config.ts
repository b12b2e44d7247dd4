import { library } from "@zhengce/tsup"

export default library()
