export { default as primary } from "./defaults.js";
export * as names from "./names.js";
