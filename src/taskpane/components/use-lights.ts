/** The lights of a form, however long: what is counted must be all of it. */
import { useEffect, useMemo, useState } from "react";
import type { PerformanceForm } from "../../model/form";
import type { LightRow } from "../store/engine-port";
import type { CheckedReview } from "../store/state";
import { usePaneState, useStore } from "./use-pane";

/** Projects of a ledger judged at a time, between which the pane stays alive. */
const PIECE = 2000;

interface Lights {
  readonly rows: readonly LightRow[];
  /** False while only the first rows of a long ledger are known. */
  readonly all: boolean;
}

/** @param index of the form among those of the review */
export function useLights(form: PerformanceForm, index: number, checked: CheckedReview): Lights {
  const store = useStore();
  const { profile } = usePaneState();
  const total = form.rows?.count ?? 0;
  const first = useMemo(
    () => store.lights(index, 0, form.rows ? PIECE : Infinity),
    [store, index, form, checked, profile],
  );
  const [whole, setWhole] = useState<{ first: Lights["rows"]; rows: Lights["rows"] } | null>(null);
  useEffect(() => {
    if (total <= PIECE) return;
    const pieces = [first];
    let timer = setTimeout(function next() {
      pieces.push(store.lights(index, pieces.length * PIECE, PIECE));
      if (pieces.length * PIECE < total) timer = setTimeout(next);
      else setWhole({ first, rows: pieces.flat() });
    });
    return () => clearTimeout(timer);
  }, [store, index, total, first]);
  if (total <= PIECE) return { rows: first, all: true };
  return whole?.first === first ? { rows: whole.rows, all: true } : { rows: first, all: false };
}
