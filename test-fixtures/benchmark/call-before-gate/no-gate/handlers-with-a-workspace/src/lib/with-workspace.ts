import { getServerSession } from "next-auth";
import { NextResponse } from "next/server";
import { prisma } from "./prisma";

type Handler = (ctx: { req: Request; workspace: { id: string; plan: string }; userId: string }) => Promise<Response>;

export function withWorkspace(handler: Handler, { plans }: { plans?: string[] } = {}) {
  return async (req: Request) => {
    const session = await getServerSession();
    if (!session) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
    const slug = new URL(req.url).searchParams.get("workspace");
    const workspace = await prisma.workspace.findFirst({ where: { slug, members: { some: { userId: session.user.id } } } });
    if (!workspace) return NextResponse.json({ error: "forbidden" }, { status: 403 });
    if (plans && !plans.includes(workspace.plan)) return NextResponse.json({ error: "upgrade" }, { status: 402 });
    return handler({ req, workspace, userId: session.user.id });
  };
}

export function withErrors(handler: (req: Request) => Promise<Response>) {
  return async (req: Request) => {
    try {
      return await handler(req);
    } catch (error) {
      console.error(error);
      return NextResponse.json({ error: "internal" }, { status: 500 });
    }
  };
}
