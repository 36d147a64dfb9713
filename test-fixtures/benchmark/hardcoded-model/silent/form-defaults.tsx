"use client";
import { useForm } from "react-hook-form";
import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";

const schema = z.object({ name: z.string(), model: z.string() });

export function AssistantForm({ save }: { save: (values: z.infer<typeof schema>) => Promise<void> }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: "", model: "gpt-5.5" } });
  return (
    <form onSubmit={form.handleSubmit(save)}>
      <input {...form.register("model")} placeholder="claude-opus-4-8" />
    </form>
  );
}
