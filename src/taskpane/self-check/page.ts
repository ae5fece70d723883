/** 自检 inside the pane: a line at its foot that opens a sheet of results, to be copied for whoever helps the clerk. */

interface Result {
  readonly name: string;
  readonly passed: boolean | null;
  readonly detail: string;
}

const SIGNS = { true: "通过", false: "未通过", null: "改用备用办法" } as const;

export function mountSelfCheck(place: HTMLElement, run: () => readonly Result[]): void {
  const open = button("自检", () => {
    panel.hidden = false;
    show(run());
  });
  const list = document.createElement("ol");
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  let text = "";
  const panel = document.createElement("section");
  panel.hidden = true;
  panel.setAttribute("aria-label", "自检结果");
  panel.append(
    said,
    button("复制结果", () => {
      said.textContent = copy(text) ? "已复制，可以粘贴给技术人员。" : "本机不允许复制，请截图。";
    }),
    button("关闭", () => {
      panel.hidden = true;
      open.focus();
    }),
    list,
  );
  place.replaceChildren(open, panel);

  function show(results: readonly Result[]): void {
    const failed = results.filter(({ passed }) => passed === false).length;
    said.textContent =
      failed === 0
        ? "自检完成，所需功能都可用。自检在临时工作表上进行，您的表格没有改动。"
        : `自检完成，有 ${failed} 项未通过，请复制结果发给技术人员。您的表格没有改动。`;
    const lines = results.map(({ name, passed, detail }) => `${name}：${SIGNS[`${passed}`]}（${detail}）`);
    text = lines.join("\n");
    list.replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement("li");
        item.textContent = line;
        return item;
      }),
    );
  }
}

function button(title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = title;
  made.addEventListener("click", act);
  return made;
}

/** The old way works in pages opened from a folder too, where the clipboard interface is kept back. */
function copy(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
