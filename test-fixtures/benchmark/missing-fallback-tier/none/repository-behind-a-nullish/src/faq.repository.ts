export class FaqRepository {
  private readonly entries = new Map<string, string>();
  closest(question: string): string {
    for (const [key, value] of this.entries) if (question.includes(key)) return value;
    throw new Error("no entry");
  }
}
