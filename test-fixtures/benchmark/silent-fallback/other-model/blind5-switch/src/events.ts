import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";

const client = new EventBridgeClient({});

export const events = {
  publish: (detail: unknown) => client.send(new PutEventsCommand({ Entries: [{ Detail: JSON.stringify(detail), Source: "gateway" }] })),
};
