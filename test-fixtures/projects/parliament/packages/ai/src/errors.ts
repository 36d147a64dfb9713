import type { ResultAsync } from "neverthrow";

export type AiError = { kind: "upstream"; cause: unknown } | { kind: "empty" } | { kind: "off-topic"; reason: string };

export type AiResult<T> = ResultAsync<T, AiError>;

export const upstream = (cause: unknown): AiError => ({ kind: "upstream", cause });
