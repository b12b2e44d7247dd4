import { library } from "@zhengce/tsup"

// One entry per noun, as the `exports` pattern of package.json says; src/internal and src/data are nobody's entry. The
// barrel is written after the build, see tooling/tsup/barrel.ts.
export default library({ entry: ["src/*.ts", "!src/index.ts"] })
