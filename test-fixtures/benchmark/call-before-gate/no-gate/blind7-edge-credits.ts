// fixture: path=supabase/functions/generate-recipe/index.ts
import { createClient } from "npm:@supabase/supabase-js@2";
import OpenAI from "npm:openai@5";
import { corsHeaders } from "../_shared/cors.ts";

const openai = new OpenAI({ apiKey: Deno.env.get("OPENAI_API_KEY") });

Deno.serve(async (req) => {
  if (req.method === "OPTIONS") return new Response("ok", { headers: corsHeaders });

  try {
    const supabase = createClient(Deno.env.get("SUPABASE_URL")!, Deno.env.get("SUPABASE_ANON_KEY")!, {
      global: { headers: { Authorization: req.headers.get("Authorization")! } },
    });
    const { data: { user }, error: authError } = await supabase.auth.getUser();
    if (authError || !user) {
      return new Response(JSON.stringify({ error: "Unauthorized" }), { status: 401, headers: corsHeaders });
    }

    const { data: profile } = await supabase.from("profiles").select("credits, tier").eq("id", user.id).single();
    if (!profile || profile.credits < 1) {
      return new Response(JSON.stringify({ error: "Insufficient credits" }), {
        status: 402,
        headers: { ...corsHeaders, "Content-Type": "application/json" },
      });
    }

    const { ingredients, diet } = await req.json();
    // expect-none: call-before-gate
    const completion = await openai.chat.completions.create({
      model: "gpt-5-mini",
      response_format: { type: "json_object" },
      messages: [
        { role: "system", content: "Answer with a recipe as JSON." },
        { role: "user", content: `Ingredients: ${ingredients.join(", ")}. Diet: ${diet ?? "none"}.` },
      ],
    });
    await supabase.rpc("decrement_credits", { user_id: user.id, amount: 1 });
    return new Response(completion.choices[0].message.content, { headers: { ...corsHeaders, "Content-Type": "application/json" } });
  } catch (error) {
    return new Response(JSON.stringify({ error: (error as Error).message }), { status: 500, headers: corsHeaders });
  }
});
