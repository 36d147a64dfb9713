import { NextResponse } from "next/server";

const STATUS = { bad_request: 400, unauthorized: 401, forbidden: 403, not_found: 404, exceeded_limit: 403, internal: 500 } as const;

export class ApiError extends Error {
  constructor(readonly code: keyof typeof STATUS, message: string) {
    super(message);
  }
}

export function handleAndReturnErrorResponse(error: unknown) {
  const { code, message } = error instanceof ApiError ? error : new ApiError("internal", "Internal error");
  return NextResponse.json({ error: { code, message } }, { status: STATUS[code] });
}
