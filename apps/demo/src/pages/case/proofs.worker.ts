/** Answers beside the page, because a single proof may take longer than a page may stand still. */
import { claims, procedure, rulebook } from "@zhengce/decision-procedure"
import { answers, type Question } from "./proofs.ts"

const port = self as unknown as Pick<Worker, "postMessage" | "onmessage">

port.onmessage = ({ data }: MessageEvent<Question>) => {
  for (const found of answers({ procedure, rulebook, claims }, data)) port.postMessage(found)
  port.postMessage("end")
}
