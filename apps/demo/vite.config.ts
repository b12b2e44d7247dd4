import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

const address = { host: "127.0.0.1", port: 4173, strictPort: true }

// While developing, the packages' live sources; in the build, their `dist`, like any other consumer.
export default defineConfig(({ command }) => ({
  plugins: [react()],
  preview: address,
  worker: { format: "es" },
  build: {
    // what changes together is one file, so that a new rule does not make anyone fetch the component library again
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "echarts", test: /node_modules[\\/](?:echarts|zrender)[\\/]/, priority: 3 },
            { name: "react", test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: "dagre", test: /node_modules[\\/]@dagrejs[\\/]/, priority: 3 },
            { name: "zod", test: /node_modules[\\/](?:zod|yaml)[\\/]/, priority: 2 },
            {
              name: "law",
              // pictures, proofs, plans and calendars come with the part of the page that shows them
              test: /packages[\\/](?:core|decision-procedure)[\\/](?!dist[\\/](?:Procedure(?:Analysis|Diagram|Plan)|ICalendar|Csv|plan)\.)|node_modules[\\/]effect[\\/]/,
              priority: 2
            },
            { name: "antd", test: /node_modules[\\/]/, priority: 1 }
          ]
        }
      }
    }
  },
  ...(command === "serve"
    ? { resolve: { conditions: ["@zhengce/source", "module", "browser", "development|production"] } }
    : {})
}))
