import { ask as askClaude } from "./claude";
import { ask as askGpt } from "./gpt";
import { record } from "./record";

const providers = { claude: askClaude, gpt: askGpt };
type Name = keyof typeof providers;

export async function complete(prompt: string, order: Name[] = ["claude", "gpt"]) {
  const errors: unknown[] = [];
  for (const name of order) {
    try {
      return await providers[name](prompt);
      // expect: silent-fallback/other-model
    } catch (error) {
      errors.push(error);
    }
  }
  throw new AggregateError(errors, "all providers failed");
}

export async function completeTold(prompt: string, order: Name[] = ["claude", "gpt"]) {
  for (const [position, name] of order.entries()) {
    try {
      const text = await providers[name](prompt);
      if (position > 0) record("served by fallback", { name });
      return text;
      // expect-none: silent-fallback recorded
    } catch (error) {
      record("provider failed", { name, error });
    }
  }
  throw new Error("all providers failed");
}

export async function preferred(prompt: string) {
  // expect: silent-fallback/other-model
  const answer = await askClaude(prompt).catch(() => null);
  return answer ?? askGpt(prompt);
}

export async function toldAfter(prompt: string) {
  let text: string;
  let from: Name = "claude";
  try {
    text = await askClaude(prompt);
    // expect-none: silent-fallback recorded right after
  } catch (error) {
    text = await askGpt(prompt);
    from = "gpt";
    record("switched", { error });
  }
  return { text, from };
}

export async function byStatus(prompt: string) {
  try {
    return await askClaude(prompt);
    // expect: silent-fallback/other-model
  } catch (error: any) {
    switch (error.status) {
      case 401:
      case 403:
      case 404:
        return askGpt(prompt);
      default:
        throw error;
    }
  }
}

export async function twice(prompt: string) {
  try {
    return await askClaude(prompt);
    // expect-none: silent-fallback the same provider and model again
  } catch {
    return askClaude(prompt);
  }
}

export function racing(prompt: string) {
  // expect: silent-fallback/other-model
  return Promise.any([askClaude(prompt), askGpt(prompt)]);
}

export const chained = (prompt: string) =>
  askClaude(prompt).then(
    (text) => text.trim(),
    // expect: silent-fallback/other-model
    () => askGpt(prompt),
  );
