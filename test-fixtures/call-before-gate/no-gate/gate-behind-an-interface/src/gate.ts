export interface Gate {
  ensureAllowed(subject: string, action: string): Promise<void>;
}

export class RemoteGate implements Gate {
  constructor(private readonly url: string) {}

  async ensureAllowed(subject: string, action: string): Promise<void> {
    const response = await fetch(`${this.url}/${subject}/${action}`);
    if (response.status !== 200) throw new Error(`${action} is not allowed for ${subject}`);
  }
}
