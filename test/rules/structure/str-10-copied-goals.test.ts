import { str10 } from "../../../src/rules/structure/str-10-copied-goals";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const project = (name: string, expected: string) =>
  selfEvaluation({ sheet: name, fields: { projectName: name }, goals: { expected } });
const CULTURE = "全面负责文化新区的安保、绿化、保洁、消防、水电暖等后勤物业管理工作。";

testRule(str10, {
  accepts: [
    {
      name: "goals of their own",
      workbook: [
        project("文化新区运行经费", CULTURE),
        project("政务中心运行经费", "负责政务中心的会务服务和设备维护，保障窗口单位正常办公。"),
      ],
    },
    {
      name: "two forms of one project",
      workbook: [project("文化新区运行经费", CULTURE), project("文化新区运行经费", CULTURE)],
    },
    {
      name: "another project's place named in a list",
      workbook: [
        project("政务中心运行经费", "负责政务中心的会务服务和设备维护，保障窗口单位正常办公。"),
        project("值班室修缮", "中心负责党委办公楼、政务中心、周转楼等后勤服务工作，修缮值班室。"),
      ],
    },
  ],
  rejects: [
    {
      name: "word for word",
      workbook: [
        project("机关餐厅运行经费", "负责职工早餐、午餐供应，交流干部一日三餐，营养合理搭配。"),
        project("交流干部餐厅经费", "负责职工早餐、午餐供应，交流干部一日三餐，营养合理搭配。"),
      ],
      problems: [{ message: "copied", severity: "info" }],
    },
    {
      name: "the place of another project",
      workbook: [
        project("文化新区运行经费", CULTURE),
        project("政务中心运行经费", "全面负责文化新区的安保、会务，保障电梯正常，会务零差错。"),
      ],
      problems: [{ message: "foreign", severity: "warning" }],
    },
  ],
});
