/** The one place that opens the network: `gaplint registry update --from URL`. */
import { UsageError } from "../usage-error.ts";

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** The text at an address. @throws {UsageError} for an address that can't be read, with what went wrong. */
export async function download(url: string): Promise<string> {
  try {
    const response = await fetch(url, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) {
      const hint = response.status === 401 || response.status === 403 ? "It wants a key: fetch it with your own tools, and give the file to --from." : "Check the address.";
      throw new UsageError(`${url} answered ${response.status} ${response.statusText}`.trimEnd(), hint);
    }
    return await textWithin(response, url);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
    const reason = error instanceof Error && error.name === "TimeoutError" ? `no answer within ${TIMEOUT_MS / 1000} seconds` : `${error instanceof Error ? error.message : String(error)}${cause}`;
    throw new UsageError(`${url} can't be read`, reason);
  }
}

async function textWithin(response: Response, url: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    const bytes: Uint8Array = part;
    size += bytes.length;
    if (size > MAX_BYTES) throw new UsageError(`${url} is larger than ${MAX_BYTES / 1024 / 1024} MB`, "That is no list of models.");
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
}
