import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";
import { DynamoDB } from "@aws-sdk/client-dynamodb";

const client = DynamoDBDocument.from(new DynamoDB({}));

export const table = {
  async get(key: Record<string, string>) {
    return (await client.get({ TableName: "courier", Key: key })).Item;
  },
  async late() {
    return (await client.scan({ TableName: "courier" })).Items ?? [];
  },
  async note(id: string, text: string) {
    await client.put({ TableName: "notes", Item: { id, text } });
  },
};
