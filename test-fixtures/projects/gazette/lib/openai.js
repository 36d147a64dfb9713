import OpenAI from "openai";

const openai = new OpenAI({ apiKey: process.env.OPENAI_KEY });

// expect: hardcoded-model/retired error
export const HEADLINE_MODEL = "gpt-4-vision-preview";

export async function headline(article) {
  // expect: missing-fallback-tier/none warning
  // expect: call-before-gate/some-paths error
  const { choices } = await openai.chat.completions.create({
    model: HEADLINE_MODEL,
    messages: [
      { role: "system", content: "You write headlines." },
      { role: "user", content: article },
    ],
  });
  return choices[0].message.content;
}

export async function headlineOr(article, otherwise) {
  let result = otherwise;
  try {
    result = await headline(article);
    // expect: silent-fallback/swallowed warning
  } catch (e) {
    // keep the other one
  }
  return result;
}

export const stream = (article, res) =>
  openai.chat.completions.create({ model: process.env.STREAM_MODEL, stream: true, messages: [{ role: "user", content: article }] }).then(async (chunks) => {
    for await (const chunk of chunks) res.write(chunk.choices[0]?.delta?.content ?? "");
    res.end();
  });
