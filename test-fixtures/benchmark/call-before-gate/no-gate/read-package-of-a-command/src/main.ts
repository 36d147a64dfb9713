import { readFileSync } from "node:fs";
import { shorten } from "./shorten";

const [, , file = "CHANGELOG.md"] = process.argv;
console.log(await shorten(readFileSync(file, "utf8")));
