import { fail, type Actions } from "@sveltejs/kit";
import { limits, textService } from "@quill/ai";

export const actions: Actions = {
  summarize: async ({ request, locals }) => {
    const form = await request.formData();
    const text = String(form.get("text"));
    await limits.assertCanDraft(locals.session.userId);
    try {
      const { text: summary } = await textService().draft(`Summarize: ${text}`);
      return { summary };
      // expect: silent-fallback/default-value warning
    } catch {
      return { summary: text.slice(0, 200) };
    }
  },
  expand: async ({ request, locals }) => {
    const form = await request.formData();
    try {
      await limits.assertCanDraft(locals.session.userId);
      return { text: (await textService().draft(String(form.get("text")))).text };
    } catch (cause) {
      return fail(502, { message: cause instanceof Error ? cause.message : "no text" });
    }
  },
  translate: async ({ request }) => {
    const form = await request.formData();
    // expect: call-before-gate/some-paths error
    const { text } = await textService().draft(`In English: ${form.get("text")}`);
    return { text };
  },
};
