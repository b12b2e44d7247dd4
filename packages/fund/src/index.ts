/**
 * Zhengzhou Industrial Development Fund.
 *
 * @since 0.1.0
 */
export { assess } from "./assess.ts"
export * from "./documents/sub-fund.ts"
export { measures102 } from "./instrument.ts"
export * from "./parameters.ts"
export { alternatives, subjects } from "./subjects.ts"
