// The language server as the command `lsp` loads it.
import { spareEarlyCode } from "./v8-flags.mjs";

spareEarlyCode();
export { startServer } from "../server/main.ts";
