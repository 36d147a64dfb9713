import { fail } from "@sveltejs/kit";
import { generateText } from "ai";
import { mistral } from "@ai-sdk/mistral";

export const actions = {
  write: async ({ request, locals }) => {
    if (!locals.user.features.includes("stories")) return fail(403, { message: "not for you" });
    const form = await request.formData();
    // expect-none: call-before-gate
    const { text } = await generateText({ model: mistral("mistral-small-latest"), prompt: String(form.get("topic")) });
    return { text };
  },
  continue: async ({ request }) => {
    const form = await request.formData();
    // expect: call-before-gate/no-gate warning
    const { text } = await generateText({ model: mistral("mistral-small-latest"), prompt: String(form.get("topic")) });
    return { text };
  },
};
