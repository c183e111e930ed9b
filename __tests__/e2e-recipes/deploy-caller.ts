/** The reusable workflow, called as another repository calls it. */
import { setRecipe, written } from "./recipe.ts";

const FAST = { schedule: "10:2m, 50:2m, 100", checks: "" };

export const secret = (name: string) => `\${{ secrets.${name} }}`;

/** A workflow that calls it. */
export function caller({
  inputs = {},
  secrets = {},
  permissions = { contents: "read" },
  group = "",
} = {}): string {
  return JSON.stringify({
    on: { push: null },
    permissions,
    ...(group !== "" && { concurrency: { group } }),
    jobs: {
      deploy: {
        uses: "OWNER/workers-gradual-rollout/.github/workflows/deploy.yml@v1",
        with: { "script-name": "my-worker", ...inputs },
        secrets: {
          "api-token": secret("CLOUDFLARE_API_TOKEN"),
          "account-id": secret("CLOUDFLARE_ACCOUNT_ID"),
          ...secrets,
        },
      },
    },
  });
}

export const setDeploy = (options: Parameters<typeof caller>[0] = {}) =>
  setRecipe(written(caller({ ...options, inputs: { ...FAST, ...options.inputs } })));

/** Of its three jobs, in order. */
export const results = (ends: Readonly<Record<string, { readonly result: string }>>) =>
  ["upload", "rollout", "triggers"].map((job) => ends[`deploy / ${job}`]?.result);
