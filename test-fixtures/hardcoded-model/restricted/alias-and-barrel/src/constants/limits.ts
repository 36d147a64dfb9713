export const TIMEOUT_MS = 45_000;
export const LONG_DOSSIER_PAGES = 60;
