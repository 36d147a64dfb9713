/** A mistake in how gaplint was called: one clear line, and what to do about it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** What a user reads of it, on stderr. */
export function usageText({ message, hint }: UsageError): string {
  return `gaplint: ${message}\n  ${hint}\n`;
}
