// One call each of what is used less: the identity stands where that SDK wants it.
import { Mistral } from "@mistralai/mistralai";
import { CohereClientV2 } from "cohere-ai";
import Groq from "groq-sdk";
import Replicate from "replicate";
import { InferenceClient } from "@huggingface/inference";
import ollama from "ollama";
import Together from "together-ai";
import { GoogleGenerativeAI } from "@google/generative-ai";

const messages = [{ role: "user" as const, content: "Hello" }];

// expect: hardcoded-model/constant info
export const mistral = () => new Mistral().chat.complete({ model: "mistral-small-latest", messages });
// expect: hardcoded-model/constant info
export const cohere = () => new CohereClientV2({}).chat({ model: "command-r-plus", messages });
// expect: hardcoded-model/constant info
export const groq = () => new Groq().chat.completions.create({ model: "llama-3.3-70b-versatile", messages });
// expect: hardcoded-model/constant info
export const replicate = () => new Replicate().run("meta/meta-llama-3-70b-instruct", { input: { prompt: "Hello" } });
// expect: hardcoded-model/constant info
export const face = () => new InferenceClient().chatCompletion({ model: "meta-llama/Llama-3.1-8B-Instruct", messages });
// expect: hardcoded-model/constant info
export const local = () => ollama.chat({ model: "llama3.1:8b", messages });
// expect: hardcoded-model/constant info
export const together = () => new Together().chat.completions.create({ model: "meta-llama/Llama-3.3-70B-Instruct-Turbo", messages });
// expect: hardcoded-model/constant info
export const google = () => new GoogleGenerativeAI("").getGenerativeModel({ model: "gemini-2.5-flash" }).generateContent("Hello");
