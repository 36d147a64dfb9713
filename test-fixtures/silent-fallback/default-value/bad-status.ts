interface Tags {
  readonly message: { readonly content: string };
}

export async function tagsOf(article: string): Promise<string[]> {
  const response = await fetch("http://127.0.0.1:11434/api/chat", {
    method: "POST",
    body: JSON.stringify({ model: "qwen2.5:7b", stream: false, messages: [{ role: "user", content: article }] }),
  });
  // expect: silent-fallback/default-value warning
  if (!response.ok) return [];
  const { message } = (await response.json()) as Tags;
  return message.content.split(",").map((tag) => tag.trim());
}
