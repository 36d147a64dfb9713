import { error, json, type RequestHandler } from "@sveltejs/kit";
import { limits, textService } from "@quill/ai";

export const POST: RequestHandler = async ({ request, locals }) => {
  if (!locals.session) error(401);
  const { brief, previous } = await request.json();
  limits.assertCanDraft(locals.session.userId);
  // expect: call-before-gate/not-awaited error
  const draft = await textService().draft(`${previous}\n\n${brief}`);
  return json(draft);
};
