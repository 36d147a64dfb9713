import { z } from "zod";

export const endpointSchema = z.object({
  baseUrl: z.url(),
  apiKeyEnv: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
});

export const configSchema = z.object({
  model: z.string(),
  fallbackModels: z.array(z.string()).default([]),
  smallModel: z.string(),
  endpoint: endpointSchema,
  maxTurns: z.number().int().positive(),
  approval: z.enum(["ask", "auto", "never"]),
  serve: z.object({ tokens: z.array(z.object({ token: z.string(), scopes: z.array(z.string()) })) }).optional(),
});

export type MasonConfig = z.infer<typeof configSchema>;
export type Endpoint = z.infer<typeof endpointSchema>;
