// The command line as one program: what `npm run build` bundles for `load.ts`.

export { main } from "../main.js";

/** Makes the thread that this is called in one of `batch`'s. */
export const work = () => import("../batch/worker.js");
