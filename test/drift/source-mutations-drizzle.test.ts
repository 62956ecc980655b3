import { describe } from "vitest";
import { SEED } from "../random.js";
import { holdSourceMutations } from "./hold-source-mutations.js";

describe(`mutations of Drizzle code, seed ${SEED}`, () => holdSourceMutations("drizzle"));
