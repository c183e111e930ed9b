/** `error-rate`: uncaught exceptions, exceeded limits and internal errors among all requests. */

import { defineRate } from "./rate.ts";

export const errorRate = defineRate("error-rate", "analytics");
