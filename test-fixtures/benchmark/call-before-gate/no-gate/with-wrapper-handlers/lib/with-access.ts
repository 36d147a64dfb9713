import type { NextRequest } from "next/server";
import { accessFor } from "./store";

type Handler = (request: NextRequest, context: { orgId: string }) => Promise<Response>;

export function withOrgAccess(handler: Handler, options: { scope: string }) {
  return async (request: NextRequest): Promise<Response> => {
    const access = await accessFor(request.headers.get("authorization") ?? "");
    if (!access.scopes.includes(options.scope)) return Response.json({ error: "missing scope" }, { status: 403 });
    return handler(request, { orgId: access.orgId });
  };
}

export function withTiming(handler: Handler) {
  return async (request: NextRequest): Promise<Response> => {
    const start = Date.now();
    const response = await handler(request, { orgId: "" });
    console.info("took", Date.now() - start);
    return response;
  };
}
