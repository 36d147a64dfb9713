import type { AiError } from "@parliament/ai";
import { TRPCError } from "@trpc/server";
import type { Result } from "neverthrow";

const codeOf = { upstream: "BAD_GATEWAY", empty: "UNPROCESSABLE_CONTENT", "off-topic": "BAD_REQUEST" } as const;

export async function unwrap<T>(result: Result<T, AiError>): Promise<T> {
  if (result.isOk()) return result.value;
  throw new TRPCError({ code: codeOf[result.error.kind], cause: result.error });
}
