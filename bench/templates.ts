/** The sources of the synthetic repository, by the part they play in it. */

export interface FileContext {
  /** From 0, among the files of its part. */
  readonly index: number;
  readonly noun: string;
  readonly verbs: readonly [string, string, string];
  /** Helpers to import, as `specifier#index`. */
  readonly imports: readonly string[];
  /** How many times the repeated part of the file is written. */
  readonly size: number;
  readonly choice: (options: readonly string[]) => string;
}

const MODELS = ["claude-mythos-5", "claude-sonnet-5", "gpt-5", "gpt-5-mini", "gemini-3-pro"];

export function helper(context: FileContext): string {
  const { index, noun, verbs, size } = context;
  const functions = repeat(size, (n) => `
/** Puts the ${noun.toLowerCase()}s of one page in order; the newest come first. */
export function ${verbs[0]}${noun}${n === 0 ? index : `${index}v${n}`}(items: readonly ${noun}${index}[], options: Options = {}): ${noun}${index}[] {
  const { limit = ${10 * (n + 1)}, locale = "en-GB", filter } = options;
  const seen = new Set<string>();
  const result: ${noun}${index}[] = [];
  for (const item of items) {
    if (filter && !filter(item.title)) continue;
    if (seen.has(item.id)) continue;
    seen.add(item.id);
    result.push({ ...item, title: item.title.trim().replace(/\\s+/g, " ") });
  }
  return result
    .sort((a, b) => b.updatedAt - a.updatedAt || a.title.localeCompare(b.title, locale))
    .slice(0, limit);
}

function ${verbs[1]}Value${n}(value: unknown, depth = 0): string {
  if (value === null || value === undefined) return "";
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
      return value.toLocaleString();
    case "boolean":
      return value ? "yes" : "no";
    default:
      return depth > 3 ? "…" : Object.entries(value as object).map(([key, entry]) => \`\${key}: \${${verbs[1]}Value${n}(entry, depth + 1)}\`).join(", ");
  }
}
`);
  return `${importsOf(context)}
export interface ${noun}${index} {
  readonly id: string;
  readonly title: string;
  readonly owner?: { readonly name: string; readonly email: string };
  readonly tags: readonly string[];
  readonly updatedAt: number;
}

interface Options {
  readonly limit?: number;
  readonly locale?: string;
  readonly filter?: (title: string) => boolean;
}
${functions}
export const describe${noun}${index} = (item: ${noun}${index}) => ${verbs[1]}Value0(item);
`;
}

export function service(context: FileContext): string {
  const { index, noun, verbs, size } = context;
  const methods = repeat(size, (n) => `
  async ${verbs[2]}${noun}${n}(id: string, patch: Partial<Row>): Promise<Row> {
    const started = performance.now();
    try {
      const current = await this.#store.get(id);
      if (!current) throw new NotFound(\`${noun} \${id}\`);
      const next: Row = { ...current, ...patch, version: current.version + 1 };
      await this.#store.put(id, next);
      this.#cache.delete(id);
      return next;
    } catch (error) {
      this.#log.error({ error, id, step: "${verbs[2]}${noun}${n}" }, "${noun.toLowerCase()} could not be changed");
      throw error;
    } finally {
      this.#log.info({ ms: performance.now() - started });
    }
  }
`);
  return `${importsOf(context)}
interface Row { readonly id: string; readonly version: number; readonly body: Record<string, unknown> }
interface Store { get(id: string): Promise<Row | undefined>; put(id: string, row: Row): Promise<void> }
interface Log { info(data: object, text?: string): void; error(data: object, text?: string): void }

class NotFound extends Error {
  override readonly name = "NotFound";
}

export class ${noun}Service${index} {
  readonly #store: Store;
  readonly #log: Log;
  readonly #cache = new Map<string, Row>();

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }
${methods}
  async list(ids: readonly string[]): Promise<Row[]> {
    const rows = await Promise.all(ids.map((id) => this.#cache.get(id) ?? this.#store.get(id)));
    return rows.filter((row): row is Row => row !== undefined);
  }
}
`;
}

