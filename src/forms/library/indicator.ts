/** An entry of the library. */
import type { Direction } from "../../model/values";

export interface LibraryIndicator {
  readonly name: string;
  /** 物业, 绿化, 食堂 … */
  readonly topic: string;
  readonly level1: string;
  readonly level2: string;
  /** Typical unit of the value; blank for a qualitative one. */
  readonly unit: string;
  readonly direction: Direction;
  /** How the value is worked out or established. */
  readonly formula: string;
}
