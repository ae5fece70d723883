/** What went wrong, in a sentence that can be put away. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "../icons";

interface ProblemBarProps {
  readonly problem: string;
  onDismiss(): void;
}

export function ProblemBar({ problem, onDismiss }: ProblemBarProps) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="关闭提示"
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
