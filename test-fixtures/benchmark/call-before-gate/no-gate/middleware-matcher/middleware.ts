import { NextResponse, type NextRequest } from "next/server";
import { planOf } from "./lib/plan";

export async function middleware(request: NextRequest) {
  const plan = await planOf(request.cookies.get("session")?.value);
  if (plan === "free") return NextResponse.json({ error: "upgrade" }, { status: 402 });
  return NextResponse.next();
}

export const config = { matcher: ["/api/pro/:path*"] };
