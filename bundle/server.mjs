// The language server as a program of its own.
import { spareEarlyCode } from "./v8-flags.mjs";
import "../server/bin.ts";

spareEarlyCode();
