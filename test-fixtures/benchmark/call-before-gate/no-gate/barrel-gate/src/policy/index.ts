export * from "./plan.js";
export { requireActivePlan as default } from "./plan.js";
