import { NextResponse, type NextRequest } from "next/server";
import { getSession } from "./session";
import { prisma } from "./prisma";
import { handleAndReturnErrorResponse, ApiError } from "./errors";

interface WorkspaceContext {
  request: NextRequest;
  workspace: { id: string; plan: string; aiUsage: number; aiLimit: number };
  session: { user: { id: string } };
}

type Handler = (context: WorkspaceContext) => Promise<Response>;

export function withSession(handler: (context: { request: NextRequest; session: { user: { id: string } } }) => Promise<Response>) {
  return async (request: NextRequest) => {
    try {
      const session = await getSession(request);
      if (!session?.user?.id) throw new ApiError("unauthorized", "Unauthorized: Login required.");
      return await handler({ request, session });
    } catch (error) {
      return handleAndReturnErrorResponse(error);
    }
  };
}

export function withWorkspace(handler: Handler, { requiredPlan = ["pro", "business"] }: { requiredPlan?: string[] } = {}) {
  return withSession(async ({ request, session }) => {
    const slug = request.nextUrl.searchParams.get("workspace") ?? "";
    const workspace = await prisma.workspace.findUnique({
      where: { slug },
      include: { users: { where: { userId: session.user.id } } },
    });
    if (!workspace || workspace.users.length === 0) throw new ApiError("not_found", "Workspace not found.");
    if (!requiredPlan.includes(workspace.plan)) {
      throw new ApiError("forbidden", "Unauthorized: Need higher plan.");
    }
    return handler({ request, session, workspace });
  });
}

export { NextResponse };
