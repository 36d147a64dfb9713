"use client";
import { useState } from "react";

export default function Page() {
  const [model, setModel] = useState("gpt-5.5");
  const [text, setText] = useState("");
  const send = () => fetch("/api/complete", { method: "POST", body: JSON.stringify({ model, input: text }) });
  return (
    <form onSubmit={send}>
      <select value={model} onChange={(event) => setModel(event.target.value)}>
        <option value="gpt-5.5">Deep</option>
        <option value="gpt-5.4-mini">Fast</option>
      </select>
      <input value={text} onChange={(event) => setText(event.target.value)} />
    </form>
  );
}
