"use client";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { createSafeActionClient } from "next-safe-action";
import { useAction } from "next-safe-action/hooks";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";

const actionClient = createSafeActionClient();

export const suggestRate = actionClient.inputSchema(z.object({ product: z.string() })).action(async ({ parsedInput }) => {
  const { text } = await generateText({ model: openai("gpt-5.6-luna"), prompt: `The tax rate for ${parsedInput.product}` });
  return { rate: Number(text) };
});

export function RateField({ product }: { product: string }) {
  const [rate, setRate] = useState<number>();
  const asked = useRef(new Set<string>());
  const suggestion = useAction(suggestRate, {
    onSuccess: ({ data }) => setRate(data?.rate),
    onError: ({ error }) => console.error("no rate", error),
  });

  const ask = useCallback(
    (name: string) => {
      if (asked.current.has(name)) return;
      asked.current.add(name);
      // expect-none: silent-fallback the hook gives no promise; what fails goes to its onError
      suggestion.execute({ product: name });
    },
    [suggestion],
  );

  // expect-none: silent-fallback
  useEffect(() => {
    ask(product);
  }, [product, ask]);

  return <output>{rate}</output>;
}

export function AskedAtOnce({ product }: { product: string }) {
  const ask = async () => {
    // expect: silent-fallback/swallowed
    suggestRate({ product });
  };
  return <button onClick={ask}>suggest</button>;
}
