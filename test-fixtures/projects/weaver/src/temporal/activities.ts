import { log } from "@temporalio/activity";
import { ask } from "~/lib/text";

export async function describePattern(pattern: string): Promise<string> {
  // expect-none: call-before-gate an activity of a job
  const result = await ask(`Describe: ${pattern}`);
  return result.unwrap();
}

export async function tagPattern(pattern: string): Promise<string[]> {
  const result = await ask(`Tags for: ${pattern}`);
  if (!result.ok) {
    log.warn("no tags", { error: result.error });
    // expect-none: silent-fallback
    return [];
  }
  return result.unwrap().split(",");
}
