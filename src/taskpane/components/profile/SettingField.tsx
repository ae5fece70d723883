/** One setting as a field: number with its unit, choice, switch, or several values in one text. */
import { Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { Setting } from "../../../profile/settings";

interface SettingFieldProps {
  readonly setting: Setting;
  readonly text: string;
  /** The value the draft began with. */
  readonly initial: string;
  readonly fault: string | undefined;
  onChange(text: string): void;
}

export function SettingField({ setting, text, initial, fault, onChange }: SettingFieldProps) {
  if (setting.kind === "switch")
    return (
      <Checkbox
        label={setting.label}
        checked={text === "true"}
        onChange={(_, { checked }) => onChange(String(checked === true))}
      />
    );
  const was =
    text === initial || setting.kind === "choice" ? "" : `原为 ${initial.replace(/\n/g, "；") || "空"}`;
  return (
    <Field
      size="small"
      label={setting.label}
      hint={[setting.hint, was].filter(Boolean).join("；") || undefined}
      validationMessage={fault}
    >
      {setting.kind === "choice" ? (
        <Select size="small" value={text} onChange={(_, data) => onChange(data.value)}>
          {setting.choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      ) : setting.kind === "number" ? (
        <Input
          size="small"
          inputMode="decimal"
          value={text}
          contentAfter={setting.unit}
          onChange={(_, data) => onChange(data.value)}
        />
      ) : (
        <Textarea
          size="small"
          resize="vertical"
          rows={setting.kind === "weights" ? 3 : 2}
          value={text}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}
