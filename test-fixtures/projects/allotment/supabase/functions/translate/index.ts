import { createClient } from "jsr:@supabase/supabase-js@2";
import OpenAI from "npm:openai@4";

const openai = new OpenAI({ apiKey: Deno.env.get("OPENAI_API_KEY") });

Deno.serve(async (request) => {
  const supabase = createClient(Deno.env.get("SUPABASE_URL")!, Deno.env.get("SUPABASE_KEY")!);
  const { data } = await supabase.auth.getUser(request.headers.get("authorization")?.slice(7) ?? "");
  if (!data.user) return new Response("unauthorized", { status: 401 });
  const { data: credits } = await supabase.from("credits").select("left").eq("user", data.user.id).single();
  if ((credits?.left ?? 0) < 1) return new Response("no credits", { status: 402 });
  const { text } = await request.json();
  try {
    // expect: hardcoded-model/constant info
    const completion = await openai.chat.completions.create({ model: "gpt-5.6-luna", messages: [{ role: "user", content: `Translate: ${text}` }] });
    return Response.json({ text: completion.choices[0].message.content });
  } catch (error) {
    return new Response(String(error), { status: 502 });
  }
});
