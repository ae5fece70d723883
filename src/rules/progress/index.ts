/** 进度 */
import { prg01 } from "./prg-01-spending-behind-time";
import { prg02 } from "./prg-02-spending-ahead-of-time";
import { prg03 } from "./prg-03-indicator-behind-time";
import { prg04 } from "./prg-04-indicator-far-ahead";
import { prg05 } from "./prg-05-work-without-money";
import { prg06 } from "./prg-06-forecast-out-of-reach";
import { prg07 } from "./prg-07-deadline-passed";
import { prg08 } from "./prg-08-dates-in-order";

export const progressRules = [prg01, prg02, prg03, prg04, prg05, prg06, prg07, prg08] as const;
