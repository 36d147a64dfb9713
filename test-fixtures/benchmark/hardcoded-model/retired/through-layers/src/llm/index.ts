export * from "./complete";
export { PRESETS as presets } from "./presets";
