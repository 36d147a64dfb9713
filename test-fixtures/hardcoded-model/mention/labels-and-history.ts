// Restricted ids where no program takes its model from.
import { sql } from "./sql.js";
import { telemetry } from "./telemetry.js";

// expect-none: hardcoded-model a sentence
export const NOTICE = "claude-fable-5 is not available in your organization.";

// expect-none: hardcoded-model a name of something else
export const incidentTitle = "claude-mythos-5";

export function isWithdrawn(model: string): boolean {
  // expect-none: hardcoded-model a comparison
  return model === "claude-fable-5" || model === "mythos-5-adv";
}

export function recordRefusal(reason: string): void {
  // expect-none: hardcoded-model a telemetry value
  telemetry.track("refused", { model: "claude-fable-5", reason });
}

export async function up(): Promise<void> {
  // expect-none: hardcoded-model a database value
  await sql`update conversations set model = 'claude-sonnet-4-6' where model = ${"claude-fable-5"}`;
}
