import { z } from "zod";
import { HostedModel } from "@/lib/hosted";
import { triage } from "@/lib/triage";

const schema = z.object({ ticket: z.string(), model: z.string() });

/** Says whether the body has the shape that is wanted; a name that starts with "safe" is no check for safety. */
const safeValidateBody = (body: unknown) => {
  const result = schema.safeParse(body);
  return result.success ? { success: true as const, data: result.data } : { success: false as const, error: result.error.issues };
};

export const POST = async (request: Request) => {
  const parsed = safeValidateBody(await request.json());
  if (!parsed.success) return Response.json({ message: "Invalid request body", error: parsed.error }, { status: 400 });
  const { ticket, model } = parsed.data;
  const label = await triage({ ticket, config: { model: new HostedModel({ model, key: process.env.KEY! }), language: "en" } });
  return Response.json({ label });
};
