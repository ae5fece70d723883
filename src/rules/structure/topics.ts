/** What an item of logistics work is about, whatever words it is put in. */

const TOPICS: readonly (readonly [topic: string, words: RegExp])[] = [
  ["物业", /物业/u],
  ["餐饮", /餐厅|食堂|用餐|就餐|餐饮|食品|食物|膳食|饭菜|副食|伙食/u],
  ["车辆", /公车|公务用车|车辆|驾驶员|用车|燃油/u],
  ["绿化", /绿化|花卉|绿植|园林|苗木|树木/u],
  ["保洁", /保洁|卫生|环卫|清洁/u],
  ["安保", /安保|保安|门卫|门禁|安防/u],
  ["消防", /消防/u],
  ["水电", /水电|电费|水费|用电|用水|供电|供水|供暖|取暖/u],
  ["租赁", /租赁|租金|租用|房租/u],
  ["维修", /维修|修缮|装修|维护/u],
  ["节能", /节能|节水|能耗/u],
  ["会务", /会务|会议/u],
  ["培训", /培训/u],
  ["白蚁防治", /白蚁|虫鼠|消杀/u],
  ["垃圾处理", /垃圾/u],
  ["劳务", /劳务|聘用|雇员|派遣|临时工/u],
  ["办公用品", /日常用品|日常物品|办公用品|日用品/u],
  ["电梯", /电梯|禁梯/u],
  ["空调", /空调/u],
];

/** The topics a text names, in the dictionary's order. */
export function topicsOf(text: string): string[] {
  return TOPICS.filter(([, words]) => words.test(text)).map(([topic]) => topic);
}
