import "dotenv/config";

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set`);
  return value;
}

function optional(name: string, fallback: string): string {
  return process.env[name]?.trim() || fallback;
}

export class AppConfig {
  readonly port = Number(optional("PORT", "8080"));
  readonly databaseUrl = required("DATABASE_URL");

  readonly models = {
    // expect: hardcoded-model/constant info
    risk: optional("RISK_MODEL", "claude-sonnet-5"),
    // expect: hardcoded-model/constant info
    riskBackup: optional("RISK_BACKUP_MODEL", "gpt-5.6-terra"),
    digest: required("DIGEST_MODEL"),
  } as const;

  /** Dollars per million tokens, for the invoices. */
  readonly prices = new Map<string, number>([
    ["claude-opus-4-8", 5],
    ["claude-mythos-5", 40],
  ]);
}

export const config = new AppConfig();
