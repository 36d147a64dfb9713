import { session } from "./session";

type Handler = (request: Request, context: { user: { id: string; plan: string } }) => Promise<Response>;

/** Says who asks, no more. */
export function withAuth(handler: Handler) {
  return async (request: Request): Promise<Response> => {
    const user = await session(request);
    if (!user) return new Response("Unauthorized", { status: 401 });
    return handler(request, { user });
  };
}

/** Lets paying customers through. */
export const withEntitlement = (feature: string, handler: Handler) =>
  withAuth(async (request, context) => {
    // mutate: gate
    if (context.user.plan === "free") return Response.json({ error: `${feature} needs a plan` }, { status: 402 });
    return handler(request, context);
  });

/** Names a span. */
export const withTrace = (name: string, handler: (request: Request) => Promise<Response>) => async (request: Request): Promise<Response> => {
  console.time(name);
  const response = await handler(request);
  console.timeEnd(name);
  return response;
};
