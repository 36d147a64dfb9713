export { textService, TextService, type Draft } from "./text-service.js";
export * as limits from "./limits.js";
export { similar } from "./similar.js";
