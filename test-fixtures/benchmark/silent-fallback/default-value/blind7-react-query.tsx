// fixture: path=src/hooks/useInsights.ts
import { useMutation, useQuery } from "@tanstack/react-query";
import { createClient } from "@supabase/supabase-js";
import { useState } from "react";
import Anthropic from "@anthropic-ai/sdk";
import { notifications } from "@mantine/notifications";

const anthropic = new Anthropic({ dangerouslyAllowBrowser: true });
const supabase = createClient("https://x.supabase.co", "anon");

const insight = async (rows: unknown[]) => {
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 400, messages: [{ role: "user", content: JSON.stringify(rows) }] });
  const [block] = message.content;
  return block?.type === "text" ? block.text : "";
};

export function useInsights(table: string) {
  return useQuery({
    queryKey: ["insights", table],
    queryFn: async () => {
      const { data, error } = await supabase.from(table).select("*").limit(100);
      if (error) return [];
      // expect-none: silent-fallback the query carries the error
      return (await insight(data)).split("\n");
    },
  });
}

export function useExplain() {
  return useMutation({
    mutationFn: (rows: unknown[]) => insight(rows),
    // expect-none: silent-fallback shown
    onError: (error) => notifications.show({ color: "red", title: "No explanation", message: error.message }),
  });
}

export function useForecast(rows: unknown[]) {
  return useQuery({
    queryKey: ["forecast", rows.length],
    queryFn: async () => {
      try {
        return await insight(rows);
        // expect: silent-fallback/default-value warning
      } catch {
        return "Stable";
      }
    },
  });
}

export function useSummaryState() {
  const [state, setState] = useState<{ status: "idle" | "busy" | "done" | "error"; text?: string; message?: string }>({ status: "idle" });
  const run = async (rows: unknown[]) => {
    setState({ status: "busy" });
    try {
      setState({ status: "done", text: await insight(rows) });
      // expect-none: silent-fallback a state that says so
    } catch (error) {
      setState({ status: "error", message: (error as Error).message });
    }
  };
  const runQuietly = async (rows: unknown[]) => {
    setState({ status: "busy" });
    try {
      setState({ status: "done", text: await insight(rows) });
      // expect: silent-fallback/default-value warning
    } catch (error) {
      setState({ status: "done", text: "" });
    }
  };
  return { state, run, runQuietly };
}
