export const PRIMARY = "claude-sonnet-4-6";
export const BACKUP = PRIMARY;
