/** What two independent implementations of docs/statistics.md give. */

/** `[canary's errors, canary's requests, stable's errors, stable's requests]` of each interval. */
type Course = readonly (readonly [xc: number, nc: number, xs: number, ns: number])[];

/** ln E against a factor φ₀ = 1, φ₀ = 1.25, and φ₀ = 1 with η = 0.5; and of the certificate, against 2. */
export const COURSES: readonly (readonly [
  id: string,
  course: Course,
  regression: readonly [equal: number, quarterMore: number, corrected: number],
  healthy: number,
])[] = [
  ["a", [[0, 50, 0, 950]], [0, 0, 0], 0],
  ["b", [[1, 50, 0, 950]], [1.4763352774277718, 1.4015639097915968, 0.6581893425848604], -1.0825172352773855],
  ["c", [[2, 50, 0, 950]], [3.4903977551721974, 3.286948955063222, 1.4763352774277718], -1.8443037188345615],
  ["d", [[2, 50, 1, 950]], [2.8604044038214234, 2.5988008103744376, 1.2521698489557764], -1.79598622720986],
  ["e", [[5, 50, 2, 950]], [8.956555630024173, 8.131618407247185, 3.9119112172217703], -3.5061141105619997],
  ["f", [[5, 50, 19, 950]], [2.5950317349248078, 1.8910500562872923, 1.131720542852259], -2.792958069787849],
  ["g", [[10, 500, 5, 9500]], [18.66875032198507, 16.78036429582351, 8.556636659575927], -5.8167008922433805],
  [
    "h",
    [
      [3, 30, 1, 570],
      [4, 60, 2, 540],
    ],
    [10.38311713877727, 9.134166085821999, 4.66183017169083],
    -4.249940890835677,
  ],
  [
    "i",
    [[0, 500, 12, 9500]],
    [-0.9887510488401763, -1.0970583467301607, -0.679447771117752],
    0.8348183292279208,
  ],
  [
    "j",
    [
      [1, 100, 20, 1900],
      [2, 100, 18, 1900],
      [3, 500, 40, 1500],
    ],
    [-3.5764669735341847, -4.195966617055524, -2.460430203740811],
    9.00901512771176,
  ],
];

/** ln E against a ceiling of 1 %. */
export const CEILINGS: readonly (readonly [errors: number, requests: number, logE: number])[] = [
  [5, 100, 2.9066035010586884],
  [3, 100, 0.595347645988465],
  [10, 1000, -1.7719574778127494],
  [30, 1000, 11.328779674804792],
  [0, 300, -2.2510169564731273],
];

/** ln E of minutes that were slower. */
export const SLOWER: readonly (readonly [slower: number, minutes: number, logE: number])[] = [
  [5, 5, 2.231303890989082],
  [6, 6, 2.729566392088918],
  [7, 7, 3.2405402473593865],
  [7, 8, 2.0848386311554536],
  [9, 10, 3.040754647556022],
  [10, 12, 2.4477656723593366],
  [12, 15, 2.3997113060717945],
  [6, 12, -1.1998545622841954],
];

/** ln E of the canary's errors in these minutes, beside those of stable: 60 and 540 requests, φ₀ = 1.25, η = 0.5. */
export const MINUTES: readonly (readonly [canaryErrors: number, stableErrors: number])[] = [
  [0, 1],
  [3, 0],
  [12, 1],
  [1, 2],
  [9, 0],
  [0, 1],
  [15, 0],
];
const NONE = Number.POSITIVE_INFINITY;
export const CAPPED: readonly (readonly [cap: number, allowance: number, logE: readonly number[]])[] = [
  [
    2,
    0,
    [
      -0.19212193831234153, 1.1530632163227186, 3.118323940971631, 3.1805742819249083, 5.133058363592933,
      4.905231323879359, 6.900567866002523,
    ],
  ],
  [
    NONE,
    0,
    [
      -0.19212193831234153, 1.4136162015614815, 10.897775431122405, 10.469367224100802, 18.719764569087086,
      17.99856561020776, 32.063976124718145,
    ],
  ],
  [
    2,
    0.0005,
    [
      -0.21724702798612933, 1.100965908957876, 3.0644847537585562, 3.0939465337958643, 5.042492870373979,
      4.788209904995348, 6.7830434716510215,
    ],
  ],
  [
    NONE,
    0.0005,
    [
      -0.21724702798612933, 1.3200355173082774, 10.66126491260884, 10.168181329121747, 18.310010110669193,
      17.512889389779456, 31.476722655155616,
    ],
  ],
  [
    2,
    0.001,
    [
      -0.2417986531056472, 1.0494576808614275, 3.0111691276178183, 3.009088179822342, 4.9534692162466465,
      4.674419758860882, 6.668714649468358,
    ],
  ],
  [
    NONE,
    0.001,
    [
      -0.2417986531056472, 1.229596227806799, 10.426075657316941, 9.870471251659126, 17.901833191475085,
      17.030424722320216, 30.889914253824582,
    ],
  ],
];

/** E of one minute with 10 and 40 requests at the null: stable's rate 5 %, an allowance of 3 %, φ₀ = 1.25. */
export const EXPECTED = { 2: 0.9826792316957188, 10: 0.8157787032392104 };

/** D of hours of 60 minutes with 600 requests each; the errors of each minute. */
export const HOURS: readonly (readonly [name: string, hours: readonly number[][], d: number])[] = [
  ["no errors at all", [hour(0)], 2],
  ["one burst of ten in three hours", [hour(10, [7]), hour(0), hour(0)], 9.999999999999968],
  ["an error now and then", Array(6).fill(every(7, 1)), 1],
  [
    "the same with an outage of ten minutes in one hour, which is left out",
    [...Array(5).fill(every(7, 1)), hour(300, [20, 21, 22, 23, 24, 25, 26, 27, 28, 29])],
    1,
  ],
  ["always five at a time", [0, 1, 2, 3, 4, 5].map((from) => every(11, 5, from)), 4.576271186440678],
];

function hour(errors: number, minutes: readonly number[] = []): number[] {
  return Array.from({ length: 60 }, (_, minute) => (minutes.includes(minute) ? errors : 0));
}

function every(minutes: number, errors: number, from = 0): number[] {
  return Array.from({ length: 60 }, (_, minute) => (minute % minutes === from ? errors : 0));
}
