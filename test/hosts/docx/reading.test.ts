/** What the reader of the page sees: numbers counted, struck-out text gone, tables with their merges. */
import { readDocument } from "../../../src/hosts/docx";
import type { ReportPart } from "../../../src/model/report-document";
import { docx, paragraphXml as p, type DocxParts } from "../../support/docx";

/** Paragraphs as text, tables as rows of cells: «text@row,column rows×columns». */
function seen(body: string, more?: DocxParts): unknown[] {
  return readDocument(docx(body, more)).parts.map(shown);
}

function shown(part: ReportPart): unknown {
  if (part.kind === "paragraph") return part.text;
  return part.cells.map(({ row, column, rows, columns, text }) => {
    return `${text}@${row},${column}${rows * columns > 1 ? ` ${rows}×${columns}` : ""}`;
  });
}

/** What Word and WPS write for newer programs first, then for older ones. */
const either = (...choices: string[]) => {
  const last = choices.pop()!;
  const newer = choices.map((one) => `<mc:Choice Requires="wps">${one}</mc:Choice>`).join("");
  return `<w:r><mc:AlternateContent>${newer}<mc:Fallback>${last}</mc:Fallback></mc:AlternateContent></w:r>`;
};
const box = (inside: string) =>
  `<w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>`;
const field = (type: string, inside = "") =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const ticked = (state: string) =>
  field("begin", `<w:ffData><w:checkBox><w:default w:val="0"/>${state}</w:checkBox></w:ffData>`) +
  instruction("FORMCHECKBOX") +
  field("end");

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
function cell(text: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
}
function row(...cells: string[]): string {
  return `<w:tr>${cells.join("")}</w:tr>`;
}

test.each<[string, string, unknown[]]>([
  [
    "runs are one text, entities and breaks are resolved",
    `<w:p>${run("预算")}${run("981.26")}<w:r><w:tab/><w:t>万元 &amp; &#x4e00;</w:t><w:br/><w:t>次行</w:t></w:r></w:p>`,
    ["预算981.26\t万元 & 一\n次行"],
  ],
  ["blank paragraphs are left out", `<w:p/>${p("  ")}<w:p><w:pPr/></w:p>${p("正文")}`, ["正文"]],
  [
    "tracked changes are read as accepted",
    `<w:p>${run("支出")}<w:del w:id="1"><w:r><w:delText>588.5</w:delText></w:r></w:del>` +
      `<w:ins w:id="2">${run("577.5")}</w:ins>${run("万元")}</w:p>` +
      `<w:p><w:moveFrom w:id="3">${run("原处")}</w:moveFrom><w:moveTo w:id="4">${run("新处")}</w:moveTo></w:p>`,
    ["支出577.5万元", "新处"],
  ],
  [
    "a paragraph whose mark is struck out runs on",
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("前半，")}</w:p>${p("后半。")}`,
    ["前半，后半。"],
  ],
  [
    "former properties are none",
    `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>` +
      `<w:r><w:rPr><w:rPrChange w:id="2"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>看得见</w:t></w:r></w:p>`,
    ["看得见"],
  ],
  [
    "hidden text is left out, unless it is hidden no longer",
    `<w:p>${run("甲", "<w:vanish/>")}${run("乙", '<w:vanish w:val="0"/>')}${run("丙")}</w:p>`,
    ["乙丙"],
  ],
  [
    "the mark of a paragraph may be hidden without its text",
    `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run("看得见")}</w:p>`,
    ["看得见"],
  ],
  [
    "fields show their result, content controls their content, hyperlinks their text",
    `<w:sdt><w:sdtPr><w:alias w:val="标题"/></w:sdtPr><w:sdtContent>${p("控件里的话")}</w:sdtContent></w:sdt>` +
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SEQ 表</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("表1")}<w:hyperlink>${run("链接")}</w:hyperlink></w:p>`,
    ["控件里的话", "表1链接"],
  ],
  [
    "a text box stands behind its paragraph, once",
    `<w:p>${run("段落")}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p("框内")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p("框内")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("续")}</w:p>`,
    ["段落续", "框内"],
  ],
  [
    "ticks of symbol fonts",
    `<w:p>${run("达标")}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run("未达标")}<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>`,
    ["达标√未达标□"],
  ],
  [
    "of several choices one is read",
    `<w:p>${run("段落")}${either(box(p("框内")), box(p("框内")), box(p("框内")))}</w:p>`,
    ["段落", "框内"],
  ],
  [
    "choices within choices",
    `<w:p>${either(box(`<w:p>${run("外框")}${either(box(p("内框")), p("内框"))}</w:p>`), p("外框内框"))}</w:p>`,
    ["外框", "内框"],
  ],
  [
    "what only the older programs get",
    `<w:p>${run("序号")}${either("<w16se:symEx/>", "<w:t>①</w:t>")}</w:p>`,
    ["序号①"],
  ],
  [
    "a text box in a hidden run",
    `<w:p>${run("看得见")}<w:r><w:rPr><w:vanish/></w:rPr><mc:AlternateContent><mc:Choice>${box(p("藏"))}</mc:Choice></mc:AlternateContent><w:t>也藏</w:t></w:r></w:p>`,
    ["看得见"],
  ],
  [
    "a table in a text box",
    `<w:p>${run("见下框")}${either(box(`<w:tbl>${row(cell("预算"), cell("600"))}</w:tbl><w:p/>`), "")}</w:p>`,
    ["见下框", ["预算@0,0", "600@0,1"]],
  ],
  [
    "markup of editing",
    `<w:p w:rsidR="00A1" w14:paraId="1"><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:smartTag w:element="chmetcnv"><w:smartTagPr><w:attr w:name="UnitName" w:val="米"/></w:smartTagPr>${run("3")}<w:proofErr w:type="spellStart"/>${run("500")}</w:smartTag>${run("米")}<w:bookmarkEnd w:id="0"/><w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    ["3500米"],
  ],
  [
    "a field within the instruction of another",
    `<w:p>${field("begin")}${instruction("IF")}${field("begin")}${instruction("MERGEFIELD x")}${field("separate")}${run("1")}${field("end")}${instruction('= "1" "是" "否"')}${field("separate")}${run("是")}${field("end")}${run("。")}</w:p>`,
    ["是。"],
  ],
  [
    "a field that never ends loses nothing",
    `<w:p>${field("begin")}${instruction("TOC")}${field("separate")}${run("不能丢")}</w:p>${p("后面")}`,
    ["不能丢", "后面"],
  ],
  [
    "lines of the contents are none of the text",
    `${p("目录")}<w:p>${field("begin")}${instruction('TOC \\o "1-3"')}${field("separate")}${run("一、概况1")}</w:p>${p("二、资金2")}<w:p>${field("end")}</w:p>${p("一、概况")}`,
    ["目录", "一、概况"],
  ],
  [
    "boxes to be ticked",
    `<w:p>${run("是")}${ticked("<w:checked/>")}${run("否")}${ticked("")}</w:p>`,
    ["是√否□"],
  ],
  [
    "a control that only asks to be filled in",
    `<w:p>${run("单位：")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处输入文字。")}</w:sdtContent></w:sdt>${run("（盖章）")}</w:p>`,
    ["单位：（盖章）"],
  ],
  [
    "letters of symbol fonts",
    `<w:p>${run("达标")}${run("R", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')}${run("未达标")}${run("\uf0a8")}${run("R")}</w:p>`,
    ["达标√未达标□R"],
  ],
  [
    "phonetic guides are not read twice",
    `<w:p><w:r><w:ruby><w:rt>${run("shùn")}</w:rt><w:rubyBase>${run("舜")}</w:rubyBase></w:ruby></w:r></w:p>`,
    ["舜"],
  ],
])("%s", (_name, body, parts) => {
  expect(seen(body)).toEqual(parts);
});

