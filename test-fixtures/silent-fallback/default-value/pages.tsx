// What a reader sees decides, not what attributes and comments are called.
import OpenAI from "openai";
import { DigestUnavailable } from "./digest-unavailable";

const client = new OpenAI();

export async function Digest({ text }: { readonly text: string }) {
  try {
    const answer = await client.responses.create({ model: "gpt-5.6-luna", input: text });
    return <p>{answer.output_text}</p>;
  } catch { // expect-here: silent-fallback/default-value
    // No error is to be seen.
    return <p className="error" data-state="unavailable">Nothing new today.</p>;
  }
}

export async function Outlook({ text }: { readonly text: string }) {
  try {
    const answer = await client.responses.create({ model: "gpt-5.6-luna", input: text });
    return <p>{answer.output_text}</p>;
  } catch { // expect-none-here
    return (
      <section>
        <p>We couldn&apos;t write the outlook for today.</p>
      </section>
    );
  }
}

export async function Headline({ text }: { readonly text: string }) {
  try {
    const answer = await client.responses.create({ model: "gpt-5.6-luna", input: text });
    return <h1>{answer.output_text}</h1>;
  } catch { // expect-none-here
    return <DigestUnavailable />;
  }
}

export async function Note({ text }: { readonly text: string }) {
  try {
    const answer = await client.responses.create({ model: "gpt-5.6-luna", input: text });
    return <p>{answer.output_text}</p>;
  } catch (error) { // expect-none-here
    return <p>{String(error)}</p>;
  }
}
