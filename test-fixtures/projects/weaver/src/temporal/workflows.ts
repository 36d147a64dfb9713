import { proxyActivities } from "@temporalio/workflow";
import type * as activities from "./activities";

const { describePattern, tagPattern } = proxyActivities<typeof activities>({ startToCloseTimeout: "2 minutes", retry: { maximumAttempts: 3 } });

export async function publishPattern(pattern: string): Promise<{ text: string; tags: string[] }> {
  const [text, tags] = await Promise.all([describePattern(pattern), tagPattern(pattern)]);
  return { text, tags };
}
