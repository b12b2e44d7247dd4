/**
 * What a rule throws by reading a fact that nobody has stated. It is caught wherever a rule is run, and by the
 * combinators of outcomes, which can often conclude without it. A registered symbol, so that two copies of this package
 * understand each other.
 */
export const unknownFact: unique symbol = Symbol.for("zhengce/unknownFact") as never
