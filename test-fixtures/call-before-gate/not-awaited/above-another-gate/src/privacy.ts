const SECRETS = /\b(?:\d[ -]?){13,16}\b/;

export function assertNothingSensitive(text: string): void {
  if (SECRETS.test(text)) throw Object.assign(new Error("Card numbers may not be sent"), { status: 403 });
}
