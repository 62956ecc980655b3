/** TypeScript's compiler, of which only the parser is used: no type checker, no program, nothing emitted. */
export { ts } from "ts-morph";
