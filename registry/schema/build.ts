/** Writes the tables of docs/registry.md anew. Run it after a change of the schema: `npm run build:docs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fieldTables } from "./document.ts";

const page = fileURLToPath(new URL("../../docs/registry.md", import.meta.url));
const text = readFileSync(page, "utf8");
writeFileSync(page, text.replace(/(?<=<!-- fields -->\n)[\s\S]*?(?=\n<!-- \/fields -->)/, () => fieldTables()));
