// fixture: path=app/compose/page.tsx
"use client";

import { useActionState, useState, useTransition } from "react";
import { useCompletion, experimental_useObject as useObject } from "@ai-sdk/react";
import { message } from "antd";
import useSWR from "swr";
import { GoogleGenAI } from "@google/genai";
import { useSnackbar } from "notistack";

const ai = new GoogleGenAI({ apiKey: "from-settings" });
const ask = async (contents: string) => (await ai.models.generateContent({ model: "gemini-2.5-flash", contents })).text ?? "";

export default function Compose() {
  const { enqueueSnackbar } = useSnackbar();
  const [subject, setSubject] = useState("");
  const [failed, setFailed] = useState(false);
  const [pending, start] = useTransition();
  const { complete } = useCompletion({ api: "/api/complete", onError: (error) => void message.error(error.message) });

  const { data: greeting } = useSWR("greeting", async () => {
    try {
      return await ask("A greeting");
      // expect: silent-fallback/default-value warning
    } catch {
      return "Hello";
    }
  });

  const suggest = () =>
    start(async () => {
      try {
        setSubject(await ask("A subject line"));
        // expect-none: silent-fallback shown
      } catch (error) {
        enqueueSnackbar((error as Error).message, { variant: "error" });
      }
    });

  const shorten = async () => {
    try {
      setSubject(await ask(`Shorter: ${subject}`));
      // expect-none: silent-fallback a state of the page
    } catch {
      setFailed(true);
    }
  };

  const polish = async () => {
    try {
      setSubject(await ask(`Better: ${subject}`));
      // expect: silent-fallback/default-value warning
    } catch {
      setSubject(subject.trim());
    }
  };

  const [state, submit] = useActionState(async (_previous: { text: string; error?: string }, form: FormData) => {
    try {
      return { text: await ask(String(form.get("prompt"))) };
      // expect-none: silent-fallback a result that says so
    } catch (error) {
      return { text: "", error: (error as Error).message };
    }
  }, { text: "" });

  return (
    <form action={submit}>
      <h1>{greeting}</h1>
      {failed && <p>That did not work.</p>}
      <input value={subject} onChange={(event) => setSubject(event.target.value)} disabled={pending} />
      <button type="button" onClick={suggest}>Suggest</button>
      <button type="button" onClick={shorten}>Shorten</button>
      <button type="button" onClick={polish}>Polish</button>
      <button type="button" onClick={() => complete(subject)}>Complete</button>
      <output>{state.error ?? state.text}</output>
    </form>
  );
}
