import express from "express";
import notices from "./routes/notices";

const app = express();
app.use(express.json());
app.use("/api/v1/notices", notices);
app.listen(3000);
