/** Every rule with its severity: change it, or switch the rule off. */
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Profile } from "../../../profile/profile";
import { SEVERITIES } from "../../store/group";
import { SEVERITY_NAMES } from "../../../report/severity-names";
import { useStore } from "../use-pane";

type Severities = Profile["severities"];

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  choice: { flexShrink: 0, width: "104px", minWidth: 0, "& select": { width: "100%" } },
});

interface RuleSeveritiesProps {
  readonly severities: Severities;
  onChange(severities: Severities): void;
}

export function RuleSeverities({ severities, onChange }: RuleSeveritiesProps) {
  const styles = useStyles();
  const { rules } = useStore();
  const [wanted, setWanted] = useState("");
  const key = wanted.trim().toUpperCase();
  const shown = rules.filter(({ id, title }) => id.includes(key) || title.includes(wanted.trim()));
  const choose = (rule: string, choice: string): void => {
    const { [rule]: _, ...others } = severities;
    onChange(choice === "" ? others : { ...others, [rule]: choice as Severities[string] });
  };
  return (
    <>
      <Field
        size="small"
        label="查找规则"
        hint={`共 ${rules.length} 条，已改 ${Object.keys(severities).length} 条`}
      >
        <Input size="small" value={wanted} onChange={(_, data) => setWanted(data.value)} />
      </Field>
      <ul className={styles.list} aria-label="规则级别">
        {shown.map(({ id, title, severity }) => (
          <li key={id} className={styles.item}>
            <span className={styles.title}>{`${id} ${title}`}</span>
            <Select
              size="small"
              className={styles.choice}
              aria-label={`${id} 的级别`}
              value={severities[id] ?? ""}
              onChange={(_, { value }) => choose(id, value)}
            >
              <option value="">{`默认（${SEVERITY_NAMES[severity]}）`}</option>
              {SEVERITIES.map((one) => (
                <option key={one} value={one}>
                  {SEVERITY_NAMES[one]}
                </option>
              ))}
              <option value="off">不检查</option>
            </Select>
          </li>
        ))}
      </ul>
    </>
  );
}
