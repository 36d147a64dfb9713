// fixture: path=app/reports/page.tsx
import { generateObject, generateText, embed } from "ai";
import { unstable_cache } from "next/cache";
import { Suspense } from "react";
import { z } from "zod";
import { models } from "@/lib/models";
import { track } from "@/lib/analytics";

const headline = unstable_cache(async (id: string) => {
  try {
    const { text } = await generateText({ model: models.fast, prompt: `Headline for ${id}` });
    return text;
    // expect: silent-fallback/default-value
  } catch {
    return "Report";
  }
});

async function Insights({ id }: { id: string }) {
  let items: { title: string }[];
  try {
    const { object } = await generateObject({ model: models.fast, output: "array", schema: z.object({ title: z.string() }), prompt: id });
    items = object;
    // expect-none: silent-fallback the reader sees it
  } catch {
    return <p role="alert">Insights are unavailable right now.</p>;
  }
  return <ul>{items.map((item) => <li key={item.title}>{item.title}</li>)}</ul>;
}

async function Related({ id }: { id: string }) {
  let related: string[] = [];
  try {
    const { embedding } = await embed({ model: models.embedding, value: id });
    related = await search(embedding);
    // expect: silent-fallback/swallowed
  } catch {}
  return <nav>{related.map((one) => <a key={one} href={one}>{one}</a>)}</nav>;
}

async function Summary({ id }: { id: string }) {
  try {
    const { text } = await generateText({ model: models.fast, prompt: id });
    return <p>{text}</p>;
    // expect-none: silent-fallback tracked
  } catch (error) {
    track("summary_failed", { id, error: String(error) });
    return null;
  }
}

async function Footer({ id }: { id: string }) {
  try {
    const { text } = await generateText({ model: models.fast, prompt: id });
    return <footer>{text}</footer>;
    // expect: silent-fallback/default-value
  } catch {
    return null;
  }
}

async function search(embedding: number[]): Promise<string[]> {
  const response = await fetch("https://search.internal/query", { method: "POST", body: JSON.stringify({ embedding }) });
  // expect-none: silent-fallback a search, no model
  if (!response.ok) return [];
  return response.json();
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <main>
      <h1>{await headline(id)}</h1>
      <Suspense><Insights id={id} /><Related id={id} /><Summary id={id} /></Suspense>
      <Footer id={id} />
    </main>
  );
}
