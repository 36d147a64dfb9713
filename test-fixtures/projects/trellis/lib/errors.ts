export type ErrorCode = "unauthorized" | "forbidden" | "rate_limit" | "not_found" | "bad_request" | "offline";

const statusOf: Record<ErrorCode, number> = {
  unauthorized: 401,
  forbidden: 403,
  rate_limit: 429,
  not_found: 404,
  bad_request: 400,
  offline: 503,
};

export class TrellisError extends Error {
  constructor(
    public readonly code: ErrorCode,
    message?: string,
  ) {
    super(message ?? code);
    this.name = "TrellisError";
  }

  toResponse(): Response {
    return Response.json({ code: this.code, message: this.message }, { status: statusOf[this.code] });
  }
}
