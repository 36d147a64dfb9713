export * from "./engines";
export { TIMEOUT_MS as DOSSIER_TIMEOUT_MS } from "./limits";
