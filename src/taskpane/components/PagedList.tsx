/** A long list shown piece by piece: 10,000 findings never stand in the page at once. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";

const PAGE = 50;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: { width: "100%", marginTop: tokens.spacingVerticalXS },
});

interface PagedListProps<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** «条», «行» */
  readonly counter: string;
  keyOf(item: T, index: number): string;
  /** An `li`. */
  render(item: T, index: number): ReactNode;
}

export function PagedList<T>({ items, label, counter, keyOf, render }: PagedListProps<T>) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const rest = items.length - shown;
  const showMore = (): void => {
    flushSync(() => setShown(shown + PAGE));
    // The keyboard goes on where the list went on, not behind its end.
    list.current?.children[shown]?.querySelector<HTMLElement>("button, input, textarea")?.focus();
  };
  return (
    <>
      <ul ref={list} className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <Fragment key={keyOf(item, index)}>{render(item, index)}</Fragment>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} appearance="subtle" size="small" onClick={showMore}>
          {`再显示 ${Math.min(PAGE, rest)} ${counter}（还有 ${rest} ${counter}）`}
        </Button>
      )}
    </>
  );
}
