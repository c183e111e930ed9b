import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = {
	/***/
	770:
		/***/
		(module, __unused_webpack_exports, __nccwpck_require__2) => {
			module.exports = __nccwpck_require__2(218);
		},
	/***/
	218:
		/***/
		(__unused_webpack_module, exports, __nccwpck_require__2) => {
			var __webpack_unused_export__;
			var net = __nccwpck_require__2(9278);
			var tls = __nccwpck_require__2(4756);
			var http = __nccwpck_require__2(8611);
			var https = __nccwpck_require__2(5692);
			var events = __nccwpck_require__2(4434);
			var assert = __nccwpck_require__2(2613);
			var util = __nccwpck_require__2(9023);
			exports.httpOverHttp = httpOverHttp;
			exports.httpsOverHttp = httpsOverHttp;
			exports.httpOverHttps = httpOverHttps;
			exports.httpsOverHttps = httpsOverHttps;
			function httpOverHttp(options) {
				var agent = new TunnelingAgent(options);
				agent.request = http.request;
				return agent;
			}
			function httpsOverHttp(options) {
				var agent = new TunnelingAgent(options);
				agent.request = http.request;
				agent.createSocket = createSecureSocket;
				agent.defaultPort = 443;
				return agent;
			}
			function httpOverHttps(options) {
				var agent = new TunnelingAgent(options);
				agent.request = https.request;
				return agent;
			}
			function httpsOverHttps(options) {
				var agent = new TunnelingAgent(options);
				agent.request = https.request;
				agent.createSocket = createSecureSocket;
				agent.defaultPort = 443;
				return agent;
			}
			function TunnelingAgent(options) {
				var self = this;
				self.options = options || {};
				self.proxyOptions = self.options.proxy || {};
				self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
				self.requests = [];
				self.sockets = [];
				self.on("free", function onFree(socket, host, port, localAddress) {
					var options2 = toOptions(host, port, localAddress);
					for (var i = 0, len = self.requests.length; i < len; ++i) {
						var pending = self.requests[i];
						if (pending.host === options2.host && pending.port === options2.port) {
							self.requests.splice(i, 1);
							pending.request.onSocket(socket);
							return;
						}
					}
					socket.destroy();
					self.removeSocket(socket);
				});
			}
			util.inherits(TunnelingAgent, events.EventEmitter);
			TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
				var self = this;
				var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress));
				if (self.sockets.length >= this.maxSockets) {
					self.requests.push(options);
					return;
				}
				self.createSocket(options, function (socket) {
					socket.on("free", onFree);
					socket.on("close", onCloseOrRemove);
					socket.on("agentRemove", onCloseOrRemove);
					req.onSocket(socket);
					function onFree() {
						self.emit("free", socket, options);
					}
					function onCloseOrRemove(err) {
						self.removeSocket(socket);
						socket.removeListener("free", onFree);
						socket.removeListener("close", onCloseOrRemove);
						socket.removeListener("agentRemove", onCloseOrRemove);
					}
				});
			};
			TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
				var self = this;
				var placeholder = {};
				self.sockets.push(placeholder);
				var connectOptions = mergeOptions({}, self.proxyOptions, {
					method: "CONNECT",
					path: options.host + ":" + options.port,
					agent: false,
					headers: {
						host: options.host + ":" + options.port,
					},
				});
				if (options.localAddress) {
					connectOptions.localAddress = options.localAddress;
				}
				if (connectOptions.proxyAuth) {
					connectOptions.headers = connectOptions.headers || {};
					connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
				}
				debug("making CONNECT request");
				var connectReq = self.request(connectOptions);
				connectReq.useChunkedEncodingByDefault = false;
				connectReq.once("response", onResponse);
				connectReq.once("upgrade", onUpgrade);
				connectReq.once("connect", onConnect);
				connectReq.once("error", onError);
				connectReq.end();
				function onResponse(res) {
					res.upgrade = true;
				}
				function onUpgrade(res, socket, head) {
					process.nextTick(function () {
						onConnect(res, socket, head);
					});
				}
				function onConnect(res, socket, head) {
					connectReq.removeAllListeners();
					socket.removeAllListeners();
					if (res.statusCode !== 200) {
						debug("tunneling socket could not be established, statusCode=%d", res.statusCode);
						socket.destroy();
						var error = new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
						error.code = "ECONNRESET";
						options.request.emit("error", error);
						self.removeSocket(placeholder);
						return;
					}
					if (head.length > 0) {
						debug("got illegal response body from proxy");
						socket.destroy();
						var error = new Error("got illegal response body from proxy");
						error.code = "ECONNRESET";
						options.request.emit("error", error);
						self.removeSocket(placeholder);
						return;
					}
					debug("tunneling connection has established");
					self.sockets[self.sockets.indexOf(placeholder)] = socket;
					return cb(socket);
				}
				function onError(cause) {
					connectReq.removeAllListeners();
					debug("tunneling socket could not be established, cause=%s\n", cause.message, cause.stack);
					var error = new Error("tunneling socket could not be established, cause=" + cause.message);
					error.code = "ECONNRESET";
					options.request.emit("error", error);
					self.removeSocket(placeholder);
				}
			};
			TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
				var pos = this.sockets.indexOf(socket);
				if (pos === -1) {
					return;
				}
				this.sockets.splice(pos, 1);
				var pending = this.requests.shift();
				if (pending) {
					this.createSocket(pending, function (socket2) {
						pending.request.onSocket(socket2);
					});
				}
			};
			function createSecureSocket(options, cb) {
				var self = this;
				TunnelingAgent.prototype.createSocket.call(self, options, function (socket) {
					var hostHeader = options.request.getHeader("host");
					var tlsOptions = mergeOptions({}, self.options, {
						socket,
						servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host,
					});
					var secureSocket = tls.connect(0, tlsOptions);
					self.sockets[self.sockets.indexOf(socket)] = secureSocket;
					cb(secureSocket);
				});
			}
			function toOptions(host, port, localAddress) {
				if (typeof host === "string") {
					return {
						host,
						port,
						localAddress,
					};
				}
				return host;
			}
			function mergeOptions(target) {
				for (var i = 1, len = arguments.length; i < len; ++i) {
					var overrides = arguments[i];
					if (typeof overrides === "object") {
						var keys = Object.keys(overrides);
						for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
							var k = keys[j];
							if (overrides[k] !== void 0) {
								target[k] = overrides[k];
							}
						}
					}
				}
				return target;
			}
			var debug;
			if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
				debug = function () {
					var args = Array.prototype.slice.call(arguments);
					if (typeof args[0] === "string") {
						args[0] = "TUNNEL: " + args[0];
					} else {
						args.unshift("TUNNEL:");
					}
					console.error.apply(console, args);
				};
			} else {
				debug = function () {};
			}
			__webpack_unused_export__ = debug;
		},
	/***/
	2613:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
		},
	/***/
	181:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
		},
	/***/
	6982:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
		},
	/***/
	4434:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
		},
	/***/
	9896:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
		},
	/***/
	8611:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
		},
	/***/
	5692:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
		},
	/***/
	9278:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
		},
	/***/
	4589:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");
		},
	/***/
	6698:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
		},
	/***/
	4573:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
		},
	/***/
	7540:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");
		},
	/***/
	7598:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
		},
	/***/
	3053:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
		},
	/***/
	610:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
		},
	/***/
	8474:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
		},
	/***/
	3024:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
		},
	/***/
	7067:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
		},
	/***/
	2467:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");
		},
	/***/
	7030:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
		},
	/***/
	6760:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
		},
	/***/
	643:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
		},
	/***/
	1792:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");
		},
	/***/
	7075:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
		},
	/***/
	1692:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
		},
	/***/
	3136:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
		},
	/***/
	7975:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
		},
	/***/
	3429:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
		},
	/***/
	5919:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
		},
	/***/
	8522:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
		},
	/***/
	857:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
		},
	/***/
	2203:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
		},
	/***/
	3193:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
		},
	/***/
	4756:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
		},
	/***/
	7016:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
		},
	/***/
	9023:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
		},
	/***/
	3106:
		/***/
		(module) => {
			module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");
		},
	/***/
	8051:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				t: () =>
					/* binding */
					createClock,
			});
			const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
			function createClock(scale = 1) {
				const begun = performance.now();
				return {
					now: () => performance.timeOrigin + begun + (performance.now() - begun) * scale,
					async sleep(ms, signal) {
						try {
							await (0, promises_namespaceObject.setTimeout)(ms / scale, void 0, signal && { signal });
						} catch (error) {
							signal?.throwIfAborted();
							throw error;
						}
					},
				};
			}
		},
	/***/
	7933:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				RV: () =>
					/* binding */
					createPorts,
				XP: () =>
					/* binding */
					deleteTails,
				Fh: () =>
					/* binding */
					listenForCancel,
				Mw: () =>
					/* binding */
					timeScale,
			});
			var checks_check = __nccwpck_require__2(5096);
			var check_command = __nccwpck_require__2(5680);
			function inBackground(check, waits, start) {
				let running;
				let last;
				return {
					refresh(watch) {
						running ??= start(watch)
							?.then((found) => {
								last = found;
							})
							.catch(() => {})
							.finally(() => {
								running = void 0;
							});
						return running;
					},
					verdict: () => last ?? verdictOf(check, "pending", waits(running !== void 0)),
				};
			}
			function verdictOf({ text, warn }, status, detail, numbers = {}) {
				return { check: text, warn, status, detail, numbers };
			}
			var external_node_crypto_ = __nccwpck_require__2(7598);
			var values_json = __nccwpck_require__2(7545);
			const OTHER = { kind: "other" };
			function readTailMessage(text) {
				const { event, outcome, scriptVersion, eventTimestamp } = (0, values_json.P)((0, values_json.q)(text));
				const { type, request, response } = (0, values_json.P)(event);
				if (type === "overload" || type === "overload-stop") return { kind: "sampling", on: type === "overload" };
				const { id: id2 } = (0, values_json.P)(scriptVersion);
				if (typeof id2 !== "string" || typeof outcome !== "string") return OTHER;
				const { status } = (0, values_json.P)(response);
				const client = (0, values_json.P)((0, values_json.P)(request)["headers"])["cf-connecting-ip"];
				return {
					kind: "invocation",
					invocation: {
						versionId: id2,
						outcome: outcome.slice(0, 40),
						fetch: typeof request === "object" && request !== null,
						status: typeof status === "number" ? status : void 0,
						at: typeof eventTimestamp === "number" ? eventTimestamp : Number.NaN,
						client: typeof client === "string" ? client : void 0,
					},
				};
			}
			const FINE = /* @__PURE__ */ new Set(["ok", "canceled", "clientDisconnected", "responseStreamDisconnected"]);
			const ERRORS = /* @__PURE__ */ new Set([
				"exception",
				"exceededCpu",
				"exceededMemory",
				"exceededWallTime",
				"internalError",
				"scriptNotFound",
				"daemonDown",
				"killSwitch",
				"loadShed",
				"unknown",
			]);
			function isKnown(outcome) {
				return FINE.has(outcome) || ERRORS.has(outcome);
			}
			function isError(outcome) {
				return !FINE.has(outcome) && (ERRORS.has(outcome) || !/cancel|disconnect/i.test(outcome));
			}
			function countedAs(kind, { outcome, fetch, status }) {
				if (kind === "error-rate") return isError(outcome) ? "error" : "fine";
				if (!fetch) return void 0;
				return (status === void 0 ? isError(outcome) : status >= 500) ? "error" : "fine";
			}
			var errors = __nccwpck_require__2(5963);
			var values_text = __nccwpck_require__2(808);
			const WAITS = [1e3, 2e3, 5e3, 1e4];
			const LONGEST_ASKED_MS = 36e4;
			const SOUND_MS = 6e4;
			const PING_MS = 1e4;
			const LONGEST_GAP_MS = 3e4;
			const CONNECT_MS = 1e4;
			const DELETE_MS = 3e3;
			const DELETE_ATTEMPTS = 3;
			const DELETE_AGAIN_MS = 500;
			class KeptTail {
				#versionId;
				#deps;
				#events;
				#end = new AbortController();
				#tail;
				#creating;
				#keeping;
				#line;
				#problem = "the tail isn't open yet";
				/** Its last sign of life, local clock, and for how long such signs have proved it open, in ms. */
				#lastSign = Number.NEGATIVE_INFINITY;
				#provedMs = 0;
				constructor(versionId, deps, events) {
					this.#versionId = versionId;
					this.#deps = deps;
					this.#events = events;
				}
				/** Undefined while it is connected. */
				get problem() {
					return this.#line === void 0 ? this.#problem : void 0;
				}
				/** For how long it has been proved open since `prove`, in ms: pings were answered, and a lost line was made again at once. */
				get provedMs() {
					return this.#provedMs + this.#gap;
				}
				/** Begins to prove that it is open. */
				prove() {
					this.#provedMs = -this.#gap;
				}
				get #gap() {
					const gap = this.#deps.clock.now() - this.#lastSign;
					return gap <= LONGEST_GAP_MS ? gap : 0;
				}
				/**
				 * Opens it, and keeps it open from then on. Once it is, does nothing.
				 *
				 * @throws ApiError; the signal's reason
				 */
				async open({ signal }) {
					if (this.#keeping !== void 0) return;
					await this.#connect(signal);
					this.#keeping = this.#keep();
				}
				renew(why) {
					lose(this.#line, why);
				}
				/** Ends it. What can't be deleted here is left to the post step. Never rejects. */
				async close() {
					this.#end.abort();
					lose(this.#line, "closed");
					await Promise.all([this.#creating, this.#keeping]);
					for (let attempt = 1; attempt <= DELETE_ATTEMPTS && this.#tail !== void 0; attempt++) {
						if (attempt > 1) await this.#deps.clock.sleep(DELETE_AGAIN_MS);
						await this.#delete().catch(() => {});
					}
				}
				async #keep() {
					const { clock } = this.#deps;
					let asked = 0;
					for (let attempt = 0; !this.#end.signal.aborted; ) {
						const begun = clock.now();
						if (this.#line !== void 0) {
							this.#problem = await this.#watch(this.#line);
							this.#line = void 0;
							if (clock.now() - begun >= SOUND_MS) attempt = 0;
						}
						try {
							const wait = WAITS[Math.min(attempt++, WAITS.length - 1)] ?? 0;
							await clock.sleep(Math.max(wait, asked), this.#end.signal);
							asked = 0;
							await this.#connect(this.#end.signal);
						} catch (error) {
							this.#problem = (0, values_text.cv)(error);
							const { retryAfterMs = 0 } = error instanceof errors.hD ? error.facts : {};
							asked = Math.min(retryAfterMs, LONGEST_ASKED_MS);
						}
					}
				}
				/** Resolves with the reason when the line was closed, or a ping had no answer when the next was due. */
				async #watch(line) {
					const { clock } = this.#deps;
					const over = new AbortController();
					void line.lost.promise.then(() => over.abort());
					while (!over.signal.aborted) {
						const pinged = clock.now();
						line.connection.ping();
						await clock.sleep(PING_MS, over.signal).catch(() => {});
						if (this.#lastSign < pinged) lose(line, "the tail doesn't answer");
					}
					return line.lost.promise;
				}
				#sign() {
					this.#provedMs += this.#gap;
					this.#lastSign = this.#deps.clock.now();
				}
				/** @throws ApiError; the signal's reason */
				async #connect(signal) {
					const { connect, mask, serverNow } = this.#deps;
					await this.#delete();
					const creating = this.#create();
					this.#creating = creating.catch(() => {});
					await untilAborted(creating, signal);
					const { url } = this.#tail ?? {};
					if (url === void 0 || this.#end.signal.aborted) return;
					mask(url);
					const openedAt = serverNow();
					const lost = Promise.withResolvers();
					try {
						const connection = await connect(
							url,
							{
								onMessage: (text) => {
									this.#sign();
									this.#events.onMessage(text, openedAt);
								},
								onPong: () => this.#sign(),
								onClose: lost.resolve,
							},
							{ timeoutMs: CONNECT_MS, signal: AbortSignal.any([this.#end.signal, ...(signal ? [signal] : [])]) },
						);
						this.#line = { connection, lost };
						this.#sign();
						if (this.#end.signal.aborted) lose(this.#line, "closed");
					} catch (error) {
						signal?.throwIfAborted();
						const text = `the live tail could not be connected: ${(0, values_text.cv)(error)}`;
						throw new errors.hD(text, { retry: true, write: "absent" });
					}
				}
				async #create() {
					this.#tail = await this.#deps.api.create(this.#versionId, { timeoutMs: CONNECT_MS });
					this.#events.onOpen(this.#tail.id);
				}
				/** @throws ApiError */
				async #delete() {
					if (this.#tail === void 0) return;
					await this.#deps.api.delete(this.#tail.id, { timeoutMs: DELETE_MS });
					this.#tail = void 0;
					this.#events.onOpen(void 0);
				}
			}
			function lose(line, why) {
				line?.connection.close();
				line?.lost.resolve(why);
			}
			async function untilAborted(work, signal) {
				if (signal === void 0) return work;
				signal.throwIfAborted();
				const aborted = Promise.withResolvers();
				const onAbort = () => aborted.reject(signal.reason);
				signal.addEventListener("abort", onAbort, { once: true });
				try {
					await Promise.race([work, aborted.promise]);
				} finally {
					signal.removeEventListener("abort", onAbort);
				}
			}
			const MOST_ERRORS = 3;
			const SPAN_MS = 6e4;
			const APART_MS = 1e3;
			class ClientLimit {
				/** When the errors were that counted, oldest first. */
				#errors = /* @__PURE__ */ new Map();
				#tidiedAt = Number.NEGATIVE_INFINITY;
				/**
				 * Whether this request counts.
				 *
				 * @param at when it began; requests come in this order
				 */
				admits(client, at, isError2) {
					this.#tidy(at);
					const errors2 = this.#errors.get(client)?.filter((error) => error > at - SPAN_MS) ?? [];
					const last = errors2.at(-1) ?? Number.NEGATIVE_INFINITY;
					if (errors2.length >= MOST_ERRORS || at < last + APART_MS) return false;
					if (isError2) this.#errors.set(client, [...errors2, at]);
					return true;
				}
				#tidy(at) {
					if (at < this.#tidiedAt + SPAN_MS) return;
					this.#tidiedAt = at;
					for (const [client, errors2] of this.#errors) {
						if (!errors2.some((error) => error > at - SPAN_MS)) this.#errors.delete(client);
					}
				}
			}
			const SECOND_MS = 1e3;
			const WAIT_MS = 3e3;
			const FARTHEST_MS = 1e4;
			class LiveCounts {
				#open = /* @__PURE__ */ new Map();
				#limits = { "error-rate": new ClientLimit(), "5xx-rate": new ClientLimit() };
				/** Seconds before this are over. */
				#next = Number.NEGATIVE_INFINITY;
				/** The second of each version's newest invocation. */
				#newest = { canary: Number.NEGATIVE_INFINITY, stable: Number.NEGATIVE_INFINITY };
				/**
				 * @param client who sent the request, in a form that tells nobody
				 * @param now when it was received, local clock
				 * @param serverNow the same, server time
				 */
				add(side, client, invocation, now, serverNow) {
					const began = Math.abs(invocation.at - serverNow) <= FARTHEST_MS ? invocation.at : serverNow;
					const second = Math.max(this.#next, Math.floor(began / SECOND_MS));
					this.#newest[side] = Math.max(this.#newest[side], second);
					const open = this.#open.get(second) ?? { receivedAt: now, invocations: [] };
					this.#open.set(second, open);
					const counted = {
						"error-rate": countedAs("error-rate", invocation),
						"5xx-rate": countedAs("5xx-rate", invocation),
					};
					open.invocations.push({ side, at: Math.max(began, second * SECOND_MS), client, counted });
				}
				/**
				 * Takes out the seconds that are over, oldest first: both versions have a later one, or it has waited. An older
				 * one is over with it, though its invocations came later.
				 */
				take(now) {
					let end = Math.min(this.#newest.canary, this.#newest.stable);
					for (const [second, { receivedAt }] of this.#open) {
						if (now >= receivedAt + SECOND_MS + WAIT_MS) end = Math.max(end, second + 1);
					}
					const over = [...this.#open].filter(([second]) => second < end).sort(([a], [b]) => a - b);
					return over.map(([second, { invocations }]) => {
						this.#open.delete(second);
						this.#next = second + 1;
						return { at: second * SECOND_MS, ...this.#count(invocations.sort((a, b) => a.at - b.at)) };
					});
				}
				#count(invocations) {
					const [counts2, judged] = [noCounts(), noCounts()];
					for (const { side, at, client, counted } of invocations) {
						for (const kind of ["error-rate", "5xx-rate"]) {
							const how = counted[kind];
							if (how === void 0) continue;
							const isError2 = how === "error";
							add(counts2[kind], side, isError2);
							if (this.#limits[kind].admits(client, at, isError2)) add(judged[kind], side, isError2);
						}
					}
					return { counts: counts2, judged };
				}
				/** When `take` has something at the latest, local clock; undefined when nothing waits. */
				get due() {
					let first2;
					for (const { receivedAt } of this.#open.values()) first2 = Math.min(first2 ?? receivedAt, receivedAt);
					return first2 === void 0 ? void 0 : first2 + SECOND_MS + WAIT_MS;
				}
			}
			function noCounts() {
				const none = { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
				return { "error-rate": { ...none }, "5xx-rate": { ...none } };
			}
			function add(counts2, side, isError2) {
				counts2[`${side}Requests`]++;
				if (isError2) counts2[`${side}Errors`]++;
			}
			const REPEAT_MS = 6e4;
			const SILENT_GAPS = 20;
			const SHORTEST_SILENCE_MS = 6e4;
			const LONGEST_SILENCE_MS = 6e5;
			const MOST_NAMES = 5;
			class BothTails {
				#deps;
				#tails = /* @__PURE__ */ new Map();
				#ids = /* @__PURE__ */ new Map();
				#counts = new LiveCounts();
				#received = { canary: never(), stable: never() };
				/** When it was last made again for its silence. */
				#renewed = { canary: Number.NEGATIVE_INFINITY, stable: Number.NEGATIVE_INFINITY };
				#salt = (0, external_node_crypto_.randomBytes)(16).toString("base64");
				#unknown = /* @__PURE__ */ new Map();
				#sampled = /* @__PURE__ */ new Set();
				#closed = new AbortController();
				#versions;
				#seen = /* @__PURE__ */ new Set();
				#seenBefore = /* @__PURE__ */ new Set();
				#seenSince = 0;
				#waiting = false;
				/** When the step began that is watched. */
				#since = Number.NaN;
				#onSecond;
				/** @param onSecond called with each second once it is over, oldest first */
				constructor(deps, onSecond) {
					this.#deps = deps;
					this.#onSecond = onSecond;
				}
				/**
				 * Opens the tails that aren't open yet; from then on they are kept open.
				 *
				 * @throws ApiError; the signal's reason
				 */
				async open(versions, options) {
					this.#versions = versions;
					const wanted = [
						["canary", versions.canaryId],
						["stable", versions.stableId],
					];
					await Promise.all(
						wanted.map(async ([side, versionId]) => {
							if (versionId === void 0) return;
							const tail = this.#tails.get(side) ?? this.#tailOf(side, versionId);
							this.#tails.set(side, tail);
							await tail.open(options);
						}),
					);
				}
				/** Why nothing may pass now: a tail isn't connected. */
				get problem() {
					for (const [side, tail] of this.#tails) {
						if (tail.problem !== void 0) return `the live tail of ${side} is lost: ${tail.problem}`;
					}
					return this.#tails.size === 0 ? "no live tail is open" : void 0;
				}
				/**
				 * Which tail has been silent for long: its version has no traffic any more, or it is deaf.
				 *
				 * @param stableServes whether stable has traffic
				 */
				silence(stableServes) {
					const [side] = this.#silent(stableServes);
					return side && `the live tail of ${side} has been silent for ${Math.round(this.#quietMs(side) / 1e3)} s`;
				}
				/** For how long both lines have been proved open in this step, in ms. */
				get provedMs() {
					return Math.min(...[...this.#tails.values()].map((tail) => tail.provedMs));
				}
				/** @param since when the step that is watched began */
				watch(since) {
					if (since === this.#since) return;
					this.#since = since;
					for (const tail of this.#tails.values()) tail.prove();
				}
				/** Makes the tails again that have been silent for long. */
				renewSilent(stableServes) {
					const now = this.#deps.clock.now();
					for (const side of this.#silent(stableServes)) {
						if (now - this.#renewed[side] < LONGEST_SILENCE_MS) continue;
						this.#renewed[side] = now;
						this.#tails.get(side)?.renew("it was silent");
					}
				}
				/** What was received beside the counts, one phrase each. */
				get remarks() {
					const names = [...this.#unknown].map(
						([name, count2]) => `unknown outcome "${name}" ${count2}\xD7, counted as ${isError(name) ? "an error" : "no error"}`,
					);
					const sampled = [...this.#sampled].join(" and ");
					return [...(sampled === "" ? [] : [`the tail of ${sampled} sampled`]), ...names];
				}
				/** Deletes the tails. Never rejects. */
				async close() {
					this.#closed.abort();
					await Promise.all([...this.#tails.values()].map((tail) => tail.close()));
				}
				#tailOf(side, versionId) {
					return new KeptTail(versionId, this.#deps, {
						onMessage: (text, openedAt) => this.#receive(side, text, openedAt),
						onOpen: (id2) => {
							if (id2 === void 0) this.#ids.delete(side);
							else this.#ids.set(side, id2);
							this.#deps.save([...this.#ids.values()]);
						},
					});
				}
				#receive(side, text, openedAt) {
					const message = readTailMessage(text);
					if (message.kind === "sampling") this.#sampled.add(side);
					if (message.kind !== "invocation" || message.invocation.at < openedAt) return;
					if (!this.#isRepeated(text)) this.#count(message.invocation);
				}
				#count(invocation) {
					const { versionId, outcome } = invocation;
					const side = versionId === this.#versions?.canaryId ? "canary" : versionId === this.#versions?.stableId ? "stable" : void 0;
					if (side === void 0) return;
					const now = this.#deps.clock.now();
					const received = this.#received[side];
					if (received.invocations++ === 0) received.first = now;
					received.last = now;
					if (!isKnown(outcome) && (this.#unknown.has(outcome) || this.#unknown.size < MOST_NAMES))
						this.#unknown.set(outcome, (this.#unknown.get(outcome) ?? 0) + 1);
					const client = (0, external_node_crypto_.hash)("sha1", `${this.#salt} ${invocation.client ?? ""}`, "base64");
					this.#counts.add(side, client, invocation, now, this.#deps.serverNow());
					this.#takeSeconds();
				}
				#takeSeconds() {
					const { clock } = this.#deps;
					for (const second of this.#counts.take(clock.now())) this.#onSecond(second);
					const { due } = this.#counts;
					if (this.#waiting || due === void 0) return;
					this.#waiting = true;
					clock.sleep(Math.max(1, due - clock.now()), this.#closed.signal).then(
						() => {
							this.#waiting = false;
							this.#takeSeconds();
						},
						() => {},
					);
				}
				/** Keeps no message: only a digest, for a minute or two. */
				#isRepeated(text) {
					const now = this.#deps.clock.now();
					if (now - this.#seenSince >= REPEAT_MS) {
						this.#seenBefore = this.#seen;
						this.#seen = /* @__PURE__ */ new Set();
						this.#seenSince = now;
					}
					const digest = (0, external_node_crypto_.hash)("sha1", text, "base64");
					if (this.#seen.has(digest) || this.#seenBefore.has(digest)) return true;
					this.#seen.add(digest);
					return false;
				}
				#quietMs(side) {
					return this.#deps.clock.now() - this.#received[side].last;
				}
				#silent(stableServes) {
					return [...this.#tails.keys()].filter((side) => {
						const { invocations, first: first2, last } = this.#received[side];
						if (invocations === 0 || (side === "stable" && !stableServes)) return false;
						const gaps = invocations < SILENT_GAPS ? LONGEST_SILENCE_MS : SILENT_GAPS * ((last - first2) / invocations);
						return this.#quietMs(side) > Math.min(LONGEST_SILENCE_MS, Math.max(SHORTEST_SILENCE_MS, gaps));
					});
				}
			}
			function never() {
				return { invocations: 0, first: 0, last: 0 };
			}
			var counts = __nccwpck_require__2(63);
			var duration = __nccwpck_require__2(2403);
			function logSumExp(values) {
				let largest = Number.NEGATIVE_INFINITY;
				for (const value of values) largest = Math.max(largest, value);
				if (!Number.isFinite(largest)) return largest;
				let sum = 0;
				for (const value of values) sum += Math.exp(value - largest);
				return largest + Math.log(sum);
			}
			function logMeanExp(values) {
				return logSumExp(values) - Math.log(values.length);
			}
			function likelihood_noCounts() {
				return { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
			}
			function addTo(sum, counts2) {
				sum.canaryErrors += counts2.canaryErrors;
				sum.canaryRequests += counts2.canaryRequests;
				sum.stableErrors += counts2.stableErrors;
				sum.stableRequests += counts2.stableRequests;
			}
			const WORSE = [1.25, 1.5, 2, 3, 5, 10, 30];
			const HEALTHY = [0.1, 0.25, 0.5, 0.75, 1, 1.25];
			const BELOW = [0.1, 0.25, 0.5, 0.75];
			const CHANCES = [0.6, 0.7, 0.8, 0.9];
			function regressionMixture(phi0, allowance = 0) {
				return ratioMixture(
					phi0,
					WORSE.map((factor) => phi0 * factor),
					allowance,
				);
			}
			function healthyMixture(worst, allowance = 0) {
				return ratioMixture(worst, HEALTHY, allowance);
			}
			function healthyNull(phi0) {
				return Math.max(2, 1.6 * phi0);
			}
			function ratioMixture(phi0, alternatives, allowance) {
				const ratios = alternatives.map((phi) => ({ phi, logRatio: Math.log(phi / phi0) }));
				const shiftOf = (phi, { canaryRequests, stableRequests }) => (phi * canaryRequests + stableRequests) / (phi0 * canaryRequests + stableRequests);
				return {
					size: alternatives.length,
					terms: (interval, into) => {
						const { canaryErrors, canaryRequests, stableErrors, stableRequests } = interval;
						const errors2 = canaryErrors + stableErrors;
						if (canaryRequests + stableRequests <= 0 || (errors2 <= 0 && allowance === 0)) {
							into.fill(0);
							return;
						}
						const allowed2 = allowance * canaryRequests;
						ratios.forEach(({ phi, logRatio }, index) => {
							const shift = shiftOf(phi, interval);
							const term = canaryErrors * logRatio - errors2 * Math.log(shift);
							into[index] = allowed2 > 0 ? term - allowed2 * (phi / phi0 / shift - 1) : term;
						});
					},
					perError: (interval, into) => {
						ratios.forEach(({ phi, logRatio }, index) => {
							into[index] = logRatio - Math.log(shiftOf(phi, interval));
						});
					},
				};
			}
			function ceilingMixture(most) {
				return rateMixture(
					most,
					WORSE.map((factor) => Math.min(0.99, most * factor)),
				);
			}
			function belowCeilingMixture(most) {
				return rateMixture(
					most,
					BELOW.map((part) => most * part),
				);
			}
			function rateMixture(rate, alternatives) {
				const ratios = alternatives.map((other) => ({
					ofErrors: Math.log(other / rate),
					ofSuccesses: Math.log1p(-other) - Math.log1p(-rate),
				}));
				return {
					size: alternatives.length,
					terms: ({ canaryErrors, canaryRequests }, into) => {
						ratios.forEach(({ ofErrors, ofSuccesses }, index) => {
							into[index] = canaryErrors * ofErrors + (canaryRequests - canaryErrors) * ofSuccesses;
						});
					},
					perError: (_, into) => {
						ratios.forEach(({ ofErrors, ofSuccesses }, index) => {
							into[index] = ofErrors - ofSuccesses;
						});
					},
				};
			}
			function alarmMixture(limit) {
				return limit.form === "stable" ? regressionMixture(limit.factor, limit.allowance) : ceilingMixture(limit.most);
			}
			function certificateMixture(limit) {
				return limit.form === "stable" ? healthyMixture(healthyNull(limit.factor), limit.allowance) : belowCeilingMixture(limit.most);
			}
			function signMixture() {
				const ofWorse = CHANCES.map((chance) => Math.log(2 * chance));
				const ofOthers = CHANCES.map((chance) => Math.log(2 * (1 - chance)));
				return {
					size: CHANCES.length,
					terms: ({ worse }, into) => into.set(worse ? ofWorse : ofOthers),
				};
			}
			function signLogE(worse, of) {
				return logMeanExp(CHANCES.map((chance) => worse * Math.log(2 * chance) + (of - worse) * Math.log(2 * (1 - chance))));
			}
			const PRIOR = { dispersion: 2, weight: 10 };
			const LARGEST = 20;
			const QUANTILE = 0.75;
			const MOST_WEIGHT = 20;
			const SLACK = 1e-6;
			class Hour {
				#minutes = 0;
				#requests = 0;
				#errors = 0;
				/** Σ xᵢ² / nᵢ */
				#squares = 0;
				/** Σ nᵢ · interval */
				#extrapolated = 0;
				add({ errors: errors2, requests }, interval) {
					if (requests <= 0) return;
					this.#minutes++;
					this.#requests += requests;
					this.#errors += errors2;
					this.#squares += errors2 ** 2 / requests;
					this.#extrapolated += requests * interval;
				}
				/**
				 * By Pearson's dispersion d = Σ(xᵢ − nᵢp̂)² / (nᵢp̂) / (k − 1) about the hour's own mean p̂. Undefined where
				 * bursts can't be told from chance: in less than two minutes, or without an error.
				 */
				get found() {
					if (this.#minutes < 2 || this.#errors <= 0) return void 0;
					const squares = (this.#requests * this.#squares) / this.#errors - this.#errors;
					const excess = (squares / (this.#minutes - 1) - 1) * (this.#extrapolated / this.#requests);
					return { excess, weight: Math.min(MOST_WEIGHT, this.#errors) };
				}
			}
			class LearntDispersion {
				#origin;
				/** What the hours that are over have said, the largest excess first. */
				#closed = [];
				#weight = 0;
				#hour = Number.NEGATIVE_INFINITY;
				#canary = new Hour();
				#stable = new Hour();
				#minute = Number.NEGATIVE_INFINITY;
				/** Of the minute that is under way. */
				#counts = likelihood_noCounts();
				#intervals = {};
				/** @param origin the rollout's first minute, Unix ms. */
				constructor(origin) {
					this.#origin = origin;
				}
				/** One that knows the hours that are over here, and goes on by itself. */
				fork() {
					const other = new LearntDispersion(this.#origin);
					other.#closed.push(...this.#closed);
					other.#weight = this.#weight;
					return other;
				}
				/** @param minutes of the day before the rollout, in any order. */
				addDay(minutes) {
					const hours = /* @__PURE__ */ new Map();
					for (const minute of minutes) {
						const index = this.#hourOf(minute.at);
						const hour = hours.get(index) ?? new Hour();
						hours.set(index, hour);
						hour.add(minute, minute.interval ?? 1);
					}
					for (const hour of hours.values()) this.#close(hour);
				}
				/**
				 * η = 1/D for the minute of this instant, Unix ms; never earlier than the last one's.
				 * @param interval how its counts are sampled: the finest interval of both versions.
				 */
				etaAt(at, interval = 1) {
					this.#enter(at);
					return 1 / this.#dispersion(this.#quantile(interval, PRIOR.weight), interval);
				}
				/** Counts of a minute or of a part of it, after its evidence. */
				add(at, counts2) {
					this.#enter(at);
					addTo(this.#counts, counts2);
					this.#intervals = counts2;
				}
				/** D by the minutes that are over, 1–20, for counts that aren't sampled. */
				get value() {
					return this.#dispersion(this.#quantile(1, PRIOR.weight), 1);
				}
				/** The same by what was seen alone; 1 without errors. */
				get seen() {
					return this.#dispersion(this.#quantile(1, 0), 1);
				}
				#dispersion(excess, interval) {
					return Math.min(LARGEST, Math.max(1, 1 + excess / interval));
				}
				#hourOf(at) {
					return Math.floor((at - this.#origin) / duration.iQ);
				}
				/** Closes the minute, and the hours, before this instant. */
				#enter(at) {
					const minute = Math.floor(at / duration.kg);
					if (minute <= this.#minute) return;
					this.#minute = minute;
					const { canaryErrors, canaryRequests, stableErrors, stableRequests } = this.#counts;
					const { canaryInterval = 1, stableInterval = 1 } = this.#intervals;
					this.#canary.add({ errors: canaryErrors, requests: canaryRequests }, canaryInterval);
					this.#stable.add({ errors: stableErrors, requests: stableRequests }, stableInterval);
					this.#counts = likelihood_noCounts();
					const hour = this.#hourOf(at);
					if (hour > this.#hour) {
						this.#close(this.#canary);
						this.#close(this.#stable);
						this.#canary = new Hour();
						this.#stable = new Hour();
						this.#hour = hour;
					}
				}
				#close({ found }) {
					if (found === void 0) return;
					const behind = this.#closed.findIndex(({ excess }) => excess < found.excess);
					this.#closed.splice(behind < 0 ? this.#closed.length : behind, 0, found);
					this.#weight += found.weight;
				}
				/** The excess of which three quarters of the weight lie at it or below it; 0 where nothing has any. */
				#quantile(interval, prior) {
					const others = [{ excess: (PRIOR.dispersion - 1) * interval, weight: prior }];
					for (const { found } of [this.#canary, this.#stable]) if (found !== void 0) others.push(found);
					others.sort((a, b) => b.excess - a.excess);
					const all = this.#weight + others.reduce((sum, { weight }) => sum + weight, 0);
					let left = (1 - QUANTILE + SLACK) * all;
					let closed = 0;
					let other = 0;
					for (;;) {
						const one = this.#closed[closed];
						const two = others[other];
						const next = one !== void 0 && (two === void 0 || one.excess >= two.excess) ? one : two;
						if (next === void 0) return 0;
						if (next === one) closed++;
						else other++;
						left -= next.weight;
						if (left < 0 && next.weight > 0) return next.excess;
					}
				}
			}
			class StepMean {
				#steps;
				/** Of each alternative: S, and ln of what the starts contribute. */
				#alternatives;
				#started = 0;
				/** @param size the number of alternatives; @param steps N, at least 1. */
				constructor(size, steps) {
					this.#steps = steps;
					this.#alternatives = Array.from({ length: size }, () => ({ sum: 0, starts: Number.NEGATIVE_INFINITY }));
				}
				/** A step starts with the next interval. May be called at most N times. */
				start() {
					if (this.#started >= this.#steps) throw new RangeError(`${this.#steps} steps have started already`);
					this.#started++;
					for (const each of this.#alternatives) each.starts = logSumExp([each.starts, -each.sum]);
				}
				/** Adds an interval's terms, raised to the power `eta`. */
				add(terms, eta = 1) {
					let index = 0;
					for (const each of this.#alternatives) each.sum += eta * (terms[index++] ?? 0);
				}
				/** ln E now. */
				logE() {
					const all = this.#alternatives;
					const share2 = Math.log(all.length);
					const values = all.map(({ sum, starts }) => sum + starts - share2);
					values.push(Math.log(this.#steps - this.#started));
					return logSumExp(values) - Math.log(this.#steps);
				}
			}
			const GIFT = 100;
			class CappedEvidence {
				#mixture;
				#mean;
				#cap;
				#span = Number.NEGATIVE_INFINITY;
				#errors = 0;
				/** Of each alternative: the span's sum, what of it has counted, and what one error more would add. */
				#sums;
				#counted;
				#perError;
				#terms;
				constructor(mixture, steps, cap) {
					this.#mixture = mixture;
					this.#mean = new StepMean(mixture.size, steps);
					this.#cap = cap;
					this.#sums = new Float64Array(mixture.size);
					this.#counted = new Float64Array(mixture.size);
					this.#perError = new Float64Array(mixture.size);
					this.#terms = new Float64Array(mixture.size);
				}
				/** A step starts, with a span of its own. */
				start() {
					this.#mean.start();
					this.#span = Number.NEGATIVE_INFINITY;
				}
				/** @param span the number of the span that the part lies in; never less than the last one's. */
				add(part, eta, span) {
					if (span !== this.#span) {
						this.#span = span;
						this.#errors = 0;
						this.#sums.fill(0);
						this.#counted.fill(0);
					}
					this.#errors += part.canaryErrors;
					this.#mixture.terms(part, this.#terms);
					const isLarge = this.#errors > GIFT;
					if (isLarge) this.#mixture.perError(part, this.#perError);
					for (let index = 0; index < this.#terms.length; index++) {
						const sum = (this.#sums[index] ?? 0) + eta * (this.#terms[index] ?? 0);
						const cap = isLarge ? Math.max(this.#cap, sum - GIFT * eta * (this.#perError[index] ?? 0)) : this.#cap;
						const counted = Math.min(sum, cap);
						this.#terms[index] = counted - (this.#counted[index] ?? 0);
						this.#sums[index] = sum;
						this.#counted[index] = counted;
					}
					this.#mean.add(this.#terms);
				}
				get logE() {
					return this.#mean.logE();
				}
			}
			const BETA = 0.05;
			function zeroErrorRequests(most, dispersion = 1) {
				return Math.ceil((dispersion * Math.log(1 / BETA)) / -Math.log1p(-most));
			}
			const LEAST_BOUND = 1e-3;
			const MOST_BOUND = 0.01;
			function zeroErrorLimit(limit, stableRate) {
				return limit.form === "stable" ? zeroErrorBound(stableRate, healthyNull(limit.factor), limit.allowance) : limit.most;
			}
			function zeroErrorBound(stableRate, worst, allowance = 0) {
				if (stableRate <= 0) return MOST_BOUND;
				return Math.min(MOST_BOUND, Math.max(LEAST_BOUND, worst * stableRate + allowance));
			}
			const rate_evidence_SECOND_MS = 1e3;
			const COUNT_SLACK = 1e-6;
			class RateEvidence {
				#limit;
				#steps;
				#alarm;
				/** How long the spans are whose evidence is capped for an alarm, in ms. */
				#spanMs;
				#marks;
				#certificate;
				#started = 0;
				/** The mark of the hold that `#step` and `#certificate` are of. */
				#held = Number.NEGATIVE_INFINITY;
				/** Parts of one minute in which only one version was asked are put together until the other one was, too. */
				#pending = likelihood_noCounts();
				#minute = Number.NEGATIVE_INFINITY;
				#total = likelihood_noCounts();
				#step = likelihood_noCounts();
				#stable = { errors: 0, requests: 0 };
				#parts = 0;
				#newest;
				#admitting = false;
				#peak = 0;
				#admitted = Number.NEGATIVE_INFINITY;
				/**
				 * @param cap how much a span of time may add to an alarm: a minute of the metrics, so that none convicts alone, or
				 *   a second of the live tail, whose clients are told apart.
				 */
				constructor(limit, { steps, alpha }, marks, cap = "minute") {
					this.#limit = limit;
					this.#steps = Math.max(1, steps);
					this.#marks = marks;
					const toAlarm = Math.log(this.#steps / alpha);
					this.#spanMs = cap === "minute" ? duration.kg : rate_evidence_SECOND_MS;
					const most = cap === "minute" ? Math.min(2, toAlarm / 3.5) : 0.4 * toAlarm;
					this.#alarm = new CappedEvidence(alarmMixture(limit), this.#steps, most);
					this.#certificate = this.#newCertificate();
				}
				/** Steps and holds that have begun since. */
				set marks(marks) {
					this.#marks = marks;
				}
				/**
				 * @param at the part's beginning, Unix ms; never earlier than the last one's. Its length may be any, as long
				 *   as it doesn't depend on the errors in it.
				 * @param counts both versions', as they were seen: sampled ones as they are. Before the evidence begins only
				 *   stable's count, for the ceiling.
				 * @param eta the burst correction 1/D of its minute, known before the minute.
				 */
				add(at, counts2, eta) {
					this.#stable.errors += counts2.stableErrors;
					this.#stable.requests += counts2.stableRequests;
					if (at < this.#marks.evidence) return;
					this.#begin(at);
					addTo(this.#pending, counts2);
					const part = this.#pending;
					if (part.canaryRequests <= 0 || (this.#limit.form === "stable" && part.stableRequests <= 0)) return;
					this.#pending = likelihood_noCounts();
					addTo(this.#total, part);
					addTo(this.#step, part);
					this.#parts++;
					this.#newest = at;
					this.#alarm.add(part, eta, Math.floor(at / this.#spanMs));
					this.#certificate.add(part, eta, this.#minute);
					const admits = this.#admits();
					if (part.canaryErrors > 0 || admits !== this.#admitting) {
						const { logE } = this.#alarm;
						this.#peak = Math.max(this.#peak, logE);
						if (admits) this.#admitted = Math.max(this.#admitted, logE);
					}
					this.#admitting = admits;
				}
				/** What begins with this part; what was one-sided in the minute before is dropped. */
				#begin(at) {
					const minute = Math.floor(at / duration.kg);
					if (minute > this.#minute) this.#pending = likelihood_noCounts();
					this.#minute = minute;
					const { starts, hold } = this.#marks;
					while (this.#started < this.#steps && (starts[this.#started] ?? Number.POSITIVE_INFINITY) <= at) {
						this.#alarm.start();
						this.#started++;
						this.#pending = likelihood_noCounts();
					}
					if (hold === this.#held || at < hold) return;
					this.#held = hold;
					this.#step = likelihood_noCounts();
					this.#certificate = this.#newCertificate();
				}
				/** The largest ln E after any part; at least 0. It has reached −ln α where the limit is exceeded. */
				get peak() {
					return this.#peak;
				}
				/**
				 * The largest ln E after a part that may raise an alarm: any for a comparison, and for a ceiling those while
				 * stable's own rate isn't above it. An alarm is `admittedPeak >= -Math.log(alpha)`, and stays.
				 */
				get admittedPeak() {
					return this.#admitted;
				}
				/** What was judged since the evidence began. */
				get total() {
					return this.#total;
				}
				/** What was judged in the current step's hold. */
				get step() {
					return this.#held === this.#marks.hold ? this.#step : likelihood_noCounts();
				}
				/** Stable alone, since before the rollout. */
				get stable() {
					return this.#stable;
				}
				/** How many parts were judged, and the beginning of the newest, Unix ms. */
				get parts() {
					return this.#parts;
				}
				get newest() {
					return this.#newest;
				}
				/**
				 * Whether the current step alone certifies the canary as healthy, at a risk of 5 %: without an error of its own
				 * by its requests, otherwise by the evidence against being far worse than stable, or close to the ceiling.
				 * @param dispersion D as it was seen, without what is assumed; 1 without errors.
				 */
				isCertified(dispersion) {
					const { canaryErrors, canaryRequests } = this.step;
					if (canaryErrors > 0) return this.#certificate.logE >= Math.log(1 / BETA) - COUNT_SLACK;
					const needed = zeroErrorRequests(zeroErrorLimit(this.#limit, this.#stableRate), dispersion);
					return canaryRequests >= needed - COUNT_SLACK;
				}
				#admits() {
					return this.#limit.form === "stable" || this.#stableRate <= this.#limit.most;
				}
				get #stableRate() {
					const { errors: errors2, requests } = this.#stable;
					return requests > 0 ? errors2 / requests : 0;
				}
				#newCertificate() {
					const certificate = new CappedEvidence(certificateMixture(this.#limit), 1, Math.log(1 / BETA) / 3);
					certificate.start();
					return certificate;
				}
			}
			const STALE_MS = 10 * duration.kg;
			function conclude(check, findings) {
				const { alarm, excuse } = findings;
				const lack = alarm ? void 0 : findings.lack;
				const passes = check.ifTraffic && lack?.onlyTraffic === true;
				const excused = !alarm && excuse !== void 0 && lack === void 0;
				const remarks = [...findings.remarks, excused && excuse, lack && (passes ? `passes for lack of traffic (if-traffic): ${lack.text}` : lack.text)];
				return {
					check: check.text,
					status: passes ? "pass" : statusOf(alarm || excused, lack, findings),
					warn: check.warn || excused,
					detail: remarks.filter(Boolean).join("; "),
					numbers: findings.numbers,
				};
			}
			function statusOf(alarm, lack, findings) {
				if (alarm) return "fail";
				if (lack !== void 0) return "inconclusive";
				return findings.certified() ? "early" : "pass";
			}
			function lackOf(times, terms, problem, judged) {
				const missing = missingIn(times, terms, judged);
				if (missing === void 0) return void 0;
				return problem === void 0 ? { text: missing, onlyTraffic: times.hold < times.unsettled } : { text: `${missing}; ${problem}`, onlyTraffic: false };
			}
			function missingIn({ now }, { minRequests }, { newest, stepRequests, noData }) {
				if (newest === void 0 || stepRequests <= 0) return `${noData} (metrics arrive about 2 minutes late)`;
				if (stepRequests < minRequests - COUNT_SLACK) {
					return `${(0, counts.B4)(Math.floor(stepRequests))} of the ${minRequests} requests this step needs`;
				}
				const age = now - newest;
				return age > STALE_MS ? `the newest data is ${formatMinutes(age)} old` : void 0;
			}
			const LARGEST_LOG = 690;
			function tallyNumbers(version2, tally) {
				return {
					[`${version2}Errors`]: tally.errors,
					[`${version2}Requests`]: tally.requests,
					[`${version2}Rate`]: (0, counts.MK)(tally),
				};
			}
			function evidenceNumbers(logE, terms, stepRequests) {
				return {
					evidence: Math.exp(Math.min(LARGEST_LOG, logE)),
					log10Evidence: logE / Math.LN10,
					threshold: 1 / terms.alpha,
					stepRequests,
					minRequests: terms.minRequests,
				};
			}
			function formatAtLeast(value) {
				return String(roundedDown(value, 2));
			}
			function stepNumbers({ canaryErrors, canaryRequests, stableErrors, stableRequests }) {
				return {
					stepCanaryErrors: canaryErrors,
					stepCanaryRequests: canaryRequests,
					stepStableErrors: stableErrors,
					stepStableRequests: stableRequests,
				};
			}
			const LEAST_TOLD = Math.log(2);
			function formatEvidence(logE, logThreshold) {
				if (logE < LEAST_TOLD) return "no more than chance";
				const less = logE >= logThreshold ? "less than " : "";
				const threshold = Number(Math.exp(logThreshold).toPrecision(3));
				return `by chance ${less}once in ${formatLog(logE)} rollouts (limit: once in ${formatLog(Math.log(threshold), threshold)})`;
			}
			function formatLog(logarithm, value = Math.exp(logarithm)) {
				if (value >= 0.01 && value < 1e4) return String(value >= 100 ? Math.floor(value + 1e-9) : roundedDown(value, 2));
				const exponent = Math.floor(logarithm / Math.LN10);
				const digits = roundedDown(Math.exp(logarithm - exponent * Math.LN10), 1);
				return `${digits}\xB710${superscript(exponent)}`;
			}
			function roundedDown(value, digits) {
				const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
				const floored = Math.floor(value / unit + 1e-9) * unit;
				return Number(floored.toPrecision(digits));
			}
			function superscript(exponent) {
				return String(exponent).replace(/./g, (sign) =>
					sign === "-" ? "\u207B" : ("\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079"[Number(sign)] ?? ""),
				);
			}
			function formatMinutes(ms) {
				return `${Math.floor(ms / duration.kg)} min`;
			}
			const LEAST_REQUESTS = { "cpu-p50": 30, "wall-p50": 30, "cpu-p99": 1e3, "wall-p99": 1e3 };
			const LEAST_DIFFERENCE_MS = 1;
			function judgeLatency(check, { minutes, problem }, times, terms) {
				const { judged, stepRequests } = pairsOf(check, minutes, times);
				const step = judged.filter(({ at }) => at >= times.hold);
				const threshold = -Math.log(terms.alpha);
				const peak = peakOf(judged, times);
				const worse = judged.filter((pair) => pair.worse).length;
				const newest = judged.at(-1);
				const floor = LEAST_REQUESTS[check.quantile];
				const whose = check.limit.form === "stable" ? "each version" : "the canary";
				return conclude(check, {
					alarm: peak >= threshold,
					lack: lackOf(times, terms, problem, {
						newest: newest?.at,
						stepRequests,
						noData: `no minute of this step has ${floor} sampled requests of ${whose} yet`,
					}),
					certified: () => isCertified(step),
					remarks: newest === void 0 ? [] : [`${summarise(check, newest, worse, judged.length)}, ${formatEvidence(peak, threshold)}`],
					numbers: {
						worseMinutes: worse,
						...(newest && { canaryMs: newest.canary }),
						...(newest?.stable !== void 0 && { stableMs: newest.stable }),
						...evidenceNumbers(peak, terms, stepRequests),
						minutes: judged.length,
					},
				});
			}
			function pairsOf({ quantile, limit }, minutes, times) {
				const floor = LEAST_REQUESTS[quantile] - COUNT_SLACK;
				const read = (requests, quantiles) => {
					const value = requests >= floor ? quantiles?.[quantile] : void 0;
					return value !== void 0 && Number.isFinite(value) ? value : void 0;
				};
				const judged = [];
				let stepRequests = 0;
				for (const minute of minutes) {
					if (minute.at >= times.unsettled) break;
					if (minute.at < times.evidence) continue;
					const canary = read(minute.canaryRequests, minute.canaryQuantiles);
					const stable = limit.form === "stable" ? read(minute.stableRequests, minute.stableQuantiles) : void 0;
					if (canary === void 0 || (limit.form === "stable" && stable === void 0)) continue;
					const worse =
						limit.form === "fixed" ? canary > limit.most : stable !== void 0 && canary > limit.factor * stable && canary - stable > LEAST_DIFFERENCE_MS;
					judged.push({ at: minute.at, canary, stable, worse });
					if (minute.at >= times.hold) stepRequests += minute.canaryRequests;
				}
				return { judged, stepRequests };
			}
			function peakOf(judged, { steps, starts }) {
				const mixture = signMixture();
				const evidence = new StepMean(mixture.size, steps);
				const terms = new Float64Array(mixture.size);
				let started = 0;
				let peak = 0;
				for (const pair of judged) {
					for (; started < steps && (starts[started] ?? Number.POSITIVE_INFINITY) <= pair.at; started++) evidence.start();
					mixture.terms(pair, terms);
					evidence.add(terms);
					if (pair.worse) peak = Math.max(peak, evidence.logE());
				}
				return peak;
			}
			function isCertified(step) {
				const fine = step.filter(({ worse }) => !worse).length;
				return signLogE(fine, step.length) >= Math.log(1 / BETA);
			}
			function summarise({ limit }, newest, worse, of) {
				const [mark, against] =
					limit.form === "fixed" ? [(0, counts._V)(limit.most), ""] : [`stable * ${limit.factor}`, ` against stable ${(0, counts._V)(newest.stable ?? 0)}`];
				return `canary above ${mark} in ${worse} of ${of} minutes, newest ${(0, counts._V)(newest.canary)}${against}`;
			}
			const TOLERANCE = 5e-3;
			const STRIDE = 1.5;
			function largestRejected(from, to, rejects) {
				let least = from;
				let most = Math.min(to, from * STRIDE);
				while (most < to && rejects(most)) {
					least = most;
					most = Math.min(to, most * STRIDE);
				}
				while (most / least > 1 + TOLERANCE) {
					const middle = Math.sqrt(least * most);
					if (rejects(middle)) least = middle;
					else most = middle;
				}
				return least;
			}
			const LARGEST_RATIO = 1e4;
			const LARGEST_RATE = 0.98;
			function judgeRate(check, evidence, terms, beside) {
				const { limit } = check;
				const { dispersion, exceeds, shown = evidence.total, remarks = [] } = beside;
				const comparing = limit.form === "stable";
				const threshold = -Math.log(terms.alpha);
				const alarm = evidence.admittedPeak >= threshold;
				const reached = evidence.peak >= threshold;
				const canary = { errors: shown.canaryErrors, requests: shown.canaryRequests };
				const stable = comparing ? { errors: shown.stableErrors, requests: shown.stableRequests } : evidence.stable;
				const least = exceeds && reached ? leastOf(limit, (tried2) => exceeds(tried2, threshold)) : void 0;
				const parts = [
					`canary ${(0, counts.eQ)(canary)} against ${comparing ? `stable ${(0, counts.eQ)(stable)}${allowed(limit.allowance)}` : `the ceiling ${(0, counts.CE)(limit.most)}`}`,
					least && (comparing ? `at least ${formatAtLeast(least)} times as often` : `rate at least ${(0, counts.CE)(least)}`),
					formatEvidence(evidence.peak, threshold),
				];
				return conclude(check, {
					alarm,
					...(reached && !comparing && { excuse: stableExceeds(stable) }),
					lack: beside.lack,
					certified: () => evidence.isCertified(dispersion.seen),
					remarks: [...(canary.requests > 0 ? [parts.filter(Boolean).join(", ")] : []), ...remarks],
					numbers: {
						...tallyNumbers("canary", canary),
						...tallyNumbers("stable", stable),
						...evidenceNumbers(evidence.peak, terms, evidence.step.canaryRequests),
						dispersion: dispersion.value,
						...beside.numbers,
						...stepNumbers(evidence.step),
						...(least !== void 0 && { [comparing ? "ratioAtLeast" : "rateAtLeast"]: least }),
					},
				});
			}
			function allowed(allowance = 0) {
				return allowance > 0 ? ` and ${(0, counts.CE)(allowance)} allowed` : "";
			}
			function leastOf(limit, exceeds) {
				return limit.form === "stable"
					? largestRejected(limit.factor, LARGEST_RATIO, (factor) => exceeds({ ...limit, factor }))
					: largestRejected(limit.most, LARGEST_RATE, (most) => exceeds({ ...limit, most }));
			}
			function stableExceeds(stable) {
				return `only warns, because stable was above the ceiling too: ${(0, counts.eQ)(stable)}`;
			}
			function exemptionOf(check, share2) {
				if (share2 <= 0) return "not judged at 0 %: no traffic reaches the canary";
				if (share2 >= 100 && check.limit.form === "stable") {
					return "not judged at 100 %: no traffic reaches stable, so there is nothing to compare with";
				}
				return void 0;
			}
			function learn(minutes, day, times) {
				const dispersion = new LearntDispersion(times.rollout);
				dispersion.addDay(day);
				const etas = new Float64Array(minutes.length);
				for (const [index, minute] of minutes.entries()) {
					if (minute.at >= times.unsettled) break;
					if (minute.at < times.rollout) continue;
					const { canaryInterval = 1, stableInterval = 1 } = minute;
					etas[index] = dispersion.etaAt(minute.at, Math.min(canaryInterval, stableInterval));
					dispersion.add(minute.at, minute.at < times.evidence ? withoutCanary(minute) : minute);
				}
				dispersion.etaAt(times.unsettled);
				return { etas, dispersion };
			}
			function withoutCanary(minute) {
				return { ...minute, canaryErrors: 0, canaryRequests: 0 };
			}
			function judgeMetric(check, known, times, terms) {
				const exempt = exemptionOf(check, times.share);
				if (exempt !== void 0) return verdictOf(check, "exempt", exempt);
				if (known === void 0) return verdictOf(check, "pending", "the metrics are being read");
				if (check.kind === "latency") return judgeLatency(check, known, times, terms);
				const { learnt, problem } = known;
				const against = (limit, enough) => fold(limit, known, times, terms, enough);
				const evidence = against(check.limit);
				const noData = check.limit.form === "stable" ? "no minute of this step has requests of both versions yet" : "no data for this step yet";
				return judgeRate(check, evidence, terms, {
					dispersion: learnt.dispersion,
					lack: lackOf(times, terms, problem, {
						newest: evidence.newest,
						stepRequests: evidence.step.canaryRequests,
						noData,
					}),
					numbers: { minutes: evidence.parts },
					exceeds: (limit, threshold) => against(limit, threshold).peak >= threshold,
				});
			}
			function fold(limit, { minutes, learnt: { etas } }, times, { alpha }, enough = Number.POSITIVE_INFINITY) {
				const evidence = new RateEvidence(limit, { steps: times.steps, alpha }, times);
				for (const [index, minute] of minutes.entries()) {
					if (minute.at >= times.unsettled || evidence.peak >= enough) break;
					if (minute.at >= times.history) evidence.add(minute.at, minute, etas[index] ?? 1);
				}
				return evidence;
			}
			var rollout_deployment = __nccwpck_require__2(2631);
			const LAG_MS = 2 * duration.kg;
			const SETTLED_MS = 15 * duration.kg;
			function timelineOf(watch, partMs = duration.kg) {
				const { now, since, share: share2, count: count2 } = watch;
				const found = stepStarts(watch);
				const starts = found.length > 0 ? found : [{ at: since, share: share2 }];
				const first2 = starts[0]?.at ?? since;
				const exposed = starts.find((start) => start.share > 0)?.at ?? since;
				const evidence = exposed > first2 ? (0, duration.nH)(partMs, exposed) : (0, duration.A3)(partMs, exposed);
				const rollout = (0, duration.A3)(partMs, first2);
				return {
					share: share2,
					steps: count2,
					now,
					rollout,
					day: { from: (0, duration.A3)(duration.kg, rollout) - duration.sO, to: (0, duration.A3)(duration.kg, rollout) - SETTLED_MS },
					history: rollout - duration.iQ,
					evidence,
					hold: Math.max(evidence, (0, duration.nH)(partMs, since)),
					unsettled: (0, duration.A3)(partMs, now - LAG_MS),
					starts: starts.map(({ at }) => (0, duration.A3)(partMs, at)),
				};
			}
			function stepStarts({ deployments, canaryId }) {
				const starts = /* @__PURE__ */ new Map();
				for (const deployment of deployments) {
					const share2 = (0, rollout_deployment.tC)(deployment, canaryId);
					if (share2 === void 0) break;
					const at = (0, rollout_deployment.CT)(deployment);
					if (Number.isFinite(at)) starts.set(share2, Math.min(at, starts.get(share2) ?? at));
				}
				return [...starts].map(([share2, at]) => ({ share: share2, at })).sort((a, b) => a.at - b.at);
			}
			const live_rate_SECOND_MS = 1e3;
			const THROUGHOUT = 0.8;
			class LiveRate {
				#check;
				#terms;
				#deps;
				#dispersion = new LearntDispersion(0);
				#evidence;
				/** From when on the canary has had traffic, server time. */
				#begins = Number.POSITIVE_INFINITY;
				/** Received since then. */
				#total = likelihood_noCounts();
				/** In the hold that began with `#since`. */
				#inStep = { received: likelihood_noCounts(), judged: likelihood_noCounts() };
				#since = Number.NaN;
				#share = 0;
				#alarmed = false;
				#shown;
				constructor(check, terms, deps) {
					this.#check = check;
					this.#terms = terms;
					this.#deps = deps;
				}
				refresh(watch) {
					this.#share = watch.share;
					const times = timelineOf(watch, live_rate_SECOND_MS);
					this.#begins = watch.share > 0 ? times.evidence : this.#begins;
					if (watch.share > 0 && this.#evidence === void 0) {
						const risk = { steps: watch.count, alpha: this.#terms.alpha };
						this.#evidence = new RateEvidence(this.#check.limit, risk, times, "second");
						const dispersion = new LearntDispersion(times.rollout);
						this.#dispersion = dispersion;
						void this.#deps.readDay(times.day).then((minutes) => dispersion.addDay(minutes));
					}
					if (this.#evidence !== void 0) this.#evidence.marks = times;
					if (watch.since !== this.#since) this.#inStep = { received: likelihood_noCounts(), judged: likelihood_noCounts() };
					this.#since = watch.since;
					this.#deps.tails.watch(watch.since);
					this.#deps.tails.renewSilent(watch.share < 100);
				}
				add({ at, counts: counts2, judged }) {
					const evidence = this.#evidence;
					if (evidence === void 0 || at < this.#begins) return;
					const received = counts2[this.#check.kind];
					const second = judged[this.#check.kind];
					addTo(this.#total, received);
					addTo(this.#inStep.received, received);
					addTo(this.#inStep.judged, second);
					evidence.add(at, second, this.#dispersion.etaAt(at));
					this.#dispersion.add(at, received);
					const { warn } = this.#check;
					const isAlarm = evidence.admittedPeak >= -Math.log(this.#terms.alpha);
					if (this.#alarmed || warn || !isAlarm || exemptionOf(this.#check, this.#share) !== void 0) return;
					this.#alarmed = true;
					this.#deps.onAlarm();
				}
				/** The same until the minute ends or the status changes: the log gets a line for each different verdict. */
				verdict(watch) {
					const minute = Math.floor(watch.now / duration.kg);
					const verdict = this.#judge(watch);
					const over = watch.now >= watch.to;
					const shown = this.#shown;
					if (!over && shown?.minute === minute && shown.verdict.status === verdict.status) return shown.verdict;
					this.#shown = { minute, verdict };
					return verdict;
				}
				#judge(watch) {
					const check = this.#check;
					const exempt = exemptionOf(check, watch.share);
					if (exempt !== void 0) return verdictOf(check, "exempt", exempt);
					if (this.#evidence === void 0) return verdictOf(check, "pending", "no request received yet");
					const { received: step, judged } = this.#inStep;
					const seconds = Math.max(1, (watch.now - watch.since) / 1e3);
					const [canary, stable] = [step.canaryRequests / seconds, step.stableRequests / seconds];
					const received = `received in this step: ${perSecond(canary)} of the canary, ${perSecond(stable)} of stable`;
					const left = requestsIn(step) - requestsIn(judged);
					return judgeRate(check, this.#evidence, this.#terms, {
						dispersion: this.#dispersion,
						lack: this.#lack(watch),
						shown: this.#total,
						remarks: [...(requestsIn(this.#total) > 0 ? [received] : []), ...(left > 0 ? [leftOut(left)] : []), ...this.#deps.tails.remarks],
						numbers: { stepRequests: judged.canaryRequests, canaryPerSecond: canary, stablePerSecond: stable },
					});
				}
				/**
				 * What is missing for a pass, and whether only requests are: then lines that were proved open all through the step
				 * show that few came, or nobody, and none of the canary's errors was left out.
				 */
				#lack({ share: share2, now, since }) {
					const { problem } = this.#deps.tails;
					if (problem !== void 0) return { text: problem, onlyTraffic: false };
					const text = this.#deps.tails.silence(share2 < 100) ?? this.#few();
					const { received, judged } = this.#inStep;
					const onlyTraffic = this.#deps.tails.provedMs >= THROUGHOUT * (now - since) && received.canaryErrors === judged.canaryErrors;
					return text === void 0 ? void 0 : { text, onlyTraffic };
				}
				#few() {
					const { minRequests } = this.#terms;
					const { canaryRequests, stableRequests } = this.#inStep.judged;
					if (canaryRequests + stableRequests === 0) return "no request of this step received yet";
					if (this.#check.limit.form === "stable" && stableRequests === 0) return "no request of stable to compare with in this step";
					return canaryRequests >= minRequests ? void 0 : `${(0, counts.B4)(canaryRequests)} of the ${minRequests} requests this step needs`;
				}
			}
			function requestsIn({ canaryRequests, stableRequests }) {
				return canaryRequests + stableRequests;
			}
			function leftOut(requests) {
				return `${(0, counts.B4)(requests)} of them aren't evidence: their clients had failed just before`;
			}
			function perSecond(rate) {
				return `${rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2))}/s`;
			}
			var parsed = __nccwpck_require__2(9854);
			var sources = __nccwpck_require__2(2318);
			const LIMIT_MS = 6e4;
			const LONGEST_MS = 6 * duration.iQ;
			function createCountsSource(command, host, variables) {
				return {
					longestMs: LONGEST_MS,
					async counts(span, { signal } = {}) {
						const rows = /* @__PURE__ */ new Map();
						let lines = 0;
						let wrong;
						const read = (text) => {
							const row2 = parseCounts(text, span);
							if (!row2.ok) return row2.problem;
							const key = `${row2.value.at} ${row2.value.versionId}`;
							if (rows.has(key)) return `${(0, parsed.hD)(text)} is a second line of this minute and version; print one for each`;
							rows.set(key, row2.value);
							return void 0;
						};
						const end = await (0, check_command.g7)(
							host,
							{
								command,
								limitMs: LIMIT_MS,
								variables: { ...variables(), FROM: isoMinute(span.from), TO: isoMinute(span.to) },
								onLine: (text, stream) => {
									if (text.trim() === "" || stream === "stderr" || wrong !== void 0) return;
									lines++;
									const flaw = read(text);
									if (flaw !== void 0) wrong = `line ${lines} of its output: ${flaw}`;
								},
							},
							signal ?? new AbortController().signal,
						);
						if (end.exitCode !== 0) throw new sources.c(`${end.detail}${end.said}`);
						if (wrong !== void 0) throw new sources.c(wrong);
						return [...rows.values()];
					},
				};
			}
			const EXAMPLE = '{"at": "2026-11-25T22:01:00Z", "version": "<version id>", "requests": 120, "errors": 1}';
			const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
			const VERSION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
			function parseCounts(text, span) {
				const line = (0, values_json.q)(text);
				if (typeof line !== "object" || line === null || Array.isArray(line))
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not a line of counts; print for example ${EXAMPLE}`);
				const { at, version: version2, requests, errors: errors2 } = (0, values_json.P)(line);
				const minute = typeof at === "string" && INSTANT.test(at) ? Date.parse(at) : Number.NaN;
				if (minute % duration.kg !== 0) {
					return (0, parsed.CC)(`${show("at", at)} is not the beginning of a minute with its time zone; print for example "2026-11-25T22:01:00Z"`);
				}
				if (minute < span.from || minute >= span.to) {
					return (0, parsed.CC)(`${show("at", at)} is not from ${isoMinute(span.from)} (FROM) to before ${isoMinute(span.to)} (TO)`);
				}
				if (typeof version2 !== "string" || !VERSION.test(version2)) {
					return (0, parsed.CC)(`${show("version", version2)} is not a version id; print the 36 characters of the version's id`);
				}
				if (!isCount(requests)) return (0, parsed.CC)(`${show("requests", requests)} is not a number of 0 or more`);
				if (!isCount(errors2)) return (0, parsed.CC)(`${show("errors", errors2)} is not a number of 0 or more`);
				if (errors2 > requests) return (0, parsed.CC)(`${errors2} errors are more than ${requests} requests`);
				return (0, parsed.Yz)({ at: minute, versionId: version2.toLowerCase(), requests, errors: errors2 });
			}
			function isoMinute(ms) {
				return new Date(ms).toISOString().replace(".000Z", "Z");
			}
			function isCount(value) {
				return typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
			}
			function show(name, value) {
				return `"${name}" ${value === void 0 ? "(missing)" : ((0, parsed.hD))(typeof value === "string" ? value : JSON.stringify(value))}`;
			}
			function minutesOf(rows, { stableId, canaryId }) {
				const minutes = /* @__PURE__ */ new Map();
				for (const { at: time, versionId, requests, errors: errors2, interval = 1, quantiles } of rows) {
					const version2 = versionId === canaryId ? "canary" : versionId === stableId ? "stable" : void 0;
					if (version2 === void 0) continue;
					if (!isRow(time, requests, errors2)) continue;
					const at = (0, duration.A3)(duration.kg, time);
					let slot = minutes.get(at);
					if (slot === void 0) {
						slot = { at, canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
						minutes.set(at, slot);
					}
					const first2 = slot[`${version2}Requests`] === 0;
					slot[`${version2}Requests`] += requests;
					slot[`${version2}Errors`] += Math.min(errors2, requests);
					if (interval > 1) slot[`${version2}Interval`] = interval;
					if (first2 && quantiles !== void 0) slot[`${version2}Quantiles`] = quantiles;
					else delete slot[`${version2}Quantiles`];
				}
				return [...minutes.values()].sort((a, b) => a.at - b.at);
			}
			function dayOf(rows) {
				const minutes = /* @__PURE__ */ new Map();
				for (const { at: time, requests, errors: errors2, interval = 1 } of rows) {
					if (!isRow(time, requests, errors2)) continue;
					const at = (0, duration.A3)(duration.kg, time);
					const slot = minutes.get(at) ?? { at, errors: 0, requests: 0, interval: 1 };
					minutes.set(at, slot);
					slot.interval = (slot.interval * slot.requests + interval * requests) / (slot.requests + requests);
					slot.requests += requests;
					slot.errors += Math.min(errors2, requests);
				}
				return [...minutes.values()].sort((a, b) => a.at - b.at);
			}
			function isRow(at, requests, errors2) {
				return Number.isFinite(at) && Number.isFinite(requests) && requests > 0 && errors2 >= 0;
			}
			const FIRST_RETRIES = [2e3, 5e3];
			const LONGEST_THROTTLED_MS = 9e5;
			class SourceReader {
				source;
				#clock;
				#quantiles;
				#askedFor = Number.NEGATIVE_INFINITY;
				/** The server asked not to be asked before, on the local clock. */
				#notBefore = Number.NEGATIVE_INFINITY;
				#running;
				/** Why the newest minutes could not be had. */
				#problem;
				#hasAnswered = false;
				#wasTried = false;
				#final;
				/** Both versions', oldest first; the same array until others are read. */
				#minutes = [];
				/** The day before the rollout, and which one. It is read once: what a tick reads is what the first look read. */
				#day = [];
				#dayAsked;
				#learnt;
				/** @param quantiles whether some check judges them */
				constructor(source, clock, quantiles) {
					this.source = source;
					this.#clock = clock;
					this.#quantiles = quantiles;
				}
				/** What there is to judge by; undefined until it has been tried to the end once. */
				known(times) {
					if (!this.#wasTried) return void 0;
					const minutes = this.#minutes;
					const { unsettled } = times;
					if (this.#learnt?.minutes !== minutes || this.#learnt.unsettled !== unsettled)
						this.#learnt = { minutes, unsettled, found: learn(minutes, this.#day, times) };
					return { minutes, problem: this.#problem, learnt: this.#learnt.found };
				}
				/** The Worker's day before the rollout, read once for all who ask. @throws as the function of this name */
				readDay(day, signal) {
					if (this.#dayAsked?.from === day.from) return this.#dayAsked.minutes;
					const minutes = readDay(this.source, day, { signal });
					this.#dayAsked = { from: day.from, minutes };
					minutes.then(
						(found) => {
							this.#day = found;
						},
						() => {
							this.#dayAsked = void 0;
						},
					);
					return minutes;
				}
				/**
				 * Asks for both versions' minutes, unless that has been done in this minute of the server's. What it returns settles
				 * when the answer is there, and never rejects. When it can't be had, what was known stays.
				 */
				refresh(watch, signal) {
					const minute = (0, duration.A3)(duration.kg, watch.now);
					const isDue = minute !== this.#askedFor && this.#clock.now() >= this.#notBefore;
					if (this.#running === void 0 && isDue) {
						this.#askedFor = minute;
						this.#running = this.#tryToRead(watch, signal).finally(() => {
							this.#running = void 0;
						});
					}
					return this.#running;
				}
				async #tryToRead(watch, signal) {
					const isFirst = !this.#hasAnswered;
					const retries = isFirst ? [...FIRST_RETRIES] : [];
					const giveUpAt = this.#clock.now() + LONGEST_THROTTLED_MS;
					for (;;) {
						try {
							await this.#read(watch, signal);
							this.#problem = void 0;
							this.#hasAnswered = true;
							break;
						} catch (error) {
							if (signal.aborted) return;
							this.#problem = `metrics could not be read: ${(0, values_text.cv)(error)}`;
							if (!(error instanceof errors.hD && error.facts.retry)) break;
							const { throttled = false, retryAfterMs = 0 } = error.facts;
							this.#notBefore = this.#clock.now() + Math.min(retryAfterMs, LONGEST_THROTTLED_MS);
							const waits = isFirst && throttled && retryAfterMs > 0 && this.#notBefore <= giveUpAt;
							const wait = waits ? retryAfterMs : retries.shift();
							if (wait === void 0 || wait < retryAfterMs) break;
							try {
								await this.#clock.sleep(wait, signal);
							} catch {
								return;
							}
						}
					}
					this.#wasTried = true;
				}
				/** Only minutes that aren't known or may have changed are asked for. */
				async #read(watch, signal) {
					const { stableId, canaryId, now } = watch;
					const { history, day } = timelineOf(watch);
					await this.readDay(day, signal);
					const versions = [stableId, canaryId];
					const known = this.#final;
					const final =
						known?.versions === versions.join() && history >= known.from ? known : { versions: versions.join(), from: history, to: history, rows: [] };
					const from = Math.max(history, final.to);
					const span = { from, to: (0, duration.nH)(duration.kg, now) };
					const rows = await this.source.counts({ ...span, versions, quantiles: this.#quantiles }, { signal });
					const newest = rows.reduce((latest, { at }) => Math.max(latest, at), from);
					const to = Math.max(from, (0, duration.A3)(duration.kg, Math.min(now - SETTLED_MS, newest)));
					this.#minutes = minutesOf([...final.rows, ...rows], watch);
					const settled = rows.filter(({ at }) => at < to);
					this.#final = { ...final, to, rows: [...final.rows, ...settled] };
				}
			}
			async function readDay(source, { from, to }, options) {
				const rows = [];
				const pieceMs = source.longestMs ?? to - from;
				for (let end = to; end > from; end -= pieceMs) {
					try {
						const piece = { from: Math.max(from, end - pieceMs), to: end };
						for (const row2 of await source.counts(piece, options)) rows.push(row2);
					} catch (error) {
						const refused = error instanceof errors.hD ? !error.facts.retry : error instanceof sources.c;
						if (options.signal?.aborted || !refused) throw error;
						break;
					}
				}
				return dayOf(rows);
			}
			class MetricChecks {
				/** For the commands that count. */
				variables = {};
				#deps;
				#quantiles;
				/** One for each source: checks with the same command share its counts. */
				#readers = /* @__PURE__ */ new Map();
				constructor(checks, deps) {
					this.#deps = deps;
					this.#quantiles = checks.some(({ kind }) => kind === "latency");
				}
				readerOf(check) {
					const name = check.source === "command" ? `command ${check.command}` : check.source;
					const known = this.#readers.get(name);
					if (known !== void 0) return known;
					const source = check.source === "command" ? createCountsSource(check.command, this.#deps, () => this.variables) : this.#deps.sources[check.source];
					const reader = new SourceReader(source, this.#deps.clock, this.#quantiles);
					this.#readers.set(name, reader);
					return reader;
				}
				/** Metrics continue from one hold to the next: `signal` is the rollout's. */
				examiner(check, terms, signal) {
					const reader = this.readerOf(check);
					return {
						refresh: (watch) => (exemptionOf(check, watch.share) === void 0 ? reader.refresh(watch, signal) : void 0),
						verdict(watch) {
							const times = timelineOf(watch);
							return judgeMetric(check, reader.known(times), times, terms);
						},
					};
				}
			}
			var values_percent = __nccwpck_require__2(7262);
			var probe_answer = __nccwpck_require__2(8085);
			function seeded(seed) {
				let state = seed >>> 0;
				return () => {
					state = (state + 1831565813) >>> 0;
					let mixed = Math.imul(state ^ (state >>> 15), state | 1);
					mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
					return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
				};
			}
			function binomial(count2, chance, random) {
				if (chance > 0.5) return count2 - binomial(count2, 1 - chance, random);
				if (count2 <= 0 || chance <= 0) return 0;
				const mean = count2 * chance;
				if (mean > 30) {
					const drawn = Math.round(mean + Math.sqrt(mean * (1 - chance)) * normal(random));
					return Math.min(count2, Math.max(0, drawn));
				}
				let successes = 0;
				for (let at = skip(chance, random); at <= count2; at += skip(chance, random)) successes++;
				return successes;
			}
			function skip(chance, random) {
				return Math.floor(Math.log(1 - random()) / Math.log1p(-chance)) + 1;
			}
			function normal(random) {
				return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
			}
			const HOUR_MINUTES = 60;
			const DAY_MINUTES = 24 * HOUR_MINUTES;
			const REPLAYS = 200;
			const FEWEST_REPLAYS = 30;
			const LONGEST_CLUMP = 3;
			class Replays {
				#minutes;
				#learnt = new LearntDispersion(0);
				#played = /* @__PURE__ */ new Map();
				/** Requests and errors of all minutes, as they were sampled. */
				total;
				/** @param day in any order; minutes that are missing had no requests. */
				constructor(day) {
					const first2 = day.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
					const last = day.reduce((most, { at }) => Math.max(most, at), Number.NEGATIVE_INFINITY);
					const count2 = day.length === 0 ? 0 : (last - first2) / duration.kg + 1;
					const dense = Array.from({ length: count2 }, (_, index) => ({
						at: first2 + index * duration.kg,
						errors: 0,
						requests: 0,
					}));
					for (const minute of day) dense[(minute.at - first2) / duration.kg] = minute;
					this.#minutes = recordedOf(dense);
					this.#learnt.addDay(day.map((minute) => ({ ...minute, at: minute.at - last - duration.kg })));
					const sum = (of) => day.reduce((total, minute) => total + minute[of], 0);
					this.total = { requests: sum("requests"), errors: sum("errors"), minutes: count2 };
				}
				/**
				 * The step with a canary that fails so, again and again: each time from another minute of the day on. The same
				 * question has the same answer.
				 * @param minutes for how long, at most.
				 * @param budget about how many minutes all replays may have together.
				 */
				play(judging, failing, minutes, budget = 1e5) {
					const key = JSON.stringify([judging, failing, minutes, budget]);
					const known = this.#played.get(key) ?? this.#replay(judging, failing, minutes, budget);
					this.#played.set(key, known);
					return known;
				}
				#replay(judging, failing, minutes, budget) {
					const random = seeded(1);
					const stops = [];
					const failed = [];
					let left = budget;
					while (stops.length < FEWEST_REPLAYS || (stops.length < REPLAYS && left > 0)) {
						const end = this.#once(judging, failing, minutes, random);
						left -= Math.min(minutes, end.stop);
						stops.push(end.stop);
						failed.push(end.failed);
					}
					const middle = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
					return { stops: stops.sort((a, b) => a - b), failed: Math.round(middle(failed)) };
				}
				#once({ limit, risk, share: share2 }, failing, minutes, random) {
					const evidence = new RateEvidence(limit, risk, { evidence: 0, starts: [0], hold: 0 });
					const dispersion = this.#learnt.fork();
					const threshold = -Math.log(risk.alpha);
					const first2 = Math.floor(random() * this.#minutes.length);
					let failed = 0;
					let onCanary = false;
					for (let minute = 0; minute < minutes; minute++) {
						const place = (first2 + minute) % this.#minutes.length;
						const recorded = this.#minutes[place];
						if (recorded === void 0 || recorded.requests <= 0) continue;
						if (!recorded.goesOn) onCanary = random() < share2;
						const { requests, errors: errors2, clump, interval } = recorded;
						const usual = whole(errors2 - clump, random);
						const byChance = binomial(usual, share2, random);
						const own = this.#own(failing, place, share2, random);
						const canaryRequests = requests * share2;
						const canaryErrors = Math.min(canaryRequests, "rate" in failing ? own : byChance + (onCanary ? clump : 0) + own);
						const stableErrors = Math.min(requests - canaryRequests, usual - byChance + (onCanary ? 0 : clump));
						failed += canaryErrors * interval;
						const at = minute * duration.kg;
						const counts2 = {
							canaryErrors,
							canaryRequests,
							stableErrors,
							stableRequests: requests - canaryRequests,
						};
						const intervals = { canaryInterval: interval, stableInterval: interval };
						evidence.add(at, counts2, dispersion.etaAt(at, interval));
						dispersion.add(at, { ...counts2, ...intervals });
						if (canaryErrors > 0 && evidence.admittedPeak >= threshold) return { stop: minute + 1, failed };
					}
					return { stop: Number.POSITIVE_INFINITY, failed };
				}
				/** The errors that a worse canary has besides: those of other minutes of the same hour, or at its own rate. */
				#own(failing, place, share2, random) {
					if ("rate" in failing) {
						const requests = (this.#minutes[place]?.requests ?? 0) * share2;
						return binomial(whole(requests, random), failing.rate, random);
					}
					const hour = place - (place % HOUR_MINUTES);
					const length = Math.min(HOUR_MINUTES, this.#minutes.length - hour);
					let errors2 = 0;
					for (let more = whole(failing.times - 1, random); more > 0; more--) {
						const other = this.#minutes[hour + Math.floor(random() * length)];
						if (other !== void 0 && other.errors > 0) errors2 += binomial(whole(other.errors, random), share2, random);
					}
					return errors2;
				}
			}
			function whole(count2, random) {
				const floor = Math.floor(count2);
				return floor + (count2 > floor && random() < count2 - floor ? 1 : 0);
			}
			function recordedOf(dense) {
				const clumps = dense.map(({ errors: errors2 }, index) => {
					const hour = index - (index % HOUR_MINUTES);
					const usual = usualOf(dense.slice(hour, hour + HOUR_MINUTES));
					return errors2 > usual + 3 * Math.sqrt(usual) + 1 ? Math.floor(errors2 - usual) : 0;
				});
				return dense.map(({ errors: errors2, requests, interval = 1 }, index) => {
					let [from, to] = [index, index];
					while ((clumps[from - 1] ?? 0) > 0) from--;
					while ((clumps[to + 1] ?? 0) > 0) to++;
					const isOutage = to - from >= LONGEST_CLUMP;
					const clump = isOutage ? 0 : (clumps[index] ?? 0);
					return { errors: errors2, requests, clump, goesOn: clump > 0 && index > from, interval };
				});
			}
			function usualOf(hour) {
				const sorted = hour.map(({ errors: errors2 }) => errors2).sort((a, b) => a - b);
				const most = Math.max(1, Math.ceil(sorted.length * 0.9));
				return sorted.slice(0, most).reduce((sum, errors2) => sum + errors2, 0) / most;
			}
			const MOST_PLAYED = 12;
			const BUDGET_MINUTES = 16e5;
			const PLAYS = 4;
			const TIMES = [2, 5, 10].map((times) => ({
				name: `${times} \xD7 as often`,
				failing: { times },
			}));
			const RATES = [1e3, 200, 100].map((one) => ({
				name: `once in ${one.toLocaleString("en")}`,
				failing: { rate: 1 / one },
			}));
			const MEANT = 1;
			const LEAST = 2;
			const FEW_ERRORS = 20;
			const FEW_MINUTES = DAY_MINUTES / 2;
			const LONGEST_MINUTES = 7 * DAY_MINUTES;
			const HALF = 50;
			const SHARES = [5, 10, 20, 25, 33, 40];
			const MARGIN = 1.2;
			function previewStep({ index, step }, judged) {
				const outlooks = outlooksAt(step.percent, judged);
				if (outlooks.length === 0) return [];
				const regressions = canariesOf(judged).map((canary) => {
					const { noticedMs: noticedMs2, replayed } = first(outlooks, canary, step.hold.max);
					return {
						canary: canary.name,
						noticedMs: Number.isFinite(noticedMs2) ? noticedMs2 : void 0,
						failed: replayed.failed,
						seen: seenIn(replayed, step.hold.max),
					};
				});
				return [{ index, regressions, short: (regressions[MEANT]?.seen ?? 1) < 0.5 }];
			}
			function yesterday({ days }) {
				const lines = [...days].flatMap(([check, { total }]) => {
					if (check.kind === "latency" || total.requests <= 0) return [];
					const said = `The last day: ${(0, counts.B4)(total.requests / total.minutes)} requests a minute, ${(0, counts.CE)((0, counts.MK)(total))} failed.`;
					const hours = Math.round(total.minutes / 60);
					const thin = [
						total.minutes < FEW_MINUTES && `only ${hours} ${hours === 1 ? "hour" : "hours"} of it could be read`,
						total.errors > 0 && total.errors < FEW_ERRORS && `it has only ${(0, counts.B4)(total.errors)} errors`,
					].filter(Boolean);
					return [thin.length === 0 ? said : `${said} What follows is rough: ${thin.join(", and ")}.`];
				});
				return [...new Set(lines)];
			}
			function healthyStopped(ahead, judged) {
				const parts = ahead.flatMap(({ step }) =>
					outlooksAt(step.percent, judged).flatMap(({ check, play }) =>
						check.warn ? [] : [seenIn(play({ times: 1 }, minutesIn(step.hold.max)), step.hold.max)],
					),
				);
				if (parts.length === 0) return [];
				const stopped = Math.round(200 * (1 - parts.reduce((none, part) => none * (1 - part), 1)));
				return [`With the last day's errors, ${stopped} of 200 healthy canaries would be stopped.`];
			}
			function shortFor({ step, name }, judged) {
				return outlooksAt(step.percent, judged).flatMap((outlook) => {
					const { check, perMinute } = outlook;
					const worst = canariesOf(judged)[LEAST];
					if (worst === void 0) return [];
					const replayed = outlook.play(worst.failing, horizon(step.hold.max));
					const requests = Math.ceil(judged.terms.minRequests / perMinute) * duration.kg + LAG_MS + duration.kg;
					if (step.hold.max >= requests && seenIn(replayed, step.hold.max) >= 0.5) return [];
					const needed = Math.max(requests, MARGIN * noticedMs(replayed));
					return Number.isFinite(needed)
						? `${name} is too short for ${check.text} to notice even a canary that fails ${worst.name}: hold it for at least ${(0, duration.a3)(wholeMinutes(needed))}.`
						: `${name} is too small for ${check.text}: with this traffic a day isn't enough to notice even a canary that fails ${worst.name}.`;
				});
			}
			function betterSchedule(schedule, ahead, judged) {
				const [last] = schedule.slice(-1);
				const meant = canariesOf(judged)[MEANT];
				if (ahead.length === 0 || last === void 0 || last.percent < HALF || meant === void 0) return [];
				const early = ahead.filter(({ step }) => step.percent < HALF);
				const sees = ({ step }) => {
					const outlooks = outlooksAt(step.percent, judged);
					if (outlooks.length === 0) return true;
					return seenIn(first(outlooks, meant, step.hold.max).replayed, step.hold.max) >= 0.5;
				};
				if (outlooksAt(SHARES[0], judged).length === 0 || early.some(sees)) return [];
				const problem = `No step below ${HALF} % is long enough to notice a canary that fails ${meant.name}.`;
				const total = schedule.slice(0, -1).reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
				for (const share2 of SHARES) {
					const needed = wholeMinutes(MARGIN * first(outlooksAt(share2, judged), meant, 0).noticedMs);
					if (!(needed < total)) continue;
					const end = `${(0, values_percent.l9)(last.percent)}${last.hold === void 0 ? "" : `:${(0, duration.$s)(last.hold)}`}`;
					const before =
						last.percent > HALF
							? [`${share2}:${(0, duration.a3)(needed)}`, `${HALF}:${(0, duration.a3)(total - needed)}`]
							: [`${share2}:${(0, duration.a3)(total)}`];
					return [`${problem} This schedule of the same length could: ${[...before, end].join(", ")}`];
				}
				return [`${problem} No schedule of the same length could: this Worker has too few requests or errors for it.`];
			}
			function outlooksAt(share2, { days, terms, steps, played }) {
				const budget = Math.min(1e5, Math.round(BUDGET_MINUTES / (PLAYS * played * days.size)));
				return [...days].flatMap(([check, replays]) => {
					const { requests, minutes } = replays.total;
					if (check.kind === "latency" || requests <= 0 || exemptionOf(check, share2) !== void 0) return [];
					const judging = { limit: check.limit, risk: { steps, alpha: terms.alpha }, share: share2 / 100 };
					return [
						{
							check,
							perMinute: (requests / minutes) * judging.share,
							play: (failing, most) => replays.play(judging, failing, most, budget),
						},
					];
				});
			}
			function first(outlooks, { failing }, holdMs) {
				const played = outlooks.map(({ play }) => {
					const replayed = play(failing, horizon(holdMs));
					return { replayed, noticedMs: noticedMs(replayed) };
				});
				return played.reduce((best, each) => (each.noticedMs < best.noticedMs ? each : best));
			}
			function canariesOf({ days }) {
				return [...days].some(([{ kind }, { total }]) => kind !== "latency" && total.errors > 0) ? TIMES : RATES;
			}
			function horizon(holdMs) {
				return Math.max(DAY_MINUTES, minutesIn(holdMs));
			}
			function minutesIn(ms) {
				return Math.min(LONGEST_MINUTES, Math.floor(ms / duration.kg));
			}
			function noticedMs({ stops }) {
				return lateMs(stops[Math.floor(stops.length / 2)] ?? Number.POSITIVE_INFINITY);
			}
			function seenIn({ stops }, holdMs) {
				return stops.filter((stop) => lateMs(stop) <= holdMs).length / stops.length;
			}
			function lateMs(minutes) {
				return (minutes + 1) * duration.kg + LAG_MS;
			}
			function wholeMinutes(ms) {
				return Math.ceil(ms / duration.kg) * duration.kg;
			}
			const SHORTEST_HOLD_MS = 4 * duration.kg;
			const CALLED = {
				analytics: "the analytics",
				logs: "the Worker's logs",
				command: "its command's counts",
			};
			async function testNeeds(deps, remaining, options) {
				const { checks, terms } = deps;
				const found = { problems: [], warnings: [], notes: [] };
				if (checks.length === 0) return { ...found, notes: ["There are no checks: this is a timed ramp, and nothing is judged."] };
				pinnable(deps, found);
				const ahead = holdsAhead(remaining, found.notes);
				if (remaining.schedule.every(({ hold }) => hold === void 0)) found.warnings.push("No step has a hold, so no check runs: add a hold, such as 100:10m.");
				const judging = checks.filter(checks_check.NI);
				exemptions(judging, ahead, found.notes);
				const metrics = judging.filter(({ live }) => !live);
				shortHolds(metrics, ahead, found.warnings);
				const now = (0, duration.A3)(duration.kg, remaining.now);
				const hour = { from: now - LAG_MS - duration.iQ, to: now - LAG_MS };
				const day = { from: now - duration.sO, to: now - SETTLED_MS };
				const days = /* @__PURE__ */ new Map();
				const bySource = Map.groupBy(
					metrics.filter((check) => applies(check, ahead)),
					deps.sourceOf,
				);
				await Promise.all([
					listen(deps, judging, ahead, remaining, found, options),
					...[...bySource].map(async ([source, needing]) => {
						const rows = await tried(needing, found, () => source.counts(hour, options));
						if (rows === void 0) return;
						if (rows.every(({ requests }) => requests <= 0)) found.warnings.push(silence(needing));
						if (!remaining.preview) return;
						const replays = new Replays(await readDay(source, day, options));
						for (const check of needing) days.set(check, replays);
					}),
				]);
				if (!remaining.preview) return found;
				const played = ahead.slice(0, MOST_PLAYED);
				const judged = { days, terms, steps: remaining.schedule.length, played: played.length };
				found.warnings.push(...played.flatMap((step) => shortFor(step, judged)));
				if (ahead.length > MOST_PLAYED) found.notes.push(`Only the first ${MOST_PLAYED} holds were played with the last day's errors.`);
				found.notes.push(...yesterday(judged), ...betterSchedule(remaining.schedule, played, judged), ...healthyStopped(played, judged));
				return { ...found, preview: played.flatMap((step) => previewStep(step, judged)) };
			}
			function pinnable({ checks, scriptName }, found) {
				const pinned = checks.filter((check) => check.kind === "probe" && check.pinned);
				if (pinned.length === 0 || (0, probe_answer.Iw)(scriptName)) return;
				const text = `A probe can't request a version of ${scriptName}: Cloudflare's override header only accepts names that begin with a letter. Add "unpinned" to each probe.`;
				(pinned.every(({ warn }) => warn) ? found.warnings : found.problems).push(text);
			}
			function holdsAhead({ schedule, from }, notes) {
				return schedule.flatMap((step, index) => {
					if (index < from) return [];
					const which = `Step ${index + 1} of ${schedule.length} (${(0, values_percent.l9)(step.percent)} %`;
					const { hold } = step;
					if (hold !== void 0) return [{ index, step: { ...step, hold }, name: `${which}, hold ${(0, duration.$s)(hold)})` }];
					notes.push(`${which}) has no hold, so it runs no checks.`);
					return [];
				});
			}
			function applies(check, ahead) {
				return ahead.some(({ step }) => exemptionOf(check, step.percent) === void 0);
			}
			function exemptions(metrics, ahead, notes) {
				for (const { step, name } of ahead) {
					const byReason = Map.groupBy(metrics, (check) => exemptionOf(check, step.percent));
					for (const [reason, checks] of byReason) {
						if (reason === void 0) continue;
						const one = checks.length === 1;
						notes.push(
							`${name}: ${checks.map(({ text }) => text).join(", ")} ${one ? "is" : "are"} ${reason}. ${one ? "It neither passes nor blocks" : "They neither pass nor block"} there.`,
						);
					}
				}
			}
			function shortHolds(metrics, ahead, warnings) {
				for (const { step, name } of ahead) {
					const blind = metrics.filter((check) => exemptionOf(check, step.percent) === void 0);
					if (blind.length === 0 || step.hold.max >= SHORTEST_HOLD_MS) continue;
					warnings.push(
						`${name} is too short for ${blind.map(({ text }) => text).join(", ")}: metrics arrive about 2 minutes late, so a hold under ${(0, duration.a3)(SHORTEST_HOLD_MS)} has no data.`,
					);
				}
			}
			async function listen({ tails }, judging, ahead, remaining, found, options) {
				const live = judging.filter((check) => check.live && applies(check, ahead));
				if (live.length === 0) return;
				const what = live.map(({ text }) => text).join(", ");
				if (tails === void 0) {
					const alone = judging.every((check) => check.live || check.warn) && live.some(({ warn }) => !warn);
					const lead = `${what}: not judged here: only the command rollout reads the live tail.`;
					if (alone) found.warnings.push(`${lead} No other metric is judged: add the same check without live.`);
					else found.notes.push(lead);
					return;
				}
				if (remaining.share > 0) found.notes.push(`${what}: counts from now on; the live tail does not show earlier requests.`);
				await tried(live, found, () => tails.open(remaining, options));
			}
			async function tried(needing, found, call) {
				const binding = needing.some(({ warn }) => !warn);
				try {
					return await call();
				} catch (error) {
					if (!(error instanceof errors.hD || error instanceof sources.c)) throw error;
					if (binding && error instanceof errors.hD && error.facts.retry) throw error;
					const [check] = needing;
					const what = check === void 0 ? "" : check.live ? "the live tail" : CALLED[check.source];
					const text = `${needing.map(({ text: text2 }) => text2).join(", ")} needs ${what}, which can't be read: ${error.message}`;
					(binding ? found.problems : found.warnings).push(text);
					return void 0;
				}
			}
			function silence([check]) {
				switch (check?.source) {
					case "logs":
						return "The Worker's logs have no response from the last hour: 5xx-rate needs observability enabled on the Worker, and traffic.";
					case "command":
						return `${check.text} counted no requests in the last hour: without traffic it gives no result.`;
					default:
						return "The Worker had no requests in the last hour: without traffic, metric checks give no result.";
				}
			}
			const INTERVAL_MS = 6e4;
			const PROPAGATION_MS = 6e4;
			const REPEATS = 2;
			const REPEAT_WAIT_MS = 2e3;
			const AGAIN_MS = 5e3;
			const FIRST_BACKOFF_MS = 1e3;
			const LONGEST_BACKOFF_MS = 15e3;
			const EXTRA_WAIT_MS = 1e4;
			function createProbeExaminer(check, deps) {
				const { clock } = deps;
				let startedAt = Number.NEGATIVE_INFINITY;
				return inBackground(
					check,
					() => "the first probe is running",
					(watch) => {
						if (clock.now() - startedAt < INTERVAL_MS) return void 0;
						startedAt = clock.now();
						return probeUntilCertain(check, deps, watch);
					},
				);
			}
			async function probeUntilCertain(check, deps, watch) {
				const { clock, signal } = deps;
				const everywhere = clock.now() + PROPAGATION_MS - (watch.now - watch.since);
				let failures = 0;
				let unproven = 0;
				for (let attempts = 1; ; attempts++) {
					const { kind, detail, numbers } = await probeOnce(check, deps, watch);
					const isYoung = clock.now() < everywhere;
					const isCertain = kind === "pass" || (kind === "fail" && failures++ >= REPEATS) || (kind === "unproven" && unproven++ >= REPEATS && !isYoung);
					if (isCertain) {
						const status = kind === "pass" ? "early" : kind === "fail" ? "fail" : "inconclusive";
						const asked = attempts === 1 ? "" : `, asked ${attempts} times`;
						return verdictOf(check, status, `${detail}${asked}`, { ...numbers, attempts });
					}
					const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (unproven - 1));
					await clock.sleep(kind === "unproven" && isYoung ? backoff : REPEAT_WAIT_MS, signal);
				}
			}
			async function probeOnce(check, deps, watch) {
				const { transport, clock, scriptName, signal } = deps;
				const pin = check.pinned ? { scriptName, versionId: watch.canaryId } : void 0;
				const timeoutMs = (check.withinMs ?? 0) + EXTRA_WAIT_MS;
				const start = clock.now();
				try {
					const answer = await (0, probe_answer.wv)(transport, check, pin, { timeoutMs, signal });
					return (0, probe_answer.no)(check, answer, clock.now() - start, pin, watch.stableId);
				} catch (error) {
					signal.throwIfAborted();
					return unanswered(check, error);
				}
			}
			function unanswered({ pinned }, error) {
				const detail = `no answer: ${(0, values_text.cv)(error)}`;
				return pinned
					? { kind: "unproven", detail: `${detail}; it is unknown whether the canary is the cause`, numbers: {} }
					: { kind: "fail", detail, numbers: {} };
			}
			async function probeStable(failed, deps, watch) {
				const { clock, signal } = deps;
				const until = clock.now() + PROPAGATION_MS;
				const findings = await Promise.all(
					failed.map(async (probe) => {
						for (;;) {
							const { kind, detail } = await probeOnce({ ...probe, pinned: false }, deps, watch);
							if (kind === "pass" || clock.now() + AGAIN_MS > until) return { passes: kind === "pass", detail };
							await clock.sleep(AGAIN_MS, signal);
						}
					}),
				);
				const bad = findings.find(({ passes }) => !passes);
				return bad === void 0
					? `After the rollback, stable passes the probe: ${findings[0]?.detail}.`
					: `After the rollback, stable fails the probe too (${bad.detail}): the canary is not the only cause.`;
			}
			const DEFAULT_LIMIT_MS = 6e5;
			const INCONCLUSIVE = 75;
			function createRunExaminer(check, deps) {
				let isStarted = false;
				const waits = (isRunning) => (isRunning ? "is running" : "runs after the hold's minimum time");
				return inBackground(check, waits, (watch) => {
					if (isStarted) return void 0;
					isStarted = true;
					return runOnce(check, deps, watch).catch((error) => {
						deps.signal.throwIfAborted();
						return verdictOf(check, "fail", `not run: ${(0, values_text.cv)(error)}`);
					});
				});
			}
			async function runOnce(check, deps, watch) {
				const { exitCode, detail, said, seconds } = await (0, check_command.g7)(
					deps,
					{
						command: check.command,
						limitMs: check.withinMs ?? DEFAULT_LIMIT_MS,
						variables: (0, check_command.Ir)(deps.scriptName, watch),
						onLine: (line) => deps.onLine(check.text, line),
					},
					deps.signal,
				);
				const numbers = { seconds, ...(exitCode !== void 0 && { exitCode }) };
				if (exitCode === 0) return verdictOf(check, "early", detail, numbers);
				return exitCode === INCONCLUSIVE
					? verdictOf(check, "inconclusive", `${detail}: inconclusive${said}`, numbers)
					: verdictOf(check, "fail", `${detail}${said}`, numbers);
			}
			const GRACE_MS = 2e3;
			const CLOSE_MS = 5e3;
			function createJudge(settings, deps) {
				return new ChecksJudge(settings, deps);
			}
			class ChecksJudge {
				#settings;
				#deps;
				#terms;
				#metrics;
				#closed = new AbortController();
				#underWay = /* @__PURE__ */ new Set();
				#live = /* @__PURE__ */ new Map();
				#tails;
				#hold;
				#last;
				#alarm = new AbortController();
				constructor(settings, deps) {
					this.#settings = settings;
					this.#deps = deps;
					const judging = settings.checks.filter((check) => (0, checks_check.NI)(check) && !check.warn).length;
					this.#terms = { alpha: settings.alpha / Math.max(1, judging), minRequests: settings.minRequests };
					this.#metrics = new MetricChecks(settings.checks, deps);
					const live = settings.checks.filter(checks_check.DG);
					if (live.length === 0 || settings.mode !== "watching") return;
					const tails = new BothTails(deps.tails, (second) => {
						for (const rate of this.#live.values()) rate.add(second);
					});
					this.#tails = tails;
					for (const check of live) {
						const reader = this.#metrics.readerOf(check);
						const readDay2 = (day) => reader.readDay(day, this.#closed.signal).catch(() => []);
						const rate = new LiveRate(check, this.#terms, { tails, readDay: readDay2, onAlarm: () => this.#alarm.abort() });
						this.#live.set(check, rate);
					}
				}
				get alarm() {
					return this.#alarm.signal;
				}
				preflight(remaining, options) {
					const { checks, scriptName } = this.#settings;
					this.#metrics.variables = (0, check_command.Ir)(scriptName, remaining);
					const sourceOf = (check) => this.#metrics.readerOf(check).source;
					const deps = { checks, scriptName, terms: this.#terms, sourceOf, tails: this.#tails };
					return testNeeds(deps, remaining, options);
				}
				async look(watch, signal) {
					signal.throwIfAborted();
					if (this.#settings.checks.length === 0) return [];
					this.#metrics.variables = (0, check_command.Ir)(this.#settings.scriptName, watch);
					const { running } = this.#enter(watch, signal);
					const isCommand = ({ check }) => check.kind === "run";
					const others = running.filter((each) => !isCommand(each));
					const commands = running.filter(isCommand);
					const withCommands = this.#settings.mode === "watching" && watch.now >= watch.from;
					await this.#refresh(withCommands ? running : others, watch, signal);
					if (this.#settings.mode === "tick" && mayLeave(watch, others)) {
						await this.#refresh(commands, watch, signal);
					}
					if (this.#alarm.signal.aborted) this.#alarm = new AbortController();
					const verdicts = running.map(({ examiner }) => examiner.verdict(watch));
					this.#last = { verdicts, watch };
					return verdicts;
				}
				async probeStable(signal) {
					if (this.#last === void 0) return void 0;
					const { verdicts, watch } = this.#last;
					const { checks, scriptName } = this.#settings;
					const failed = checks.flatMap((check, index) => (check.kind === "probe" && verdicts[index]?.status === "fail" ? [check] : []));
					const { clock, transport } = this.#deps;
					return failed.length > 0 ? probeStable(failed, { clock, transport, scriptName, signal }, watch) : void 0;
				}
				async close() {
					this.#closed.abort();
					this.#hold?.end.abort();
					await this.#wait(Promise.all([...this.#underWay, this.#tails?.close()]), CLOSE_MS);
				}
				/** The watched hold; the checks of the one before it end. */
				#enter({ live }, cancel) {
					if (this.#hold?.deploymentId === live.id) return this.#hold;
					this.#hold?.end.abort();
					const end = new AbortController();
					const signal = AbortSignal.any([cancel, end.signal]);
					const running = this.#settings.checks.map((check) => ({
						check,
						examiner: this.#examiner(check, signal, cancel),
					}));
					this.#hold = { deploymentId: live.id, end, running };
					return this.#hold;
				}
				#examiner(check, signal, cancel) {
					const { clock, transport } = this.#deps;
					const { scriptName } = this.#settings;
					switch (check.kind) {
						case "probe":
							return createProbeExaminer(check, { transport, clock, scriptName, signal });
						case "run":
							return createRunExaminer(check, { ...this.#deps, scriptName, signal });
						default:
							if (check.live) return this.#live.get(check) ?? notListening(check);
							return this.#metrics.examiner(check, this.#terms, AbortSignal.any([cancel, this.#closed.signal]));
					}
				}
				/** Starts the checks that are due, and waits for them as the mode requires. @throws the signal's reason */
				async #refresh(checks, watch, signal) {
					const jobs = new Set(checks.flatMap(({ examiner }) => examiner.refresh(watch) ?? []));
					for (const job of jobs) {
						if (this.#underWay.has(job)) continue;
						this.#underWay.add(job);
						void job.then(() => this.#underWay.delete(job));
					}
					const limitMs = this.#settings.mode === "watching" ? GRACE_MS : void 0;
					if (jobs.size > 0) await this.#wait(Promise.all(jobs), limitMs, signal, this.alarm);
					signal.throwIfAborted();
				}
				async #wait(work, limitMs, ...stops) {
					const over = new AbortController();
					const stopped = new Promise((resolve) => {
						for (const stop of stops) {
							if (stop.aborted) resolve();
							stop.addEventListener("abort", () => resolve(), { once: true, signal: over.signal });
						}
						if (limitMs !== void 0) this.#deps.clock.sleep(limitMs, over.signal).then(resolve, () => {});
					});
					await Promise.race([work, stopped]);
					over.abort();
				}
			}
			function notListening(check) {
				const why = "not judged here: only the command rollout reads the live tail";
				return { refresh: () => void 0, verdict: () => verdictOf(check, "exempt", why) };
			}
			function mayLeave(watch, others) {
				if (watch.now < watch.from) return false;
				const verdicts = others.map(({ examiner }) => examiner.verdict(watch));
				const counted = verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
				if (watch.now < watch.to) {
					return counted.every(({ status }) => status === "early");
				}
				return counted.every(({ status }) => status !== "fail" && status !== "pending");
			}
			var dist = __nccwpck_require__2(9118);
			var ask = __nccwpck_require__2(3867);
			var check_shape = __nccwpck_require__2(2054);
			async function inPages({ from, to }, pageMinutes, ask2) {
				const rows = [];
				let most = Number.POSITIVE_INFINITY;
				for (let end = to; end > from; ) {
					const minutes = pageMinutes((end - from) / duration.kg, most);
					const start = end - minutes * duration.kg;
					try {
						for (const row2 of await ask2({ from: start, to: end })) rows.push(row2);
						end = start;
					} catch (error) {
						if (!(error instanceof errors.hD && error.facts.tooLarge) || minutes <= 1) throw error;
						most = Math.floor(minutes / 2);
					}
				}
				return rows;
			}
			const PERMISSION = "Account Analytics: Read";
			const LIMIT = 1e4;
			const PAGE_MINUTES = 4320;
			const MOST = 1e15;
			const count = dist.ai().assert((n) => n >= 0 && n <= MOST, "expected a number from 0 to 1e15");
			const microseconds = dist.ai().nullable().optional();
			const row = dist.Ik({
				dimensions: dist.Ik({ datetimeMinute: check_shape.uR, scriptVersion: dist.Yj() }),
				sum: dist.Ik({ requests: count, errors: count }),
				avg: dist.Ik({ sampleInterval: dist.ai().assert((n) => n > 0, "expected more than 0") }),
				quantiles: dist
					.Ik({
						cpuTimeP50: microseconds,
						cpuTimeP99: microseconds,
						wallTimeP50: microseconds,
						wallTimeP99: microseconds,
					})
					.optional(),
			});
			const data = dist.Ik({
				viewer: dist.Ik({
					accounts: dist.YO(dist.Ik({ workersInvocationsAdaptive: dist.YO(row) })),
				}),
			});
			function createAnalytics(access) {
				const page = (span, quantiles, options) =>
					(0, ask.k)(
						access,
						{
							method: "POST",
							path: ["graphql"],
							permission: PERMISSION,
							readOnly: true,
							body: { query: queryFor(access, span, quantiles) },
							unwrap: unwrapData,
						},
						readRows,
						options,
					);
				return {
					counts: ({ quantiles = false, ...span }, options) =>
						inPages(
							span,
							(left, most) => Math.min(left, most, PAGE_MINUTES),
							(each) => page(each, quantiles, options),
						),
				};
			}
			function queryFor({ accountId, scriptName }, { from, to }, quantiles) {
				const first2 = new Date(from).toISOString();
				const last = new Date(to - 1).toISOString();
				const filter = `{ scriptName: ${JSON.stringify(scriptName)}, datetime_geq: "${first2}", datetime_leq: "${last}" }`;
				return `{
  viewer {
    accounts(filter: { accountTag: ${JSON.stringify(accountId)} }) {
      workersInvocationsAdaptive(limit: ${LIMIT}, filter: ${filter}) {
        dimensions { datetimeMinute scriptVersion }
        sum { requests errors }
        avg { sampleInterval }${quantiles ? "\n        quantiles { cpuTimeP50 cpuTimeP99 wallTimeP50 wallTimeP99 }" : ""}
      }
    }
  }
}`;
			}
			function readRows(found) {
				const [account] = (0, check_shape.gf)(data, found, ["data"]).viewer.accounts;
				const rows = account?.workersInvocationsAdaptive ?? [];
				if (rows.length >= LIMIT) throw new check_shape.j$(`it has ${LIMIT} rows or more`);
				return rows.map(toRow);
			}
			const PASSING = /rate limit|too many|time[d -]*out|internal|unavailable|try again|budget|temporar|overload/i;
			const DEPLETED = /budget depleted, try again after (\d{1,2}) minutes?\b/i;
			const unwrapData = (json) => {
				if (typeof json !== "object" || json === null) throw new check_shape.ym("expected an object with data and errors");
				const { data: result2, errors: found } = (0, values_json.P)(json);
				const { accounts } = (0, values_json.P)((0, values_json.P)(result2)["viewer"]);
				const errors2 =
					Array.isArray(accounts) && accounts.length === 0
						? [{ code: 0, message: "not authorized for that account (none is in the answer)" }]
						: (0, ask.F)(found).map(({ message }) => ({ code: 0, message }));
				const passing = errors2.length > 0 && errors2.every(({ message }) => PASSING.test(message));
				const depleted = errors2.flatMap(({ message }) => DEPLETED.exec(message)?.[1] ?? [])[0];
				const facts = {
					...(passing && { retry: true }),
					...(depleted !== void 0 && { throttled: true, retryAfterMs: Number(depleted) * duration.kg }),
				};
				return { failed: errors2.length > 0, errors: errors2, facts, result: result2 };
			};
			function toRow({ dimensions, sum, avg, quantiles }) {
				const interval = Math.max(1, avg.sampleInterval);
				return {
					at: Math.floor(Date.parse(dimensions.datetimeMinute) / duration.kg) * duration.kg,
					versionId: dimensions.scriptVersion,
					requests: sum.requests / interval,
					errors: sum.errors / interval,
					interval,
					...(quantiles && {
						quantiles: {
							...inMs("cpu-p50", quantiles.cpuTimeP50),
							...inMs("cpu-p99", quantiles.cpuTimeP99),
							...inMs("wall-p50", quantiles.wallTimeP50),
							...inMs("wall-p99", quantiles.wallTimeP99),
						},
					}),
				};
			}
			function inMs(name, us) {
				return us === null || us === void 0 || us < 0 ? {} : { [name]: us / 1e3 };
			}
			var cloudflare_tails = __nccwpck_require__2(9926);
			const VERSION_KEY = "$workers.scriptVersion.id";
			const GROUP_LIMIT = 2e3;
			const amount = dist.Ik({
				value: dist.ai().assert((n) => n >= 0, "expected 0 or more"),
				sampleInterval: dist.ai().assert((n) => n > 0, "expected more than 0"),
				groups: dist.YO(dist.Ik({ key: dist.Yj(), value: dist.KC(dist.Yj(), dist.ai(), dist.zM(), dist.ch()).optional() })),
			});
			const result = dist.Ik({
				/** How far the query itself read only a part: independent of `sampleInterval`. */
				statistics: dist.Ik({ abr_level: dist.ai().nullable().optional() }).nullable().optional(),
				calculations: dist.YO(
					dist.Ik({
						aggregates: dist.YO(amount),
						series: dist.YO(dist.Ik({ time: dist.Yj(), data: dist.YO(amount) })),
					}),
				),
			});
			function readAnswer(found, span) {
				const read = (0, check_shape.gf)(result, found, ["result"]);
				const times = [];
				const counts2 = [];
				const [calculation] = read.calculations;
				if (calculation === void 0) return { times, counts: counts2 };
				const { aggregates, series } = calculation;
				if (aggregates.length >= GROUP_LIMIT) throw new check_shape.j$(`it has ${GROUP_LIMIT} groups or more`);
				const level = Math.max(1, read.statistics?.abr_level ?? 1);
				let added = 0;
				for (const { time, data: data2 } of series) {
					const at = readTime(time);
					if (data2.length === 0 && at < span.from) continue;
					if (!(at >= span.from && at <= span.to)) {
						const quoted = JSON.stringify(time.slice(0, 60));
						throw new check_shape.ym(`result.calculations.[0].series: ${quoted} is no time in the timeframe`);
					}
					times.push(at);
					for (const each of data2) {
						added += each.value;
						const versionId = each.groups.find(({ key }) => key === VERSION_KEY)?.value;
						if (at >= span.to || typeof versionId !== "string") continue;
						counts2.push({ at, versionId, value: each.value, interval: Math.max(1, each.sampleInterval) * level });
					}
				}
				const whole2 = aggregates.reduce((sum, { value }) => sum + value, 0);
				if (Math.abs(whole2 - added) > Math.max(1, whole2 * 1e-3)) {
					throw new check_shape.j$(`its series adds up to ${added}, and the whole is ${whole2}`);
				}
				return { times, counts: counts2 };
			}
			function readTime(text) {
				const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|\+00:00)?$/.exec(text);
				return match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}Z`);
			}
			const telemetry_PERMISSION = "Workers Observability: Edit";
			const STATUS_KEY = "$workers.event.response.status";
			const KEPT_MS = 7 * 864e5 - 3e5;
			const EITHER_MINUTES = [20, 10, 5, 2, 1];
			const telemetry_PAGE_MINUTES = 720;
			function createTelemetry(access) {
				const path2 = ["accounts", access.accountId, "workers", "observability", "telemetry", "query"];
				let reading;
				function countsOf(page, status, options) {
					const body = telemetryQuery(access.scriptName, page, status);
					const request = { method: "POST", path: path2, permission: telemetry_PERMISSION, readOnly: true, body };
					const read = (result2) => {
						const { times, counts: counts2 } = readAnswer(result2, page);
						if (page.reading === void 0) reading ??= readingOf(times, page.granularity);
						else if (page.reading !== "either" && times.some((time) => time % duration.kg !== 0)) {
							reading = "either";
							throw new check_shape.j$("its series isn't by the minute");
						}
						return counts2;
					};
					return (0, ask.k)(access, request, read, options);
				}
				async function rowsOf(page, options) {
					try {
						const all = await countsOf(page, 100, options);
						return all.length === 0 ? [] : combine(all, await countsOf(page, 500, options));
					} catch (error) {
						const few = page.to - page.from <= EITHER_MINUTES[0] * duration.kg;
						if (few && error instanceof errors.hD && error.facts.tooLarge) reading &&= "either";
						throw error;
					}
				}
				return {
					async counts({ from, to, versions = [] }, options) {
						const first2 = Math.max(from, Math.ceil((access.serverNow() - KEPT_MS) / duration.kg) * duration.kg);
						const known = () => reading !== void 0 && reading !== "either";
						const rows = await inPages(
							{ from: first2, to },
							(left, most) => (known() ? Math.min(left, most, telemetry_PAGE_MINUTES) : (EITHER_MINUTES.find((minutes) => minutes <= most) ?? 1)),
							(span) => {
								const length = span.to - span.from;
								const series = reading === "buckets" ? length / duration.kg : duration.kg;
								const granularity = known() ? series : length / 1e3;
								return rowsOf({ ...span, versions, reading, granularity }, options);
							},
						);
						return rows.filter(({ at }) => at >= first2);
					},
				};
			}
			const PROOF = 100;
			function readingOf(times, granularity) {
				if (times.some((time) => time % 1e3 !== 0)) return "length";
				if (granularity !== 60 * EITHER_MINUTES[0]) return void 0;
				const phases = new Set(times.map((time) => time % 6e3));
				if (phases.has(5e3)) return "buckets";
				return phases.size === 5 && times.length >= PROOF ? "length" : void 0;
			}
			function telemetryQuery(scriptName, { from, to, versions, granularity }, status) {
				return {
					queryId: "workers-gradual-rollout",
					view: "calculations",
					dry: true,
					limit: GROUP_LIMIT,
					granularity,
					timeframe: { from, to },
					parameters: {
						datasets: ["cloudflare-workers"],
						filterCombination: "and",
						filters: [
							{ key: "$metadata.service", operation: "eq", type: "string", value: scriptName },
							// Only these rows count invocations.
							{ key: "$metadata.type", operation: "eq", type: "string", value: "cf-worker-event" },
							{ key: STATUS_KEY, operation: "gte", type: "number", value: status },
							...(versions.length === 0 ? [] : [{ key: VERSION_KEY, operation: "in", type: "string", value: versions.join(",") }]),
						],
						calculations: [{ operator: "count", alias: "n" }],
						groupBys: [{ type: "string", value: VERSION_KEY }],
						limit: GROUP_LIMIT,
					},
				};
			}
			function tallies(counts2) {
				const found = /* @__PURE__ */ new Map();
				for (const { at: time, versionId, value, interval } of counts2) {
					const at = Math.floor(time / duration.kg) * duration.kg;
					const key = `${at} ${versionId}`;
					const tally = found.get(key) ?? { at, versionId, value: 0, sampled: 0 };
					tally.value += value;
					tally.sampled += value / interval;
					found.set(key, tally);
				}
				return found;
			}
			function combine(all, failed) {
				const failures = tallies(failed);
				return [...tallies(all)].flatMap(([key, { at, versionId, value, sampled }]) => {
					const failure = failures.get(key);
					const errors2 = failure?.value ?? 0;
					const interval = Math.max(value / sampled, failure && errors2 > 0 ? errors2 / failure.sampled : 1);
					if (value <= 0) return [];
					return {
						at,
						versionId,
						requests: Math.max(value, errors2) / interval,
						errors: errors2 / interval,
						interval,
					};
				});
			}
			var server_clock = __nccwpck_require__2(3760);
			var rollout_marker = __nccwpck_require__2(926);
			const absent = (type) => type.nullable().optional();
			const id = dist.Yj().assert((text) => text !== "", "expected a string that isn't empty");
			const share = dist
				.Ik({
					version_id: id,
					percentage: dist.ai().assert((n) => n >= 0 && n <= 100, "expected a number from 0 to 100"),
				})
				.rest(dist.L5());
			const anyDeployment = dist.Ik({
				id,
				created_on: check_shape.uR,
				source: dist.Yj(),
				strategy: dist.Yj(),
				author_email: absent(dist.Yj()),
				annotations: absent(
					dist.Ik({
						"workers/message": absent(dist.Yj()),
						"workers/triggered_by": absent(dist.Yj()),
					}),
				),
				/** Drafted by Cloudflare and not shipped: rules in addition to percentages. */
				cohorts: dist.L5().optional(),
			});
			const percentageDeployment = anyDeployment.extend({
				versions: dist.YO(share),
			});
			const versionSummary = dist.Ik({
				id,
				number: absent(dist.ai()),
				metadata: dist.Ik({ created_on: check_shape.uR }),
				annotations: absent(
					dist.Ik({
						"workers/message": absent(dist.Yj()),
						"workers/tag": absent(dist.Yj()),
						"workers/triggered_by": absent(dist.Yj()),
					}),
				),
			});
			const version = versionSummary.extend({
				resources: dist.Ik({
					script_runtime: absent(dist.Ik({ migration_tag: absent(dist.Yj()), exports: dist.L5().optional() })),
				}),
			});
			const deploymentList = dist.Ik({ deployments: dist.YO(dist.L5()) });
			const versionList = dist.Ik({ items: dist.YO(versionSummary) });
			function readDeployment(value, path2) {
				const head = (0, check_shape.gf)(anyDeployment, value, path2);
				const known = head.strategy === "percentage" && !hasContent(head.cohorts);
				const shares = known
					? (0, check_shape.gf)(percentageDeployment, value, path2).versions
					: // Another strategy may have versions of another form; they are shown where they can be read.
						(readShares(value) ?? []);
				const oddity = known ? oddShares(shares) : oddStrategy(head);
				return withExactShares({
					id: head.id,
					createdOn: head.created_on,
					source: head.source,
					versions: shares.map(toShare),
					...given("author", head.author_email || void 0),
					...given("message", head.annotations?.["workers/message"]),
					...given("triggeredBy", head.annotations?.["workers/triggered_by"]),
					...given("oddity", oddity),
				});
			}
			function readDeployments(result2) {
				const { deployments } = (0, check_shape.gf)(deploymentList, result2, ["result"]);
				return deployments.map((entry, index) => readDeployment(entry, ["result", "deployments", index]));
			}
			function readVersions(result2) {
				return (0, check_shape.gf)(versionList, result2, ["result"]).items.map(toSummary);
			}
			function readVersion(result2) {
				const raw = (0, check_shape.gf)(version, result2, ["result"]);
				const runtime = raw.resources.script_runtime;
				const exports = runtime?.exports;
				return {
					...toSummary(raw),
					...given("migrationTag", runtime?.migration_tag || void 0),
					...given("exports", hasContent(exports) ? canonicalJson(exports) : void 0),
				};
			}
			function toShare({ version_id, percentage }) {
				return { versionId: version_id, percentage };
			}
			function toSummary({ id: id2, number, metadata, annotations }) {
				return {
					id: id2,
					number: number ?? 0,
					createdOn: metadata.created_on,
					...given("tag", annotations?.["workers/tag"]),
					...given("message", annotations?.["workers/message"]),
					...given("triggeredBy", annotations?.["workers/triggered_by"]),
				};
			}
			function readShares(value) {
				const read = dist.Ik({ versions: dist.YO(share) }).try(value, { mode: "strip" });
				return read.ok ? read.value.versions : void 0;
			}
			function oddStrategy({ strategy }) {
				return strategy === "percentage" ? "it has cohorts" : `its strategy is ${JSON.stringify(strategy)}`;
			}
			const SUM_TOLERANCE = 0.5;
			function oddShares(shares) {
				if (shares.length === 0) return "it has no versions";
				const extra = shares.flatMap(({ version_id: _, percentage: __, ...rest }) => Object.keys(rest));
				if (extra.length > 0) return `its versions have the unknown field ${JSON.stringify(extra[0])}`;
				const sum = shares.reduce((total, { percentage }) => total + percentage, 0);
				return Math.abs(sum - 100) > SUM_TOLERANCE ? `its shares add up to ${sum} %` : void 0;
			}
			function withExactShares(deployment) {
				const { versions, message = "" } = deployment;
				const marker = (0, rollout_marker.gY)(message);
				const [a, b] = versions;
				if (a === void 0 || b === void 0 || versions.length > 2 || !versions.every(isRounded)) return deployment;
				const marked = marker?.kind === "canary" ? versions.find(({ versionId }) => versionId.startsWith(marker.canary8)) : void 0;
				const [known, percent] =
					marker?.kind === "canary" && marked && Math.abs(marked.percentage - oneDecimal(marker.percent)) < 5e-3
						? [marked, marker.percent]
						: a.percentage < b.percentage
							? [a, a.percentage]
							: [b, b.percentage];
				const total = a.percentage + b.percentage;
				if (Math.abs(total - 100) > 0.105 || (known.percentage === percent && Math.abs(total - 100) < 5e-3)) return deployment;
				const share2 = (version2) => (version2 === known ? percent : (0, values_percent.Zw)(percent));
				return {
					...deployment,
					versions: versions.map((version2) => ({ ...version2, percentage: share2(version2) })),
				};
			}
			function isRounded({ percentage }) {
				return Math.abs(percentage - oneDecimal(percentage)) < 1e-9;
			}
			function oneDecimal(percent) {
				return Math.round(percent * 10) / 10;
			}
			function hasContent(value) {
				if (value === void 0 || value === null) return false;
				return typeof value !== "object" || Object.keys(value).length > 0;
			}
			function given(key, value) {
				return value === void 0 || value === null ? {} : { [key]: value };
			}
			const DEEPEST = 100;
			function canonicalJson(value, depth = 0) {
				if (depth > DEEPEST) throw new RangeError(`nests more than ${DEEPEST} levels deep`);
				if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(",")}]`;
				if (typeof value !== "object" || value === null) return JSON.stringify(value);
				const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
				return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field, depth + 1)}`).join(",")}}`;
			}
			const PAGE_LENGTH = 100;
			const UNASKED_LENGTH = 10;
			const worker_api_PERMISSION = {
				GET: "Workers Scripts: Read",
				POST: "Workers Scripts: Edit",
				DELETE: "Workers Scripts: Edit",
			};
			function createWorkerApi(options) {
				const clock = (0, server_clock.my)(options.now);
				const access = { ...options, serverNow: clock.now, saw: clock.saw };
				const worker = ["accounts", options.accountId, "workers", "scripts", options.scriptName];
				const askWorker = ({ method = "GET", path: path2, ...rest }, read, options2) => {
					const terms = { permission: worker_api_PERMISSION[method], readOnly: method === "GET" };
					return (0, ask.k)(access, { ...rest, ...terms, method, path: [...worker, ...path2] }, read, options2);
				};
				return {
					listDeployments: (page, options2) => {
						const query = `?per_page=${PAGE_LENGTH}${page === 1 ? "" : `&page=${page}`}`;
						return askWorker({ path: ["deployments"], query }, (result2, info) => toPage(readDeployments(result2), info), options2);
					},
					getDeployment: (id2, options2) => askWorker({ path: ["deployments", id2] }, (result2) => readDeployment(result2, ["result"]), options2),
					async createDeployment(deployment, options2) {
						const query = deployment.force ? "?force=true" : "";
						const asked = { method: "POST", path: ["deployments"], query, body: deploymentBody(deployment) };
						const created = await askWorker(asked, (result2) => readDeployment(result2, ["result"]), options2);
						clock.saw(Date.parse(created.createdOn));
						return created;
					},
					deleteDeployment: (id2, options2) => askWorker({ method: "DELETE", path: ["deployments", id2] }, () => {}, options2),
					listDeployableVersions: (options2) => askWorker({ path: ["versions"], query: "?deployable=true" }, readVersions, options2),
					getVersion: (id2, options2) => askWorker({ path: ["versions", id2] }, readVersion, options2),
					serverNow: clock.now,
				};
			}
			function toPage(deployments, info) {
				const { per_page, total_count: total } = (0, values_json.P)(info);
				const perPage = worker_api_isCount(per_page) && per_page > 0 ? per_page : void 0;
				const { length } = deployments;
				const full = length >= (perPage ?? PAGE_LENGTH) || (perPage === void 0 && length === UNASKED_LENGTH);
				return { deployments, last: !full, ...(worker_api_isCount(total) && { total }) };
			}
			function worker_api_isCount(value) {
				return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
			}
			function deploymentBody({ versions, message, triggeredBy, codeUpdate }) {
				return {
					strategy: "percentage",
					versions: versions.map(({ versionId, percentage }) => ({ version_id: versionId, percentage })),
					annotations: { "workers/message": message, "workers/triggered_by": triggeredBy },
					code_update_strategy: codeUpdate.mode === "immediate" ? { mode: "immediate" } : { mode: "deferred", max_delay: codeUpdate.maxDelayS },
				};
			}
			var foreign_text = __nccwpck_require__2(1378);
			var http = __nccwpck_require__2(5334);
			var load_inputs = __nccwpck_require__2(17);
			var redact = __nccwpck_require__2(2058);
			var saved_state = __nccwpck_require__2(9932);
			function createPorts({ runtime, inputs, clock, cancel, state, readers, fenced, message }) {
				const account = accountOf(runtime, inputs);
				const api = createWorkerApi({ ...account, now: () => clock.now() });
				const failing = /* @__PURE__ */ new Set();
				const emit = (event) => {
					const at = api.serverNow();
					for (const read of readers) {
						try {
							read(event, at);
						} catch (error) {
							if (!failing.has(read)) runtime.runner.warning((0, foreign_text.Ig)(`An event could not be shown: ${(0, values_text.cv)(error)}`));
							failing.add(read);
						}
					}
				};
				const queries = { ...account, serverNow: api.serverNow };
				const sources2 = { analytics: createAnalytics(queries), logs: createTelemetry(queries) };
				const tails = {
					api: (0, cloudflare_tails.F)(queries),
					connect: runtime.connectTail,
					clock,
					mask: runtime.runner.setSecret,
					serverNow: api.serverNow,
					save: (ids) => (0, saved_state.xV)(runtime, ids),
				};
				return {
					clock,
					api,
					judge: judgeFor(runtime, inputs, clock, { sources: sources2, tails }, emit),
					state,
					cancel,
					fenced,
					message,
					emit,
					random: Math.random,
				};
			}
			function accountOf({ transport }, { apiBase, apiToken, accountId, scriptName }) {
				return { transport, baseUrl: apiBase, token: apiToken, accountId, scriptName };
			}
			async function deleteTails(runtime, inputs, ids, clock) {
				const api = (0, cloudflare_tails.F)({ ...accountOf(runtime, inputs), serverNow: () => clock.now() });
				await Promise.allSettled(ids.map((id2) => api.delete(id2, { timeoutMs: 1e4 })));
			}
			function judgeFor({ transport, shell, env }, { checks, minRequests, alpha, scriptName, command, dryRun, job }, clock, from, emit) {
				const tokens = (0, load_inputs.gF)(env);
				const ticking = command === "advance" && !dryRun;
				const mode = command === "rollout" ? "watching" : ticking ? "tick" : "reading";
				return createJudge(
					{ checks, minRequests, alpha, scriptName, mode },
					{
						clock,
						// A Worker may use the same token, and show it in the error page that a verdict quotes.
						transport: (0, http.qG)(transport, (0, redact.go)(tokens)),
						...from,
						shell,
						env,
						tokens,
						workspace: job.workspace,
						onLine: (check, line) => emit({ type: "output", check, line }),
					},
				);
			}
			function listenForCancel(runtime, clock) {
				const controller = new AbortController();
				const stop = runtime.onSignal((name) => {
					if (!controller.signal.aborted) controller.abort(new errors.cJ(name, clock.now()));
				});
				return { signal: controller.signal, stop };
			}
			function timeScale({ env }) {
				const base = env["CLOUDFLARE_API_BASE_URL"] ?? "";
				const scale = Number(env["SIMULATED_TIME_SCALE"] ?? "1");
				return /^http:/.test(base) && scale > 0 && Number.isFinite(scale) ? scale : 1;
			}
		},
	/***/
	1518:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				V: () =>
					/* binding */
					runMain,
			});
			var external_node_crypto_ = __nccwpck_require__2(7598);
			var check = __nccwpck_require__2(5096);
			var foreign_text = __nccwpck_require__2(1378);
			var values_percent = __nccwpck_require__2(7262);
			const MOST = 9;
			function createAnnotations(runner, schedule) {
				const annotated = /* @__PURE__ */ new Set();
				return (event) => {
					if (event.type !== "verdicts") return;
					const percent = schedule[event.index]?.percent;
					const where = percent === void 0 ? "" : ` at ${(0, values_percent.l9)(percent)} %`;
					for (const { check: check2, detail, status, warn } of event.verdicts) {
						if (status !== "fail" || !warn || annotated.has(check2) || annotated.size >= MOST) continue;
						annotated.add(check2);
						runner.warning((0, foreign_text.Ig)(`${check2}: ${detail}`), { title: `Check failed${where} (only warns)` });
					}
				};
			}
			var colour = __nccwpck_require__2(5612);
			var values_text = __nccwpck_require__2(808);
			var connect = __nccwpck_require__2(6456);
			var github_event = __nccwpck_require__2(6830);
			const NO_COMMIT = "Gradual rollout";
			const TIMEOUT_MS = 5e3;
			const REASON_LENGTH = 200;
			async function resolveCommitMessage(deps) {
				if (deps.input.trim() !== "") return { message: deps.input, source: "input" };
				const fromEvent = (0, github_event._)(deps.eventName, deps.event);
				if (fromEvent !== void 0) return { message: fromEvent, source: "event" };
				const sha = (0, github_event.D)(deps.eventName, deps.event, deps.sha);
				if (sha === void 0) {
					const note = `No commit is known (event ${JSON.stringify(deps.eventName)}): the deployments' message is "${NO_COMMIT}". Set the input message to choose another.`;
					return { message: NO_COMMIT, source: "none", note };
				}
				try {
					return { message: await readCommit(deps, sha), source: "api" };
				} catch (error) {
					const note = `The message of commit ${sha.slice(0, 7)} could not be read (${reason(error)}): the deployments' message is its short SHA. Grant the permission contents: read, or set the input message.`;
					return { message: sha.slice(0, 7), source: "sha", note };
				}
			}
			async function readCommit(deps, ref) {
				const { apiUrl, fetch, repository = "", signal, token } = deps;
				const [owner, repo, ...rest] = repository.split("/");
				if (!owner || !repo || rest.length > 0) throw new Error(`GITHUB_REPOSITORY is ${JSON.stringify(repository)}, not owner/name`);
				if (token.trim() === "") throw new Error("github-token is empty");
				const timeout = AbortSignal.timeout(TIMEOUT_MS);
				const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
				const octokit = await (0, connect.N)({ token, apiUrl, fetch }).catch((error) => {
					throw error instanceof SyntaxError ? new Error("the event's file, GITHUB_EVENT_PATH, isn't JSON") : error;
				});
				const answer = octokit.request("GET /repos/{owner}/{repo}/commits/{ref}", {
					owner,
					repo,
					ref,
					request: { signal: stop },
				});
				const stopped = new Promise((_, reject) => {
					const give = () => reject(new Error(timeout.aborted ? `no answer within ${TIMEOUT_MS / 1e3} s` : "cancelled"));
					if (stop.aborted) give();
					else stop.addEventListener("abort", give, { once: true });
				});
				const { data } = await Promise.race([answer, stopped]);
				const message = data?.commit?.message;
				if (typeof message !== "string" || message.trim() === "") throw new Error("the answer holds no message");
				return message;
			}
			function reason(error) {
				if (!(error instanceof Error)) return "unknown error";
				const answered = "response" in error && error.response !== void 0 && "status" in error;
				return (0, values_text.TN)(answered ? `HTTP ${error.status}: ${error.message}` : error.message, REASON_LENGTH);
			}
			var log = __nccwpck_require__2(284);
			var outputs = __nccwpck_require__2(1224);
			var record_rollout = __nccwpck_require__2(5850);
			var github_summary = __nccwpck_require__2(7859);
			var load_inputs = __nccwpck_require__2(17);
			var cancel_and_failure = __nccwpck_require__2(6147);
			var describe = __nccwpck_require__2(2861);
			var errors = __nccwpck_require__2(5963);
			function notStarted(error, { last }) {
				const live = last?.live ? ` Live is ${(0, describe.iO)(last.live)}.` : "";
				if (error instanceof errors.cJ)
					return {
						status: "failed",
						reason: `Cancelled by ${error.by} before the first write: nothing was written.${live}`,
					};
				if (error instanceof errors.Mm) return { status: "failed", reason: `${error.problems.join(" ")} Nothing was written.${live}` };
				return { status: "failed", reason: `${(0, values_text.cv)(error)}. Nothing was written.${live}` };
			}
			var write_session = __nccwpck_require__2(237);
			var rollout_deployment = __nccwpck_require__2(2631);
			var marker = __nccwpck_require__2(926);
			var deployments_listing = __nccwpck_require__2(7805);
			async function identify(history, given) {
				const live = (0, deployments_listing.Se)(history.listing);
				const ids = live.versions.map(({ versionId }) => versionId);
				const marker2 = markerOf(live);
				const named = marker2?.kind === "canary" ? ids.filter((id) => id.startsWith(marker2.canary8)) : [];
				const sole = (0, rollout_deployment.WG)(live);
				if (sole !== void 0) {
					if (named.length === 0) return { kind: "none", live };
					const stableId2 = given !== void 0 && given !== sole ? given : await stableBefore(history, sole);
					return { kind: "rollout", live, canaryId: sole, stableId: stableId2 };
				}
				if (ids.length !== 2) return { kind: "ambiguous", live };
				let [canaryId] = named;
				if (named.length !== 1) {
					const earlier2 = await earlierSingle(history, () => true);
					const stable = ids.find((id) => id === earlier2) ?? ids.find((id) => id === given);
					canaryId = stable === void 0 ? void 0 : ids.find((id) => id !== stable);
				}
				const stableId = ids.find((id) => id !== canaryId);
				return stableId === void 0 || canaryId === void 0 ? { kind: "ambiguous", live } : { kind: "rollout", live, canaryId, stableId };
			}
			async function stableBefore(history, canaryId) {
				for await (const step of earlier(history)) {
					if (!isStepOf(step, canaryId)) break;
					const stable = step.versions.find(({ versionId }) => versionId !== canaryId);
					if (stable !== void 0) return stable.versionId;
				}
				return earlierSingle(history, (id) => id !== canaryId);
			}
			async function earlierSingle(history, accept) {
				for await (const deployment of earlier(history)) {
					const version = (0, rollout_deployment.WG)(deployment);
					if (version !== void 0 && accept(version)) return version;
				}
				return void 0;
			}
			async function* earlier(history) {
				const { live } = history.listing;
				for await (const deployment of history) if (deployment.id !== live?.id) yield deployment;
			}
			function markerOf(deployment) {
				return (0, marker.gY)(deployment.message ?? "");
			}
			function isStepOf(deployment, canaryId) {
				const marker2 = markerOf(deployment);
				return marker2?.kind === "canary" && canaryId.startsWith(marker2.canary8) && (0, rollout_deployment.tC)(deployment, canaryId) !== void 0;
			}
			var drive = __nccwpck_require__2(1623);
			var give_way = __nccwpck_require__2(2087);
			var duration = __nccwpck_require__2(2403);
			const DAY_MS = 864e5;
			const QUARTER_MS = 15 * duration.kg;
			const FARTHEST_ZONE_MS = 15 * 36e5;
			function nextOpening(window, at) {
				if (window === void 0 || isOpen(window, at)) return at;
				let from = Math.floor(at / QUARTER_MS) * QUARTER_MS;
				let horizon = from + 15 * DAY_MS;
				while (from < horizon) {
					const freeze = window.freezes.find((each) => isFrozen(each, from));
					const thaw = freeze === void 0 ? from : Date.parse(freeze.last) + DAY_MS - FARTHEST_ZONE_MS;
					if (thaw > from) {
						from = thaw;
						horizon = Math.max(horizon, from + 15 * DAY_MS);
						continue;
					}
					const opening = freeze === void 0 ? firstOpen(window.spans, from, at) : void 0;
					if (opening !== void 0) return opening;
					from += QUARTER_MS;
				}
				throw new Error("the window never opens");
			}
			function firstOpen(spans, quarter, at) {
				const skipped = Math.max(0, Math.floor((at - quarter) / duration.kg) + 1);
				if (skipped >= QUARTER_MS / duration.kg) return void 0;
				if (spans.length === 0) return quarter + skipped * duration.kg;
				const minutes = spans.flatMap(({ days, from, to, zone }) => {
					const { day, minute } = weekMinute(quarter, zone);
					const first = Math.max(minute + skipped, from);
					const isInside2 = days.includes(day) && first < Math.min(minute + QUARTER_MS / duration.kg, to);
					return isInside2 ? [first - minute] : [];
				});
				return minutes.length === 0 ? void 0 : quarter + Math.min(...minutes) * duration.kg;
			}
			function isOpen({ spans, freezes }, at) {
				if (freezes.some((freeze) => isFrozen(freeze, at))) return false;
				return spans.length === 0 || spans.some((span) => isInside(span, at));
			}
			function isInside({ days, from, to, zone }, at) {
				const { day, minute } = weekMinute(at, zone);
				return days.includes(day) && minute >= from && minute < to;
			}
			function weekMinute(at, zone) {
				const local = localTime(at, zone);
				return {
					day: (Math.floor(local / DAY_MS) + 3) % 7,
					minute: Math.floor((local % DAY_MS) / duration.kg),
				};
			}
			function isFrozen({ first, last, zone }, at) {
				const local = localTime(at, zone);
				return local >= Date.parse(first) && local < Date.parse(last) + DAY_MS;
			}
			function localTime(at, zone) {
				const quarter = Math.floor(at / QUARTER_MS) * QUARTER_MS;
				return at + offset(quarter, zone);
			}
			const offsets = /* @__PURE__ */ new Map();
			const formats = /* @__PURE__ */ new Map();
			function offset(at, zone) {
				const key = `${at} ${zone}`;
				const known = offsets.get(key);
				if (known !== void 0) return known;
				const parts = Object.fromEntries(
					formatOf(zone)
						.formatToParts(at)
						.map(({ type, value }) => [type, Number(value)]),
				);
				const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
				const found = Date.UTC(year, month - 1, day, hour, minute) - at;
				if (offsets.size >= 1e3) offsets.clear();
				offsets.set(key, found);
				return found;
			}
			function formatOf(zone) {
				let format = formats.get(zone);
				if (format === void 0) {
					format = new Intl.DateTimeFormat("en-US", {
						timeZone: zone,
						hourCycle: "h23",
						year: "numeric",
						month: "numeric",
						day: "numeric",
						hour: "numeric",
						minute: "numeric",
					});
					formats.set(zone, format);
				}
				return format;
			}
			function holdEnds({ step, since }, schedule, window, now = Number.NEGATIVE_INFINITY) {
				const hold = schedule[step]?.hold;
				if (hold === void 0) return void 0;
				const end = (after) => (step === schedule.length - 1 ? since + after : nextOpening(window, Math.max(since + after, now)));
				return { from: end(hold.min), to: end(hold.max) };
			}
			function positionOf(live, canaryId, schedule) {
				const share = (0, rollout_deployment.tC)(live, canaryId) ?? null;
				const step = share === null ? -1 : schedule.findLastIndex(({ percent }) => percent <= share);
				return { share, step, since: (0, rollout_deployment.CT)(live) };
			}
			function decide({ schedule, window, onInconclusive }, position, verdicts, now) {
				const onwards = (despite) => {
					if (position.step === schedule.length - 1) return { kind: "complete", despite };
					const opens = nextOpening(window, now.window);
					return opens > now.window ? { kind: "wait", until: opens, for: "window" } : { kind: "deploy", index: position.step + 1, despite };
				};
				const ends = holdEnds(position, schedule, window);
				if (ends === void 0) return onwards([]);
				const counted = verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
				const having = (status) => counted.filter((verdict) => verdict.status === status);
				const failed = having("fail");
				if (failed.length > 0) return { kind: "fail", failed };
				if (now.hold < ends.from) return { kind: "wait", until: ends.from, for: "hold" };
				const waits = onwards([]);
				if (waits.kind === "wait") return waits;
				const pending = having("pending");
				if (now.hold < ends.to) {
					if (counted.every(({ status }) => status === "early")) return onwards([]);
					return { kind: "wait", until: ends.to, for: "hold" };
				}
				if (pending.length > 0) return { kind: "await-verdicts", pending };
				const unsure = having("inconclusive");
				if (unsure.length === 0) return onwards([]);
				if (onInconclusive === "proceed") return onwards(unsure);
				return { kind: "inconclusive", verdicts: unsure, policy: onInconclusive };
			}
			const LOOK_MS = 6e4;
			async function askChecks({ api, cancel, judge }, { schedule, window }, position, { listing, live, stableId, canaryId }) {
				const step = schedule[position.step];
				const now = api.serverNow();
				const ends = holdEnds(position, schedule, window, now);
				if (step === void 0 || ends === void 0) return [];
				return judge.look(
					{
						step,
						index: position.step,
						count: schedule.length,
						share: position.share ?? 0,
						live,
						stableId,
						canaryId,
						since: position.since,
						now,
						...ends,
						deployments: listing.deployments,
					},
					cancel,
				);
			}
			async function nextAction(ports, request, subject) {
				const position = positionOf(subject.live, subject.canaryId, request.schedule);
				const verdicts = await askChecks(ports, request, position, subject);
				if (verdicts.length > 0) ports.emit({ type: "verdicts", index: position.step, verdicts });
				const now = ports.api.serverNow();
				const open = verdicts.filter(({ warn, status }) => !warn && status === "pending");
				const passed = verdicts.map((each) => (open.includes(each) ? { ...each, status: "early" } : each));
				const action = decide(request, position, passed, { hold: now, window: now });
				return {
					action,
					ifPass: action.kind === "deploy" || action.kind === "complete" ? open : [],
					at: action.kind === "wait" ? nextLook(action.until, position, request, now) : now,
				};
			}
			function nextLook(until, position, { schedule, window }, now) {
				const ends = holdEnds(position, schedule, window);
				return ends !== void 0 && ends.from <= now && now < ends.to ? Math.min(until, now + LOOK_MS) : until;
			}
			function describeNext({ action, ifPass }, request) {
				const checks = ifPass.map(({ check: check2 }) => check2).join(" and ");
				const condition = checks === "" ? "" : ` if ${checks} ${ifPass.length === 1 ? "passes" : "pass"}`;
				return `advance would ${describeAction(action, request)}${condition}`;
			}
			function describeAction(action, { schedule, onFailure }) {
				const settle2 = (policy) => (policy === "hold" ? "stop here" : "roll back to stable");
				switch (action.kind) {
					case "deploy":
						return `deploy ${(0, values_percent.l9)(schedule[action.index]?.percent ?? 0)} % now`;
					case "wait":
						return `wait until ${new Date(action.until).toISOString()}${action.for === "window" ? ", when the window opens" : ""}`;
					case "await-verdicts":
						return `wait for ${(0, describe.WR)(action.pending)}`;
					case "complete":
						return "report the schedule as complete";
					case "fail":
						return `${settle2(onFailure)}: ${(0, describe.WR)(action.failed)}`;
					case "inconclusive":
						return `${settle2(action.policy)}: ${(0, describe.WR)(action.verdicts)}`;
				}
			}
			const HEARTBEAT_MS = 6e4;
			class HoldWatch {
				#rollout;
				#announced;
				#lastBeat = Number.NEGATIVE_INFINITY;
				#lastReported = "";
				constructor(rollout) {
					this.#rollout = rollout;
				}
				/** The checks' verdicts; none where no hold is running. */
				async look(listing) {
					const { ports, ledger, request } = this.#rollout;
					const { stableId, canaryId } = ledger;
					const { schedule, window } = request;
					const live = (0, deployments_listing.QA)(listing);
					const position = positionOf(live, canaryId, schedule);
					const step = schedule[position.step];
					const ends = holdEnds(position, schedule, window);
					if (step?.hold === void 0 || ends === void 0) return [];
					const index = position.step;
					if (this.#announced !== live.id) {
						this.#announced = live.id;
						this.#lastBeat = ports.clock.now();
						ports.emit({ type: "hold", hold: step.hold, index, since: position.since, ...ends });
					}
					const verdicts = await askChecks(ports, request, position, { listing, live, stableId, canaryId });
					const reported = JSON.stringify([live.id, verdicts.map(({ status, detail }) => [status, detail])]);
					if (verdicts.length > 0 && reported !== this.#lastReported) {
						this.#lastReported = reported;
						ports.emit({ type: "verdicts", index, verdicts });
					}
					return verdicts;
				}
				heartbeat(position, until) {
					const { clock, emit, api } = this.#rollout.ports;
					if (clock.now() - this.#lastBeat < HEARTBEAT_MS) return;
					this.#lastBeat = clock.now();
					emit({ type: "heartbeat", index: position.step, left: until - api.serverNow(), to: until });
				}
			}
			var model = __nccwpck_require__2(8803);
			function stepName(schedule, index) {
				return `${(0, values_percent.l9)(schedule[index]?.percent ?? 0)} % (step ${index + 1} of ${schedule.length})`;
			}
			function stepRequest({ ledger, request }, { schedule, force }, index, live) {
				const { stableId, canaryId } = ledger;
				const percent = schedule[index]?.percent ?? 0;
				const order = live.versions[1]?.versionId === stableId ? [canaryId, stableId] : [stableId, canaryId];
				const versions = order
					.map((versionId) => ({
						versionId,
						percentage: versionId === canaryId ? percent : (0, values_percent.Zw)(percent),
						// guard: shares-total
					}))
					.filter(({ versionId }) => percent < 100 || versionId === canaryId);
				const message = (0, marker.SB)(
					{
						kind: "canary",
						canary8: (0, describe.h0)(canaryId),
						percent,
						step: index + 1,
						steps: schedule.length,
						run: request.run,
					},
					ledger.message,
				);
				return {
					purpose: "step",
					index,
					deployment: {
						versions,
						message,
						triggeredBy: request.triggeredBy,
						force,
						// guard: force-step
						codeUpdate: request.codeUpdate ?? model.U,
					},
				};
			}
			const POLL_MS = 15e3;
			const VERDICT_POLL_MS = 2e3;
			function scheduleFlow(rollout) {
				const { budget, ledger, ports, request, writer } = rollout;
				const { schedule, onFailure } = request;
				const watch = new HoldWatch(rollout);
				return {
					async look(listing) {
						budget.check();
						return watch.look(listing);
					},
					next(listing, _, verdicts) {
						const live = (0, deployments_listing.QA)(listing);
						const position = positionOf(live, ledger.canaryId, schedule);
						const share = (0, values_percent.l9)(position.share ?? 0);
						const age = writer.ageOf(live) ?? Number.POSITIVE_INFINITY;
						const serverNow = ports.api.serverNow();
						const now = { hold: Math.min(serverNow, position.since + age), window: serverNow };
						const action = decide(request, position, verdicts, now);
						switch (action.kind) {
							case "wait":
								watch.heartbeat(position, action.until);
								return {
									kind: "wait",
									ms: Math.max(1, Math.min(POLL_MS, action.until - now[action.for])),
									wake: ports.judge.alarm,
									waiting: action,
								};
							case "await-verdicts":
								return { kind: "wait", ms: VERDICT_POLL_MS, wake: ports.judge.alarm, waiting: action };
							case "deploy":
								tellDespite(rollout, action.despite);
								return writeStep(rollout, action.index, live);
							case "complete":
								return {
									kind: "end",
									ending: () => {
										tellDespite(rollout, action.despite);
										return {
											status: "completed",
											reason: `Canary ${(0, describe.h0)(ledger.canaryId)} is live at ${share} % of ${request.scriptName}: that was the schedule's last step${schedule.at(-1)?.hold ? ", and its hold has passed" : ""}.`,
										};
									},
								};
							case "fail":
								throw new errors.ay(`At ${share} % the canary failed ${(0, describe.WR)(action.failed)}`, onFailure);
							case "inconclusive":
								throw new errors.ay(
									`At ${share} % the longest hold is over without a verdict (on-inconclusive: ${action.policy}): ${(0, describe.WR)(action.verdicts)}`,
									action.policy,
								);
						}
					},
				};
			}
			function writeStep(rollout, index, live) {
				const { ports, request } = rollout;
				const { schedule, onFailure } = request;
				const step = schedule[index];
				if (step === void 0) throw new Error(`the schedule has no step ${index}`);
				ports.emit({ type: "step", step, index, count: schedule.length });
				const name = stepName(schedule, index);
				const fail = (reason2) => {
					throw new errors.ay(reason2, onFailure);
				};
				return {
					kind: "write",
					request: stepRequest(rollout, request, index, live),
					failed: (why) =>
						fail(why instanceof Error ? `The step of ${name} could not be deployed: ${why.message}` : (0, describe._p)(why, `the step of ${name}`)),
					late: (now) => fail(`A late write of this rollout made ${(0, describe.iO)(now)} live over the step of ${name}`),
				};
			}
			function tellDespite({ ports }, verdicts) {
				if (verdicts.length === 0) return;
				ports.emit({
					type: "warning",
					text: `Going on without a verdict (on-inconclusive: proceed): ${(0, describe.WR)(verdicts)}`,
				});
			}
			const CLOCKS_APART_MS = 6e4;
			async function takenAway(history, { id, createdOn }) {
				const uploaded = Date.parse(createdOn) - CLOCKS_APART_MS;
				for await (const deployment of history)
					if ((0, rollout_deployment.tC)(deployment, id) !== void 0 || (0, rollout_deployment.CT)(deployment) < uploaded)
						return removal(history.listing.deployments, id);
				const { deployments, older } = history.listing;
				return older === "withheld"
					? `It is unknown whether canary ${(0, describe.h0)(id)} was taken away before (Cloudflare lists the newest ${deployments.length} deployments, all made since its upload)`
					: void 0;
			}
			function removal(deployments, canaryId) {
				const lastHeld = deployments.findIndex((deployment) => (0, rollout_deployment.tC)(deployment, canaryId) !== void 0);
				const remover = deployments[lastHeld - 1];
				if (remover === void 0) return void 0;
				const marker2 = markerOf(remover);
				const how =
					marker2?.kind === "rollback"
						? `was rolled back (${marker2.cause}${marker2.run ? `, run ${marker2.run.id}.${marker2.run.attempt}` : ""}) by`
						: "was taken away by";
				return `Canary ${(0, describe.h0)(canaryId)} ${how} ${(0, describe.Ti)(remover)}`;
			}
			function takenAwayFromLive(listing) {
				const earlier2 = listing.deployments[1];
				const marker2 = earlier2 && markerOf(earlier2);
				if (marker2?.kind !== "canary") return void 0;
				const canary = earlier2?.versions.find(({ versionId }) => versionId.startsWith(marker2.canary8));
				return canary && removal(listing.deployments, canary.versionId);
			}
			async function sinceItsStart(history, canaryId) {
				for await (const deployment of history) if ((0, rollout_deployment.tC)(deployment, canaryId) === void 0) break;
				return history.listing;
			}
			async function intermediates(history, canaryId) {
				const steps = [];
				for await (const deployment of history) {
					if (!isStepOf(deployment, canaryId)) break;
					steps.push(deployment);
				}
				return steps.slice(1, -1);
			}
			async function beginOn(history, canaryId, given, onConflict) {
				const live = (0, deployments_listing.Se)(history.listing);
				const ids = live.versions.map(({ versionId }) => versionId);
				const sole = (0, rollout_deployment.WG)(live);
				if (sole === canaryId) return { live, stableId: given ?? (await stableBefore(history, canaryId)) };
				if (given !== void 0 && !ids.includes(given)) throw new errors.Mm([`stable-version ${given} is not live: ${(0, describe.iO)(live)} is.`]);
				if (sole !== void 0) return { live, stableId: sole };
				const state = given === void 0 ? await identify(history) : void 0;
				const known = state?.kind === "rollout" ? state.stableId : void 0;
				if ((0, rollout_deployment.tC)(live, canaryId) !== void 0) {
					if (given === void 0 && canaryId === known)
						throw new errors.Mm([
							`canary-version ${canaryId} is the stable version of the rollout that is under way (${(0, describe.iO)(live)}): to roll it back, run command: rollback; if the other one is stable, name it as stable-version.`,
						]);
					return { live, stableId: ids.find((id) => id !== canaryId) };
				}
				const stableId = given ?? known;
				if (stableId === void 0)
					throw new errors.Mm([
						`Another canary's rollout is live (${(0, describe.iO)(live)}), and it is unknown which of the two is stable: set stable-version.`,
					]);
				if (onConflict === "replace") return { live, stableId };
				const other = ids.find((id) => id !== stableId) ?? "";
				throw new errors.Mm([
					`Another canary's rollout is under way: ${(0, describe.iO)(live)}. Let it finish, roll it back with command: rollback, or set on-conflict: replace to put ${(0, describe.h0)(canaryId)} in the place of ${(0, describe.h0)(other)}.`,
				]);
			}
			async function waitForAll(...reads) {
				await Promise.allSettled(reads);
				return Promise.all(reads);
			}
			const STABLE_UNKNOWN = "No earlier deployment shows which version was stable before the canary";
			const NEW_VERSION_MS = 3e4;
			async function preflight(session, { history, deployable, canary, stable: givenStable }) {
				const { ports, request, budget } = session;
				const { api } = ports;
				const problems = [];
				const { live, stableId } = await beginOn(history, canary.id, givenStable?.id, request.onConflict);
				const { schedule } = request;
				const now = api.serverNow();
				const position = positionOf(live, canary.id, schedule);
				const span = timeToGo(position, request, now);
				const arrivedForGood = (0, rollout_deployment.WG)(live) === canary.id && span.longest === 0;
				if (stableId === void 0 && !arrivedForGood) problems.push(`${STABLE_UNKNOWN}: set stable-version.`);
				const stable = deployable.find(({ id }) => id === stableId);
				if (stableId !== void 0 && stable === void 0 && !arrivedForGood)
					problems.push(
						`Stable ${stableId} is live but not deployable any more (only the latest 100 uploads are), so no split with it and no rollback to it can be made.`,
					);
				if (stable !== void 0 && !arrivedForGood) {
					problems.push(...incompatibilities(...(await waitForAll(readVersion(session, stable), readVersion(session, canary)))));
				}
				const notes = windowNote(request, span.begins, now);
				const warnings = [];
				if (request.command === "rollout" && request.jobLimitMs !== void 0) {
					const limit = (0, duration.a3)(request.jobLimitMs);
					if (span.least > request.jobLimitMs)
						problems.push(
							`The schedule takes at least ${(0, duration.a3)(span.least)} more, and a job on this runner ends after ${limit}: shorten the holds${request.window === void 0 ? "" : ", widen the window"}, or run command: advance from a cron trigger.`,
						);
					else if (span.longest > request.jobLimitMs)
						warnings.push(`The holds may take ${(0, duration.a3)(span.longest)} at their longest, and a job on this runner ends after ${limit}.`);
				}
				const remaining = {
					schedule,
					from: span.watching ? position.step : position.step + 1,
					live,
					share: position.share ?? 0,
					stableId,
					canaryId: canary.id,
					now,
					preview: request.dryRun,
				};
				const findings = arrivedForGood
					? void 0
					: await budget.read("what the checks need", budget.now(), async (options) => ports.judge.preflight?.(remaining, options));
				problems.push(...(findings?.problems ?? []));
				notes.push(...(findings?.notes ?? []));
				if (problems.length > 0) throw new errors.Mm(problems);
				warnings.push(...(findings?.warnings ?? []));
				for (const text of warnings) ports.emit({ type: "warning", text });
				return {
					listing: await sinceItsStart(history, canary.id),
					live,
					canaryId: canary.id,
					stableId,
					plan: {
						scriptName: request.scriptName,
						stable: stable ?? { id: stableId ?? "" },
						canary,
						// What only reads needs none.
						message: request.command === "status" ? "" : await ports.message(),
						schedule,
						live,
						next: position.step + 1,
						watched: span.watching ? position.step : -1,
						begins: span.begins,
						least: span.least,
						longest: span.longest,
						ends: span.end,
						notes,
						...(findings?.preview && { preview: findings.preview }),
					},
				};
			}
			function readVersion({ ports, budget }, { id }) {
				const start2 = budget.now();
				return budget.read(`version ${(0, describe.h0)(id)}`, start2, async (options) => {
					try {
						return await ports.api.getVersion(id, options);
					} catch (error) {
						if (!(0, errors.Fx)(error) || budget.now() - start2 >= NEW_VERSION_MS) throw error;
						throw new errors.hD(error.message, { ...error.facts, retry: true });
					}
				});
			}
			function timeToGo(position, { schedule, window }, now) {
				const ends = holdEnds(position, schedule, window);
				const ahead = schedule.slice(position.step + 1);
				const walk = (from, length) => {
					let at = Math.max(now, from);
					const begins2 = ahead.map(({ hold }) => {
						const begin = nextOpening(window, at);
						at = begin + (hold?.[length] ?? 0);
						return begin;
					});
					return { begins: begins2, end: at };
				};
				const { begins, end } = walk(ends?.from ?? now, "min");
				return {
					watching: ends !== void 0 && ends.to > now,
					begins,
					end,
					least: end - now,
					longest: walk(ends?.to ?? now, "max").end - now,
				};
			}
			function windowNote({ window }, begins, now) {
				const [next] = begins;
				if (window === void 0 || next === void 0) return [];
				return [
					next > now
						? `Steps start only within the window: it opens at ${new Date(next).toISOString()}.`
						: "Steps start only within the window, which is open now.",
				];
			}
			function incompatibilities(stable, canary) {
				const problems = [];
				if (stable.migrationTag !== canary.migrationTag) {
					const [from, to] = [stable.migrationTag, canary.migrationTag].map((tag) => (tag === void 0 ? "none" : JSON.stringify(tag)));
					problems.push(
						`The canary contains another Durable Object migration (${to}) than stable (${from}): Cloudflare can't split traffic between them. Deploy the migration at once with wrangler deploy, then roll out what comes after it.`,
					);
				}
				if (stable.exports !== canary.exports)
					problems.push(
						`The canary declares other exports (${canary.exports ?? "none"}) than stable (${stable.exports ?? "none"}): the versions of one deployment must agree (Cloudflare refuses it with code 100405).`,
					);
				return problems;
			}
			var parsed = __nccwpck_require__2(9854);
			const SHOWN = 5;
			function findVersion(input, ref, deployable, live) {
				const uploads = deployable.filter(({ triggeredBy }) => triggeredBy !== "secret");
				switch (ref.kind) {
					case "id": {
						const version = deployable.find(({ id }) => id === ref.id);
						return version
							? (0, parsed.Yz)(version)
							: notFound(`${input} "${ref.id}": this Worker has no deployable version with this id (only the latest 100 uploads can be deployed)`, deployable);
					}
					case "latest": {
						const version = uploads.reduce((newest, each) => (newest === void 0 || each.number > newest.number ? each : newest), void 0);
						return version ? (0, parsed.Yz)(version) : notFound(`${input} "latest": this Worker has no deployable version that an upload made`, deployable);
					}
					case "tag": {
						const tagged = uploads.filter(({ tag }) => tag === ref.tag);
						const inLive = tagged.filter(({ id }) => live?.versions.some(({ versionId }) => versionId === id));
						const [version, ...more] = inLive.length > 0 ? inLive : tagged;
						if (version !== void 0 && more.length === 0) return (0, parsed.Yz)(version);
						const named = `${input} ${JSON.stringify(`tag:${ref.tag}`)}`;
						return version === void 0
							? notFound(`${named}: no deployable version has this tag`, uploads)
							: notFound(`${named}: ${more.length + 1} deployable versions have this tag; give the id`, [version, ...more]);
					}
				}
			}
			function notFound(text, candidates) {
				const shown = candidates.slice(0, SHOWN).map(describe.MP);
				const rest = candidates.length - shown.length;
				const list = shown.length === 0 ? "there is none" : shown.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
				return (0, parsed.CC)(`${text}: ${list}.`);
			}
			async function resolveVersions(session, canaryRef, known) {
				const { request, reader } = session;
				const [history, deployable] = await waitForAll(known ?? reader.read().then((listing) => reader.history(listing)), readDeployableVersions(session));
				const problems = [];
				const version = (input, ref) => {
					if (ref === void 0) return void 0;
					if (ref.kind === "none") {
						problems.push(ref.problem);
						return void 0;
					}
					const resolved = findVersion(input, ref, deployable, history.listing.live);
					if (resolved.ok) return resolved.value;
					problems.push(resolved.problem);
					return void 0;
				};
				const canary = version("canary-version", canaryRef);
				const stable = version("stable-version", request.stable);
				if (canary !== void 0 && canary.id === stable?.id) problems.push(`canary-version and stable-version are the same version, ${canary.id}.`);
				if (canary === void 0 || problems.length > 0) throw new errors.Mm(problems);
				return { history, deployable, canary, stable };
			}
			async function readUnderWay(session, first) {
				const { reader, request } = session;
				const { stable } = request;
				const live = (0, deployments_listing.Se)(first);
				const isLive = stable?.kind === "id" && (0, rollout_deployment.tC)(live, stable.id) !== void 0;
				const given = isLive ? stable.id : await resolveStable(session, live);
				const history = reader.history(first);
				return { state: await identify(history, given), history, given };
			}
			async function resolveStable(session, live) {
				const { stable } = session.request;
				if (stable === void 0) return void 0;
				const resolved = findVersion("stable-version", stable, await readDeployableVersions(session), live);
				if (!resolved.ok) throw new errors.Mm([resolved.problem]);
				return resolved.value.id;
			}
			function readDeployableVersions({ ports, budget }) {
				const { api } = ports;
				return budget.read("the list of versions", budget.now(), (options) => api.listDeployableVersions(options));
			}
			const FINISHING_MS = 36e5;
			async function findRollout(session, first) {
				const { ports, request, reader, known } = session;
				const { state, history, given } = await readUnderWay(session, first ?? (await reader.read()));
				const { live } = state;
				if (state.kind === "ambiguous") return idle(ports, "It is unknown which version of the live split is stable; set stable-version to its id", live);
				const replaceable = state.kind === "none" || request.onConflict === "replace" || isOver(ports, request.schedule, state);
				if (state.kind === "rollout" && !replaceable) tellOtherCanary(session, state);
				if (request.canary.kind === "none" || !replaceable)
					return state.kind === "rollout" ? follow(session, history, state, given) : idle(ports, takenAwayFromLive(history.listing), live);
				const resolved = await resolveVersions(session, request.canary, history);
				const why = request.byHand ? void 0 : await notToStart(resolved, state);
				if (state.kind === "rollout" && (why !== void 0 || resolved.canary.id === state.canaryId)) return follow(session, history, state, given);
				known.canaryId = resolved.canary.id;
				if ((0, rollout_deployment.tC)(live, resolved.canary.id) !== void 0) return idle(ports, void 0, live);
				if (why !== void 0) return idle(ports, `${why}; it is started only by hand`, live);
				return start(session, resolved);
			}
			function isOver({ api }, schedule, { live, canaryId }) {
				const position = positionOf(live, canaryId, schedule);
				const end = holdEnds(position, schedule, void 0)?.to ?? Number.NEGATIVE_INFINITY;
				return (0, rollout_deployment.WG)(live) === canaryId && position.step === schedule.length - 1 && api.serverNow() >= end;
			}
			function isLongComplete(position, schedule, now) {
				const end = holdEnds(position, schedule, void 0)?.to ?? position.since;
				return position.step === schedule.length - 1 && now - end > FINISHING_MS;
			}
			async function notToStart({ history, canary, deployable }, state) {
				const current = state.kind === "rollout" ? state.canaryId : (0, rollout_deployment.WG)(state.live);
				const number = deployable.find(({ id }) => id === current)?.number;
				return (
					(await takenAway(history, canary)) ??
					(number !== void 0 && canary.number < number
						? `Canary ${(0, describe.h0)(canary.id)} (number ${canary.number}) is older than what is live (${(0, describe.h0)(current ?? "")}, number ${number})`
						: void 0)
				);
			}
			function knownStable({ live, stableId }, given) {
				if (stableId === void 0) throw new errors.Mm([`${STABLE_UNKNOWN}: set stable-version to its id.`]);
				if (given === void 0 || given === stableId) return stableId;
				throw new errors.Mm([`stable-version ${given} is not the stable version of the rollout that is under way: ${(0, describe.iO)(live)} is live.`]);
			}
			function tellOtherCanary({ ports, request: { canary } }, { canaryId }) {
				if (canary.kind !== "id" || canary.id === canaryId) return;
				ports.emit({
					type: "warning",
					text: `canary-version ${(0, describe.h0)(canary.id)} waits: the rollout of ${(0, describe.h0)(canaryId)} is under way. Set on-conflict: replace to put it in its place.`,
				});
			}
			async function follow(session, history, rollout, given) {
				const { ports, request, known } = session;
				const { live, canaryId } = rollout;
				known.canaryId = canaryId;
				if (rollout.stableId !== void 0) known.stableId = rollout.stableId;
				const position = positionOf(live, canaryId, request.schedule);
				if (isLongComplete(position, request.schedule, ports.api.serverNow()))
					return {
						ending: {
							status: "idle",
							reason: `The rollout of ${(0, describe.h0)(canaryId)} is complete: ${(0, describe.iO)(live)} since ${live.createdOn}.`,
						},
					};
				const stableId = knownStable(rollout, given);
				return {
					listing: await sinceItsStart(history, canaryId),
					live,
					stableId,
					canaryId,
					message: (0, marker.bD)(live.message ?? ""),
				};
			}
			async function start(session, resolved) {
				const { canaryId, stableId, plan, listing, live } = await preflight(session, resolved);
				if (stableId === void 0) throw new Error("a canary that isn't live has a stable beside it");
				session.known.stableId = stableId;
				if (session.request.command === "advance") session.ports.emit({ type: "plan", plan });
				return { listing, live, stableId, canaryId, message: plan.message };
			}
			function idle(ports, warning, live) {
				if (warning !== void 0) ports.emit({ type: "warning", text: `${warning}.` });
				const why = warning ?? "No rollout is under way";
				return { ending: { status: "idle", reason: `${why}. Live is ${(0, describe.Ti)(live)}.` } };
			}
			function planned(live, would) {
				return {
					status: "planned",
					reason: `Nothing written (dry-run): ${would}. Live is ${(0, describe.iO)(live)}.`,
				};
			}
			const advance_CLOCKS_APART_MS = 6e4;
			async function runAdvance(session) {
				const { ports, request } = session;
				const found = await findRollout(session);
				if ("ending" in found) return found.ending;
				if (request.dryRun) return planned(found.live, describeNext(await nextAction(ports, request, found), request));
				const message = found.message || (await ports.message());
				const rollout = (0, write_session.di)(session, found, message);
				return (0, drive.r)(rollout, tickFlow(rollout), await confirmedTime(rollout, found.listing));
			}
			async function confirmedTime({ ports, reader }, listing) {
				const apart = Math.abs(ports.api.serverNow() - ports.clock.now());
				return apart > advance_CLOCKS_APART_MS ? reader.read() : listing;
			}
			function tickFlow(rollout) {
				const { canaryId } = rollout.ledger;
				const schedule = scheduleFlow(rollout);
				let gaveWay = false;
				return {
					// The checks of a step that was just deployed are for the next tick, and may take long.
					look: async (listing, sent) => (sent ? [] : schedule.look(listing)),
					next(listing, sent, verdicts) {
						const live = (0, deployments_listing.QA)(listing);
						if (sent) return { kind: "end", ending: () => afterStep(rollout, sent.request.index ?? 0, live) };
						const decision = schedule.next(listing, sent, verdicts);
						const { waiting: waiting2 } = decision;
						return waiting2 === void 0 ? decision : { kind: "end", ending: () => notYet(rollout, waiting2, live) };
					},
					foreign({ kind, deployment }, live) {
						if (kind === "overwritten" && !gaveWay && (0, give_way.a6)(deployment, live)) return "ours";
						gaveWay = true;
						if (!isStepOf(deployment, canaryId)) return void 0;
						const restored = kind === "overwritten" ? ", and its deployment was restored" : "";
						return () => waiting(rollout, `Another run deployed this step at the same time${restored}`);
					},
				};
			}
			function notYet(rollout, action, live) {
				const { ledger, ports, request } = rollout;
				const now = ports.api.serverNow();
				if (action.kind === "await-verdicts") {
					const checks = action.pending.map(({ check: check2 }) => check2).join(", ");
					return waiting(rollout, `The hold is over, and there is no verdict yet of ${checks}`, now);
				}
				const why = action.for === "hold" ? "A hold is running" : "The window is closed";
				const position = positionOf(live, ledger.canaryId, request.schedule);
				return waiting(rollout, why, nextLook(action.until, position, request, now));
			}
			function afterStep(rollout, index, live) {
				const { ledger, ports, request } = rollout;
				const { schedule, window } = request;
				const position = positionOf(live, ledger.canaryId, schedule);
				const ends = holdEnds(position, schedule, window);
				const deployed = `Deployed step ${index + 1} of ${schedule.length}`;
				if (ends === void 0 && position.step === schedule.length - 1)
					return {
						status: "completed",
						reason: `${deployed}, the last: canary ${(0, describe.h0)(ledger.canaryId)} is live at ${(0, values_percent.l9)(position.share ?? 0)} % of ${request.scriptName}.`,
					};
				return waiting(rollout, deployed, ends?.from ?? nextOpening(window, ports.api.serverNow()));
			}
			function waiting({ reader }, why, nextAt) {
				const live = reader.last?.live;
				const at = nextAt === void 0 ? "" : `; next at ${new Date(nextAt).toISOString()}`;
				return {
					status: "waiting",
					reason: `${why}${at}. Live is ${live ? ((0, describe.iO))(live) : "unknown"}.`,
					// guard: names-live
					...(nextAt !== void 0 && { nextAt }),
				};
			}
			async function prune({ ports, reader, ledger }) {
				const { cancel, emit } = ports;
				let deleted = 0;
				let kept = 0;
				try {
					for (let from = reader.last; from !== void 0; ) {
						const history = reader.history(from);
						const old = await intermediates(history, ledger.canaryId);
						const gone = await deleteAll(ports, old);
						deleted += gone;
						kept = old.length - gone;
						from = history.listing.older === "withheld" && gone > 0 ? await reader.read() : void 0;
					}
				} catch (error) {
					if (!cancel.aborted) emit({ type: "warning", text: `Older deployments of the rollout were not pruned: ${(0, values_text.cv)(error)}.` });
				}
				if (deleted + kept > 0) emit({ type: "note", text: `Pruned ${deleted} of ${deleted + kept} intermediate deployments.` });
			}
			async function deleteAll({ api, cancel, emit, fenced }, deployments) {
				let deleted = 0;
				for (const { id } of deployments) {
					if (cancel.aborted || fenced()) break;
					try {
						await api.deleteDeployment(id, { timeoutMs: 1e4, signal: cancel });
						deleted += 1;
					} catch (error) {
						if (cancel.aborted) break;
						emit({ type: "warning", text: `Deployment ${(0, describe.h0)(id)} could not be pruned: ${(0, values_text.cv)(error)}.` });
					}
				}
				return deleted;
			}
			function recording(outer) {
				const report = { made: [], verdicts: [] };
				const emit = (event) => {
					if (event.type === "plan") report.plan = event.plan;
					if (event.type === "deployed") {
						const { type: _, ...made } = event;
						report.made.push(made);
					}
					if (event.type === "verdicts") {
						const at = outer.api.serverNow();
						report.verdicts.push(...event.verdicts.map((verdict) => ({ index: event.index, at, verdict })));
					}
					outer.emit(event);
				};
				return { ports: { ...outer, emit }, report };
			}
			async function conclude(session, ending, report) {
				const { reader, ports, request, known } = session;
				try {
					session.ledger?.finish();
				} catch (error) {
					ports.emit({
						type: "warning",
						text: `The post step may undo what this run has done: that the run has finished can't be saved: ${(0, values_text.cv)(error)}.`,
					});
				}
				const pruning = request.prune && request.command !== "promote" && ending.status === "completed";
				if (pruning && (0, write_session.Uc)(session)) await prune(session);
				const stored = await readBack(session, ending, report);
				const stable = ending.status === "rolled-back" ? await probeStable(ports) : void 0;
				const live = reader.last?.live;
				const listed = reader.last?.deployments ?? [];
				const asStored = ({ deployment, ...rest }) => ({
					...rest,
					deployment: (stored?.id === deployment.id ? stored : listed.find(({ id }) => id === deployment.id)) ?? deployment,
				});
				if (stored && stored.triggeredBy !== request.triggeredBy)
					ports.emit({
						type: "note",
						text: `Cloudflare stored workers/triggered_by as ${JSON.stringify(stored.triggeredBy ?? null)} instead of ${JSON.stringify(request.triggeredBy)}. Traffic is not affected.`,
					});
				const percentage = live && canaryShare(live, known);
				const outcome = {
					...ending,
					...(stable !== void 0 && { reason: `${ending.reason} ${stable}` }),
					...(live && { live }),
					...known,
					...report,
					...(percentage !== void 0 && { percentage }),
					made: report.made.map(asStored),
				};
				ports.emit({ type: "finished", outcome });
				return outcome;
			}
			function canaryShare(live, { canaryId, stableId }) {
				if (canaryId !== void 0) return (0, rollout_deployment.tC)(live, canaryId) ?? (live.oddity === void 0 ? 0 : void 0);
				return stableId !== void 0 && (0, rollout_deployment.WG)(live) === stableId ? 0 : void 0;
			}
			async function probeStable({ cancel, judge }) {
				try {
					return cancel.aborted ? void 0 : await judge.probeStable?.(cancel);
				} catch {
					return void 0;
				}
			}
			async function readBack({ ports, reader }, { status }, { made }) {
				const live = reader.last?.live;
				if (live === void 0 || made.at(-1)?.deployment.id !== live.id || status === "drifted") return void 0;
				if (ports.cancel.aborted) return void 0;
				try {
					return await ports.api.getDeployment(live.id, { timeoutMs: 5e3 });
				} catch (error) {
					ports.emit({ type: "warning", text: `The last deployment could not be read back: ${(0, values_text.cv)(error)}` });
					return void 0;
				}
			}
			async function runPromote(session) {
				const { ports, request, reader } = session;
				const { listing, live, canaryId, stableId } = await findPromoteTarget(session);
				Object.assign(session.known, { canaryId, stableId });
				if ((0, rollout_deployment.WG)(live) === canaryId) {
					if (!request.dryRun) (0, write_session.di)(session, { stableId, canaryId, live }, "");
					return {
						status: "completed",
						reason: `Canary ${(0, describe.h0)(canaryId)} serves everything already: ${(0, describe.Ti)(live)}.`,
					};
				}
				if (request.dryRun) return planned(live, `canary ${(0, describe.h0)(canaryId)} would go to 100 %`);
				const rollout = (0, write_session.di)(session, { stableId, canaryId, live }, await ports.message());
				return (0, drive.r)(rollout, promoteFlow(rollout), await reader.fresh(listing));
			}
			function promoteFlow(rollout) {
				const { ledger, ports, request } = rollout;
				const step = { percent: 100 };
				const schedule = [...request.schedule.slice(0, -1), step];
				const index = schedule.length - 1;
				const fail = (reason2) => {
					throw new errors.ay(reason2, "hold");
				};
				return {
					next(listing) {
						const live = (0, deployments_listing.QA)(listing);
						if ((0, rollout_deployment.WG)(live) === ledger.canaryId)
							return {
								kind: "end",
								ending: () => ({
									status: "completed",
									reason: `Promoted: canary ${(0, describe.h0)(ledger.canaryId)} is live at 100 % of ${request.scriptName}.`,
								}),
							};
						ports.emit({ type: "step", step, index, count: schedule.length });
						return {
							kind: "write",
							request: { ...stepRequest(rollout, { ...request, schedule }, index, live), purpose: "promote" },
							failed: (why) => fail(why instanceof Error ? `The promotion was refused: ${why.message}` : (0, describe._p)(why, "the promotion")),
							late: (now) => fail((0, describe._p)(now, "the promotion")),
						};
					},
					// Somebody else promoted it at the same moment.
					foreign: ({ kind, deployment }, live) => (kind === "overwritten" && (0, give_way.a6)(deployment, live) ? "ours" : void 0),
				};
			}
			async function findPromoteTarget(session) {
				const { ports, request, reader } = session;
				const { state, history } = await readUnderWay(session, await reader.read());
				const { live } = state;
				const underWay = state.kind === "rollout" ? state : void 0;
				const named = request.canary.kind !== "none";
				if (!named && underWay === void 0)
					throw new errors.Mm([`No rollout is under way (live is ${(0, describe.Ti)(live)}), so there is no canary to promote: give canary-version.`]);
				const canary = named ? request.canary : { kind: "id", id: underWay?.canaryId ?? "" };
				const resolved = await resolveVersions(session, canary, history);
				const canaryId = resolved.canary.id;
				const other = underWay !== void 0 && underWay.canaryId !== canaryId && !isOver(ports, request.schedule, underWay);
				const strange = state.kind === "ambiguous" && (0, rollout_deployment.tC)(live, canaryId) === void 0;
				if ((other || strange) && request.onConflict === "fail")
					throw new errors.Mm([
						`Another canary's rollout is under way (${(0, describe.iO)(live)}): set on-conflict: replace to promote ${(0, describe.h0)(canaryId)} over it.`,
					]);
				const replaced = other ? underWay : void 0;
				const stableId = resolved.stable?.id ?? (await stableBeside(history, live, canaryId, replaced));
				if (stableId === void 0 && (0, rollout_deployment.WG)(live) !== canaryId)
					throw new errors.Mm([`The stable version is unknown (${(0, describe.Ti)(live)}): set stable-version.`]);
				return { listing: history.listing, live, canaryId, stableId: stableId ?? canaryId };
			}
			async function stableBeside(history, live, canaryId, replaced) {
				if (replaced !== void 0 && replaced.stableId !== canaryId) return replaced.stableId;
				const beside =
					(0, rollout_deployment.tC)(live, canaryId) === void 0
						? (0, rollout_deployment.WG)(live)
						: live.versions.find(({ versionId }) => versionId !== canaryId)?.versionId;
				return beside ?? stableBefore(history, canaryId);
			}
			var blocked = __nccwpck_require__2(5861);
			var settle = __nccwpck_require__2(3561);
			const RECHECK_MS = 1e4;
			const STALE_MS = 3e3;
			const ROUNDS = 3;
			const BY_HAND = "Rolling back by hand";
			const STABLE_AGAIN = { policy: "rollback", cause: "manual", why: BY_HAND };
			async function runRollback(session) {
				const { ports, request, budget, known } = session;
				let target = await findRollbackTarget(session);
				if (target.done !== void 0) {
					await budget.pause(STALE_MS);
					target = await findRollbackTarget(session);
				}
				known.stableId = target.stableId;
				if (target.canaryId !== void 0) known.canaryId = target.canaryId;
				if (target.done !== void 0) return { status: "rolled-back", reason: target.done };
				const { live, stableId, canaryId } = target;
				if (request.dryRun) return planned(live, `stable ${(0, describe.h0)(stableId)} would go to 100 %`);
				const rollout = (0, write_session.di)(session, { stableId, canaryId, live }, await ports.message());
				try {
					return await (0, drive.r)(rollout, rollbackFlow(rollout));
				} catch (error) {
					if (!(error instanceof errors.cJ)) rollout.ledger.setGoal(STABLE_AGAIN);
					throw error;
				}
			}
			function rollbackFlow(rollout) {
				const { ledger, ports } = rollout;
				const { stableId, canaryId } = ledger;
				let rounds = 0;
				let checked = false;
				const stuck = (obstacle, live) => {
					ledger.setGoal(STABLE_AGAIN);
					return (0, blocked.Z5)(rollout, BY_HAND, live, obstacle);
				};
				return {
					next(listing, sent) {
						const live = (0, deployments_listing.QA)(listing);
						if ((0, rollout_deployment.WG)(live) === stableId) {
							if (sent === void 0 || checked || !ledger.owns(live)) return { kind: "end", ending: () => done(rollout) };
							checked = true;
							ports.emit({
								type: "note",
								text: `Checking again in ${RECHECK_MS / 1e3} s that no step of a running rollout went live after the rollback.`,
							});
							return { kind: "wait", ms: RECHECK_MS };
						}
						const crossed = !ledger.owns(live);
						if (crossed) {
							const again = rounds < ROUNDS ? ", which is repeated" : "";
							const when = sent === void 0 ? "right before the rollback" : `after the rollback${again}`;
							const text = `A step of the rollout went live ${when}: ${(0, describe.Ti)(live)}.`;
							ports.emit({ type: "warning", text });
						}
						if (rounds === ROUNDS) return { kind: "stop", ending: stuck("steps of a running rollout kept going live after it", live) };
						rounds += 1;
						checked = false;
						if (crossed) {
							ledger.adopt(live);
							ports.emit({ type: "takeover", live, stableId, canaryId });
						}
						const request = (0, settle.I)(rollout, "manual");
						return {
							kind: "write",
							request,
							failed: (why, now) => stuck((0, blocked.HD)(why, request), now),
						};
					},
					foreign: ({ deployment }) => (isStep(deployment) || (0, rollout_deployment.WG)(deployment) === stableId ? "ours" : void 0),
				};
			}
			function isStep(deployment) {
				return markerOf(deployment)?.kind === "canary";
			}
			function done({ ledger, request }) {
				return {
					status: "rolled-back",
					reason: `Rolled back by hand: stable ${(0, describe.h0)(ledger.stableId)} is at 100 % of ${request.scriptName}.`,
				};
			}
			async function findRollbackTarget(session) {
				const { reader } = session;
				const listing = await reader.read();
				const live = (0, deployments_listing.Se)(listing);
				const sole = (0, rollout_deployment.WG)(live);
				const given = await resolveStable(session, live);
				const already = (stableId2, canaryId2) => ({
					live,
					stableId: stableId2,
					canaryId: canaryId2,
					done: `Nothing to roll back: stable ${(0, describe.h0)(stableId2)} is at 100 % (${(0, describe.Ti)(live)}).`,
				});
				const marker2 = markerOf(live);
				if (sole !== void 0 && (given === void 0 || given === sole) && marker2?.kind === "rollback")
					return already(sole, listedCanary(listing, marker2.canary8));
				if (sole !== void 0 && given === sole) return already(sole, void 0);
				const state = await identify(reader.history(listing), given);
				const other = live.versions.find(({ versionId }) => versionId !== given)?.versionId ?? "";
				const canaryId = state.kind === "rollout" ? state.canaryId : other;
				const stableId = given ?? (state.kind === "rollout" ? state.stableId : void 0);
				if (stableId === void 0)
					throw new errors.Mm([`The version to roll back to is unknown: ${(0, describe.Ti)(live)} is live, and no rollout deployed it. Set stable-version.`]);
				if (stableId === canaryId)
					throw new errors.Mm([
						`stable-version is the canary of the rollout under way (${(0, describe.iO)(live)}): name another version, or use command: promote.`,
					]);
				return { live, stableId, canaryId };
			}
			function listedCanary({ deployments }, canary8) {
				return deployments.flatMap(({ versions }) => versions).find(({ versionId }) => versionId.startsWith(canary8))?.versionId;
			}
			async function runRollout(session) {
				const { ports, request, reader, known } = session;
				const resolved = await resolveVersions(session, request.canary);
				known.canaryId = resolved.canary.id;
				const { stableId, canaryId, live, listing, plan } = await preflight(session, resolved);
				if (stableId !== void 0) known.stableId = stableId;
				ports.emit({ type: "plan", plan });
				if (request.dryRun)
					return {
						status: "planned",
						reason: `Planned, and nothing written (dry-run). Live is ${(0, describe.iO)(live)}.`,
					};
				if (stableId === void 0)
					return {
						status: "completed",
						reason: `The canary serves everything already: ${(0, describe.iO)(live)}.`,
					};
				const rollout = (0, write_session.di)(session, { stableId, canaryId, live }, plan.message);
				return (0, drive.r)(rollout, scheduleFlow(rollout), await reader.fresh(listing));
			}
			async function runStatus(session) {
				const { ports, request, reader } = session;
				const first = await reader.read();
				if (first.live === void 0) return { status: "idle", reason: "This Worker has no deployment." };
				const found = await findRollout(session, first);
				if ("ending" in found) return found.ending;
				const next = await nextAction(ports, request, found);
				const at = describePosition(positionOf(found.live, found.canaryId, request.schedule), request.schedule);
				return {
					status: "waiting",
					reason: `Canary ${(0, describe.h0)(found.canaryId)} is ${at}: ${(0, describe.Ti)(found.live)}. ${describeNext(next, request)}.`,
					nextAt: next.at,
				};
			}
			function describePosition({ share, step }, schedule) {
				if (share === null) return "not live";
				const which = step < 0 ? "below the first step" : `step ${step + 1} of ${schedule.length}`;
				return `at ${(0, values_percent.l9)(share)} % (${which})`;
			}
			async function runCommand(ports, request) {
				const recorded = recording(request.command === "rollback" ? ignoringFullDisk(ports) : ports);
				const session = (0, write_session.fA)(recorded.ports, request);
				let ending;
				try {
					ending = await perform(session);
				} catch (error) {
					ending = (0, write_session.Uc)(session) ? await (0, cancel_and_failure.i)(error, session, policies(request)) : notStarted(error, session.reader);
				}
				return conclude(session, ending, recorded.report);
			}
			function perform(session) {
				switch (session.request.command) {
					case "rollout":
						return runRollout(session);
					case "advance":
						return runAdvance(session);
					case "promote":
						return runPromote(session);
					case "rollback":
						return runRollback(session);
					case "status":
						return runStatus(session);
				}
			}
			function policies({ command, onFailure, onCancel }) {
				return {
					onFailure: command === "rollout" || command === "advance" ? onFailure : "hold",
					onCancel: command === "rollout" ? onCancel : "hold",
				};
			}
			function ignoringFullDisk(ports) {
				const save = (state) => {
					try {
						ports.state.save(state);
					} catch (error) {
						const text = `What this run does can't be saved for the post step: ${(0, values_text.cv)(error)}.`;
						ports.emit({ type: "warning", text });
					}
				};
				return { ...ports, state: { save } };
			}
			var json = __nccwpck_require__2(7545);
			var redact = __nccwpck_require__2(2058);
			var create_ports = __nccwpck_require__2(7933);
			var runner_temp = __nccwpck_require__2(8516);
			var saved_state = __nccwpck_require__2(9932);
			const CANCELLED_FLUSH_MS = 1e3;
			async function runMain(runtime) {
				const fenceName = `workers-gradual-rollout-${(0, external_node_crypto_.randomUUID)()}.fence`;
				for (const token of (0, load_inputs.gF)(runtime.env)) runtime.runner.setSecret(token);
				const clock = runtime.createClock((0, create_ports.Mw)(runtime));
				const cancel = (0, create_ports.Fh)(runtime, clock);
				const summary = (0, github_summary.F)(runtime, "main");
				let dashboard = "";
				try {
					requireFiles(runtime);
					try {
						(0, saved_state.Fm)(runtime, fenceName, clock.now());
					} catch (error) {
						const text = `Nothing was written: what the post step needs can't be saved in GITHUB_STATE (${(0, values_text.cv)(error)}). Give the runner room, and run the job again.`;
						throw new errors.Mm([text]);
					}
					const inputs = (0, load_inputs.IV)(runtime.env, runtime.files.read);
					for (const secret of (0, check.VY)(inputs.checks)) runtime.runner.setSecret(secret);
					const { accountId, scriptName, schedule } = inputs;
					(0, saved_state.g6)(runtime, scriptName, (0, runner_temp.JP)(accountId, scriptName));
					dashboard = (0, outputs.a)(accountId, scriptName);
					summary.know({ scriptName, dashboard }, schedule);
					const record = (0, record_rollout.x)(runtime, clock, inputs, dashboard);
					const annotations = createAnnotations(runtime.runner, schedule);
					const readers = [(0, log.hM)(runtime.runner, (0, colour.X)(runtime.env), inputs.command), annotations, summary.read, record.read];
					const outcome = await main_step_perform(runtime, inputs, clock, cancel.signal, fenceName, readers);
					writeOutputs(runtime, outcome, dashboard);
					await record.flush(cancel.signal.aborted ? CANCELLED_FLUSH_MS : void 0);
					return (0, log.VC)(outcome.status, inputs.command) ? 1 : 0;
				} catch (error) {
					const problems = error instanceof errors.Mm ? error.problems : [`Internal error, after which nobody read what is live: ${inFull(error)}`];
					const outcome = { status: "failed", reason: problems.join(" "), made: [], verdicts: [] };
					writeOutputs(runtime, outcome, dashboard);
					summary.close(outcome, problems, clock.now());
					const text = problems.map((problem) => (0, foreign_text.Ig)(problem)).join("\n");
					runtime.runner.error(text, { title: "Rollout: failed" });
					return 1;
				} finally {
					cancel.stop();
					runtime.transport.close();
					saveEnded(runtime);
				}
			}
			function saveEnded(runtime) {
				try {
					(0, saved_state.oz)(runtime);
				} catch {}
			}
			function requireFiles({ env, files }) {
				const problems = ["GITHUB_STATE", "GITHUB_OUTPUT"].flatMap((name) => {
					const path2 = env[name] ?? "";
					if (path2 === "" || files.exists(path2)) return [];
					return `Environment variable ${name} names ${(0, parsed.hD)(path2)}, and there is no such file: let the runner set it.`;
				});
				if (problems.length > 0) throw new errors.Mm(problems);
			}
			function writeOutputs({ runner }, outcome, dashboard) {
				try {
					(0, outputs.n)(runner, outcome, dashboard);
				} catch (error) {
					runner.warning((0, foreign_text.Ig)(`The outputs could not be set: ${(0, values_text.cv)(error)}`), { title: "No outputs" });
				}
			}
			async function main_step_perform(runtime, inputs, clock, cancel, fenceName, readers) {
				const fence = (0, runner_temp.EZ)(runtime, fenceName);
				const ownerFile = (0, runner_temp.JP)(inputs.accountId, inputs.scriptName);
				const ports = (0, create_ports.RV)({
					runtime,
					inputs,
					clock,
					cancel,
					state: (0, saved_state.J$)(runtime, () => (0, runner_temp.H4)(runtime, ownerFile, fenceName)),
					readers,
					fenced: () => fence !== void 0 && runtime.files.exists(fence),
					message: () => commitMessage(runtime, inputs, cancel, (note) => ports.emit({ type: "note", text: note })),
				});
				try {
					return await runCommand(ports, inputs);
				} finally {
					await ports.judge.close?.();
				}
			}
			async function commitMessage({ env, files, fetch }, { job, message, githubToken }, cancel, note) {
				const commit = await resolveCommitMessage({
					input: message ?? "",
					eventName: job.eventName ?? "",
					event: (0, json.q)((job.eventPath && files.read(job.eventPath)) || ""),
					sha: job.sha,
					repository: job.repository,
					apiUrl: job.apiUrl,
					token: githubToken ?? "",
					fetch,
					signal: cancel,
				});
				if (commit.note !== void 0) note(commit.note);
				return (0, redact.go)((0, load_inputs.gF)(env))(commit.message);
			}
			function inFull(error) {
				return error instanceof Error && error.stack !== void 0 ? error.stack : String(error);
			}
		},
	/***/
	510:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				a: () =>
					/* binding */
					runPost,
			});
			var foreign_text = __nccwpck_require__2(1378);
			var colour = __nccwpck_require__2(5612);
			var log = __nccwpck_require__2(284);
			var outputs = __nccwpck_require__2(1224);
			var record_rollout = __nccwpck_require__2(5850);
			var github_summary = __nccwpck_require__2(7859);
			var load_inputs = __nccwpck_require__2(17);
			var rollout_deployment = __nccwpck_require__2(2631);
			var rollout_marker = __nccwpck_require__2(926);
			const BEGAN_WITHIN_MS = 2e3;
			async function recoverState(history, run, since) {
				for await (const deployment of history) if ((0, rollout_deployment.CT)(deployment) < since) break;
				const { deployments, older } = history.listing;
				const first = deployments.findLastIndex((deployment) => (0, rollout_deployment.CT)(deployment) >= since && isStepOfRun(deployment, run));
				const step = deployments[first];
				const beneath = deployments.slice(first + 1);
				const before =
					beneath.find((deployment) => (0, rollout_deployment.CT)(deployment) < since + BEGAN_WITHIN_MS) ?? (older === "none" ? beneath.at(-1) : void 0);
				if (step === void 0 || (before === void 0 && older !== "withheld")) return void 0;
				const marker = (0, rollout_marker.gY)(step.message ?? "");
				const named = ({ versionId }) => marker !== void 0 && versionId.startsWith(marker.canary8);
				const canary = step.versions.find(named);
				const stable = [...step.versions, ...(before?.versions ?? [])].find((version) => !named(version));
				if (canary === void 0 || stable === void 0) return void 0;
				const mark = before ? { id: before.id, createdOn: before.createdOn } : { id: step.id, createdOn: new Date(since).toISOString() };
				return {
					version: 1,
					phase: "working",
					stableId: stable.versionId,
					canaryId: canary.versionId,
					message: (0, rollout_marker.bD)(step.message ?? ""),
					adopted: mark,
					expected: mark,
					own: [],
					canaryDeployed: true,
					intents: [],
				};
			}
			function isStepOfRun({ message, versions }, run) {
				const marker = (0, rollout_marker.gY)(message ?? "");
				return marker?.kind === "canary" && (0, rollout_marker.W_)(marker.run, run) && (0, rollout_marker.lA)(marker, versions);
			}
			var describe = __nccwpck_require__2(2861);
			var intents = __nccwpck_require__2(1677);
			var write_session = __nccwpck_require__2(237);
			var write_deployment = __nccwpck_require__2(9731);
			var cancel_and_failure = __nccwpck_require__2(6147);
			var settle = __nccwpck_require__2(3561);
			const POST_BUDGET_MS = 24e4;
			function nothingToSettle(state, ended, overtaken = false) {
				if (state === void 0 && ended) return "the main step ended before its first write; nothing to clean up";
				if (state?.phase === "finished" && state.goal === void 0) return "the main step finished; nothing to clean up";
				if (overtaken) return "another step of this job has taken over this Worker, and what it decided stays; nothing to clean up";
				return void 0;
			}
			async function settleInPost(ports, request, main) {
				const session = (0, write_session.fA)(ports, request);
				const { budget, reader } = session;
				const start = ports.clock.now();
				budget.settle(POST_BUDGET_MS, start + POST_BUDGET_MS);
				const awaitLateWrites = () => budget.pause(Math.max(0, start + intents.qx - ports.clock.now()));
				let state = main.saved;
				try {
					state ??= await findUnsavedState(session, main.beganAgo, awaitLateWrites);
					if (state === void 0) {
						const live = reader.last?.live;
						const lives = live ? `; live is ${(0, describe.iO)(live)}` : "";
						return { kind: "nothing", why: `nothing that the main step deployed is found to undo${lives}` };
					}
					const rollout = (0, write_session.U)(session, state, main.ended ? void 0 : request.run);
					const lastLook = lastLookInPost(rollout, state, awaitLateWrites);
					return settled(await (0, settle.G)(rollout, goalOf(state, request), lastLook), reader, state);
				} catch (error) {
					const command = state && (0, describe.Ct)(state.stableId, request.scriptName);
					return settled((0, cancel_and_failure.N)(error, reader, goalOf(state, request).why, command), reader, state);
				}
			}
			function lastLookInPost({ budget, reader }, state, awaitLateWrites) {
				const absent = state.intents.some(intents.W0);
				const waits = [];
				if (state.phase === "working" || absent) {
					waits.push(awaitLateWrites);
					if (absent) waits.push(() => budget.pause(write_deployment.Um));
				}
				return async () => {
					const wait = waits.shift();
					await wait?.();
					return wait && reader.read();
				};
			}
			function settled(ending, { last }, state) {
				return {
					kind: "settled",
					...ending,
					...(last?.live && { live: last.live }),
					// guard: post-says-live
					...(state && { stableId: state.stableId, canaryId: state.canaryId }),
				};
			}
			async function findUnsavedState({ ports: { api, clock }, reader, request }, beganAgo, awaitLateWrites) {
				const began = clock.now() - beganAgo;
				const look = async () => {
					const listing = await reader.read();
					const since = api.serverNow() - (clock.now() - began);
					return recoverState(reader.history(listing), request.run, since);
				};
				const found = await look();
				if (found !== void 0) return found;
				await awaitLateWrites();
				return look();
			}
			function goalOf(state, { command, onCancel }) {
				if (state?.goal !== void 0) return state.goal;
				const why = "Main was interrupted";
				if (command === "rollback") return { policy: "rollback", cause: "manual", why };
				return { policy: command === "rollout" ? onCancel : "hold", cause: "cancelled", why };
			}
			var values_text = __nccwpck_require__2(808);
			var create_ports = __nccwpck_require__2(7933);
			var runner_temp = __nccwpck_require__2(8516);
			var saved_state = __nccwpck_require__2(9932);
			async function runPost(runtime) {
				const { runner } = runtime;
				for (const token of (0, load_inputs.gF)(runtime.env)) runner.setSecret(token);
				const summary = (0, github_summary.F)(runtime, "post");
				const clock = runtime.createClock((0, create_ports.Mw)(runtime));
				const paint = (0, colour.X)(runtime.env);
				const close = (outcome) => summary.close({ ...outcome, made: [], verdicts: [] }, [outcome.reason], clock.now());
				try {
					raiseFence(runtime);
					const state = readState(runtime);
					const ended = (0, saved_state.hY)(runtime);
					const idle = nothingToSettle(state, ended, (0, runner_temp.iN)(runtime));
					if (idle !== void 0) {
						runner.info(`Post: ${idle}.`);
						return 0;
					}
					const inputs = loadPostInputs(runtime);
					if (inputs.command === "status" || inputs.dryRun) {
						runner.info("Post: the main step only read; nothing to clean up.");
						return 0;
					}
					const { accountId, scriptName } = inputs;
					const dashboard = (0, outputs.a)(accountId, scriptName);
					const versions = state && { stableId: state.stableId, canaryId: state.canaryId };
					summary.know({ scriptName, dashboard, ...versions });
					const record = (0, record_rollout.x)(runtime, clock, inputs, dashboard);
					const ports = (0, create_ports.RV)({
						runtime,
						inputs,
						clock,
						cancel: new AbortController().signal,
						// Nothing comes after post that could read it.
						state: { save: () => void 0 },
						readers: [(0, log.hM)(runner, paint, inputs.command), summary.read, record.read],
						fenced: () => false,
						message: async () => "",
					});
					const outcome = await settleInPost(ports, inputs, {
						saved: state,
						ended,
						beganAgo: (clock.now() - ((0, saved_state.xh)(runtime) ?? clock.now())) * (0, create_ports.Mw)(runtime),
					});
					if (outcome.kind === "nothing") {
						runner.info(`Post: ${outcome.why}.`);
						return 0;
					}
					const { status, reason } = outcome;
					close(outcome);
					if (outcome.canaryId !== void 0) record.attach(outcome.canaryId);
					record.close(status, reason);
					await record.flush();
					if (status === "failed") runner.warning((0, foreign_text.Ig)(reason), { title: "Rollout: not settled" });
					else runner.info(`Post: ${paint((0, log.Vj)(status), status)}. ${(0, foreign_text.Ig)(reason)}`);
				} catch (error) {
					const reason = `The post step could not settle the rollout: ${(0, values_text.cv)(error)}`;
					close({ status: "failed", reason });
					runner.warning((0, foreign_text.Ig)(reason), { title: "Rollout: not settled" });
				} finally {
					await endTails(runtime, clock);
					runtime.transport.close();
				}
				return 0;
			}
			function loadPostInputs(runtime) {
				return (0, load_inputs.IV)({ ...(0, saved_state.uQ)(runtime), INPUT_CHECKS: "" });
			}
			async function endTails(runtime, clock) {
				const tails = (0, saved_state.Jx)(runtime);
				if (tails.length === 0) return;
				try {
					await (0, create_ports.XP)(runtime, loadPostInputs(runtime), tails, clock);
				} catch {}
			}
			function readState(runtime) {
				try {
					return (0, saved_state.h_)(runtime);
				} catch (error) {
					const text = `What the main step saved can't be read, so only the list of deployments shows what it did: ${(0, values_text.cv)(error)}.`;
					runtime.runner.warning((0, foreign_text.Ig)(text));
					return void 0;
				}
			}
			function raiseFence(runtime) {
				const fence = (0, runner_temp.EZ)(runtime, (0, saved_state.zX)(runtime));
				if (fence === void 0) return;
				try {
					runtime.files.write(fence, "The post step has started.\n");
				} catch (error) {
					const text = `The fence ${fence} could not be written, so a main step that still runs may go on: ${(0, values_text.cv)(error)}.`;
					runtime.runner.warning((0, foreign_text.Ig)(text));
				}
			}
		},
	/***/
	8516:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				EZ: () =>
					/* binding */
					tempPath,
				/* harmony export */
				H4: () =>
					/* binding */
					adoptWorker,
				/* harmony export */
				JP: () =>
					/* binding */
					ownerFileOf,
				/* harmony export */
				iN: () =>
					/* binding */
					isOvertaken,
				/* harmony export */
			});
			var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(7598);
			var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(6760);
			var _saved_state_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(9932);
			function tempPath({ env }, name) {
				const folder = env["RUNNER_TEMP"];
				return folder && name ? (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name) : void 0;
			}
			function ownerFileOf(accountId, scriptName) {
				const worker = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(`${accountId}/${scriptName}`).digest("hex").slice(0, 16);
				return `workers-gradual-rollout-${worker}.owner`;
			}
			function adoptWorker(runtime, ownerFile, fence) {
				const path2 = tempPath(runtime, ownerFile);
				if (path2 !== void 0) runtime.files.write(path2, fence);
			}
			function isOvertaken(runtime) {
				const path2 = tempPath(runtime, (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_2__.Hr)(runtime));
				const owner = path2 === void 0 ? void 0 : runtime.files.read(path2);
				return Boolean(owner) && owner !== (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_2__.zX)(runtime);
			}
		},
	/***/
	9932:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Fm: () =>
					/* binding */
					markStarted,
				/* harmony export */
				Hr: () =>
					/* binding */
					savedOwnerFile,
				/* harmony export */
				J$: () =>
					/* binding */
					createStateStore,
				/* harmony export */
				Jx: () =>
					/* binding */
					savedTails,
				/* harmony export */
				g6: () =>
					/* binding */
					saveWorker,
				/* harmony export */
				hY: () =>
					/* binding */
					hasEnded,
				/* harmony export */
				h_: () =>
					/* binding */
					savedRollout,
				/* harmony export */
				oz: () =>
					/* binding */
					markEnded,
				/* harmony export */
				uQ: () =>
					/* binding */
					withSavedScriptName,
				/* harmony export */
				xV: () =>
					/* binding */
					saveTails,
				/* harmony export */
				xh: () =>
					/* binding */
					startedAt,
				/* harmony export */
				zX: () =>
					/* binding */
					savedFence,
				/* harmony export */
			});
			var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9118);
			const STARTED = "started";
			const ROLLOUT = "rollout";
			const FENCE = "fence";
			const ENDED = "ended";
			const SCRIPT_NAME = "script-name";
			const OWNER_FILE = "owner-file";
			const TAILS = "tails";
			const mark = (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Ik)({
				id: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)(),
				createdOn: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)(),
			});
			const intent = (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Ik)({
				message: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)(),
				versions: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.YO)(
					(0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Ik)({
						versionId: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)(),
						percentage: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.ai)(),
					}),
				),
				after: mark,
				alike: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.YO)((0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)()),
				absentSince: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.ai)().optional(),
			});
			const stateSchema = (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Ik)({
				version: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.eu)(1),
				phase: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.KC)(
					(0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.eu)("working"),
					(0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.eu)("finished"),
				),
				stableId: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)(),
				canaryId: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)(),
				message: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)(),
				adopted: mark,
				expected: mark,
				own: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.YO)((0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)()),
				canaryDeployed: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.zM)(),
				intents: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.YO)(intent),
				goal: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Ik)({
					policy: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.KC)(
						(0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.eu)("rollback"),
						(0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.eu)("hold"),
					),
					cause: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.KC)(
						(0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.eu)("failed"),
						(0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.eu)("cancelled"),
						(0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.eu)("manual"),
					),
					why: (0, _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj)(),
				}).optional(),
			});
			function markStarted({ runner }, fence, now) {
				runner.saveState(STARTED, String(now));
				runner.saveState(FENCE, fence);
			}
			function wasStarted({ runner }) {
				return runner.getState(STARTED) !== "";
			}
			function startedAt({ runner }) {
				const at = Number(runner.getState(STARTED) || Number.NaN);
				return Number.isFinite(at) ? at : void 0;
			}
			function markEnded({ runner }) {
				runner.saveState(ENDED, "true");
			}
			function hasEnded(runtime) {
				return runtime.runner.getState(ENDED) !== "" || !wasStarted(runtime);
			}
			function saveWorker({ runner }, scriptName, ownerFile) {
				runner.saveState(SCRIPT_NAME, scriptName);
				runner.saveState(OWNER_FILE, ownerFile);
			}
			function savedOwnerFile({ runner }) {
				return runner.getState(OWNER_FILE);
			}
			function withSavedScriptName({ env, runner }) {
				const name = runner.getState(SCRIPT_NAME);
				return name === "" ? env : { ...env, "INPUT_SCRIPT-NAME": name };
			}
			function savedFence({ runner }) {
				return runner.getState(FENCE);
			}
			function createStateStore({ runner }, adopt) {
				let failed = false;
				let adopted = false;
				return {
					save(state) {
						try {
							runner.saveState(ROLLOUT, JSON.stringify(state));
							if (!adopted) adopt();
							adopted = true;
						} catch (error) {
							if (failed) return;
							failed = true;
							throw error;
						}
					},
				};
			}
			function savedRollout({ runner }) {
				const text = runner.getState(ROLLOUT);
				if (text === "") return void 0;
				const { goal, intents, ...saved } = stateSchema.parse(JSON.parse(text), { mode: "strip" });
				return {
					...saved,
					intents: intents.map(({ absentSince, ...rest }) => ({
						...rest,
						...(absentSince !== void 0 && { absentSince }),
					})),
					...(goal !== void 0 && { goal }),
				};
			}
			function saveTails({ runner }, ids) {
				try {
					runner.saveState(TAILS, ids.join(" "));
				} catch {}
			}
			function savedTails({ runner }) {
				return runner.getState(TAILS).split(" ").filter(Boolean);
			}
		},
	/***/
	5680:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Ir: () =>
					/* binding */
					servingVariables,
				/* harmony export */
				fG: () =>
					/* binding */
					scrubbed,
				/* harmony export */
				g7: () =>
					/* binding */
					execute,
				/* harmony export */
			});
			var _values_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(2403);
			var _values_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(9854);
			var _values_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2058);
			var _probe_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(8085);
			async function execute({ shell, clock, env, tokens, workspace }, { command, onLine, limitMs, variables }, signal) {
				const late = new AbortController();
				const done = new AbortController();
				clock.sleep(limitMs, AbortSignal.any([signal, done.signal])).then(
					() => late.abort(),
					() => {},
				);
				const redact = (0, _values_redact_js__WEBPACK_IMPORTED_MODULE_1__.go)(tokens);
				const start = clock.now();
				let said = "";
				const end = await shell(
					{
						command,
						env: { ...scrubbed(env, tokens), ...variables },
						...(workspace !== void 0 && { cwd: workspace }),
						onLine(written, stream) {
							const line = redact(written);
							if (line.trim() !== "") said = `; last line: ${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_3__.hD)(line)}`;
							onLine(line, stream);
						},
					},
					AbortSignal.any([signal, late.signal]),
				);
				done.abort();
				signal.throwIfAborted();
				const seconds = Math.round((clock.now() - start) / 100) / 10;
				if (late.signal.aborted) {
					const detail = `timed out after ${(0, _values_duration_js__WEBPACK_IMPORTED_MODULE_0__.Yq)(limitMs)} and was killed`;
					return { exitCode: void 0, detail, said, seconds };
				}
				const exitCode = end.kind === "exit" ? end.code : void 0;
				return { exitCode, detail: `${describeEnd(end)} after ${seconds} s`, said, seconds };
			}
			function describeEnd(end) {
				switch (end.kind) {
					case "exit":
						return `exit code ${end.code}`;
					case "signal":
						return `ended by ${end.name}`;
					case "unstarted":
						return `not started (${end.why})`;
				}
			}
			function servingVariables(scriptName, { live, share, stableId, canaryId }) {
				return {
					STABLE_VERSION: stableId ?? "",
					CANARY_VERSION: canaryId,
					PERCENTAGE: String(share),
					DEPLOYMENT_ID: live.id,
					SCRIPT_NAME: scriptName,
					...((0, _probe_answer_js__WEBPACK_IMPORTED_MODULE_2__.Iw)(scriptName) && {
						VERSION_OVERRIDES: (0, _probe_answer_js__WEBPACK_IMPORTED_MODULE_2__.m$)({ scriptName, versionId: canaryId }),
					}),
				};
			}
			const PRIVATE_PREFIX = /^(?:INPUT_|STATE_|ACTIONS_)/;
			const PRIVATE = /* @__PURE__ */ new Set([
				"GITHUB_OUTPUT",
				"GITHUB_STATE",
				"GITHUB_ENV",
				"GITHUB_PATH",
				"GITHUB_STEP_SUMMARY",
				"GITHUB_TOKEN",
				"GH_TOKEN",
				"CLOUDFLARE_API_TOKEN",
				"CLOUDFLARE_API_KEY",
				"CF_API_TOKEN",
				"CF_API_KEY",
			]);
			function scrubbed(env, tokens) {
				const holdsToken = (0, _values_redact_js__WEBPACK_IMPORTED_MODULE_1__.eT)(tokens);
				const kept = Object.entries(env).flatMap(([name, value]) => {
					const upper = name.toUpperCase();
					if (value === void 0 || PRIVATE.has(upper) || PRIVATE_PREFIX.test(upper)) return [];
					return holdsToken(value) ? [] : [[name, value]];
				});
				return Object.fromEntries(kept);
			}
		},
	/***/
	5096:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				DG: () =>
					/* binding */
					isLive,
				/* harmony export */
				NI: () =>
					/* binding */
					isMetric,
				/* harmony export */
				VY: () =>
					/* binding */
					secretsIn,
				/* harmony export */
			});
			function isMetric(check) {
				return "source" in check;
			}
			function isLive(check) {
				return check.live;
			}
			function secretsIn(checks) {
				const headers = checks.flatMap((check) => (check.kind === "probe" ? check.headers : []));
				const secrets = headers.flatMap(({ value, secrets: secrets2 }) => (secrets2.length === 0 ? [] : [value, ...secrets2]));
				return [...new Set(secrets)];
			}
		},
	/***/
	1498:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Du: () =>
					/* binding */
					OVERRIDE_HEADER,
				/* harmony export */
				ay: () =>
					/* binding */
					readHeader,
				/* harmony export */
				cT: () =>
					/* binding */
					withoutSecrets,
				/* harmony export */
				p$: () =>
					/* binding */
					isHeaderName,
				/* harmony export */
			});
			var _values_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(9854);
			var _values_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(2058);
			const OVERRIDE_HEADER = "cloudflare-workers-version-overrides";
			const RESERVED = /* @__PURE__ */ new Set([
				OVERRIDE_HEADER,
				"accept-encoding",
				"connection",
				"content-length",
				"expect",
				"host",
				"keep-alive",
				"proxy-connection",
				"te",
				"trailer",
				"transfer-encoding",
				"upgrade",
			]);
			const SHORTEST_SECRET = 8;
			const USAGE = `write header "NAME: VALUE", with $VARIABLE for a secret of the step's env`;
			function withoutSecrets(headers, text) {
				return (0, _values_redact_js__WEBPACK_IMPORTED_MODULE_0__.$p)(...headers.flatMap(({ value, secrets }) => [value, ...secrets]).filter(isSecret))(text);
			}
			function isSecret(value) {
				return value.length >= SHORTEST_SECRET;
			}
			function isHeaderName(text) {
				return /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(text);
			}
			function readHeader(line, word) {
				if (!word.quoted) return line.flaw(word.at, `the header is not in quotes; ${USAGE}`);
				const colon = word.text.indexOf(":");
				const name = word.text.slice(0, Math.max(0, colon)).trim().toLowerCase();
				if (!isHeaderName(name)) {
					return line.flaw(word.at, `there is no header name before a colon; ${USAGE}`);
				}
				if (RESERVED.has(name))
					return line.flaw(word.at, `${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(name)} can't be set by a probe; leave it out`);
				line.hide(word, `"${name}: ***"`);
				return expand(line, word, name, word.text.slice(colon + 1).trim());
			}
			function expand(line, word, name, template) {
				const secrets = [];
				const absent = [];
				const value = template.replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (_, braced, bare) => {
					const variable = braced ?? bare ?? "";
					const text = line.variables[variable]?.trim() ?? "";
					(text === "" ? absent : secrets).push(text === "" ? variable : text);
					return text;
				});
				for (const variable of absent) {
					line.flaw(
						word.at,
						`${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(`$${variable}`)} is empty or missing in the step's env, or contains one of the action's own tokens; set it there`,
					);
				}
				if (absent.length > 0) return void 0;
				if (value === "") return line.flaw(word.at, `the header ${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(name)} has no value; ${USAGE}`);
				if (!/^[\t\x20-\x7e\x80-\xff]{1,8192}$/.test(value)) {
					return line.flaw(
						word.at,
						`the value of the header ${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(name)} contains a line break or another character that a header can't contain`,
					);
				}
				return { name, value, secrets: secrets.filter(isSecret) };
			}
		},
	/***/
	8085:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Iw: () =>
					/* binding */
					canBePinned,
				/* harmony export */
				m$: () =>
					/* binding */
					overrideValue,
				/* harmony export */
				no: () =>
					/* binding */
					assess,
				/* harmony export */
				wv: () =>
					/* binding */
					askProbe,
				/* harmony export */
			});
			var _rollout_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(2861);
			var _values_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(63);
			var _values_parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(9854);
			var _parse_probe_header_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(1498);
			function canBePinned(scriptName) {
				return /^[a-z*][a-z0-9_.*-]*$/.test(scriptName);
			}
			function overrideValue({ scriptName, versionId }) {
				return `${scriptName}="${versionId}"`;
			}
			const LONGEST_BODY = 1024 * 1024;
			const MOST_REDIRECTS = 5;
			async function askProbe(transport, probe, pin, options) {
				const own = Object.fromEntries(probe.headers.map(({ name, value }) => [name, value]));
				const headers = {
					accept: "*/*",
					"cache-control": "no-cache",
					...own,
					...(pin && { [_parse_probe_header_js__WEBPACK_IMPORTED_MODULE_1__.Du]: overrideValue(pin) }),
				};
				let url = probe.url;
				for (let hops = 0; ; hops++) {
					const answer = await transport.send({ method: "GET", url, headers }, { ...options, bodyLimit: LONGEST_BODY });
					const location = answer.headers["location"];
					const leads = [301, 302, 303, 307, 308].includes(answer.status) && location !== void 0;
					if (!leads || accepts(probe, answer.status)) return answer;
					const next = nextUrl(url, location);
					const to = `to ${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_2__.hD)((0, _parse_probe_header_js__WEBPACK_IMPORTED_MODULE_1__.cT)(probe.headers, location))}`;
					if (next === void 0) return { ...answer, redirect: `${to}, which isn't followed: another host or scheme` };
					if (hops === MOST_REDIRECTS) return { ...answer, redirect: `${to}, after ${hops} others` };
					url = next;
				}
			}
			function accepts({ statuses }, status) {
				return statuses.some(({ from, to }) => status >= from && status <= to);
			}
			function nextUrl(from, location) {
				const [here, there] = [new URL(from), URL.parse(location, from)];
				if (there === null || there.origin !== here.origin || there.username !== "" || there.password !== "") return void 0;
				there.hash = "";
				return there.href;
			}
			const ADVICE = "return env.CF_VERSION_METADATA.id in a response header or the body";
			const REASONS = "possible causes are a workers.dev address, a service binding, or a cached or redirected answer";
			function assess(probe, answer, ms, pin, stableId) {
				const numbers = { httpStatus: answer.status, ms: Math.round(ms) };
				const seen = `${answer.status} in ${(0, _values_counts_js__WEBPACK_IMPORTED_MODULE_3__._V)(Math.round(ms))}`;
				if (pin !== void 0 && !isProven(answer, pin, probe.idHeader)) {
					return { kind: "unproven", detail: whoElse(probe, answer, pin, stableId, seen), numbers };
				}
				const login = pin === void 0 && !accepts(probe, answer.status) ? loginIn(answer) : void 0;
				const faults = login === void 0 ? faultsOf(probe, answer, ms) : [refusal(login, probe)];
				const by = pin === void 0 ? "" : ` from canary ${(0, _rollout_describe_js__WEBPACK_IMPORTED_MODULE_0__.h0)(pin.versionId)}`;
				if (faults.length === 0) return { kind: "pass", detail: `${seen}${by}`, numbers };
				return { kind: "fail", detail: `${seen}${by}: ${faults.join(", ")}`, numbers };
			}
			function whoElse(probe, answer, pin, stableId, seen) {
				if (isProven(answer, { ...pin, versionId: stableId }, probe.idHeader)) {
					return `stable ${(0, _rollout_describe_js__WEBPACK_IMPORTED_MODULE_0__.h0)(stableId)} answered (${seen}) although the probe asked for the canary: ${REASONS}`;
				}
				const login = loginIn(answer);
				if (login !== void 0) return `${seen}: ${refusal(login, probe)}`;
				const where = probe.idHeader === void 0 ? "the answer" : `the header ${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_2__.hD)(probe.idHeader)}`;
				const redirect = answer.redirect === void 0 ? "" : ` (a redirect ${answer.redirect})`;
				return `${seen}, and the canary's version id is not in ${where}${redirect}, so it is unknown which version answered: ${ADVICE}; if the Worker does so already, ${REASONS}`;
			}
			function refusal(login, { headers }) {
				const advice =
					headers.length === 0
						? 'add the credentials to the probe: header "NAME: $VARIABLE"'
						: `it rejected the probe's ${headers.map(({ name }) => name).join(", ")}`;
				return `${login}; ${advice}`;
			}
			function faultsOf(probe, answer, ms) {
				const { contains, withinMs } = probe;
				const faults = [];
				if (!accepts(probe, answer.status)) {
					const wanted = probe.statuses.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
					faults.push(answer.redirect === void 0 ? `not status ${wanted}` : `a redirect ${answer.redirect}`);
				}
				if (contains !== void 0 && !answer.body.includes(contains))
					faults.push(`does not contain ${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_2__.hD)(contains)}`);
				if (withinMs !== void 0 && ms > withinMs) faults.push(`slower than ${(0, _values_counts_js__WEBPACK_IMPORTED_MODULE_3__._V)(withinMs)}`);
				if (faults.length > 0 && answer.body !== "")
					faults.push(
						`body begins ${(0, _values_parsed_js__WEBPACK_IMPORTED_MODULE_2__.hD)((0, _parse_probe_header_js__WEBPACK_IMPORTED_MODULE_1__.cT)(probe.headers, answer.body).slice(0, 160))}`,
					);
				return faults;
			}
			function isProven({ headers, body }, pin, idHeader) {
				const id = pin.versionId.toLowerCase();
				const sent = overrideValue(pin).toLowerCase();
				const proves = (text) => {
					const lowered = text.toLowerCase();
					if (!lowered.includes(id) || lowered.includes(_parse_probe_header_js__WEBPACK_IMPORTED_MODULE_1__.Du)) return false;
					return !lowered.replace(/[\s\\]/g, "").includes(sent);
				};
				if (idHeader !== void 0) return proves(headers[idHeader] ?? "");
				return (
					proves(body) ||
					Object.entries(headers).some(([name, value]) => !name.includes(_parse_probe_header_js__WEBPACK_IMPORTED_MODULE_1__.Du) && proves(value))
				);
			}
			function loginIn({ status, headers, body }) {
				const location = headers["location"] ?? "";
				const leads = status >= 300 && status < 400 ? location : "";
				const host = URL.parse(leads)?.hostname ?? "";
				if (host.endsWith(".cloudflareaccess.com") || /\.cloudflareaccess\.com\b/.test(body)) {
					return "Cloudflare Access asked for a login, the Worker did not answer";
				}
				const html = /^text\/html\b/i.test(headers["content-type"] ?? "");
				const page = html && (asksForPassword(body) || isTitledLogin(body));
				const path2 = /[/.?=_-](?:log|sign)[_-]?in\b|\/(?:oauth2?|saml2?|sso|authorize)\b/i.test(leads);
				return page || path2 || (status === 401 && headers["www-authenticate"] !== void 0) ? "a login page answered" : void 0;
			}
			function asksForPassword(body) {
				return some(body.matchAll(/<input\b[^<>]*/gi), ([tag]) => /\btype=["']?password\b/i.test(tag));
			}
			function isTitledLogin(body) {
				return some(body.matchAll(/<title[^<>]*>([^<]*)/gi), ([title]) => /\b(?:log|sign)[ -]?in\b/i.test(title));
			}
			function some(each, test) {
				for (const item of each) if (test(item)) return true;
				return false;
			}
		},
	/***/
	9030:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				f: () =>
					/* binding */
					createShell,
			});
			const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
			var values_text = __nccwpck_require__2(808);
			const KILL_AFTER_MS = 2e3;
			const DRAIN_MS = 500;
			const LONGEST_LINE = 65536;
			function createShell({ platform, kill }) {
				const windows = platform === "win32";
				return (request, signal) =>
					new Promise((resolve) => {
						if (signal.aborted) return resolve({ kind: "unstarted", why: "cancelled before it started" });
						let child;
						try {
							child = (0, external_node_child_process_namespaceObject.spawn)(request.command, {
								shell: true,
								detached: !windows,
								windowsHide: true,
								stdio: ["ignore", "pipe", "pipe"],
								env: { ...request.env },
								...(request.cwd !== void 0 && { cwd: request.cwd }),
							});
						} catch (error) {
							return resolve({ kind: "unstarted", why: (0, values_text.cv)(error) });
						}
						const { pid, stdout, stderr } = child;
						const streams = [stdout, stderr].filter((stream) => stream !== null);
						const flush = streams.map((stream) => readLines(stream, (line) => request.onLine(line, stream === stderr ? "stderr" : "stdout")));
						const end = (name) => {
							if (pid === void 0) return;
							if (windows) {
								(0, external_node_child_process_namespaceObject.spawn)("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore" }).on(
									"error",
									() => {},
								);
								return;
							}
							try {
								kill(-pid, name);
							} catch {}
						};
						let force;
						const onAbort = () => {
							end("SIGTERM");
							force = setTimeout(() => end("SIGKILL"), KILL_AFTER_MS);
						};
						signal.addEventListener("abort", onAbort, { once: true });
						let drain;
						const settle = (result) => {
							signal.removeEventListener("abort", onAbort);
							clearTimeout(drain);
							clearTimeout(force);
							if (signal.aborted && !windows) end("SIGKILL");
							for (const last of flush) last();
							resolve(result);
						};
						child.once("error", (error) => settle({ kind: "unstarted", why: error.message }));
						child.once("exit", () => {
							const close = () => {
								for (const stream of streams) stream.destroy();
							};
							drain = setTimeout(close, signal.aborted ? KILL_AFTER_MS : DRAIN_MS);
						});
						child.once("close", (code, name) => settle(code === null ? { kind: "signal", name: name ?? "a signal" } : { kind: "exit", code }));
					});
			}
			function readLines(stream, onLine) {
				let rest = "";
				stream.setEncoding("utf8");
				stream.on("error", () => {});
				stream.on("data", (chunk) => {
					const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
					rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
					for (const line of lines) onLine(line.slice(0, LONGEST_LINE));
				});
				return () => {
					if (rest !== "") onLine(rest.replace(/\r$/, ""));
					rest = "";
				};
			}
		},
	/***/
	2318:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				b: () =>
					/* binding */
					QUANTILES,
				/* harmony export */
				c: () =>
					/* binding */
					SourceError,
				/* harmony export */
			});
			const QUANTILES = ["cpu-p50", "cpu-p99", "wall-p50", "wall-p99"];
			class SourceError extends Error {
				name = "SourceError";
			}
		},
	/***/
	3867:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				k: () =>
					/* binding */
					ask,
				F: () =>
					/* binding */
					readItems,
			});
			var http = __nccwpck_require__2(5334);
			var values_json = __nccwpck_require__2(7545);
			var values_redact = __nccwpck_require__2(2058);
			var values_text = __nccwpck_require__2(808);
			var check_shape = __nccwpck_require__2(2054);
			var errors = __nccwpck_require__2(5963);
			var server_clock = __nccwpck_require__2(3760);
			const LONGEST_ITEM = 4e3;
			const LONGEST_MESSAGE = 16e3;
			function unanswered(call, error) {
				const said = (0, values_text.TN)((0, values_text.cv)(error), LONGEST_ITEM);
				const sent = !(error instanceof http.wX) || error.sent;
				const lead = sent ? "got no complete answer" : "could not be sent";
				return new errors.hD(`${call.method} ${call.path} ${lead}: ${said}`, {
					retry: true,
					write: sent ? "unknown" : "absent",
					cause: said,
				});
			}
			function unsendable({ method, path: path2 }, problem) {
				const message = `${method} ${path2} was not sent: ${problem}`;
				return new errors.hD(message, { retry: false, write: "absent" });
			}
			const TOO_LARGE = /excessive resources|smaller quer/i;
			function refused(call, answer, items, plain, facts = {}) {
				const { status } = answer;
				const what = items.length === 0 ? "failed, without a reason" : items.map(describeItem).join("; ");
				const absent = plain && status >= 400 && status <= 499 && status !== 408;
				const tooLarge = call.readOnly && items.some(({ message }) => TOO_LARGE.test(message));
				const judgement = {
					retry: passes(status) || tooLarge,
					write: absent ? "absent" : "unknown",
					// guard: unknown-write
					...(tooLarge && { tooLarge }),
					...facts,
				};
				return failed(call, answer, what, judgement, items);
			}
			function incomplete({ method, path: path2 }, why) {
				const facts = { retry: true, write: "absent", tooLarge: true };
				return new errors.hD(`${method} ${path2}: the answer is incomplete: ${why}`, facts);
			}
			function unreadable(call, answer, why) {
				const final = answer.status === 401 || answer.status === 403 || answer.status === 404;
				return failed(call, answer, why, { retry: !final });
			}
			function unknownShape(call, answer, problem) {
				const fate = call.readOnly ? "" : ". This request may have taken effect";
				const what = `an unexpected answer: ${problem}${fate}`;
				return failed(call, answer, what, { retry: passes(answer.status) });
			}
			function passes(status) {
				return status === 408 || status === 429 || status >= 500;
			}
			function failed(call, { status, headers }, what, judgement, items) {
				const { method, path: path2, permission } = call;
				const [ray, mitigated] = ["cf-ray", "cf-mitigated"].map((name) => {
					const value = headers[name];
					return value === void 0 ? void 0 : (0, values_text.TN)(value, 100);
				});
				const wait = (0, server_clock.Vs)(headers, call.serverNow());
				const hint = hintFor(status, items ?? [], mitigated !== void 0, permission);
				const marks = [...(mitigated === void 0 ? [] : [`a WAF block, cf-mitigated: ${mitigated}`]), ...(ray === void 0 ? [] : [`cf-ray ${ray}`])];
				const head = `${method} ${path2}: HTTP ${status}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`;
				const said = (0, values_text.TN)(what, LONGEST_MESSAGE).replace(/\.$/, "");
				return new errors.hD(`${head}: ${said}.${hint === void 0 ? "" : ` ${hint}`}`, {
					write: status === 429 ? "absent" : "unknown",
					...judgement,
					...(status === 429 && { throttled: true }),
					...(items === void 0 ? {} : { codes: items.map(({ code }) => code) }),
					...(wait === void 0 ? {} : { retryAfterMs: wait }),
				});
			}
			function describeItem({ code, message, pointer, documentationUrl }) {
				const places = [...(pointer === void 0 ? [] : [`at ${pointer}`]), ...(documentationUrl === void 0 ? [] : [`see ${documentationUrl}`])];
				const shown = (0, values_text.TN)(code === 0 ? message : `${code} ${message}`, LONGEST_ITEM);
				return places.length === 0 ? shown : `${shown} (${(0, values_text.TN)(places.join(", "), LONGEST_ITEM)})`;
			}
			const AUTHENTICATION = /* @__PURE__ */ new Set([1e4, 9106, 9109]);
			const MALFORMED_TOKEN = "api-token is not a complete Cloudflare API token: paste it again, without quotes, spaces or the word Bearer.";
			const UNKNOWN = "Check script-name and account-id: the account has no such Worker, version or deployment.";
			const BY_CODE = {
				6003: MALFORMED_TOKEN,
				6111: MALFORMED_TOKEN,
				10007: UNKNOWN,
				10211: "A version with a Durable Object migration can't be rolled out gradually: deploy it to 100 % with wrangler deploy.",
				10214: "Settings or secrets were edited while the newest version isn't deployed: deploy or upload a version first.",
				10215: "Settings or secrets were edited while the newest version isn't deployed: deploy or upload a version first.",
				10220: "If a changed secret is the reason, set force: true to deploy anyway; the version then runs with the current secrets.",
				10222: "No version of this Worker has been uploaded yet: run wrangler versions upload or wrangler deploy first.",
				100146: UNKNOWN,
				100405: "The two versions declare different exports and can't share traffic: deploy the canary to 100 % with wrangler deploy.",
			};
			function hintFor(status, items, mitigated, permission) {
				if (mitigated) {
					return "Cloudflare's firewall (WAF) blocked the request before the API saw it: try another runner, or report the cf-ray to Cloudflare.";
				}
				for (const { code } of items) {
					if (AUTHENTICATION.has(code)) return authentication(permission);
					const hint = BY_CODE[code];
					if (hint !== void 0) return hint;
				}
				const gone = items.flatMap(({ message }) => goneResource(message) ?? [])[0];
				if (gone !== void 0) {
					return `The version binds a resource that no longer exists (${gone}): create it again, or deploy a version without that binding.`;
				}
				const denied = items.some(({ message }) => /not authorized/i.test(message));
				if (denied || status === 401 || status === 403) return authentication(permission);
				if (status === 404) return UNKNOWN;
				if (status === 429) {
					return "The limit of 1,200 requests in 5 minutes is shared by all tokens of the same user.";
				}
				if (status >= 500) return "The fault is on Cloudflare's side: see https://www.cloudflarestatus.com.";
				return void 0;
			}
			function goneResource(message) {
				if (!/not found|not exist|doesn't exist|no longer|deleted|missing/i.test(message)) return void 0;
				const named = /\b(?:R2 bucket|KV namespace|queue)\b(?: (?:named |with id )?["'`[][\w.-]+["'`\]])?/i;
				return named.exec(message)?.[0];
			}
			function authentication(permission) {
				return `The token in api-token must be active, belong to the account in account-id, and have the permission "${permission}".`;
			}
			const DEFAULT_TIMEOUT_MS = 3e4;
			const MOST_ITEMS = 50;
			const EXCERPT = 160;
			async function ask(
				{ transport, baseUrl, token, serverNow, saw },
				{ method, path: segments, query = "", permission, readOnly, body, unwrap = unwrapResult },
				read,
				{ signal, timeoutMs = DEFAULT_TIMEOUT_MS } = {},
			) {
				signal?.throwIfAborted();
				const redact = (0, values_redact.$p)(token);
				const path2 = `/${segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join("/")}`;
				const call = { method, path: redact(path2), permission, readOnly, serverNow };
				const unfit = segments.find((segment) => /^\.{0,2}$/.test(segment));
				if (unfit !== void 0) throw unsendable(call, `${JSON.stringify(unfit)} can't be a part of its path`);
				const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
				const json = body === void 0 ? void 0 : JSON.stringify(body);
				const request = {
					method,
					url: `${baseUrl}${path2}${query}`,
					headers: json === void 0 ? headers : { ...headers, "content-type": "application/json" },
					...(json !== void 0 && { body: json }),
				};
				let answer;
				try {
					answer = await (0, http.qG)(transport, redact).send(request, { timeoutMs, ...(signal && { signal }) });
				} catch (error) {
					signal?.throwIfAborted();
					throw unanswered(call, error);
				}
				const parsed = (0, values_json.q)(answer.body);
				if (parsed === void 0) throw unreadable(call, answer, describeUnreadable(answer.body));
				try {
					const { failed: failed2, errors: errors2, facts, result, info } = unwrap(parsed);
					saw?.((0, server_clock.m6)(answer.headers["date"]));
					const done = answer.status >= 200 && answer.status <= 299;
					if (failed2 || !done) throw refused(call, answer, errors2, failed2, facts);
					return read(result, info);
				} catch (error) {
					if (error instanceof check_shape.j$) throw incomplete(call, error.message);
					if (error instanceof check_shape.ym || error instanceof RangeError) throw unknownShape(call, answer, (0, values_text.cv)(error));
					throw error;
				}
			}
			const unwrapResult = (json) => {
				const { success, errors: errors2, result, result_info: info } = (0, values_json.P)(json);
				if (typeof success === "boolean") return { failed: !success, errors: readItems(errors2), result, info };
				throw new check_shape.ym(`success: expected true or false, in ${(0, values_text.TN)(JSON.stringify(json), EXCERPT)}`);
			};
			function describeUnreadable(body) {
				const text = (0, values_text.TN)(body, EXCERPT);
				if (text === "") return "the answer is empty";
				if (/^[[{]/.test(text)) {
					return `the answer is broken JSON, or breaks off after ${body.length} characters: ${text}`;
				}
				return `the answer is ${text.startsWith("<") ? "HTML or XML" : "text"}, not JSON: ${text}`;
			}
			function readItems(errors2) {
				const items = [];
				const pending = listOf(errors2);
				while (pending.length > 0 && items.length < MOST_ITEMS) {
					const error = pending.shift();
					items.push(readItem(error));
					pending.unshift(...listOf((0, values_json.P)(error)["error_chain"]));
				}
				return items;
			}
			function readItem(error) {
				if (typeof error === "string") return { code: 0, message: error };
				const { code, message, documentation_url: documentationUrl, source } = (0, values_json.P)(error);
				const { pointer } = (0, values_json.P)(source);
				return {
					code: readCode(code),
					message: typeof message === "string" ? message : "an error without a message",
					...(typeof pointer === "string" ? { pointer } : {}),
					...(typeof documentationUrl === "string" ? { documentationUrl } : {}),
				};
			}
			function readCode(code) {
				const number = typeof code === "string" ? Number(code) : code;
				return typeof number === "number" && Number.isSafeInteger(number) ? number : 0;
			}
			function listOf(value) {
				return Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [];
			}
		},
	/***/
	2054:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				gf: () =>
					/* binding */
					parseAs,
				/* harmony export */
				j$: () =>
					/* binding */
					IncompleteError,
				/* harmony export */
				uR: () =>
					/* binding */
					instant,
				/* harmony export */
				ym: () =>
					/* binding */
					ShapeError,
				/* harmony export */
			});
			var _badrap_valita__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9118);
			const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
			const instant = _badrap_valita__WEBPACK_IMPORTED_MODULE_0__.Yj().assert((text) => {
				const [, day = ""] = INSTANT.exec(text) ?? [];
				const midnight = Date.parse(day);
				if (Number.isNaN(midnight) || Number.isNaN(Date.parse(text))) return false;
				return new Date(midnight).toISOString().startsWith(day);
			}, "expected an ISO 8601 time with its zone");
			class ShapeError extends Error {
				name = "ShapeError";
			}
			class IncompleteError extends Error {
				name = "IncompleteError";
			}
			const EXCERPT = 60;
			function parseAs(type, value, path2) {
				const read = type.try(value, { mode: "strip" });
				if (read.ok) return read.value;
				const [issue] = read.issues;
				if (issue === void 0) throw new ShapeError(`${spell(path2)}: ${read.message}`);
				throw new ShapeError(`${spell([...path2, ...issue.path])}: ${explain(issue, value)}`);
			}
			function explain(issue, root) {
				if (issue.code === "missing_value") return "is missing";
				return `${expectation(issue)}, got ${quote(issue.path.reduce(step, root))}`;
			}
			function expectation(issue) {
				if (issue.code === "invalid_type") {
					return `expected ${issue.expected.filter((name) => name !== "undefined").join(" or ")}`;
				}
				return (issue.code === "custom_error" ? issue.message : void 0) ?? issue.code;
			}
			function step(value, key) {
				return typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
			}
			function quote(value) {
				if (Array.isArray(value)) return "a list";
				if (typeof value === "object" && value !== null) return "an object";
				if (typeof value !== "string" || value.length <= EXCERPT) return String(JSON.stringify(value));
				return JSON.stringify(`${value.slice(0, EXCERPT)}\u2026`);
			}
			function spell(path2) {
				return path2
					.map((key) => (typeof key === "string" && /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
					.join("")
					.replace(/^\./, "");
			}
		},
	/***/
	4483:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				S: () =>
					/* binding */
					createHttpTransport,
			});
			var external_node_http_ = __nccwpck_require__2(7067);
			const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
			var external_node_tls_ = __nccwpck_require__2(1692);
			var lib = __nccwpck_require__2(4942);
			var http = __nccwpck_require__2(5334);
			var values_text = __nccwpck_require__2(808);
			const LARGEST_BODY = 16 * 1024 * 1024;
			function createHttpTransport(userAgent) {
				const kept = { http: new external_node_http_.Agent({ keepAlive: true }), https: new external_node_https_namespaceObject.Agent({ keepAlive: true }) };
				const inFlight = /* @__PURE__ */ new Set();
				let closed = false;
				function begin({ method, url, headers, body }) {
					const { protocol, port } = new URL(url);
					const scheme = protocol === "https:" ? "https" : "http";
					const agent = (0, lib.s_)(url) === "" ? kept[scheme] : new lib.Qq(userAgent).getAgent(url);
					const connecting = isTunnel(agent) ? watchTunnel(agent) : void 0;
					const made = (scheme === "https" ? external_node_https_namespaceObject.request : external_node_http_.request)(url, {
						method,
						// A tunnel's agent knows no default port.
						port: port || (scheme === "https" ? 443 : 80),
						headers: { "user-agent": userAgent, ...headers },
						agent,
					});
					let sent = false;
					made.once("socket", (socket) => {
						const event = made.reusedSocket ? void 0 : untilReady(socket);
						if (event === void 0) sent = true;
						else socket.once(event, () => (sent = true));
					});
					const answer = new Promise((resolve, reject) => {
						made.once("response", resolve);
						made.on("error", reject);
					});
					made.end(body);
					return {
						answer,
						sent: () => sent,
						destroy() {
							connecting?.()?.destroy();
							made.destroy();
						},
					};
				}
				async function send(request, { timeoutMs, signal, bodyLimit }) {
					signal?.throwIfAborted();
					if (closed) throw new http.wX("the connection was closed before the request", false);
					let exchange;
					try {
						exchange = begin(request);
					} catch (error) {
						throw new http.wX((0, values_text.cv)(error), false, error);
					}
					const { answer, sent, destroy } = exchange;
					const whole = Promise.withResolvers();
					const giveUp = (reason) => {
						whole.reject(reason);
						destroy();
					};
					const onAbort = () => giveUp(signal?.reason);
					const timer = setTimeout(() => {
						giveUp(new http.wX(`no complete answer within ${timeoutMs / 1e3} s`, sent()));
					}, timeoutMs);
					const onClose = () => giveUp(new http.wX("the connection was closed", sent()));
					signal?.addEventListener("abort", onAbort, { once: true });
					inFlight.add(onClose);
					answer.then((message) => responseOf(message, bodyLimit)).then(whole.resolve, (error) => giveUp(new http.wX(explain(error), sent(), error)));
					try {
						return await whole.promise;
					} finally {
						clearTimeout(timer);
						signal?.removeEventListener("abort", onAbort);
						inFlight.delete(onClose);
					}
				}
				return {
					send,
					close() {
						closed = true;
						for (const end of inFlight) end();
						for (const agent of Object.values(kept)) agent.destroy();
					},
				};
			}
			async function responseOf(message, limit) {
				const chunks = [];
				let size = 0;
				for await (const chunk of message) {
					chunks.push(chunk);
					size += chunk.length;
					if (limit !== void 0 && size > limit) break;
					if (size > LARGEST_BODY) throw new Error(`the answer is longer than ${LARGEST_BODY / 1024 / 1024} MiB`);
				}
				const headers = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
				const body = Buffer.concat(chunks).subarray(0, limit).toString("utf8");
				return { status: message.statusCode ?? 0, headers: Object.fromEntries(headers), body };
			}
			function explain(error) {
				if (error instanceof AggregateError) return error.errors.map(explain).join("; ");
				const said = (0, values_text.cv)(error);
				return said === "aborted" ? "the answer was cut short" : said;
			}
			function isTunnel(agent) {
				return "proxyOptions" in agent && "request" in agent && typeof agent.request === "function";
			}
			function watchTunnel(agent) {
				let waiting;
				const open = agent.request;
				agent.request = (options) => {
					const connect = open(options);
					waiting = connect;
					connect.once("connect", () => (waiting = void 0));
					return connect;
				};
				return () => waiting;
			}
			function untilReady(socket) {
				if (!(socket instanceof external_node_tls_.TLSSocket)) return socket.connecting ? "connect" : void 0;
				return "secureConnecting" in socket && socket.secureConnecting === true ? "secureConnect" : void 0;
			}
		},
	/***/
	3760:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Vs: () =>
					/* binding */
					retryAfterMs,
				/* harmony export */
				m6: () =>
					/* binding */
					parseHttpDate,
				/* harmony export */
				my: () =>
					/* binding */
					createServerClock,
				/* harmony export */
			});
			const HTTP_DATE = /^\s*[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT\s*$/;
			function parseHttpDate(text) {
				if (text === void 0 || !HTTP_DATE.test(text)) return void 0;
				const time = Date.parse(text);
				return Number.isNaN(time) ? void 0 : time;
			}
			function retryAfterMs(headers, serverNow) {
				const { "retry-after": text, date } = headers;
				if (text === void 0) return void 0;
				if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Math.min(Number(text) * 1e3, Number.MAX_SAFE_INTEGER);
				const until = parseHttpDate(text);
				if (until === void 0) return void 0;
				return Math.max(0, until - (parseHttpDate(date) ?? serverNow));
			}
			const DOUBTFUL_MS = 2e3;
			const IMPOSSIBLE_MS = 6e4;
			function createServerClock(localNow) {
				let ahead;
				let leap;
				return {
					now: () => localNow() + (ahead ?? 0),
					saw(time) {
						if (time === void 0) return;
						const seen = time - localNow();
						const confirmed = leap !== void 0 && Math.abs(seen - leap) <= DOUBTFUL_MS;
						if (ahead === void 0 || seen < ahead - IMPOSSIBLE_MS) ahead = seen;
						else if (seen <= ahead) return;
						else if (confirmed || seen <= ahead + DOUBTFUL_MS) ahead = seen;
						else {
							leap = seen;
							return;
						}
						leap = void 0;
					},
				};
			}
		},
	/***/
	9926:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				F: () =>
					/* binding */
					createTailApi,
				/* harmony export */
				_: () =>
					/* binding */
					createTailConnector,
				/* harmony export */
			});
			var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(4942);
			var _badrap_valita__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__2(9118);
			var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(5334);
			var _rollout_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(5963);
			var _values_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(808);
			var _ask_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(3867);
			var _check_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(2054);
			const PERMISSION = "Workers Tail: Read";
			const tailShape = _badrap_valita__WEBPACK_IMPORTED_MODULE_6__.Ik({
				id: _badrap_valita__WEBPACK_IMPORTED_MODULE_6__.Yj().assert((id) => /^[\w-]+$/.test(id), "expected an id"),
				url: _badrap_valita__WEBPACK_IMPORTED_MODULE_6__.Yj(),
			});
			function createTailApi(access) {
				const { accountId, scriptName } = access;
				const path2 = ["accounts", accountId, "workers", "scripts", scriptName, "tails"];
				async function askTails(request, read, options) {
					try {
						return await (0, _ask_js__WEBPACK_IMPORTED_MODULE_4__.k)(access, { ...request, permission: PERMISSION, readOnly: true }, read, options);
					} catch (error) {
						if (!(error instanceof _rollout_errors_js__WEBPACK_IMPORTED_MODULE_2__.hD)) throw error;
						throw new _rollout_errors_js__WEBPACK_IMPORTED_MODULE_2__.hD(error.message.replaceAll(/wss?:[\\/]*\w[^\s"]*/gi, "***"), error.facts);
					}
				}
				return {
					create: (versionId, options) => askTails({ method: "POST", path: path2, body: { filters: [{ scriptVersion: versionId }] } }, readTail, options),
					async delete(id, options) {
						try {
							await askTails({ method: "DELETE", path: [...path2, id] }, () => {}, options);
						} catch (error) {
							if (!(error instanceof _rollout_errors_js__WEBPACK_IMPORTED_MODULE_2__.hD) || error.facts.retry) throw error;
						}
					},
				};
			}
			function readTail(result) {
				const tail = (0, _check_shape_js__WEBPACK_IMPORTED_MODULE_5__.gf)(tailShape, result, ["result"]);
				const url = URL.parse(tail.url);
				const safe = url?.protocol === "wss:" || (url?.protocol === "ws:" && (0, _http_js__WEBPACK_IMPORTED_MODULE_1__.U9)(url.hostname));
				if (!safe) throw new _check_shape_js__WEBPACK_IMPORTED_MODULE_5__.ym("result.url: expected an address that begins with wss://");
				return tail;
			}
			const PROTOCOL = "trace-v1";
			const LONGEST_MESSAGE = 4 * 1024 * 1024;
			function createTailConnector(userAgent) {
				return async (url, listener, { timeoutMs, signal }) => {
					const { WebSocket } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__2.bind(__nccwpck_require__2, 2977));
					signal.throwIfAborted();
					const socket = new WebSocket(url, PROTOCOL, {
						agent: new _actions_http_client__WEBPACK_IMPORTED_MODULE_0__.Qq(userAgent).getAgent(url.replace(/^ws/, "http")),
						headers: { "user-agent": userAgent },
						handshakeTimeout: timeoutMs,
						maxPayload: LONGEST_MESSAGE,
						perMessageDeflate: false,
						skipUTF8Validation: true,
					});
					const opened = Promise.withResolvers();
					let why = "the connection was closed";
					let isOpen = false;
					let ended = false;
					const end = () => {
						ended = true;
						socket.terminate();
					};
					const onAbort = () => {
						opened.reject(signal.reason);
						end();
					};
					signal.addEventListener("abort", onAbort, { once: true });
					socket.on("open", () => {
						socket.send(JSON.stringify({ debug: false }));
						isOpen = true;
						signal.removeEventListener("abort", onAbort);
						opened.resolve({ ping: () => socket.ping(), close: end });
					});
					socket.on("message", (data) => {
						if (!ended) listener.onMessage(String(data));
					});
					socket.on("pong", () => {
						if (!ended) listener.onPong();
					});
					socket.on("error", (error) => {
						why = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_3__.cv)(error).replaceAll(url, "***");
					});
					socket.on("close", (code) => {
						signal.removeEventListener("abort", onAbort);
						opened.reject(new Error(why));
						if (isOpen && !ended) listener.onClose(code === 1006 ? why : `${why} (code ${code})`);
						ended = true;
					});
					return opened.promise;
				};
			}
		},
	/***/
	1378:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				DE: () =>
					/* binding */
					forMermaid,
				/* harmony export */
				Ig: () =>
					/* binding */
					forLog,
				/* harmony export */
				oN: () =>
					/* binding */
					forSummary,
				/* harmony export */
			});
			var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(808);
			const LOG_LENGTH = 2e3;
			const SUMMARY_LENGTH = 500;
			const MERMAID_LENGTH = 60;
			function forLog(text, max = LOG_LENGTH) {
				return disarm(visible(bounded((0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.Zb)(text), max)));
			}
			function forSummary(text, max = SUMMARY_LENGTH) {
				return inline(text, max).replace(/(?<split>[@#$]|:(?=\S)|(?<=\bGH)-(?=\d)|(?<=\bwww)\.)|[!-/:-@[-`{-~]/giu, (char, split) => {
					if (/[,;?/%]/.test(char)) return char;
					const reference = `&#${char.codePointAt(0)};`;
					return split === void 0 ? reference : `<span>${reference}</span>`;
				});
			}
			function forMermaid(text, max = MERMAID_LENGTH) {
				return inline(text, max).replace(/[^\p{L}\p{N} ]|s(?=tyle)|c(?=lassDef)/gu, (char) => `#${char.codePointAt(0)};`);
			}
			const JOINING = [
				String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
				String.raw`(?<=\d)\ufe0f(?=\u20e3)`,
				String.raw`(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d](?=[\p{L}\p{M}\p{Extended_Pictographic}])`,
			].join("|");
			const UNSEEN = String.raw`(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`;
			const JOINING_OR_UNSEEN = new RegExp(`(${JOINING})|${UNSEEN}`, "gu");
			function visible(text) {
				return text.replace(JOINING_OR_UNSEEN, (char, joining) => joining ?? escaped(char));
			}
			function escaped(char) {
				if (char === "\n") return "\\n";
				if (char === "\r") return "\\r";
				const code = char.codePointAt(0) ?? 0;
				const hex = code.toString(16);
				if (code <= 255) return `\\x${hex.padStart(2, "0")}`;
				return code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
			}
			function disarm(line) {
				return line.replace(new RegExp("^([\\s\\P{ASCII}]*):(?=\\P{ASCII}*:)", "u"), "$1\\:").replace(new RegExp("#(?=\\P{ASCII}*\\[)", "gu"), "#\\");
			}
			function inline(text, max) {
				return visible(bounded((0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.Zb)(text).replace(/\s+/gu, " ").trim(), max));
			}
			function bounded(text, max) {
				const wellFormed = text.trimEnd().toWellFormed();
				if (wellFormed.length <= max) return wellFormed;
				const chars = [...wellFormed];
				if (chars.length <= max) return wellFormed;
				return `${chars.slice(0, max).join("")}\u2026 (${chars.length - max} characters more)`;
			}
		},
	/***/
	5612:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				X: () =>
					/* binding */
					createPaint,
				/* harmony export */
			});
			const CODES = { bold: 1, red: 31, green: 32, yellow: 33, grey: 90 };
			function createPaint(env) {
				const off = (env["NO_COLOR"] ?? "") !== "";
				return (style, text) => (off ? text : `\x1B[${CODES[style]}m${text}\x1B[0m`);
			}
		},
	/***/
	6456:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				N: () =>
					/* binding */
					connect,
				/* harmony export */
			});
			var _values_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(2058);
			const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
			function ignore() {}
			async function connect({ token, apiUrl, fetch }) {
				const { getOctokit } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__2.bind(__nccwpck_require__2, 2413));
				const octokit = getOctokit(token, {
					baseUrl: apiUrl,
					log: SILENT,
					request: { log: SILENT, ...(fetch && { fetch }) },
				});
				const redact = (0, _values_redact_js__WEBPACK_IMPORTED_MODULE_0__.$p)(token);
				octokit.hook.error("request", (error) => {
					error.message = redact(error.message);
					throw error;
				});
				return octokit;
			}
		},
	/***/
	85:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				c: () =>
					/* binding */
					lineOf,
				/* harmony export */
			});
			var _rollout_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(2861);
			function lineOf(event) {
				switch (event.type) {
					case "deployed": {
						const [style, word] = DEPLOYED[event.purpose];
						const { deployment } = event;
						return { word, style, text: `: ${(0, _rollout_describe_js__WEBPACK_IMPORTED_MODULE_0__.iO)(deployment)} (deployment ${deployment.id})` };
					}
					case "retry": {
						const word = `${event.what} failed (try ${event.attempt}), again in ${seconds(event.waitMs)}`;
						return { word, style: "yellow", text: `: ${event.error.message}` };
					}
					case "unknown-outcome":
						return {
							word: "a deployment was sent and got no answer; checking the list for it",
							style: "yellow",
							text: `: ${event.error.message}`,
						};
					case "resolved":
						return {
							word: "",
							text: event.deployment
								? `the list contains it: deployment ${event.deployment.id}`
								: `not in the list for ${seconds(event.lackedMs ?? 0)}: it was not made`,
						};
					case "stale":
						return {
							word: "the list does not contain deployment",
							style: "yellow",
							text: ` ${event.lacks} yet; reading the list again`,
						};
					case "drift":
						return { word: DRIFT[event.fate], style: "yellow", text: `: ${(0, _rollout_describe_js__WEBPACK_IMPORTED_MODULE_0__.Ti)(event.foreign)}` };
					case "failure":
						return { word: "failure", style: "red", text: `: ${event.reason}` };
					case "cancelled":
						return { word: "cancelled", style: "yellow", text: ` by ${event.by}; cleaning up` };
					case "forced":
						return {
							word: "",
							text: `Cloudflare blocked the deployment because a secret has changed since its version was last deployed. That version served traffic a moment ago, so it is deployed again with force=true. ${event.error.message}`,
						};
					case "warning":
					case "note":
						return { word: "", text: event.text };
					case "plan":
					case "takeover":
					case "step":
					case "hold":
					case "heartbeat":
					case "verdicts":
					case "output":
					case "finished":
						return void 0;
				}
			}
			const DEPLOYED = {
				step: ["bold", "deployed"],
				rollback: ["red", "rolled back"],
				restore: ["yellow", "restored"],
				promote: ["bold", "promoted"],
			};
			const DRIFT = {
				live: "somebody else deployed",
				restored: "somebody else deployed while this run was deploying; their versions are deployed again",
				lost: "somebody else deployed while this run was deploying, and their versions can't be deployed again",
			};
			function seconds(ms) {
				return `${(ms / 1e3).toFixed(1)} s`;
			}
		},
	/***/
	6830:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				D: () =>
					/* binding */
					eventSha,
				/* harmony export */
				_: () =>
					/* binding */
					eventMessage,
				/* harmony export */
			});
			var _values_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(7545);
			function eventMessage(name, event) {
				switch (name) {
					case "push":
						return words(at(event, "head_commit", "message"));
					case "workflow_run":
						return words(at(event, "workflow_run", "head_commit", "message"));
					case "merge_group":
						return words(at(event, "merge_group", "head_commit", "message"));
					case "pull_request":
					case "pull_request_target":
						return words(at(event, "pull_request", "title"));
					case "release":
						return words(at(event, "release", "name")) ?? words(at(event, "release", "tag_name"));
					default:
						return void 0;
				}
			}
			function eventSha(name, event, githubSha) {
				switch (name) {
					case "workflow_run":
						return sha(at(event, "workflow_run", "head_sha")) ?? sha(at(event, "workflow_run", "head_commit", "id"));
					case "pull_request":
					case "pull_request_target":
						return sha(at(event, "pull_request", "head", "sha"));
					default:
						return sha(githubSha);
				}
			}
			function at(event, ...path2) {
				return path2.reduce((value, key) => (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.P)(value)[key], event);
			}
			function words(value) {
				return typeof value === "string" && value.trim() !== "" ? value : void 0;
			}
			function sha(value) {
				return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value : void 0;
			}
		},
	/***/
	284:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				VC: () =>
					/* binding */
					failsJob,
				/* harmony export */
				Vj: () =>
					/* binding */
					styleOf,
				/* harmony export */
				hM: () =>
					/* binding */
					createLog,
				/* harmony export */
			});
			var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(1378);
			var _rollout_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2861);
			var _values_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(2403);
			var _values_percent_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(7262);
			var _event_line_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(85);
			var _time_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(8017);
			const OUTSIDE = /* @__PURE__ */ new Set(["drift", "failure", "cancelled", "forced", "finished"]);
			function createLog(runner, paint, command) {
				let open = false;
				let told = false;
				const close = () => {
					if (open) runner.endGroup();
					open = false;
				};
				const group = (title) => {
					close();
					runner.startGroup(title);
					open = true;
				};
				return (event, at) => {
					const seen = (instant) => (0, _time_js__WEBPACK_IMPORTED_MODULE_4__.Bl)(at, instant);
					const line = (text, style, word = "", tail = "") => {
						const begin =
							style === void 0
								? (0, _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(word)
								: paint(style, (0, _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(word));
						runner.info(
							`${paint("grey", (0, _time_js__WEBPACK_IMPORTED_MODULE_4__.qo)(at))} ${begin}${(0, _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(text)}${tail}`,
						);
					};
					if (OUTSIDE.has(event.type) || (event.type === "deployed" && event.purpose !== "step")) close();
					switch (event.type) {
						case "plan":
							group(`Plan for ${event.plan.scriptName}`);
							for (const [label, text] of describePlan(event.plan))
								runner.info(`${label && paint("grey", label)}${(0, _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(text)}`);
							close();
							return;
						case "takeover":
							return;
						case "step":
							group(stepTitle(event.step, event.index, event.count));
							return;
						case "hold":
							if (!open) group(`Step ${event.index + 1} is live already`);
							line(
								`holding for ${(0, _values_duration_js__WEBPACK_IMPORTED_MODULE_2__.$s)(event.hold)}, ${event.from === event.to ? `until ${seen(event.to)}` : `from ${seen(event.from)} until ${seen(event.to)} at the latest`}`,
							);
							return;
						case "heartbeat":
							line("", "grey", `${(0, _values_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(event.left)} left, until ${seen(event.to)}`);
							return;
						case "verdicts":
							told = event.verdicts.some(({ status, warn }) => status === "fail" && !warn);
							for (const { check, detail, status, warn } of event.verdicts) {
								const word = paint(status === "fail" && warn ? "yellow" : VERDICTS[status], status);
								line(`${check}: ${detail}`, void 0, "", ` \u2192 ${word}${warn ? " (warn only)" : ""}`);
							}
							return;
						case "output":
							runner.info((0, _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(`  | ${event.line}`));
							return;
						case "forced":
						case "warning": {
							const text = (0, _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)((0, _event_line_js__WEBPACK_IMPORTED_MODULE_3__.c)(event)?.text ?? "");
							if (event.type === "warning") runner.warning(text);
							else runner.warning(text, { title: "Deployed with force" });
							return;
						}
						case "finished": {
							const { status, reason } = event.outcome;
							if (failsJob(status, command)) runner.error((0, _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(reason), { title: `Rollout: ${status}` });
							else line(`: ${reason}`, styleOf(status), status);
							return;
						}
						default: {
							const said = event.type === "failure" && told ? void 0 : (0, _event_line_js__WEBPACK_IMPORTED_MODULE_3__.c)(event);
							if (said) line(said.text, said.style, said.word);
						}
					}
				};
			}
			function failsJob(status, command) {
				switch (status) {
					case "completed":
					case "waiting":
					case "idle":
					case "planned":
						return false;
					case "rolled-back":
						return command !== "rollback";
					case "held":
					case "drifted":
					case "failed":
						return true;
				}
			}
			const VERDICTS = {
				pending: "grey",
				pass: "green",
				early: "green",
				fail: "red",
				inconclusive: "yellow",
				exempt: "grey",
			};
			function styleOf(status) {
				switch (status) {
					case "completed":
					case "planned":
						return "green";
					case "waiting":
					case "idle":
						return "bold";
					case "held":
					case "drifted":
						return "yellow";
					case "rolled-back":
					case "failed":
						return "red";
				}
			}
			function describePlan(plan) {
				const { schedule, stable, canary, live, notes } = plan;
				const version = (each) =>
					"number" in each ? (0, _rollout_describe_js__WEBPACK_IMPORTED_MODULE_1__.MP)({ ...each, createdOn: toSecond(each.createdOn) }) : each.id;
				const longest = plan.longest > plan.least ? `, at most ${(0, _values_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(plan.longest)}` : "";
				const ends = toSecond(new Date(plan.ends).toISOString());
				return [
					["stable  ", version(stable)],
					["canary  ", version(canary)],
					[
						"live    ",
						`${(0, _rollout_describe_js__WEBPACK_IMPORTED_MODULE_1__.iO)(live)} (deployment ${(0, _rollout_describe_js__WEBPACK_IMPORTED_MODULE_1__.h0)(live.id)}, ${toSecond(live.createdOn)})`,
					],
					["message ", plan.message.trim().replace(/[\r\n].*/s, "")],
					...schedule.map((step, index) => ["", `${stepTitle(step, index, schedule.length)}${stepState(plan, index)}`]),
					...(plan.preview ?? []).map((step) => [
						"",
						`Step ${step.index + 1} ${step.short ? "is too short: it " : ""}would notice a canary that fails ${describePreview(step)}`,
					]),
					["", `takes at least ${(0, _values_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(plan.least)}${longest}; ends ${ends} at the earliest`],
					...notes.map((note) => ["note: ", note]),
				];
			}
			function describePreview({ regressions }) {
				return regressions
					.map(({ canary, noticedMs, failed, seen }) =>
						noticedMs === void 0
							? `${canary}: not within a day`
							: `${canary}: after ${(0, _values_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(noticedMs)} (${failed} failed requests${seen < 0.5 ? `; the hold sees it in ${Math.round(100 * seen)} of 100 replays` : ""})`,
					)
					.join(", ");
			}
			function stepState({ next, watched }, index) {
				if (index === watched) return " (live, still held)";
				return index < next ? " (done)" : "";
			}
			function stepTitle(step, index, count) {
				const held = step.hold === void 0 ? "no hold" : `hold ${(0, _values_duration_js__WEBPACK_IMPORTED_MODULE_2__.$s)(step.hold)}`;
				return `Step ${index + 1} of ${count}: ${(0, _values_percent_js__WEBPACK_IMPORTED_MODULE_5__.l9)(step.percent)} %, ${held}`;
			}
			function toSecond(iso) {
				return iso.replace(/(?<=T[\d:]{8})\.\d+Z$/, "Z");
			}
		},
	/***/
	1224:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				a: () =>
					/* binding */
					dashboardUrl,
				/* harmony export */
				n: () =>
					/* binding */
					setOutputs,
				/* harmony export */
			});
			var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(808);
			var _verdict_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(6884);
			const MOST_VERDICTS = 1e3;
			function dashboardUrl(accountId, scriptName) {
				return `https://dash.cloudflare.com/${accountId}/workers/services/view/${scriptName}/production/deployments`;
			}
			function setOutputs(runner, outcome, dashboard) {
				const { live, percentage, nextAt } = outcome;
				const outputs = {
					"deployment-id": live?.id ?? "",
					status: outcome.status,
					percentage: percentage === void 0 ? "" : String(percentage),
					// guard: output-percentage
					"stable-version": outcome.stableId ?? "",
					"canary-version": outcome.canaryId ?? "",
					reason: (0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(outcome.reason),
					"next-at": nextAt === void 0 ? "" : new Date(nextAt).toISOString(),
					"dashboard-url": dashboard,
					report: JSON.stringify(report(outcome)),
				};
				for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
			}
			function report({ status, reason, plan, made, verdicts, live }) {
				return {
					status,
					reason,
					live,
					plan: plan && {
						script: plan.scriptName,
						stable: plan.stable,
						canary: plan.canary,
						message: plan.message,
						schedule: plan.schedule.map(({ percent, hold }) => ({ percent, ...(hold && { holdMs: hold }) })),
						leastMs: plan.least,
						longestMs: plan.longest,
						ends: new Date(plan.ends).toISOString(),
						notes: plan.notes,
					},
					deployments: made.map(({ purpose, index, deployment }) => ({
						purpose,
						...(index !== void 0 && { step: index + 1 }),
						id: deployment.id,
						createdOn: deployment.createdOn,
						source: deployment.source,
						versions: deployment.versions,
						annotations: {
							"workers/message": deployment.message,
							"workers/triggered_by": deployment.triggeredBy,
						},
					})),
					verdicts: (0, _verdict_log_js__WEBPACK_IMPORTED_MODULE_1__.H)(verdicts, MOST_VERDICTS).map(({ index, at, verdict }) => ({
						step: index + 1,
						at: new Date(at).toISOString(),
						...verdict,
					})),
				};
			}
		},
	/***/
	5850:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				x: () =>
					/* binding */
					recordFor,
			});
			var foreign_text = __nccwpck_require__2(1378);
			var json = __nccwpck_require__2(7545);
			var github_event = __nccwpck_require__2(6830);
			var describe = __nccwpck_require__2(2861);
			var parsed = __nccwpck_require__2(9854);
			var percent = __nccwpck_require__2(7262);
			var values_text = __nccwpck_require__2(808);
			var connect = __nccwpck_require__2(6456);
			const DESCRIPTION_LENGTH = 140;
			const TASK = "deploy:workers-gradual-rollout";
			const FLUSH_MS = 1e4;
			const WAITS_MS = [1e3, 4e3];
			function createDeploymentRecord(options) {
				const [owner = "", repo = ""] = options.repository.split("/");
				let canaryId;
				let warned = false;
				let refused = false;
				let id;
				let queue = Promise.resolve();
				let judged = "";
				const giveUp = new AbortController();
				const ended = new AbortController();
				const common = { owner, repo, request: { signal: giveUp.signal } };
				async function findOrCreate(canary) {
					const { request } = await (0, connect.N)(options);
					const payload = { canary, script: options.scriptName };
					const { data: known } = await request("GET /repos/{owner}/{repo}/deployments", {
						...common,
						environment: options.environment,
						task: TASK,
						per_page: 10,
					});
					const existing = known.find((each) => samePayload(each.payload, payload));
					if (existing) return Number(existing.id);
					const { data } = await request("POST /repos/{owner}/{repo}/deployments", {
						...common,
						ref: options.sha,
						task: TASK,
						environment: options.environment,
						description: inBrief(`Gradual rollout of ${options.scriptName}: canary ${(0, describe.h0)(canary)}`),
						payload,
						auto_merge: false,
						required_contexts: [],
					});
					if (!("id" in data)) throw new Error("GitHub answered without a deployment");
					return Number(data.id);
				}
				async function post(canary, state, text) {
					id ??= await findOrCreate(canary);
					const { request } = await (0, connect.N)(options);
					await request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
						...common,
						deployment_id: id,
						state,
						description: inBrief(text),
						environment: options.environment,
						log_url: options.logUrl,
						environment_url: options.environmentUrl,
					});
				}
				async function postPatiently(stop, ...status) {
					for (const waitMs of WAITS_MS) {
						try {
							return await post(...status);
						} catch (error) {
							if (!mayPass(error) || stop.aborted) throw error;
							await options.clock.sleep(waitMs, stop).catch(() => void 0);
						}
					}
					return post(...status);
				}
				function send(state, text) {
					const canary = canaryId;
					const last = ended.signal.aborted;
					if (canary === void 0) return;
					queue = queue.then(async () => {
						if ((refused && !last) || giveUp.signal.aborted) return;
						try {
							await postPatiently(last ? giveUp.signal : ended.signal, canary, state, text);
						} catch (error) {
							if (giveUp.signal.aborted) return;
							const said = (0, values_text.cv)(error).split("\n", 1)[0];
							if (last && id !== void 0) options.warn(outdated(`(${said})`));
							else if (!warned) options.warn(`The rollout is not recorded as a GitHub deployment (${said})${adviceFor(error)}.`);
							warned = true;
							refused ||= !mayPass(error);
						}
					});
				}
				function outdated(how) {
					return `GitHub did not accept the rollout's last status ${how}: the environment ${(0, parsed.hD)(options.environment)} may keep showing an older one, such as in_progress.`;
				}
				function close(status, reason) {
					const state = finalState(status, options.command);
					if (ended.signal.aborted || state === void 0) return;
					ended.abort();
					send(state, reason);
				}
				const read = (event) => {
					switch (event.type) {
						case "takeover":
							canaryId = event.canaryId;
							return;
						case "verdicts":
							judged = event.verdicts.map(({ check, status }) => `${check} ${status}`).join(", ");
							return;
						case "deployed":
							if (event.purpose === "step" && event.index !== void 0)
								send("in_progress", `Step ${event.index + 1}: ${sharesOf(event.deployment)}${judged === "" ? "" : `; before: ${judged}`}`);
							judged = "";
							return;
						case "finished":
							close(event.outcome.status, event.outcome.reason);
							return;
						default:
							return;
					}
				};
				return {
					read,
					attach: (named) => {
						canaryId = named;
					},
					close,
					flush: async (limitMs = FLUSH_MS) => {
						let timer;
						const late = new Promise((resolve) => {
							timer = setTimeout(resolve, limitMs, "late");
						});
						const end = await Promise.race([queue, late]);
						clearTimeout(timer);
						giveUp.abort();
						if (end === "late") options.warn(outdated(`within ${limitMs / 1e3} s`));
					},
				};
			}
			function inBrief(text) {
				return (0, values_text.TN)(text, DESCRIPTION_LENGTH - 1);
			}
			function finalState(status, command) {
				switch (status) {
					case "completed":
						return "success";
					case "failed":
					case "held":
						return "failure";
					case "rolled-back":
						return command === "rollback" ? "inactive" : "failure";
					case "drifted":
						return "inactive";
					case "waiting":
					case "idle":
					case "planned":
						return void 0;
				}
			}
			function mayPass(error) {
				const status = statusOf(error);
				return status >= 500 || status === 408 || status === 429 || (status === 403 && /rate limit/i.test((0, values_text.cv)(error)));
			}
			function adviceFor(error) {
				return [401, 403, 404].includes(statusOf(error)) && !mayPass(error)
					? ": it needs the permission deployments: write and github-token"
					: ", and continues without that record";
			}
			function statusOf(error) {
				return error instanceof Error && "status" in error ? Number(error.status) : 0;
			}
			function sharesOf({ versions }) {
				return versions.map(({ versionId, percentage }) => `${(0, describe.h0)(versionId)} ${(0, percent.l9)(percentage)} %`).join(", ");
			}
			function samePayload(theirs, ours) {
				const { canary, script } = (0, json.P)(typeof theirs === "string" ? (0, json.q)(theirs) : theirs);
				return canary === ours.canary && script === ours.script;
			}
			const NONE = {
				read: () => void 0,
				attach: () => void 0,
				close: () => void 0,
				flush: async () => void 0,
			};
			function recordFor({ files, runner, fetch }, clock, inputs, environmentUrl) {
				const { command, dryRun, environment, githubToken = "", job, run, scriptName } = inputs;
				if (environment === void 0 || command === "status" || dryRun) return NONE;
				const warn = (text) => runner.warning((0, foreign_text.Ig)(text), { title: "GitHub deployment" });
				const event = (0, json.q)((job.eventPath && files.read(job.eventPath)) || "");
				const sha = (0, github_event.D)(job.eventName ?? "", event, job.sha);
				if (sha === void 0 || job.repository === void 0 || githubToken === "") {
					const lacking = sha === void 0 ? "no commit" : job.repository === void 0 ? "no repository" : "no github-token";
					warn(`The rollout is not recorded as a GitHub deployment: ${lacking} is known.`);
					return NONE;
				}
				return createDeploymentRecord({
					token: githubToken,
					apiUrl: job.apiUrl,
					fetch,
					repository: job.repository,
					sha,
					environment,
					scriptName,
					command,
					logUrl: `${job.serverUrl}/${job.repository}/actions/runs/${run.id}`,
					environmentUrl,
					clock,
					warn,
				});
			}
		},
	/***/
	7859:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				F: () =>
					/* binding */
					createSummary,
			});
			var foreign_text = __nccwpck_require__2(1378);
			var time = __nccwpck_require__2(8017);
			var deployment = __nccwpck_require__2(2631);
			const SAMPLES = 240;
			const LEAST_MS = 1e3;
			const UNITS = [
				["seconds", 1e3, 18e4],
				["minutes", 6e4, 180 * 6e4],
				["hours", 36e5, 72 * 36e5],
				["days", 864e5, Number.POSITIVE_INFINITY],
			];
			const SCALES = [10, 20, 50, 100];
			const COLOUR = "#2f81f7";
			function shareChart({ title, points, until }) {
				const start = points[0]?.at;
				if (start === void 0 || !(until - start >= LEAST_MS)) return [];
				const [unit, length] = UNITS.find(([, , most]) => until - start <= most) ?? UNITS[3];
				const timeOf = (sample) => start + ((until - start) * sample) / (SAMPLES - 1);
				const share = Array.from({ length: SAMPLES }, (_, sample) => shareAt(points, timeOf(sample)));
				const top = SCALES.find((most) => points.every((point) => point.share <= most)) ?? 100;
				return [
					"```mermaid",
					"---",
					"config:",
					"  xyChart:",
					"    height: 280",
					"  themeVariables:",
					"    xyChart:",
					`      plotColorPalette: "${COLOUR}"`,
					"---",
					"xychart-beta",
					`  title "${(0, foreign_text.DE)(title, 90)}"`,
					`  x-axis "${unit} since ${(0, foreign_text.DE)((0, time.Gf)(start))}" 0 --> ${round((until - start) / length, 3)}`,
					`  y-axis "percent" 0 --> ${top}`,
					`  line [${share.map((value) => round(value, 2)).join(", ")}]`,
					"```",
					"",
				];
			}
			function actualShares({ shares, outcome, at }) {
				const first = shares.findIndex(({ share }) => share > 0);
				const points = shares.slice(Math.max(0, first));
				const start = points[0]?.at ?? at;
				return { points, until: outcome === void 0 ? at : at + (at - start) / 20 };
			}
			function plannedShares({ schedule, live, canary, next, begins, least, ends }) {
				const start = ends - least;
				const steps = schedule.slice(next).map(({ percent }, ahead) => ({ at: begins[ahead] ?? ends, share: percent }));
				const now = { at: start, share: (0, deployment.tC)(live, canary.id) ?? 0 };
				const until = least > 0 ? ends + Math.max(least / 24, LEAST_MS) : start;
				return { points: [now, ...steps], until };
			}
			function shareAt(points, at) {
				return points.findLast((point) => point.at <= at)?.share ?? points[0]?.share ?? 0;
			}
			function round(value, digits) {
				return Number(Math.max(0, value).toFixed(digits));
			}
			const ALL = {
				steps: 40,
				checks: 20,
				check: 120,
				numbers: 300,
				verdicts: 120,
				events: 80,
				reason: 2e3,
				warning: 400,
				warnings: 12,
			};
			const SUMMARY_BYTES = 19e4;
			const HALVINGS = 4;
			function detailOf(halved) {
				const less = Object.entries(ALL).map(([key, most]) => [key, Math.ceil(most / 2 ** halved)]);
				return { ...ALL, ...Object.fromEntries(less) };
			}
			var duration = __nccwpck_require__2(2403);
			var describe = __nccwpck_require__2(2861);
			const BLANK = {
				at: 0,
				steps: [],
				uncertain: false,
				shares: [],
				verdictLog: [],
				eventLog: { oldest: [], newest: [], skipped: 0 },
				warnings: [],
				failures: [],
				lost: false,
				retries: 0,
			};
			function roles({ plan, versions, outcome }, context) {
				return {
					stableId: plan?.stable.id ?? versions?.stableId ?? outcome?.stableId ?? context.stableId ?? "",
					canaryId: plan?.canary.id ?? versions?.canaryId ?? outcome?.canaryId ?? context.canaryId ?? "",
				};
			}
			var values_counts = __nccwpck_require__2(63);
			var values_percent = __nccwpck_require__2(7262);
			const PARTS = ["", "\u258F", "\u258E", "\u258D", "\u258C", "\u258B", "\u258A", "\u2589"];
			const FULL = "\u2588";
			const EMPTY = "\u2591";
			const NBSP = "\xA0";
			function bar(percent, width = 10) {
				const eighths = Math.round((percent / 100) * width * 8);
				const least = percent > 0 ? 1 : 0;
				const most = percent < 100 ? width * 8 - 1 : width * 8;
				const filled = Math.min(most, Math.max(least, Number.isFinite(eighths) ? eighths : 0));
				const part = PARTS[filled % 8] ?? "";
				const whole = Math.floor(filled / 8);
				return FULL.repeat(whole) + part + EMPTY.repeat(width - whole - part.length);
			}
			function shareBar(percent, width) {
				return `${bar(percent, width)}${NBSP}<b>${percentage(percent)}</b>`;
			}
			function percentage(percent) {
				return Number.isFinite(percent) ? `${(0, values_percent.l9)(percent)}${NBSP}%` : "an unreadable share";
			}
			function code(text, max) {
				return `<code>${(0, foreign_text.oN)(text, max)}</code>`;
			}
			function shortCode(id) {
				return code((0, describe.h0)(id));
			}
			function shortTime(at) {
				return unbroken((0, time._i)(at));
			}
			function unbroken(markdown2) {
				return markdown2.replaceAll(" ", NBSP);
			}
			function table(head, rows) {
				const shown = head.map((_, index) => rows.some((row2) => (row2[index] ?? "") !== ""));
				const line = (cells) => `| ${cells.filter((_, index) => shown[index]).join(" | ")} |`;
				return [
					line(head.map(({ title }) => title)),
					line(head.map(({ right }) => (right === true ? "--:" : "---"))),
					...rows.map((row2) => line(head.map((_, index) => row2[index] ?? ""))),
					"",
				];
			}
			function details(title, markdown2) {
				return ["<details>", `<summary>${title}</summary>`, "", ...markdown2, "", "</details>", ""];
			}
			function text_alert(kind, markdown2) {
				return [`> [!${kind}]`, ...markdown2.map((line) => `> ${line}`.trimEnd()), ""];
			}
			function deploymentLink({ id }, dashboard) {
				return text_link(shortCode(id), dashboard);
			}
			function text_link(markdown2, url) {
				return url !== void 0 && /^https:\/\/[a-z0-9._~/-]+$/i.test(url) ? `[${markdown2}](${url})` : markdown2;
			}
			function command(text) {
				return `<pre><code>${(0, foreign_text.oN)(text, 1e3)}</code></pre>`;
			}
			function tally(errors, requests) {
				if (typeof errors !== "number" || typeof requests !== "number") return "";
				const [counts = "", rate = ""] = unbroken((0, values_counts.eQ)({ errors, requests }))
					.replace(")", "")
					.split(`${NBSP}(`);
				return `${counts}<br>${rate}`;
			}
			const ADVICE = {
				"rolled-back": "Nothing now: stable serves all traffic. Once the cause is fixed, upload again and roll out again.",
				held: "Nobody watches the split. Run `command: rollback` if in doubt. If the canary is healthy, re-run the job to continue, or run `command: promote`.",
				drifted:
					"If that deployment was intended, do nothing: the action left it alone. If not, run `command: rollback` with the version that you want as `stable-version`. Don't re-run this job: it would take that deployment as stable and roll your canary out over it.",
				unchanged:
					"Read `reason`: it says what is live, and what was written if anything was. Run the command that it ends with, if there is one; else fix the problem that it names, and re-run the job.",
				unsafe: "The canary may still serve traffic. Send all traffic to stable now:",
			};
			function adviceFor(data, context) {
				const { live, lost, outcome } = data;
				const { stableId, canaryId } = roles(data, context);
				const scriptName = data.plan?.scriptName ?? context.scriptName;
				const undo = scriptName === void 0 || stableId === "" ? [] : [command((0, describe.Ct)(stableId, scriptName)), ""];
				const say = (kind) => [`<b>What to do:</b> ${markdown(ADVICE[kind])}`, ""];
				switch (outcome?.status) {
					case "rolled-back":
						return say("rolled-back");
					case "drifted":
						return [...say("drifted"), ...(stableId === "" ? [] : [`Stable was ${code(stableId, 60)} before this rollout.`, ""])];
					case "held":
						return [...say("held"), ...(undo.length > 0 ? ["By hand, without this action:", "", ...undo] : [])];
					case "failed": {
						if (lost) return [];
						const canary = live && ((0, deployment.tC)(live, canaryId) ?? 0);
						const unread = canary === void 0 && (context.part === "post" || outcome.made.length > 0);
						return canary || unread ? [...say("unsafe"), ...undo] : say("unchanged");
					}
					default:
						return [];
				}
			}
			function markdown(text) {
				return text
					.split("`")
					.map((part, index) => (index % 2 === 1 ? code(part) : part))
					.join("");
			}
			const OUTCOMES = {
				completed: ["\u2705", "Completed"],
				waiting: ["\u23F3", "Waiting"],
				idle: ["\u{1F4A4}", "Idle"],
				planned: ["\u{1F5D3}\uFE0F", "Planned"],
				"rolled-back": ["\u23EA", "Rolled back"],
				held: ["\u270B", "Held"],
				drifted: ["\u{1F500}", "Drifted"],
				failed: ["\u274C", "Failed"],
			};
			function headline(data, context) {
				const { plan, outcome } = data;
				if (outcome?.status === "planned" && plan !== void 0) return planHeadline(plan);
				const [icon2, word] = outcome ? OUTCOMES[outcome.status] : running(data, context);
				return `## ${icon2} ${word}: ${liveSentence(data, context)}${afterStep(data)}`;
			}
			function afterStep({ steps, outcome }) {
				const last = outcome?.status === "rolled-back" ? steps.findLast(({ phase }) => phase === "cut") : void 0;
				if (last?.since === void 0 || last.until === void 0) return "";
				return `, ${(0, duration.a3)(last.until - last.since)} after the step of ${percentage(last.step.percent)}`;
			}
			function planHeadline({ canary, schedule, scriptName }) {
				const to = percentage(schedule.at(-1)?.percent ?? 0);
				const steps = schedule.length === 1 ? "one step" : `${schedule.length} steps`;
				return `## \u{1F5D3}\uFE0F Plan: canary ${shortCode(canary.id)} to ${to} of ${code(scriptName)} in ${steps}`;
			}
			function running({ steps }, { part }) {
				if (part === "post") return ["\u23F3", "Cleaning up"];
				const current = steps.findLastIndex(({ phase }) => phase === "live" || phase === "sending");
				return ["\u23F3", current < 0 ? "Under way" : `Step ${current + 1} of ${steps.length}`];
			}
			function liveSentence(data, context) {
				const { live } = data;
				const worker = nameOf(data, context);
				const { stableId, canaryId } = roles(data, context);
				if (live === void 0) return unseen(data, context, worker);
				const role = (id) => (id === canaryId ? "canary " : id === stableId ? "stable " : "");
				const canary = (0, deployment.tC)(live, canaryId);
				const [first, second] = live.versions;
				if (first !== void 0 && live.versions.length === 1)
					return `${role(first.versionId)}${shortCode(first.versionId)} serves ${percentage(first.percentage)} of ${worker}`;
				if (canary !== void 0 && second !== void 0) return `canary ${shortCode(canaryId)} has ${percentage(canary)} of ${worker}`;
				return `${worker} serves ${live.versions.length} versions, none of them this canary`;
			}
			function nameOf({ plan }, { scriptName }) {
				const name = plan?.scriptName ?? scriptName;
				return name === void 0 ? "the Worker" : code(name);
			}
			function unseen(data, context, worker) {
				const { status } = data.outcome ?? {};
				const { stableId } = roles(data, context);
				if (status === "rolled-back" && stableId !== "") return `stable ${shortCode(stableId)} serves ${percentage(100)} of ${worker}`;
				if (status === "held") return `${worker} is still split`;
				if (status === "drifted") return `somebody else's deployment is live on ${worker}`;
				return context.part === "post" ? `see below for what is known of ${worker}` : `${worker} could not be read`;
			}
			function explanation(data, context, detail) {
				const { outcome } = data;
				if (outcome === void 0) return interim(data, context);
				const reason =
					data.failures.length > 1 && data.plan === void 0
						? data.failures.map((failure) => `- ${(0, foreign_text.oN)(failure, Math.ceil(detail.reason / data.failures.length))}`)
						: [(0, foreign_text.oN)(outcome.reason, detail.reason)];
				switch (outcome.status) {
					case "completed":
					case "idle":
					case "waiting":
					case "planned": {
						const next = outcome.nextAt === void 0 ? [] : ["", `Next at <b>${(0, time.Gf)(outcome.nextAt)}</b>.`];
						return [...reason, ...next, ""];
					}
					case "rolled-back":
					case "held":
					case "drifted":
						return [...text_alert("WARNING", reason), ...adviceFor(data, context)];
					case "failed":
						return [...text_alert("CAUTION", reason), ...adviceFor(data, context)];
				}
			}
			function interim(data, { part }) {
				const then =
					part === "main"
						? "If the step has ended, it was stopped before it could report. See the post step's own summary for what happened next."
						: "If the step has ended, it was stopped before it could report.";
				const unknown = data.uncertain ? ["A deployment was sent and got no answer: <b>it may be live</b>.", ""] : [];
				return text_alert(data.uncertain ? "WARNING" : "NOTE", [...unknown, `As of ${(0, time.Gf)(data.at)}. ${then}`]);
			}
			var marker = __nccwpck_require__2(926);
			const HEAD = [{ title: "" }, { title: "Version" }, { title: "Share" }, { title: "Upload" }];
			const SHOWN = 4;
			const MESSAGE = 100;
			function liveSection(data, context) {
				const { live, outcome, plan } = data;
				if (live === void 0) return [];
				const { stableId, canaryId } = roles(data, context);
				const sure = outcome !== void 0 && outcome.status !== "failed" && !data.uncertain;
				const versions = live.versions.toSorted((a, b) => order(a.versionId) - order(b.versionId));
				function order(id) {
					return id === stableId ? 0 : id === canaryId ? 1 : 2;
				}
				const rows = versions
					.slice(0, SHOWN)
					.map(({ versionId, percentage: share }) => [
						versionId === stableId ? "stable" : versionId === canaryId ? "<b>canary</b>" : "another",
						shortCode(versionId),
						shareBar(share),
						uploadOf(plan, versionId),
					]);
				const absent = plan !== void 0 && !live.versions.some(({ versionId }) => versionId === canaryId);
				if (absent) rows.push(["canary", shortCode(canaryId), shareBar(0), uploadOf(plan, canaryId)]);
				const more = versions.length - SHOWN;
				return [
					`### ${sure ? "Live now" : "Live when last read"}`,
					"",
					...table(HEAD, rows),
					...(more > 0 ? [`\u2026 and ${more} more versions.`, ""] : []),
					`${origin(live, context)}.`,
					"",
				];
			}
			function origin(live, { dashboard }) {
				const { author, source, message = "", oddity } = live;
				const foreign = message !== "" && (0, marker.gY)(message) === void 0;
				return [
					`Deployment ${deploymentLink(live, dashboard)}, made ${(0, time.Gf)(Date.parse(live.createdOn))}`,
					...(author === void 0 ? [] : [`by ${(0, foreign_text.oN)(author, 80)}`]),
					`through ${(0, foreign_text.oN)(source, 40)}`,
					...(foreign ? [`with the message \u201C${(0, foreign_text.oN)(message, MESSAGE)}\u201D`] : []),
					...(oddity === void 0 ? [] : [`(not understood: ${(0, foreign_text.oN)(oddity, 120)})`]),
				].join(" ");
			}
			function uploadOf(plan, id) {
				const version = plan && [plan.stable, plan.canary].find((each) => each.id === id);
				return version === void 0 ? "" : describeUpload(version);
			}
			function describeUpload(version) {
				if (!("number" in version)) return "";
				const { number, tag, message } = version;
				return [`no. ${number}`, ...(tag === void 0 ? [] : [code(tag, 60)]), ...(message === void 0 ? [] : [(0, foreign_text.oN)(message, MESSAGE)])].join(
					" \xB7 ",
				);
			}
			function planSection(plan, detail) {
				const { schedule, next, watched, begins, least, longest, ends, message, preview = [] } = plan;
				const to = longest > least ? ` to ${(0, duration.a3)(longest)}` : "";
				const start = ends - least;
				const rows = schedule.map(({ percent, hold }, index) => {
					const after = (begins[index - next] ?? start) - start;
					const begin = index < next ? "done" : after === 0 ? "at once" : `+${(0, duration.a3)(after)}`;
					return [String(index + 1), shareBar(percent), hold === void 0 ? "none" : (0, duration.$s)(hold), index === watched ? "live, still held" : begin];
				});
				return [
					`### What a run would do: ${(0, duration.a3)(least)}${to}`,
					"",
					...table(
						[{ title: "Step", right: true }, { title: "Canary" }, { title: "Hold", right: true }, { title: "Begins", right: true }],
						abridged(rows, detail.steps),
					),
					...shareChart({ title: `The canary's share of ${plan.scriptName}, as planned`, ...plannedShares(plan) }),
					`Started at ${(0, time.Gf)(start)}, it would end at ${(0, time.Gf)(ends)} at the earliest.${message === "" ? "" : ` Message: ${(0, foreign_text.oN)(message, 200)}`}`,
					"",
					...noticeSection(schedule, preview, detail),
				];
			}
			const LATE = "\u26A0\uFE0F";
			function noticeSection(schedule, preview, { steps }) {
				const [first] = preview;
				if (first === void 0) return [];
				const rows = preview.map(({ index, regressions }) => {
					const percent = schedule[index]?.percent ?? 0;
					const cells = regressions.map(({ noticedMs, failed: failed2, seen }) => {
						const mark = seen < 0.5 ? `${LATE} ` : "";
						const sees = unbroken(`seen in ${Math.round(100 * seen)} %`);
						if (noticedMs === void 0) return `${unbroken(`${mark}over a day`)}<br>${sees}`;
						return `${unbroken(`${mark}${(0, duration.a3)(noticedMs)}`)}<br>${unbroken(`${failed2} failed`)}<br>${sees}`;
					});
					return [`${index + 1}`, percentage(percent), ...cells];
				});
				return [
					"### How soon a fault would be noticed",
					"",
					"Each step, played with the errors of the Worker's last day: when half of the replays have noticed a canary that fails so often, how many of its requests have failed by then, and in how many of the replays it is seen before the hold ends.",
					"",
					...table(
						[
							{ title: "Step", right: true },
							{ title: "Canary", right: true },
							...first.regressions.map(({ canary }) => ({ title: canary.replace(" as often", ""), right: true })),
						],
						abridged(rows, steps),
					),
					...(rows.some((row2) => row2.some((cell) => cell.includes(LATE)))
						? [`${LATE} the hold is too short for it: most replays have not noticed it by its end.`, ""]
						: []),
				];
			}
			function abridged(rows, most) {
				if (rows.length <= most) return rows;
				const head = rows.slice(0, Math.ceil(most * 0.75));
				const tail = rows.slice(head.length - most);
				return [...head, ["\u2026", `${rows.length - most} more`], ...tail];
			}
			var verdict_log = __nccwpck_require__2(6884);
			const MOMENT_MS = 3e4;
			function stepsTable(data, detail) {
				const day = (0, time.W$)(data.steps.flatMap(({ since }) => (since === void 0 ? [] : [since])));
				const rows = [];
				let previous = -1;
				for (const index of chosen(data, detail.steps)) {
					if (index > previous + 1) rows.push(gap(data, previous + 1, index - 1));
					const step = data.steps[index];
					if (step !== void 0) rows.push(row(data, step, index, day));
					previous = index;
				}
				return table(
					[
						{ title: "Step", right: true },
						{ title: "Canary" },
						{ title: day === void 0 ? "From (UTC), held" : `${day} (UTC), held` },
						{ title: "Canary's errors in this step", right: true },
						{ title: "Stable's errors in this step", right: true },
					],
					rows,
				);
			}
			function row(data, step, index, day) {
				const counted = step.verdicts.find(({ numbers: numbers2 }) => typeof numbers2["stepCanaryRequests"] === "number");
				const numbers = counted?.numbers ?? {};
				return [
					unbroken(`${icon(data, step)} ${index + 1}`.trim()),
					shareBar(step.step.percent, 8),
					[when(step, day), held(data, step)].filter(Boolean).map(unbroken).join("<br>"),
					tally(numbers["stepCanaryErrors"], numbers["stepCanaryRequests"]),
					tally(numbers["stepStableErrors"], numbers["stepStableRequests"]),
				];
			}
			function icon({ outcome }, { phase, failed: failed2 }) {
				if (failed2) return "\u274C";
				switch (phase) {
					case "before":
					case "left":
						return "\u2705";
					case "live":
						if (outcome?.status === "completed") return "\u2705";
						return outcome === void 0 || outcome.status === "waiting" || outcome.status === "planned" ? "\u23F3" : "\u23F8\uFE0F";
					case "sending":
						return "\u{1F4E4}";
					case "cut":
						return "\u23F9\uFE0F";
					case "ahead":
						return outcome === void 0 || outcome.status === "waiting" || outcome.status === "planned" ? "" : "\u2796";
				}
			}
			function when({ phase, since }, day) {
				if (phase === "before") return "before this run";
				if (since === void 0) return "";
				return day === void 0 ? (0, time._i)(since) : (0, time.qo)(since);
			}
			function held({ at }, { step: { hold }, since, until, phase }) {
				const ms = (until ?? at) - (since ?? Number.NaN);
				const watched = phase === "live" || phase === "left" || phase === "cut";
				if (hold === void 0) return "no hold";
				if (!watched || !Number.isFinite(ms)) return (0, duration.$s)(hold);
				const exactly = hold.min === hold.max && ms >= hold.max && ms <= hold.max + MOMENT_MS;
				return exactly ? (0, duration.$s)(hold) : `${(0, duration.a3)(ms)} of ${(0, duration.$s)(hold)}`;
			}
			const VERDICT_ICONS = {
				pending: "\u23F3",
				pass: "\u2705",
				early: "\u2705",
				fail: "\u274C",
				inconclusive: "\u{1F7E1}",
				exempt: "\u2796",
			};
			const VERDICT_WORDS = {
				pending: "not yet",
				pass: "pass",
				early: "pass early",
				fail: "fail",
				inconclusive: "inconclusive",
				exempt: "not judged",
			};
			function verdictIcon({ status, warn }) {
				return warn && status === "fail" ? "\u26A0\uFE0F" : VERDICT_ICONS[status];
			}
			function chosen({ steps }, most) {
				const all = [...steps.keys()];
				if (steps.length <= most) return all;
				const last = steps.length - 1;
				const centre = Math.max(
					0,
					steps.findLastIndex(({ phase, failed: failed2 }) => failed2 || (phase !== "ahead" && phase !== "before")),
				);
				const distance = (index) => Math.min(Math.abs(index - centre), index < 2 ? index : most, index === last ? 0 : most);
				return all
					.toSorted((a, b) => distance(a) - distance(b) || a - b)
					.slice(0, most)
					.sort((a, b) => a - b);
			}
			function gap({ steps }, from, to) {
				const [first, last] = [steps[from], steps[to]];
				if (first === void 0 || last === void 0) return [];
				const shares = from === to ? "" : ` to ${percentage(last.step.percent)}`;
				return ["\u2026", `${to - from + 1} more, ${percentage(first.step.percent)}${shares}`];
			}
			function checksSection({ steps }, detail) {
				const index = steps.findLastIndex(({ verdicts }) => verdicts.length > 0);
				const step = steps[index];
				if (step === void 0) return [];
				const rows = step.verdicts
					.toSorted((a, b) => Number(b.status === "fail") - Number(a.status === "fail"))
					.slice(0, detail.checks)
					.map((verdict) => verdictCells(verdict, detail));
				return [
					`### Check results at ${(0, values_percent.l9)(step.step.percent)} %`,
					"",
					...table([{ title: "Verdict" }, { title: "Check, with the counts of the whole rollout" }], rows),
				];
			}
			function verdictCells(verdict, { check, numbers }) {
				return [
					unbroken(`${verdictIcon(verdict)} ${VERDICT_WORDS[verdict.status]}`),
					`${code(verdict.check, check)}${verdict.warn ? " (only warns)" : ""}<br>${(0, foreign_text.oN)(verdict.detail, numbers)}`,
				];
			}
			function evidenceSection(data, detail) {
				if (data.verdictLog.length === 0) return [];
				const rows = (0, verdict_log.H)(data.verdictLog, detail.verdicts).map(({ at, index, verdict }) => [
					shortTime(at),
					unbroken(`${(0, values_percent.l9)(data.steps[index]?.step.percent ?? 0)} %`),
					...verdictCells(verdict, detail),
				]);
				return details("Evidence: every check result, with its time", [
					...table([{ title: "UTC" }, { title: "Canary", right: true }, { title: "Verdict" }, { title: "Check" }], rows),
					"For a long rollout this keeps every change of status and a sample of the rest. The output <code>report</code> has all numbers.",
				]);
			}
			function eventLogSection({ eventLog, retries }, detail) {
				const { oldest, newest, skipped } = eventLog;
				const all = [...oldest, ...newest];
				if (all.length === 0) return [];
				const head = all.slice(0, Math.floor(detail.events / 4));
				const tail = all.slice(head.length).slice(-(detail.events - head.length));
				const hidden = skipped + all.length - head.length - tail.length;
				const line = ({ at, text }) => `- ${shortTime(at)} ${(0, foreign_text.oN)(text, detail.numbers)}`;
				const again = retries === 0 ? "" : retries === 1 ? ", with one retry" : `, with ${retries} retries`;
				return details(`What happened${again}`, [...head.map(line), ...(hidden > 0 ? [`- \u2026 ${hidden} lines more`] : []), ...tail.map(line)]);
			}
			function idsSection(data, context, { steps }) {
				const { stableId, canaryId } = roles(data, context);
				const made = data.steps.flatMap(({ deployment: deployment2 }, index) => (deployment2 ? [[`step ${index + 1}`, deployment2.id]] : []));
				const rows = [["stable", stableId], ["canary", canaryId], ...made.slice(-steps), ["live deployment", data.live?.id ?? ""]].filter(
					([, id]) => id !== "",
				);
				if (rows.length === 0) return [];
				return details(
					"Ids in full",
					rows.map(([name, id]) => `- ${name} ${code(id, 60)}`),
				);
			}
			function warningsSection({ warnings }, detail) {
				return list(warnings, detail, "\u26A0\uFE0F ");
			}
			function notesSection({ plan, outcome }, detail) {
				const notes = list(plan?.notes ?? [], detail);
				if (notes.length === 0 || outcome?.status === "planned") return notes;
				return details("Notes of the plan", notes);
			}
			function list(texts, { warnings, warning }, icon2 = "") {
				if (texts.length === 0) return [];
				const shown = texts.slice(0, warnings).map((text) => `- ${icon2}${(0, foreign_text.oN)(text, warning)}`);
				const more = texts.length - shown.length;
				return [...shown, ...(more > 0 ? [`- \u2026 ${more} more, see the log`] : []), ""];
			}
			function toMarkdown(data, context) {
				for (let halved = 0; ; halved += 1) {
					const text = `${compose(data, context, detailOf(halved)).join("\n").trimEnd()}
`;
					if (halved === HALVINGS || Buffer.byteLength(text) <= SUMMARY_BYTES) return text;
				}
			}
			function compose(data, context, detail) {
				return [
					headline(data, context),
					"",
					...explanation(data, context, detail),
					...liveSection(data, context),
					...(data.outcome?.status === "planned" && data.plan ? planSection(data.plan, detail) : rolloutSections(data, context, detail)),
					...warningsSection(data, detail),
					...notesSection(data, detail),
					...evidenceSection(data, detail),
					...eventLogSection(data, detail),
					...idsSection(data, context, detail),
					...(context.dashboard === void 0 ? [] : [text_link("Deployments in Cloudflare's dashboard", context.dashboard)]),
				];
			}
			function rolloutSections(data, { scriptName }, detail) {
				const { plan, steps, outcome } = data;
				if (plan === void 0 && steps.every(({ phase }) => phase === "ahead")) return [];
				const { message = "", ends } = plan ?? {};
				return [
					"### Steps",
					"",
					...stepsTable(data, detail),
					...checksSection(data, detail),
					...shareChart({
						title: `The canary's share of ${plan?.scriptName ?? scriptName ?? "the Worker"}`,
						...actualShares(data),
					}),
					...(message === "" ? [] : [`Message: ${(0, foreign_text.oN)(message, 200)}`, ""]),
					...(ends === void 0 || outcome ? [] : [`Ends at ${(0, time.Gf)(ends)} at the earliest.`, ""]),
				];
			}
			var event_line = __nccwpck_require__2(85);
			const MOST_WARNINGS = 12;
			const MOST_VERDICTS = 400;
			const THINNED_VERDICTS = 300;
			const OLDEST = 20;
			const NEWEST = 60;
			function reduceEvents(before, event, at) {
				const line = (0, event_line.c)(event);
				const data = logged({ ...before, at }, line && `${line.word}${line.text}`);
				switch (event.type) {
					case "plan":
						return planned(data, event.plan);
					case "step":
						return withStep(reached(data, event.index), event.index, { step: event.step, phase: "sending" });
					case "deployed":
						return deployed(data, event);
					case "hold": {
						const { index, since } = event;
						return withStep(reached(data, index), index, { phase: "live", since });
					}
					case "takeover":
						return takenOver(data, event);
					case "verdicts":
						return judged(data, event);
					case "retry":
						return { ...data, retries: data.retries + 1 };
					case "unknown-outcome":
						return { ...data, uncertain: true };
					case "resolved":
						return { ...data, uncertain: false };
					case "drift":
						return drifted(data, event);
					case "failure":
						return failed(data, event.reason);
					case "forced":
					case "warning":
						return warned(data, line?.text ?? "");
					case "finished":
						return finished(data, event.outcome);
					case "output":
					case "heartbeat":
					case "stale":
					case "cancelled":
					case "note":
						return data;
				}
			}
			function logged(data, text) {
				if (text === void 0) return data;
				const { oldest, newest, skipped } = data.eventLog;
				const entry = { at: data.at, text };
				if (oldest.length < OLDEST) return { ...data, eventLog: { oldest: [...oldest, entry], newest, skipped } };
				const kept = newest.slice(newest.length >= NEWEST ? 1 : 0);
				const left = skipped + newest.length - kept.length;
				return { ...data, eventLog: { oldest, newest: [...kept, entry], skipped: left } };
			}
			function scheduled(data, schedule) {
				return { ...data, steps: schedule.map((step) => ({ step, phase: "ahead", verdicts: [], failed: false })) };
			}
			function planned(data, plan) {
				const { live, next, watched, schedule } = plan;
				const steps = schedule.map((step, index) => {
					const common = { step, verdicts: [], failed: false };
					if (index === watched) return { ...common, phase: "live", deployment: live, since: (0, deployment.CT)(live) };
					return { ...common, phase: index < next ? "before" : "ahead" };
				});
				const since = watched >= 0 ? Math.min(data.at, finite((0, deployment.CT)(live), data.at)) : data.at;
				return liveIs({ ...data, plan, steps }, live, since);
			}
			function takenOver(data, { live, stableId, canaryId }) {
				const known = { ...data, versions: { stableId, canaryId } };
				if (data.live?.id === live.id) return known;
				const since = data.live === void 0 ? finite((0, deployment.CT)(live), data.at) : data.at;
				return liveIs(known, live, Math.min(since, data.at));
			}
			function deployed(data, { purpose, deployment: deployment2, index }) {
				const onwards = purpose === "step" || purpose === "promote";
				const known = liveIs({ ...leave(data, onwards ? "left" : "cut"), uncertain: false }, deployment2, data.at);
				return index === void 0 ? known : withStep(known, index, { phase: "live", deployment: deployment2, since: data.at });
			}
			function judged(data, { index, verdicts }) {
				const before = new Map(data.steps[index]?.verdicts.map((verdict) => [verdict.check, verdict]));
				const news = verdicts.filter(({ check, status, detail }) => {
					const last = before.get(check);
					return last?.status !== status || last.detail !== detail;
				});
				const log = [...data.verdictLog, ...news.map((verdict) => ({ at: data.at, index, verdict }))];
				const verdictLog = log.length > MOST_VERDICTS ? (0, verdict_log.H)(log, THINNED_VERDICTS) : log;
				return withStep({ ...data, verdictLog }, index, { verdicts });
			}
			function drifted(data, { foreign, fate }) {
				if (fate === "live") return liveIs(leave(data, "cut"), foreign, data.at);
				return { ...data, lost: fate === "lost" };
			}
			function failed(data, reason) {
				const at = data.steps.findLastIndex(({ phase }) => phase === "sending" || phase === "live");
				const failures = [...data.failures, reason].slice(0, MOST_WARNINGS);
				return withStep({ ...data, failures }, at, { failed: true });
			}
			function finished(data, outcome) {
				const steps = data.steps.map((step) => (step.phase === "sending" ? { ...step, phase: "ahead" } : step));
				const known = { ...data, steps, outcome };
				const { live } = outcome;
				if (live === void 0 || live.id === data.live?.id) return live ? { ...known, live } : known;
				return liveIs(leave(known, "cut"), live, data.at);
			}
			function warned(data, text) {
				if (data.warnings.length >= MOST_WARNINGS || data.warnings.includes(text)) return data;
				return { ...data, warnings: [...data.warnings, text] };
			}
			function leave(data, phase) {
				if (!data.steps.some(({ phase: phase2 }) => phase2 === "live")) return data;
				return {
					...data,
					steps: data.steps.map((step) => (step.phase === "live" ? { ...step, phase, until: data.at } : step)),
				};
			}
			function liveIs(data, live, at) {
				const canaryId = data.plan?.canary.id ?? data.versions?.canaryId ?? data.outcome?.canaryId;
				if (canaryId === void 0) return { ...data, live };
				const share = finite((0, deployment.tC)(live, canaryId) ?? 0, 0);
				if (data.shares.at(-1)?.share === share) return { ...data, live };
				return { ...data, live, shares: [...data.shares, { at, share }] };
			}
			function reached(data, index) {
				if (!data.steps.slice(0, index).some(({ phase }) => phase === "ahead")) return data;
				return {
					...data,
					steps: data.steps.map((step, place) => (place < index && step.phase === "ahead" ? { ...step, phase: "before" } : step)),
				};
			}
			function withStep(data, index, change) {
				const step = data.steps[index];
				return step === void 0 ? data : { ...data, steps: data.steps.with(index, { ...step, ...change }) };
			}
			function finite(value, otherwise) {
				return Number.isFinite(value) ? value : otherwise;
			}
			function createSummary({ env, files, runner }, part) {
				const path2 = env["GITHUB_STEP_SUMMARY"];
				let context = { part };
				let data = BLANK;
				let written;
				let warned2 = false;
				const read = (event, at) => {
					if (path2 === void 0 || path2 === "") return;
					if (event.type === "output") return;
					try {
						data = reduceEvents(data, event, at);
						const text = toMarkdown(data, context);
						if (text === written) return;
						files.write(path2, text);
						written = text;
					} catch (error) {
						if (warned2) return;
						warned2 = true;
						const message = error instanceof Error ? error.message : String(error);
						runner.warning((0, foreign_text.Ig)(`The job summary could not be written: ${message}`), { title: "No job summary" });
					}
				};
				return {
					read,
					know: (more, schedule) => {
						context = { ...context, ...more };
						if (schedule !== void 0) data = scheduled(data, schedule);
					},
					close: (outcome, problems, at) => {
						if (problems.length > 1) for (const reason of problems) read({ type: "failure", reason }, at);
						read({ type: "finished", outcome }, at);
					},
				};
			}
		},
	/***/
	8017:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Bl: () =>
					/* binding */
					timeSeenFrom,
				/* harmony export */
				Gf: () =>
					/* binding */
					longTime,
				/* harmony export */
				W$: () =>
					/* binding */
					commonDay,
				/* harmony export */
				_i: () =>
					/* binding */
					dayTime,
				/* harmony export */
				qo: () =>
					/* binding */
					clockTime,
				/* harmony export */
			});
			const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
			function clockTime(at) {
				return toDate(at)?.toISOString().slice(11, 19) ?? "\u2013";
			}
			function dayTime(at) {
				const day = dayOf(at);
				return day === void 0 ? "\u2013" : `${day} ${clockTime(at)}`;
			}
			function timeSeenFrom(now, at) {
				return dayOf(at) === dayOf(now) ? clockTime(at) : dayTime(at);
			}
			function longTime(at) {
				const date = toDate(at);
				return date === void 0 ? "\u2013" : `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
			}
			function commonDay(times) {
				const days = new Set(times.map(dayOf));
				const [day] = days;
				return days.size === 1 ? day : void 0;
			}
			function dayOf(at) {
				const date = toDate(at);
				return date && `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
			}
			function toDate(at) {
				return at !== void 0 && at >= 0 && at < Date.UTC(1e4, 0) ? new Date(at) : void 0;
			}
		},
	/***/
	6884:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				H: () =>
					/* binding */
					thinned,
				/* harmony export */
			});
			function thinned(log, most) {
				if (log.length <= most) return log;
				const changes = /* @__PURE__ */ new Set();
				const last = /* @__PURE__ */ new Map();
				for (const entry of log) {
					const key = `${entry.index} ${entry.verdict.check}`;
					if (last.get(key)?.verdict.status !== entry.verdict.status) changes.add(entry);
					last.set(key, entry);
				}
				const telling = /* @__PURE__ */ new Set([...changes, ...last.values()]);
				const failures = new Set([...changes].filter(({ verdict }) => verdict.status === "fail"));
				const span = (log.at(-1)?.at ?? 0) - (log[0]?.at ?? 0);
				for (const kept of [telling, failures]) {
					for (let gapMs = Math.max(1, span / most); gapMs <= 2 * span; gapMs *= 2) {
						const some = spaced(log, gapMs, kept);
						if (some.length <= most) return some;
					}
				}
				return log.slice(-most);
			}
			function spaced(log, gapMs, kept) {
				let last = Number.NEGATIVE_INFINITY;
				return log.filter((entry) => {
					if (kept.has(entry)) return true;
					if (entry.at !== last && entry.at - last < gapMs) return false;
					last = entry.at;
					return true;
				});
			}
		},
	/***/
	5334:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				U9: () =>
					/* binding */
					isLoopback,
				/* harmony export */
				qG: () =>
					/* binding */
					redacting,
				/* harmony export */
				wX: () =>
					/* binding */
					TransportError,
				/* harmony export */
			});
			var _values_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(7545);
			var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(808);
			class TransportError extends Error {
				name = "TransportError";
				/** False only when it is certain that the server never saw the request (refused connection, unknown host). */
				sent;
				constructor(message, sent, cause) {
					super(message, cause === void 0 ? void 0 : { cause });
					this.sent = sent;
				}
			}
			function isLoopback(hostname) {
				return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
			}
			function redacting({ send }, redact) {
				return {
					async send(request, options) {
						try {
							const { status, headers, body } = await send(request, options);
							const clean = Object.entries(headers).map(([name, value]) => [name, redact(value)]);
							return { status, headers: Object.fromEntries(clean), body: withoutSecrets(body, redact) };
						} catch (error) {
							if (options.signal?.aborted) throw error;
							throw new TransportError(redact((0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.cv)(error)), !(error instanceof TransportError) || error.sent);
						}
					},
				};
			}
			function withoutSecrets(body, redact) {
				const clean = redact(body);
				const json = clean.includes("\\u00") ? (0, _values_json_js__WEBPACK_IMPORTED_MODULE_1__.q)(clean) : void 0;
				if (json === void 0) return clean;
				const hidden = JSON.stringify(redactedJson(json, redact));
				return hidden === JSON.stringify(json) ? clean : hidden;
			}
			function redactedJson(value, redact) {
				if (typeof value === "string") return redact(value);
				if (Array.isArray(value)) return value.map((item) => redactedJson(item, redact));
				if (typeof value !== "object" || value === null) return value;
				const fields = Object.entries((0, _values_json_js__WEBPACK_IMPORTED_MODULE_1__.P)(value));
				return Object.fromEntries(fields.map(([key, field]) => [redact(key), redactedJson(field, redact)]));
			}
		},
	/***/
	1296:
		/***/
		(__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__2) => {
			__nccwpck_require__2.a(
				__webpack_module__,
				async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
					try {
						var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(3024);
						var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(6760);
						var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(4183);
						var _action_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(8051);
						var _action_main_step_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(1518);
						var _action_post_step_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(510);
						var _checks_shell_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__2(9030);
						var _cloudflare_http_client_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__2(4483);
						var _cloudflare_tails_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__2(9926);
						const USER_AGENT = "workers-gradual-rollout/1";
						const SIGNALS = ["SIGINT", "SIGTERM"];
						const runtime = {
							env: process.env,
							runner: _actions_core__WEBPACK_IMPORTED_MODULE_2__,
							transport: (0, _cloudflare_http_client_js__WEBPACK_IMPORTED_MODULE_7__.S)(USER_AGENT),
							connectTail: (0, _cloudflare_tails_js__WEBPACK_IMPORTED_MODULE_8__._)(USER_AGENT),
							files: {
								read(path2) {
									try {
										return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path2, "utf8");
									} catch {
										return void 0;
									}
								},
								write: (path2, text) => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path2, text),
								exists: node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync,
							},
							createClock: _action_clock_js__WEBPACK_IMPORTED_MODULE_3__.t,
							onSignal(callback) {
								const listeners = SIGNALS.map((name) => [name, () => callback(name)]);
								for (const [name, listener] of listeners) process.on(name, listener);
								return () => {
									for (const [name, listener] of listeners) process.off(name, listener);
								};
							},
							shell: (0, _checks_shell_js__WEBPACK_IMPORTED_MODULE_6__.f)({
								platform: process.platform,
								kill: (pid, signal) => process.kill(pid, signal),
							}),
							fetch: void 0,
						};
						for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
						const post = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(process.argv[1] ?? "") === "post.js";
						process.exitCode = await (post
							? (0, _action_post_step_js__WEBPACK_IMPORTED_MODULE_5__.a)(runtime)
							: (0, _action_main_step_js__WEBPACK_IMPORTED_MODULE_4__.V)(runtime));
						__webpack_async_result__();
					} catch (e) {
						__webpack_async_result__(e);
					}
				},
				1,
			);
		},
	/***/
	17:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				IV: () =>
					/* binding */
					loadInputs,
				gF: () =>
					/* binding */
					tokensIn,
			});
			var check_command = __nccwpck_require__2(5680);
			var duration = __nccwpck_require__2(2403);
			var parsed = __nccwpck_require__2(9854);
			var sources = __nccwpck_require__2(2318);
			var split_list = __nccwpck_require__2(864);
			const LONGEST_MS = 36e5;
			function readLimit(line, unit, usage) {
				const rest = line.rest();
				if (rest.text === "") return line.flaw(line.end, `the limit is missing; write ${usage}`);
				if (!rest.text.startsWith("<=")) {
					const [first = ""] = /^[<>=≤≥!]+|^\S+/.exec(rest.text) ?? [];
					return line.flaw(rest.at, `${(0, parsed.hD)(first)} is not <=; write ${usage}`);
				}
				const limit = (0, split_list.dE)(rest.text.slice(2), rest.at + 2);
				if (limit.text === "") return line.flaw(line.end, `there is nothing after <=; write ${usage}`);
				const relative = /^stable(?![\w-])\s*/.exec(limit.text);
				if (relative !== null) {
					const factor = (0, split_list.dE)(limit.text.slice(relative[0].length), limit.at + relative[0].length);
					return readComparison(line, unit, usage, factor);
				}
				const value = firstWord(line, limit, usage);
				if (value === void 0) return void 0;
				const most = unit === "rate" ? parseRate(value) : (0, duration.Er)(value, LONGEST_MS);
				if (most.ok) return { form: "fixed", most: most.value };
				const numeric = /^[\d.-]/.test(value);
				return line.flaw(limit.at, numeric ? most.problem : `${(0, parsed.hD)(value)} is not a limit; write ${usage}`);
			}
			function readComparison(line, unit, usage, piece) {
				if (!piece.text.startsWith("*")) {
					const message = piece.text === "" ? `"stable" has no factor` : `${(0, parsed.hD)(piece.text)} is not *`;
					return line.flaw(piece.text === "" ? line.end : piece.at, `${message}; write ${usage}`);
				}
				const plus = unit === "rate" ? piece.text.indexOf("+") : -1;
				const number = (0, split_list.dE)(piece.text.slice(1, plus < 0 ? void 0 : plus), piece.at + 1);
				if (number.text === "") {
					const at = plus < 0 ? line.end : piece.at + plus;
					return line.flaw(at, `there is no factor after *; write ${usage}`);
				}
				const value = firstWord(line, number, usage);
				if (value === void 0) return void 0;
				const factor = parseFactor(value);
				if (!factor.ok) return line.flaw(number.at, factor.problem);
				if (plus < 0) return { form: "stable", factor: factor.value };
				const more = (0, split_list.dE)(piece.text.slice(plus + 1), piece.at + plus + 1);
				if (more.text === "") return line.flaw(line.end, `there is no allowance after +; write ${usage}`);
				const rate = firstWord(line, more, usage);
				if (rate === void 0) return void 0;
				const allowance = parseRate(rate);
				if (!allowance.ok) return line.flaw(more.at, allowance.problem);
				return { form: "stable", factor: factor.value, allowance: allowance.value };
			}
			function firstWord(line, piece, usage) {
				const [, first = "", gap = "", more = ""] = /^(\S+)(\s*)(.*)$/s.exec(piece.text) ?? [];
				if (more === "") return first;
				const at = piece.at + first.length + gap.length;
				return line.flaw(at, `${(0, parsed.hD)(more)} is more than a limit; write ${usage} and nothing after it`);
			}
			function parseRate(text) {
				const match = /^(\d{1,9}(?:\.\d{1,9})?)%$/.exec(text);
				if (match === null) {
					if (/^\d+(\.\d+)?$/.test(text)) return (0, parsed.CC)(`${(0, parsed.hD)(text)} has no unit; write ${text}%`);
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not a percentage; write for example 1% or 0.05%`);
				}
				const percent = Number(match[1]);
				if (!(percent > 0 && percent < 99)) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is out of range: above 0% (0% can't be proven) and below 99%`);
				}
				return (0, parsed.Yz)(percent / 100);
			}
			function parseFactor(text) {
				if (!/^-?\d{1,9}(?:\.\d{1,9})?$/.test(text)) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not a factor; write a number from 1 to 100, such as 1.25`);
				}
				const factor = Number(text);
				if (!(factor >= 1 && factor <= 100)) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is outside 1 to 100; below 1 the canary would have to be better than stable`);
				}
				return (0, parsed.Yz)(factor);
			}
			const ESCAPES = {
				'"': '"',
				"\\": "\\",
				"/": "/",
				n: "\n",
				r: "\r",
				t: "	",
			};
			function withoutQuoted(command) {
				return command.replace(/\\.|'[^']*'?|"(?:\\.|[^"\\])*"?/gs, (quoted) => "_".repeat(quoted.length));
			}
			class Line {
				flaws = [];
				/** The values of `$NAME`. */
				variables;
				/** The offset behind the last character: where something is missing. */
				end;
				#text;
				#hidden = [];
				#next = 0;
				constructor(text, variables = {}) {
					this.variables = variables;
					this.#text = text.trimEnd();
					this.end = this.#text.length;
					this.#advance(0);
				}
				/** Notes that something can't be read; always undefined, for `return line.flaw(…)`. */
				flaw(at, message) {
					this.flaws.push({ at, message });
				}
				/**
				 * The next word. Undefined at the line's end, and for a text whose quotes are bad: that is a flaw and ends the line.
				 * @param secret whether no message may quote it.
				 */
				word(secret = false) {
					const at = this.#next;
					const left = this.#text.slice(at);
					if (left === "") return void 0;
					if (left.startsWith('"')) return this.#quoted(left, at, secret ? () => "this text" : parsed.hD);
					const [raw = ""] = /^\S+/.exec(left) ?? [];
					this.#advance(raw.length);
					return { text: raw, raw, at, quoted: false };
				}
				/** The check's name: ends before a sign of comparison, too, as in `error-rate<=1%`. */
				name() {
					const at = this.#next;
					const [text] = /^(?:[^\s<>=]+|\S+)/.exec(this.#text.slice(at)) ?? [];
					this.#advance(text?.length ?? 0);
					return text === void 0 ? void 0 : { text, at };
				}
				/** Everything before the last `mark` outside of a shell's quotes, or, without one, everything that is left; as it is written. */
				before(mark) {
					const left = this.#text.slice(this.#next);
					const end = withoutQuoted(left).lastIndexOf(mark);
					const piece = (0, split_list.dE)(end < 0 ? left : left.slice(0, end), this.#next);
					this.#advance(end < 0 ? left.length : end);
					return piece;
				}
				/** Everything that is left, as it is written. */
				rest() {
					const piece = (0, split_list.dE)(this.#text.slice(this.#next), this.#next);
					this.#advance(piece.text.length);
					return piece;
				}
				/** From now on the word reads as `shown` wherever the line is shown. */
				hide(word, shown) {
					this.#hidden.push({ ...word, shown });
				}
				/** The line from `at` on, as it may be shown. */
				shownFrom(at) {
					let shown = "";
					let next = at;
					for (const { at: begin, raw, shown: instead } of this.#hidden) {
						shown += this.#text.slice(next, begin) + instead;
						next = begin + raw.length;
					}
					return shown + this.#text.slice(next);
				}
				#quoted(left, at, show) {
					const [raw = ""] = /^"(?:[^"\\]|\\.)*"/u.exec(left) ?? [];
					this.#advance(raw === "" ? left.length : raw.length);
					if (raw === "") return this.flaw(at, `${show(left)} has no closing quote; end the text with "`);
					const [behind] = /^\S+/.exec(left.slice(raw.length)) ?? [];
					if (behind !== void 0) {
						this.#advance(left.length);
						return this.flaw(at + raw.length, `${show(behind)} follows the closing quote; write a space there, or \\" for a quote in the text`);
					}
					let bad;
					const text = raw.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gu, (written, code, mark, index) => {
						const meant = code === void 0 ? ESCAPES[mark] : String.fromCharCode(Number.parseInt(code, 16));
						bad ??= meant === void 0 ? { at: at + 1 + index, message: noEscape(written) } : void 0;
						return meant ?? "";
					});
					return bad === void 0 ? { text, raw, at, quoted: true } : this.flaw(bad.at, bad.message);
				}
				/** Moves on, and over the white space that follows. */
				#advance(by) {
					const from = Math.min(this.end, this.#next + by);
					this.#next = this.end - this.#text.slice(from).trimStart().length;
				}
			}
			function noEscape(written) {
				return `${(0, parsed.hD)(written)} is not an escape; in quotes write \\" for a quote, \\\\ for a backslash, \\n, \\r, \\t or \\uXXXX`;
			}
			var http = __nccwpck_require__2(5334);
			var probe_header = __nccwpck_require__2(1498);
			const PROBE_USAGE = 'probe URL [status 200-299] [contains "TEXT"] [within 800ms] [id-header NAME] [header "NAME: VALUE"] [unpinned]';
			const probe_LONGEST_MS = 12e4;
			const SUCCESS = [{ from: 200, to: 299 }];
			const OPTIONS = {
				status: (options, name, line) => {
					const value = take(line, name, "200, 200-299 or 200,204,301-302");
					const statuses = value && note(line, value, parseStatuses(value.text));
					if (statuses) options.statuses = statuses;
				},
				contains: (options, name, line) => {
					const value = take(line, name, 'a text in double quotes: contains "ok"');
					if (value?.quoted === false) {
						line.flaw(value.at, `${(0, parsed.hD)(value.text)} is not in quotes; write contains "TEXT"`);
					} else if (value?.text === "") {
						line.flaw(value.at, '"" is in every body; write the text that the answer must contain');
					} else if (value) {
						options.contains = value.text;
					}
				},
				within: (options, name, line) => {
					const value = take(line, name, "a time: within 800ms");
					const ms = value && note(line, value, (0, duration.Er)(value.text, probe_LONGEST_MS));
					if (ms) options.withinMs = ms;
				},
				"id-header": (options, name, line) => {
					const value = take(line, name, "the name of a response header: id-header x-version-id");
					const header = value && note(line, value, parseHeaderName(value.text));
					if (header) options.idHeader = header;
				},
				header: (options, name, line) => {
					const value = take(line, name, 'a name and a value in double quotes: header "NAME: $VARIABLE"', true);
					const header = value && (0, probe_header.ay)(line, value);
					if (header === void 0) return;
					if (options.headers?.some((other) => other.name === header.name)) {
						line.flaw(name.at, `the header ${(0, parsed.hD)(header.name)} is written twice; write it once`);
					}
					options.headers = [...(options.headers ?? []), header];
				},
				unpinned: (options) => {
					options.pinned = false;
				},
			};
			function readProbe(line) {
				const first = line.word();
				if (first === void 0) {
					return line.flaws.length > 0 ? void 0 : line.flaw(line.end, `the URL is missing; write ${PROBE_USAGE}`);
				}
				const url = note(line, first, parseUrl(first.text));
				const options = readOptions(line);
				if (url === void 0 || line.flaws.length > 0) return void 0;
				return { kind: "probe", url, statuses: SUCCESS, headers: [], pinned: true, ...options };
			}
			function readOptions(line) {
				const options = {};
				const seen = /* @__PURE__ */ new Map();
				for (let word = line.word(); word !== void 0; word = line.word()) {
					const meant = word.quoted ? void 0 : (0, parsed.pA)(word.text, Object.keys(OPTIONS));
					if (word.raw !== meant) {
						const hint = meant === void 0 ? `write ${PROBE_USAGE}` : `did you mean ${meant}?`;
						const shown = meant === void 0 && seen.has("header") ? "this word" : (0, parsed.hD)(word.text);
						line.flaw(word.at, `${shown} is not an option of a probe; ${hint}`);
					}
					if (meant === void 0) continue;
					if (seen.has(meant) && meant !== "header") line.flaw(word.at, `${(0, parsed.hD)(word.text)} is written twice; write it once`);
					seen.set(meant, word);
					OPTIONS[meant]?.(options, word, line);
				}
				const header = seen.get("id-header");
				if (header && seen.has("unpinned")) {
					line.flaw(header.at, '"id-header" proves which version answered, "unpinned" skips that proof; write one of them');
				}
				return options;
			}
			function take(line, name, accepted, secret = false) {
				const flaws = line.flaws.length;
				const value = line.word(secret);
				if (value === void 0 && line.flaws.length === flaws) {
					line.flaw(line.end, `${(0, parsed.hD)(name.text)} needs ${accepted}`);
				}
				return value;
			}
			function note(line, word, outcome) {
				return outcome.ok ? outcome.value : line.flaw(word.at, outcome.problem);
			}
			function parseUrl(text) {
				const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
				if (url === null) {
					return (0, parsed.CC)(`${(0, parsed.hD)(withoutCredentials(text))} is not a URL that can be probed; write https://HOST/PATH`);
				}
				if (url.username !== "" || url.password !== "") {
					return (0, parsed.CC)(`${(0, parsed.hD)(withoutCredentials(text))} contains a user name or password (not shown); remove it, a probe doesn't send it`);
				}
				if (url.protocol === "http:" && !(0, http.U9)(url.hostname)) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not encrypted; write https://, http is for this machine only (localhost, 127.0.0.1, [::1])`);
				}
				url.hash = "";
				return (0, parsed.Yz)(url.href);
			}
			function withoutCredentials(text) {
				return text.replace(/^([a-z][a-z0-9+.-]*:)?[/\\]*[^/?#]*@/i, "$1//");
			}
			function parseStatuses(text) {
				const ranges = [];
				for (const part of text.split(",")) {
					const match = /^(\d{3})(?:-(\d{3}))?$/.exec(part);
					if (match === null) {
						const whole = part === text ? (0, parsed.hD)(text) : `${(0, parsed.hD)(part)} in ${(0, parsed.hD)(text)}`;
						return (0, parsed.CC)(`${whole} is not a status or range; write 200, 200-299 or 200,204,301-302, without spaces`);
					}
					const from = Number(match[1]);
					const to = Number(match[2] ?? match[1]);
					if (from < 100 || to > 599 || from > to) {
						return (0, parsed.CC)(`${(0, parsed.hD)(part)} is out of range: 100 to 599, the smaller status first`);
					}
					ranges.push({ from, to });
				}
				return (0, parsed.Yz)(ranges);
			}
			function parseHeaderName(text) {
				if (!(0, probe_header.p$)(text)) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not the name of a header; write letters, digits and hyphens: x-version-id`);
				}
				const name = text.toLowerCase();
				if (name === probe_header.Du) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is the header that a probe sends, so its echo proves nothing; use another`);
				}
				return (0, parsed.Yz)(name);
			}
			const WORDS = ["warn", "if-traffic", "live"];
			const METRICS = {
				"error-rate": { source: "analytics", unit: "rate", words: ["warn", "if-traffic", "live"] },
				"5xx-rate": { source: "logs", unit: "rate", words: ["warn", "if-traffic", "live"] },
				"cpu-p50": { source: "analytics", unit: "ms", words: ["warn", "if-traffic"] },
				"cpu-p99": { source: "analytics", unit: "ms", words: ["warn", "if-traffic"] },
				"wall-p50": { source: "analytics", unit: "ms", words: ["warn", "if-traffic"] },
				"wall-p99": { source: "analytics", unit: "ms", words: ["warn", "if-traffic"] },
				counts: { source: "command", unit: "rate", words: ["warn", "if-traffic"] },
			};
			const OTHERS = { probe: { words: ["warn"] }, run: { words: ["warn"] } };
			const NAMES = { ...METRICS, ...OTHERS };
			const EXAMPLES = { rate: ["1%", "stable * 1.25 + 0.05%"], ms: ["800ms", "stable * 1.2"] };
			const RUN_USAGE = "run COMMAND [within 10m]";
			const USAGES = [
				PROBE_USAGE,
				...["error-rate", "5xx-rate", "counts COMMAND"].map((name) => `${name} <= ${EXAMPLES.rate.join(" | ")}`),
				`${sources.b.join("|")} <= ${EXAMPLES.ms.join(" | ")}`,
				RUN_USAGE,
			];
			function parseChecks(text, variables = {}) {
				const checks = [];
				const problems = [];
				for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
					const row = index + 1;
					const line = new Line(raw, variables);
					const check = readCheck(line, raw, row);
					if (check !== void 0) checks.push(check);
					for (const { at, message } of line.flaws.toSorted((a, b) => a.at - b.at)) {
						const column = Array.from(raw.slice(0, at)).length + 1;
						problems.push({ line: row, column, problem: `line ${row}, column ${column}: ${message}` });
					}
				}
				return problems.length === 0 ? { ok: true, value: checks } : { ok: false, problems };
			}
			function readCheck(line, raw, row) {
				const written = raw.trim();
				if (written === "" || written.startsWith("#")) return void 0;
				const control = new RegExp("(?!\\t)\\p{Cc}", "u").exec(raw);
				if (control !== null) {
					const message = "is a control character; remove it, or write it as an escape in quotes";
					return line.flaw(control.index, `${(0, parsed.hD)(control[0])} ${message}`);
				}
				const { words, name } = readWords(line);
				if (name === void 0) {
					const last = [...words.keys()].at(-1) ?? "";
					return line.flaw(line.end, `${(0, parsed.hD)(last)} needs a check after it, on the same line`);
				}
				if (!isName(name.text)) return line.flaw(name.at, unknown(name.text));
				for (const [word, { at }] of words) {
					if (!allows(name.text, word)) line.flaw(at, misplaced(word, name.text));
				}
				const condition = readCondition(line, name.text);
				if (condition === void 0 || line.flaws.length > 0) return void 0;
				const live = words.has("live");
				return {
					...condition,
					text: `${live ? "live " : ""}${line.shownFrom(name.at)}`,
					warn: words.has("warn"),
					ifTraffic: words.has("if-traffic"),
					live,
					line: row,
				};
			}
			function readWords(line) {
				const words = /* @__PURE__ */ new Map();
				for (let piece = line.name(); ; piece = line.name()) {
					const word = WORDS.find((known) => known === piece?.text);
					if (piece === void 0 || word === void 0) return { words, name: piece };
					if (words.has(word)) line.flaw(piece.at, `${(0, parsed.hD)(word)} is written twice; write it once`);
					else words.set(word, piece);
				}
			}
			function readCondition(line, name) {
				if (name === "probe") return readProbe(line);
				return name === "run" ? readRun(line) : readMetric(line, name);
			}
			function readMetric(line, name) {
				const { unit } = METRICS[name];
				const form = name === "counts" ? "counts COMMAND" : name;
				const usage = EXAMPLES[unit].map((example) => `${form} <= ${example}`).join(", or ");
				if (name === "counts") {
					const { text: command, at } = line.before("<=");
					if (command === "") return line.flaw(at, `the command is missing; write ${usage}`);
					const limit2 = readLimit(line, unit, usage);
					return limit2 && { kind: name, source: "command", command, limit: limit2 };
				}
				const limit = readLimit(line, unit, usage);
				if (limit === void 0) return void 0;
				return name === "error-rate" || name === "5xx-rate"
					? { kind: name, source: METRICS[name].source, limit }
					: { kind: "latency", source: METRICS[name].source, quantile: name, limit };
			}
			const LIMITED = /^(.*?)(?:^|\s+)within\s+(\d\S*)$/s;
			function readRun(line) {
				const { text, at } = line.rest();
				const [, before, limit] = LIMITED.exec(withoutQuoted(text)) ?? [];
				const command = text.slice(0, before?.length);
				if (command === "") return line.flaw(text === "" ? line.end : at, `the command is missing; write ${RUN_USAGE}`);
				if (limit === void 0) return { kind: "run", command };
				const begin = text.length - limit.length;
				const within = (0, duration.Er)(text.slice(begin));
				return within.ok ? { kind: "run", command, withinMs: within.value } : line.flaw(at + begin, within.problem);
			}
			function isName(text) {
				return Object.hasOwn(NAMES, text);
			}
			function allows(name, word) {
				const words = NAMES[name].words;
				return words.includes(word);
			}
			function misplaced(word, name) {
				const fitting = Object.keys(NAMES).filter((each) => isName(each) && allows(each, word));
				return `${(0, parsed.hD)(word)} is not allowed before ${name}; it is for ${(0, parsed.yL)(fitting)}`;
			}
			function unknown(name) {
				const meant = (0, parsed.pA)(name, [...Object.keys(NAMES), ...WORDS]);
				if (meant !== void 0) return `${(0, parsed.hD)(name)} is not a check; did you mean ${meant}?`;
				return `${(0, parsed.hD)(name)} is not a check; accepted are ${USAGES.join(" \xB7 ")}`;
			}
			var errors = __nccwpck_require__2(5963);
			var values_percent = __nccwpck_require__2(7262);
			const MAX_STEPS = 1e3;
			const PRESET_EXAMPLES = ["linear(10%, 5m)", "exponential(1%, x2, 10m)"];
			const PRESETS = {
				linear: { example: PRESET_EXAMPLES[0], size: 2, read: readLinear },
				exponential: { example: PRESET_EXAMPLES[1], size: 3, read: readExponential },
			};
			function readPreset(code) {
				const opening = /^\s*([a-z][\w-]*)\s*\(/i.exec(code);
				if (opening === null) return void 0;
				const [head, name = ""] = opening;
				const whole = (0, split_list.dE)(code, 0);
				const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : void 0;
				if (preset === void 0) {
					const guess = (0, parsed.pA)(name, Object.keys(PRESETS));
					const hint = guess === void 0 ? "" : `; did you mean ${(0, parsed.hD)(guess)}?`;
					return (0, split_list.j5)(whole.at, `${(0, parsed.hD)(name)} is no preset; presets are ${PRESET_EXAMPLES.join(" and ")}${hint}`);
				}
				const end = code.indexOf(")", head.length);
				if (end < 0) {
					return (0, split_list.j5)(whole.at, `${(0, parsed.hD)(whole.text)} has no closing bracket; write ${preset.example}`);
				}
				const rest = (0, split_list.dE)(code.slice(end + 1), end + 1);
				if (rest.text !== "") {
					return (0, split_list.j5)(rest.at, `${(0, parsed.hD)(rest.text)} follows a preset, which has to be the whole schedule`);
				}
				const values = (0, split_list.lD)(code.slice(head.length, end), head.length, ",");
				if (values.length !== preset.size || values.some((value) => value.text === "")) {
					const wanted = `${name} wants ${preset.size} values`;
					return (0, split_list.j5)(whole.at, `${(0, parsed.hD)(whole.text)}: ${wanted}, as in ${preset.example}`);
				}
				return preset.read(values);
			}
			function readLinear([size = split_list.K$, hold = split_list.K$]) {
				const by = readShare(size);
				if (!by.ok) return by;
				const held = readHold(hold);
				if (!held.ok) return held;
				const count = Math.ceil(values_percent.Ef / by.value);
				if (count > MAX_STEPS) {
					const least = `${values_percent.Ef / MAX_STEPS / 100}%`;
					return (0, split_list.j5)(
						size.at,
						`${(0, parsed.hD)(size.text)} makes ${count} steps, and at most ${MAX_STEPS} are accepted; write ${least} or more`,
					);
				}
				const shares = Array.from({ length: count - 1 }, (_, index) => by.value * (index + 1));
				return (0, parsed.Yz)(steps(shares, held.value));
			}
			function readExponential([start = split_list.K$, growth = split_list.K$, hold = split_list.K$]) {
				const first = readShare(start);
				if (!first.ok) return first;
				const factor = readFactor(growth);
				if (!factor.ok) return factor;
				const held = readHold(hold);
				if (!held.ok) return held;
				const shares = /* @__PURE__ */ new Set();
				for (let exact = first.value; Math.round(exact) < values_percent.Ef; exact *= factor.value) {
					shares.add(Math.round(exact));
				}
				return (0, parsed.Yz)(steps([...shares], held.value));
			}
			function steps(shares, hold) {
				const held = hold.max > 0 ? { hold } : {};
				return [...shares.map((share) => ({ percent: share / 100, ...held })), { percent: 100 }];
			}
			function readShare(piece) {
				const share = (0, values_percent.lo)(piece.text);
				if (!share.ok) return (0, split_list.j5)(piece.at, share.problem);
				if (share.value === 0) {
					return (0, split_list.j5)(piece.at, `${(0, parsed.hD)(piece.text)} never leads to 100; write a percentage above 0`);
				}
				return (0, parsed.Yz)((0, values_percent.h0)(share.value));
			}
			function readFactor(piece) {
				const factor = Number(/^x(\d{1,5}(?:\.\d{1,2})?)$/.exec(piece.text)?.[1]);
				if (factor > 1) return (0, parsed.Yz)(factor);
				return (0, split_list.j5)(piece.at, `${(0, parsed.hD)(piece.text)} is no factor of growth; write x2 or x1.5: above 1, at most two decimals`);
			}
			function readHold(piece) {
				return (0, split_list.wI)((0, duration.R8)(piece.text), piece.at);
			}
			function parseSchedule(text, defaultHold) {
				const code = (0, split_list.fx)(text);
				return (0, split_list.t4)(text, readPreset(code) ?? readSteps(code, defaultHold));
			}
			function readSteps(code, defaultHold) {
				const written = [];
				let comma;
				for (const { 0: raw, index: at } of code.matchAll(/,|[^,\r\n]+/g)) {
					const piece = (0, split_list.dE)(raw, at);
					if (piece.text === ",") {
						if (written.length === 0 || comma !== void 0) {
							return (0, split_list.j5)(at, `"," has no step before it; write one comma between two steps`);
						}
						comma = at;
					} else if (piece.text !== "") {
						const step = readStep(piece, written.at(-1)?.percent);
						if (!step.ok) return step;
						if (written.length === MAX_STEPS) {
							return (0, split_list.j5)(piece.at, `${(0, parsed.hD)(piece.text)} is one step too many; ${MAX_STEPS} are accepted`);
						}
						written.push(step.value);
						comma = void 0;
					}
				}
				if (comma !== void 0) return (0, split_list.j5)(comma, `"," has no step after it; remove it`);
				if (written.length === 0) return (0, split_list.j5)(0, "there is no step; write for example 10, 50, 100");
				return (0, parsed.Yz)(written.map((step, index) => complete(step, index + 1 < written.length, defaultHold)));
			}
			function complete({ percent, hold }, hasNext, defaultHold) {
				const held = hold ?? (hasNext ? defaultHold : void 0);
				return held === void 0 || held.max === 0 ? { percent } : { percent, hold: held };
			}
			function readStep(piece, before) {
				const flaw = misreading(piece.text);
				if (flaw !== void 0) return (0, split_list.j5)(piece.at, `${(0, parsed.hD)(piece.text)} ${flaw}`);
				const colon = piece.text.indexOf(":");
				const share = (colon < 0 ? piece.text : piece.text.slice(0, colon)).trim();
				const percent = (0, values_percent.lo)(share);
				if (!percent.ok) return (0, split_list.j5)(piece.at, percent.problem);
				if (before !== void 0 && percent.value <= before) {
					const reason = `is not above the step before it, ${(0, values_percent.l9)(before)}; steps have to rise`;
					return (0, split_list.j5)(piece.at, `${(0, parsed.hD)(share)} ${reason}`);
				}
				if (colon < 0) return (0, parsed.Yz)({ percent: percent.value, hold: void 0 });
				const named2 = (0, split_list.dE)(piece.text.slice(colon + 1), piece.at + colon + 1);
				const hold = (0, split_list.wI)((0, duration.R8)(named2.text), named2.at);
				if (!hold.ok) return hold;
				return (0, parsed.Yz)({ percent: percent.value, hold: hold.value });
			}
			function misreading(text) {
				if (/^[a-z]\w*\s*\(/i.test(text)) return "starts a preset, which has to be the whole schedule";
				if (/^[a-z]/i.test(text)) {
					return `is neither a step such as 5:10m nor a preset; presets are ${PRESET_EXAMPLES.join(" and ")}`;
				}
				if (text.startsWith(":")) return "names no percentage before the colon; write for example 5:10m";
				if (text.endsWith(":")) return "names no hold after the colon; write for example 5:10m";
				if (/[\d%dhms][\s;|]+\d/.test(text)) {
					return "is not one step; write a comma or a new line between steps and no spaces within a duration";
				}
				return void 0;
			}
			const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
			const EXAMPLE = "Mon-Fri 09:00-16:00 Europe/Berlin";
			const FREEZE_EXAMPLE = "not 2026-12-20..2027-01-03";
			const MAX_SPANS = 100;
			function parseWindow(text) {
				return (0, split_list.t4)(text, readSpans((0, split_list.fx)(text)));
			}
			function readSpans(code) {
				const spans = [];
				const freezes = [];
				for (const { 0: raw, index } of code.matchAll(/[^,\r\n]+/g)) {
					const piece = (0, split_list.dE)(raw, index);
					if (piece.text === "") continue;
					if (spans.length + freezes.length === MAX_SPANS)
						return (0, split_list.j5)(piece.at, `${(0, parsed.hD)(piece.text)} is one span too many; ${MAX_SPANS} are accepted`);
					const words = wordsOf(piece);
					const frozen = words[0]?.text.toLowerCase() === "not";
					const span = frozen ? readFreeze(piece, words.slice(1)) : readSpan(piece, words);
					if (!span.ok) return span;
					if ("days" in span.value) spans.push(span.value);
					else freezes.push(span.value);
				}
				if (spans.length + freezes.length === 0) return (0, split_list.j5)(0, `there is no span; write for example ${EXAMPLE}`);
				return (0, parsed.Yz)({ spans, freezes });
			}
			function readSpan(piece, [days, hours, zone, extra]) {
				if (days === void 0 || hours === void 0 || extra !== void 0)
					return (0, split_list.j5)((extra ?? piece).at, `${(0, parsed.hD)(piece.text)} is not a span; write days, hours and perhaps a time zone: ${EXAMPLE}`);
				const onDays = readDays(days);
				if (!onDays.ok) return onDays;
				const times = /^(\d\d?):(\d\d)-(\d\d?):(\d\d)$/.exec(hours.text);
				const [from, to] = [minuteOf(times?.[1], times?.[2]), minuteOf(times?.[3], times?.[4])];
				if (from === void 0 || to === void 0)
					return (0, split_list.j5)(hours.at, `${(0, parsed.hD)(hours.text)} is not HH:MM-HH:MM with times from 00:00 to 24:00`);
				if (from >= to)
					return (0, split_list.j5)(
						hours.at,
						`${(0, parsed.hD)(hours.text)} ends before it begins; write a window over midnight as two: Mon 22:00-24:00, Tue 00:00-06:00`,
					);
				const inZone = readZone(zone);
				if (!inZone.ok) return inZone;
				return (0, parsed.Yz)({ days: onDays.value, from, to, zone: inZone.value });
			}
			function readFreeze(piece, [dates, zone, extra]) {
				if (dates === void 0 || extra !== void 0)
					return (0, split_list.j5)(
						(extra ?? piece).at,
						`${(0, parsed.hD)(piece.text)} is not a freeze; write two dates and perhaps a time zone: ${FREEZE_EXAMPLE}`,
					);
				const [first = "", last = "", ...more] = dates.text.split("..");
				if (more.length > 0 || !isDate(first) || !isDate(last))
					return (0, split_list.j5)(
						dates.at,
						`${(0, parsed.hD)(dates.text)} is not two dates, of which the last is included; write for example ${isDate(dates.text) ? `${dates.text}..${dates.text}` : "2026-12-20..2027-01-03"}`,
					);
				if (first > last) return (0, split_list.j5)(dates.at, `${(0, parsed.hD)(dates.text)} ends before it begins; write the earlier date first`);
				const inZone = readZone(zone);
				return inZone.ok ? (0, parsed.Yz)({ first, last, zone: inZone.value }) : inZone;
			}
			function readDays({ text, at }) {
				const all = DAYS.map((_, day) => day);
				if (text.toLowerCase() === "daily") return (0, parsed.Yz)(all);
				const [first = "", last = first, ...more] = text.split("-");
				const [from, to] = [dayOf(first), dayOf(last)];
				if (from < 0 || to < 0 || more.length > 0)
					return (0, split_list.j5)(at, `${(0, parsed.hD)(text)} names no days; write daily, a day (${(0, parsed.yL)(DAYS)}) or two as in Mon-Fri`);
				return (0, parsed.Yz)(all.slice(0, ((to - from + 7) % 7) + 1).map((day) => (from + day) % 7));
			}
			function dayOf(name) {
				return DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase());
			}
			function minuteOf(hour, minute) {
				const [h, m] = [Number(hour), Number(minute)];
				return (h < 24 && m < 60) || (h === 24 && m === 0) ? h * 60 + m : void 0;
			}
			function isDate(text) {
				const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
				return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
			}
			function readZone(piece) {
				if (piece === void 0) return (0, parsed.Yz)("UTC");
				try {
					return (0, parsed.Yz)(new Intl.DateTimeFormat("en-US", { timeZone: piece.text }).resolvedOptions().timeZone);
				} catch {
					return (0, split_list.j5)(piece.at, `${(0, parsed.hD)(piece.text)} is not a time zone; write an IANA name such as Europe/Berlin, or UTC`);
				}
			}
			function wordsOf({ text, at }) {
				return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, at: at + index }));
			}
			var redact = __nccwpck_require__2(2058);
			class InputReader {
				#problems = [];
				#env;
				#holdsToken;
				/** @param tokens what no other value may contain, since values are shown, and some are sent on. */
				constructor(env, tokens = []) {
					this.#env = env;
					this.#holdsToken = (0, redact.eT)(tokens);
				}
				/** One sentence each, in the order of reading. */
				get problems() {
					return this.#problems;
				}
				/** Notes a problem; where the sentence has no end yet it gets its full stop. */
				note(problem) {
					this.#problems.push(/[.?]$/.test(problem) ? problem : `${problem}.`);
				}
				/** The value of an input, trimmed; empty when it is absent. Names keep their dashes. */
				input(name) {
					const variable = `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
					return { label: `Input ${name}`, text: this.#env[variable]?.trim() ?? "" };
				}
				/** The value of an environment variable, trimmed; empty when it is absent. */
				variable(name) {
					return { label: `Environment variable ${name}`, text: this.#env[name]?.trim() ?? "" };
				}
				/**
				 * Reads the value, which is not a secret.
				 * @param absent the result for an empty value, and in place of a bad one (its problem is noted).
				 */
				read(place, parse, absent) {
					if (this.#holdsToken(place.text)) {
						this.note(`${place.label}: holds a token, which has no place there; the value isn't shown`);
						return absent;
					}
					return this.readSecret(place, parse, absent);
				}
				/** As `read`, for a secret: `parse` must not quote it. */
				readSecret(place, parse, absent) {
					if (place.text === "") return absent;
					const outcome = parse(place.text);
					if (outcome.ok) return outcome.value;
					this.note(`${place.label}: ${outcome.problem}`);
					return absent;
				}
			}
			var model = __nccwpck_require__2(8803);
			const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
			const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
			const MAX_DELAY_MS = 864e5;
			const MAX_TAG_BYTES = 100;
			const MAX_TRIGGER_BYTES = 100;
			function choice(choices) {
				return (text) => {
					const chosen = choices.find((candidate) => candidate === text);
					if (chosen !== void 0) return (0, parsed.Yz)(chosen);
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not accepted; write ${(0, parsed.yL)(choices)}${didYouMean((0, parsed.pA)(text, choices))}`);
				};
			}
			function didYouMean(guess) {
				return guess === void 0 ? "" : `; did you mean ${(0, parsed.hD)(guess)}?`;
			}
			function input_values_boolean(text) {
				if (/^(?:true|True|TRUE)$/.test(text)) return (0, parsed.Yz)(true);
				if (/^(?:false|False|FALSE)$/.test(text)) return (0, parsed.Yz)(false);
				return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not accepted; write true or false`);
			}
			function token(text) {
				if (/^[\x21-\x7e]+$/.test(text)) return (0, parsed.Yz)(text);
				return (0, parsed.CC)(
					"the value, which isn't shown, contains white space, a control character or a letter that no token has; give the token alone, on one line, without the word Bearer",
				);
			}
			function accountId(text) {
				if (/^[0-9a-f]{32}$/i.test(text)) return (0, parsed.Yz)(text.toLowerCase());
				const shown = text.length > 36 ? `a value of ${text.length} characters, which isn't shown,` : (0, parsed.hD)(text);
				return (0, parsed.CC)(`${shown} is not an account id; write its 32 hexadecimal digits`);
			}
			function scriptName(text) {
				const valid = /^[a-z0-9_][a-z0-9_-]{0,254}$/;
				if (valid.test(text)) return (0, parsed.Yz)(text);
				const lowered = text.toLowerCase();
				const accepted = "lower-case letters, digits, dashes and underscores, at most 255, not beginning with a dash";
				const hint = didYouMean(valid.test(lowered) ? lowered : void 0);
				return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not a Worker's name; write ${accepted}${hint}`);
			}
			function canaryVersion(text) {
				if (text === "latest") return (0, parsed.Yz)({ kind: "latest" });
				return named(text, ["a version id", "tag:TAG", "latest"]);
			}
			function stableVersion(text) {
				return named(text, ["a version id", "tag:TAG"]);
			}
			function versionId(text) {
				return UUID.test(text) ? text.toLowerCase() : void 0;
			}
			function named(text, accepted) {
				const id = versionId(text);
				if (id !== void 0) return (0, parsed.Yz)({ kind: "id", id });
				if (text.startsWith("tag:")) return tagged(text);
				return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not a version; write ${(0, parsed.yL)(accepted)}${versionHint(text, accepted)}`);
			}
			function tagged(text) {
				const tag = text.slice("tag:".length).trim();
				const bytes = Buffer.byteLength(tag);
				if (tag === "") return (0, parsed.CC)(`${(0, parsed.hD)(text)} names no tag; write it after the colon: tag:TAG`);
				if (CONTROL.test(tag)) return (0, parsed.CC)(`${(0, parsed.hD)(text)} contains a control character, which no tag does`);
				if (bytes > MAX_TAG_BYTES) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} has a tag of ${bytes} bytes; a tag has at most ${MAX_TAG_BYTES}`);
				}
				return (0, parsed.Yz)({ kind: "tag", tag });
			}
			function versionHint(text, accepted) {
				if (accepted.includes("latest") && (0, parsed.pA)(text, ["latest"]) !== void 0) return didYouMean("latest");
				if (/^[0-9a-f-]{8,}$/i.test(text)) return "; a version id is whole, with 36 characters";
				const tag = text.replace(/^tag\s*[:=]?\s*/i, "");
				return text !== "latest" && /^[\w.+-]{1,100}$/.test(tag) ? didYouMean(`tag:${tag}`) : "";
			}
			function codeUpdate(text) {
				const modes = ["immediate", "deferred", "deferred:DURATION"];
				if (text === "immediate") return (0, parsed.Yz)({ mode: "immediate" });
				if (text === "deferred") return (0, parsed.Yz)(model.U);
				const [mode = "", ...rest] = text.split(":");
				if (mode.trim() !== "deferred" || rest.length === 0) {
					const hint = didYouMean((0, parsed.pA)(mode, modes.slice(0, 2)));
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not accepted; write ${(0, parsed.yL)(modes)}${hint}`);
				}
				const delay = (0, duration.E9)(rest.join(":").trim(), { most: MAX_DELAY_MS });
				if (!delay.ok) return (0, parsed.CC)(`the delay ${delay.problem}`);
				if (delay.value % 1e3 !== 0) return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not accepted; write whole seconds`);
				return (0, parsed.Yz)({ mode: "deferred", maxDelayS: delay.value / 1e3 });
			}
			function requests(text) {
				const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
				if (number >= 1 && number <= 1e9) return (0, parsed.Yz)(number);
				return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not accepted; write a whole number from 1 to 1000000000`);
			}
			function riskOf(text) {
				const confidence = (0, values_percent.lo)(text);
				if (!confidence.ok) return confidence;
				if (confidence.value >= 50 && confidence.value < 100) return (0, parsed.Yz)((0, values_percent.Zw)(confidence.value) / 100);
				return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not accepted; write 50% to 99.99%: the chance that a healthy canary passes, such as 99%`);
			}
			function triggeredBy(text) {
				if (CONTROL.test(text)) return notOneLine(text);
				if (Buffer.byteLength(text) > MAX_TRIGGER_BYTES) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is too long; at most ${MAX_TRIGGER_BYTES} bytes are accepted`);
				}
				return (0, parsed.Yz)(text);
			}
			function environmentName(text) {
				if (CONTROL.test(text)) return notOneLine(text);
				if (text.length > 255) return (0, parsed.CC)(`${(0, parsed.hD)(text)} is too long; at most 255 characters are accepted`);
				return (0, parsed.Yz)(text);
			}
			function notOneLine(text) {
				return (0, parsed.CC)(`${(0, parsed.hD)(text)} contains a control character; write one line of text`);
			}
			const DEFAULT_API_BASE = "https://api.cloudflare.com/client/v4";
			function apiBase(text) {
				const url = URL.parse(text);
				if (url !== null && (url.username !== "" || url.password !== ""))
					return (0, parsed.CC)(`must not contain credentials (its host is ${(0, parsed.hD)(url.host)})`);
				if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not a URL that begins with https://`);
				if (url.protocol === "http:" && !(0, http.U9)(url.hostname))
					return (0, parsed.CC)(`${(0, parsed.hD)(text)}: plain http is accepted for 127.0.0.0/8, [::1] and localhost only; use https`);
				if (/[?#]/.test(text)) return (0, parsed.CC)(`${(0, parsed.hD)(text)}: a query or fragment can't be part of it`);
				return (0, parsed.Yz)(`${url.origin}${url.pathname}`.replace(/\/+$/, ""));
			}
			function digits(text) {
				return /^\d{1,20}$/.test(text) ? (0, parsed.Yz)(text) : (0, parsed.CC)(`${(0, parsed.hD)(text)} is not a number of at most 20 digits`);
			}
			function webAddress(text) {
				const url = URL.canParse(text) ? new URL(text) : void 0;
				if (url === void 0 || !/^https?:$/.test(url.protocol) || /[?#@]/.test(text)) {
					return (0, parsed.CC)(`${(0, parsed.hD)(text)} is not an http or https address`);
				}
				return (0, parsed.Yz)(url.href.replace(/\/+$/, ""));
			}
			function anything(text) {
				return (0, parsed.Yz)(text);
			}
			function readJobContext(reader) {
				const variable = (name, parse, absent) => reader.read(reader.variable(name), parse, absent);
				const text = (name) => variable(name, anything, void 0);
				const matching = (name, pattern) => {
					const value = text(name);
					return value !== void 0 && pattern.test(value) ? value : void 0;
				};
				return {
					eventName: text("GITHUB_EVENT_NAME"),
					eventPath: text("GITHUB_EVENT_PATH"),
					sha: matching("GITHUB_SHA", /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i),
					repository: matching("GITHUB_REPOSITORY", /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/),
					apiUrl: variable("GITHUB_API_URL", webAddress, "https://api.github.com"),
					serverUrl: variable("GITHUB_SERVER_URL", webAddress, "https://github.com"),
					workspace: text("GITHUB_WORKSPACE"),
				};
			}
			var dist = __nccwpck_require__2(9118);
			const Entry = dist.Ik({
				type: dist.Yj(),
				worker_name: dist.KC(dist.Yj(), dist.ch()).optional(),
				version_id: dist.KC(dist.Yj(), dist.ch()).optional(),
			});
			function readWranglerOutput(path2, readFile) {
				if (path2 === "") return (0, parsed.CC)("WRANGLER_OUTPUT_FILE_PATH isn't set");
				const text = readFile(path2);
				return text === void 0 ? (0, parsed.CC)(`the file ${(0, parsed.hD)(path2)} of WRANGLER_OUTPUT_FILE_PATH can't be read`) : (0, parsed.Yz)(text);
			}
			function lastUploadedWorker(ndjson) {
				const upload = ndjson
					.split(/[\r\n]+/)
					.flatMap(entryOf)
					.findLast((entry) => entry.type === "version-upload");
				return typeof upload?.worker_name === "string" ? (0, parsed.Yz)(upload.worker_name) : (0, parsed.CC)("wrangler's output names no uploaded version");
			}
			function lastVersionUpload(ndjson, scriptName2) {
				const entries = ndjson.split(/[\r\n]+/).flatMap(entryOf);
				const uploads = entries.filter((entry) => entry.type === "version-upload");
				const last = uploads.findLast((entry) => entry.worker_name === scriptName2);
				if (last === void 0) return (0, parsed.CC)(absence(entries, uploads, scriptName2));
				const written = last.version_id ?? void 0;
				const id = written === void 0 ? void 0 : versionId(written);
				if (id !== void 0) return (0, parsed.Yz)(id);
				const found = written === void 0 ? "no version id" : `the version id ${(0, parsed.hD)(written)}, which is none`;
				return (0, parsed.CC)(`wrangler's last upload of ${(0, parsed.hD)(scriptName2)} has ${found}`);
			}
			function entryOf(line) {
				try {
					const entry = Entry.try(JSON.parse(line.replace(/^\uFEFF/, "")), { mode: "passthrough" });
					return entry.ok ? [entry.value] : [];
				} catch {
					return [];
				}
			}
			function absence(entries, uploads, scriptName2) {
				if (entries.some((entry) => entry.type === "deploy" && entry.worker_name === scriptName2)) {
					return `wrangler deployed ${(0, parsed.hD)(scriptName2)} at once instead of uploading a version; run wrangler versions upload`;
				}
				const others = [...new Set(uploads.flatMap((entry) => entry.worker_name ?? []))];
				if (others.length === 0) return "wrangler's output names no uploaded version; run wrangler versions upload";
				const names = others.slice(0, 5).map(parsed.hD).join(", ");
				const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
				return `wrangler's output names uploads of ${names}${more}, and none of ${(0, parsed.hD)(scriptName2)}`;
			}
			const INPUT_DEFAULTS = {
				command: "rollout",
				"api-token": "",
				"account-id": "",
				"script-name": "",
				"canary-version": "",
				"stable-version": "",
				schedule: "10, 50, 100",
				hold: "5m",
				checks: "",
				"min-requests": "100",
				confidence: "99%",
				"on-inconclusive": "rollback",
				"on-failure": "rollback",
				"on-cancel": "rollback",
				"on-conflict": "fail",
				message: "",
				"triggered-by": "",
				force: "false",
				"code-update": "",
				window: "",
				environment: "",
				"github-token": "",
				prune: "false",
				"dry-run": "false",
			};
			const HOSTED_JOB_MS = 6 * 36e5;
			function tokensIn(env) {
				const reader = new InputReader(env);
				const places = [reader.input("api-token"), reader.variable("CLOUDFLARE_API_TOKEN"), reader.input("github-token")];
				return [...new Set(places.map((place) => place.text).filter((text) => text !== ""))];
			}
			function loadInputs(env, readFile = () => void 0) {
				const tokens = tokensIn(env);
				const reader = new InputReader(env, tokens);
				const given = (name, parse, absent) => reader.read(withDefault(reader.input(name), INPUT_DEFAULTS[name]), parse, absent);
				const optional = (name, parse) => given(name, parse, void 0);
				const text = (name) => reader.read(reader.variable(name), anything, "");
				const present = (place, what) => {
					if (place.text === "") reader.note(`${place.label} is missing: give ${what}`);
					return place;
				};
				const job = readJobContext(reader);
				const upload = readWranglerOutput(text("WRANGLER_OUTPUT_FILE_PATH"), readFile);
				const hold = given("hold", duration.R8, { min: 0, max: 0 });
				const command = given("command", choice(["rollout", "advance", "promote", "rollback", "status"]), "status");
				const apiToken = reader.readSecret(
					present(
						firstOf(reader.input("api-token"), reader.variable("CLOUDFLARE_API_TOKEN")),
						"a Cloudflare API token, here or as environment variable CLOUDFLARE_API_TOKEN",
					),
					token,
					"",
				);
				const account = reader.read(
					present(
						firstOf(reader.input("account-id"), reader.variable("CLOUDFLARE_ACCOUNT_ID")),
						"the account's id of 32 hexadecimal digits, here or as environment variable CLOUDFLARE_ACCOUNT_ID",
					),
					accountId,
					"",
				);
				const script = readScriptName(reader, upload);
				const inputs = {
					command,
					apiToken,
					accountId: account,
					scriptName: script,
					canary: optional("canary-version", canaryVersion) ?? uploadedCanary(upload, script),
					stable: optional("stable-version", stableVersion),
					schedule: given("schedule", (text2) => parseSchedule(text2, hold), []),
					window: optional("window", parseWindow),
					checks: readChecks(reader, (0, check_command.fG)(env, tokens)),
					minRequests: given("min-requests", requests, 1),
					alpha: given("confidence", riskOf, 0.01),
					onInconclusive: given("on-inconclusive", choice(["hold", "proceed", "rollback"]), "hold"),
					onFailure: given("on-failure", choice(["rollback", "hold"]), "hold"),
					onCancel: given("on-cancel", choice(["rollback", "hold"]), "hold"),
					onConflict: given("on-conflict", choice(["fail", "replace"]), "fail"),
					message: optional("message", anything),
					triggeredBy: reader.read(firstOf(reader.input("triggered-by"), reader.variable("GITHUB_EVENT_NAME")), triggeredBy, "manual"),
					force: given("force", input_values_boolean, false),
					codeUpdate: optional("code-update", codeUpdate),
					environment: optional("environment", environmentName),
					githubToken: reader.readSecret(reader.input("github-token"), token, void 0),
					prune: given("prune", input_values_boolean, false),
					dryRun: given("dry-run", input_values_boolean, true),
					apiBase: reader.read(reader.variable("CLOUDFLARE_API_BASE_URL"), apiBase, DEFAULT_API_BASE),
					run: {
						id: reader.read(reader.variable("GITHUB_RUN_ID"), digits, "0"),
						attempt: Number(reader.read(reader.variable("GITHUB_RUN_ATTEMPT"), digits, "1")),
					},
					byHand: job.eventName === "workflow_dispatch",
					jobLimitMs: text("RUNNER_ENVIRONMENT") === "github-hosted" ? HOSTED_JOB_MS : void 0,
					job,
				};
				if (reader.problems.length > 0) throw new errors.Mm(reader.problems);
				return inputs;
			}
			function readScriptName(reader, output) {
				const place = reader.input("script-name");
				if (place.text !== "") return reader.read(place, scriptName, "");
				const upload = output.ok ? lastUploadedWorker(output.value) : output;
				if (upload.ok) return reader.read({ label: "The Worker in wrangler's output", text: upload.value }, scriptName, "");
				reader.note(
					`${place.label} is missing: give the Worker's name, or run wrangler versions upload in the same job with WRANGLER_OUTPUT_FILE_PATH set for both steps, or set that variable to the output file of another job's upload (${upload.problem})`,
				);
				return "";
			}
			function uploadedCanary(output, script) {
				const upload = output.ok ? lastVersionUpload(output.value, script) : (0, parsed.CC)(`the input is empty and ${output.problem}`);
				if (upload.ok) return { kind: "id", id: upload.value };
				const ways = "Give its id, tag:TAG or latest as canary-version, or upload it in the same job with wrangler and WRANGLER_OUTPUT_FILE_PATH set.";
				return { kind: "none", problem: `No canary-version: ${upload.problem}. ${ways}` };
			}
			function readChecks(reader, variables) {
				const place = reader.input("checks");
				const checks = reader.read(place, (text) => (0, parsed.Yz)(parseChecks(text, variables)), { ok: true, value: [] });
				if (checks.ok) return checks.value;
				for (const { problem } of checks.problems) reader.note(`${place.label}: ${problem}`);
				return [];
			}
			function withDefault(place, text) {
				return place.text === "" ? { ...place, text } : place;
			}
			function firstOf(place, instead) {
				return place.text === "" && instead.text !== "" ? instead : place;
			}
		},
	/***/
	2631:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				CT: () =>
					/* binding */
					createdAt,
				/* harmony export */
				WG: () =>
					/* binding */
					soleVersion,
				/* harmony export */
				WM: () =>
					/* binding */
					compareCreated,
				/* harmony export */
				Z7: () =>
					/* binding */
					justAfter,
				/* harmony export */
				_l: () =>
					/* binding */
					sameVersions,
				/* harmony export */
				tC: () =>
					/* binding */
					shareOf,
				/* harmony export */
			});
			function compareCreated(a, b) {
				const byMs = Date.parse(a.createdOn) - Date.parse(b.createdOn);
				if (byMs !== 0) return Number.isNaN(byMs) ? 0 : byMs;
				const [x, y] = [fraction(a.createdOn), fraction(b.createdOn)];
				return x < y ? -1 : x > y ? 1 : 0;
			}
			function createdAt(deployment) {
				return Date.parse(deployment.createdOn);
			}
			function justAfter({ createdOn }) {
				return new Date(Date.parse(createdOn) + 1).toISOString();
			}
			function shareOf(deployment, versionId) {
				return deployment.versions.find((version) => version.versionId === versionId)?.percentage;
			}
			const WHOLE = 99.95;
			function soleVersion({ versions: [first, ...others] }) {
				return others.length === 0 && first !== void 0 && first.percentage >= WHOLE ? first.versionId : void 0;
			}
			function sameVersions(a, b) {
				return (
					a.length === b.length &&
					a.every(({ versionId, percentage }) => b.some((other) => other.versionId === versionId && Math.abs(other.percentage - percentage) < 5e-3))
				);
			}
			function fraction(iso) {
				return (/\.(\d+)/.exec(iso)?.[1] ?? "").padEnd(9, "0");
			}
		},
	/***/
	7805:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				BI: () =>
					/* binding */
					mergeNextPage,
				/* harmony export */
				QA: () =>
					/* binding */
					liveOf,
				/* harmony export */
				Se: () =>
					/* binding */
					understood,
				/* harmony export */
				iI: () =>
					/* binding */
					toListing,
				/* harmony export */
				sj: () =>
					/* binding */
					mergeFirstPage,
				/* harmony export */
			});
			var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2631);
			var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5963);
			function toListing({ deployments: raw, last }, readAt, dated) {
				const deployments = inOrder(raw, dated);
				return { deployments, live: deployments[0], readAt, older: last ? "none" : { page: 2 } };
			}
			function mergeFirstPage(first, known) {
				const oldest = first.deployments.at(-1);
				const at = known.deployments.findIndex(({ id }) => id === oldest?.id);
				if (first.older === "none" || at < 0) return first;
				const listed = new Set(first.deployments.map(({ id }) => id));
				if (known.deployments.slice(0, at).some(({ id }) => !listed.has(id))) return first;
				const deployments = [...first.deployments, ...known.deployments.slice(at + 1)];
				return { ...first, deployments, older: known.older };
			}
			function mergeNextPage(known, page) {
				const { deployments, older } = known;
				const oldest = deployments.at(-1);
				const listed = new Set(deployments.map(({ id }) => id));
				const behind = inOrder(page.deployments).filter(
					(entry) => !listed.has(entry.id) && (oldest === void 0 || (0, _deployment_js__WEBPACK_IMPORTED_MODULE_1__.WM)(entry, oldest) <= 0),
				);
				const all = { ...known, deployments: [...deployments, ...behind] };
				if (page.last) return { ...all, older: "none" };
				if (behind.length === 0 || typeof older !== "object") return { ...all, older: "withheld" };
				return { ...all, older: { page: older.page + 1 } };
			}
			function inOrder(raw, dated = (deployment) => deployment) {
				const seen = /* @__PURE__ */ new Map();
				for (const deployment of raw) if (!seen.has(deployment.id)) seen.set(deployment.id, dated(deployment));
				return [...seen.values()].sort((a, b) => (0, _deployment_js__WEBPACK_IMPORTED_MODULE_1__.WM)(b, a));
			}
			function liveOf({ live }) {
				if (live === void 0) throw new Error("a list without a live deployment is stale");
				return live;
			}
			function understood({ live }) {
				if (live === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.Mm(["This Worker has no deployment yet: deploy it once."]);
				const oddity = oddityOf(live);
				if (oddity !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.Mm([`The live deployment ${live.id} isn't understood (${oddity}).`]);
				return live;
			}
			function oddityOf(live) {
				const { oddity, versions, createdOn } = live;
				if (oddity !== void 0) return oddity;
				const different = new Set(versions.map(({ versionId }) => versionId)).size;
				if (different !== versions.length) return "it names one version twice";
				if (different < 1 || different > 2) return `it has ${different} versions`;
				return Number.isFinite((0, _deployment_js__WEBPACK_IMPORTED_MODULE_1__.CT)(live)) ? void 0 : `its created_on is ${JSON.stringify(createdOn)}`;
			}
		},
	/***/
	2861:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Ct: () =>
					/* binding */
					rollbackCommand,
				/* harmony export */
				Fw: () =>
					/* binding */
					commandFor,
				/* harmony export */
				MP: () =>
					/* binding */
					describeVersion,
				/* harmony export */
				Ti: () =>
					/* binding */
					describeDeployment,
				/* harmony export */
				Tt: () =>
					/* binding */
					describeVersions,
				/* harmony export */
				WR: () =>
					/* binding */
					describeVerdicts,
				/* harmony export */
				_p: () =>
					/* binding */
					describeOtherwise,
				/* harmony export */
				h0: () =>
					/* binding */
					short,
				/* harmony export */
				iO: () =>
					/* binding */
					describeSplit,
				/* harmony export */
			});
			var _values_percent_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(7262);
			var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(808);
			function short(id) {
				return id.slice(0, 8);
			}
			function describeVersions(versions) {
				if (versions.length === 0) return "no version";
				return versions
					.map(({ versionId, percentage }) => `${short(versionId)} at ${(0, _values_percent_js__WEBPACK_IMPORTED_MODULE_1__.l9)(percentage)} %`)
					.join(", ");
			}
			function describeSplit(deployment) {
				return describeVersions(deployment.versions);
			}
			function describeOtherwise(stored, what) {
				return `Cloudflare stored ${describeSplit(stored)} for ${what}`;
			}
			function describeDeployment(deployment) {
				const author = deployment.author === void 0 ? "" : ` by ${deployment.author}`;
				const message =
					deployment.message === void 0 ? "" : `: ${JSON.stringify((0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.$Q)(deployment.message, 120))}`;
				return `deployment ${deployment.id} (${describeSplit(deployment)})${author} through ${deployment.source} at ${deployment.createdOn}${message}`;
			}
			function commandFor(versions, scriptName) {
				const specs = versions.map(({ versionId, percentage }) => quoted(`${versionId}@${percentage}%`)).join(" ");
				return `npx wrangler versions deploy ${specs} --name ${scriptName} --yes`;
			}
			function quoted(word) {
				return /^[\w@%.-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
			}
			function rollbackCommand(stableId, scriptName) {
				return commandFor([{ versionId: stableId, percentage: 100 }], scriptName);
			}
			function describeVerdicts(verdicts) {
				return verdicts.map(({ check, detail }) => `${check} (${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.$Q)(detail, 400)})`).join("; ");
			}
			function describeVersion({ id, number, tag, createdOn }) {
				const tagged = tag === void 0 ? "" : `, tag ${JSON.stringify(tag)}`;
				return `${id} (number ${number}${tagged}, ${createdOn})`;
			}
		},
	/***/
	5861:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				El: () =>
					/* binding */
					LONGEST_WHY,
				/* harmony export */
				HD: () =>
					/* binding */
					obstacleOf,
				/* harmony export */
				Z5: () =>
					/* binding */
					blocked,
				/* harmony export */
			});
			var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(808);
			var _deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(2631);
			var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2861);
			const LONGEST_WHY = 800;
			function blocked(
				{ ledger, request },
				why,
				live,
				obstacle,
				{ versions } = {
					versions: [{ versionId: ledger.stableId, percentage: 100 }],
				},
			) {
				const rollback = (0, _deployment_js__WEBPACK_IMPORTED_MODULE_2__._l)(versions, [{ versionId: ledger.stableId, percentage: 100 }]);
				const what = rollback ? "THE ROLLBACK FAILED" : "A FOREIGN DEPLOYMENT COULD NOT BE RESTORED";
				const since = Number.isFinite((0, _deployment_js__WEBPACK_IMPORTED_MODULE_2__.CT)(live)) ? ` (since ${live.createdOn})` : "";
				return {
					status: "failed",
					reason: `${what}: live is ${(0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.iO)(live)}${since}. ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.Iu)((0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.$Q)(obstacle.replace(/\.$/, ""), LONGEST_WHY))}. ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.$Q)(why, LONGEST_WHY)}. To undo: ${(0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.Fw)(versions, request.scriptName)}`,
				};
			}
			function obstacleOf(why, { deployment }) {
				return why instanceof Error
					? why.message
					: (0, _describe_js__WEBPACK_IMPORTED_MODULE_1__._p)(why, (0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.Tt)(deployment.versions));
			}
		},
	/***/
	1623:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				r: () =>
					/* binding */
					drive,
			});
			var deployment = __nccwpck_require__2(2631);
			var deployments_listing = __nccwpck_require__2(7805);
			function foreignIn(ledger, listing) {
				const live = (0, deployments_listing.QA)(listing);
				if (!ledger.owns(live)) return { kind: "live", deployment: live };
				const overwritten = ledger.overwritten(listing);
				return overwritten && { kind: "overwritten", deployment: overwritten };
			}
			var write_deployment = __nccwpck_require__2(9731);
			var give_way = __nccwpck_require__2(2087);
			function lookAfterCompletion({ budget, ledger, reader, ports }) {
				return async ({ status }) => {
					const completed = reader.last?.live;
					const lateForMs = ledger.lateForMs(ports.clock.now());
					if (status !== "completed" || completed === void 0 || lateForMs === 0) return void 0;
					try {
						await budget.pause(lateForMs);
						await reader.read();
						await budget.pause(write_deployment.Um);
						await reader.read();
					} catch {}
					const { last } = reader;
					if (last?.live === void 0 || last.live.id === completed.id) return void 0;
					const same = (0, deployment._l)(last.live.versions, completed.versions);
					return same && foreignIn(ledger, last) === void 0 ? void 0 : last;
				};
			}
			async function drive(rollout, flow, from, lastLook = lookAfterCompletion(rollout)) {
				const { ledger, reader, ports } = rollout;
				const loop = new Drive(rollout, flow);
				for (let listing = from ?? (await reader.read()); ; ) {
					const { ending, reached } = await loop.run(listing);
					const later = await lastLook(ending);
					if (later === void 0) {
						if (reached) ledger.settled(ports.clock.now());
						return ending;
					}
					listing = later;
				}
			}
			class Drive {
				#rollout;
				#flow;
				#sent;
				#writes = 0;
				/** Undefined until this run gives way; then how often it has deployed again what it had overwritten. */
				#restored;
				constructor(rollout, flow) {
					this.#rollout = rollout;
					this.#flow = flow;
				}
				async run(from) {
					const { budget, reader, writer } = this.#rollout;
					const flow = this.#flow;
					for (let listing = from; ; ) {
						const live = (0, deployments_listing.QA)(listing);
						const { foreign, said } = this.#foreignIn(listing);
						const failed = this.#storedOtherwise(live, foreign);
						if (failed !== void 0) return failed;
						const looked = foreign === void 0 ? await flow.look?.(listing, this.#sent) : void 0;
						const fresh = await reader.fresh(listing);
						if ((0, deployments_listing.QA)(fresh).id !== live.id) {
							listing = fresh;
							continue;
						}
						const decide = (on) =>
							foreign === void 0
								? flow.next(on, this.#sent, looked)
								: (0, give_way.nE)(this.#rollout, foreign, (0, deployments_listing.QA)(on), this.#restored ?? 0, said);
						const decision = decide(fresh);
						if (decision.kind === "stop") return { ending: decision.ending, reached: false };
						if (decision.kind === "end") {
							const closed = await this.#close(decision, () => decide(reader.last ?? fresh));
							if ("ending" in closed) return closed;
							listing = closed;
						} else if (decision.kind === "wait") {
							await budget.pause(decision.ms, decision.wake);
							listing = await reader.read();
						} else {
							const written = await writer.write(decision.request, fresh);
							listing = written.listing;
							if (written.refused) return { ending: decision.failed(written.refused, (0, deployments_listing.QA)(listing)), reached: false };
							this.#sent = { ...decision, made: written.made };
							this.#writes += 1;
							if (this.#restored !== void 0) this.#restored += 1;
						}
					}
				}
				/** Somebody else's deployment that this run gives way to, and how it ends then where that isn't as drifted. */
				#foreignIn(listing) {
					const { ledger } = this.#rollout;
					const found = foreignIn(ledger, listing);
					if (found === void 0) return {};
					const said = this.#flow.foreign?.(found, (0, deployments_listing.QA)(listing));
					if (said === "ours") return this.#restored === void 0 ? {} : { foreign: found };
					if (this.#restored === void 0) {
						this.#restored = 0;
						ledger.setGoal({ policy: "hold", cause: "failed", why: give_way.Ut });
					}
					return { foreign: found, said };
				}
				/** Of a deployment of this run that is live with other versions or shares than were sent last. */
				#storedOtherwise(live, foreign) {
					const sent = this.#sent;
					if (sent === void 0 || (foreign !== void 0 && sent.request.purpose !== "restore")) return void 0;
					const { versions } = sent.request.deployment;
					if (!this.#rollout.ledger.owns(live) || (0, deployment._l)(live.versions, versions)) return void 0;
					const ending = live.id === sent.made?.id ? sent.failed(live, live) : sent.late?.(live);
					return ending && { ending, reached: false };
				}
				/** Nothing more is to be done; where a write is open, finds out first what became of it: then this is what is live. */
				async #close({ ending }, decideOnLast) {
					const { ledger, ports, reader, writer } = this.#rollout;
					const [open] = ledger.pending;
					if (open === void 0) return { ending: ending(), reached: true };
					if (ports.cancel.aborted && this.#writes > 0) return { ending: ending(), reached: false };
					try {
						return (await writer.lookForLostWrite(open)).listing;
					} catch (error) {
						if (!(error instanceof write_deployment.iY)) throw error;
						const last = decideOnLast();
						if (last.kind === "write" && reader.last?.live) return { ending: last.failed(error, reader.last.live), reached: false };
						const { status, reason } = last.kind === "end" ? last.ending() : ending();
						return {
							ending: { status, reason: `${reason} But ${error.message}; the post step checks again.` },
							reached: false,
						};
					}
				}
			}
		},
	/***/
	2087:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				Ut: () =>
					/* binding */
					GAVE_WAY,
				nE: () =>
					/* binding */
					giveWay,
				a6: () =>
					/* binding */
					isRespected,
			});
			var deployment = __nccwpck_require__2(2631);
			var describe = __nccwpck_require__2(2861);
			var marker = __nccwpck_require__2(926);
			var model = __nccwpck_require__2(8803);
			var blocked = __nccwpck_require__2(5861);
			function drifted({ ports }, foreign) {
				ports.emit({ type: "drift", foreign, fate: "live" });
				return {
					status: "drifted",
					reason: `Somebody else deployed: ${(0, describe.Ti)(foreign)} is live. The rollout stopped and changed nothing after that.`,
				};
			}
			function foreignRespected({ ports, request }, foreign, live) {
				const ours = (0, marker.W_)((0, marker.gY)(live.message ?? "")?.run, request.run);
				if (ours) ports.emit({ type: "drift", foreign, fate: "live" });
				const what = ours
					? `Deployment ${live.id} of this run replaced it, with the same versions`
					: `This run had overwritten it, so its versions were deployed again (deployment ${live.id})`;
				return { status: "drifted", reason: `${overwritten(foreign, live)} ${what}.` };
			}
			function foreignLost({ ports, request }, foreign, live) {
				ports.emit({ type: "drift", foreign, fate: "lost" });
				return {
					status: "failed",
					reason: `${overwritten(foreign, live)} This run overwrote it and can't restore it (${foreign.oddity ?? `${foreign.versions.length} versions`}). To undo: ${(0, describe.Fw)(foreign.versions, request.scriptName)}`,
				};
			}
			function overwritten(foreign, live) {
				return `Live is ${(0, describe.iO)(live)}. Somebody else deployed at the same moment: ${(0, describe.Ti)(foreign)}.`;
			}
			const GAVE_WAY = "Somebody else deployed";
			const RESTORATIONS = 6;
			function giveWay(rollout, { kind, deployment: foreign }, live, restored, said) {
				const { ledger, ports } = rollout;
				if (kind === "live") return { kind: "end", ending: said ?? (() => drifted(rollout, foreign)) };
				if (isRespected(foreign, live)) return { kind: "end", ending: said ?? (() => foreignRespected(rollout, foreign, live)) };
				if (!isRepeatable(foreign)) return { kind: "end", ending: () => foreignLost(rollout, foreign, live) };
				const request = restoreRequest(rollout, foreign);
				const stopped = (obstacle, now) => (0, blocked.Z5)(rollout, ledger.goal?.why ?? GAVE_WAY, now, obstacle, request.deployment);
				if (restored === RESTORATIONS) return { kind: "stop", ending: stopped("other deployments kept going live", live) };
				ports.emit({ type: "drift", foreign, fate: "restored" });
				return { kind: "write", request, failed: (why, now) => stopped((0, blocked.HD)(why, request), now) };
			}
			function isRespected({ oddity, versions }, live) {
				return oddity === void 0 && (0, deployment._l)(versions, live.versions);
			}
			function isRepeatable({ oddity, versions }) {
				return oddity === void 0 && (versions.length === 1 || versions.length === 2);
			}
			function restoreRequest({ request }, { id, message, versions }) {
				return {
					purpose: "restore",
					deployment: {
						versions,
						message: (0, marker.pG)(message || `deployment ${(0, describe.h0)(id)}`, request.run),
						triggeredBy: request.triggeredBy,
						force: false,
						codeUpdate: request.codeUpdate ?? model.U,
					},
				};
			}
		},
	/***/
	6147:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				N: () =>
					/* binding */
					unsettled,
				/* harmony export */
				i: () =>
					/* binding */
					settleAfter,
				/* harmony export */
			});
			var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(808);
			var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2861);
			var _drive_blocked_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(5861);
			var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(5963);
			var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(1956);
			var _write_write_deployment_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(9731);
			var _settle_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__2(3561);
			async function settleAfter(error, rollout, policies) {
				const { ports, budget } = rollout;
				if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.Qz) return fenced(rollout, error);
				let why;
				let cause;
				let policy;
				if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.cJ) {
					ports.emit({ type: "cancelled", by: error.by });
					[why, cause, policy] = [`Cancelled by ${error.by}`, "cancelled", policies.onCancel];
				} else {
					[why, cause] = [(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.cv)(error), "failed"];
					policy = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.ay ? error.policy : policies.onFailure;
					ports.emit({ type: "failure", reason: why });
				}
				budget.settle(policy === "rollback" ? _retry_js__WEBPACK_IMPORTED_MODULE_4__.ui : _retry_js__WEBPACK_IMPORTED_MODULE_4__.aY);
				try {
					return await (0, _settle_js__WEBPACK_IMPORTED_MODULE_6__.G)(rollout, {
						policy,
						cause,
						why: (0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.$Q)(why, _drive_blocked_js__WEBPACK_IMPORTED_MODULE_2__.El),
					});
				} catch (trouble) {
					if (trouble instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.Qz) return fenced(rollout, trouble);
					const { ledger, reader, request } = rollout;
					const by = `${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.$Q)(why, _drive_blocked_js__WEBPACK_IMPORTED_MODULE_2__.El)}. The post step retries`;
					return unsettled(trouble, reader, by, (0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(ledger.stableId, request.scriptName));
				}
			}
			function fenced({ reader }, { message }) {
				const live = reader.last?.live;
				return {
					status: "failed",
					reason: `${live ? `Live was ${(0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.iO)(live)}. ` : ""}Stopped: ${message}.`,
				};
			}
			function unsettled(trouble, reader, why, command) {
				const undo = command === void 0 ? "" : ` To roll back by hand: ${command}`;
				return { status: "failed", reason: `${describeTrouble(trouble, reader)}. ${why}.${undo}` };
			}
			function describeTrouble(trouble, { last }) {
				const known = last?.live && (0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.Ti)(last.live);
				const what = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.$Q)(
					(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.cv)(trouble),
					_drive_blocked_js__WEBPACK_IMPORTED_MODULE_2__.El,
				);
				if (trouble instanceof _write_write_deployment_js__WEBPACK_IMPORTED_MODULE_5__.iY || trouble instanceof _retry_js__WEBPACK_IMPORTED_MODULE_4__.JT)
					return `${known ? `Last seen live: ${known}. ` : ""}${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.Iu)(what)}`;
				return `What is live can't be read${known ? `, last known as ${known}` : ""}, so nothing further was written: ${what}`;
			}
		},
	/***/
	3561:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				G: () =>
					/* binding */
					settle,
				/* harmony export */
				I: () =>
					/* binding */
					rollbackRequest,
				/* harmony export */
			});
			var _deployment_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__2(2631);
			var _deployments_listing_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(7805);
			var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2861);
			var _drive_blocked_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(5861);
			var _drive_drive_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(1623);
			var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(926);
			var _model_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(8803);
			const WRITES = 6;
			async function settle(rollout, wanted, lastLook) {
				const goal = rollout.ledger.setGoal(wanted);
				return (0, _drive_drive_js__WEBPACK_IMPORTED_MODULE_3__.r)(rollout, settleFlow(rollout, goal), void 0, lastLook);
			}
			function settleFlow(rollout, goal) {
				let writes = 0;
				return {
					next(listing) {
						const live = (0, _deployments_listing_js__WEBPACK_IMPORTED_MODULE_0__.QA)(listing);
						if (goal.policy === "hold" || (0, _deployment_js__WEBPACK_IMPORTED_MODULE_6__.tC)(live, rollout.ledger.canaryId) === void 0)
							return { kind: "end", ending: () => endingOf(rollout, goal, live) };
						if (writes === WRITES)
							return {
								kind: "stop",
								ending: (0, _drive_blocked_js__WEBPACK_IMPORTED_MODULE_2__.Z5)(rollout, goal.why, live, "other deployments kept going live"),
							};
						writes += 1;
						const request = rollbackRequest(rollout, goal.cause);
						return {
							kind: "write",
							request,
							failed: (why, now) =>
								(0, _drive_blocked_js__WEBPACK_IMPORTED_MODULE_2__.Z5)(
									rollout,
									goal.why,
									now,
									(0, _drive_blocked_js__WEBPACK_IMPORTED_MODULE_2__.HD)(why, request),
									request.deployment,
								),
						};
					},
				};
			}
			function endingOf({ ledger }, goal, live) {
				if ((0, _deployment_js__WEBPACK_IMPORTED_MODULE_6__.tC)(live, ledger.canaryId) !== void 0)
					return {
						status: "held",
						reason: `${(0, _deployment_js__WEBPACK_IMPORTED_MODULE_6__.WG)(live) === void 0 ? "The split was left in place" : "Nothing more was changed"}; live is ${(0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.iO)(live)}. ${goal.why}.`,
					};
				const unknown = ledger.pending.length > 0;
				const wanted = goal.policy === "rollback" || !unknown;
				if (ledger.canaryDeployed && wanted && (0, _deployment_js__WEBPACK_IMPORTED_MODULE_6__.WG)(live) === ledger.stableId)
					return {
						status: "rolled-back",
						reason: `Stable ${(0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.h0)(ledger.stableId)} is live at 100 % again. ${goal.why}.`,
					};
				const untouched = ledger.own.length === 0 ? "The live deployment is unchanged" : "Live is";
				const lives = unknown ? "Last seen live" : untouched;
				return { status: "failed", reason: `${lives}: ${(0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.iO)(live)}. ${goal.why}.` };
			}
			function rollbackRequest({ ledger, request }, cause) {
				const marker = { kind: "rollback", canary8: (0, _describe_js__WEBPACK_IMPORTED_MODULE_1__.h0)(ledger.canaryId), cause, run: request.run };
				return {
					purpose: "rollback",
					deployment: {
						versions: [{ versionId: ledger.stableId, percentage: 100 }],
						// guard: rollback-to-stable
						message: (0, _marker_js__WEBPACK_IMPORTED_MODULE_4__.SB)(marker, ledger.message),
						triggeredBy: request.triggeredBy,
						force: false,
						codeUpdate: request.codeUpdate ?? (cause === "failed" ? { mode: "immediate" } : _model_js__WEBPACK_IMPORTED_MODULE_5__.U),
					},
				};
			}
		},
	/***/
	5963:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Fx: () =>
					/* binding */
					isUnknownVersion,
				/* harmony export */
				Mm: () =>
					/* binding */
					ProblemError,
				/* harmony export */
				Qz: () =>
					/* binding */
					FencedError,
				/* harmony export */
				ay: () =>
					/* binding */
					RolloutFailure,
				/* harmony export */
				cJ: () =>
					/* binding */
					Cancelled,
				/* harmony export */
				hD: () =>
					/* binding */
					ApiError,
				/* harmony export */
			});
			class ApiError extends Error {
				name = "ApiError";
				facts;
				constructor(message, facts) {
					super(message, facts.cause === void 0 ? void 0 : { cause: facts.cause });
					this.facts = facts;
				}
				/** True when the envelope carries this code. */
				hasCode(code) {
					return this.facts.codes?.includes(code) ?? false;
				}
			}
			const UNKNOWN_VERSION = [10007, 100146];
			function isUnknownVersion(error) {
				return error instanceof ApiError && UNKNOWN_VERSION.some((code) => error.hasCode(code));
			}
			class ProblemError extends Error {
				name = "ProblemError";
				problems;
				constructor(problems) {
					super(problems.join("\n"));
					this.problems = problems;
				}
			}
			class Cancelled extends Error {
				name = "Cancelled";
				by;
				at;
				constructor(by, at) {
					super(`cancelled by ${by}`);
					this.by = by;
					this.at = at;
				}
			}
			class FencedError extends Error {
				name = "FencedError";
				constructor() {
					super("the post step has started, so this process writes nothing more");
				}
			}
			class RolloutFailure extends Error {
				name = "RolloutFailure";
				policy;
				constructor(reason, policy) {
					super(reason);
					this.policy = policy;
				}
			}
		},
	/***/
	926:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Dv: () =>
					/* binding */
					sameMarker,
				/* harmony export */
				Le: () =>
					/* binding */
					isRestored,
				/* harmony export */
				SB: () =>
					/* binding */
					composeMessage,
				/* harmony export */
				W_: () =>
					/* binding */
					sameRun,
				/* harmony export */
				bD: () =>
					/* binding */
					messageOf,
				/* harmony export */
				gY: () =>
					/* binding */
					parseMarker,
				/* harmony export */
				lA: () =>
					/* binding */
					fits,
				/* harmony export */
				pG: () =>
					/* binding */
					composeRestored,
				/* harmony export */
				qw: () =>
					/* binding */
					restorerOf,
				/* harmony export */
				wu: () =>
					/* binding */
					cutMessage,
				/* harmony export */
			});
			const MESSAGE_BYTES = 1e3;
			const SHORTEST_BYTES = 50;
			const PERCENT = /0|100|[1-9]\d?|(?:0|[1-9]\d?)\.\d?[1-9]/.source;
			const COUNT = /[1-9]\d{0,4}/.source;
			const CANARY = `canary (?<canary>[0-9a-f]{8}) (?<percent>${PERCENT})% (?<step>${COUNT})/(?<steps>${COUNT})`;
			const ROLLBACK = "rollback (?<undone>[0-9a-f]{8}) (?:(?<failed>failed)|(?<cancelled>cancelled)|manual)";
			const HEAD = `^(?:${CANARY}|${ROLLBACK}) run `;
			const WHOLE = new RegExp(`${HEAD}(?<id>\\d{1,20})\\.(?<attempt>[1-9]\\d{0,8}):(?: (?<message>.*))?$`, "u");
			const CUT = new RegExp(`${HEAD}\\d{1,20}(?:\\.\\d{0,9})?$`, "u");
			const RESTORED = /(?:\s+\(restored by run (?<id>\d{1,20})\.(?<attempt>[1-9]\d{0,8})\))+\s*$/u;
			function composeMessage(marker, message) {
				const { canary8, run } = marker;
				const what =
					marker.kind === "canary"
						? `canary ${canary8} ${Number(marker.percent.toFixed(2))}% ${marker.step}/${marker.steps}`
						: `rollback ${canary8} ${marker.cause}`;
				const head = `${what} run ${run.id}.${run.attempt}:`;
				if (parseMarker(head) === void 0) throw new RangeError(`Not a marker: ${JSON.stringify(head)}`);
				return cutUtf8(`${head} ${firstLine(message)}`, MESSAGE_BYTES)
					.replace(RESTORED, "")
					.trimEnd();
			}
			function composeRestored(message, { id, attempt }) {
				const restored = ` (restored by run ${id}.${attempt})`;
				return `${cutUtf8(message, MESSAGE_BYTES - restored.length)}${restored}`;
			}
			function restorerOf(message) {
				const { id, attempt } = RESTORED.exec(message.slice(-MESSAGE_BYTES))?.groups ?? {};
				return id === void 0 ? void 0 : { id, attempt: Number(attempt) };
			}
			function isRestored(message, sent) {
				return sent.startsWith(message) && message.length > sent.lastIndexOf(".");
			}
			function parseMarker(message) {
				const match = WHOLE.exec(message) ?? (isShortest(message) ? CUT.exec(message) : void 0);
				if (!match?.groups) return void 0;
				const { canary, percent, step, steps, undone, failed, cancelled, id, attempt } = match.groups;
				const run = id !== void 0 && { run: { id, attempt: Number(attempt) } };
				if (undone !== void 0) {
					return {
						kind: "rollback",
						canary8: undone,
						cause: failed ? "failed" : cancelled ? "cancelled" : "manual",
						...run,
					};
				}
				if (canary === void 0 || Number(step) > Number(steps)) return void 0;
				return {
					kind: "canary",
					canary8: canary,
					percent: Number(percent),
					step: Number(step),
					steps: Number(steps),
					...run,
				};
			}
			function fits(marker, versions) {
				const canary = versions.find(isOf(marker));
				if (marker.kind === "rollback") return versions.length === 1 && canary === void 0;
				return canary !== void 0 && Math.abs(canary.percentage - marker.percent) < 5e-3 && versions.length === (marker.percent < 100 ? 2 : 1);
			}
			function isOf({ canary8 }) {
				return ({ versionId }) => versionId.startsWith(canary8);
			}
			function sameMarker(a, b) {
				if (a.canary8 !== b.canary8) return false;
				if (a.run && b.run && !sameRun(a.run, b.run)) return false;
				if (a.kind === "canary") {
					return b.kind === "canary" && a.percent === b.percent && a.step === b.step && a.steps === b.steps;
				}
				return b.kind === "rollback" && a.cause === b.cause;
			}
			function sameRun(a, b) {
				return a?.id === b.id && a.attempt === b.attempt;
			}
			function cutMessage(message) {
				return cutUtf8(firstLine(message), MESSAGE_BYTES);
			}
			function messageOf(message) {
				if (parseMarker(message) === void 0) return message;
				const { message: written = "" } = WHOLE.exec(message)?.groups ?? {};
				return written;
			}
			function cutUtf8(text, maxBytes) {
				const wellFormed = text.toWellFormed();
				const { read } = new TextEncoder().encodeInto(wellFormed, new Uint8Array(maxBytes));
				return wellFormed.slice(0, read);
			}
			function firstLine(text) {
				const line = text.trimStart().split(/[\n-\r\u0085\p{Zl}\p{Zp}]/u, 1)[0] ?? "";
				return line.replace(new RegExp("\\p{Cc}", "gu"), " ").trim();
			}
			function isShortest(message) {
				return Buffer.byteLength(message) === SHORTEST_BYTES;
			}
		},
	/***/
	8803:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				U: () =>
					/* binding */
					DEFAULT_CODE_UPDATE,
				/* harmony export */
			});
			const DEFAULT_CODE_UPDATE = { mode: "deferred", maxDelayS: 300 };
		},
	/***/
	1956:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				JT: () =>
					/* binding */
					OutOfTimeError,
				/* harmony export */
				Km: () =>
					/* binding */
					RetryBudget,
				/* harmony export */
				aY: () =>
					/* binding */
					READ_BUDGET_MS,
				/* harmony export */
				ui: () =>
					/* binding */
					ROLLBACK_BUDGET_MS,
				/* harmony export */
			});
			var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5963);
			const CANCEL_BUDGET_MS = 7e3;
			const READ_BUDGET_MS = 6e4;
			const ROLLBACK_BUDGET_MS = 3e5;
			const THROTTLE_BUDGET_MS = 18e5;
			const READ_TIMEOUT_MS = 1e4;
			const FIRST_WAIT_MS = 500;
			const LONGEST_WAIT_MS = 1e4;
			const THROTTLE_SPREAD = 0.1;
			class OutOfTimeError extends Error {
				name = "OutOfTimeError";
			}
			class RetryBudget {
				#ports;
				#settling = false;
				#budgetMs;
				#deadline = Number.POSITIVE_INFINITY;
				/** How long requests were throttled, and until when, on the local clock. */
				#throttledMs = 0;
				#throttledUntil = Number.NEGATIVE_INFINITY;
				/** @param budgetMs how long one thing may take, such as a read with all its repetitions, being throttled aside */
				constructor(ports, budgetMs) {
					this.#ports = ports;
					this.#budgetMs = budgetMs;
				}
				/**
				 * The run can't go on as it was asked to: what is left is to settle.
				 *
				 * @param budgetMs as in the constructor
				 * @param deadline when all must be done, on the local clock
				 */
				settle(budgetMs, deadline = Number.POSITIVE_INFINITY) {
					this.#settling = true;
					this.#budgetMs = budgetMs;
					this.#deadline = deadline;
				}
				/** The local clock, which stands still here while requests are throttled: who only waits uses up nothing. */
				now() {
					return this.#ports.clock.now() - this.#throttledMs;
				}
				/** How long something that began at `start` (see `now`) may still take, in ms; may be negative. */
				left(start) {
					return Math.min(start + this.#budgetMs - this.now(), this.#end() - this.#ports.clock.now());
				}
				/** @throws Cancelled while working */
				check() {
					if (!this.#settling) this.#ports.cancel.throwIfAborted();
				}
				/**
				 * Before something that should not be begun when there is no time to see what comes of it.
				 *
				 * @throws Cancelled while working; OutOfTimeError
				 */
				checkTime() {
					this.check();
					if (this.#end() <= this.#ports.clock.now()) throw new OutOfTimeError("there was no time left to go on");
				}
				/** When all must be done, on the local clock. */
				#end() {
					const { cancel } = this.#ports;
					const { reason } = cancel;
					return reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.cJ ? Math.min(this.#deadline, reason.at + CANCEL_BUDGET_MS) : this.#deadline;
				}
				/** Waits for `ms`, or until a cancel or `wake` is aborted. @throws Cancelled while working */
				async pause(ms, wake) {
					const { clock, cancel } = this.#ports;
					if (this.#settling && cancel.aborted) return clock.sleep(ms);
					try {
						await clock.sleep(ms, wake === void 0 ? cancel : AbortSignal.any([cancel, wake]));
					} catch (error) {
						if (cancel.aborted ? !this.#settling : wake?.aborted !== true) throw error;
					}
				}
				/**
				 * How long to wait before a request that was throttled is sent again, in ms: what the server asks for, at least
				 * `backoffMs`. A rollback comes back at once then, and everything else up to a tenth later.
				 *
				 * @param spentMs how long this request has been throttled before
				 * @returns undefined when it wasn't throttled, or for longer than it may be
				 */
				throttledFor({ facts }, backoffMs, spentMs = 0) {
					if (facts.throttled !== true || facts.retryAfterMs === void 0) return void 0;
					const spread = this.#budgetMs > READ_BUDGET_MS ? 0 : THROTTLE_SPREAD * this.#ports.random();
					const waitMs = Math.max(backoffMs, facts.retryAfterMs * (1 + spread));
					const left = Math.min(THROTTLE_BUDGET_MS - spentMs, this.#end() - this.#ports.clock.now());
					return waitMs <= left ? waitMs : void 0;
				}
				/** Waits as `throttledFor` says. @throws Cancelled while working */
				async pauseThrottled(ms) {
					const { clock } = this.#ports;
					const from = clock.now();
					await this.pause(ms);
					const until = clock.now();
					this.#throttledMs += Math.max(0, until - Math.max(from, this.#throttledUntil));
					this.#throttledUntil = until;
				}
				/**
				 * Repeats a read until it answers.
				 *
				 * @param start when the budget began (see `now`)
				 * @throws ApiError when it can't be repeated or the budget is used up; Cancelled while working
				 */
				async read(what, start, call) {
					const { cancel, emit, random } = this.#ports;
					let throttledMs = 0;
					for (let attempt = 1; ; attempt += 1) {
						this.check();
						const alreadyCancelled = cancel.aborted;
						const timeoutMs = Math.max(1e3, Math.min(READ_TIMEOUT_MS, this.left(start)));
						try {
							return await call(alreadyCancelled ? { timeoutMs } : { timeoutMs, signal: cancel });
						} catch (error) {
							this.check();
							if (cancel.aborted && !alreadyCancelled) continue;
							if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.hD) || !error.facts.retry) throw error;
							const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (0.5 + random() / 2);
							const throttled = this.throttledFor(error, backoff, throttledMs);
							const left = this.left(start);
							if (throttled === void 0 && left <= 0) throw error;
							const waitMs = throttled ?? Math.min(Math.max(backoff, error.facts.retryAfterMs ?? 0), left);
							emit({ type: "retry", what, error, attempt, waitMs });
							await (throttled === void 0 ? this.pause(waitMs) : this.pauseThrottled(waitMs));
							throttledMs += throttled ?? 0;
						}
					}
				}
			}
		},
	/***/
	1677:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Ic: () =>
					/* binding */
					ABSENT_AFTER_MS,
				/* harmony export */
				W0: () =>
					/* binding */
					isAbsent,
				/* harmony export */
				eK: () =>
					/* binding */
					fulfils,
				/* harmony export */
				qx: () =>
					/* binding */
					LATE_WRITE_MS,
				/* harmony export */
				sQ: () =>
					/* binding */
					openIn,
				/* harmony export */
				tr: () =>
					/* binding */
					isTwin,
				/* harmony export */
			});
			var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2631);
			var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(926);
			const ABSENT_AFTER_MS = 5e3;
			const LATE_WRITE_MS = 15e3;
			function openIn({ intents }) {
				return intents.filter((intent) => !isAbsent(intent));
			}
			function isAbsent({ absentSince }) {
				return absentSince !== void 0;
			}
			function isTwin(one, other) {
				return one.message === other.message && (0, _deployment_js__WEBPACK_IMPORTED_MODULE_1__._l)(one.versions, other.versions);
			}
			function fulfils(deployment, intent) {
				if (deployment.id === intent.after.id || intent.alike.includes(deployment.id)) return false;
				if (!(0, _deployment_js__WEBPACK_IMPORTED_MODULE_1__._l)(deployment.versions, intent.versions)) return false;
				const { message = "" } = deployment;
				if ((0, _marker_js__WEBPACK_IMPORTED_MODULE_0__.qw)(intent.message)) return (0, _marker_js__WEBPACK_IMPORTED_MODULE_0__.Le)(message, intent.message);
				const ours = (0, _marker_js__WEBPACK_IMPORTED_MODULE_0__.gY)(intent.message);
				const theirs = (0, _marker_js__WEBPACK_IMPORTED_MODULE_0__.gY)(message);
				return ours !== void 0 && theirs !== void 0 && (0, _marker_js__WEBPACK_IMPORTED_MODULE_0__.Dv)(theirs, ours);
			}
		},
	/***/
	237:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				di: () =>
					/* binding */
					adopt,
				Uc: () =>
					/* binding */
					hasAdopted,
				fA: () =>
					/* binding */
					openSession,
				U: () =>
					/* binding */
					resume,
			});
			var rollout_deployment = __nccwpck_require__2(2631);
			var describe = __nccwpck_require__2(2861);
			class History {
				#listing;
				#readOlder;
				/** @param readOlder what is known, with this page behind it */
				constructor(from, readOlder) {
					this.#listing = from;
					this.#readOlder = readOlder;
				}
				/** What was read of it so far. */
				get listing() {
					return this.#listing;
				}
				/** @throws what reading older pages throws */
				async *[Symbol.asyncIterator]() {
					for (let at = 0; ; at += 1) {
						while (this.#listing.deployments.length <= at) {
							const { older } = this.#listing;
							if (typeof older !== "object") return;
							this.#listing = await this.#readOlder(this.#listing, older.page);
						}
						const entry = this.#listing.deployments[at];
						if (entry !== void 0) yield entry;
					}
				}
			}
			var deployments_listing = __nccwpck_require__2(7805);
			const FRESH_MS = 1e3;
			const STALE_WAIT_MS = 1e3;
			const SHORTER_MS = 5e3;
			class StaleError extends Error {
				name = "StaleError";
			}
			class DeploymentReader {
				/** What must be in the list, and what learns from it; undefined before a run has adopted anything. */
				known;
				#ports;
				#budget;
				#last;
				/** The whole list's length by the last read of its first page. */
				#total;
				constructor(ports, budget) {
					this.#ports = ports;
					this.#budget = budget;
				}
				/** What the API last answered, also by its answer to a write; undefined before the first answer. */
				get last() {
					return this.#last;
				}
				/**
				 * One good read of the list's first page: not older than anything that was seen before. What is known of
				 * older deployments stays known.
				 *
				 * @throws ApiError, StaleError or Cancelled, as `RetryBudget.read`
				 */
				async read() {
					const { api, clock, emit } = this.#ports;
					const [budget, known] = [this.#budget, this.known];
					const start = budget.now();
					for (;;) {
						const page = await budget.read("the list of deployments", start, (options) => api.listDeployments(1, options));
						const first = (0, deployments_listing.iI)(page, clock.now(), (entry) => known?.dated(entry) ?? entry);
						const listing = this.#last === void 0 ? first : (0, deployments_listing.sj)(first, this.#last);
						const lacks = [this.#last?.live, known?.expected].find((mark) => mark && endsBefore(listing, mark));
						if (lacks === void 0) {
							this.#last = listing;
							this.#total = page.total;
							known?.note(listing);
							return listing;
						}
						const shown = listing.live === void 0 ? "nothing" : `${(0, describe.h0)(listing.live.id)}, ${(0, describe.iO)(listing.live)}`;
						if (budget.left(start) <= 0)
							throw new StaleError(`the list of deployments lacks deployment ${lacks.id}, which is known to have been made (it ends with ${shown})`);
						emit({ type: "stale", lacks: lacks.id });
						await budget.pause(Math.max(1, Math.min(STALE_WAIT_MS, budget.left(start))));
					}
				}
				/** The list from a read on; reading on in it throws ApiError or Cancelled, as `RetryBudget.read`. */
				history(from) {
					return new History(from, async (known, page) => {
						const listing = (0, deployments_listing.BI)(known, await this.#page(page));
						this.#last = (0, deployments_listing.sj)(this.#last ?? listing, listing);
						return listing;
					});
				}
				async #page(page) {
					const { api, clock } = this.#ports;
					const budget = this.#budget;
					const start = clock.now();
					for (;;) {
						const answer = await budget.read("the list of deployments", budget.now(), (options) => api.listDeployments(page, options));
						const shorter = (answer.total ?? Number.POSITIVE_INFINITY) < (this.#total ?? 0);
						if (!shorter || clock.now() - start >= SHORTER_MS) return answer;
						await budget.pause(STALE_WAIT_MS);
					}
				}
				/** The given read when it is fresh enough to write on, else a new one. */
				async fresh(listing) {
					return this.#ports.clock.now() - listing.readAt <= FRESH_MS ? listing : this.read();
				}
				/**
				 * Adds a deployment that the API has answered to have created. It came after what was live at the last read, whatever
				 * the servers' clocks say: then its time is 1 ms after that.
				 *
				 * @returns it with the time that it counts with
				 */
				add(answered) {
					const known = this.#last ?? { deployments: [], live: void 0, readAt: 0, older: { page: 1 } };
					const { live } = known;
					if (known.deployments.some(({ id }) => id === answered.id)) return answered;
					const late = live !== void 0 && (0, rollout_deployment.WM)(answered, live) <= 0;
					const made = late ? { ...answered, createdOn: (0, rollout_deployment.Z7)(live) } : answered;
					this.#last = { ...known, deployments: [made, ...known.deployments], live: made };
					return made;
				}
			}
			function endsBefore({ live }, mark) {
				return live === void 0 || (live.id !== mark.id && (0, rollout_deployment.WM)(live, mark) < 0);
			}
			var errors = __nccwpck_require__2(5963);
			var rollout_marker = __nccwpck_require__2(926);
			var retry = __nccwpck_require__2(1956);
			var intents = __nccwpck_require__2(1677);
			class Ledger {
				#store;
				/** Set in post of an interrupted main: it may have deployed after it last saved, so its markers count too. */
				#run;
				#state;
				constructor(store, state, run) {
					this.#store = store;
					this.#state = state;
					this.#run = run;
				}
				static open(store, { stableId, canaryId, adopted, message }) {
					const mark = markOf(adopted);
					const ledger = new Ledger(store, {
						version: 1,
						phase: "working",
						stableId,
						canaryId,
						message,
						adopted: mark,
						expected: mark,
						own: [],
						canaryDeployed: (0, rollout_deployment.tC)(adopted, canaryId) !== void 0,
						intents: [],
					});
					ledger.#change({});
					return ledger;
				}
				/**
				 * What main had saved.
				 *
				 * @param run of a main that was interrupted: its markers count too. One that has ended has saved all that it made,
				 *   and other steps of the job have the same run.
				 */
				static resume(store, state, run) {
					return new Ledger(store, state, run);
				}
				get stableId() {
					return this.#state.stableId;
				}
				get canaryId() {
					return this.#state.canaryId;
				}
				/** What the messages of this run's deployments say behind the marker. */
				get message() {
					return this.#state.message;
				}
				/** The newest deployment that is known to be ours or adopted. */
				get expected() {
					return this.#state.expected;
				}
				/** Writes whose outcome isn't known, oldest first. */
				get pending() {
					return (0, intents.sQ)(this.#state);
				}
				/** True once the canary was, or may be, live through this rollout. */
				get canaryDeployed() {
					return this.#state.canaryDeployed || this.pending.some((intent) => this.#holdsCanary(intent));
				}
				/** Ids of the deployments that this run made, oldest first. */
				get own() {
					return this.#state.own;
				}
				/** Whether this rollout made the deployment or adopted it at its start, also by a write whose answer never came. */
				owns(deployment) {
					return (
						deployment.id === this.#state.adopted.id ||
						this.own.includes(deployment.id) ||
						this.#intentOf(deployment) !== void 0 || // guard: intended-is-own
						this.#hasItsMarker(deployment)
					);
				}
				/** A write of the same split whose outcome isn't known: it must be, before another one is sent. */
				unknown({ versions }) {
					return this.pending.find((intent) => (0, rollout_deployment._l)(intent.versions, versions));
				}
				/**
				 * The newest foreign deployment under one of ours that is live: it came between a read and a write. It
				 * was somebody's decision, also where its split is the very one that is live.
				 */
				overwritten({ deployments, live }) {
					if (live === void 0 || !this.owns(live)) return void 0;
					const { adopted } = this.#state;
					return deployments.find((entry) => (0, rollout_deployment.WM)(entry, adopted) > 0 && !this.owns(entry));
				}
				/**
				 * A deployment of the list with the time that it counts with: one of ours came after what was live when it was sent,
				 * also where the server that made it has a clock that is behind.
				 */
				dated(entry) {
					const { expected } = this.#state;
					if (entry.id === expected.id) return (0, rollout_deployment.WM)(entry, expected) < 0 ? { ...entry, createdOn: expected.createdOn } : entry;
					const intent = this.#isNews(entry) ? this.#intentOf(entry) : void 0;
					return intent !== void 0 && (0, rollout_deployment.WM)(entry, intent.after) <= 0
						? { ...entry, createdOn: (0, rollout_deployment.Z7)(intent.after) }
						: entry;
				}
				/** Learns from a good read which writes were made. */
				note({ deployments, readAt }) {
					for (const intent of this.#openFirst()) {
						const found = deployments.find((entry) => this.#isNews(entry) && (0, intents.eK)(entry, intent));
						if (found === void 0) continue;
						this.confirm(found, intent);
						const twin = (0, intents.W0)(intent) ? void 0 : this.#state.intents.findLast((each) => (0, intents.tr)(each, intent));
						if (twin) this.presumeAbsent(twin, readAt + intents.Ic);
					}
				}
				/**
				 * Before a write.
				 *
				 * @param listed what the read before it has listed, `before` first
				 */
				intend({ message, versions }, before, listed = [before]) {
					const bare = { message, versions, after: markOf(before), alike: [] };
					const alike = listed.filter((entry) => (0, intents.eK)(entry, bare)).map(({ id }) => id);
					const intent = { ...bare, alike };
					this.#change({ intents: [...this.#state.intents, intent] });
					return intent;
				}
				/** A deployment turned out to be ours: by its answer, or found in the list. */
				confirm(deployment, intent) {
					const { own, expected, canaryDeployed } = this.#state;
					this.#change({
						intents: this.#without(intent),
						canaryDeployed: canaryDeployed || this.#holdsCanary(deployment),
						own: own.includes(deployment.id) ? own : [...own, deployment.id],
						// guard: own-saved
						expected: (0, rollout_deployment.WM)(deployment, expected) > 0 ? markOf(deployment) : expected,
					});
				}
				/** From here on this deployment is this rollout's to change, on purpose: what came before it isn't looked at any more. */
				adopt(live) {
					const { canaryDeployed } = this.#state;
					const mark = markOf(live);
					this.#change({
						adopted: mark,
						expected: mark,
						canaryDeployed: canaryDeployed || this.#holdsCanary(live),
					});
				}
				/** It is proven that the write did not happen. */
				notMade(intent) {
					this.#change({ intents: this.#without(intent) });
				}
				/** The list has lacked the write for long enough: it counts as absent, and may still come late. `now` on the local clock. */
				presumeAbsent(intent, now) {
					this.#change({ intents: [...this.#without(intent), { ...intent, absentSince: now }] });
				}
				/** For how much longer, in ms, a write that counts as absent may come; 0 when none may. `now` on the local clock. */
				lateForMs(now) {
					const since = this.#state.intents.map(({ absentSince }) => absentSince ?? Number.NEGATIVE_INFINITY);
					return Math.max(0, Math.max(...since) + intents.qx - now);
				}
				/** What is to be reached before this run ends; undefined until it can't go on. */
				get goal() {
					return this.#state.goal;
				}
				/** Keeps the goal for post, should this process end before it is reached. An earlier goal stays, and is returned. */
				setGoal(wanted) {
					const goal = this.#state.goal ?? wanted;
					if (this.#state.goal === void 0) this.#change({ goal });
					return goal;
				}
				/**
				 * The goal is reached, or somebody else deployed. Where a write may still come late the goal stays, for post to check
				 * once more. `now` on the local clock.
				 */
				settled(now) {
					if (this.goal === void 0 || this.lateForMs(now) > 0) return;
					const { goal: _, ...rest } = this.#state;
					this.#save(rest);
				}
				/** Main has finished. */
				finish() {
					this.#change({ phase: "finished" });
				}
				#intentOf(deployment) {
					return this.#openFirst().find((intent) => (0, intents.eK)(deployment, intent));
				}
				/** What may be any of some equal writes is the one that is waited for. */
				#openFirst() {
					return [...this.pending, ...this.#state.intents.filter(intents.W0)];
				}
				#without(intent) {
					return this.#state.intents.filter((each) => each !== intent);
				}
				#hasItsMarker(deployment) {
					if (this.#run === void 0 || (0, rollout_deployment.WM)(deployment, this.#state.adopted) <= 0) return false;
					const { message = "", versions } = deployment;
					if ((0, rollout_marker.W_)((0, rollout_marker.qw)(message), this.#run)) return true;
					const marker = (0, rollout_marker.gY)(message);
					return (
						marker !== void 0 &&
						(marker.kind === "canary" || marker.cause !== "manual") &&
						this.canaryId.startsWith(marker.canary8) &&
						(0, rollout_marker.W_)(marker.run, this.#run) &&
						(0, rollout_marker.lA)(marker, versions)
					);
				}
				#isNews({ id }) {
					return !this.own.includes(id);
				}
				#holdsCanary({ versions }) {
					return versions.some(({ versionId }) => versionId === this.canaryId);
				}
				#change(change) {
					this.#save({ ...this.#state, ...change });
				}
				/** Saved first: a write that can't be saved isn't sent, so that nobody waits for it. */
				#save(state) {
					this.#store.save(state);
					this.#state = state;
				}
			}
			function markOf({ id, createdOn }) {
				return { id, createdOn };
			}
			var write_deployment = __nccwpck_require__2(9731);
			function openSession(ports, request) {
				const budget = new retry.Km(ports, request.command === "rollback" ? retry.ui : retry.aY);
				return { ports, request, budget, reader: new DeploymentReader(ports, budget), known: {} };
			}
			function hasAdopted(session) {
				return session.ledger !== void 0;
			}
			function adopt(session, { live, stableId, canaryId }, message) {
				const { ports, budget, reader } = session;
				if (ports.fenced()) throw new errors.Qz();
				const ledger = Ledger.open(ports.state, {
					stableId,
					canaryId,
					adopted: live,
					message: (0, rollout_marker.wu)(message),
				});
				ports.emit({ type: "takeover", live, stableId, canaryId });
				reader.known = ledger;
				Object.assign(session.known, { stableId, canaryId });
				return Object.assign(session, { ledger, writer: new write_deployment.AU(ports, reader, ledger, budget) });
			}
			function resume(session, state, run) {
				const { ports, budget, reader } = session;
				const ledger = Ledger.resume(ports.state, state, run);
				reader.known = ledger;
				const writer = new write_deployment.AU(ports, reader, ledger, budget, intents.qx);
				return Object.assign(session, { ledger, writer });
			}
		},
	/***/
	9731:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				Um: () =>
					/* binding */
					LOOK_AGAIN_MS,
				iY: () =>
					/* binding */
					UnresolvedError,
				AU: () =>
					/* binding */
					Writer,
			});
			var describe = __nccwpck_require__2(2861);
			var errors = __nccwpck_require__2(5963);
			var rollout_deployment = __nccwpck_require__2(2631);
			const SECRET_CHANGED = 10220;
			function mayBeForced(ledger, { purpose, deployment }, error, listing) {
				if (!error.hasCode(SECRET_CHANGED)) return false;
				return purpose === "restore" || (purpose === "rollback" && servedJustNow(ledger, deployment, listing));
			}
			function servedJustNow({ own }, { versions }, { deployments, live }) {
				if (live === void 0) return false;
				const before = deployments.find((deployment) => !(0, rollout_deployment._l)(deployment.versions, live.versions));
				const sole = (0, rollout_deployment.WG)(live);
				const splitWithIt = before?.versions.length === 2 && sole !== void 0 && (0, rollout_deployment.tC)(before, sole) !== void 0;
				const known = before !== void 0 && (splitWithIt || own.includes(before.id)) ? before : void 0;
				return versions.every(({ versionId }) =>
					[live, known].some((deployment) => deployment && (0, rollout_deployment.tC)(deployment, versionId) !== void 0),
				);
			}
			var intents = __nccwpck_require__2(1677);
			const MAX_TRIES = 3;
			const NEW_VERSION_TRIES = 6;
			const WRITE_TIMEOUT_MS = 3e4;
			const CANCEL_GRACE_MS = 2e3;
			const LOOK_WAIT_MS = 1e3;
			const LOOK_AGAIN_MS = 1e3;
			class UnresolvedError extends Error {
				name = "UnresolvedError";
				constructor({ versions }) {
					super(`it is unknown whether the deployment of ${(0, describe.Tt)(versions)} was created: the request got no answer`);
				}
			}
			class Writer {
				#ports;
				#reader;
				#ledger;
				#budget;
				#absentAfterMs;
				/** When each was known to be made, on the local clock. */
				#madeAt = /* @__PURE__ */ new Map();
				constructor(ports, reader, ledger, budget, absentAfterMs = intents.Ic) {
					this.#ports = ports;
					this.#reader = reader;
					this.#ledger = ledger;
					this.#budget = budget;
					this.#absentAfterMs = absentAfterMs;
				}
				/** How long ago this process learnt that it had made the deployment, in ms; undefined for another's. */
				ageOf({ id }) {
					const at = this.#madeAt.get(id);
					return at === void 0 ? void 0 : this.#ports.clock.now() - at;
				}
				/**
				 * Sends one deployment, unless the same split was sent before and turns out to have been made; once more with force
				 * where only a changed secret keeps it from going back.
				 *
				 * @param from the read that the deployment was decided on, fresh, with a live deployment of ours
				 * @throws ApiError or StaleError when the list can't be read, so that nobody knows what is live;
				 *   Cancelled before anything was sent, or while it isn't known whether it was made (then it is
				 *   pending in the ledger); FencedError
				 */
				async write(request, from) {
					const written = await this.#try(request, from);
					const { refused, listing } = written;
					if (refused === void 0 || !mayBeForced(this.#ledger, request, refused, listing)) return written;
					this.#ports.emit({ type: "forced", error: refused });
					const forced = { ...request, deployment: { ...request.deployment, force: true } };
					return this.#try(forced, await this.#reader.fresh(listing));
				}
				async #try(request, from) {
					const ledger = this.#ledger;
					let before = from;
					const unknown = ledger.unknown(request.deployment);
					if (unknown) {
						const { found, listing } = await this.lookForLostWrite(unknown);
						if (found) return this.#verify(request, found);
						before = listing;
					}
					for (let attempt = 1; ; attempt += 1) {
						const { live } = before;
						if (live === void 0 || !ledger.owns(live) || live.id !== from.live?.id) return { made: void 0, listing: before };
						this.#budget.checkTime();
						const intent = ledger.intend(request.deployment, live, before.deployments);
						if (this.#ports.fenced()) {
							ledger.notMade(intent);
							throw new errors.Qz();
						}
						const sent = await this.#send(request.deployment, intent);
						if (sent.made) return this.#verify(request, sent.made);
						before = sent.listing ?? before;
						const isNew = ledger.own.length === 0 && request.purpose !== "rollback" && (0, errors.Fx)(sent.error);
						const again =
							attempt < (isNew ? NEW_VERSION_TRIES : MAX_TRIES) && (sent.again || isNew) && (!sent.proven || (await this.#waited(sent.error, attempt)));
						if (!again) return { refused: sent.error, listing: before };
						if (sent.proven) before = await this.#reader.read();
					}
				}
				/**
				 * Looks in the list for a write whose answer never came: the deployment, or none after the list has
				 * lacked it long enough. The ledger knows of it then. After a cancel, which cuts waiting short, only
				 * its appearance counts.
				 *
				 * @throws UnresolvedError when there is no time left to be sure; ApiError, StaleError, Cancelled
				 */
				async lookForLostWrite(intent) {
					const { cancel, clock, emit } = this.#ports;
					const [ledger, budget] = [this.#ledger, this.#budget];
					const start = budget.now();
					let lackedSince;
					for (;;) {
						const listing = await this.#reader.read();
						if (!ledger.pending.includes(intent)) {
							const found = listing.deployments.find((each) => (0, intents.eK)(each, intent) && ledger.own.includes(each.id));
							if (found === void 0) throw new Error("a write that was made is in the list");
							emit({ type: "resolved", deployment: found });
							return { found, listing };
						}
						lackedSince ??= listing.readAt;
						const lackedMs = clock.now() - lackedSince;
						if (lackedMs >= this.#absentAfterMs && !cancel.aborted) {
							ledger.presumeAbsent(intent, clock.now());
							emit({ type: "resolved", lackedMs });
							return { listing };
						}
						if (budget.left(start) <= 0) throw new UnresolvedError(intent);
						const due = cancel.aborted ? LOOK_WAIT_MS : Math.max(1, this.#absentAfterMs - lackedMs);
						await budget.pause(Math.min(LOOK_WAIT_MS, due, budget.left(start)));
					}
				}
				async #send(deployment, intent) {
					let error;
					try {
						const made = this.#reader.add(await this.#request(deployment));
						this.#ledger.confirm(made, intent);
						return { made };
					} catch (cause) {
						if (!(cause instanceof errors.hD)) throw cause;
						error = cause;
					}
					if (error.facts.write === "absent") {
						this.#ledger.notMade(intent);
						return { error, proven: true, again: error.facts.retry };
					}
					this.#ports.emit({ type: "unknown-outcome", error });
					const { found, listing } = await this.lookForLostWrite(intent);
					return found ? { made: found } : { error, proven: false, again: error.facts.retry, listing };
				}
				/** The request itself. A cancel leaves it a moment to be answered: what it did matters more than the time. */
				async #request(deployment) {
					const budget = this.#budget;
					const { api, cancel, clock } = this.#ports;
					const timeoutMs = Math.max(1e3, Math.min(WRITE_TIMEOUT_MS, budget.left(budget.now())));
					const answered = new AbortController();
					const giveUp = new AbortController();
					const onCancel = () =>
						void clock.sleep(CANCEL_GRACE_MS, answered.signal).then(
							() => giveUp.abort(unanswered()),
							() => void 0,
						);
					cancel.addEventListener("abort", onCancel);
					try {
						return await api.createDeployment(deployment, { timeoutMs, signal: giveUp.signal });
					} finally {
						cancel.removeEventListener("abort", onCancel);
						answered.abort();
					}
				}
				async #verify({ purpose, index }, made) {
					this.#madeAt.set(made.id, this.#ports.clock.now());
					const step = index !== void 0 && { index };
					this.#ports.emit({ type: "deployed", purpose, deployment: made, ...step });
					const listing = await this.#reader.read();
					return { made, listing };
				}
				/** Waits before the same write is sent again; false when there isn't the time. */
				async #waited(error, attempt) {
					const budget = this.#budget;
					const { emit, random } = this.#ports;
					const backoff = 1e3 * 2 ** (attempt - 1) * (0.5 + random() / 2);
					const throttled = budget.throttledFor(error, backoff);
					const waitMs = throttled ?? Math.max(backoff, error.facts.retryAfterMs ?? 0);
					if (throttled === void 0 && waitMs > budget.left(budget.now())) return false;
					emit({ type: "retry", what: "the deployment", error, attempt, waitMs });
					await (throttled === void 0 ? budget.pause(waitMs) : budget.pauseThrottled(waitMs));
					return true;
				}
			}
			function unanswered() {
				return new errors.hD(`POST deployments: not answered within ${CANCEL_GRACE_MS / 1e3} s after the cancel`, {
					retry: false,
					write: "unknown",
				});
			}
		},
	/***/
	63:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				B4: () =>
					/* binding */
					formatCount,
				/* harmony export */
				CE: () =>
					/* binding */
					formatRate,
				/* harmony export */
				MK: () =>
					/* binding */
					rateOf,
				/* harmony export */
				_V: () =>
					/* binding */
					formatMs,
				/* harmony export */
				eQ: () =>
					/* binding */
					formatTally,
				/* harmony export */
			});
			function formatTally({ errors, requests }) {
				return `${formatCount(errors)}/${formatCount(requests)} (${formatRate(rateOf({ errors, requests }))})`;
			}
			function formatCount(count) {
				return String(Math.round(count));
			}
			function formatRate(rate) {
				const percent = rate * 100;
				if (percent > 0 && percent < 1e-4) return "under 0.0001 %";
				return `${Number(percent.toPrecision(percent >= 99 ? 4 : 2))} %`;
			}
			function rateOf({ errors, requests }) {
				return requests > 0 ? errors / requests : 0;
			}
			function formatMs(ms) {
				return `${ms >= 1e3 ? Math.round(ms) : Number(ms.toPrecision(3))} ms`;
			}
		},
	/***/
	2403:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				$s: () =>
					/* binding */
					formatHold,
				/* harmony export */
				A3: () =>
					/* binding */
					floorTo,
				/* harmony export */
				E9: () =>
					/* binding */
					parseDuration,
				/* harmony export */
				Er: () =>
					/* binding */
					parseTimeLimit,
				/* harmony export */
				R8: () =>
					/* binding */
					parseHold,
				/* harmony export */
				Yq: () =>
					/* binding */
					formatExactly,
				/* harmony export */
				a3: () =>
					/* binding */
					formatDuration,
				/* harmony export */
				iQ: () =>
					/* binding */
					HOUR_MS,
				/* harmony export */
				kg: () =>
					/* binding */
					MINUTE_MS,
				/* harmony export */
				nH: () =>
					/* binding */
					ceilTo,
				/* harmony export */
				sO: () =>
					/* binding */
					DAY_MS,
				/* harmony export */
			});
			var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(9854);
			var _split_list_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(864);
			const MINUTE_MS = 6e4;
			const HOUR_MS = 60 * MINUTE_MS;
			const DAY_MS = 24 * HOUR_MS;
			const UNITS = [
				["d", DAY_MS],
				["h", HOUR_MS],
				["m", MINUTE_MS],
				["s", 1e3],
				["ms", 1],
			];
			const MAX_DURATION_MS = 30 * 864e5;
			function parseDuration(text, range = {}) {
				const { most = MAX_DURATION_MS, ms = false } = range;
				const [, decimal, unit] = /^(\d{1,9}\.\d{1,6})(d|h|m|s|ms)$/.exec(text) ?? [];
				const whole = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
				const counts = UNITS.map(([name], index) => (unit === name ? decimal : whole?.[index + 1]));
				const given = counts.some((count) => count !== void 0);
				if (!given || (counts.at(-1) !== void 0 && !ms))
					return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.CC)(
						`${(0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(text)} is not a duration; ${advice(text, ms)}`,
					);
				const sum = UNITS.reduce((total, [, length], index) => total + Number(counts[index] ?? 0) * length, 0);
				if (sum > most) {
					return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.CC)(
						`${(0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(text)} is longer than ${formatDuration(most)}, the longest that is accepted`,
					);
				}
				return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.Yz)(Number(sum.toFixed(6)));
			}
			function parseTimeLimit(text, most = MAX_DURATION_MS) {
				const limit = parseDuration(text, { most, ms: true });
				return limit.ok && limit.value === 0
					? (0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.CC)(
							`${(0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(text)} is not a time limit; write for example 800ms or 10m`,
						)
					: limit;
			}
			function advice(text, ms) {
				const units = ms ? "d, h, m, s, ms" : "d, h, m, s";
				if (/^\d+(?:\.\d+)?$/.test(text)) return `it has no unit: write ${ms ? `${text}ms or ${text}s` : `${text}s, ${text}m, ${text}h or ${text}d`}`;
				if (/^-/.test(text)) return "it can't be negative";
				if (/^(?:\.|\d+,)\d+[dhms]$/.test(text)) return "write a decimal as 0.5h or 1.5h";
				if (/^(?:\d+[dhms])+$/.test(text)) return "name each unit once, the largest first: 1h30m";
				if (/^(?:\d+\s*[dhms]\s*)+$/i.test(text)) return "write it in lower case and without spaces: 1h30m";
				return `write numbers with the units ${units}: 90s, 1h30m, or 1.5h`;
			}
			function formatDuration(ms) {
				let rest = Math.max(0, Math.round(ms / 1e3)) * 1e3;
				let text = "";
				for (const [unit, length] of UNITS) {
					const count = Math.floor(rest / length);
					if (count > 0) text += `${count}${unit}`;
					rest -= count * length;
				}
				return text === "" ? "0s" : text;
			}
			function parseHold(text) {
				const [first = _split_list_js__WEBPACK_IMPORTED_MODULE_0__.K$, second, ...more] = (0, _split_list_js__WEBPACK_IMPORTED_MODULE_0__.lD)(text, 0, "..");
				const half = second !== void 0 && (first.text === "" || second.text === "");
				if (half || more.length > 0) {
					return (0, _split_list_js__WEBPACK_IMPORTED_MODULE_0__.j5)(
						0,
						`${(0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(text)} is not a hold; write one duration, or two as in 10m..1h`,
					);
				}
				const least = readDuration(first);
				const most = second === void 0 ? least : readDuration(second);
				if (!least.ok) return least;
				if (!most.ok) return most;
				if (least.value > most.value) {
					return (0, _split_list_js__WEBPACK_IMPORTED_MODULE_0__.j5)(
						0,
						`${(0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.hD)(text)} ends before it begins; write min..max with the shorter duration first`,
					);
				}
				return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_1__.Yz)({ min: least.value, max: most.value });
			}
			function readDuration(piece) {
				const duration = parseDuration(piece.text);
				return duration.ok ? duration : (0, _split_list_js__WEBPACK_IMPORTED_MODULE_0__.j5)(piece.at, duration.problem);
			}
			function formatExactly(ms) {
				return ms % 1e3 === 0 ? formatDuration(ms) : `${Number((ms / 1e3).toFixed(6))}s`;
			}
			function formatHold(hold) {
				const least = formatExactly(hold.min);
				const most = formatExactly(hold.max);
				return least === most ? least : `${least}..${most}`;
			}
			function floorTo(ms, at) {
				return Math.floor(at / ms) * ms;
			}
			function ceilTo(ms, at) {
				return Math.ceil(at / ms) * ms;
			}
		},
	/***/
	7545:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				P: () =>
					/* binding */
					fieldsOf,
				/* harmony export */
				q: () =>
					/* binding */
					parseJson,
				/* harmony export */
			});
			function parseJson(text) {
				try {
					return JSON.parse(text);
				} catch {
					return void 0;
				}
			}
			function fieldsOf(value) {
				return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
			}
		},
	/***/
	9854:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				CC: () =>
					/* binding */
					problem,
				/* harmony export */
				Yz: () =>
					/* binding */
					parsed,
				/* harmony export */
				hD: () =>
					/* binding */
					quote,
				/* harmony export */
				pA: () =>
					/* binding */
					nearest,
				/* harmony export */
				yL: () =>
					/* binding */
					oneOf,
				/* harmony export */
			});
			function parsed(value) {
				return { ok: true, value };
			}
			function problem(text) {
				return { ok: false, problem: text };
			}
			const LONGEST_QUOTE = 80;
			function quote(text) {
				const characters = Array.from(text.slice(0, 2 * LONGEST_QUOTE + 2));
				const cut = characters.length > LONGEST_QUOTE;
				const shown = cut ? `${characters.slice(0, LONGEST_QUOTE).join("")}\u2026` : text;
				return JSON.stringify(shown).replace(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]/gu, escapeUnits);
			}
			function escapeUnits(character) {
				const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
				return units.map((unit) => `\\u${unit}`).join("");
			}
			function oneOf(choices) {
				const last = choices.at(-1) ?? "";
				const before = choices.slice(0, -1).join(", ");
				return before === "" ? last : `${before} or ${last}`;
			}
			function nearest(text, choices) {
				const lowered = text.toLowerCase();
				let best;
				let least = Number.POSITIVE_INFINITY;
				for (const choice of choices) {
					const typos = editDistance(lowered, choice);
					if (typos <= Math.min(2, choice.length / 3) && typos < least) {
						best = choice;
						least = typos;
					}
				}
				return best;
			}
			function editDistance(a, b) {
				if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
				let above = Array.from({ length: b.length + 1 }, (_, column) => column);
				for (const [row, character] of Array.from(a).entries()) {
					const current = [row + 1];
					for (const [column, other] of Array.from(b).entries()) {
						const diagonal = above[column] ?? 0;
						const left = current[column] ?? 0;
						const top = above[column + 1] ?? 0;
						current.push(character === other ? diagonal : 1 + Math.min(diagonal, left, top));
					}
					above = current;
				}
				return above.at(-1) ?? 0;
			}
		},
	/***/
	7262:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Ef: () =>
					/* binding */
					WHOLE,
				/* harmony export */
				Zw: () =>
					/* binding */
					complement,
				/* harmony export */
				h0: () =>
					/* binding */
					toHundredths,
				/* harmony export */
				l9: () =>
					/* binding */
					formatPercent,
				/* harmony export */
				lo: () =>
					/* binding */
					parsePercent,
				/* harmony export */
			});
			var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9854);
			const WHOLE = 1e4;
			function toHundredths(percent) {
				const hundredths = Math.round(percent * 100);
				if (!(hundredths >= 0 && hundredths <= WHOLE) || hundredths / 100 !== percent) {
					throw new RangeError(`${percent} is not a percentage from 0 to 100 with at most two decimals`);
				}
				return hundredths;
			}
			function complement(percent) {
				return (WHOLE - toHundredths(percent)) / 100;
			}
			function formatPercent(percent) {
				return String(Number(percent.toFixed(6)));
			}
			function parsePercent(text) {
				const number = text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
				const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number);
				if (match === null) {
					return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_0__.CC)(
						`${(0, _parsed_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} is not a percentage; write a number such as 5, 12.5 or 0.01`,
					);
				}
				const [, sign = "", whole = "", decimals = ""] = match;
				if (decimals.length > 2) {
					return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_0__.CC)(`${(0, _parsed_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} has more than two decimals`);
				}
				const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
				if (sign !== "" || hundredths > WHOLE) {
					return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_0__.CC)(`${(0, _parsed_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} is outside 0 to 100`);
				}
				return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_0__.Yz)(hundredths / 100);
			}
		},
	/***/
	2058:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				$p: () =>
					/* binding */
					redactor,
				/* harmony export */
				eT: () =>
					/* binding */
					tokenFinder,
				/* harmony export */
				go: () =>
					/* binding */
					tokenRedactor,
				/* harmony export */
			});
			var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(808);
			function redactor(...secrets) {
				const spellings = new Set(
					secrets.toSorted((a, b) => b.length - a.length).flatMap((text) => [text, encodeURIComponent(text.toWellFormed()), JSON.stringify(text).slice(1, -1)]),
				);
				spellings.delete("");
				return (text) => {
					const bare = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.Zb)(text);
					const split = bare !== text && [...spellings].some((spelling) => bare.includes(spelling));
					let clean = split ? bare : text;
					for (const spelling of spellings) clean = clean.replaceAll(spelling, "***");
					return clean;
				};
			}
			const SHORTEST_TOKEN = 20;
			function tokenFinder(tokens) {
				const long = recognizable(tokens);
				return (text) => long.some((token) => text.includes(token));
			}
			function tokenRedactor(tokens) {
				return redactor(...recognizable(tokens));
			}
			function recognizable(tokens) {
				return tokens.filter((token) => token.length >= SHORTEST_TOKEN);
			}
		},
	/***/
	864:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				K$: () =>
					/* binding */
					NOTHING,
				/* harmony export */
				dE: () =>
					/* binding */
					trimmed,
				/* harmony export */
				fx: () =>
					/* binding */
					withoutComments,
				/* harmony export */
				j5: () =>
					/* binding */
					misplaced,
				/* harmony export */
				lD: () =>
					/* binding */
					split,
				/* harmony export */
				t4: () =>
					/* binding */
					located,
				/* harmony export */
				wI: () =>
					/* binding */
					shifted,
				/* harmony export */
			});
			var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9854);
			const NOTHING = { text: "", at: 0 };
			function misplaced(at, problem) {
				return { ok: false, problem, at };
			}
			function shifted(outcome, by) {
				return outcome.ok ? outcome : { ...outcome, at: outcome.at + by };
			}
			function trimmed(raw, at) {
				return { text: raw.trim(), at: at + raw.length - raw.trimStart().length };
			}
			function split(raw, at, separator) {
				let offset = at;
				return raw.split(separator).map((part) => {
					const piece = trimmed(part, offset);
					offset += part.length + separator.length;
					return piece;
				});
			}
			function withoutComments(text) {
				return text.replace(/#[^\r\n]*/g, (comment) => " ".repeat(comment.length));
			}
			function located(text, outcome) {
				if (outcome.ok) return outcome;
				const { line, column } = locate(text, outcome.at);
				return (0, _parsed_js__WEBPACK_IMPORTED_MODULE_0__.CC)(`line ${line}, column ${column}: ${outcome.problem}`);
			}
			function locate(text, at) {
				const lines = text.slice(0, at).split(/\r\n|\r|\n/);
				return { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 };
			}
		},
	/***/
	808:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				$Q: () =>
					/* binding */
					clip,
				/* harmony export */
				Iu: () =>
					/* binding */
					capitalised,
				/* harmony export */
				TN: () =>
					/* binding */
					oneLine,
				/* harmony export */
				Zb: () =>
					/* binding */
					withoutColour,
				/* harmony export */
				cv: () =>
					/* binding */
					say,
				/* harmony export */
			});
			const ESCAPE = "\x1B";
			const SGR = new RegExp(`(?:${ESCAPE}\\[|\x9B)[\\d;:]*m`, "g");
			function withoutColour(text) {
				return text.replace(SGR, "");
			}
			function say(error) {
				return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
			}
			function capitalised(text) {
				return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
			}
			function clip(text, length) {
				return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}\u2026`;
			}
			function oneLine(text, longest = Number.POSITIVE_INFINITY) {
				return clip(
					text
						.toWellFormed()
						.replace(/[\s\p{Cc}]+/gu, " ")
						.trim(),
					longest,
				);
			}
		},
	/***/
	4183:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.r(__webpack_exports__2);
			__nccwpck_require__2.d(__webpack_exports__2, {
				ExitCode: () =>
					/* binding */
					ExitCode,
				addPath: () =>
					/* binding */
					addPath,
				debug: () =>
					/* binding */
					debug,
				endGroup: () =>
					/* binding */
					endGroup,
				error: () =>
					/* binding */
					error,
				exportVariable: () =>
					/* binding */
					exportVariable,
				getBooleanInput: () =>
					/* binding */
					getBooleanInput,
				getIDToken: () =>
					/* binding */
					getIDToken,
				getInput: () =>
					/* binding */
					getInput,
				getMultilineInput: () =>
					/* binding */
					getMultilineInput,
				getState: () =>
					/* binding */
					getState,
				group: () =>
					/* binding */
					group,
				info: () =>
					/* binding */
					info,
				isDebug: () =>
					/* binding */
					isDebug,
				markdownSummary: () =>
					/* reexport */
					markdownSummary,
				notice: () =>
					/* binding */
					notice,
				platform: () =>
					/* reexport */
					platform_namespaceObject,
				saveState: () =>
					/* binding */
					saveState,
				setCommandEcho: () =>
					/* binding */
					setCommandEcho,
				setFailed: () =>
					/* binding */
					setFailed,
				setOutput: () =>
					/* binding */
					setOutput,
				setSecret: () =>
					/* binding */
					setSecret,
				startGroup: () =>
					/* binding */
					startGroup,
				summary: () =>
					/* reexport */
					summary,
				toPlatformPath: () =>
					/* reexport */
					toPlatformPath,
				toPosixPath: () =>
					/* reexport */
					toPosixPath,
				toWin32Path: () =>
					/* reexport */
					toWin32Path,
				warning: () =>
					/* binding */
					warning,
			});
			var platform_namespaceObject = {};
			__nccwpck_require__2.r(platform_namespaceObject);
			__nccwpck_require__2.d(platform_namespaceObject, {
				arch: () => arch,
				getDetails: () => getDetails,
				isLinux: () => isLinux,
				isMacOS: () => isMacOS,
				isWindows: () => isWindows,
				platform: () => platform,
			});
			var external_os_ = __nccwpck_require__2(857);
			function toCommandValue(input) {
				if (input === null || input === void 0) {
					return "";
				} else if (typeof input === "string" || input instanceof String) {
					return input;
				}
				return JSON.stringify(input);
			}
			function toCommandProperties(annotationProperties) {
				if (!Object.keys(annotationProperties).length) {
					return {};
				}
				return {
					title: annotationProperties.title,
					file: annotationProperties.file,
					line: annotationProperties.startLine,
					endLine: annotationProperties.endLine,
					col: annotationProperties.startColumn,
					endColumn: annotationProperties.endColumn,
				};
			}
			function issueCommand(command, properties, message) {
				const cmd = new Command(command, properties, message);
				process.stdout.write(cmd.toString() + external_os_.EOL);
			}
			function issue(name, message = "") {
				issueCommand(name, {}, message);
			}
			const CMD_STRING = "::";
			class Command {
				constructor(command, properties, message) {
					if (!command) {
						command = "missing.command";
					}
					this.command = command;
					this.properties = properties;
					this.message = message;
				}
				toString() {
					let cmdStr = CMD_STRING + this.command;
					if (this.properties && Object.keys(this.properties).length > 0) {
						cmdStr += " ";
						let first = true;
						for (const key in this.properties) {
							if (this.properties.hasOwnProperty(key)) {
								const val = this.properties[key];
								if (val) {
									if (first) {
										first = false;
									} else {
										cmdStr += ",";
									}
									cmdStr += `${key}=${escapeProperty(val)}`;
								}
							}
						}
					}
					cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
					return cmdStr;
				}
			}
			function escapeData(s) {
				return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
			}
			function escapeProperty(s) {
				return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
			}
			var external_crypto_ = __nccwpck_require__2(6982);
			var external_fs_ = __nccwpck_require__2(9896);
			function issueFileCommand(command, message) {
				const filePath = process.env[`GITHUB_${command}`];
				if (!filePath) {
					throw new Error(`Unable to find environment variable for file command ${command}`);
				}
				if (!external_fs_.existsSync(filePath)) {
					throw new Error(`Missing file at path: ${filePath}`);
				}
				external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
					encoding: "utf8",
				});
			}
			function prepareKeyValueMessage(key, value) {
				const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
				const convertedValue = toCommandValue(value);
				if (key.includes(delimiter)) {
					throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
				}
				if (convertedValue.includes(delimiter)) {
					throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
				}
				return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
			}
			const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
			var lib = __nccwpck_require__2(4942);
			var __awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			class BasicCredentialHandler {
				constructor(username, password) {
					this.username = username;
					this.password = password;
				}
				prepareRequest(options) {
					if (!options.headers) {
						throw Error("The request has no headers");
					}
					options.headers["Authorization"] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString("base64")}`;
				}
				// This handler cannot handle 401
				canHandleAuthentication() {
					return false;
				}
				handleAuthentication() {
					return __awaiter(this, void 0, void 0, function* () {
						throw new Error("not implemented");
					});
				}
			}
			class BearerCredentialHandler {
				constructor(token) {
					this.token = token;
				}
				// currently implements pre-authorization
				// TODO: support preAuth = false where it hooks on 401
				prepareRequest(options) {
					if (!options.headers) {
						throw Error("The request has no headers");
					}
					options.headers["Authorization"] = `Bearer ${this.token}`;
				}
				// This handler cannot handle 401
				canHandleAuthentication() {
					return false;
				}
				handleAuthentication() {
					return __awaiter(this, void 0, void 0, function* () {
						throw new Error("not implemented");
					});
				}
			}
			class PersonalAccessTokenCredentialHandler {
				constructor(token) {
					this.token = token;
				}
				// currently implements pre-authorization
				// TODO: support preAuth = false where it hooks on 401
				prepareRequest(options) {
					if (!options.headers) {
						throw Error("The request has no headers");
					}
					options.headers["Authorization"] = `Basic ${Buffer.from(`PAT:${this.token}`).toString("base64")}`;
				}
				// This handler cannot handle 401
				canHandleAuthentication() {
					return false;
				}
				handleAuthentication() {
					return __awaiter(this, void 0, void 0, function* () {
						throw new Error("not implemented");
					});
				}
			}
			var oidc_utils_awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			class OidcClient {
				static createHttpClient(allowRetry = true, maxRetry = 10) {
					const requestOptions = {
						allowRetries: allowRetry,
						maxRetries: maxRetry,
					};
					return new lib.Qq("actions/oidc-client", [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
				}
				static getRequestToken() {
					const token = process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
					if (!token) {
						throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
					}
					return token;
				}
				static getIDTokenUrl() {
					const runtimeUrl = process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
					if (!runtimeUrl) {
						throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
					}
					return runtimeUrl;
				}
				static getCall(id_token_url) {
					return oidc_utils_awaiter(this, void 0, void 0, function* () {
						var _a;
						const httpclient = OidcClient.createHttpClient();
						const res = yield httpclient.getJson(id_token_url).catch((error2) => {
							throw new Error(`Failed to get ID Token. 
 
        Error Code : ${error2.statusCode}
 
        Error Message: ${error2.message}`);
						});
						const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
						if (!id_token) {
							throw new Error("Response json body do not have ID Token field");
						}
						return id_token;
					});
				}
				static getIDToken(audience) {
					return oidc_utils_awaiter(this, void 0, void 0, function* () {
						try {
							let id_token_url = OidcClient.getIDTokenUrl();
							if (audience) {
								const encodedAudience = encodeURIComponent(audience);
								id_token_url = `${id_token_url}&audience=${encodedAudience}`;
							}
							debug(`ID token url is ${id_token_url}`);
							const id_token = yield OidcClient.getCall(id_token_url);
							setSecret(id_token);
							return id_token;
						} catch (error2) {
							throw new Error(`Error message: ${error2.message}`);
						}
					});
				}
			}
			var summary_awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			const { access, appendFile, writeFile } = external_fs_.promises;
			const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
			const SUMMARY_DOCS_URL = "https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary";
			class Summary {
				constructor() {
					this._buffer = "";
				}
				/**
				 * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
				 * Also checks r/w permissions.
				 *
				 * @returns step summary file path
				 */
				filePath() {
					return summary_awaiter(this, void 0, void 0, function* () {
						if (this._filePath) {
							return this._filePath;
						}
						const pathFromEnv = process.env[SUMMARY_ENV_VAR];
						if (!pathFromEnv) {
							throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
						}
						try {
							yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
						} catch (_a) {
							throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
						}
						this._filePath = pathFromEnv;
						return this._filePath;
					});
				}
				/**
				 * Wraps content in an HTML tag, adding any HTML attributes
				 *
				 * @param {string} tag HTML tag to wrap
				 * @param {string | null} content content within the tag
				 * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
				 *
				 * @returns {string} content wrapped in HTML element
				 */
				wrap(tag, content, attrs = {}) {
					const htmlAttrs = Object.entries(attrs)
						.map(([key, value]) => ` ${key}="${value}"`)
						.join("");
					if (!content) {
						return `<${tag}${htmlAttrs}>`;
					}
					return `<${tag}${htmlAttrs}>${content}</${tag}>`;
				}
				/**
				 * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
				 *
				 * @param {SummaryWriteOptions} [options] (optional) options for write operation
				 *
				 * @returns {Promise<Summary>} summary instance
				 */
				write(options) {
					return summary_awaiter(this, void 0, void 0, function* () {
						const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
						const filePath = yield this.filePath();
						const writeFunc = overwrite ? writeFile : appendFile;
						yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
						return this.emptyBuffer();
					});
				}
				/**
				 * Clears the summary buffer and wipes the summary file
				 *
				 * @returns {Summary} summary instance
				 */
				clear() {
					return summary_awaiter(this, void 0, void 0, function* () {
						return this.emptyBuffer().write({ overwrite: true });
					});
				}
				/**
				 * Returns the current summary buffer as a string
				 *
				 * @returns {string} string of summary buffer
				 */
				stringify() {
					return this._buffer;
				}
				/**
				 * If the summary buffer is empty
				 *
				 * @returns {boolen} true if the buffer is empty
				 */
				isEmptyBuffer() {
					return this._buffer.length === 0;
				}
				/**
				 * Resets the summary buffer without writing to summary file
				 *
				 * @returns {Summary} summary instance
				 */
				emptyBuffer() {
					this._buffer = "";
					return this;
				}
				/**
				 * Adds raw text to the summary buffer
				 *
				 * @param {string} text content to add
				 * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
				 *
				 * @returns {Summary} summary instance
				 */
				addRaw(text, addEOL = false) {
					this._buffer += text;
					return addEOL ? this.addEOL() : this;
				}
				/**
				 * Adds the operating system-specific end-of-line marker to the buffer
				 *
				 * @returns {Summary} summary instance
				 */
				addEOL() {
					return this.addRaw(external_os_.EOL);
				}
				/**
				 * Adds an HTML codeblock to the summary buffer
				 *
				 * @param {string} code content to render within fenced code block
				 * @param {string} lang (optional) language to syntax highlight code
				 *
				 * @returns {Summary} summary instance
				 */
				addCodeBlock(code, lang) {
					const attrs = Object.assign({}, lang && { lang });
					const element = this.wrap("pre", this.wrap("code", code), attrs);
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds an HTML list to the summary buffer
				 *
				 * @param {string[]} items list of items to render
				 * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
				 *
				 * @returns {Summary} summary instance
				 */
				addList(items, ordered = false) {
					const tag = ordered ? "ol" : "ul";
					const listItems = items.map((item) => this.wrap("li", item)).join("");
					const element = this.wrap(tag, listItems);
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds an HTML table to the summary buffer
				 *
				 * @param {SummaryTableCell[]} rows table rows
				 *
				 * @returns {Summary} summary instance
				 */
				addTable(rows) {
					const tableBody = rows
						.map((row) => {
							const cells = row
								.map((cell) => {
									if (typeof cell === "string") {
										return this.wrap("td", cell);
									}
									const { header, data, colspan, rowspan } = cell;
									const tag = header ? "th" : "td";
									const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
									return this.wrap(tag, data, attrs);
								})
								.join("");
							return this.wrap("tr", cells);
						})
						.join("");
					const element = this.wrap("table", tableBody);
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds a collapsable HTML details element to the summary buffer
				 *
				 * @param {string} label text for the closed state
				 * @param {string} content collapsable content
				 *
				 * @returns {Summary} summary instance
				 */
				addDetails(label, content) {
					const element = this.wrap("details", this.wrap("summary", label) + content);
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds an HTML image tag to the summary buffer
				 *
				 * @param {string} src path to the image you to embed
				 * @param {string} alt text description of the image
				 * @param {SummaryImageOptions} options (optional) addition image attributes
				 *
				 * @returns {Summary} summary instance
				 */
				addImage(src, alt, options) {
					const { width, height } = options || {};
					const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
					const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds an HTML section heading element
				 *
				 * @param {string} text heading text
				 * @param {number | string} [level=1] (optional) the heading level, default: 1
				 *
				 * @returns {Summary} summary instance
				 */
				addHeading(text, level) {
					const tag = `h${level}`;
					const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
					const element = this.wrap(allowedTag, text);
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds an HTML thematic break (<hr>) to the summary buffer
				 *
				 * @returns {Summary} summary instance
				 */
				addSeparator() {
					const element = this.wrap("hr", null);
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds an HTML line break (<br>) to the summary buffer
				 *
				 * @returns {Summary} summary instance
				 */
				addBreak() {
					const element = this.wrap("br", null);
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds an HTML blockquote to the summary buffer
				 *
				 * @param {string} text quote text
				 * @param {string} cite (optional) citation url
				 *
				 * @returns {Summary} summary instance
				 */
				addQuote(text, cite) {
					const attrs = Object.assign({}, cite && { cite });
					const element = this.wrap("blockquote", text, attrs);
					return this.addRaw(element).addEOL();
				}
				/**
				 * Adds an HTML anchor tag to the summary buffer
				 *
				 * @param {string} text link text/content
				 * @param {string} href hyperlink
				 *
				 * @returns {Summary} summary instance
				 */
				addLink(text, href) {
					const element = this.wrap("a", text, { href });
					return this.addRaw(element).addEOL();
				}
			}
			const _summary = new Summary();
			const markdownSummary = _summary;
			const summary = _summary;
			function toPosixPath(pth) {
				return pth.replace(/[\\]/g, "/");
			}
			function toWin32Path(pth) {
				return pth.replace(/[/]/g, "\\");
			}
			function toPlatformPath(pth) {
				return pth.replace(/[/\\]/g, external_path_namespaceObject.sep);
			}
			var external_string_decoder_ = __nccwpck_require__2(3193);
			var external_events_ = __nccwpck_require__2(4434);
			const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
			var external_assert_ = __nccwpck_require__2(2613);
			var io_util_awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
			const IS_WINDOWS = process.platform === "win32";
			function readlink(fsPath) {
				return io_util_awaiter(this, void 0, void 0, function* () {
					const result = yield fs.promises.readlink(fsPath);
					if (IS_WINDOWS && !result.endsWith("\\")) {
						return `${result}\\`;
					}
					return result;
				});
			}
			const UV_FS_O_EXLOCK = 268435456;
			const READONLY = external_fs_.constants.O_RDONLY;
			function exists(fsPath) {
				return io_util_awaiter(this, void 0, void 0, function* () {
					try {
						yield stat(fsPath);
					} catch (err) {
						if (err.code === "ENOENT") {
							return false;
						}
						throw err;
					}
					return true;
				});
			}
			function isDirectory(fsPath_1) {
				return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
					const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
					return stats.isDirectory();
				});
			}
			function isRooted(p) {
				p = normalizeSeparators(p);
				if (!p) {
					throw new Error('isRooted() parameter "p" cannot be empty');
				}
				if (IS_WINDOWS) {
					return p.startsWith("\\") || /^[A-Z]:/i.test(p);
				}
				return p.startsWith("/");
			}
			function tryGetExecutablePath(filePath, extensions) {
				return io_util_awaiter(this, void 0, void 0, function* () {
					let stats = void 0;
					try {
						stats = yield stat(filePath);
					} catch (err) {
						if (err.code !== "ENOENT") {
							console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
						}
					}
					if (stats && stats.isFile()) {
						if (IS_WINDOWS) {
							const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
							if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) {
								return filePath;
							}
						} else {
							if (isUnixExecutable(stats)) {
								return filePath;
							}
						}
					}
					const originalFilePath = filePath;
					for (const extension of extensions) {
						filePath = originalFilePath + extension;
						stats = void 0;
						try {
							stats = yield stat(filePath);
						} catch (err) {
							if (err.code !== "ENOENT") {
								console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
							}
						}
						if (stats && stats.isFile()) {
							if (IS_WINDOWS) {
								try {
									const directory = external_path_namespaceObject.dirname(filePath);
									const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
									for (const actualName of yield readdir(directory)) {
										if (upperName === actualName.toUpperCase()) {
											filePath = external_path_namespaceObject.join(directory, actualName);
											break;
										}
									}
								} catch (err) {
									console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
								}
								return filePath;
							} else {
								if (isUnixExecutable(stats)) {
									return filePath;
								}
							}
						}
					}
					return "";
				});
			}
			function normalizeSeparators(p) {
				p = p || "";
				if (IS_WINDOWS) {
					p = p.replace(/\//g, "\\");
					return p.replace(/\\\\+/g, "\\");
				}
				return p.replace(/\/\/+/g, "/");
			}
			function isUnixExecutable(stats) {
				return (
					(stats.mode & 1) > 0 ||
					((stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid()) ||
					((stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid())
				);
			}
			function getCmdPath() {
				var _a;
				return (_a = process.env["COMSPEC"]) !== null && _a !== void 0 ? _a : `cmd.exe`;
			}
			var io_awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			function cp(source_1, dest_1) {
				return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
					const { force, recursive, copySourceDirectory } = readCopyOptions(options);
					const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
					if (destStat && destStat.isFile() && !force) {
						return;
					}
					const newDest = destStat && destStat.isDirectory() && copySourceDirectory ? path.join(dest, path.basename(source)) : dest;
					if (!(yield ioUtil.exists(source))) {
						throw new Error(`no such file or directory: ${source}`);
					}
					const sourceStat = yield ioUtil.stat(source);
					if (sourceStat.isDirectory()) {
						if (!recursive) {
							throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
						} else {
							yield cpDirRecursive(source, newDest, 0, force);
						}
					} else {
						if (path.relative(source, newDest) === "") {
							throw new Error(`'${newDest}' and '${source}' are the same file`);
						}
						yield io_copyFile(source, newDest, force);
					}
				});
			}
			function mv(source_1, dest_1) {
				return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
					if (yield ioUtil.exists(dest)) {
						let destExists = true;
						if (yield ioUtil.isDirectory(dest)) {
							dest = path.join(dest, path.basename(source));
							destExists = yield ioUtil.exists(dest);
						}
						if (destExists) {
							if (options.force == null || options.force) {
								yield rmRF(dest);
							} else {
								throw new Error("Destination already exists");
							}
						}
					}
					yield mkdirP(path.dirname(dest));
					yield ioUtil.rename(source, dest);
				});
			}
			function rmRF(inputPath) {
				return io_awaiter(this, void 0, void 0, function* () {
					if (ioUtil.IS_WINDOWS) {
						if (/[*"<>|]/.test(inputPath)) {
							throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
						}
					}
					try {
						yield ioUtil.rm(inputPath, {
							force: true,
							maxRetries: 3,
							recursive: true,
							retryDelay: 300,
						});
					} catch (err) {
						throw new Error(`File was unable to be removed ${err}`);
					}
				});
			}
			function mkdirP(fsPath) {
				return io_awaiter(this, void 0, void 0, function* () {
					ok(fsPath, "a path argument must be provided");
					yield ioUtil.mkdir(fsPath, { recursive: true });
				});
			}
			function which(tool, check) {
				return io_awaiter(this, void 0, void 0, function* () {
					if (!tool) {
						throw new Error("parameter 'tool' is required");
					}
					if (check) {
						const result = yield which(tool, false);
						if (!result) {
							if (IS_WINDOWS) {
								throw new Error(
									`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`,
								);
							} else {
								throw new Error(
									`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`,
								);
							}
						}
						return result;
					}
					const matches = yield findInPath(tool);
					if (matches && matches.length > 0) {
						return matches[0];
					}
					return "";
				});
			}
			function findInPath(tool) {
				return io_awaiter(this, void 0, void 0, function* () {
					if (!tool) {
						throw new Error("parameter 'tool' is required");
					}
					const extensions = [];
					if (IS_WINDOWS && process.env["PATHEXT"]) {
						for (const extension of process.env["PATHEXT"].split(external_path_namespaceObject.delimiter)) {
							if (extension) {
								extensions.push(extension);
							}
						}
					}
					if (isRooted(tool)) {
						const filePath = yield tryGetExecutablePath(tool, extensions);
						if (filePath) {
							return [filePath];
						}
						return [];
					}
					if (tool.includes(external_path_namespaceObject.sep)) {
						return [];
					}
					const directories = [];
					if (process.env.PATH) {
						for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
							if (p) {
								directories.push(p);
							}
						}
					}
					const matches = [];
					for (const directory of directories) {
						const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
						if (filePath) {
							matches.push(filePath);
						}
					}
					return matches;
				});
			}
			function readCopyOptions(options) {
				const force = options.force == null ? true : options.force;
				const recursive = Boolean(options.recursive);
				const copySourceDirectory = options.copySourceDirectory == null ? true : Boolean(options.copySourceDirectory);
				return { force, recursive, copySourceDirectory };
			}
			function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
				return io_awaiter(this, void 0, void 0, function* () {
					if (currentDepth >= 255) return;
					currentDepth++;
					yield mkdirP(destDir);
					const files = yield ioUtil.readdir(sourceDir);
					for (const fileName of files) {
						const srcFile = `${sourceDir}/${fileName}`;
						const destFile = `${destDir}/${fileName}`;
						const srcFileStat = yield ioUtil.lstat(srcFile);
						if (srcFileStat.isDirectory()) {
							yield cpDirRecursive(srcFile, destFile, currentDepth, force);
						} else {
							yield io_copyFile(srcFile, destFile, force);
						}
					}
					yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
				});
			}
			function io_copyFile(srcFile, destFile, force) {
				return io_awaiter(this, void 0, void 0, function* () {
					if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
						try {
							yield ioUtil.lstat(destFile);
							yield ioUtil.unlink(destFile);
						} catch (e) {
							if (e.code === "EPERM") {
								yield ioUtil.chmod(destFile, "0666");
								yield ioUtil.unlink(destFile);
							}
						}
						const symlinkFull = yield ioUtil.readlink(srcFile);
						yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? "junction" : null);
					} else if (!(yield ioUtil.exists(destFile)) || force) {
						yield ioUtil.copyFile(srcFile, destFile);
					}
				});
			}
			const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
			var toolrunner_awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			const toolrunner_IS_WINDOWS = process.platform === "win32";
			class ToolRunner extends external_events_.EventEmitter {
				constructor(toolPath, args, options) {
					super();
					if (!toolPath) {
						throw new Error("Parameter 'toolPath' cannot be null or empty.");
					}
					this.toolPath = toolPath;
					this.args = args || [];
					this.options = options || {};
				}
				_debug(message) {
					if (this.options.listeners && this.options.listeners.debug) {
						this.options.listeners.debug(message);
					}
				}
				_getCommandString(options, noPrefix) {
					const toolPath = this._getSpawnFileName();
					const args = this._getSpawnArgs(options);
					let cmd = noPrefix ? "" : "[command]";
					if (toolrunner_IS_WINDOWS) {
						if (this._isCmdFile()) {
							cmd += toolPath;
							for (const a of args) {
								cmd += ` ${a}`;
							}
						} else if (options.windowsVerbatimArguments) {
							cmd += `"${toolPath}"`;
							for (const a of args) {
								cmd += ` ${a}`;
							}
						} else {
							cmd += this._windowsQuoteCmdArg(toolPath);
							for (const a of args) {
								cmd += ` ${this._windowsQuoteCmdArg(a)}`;
							}
						}
					} else {
						cmd += toolPath;
						for (const a of args) {
							cmd += ` ${a}`;
						}
					}
					return cmd;
				}
				_processLineBuffer(data, strBuffer, onLine) {
					try {
						let s = strBuffer + data.toString();
						let n = s.indexOf(external_os_.EOL);
						while (n > -1) {
							const line = s.substring(0, n);
							onLine(line);
							s = s.substring(n + external_os_.EOL.length);
							n = s.indexOf(external_os_.EOL);
						}
						return s;
					} catch (err) {
						this._debug(`error processing line. Failed with error ${err}`);
						return "";
					}
				}
				_getSpawnFileName() {
					if (toolrunner_IS_WINDOWS) {
						if (this._isCmdFile()) {
							return process.env["COMSPEC"] || "cmd.exe";
						}
					}
					return this.toolPath;
				}
				_getSpawnArgs(options) {
					if (toolrunner_IS_WINDOWS) {
						if (this._isCmdFile()) {
							let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
							for (const a of this.args) {
								argline += " ";
								argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
							}
							argline += '"';
							return [argline];
						}
					}
					return this.args;
				}
				_endsWith(str, end) {
					return str.endsWith(end);
				}
				_isCmdFile() {
					const upperToolPath = this.toolPath.toUpperCase();
					return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
				}
				_windowsQuoteCmdArg(arg) {
					if (!this._isCmdFile()) {
						return this._uvQuoteCmdArg(arg);
					}
					if (!arg) {
						return '""';
					}
					const cmdSpecialChars = [" ", "	", "&", "(", ")", "[", "]", "{", "}", "^", "=", ";", "!", "'", "+", ",", "`", "~", "|", "<", ">", '"'];
					let needsQuotes = false;
					for (const char of arg) {
						if (cmdSpecialChars.some((x) => x === char)) {
							needsQuotes = true;
							break;
						}
					}
					if (!needsQuotes) {
						return arg;
					}
					let reverse = '"';
					let quoteHit = true;
					for (let i = arg.length; i > 0; i--) {
						reverse += arg[i - 1];
						if (quoteHit && arg[i - 1] === "\\") {
							reverse += "\\";
						} else if (arg[i - 1] === '"') {
							quoteHit = true;
							reverse += '"';
						} else {
							quoteHit = false;
						}
					}
					reverse += '"';
					return reverse.split("").reverse().join("");
				}
				_uvQuoteCmdArg(arg) {
					if (!arg) {
						return '""';
					}
					if (!arg.includes(" ") && !arg.includes("	") && !arg.includes('"')) {
						return arg;
					}
					if (!arg.includes('"') && !arg.includes("\\")) {
						return `"${arg}"`;
					}
					let reverse = '"';
					let quoteHit = true;
					for (let i = arg.length; i > 0; i--) {
						reverse += arg[i - 1];
						if (quoteHit && arg[i - 1] === "\\") {
							reverse += "\\";
						} else if (arg[i - 1] === '"') {
							quoteHit = true;
							reverse += "\\";
						} else {
							quoteHit = false;
						}
					}
					reverse += '"';
					return reverse.split("").reverse().join("");
				}
				_cloneExecOptions(options) {
					options = options || {};
					const result = {
						cwd: options.cwd || process.cwd(),
						env: options.env || process.env,
						silent: options.silent || false,
						windowsVerbatimArguments: options.windowsVerbatimArguments || false,
						failOnStdErr: options.failOnStdErr || false,
						ignoreReturnCode: options.ignoreReturnCode || false,
						delay: options.delay || 1e4,
					};
					result.outStream = options.outStream || process.stdout;
					result.errStream = options.errStream || process.stderr;
					return result;
				}
				_getSpawnOptions(options, toolPath) {
					options = options || {};
					const result = {};
					result.cwd = options.cwd;
					result.env = options.env;
					result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
					if (options.windowsVerbatimArguments) {
						result.argv0 = `"${toolPath}"`;
					}
					return result;
				}
				/**
				 * Exec a tool.
				 * Output will be streamed to the live console.
				 * Returns promise with return code
				 *
				 * @param     tool     path to tool to exec
				 * @param     options  optional exec options.  See ExecOptions
				 * @returns   number
				 */
				exec() {
					return toolrunner_awaiter(this, void 0, void 0, function* () {
						if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || (toolrunner_IS_WINDOWS && this.toolPath.includes("\\")))) {
							this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
						}
						this.toolPath = yield which(this.toolPath, true);
						return new Promise((resolve, reject) =>
							toolrunner_awaiter(this, void 0, void 0, function* () {
								this._debug(`exec tool: ${this.toolPath}`);
								this._debug("arguments:");
								for (const arg of this.args) {
									this._debug(`   ${arg}`);
								}
								const optionsNonNull = this._cloneExecOptions(this.options);
								if (!optionsNonNull.silent && optionsNonNull.outStream) {
									optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
								}
								const state = new ExecState(optionsNonNull, this.toolPath);
								state.on("debug", (message) => {
									this._debug(message);
								});
								if (this.options.cwd && !(yield exists(this.options.cwd))) {
									return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
								}
								const fileName = this._getSpawnFileName();
								const cp2 = external_child_process_namespaceObject.spawn(
									fileName,
									this._getSpawnArgs(optionsNonNull),
									this._getSpawnOptions(this.options, fileName),
								);
								let stdbuffer = "";
								if (cp2.stdout) {
									cp2.stdout.on("data", (data) => {
										if (this.options.listeners && this.options.listeners.stdout) {
											this.options.listeners.stdout(data);
										}
										if (!optionsNonNull.silent && optionsNonNull.outStream) {
											optionsNonNull.outStream.write(data);
										}
										stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
											if (this.options.listeners && this.options.listeners.stdline) {
												this.options.listeners.stdline(line);
											}
										});
									});
								}
								let errbuffer = "";
								if (cp2.stderr) {
									cp2.stderr.on("data", (data) => {
										state.processStderr = true;
										if (this.options.listeners && this.options.listeners.stderr) {
											this.options.listeners.stderr(data);
										}
										if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) {
											const s = optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream;
											s.write(data);
										}
										errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
											if (this.options.listeners && this.options.listeners.errline) {
												this.options.listeners.errline(line);
											}
										});
									});
								}
								cp2.on("error", (err) => {
									state.processError = err.message;
									state.processExited = true;
									state.processClosed = true;
									state.CheckComplete();
								});
								cp2.on("exit", (code) => {
									state.processExitCode = code;
									state.processExited = true;
									this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
									state.CheckComplete();
								});
								cp2.on("close", (code) => {
									state.processExitCode = code;
									state.processExited = true;
									state.processClosed = true;
									this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
									state.CheckComplete();
								});
								state.on("done", (error2, exitCode) => {
									if (stdbuffer.length > 0) {
										this.emit("stdline", stdbuffer);
									}
									if (errbuffer.length > 0) {
										this.emit("errline", errbuffer);
									}
									cp2.removeAllListeners();
									if (error2) {
										reject(error2);
									} else {
										resolve(exitCode);
									}
								});
								if (this.options.input) {
									if (!cp2.stdin) {
										throw new Error("child process missing stdin");
									}
									cp2.stdin.end(this.options.input);
								}
							}),
						);
					});
				}
			}
			function argStringToArray(argString) {
				const args = [];
				let inQuotes = false;
				let escaped = false;
				let arg = "";
				function append(c) {
					if (escaped && c !== '"') {
						arg += "\\";
					}
					arg += c;
					escaped = false;
				}
				for (let i = 0; i < argString.length; i++) {
					const c = argString.charAt(i);
					if (c === '"') {
						if (!escaped) {
							inQuotes = !inQuotes;
						} else {
							append(c);
						}
						continue;
					}
					if (c === "\\" && escaped) {
						append(c);
						continue;
					}
					if (c === "\\" && inQuotes) {
						escaped = true;
						continue;
					}
					if (c === " " && !inQuotes) {
						if (arg.length > 0) {
							args.push(arg);
							arg = "";
						}
						continue;
					}
					append(c);
				}
				if (arg.length > 0) {
					args.push(arg.trim());
				}
				return args;
			}
			class ExecState extends external_events_.EventEmitter {
				constructor(options, toolPath) {
					super();
					this.processClosed = false;
					this.processError = "";
					this.processExitCode = 0;
					this.processExited = false;
					this.processStderr = false;
					this.delay = 1e4;
					this.done = false;
					this.timeout = null;
					if (!toolPath) {
						throw new Error("toolPath must not be empty");
					}
					this.options = options;
					this.toolPath = toolPath;
					if (options.delay) {
						this.delay = options.delay;
					}
				}
				CheckComplete() {
					if (this.done) {
						return;
					}
					if (this.processClosed) {
						this._setResult();
					} else if (this.processExited) {
						this.timeout = (0, external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
					}
				}
				_debug(message) {
					this.emit("debug", message);
				}
				_setResult() {
					let error2;
					if (this.processExited) {
						if (this.processError) {
							error2 = new Error(
								`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`,
							);
						} else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
							error2 = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
						} else if (this.processStderr && this.options.failOnStdErr) {
							error2 = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
						}
					}
					if (this.timeout) {
						clearTimeout(this.timeout);
						this.timeout = null;
					}
					this.done = true;
					this.emit("done", error2, this.processExitCode);
				}
				static HandleTimeout(state) {
					if (state.done) {
						return;
					}
					if (!state.processClosed && state.processExited) {
						const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
						state._debug(message);
					}
					state._setResult();
				}
			}
			var exec_awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			function exec(commandLine, args, options) {
				return exec_awaiter(this, void 0, void 0, function* () {
					const commandArgs = argStringToArray(commandLine);
					if (commandArgs.length === 0) {
						throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
					}
					const toolPath = commandArgs[0];
					args = commandArgs.slice(1).concat(args || []);
					const runner = new ToolRunner(toolPath, args, options);
					return runner.exec();
				});
			}
			function getExecOutput(commandLine, args, options) {
				return exec_awaiter(this, void 0, void 0, function* () {
					var _a, _b;
					let stdout = "";
					let stderr = "";
					const stdoutDecoder = new external_string_decoder_.StringDecoder("utf8");
					const stderrDecoder = new external_string_decoder_.StringDecoder("utf8");
					const originalStdoutListener =
						(_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
					const originalStdErrListener =
						(_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
					const stdErrListener = (data) => {
						stderr += stderrDecoder.write(data);
						if (originalStdErrListener) {
							originalStdErrListener(data);
						}
					};
					const stdOutListener = (data) => {
						stdout += stdoutDecoder.write(data);
						if (originalStdoutListener) {
							originalStdoutListener(data);
						}
					};
					const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
						stdout: stdOutListener,
						stderr: stdErrListener,
					});
					const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
					stdout += stdoutDecoder.end();
					stderr += stderrDecoder.end();
					return {
						exitCode,
						stdout,
						stderr,
					};
				});
			}
			var platform_awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			const getWindowsInfo = () =>
				platform_awaiter(void 0, void 0, void 0, function* () {
					const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', void 0, {
						silent: true,
					});
					const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', void 0, {
						silent: true,
					});
					return {
						name: name.trim(),
						version: version.trim(),
					};
				});
			const getMacOsInfo = () =>
				platform_awaiter(void 0, void 0, void 0, function* () {
					var _a, _b, _c, _d;
					const { stdout } = yield getExecOutput("sw_vers", void 0, {
						silent: true,
					});
					const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : "";
					const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : "";
					return {
						name,
						version,
					};
				});
			const getLinuxInfo = () =>
				platform_awaiter(void 0, void 0, void 0, function* () {
					const { stdout } = yield getExecOutput("lsb_release", ["-i", "-r", "-s"], {
						silent: true,
					});
					const [name, version] = stdout.trim().split("\n");
					return {
						name,
						version,
					};
				});
			const platform = external_os_.platform();
			const arch = external_os_.arch();
			const isWindows = platform === "win32";
			const isMacOS = platform === "darwin";
			const isLinux = platform === "linux";
			function getDetails() {
				return platform_awaiter(this, void 0, void 0, function* () {
					return Object.assign(Object.assign({}, yield isWindows ? getWindowsInfo() : isMacOS ? getMacOsInfo() : getLinuxInfo()), {
						platform,
						arch,
						isWindows,
						isMacOS,
						isLinux,
					});
				});
			}
			var core_awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			var ExitCode;
			(function (ExitCode2) {
				ExitCode2[(ExitCode2["Success"] = 0)] = "Success";
				ExitCode2[(ExitCode2["Failure"] = 1)] = "Failure";
			})(ExitCode || (ExitCode = {}));
			function exportVariable(name, val) {
				const convertedVal = toCommandValue(val);
				process.env[name] = convertedVal;
				const filePath = process.env["GITHUB_ENV"] || "";
				if (filePath) {
					return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
				}
				issueCommand("set-env", { name }, convertedVal);
			}
			function setSecret(secret) {
				issueCommand("add-mask", {}, secret);
			}
			function addPath(inputPath) {
				const filePath = process.env["GITHUB_PATH"] || "";
				if (filePath) {
					issueFileCommand("PATH", inputPath);
				} else {
					issueCommand("add-path", {}, inputPath);
				}
				process.env["PATH"] = `${inputPath}${external_path_namespaceObject.delimiter}${process.env["PATH"]}`;
			}
			function getInput(name, options) {
				const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
				if (options && options.required && !val) {
					throw new Error(`Input required and not supplied: ${name}`);
				}
				if (options && options.trimWhitespace === false) {
					return val;
				}
				return val.trim();
			}
			function getMultilineInput(name, options) {
				const inputs = getInput(name, options)
					.split("\n")
					.filter((x) => x !== "");
				if (options && options.trimWhitespace === false) {
					return inputs;
				}
				return inputs.map((input) => input.trim());
			}
			function getBooleanInput(name, options) {
				const trueValue = ["true", "True", "TRUE"];
				const falseValue = ["false", "False", "FALSE"];
				const val = getInput(name, options);
				if (trueValue.includes(val)) return true;
				if (falseValue.includes(val)) return false;
				throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
			}
			function setOutput(name, value) {
				const filePath = process.env["GITHUB_OUTPUT"] || "";
				if (filePath) {
					return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
				}
				process.stdout.write(external_os_.EOL);
				issueCommand("set-output", { name }, toCommandValue(value));
			}
			function setCommandEcho(enabled) {
				issue("echo", enabled ? "on" : "off");
			}
			function setFailed(message) {
				process.exitCode = ExitCode.Failure;
				error(message);
			}
			function isDebug() {
				return process.env["RUNNER_DEBUG"] === "1";
			}
			function debug(message) {
				issueCommand("debug", {}, message);
			}
			function error(message, properties = {}) {
				issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
			}
			function warning(message, properties = {}) {
				issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
			}
			function notice(message, properties = {}) {
				issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
			}
			function info(message) {
				process.stdout.write(message + external_os_.EOL);
			}
			function startGroup(name) {
				issue("group", name);
			}
			function endGroup() {
				issue("endgroup");
			}
			function group(name, fn) {
				return core_awaiter(this, void 0, void 0, function* () {
					startGroup(name);
					let result;
					try {
						result = yield fn();
					} finally {
						endGroup();
					}
					return result;
				});
			}
			function saveState(name, value) {
				const filePath = process.env["GITHUB_STATE"] || "";
				if (filePath) {
					return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
				}
				issueCommand("save-state", { name }, toCommandValue(value));
			}
			function getState(name) {
				return process.env[`STATE_${name}`] || "";
			}
			function getIDToken(aud) {
				return core_awaiter(this, void 0, void 0, function* () {
					return yield OidcClient.getIDToken(aud);
				});
			}
		},
	/***/
	4942:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				Qq: () =>
					/* binding */
					HttpClient,
				s_: () =>
					/* binding */
					lib_getProxyUrl,
			});
			var external_http_ = __nccwpck_require__2(8611);
			var external_http_namespaceObject = /* @__PURE__ */ __nccwpck_require__2.t(external_http_, 2);
			var external_https_ = __nccwpck_require__2(5692);
			var external_https_namespaceObject = /* @__PURE__ */ __nccwpck_require__2.t(external_https_, 2);
			function getProxyUrl(reqUrl) {
				const usingSsl = reqUrl.protocol === "https:";
				if (checkBypass(reqUrl)) {
					return void 0;
				}
				const proxyVar = (() => {
					if (usingSsl) {
						return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
					} else {
						return process.env["http_proxy"] || process.env["HTTP_PROXY"];
					}
				})();
				if (proxyVar) {
					try {
						return new DecodedURL(proxyVar);
					} catch (_a) {
						if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
					}
				} else {
					return void 0;
				}
			}
			function checkBypass(reqUrl) {
				if (!reqUrl.hostname) {
					return false;
				}
				const reqHost = reqUrl.hostname;
				if (isLoopbackAddress(reqHost)) {
					return true;
				}
				const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
				if (!noProxy) {
					return false;
				}
				let reqPort;
				if (reqUrl.port) {
					reqPort = Number(reqUrl.port);
				} else if (reqUrl.protocol === "http:") {
					reqPort = 80;
				} else if (reqUrl.protocol === "https:") {
					reqPort = 443;
				}
				const upperReqHosts = [reqUrl.hostname.toUpperCase()];
				if (typeof reqPort === "number") {
					upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
				}
				for (const upperNoProxyItem of noProxy
					.split(",")
					.map((x) => x.trim().toUpperCase())
					.filter((x) => x)) {
					if (
						upperNoProxyItem === "*" ||
						upperReqHosts.some(
							(x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || (upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`)),
						)
					) {
						return true;
					}
				}
				return false;
			}
			function isLoopbackAddress(host) {
				const hostLower = host.toLowerCase();
				return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
			}
			class DecodedURL extends URL {
				constructor(url, base) {
					super(url, base);
					this._decodedUsername = decodeURIComponent(super.username);
					this._decodedPassword = decodeURIComponent(super.password);
				}
				get username() {
					return this._decodedUsername;
				}
				get password() {
					return this._decodedPassword;
				}
			}
			var tunnel = __nccwpck_require__2(770);
			var undici = new Proxy({}, { get: (_, name) => __nccwpck_require__2(6752)[name] });
			var __awaiter = function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator["throw"](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
			var HttpCodes;
			(function (HttpCodes2) {
				HttpCodes2[(HttpCodes2["OK"] = 200)] = "OK";
				HttpCodes2[(HttpCodes2["MultipleChoices"] = 300)] = "MultipleChoices";
				HttpCodes2[(HttpCodes2["MovedPermanently"] = 301)] = "MovedPermanently";
				HttpCodes2[(HttpCodes2["ResourceMoved"] = 302)] = "ResourceMoved";
				HttpCodes2[(HttpCodes2["SeeOther"] = 303)] = "SeeOther";
				HttpCodes2[(HttpCodes2["NotModified"] = 304)] = "NotModified";
				HttpCodes2[(HttpCodes2["UseProxy"] = 305)] = "UseProxy";
				HttpCodes2[(HttpCodes2["SwitchProxy"] = 306)] = "SwitchProxy";
				HttpCodes2[(HttpCodes2["TemporaryRedirect"] = 307)] = "TemporaryRedirect";
				HttpCodes2[(HttpCodes2["PermanentRedirect"] = 308)] = "PermanentRedirect";
				HttpCodes2[(HttpCodes2["BadRequest"] = 400)] = "BadRequest";
				HttpCodes2[(HttpCodes2["Unauthorized"] = 401)] = "Unauthorized";
				HttpCodes2[(HttpCodes2["PaymentRequired"] = 402)] = "PaymentRequired";
				HttpCodes2[(HttpCodes2["Forbidden"] = 403)] = "Forbidden";
				HttpCodes2[(HttpCodes2["NotFound"] = 404)] = "NotFound";
				HttpCodes2[(HttpCodes2["MethodNotAllowed"] = 405)] = "MethodNotAllowed";
				HttpCodes2[(HttpCodes2["NotAcceptable"] = 406)] = "NotAcceptable";
				HttpCodes2[(HttpCodes2["ProxyAuthenticationRequired"] = 407)] = "ProxyAuthenticationRequired";
				HttpCodes2[(HttpCodes2["RequestTimeout"] = 408)] = "RequestTimeout";
				HttpCodes2[(HttpCodes2["Conflict"] = 409)] = "Conflict";
				HttpCodes2[(HttpCodes2["Gone"] = 410)] = "Gone";
				HttpCodes2[(HttpCodes2["TooManyRequests"] = 429)] = "TooManyRequests";
				HttpCodes2[(HttpCodes2["InternalServerError"] = 500)] = "InternalServerError";
				HttpCodes2[(HttpCodes2["NotImplemented"] = 501)] = "NotImplemented";
				HttpCodes2[(HttpCodes2["BadGateway"] = 502)] = "BadGateway";
				HttpCodes2[(HttpCodes2["ServiceUnavailable"] = 503)] = "ServiceUnavailable";
				HttpCodes2[(HttpCodes2["GatewayTimeout"] = 504)] = "GatewayTimeout";
			})(HttpCodes || (HttpCodes = {}));
			var Headers;
			(function (Headers2) {
				Headers2["Accept"] = "accept";
				Headers2["ContentType"] = "content-type";
			})(Headers || (Headers = {}));
			var MediaTypes;
			(function (MediaTypes2) {
				MediaTypes2["ApplicationJson"] = "application/json";
			})(MediaTypes || (MediaTypes = {}));
			function lib_getProxyUrl(serverUrl) {
				const proxyUrl = getProxyUrl(new URL(serverUrl));
				return proxyUrl ? proxyUrl.href : "";
			}
			const HttpRedirectCodes = [
				HttpCodes.MovedPermanently,
				HttpCodes.ResourceMoved,
				HttpCodes.SeeOther,
				HttpCodes.TemporaryRedirect,
				HttpCodes.PermanentRedirect,
			];
			const HttpResponseRetryCodes = [HttpCodes.BadGateway, HttpCodes.ServiceUnavailable, HttpCodes.GatewayTimeout];
			const RetryableHttpVerbs = ["OPTIONS", "GET", "DELETE", "HEAD"];
			const ExponentialBackoffCeiling = 10;
			const ExponentialBackoffTimeSlice = 5;
			class HttpClientError extends Error {
				constructor(message, statusCode) {
					super(message);
					this.name = "HttpClientError";
					this.statusCode = statusCode;
					Object.setPrototypeOf(this, HttpClientError.prototype);
				}
			}
			class HttpClientResponse {
				constructor(message) {
					this.message = message;
				}
				readBody() {
					return __awaiter(this, void 0, void 0, function* () {
						return new Promise((resolve) =>
							__awaiter(this, void 0, void 0, function* () {
								let output = Buffer.alloc(0);
								this.message.on("data", (chunk) => {
									output = Buffer.concat([output, chunk]);
								});
								this.message.on("end", () => {
									resolve(output.toString());
								});
							}),
						);
					});
				}
				readBodyBuffer() {
					return __awaiter(this, void 0, void 0, function* () {
						return new Promise((resolve) =>
							__awaiter(this, void 0, void 0, function* () {
								const chunks = [];
								this.message.on("data", (chunk) => {
									chunks.push(chunk);
								});
								this.message.on("end", () => {
									resolve(Buffer.concat(chunks));
								});
							}),
						);
					});
				}
			}
			function isHttps(requestUrl) {
				const parsedUrl = new URL(requestUrl);
				return parsedUrl.protocol === "https:";
			}
			class HttpClient {
				constructor(userAgent, handlers, requestOptions) {
					this._ignoreSslError = false;
					this._allowRedirects = true;
					this._allowRedirectDowngrade = false;
					this._maxRedirects = 50;
					this._allowRetries = false;
					this._maxRetries = 1;
					this._keepAlive = false;
					this._disposed = false;
					this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
					this.handlers = handlers || [];
					this.requestOptions = requestOptions;
					if (requestOptions) {
						if (requestOptions.ignoreSslError != null) {
							this._ignoreSslError = requestOptions.ignoreSslError;
						}
						this._socketTimeout = requestOptions.socketTimeout;
						if (requestOptions.allowRedirects != null) {
							this._allowRedirects = requestOptions.allowRedirects;
						}
						if (requestOptions.allowRedirectDowngrade != null) {
							this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
						}
						if (requestOptions.maxRedirects != null) {
							this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
						}
						if (requestOptions.keepAlive != null) {
							this._keepAlive = requestOptions.keepAlive;
						}
						if (requestOptions.allowRetries != null) {
							this._allowRetries = requestOptions.allowRetries;
						}
						if (requestOptions.maxRetries != null) {
							this._maxRetries = requestOptions.maxRetries;
						}
					}
				}
				options(requestUrl, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
					});
				}
				get(requestUrl, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("GET", requestUrl, null, additionalHeaders || {});
					});
				}
				del(requestUrl, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("DELETE", requestUrl, null, additionalHeaders || {});
					});
				}
				post(requestUrl, data, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("POST", requestUrl, data, additionalHeaders || {});
					});
				}
				patch(requestUrl, data, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("PATCH", requestUrl, data, additionalHeaders || {});
					});
				}
				put(requestUrl, data, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("PUT", requestUrl, data, additionalHeaders || {});
					});
				}
				head(requestUrl, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("HEAD", requestUrl, null, additionalHeaders || {});
					});
				}
				sendStream(verb, requestUrl, stream, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request(verb, requestUrl, stream, additionalHeaders);
					});
				}
				/**
				 * Gets a typed object from an endpoint
				 * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
				 */
				getJson(requestUrl_1) {
					return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
						const res = yield this.get(requestUrl, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					});
				}
				postJson(requestUrl_1, obj_1) {
					return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
						const data = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
						const res = yield this.post(requestUrl, data, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					});
				}
				putJson(requestUrl_1, obj_1) {
					return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
						const data = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
						const res = yield this.put(requestUrl, data, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					});
				}
				patchJson(requestUrl_1, obj_1) {
					return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
						const data = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
						const res = yield this.patch(requestUrl, data, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					});
				}
				/**
				 * Makes a raw http request.
				 * All other methods such as get, post, patch, and request ultimately call this.
				 * Prefer get, del, post and patch
				 */
				request(verb, requestUrl, data, headers) {
					return __awaiter(this, void 0, void 0, function* () {
						if (this._disposed) {
							throw new Error("Client has already been disposed.");
						}
						const parsedUrl = new URL(requestUrl);
						let info = this._prepareRequest(verb, parsedUrl, headers);
						const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
						let numTries = 0;
						let response;
						do {
							response = yield this.requestRaw(info, data);
							if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
								let authenticationHandler;
								for (const handler of this.handlers) {
									if (handler.canHandleAuthentication(response)) {
										authenticationHandler = handler;
										break;
									}
								}
								if (authenticationHandler) {
									return authenticationHandler.handleAuthentication(this, info, data);
								} else {
									return response;
								}
							}
							let redirectsRemaining = this._maxRedirects;
							while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
								const redirectUrl = response.message.headers["location"];
								if (!redirectUrl) {
									break;
								}
								const parsedRedirectUrl = new URL(redirectUrl);
								if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) {
									throw new Error(
										"Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.",
									);
								}
								yield response.readBody();
								if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
									for (const header in headers) {
										if (header.toLowerCase() === "authorization") {
											delete headers[header];
										}
									}
								}
								info = this._prepareRequest(verb, parsedRedirectUrl, headers);
								response = yield this.requestRaw(info, data);
								redirectsRemaining--;
							}
							if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) {
								return response;
							}
							numTries += 1;
							if (numTries < maxTries) {
								yield response.readBody();
								yield this._performExponentialBackoff(numTries);
							}
						} while (numTries < maxTries);
						return response;
					});
				}
				/**
				 * Needs to be called if keepAlive is set to true in request options.
				 */
				dispose() {
					if (this._agent) {
						this._agent.destroy();
					}
					this._disposed = true;
				}
				/**
				 * Raw request.
				 * @param info
				 * @param data
				 */
				requestRaw(info, data) {
					return __awaiter(this, void 0, void 0, function* () {
						return new Promise((resolve, reject) => {
							function callbackForResult(err, res) {
								if (err) {
									reject(err);
								} else if (!res) {
									reject(new Error("Unknown error"));
								} else {
									resolve(res);
								}
							}
							this.requestRawWithCallback(info, data, callbackForResult);
						});
					});
				}
				/**
				 * Raw request with callback.
				 * @param info
				 * @param data
				 * @param onResult
				 */
				requestRawWithCallback(info, data, onResult) {
					if (typeof data === "string") {
						if (!info.options.headers) {
							info.options.headers = {};
						}
						info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
					}
					let callbackCalled = false;
					function handleResult(err, res) {
						if (!callbackCalled) {
							callbackCalled = true;
							onResult(err, res);
						}
					}
					const req = info.httpModule.request(info.options, (msg) => {
						const res = new HttpClientResponse(msg);
						handleResult(void 0, res);
					});
					let socket;
					req.on("socket", (sock) => {
						socket = sock;
					});
					req.setTimeout(this._socketTimeout || 3 * 6e4, () => {
						if (socket) {
							socket.end();
						}
						handleResult(new Error(`Request timeout: ${info.options.path}`));
					});
					req.on("error", function (err) {
						handleResult(err);
					});
					if (data && typeof data === "string") {
						req.write(data, "utf8");
					}
					if (data && typeof data !== "string") {
						data.on("close", function () {
							req.end();
						});
						data.pipe(req);
					} else {
						req.end();
					}
				}
				/**
				 * Gets an http agent. This function is useful when you need an http agent that handles
				 * routing through a proxy server - depending upon the url and proxy environment variables.
				 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
				 */
				getAgent(serverUrl) {
					const parsedUrl = new URL(serverUrl);
					return this._getAgent(parsedUrl);
				}
				getAgentDispatcher(serverUrl) {
					const parsedUrl = new URL(serverUrl);
					const proxyUrl = getProxyUrl(parsedUrl);
					const useProxy = proxyUrl && proxyUrl.hostname;
					if (!useProxy) {
						return;
					}
					return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
				}
				_prepareRequest(method, requestUrl, headers) {
					const info = {};
					info.parsedUrl = requestUrl;
					const usingSsl = info.parsedUrl.protocol === "https:";
					info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
					const defaultPort = usingSsl ? 443 : 80;
					info.options = {};
					info.options.host = info.parsedUrl.hostname;
					info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
					info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || "");
					info.options.method = method;
					info.options.headers = this._mergeHeaders(headers);
					if (this.userAgent != null) {
						info.options.headers["user-agent"] = this.userAgent;
					}
					info.options.agent = this._getAgent(info.parsedUrl);
					if (this.handlers) {
						for (const handler of this.handlers) {
							handler.prepareRequest(info.options);
						}
					}
					return info;
				}
				_mergeHeaders(headers) {
					if (this.requestOptions && this.requestOptions.headers) {
						return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
					}
					return lowercaseKeys(headers || {});
				}
				/**
				 * Gets an existing header value or returns a default.
				 * Handles converting number header values to strings since HTTP headers must be strings.
				 * Note: This returns string | string[] since some headers can have multiple values.
				 * For headers that must always be a single string (like Content-Type), use the
				 * specialized _getExistingOrDefaultContentTypeHeader method instead.
				 */
				_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
					let clientHeader;
					if (this.requestOptions && this.requestOptions.headers) {
						const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
						if (headerValue) {
							clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
						}
					}
					const additionalValue = additionalHeaders[header];
					if (additionalValue !== void 0) {
						return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
					}
					if (clientHeader !== void 0) {
						return clientHeader;
					}
					return _default;
				}
				/**
				 * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
				 * Always returns a single string (not an array) since Content-Type should be a single value.
				 * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
				 * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
				 * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
				 */
				_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
					let clientHeader;
					if (this.requestOptions && this.requestOptions.headers) {
						const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
						if (headerValue) {
							if (typeof headerValue === "number") {
								clientHeader = String(headerValue);
							} else if (Array.isArray(headerValue)) {
								clientHeader = headerValue.join(", ");
							} else {
								clientHeader = headerValue;
							}
						}
					}
					const additionalValue = additionalHeaders[Headers.ContentType];
					if (additionalValue !== void 0) {
						if (typeof additionalValue === "number") {
							return String(additionalValue);
						} else if (Array.isArray(additionalValue)) {
							return additionalValue.join(", ");
						} else {
							return additionalValue;
						}
					}
					if (clientHeader !== void 0) {
						return clientHeader;
					}
					return _default;
				}
				_getAgent(parsedUrl) {
					let agent;
					const proxyUrl = getProxyUrl(parsedUrl);
					const useProxy = proxyUrl && proxyUrl.hostname;
					if (this._keepAlive && useProxy) {
						agent = this._proxyAgent;
					}
					if (!useProxy) {
						agent = this._agent;
					}
					if (agent) {
						return agent;
					}
					const usingSsl = parsedUrl.protocol === "https:";
					let maxSockets = 100;
					if (this.requestOptions) {
						maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
					}
					if (proxyUrl && proxyUrl.hostname) {
						const agentOptions = {
							maxSockets,
							keepAlive: this._keepAlive,
							proxy: Object.assign(
								Object.assign(
									{},
									(proxyUrl.username || proxyUrl.password) && {
										proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`,
									},
								),
								{ host: proxyUrl.hostname, port: proxyUrl.port },
							),
						};
						let tunnelAgent;
						const overHttps = proxyUrl.protocol === "https:";
						if (usingSsl) {
							tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
						} else {
							tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
						}
						agent = tunnelAgent(agentOptions);
						this._proxyAgent = agent;
					}
					if (!agent) {
						const options = { keepAlive: this._keepAlive, maxSockets };
						agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
						this._agent = agent;
					}
					if (usingSsl && this._ignoreSslError) {
						agent.options = Object.assign(agent.options || {}, {
							rejectUnauthorized: false,
						});
					}
					return agent;
				}
				_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
					let proxyAgent;
					if (this._keepAlive) {
						proxyAgent = this._proxyAgentDispatcher;
					}
					if (proxyAgent) {
						return proxyAgent;
					}
					const usingSsl = parsedUrl.protocol === "https:";
					proxyAgent = new undici.kT(
						Object.assign(
							{ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 },
							(proxyUrl.username || proxyUrl.password) && {
								token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}`,
							},
						),
					);
					this._proxyAgentDispatcher = proxyAgent;
					if (usingSsl && this._ignoreSslError) {
						proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
							rejectUnauthorized: false,
						});
					}
					return proxyAgent;
				}
				_getUserAgentWithOrchestrationId(userAgent) {
					const baseUserAgent = userAgent || "actions/http-client";
					const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
					if (orchId) {
						const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, "_");
						return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
					}
					return baseUserAgent;
				}
				_performExponentialBackoff(retryNumber) {
					return __awaiter(this, void 0, void 0, function* () {
						retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
						const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
						return new Promise((resolve) => setTimeout(() => resolve(), ms));
					});
				}
				_processResponse(res, options) {
					return __awaiter(this, void 0, void 0, function* () {
						return new Promise((resolve, reject) =>
							__awaiter(this, void 0, void 0, function* () {
								const statusCode = res.message.statusCode || 0;
								const response = {
									statusCode,
									result: null,
									headers: {},
								};
								if (statusCode === HttpCodes.NotFound) {
									resolve(response);
								}
								function dateTimeDeserializer(key, value) {
									if (typeof value === "string") {
										const a = new Date(value);
										if (!isNaN(a.valueOf())) {
											return a;
										}
									}
									return value;
								}
								let obj;
								let contents;
								try {
									contents = yield res.readBody();
									if (contents && contents.length > 0) {
										if (options && options.deserializeDates) {
											obj = JSON.parse(contents, dateTimeDeserializer);
										} else {
											obj = JSON.parse(contents);
										}
										response.result = obj;
									}
									response.headers = res.message.headers;
								} catch (err) {}
								if (statusCode > 299) {
									let msg;
									if (obj && obj.message) {
										msg = obj.message;
									} else if (contents && contents.length > 0) {
										msg = contents;
									} else {
										msg = `Failed request: (${statusCode})`;
									}
									const err = new HttpClientError(msg, statusCode);
									err.result = response.result;
									reject(err);
								} else {
									resolve(response);
								}
							}),
						);
					});
				}
			}
			const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
		},
	/***/
	9118:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				/* harmony export */
				Ik: () =>
					/* binding */
					object,
				/* harmony export */
				KC: () =>
					/* binding */
					union,
				/* harmony export */
				L5: () =>
					/* binding */
					unknown,
				/* harmony export */
				YO: () =>
					/* binding */
					array,
				/* harmony export */
				Yj: () =>
					/* binding */
					string,
				/* harmony export */
				ai: () =>
					/* binding */
					number,
				/* harmony export */
				ch: () =>
					/* binding */
					null_,
				/* harmony export */
				eu: () =>
					/* binding */
					literal,
				/* harmony export */
				zM: () =>
					/* binding */
					boolean,
				/* harmony export */
			});
			function expectedType(expected) {
				return {
					ok: false,
					code: "invalid_type",
					expected,
				};
			}
			const ISSUE_EXPECTED_NOTHING = expectedType([]);
			const ISSUE_EXPECTED_STRING = expectedType(["string"]);
			const ISSUE_EXPECTED_NUMBER = expectedType(["number"]);
			const ISSUE_EXPECTED_BIGINT = expectedType(["bigint"]);
			const ISSUE_EXPECTED_BOOLEAN = expectedType(["boolean"]);
			const ISSUE_EXPECTED_UNDEFINED = expectedType(["undefined"]);
			const ISSUE_EXPECTED_NULL = expectedType(["null"]);
			const ISSUE_EXPECTED_OBJECT = expectedType(["object"]);
			const ISSUE_EXPECTED_ARRAY = expectedType(["array"]);
			const ISSUE_MISSING_VALUE = {
				ok: false,
				code: "missing_value",
			};
			function joinIssues(left, right) {
				return left ? { ok: false, code: "join", left, right } : right;
			}
			function prependPath(key, tree) {
				return { ok: false, code: "prepend", key, tree };
			}
			function cloneIssueWithPath(tree, path2) {
				const code = tree.code;
				switch (code) {
					case "invalid_type":
						return { code, path: path2, expected: tree.expected };
					case "invalid_literal":
						return { code, path: path2, expected: tree.expected };
					case "missing_value":
						return { code, path: path2 };
					case "invalid_length":
						return {
							code,
							path: path2,
							minLength: tree.minLength,
							maxLength: tree.maxLength,
						};
					case "unrecognized_keys":
						return { code, path: path2, keys: tree.keys };
					case "invalid_union":
						return { code, path: path2, issues: collectIssues(tree.tree) };
					case "custom_error":
						if (typeof tree.error === "object" && tree.error.path !== void 0) {
							path2.push(...tree.error.path);
						}
						return {
							code,
							path: path2,
							message: typeof tree.error === "string" ? tree.error : tree.error?.message,
						};
				}
			}
			function collectIssues(tree, path2 = [], issues = []) {
				for (;;) {
					if (tree.code === "join") {
						collectIssues(tree.left, path2.slice(), issues);
						tree = tree.right;
					} else if (tree.code === "prepend") {
						path2.push(tree.key);
						tree = tree.tree;
					} else {
						issues.push(cloneIssueWithPath(tree, path2));
						return issues;
					}
				}
			}
			function separatedList(list, sep) {
				if (list.length === 0) {
					return "nothing";
				} else if (list.length === 1) {
					return list[0];
				} else {
					return `${list.slice(0, -1).join(", ")} ${sep} ${list[list.length - 1]}`;
				}
			}
			function formatLiteral(value) {
				return typeof value === "bigint" ? `${value}n` : JSON.stringify(value);
			}
			function countIssues(tree) {
				let count = 0;
				for (;;) {
					if (tree.code === "join") {
						count += countIssues(tree.left);
						tree = tree.right;
					} else if (tree.code === "prepend") {
						tree = tree.tree;
					} else {
						return count + 1;
					}
				}
			}
			function formatIssueTree(tree) {
				let path2 = "";
				let count = 0;
				for (;;) {
					if (tree.code === "join") {
						count += countIssues(tree.right);
						tree = tree.left;
					} else if (tree.code === "prepend") {
						path2 += `.${tree.key}`;
						tree = tree.tree;
					} else {
						break;
					}
				}
				let message = "validation failed";
				if (tree.code === "invalid_type") {
					message = `expected ${separatedList(tree.expected, "or")}`;
				} else if (tree.code === "invalid_literal") {
					message = `expected ${separatedList(tree.expected.map(formatLiteral), "or")}`;
				} else if (tree.code === "missing_value") {
					message = `missing value`;
				} else if (tree.code === "unrecognized_keys") {
					const keys = tree.keys;
					message = `unrecognized ${keys.length === 1 ? "key" : "keys"} ${separatedList(keys.map(formatLiteral), "and")}`;
				} else if (tree.code === "invalid_length") {
					const min = tree.minLength;
					const max = tree.maxLength;
					message = `expected an array with `;
					if (min > 0) {
						if (max === min) {
							message += `${min}`;
						} else if (max !== void 0) {
							message += `between ${min} and ${max}`;
						} else {
							message += `at least ${min}`;
						}
					} else {
						message += `at most ${max ?? "\u221E"}`;
					}
					message += ` item(s)`;
				} else if (tree.code === "custom_error") {
					const error = tree.error;
					if (typeof error === "string") {
						message = error;
					} else if (error !== void 0) {
						if (error.message !== void 0) {
							message = error.message;
						}
						if (error.path !== void 0) {
							path2 += "." + error.path.join(".");
						}
					}
				}
				let msg = `${tree.code} at .${path2.slice(1)} (${message})`;
				if (count === 1) {
					msg += ` (+ 1 other issue)`;
				} else if (count > 1) {
					msg += ` (+ ${count} other issues)`;
				}
				return msg;
			}
			function lazyProperty(obj, prop, value, enumerable) {
				Object.defineProperty(obj, prop, {
					value,
					enumerable,
					writable: false,
				});
				return value;
			}
			class ValitaError extends Error {
				#issueTree;
				constructor(issueTree) {
					super();
					this.#issueTree = issueTree;
				}
				get message() {
					return lazyProperty(this, "message", formatIssueTree(this.#issueTree), true);
				}
				get issues() {
					return lazyProperty(this, "issues", collectIssues(this.#issueTree), true);
				}
			}
			ValitaError.prototype.name = "ValitaError";
			class ErrImpl {
				ok = false;
				/** @internal */
				_issueTree;
				constructor(issueTree) {
					this._issueTree = issueTree;
				}
				get issues() {
					return lazyProperty(this, "issues", collectIssues(this._issueTree), true);
				}
				get message() {
					return lazyProperty(this, "message", formatIssueTree(this._issueTree), true);
				}
				throw() {
					throw new ValitaError(this._issueTree);
				}
			}
			function ok2(value) {
				return { ok: true, value };
			}
			function err(error) {
				return new ErrImpl({ ok: false, code: "custom_error", error });
			}
			function isObject(v) {
				return typeof v === "object" && v !== null && !Array.isArray(v);
			}
			const FLAG_FORBID_EXTRA_KEYS = 1 << 0;
			const FLAG_STRIP_EXTRA_KEYS = 1 << 1;
			const FLAG_MISSING_VALUE = 1 << 2;
			const TAG_UNKNOWN = 0;
			const TAG_NEVER = 1;
			const TAG_STRING = 2;
			const TAG_NUMBER = 3;
			const TAG_BIGINT = 4;
			const TAG_BOOLEAN = 5;
			const TAG_NULL = 6;
			const TAG_UNDEFINED = 7;
			const TAG_LITERAL = 8;
			const TAG_OPTIONAL = 9;
			const TAG_OBJECT = 10;
			const TAG_ARRAY = 11;
			const TAG_UNION = 12;
			const TAG_SIMPLE_UNION = 13;
			const TAG_TRANSFORM = 14;
			const TAG_OTHER = 15;
			const taggedMatcher = (tag, match) => {
				return { tag, match };
			};
			function callMatcher(matcher, value, flags) {
				switch (matcher.tag) {
					case TAG_UNKNOWN:
						return void 0;
					case TAG_NEVER:
						return ISSUE_EXPECTED_NOTHING;
					case TAG_STRING:
						return typeof value === "string" ? void 0 : ISSUE_EXPECTED_STRING;
					case TAG_NUMBER:
						return typeof value === "number" ? void 0 : ISSUE_EXPECTED_NUMBER;
					case TAG_BIGINT:
						return typeof value === "bigint" ? void 0 : ISSUE_EXPECTED_BIGINT;
					case TAG_BOOLEAN:
						return typeof value === "boolean" ? void 0 : ISSUE_EXPECTED_BOOLEAN;
					case TAG_NULL:
						return value === null ? void 0 : ISSUE_EXPECTED_NULL;
					case TAG_UNDEFINED:
						return value === void 0 ? void 0 : ISSUE_EXPECTED_UNDEFINED;
					case TAG_LITERAL:
						return matcher.match(value, flags);
					case TAG_OPTIONAL:
						return matcher.match(value, flags);
					case TAG_OBJECT:
						return matcher.match(value, flags);
					case TAG_ARRAY:
						return matcher.match(value, flags);
					case TAG_UNION:
						return matcher.match(value, flags);
					case TAG_SIMPLE_UNION:
						return matcher.match(value, flags);
					case TAG_TRANSFORM:
						return matcher.match(value, flags);
					default:
						return matcher.match(value, flags);
				}
			}
			const MATCHER_SYMBOL = /* @__PURE__ */ Symbol.for("@valita/internal");
			class AbstractType {
				/**
				 * Derive a new validator that uses the provided predicate function to
				 * perform custom validation for the source validator's output values.
				 *
				 * The predicate function should return `true` when the source
				 * type's output value is valid, `false` otherwise. The checked value
				 * itself won't get modified or replaced, and is returned as-is on
				 * validation success.
				 *
				 * @example A validator that accepts only numeric strings.
				 * ```ts
				 * const numericString = v.string().assert((s) => /^\d+$/.test(s))
				 * numericString.parse("1");
				 * // "1"
				 * numericString.parse("foo");
				 * // ValitaError: custom_error at . (validation failed)
				 * ```
				 *
				 * You can also _refine_ the output type by passing in a
				 * [type predicate](https://www.typescriptlang.org/docs/handbook/2/narrowing.html#using-type-predicates).
				 * Note that the type predicate must have a compatible input type.
				 *
				 * @example A validator with its output type refined to `Date`.
				 * ```ts
				 * const dateType = v.unknown().assert((v): v is Date => v instanceof Date);
				 * ```
				 *
				 * You can also pass in a custom failure messages.
				 *
				 * @example A validator that rejects non-integers with a custom error.
				 * ```ts
				 * const integer = v.number().assert((n) => Number.isInteger(n), "not an integer");
				 * integer.parse(1);
				 * // 1
				 * integer.parse(1.5);
				 * // ValitaError: custom_error at . (not an integer)
				 * ```
				 *
				 * @param func - The assertion predicate function.
				 * @param [error] - A custom error for situations when the assertion
				 *                  predicate returns `false`.
				 */
				assert(func, error) {
					const err2 = { ok: false, code: "custom_error", error };
					return new TransformType(this, (v, flags) => (func(v, flagsToOptions(flags)) ? void 0 : err2));
				}
				map(func) {
					return new TransformType(this, (v, flags) => ({
						ok: true,
						value: func(v, flagsToOptions(flags)),
					}));
				}
				chain(input) {
					if (typeof input === "function") {
						return new TransformType(this, (v, flags) => {
							const r = input(v, flagsToOptions(flags));
							return r.ok ? r : r._issueTree;
						});
					}
					return new TransformType(this, (v, flags) => callMatcher(input[MATCHER_SYMBOL], v, flags));
				}
			}
			class Type extends AbstractType {
				optional(defaultFn) {
					const optional = new Optional(this);
					if (!defaultFn) {
						return optional;
					}
					return new TransformType(optional, (v) => {
						return v === void 0 ? { ok: true, value: defaultFn() } : void 0;
					});
				}
				nullable(defaultFn) {
					const nullable = new SimpleUnion([null_(), this]);
					if (!defaultFn) {
						return nullable;
					}
					return new TransformType(nullable, (v) => {
						return v === null ? { ok: true, value: defaultFn() } : void 0;
					});
				}
				_toTerminals(func) {
					func(this);
				}
				/**
				 * Parse a value without throwing.
				 */
				try(v, options) {
					const r = callMatcher(
						this[MATCHER_SYMBOL],
						v,
						options === void 0
							? FLAG_FORBID_EXTRA_KEYS
							: options.mode === "strip"
								? FLAG_STRIP_EXTRA_KEYS
								: options.mode === "passthrough"
									? 0
									: FLAG_FORBID_EXTRA_KEYS,
					);
					return r === void 0 || r.ok ? { ok: true, value: r === void 0 ? v : r.value } : new ErrImpl(r);
				}
				/**
				 * Parse a value. Throw a ValitaError on failure.
				 */
				parse(v, options) {
					const r = callMatcher(
						this[MATCHER_SYMBOL],
						v,
						options === void 0
							? FLAG_FORBID_EXTRA_KEYS
							: options.mode === "strip"
								? FLAG_STRIP_EXTRA_KEYS
								: options.mode === "passthrough"
									? 0
									: FLAG_FORBID_EXTRA_KEYS,
					);
					if (r === void 0 || r.ok) {
						return r === void 0 ? v : r.value;
					}
					throw new ValitaError(r);
				}
			}
			class SimpleUnion extends Type {
				name = "union";
				options;
				constructor(options) {
					super();
					this.options = options;
				}
				get [MATCHER_SYMBOL]() {
					const options = this.options.map((o) => o[MATCHER_SYMBOL]);
					return lazyProperty(
						this,
						MATCHER_SYMBOL,
						taggedMatcher(TAG_SIMPLE_UNION, (v, flags) => {
							let issue = ISSUE_EXPECTED_NOTHING;
							for (const option of options) {
								const result = callMatcher(option, v, flags);
								if (result === void 0 || result.ok) {
									return result;
								}
								issue = result;
							}
							return issue;
						}),
						false,
					);
				}
				_toTerminals(func) {
					for (const option of this.options) {
						option._toTerminals(func);
					}
				}
			}
			class Optional extends AbstractType {
				name = "optional";
				type;
				constructor(type) {
					super();
					this.type = type;
				}
				optional(defaultFn) {
					if (!defaultFn) {
						return this;
					}
					return new TransformType(this, (v) => {
						return v === void 0 ? { ok: true, value: defaultFn() } : void 0;
					});
				}
				get [MATCHER_SYMBOL]() {
					const matcher = this.type[MATCHER_SYMBOL];
					return lazyProperty(
						this,
						MATCHER_SYMBOL,
						taggedMatcher(TAG_OPTIONAL, (v, flags) => (v === void 0 || flags & FLAG_MISSING_VALUE ? void 0 : callMatcher(matcher, v, flags))),
						false,
					);
				}
				_toTerminals(func) {
					func(this);
					func(undefined_());
					this.type._toTerminals(func);
				}
			}
			function setBit(bits, index) {
				if (typeof bits !== "number") {
					const idx = index >> 5;
					for (let i = bits.length; i <= idx; i++) {
						bits.push(0);
					}
					bits[idx] |= 1 << (index % 32);
					return bits;
				} else if (index < 32) {
					return bits | (1 << index);
				} else {
					return setBit([bits, 0], index);
				}
			}
			function getBit(bits, index) {
				if (typeof bits === "number") {
					return index < 32 ? (bits >>> index) & 1 : 0;
				} else {
					return (bits[index >> 5] >>> (index % 32)) & 1;
				}
			}
			class ObjectType extends Type {
				name = "object";
				shape;
				restType;
				constructor(shape, restType) {
					super();
					this.shape = shape;
					this.restType = restType;
				}
				get [MATCHER_SYMBOL]() {
					const func = createObjectMatcher(this.shape, this.restType);
					return lazyProperty(
						this,
						MATCHER_SYMBOL,
						taggedMatcher(TAG_OBJECT, (v, flags) => (isObject(v) ? func(v, flags) : ISSUE_EXPECTED_OBJECT)),
						false,
					);
				}
				rest(restType) {
					return new ObjectType(this.shape, restType);
				}
				extend(shape) {
					return new ObjectType({ ...this.shape, ...shape }, this.restType);
				}
				pick(...keys) {
					const shape = {};
					for (const key of keys) {
						set(shape, key, this.shape[key]);
					}
					return new ObjectType(shape, void 0);
				}
				omit(...keys) {
					const shape = { ...this.shape };
					for (const key of keys) {
						delete shape[key];
					}
					return new ObjectType(shape, this.restType);
				}
				partial() {
					const shape = {};
					for (const key of Object.keys(this.shape)) {
						set(shape, key, this.shape[key].optional());
					}
					const rest = this.restType?.optional();
					return new ObjectType(shape, rest);
				}
			}
			function set(obj, key, value) {
				if (key === "__proto__") {
					Object.defineProperty(obj, key, {
						value,
						writable: true,
						enumerable: true,
						configurable: true,
					});
				} else {
					obj[key] = value;
				}
			}
			function createObjectMatcher(shape, rest) {
				const indexedEntries = Object.keys(shape).map((key, index) => {
					const type = shape[key];
					let optional = false;
					type._toTerminals((t) => {
						optional ||= t.name === "optional";
					});
					return {
						key,
						index,
						matcher: type[MATCHER_SYMBOL],
						optional,
						missing: prependPath(key, ISSUE_MISSING_VALUE),
					};
				});
				const keyedEntries = /* @__PURE__ */ Object.create(null);
				for (const entry of indexedEntries) {
					keyedEntries[entry.key] = entry;
				}
				const restMatcher = rest?.[MATCHER_SYMBOL];
				const fastPath = indexedEntries.length === 0 && rest?.name === "unknown";
				return (obj, flags) => {
					if (fastPath) {
						return void 0;
					}
					let output = void 0;
					let issues = void 0;
					let unrecognized = void 0;
					let seenBits = 0;
					let seenCount = 0;
					if (flags & (FLAG_FORBID_EXTRA_KEYS | FLAG_STRIP_EXTRA_KEYS) || restMatcher !== void 0) {
						for (const key in obj) {
							const value = obj[key];
							const entry = keyedEntries[key];
							if (entry === void 0 && restMatcher === void 0) {
								if (flags & FLAG_FORBID_EXTRA_KEYS) {
									if (unrecognized === void 0) {
										unrecognized = [key];
										issues = joinIssues(issues, {
											ok: false,
											code: "unrecognized_keys",
											keys: unrecognized,
										});
									} else {
										unrecognized.push(key);
									}
								} else if (flags & FLAG_STRIP_EXTRA_KEYS && issues === void 0 && output === void 0) {
									output = {};
									for (let m = 0; m < indexedEntries.length; m++) {
										if (getBit(seenBits, m)) {
											const k = indexedEntries[m].key;
											set(output, k, obj[k]);
										}
									}
								}
								continue;
							}
							const r = entry === void 0 ? callMatcher(restMatcher, value, flags) : callMatcher(entry.matcher, value, flags);
							if (r === void 0) {
								if (output !== void 0 && issues === void 0) {
									set(output, key, value);
								}
							} else if (!r.ok) {
								issues = joinIssues(issues, prependPath(key, r));
							} else if (issues === void 0) {
								if (output === void 0) {
									output = {};
									if (restMatcher === void 0) {
										for (let m = 0; m < indexedEntries.length; m++) {
											if (getBit(seenBits, m)) {
												const k = indexedEntries[m].key;
												set(output, k, obj[k]);
											}
										}
									} else {
										for (const k in obj) {
											set(output, k, obj[k]);
										}
									}
								}
								set(output, key, r.value);
							}
							if (entry !== void 0) {
								seenCount++;
								seenBits = setBit(seenBits, entry.index);
							}
						}
					}
					if (seenCount < indexedEntries.length) {
						for (let i = 0; i < indexedEntries.length; i++) {
							if (getBit(seenBits, i)) {
								continue;
							}
							const entry = indexedEntries[i];
							const value = obj[entry.key];
							let extraFlags = 0;
							if (value === void 0 && !(entry.key in obj)) {
								if (!entry.optional) {
									issues = joinIssues(issues, entry.missing);
									continue;
								}
								extraFlags = FLAG_MISSING_VALUE;
							}
							const r = callMatcher(entry.matcher, value, flags | extraFlags);
							if (r === void 0) {
								if (output !== void 0 && issues === void 0 && !extraFlags) {
									set(output, entry.key, value);
								}
							} else if (!r.ok) {
								issues = joinIssues(issues, prependPath(entry.key, r));
							} else if (issues === void 0) {
								if (output === void 0) {
									output = {};
									if (restMatcher === void 0) {
										for (let m = 0; m < indexedEntries.length; m++) {
											if (m < i || getBit(seenBits, m)) {
												const k = indexedEntries[m].key;
												set(output, k, obj[k]);
											}
										}
									} else {
										for (const k in obj) {
											set(output, k, obj[k]);
										}
										for (let m = 0; m < i; m++) {
											if (!getBit(seenBits, m)) {
												const k = indexedEntries[m].key;
												set(output, k, obj[k]);
											}
										}
									}
								}
								set(output, entry.key, r.value);
							}
						}
					}
					if (issues !== void 0) {
						return issues;
					}
					return output && { ok: true, value: output };
				};
			}
			class ArrayOrTupleType extends Type {
				name = "array";
				prefix;
				restType;
				suffix;
				constructor(prefix, rest, suffix) {
					super();
					this.prefix = prefix;
					this.restType = rest;
					this.suffix = suffix;
				}
				get [MATCHER_SYMBOL]() {
					const prefix = this.prefix.map((t) => t[MATCHER_SYMBOL]);
					const suffix = this.suffix.map((t) => t[MATCHER_SYMBOL]);
					const rest = this.restType?.[MATCHER_SYMBOL] ?? taggedMatcher(1, () => ISSUE_MISSING_VALUE);
					const minLength = prefix.length + suffix.length;
					const maxLength = this.restType ? Infinity : minLength;
					const invalidLength = {
						ok: false,
						code: "invalid_length",
						minLength,
						maxLength: maxLength === Infinity ? void 0 : maxLength,
					};
					return lazyProperty(
						this,
						MATCHER_SYMBOL,
						taggedMatcher(TAG_ARRAY, (arr, flags) => {
							if (!Array.isArray(arr)) {
								return ISSUE_EXPECTED_ARRAY;
							}
							const length = arr.length;
							if (length < minLength || length > maxLength) {
								return invalidLength;
							}
							const headEnd = prefix.length;
							const tailStart = arr.length - suffix.length;
							let issueTree = void 0;
							let output = arr;
							for (let i = 0; i < arr.length; i++) {
								const entry = i < headEnd ? prefix[i] : i >= tailStart ? suffix[i - tailStart] : rest;
								const r = callMatcher(entry, arr[i], flags);
								if (r !== void 0) {
									if (r.ok) {
										if (output === arr) {
											output = arr.slice();
										}
										output[i] = r.value;
									} else {
										issueTree = joinIssues(issueTree, prependPath(i, r));
									}
								}
							}
							if (issueTree) {
								return issueTree;
							} else if (arr === output) {
								return void 0;
							} else {
								return { ok: true, value: output };
							}
						}),
						false,
					);
				}
				concat(type) {
					if (this.restType) {
						if (type.restType) {
							throw new TypeError("can not concatenate two variadic types");
						}
						return new ArrayOrTupleType(this.prefix, this.restType, [...this.suffix, ...type.prefix, ...type.suffix]);
					} else if (type.restType) {
						return new ArrayOrTupleType([...this.prefix, ...this.suffix, ...type.prefix], type.restType, type.suffix);
					} else {
						return new ArrayOrTupleType([...this.prefix, ...this.suffix, ...type.prefix, ...type.suffix], type.restType, type.suffix);
					}
				}
			}
			function toInputType(v) {
				const type = typeof v;
				if (type !== "object") {
					return type;
				} else if (v === null) {
					return "null";
				} else if (Array.isArray(v)) {
					return "array";
				} else {
					return type;
				}
			}
			function dedup(arr) {
				return [...new Set(arr)];
			}
			function groupTerminals(terminals) {
				const order = /* @__PURE__ */ new Map();
				const literals = /* @__PURE__ */ new Map();
				const types = /* @__PURE__ */ new Map();
				const unknowns = [];
				const optionals = [];
				const expectedTypes = [];
				for (const { root, terminal } of terminals) {
					order.set(root, order.get(root) ?? order.size);
					if (terminal.name === "never") {
					} else if (terminal.name === "optional") {
						optionals.push(root);
					} else if (terminal.name === "unknown") {
						unknowns.push(root);
					} else if (terminal.name === "literal") {
						const roots = literals.get(terminal.value) ?? [];
						roots.push(root);
						literals.set(terminal.value, roots);
						expectedTypes.push(toInputType(terminal.value));
					} else {
						const roots = types.get(terminal.name) ?? [];
						roots.push(root);
						types.set(terminal.name, roots);
						expectedTypes.push(terminal.name);
					}
				}
				const byOrder = (a, b) => {
					return (order.get(a) ?? 0) - (order.get(b) ?? 0);
				};
				for (const [value, roots] of literals) {
					const options = types.get(toInputType(value));
					if (options) {
						options.push(...roots);
						literals.delete(value);
					} else {
						literals.set(value, dedup(roots.concat(unknowns)).sort(byOrder));
					}
				}
				for (const [type, roots] of types) {
					types.set(type, dedup(roots.concat(unknowns)).sort(byOrder));
				}
				return {
					types,
					literals,
					unknowns: dedup(unknowns).sort(byOrder),
					optionals: dedup(optionals).sort(byOrder),
					expectedTypes: dedup(expectedTypes),
				};
			}
			function createObjectKeyMatcher(objects, key) {
				const list = [];
				for (const { root, terminal } of objects) {
					terminal.shape[key]._toTerminals((t) => {
						list.push({ root, terminal: t });
					});
				}
				const { types, literals, optionals, unknowns, expectedTypes } = groupTerminals(list);
				if (unknowns.length > 0 || optionals.length > 1) {
					return void 0;
				}
				for (const roots of literals.values()) {
					if (roots.length > 1) {
						return void 0;
					}
				}
				for (const roots of types.values()) {
					if (roots.length > 1) {
						return void 0;
					}
				}
				const missingValue = prependPath(key, ISSUE_MISSING_VALUE);
				const issue = prependPath(
					key,
					types.size === 0
						? {
								ok: false,
								code: "invalid_literal",
								expected: [...literals.keys()],
							}
						: {
								ok: false,
								code: "invalid_type",
								expected: expectedTypes,
							},
				);
				const byLiteral = literals.size > 0 ? /* @__PURE__ */ new Map() : void 0;
				if (byLiteral) {
					for (const [literal2, options] of literals) {
						byLiteral.set(literal2, options[0][MATCHER_SYMBOL]);
					}
				}
				const byType = types.size > 0 ? {} : void 0;
				if (byType) {
					for (const [type, options] of types) {
						byType[type] = options[0][MATCHER_SYMBOL];
					}
				}
				const optional = optionals[0]?.[MATCHER_SYMBOL];
				return (obj, flags) => {
					const value = obj[key];
					if (value === void 0 && !(key in obj)) {
						return optional === void 0 ? missingValue : callMatcher(optional, obj, flags);
					}
					const option = byType?.[toInputType(value)] ?? byLiteral?.get(value);
					return option ? callMatcher(option, obj, flags) : issue;
				};
			}
			function createUnionObjectMatcher(terminals) {
				const objects = [];
				const keyCounts = /* @__PURE__ */ new Map();
				for (const { root, terminal } of terminals) {
					if (terminal.name === "unknown") {
						return void 0;
					}
					if (terminal.name === "object") {
						for (const key in terminal.shape) {
							keyCounts.set(key, (keyCounts.get(key) ?? 0) + 1);
						}
						objects.push({ root, terminal });
					}
				}
				if (objects.length < 2) {
					return void 0;
				}
				for (const [key, count] of keyCounts) {
					if (count === objects.length) {
						const matcher = createObjectKeyMatcher(objects, key);
						if (matcher) {
							return matcher;
						}
					}
				}
				return void 0;
			}
			function createUnionBaseMatcher(terminals) {
				const { expectedTypes, literals, types, unknowns, optionals } = groupTerminals(terminals);
				const issue =
					types.size === 0 && unknowns.length === 0
						? {
								ok: false,
								code: "invalid_literal",
								expected: [...literals.keys()],
							}
						: {
								ok: false,
								code: "invalid_type",
								expected: expectedTypes,
							};
				const byLiteral = literals.size > 0 ? /* @__PURE__ */ new Map() : void 0;
				if (byLiteral) {
					for (const [literal2, options] of literals) {
						byLiteral.set(
							literal2,
							options.map((t) => t[MATCHER_SYMBOL]),
						);
					}
				}
				const byType = types.size > 0 ? {} : void 0;
				if (byType) {
					for (const [type, options] of types) {
						byType[type] = options.map((t) => t[MATCHER_SYMBOL]);
					}
				}
				const optionalMatchers = optionals.map((t) => t[MATCHER_SYMBOL]);
				const unknownMatchers = unknowns.map((t) => t[MATCHER_SYMBOL]);
				return (value, flags) => {
					const options = flags & FLAG_MISSING_VALUE ? optionalMatchers : (byType?.[toInputType(value)] ?? byLiteral?.get(value) ?? unknownMatchers);
					let count = 0;
					let issueTree = issue;
					for (let i = 0; i < options.length; i++) {
						const r = callMatcher(options[i], value, flags);
						if (r === void 0 || r.ok) {
							return r;
						}
						issueTree = count > 0 ? joinIssues(issueTree, r) : r;
						count++;
					}
					if (count > 1) {
						return { ok: false, code: "invalid_union", tree: issueTree };
					}
					return issueTree;
				};
			}
			class UnionType extends Type {
				name = "union";
				options;
				constructor(options) {
					super();
					this.options = options;
				}
				_toTerminals(func) {
					for (const option of this.options) {
						option._toTerminals(func);
					}
				}
				get [MATCHER_SYMBOL]() {
					const flattened = [];
					for (const option of this.options) {
						option._toTerminals((terminal) => {
							flattened.push({ root: option, terminal });
						});
					}
					const base = createUnionBaseMatcher(flattened);
					const object2 = createUnionObjectMatcher(flattened);
					return lazyProperty(
						this,
						MATCHER_SYMBOL,
						taggedMatcher(TAG_UNION, (v, f) => (object2 !== void 0 && isObject(v) ? object2(v, f) : base(v, f))),
						false,
					);
				}
			}
			const STRICT = Object.freeze({ mode: "strict" });
			const STRIP = Object.freeze({ mode: "strip" });
			const PASSTHROUGH = Object.freeze({ mode: "passthrough" });
			function flagsToOptions(flags) {
				return flags & FLAG_FORBID_EXTRA_KEYS ? STRICT : flags & FLAG_STRIP_EXTRA_KEYS ? STRIP : PASSTHROUGH;
			}
			class TransformType extends Type {
				name = "transform";
				#transformed;
				#transform;
				constructor(transformed, transform) {
					super();
					this.#transformed = transformed;
					this.#transform = transform;
				}
				get [MATCHER_SYMBOL]() {
					const chain = [];
					let next = this;
					while (next instanceof TransformType) {
						chain.push(next.#transform);
						next = next.#transformed;
					}
					chain.reverse();
					const matcher = next[MATCHER_SYMBOL];
					const undef = ok2(void 0);
					return lazyProperty(
						this,
						MATCHER_SYMBOL,
						taggedMatcher(TAG_TRANSFORM, (v, flags) => {
							let result = callMatcher(matcher, v, flags);
							if (result !== void 0 && !result.ok) {
								return result;
							}
							let current;
							if (result !== void 0) {
								current = result.value;
							} else if (flags & FLAG_MISSING_VALUE) {
								current = void 0;
								result = undef;
							} else {
								current = v;
							}
							for (let i = 0; i < chain.length; i++) {
								const r = chain[i](current, flags);
								if (r !== void 0) {
									if (!r.ok) {
										return r;
									}
									current = r.value;
									result = r;
								}
							}
							return result;
						}),
						false,
					);
				}
				_toTerminals(func) {
					this.#transformed._toTerminals(func);
				}
			}
			class LazyType extends Type {
				name = "lazy";
				#definer;
				#recursing = false;
				constructor(definer) {
					super();
					this.#definer = definer;
				}
				get type() {
					return lazyProperty(this, "type", this.#definer(), true);
				}
				get [MATCHER_SYMBOL]() {
					const matcher = taggedMatcher(TAG_OTHER, (value, flags) => {
						const typeMatcher = this.type[MATCHER_SYMBOL];
						matcher.tag = typeMatcher.tag;
						matcher.match = typeMatcher.match;
						lazyProperty(this, MATCHER_SYMBOL, typeMatcher, false);
						return callMatcher(typeMatcher, value, flags);
					});
					return matcher;
				}
				_toTerminals(func) {
					if (!this.#recursing) {
						this.#recursing = true;
						try {
							this.type._toTerminals(func);
						} finally {
							this.#recursing = false;
						}
					}
				}
			}
			function singleton(name, tag, match) {
				const value = taggedMatcher(tag, match);
				class SimpleType extends Type {
					name;
					[MATCHER_SYMBOL];
					constructor() {
						super();
						this.name = name;
						this[MATCHER_SYMBOL] = value;
					}
				}
				const instance = new SimpleType();
				return /* @__NO_SIDE_EFFECTS__ */ () => instance;
			}
			const unknown = /* @__PURE__ */ singleton("unknown", TAG_UNKNOWN, () => void 0);
			const never =
				/* unused pure expression or super */
				null;
			const string = /* @__PURE__ */ singleton("string", TAG_STRING, (v) => (typeof v === "string" ? void 0 : ISSUE_EXPECTED_STRING));
			const number = /* @__PURE__ */ singleton("number", TAG_NUMBER, (v) => (typeof v === "number" ? void 0 : ISSUE_EXPECTED_NUMBER));
			const bigint =
				/* unused pure expression or super */
				null;
			const boolean = /* @__PURE__ */ singleton("boolean", TAG_BOOLEAN, (v) => (typeof v === "boolean" ? void 0 : ISSUE_EXPECTED_BOOLEAN));
			const null_ = /* @__PURE__ */ singleton("null", TAG_NULL, (v) => (v === null ? void 0 : ISSUE_EXPECTED_NULL));
			const undefined_ = /* @__PURE__ */ singleton("undefined", TAG_UNDEFINED, (v) => (v === void 0 ? void 0 : ISSUE_EXPECTED_UNDEFINED));
			class LiteralType extends Type {
				name = "literal";
				[MATCHER_SYMBOL];
				value;
				constructor(value) {
					super();
					const issue = {
						ok: false,
						code: "invalid_literal",
						expected: [value],
					};
					this[MATCHER_SYMBOL] = taggedMatcher(TAG_LITERAL, (v) => (v === value ? void 0 : issue));
					this.value = value;
				}
			}
			const literal = (value) => {
				return /* @__PURE__ */ new LiteralType(value);
			};
			const object = (obj) => {
				return /* @__PURE__ */ new ObjectType(obj, void 0);
			};
			const record = (valueType) => {
				return /* @__PURE__ */ new ObjectType({}, valueType ?? unknown());
			};
			const array = (item) => {
				return /* @__PURE__ */ new ArrayOrTupleType([], item ?? unknown(), []);
			};
			const tuple = (items) => {
				return /* @__PURE__ */ new ArrayOrTupleType(items, void 0, []);
			};
			const union = (...options) => {
				return /* @__PURE__ */ new UnionType(options);
			};
			const lazy = (definer) => {
				return new LazyType(definer);
			};
		},
	/******/
};
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== void 0) {
		return cachedModule.exports;
	}
	var module = (__webpack_module_cache__[moduleId] = {
		/******/
		// no module.id needed
		/******/
		// no module.loaded needed
		/******/
		exports: {},
		/******/
	});
	var threw = true;
	try {
		if (!(moduleId in __webpack_modules__)) Object.assign(__webpack_modules__, __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./on-demand.cjs"));
		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if (threw) delete __webpack_module_cache__[moduleId];
	}
	return module.exports;
}
if (typeof __nccwpck_require__ !== "undefined")
	__nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
(() => {
	var webpackQueues = typeof Symbol === "function" ? /* @__PURE__ */ Symbol("webpack queues") : "__webpack_queues__";
	var webpackExports = typeof Symbol === "function" ? /* @__PURE__ */ Symbol("webpack exports") : "__webpack_exports__";
	var webpackError = typeof Symbol === "function" ? /* @__PURE__ */ Symbol("webpack error") : "__webpack_error__";
	var resolveQueue = (queue) => {
		if (queue && queue.d < 1) {
			queue.d = 1;
			queue.forEach((fn) => fn.r--);
			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
		}
	};
	var wrapDeps = (deps) =>
		deps.map((dep) => {
			if (dep !== null && typeof dep === "object") {
				if (dep[webpackQueues]) return dep;
				if (dep.then) {
					var queue = [];
					queue.d = 0;
					dep.then(
						(r) => {
							obj[webpackExports] = r;
							resolveQueue(queue);
						},
						(e) => {
							obj[webpackError] = e;
							resolveQueue(queue);
						},
					);
					var obj = {};
					obj[webpackQueues] = (fn) => fn(queue);
					return obj;
				}
			}
			var ret = {};
			ret[webpackQueues] = (x) => {};
			ret[webpackExports] = dep;
			return ret;
		});
	__nccwpck_require__.a = (module, body, hasAwait) => {
		var queue;
		hasAwait && ((queue = []).d = -1);
		var depQueues = /* @__PURE__ */ new Set();
		var exports = module.exports;
		var currentDeps;
		var outerResolve;
		var reject;
		var promise = new Promise((resolve, rej) => {
			reject = rej;
			outerResolve = resolve;
		});
		promise[webpackExports] = exports;
		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"]((x) => {}));
		module.exports = promise;
		body(
			(deps) => {
				currentDeps = wrapDeps(deps);
				var fn;
				var getResult = () =>
					currentDeps.map((d) => {
						if (d[webpackError]) throw d[webpackError];
						return d[webpackExports];
					});
				var promise2 = new Promise((resolve) => {
					fn = () => resolve(getResult);
					fn.r = 0;
					var fnQueue = (q) => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn)));
					currentDeps.map((dep) => dep[webpackQueues](fnQueue));
				});
				return fn.r ? promise2 : getResult();
			},
			(err) => (err ? reject((promise[webpackError] = err)) : outerResolve(exports), resolveQueue(queue)),
		);
		queue && queue.d < 0 && (queue.d = 0);
	};
})();
(() => {
	var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__;
	var leafPrototypes;
	__nccwpck_require__.t = function (value, mode) {
		if (mode & 1) value = this(value);
		if (mode & 8) return value;
		if (typeof value === "object" && value) {
			if (mode & 4 && value.__esModule) return value;
			if (mode & 16 && typeof value.then === "function") return value;
		}
		var ns = /* @__PURE__ */ Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
		for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) {
			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => value[key]));
		}
		def["default"] = () => value;
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();
(() => {
	__nccwpck_require__.d = (exports, definition) => {
		for (var key in definition) {
			if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
			}
		}
	};
})();
(() => {
	__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();
(() => {
	__nccwpck_require__.r = (exports) => {
		if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
			Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
		}
		Object.defineProperty(exports, "__esModule", { value: true });
	};
})();
var __webpack_exports__ = __nccwpck_require__(1296);
__webpack_exports__ = await __webpack_exports__;