export function component(context: FileContext): string {
  const { index, noun, size, choice } = context;
  const rows = repeat(size, (n) => `
        <section className="${choice(["p-4", "px-2 py-1", "rounded border"])}" aria-label="${noun} ${n}">
          <h3 className="text-sm font-medium">{title ?? "Untitled"} · ${n + 1}</h3>
          <ul>
            {visible.map((item) => (
              <li key={item.id} className={item.id === selected ? "bg-muted" : undefined}>
                <button type="button" disabled={pending} onClick={() => select(item.id)}>
                  {item.label}
                  {item.count > 0 && <span className="badge">{item.count}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>`);
  return `"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
${importsOf(context)}
interface Item { id: string; label: string; count: number }

interface ${noun}Panel${index}Props {
  title?: string;
  items: Item[];
  onSelect?: (id: string) => void;
}

export function ${noun}Panel${index}({ title, items, onSelect }: ${noun}Panel${index}Props) {
  const [selected, setSelected] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const [pending, setPending] = useState(false);

  const visible = useMemo(
    () => items.filter((item) => item.label.toLowerCase().includes(query.toLowerCase())),
    [items, query],
  );

  const select = useCallback(
    (id: string) => {
      setSelected(id);
      onSelect?.(id);
    },
    [onSelect],
  );

  useEffect(() => {
    if (!selected) return;
    const controller = new AbortController();
    setPending(true);
    fetch(\`/api/items/\${selected}\`, { signal: controller.signal })
      .then((response) => response.json())
      .catch((error) => console.error("item could not be loaded", error))
      .finally(() => setPending(false));
    return () => controller.abort();
  }, [selected]);

  return (
    <div className="flex flex-col gap-2" data-panel="${index}">
      <input value={query} placeholder="Filter…" onChange={(event) => setQuery(event.target.value)} />${rows}
    </div>
  );
}
`;
}

export function modelClient(context: FileContext): string {
  const { index, noun, choice } = context;
  const model = choice(MODELS);
  if (index % 2 === 0) {
    return `import Anthropic from "@anthropic-ai/sdk";
${importsOf(context)}
const client = new Anthropic();
const MODEL = process.env.${noun.toUpperCase()}_MODEL ?? "${model}";

export async function ask${index}(prompt: string): Promise<string> {
  const message = await client.messages.create({
    model: MODEL,
    max_tokens: 1024,
    messages: [{ role: "user", content: prompt }],
  });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}
`;
  }
  return `import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
${importsOf(context)}
export async function ask${index}(prompt: string): Promise<string> {
  try {
    const { text } = await generateText({ model: openai("${model}"), prompt, maxRetries: 2 });
    return text;
  } catch {
    return "";
  }
}
`;
}

/** `client` is the index of the model client that it calls. */
export function route(context: FileContext, client: number): string {
  const { noun } = context;
  return `import { z } from "zod";
import { ask${client} } from "@/ai/client-${client}";
${importsOf(context)}
const body = z.object({ prompt: z.string().min(1), ${noun.toLowerCase()}Id: z.string() });

export async function POST(request: Request): Promise<Response> {
  const parsed = body.safeParse(await request.json());
  if (!parsed.success) return Response.json({ error: parsed.error.message }, { status: 400 });
  const answer = await ask${client}(parsed.data.prompt);
  return Response.json({ answer, ${noun.toLowerCase()}: parsed.data.${noun.toLowerCase()}Id });
}
`;
}

function importsOf({ imports }: FileContext): string {
  return imports
    .map((entry, n) => {
      const [specifier = "", index = ""] = entry.split("#");
      return `import * as helpers${index}${n === 0 ? "" : "b"} from "${specifier}";\n`;
    })
    .join("");
}

function repeat(times: number, write: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => write(index)).join("");
}
