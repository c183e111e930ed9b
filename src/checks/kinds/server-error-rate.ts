/** `5xx-rate`: answers with an HTTP status of 500 or more, which the analytics count as successes. */

import { defineRate } from "./rate.ts";

export const serverErrorRate = defineRate("5xx-rate", "logs");
