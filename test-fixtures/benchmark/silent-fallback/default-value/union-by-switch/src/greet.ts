import { ask } from "./ask.js";

export async function greet(name: string): Promise<string> {
  const outcome = await ask(`Greet ${name}`);
  switch (outcome.kind) {
    case "ok":
      return outcome.text;
    // expect: silent-fallback/default-value warning
    case "error":
      return `Hello ${name}`;
  }
}
