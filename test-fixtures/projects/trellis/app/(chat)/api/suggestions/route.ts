import { generateObject } from "ai";
import { z } from "zod";
import { auth } from "@/auth";
import { resolveModel } from "@/lib/ai/providers";
import { allowBurst } from "@/lib/rate-limit";

const schema = z.object({ suggestions: z.array(z.string()).max(4) });

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const session = await auth();
  if (!session?.user) return Response.json({ error: "unauthorized" }, { status: 401 });
  if (!(await allowBurst(`suggest:${session.user.id}`))) return Response.json({ error: "slow down" }, { status: 429 });

  // expect: call-before-gate/no-gate info
  // expect: missing-fallback-tier/none
  const suggestions = await generateObject({
    model: resolveModel(searchParams.get("model") ?? undefined),
    schema,
    prompt: `Continue: ${searchParams.get("text") ?? ""}`,
  })
    .then((result) => result.object.suggestions)
    // expect: silent-fallback/default-value warning
    .catch(() => []);

  return Response.json({ suggestions });
}
