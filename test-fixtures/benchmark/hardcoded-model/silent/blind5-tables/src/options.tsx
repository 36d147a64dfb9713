import { useSettings } from "./settings";

const LABELS: Record<string, string> = {
  // expect-none: hardcoded-model a label
  "gpt-5.4": "GPT 5.4 (best)",
  // expect-none: hardcoded-model a label
  "gpt-5.4-mini": "GPT 5.4 mini",
};

export function ModelField() {
  const { model, save } = useSettings();
  return (
    <label>
      Model
      {/* expect-none: hardcoded-model an example shown in a field */}
      <input value={model} placeholder="gpt-5.4-mini" onChange={(event) => save({ model: event.target.value })} />
      <span>{LABELS[model]}</span>
    </label>
  );
}
