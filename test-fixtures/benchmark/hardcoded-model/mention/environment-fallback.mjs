// A build step writes what the server will use.
import { writeFileSync } from "node:fs";

// expect: hardcoded-model/mention warning
const model = process.env.ASSISTANT_MODEL || "claude-mythos-5";
writeFileSync("dist/config.json", JSON.stringify({ model }));

// expect-none: hardcoded-model documentation
const help = { usage: "ASSISTANT_MODEL=claude-mythos-5 node build.mjs", example: "claude-fable-5" };
console.log(help.usage);
