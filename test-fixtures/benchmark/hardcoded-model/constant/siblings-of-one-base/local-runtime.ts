declare function loadWeights(name: string): Promise<{ run(prompt: string): string }>;

export async function generateLocally(name: string, prompt: string): Promise<string> {
  return (await loadWeights(name)).run(prompt);
}
