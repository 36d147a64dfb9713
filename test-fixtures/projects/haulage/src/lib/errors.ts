export class HttpError extends Error {
  constructor(
    public status: number,
    message: string,
    public details?: unknown,
  ) {
    super(message);
  }
  static forbidden(message = "Forbidden") {
    return new HttpError(403, message);
  }
  static notFound(what: string) {
    return new HttpError(404, `${what} not found`);
  }
}

export class QuotaExceededError extends HttpError {
  constructor(limit: number) {
    super(402, `Monthly limit of ${limit} documents reached`);
  }
}
