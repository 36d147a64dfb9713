import { appRouter, type Context } from "@parliament/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { auth } from "../../../../auth";

async function createContext(request: Request): Promise<Context> {
  const session = await auth.api.getSession({ headers: request.headers });
  return { session: session ? { userId: session.user.id } : null, ip: request.headers.get("x-forwarded-for") ?? "" };
}

const handler = (request: Request) =>
  fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext: () => createContext(request) });

export { handler as GET, handler as POST };
