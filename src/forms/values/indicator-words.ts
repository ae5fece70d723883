/** Words that tell a description of work from a degree of achievement. */

/** Work that is or is not going on: «尚未开展满意度调查», «双月考核», «按月考勤». */
const PROCESS =
  /尚未|暂未|还未|未(?:能|开展|开始|完成|进行|考核|实施|启动|支付|到|验收|签|达|形成|采购|发)|正在|进行中|推进中|开展|进行|考核|调查|考勤|签订|已(?:经)?(?:完成|开展|签订|支付|启动|实施|建成|采购|发放|验收|投入|形成|制定|组织)|逐月|按月|按季|筹备|招标|准备/;

/** Is it a sentence about work rather than a degree? «完成», «达成年度指标», «优» are degrees. */
export function describesWork(text: string): boolean {
  return PROCESS.test(text) && !/^(?:未完成|已完成|未达成|未开展|完成)[。.]?$/.test(text);
}

/** «下降10%», «压减5%以上»: less is meant, by how much; against what, no cell says. */
export function tellsChange(text: string): boolean {
  return /^(?:较|比|同比|环比)?(?:上年|去年|上一?年度?)?(?:下降|降低|减少|压减|削减|缩短)\D{0,3}\d/u.test(
    text,
  );
}

/** After «100%»: words that repeat that it was reached and change nothing. */
export const REACHED =
  /^(?:完成|达标|合格|覆盖|满意|到位|达成|落实|执行|及时|通过|实现|到岗|保障|率|的?(?:完成|合格|覆盖|满意|及时|达标)率)$/;

/** Words before a figure that change nothing: «共340人», «实际完成97». */
export const LEADING =
  /^(?:大?约|共计?|合计|总计|累计|预计|计划|(?:目前|现|实际|全部)?已?(?:经)?(?:完成|达到?|实现)(?:率)?(?:了|为)?|为|目标值?为?|全年|上半年|(?:同比|环比|[比较]上年)?(?:增长|提高|提升|增加)(?=.*%)|(?:建设|新建|改造|维修|维护|采购|购置|配备|更换|安装|发放|培训|检查|签订|举办|印制|制作|服务|巡查|检测|养护|接待|修缮|清运|种植|摆放|租赁|办理|受理|审理|救助|资助|走访|新增)(?=\d))[:：]?/;

/** «合格率≥95%», «出勤率为98%»: the indicator's name repeated in front of its value. */
export const NAMED_RATE =
  /^[^\d%≥≤<>=±未不无]{1,12}(?:率|度|比例|比重)(?:为|是|达到?|应|均|:)?(?=不|[^\p{L}]|\d|超过|大于|小于|高于|低于|至少)/u;

/** «每月1次» → unit 次/月. */
export const EVERY = /^每(?:一|个)?(年|半年|季度|季|月|周|日|天|人|户)(?:不少于|至少)?(?=[\d.≥≤<>])/;
