import { load } from "./load.js";

await load<typeof import("./program.js")>(new URL("../program.cjs", import.meta.url)).exports.work();
