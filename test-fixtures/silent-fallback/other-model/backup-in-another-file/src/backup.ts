import OpenAI from "openai";

const openai = new OpenAI();

export async function askBackup(photo: string): Promise<string> {
  const response = await openai.responses.create({
    model: "gpt-5.6-terra",
    input: [{ role: "user", content: [{ type: "input_image", image_url: `data:image/jpeg;base64,${photo}`, detail: "low" }] }],
  });
  return response.output_text;
}
