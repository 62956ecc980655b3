import { load } from "./load.js";

const program = load<typeof import("./program.js")>(new URL("./program.cjs", import.meta.url));

export const { main } = program.exports;
export const { keepCode } = program;
