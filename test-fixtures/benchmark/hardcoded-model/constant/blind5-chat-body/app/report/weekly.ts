export async function weeklyReport(lines: string[]) {
  const response = await fetch("/api/chat", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      // expect: hardcoded-model/constant
      model: "anthropic/claude-sonnet-5",
      messages: [{ role: "user", content: lines.join("\n") }],
    }),
  });
  return response.text();
}
