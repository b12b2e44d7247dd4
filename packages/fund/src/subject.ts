import type { Document } from "@zhengce/core/Document"
import * as Norm from "@zhengce/core/Norm"
import type { Text } from "@zhengce/core/Text"
import type { z } from "zod"

/**
 * One thing that the Measures are asked about, such as a sub-fund or an exit: the form of its facts, the norms on them in
 * the order of the articles, and the documents whose contents may be given under `documents`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Subject<in F> {
  readonly id: string
  readonly title: Text
  readonly schema: z.ZodObject
  readonly norms: ReadonlyArray<Norm.Norm<F>>
  /** By the name under which their contents are given. */
  readonly documents: Readonly<Record<string, Document<F>>>
}

/** Ties the norms and documents of a subject to the form of its facts. */
export const define = <S extends z.ZodObject>(declaration: {
  readonly id: string
  readonly title: Text
  readonly schema: S
  readonly norms: ReadonlyArray<Norm.Norm<Norm.Given<z.infer<S>>>>
  readonly documents?: Readonly<Record<string, Document<Norm.Given<z.infer<S>>>>>
}): Subject<Norm.Given<z.infer<S>>> => ({ documents: {}, ...declaration, norms: Norm.set(declaration.norms) })
