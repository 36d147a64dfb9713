import { Body, Controller, ForbiddenException, Param, Post } from "@nestjs/common";
import { AccessService } from "../access/access.service";
import { NotesService } from "./notes.service";

@Controller("projects/:project/notes")
export class NotesController {
  constructor(
    private readonly notes: NotesService,
    private readonly access: AccessService,
  ) {}

  @Post("summary")
  async summary(@Param("project") project: string, @Body() body: { user: string; text: string }) {
    // mutate: gate remove=some-paths
    await this.access.ensureMember(body.user, project);
    // expect-none: call-before-gate
    return this.notes.summarise(body.text);
  }

  @Post("export")
  async export(@Body() body: { user: string; text: string }) {
    // mutate: gate remove=some-paths
    if (!(await this.access.mayExport(body.user))) throw new ForbiddenException("upgrade to export");
    // expect-none: call-before-gate
    return this.notes.summarise(body.text);
  }

  @Post("outline")
  // label: outline
  async outline(@Body() body: { text: string }) {
    return this.notes.outline(body.text);
  }
}
