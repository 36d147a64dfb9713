// fixture: path=src/settings.ts
import { track } from "./analytics";
import { z } from "zod";

// expect: hardcoded-model/mention
export const DEFAULT_MODEL = "claude-fable-5";

export const settings = {
  theme: "dark",
  // expect: hardcoded-model/mention
  defaultModel: "claude-mythos-5",
  temperature: 0.4,
};

export const preferences = z.object({
  // expect: hardcoded-model/mention
  model: z.string().default("mythos-5-adv"),
});

// expect-none: hardcoded-model a list of what is blocked
export const BLOCKED = new Set(["claude-fable-5", "mythos-5-adv"]);

// expect-none: hardcoded-model a comparison
export const needsApproval = (model: string) => model === "claude-mythos-5" || model.includes("claude-fable-5");

export function opened() {
  // expect-none: hardcoded-model telemetry
  track("settings_opened", { model: "claude-mythos-5" });
}

export const PRICES = {
  // expect-none: hardcoded-model a price
  "claude-mythos-5": 30,
};

export const notes = [
  // expect-none: hardcoded-model prose
  "claude-mythos-5 needs an approval of your organization",
];

