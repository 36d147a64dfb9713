"use client";
import { useState } from "react";

const MODEL = "gpt-3.5-turbo"; // expect-here: hardcoded-model/retired error

export function Editor() {
  const [text, setText] = useState("");
  async function improve() {
    const response = await fetch("/api/complete", { method: "POST", body: JSON.stringify({ prompt: text, model: MODEL }) });
    setText((await response.json()).text);
  }
  return <textarea value={text} onChange={(event) => setText(event.target.value)} onBlur={improve} />;
}