const numbering =
  '<w:abstractNum w:abstractNumId="0">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  '<w:abstractNum w:abstractNumId="9"/>';
const styles =
  '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:styleId="a"><w:basedOn w:val="1"/></w:style><w:style w:styleId="b"><w:basedOn w:val="b"/></w:style>';
const listed = (text: string, list: string, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

test("automatic numbers are counted as Word counts them", () => {
  const body = [
    listed("概况", "5"),
    listed("名称", "5", 1),
    listed("周期", "5", 1),
    listed("目标", "5"),
    listed("总目标", "5", 1),
    listed("内容", "5", 2),
    p("样式里的序号", '<w:pStyle w:val="a"/>'),
    p("不编号", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    listed("重新开始", "6"),
    listed("没有这个列表", "77"),
    p("绕圈的样式", '<w:pStyle w:val="b"/>'),
  ].join("");
  expect(seen(body, { numbering, styles })).toEqual([
    "一、概况",
    "（一）名称",
    "（二）周期",
    "二、目标",
    "（一）总目标",
    "2.1 内容",
    "三、样式里的序号",
    "不编号",
    "一、重新开始",
    "没有这个列表",
    "绕圈的样式",
  ]);
});

test("headings are known by their outline level, their own or their style's", () => {
  const body =
    p("一、概况", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
    p("（一）", '<w:outlineLvl w:val="1"/>') +
    p("正文", '<w:outlineLvl w:val="9"/>');
  expect(
    readDocument(docx(body, { styles, numbering })).parts.map(
      (part) => part.kind === "paragraph" && part.level,
    ),
  ).toEqual([1, 2, null]);
});

test("footnotes stand behind the paragraph that calls for them", () => {
  const body = `<w:p>${run("满意度97.44分")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p("下一段")}`;
  const footnotes = `<w:footnote w:id="-1">${p("分隔")}</w:footnote><w:footnote w:id="2">${p("计划年底再进行1次。")}</w:footnote>`;
  expect(seen(body, { footnotes })).toEqual(["满意度97.44分", "计划年底再进行1次。", "下一段"]);
});

test("a note called for in a table is no part of the cell's value", () => {
  const value = `<w:tc><w:p>${run("97.44%")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:tc>`;
  const body = `<w:tbl>${row(cell("满意度"), value)}</w:tbl>${p("下一段")}`;
  const footnotes = `<w:footnote w:id="2">${p("问卷200份。")}</w:footnote>`;
  expect(seen(body, { footnotes })).toEqual([["满意度@0,0", "97.44%@0,1"], "问卷200份。", "下一段"]);
});

test("lines of the contents are known by their style, too", () => {
  const styles = '<w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>';
  expect(seen(p("一、概况\t1", '<w:pStyle w:val="11"/>') + p("一、概况"), { styles })).toEqual(["一、概况"]);
});

test.each<[string, string, unknown[]]>([
  [
    "cells across columns and rows",
    `<w:tbl>${row(cell("项目资金", '<w:vMerge w:val="restart"/>'), cell("预算数", '<w:gridSpan w:val="2"/>'))}${row(cell("", "<w:vMerge/>"), cell("年初"), cell("全年"))}</w:tbl>`,
    [["项目资金@0,0 2×1", "预算数@0,1 1×2", "年初@1,1", "全年@1,2"]],
  ],
  [
    "a merge ends where another begins",
    `<w:tbl>${row(cell("甲", '<w:vMerge w:val="restart"/>'))}${row(cell("", "<w:vMerge/>"))}${row(cell("乙", '<w:vMerge w:val="restart"/>'))}${row(cell("", "<w:vMerge/>"))}</w:tbl>`,
    [["甲@0,0 2×1", "乙@2,0 2×1"]],
  ],
  [
    "columns left out in front, cells joined the old way, several paragraphs in a cell",
    `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("左", '<w:hMerge w:val="restart"/>')}${cell("", "<w:hMerge/>")}<w:tc>${p("第一行")}${p("第二行")}</w:tc></w:tr></w:tbl>`,
    [["左@0,1 1×2", "第一行\n第二行@0,3"]],
  ],
  [
    "a struck-out row is gone, a new one is there",
    `<w:tbl>${row(cell("留"))}<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("删")}</w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${cell("增")}</w:tr></w:tbl>`,
    [["留@0,0", "增@1,0"]],
  ],
  [
    "a struck-out cell is gone",
    `<w:tbl>${row(cell("甲"), cell("删", '<w:cellDel w:id="1"/>'), cell("乙"))}</w:tbl>`,
    [["甲@0,0", "乙@0,1"]],
  ],
  [
    "controls around rows and cells",
    `<w:tbl><w:sdt><w:sdtContent>${row(cell("甲"), `<w:sdt><w:sdtContent>${cell("乙")}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt></w:tbl>`,
    [["甲@0,0", "乙@0,1"]],
  ],
  [
    "a text box in a cell stands behind its paragraph",
    `<w:tbl>${row(`<w:tc><w:p>${run("格")}${either(box(p("框")), "")}${run("内")}</w:p></w:tc>`)}</w:tbl>`,
    [["格内\n框@0,0"]],
  ],
  [
    "a table within a cell stands behind its own",
    `<w:tbl>${row(`<w:tc>${p("外")}<w:tbl>${row(cell("内"))}</w:tbl><w:p/></w:tc>`)}</w:tbl>${p("后")}`,
    [["外@0,0"], ["内@0,0"], "后"],
  ],
  [
    "a frame around a table is no table",
    `<w:tbl>${row(`<w:tc><w:tbl>${row(cell("内"))}</w:tbl><w:p/></w:tc>`)}</w:tbl>`,
    [["内@0,0"]],
  ],
  [
    "more columns than any page has are cut",
    `<w:tbl>${row(cell("甲", '<w:gridSpan w:val="999999999"/>'), cell("乙"))}</w:tbl>`,
    [["甲@0,0 1×200"]],
  ],
])("tables: %s", (_name, body, parts) => {
  expect(seen(body)).toEqual(parts);
});

test("an automatic number is what a cell of a column of numbers shows", () => {
  const body = `<w:tbl>${row(`<w:tc>${listed("", "5")}</w:tc>`, cell("大院绿化"))}${row(`<w:tc>${listed("", "5")}</w:tc>`, cell("物业"))}</w:tbl>`;
  expect(seen(body, { numbering })).toEqual([["一、@0,0", "大院绿化@0,1", "二、@1,0", "物业@1,1"]]);
});

test("what is not read is said", () => {
  const notices = (body: string) => readDocument(docx(body)).notices.map(({ code }) => code);
  expect(notices(p("正文"))).toEqual([]);
  expect(
    notices(`<w:p>${run("甲", "<w:vanish/>")}<w:ins w:id="1">${run("乙")}</w:ins></w:p><w:altChunk/>`),
  ).toEqual(["tracked-changes", "hidden-text", "embedded-document"]);
  const object = (program: string) =>
    `<w:p><w:r><w:object><o:OLEObject ProgID="${program}"/></w:object></w:r></w:p>`;
  expect(notices(object("Excel.Sheet.12"))).toEqual(["embedded-document"]);
  expect(notices(object("Equation.3"))).toEqual([]);
});
