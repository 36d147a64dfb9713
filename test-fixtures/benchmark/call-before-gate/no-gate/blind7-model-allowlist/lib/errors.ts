const STATUS = { bad_request: 400, unauthorized: 401, forbidden: 403, rate_limit: 429, offline: 503 } as const;

export type ErrorType = keyof typeof STATUS;

export class ChatError extends Error {
  constructor(readonly type: ErrorType, readonly surface: string) {
    super(`${type}:${surface}`);
  }

  toResponse() {
    return Response.json({ code: this.message }, { status: STATUS[this.type] });
  }
}
