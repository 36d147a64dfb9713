// fixture: path=app/feedback/page.tsx
import Anthropic from "@anthropic-ai/sdk";
import { feedback } from "@/lib/feedback";

const anthropic = new Anthropic();

export default function FeedbackPage() {
  async function submit(form: FormData) {
    "use server";
    const text = String(form.get("text"));
    // expect: call-before-gate/no-gate warning
    const message = await anthropic.messages.create({
      model: "claude-haiku-4-5-20251001",
      max_tokens: 60,
      messages: [{ role: "user", content: `Which team is this for? ${text}` }],
    });
    await feedback.add(text, message.content);
  }

  return (
    <form action={submit}>
      <textarea name="text" />
      <button>Send</button>
    </form>
  );
}
