export const GatewayPath = {
  Chat: "v1/chat/completions",
  Usage: "dashboard/billing/usage",
};

// expect-none: hardcoded-model nothing sends it
export const LEGACY_MODEL_LABEL = "gpt-3.5-turbo";
