import "dotenv/config";

const get = (name: string, otherwise: string): string => process.env[name] ?? otherwise;

export const config = {
  // expect: hardcoded-model/constant info
  embeddings: get("EMBEDDINGS", "text-embedding-3-large"),
  // expect: hardcoded-model/revocable info
  primary: get("PRIMARY_MODEL", "claude-opus-4-8"),
  // expect: hardcoded-model/constant info
  backup: get("BACKUP_MODEL", "gpt-5.6-terra"),
  prices: { "claude-opus-4-8": [5, 25], "gpt-5.6-terra": [1, 4] },
};
