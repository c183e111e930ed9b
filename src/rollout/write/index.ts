/** One deployment between two reads of the list, and what is known of our own. The room's one way in. */

export type { ActiveRollout } from "./active-rollout.ts";
export { foreignIn } from "./foreign-deployment.ts";
export { Ledger } from "./ledger.ts";
export {
  LATE_WRITE_MS,
  LOOK_AGAIN_MS,
  UnresolvedError,
  type WriteRequest,
  Writer,
  type Written,
} from "./write-deployment.ts";
