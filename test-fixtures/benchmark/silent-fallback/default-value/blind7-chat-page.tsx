// fixture: path=src/components/Composer.tsx
import { useCallback, useState } from "react";
import OpenAI from "openai";
import { toast } from "sonner";
import { useSettings } from "../settings";

function useClient() {
  const { apiKey, baseURL } = useSettings();
  return new OpenAI({ apiKey, baseURL, dangerouslyAllowBrowser: true });
}

export function Composer({ onSend }: { onSend(text: string): void }) {
  const client = useClient();
  const { model } = useSettings();
  const [draft, setDraft] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [hints, setHints] = useState<string[]>([]);

  const improve = useCallback(async () => {
    setBusy(true);
    try {
      const completion = await client.chat.completions.create({ model, messages: [{ role: "user", content: `Improve:\n${draft}` }] });
      setDraft(completion.choices[0]?.message.content ?? draft);
      // expect-none: silent-fallback a toast says so
    } catch (cause) {
      toast.error(cause instanceof Error ? cause.message : "Something went wrong");
    } finally {
      setBusy(false);
    }
  }, [client, draft, model]);

  const shorten = async () => {
    setError(null);
    try {
      const completion = await client.chat.completions.create({ model, messages: [{ role: "user", content: `Shorten:\n${draft}` }] });
      setDraft(completion.choices[0]?.message.content ?? draft);
      // expect-none: silent-fallback shown as an error
    } catch (cause) {
      setError(String(cause));
    }
  };

  const loadHints = async () => {
    try {
      const completion = await client.chat.completions.create({ model, messages: [{ role: "user", content: `Three hints:\n${draft}` }] });
      setHints(completion.choices[0]?.message.content?.split("\n") ?? []);
      // expect: silent-fallback/default-value warning
    } catch {
      setHints([]);
    }
  };

  const translate = async () => {
    setBusy(true);
    try {
      const completion = await client.chat.completions.create({ model, messages: [{ role: "user", content: `In English:\n${draft}` }] });
      setDraft(completion.choices[0]?.message.content ?? draft);
      // expect: silent-fallback/swallowed warning
    } catch {
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={() => onSend(draft)}>
      <textarea value={draft} onChange={(event) => setDraft(event.target.value)} disabled={busy} />
      {error && <p role="alert">{error}</p>}
      {hints.map((hint) => (
        <span key={hint}>{hint}</span>
      ))}
      <button type="button" onClick={improve}>Improve</button>
      <button type="button" onClick={shorten}>Shorten</button>
      <button type="button" onClick={loadHints}>Hints</button>
      <button type="button" onClick={translate}>Translate</button>
    </form>
  );
}
