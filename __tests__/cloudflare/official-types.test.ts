import type {
  Deployment,
  DeploymentCreateParams,
  DeploymentListResponse,
} from "cloudflare/resources/workers/scripts/deployments";
import type { VersionGetResponse, VersionListResponse } from "cloudflare/resources/workers/scripts/versions";
import { expectTypeOf, test } from "vitest";
import type { RawDeployment, RawVersion, RawVersionSummary } from "../../src/cloudflare/worker-answers.ts";
import type { DeploymentBody } from "../../src/cloudflare/worker-api.ts";

/*
 * The compiler is the test: each line fails `npm run types` when the official SDK says that Cloudflare
 * sends, or accepts, something else than src/cloudflare/ reads and writes.
 */

/** The official types leave every field of a version open; in a real answer these are there. */
type Sure<V extends VersionListResponse | VersionGetResponse> = Required<V> & {
  readonly metadata: Required<NonNullable<V["metadata"]>>;
};

/** The same type without its interfaces' names, which would keep it from having further fields. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T]: Plain<T[Key]> }
    : T;

type Body = Omit<DeploymentCreateParams, "account_id" | "force">;

/** The fields of ours that the official type lacks. */
type Extra<Ours, Theirs> = Exclude<keyof { [Key in keyof Ours as Named<Key>]: Ours[Key] }, keyof Theirs>;
type Named<Key> = string extends Key ? never : number extends Key ? never : Key;

test("every official answer is one that we can read", () => {
  expectTypeOf<Plain<Deployment>>().toExtend<RawDeployment>();
  expectTypeOf<Plain<DeploymentListResponse["deployments"][number]>>().toExtend<RawDeployment>();
  expectTypeOf<Sure<VersionListResponse>>().toExtend<RawVersionSummary>();
  expectTypeOf<Sure<VersionGetResponse>>().toExtend<RawVersion>();
});

test("what we read beyond the official types is known", () => {
  expectTypeOf<Extra<RawDeployment, Deployment>>().toEqualTypeOf<"cohorts">();
  expectTypeOf<Extra<RawDeployment["versions"][number], Deployment.Version>>().toBeNever();
  expectTypeOf<Extra<NonNullable<RawDeployment["annotations"]>, Deployment.Annotations>>().toBeNever();
  expectTypeOf<Extra<RawVersionSummary, VersionListResponse>>().toEqualTypeOf<"annotations">();
  expectTypeOf<Extra<RawVersion, VersionGetResponse>>().toEqualTypeOf<"annotations">();
  expectTypeOf<
    Extra<
      NonNullable<RawVersion["resources"]["script_runtime"]>,
      NonNullable<VersionGetResponse["resources"]["script_runtime"]>
    >
  >().toBeNever();
});

test("the body that we send is one that the official client could send", () => {
  expectTypeOf<DeploymentBody>().toExtend<Body>();
  expectTypeOf<Extra<DeploymentBody, Body>>().toEqualTypeOf<"code_update_strategy">();
  expectTypeOf<
    Extra<DeploymentBody["annotations"], DeploymentCreateParams.Annotations>
  >().toEqualTypeOf<"workers/triggered_by">();
});
