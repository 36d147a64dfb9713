import { Agent, type Connection } from "agents";

export function createAgent(name: string, work: (input: string) => Promise<string>) {
  return class extends Agent<Env> {
    readonly label = name;

    onMessage(connection: Connection, message: string) {
      void this.run(connection, message);
    }

    async run(connection: Connection, input: string) {
      connection.send(await work(input));
    }
  };
}

export function createPaidAgent(name: string, work: (input: string) => Promise<string>) {
  return class extends Agent<Env> {
    readonly label = name;

    async onMessage(connection: Connection, message: string) {
      const { plan } = await this.env.BILLING.planOf(connection.id);
      if (plan === "free") return connection.send(JSON.stringify({ error: "upgrade", status: 402 }));
      connection.send(await work(message));
    }
  };
}
