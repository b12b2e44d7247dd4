import { library } from "@zhengce/tsup"

// One file for each module that src/index.ts names, so that a page that plans nothing does not load what does; `exports`
// has one door all the same. The barrel is written after the build, see tooling/tsup/barrel.ts.
export default library({
  entry: ["src/*.ts", "src/data/lists.ts", "src/procedure/cataloguing.ts", "!src/index.ts"]
})
