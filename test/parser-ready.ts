import { parserReady } from "../src/python/syntax/parser.js";

// Tests call what reads models without the command line or the library around it, which wait for the parser.
await parserReady;
