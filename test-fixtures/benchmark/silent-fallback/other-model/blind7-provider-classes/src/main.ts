import { Assistant } from "./assistant.js";
import { diff } from "./git.js";

const assistant = new Assistant();
const changes = await diff();
process.stdout.write(process.argv[2] === "review" ? await assistant.review(changes) : await assistant.message(changes));
