/** The workspace that the storm goes over: packages that call models through each other, and the files that steer them. */

const PACKAGES = ["shop", "desk", "mail"];

export const REGISTRIES: readonly string[] = ["cleared", "restricted", "revoked", "conditional"].map(
  (status) => `{
  "models": {
    "claude-mythos-5": { "provider": "anthropic", "tier": "frontier", "clearance": { "status": "${status}" } },
    "gpt-5.6-terra": { "provider": "openai", "tier": "general", "clearance": { "status": "cleared" } }
  },
  "tiers": { "frontier": { "fallback": "general" }, "general": {} }
}
`,
);

export const CONFIGS: readonly string[] = [
  '{ "registryModule": "shop/models.ts" }\n',
  '{ "registryModule": "shop/models.ts", "profile": "strict" }\n',
  '{ "rules": { "call-before-gate": "off" } }\n',
  '{ "rules": { "hardcoded-model": "error" }, "exclude": ["mail/**"] }\n',
  '{ "rules": { ',
];

/** The texts of all files by their path. */
export function product(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    "package.json": '{ "name": "storm", "private": true, "type": "module" }\n',
    "gaplint.json": CONFIGS[0] ?? "",
    "capability-registry.json": REGISTRIES[0] ?? "",
    "shop/models.ts": "export function selectModel(choice: { tier: string }): string {\n  return choice.tier;\n}\n",
  };
  for (const [position, name] of PACKAGES.entries()) {
    for (let index = 0; index < 8; index += 1) {
      files[`${name}/call-${index}.ts`] = call(position * 8 + index);
      files[`${name}/route-${index}.ts`] = `import { answer${position * 8 + index} } from "./call-${index}.js";\n\nexport async function POST(request: Request) {\n  const { question } = await request.json();\n  return Response.json(await answer${position * 8 + index}(question));\n}\n`;
    }
    files[`${name}/constants.ts`] = `export const MODEL = "claude-mythos-5"; // 🦜\r\nexport const OTHER = "gpt-5.6-terra";\r\n`;
  }
  return files;
}

function call(number: number): string {
  const model = ['"claude-mythos-5"', "MODEL", 'process.env.MODEL ?? "gpt-4o"', "OTHER"][number % 4] ?? "MODEL";
  return `import Anthropic from "@anthropic-ai/sdk";
import { MODEL, OTHER } from "./constants.js";

const client = new Anthropic();

export async function answer${number}(question: string) {
  try {
    return await client.messages.create({ model: ${model}, max_tokens: 100, messages: [{ role: "user", content: question }] });
  } catch {
    return [MODEL, OTHER].length > 2 ? null : { content: [] };
  }
}
`;
}

/** What is typed or pasted into sources: whole and broken. */
export const PIECES: readonly string[] = [
  '"claude-mythos-5"',
  '"claude-fable-5"',
  "await ",
  "\n",
  "}",
  "{",
  "/* 🦜👩‍🚀 */",
  'selectModel({ tier: "',
  '\nimport { selectModel } from "../shop/models.js";\n',
  "\n// gaplint-disable-next-line hardcoded-model -- storm\n",
  "`${",
  "\r\n",
  "export const x = 1;\n",
];
