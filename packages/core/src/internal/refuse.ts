import { DefinitionError } from "../DefinitionError.ts"

/** Throws what a mistake in a declaration is answered with. */
export const refuse = (noun: string, id: string, problem: string): never => {
  throw new DefinitionError({ noun, id, problem })
}
