import { NextResponse, type NextRequest } from "next/server";
import { getToken } from "next-auth/jwt";

export async function middleware(request: NextRequest) {
  const token = await getToken({ req: request });
  if (token?.plan !== "enterprise") {
    return NextResponse.json({ error: "enterprise only" }, { status: 403 });
  }
  return NextResponse.next();
}

export const config = { matcher: ["/api/enterprise/:path*"] };
