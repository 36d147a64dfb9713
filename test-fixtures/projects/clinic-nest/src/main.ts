import { NestFactory } from "@nestjs/core";
import { ClinicModule } from "./clinic.module";

async function bootstrap() {
  const app = await NestFactory.create(ClinicModule);
  await app.listen(3000);
}

void bootstrap();
