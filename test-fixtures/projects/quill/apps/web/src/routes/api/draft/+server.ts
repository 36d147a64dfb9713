import { error, json, type RequestHandler } from "@sveltejs/kit";
import { limits, textService } from "@quill/ai";

export const POST: RequestHandler = async ({ request, locals }) => {
  if (!locals.session) error(401);
  const { brief } = await request.json();
  await limits.assertCanDraft(locals.session.userId);
  return json(await textService().draft(brief, request.signal));
};
