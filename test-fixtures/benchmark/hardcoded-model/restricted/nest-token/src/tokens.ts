export const ANTHROPIC = Symbol("ANTHROPIC");
