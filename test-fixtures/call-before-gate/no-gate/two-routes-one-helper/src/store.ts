export interface Menu {
  readonly id: string;
  readonly text: string;
}

const rows = new Map<string, Menu>();

export const menus = {
  async find(id: string): Promise<Menu> {
    const menu = rows.get(id);
    if (!menu) throw new Error(`no menu ${id}`);
    return menu;
  },
};
