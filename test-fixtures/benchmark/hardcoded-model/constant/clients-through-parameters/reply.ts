// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function reply(client: any, mail: string): Promise<string> {
  const completion = await client.chat.completions.create({
    // expect: hardcoded-model/constant info
    model: "gpt-5.4-mini",
    messages: [{ role: "user", content: mail }],
  });
  return completion.choices[0].message.content;
}
