import { notFound, Refusal } from "../api/refusal.ts";
import type { StoredDeployment, StoredVersion } from "./model.ts";
import { createUnversioned, type Unversioned } from "./unversioned.ts";

/** One Worker: its versions, its deployments, and what keeps a version from being deployed. */
export class Script {
  readonly name: string;
  /** Oldest first. */
  readonly versions: StoredVersion[] = [];
  /** Oldest first; the last one is live. */
  readonly deployments: StoredDeployment[] = [];
  readonly unversioned: Unversioned = createUnversioned();
  readonly #byId = new Map<string, StoredVersion>();
  /** Version id to the secrets that changed since it was made. */
  readonly changedSecrets = new Map<string, Set<string>>();

  #lastUs = 0;
  #stamps = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** An instant for something new: in microseconds, unique and rising here, whatever the clock does. */
  stamp(atMs: number): { readonly us: number; readonly iso: string } {
    const digits = (this.#stamps++ * 389) % 1000;
    const us = Math.max(Math.floor(atMs) * 1000 + digits, this.#lastUs + 1);
    this.#lastUs = us;
    const iso = new Date(Math.floor(us / 1000)).toISOString().slice(0, -1);
    return { us, iso: `${iso}${String(us % 1000).padStart(3, "0")}Z` };
  }

  addVersion(version: StoredVersion): void {
    this.versions.push(version);
    this.#byId.set(version.id, version);
  }

  /** Throws the Refusal 10007. */
  version(id: string): StoredVersion {
    const version = this.#byId.get(id);
    if (version === undefined) throw notFound(`Version ${id} does not exist on the Worker ${this.name}.`);
    return version;
  }

  /** Throws a Refusal for a version that was uploaded after `since` (server ms). */
  requireKnown(ids: readonly string[], since: number, code: number): void {
    const unknown = this.versions.find(
      ({ id, createdUs }) =>
        ids.includes(id) && Math.floor(createdUs / 1_000) > since && !this.#wasDeployed(id),
    );
    if (unknown !== undefined)
      throw new Refusal(404, { code, message: `Version ${unknown.id} was not found.` });
  }

  #wasDeployed(id: string): boolean {
    return this.deployments.some(({ json }) => json.versions.some(({ version_id }) => version_id === id));
  }

  /** Throws a Refusal, also for the live deployment. */
  removeDeployment(id: string): void {
    const index = this.deployments.findIndex((deployment) => deployment.id === id);
    if (index === -1) throw notFound(`Deployment ${id} does not exist.`);
    if (index === this.deployments.length - 1) {
      throw new Refusal(400, {
        code: 10021,
        message: "The latest deployment, which is actively serving traffic, cannot be deleted.",
      });
    }
    this.deployments.splice(index, 1);
  }

  /** Every version that exists by now is blocked until it is deployed with force. */
  blockFor(secret: string): void {
    for (const { id } of this.versions) {
      const names = this.changedSecrets.get(id) ?? new Set();
      this.changedSecrets.set(id, names.add(secret));
    }
  }
}
