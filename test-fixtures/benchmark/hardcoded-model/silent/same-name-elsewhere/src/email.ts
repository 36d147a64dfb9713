export async function complete(template: string, model: string) {
  return `${template} (${model})`;
}
