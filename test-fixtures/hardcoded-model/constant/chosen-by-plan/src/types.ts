export type Plan = "free" | "team" | "enterprise";
