import { NextResponse, type NextRequest } from "next/server";
import { seats } from "./seats";

export async function middleware(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (!pathname.startsWith("/api/ai/")) return NextResponse.next();
  if (!(await seats.hasSeat(request.cookies.get("user")?.value))) return NextResponse.json({ error: "no seat" }, { status: 403 });
  return NextResponse.next();
}
