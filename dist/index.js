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
				debug2("making CONNECT request");
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
						debug2("tunneling socket could not be established, statusCode=%d", res.statusCode);
						socket.destroy();
						var error2 = new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
						error2.code = "ECONNRESET";
						options.request.emit("error", error2);
						self.removeSocket(placeholder);
						return;
					}
					if (head.length > 0) {
						debug2("got illegal response body from proxy");
						socket.destroy();
						var error2 = new Error("got illegal response body from proxy");
						error2.code = "ECONNRESET";
						options.request.emit("error", error2);
						self.removeSocket(placeholder);
						return;
					}
					debug2("tunneling connection has established");
					self.sockets[self.sockets.indexOf(placeholder)] = socket;
					return cb(socket);
				}
				function onError(cause) {
					connectReq.removeAllListeners();
					debug2("tunneling socket could not be established, cause=%s\n", cause.message, cause.stack);
					var error2 = new Error("tunneling socket could not be established, cause=" + cause.message);
					error2.code = "ECONNRESET";
					options.request.emit("error", error2);
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
			var debug2;
			if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
				debug2 = function () {
					var args = Array.prototype.slice.call(arguments);
					if (typeof args[0] === "string") {
						args[0] = "TUNNEL: " + args[0];
					} else {
						args.unshift("TUNNEL:");
					}
					console.error.apply(console, args);
				};
			} else {
				debug2 = function () {};
			}
			__webpack_unused_export__ = debug2;
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
	4942:
		/***/
		(__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
			__nccwpck_require__2.d(__webpack_exports__2, {
				Qq: () =>
					/* binding */
					HttpClient2,
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
				function adopt2(value) {
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
					function step(result2) {
						result2.done ? resolve(result2.value) : adopt2(result2.value).then(fulfilled, rejected);
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
			class HttpClient2 {
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
				post(requestUrl, data2, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("POST", requestUrl, data2, additionalHeaders || {});
					});
				}
				patch(requestUrl, data2, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("PATCH", requestUrl, data2, additionalHeaders || {});
					});
				}
				put(requestUrl, data2, additionalHeaders) {
					return __awaiter(this, void 0, void 0, function* () {
						return this.request("PUT", requestUrl, data2, additionalHeaders || {});
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
						const data2 = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
						const res = yield this.post(requestUrl, data2, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					});
				}
				putJson(requestUrl_1, obj_1) {
					return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
						const data2 = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
						const res = yield this.put(requestUrl, data2, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					});
				}
				patchJson(requestUrl_1, obj_1) {
					return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
						const data2 = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
						const res = yield this.patch(requestUrl, data2, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					});
				}
				/**
				 * Makes a raw http request.
				 * All other methods such as get, post, patch, and request ultimately call this.
				 * Prefer get, del, post and patch
				 */
				request(verb, requestUrl, data2, headers) {
					return __awaiter(this, void 0, void 0, function* () {
						if (this._disposed) {
							throw new Error("Client has already been disposed.");
						}
						const parsedUrl = new URL(requestUrl);
						let info2 = this._prepareRequest(verb, parsedUrl, headers);
						const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
						let numTries = 0;
						let response;
						do {
							response = yield this.requestRaw(info2, data2);
							if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
								let authenticationHandler;
								for (const handler of this.handlers) {
									if (handler.canHandleAuthentication(response)) {
										authenticationHandler = handler;
										break;
									}
								}
								if (authenticationHandler) {
									return authenticationHandler.handleAuthentication(this, info2, data2);
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
								info2 = this._prepareRequest(verb, parsedRedirectUrl, headers);
								response = yield this.requestRaw(info2, data2);
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
				requestRaw(info2, data2) {
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
							this.requestRawWithCallback(info2, data2, callbackForResult);
						});
					});
				}
				/**
				 * Raw request with callback.
				 * @param info
				 * @param data
				 * @param onResult
				 */
				requestRawWithCallback(info2, data2, onResult) {
					if (typeof data2 === "string") {
						if (!info2.options.headers) {
							info2.options.headers = {};
						}
						info2.options.headers["Content-Length"] = Buffer.byteLength(data2, "utf8");
					}
					let callbackCalled = false;
					function handleResult(err, res) {
						if (!callbackCalled) {
							callbackCalled = true;
							onResult(err, res);
						}
					}
					const req = info2.httpModule.request(info2.options, (msg) => {
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
						handleResult(new Error(`Request timeout: ${info2.options.path}`));
					});
					req.on("error", function (err) {
						handleResult(err);
					});
					if (data2 && typeof data2 === "string") {
						req.write(data2, "utf8");
					}
					if (data2 && typeof data2 !== "string") {
						data2.on("close", function () {
							req.end();
						});
						data2.pipe(req);
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
					const info2 = {};
					info2.parsedUrl = requestUrl;
					const usingSsl = info2.parsedUrl.protocol === "https:";
					info2.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
					const defaultPort = usingSsl ? 443 : 80;
					info2.options = {};
					info2.options.host = info2.parsedUrl.hostname;
					info2.options.port = info2.parsedUrl.port ? parseInt(info2.parsedUrl.port) : defaultPort;
					info2.options.path = (info2.parsedUrl.pathname || "") + (info2.parsedUrl.search || "");
					info2.options.method = method;
					info2.options.headers = this._mergeHeaders(headers);
					if (this.userAgent != null) {
						info2.options.headers["user-agent"] = this.userAgent;
					}
					info2.options.agent = this._getAgent(info2.parsedUrl);
					if (this.handlers) {
						for (const handler of this.handlers) {
							handler.prepareRequest(info2.options);
						}
					}
					return info2;
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
var __webpack_exports__ = {};
__nccwpck_require__.d(__webpack_exports__, {
	v: () =>
		/* binding */
		ended,
});
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
var external_os_ = __nccwpck_require__(857);
function utils_toCommandValue(input) {
	if (input === null || input === void 0) {
		return "";
	} else if (typeof input === "string" || input instanceof String) {
		return input;
	}
	return JSON.stringify(input);
}
function utils_toCommandProperties(annotationProperties) {
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
function command_issueCommand(command2, properties, message) {
	const cmd = new Command(command2, properties, message);
	process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = "") {
	command_issueCommand(name, {}, message);
}
const CMD_STRING = "::";
class Command {
	constructor(command2, properties, message) {
		if (!command2) {
			command2 = "missing.command";
		}
		this.command = command2;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first2 = true;
			for (const key in this.properties) {
				if (this.properties.hasOwnProperty(key)) {
					const val = this.properties[key];
					if (val) {
						if (first2) {
							first2 = false;
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
	return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
var external_crypto_ = __nccwpck_require__(6982);
var external_fs_ = __nccwpck_require__(9896);
function file_command_issueFileCommand(command2, message) {
	const filePath = process.env[`GITHUB_${command2}`];
	if (!filePath) {
		throw new Error(`Unable to find environment variable for file command ${command2}`);
	}
	if (!external_fs_.existsSync(filePath)) {
		throw new Error(`Missing file at path: ${filePath}`);
	}
	external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
		encoding: "utf8",
	});
}
function file_command_prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
	const convertedValue = utils_toCommandValue(value);
	if (key.includes(delimiter)) {
		throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	}
	if (convertedValue.includes(delimiter)) {
		throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	}
	return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
var lib = __nccwpck_require__(4942);
const { access, appendFile, writeFile } = external_fs_.promises;
var external_string_decoder_ = __nccwpck_require__(3193);
var external_events_ = __nccwpck_require__(4434);
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
var external_assert_ = __nccwpck_require__(2613);
const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
const IS_WINDOWS = process.platform === "win32";
const READONLY = external_fs_.constants.O_RDONLY;
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
const toolrunner_IS_WINDOWS = process.platform === "win32";
const platform = external_os_.platform();
const arch = external_os_.arch();
var ExitCode;
(function (ExitCode2) {
	ExitCode2[(ExitCode2["Success"] = 0)] = "Success";
	ExitCode2[(ExitCode2["Failure"] = 1)] = "Failure";
})(ExitCode || (ExitCode = {}));
function core_setSecret(secret) {
	command_issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	const filePath = process.env["GITHUB_OUTPUT"] || "";
	if (filePath) {
		return file_command_issueFileCommand("OUTPUT", file_command_prepareKeyValueMessage(name, value));
	}
	process.stdout.write(external_os_.EOL);
	command_issueCommand("set-output", { name }, utils_toCommandValue(value));
}
function error(message, properties = {}) {
	command_issueCommand("error", utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	command_issueCommand("warning", utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + external_os_.EOL);
}
function startGroup(name) {
	command_issue("group", name);
}
function endGroup() {
	command_issue("endgroup");
}
function saveState(name, value) {
	const filePath = process.env["GITHUB_STATE"] || "";
	if (filePath) {
		return file_command_issueFileCommand("STATE", file_command_prepareKeyValueMessage(name, value));
	}
	command_issueCommand("save-state", { name }, utils_toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
var external_node_crypto_ = __nccwpck_require__(7598);
function isMetric(check) {
	return "source" in check;
}
function isLiveCheck(check) {
	return check.live;
}
function secretsIn(checks) {
	const headers = checks.flatMap((check) => (check.kind === "probe" ? check.headers : []));
	const secrets = headers.flatMap(({ value, secrets: secrets2 }) => (secrets2.length === 0 ? [] : [value, ...secrets2]));
	return [...new Set(secrets)];
}
const ESCAPE = "\x1B";
const SGR = new RegExp(`(?:${ESCAPE}\\[|\x9B)[\\d;:]*m`, "g");
function withoutColour(text) {
	return text.replace(SGR, "");
}
function errorText(error2) {
	return error2 instanceof Error ? error2.message.replace(/\.$/, "") : String(error2);
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
const LOG_LENGTH = 2e3;
const SUMMARY_LENGTH = 100;
function forLog(text, max = LOG_LENGTH) {
	return disarm(visible(bounded(withoutColour(text), max)));
}
function forSummary(text, max = SUMMARY_LENGTH) {
	const inline = visible(bounded(withoutColour(text).replace(/\s+/gu, " ").trim(), max));
	return inline.replace(/(?<split>[@#$]|:(?=\S)|(?<=\bGH)-(?=\d)|(?<=\bwww)\.)|[!-/:-@[-`{-~]/giu, (char, split2) => {
		if (/[,;?/%]/.test(char)) return char;
		const reference = `&#${char.codePointAt(0)};`;
		return split2 === void 0 ? reference : `<span>${reference}</span>`;
	});
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
	const code2 = char.codePointAt(0) ?? 0;
	const hex = code2.toString(16);
	if (code2 <= 255) return `\\x${hex.padStart(2, "0")}`;
	return code2 <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
function disarm(line2) {
	return line2.replace(new RegExp("^([\\s\\P{ASCII}]*):(?=\\P{ASCII}*:)", "u"), "$1\\:").replace(new RegExp("#(?=\\P{ASCII}*\\[)", "gu"), "#\\");
}
function bounded(text, max) {
	const wellFormed = text.trimEnd().toWellFormed();
	if (wellFormed.length <= max) return wellFormed;
	const chars = [...wellFormed];
	if (chars.length <= max) return wellFormed;
	return `${chars.slice(0, max).join("")}\u2026 (${chars.length - max} characters more)`;
}
function redactor(...secrets) {
	const spellings = new Set(
		secrets.toSorted((a, b) => b.length - a.length).flatMap((text) => [text, encodeURIComponent(text.toWellFormed()), JSON.stringify(text).slice(1, -1)]),
	);
	spellings.delete("");
	return (text) => {
		const bare = withoutColour(text);
		const split2 = bare !== text && [...spellings].some((spelling) => bare.includes(spelling));
		let clean = split2 ? bare : text;
		for (const spelling of spellings) clean = clean.replaceAll(spelling, "***");
		return clean;
	};
}
const SHORTEST_TOKEN = 20;
function tokenFinder(tokens) {
	const long = recognizable(tokens);
	return (text) => long.some((token2) => text.includes(token2));
}
function tokenRedactor(tokens) {
	return redactor(...recognizable(tokens));
}
function recognizable(tokens) {
	return tokens.filter((token2) => token2.length >= SHORTEST_TOKEN);
}
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {}
async function connect({ token: token2, apiUrl, fetch }) {
	const { getOctokit } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
	const octokit = getOctokit(token2, {
		baseUrl: apiUrl,
		log: SILENT,
		request: { log: SILENT, ...(fetch && { fetch }) },
	});
	const redact = redactor(token2);
	octokit.hook.error("request", (error2) => {
		error2.message = redact(error2.message);
		throw error2;
	});
	return octokit;
}
const NO_COMMIT = "Gradual rollout";
const TIMEOUT_MS = 5e3;
const REASON_LENGTH = 200;
async function resolveCommitMessage(inputs, { fetch, signal }) {
	const { message, job } = inputs;
	const given = message ?? job.eventMessage;
	if (given !== void 0) return { message: given };
	const { sha, eventName = "" } = job;
	if (sha === void 0) {
		const note = `No commit is known (event ${JSON.stringify(eventName)}): the deployments' message is "${NO_COMMIT}". Set the input message to choose another.`;
		return { message: NO_COMMIT, note };
	}
	const timeout = AbortSignal.timeout(TIMEOUT_MS);
	try {
		return { message: await readCommit(inputs, sha, fetch, AbortSignal.any([signal, timeout])) };
	} catch (error2) {
		const late = timeout.aborted ? `no answer within ${TIMEOUT_MS / 1e3} s` : void 0;
		const why = late ?? (signal.aborted ? "cancelled" : reason(error2));
		const note = `The message of commit ${sha.slice(0, 7)} could not be read (${why}): the deployments' message is its short SHA. Grant the permission contents: read, or set the input message.`;
		return { message: sha.slice(0, 7), note };
	}
}
async function readCommit({ job: { apiUrl, repository }, githubToken }, ref, fetch, signal) {
	if (repository === void 0) throw new Error("GITHUB_REPOSITORY isn't owner/name");
	if (githubToken === void 0) throw new Error("github-token is empty");
	const [owner = "", repo = ""] = repository.split("/");
	const octokit = await connect({ token: githubToken, apiUrl, fetch });
	const commit = { owner, repo, ref, request: { signal } };
	const { data: data2 } = await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}", commit);
	const message = data2?.commit?.message;
	if (typeof message !== "string" || message.trim() === "") throw new Error("the answer holds no message");
	return message;
}
function reason(error2) {
	if (error2 instanceof SyntaxError) return "the event's file, GITHUB_EVENT_PATH, isn't JSON";
	const answered = error2 instanceof Error && "response" in error2 && "status" in error2 && error2.response;
	return oneLine(answered ? `HTTP ${error2.status}: ${error2.message}` : errorText(error2), REASON_LENGTH);
}
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
class ProblemError extends Error {
	name = "ProblemError";
	problems;
	/** The offset of what is bad in the text that was read. */
	at;
	constructor(problems, at = 0) {
		super(problems.join("\n"));
		this.problems = problems;
		this.at = at;
	}
}
function problem(text, at = 0) {
	return new ProblemError([text], at);
}
function attempt(read, otherwise) {
	try {
		return read();
	} catch (error2) {
		if (!(error2 instanceof ProblemError)) throw error2;
		return otherwise(error2);
	}
}
function trimmed(raw, at = 0) {
	return { text: raw.trim(), at: at + raw.length - raw.trimStart().length };
}
function piecesOf(text, pattern, at = 0) {
	const pieces = [...text.matchAll(pattern)].map(({ 0: raw, index }) => trimmed(raw, at + index));
	return pieces.filter((piece) => piece.text !== "");
}
function split(text, separator, at = 0) {
	let offset = at;
	return text.split(separator).map((part) => {
		const piece = trimmed(part, offset);
		offset += part.length + separator.length;
		return piece;
	});
}
function readPiece({ text, at }, read) {
	return attempt(
		() => read(text),
		(error2) => {
			throw new ProblemError(error2.problems, at + error2.at);
		},
	);
}
function readWhole(text, read) {
	const code2 = text.replace(/#[^\r\n]*/g, (comment) => " ".repeat(comment.length));
	return attempt(
		() => read(code2),
		(error2) => {
			const lines = text.slice(0, error2.at).split(/\r\n|\r|\n/);
			throw new ProblemError(located(error2, lines.length, lines.at(-1) ?? ""));
		},
	);
}
function located({ problems }, line2, before) {
	return problems.map((each) => `line ${line2}, column ${Array.from(before).length + 1}: ${each}`);
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
	for (const typos of [0, 1, 2]) {
		const meant = choices.find((each) => typos <= each.length / 3 && isWithin(typos, lowered, each));
		if (meant !== void 0) return meant;
	}
	return void 0;
}
function isWithin(typos, a, b) {
	if (Math.abs(a.length - b.length) > typos) return false;
	if (a === b) return true;
	const [restA, restB] = [a.slice(1), b.slice(1)];
	if (a[0] === b[0]) return isWithin(typos, restA, restB);
	const less = typos - 1;
	return isWithin(less, restA, b) || isWithin(less, a, restB) || isWithin(less, restA, restB);
}
function didYouMean(guess) {
	return guess === void 0 ? "" : `; did you mean ${quote(guess)}?`;
}
const ALL_HUNDREDTHS = 1e4;
function toHundredths(percent) {
	const hundredths = Math.round(percent * 100);
	if (!(hundredths >= 0 && hundredths <= ALL_HUNDREDTHS) || hundredths / 100 !== percent) {
		throw new RangeError(`${percent} is not a percentage from 0 to 100 with at most two decimals`);
	}
	return hundredths;
}
function complement(percent) {
	return (ALL_HUNDREDTHS - toHundredths(percent)) / 100;
}
function formatPercent(percent) {
	return String(Number(percent.toFixed(6)));
}
function parsePercent(text) {
	const number2 = text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
	const [, sign, whole2, decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number2) ?? [];
	if (whole2 === void 0) throw problem(`${quote(text)} is not a percentage; write a number such as 5, 12.5 or 0.01`);
	if (decimals.length > 2) throw problem(`${quote(text)} has more than two decimals`);
	const hundredths = Number(whole2) * 100 + Number(decimals.padEnd(2, "0"));
	if (sign !== "" || hundredths > ALL_HUNDREDTHS) throw problem(`${quote(text)} is outside 0 to 100`);
	return hundredths / 100;
}
function describe_short(id2) {
	return id2.slice(0, 8);
}
function describeVersions({ versions }, { stableId, canaryId } = {}) {
	if (versions.length === 0) return "no version";
	const role = (id2) => (id2 === canaryId ? "canary " : id2 === stableId ? "stable " : "");
	const order = ({ versionId: versionId2 }) => (versionId2 === canaryId ? 1 : 0);
	return versions
		.toSorted((a, b) => order(a) - order(b))
		.map(({ versionId: versionId2, percentage: percentage2 }) => `${role(versionId2)}${describe_short(versionId2)} at ${formatPercent(percentage2)} %`)
		.join(", ");
}
function describeUnanswered(write2) {
	return `it is unknown whether the deployment of ${describeVersions(write2)} was created: the request got no answer`;
}
function describeOtherwise(stored, what) {
	return `Cloudflare stored ${describeVersions(stored)} for ${what}`;
}
function describeDeployment(deployment) {
	const author = deployment.author === void 0 ? "" : ` by ${deployment.author}`;
	const message = deployment.message === void 0 ? "" : `: ${JSON.stringify(clip(deployment.message, 120))}`;
	return `deployment ${deployment.id} (${describeVersions(deployment)})${author} through ${deployment.source} at ${toSecond(deployment.createdOn)}${message}`;
}
function describeWhoDeployed({ author, createdOn, id: id2, message, source }) {
	const said = message === void 0 ? "" : `: ${JSON.stringify(clip(message, 120))}`;
	return `${author ?? "somebody"} deployed it through ${source} at ${toSecond(createdOn)} (deployment ${describe_short(id2)}${said})`;
}
function toSecond(iso) {
	return iso.replace(/(?<=T[\d:]{8})\.\d+Z$/, "Z");
}
function deployCommand(versions, scriptName2) {
	const specs = versions.map(({ versionId: versionId2, percentage: percentage2 }) => quoted(`${versionId2}@${percentage2}%`)).join(" ");
	return `npx wrangler versions deploy ${specs} --name ${scriptName2} --yes`;
}
function quoted(word) {
	return /^[\w@%.-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
function deployStableCommand(stableId, scriptName2) {
	return deployCommand([{ versionId: stableId, percentage: 100 }], scriptName2);
}
function describeVerdicts(verdicts) {
	const each = verdicts.map(({ check, detail }) => `${JSON.stringify(check)}: ${clip(detail, 400)}`);
	return `${each.length === 1 ? "the check" : "the checks"} ${each.join("; ")}`;
}
function describeVersion({ id: id2, number: number2, tag, createdOn }) {
	const tagged2 = tag === void 0 ? "" : `, tag ${JSON.stringify(tag)}`;
	return `${id2} (number ${number2}${tagged2}, ${createdOn})`;
}
function parseJson(text, reviver) {
	try {
		return JSON.parse(text, reviver);
	} catch {
		return void 0;
	}
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
const CODES = { bold: 1, red: 31, green: 32, yellow: 33, grey: 90 };
function createPaint(env) {
	const off = (env["NO_COLOR"] ?? "") !== "";
	return (style, text) => (off ? text : `\x1B[${CODES[style]}m${text}\x1B[0m`);
}
const STATUS_WORDING = {
	completed: { icon: "\u2705", word: "Completed", style: "green", fails: false },
	planned: { icon: "\u{1F5D3}\uFE0F", word: "Planned", style: "green", fails: false },
	waiting: { icon: "\u23F3", word: "Waiting", style: "bold", fails: false },
	idle: { icon: "\u{1F4A4}", word: "Idle", style: "bold", fails: false },
	"rolled-back": { icon: "\u23EA", word: "Rolled back", style: "red", fails: true },
	held: { icon: "\u270B", word: "Held", style: "yellow", fails: true },
	drifted: { icon: "\u{1F500}", word: "Drifted", style: "yellow", fails: true },
	failed: { icon: "\u274C", word: "Failed", style: "red", fails: true },
};
function failsJob(status, command2) {
	return STATUS_WORDING[status].fails && !(status === "rolled-back" && command2 === "rollback");
}
const VERDICT_WORDING = {
	pending: { icon: "\u23F3", words: "not yet", style: "grey" },
	pass: { icon: "\u2705", words: "pass", style: "green" },
	early: { icon: "\u2705", words: "pass early", style: "green" },
	fail: { icon: "\u274C", words: "fail", style: "red" },
	inconclusive: { icon: "\u{1F7E1}", words: "inconclusive", style: "yellow" },
	exempt: { icon: "\u2796", words: "not judged", style: "grey" },
};
function verdictLine({ check, detail, status, warn }) {
	const stops = status === "fail" && !warn;
	return {
		word: VERDICT_WORDING[status].words,
		style: status === "fail" && warn ? "yellow" : VERDICT_WORDING[status].style,
		text: `${warn ? " (only warns)" : ""}: ${check}${stops ? "" : `: ${detail}`}`,
	};
}
function lineOf(event) {
	switch (event.type) {
		case "deployed": {
			const [style, word] = DEPLOYED[event.purpose];
			const { deployment, roles } = event;
			return { word, style, text: `: ${describeVersions(deployment, roles)} (deployment ${deployment.id})` };
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
					: `not in the list for ${seconds(event.lackedMs ?? 0)}: it counts as not made`,
			};
		case "stale":
			return {
				word: "the list does not contain deployment",
				style: "yellow",
				text: ` ${event.lacks} yet; reading the list again`,
			};
		case "drift":
			return { word: DRIFT[event.fate], style: "yellow", text: `: ${describeDeployment(event.foreign)}` };
		case "failure":
			return { word: "failure", style: "red", text: `: ${event.reason}` };
		case "cancelled":
			return { word: `stopped by ${event.by}`, style: "yellow", text: "; cleaning up" };
		case "forced":
			return {
				word: "",
				text: `Cloudflare blocked the deployment because a secret has changed since its version was last deployed. That version served traffic a moment ago, so it is deployed again with force=true. ${event.error.message}`,
			};
		case "warning":
		case "note":
			return { word: "", text: event.text };
		default:
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
const DESCRIPTION_LENGTH = 140;
const TASK = "deploy:workers-gradual-rollout";
const FLUSH_MS = 1e4;
const WAITS_MS = [1e3, 4e3];
function githubDeploymentFor({ runner, fetch }, clock, inputs, environmentUrl, canaryId) {
	const { command: command2, dryRun, environment, githubToken: token2 = "", job, run, scriptName: scriptName2 } = inputs;
	const { apiUrl, repository, serverUrl, sha: ref } = job;
	const none = { read: () => void 0, flush: async () => void 0 };
	if (environment === void 0 || command2 === "status" || dryRun) return none;
	const warn = (text) => runner.warning(forLog(text), { title: "GitHub deployment" });
	if (ref === void 0 || repository === void 0 || token2 === "") {
		const lacking = ref === void 0 ? "no commit" : repository === void 0 ? "no repository" : "no github-token";
		warn(`The rollout is not recorded as a GitHub deployment: ${lacking} is known.`);
		return none;
	}
	const [owner = "", repo = ""] = repository.split("/");
	let canary = canaryId;
	let warned = false;
	let id2;
	let queue = Promise.resolve();
	const giveUp = new AbortController();
	const common = { owner, repo, environment, request: { signal: giveUp.signal } };
	const findOrCreate = async (payload) => {
		const { request } = await connect({ token: token2, apiUrl, fetch });
		const { data: known } = await request("GET /repos/{owner}/{repo}/deployments", {
			...common,
			task: TASK,
			per_page: 10,
		});
		const existing = known.find((each) => samePayload(each.payload, payload));
		if (existing) return Number(existing.id);
		const { data: data2 } = await request("POST /repos/{owner}/{repo}/deployments", {
			...common,
			ref,
			task: TASK,
			description: cutToLimit(`Gradual rollout of ${scriptName2}: canary ${describe_short(payload.canary)}`),
			payload,
			auto_merge: false,
			required_contexts: [],
		});
		if (!("id" in data2)) throw new Error("GitHub answered without a deployment");
		return Number(data2.id);
	};
	const post2 = async (payload, state2, text) => {
		id2 ??= await findOrCreate(payload);
		const { request } = await connect({ token: token2, apiUrl, fetch });
		await request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
			...common,
			deployment_id: id2,
			state: state2,
			description: cutToLimit(text),
			log_url: `${serverUrl}/${repository}/actions/runs/${run.id}`,
			environment_url: environmentUrl,
		});
	};
	const send2 = (state2, text) => {
		if (canary === void 0 || state2 === void 0) return;
		const payload = { canary, script: scriptName2 };
		queue = queue.then(async () => {
			for (const waitMs of [...WAITS_MS, void 0]) {
				try {
					return await post2(payload, state2, text);
				} catch (error2) {
					if (giveUp.signal.aborted) return;
					if (waitMs === void 0 || !mayRetry(error2)) return refused(state2, error2);
					await clock.sleep(waitMs, giveUp.signal).catch(() => void 0);
				}
			}
		});
	};
	const refused = (state2, error2) => {
		const said = errorText(error2).split("\n", 1)[0];
		if (state2 !== "in_progress" && id2 !== void 0) warn(outdated(`(${said})`));
		else if (!warned) warn(`The rollout is not recorded as a GitHub deployment (${said})${adviceFor(error2)}.`);
		warned = true;
	};
	const outdated = (how) => {
		return `GitHub did not accept the rollout's last status ${how}: the environment ${quote(environment)} may keep showing an older one, such as in_progress.`;
	};
	return {
		read(event) {
			if (event.type === "adopted") canary = event.canaryId;
			if (event.type === "finished") send2(finalState(event.outcome.status, command2), urgentFirst(event.outcome));
			if (event.type === "deployed" && event.purpose === "step" && event.index !== void 0)
				send2("in_progress", `Step ${event.index + 1}: ${describeVersions(event.deployment)}`);
		},
		async flush(limitMs = FLUSH_MS) {
			const late = (0, promises_namespaceObject.setTimeout)(limitMs, "late", { signal: giveUp.signal }).catch(() => void 0);
			const end = await Promise.race([queue, late]);
			giveUp.abort();
			if (end === "late") warn(outdated(`within ${limitMs / 1e3} s`));
		},
	};
}
function urgentFirst({ reason: reason2, advice: advice2 }) {
	return advice2?.command === void 0 ? reason2 : `${advice2.text.split(". ", 1)[0]}. ${reason2}`;
}
function cutToLimit(text) {
	return oneLine(text, DESCRIPTION_LENGTH - 1);
}
function finalState(status, command2) {
	if (status === "completed") return "success";
	if (status === "drifted" || (status === "rolled-back" && command2 === "rollback")) return "inactive";
	return failsJob(status, command2) ? "failure" : void 0;
}
function mayRetry(error2) {
	const status = statusOf(error2);
	return status >= 500 || status === 408 || status === 429 || (status === 403 && /rate limit/i.test(errorText(error2)));
}
function adviceFor(error2) {
	return [401, 403, 404].includes(statusOf(error2)) && !mayRetry(error2)
		? ": it needs the permission deployments: write and github-token"
		: ", and continues without that record";
}
function statusOf(error2) {
	return error2 instanceof Error && "status" in error2 ? Number(error2.status) : 0;
}
function samePayload(theirs, ours) {
	const { canary, script } = fieldsOf(typeof theirs === "string" ? parseJson(theirs) : theirs);
	return canary === ours.canary && script === ours.script;
}
function reasonAndAdvice({ reason: reason2, advice: advice2 }) {
	if (advice2?.command !== void 0) return `${advice2.text} \`${advice2.command}\` ${reason2}`;
	return advice2 === void 0 ? reason2 : `${reason2} ${advice2.text}`;
}
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function clockTime(at) {
	return new Date(at).toISOString().slice(11, 19);
}
function dayTime(at) {
	return `${dayOf(at)} ${clockTime(at)}`;
}
function timeSeenFrom(now, at) {
	return dayOf(at) === dayOf(now) ? clockTime(at) : dayTime(at);
}
function longTime(at) {
	return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
function dayOf(at) {
	const date = new Date(at);
	return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}
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
const MAX_DURATION_MS = 30 * DAY_MS;
function parseDuration(text, most = MAX_DURATION_MS, ms = false) {
	const [, decimal, unit] = /^(\d{1,9}\.\d{1,6})(d|h|m|s|ms)$/.exec(text) ?? [];
	const whole2 = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
	const counts = UNITS.map(([name], index) => (unit === name ? decimal : whole2?.[index + 1]));
	const given = counts.some((count2) => count2 !== void 0);
	if (!given || (counts.at(-1) !== void 0 && !ms)) throw problem(`${quote(text)} is not a duration; ${advice(text, ms)}`);
	const sum = UNITS.reduce((total, [, length], index) => total + Number(counts[index] ?? 0) * length, 0);
	if (sum > most) throw problem(`${quote(text)} is longer than ${formatDuration(most)}, the longest that is accepted`);
	return Number(sum.toFixed(6));
}
function parseTimeLimit(text, most = MAX_DURATION_MS) {
	const limit = parseDuration(text, most, true);
	if (limit === 0) throw problem(`${quote(text)} is not a time limit; write for example 800ms or 10m`);
	return limit;
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
		const count2 = Math.floor(rest / length);
		if (count2 > 0) text += `${count2}${unit}`;
		rest -= count2 * length;
	}
	return text === "" ? "0s" : text;
}
function parseHold(text) {
	const pieces = split(text, "..");
	if (pieces.length > 2 || (pieces.length === 2 && pieces.some((piece) => piece.text === "")))
		throw problem(`${quote(text)} is not a hold; write one duration, or two as in 10m..1h`);
	const [min = 0, max = min] = pieces.map((piece) => readPiece(piece, parseDuration));
	if (min > max) throw problem(`${quote(text)} ends before it begins; write min..max with the shorter duration first`);
	return { min, max };
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
const OUTSIDE = /* @__PURE__ */ new Set(["drift", "failure", "cancelled", "forced", "finished"]);
const RETRY_LINE_EVERY_MS = 6e4;
const MOST_ANNOTATIONS = 9;
function createLog(runner, paint, { command: command2, schedule }) {
	let open = false;
	const annotated = /* @__PURE__ */ new Set();
	const retries = /* @__PURE__ */ new Map();
	const wasJustTold = (event, at) => {
		if (event.type !== "retry") return false;
		const last = retries.get(event.what);
		if (last !== void 0 && at - last < RETRY_LINE_EVERY_MS) return true;
		retries.set(event.what, at);
		return false;
	};
	const close = () => {
		if (open) runner.endGroup();
		open = false;
	};
	const group = (title) => {
		close();
		runner.startGroup(title);
		open = true;
	};
	const annotate = ({ check, detail, status, warn }, index) => {
		if (status !== "fail" || !warn || annotated.has(check) || annotated.size >= MOST_ANNOTATIONS) return;
		annotated.add(check);
		const percent = schedule[index]?.percent;
		const where = percent === void 0 ? "" : ` at ${formatPercent(percent)} %`;
		runner.warning(forLog(`${check}: ${detail}`), { title: `Check failed${where} (only warns)` });
	};
	return (event, at) => {
		const seen = (instant2) => `${timeSeenFrom(at, instant2)}Z`;
		const line2 = ({ word, style, text }) => {
			const begin = style === void 0 ? forLog(word) : paint(style, forLog(word));
			runner.info(`${paint("grey", `${clockTime(at)}Z`)} ${begin}${forLog(text)}`);
		};
		if (OUTSIDE.has(event.type) || (event.type === "deployed" && event.purpose !== "step")) close();
		switch (event.type) {
			case "plan":
				group(`Plan for ${event.plan.scriptName}`);
				for (const [label, text] of describePlan(event.plan)) runner.info(`${label && paint("grey", label)}${forLog(text)}`);
				close();
				return;
			case "step":
				group(stepTitle(event.step, event.index, event.count));
				return;
			case "hold": {
				const { mayEndAt, hold, index, mustEndAt } = event;
				if (!open) group(`Step ${index + 1} is live already`);
				const until = mayEndAt === mustEndAt ? `until ${seen(mustEndAt)}` : `from ${seen(mayEndAt)} until ${seen(mustEndAt)} at the latest`;
				line2({ word: "", text: `holding for ${formatHold(hold)}, ${until}` });
				return;
			}
			case "heartbeat":
				line2({
					word: `${formatDuration(event.left)} left, until ${seen(event.until)}`,
					style: "grey",
					text: "",
				});
				return;
			case "verdicts":
				for (const verdict of event.verdicts) {
					line2(verdictLine(verdict));
					annotate(verdict, event.index);
				}
				return;
			case "output":
				runner.info(forLog(`  | ${event.line}`));
				return;
			case "forced":
			case "warning": {
				const text = forLog(lineOf(event)?.text ?? "");
				if (event.type === "warning") runner.warning(text);
				else runner.warning(text, { title: "Deployed with force" });
				return;
			}
			case "finished": {
				const { status } = event.outcome;
				const said = reasonAndAdvice(event.outcome);
				if (failsJob(status, command2)) runner.error(forLog(said), { title: `Rollout: ${status}` });
				else if (event.outcome.warns) runner.warning(forLog(said), { title: `Rollout: ${status}` });
				else line2({ word: status, style: STATUS_WORDING[status].style, text: `: ${said}` });
				return;
			}
			default: {
				const said = isToldAtTheEnd(event) || wasJustTold(event, at) ? void 0 : lineOf(event);
				if (said) line2(said);
			}
		}
	};
}
function isToldAtTheEnd(event) {
	return event.type === "failure" || (event.type === "drift" && event.fate !== "restored");
}
function describePlan(plan) {
	const { schedule, stable, canary, live, notes } = plan;
	const version2 = (each) => ("number" in each ? describeVersion({ ...each, createdOn: toSecond(each.createdOn) }) : each.id);
	const longest = plan.longest > plan.least ? `, at most ${formatDuration(plan.longest)}` : "";
	const ends = toSecond(new Date(plan.ends).toISOString());
	return [
		["stable  ", version2(stable)],
		["canary  ", version2(canary)],
		["live    ", `${describeVersions(live)} (deployment ${describe_short(live.id)}, ${toSecond(live.createdOn)})`],
		["message ", plan.message.trim().replace(/[\r\n].*/s, "")],
		...schedule.map((step, index) => ["", `${stepTitle(step, index, schedule.length)}${stepState(plan, index)}`]),
		...(plan.preview ?? []).map((step) => [
			"",
			`Step ${step.index + 1} ${step.short ? "is too short: it " : ""}would notice a canary that fails ${describePreview(step)}`,
		]),
		["", `takes at least ${formatDuration(plan.least)}${longest}; ends ${ends} at the earliest`],
		...notes.map((note) => ["note: ", note]),
	];
}
function describePreview({ regressions }) {
	return regressions
		.map(({ canary, noticedMs: noticedMs2, failed, seen }) =>
			noticedMs2 === void 0
				? `${canary}: not within a day`
				: `${canary}: after ${formatDuration(noticedMs2)} (${failed} failed requests${seen < 0.5 ? `; the hold sees it in ${Math.round(100 * seen)} of 100 replays` : ""})`,
		)
		.join(", ");
}
function stepState({ next, watched }, index) {
	if (index === watched) return " (live, still held)";
	return index < next ? " (done)" : "";
}
function stepTitle(step, index, count2) {
	const held2 = step.hold === void 0 ? "no hold" : `hold ${formatHold(step.hold)}`;
	return `Step ${index + 1} of ${count2}: ${formatPercent(step.percent)} %, ${held2}`;
}
const MOST_VERDICTS = 1e3;
function dashboardUrl(accountId2, scriptName2) {
	return `https://dash.cloudflare.com/${accountId2}/workers/services/view/${scriptName2}/production/deployments`;
}
function setOutputs(runner, outcome, dashboard) {
	const { live, share: share2, nextAt } = outcome;
	const outputs = {
		"deployment-id": live?.id ?? "",
		status: outcome.status,
		percentage: share2 === void 0 ? "" : String(share2),
		// guard: output-percentage
		"stable-version": outcome.stableId ?? "",
		"canary-version": outcome.canaryId ?? "",
		reason: oneLine(reasonAndAdvice(outcome)),
		"next-at": nextAt === void 0 ? "" : new Date(nextAt).toISOString(),
		"dashboard-url": dashboard,
		report: JSON.stringify(report(outcome)),
	};
	for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
}
function report(outcome) {
	const { status, plan, made, verdicts, live } = outcome;
	return {
		status,
		reason: reasonAndAdvice(outcome),
		live,
		plan: plan && {
			script: plan.scriptName,
			stable: plan.stable,
			canary: plan.canary,
			message: plan.message,
			schedule: plan.schedule.map(({ percent, hold }) => ({ percent, holdMs: hold })),
			leastMs: plan.least,
			longestMs: plan.longest,
			ends: new Date(plan.ends).toISOString(),
			notes: plan.notes,
		},
		deployments: made.map(({ purpose, index, deployment }) => ({
			purpose,
			step: index === void 0 ? void 0 : index + 1,
			id: deployment.id,
			createdOn: deployment.createdOn,
			source: deployment.source,
			versions: deployment.versions,
			annotations: {
				"workers/message": deployment.message,
				"workers/triggered_by": deployment.triggeredBy,
			},
		})),
		verdicts: (verdicts.length > MOST_VERDICTS ? lasting(verdicts) : verdicts).map(({ index, at, verdict }) => ({
			step: index + 1,
			at: new Date(at).toISOString(),
			...verdict,
		})),
	};
}
function lasting(log) {
	const next = /* @__PURE__ */ new Map();
	const last = log.toReversed().filter(({ index, verdict: { check, status } }) => {
		const key = `${index} ${check}`;
		const changes = next.get(key) !== status;
		next.set(key, status);
		return changes;
	});
	return last.slice(0, MOST_VERDICTS).toReversed();
}
function compareCreated(a, b) {
	const byMs = Date.parse(a.createdOn) - Date.parse(b.createdOn);
	if (byMs !== 0) return byMs;
	const [x, y] = [fraction(a.createdOn), fraction(b.createdOn)];
	return x < y ? -1 : x > y ? 1 : 0;
}
function createdAt(deployment) {
	return Date.parse(deployment.createdOn);
}
function justAfter({ createdOn }) {
	return new Date(Date.parse(createdOn) + 1).toISOString();
}
function shareOf(deployment, versionId2) {
	return deployment.versions.find((version2) => version2.versionId === versionId2)?.percentage;
}
const SERVES_ALL = 99.95;
function soleVersion({ versions: [first2, ...others] }) {
	return others.length === 0 && first2 !== void 0 && first2.percentage >= SERVES_ALL ? first2.versionId : void 0;
}
function splitAt(percent, { stableId, canaryId }, live) {
	const canary = { versionId: canaryId, percentage: percent };
	if (percent === 100) return [canary];
	const stable = { versionId: stableId, percentage: complement(percent) };
	return live.versions[1]?.versionId === stableId ? [canary, stable] : [stable, canary];
}
function sameVersions(a, b) {
	return (
		a.length === b.length &&
		a.every(({ versionId: versionId2, percentage: percentage2 }) =>
			b.some((other) => other.versionId === versionId2 && Math.abs(other.percentage - percentage2) < 5e-3),
		)
	);
}
function fraction(iso) {
	return (/\.(\d+)/.exec(iso)?.[1] ?? "").padEnd(9, "0");
}
const MESSAGE_BYTES = 1e3;
const SHORTEST_BYTES = 50;
const PERCENT = /0|100|[1-9]\d?|(?:0|[1-9]\d?)\.\d?[1-9]/.source;
const COUNT = /[1-9]\d{0,4}/.source;
const CANARY = `canary (?<canary>[0-9a-f]{8}) (?<percent>${PERCENT})% (?<step>${COUNT})/(?<steps>${COUNT})`;
const ROLLBACK = "rollback (?<undone>[0-9a-f]{8}) (?:(?<failed>failed)|(?<cancelled>cancelled)|manual)";
const HEAD = `^(?:${CANARY}|${ROLLBACK}) run `;
const WHOLE_MESSAGE = new RegExp(`${HEAD}(?<id>\\d{1,20})\\.(?<attempt>[1-9]\\d{0,8}):(?: (?<message>.*))?$`, "u");
const CUT = new RegExp(`${HEAD}\\d{1,20}(?:\\.\\d{0,9})?$`, "u");
const RESTORED = /(?:\s+\(restored by run (?<id>\d{1,20})\.(?<attempt>[1-9]\d{0,8})\))+\s*$/u;
function composeMessage(marker, message) {
	const { canary8, run } = marker;
	const what =
		marker.kind === "canary" ? `canary ${canary8} ${Number(marker.percent.toFixed(2))}% ${marker.step}/${marker.steps}` : `rollback ${canary8} ${marker.cause}`;
	const head = `${what} run ${run.id}.${run.attempt}:`;
	if (parseMarker(head) === void 0) throw new RangeError(`Not a marker: ${JSON.stringify(head)}`);
	return cutUtf8(`${head} ${firstLine(message)}`, MESSAGE_BYTES)
		.replace(RESTORED, "")
		.trimEnd();
}
function composeRestored(message, { id: id2, attempt: attempt2 }) {
	const restored = ` (restored by run ${id2}.${attempt2})`;
	return `${cutUtf8(message, MESSAGE_BYTES - restored.length)}${restored}`;
}
function restorerOf(message) {
	const { id: id2, attempt: attempt2 } = RESTORED.exec(message.slice(-MESSAGE_BYTES))?.groups ?? {};
	return id2 === void 0 ? void 0 : { id: id2, attempt: Number(attempt2) };
}
function isRestored(message, sent) {
	return sent.startsWith(message) && message.length > sent.lastIndexOf(".");
}
function parseMarker(message = "") {
	const match = WHOLE_MESSAGE.exec(message) ?? (isShortest(message) ? CUT.exec(message) : void 0);
	if (!match?.groups) return void 0;
	const { canary, percent, step, steps: steps2, undone, failed, cancelled, id: id2, attempt: attempt2 } = match.groups;
	const run = id2 !== void 0 && { run: { id: id2, attempt: Number(attempt2) } };
	if (undone !== void 0) {
		return {
			kind: "rollback",
			canary8: undone,
			cause: failed ? "failed" : cancelled ? "cancelled" : "manual",
			...run,
		};
	}
	if (canary === void 0 || Number(step) > Number(steps2)) return void 0;
	return {
		kind: "canary",
		canary8: canary,
		percent: Number(percent),
		step: Number(step),
		steps: Number(steps2),
		...run,
	};
}
function sameMarker(a, b) {
	if (a.canary8 !== b.canary8) return false;
	if (a.run && b.run && (a.run.id !== b.run.id || a.run.attempt !== b.run.attempt)) return false;
	if (a.kind === "canary") {
		return b.kind === "canary" && a.percent === b.percent && a.step === b.step && a.steps === b.steps;
	}
	return b.kind === "rollback" && a.cause === b.cause;
}
function cutMessage(message) {
	return cutUtf8(firstLine(message), MESSAGE_BYTES);
}
function personsMessage(message = "") {
	if (parseMarker(message) === void 0) return message;
	const { message: written = "" } = WHOLE_MESSAGE.exec(message)?.groups ?? {};
	return written;
}
function cutUtf8(text, maxBytes) {
	const wellFormed = text.toWellFormed();
	const { read } = new TextEncoder().encodeInto(wellFormed, new Uint8Array(maxBytes));
	return wellFormed.slice(0, read);
}
function firstLine(text) {
	const line2 = text.trimStart().split(/[\n-\r\u0085\p{Zl}\p{Zp}]/u, 1)[0] ?? "";
	return line2.replace(new RegExp("\\p{Cc}", "gu"), " ").trim();
}
function isShortest(message) {
	return Buffer.byteLength(message) === SHORTEST_BYTES;
}
const MOST_ROWS = 25;
const MOST_CHARS = 300;
function abridged(items, more, around = 0) {
	const last = Math.max(0, items.length - MOST_ROWS);
	const start = Math.min(last, Math.max(0, around - Math.floor(MOST_ROWS / 2)));
	return [...(start > 0 ? [more(start)] : []), ...items.slice(start, start + MOST_ROWS), ...(start < last ? [more(last - start)] : [])];
}
const PARTS = ["", "\u258F", "\u258E", "\u258D", "\u258C", "\u258B", "\u258A", "\u2589"];
const FULL = "\u2588";
const EMPTY = "\u2591";
const NBSP = "\xA0";
function shareBar(percent, width = 10) {
	const cells = width * 8;
	const least = percent > 0 ? 1 : 0;
	const most = percent < 100 ? cells - 1 : cells;
	const filled = Math.min(most, Math.max(least, Math.round((percent / 100) * cells)));
	const part = PARTS[filled % 8] ?? "";
	const whole2 = Math.floor(filled / 8);
	const bar = FULL.repeat(whole2) + part + EMPTY.repeat(width - whole2 - part.length);
	return `${bar}${NBSP}<b>${percentage(percent)}</b>`;
}
function percentage(percent) {
	return `${formatPercent(percent)}${NBSP}%`;
}
function code(text, max) {
	return `<code>${forSummary(text, max)}</code>`;
}
function shortCode(id2) {
	return code(describe_short(id2));
}
function unbroken(markdown2) {
	return markdown2.replaceAll(" ", NBSP);
}
function table(head, rows) {
	const shown = head.map((_, index) => rows.some((row2) => (row2[index] ?? "") !== ""));
	const line2 = (cells) => `| ${cells.filter((_, index) => shown[index]).join(" | ")} |`;
	return [
		line2(head.map((title) => title.replace(/:$/, ""))),
		line2(head.map((title) => (title.endsWith(":") ? "--:" : "---"))),
		...rows.map((row2) => line2(head.map((_, index) => row2[index] ?? ""))),
		"",
	];
}
function foldedPart(title, markdown2) {
	return ["<details>", `<summary>${title}</summary>`, "", ...markdown2, "", "</details>", ""];
}
function markdown_alert(kind, markdown2) {
	return [`> [!${kind}]`, ...markdown2.map((line2) => `> ${line2}`.trimEnd()), ""];
}
function command(text) {
	return `<pre><code>${forSummary(text, 1e3)}</code></pre>`;
}
function headline(data2) {
	const { plan, outcome } = data2;
	if (outcome?.status === "planned" && plan !== void 0) return planHeadline(plan);
	const said = outcome ? `${STATUS_WORDING[outcome.status].icon} ${STATUS_WORDING[outcome.status].word}` : `\u23F3 ${progress(data2)}`;
	const then = data2.live && outcome && !isSure(data2) ? ", when last read" : "";
	return `## ${said}: ${liveSentence(data2)}${then}`;
}
function planHeadline({ canary, schedule, scriptName: scriptName2 }) {
	const to = percentage(schedule.at(-1)?.percent ?? 0);
	const steps2 = schedule.length === 1 ? "one step" : `${schedule.length} steps`;
	return `## \u{1F5D3}\uFE0F Plan: canary ${shortCode(canary.id)} to ${to} of ${code(scriptName2)} in ${steps2}`;
}
function progress({ part, steps: steps2 }) {
	if (part === "post") return "Cleaning up";
	const current = steps2.findLastIndex(({ phase }) => phase === "live" || phase === "sending");
	return current < 0 ? "Under way" : `Step ${current + 1} of ${steps2.length}`;
}
function isSure({ outcome, uncertain }) {
	return outcome !== void 0 && outcome.status !== "failed" && !uncertain;
}
function liveSentence({ canaryId = "", live, part, scriptName: scriptName2, stableId }) {
	const worker = scriptName2 === void 0 ? "the Worker" : code(scriptName2);
	if (live === void 0) return part === "post" ? `see below for what is known of ${worker}` : "nothing was written";
	const role = (id2) => (id2 === canaryId ? "canary " : id2 === stableId ? "stable " : "");
	const [first2] = live.versions;
	if (first2 !== void 0 && live.versions.length === 1)
		return `${role(first2.versionId)}${shortCode(first2.versionId)} serves ${percentage(first2.percentage)} of ${worker}`;
	const canary = shareOf(live, canaryId);
	return canary === void 0
		? `${worker} serves ${live.versions.length} versions, none of them this canary`
		: `canary ${shortCode(canaryId)} has ${percentage(canary)} of ${worker}`;
}
function explanation(data2) {
	const { outcome, problems } = data2;
	if (outcome === void 0) return interim(data2);
	const reason2 =
		problems.length > 1
			? abridged(
					problems.map((problem2) => `- ${forSummary(problem2, MOST_CHARS)}`),
					(count2) => `- \u2026 ${count2} more, see the log`,
				)
			: [forSummary(outcome.reason, 5 * MOST_CHARS)];
	const advice2 = adviceLines(data2);
	if (outcome.advice?.command !== void 0) return [...advice2, ...markdown_alert("CAUTION", reason2)];
	if (!STATUS_WORDING[outcome.status].fails && !outcome.warns) return [...reason2, ""];
	return [...markdown_alert(outcome.status === "failed" ? "CAUTION" : "WARNING", reason2), ...advice2];
}
function interim({ at, part, uncertain }) {
	const then = part === "main" ? " See the post step's own summary for what happened next." : "";
	const unknown2 = ["A deployment was sent and got no answer: <b>it may be live</b>.", ""];
	return markdown_alert(uncertain ? "WARNING" : "NOTE", [
		...(uncertain ? unknown2 : []),
		`As of ${longTime(at)}. If the step has ended, it was stopped before it could report.${then}`,
	]);
}
function adviceLines({ outcome, scriptName: scriptName2, stableId }) {
	if (outcome?.advice === void 0) return [];
	const { advice: advice2, status } = outcome;
	const lines = [`<b>What to do:</b> ${markdown(advice2.text)}`, ""];
	if (advice2.command !== void 0) return [...lines, command(advice2.command), ""];
	if (stableId === void 0 || scriptName2 === void 0) return lines;
	if (status === "drifted") return [...lines, `Stable was ${code(stableId)} before this rollout.`, ""];
	if (status !== "held") return lines;
	const byHand = command(deployStableCommand(stableId, scriptName2));
	return [...lines, "By hand, without this action:", "", byHand, ""];
}
function markdown(text) {
	return text
		.split("`")
		.map((part, index) => (index % 2 === 1 ? code(part) : part))
		.join("");
}
function liveSection(data2) {
	const { canaryId, dashboard, live, plan, stableId } = data2;
	if (live === void 0) return [];
	const order = (id2) => (id2 === stableId ? 0 : id2 === canaryId ? 1 : 2);
	const row2 = (id2, share2) => [["stable", "<b>canary</b>", "another"][order(id2)] ?? "", shortCode(id2), shareBar(share2), uploadOf(plan, id2)];
	const rows = live.versions
		.toSorted((a, b) => order(a.versionId) - order(b.versionId))
		.map(({ versionId: versionId2, percentage: share2 }) => row2(versionId2, share2));
	const absent2 = plan !== void 0 && shareOf(live, plan.canary.id) === void 0;
	if (absent2) rows.push(row2(plan.canary.id, 0));
	return [
		`### ${isSure(data2) ? "Live now" : "Live when last read"}`,
		"",
		...table(
			["", "Version", "Share", "Upload"],
			abridged(rows, (count2) => ["\u2026", `${count2} more`]),
		),
		`${origin(live, dashboard)}.`,
		"",
	];
}
function origin(live, dashboard) {
	const { author, source, message = "", oddity } = live;
	const foreign = message !== "" && parseMarker(message) === void 0;
	const id2 = dashboard === void 0 ? shortCode(live.id) : `[${shortCode(live.id)}](${dashboard})`;
	return [
		`Deployment ${id2}, made ${longTime(Date.parse(live.createdOn))}`,
		...(author === void 0 ? [] : [`by ${forSummary(author)}`]),
		`through ${forSummary(source)}`,
		...(foreign ? [`with the message \u201C${forSummary(message)}\u201D`] : []),
		...(oddity === void 0 ? [] : [`(not understood: ${forSummary(oddity)})`]),
	].join(" ");
}
function uploadOf(plan, id2) {
	const versions = plan ? [plan.stable, plan.canary] : [];
	const version2 = versions.find((each) => each.id === id2);
	if (version2 === void 0 || !("number" in version2)) return "";
	const { number: number2, tag, message } = version2;
	return [`no. ${number2}`, tag && code(tag), message && forSummary(message)].filter(Boolean).join(" \xB7 ");
}
const SAMPLES = 240;
const LEAST_MS = 1e3;
const share_chart_UNITS = [
	["seconds", 1e3, 18e4],
	["minutes", 6e4, 180 * 6e4],
	["hours", 36e5, 72 * 36e5],
	["days", 864e5, Number.POSITIVE_INFINITY],
];
const SCALES = [10, 20, 50, 100];
const COLOUR = "#2f81f7";
function shareChart(title, points, until) {
	const start = points[0]?.at;
	if (start === void 0 || !(until - start >= LEAST_MS)) return [];
	const [unit, length] = share_chart_UNITS.find(([, , most]) => until - start <= most) ?? share_chart_UNITS[3];
	const shares = Array.from({ length: SAMPLES }, (_, sample) => {
		const at = start + ((until - start) * sample) / (SAMPLES - 1);
		return points.findLast((point) => point.at <= at)?.share ?? 0;
	});
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
		`  title "${title}"`,
		`  x-axis "${unit} since ${longTime(start)}" 0 --> ${round((until - start) / length, 3)}`,
		`  y-axis "percent" 0 --> ${top}`,
		`  line [${shares.map((share2) => round(share2, 2)).join(", ")}]`,
		"```",
		"",
	];
}
function actualSharesChart({ shares, outcome, at }) {
	const first2 = shares.findIndex(({ share: share2 }) => share2 > 0);
	const points = shares.slice(Math.max(0, first2));
	const start = points[0]?.at ?? at;
	return shareChart("The canary's share", points, outcome === void 0 ? at : at + (at - start) / 20);
}
function plannedSharesChart(plan) {
	const { schedule, live, canary, next, begins, least, ends } = plan;
	const start = ends - least;
	const steps2 = schedule.slice(next).map(({ percent }, ahead) => ({ at: begins[ahead] ?? ends, share: percent }));
	const now = { at: start, share: shareOf(live, canary.id) ?? 0 };
	const until = least > 0 ? ends + Math.max(least / 24, LEAST_MS) : start;
	return shareChart("The canary's share, as planned", [now, ...steps2], until);
}
function round(value, digits2) {
	return Number(value.toFixed(digits2));
}
function formatTally({ errors, requests: requests2 }) {
	return `${formatCount(errors)}/${formatCount(requests2)} (${formatRate(rateOf({ errors, requests: requests2 }))})`;
}
function formatCount(count2) {
	return String(Math.round(count2));
}
function formatRate(rate) {
	const percent = rate * 100;
	if (percent > 0 && percent < 1e-4) return "under 0.0001 %";
	return `${Number(percent.toPrecision(percent >= 99 ? 4 : 2))} %`;
}
function rateOf({ errors, requests: requests2 }) {
	return requests2 > 0 ? errors / requests2 : 0;
}
function formatMs(ms) {
	return `${ms >= 1e3 ? Math.round(ms) : Number(ms.toPrecision(3))} ms`;
}
const MOMENT_MS = 3e4;
function stepsTable(data2) {
	const { steps: steps2 } = data2;
	const current = steps2.findLastIndex(({ phase, failed }) => failed || !["ahead", "before"].includes(phase));
	return table(
		["Step:", "Canary", "From (UTC), held", "Canary's errors in this step:", "Stable's errors in this step:"],
		shortened(
			steps2.map((step, index) => row(data2, step, index)),
			current,
		),
	);
}
function row(data2, view, index) {
	const { phase, since, step, verdicts } = view;
	const { numbers = {} } = verdicts.find((verdict) => "stepCanaryRequests" in verdict.numbers) ?? {};
	const from = since === void 0 ? "" : dayTime(since);
	const when = phase === "before" ? "before this run" : from;
	return [
		unbroken(`${icon(data2, view)} ${index + 1}`.trim()),
		shareBar(step.percent, 8),
		[when, unbroken(held(data2, view))].filter(Boolean).join("<br>"),
		tally(numbers["stepCanaryErrors"], numbers["stepCanaryRequests"]),
		tally(numbers["stepStableErrors"], numbers["stepStableRequests"]),
	];
}
function icon({ outcome }, { phase, failed }) {
	if (failed) return "\u274C";
	const goesOn = outcome === void 0 || outcome.status === "waiting" || outcome.status === "planned";
	switch (phase) {
		case "before":
		case "left":
			return "\u2705";
		case "live":
			if (outcome?.status === "completed") return "\u2705";
			return goesOn ? "\u23F3" : "\u23F8\uFE0F";
		case "sending":
			return "\u{1F4E4}";
		case "cut":
			return "\u23F9\uFE0F";
		case "ahead":
			return goesOn ? "" : "\u2796";
	}
}
function held({ at }, { step: { hold }, since, until = at, phase }) {
	if (hold === void 0) return "no hold";
	if (since === void 0 || phase === "before" || phase === "sending") return formatHold(hold);
	const ms = until - since;
	const exactly = hold.min === hold.max && ms >= hold.max && ms <= hold.max + MOMENT_MS;
	return exactly ? formatHold(hold) : `${formatDuration(ms)} of ${formatHold(hold)}`;
}
function tally(errors, requests2) {
	if (typeof errors !== "number" || typeof requests2 !== "number") return "";
	const rate = formatRate(rateOf({ errors, requests: requests2 }));
	return `${formatCount(errors)}/${formatCount(requests2)}<br>${unbroken(rate)}`;
}
function checksSection({ steps: steps2 }) {
	const view = steps2.findLast(({ verdicts: verdicts2 }) => verdicts2.length > 0);
	if (view === void 0) return [];
	const verdicts = view.verdicts.toSorted((a, b) => Number(b.status === "fail") - Number(a.status === "fail"));
	return [
		`### Check results at ${formatPercent(view.step.percent)} %`,
		"",
		...table(["Verdict", "Check, with the counts of the whole rollout"], verdicts.slice(0, MOST_ROWS).map(verdictCells)),
	];
}
function verdictCells({ check, detail, status, warn }) {
	const { icon: icon2, words } = VERDICT_WORDING[status];
	const shown = warn && status === "fail" ? "\u26A0\uFE0F" : icon2;
	return [unbroken(`${shown} ${words}`), `${code(check, MOST_CHARS)}${warn ? " (only warns)" : ""}<br>${forSummary(detail, MOST_CHARS)}`];
}
function planSection(plan) {
	const { schedule, next, watched, begins, least, longest, ends, message } = plan;
	const to = longest > least ? ` to ${formatDuration(longest)}` : "";
	const start = ends - least;
	const rows = schedule.map(({ percent, hold }, index) => {
		const after = (begins[index - next] ?? start) - start;
		const begin = index < next ? "done" : after === 0 ? "at once" : `+${formatDuration(after)}`;
		return [String(index + 1), shareBar(percent), hold === void 0 ? "none" : formatHold(hold), index === watched ? "live, still held" : begin];
	});
	return [
		`### What a run would do: ${formatDuration(least)}${to}`,
		"",
		...table(["Step:", "Canary", "Hold:", "Begins:"], shortened(rows)),
		...plannedSharesChart(plan),
		`Started at ${longTime(start)}, it would end at ${longTime(ends)} at the earliest.${message === "" ? "" : ` Message: ${forSummary(message, MOST_CHARS)}`}`,
		"",
		...previewSection(plan),
	];
}
const LATE = "\u26A0\uFE0F";
function previewSection({ schedule, preview = [] }) {
	const [first2] = preview;
	if (first2 === void 0) return [];
	const rows = preview.map(({ index, regressions }) => {
		const cells = regressions.map(({ noticedMs: noticedMs2, failed, seen }) => {
			const after = noticedMs2 === void 0 ? ["over a day"] : [formatDuration(noticedMs2), `${failed} failed`];
			const mark = seen < 0.5 ? `${LATE} ` : "";
			const [noticed, ...more] = [...after, `seen in ${Math.round(100 * seen)} %`];
			return [`${mark}${noticed}`, ...more].map(unbroken).join("<br>");
		});
		return [`${index + 1}`, percentage(schedule[index]?.percent ?? 0), ...cells];
	});
	return [
		"### How soon a fault would be noticed",
		"",
		"Each step, played with the errors of the Worker's last day: when half of the replays have noticed a canary that fails so often, how many of its requests have failed by then, and in how many of the replays it is seen before the hold ends.",
		"",
		...table(["Step:", "Canary:", ...first2.regressions.map(({ canary }) => `${canary.replace(" as often", "")}:`)], shortened(rows)),
		...(rows.some((row2) => row2.some((cell) => cell.includes(LATE)))
			? [`${LATE} the hold is too short for it: most replays have not noticed it by its end.`, ""]
			: []),
	];
}
function shortened(rows, around) {
	return abridged(rows, (count2) => ["\u2026", `${count2} more`], around);
}
function blank(part) {
	return {
		part,
		at: 0,
		steps: [],
		uncertain: false,
		shares: [],
		lines: [],
		forgotten: 0,
		warnings: [],
		problems: [],
	};
}
function stepsOf(schedule) {
	return schedule.map((step) => ({ step, phase: "ahead", verdicts: [], failed: false }));
}
function applyEvent(data2, event, at) {
	data2.at = at;
	const line2 = lineOf(event);
	if (line2) remember(data2, line2);
	switch (event.type) {
		case "plan":
			planned(data2, event.plan);
			return;
		case "adopted":
			data2.stableId = event.stableId;
			data2.canaryId = event.canaryId;
			if (data2.live?.id !== event.live.id) liveIs(data2, event.live, data2.live === void 0 ? Math.min(createdAt(event.live), at) : at);
			return;
		case "step":
			reach(data2, event.index, { phase: "sending" });
			return;
		case "deployed": {
			const { deployment, index, purpose } = event;
			const since = createdAt(deployment);
			leave(data2, purpose === "step" || purpose === "promote" ? "left" : "cut", since);
			data2.uncertain = false;
			liveIs(data2, deployment, since);
			const step = data2.steps[index ?? -1];
			if (step) Object.assign(step, { phase: "live", since });
			return;
		}
		case "hold":
			reach(data2, event.index, { phase: "live", since: event.since });
			return;
		case "verdicts":
			judged(data2, event.index, event.verdicts);
			return;
		case "unknown-outcome":
			data2.uncertain = true;
			return;
		case "resolved":
			data2.uncertain = false;
			return;
		case "drift":
			if (event.fate !== "live") return;
			leave(data2, "cut", at);
			liveIs(data2, event.foreign, at);
			return;
		case "failure": {
			const step = data2.steps.findLast(({ phase }) => phase === "sending" || phase === "live");
			if (step) step.failed = true;
			return;
		}
		case "forced":
		case "warning": {
			const text = line2?.text ?? "";
			if (data2.warnings.length < MOST_ROWS && !data2.warnings.includes(text)) data2.warnings.push(text);
			return;
		}
		case "finished":
			finished(data2, event.outcome);
	}
}
function remember(data2, { word, text }) {
	data2.lines.push({ at: data2.at, text: `${word}${text}` });
	if (data2.lines.length <= MOST_ROWS) return;
	data2.lines.shift();
	data2.forgotten += 1;
}
function planned(data2, plan) {
	const { live, next, watched } = plan;
	data2.plan = plan;
	data2.scriptName = plan.scriptName;
	data2.stableId = plan.stable.id;
	data2.canaryId = plan.canary.id;
	data2.steps = stepsOf(plan.schedule);
	for (const step of data2.steps.slice(0, next)) step.phase = "before";
	const since = createdAt(live);
	if (watched >= 0) reach(data2, watched, { phase: "live", since });
	liveIs(data2, live, watched >= 0 ? Math.min(data2.at, since) : data2.at);
}
function reach({ steps: steps2 }, index, change) {
	for (const step2 of steps2.slice(0, index)) if (step2.phase === "ahead") step2.phase = "before";
	const step = steps2[index];
	if (step) Object.assign(step, change);
}
function leave({ steps: steps2 }, phase, until) {
	for (const step of steps2) if (step.phase === "live") Object.assign(step, { phase, until });
}
function judged(data2, index, verdicts) {
	const step = data2.steps[index];
	for (const verdict of verdicts) {
		const before = step?.verdicts.find(({ check }) => check === verdict.check);
		if (before?.status !== verdict.status && verdict.status !== "pending") remember(data2, verdictLine(verdict));
	}
	if (step) step.verdicts = verdicts;
}
function liveIs(data2, live, at) {
	data2.live = live;
	if (data2.canaryId === void 0) return;
	const share2 = shareOf(live, data2.canaryId) ?? 0;
	if (data2.shares.at(-1)?.share !== share2) data2.shares.push({ at, share: share2 });
}
function finished(data2, outcome) {
	const { live, stableId, canaryId } = outcome;
	data2.outcome = outcome;
	if (stableId !== void 0) data2.stableId = stableId;
	if (canaryId !== void 0) data2.canaryId = canaryId;
	for (const step of data2.steps) if (step.phase === "sending") step.phase = "ahead";
	if (live === void 0) return;
	if (live.id !== data2.live?.id) leave(data2, "cut", data2.at);
	liveIs(data2, live, data2.at);
}
function createSummary({ env, files, runner }, part) {
	const path2 = env["GITHUB_STEP_SUMMARY"];
	const data2 = blank(part);
	let written;
	let warned = false;
	const read = (event, at) => {
		if (path2 === void 0 || path2 === "") return;
		if (event.type === "output") return;
		try {
			applyEvent(data2, event, at);
			const text = toMarkdown(data2);
			if (text === written) return;
			files.write(path2, text);
			written = text;
		} catch (error2) {
			if (warned) return;
			warned = true;
			const text = `The job summary could not be written: ${errorText(error2)}`;
			runner.warning(forLog(text), { title: "No job summary" });
		}
	};
	return {
		read,
		know: (more) => void Object.assign(data2, more),
	};
}
function toMarkdown(data2) {
	const { dashboard, outcome, plan, warnings } = data2;
	const isPlan = outcome?.status === "planned" && plan !== void 0;
	const notes = list(plan?.notes ?? []);
	const lines = [
		headline(data2),
		"",
		...explanation(data2),
		...liveSection(data2),
		...(isPlan ? planSection(plan) : rolloutSection(data2)),
		...list(warnings, "\u26A0\uFE0F "),
		...(notes.length === 0 || isPlan ? notes : foldedPart("Notes of the plan", notes)),
		...whatHappened(data2),
		...idsSection(data2),
		...(dashboard === void 0 ? [] : [`[Deployments in Cloudflare's dashboard](${dashboard})`]),
	];
	return `${lines.join("\n").trimEnd()}
`;
}
function rolloutSection(data2) {
	const { plan, outcome, steps: steps2 } = data2;
	if (plan === void 0 && steps2.every(({ phase }) => phase === "ahead")) return [];
	const { message = "", ends } = plan ?? {};
	return [
		"### Steps",
		"",
		...stepsTable(data2),
		...checksSection(data2),
		...actualSharesChart(data2),
		...(message === "" ? [] : [`Message: ${forSummary(message, MOST_CHARS)}`, ""]),
		...(ends === void 0 || outcome ? [] : [`Ends at ${longTime(ends)} at the earliest.`, ""]),
	];
}
function whatHappened({ lines, forgotten }) {
	if (lines.length === 0) return [];
	return foldedPart("What happened", [
		...(forgotten > 0 ? [`- \u2026 ${forgotten} lines before, see the log`] : []),
		...lines.map(({ at, text }) => `- ${unbroken(dayTime(at))} ${forSummary(text, MOST_CHARS)}`),
	]);
}
function idsSection({ canaryId, live, stableId }) {
	const ids = [
		["stable", stableId],
		["canary", canaryId],
		["live deployment", live?.id],
	];
	const lines = ids.flatMap(([name, id2]) => (id2 === void 0 ? [] : `- ${name} ${code(id2)}`));
	return lines.length === 0 ? [] : foldedPart("Ids in full", lines);
}
function list(texts, icon2 = "") {
	if (texts.length === 0) return [];
	const lines = texts.map((text) => `- ${icon2}${forSummary(text, MOST_CHARS)}`);
	return [...abridged(lines, (count2) => `- \u2026 ${count2} more, see the log`), ""];
}
function inBackground(check, waits, start) {
	let running;
	let last;
	return {
		check,
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
async function waitFor(work, stops, clock, limitMs) {
	const over = new AbortController();
	const stop = AbortSignal.any([...stops]);
	const stopped = new Promise((resolve) => {
		const giveUp = () => resolve(false);
		if (stop.aborted) giveUp();
		stop.addEventListener("abort", giveUp, { once: true, signal: over.signal });
		if (limitMs !== void 0) clock.sleep(limitMs, over.signal).then(giveUp, () => {});
	});
	return await Promise.race([work.then(() => true), stopped]).finally(() => over.abort());
}
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
function parseSecureUrl(text) {
	const shown = quote(text.replace(/^([a-z][a-z0-9+.-]*:)?[/\\]*[^/?#]*@/i, "$1//"));
	const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
	if (url === null) throw problem(`${shown} is not a web address; write https://HOST/PATH`);
	if (url.username !== "" || url.password !== "") throw problem(`${shown} contains a user name or password (not shown); remove it`);
	if (url.protocol === "https:" || isLoopback(url.hostname)) return url;
	throw problem(`${shown} is not encrypted; write https://, http is for this machine only (localhost, 127.0.0.1, [::1])`);
}
function redactingTransport({ send: send2 }, redact) {
	return {
		async send(request, options) {
			try {
				const { status, headers, body } = await send2(request, options);
				const clean = Object.entries(headers).map(([name, value]) => [name, redact(value)]);
				return { status, headers: Object.fromEntries(clean), body: redact(body) };
			} catch (error2) {
				if (options.signal?.aborted) throw error2;
				throw new TransportError(redact(errorText(error2)), !(error2 instanceof TransportError) || error2.sent);
			}
		},
	};
}
const PROBE_USAGE = 'probe URL [status 200-299] [contains "TEXT"] [within 800ms] [id-header NAME] [header "NAME: VALUE"] [unpinned]';
const LONGEST_MS = 12e4;
const SUCCESS = [{ from: 200, to: 299 }];
const OPTIONS = {
	status: (options, name, line2) => {
		options.statuses = readPiece(valueFor(name, line2, "200, 200-299 or 200,204,301-302"), parseStatuses);
	},
	contains: (options, name, line2) => {
		const { text, quoted: quoted2, at } = valueFor(name, line2, 'a text in double quotes: contains "ok"');
		if (!quoted2) throw problem(`${quote(text)} is not in quotes; write contains "TEXT"`, at);
		if (text === "") throw problem('"" is in every body; write the text that the answer must contain', at);
		options.contains = text;
	},
	within: (options, name, line2) => {
		const value = valueFor(name, line2, "a time: within 800ms");
		options.withinMs = readPiece(value, (text) => parseTimeLimit(text, LONGEST_MS));
	},
	"id-header": (options, name, line2) => {
		const value = valueFor(name, line2, "the name of a response header: id-header x-version-id");
		options.idHeader = readPiece(value, parseHeaderName);
	},
	header: (options, name, line2) => {
		const value = valueFor(name, line2, 'a name and a value in double quotes: header "NAME: $VARIABLE"', true);
		const header = readPiece(value, () => readHeader(line2, value));
		if (options.headers?.some((other) => other.name === header.name)) line2.flaw(`the header ${quote(header.name)} is written twice; write it once`, name.at);
		options.headers = [...(options.headers ?? []), header];
	},
	unpinned: (options) => {
		options.pinned = false;
	},
};
function valueFor(name, line2, accepted, secret = false) {
	return line2.expect(line2.word(secret), `${quote(name.text)} needs ${accepted}`);
}
function readProbe(line2) {
	const first2 = line2.expect(line2.word(), `the URL is missing; write ${PROBE_USAGE}`);
	const options = readOptions(line2);
	const url = readPiece(first2, parseUrl);
	return { kind: "probe", url, statuses: SUCCESS, headers: [], pinned: true, ...options };
}
function readOptions(line2) {
	const options = {};
	const seen = /* @__PURE__ */ new Map();
	const next = () => line2.attempt(() => line2.word());
	for (let word = next(); word !== void 0; word = next()) {
		const name = word;
		const meant = name.quoted ? void 0 : nearest(name.text, Object.keys(OPTIONS));
		if (name.text !== meant) {
			const hint = meant === void 0 ? `write ${PROBE_USAGE}` : `did you mean ${meant}?`;
			const shown = meant === void 0 && seen.has("header") ? "this word" : quote(name.text);
			line2.flaw(`${shown} is not an option of a probe; ${hint}`, name.at);
		}
		if (meant === void 0) continue;
		if (seen.has(meant) && meant !== "header") line2.flaw(`${quote(name.text)} is written twice; write it once`, name.at);
		seen.set(meant, name);
		line2.attempt(() => OPTIONS[meant]?.(options, name, line2));
	}
	const header = seen.get("id-header");
	if (header && seen.has("unpinned")) line2.flaw('"id-header" proves which version answered, "unpinned" skips that proof; write one of them', header.at);
	return options;
}
function parseUrl(text) {
	const url = parseSecureUrl(text);
	url.hash = "";
	return url.href;
}
function parseStatuses(text) {
	const ranges = [];
	for (const part of text.split(",")) {
		const match = /^(\d{3})(?:-(\d{3}))?$/.exec(part);
		if (match === null) {
			const whole2 = part === text ? quote(text) : `${quote(part)} in ${quote(text)}`;
			throw problem(`${whole2} is not a status or range; write 200, 200-299 or 200,204,301-302, without spaces`);
		}
		const from = Number(match[1]);
		const to = Number(match[2] ?? match[1]);
		if (from < 100 || to > 599 || from > to) {
			throw problem(`${quote(part)} is out of range: 100 to 599, the smaller status first`);
		}
		ranges.push({ from, to });
	}
	return ranges;
}
function parseHeaderName(text) {
	if (!isHeaderName(text)) {
		throw problem(`${quote(text)} is not the name of a header; write letters, digits and hyphens: x-version-id`);
	}
	const name = text.toLowerCase();
	if (name === OVERRIDE_HEADER) {
		throw problem(`${quote(text)} is the header that a probe sends, so its echo proves nothing; use another`);
	}
	return name;
}
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
function withoutHeaderSecrets(headers, text) {
	return redactor(...headers.flatMap(({ value, secrets }) => [value, ...secrets]).filter(isSecret))(text);
}
function isSecret(value) {
	return value.length >= SHORTEST_SECRET;
}
function isHeaderName(text) {
	return /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(text);
}
function readHeader(line2, word) {
	if (!word.quoted) throw problem(`the header is not in quotes; ${USAGE}`);
	const [, written = "", template = ""] = /^([^:]*):(.*)$/s.exec(word.text) ?? [];
	const name = written.trim().toLowerCase();
	if (!isHeaderName(name)) throw problem(`there is no header name before a colon; ${USAGE}`);
	if (RESERVED.has(name)) throw problem(`${quote(name)} can't be set by a probe; leave it out`);
	line2.hide(word, `"${name}: ***"`);
	const secrets = [];
	const absent2 = [];
	const value = template.trim().replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (_, braced, bare) => {
		const variable = braced ?? bare;
		const text = line2.variables[variable]?.trim() ?? "";
		if (text === "") absent2.push(`${quote(`$${variable}`)} is empty or missing in the step's env, or contains one of the action's own tokens; set it there`);
		secrets.push(text);
		return text;
	});
	if (absent2.length > 0) throw new ProblemError(absent2);
	if (value === "") throw problem(`the header ${quote(name)} has no value; ${USAGE}`);
	if (!/^[\t\x20-\x7e\x80-\xff]{1,8192}$/.test(value))
		throw problem(`the value of the header ${quote(name)} contains a line break or another character that a header can't contain`);
	return { name, value, secrets: secrets.filter(isSecret) };
}
function canBePinned(scriptName2) {
	return /^[a-z*][a-z0-9_.*-]*$/.test(scriptName2);
}
function overrideValue(scriptName2, versionId2) {
	return `${scriptName2}="${versionId2}"`;
}
const LONGEST_BODY = 1024 * 1024;
const MOST_REDIRECTS = 5;
async function sendProbe(transport, probe, override, options) {
	const own = Object.fromEntries(probe.headers.map(({ name, value }) => [name, value]));
	const headers = {
		accept: "*/*",
		"cache-control": "no-cache",
		...own,
		...(override !== void 0 && { [OVERRIDE_HEADER]: override }),
	};
	let url = probe.url;
	for (let hops = 0; ; hops++) {
		const answer = await transport.send({ method: "GET", url, headers }, { ...options, bodyLimit: LONGEST_BODY });
		const location = answer.headers["location"];
		const leads = [301, 302, 303, 307, 308].includes(answer.status) && location !== void 0;
		if (!leads || accepts(probe, answer.status)) return answer;
		const next = nextUrl(url, location);
		const to = `to ${quote(withoutHeaderSecrets(probe.headers, location))}`;
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
const PROVE_VERSION = "return env.CF_VERSION_METADATA.id in a response header or the body";
const REASONS = "possible causes are a workers.dev address, a service binding, or a cached or redirected answer";
function assessAnswer(probe, answer, ms, scriptName2, { canaryId, stableId }) {
	const numbers = { httpStatus: answer.status, ms: Math.round(ms) };
	const seen = `${answer.status} in ${formatMs(Math.round(ms))}`;
	const names = (versionId2) => isProven(answer, probe.idHeader, versionId2, overrideValue(scriptName2, versionId2));
	if (probe.pinned && !names(canaryId)) {
		const whoElse = names(stableId)
			? `stable ${describe_short(stableId)} answered (${seen}) although the probe asked for the canary: ${REASONS}`
			: unproven(probe, answer, seen);
		return verdictOf(probe, "inconclusive", whoElse, numbers);
	}
	const login = probe.pinned || accepts(probe, answer.status) ? void 0 : loginIn(answer);
	const faults = login === void 0 ? faultsOf(probe, answer, ms) : [refusal(login, probe)];
	const by = probe.pinned ? ` from canary ${describe_short(canaryId)}` : "";
	if (faults.length === 0) return verdictOf(probe, "early", `${seen}${by}`, numbers);
	return verdictOf(probe, "fail", `${seen}${by}: ${faults.join(", ")}`, numbers);
}
function unproven(probe, answer, seen) {
	const login = loginIn(answer);
	if (login !== void 0) return `${seen}: ${refusal(login, probe)}`;
	const where = probe.idHeader === void 0 ? "the answer" : `the header ${quote(probe.idHeader)}`;
	const redirect = answer.redirect === void 0 ? "" : ` (a redirect ${answer.redirect})`;
	return `${seen}, and the canary's version id is not in ${where}${redirect}, so it is unknown which version answered: ${PROVE_VERSION}; if the Worker does so already, ${REASONS}`;
}
function refusal(login, { headers }) {
	const advice2 =
		headers.length === 0
			? 'add the credentials to the probe: header "NAME: $VARIABLE"'
			: `it rejected the probe's ${headers.map(({ name }) => name).join(", ")}`;
	return `${login}; ${advice2}`;
}
function faultsOf(probe, answer, ms) {
	const { contains, withinMs } = probe;
	const faults = [];
	if (!accepts(probe, answer.status)) {
		const wanted = probe.statuses.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
		faults.push(answer.redirect === void 0 ? `not status ${wanted}` : `a redirect ${answer.redirect}`);
	}
	if (contains !== void 0 && !answer.body.includes(contains)) faults.push(`does not contain ${quote(contains)}`);
	if (withinMs !== void 0 && ms > withinMs) faults.push(`slower than ${formatMs(withinMs)}`);
	if (faults.length > 0 && answer.body !== "") faults.push(`body begins ${quote(withoutHeaderSecrets(probe.headers, answer.body))}`);
	return faults;
}
function isProven({ headers, body }, idHeader, versionId2, override) {
	const id2 = versionId2.toLowerCase();
	const sent = override.toLowerCase();
	const proves = (text) => {
		const lowered = text.toLowerCase();
		if (!lowered.includes(id2) || lowered.includes(OVERRIDE_HEADER)) return false;
		return !lowered.replace(/[\s\\]/g, "").includes(sent);
	};
	if (idHeader !== void 0) return proves(headers[idHeader] ?? "");
	return proves(body) || Object.entries(headers).some(([name, value]) => !name.includes(OVERRIDE_HEADER) && proves(value));
}
const PASSWORD_INPUT = /<input\b[^<>]*\btype=["']?password\b/i;
const LOGIN_TITLE = /<title[^<>]*>[^<]*\b(?:log|sign)[ -]?in\b/i;
function loginIn({ status, headers, body }) {
	const location = headers["location"] ?? "";
	const leads = status >= 300 && status < 400 ? location : "";
	const host = URL.parse(leads)?.hostname ?? "";
	if (host.endsWith(".cloudflareaccess.com") || /\.cloudflareaccess\.com\b/.test(body)) {
		return "Cloudflare Access asked for a login, the Worker did not answer";
	}
	const html = /^text\/html\b/i.test(headers["content-type"] ?? "");
	const page = html && (PASSWORD_INPUT.test(body) || LOGIN_TITLE.test(body));
	const path2 = /[/.?=_-](?:log|sign)[_-]?in\b|\/(?:oauth2?|saml2?|sso|authorize)\b/i.test(leads);
	return page || path2 || (status === 401 && headers["www-authenticate"] !== void 0) ? "a login page answered" : void 0;
}
async function runCheckCommand({ shell, clock, env, tokens, workspace }, { command: command2, onLine, limitMs, variables }, signal) {
	const late = new AbortController();
	const redact = tokenRedactor(tokens);
	const start = clock.now();
	let said = "";
	const running = shell(
		{
			command: command2,
			env: { ...scrubbed(env, tokens), ...variables },
			...(workspace !== void 0 && { cwd: workspace }),
			onLine(written, stream) {
				const line2 = redact(written);
				if (line2.trim() !== "") said = `; last line: ${quote(line2)}`;
				onLine(line2, stream);
			},
		},
		AbortSignal.any([signal, late.signal]),
	);
	const isInTime = await waitFor(running, [], clock, limitMs);
	late.abort();
	const end = await running;
	signal.throwIfAborted();
	const seconds2 = Math.round((clock.now() - start) / 100) / 10;
	if (!isInTime) {
		const detail = `timed out after ${formatExactly(limitMs)} and was killed`;
		return { exitCode: void 0, detail, said, seconds: seconds2 };
	}
	const how = end.code === void 0 ? end.why : `exit code ${end.code}`;
	return { exitCode: end.code, detail: `${how} after ${seconds2} s`, said, seconds: seconds2 };
}
const DEFAULT_LIMIT_MS = 6e5;
const INCONCLUSIVE = 75;
function createRunExaminer(check, deps) {
	let isStarted = false;
	const waits = (isRunning) => (isRunning ? "is running" : "runs after the hold's minimum time");
	return inBackground(check, waits, (watch) => {
		if (isStarted) return void 0;
		isStarted = true;
		return runOnce(check, deps, watch).catch((error2) => {
			deps.signal.throwIfAborted();
			return verdictOf(check, "fail", `not run: ${errorText(error2)}`);
		});
	});
}
async function runOnce(check, deps, watch) {
	const {
		exitCode,
		detail,
		said,
		seconds: seconds2,
	} = await runCheckCommand(
		deps,
		{
			command: check.command,
			limitMs: check.withinMs ?? DEFAULT_LIMIT_MS,
			variables: servingVariables(deps.scriptName, watch),
			onLine: (line2) => deps.onLine(check.text, line2),
		},
		deps.signal,
	);
	const numbers = { seconds: seconds2, ...(exitCode !== void 0 && { exitCode }) };
	if (exitCode === 0) return verdictOf(check, "early", detail, numbers);
	return exitCode === INCONCLUSIVE
		? verdictOf(check, "inconclusive", `${detail}: inconclusive${said}`, numbers)
		: verdictOf(check, "fail", `${detail}${said}`, numbers);
}
function servingVariables(scriptName2, { live, share: share2, stableId, canaryId }) {
	return {
		STABLE_VERSION: stableId ?? "",
		CANARY_VERSION: canaryId,
		PERCENTAGE: String(share2),
		DEPLOYMENT_ID: live.id,
		SCRIPT_NAME: scriptName2,
		...(canBePinned(scriptName2) && {
			VERSION_OVERRIDES: overrideValue(scriptName2, canaryId),
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
	const holdsToken = tokenFinder(tokens);
	const kept = Object.entries(env).flatMap(([name, value]) => {
		const upper = name.toUpperCase();
		if (value === void 0 || PRIVATE.has(upper) || PRIVATE_PREFIX.test(upper)) return [];
		return holdsToken(value) ? [] : [[name, value]];
	});
	return Object.fromEntries(kept);
}
const QUANTILES = ["cpu-p50", "cpu-p99", "wall-p50", "wall-p99"];
class SourceError extends Error {
	name = "SourceError";
}
function withoutQuoted(command2) {
	return command2.replace(/\\.|'[^']*'?|"(?:\\.|[^"\\])*"?/gs, (quoted2) => "_".repeat(quoted2.length));
}
class LineCursor {
	/** What is wrong with it in several places. */
	flaws = [];
	/** The values of `$NAME`. */
	variables;
	#text;
	/** What is shown of the line up to the last hidden word, and the offset behind that word. */
	#shown = "";
	#shownTo = 0;
	/** The offset of what is left. */
	#next = 0;
	constructor(text, variables = {}) {
		this.variables = variables;
		this.#text = text.trimEnd();
		this.#advance(0);
	}
	flaw(message, at) {
		this.flaws.push(problem(message, at));
	}
	/** What `read` returns; undefined where it throws a `ProblemError`, which is a flaw then. */
	attempt(read) {
		return attempt(read, (error2) => {
			this.flaws.push(error2);
			return void 0;
		});
	}
	/** What the pattern, which begins with `^`, matches of what is left. */
	take(pattern) {
		const at = this.#next;
		const [text] = pattern.exec(this.#left) ?? [];
		this.#advance(text?.length ?? 0);
		return text === void 0 ? void 0 : { text, at };
	}
	/** The piece. @throws that it is `missing` here */
	expect(piece, missing) {
		if (piece === void 0) throw problem(missing, this.#next);
		return piece;
	}
	/**
	 * The next word; undefined at the line's end. A text whose quotes are bad ends the line.
	 * @param secret whether no message may quote it.
	 */
	word(secret = false) {
		if (this.#left.startsWith('"')) return this.#quoted(secret ? () => "this text" : quote);
		const word = this.take(/^\S+/);
		return word && { ...word, raw: word.text, quoted: false };
	}
	/** Everything before the last `mark` outside of a shell's quotes, or, without one, everything that is left; as it is written. */
	before(mark) {
		const end = withoutQuoted(this.#left).lastIndexOf(mark);
		if (end < 0) return this.rest();
		const piece = trimmed(this.#left.slice(0, end), this.#next);
		this.#advance(end);
		return piece;
	}
	/** Everything that is left, as it is written. */
	rest() {
		const piece = { text: this.#left, at: this.#next };
		this.#advance(piece.text.length);
		return piece;
	}
	/** From now on the word, behind all that are hidden, reads as `shown` wherever the line is shown. */
	hide({ at, raw }, shown) {
		this.#shown += this.#text.slice(this.#shownTo, at) + shown;
		this.#shownTo = at + raw.length;
	}
	/** The line from `at` on, before all that is hidden, as it may be shown. */
	shownFrom(at) {
		return (this.#shown + this.#text.slice(this.#shownTo)).slice(at);
	}
	get #left() {
		return this.#text.slice(this.#next);
	}
	/** A text as in JSON. */
	#quoted(show2) {
		const at = this.#next;
		const left = this.#left;
		const [, raw = "", behind = ""] = /^("(?:[^"\\]|\\.)*")(\S*)/.exec(left) ?? [];
		this.#advance(raw === "" || behind !== "" ? left.length : raw.length);
		if (raw === "") throw problem(`${show2(left)} has no closing quote; end the text with "`, at);
		if (behind !== "") throw problem(`${show2(behind)} follows the closing quote; write a space there, or \\" for a quote in the text`, at + raw.length);
		const [good = ""] = /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/.exec(raw) ?? [];
		if (good.length + 1 < raw.length)
			throw problem(
				`${quote(raw.slice(good.length, good.length + 2))} is not an escape; in quotes write \\" for a quote, \\\\ for a backslash, \\n, \\r, \\t or \\uXXXX`,
				at + good.length,
			);
		return { text: JSON.parse(raw.replaceAll("	", "\\t")), raw, at, quoted: true };
	}
	/** Moves on, and over the white space that follows. */
	#advance(by) {
		const left = this.#text.slice(this.#next + by).trimStart();
		this.#next = this.#text.length - left.length;
	}
}
const CHECKS = {
	probe: readProbe,
	"error-rate": (line2) => {
		const kind = "error-rate";
		return { kind, source: "analytics", limit: readLimit(line2, "rate", kind) };
	},
	"5xx-rate": (line2) => {
		const kind = "5xx-rate";
		return { kind, source: "logs", limit: readLimit(line2, "rate", kind) };
	},
	...Object.fromEntries(QUANTILES.map((quantile) => [quantile, (line2) => readLatency(line2, quantile)])),
	counts: readCounts,
	run: readRun,
};
const WORDS = {
	warn: Object.keys(CHECKS),
	"if-traffic": ["error-rate", "5xx-rate", ...QUANTILES, "counts"],
	live: ["error-rate", "5xx-rate"],
};
const EXAMPLES = { rate: ["1%", "stable * 1.25 + 0.05%"], ms: ["800ms", "stable * 1.2"] };
const RUN_USAGE = "run COMMAND [within 10m]";
const USAGES = [
	PROBE_USAGE,
	...["error-rate", "5xx-rate", "counts COMMAND"].map((name) => `${name} <= ${EXAMPLES.rate.join(" | ")}`),
	`${QUANTILES.join("|")} <= ${EXAMPLES.ms.join(" | ")}`,
	RUN_USAGE,
];
const MOST_PROBLEMS = 100;
function parseChecks(text, variables = {}) {
	const checks = [];
	const problems = [];
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		if (problems.length >= MOST_PROBLEMS) {
			problems.push(`line ${index + 1} and what follows have not been read`);
			break;
		}
		if (/^\s*(?:#|$)/.test(raw)) continue;
		const line2 = new LineCursor(raw, variables);
		const check = line2.attempt(() => readCheck(line2, raw));
		if (check !== void 0) checks.push(check);
		for (const flaw of line2.flaws.toSorted((a, b) => a.at - b.at)) problems.push(...located(flaw, index + 1, raw.slice(0, flaw.at)));
	}
	if (problems.length > 0) throw new ProblemError(problems);
	return checks;
}
function readCheck(line2, raw) {
	const control = new RegExp("(?!\\t)\\p{Cc}", "u").exec(raw);
	if (control !== null) {
		const message = "is a control character; remove it, or write it as an escape in quotes";
		throw problem(`${quote(control[0])} ${message}`, control.index);
	}
	const words = /* @__PURE__ */ new Map();
	let name = readName(line2, "");
	while (Object.hasOwn(WORDS, name.text)) {
		if (words.has(name.text)) line2.flaw(`${quote(name.text)} is written twice; write it once`, name.at);
		else words.set(name.text, name.at);
		name = readName(line2, name.text);
	}
	const read = Object.hasOwn(CHECKS, name.text) ? CHECKS[name.text] : void 0;
	if (read === void 0) throw problem(unknown(name.text), name.at);
	for (const [word, at] of words) {
		const fitting = WORDS[word] ?? [];
		if (!fitting.includes(name.text)) line2.flaw(`${quote(word)} is not allowed before ${name.text}; it is for ${oneOf(fitting)}`, at);
	}
	const condition = read(line2);
	const live = words.has("live");
	return {
		...condition,
		text: `${live ? "live " : ""}${line2.shownFrom(name.at)}`,
		warn: words.has("warn"),
		ifTraffic: words.has("if-traffic"),
		live,
	};
}
function readName(line2, before) {
	const missing = `${quote(before)} needs a check after it, on the same line`;
	return line2.expect(line2.take(/^(?:[^\s<>=]+|\S+)/), missing);
}
function unknown(name) {
	const meant = nearest(name, [...Object.keys(CHECKS), ...Object.keys(WORDS)]);
	const hint = meant === void 0 ? `accepted are ${USAGES.join(" \xB7 ")}` : `did you mean ${meant}?`;
	return `${quote(name)} is not a check; ${hint}`;
}
const LIMITED = /^(.*?)(?:^|\s+)within\s+(\d\S*)$/s;
function readRun(line2) {
	const { text, at } = line2.rest();
	const [, before, limit] = LIMITED.exec(withoutQuoted(text)) ?? [];
	const command2 = text.slice(0, before?.length);
	if (command2 === "") throw problem(`the command is missing; write ${RUN_USAGE}`, at);
	if (limit === void 0) return { kind: "run", command: command2 };
	const begin = text.length - limit.length;
	const withinMs = readPiece({ text: text.slice(begin), at: at + begin }, parseTimeLimit);
	return { kind: "run", command: command2, withinMs };
}
function readCounts(line2) {
	const form = "counts COMMAND";
	const { text: command2, at } = line2.before("<=");
	if (command2 === "") throw problem(`the command is missing; write ${usageOf("rate", form)}`, at);
	return { kind: "counts", source: "command", command: command2, limit: readLimit(line2, "rate", form) };
}
function readLatency(line2, quantile) {
	return { kind: "latency", source: "analytics", quantile, limit: readLimit(line2, "ms", quantile) };
}
const parse_checks_LONGEST_MS = 36e5;
function usageOf(unit, form) {
	return EXAMPLES[unit].map((example) => `${form} <= ${example}`).join(", or ");
}
const LIMIT = /^<=\s*(?:(?<most>[\d.-]\S*)|stable\s*\*\s*(?<factor>[^\s+]+)(?:\s*\+\s*(?<allowance>\S+))?)$/d;
function readLimit(line2, unit, form) {
	const { text, at } = line2.rest();
	const found = LIMIT.exec(text);
	const group = (name) => {
		const value = found?.groups?.[name];
		const [from = 0] = found?.indices?.groups?.[name] ?? [];
		return value === void 0 ? void 0 : { text: value, at: at + from };
	};
	const [most, factor, allowance] = [group("most"), group("factor"), group("allowance")];
	if (most)
		return {
			form: "fixed",
			most: readPiece(most, unit === "rate" ? parseRate : (text2) => parseTimeLimit(text2, parse_checks_LONGEST_MS)),
		};
	if (factor === void 0 || (allowance && unit === "ms")) {
		const what = text === "" ? "the limit is missing" : `${quote(text)} is not a limit`;
		throw problem(`${what}; write ${usageOf(unit, form)}`, at);
	}
	const limit = { form: "stable", factor: readPiece(factor, parseFactor) };
	return allowance ? { ...limit, allowance: readPiece(allowance, parseRate) } : limit;
}
function parseRate(text) {
	const match = /^(\d{1,9}(?:\.\d{1,9})?)%$/.exec(text);
	if (match === null) {
		if (/^\d+(\.\d+)?$/.test(text)) throw problem(`${quote(text)} has no unit; write ${text}%`);
		throw problem(`${quote(text)} is not a percentage; write for example 1% or 0.05%`);
	}
	const percent = Number(match[1]);
	if (percent > 0 && percent < 99) return percent / 100;
	throw problem(`${quote(text)} is out of range: above 0% (0% can't be proven) and below 99%`);
}
function parseFactor(text) {
	if (!/^-?\d{1,9}(?:\.\d{1,9})?$/.test(text)) throw problem(`${quote(text)} is not a factor; write a number from 1 to 100, such as 1.25`);
	const factor = Number(text);
	if (factor >= 1 && factor <= 100) return factor;
	throw problem(`${quote(text)} is outside 1 to 100; below 1 the canary would have to be better than stable`);
}
function parseSchedule(text, defaultHold) {
	return readWhole(text, (code2) => (PRESET.test(code2) ? readPiece(trimmed(code2), readPreset) : readSteps(code2, defaultHold)));
}
function readSteps(code2, defaultHold) {
	const written = [];
	let comma;
	for (const piece of piecesOf(code2, /,|[^,\r\n]+/g)) {
		if (piece.text === ",") {
			if (written.length === 0 || comma !== void 0) throw problem('"," has no step before it; write one comma between two steps', piece.at);
			comma = piece.at;
		} else {
			const step = readPiece(piece, (text) => readStep(text, written.at(-1)?.percent));
			if (written.length === MAX_STEPS) throw problem(`${quote(piece.text)} is one step too many; ${MAX_STEPS} are accepted`, piece.at);
			written.push(step);
			comma = void 0;
		}
	}
	if (comma !== void 0) throw problem('"," has no step after it; remove it', comma);
	if (written.length === 0) throw problem("there is no step; write for example 10, 50, 100");
	return written.map(({ percent, hold }, index) => {
		const isLast = index + 1 === written.length;
		return toStep(percent, hold ?? (isLast ? void 0 : defaultHold));
	});
}
function toStep(percent, hold) {
	return hold === void 0 || hold.max === 0 ? { percent } : { percent, hold };
}
function readStep(text, before) {
	const flaw = misreading(text);
	if (flaw !== void 0) throw problem(`${quote(text)} ${flaw}`);
	const [, share2 = text, hold] = /^([^:]*):(.*)$/s.exec(text) ?? [];
	const percent = parsePercent(share2.trim());
	if (before !== void 0 && percent <= before)
		throw problem(`${quote(share2.trim())} is not above the step before it, ${formatPercent(before)}; steps have to rise`);
	if (hold === void 0) return { percent };
	return { percent, hold: readPiece(trimmed(hold, share2.length + 1), parseHold) };
}
function misreading(text) {
	if (/^[a-z]\w*\s*\(/i.test(text)) return "starts a preset, which has to be the whole schedule";
	if (/^[a-z]/i.test(text)) {
		return `is neither a step such as 5:10m nor a preset; presets are ${parse_schedule_EXAMPLES}`;
	}
	if (text.startsWith(":")) return "names no percentage before the colon; write for example 5:10m";
	if (text.endsWith(":")) return "names no hold after the colon; write for example 5:10m";
	if (/[\d%dhms][\s;|]+\d/.test(text)) {
		return "is not one step; write a comma or a new line between steps and no spaces within a duration";
	}
	return void 0;
}
const MAX_STEPS = 1e3;
const PRESET = /^\s*([a-z][\w-]*)\s*\(/i;
const PRESETS = {
	linear: { example: "linear(10%, 5m)", size: 2, read: readLinear },
	exponential: { example: "exponential(1%, x2, 10m)", size: 3, read: readExponential },
};
const parse_schedule_EXAMPLES = Object.values(PRESETS)
	.map(({ example }) => example)
	.join(" and ");
const NOTHING = trimmed("");
function readPreset(text) {
	const [head = "", name = ""] = PRESET.exec(text) ?? [];
	const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : void 0;
	if (preset === void 0) {
		const hint = didYouMean(nearest(name, Object.keys(PRESETS)));
		throw problem(`${quote(name)} is no preset; presets are ${parse_schedule_EXAMPLES}${hint}`);
	}
	const end = text.indexOf(")", head.length);
	if (end < 0) throw problem(`${quote(text)} has no closing bracket; write ${preset.example}`);
	const rest = trimmed(text.slice(end + 1), end + 1);
	if (rest.text !== "") throw problem(`${quote(rest.text)} follows a preset, which has to be the whole schedule`, rest.at);
	const values = split(text.slice(head.length, end), ",", head.length);
	if (values.length !== preset.size || values.some((value) => value.text === ""))
		throw problem(`${quote(text)}: ${name} wants ${preset.size} values, as in ${preset.example}`);
	return preset.read(values);
}
function readLinear([size = NOTHING, hold = NOTHING]) {
	const by = readPiece(size, readShare);
	const count2 = Math.ceil(ALL_HUNDREDTHS / by);
	if (count2 > MAX_STEPS) {
		const least = `${ALL_HUNDREDTHS / MAX_STEPS / 100}%`;
		throw problem(`${quote(size.text)} makes ${count2} steps, and at most ${MAX_STEPS} are accepted; write ${least} or more`, size.at);
	}
	const shares = Array.from({ length: count2 - 1 }, (_, index) => by * (index + 1));
	return steps(shares, readPiece(hold, parseHold));
}
function readExponential([start = NOTHING, growth = NOTHING, hold = NOTHING]) {
	const first2 = readPiece(start, readShare);
	const factor = readPiece(growth, readFactor);
	const shares = /* @__PURE__ */ new Set();
	for (let exact = first2; Math.round(exact) < ALL_HUNDREDTHS; exact *= factor) shares.add(Math.round(exact));
	return steps([...shares], readPiece(hold, parseHold));
}
function steps(shares, hold) {
	return [...shares.map((share2) => toStep(share2 / 100, hold)), { percent: 100 }];
}
function readShare(text) {
	const share2 = toHundredths(parsePercent(text));
	if (share2 === 0) throw problem(`${quote(text)} never leads to 100; write a percentage above 0`);
	return share2;
}
function readFactor(text) {
	const factor = Number(/^x(\d{1,5}(?:\.\d{1,2})?)$/.exec(text)?.[1]);
	if (factor > 1) return factor;
	throw problem(`${quote(text)} is no factor of growth; write x2 or x1.5: above 1, at most two decimals`);
}
function nextOpening(window, at) {
	let next = at;
	while (window !== void 0 && !isOpen(window, next)) next = nextChange(window, next);
	return next;
}
function isOpen({ spans, freezes }, at) {
	if (freezes.some((freeze) => isFrozen(freeze, at))) return false;
	return spans.length === 0 || spans.some((span) => isInside(span, at));
}
function isInside({ days, from, to, zone }, at) {
	const local = localTime(at, zone);
	const minute = (local % DAY_MS) / MINUTE_MS;
	return days.includes(weekday(local)) && minute >= from && minute < to;
}
function isFrozen({ first: first2, last, zone }, at) {
	const local = localTime(at, zone);
	return local >= Date.parse(first2) && local < Date.parse(last) + DAY_MS;
}
function nextChange({ spans, freezes }, at) {
	const freeze = freezes.find((each) => isFrozen(each, at));
	if (freeze !== void 0) return whenClockShows(Date.parse(freeze.last) + DAY_MS, at, freeze.zone);
	return Math.min(...spans.map((span) => whenClockShows(nextStart(span, at), at, span.zone)));
}
function nextStart({ days, from, zone }, at) {
	const local = localTime(at, zone);
	const today = floorTo(DAY_MS, local);
	const starts = [0, 1, 2, 3, 4, 5, 6, 7].map((day) => today + day * DAY_MS + from * MINUTE_MS);
	return Math.min(...starts.filter((start) => start > local && days.includes(weekday(start))));
}
function whenClockShows(local, at, zone) {
	const offset = offsetOf(zone, at);
	let after = local - offset;
	if (offsetOf(zone, after) === offset) return after;
	let before = floorTo(MINUTE_MS, at);
	while (after - before > MINUTE_MS) {
		const middle = floorTo(MINUTE_MS, (before + after) / 2);
		if (offsetOf(zone, middle) === offset) before = middle;
		else after = middle;
	}
	return after;
}
function weekday(local) {
	return (Math.floor(local / DAY_MS) + 3) % 7;
}
function localTime(at, zone) {
	return at + offsetOf(zone, at);
}
function offsetOf(zone, at) {
	const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(formatOf(zone).format(at)) ?? [];
	return Number(`${sign}${Number(hours) * 60 + Number(minutes)}`) * MINUTE_MS;
}
const formats = /* @__PURE__ */ new Map();
function formatOf(zone) {
	const format = formats.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
	formats.set(zone, format);
	return format;
}
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const EXAMPLE = "Mon-Fri 09:00-16:00 Europe/Berlin";
const FREEZE_EXAMPLE = "not 2026-12-20..2027-01-03";
const MAX_SPANS = 100;
function parseWindow(text) {
	return readWhole(text, readSpans);
}
function readSpans(code2) {
	const pieces = piecesOf(code2, /[^,\r\n]+/g);
	const extra = pieces[MAX_SPANS];
	if (pieces.length === 0) throw problem(`there is no span; write for example ${EXAMPLE}`);
	if (extra !== void 0) throw problem(`${quote(extra.text)} is one span too many; ${MAX_SPANS} are accepted`, extra.at);
	const read = pieces.map((piece) => readPiece(piece, readSpan));
	return {
		spans: read.filter((each) => "days" in each),
		freezes: read.filter((each) => "first" in each),
	};
}
function readSpan(text) {
	const [days, hours, zone, extra] = piecesOf(text, /\S+/g);
	const isFreeze = days?.text.toLowerCase() === "not";
	if (days === void 0 || hours === void 0 || extra !== void 0) {
		const usage = isFreeze
			? `a freeze; write two dates and perhaps a time zone: ${FREEZE_EXAMPLE}`
			: `a span; write days, hours and perhaps a time zone: ${EXAMPLE}`;
		throw problem(`${quote(text)} is not ${usage}`, extra?.at);
	}
	return isFreeze
		? { ...readPiece(hours, readDates), zone: readZone(zone) }
		: { days: readPiece(days, readDays), ...readPiece(hours, readHours), zone: readZone(zone) };
}
function readDays(text) {
	const all = DAYS.map((_, day) => day);
	if (text.toLowerCase() === "daily") return all;
	const [first2 = "", last = first2, ...more] = text.split("-");
	const [from, to] = [window_dayOf(first2), window_dayOf(last)];
	if (from < 0 || to < 0 || more.length > 0) throw problem(`${quote(text)} names no days; write daily, a day (${oneOf(DAYS)}) or two as in Mon-Fri`);
	return all.slice(0, ((to - from + 7) % 7) + 1).map((day) => (from + day) % 7);
}
function window_dayOf(name) {
	return DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase());
}
function readHours(text) {
	const times = /^(\d\d?):(\d\d)-(\d\d?):(\d\d)$/.exec(text);
	const [from, to] = [minuteOf(times?.[1], times?.[2]), minuteOf(times?.[3], times?.[4])];
	if (from === void 0 || to === void 0) throw problem(`${quote(text)} is not HH:MM-HH:MM with times from 00:00 to 24:00`);
	if (from >= to) throw problem(`${quote(text)} ends before it begins; write a window over midnight as two: Mon 22:00-24:00, Tue 00:00-06:00`);
	return { from, to };
}
function minuteOf(hour, minute) {
	const [h, m] = [Number(hour), Number(minute)];
	return (h < 24 && m < 60) || (h === 24 && m === 0) ? h * 60 + m : void 0;
}
function readDates(text) {
	const [first2 = "", last = "", ...more] = text.split("..");
	if (more.length > 0 || !isDate(first2) || !isDate(last)) {
		const example = isDate(text) ? `${text}..${text}` : "2026-12-20..2027-01-03";
		throw problem(`${quote(text)} is not two dates, of which the last is included; write for example ${example}`);
	}
	if (first2 > last) throw problem(`${quote(text)} ends before it begins; write the earlier date first`);
	return { first: first2, last };
}
function isDate(text) {
	const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
function readZone(piece) {
	if (piece === void 0) return "UTC";
	try {
		return formatOf(piece.text).resolvedOptions().timeZone;
	} catch {
		throw problem(`${quote(piece.text)} is not a time zone; write an IANA name such as Europe/Berlin, or UTC`, piece.at);
	}
}
const DEFAULT_CODE_UPDATE = { mode: "deferred", maxDelayS: 300 };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const MAX_TAG_BYTES = 100;
function choice(...choices) {
	return (text) => {
		const chosen = choices.find((candidate) => candidate === text);
		if (chosen !== void 0) return chosen;
		throw accepted_values_refusal(text, `${oneOf(choices)}${didYouMean(nearest(text, choices))}`);
	};
}
function accepted_values_refusal(text, accepted) {
	return problem(`${quote(text)} is not accepted; write ${accepted}`);
}
function accepted_values_boolean(text) {
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	throw accepted_values_refusal(text, "true or false");
}
function token(text) {
	if (/^[\x21-\x7e]+$/.test(text)) return text;
	throw problem(
		"the value, which isn't shown, contains white space, a control character or a letter that no token has; give the token alone, on one line, without the word Bearer",
	);
}
function accountId(text) {
	if (/^[0-9a-f]{32}$/i.test(text)) return text.toLowerCase();
	const shown = text.length > 36 ? `a value of ${text.length} characters, which isn't shown,` : quote(text);
	throw problem(`${shown} is not an account id; write its 32 hexadecimal digits`);
}
function scriptName(text) {
	const valid = /^[a-z0-9_][a-z0-9_-]{0,254}$/;
	if (valid.test(text)) return text;
	const lowered = text.toLowerCase();
	const accepted = "lower-case letters, digits, dashes and underscores, at most 255, not beginning with a dash";
	const hint = didYouMean(valid.test(lowered) ? lowered : void 0);
	throw problem(`${quote(text)} is not a Worker's name; write ${accepted}${hint}`);
}
function canaryVersion(text) {
	if (text === "latest") return { kind: "latest" };
	return named(text, ["a version id", "tag:TAG", "latest"]);
}
function stableVersion(text) {
	return named(text, ["a version id", "tag:TAG"]);
}
function versionId(text) {
	return UUID.test(text) ? text.toLowerCase() : void 0;
}
function named(text, accepted) {
	const id2 = versionId(text);
	if (id2 !== void 0) return { kind: "id", id: id2 };
	if (text.startsWith("tag:")) return tagged(text);
	throw problem(`${quote(text)} is not a version; write ${oneOf(accepted)}${versionHint(text, accepted)}`);
}
function tagged(text) {
	const tag = text.slice("tag:".length).trim();
	const bytes = Buffer.byteLength(tag);
	if (tag === "") throw problem(`${quote(text)} names no tag; write it after the colon: tag:TAG`);
	if (CONTROL.test(tag)) throw problem(`${quote(text)} contains a control character, which no tag does`);
	if (bytes > MAX_TAG_BYTES) {
		throw problem(`${quote(text)} has a tag of ${bytes} bytes; a tag has at most ${MAX_TAG_BYTES}`);
	}
	return { kind: "tag", tag };
}
function versionHint(text, accepted) {
	if (accepted.includes("latest") && nearest(text, ["latest"]) !== void 0) return didYouMean("latest");
	if (/^[0-9a-f-]{8,}$/i.test(text)) return "; a version id is whole, with 36 characters";
	const tag = text.replace(/^tag\s*[:=]?\s*/i, "");
	return text !== "latest" && /^[\w.+-]{1,100}$/.test(tag) ? didYouMean(`tag:${tag}`) : "";
}
function codeUpdate(text) {
	if (text === "immediate") return { mode: "immediate" };
	if (text === "deferred") return DEFAULT_CODE_UPDATE;
	const [, mode = text, after] = /^([^:]*):(.*)/s.exec(text) ?? [];
	if (mode !== "deferred" || after === void 0) {
		const hint = didYouMean(nearest(mode, ["immediate", "deferred"]));
		throw accepted_values_refusal(text, `immediate, deferred or deferred:DURATION${hint}`);
	}
	const delay = parseDuration(after.trim(), DAY_MS);
	if (delay % 1e3 !== 0) throw accepted_values_refusal(text, "whole seconds");
	return { mode: "deferred", maxDelayS: delay / 1e3 };
}
function requests(text) {
	const number2 = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
	if (number2 >= 1 && number2 <= 1e9) return number2;
	throw accepted_values_refusal(text, "a whole number from 1 to 1000000000");
}
function riskOf(text) {
	const confidence = parsePercent(text);
	if (confidence >= 50 && confidence < 100) return complement(confidence) / 100;
	throw accepted_values_refusal(text, "50% to 99.99%: the chance that a healthy canary passes, such as 99%");
}
function line(most) {
	return (text) => {
		if (CONTROL.test(text)) throw problem(`${quote(text)} contains a control character; write one line of text`);
		if (text.length <= most) return text;
		throw problem(`${quote(text)} is too long; at most ${most} characters are accepted`);
	};
}
function apiBase(text) {
	const url = parseSecureUrl(text);
	if (/[?#]/.test(text)) throw problem(`${quote(text)}: a query or fragment can't be part of it`);
	return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
function digits(text) {
	if (/^\d{1,20}$/.test(text)) return text;
	throw problem(`${quote(text)} is not a number of at most 20 digits`);
}
const PULL_REQUEST = { message: ["pull_request.title"], sha: ["pull_request.head.sha"] };
const EVENTS = /* @__PURE__ */ new Map([
	["push", { message: ["head_commit.message"] }],
	[
		"workflow_run",
		{
			message: ["workflow_run.head_commit.message"],
			sha: ["workflow_run.head_sha", "workflow_run.head_commit.id"],
		},
	],
	["merge_group", { message: ["merge_group.head_commit.message"] }],
	["pull_request", PULL_REQUEST],
	["pull_request_target", PULL_REQUEST],
	["release", { message: ["release.name", "release.tag_name"] }],
]);
function readJobContext(variable, readFile) {
	const eventName = variable("GITHUB_EVENT_NAME");
	const eventPath = variable("GITHUB_EVENT_PATH");
	const event = parseJson((eventPath && readFile(eventPath)) || "");
	const { message = [], sha } = EVENTS.get(eventName ?? "") ?? {};
	const shas = sha ? textsAt(event, sha) : [variable("GITHUB_SHA") ?? ""];
	const repository = variable("GITHUB_REPOSITORY") ?? "";
	return {
		eventName,
		sha: shas.find((text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)),
		eventMessage: textsAt(event, message).find((text) => text.trim() !== ""),
		repository: /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(repository) ? repository : void 0,
		apiUrl: variable("GITHUB_API_URL") ?? "https://api.github.com",
		serverUrl: variable("GITHUB_SERVER_URL") ?? "https://github.com",
		workspace: variable("GITHUB_WORKSPACE"),
	};
}
function textsAt(event, paths) {
	return paths.map((path2) => path2.split(".").reduce((value, key) => fieldsOf(value)[key], event)).filter((value) => typeof value === "string");
}
function readWranglerOutput(path2, readFile) {
	if (path2 === "") throw problem("WRANGLER_OUTPUT_FILE_PATH isn't set");
	const text = readFile(path2);
	if (text !== void 0) return text;
	throw problem(`the file ${quote(path2)} of WRANGLER_OUTPUT_FILE_PATH can't be read`);
}
function lastUploadedWorker(ndjson) {
	const worker = entriesOf(ndjson).findLast((entry) => entry.type === "version-upload")?.worker;
	if (worker) return worker;
	throw problem("wrangler's output names no uploaded version");
}
function lastVersionUpload(ndjson, scriptName2) {
	const entries = entriesOf(ndjson);
	const uploads = entries.filter((entry) => entry.type === "version-upload");
	const last = uploads.findLast((entry) => entry.worker === scriptName2);
	if (last === void 0) throw problem(absence(entries, uploads, scriptName2));
	const id2 = versionId(last.id);
	if (id2 !== void 0) return id2;
	const found = last.id === "" ? "no version id" : `the version id ${quote(last.id)}, which is none`;
	throw problem(`wrangler's last upload of ${quote(scriptName2)} has ${found}`);
}
function entriesOf(ndjson) {
	const textOf2 = (value) => (typeof value === "string" ? value : "");
	return ndjson.split(/[\r\n]+/).map((line2) => {
		const { type, worker_name, version_id } = fieldsOf(parseJson(line2.replace(/^\uFEFF/, "")));
		return { type, worker: textOf2(worker_name), id: textOf2(version_id) };
	});
}
function absence(entries, uploads, scriptName2) {
	if (entries.some((entry) => entry.type === "deploy" && entry.worker === scriptName2)) {
		return `wrangler deployed ${quote(scriptName2)} at once instead of uploading a version; run wrangler versions upload`;
	}
	const others = [...new Set(uploads.map(({ worker }) => worker).filter((worker) => worker !== ""))];
	if (others.length === 0) return "wrangler's output names no uploaded version; run wrangler versions upload";
	const names = others.slice(0, 5).map(quote).join(", ");
	const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
	return `wrangler's output names uploads of ${names}${more}, and none of ${quote(scriptName2)}`;
}
const HOSTED_JOB_MS = 6 * 36e5;
const LONGEST_TRIGGER = 100;
const LONGEST_ENVIRONMENT = 255;
function tokensIn(env) {
	const names = ["INPUT_API-TOKEN", "CLOUDFLARE_API_TOKEN", "INPUT_GITHUB-TOKEN"];
	return [...new Set(names.flatMap((name) => env[name]?.trim() || []))];
}
function loadInputs(env, readFile = () => void 0) {
	const tokens = tokensIn(env);
	const { problems, note, read, input, variable } = createReader(env, tokens);
	const given = (name, byDefault, parse) => input(name, parse) ?? parse(byDefault);
	const required = (name, elsewhere, what, parse) => {
		const missing = `Input ${name} is missing: give ${what}, here or as environment variable ${elsewhere}`;
		return input(name, parse, () => variable(elsewhere, parse, () => note(missing))) ?? "";
	};
	const job = readJobContext(variable, readFile);
	const outputFile = variable("WRANGLER_OUTPUT_FILE_PATH") ?? "";
	const output = () => readWranglerOutput(outputFile, readFile);
	const hold = given("hold", "5m", parseHold);
	const apiToken = required("api-token", "CLOUDFLARE_API_TOKEN", "a Cloudflare API token", token);
	const account = required("account-id", "CLOUDFLARE_ACCOUNT_ID", "the account's id of 32 hexadecimal digits", accountId);
	const uploaded = () => read("The Worker in wrangler's output", lastUploadedWorker(output()), scriptName);
	const noWorker = ({ message }) =>
		note(
			`Input script-name is missing: give the Worker's name, or run wrangler versions upload in the same job with WRANGLER_OUTPUT_FILE_PATH set for both steps, or set that variable to the output file of another job's upload (${message})`,
		);
	const script = input("script-name", scriptName, () => attempt(uploaded, noWorker)) ?? "";
	const trigger = line(LONGEST_TRIGGER);
	const inputs = {
		command: given("command", "rollout", choice("rollout", "advance", "promote", "rollback", "status")),
		apiToken,
		accountId: account,
		scriptName: script,
		canary: input("canary-version", canaryVersion) ?? uploadedCanary(output, script),
		stable: input("stable-version", stableVersion),
		schedule: given("schedule", "10, 50, 100", (text) => parseSchedule(text, hold)),
		window: input("window", parseWindow),
		checks: input("checks", (text) => parseChecks(text, scrubbed(env, tokens))) ?? [],
		minRequests: given("min-requests", "100", requests),
		alpha: given("confidence", "99%", riskOf),
		onInconclusive: given("on-inconclusive", "rollback", choice("hold", "proceed", "rollback")),
		onFailure: given("on-failure", "rollback", choice("rollback", "hold")),
		onCancel: given("on-cancel", "rollback", choice("rollback", "hold")),
		onConflict: given("on-conflict", "fail", choice("fail", "replace")),
		message: input("message", asIs),
		triggeredBy: input("triggered-by", trigger, () => variable("GITHUB_EVENT_NAME", trigger)) ?? "manual",
		force: given("force", "false", accepted_values_boolean),
		codeUpdate: input("code-update", codeUpdate),
		environment: input("environment", line(LONGEST_ENVIRONMENT)),
		githubToken: input("github-token", token),
		prune: given("prune", "false", accepted_values_boolean),
		dryRun: given("dry-run", "false", accepted_values_boolean),
		apiBase: variable("CLOUDFLARE_API_BASE_URL", apiBase) ?? "https://api.cloudflare.com/client/v4",
		run: {
			id: variable("GITHUB_RUN_ID", digits) ?? "0",
			attempt: Number(variable("GITHUB_RUN_ATTEMPT", digits) ?? "1"),
		},
		byHand: job.eventName === "workflow_dispatch",
		jobLimitMs: variable("RUNNER_ENVIRONMENT") === "github-hosted" ? HOSTED_JOB_MS : void 0,
		job,
	};
	if (problems.length > 0) throw new ProblemError(problems);
	return inputs;
}
function uploadedCanary(output, script) {
	return attempt(
		() => ({ kind: "id", id: lastVersionUpload(output(), script) }),
		({ message }) => ({
			kind: "none",
			problem: `No canary-version: ${message}. Give its id, tag:TAG or latest as canary-version, or upload it in the same job with wrangler and WRANGLER_OUTPUT_FILE_PATH set.`,
		}),
	);
}
function createReader(env, tokens) {
	const problems = [];
	const holdsToken = tokenFinder(tokens);
	const note = (text) => {
		problems.push(/[.?]$/.test(text) ? text : `${text}.`);
	};
	const read = (label, raw = "", parse, absent2) => {
		const text = raw.trim();
		if (text === "") return absent2?.();
		return attempt(
			() => {
				if (parse === token || !holdsToken(text)) return parse(text);
				throw problem("holds a token, which has no place there; the value isn't shown");
			},
			({ problems: found }) => {
				for (const each of found) note(`${label}: ${each}`);
				return void 0;
			},
		);
	};
	return {
		problems,
		note,
		read,
		input: (name, parse, absent2) => read(`Input ${name}`, env[`INPUT_${name.toUpperCase()}`], parse, absent2),
		variable: (name, parse = asIs, absent2) => read(`Environment variable ${name}`, env[name], parse, absent2),
	};
}
function asIs(text) {
	return text;
}
const ADVICE = {
	"rolled-back": "Nothing now. Once the cause is gone, roll out again.",
	held: "If in doubt, run `command: rollback`. If the canary is healthy, re-run the job to continue, or run `command: promote`.",
	drifted:
		"If that deployment was intended, do nothing. If not, run `command: rollback` with the version that you want as `stable-version`. Don't re-run this job: it could deploy over that.",
	failed: "When that is fixed, re-run the job.",
	post: "See what the post step says: it goes on from here.",
	unsafe: "The canary may still serve traffic. Send all traffic to stable now:",
	unknown: "The canary may still serve traffic. Look at the Worker's deployments in Cloudflare's dashboard.",
	"rollback-failed": "THE ROLLBACK FAILED. Send all traffic to stable now:",
	overwritten: "SOMEBODY ELSE'S DEPLOYMENT WAS OVERWRITTEN. Deploy its versions again now:",
};
function deployAgainAdvice(versions, scriptName2) {
	return { text: ADVICE.overwritten, command: deployCommand(versions, scriptName2) };
}
function rollbackAdvice(kind, stableId, scriptName2) {
	if (stableId === void 0) return { text: ADVICE.unknown };
	return { text: ADVICE[kind], command: deployStableCommand(stableId, scriptName2) };
}
function adviceAfter(status, live, { stableId, canaryId }, scriptName2) {
	switch (status) {
		case "rolled-back":
		case "held":
		case "drifted":
			return { text: ADVICE[status] };
		case "failed": {
			const canary = live && canaryId !== void 0 && (shareOf(live, canaryId) ?? 0) > 0;
			return canary ? rollbackAdvice("unsafe", stableId, scriptName2) : { text: ADVICE.failed };
		}
		default:
			return void 0;
	}
}
function toListing({ deployments: raw, last }, readAt, dated) {
	const deployments = newestFirst(raw, dated);
	return { deployments, live: deployments[0], readAt, older: last ? "none" : { page: 2 } };
}
function mergeFirstPage(first2, known) {
	const oldest = first2.deployments.at(-1);
	const at = known.deployments.findIndex(({ id: id2 }) => id2 === oldest?.id);
	if (first2.older === "none" || at < 0) return first2;
	const listed = new Set(first2.deployments.map(({ id: id2 }) => id2));
	if (known.deployments.slice(0, at).some(({ id: id2 }) => !listed.has(id2))) return first2;
	const deployments = [...first2.deployments, ...known.deployments.slice(at + 1)];
	return { ...first2, deployments, older: known.older };
}
function mergeNextPage(known, page) {
	const { deployments, older } = known;
	const oldest = deployments.at(-1);
	const listed = new Set(deployments.map(({ id: id2 }) => id2));
	const behind = newestFirst(page.deployments).filter((entry) => !listed.has(entry.id) && (oldest === void 0 || compareCreated(entry, oldest) <= 0));
	const all = { ...known, deployments: [...deployments, ...behind] };
	if (page.last) return { ...all, older: "none" };
	if (behind.length === 0 || typeof older !== "object") return { ...all, older: "withheld" };
	return { ...all, older: { page: older.page + 1 } };
}
function newestFirst(raw, dated = (deployment) => deployment) {
	const seen = /* @__PURE__ */ new Map();
	for (const deployment of raw) if (!seen.has(deployment.id)) seen.set(deployment.id, dated(deployment));
	return [...seen.values()].sort((a, b) => compareCreated(b, a));
}
function liveOf({ live }) {
	if (live === void 0) throw new Error("a list without a live deployment is stale");
	return live;
}
function understoodLive({ live }) {
	if (live === void 0) throw problem("This Worker has no deployment yet: deploy it once.");
	const oddity = oddityOf(live);
	if (oddity !== void 0) throw problem(`The live deployment ${live.id} isn't understood (${oddity}).`);
	return live;
}
function oddityOf(live) {
	const { oddity, versions } = live;
	if (oddity !== void 0) return oddity;
	const different = new Set(versions.map(({ versionId: versionId2 }) => versionId2)).size;
	if (different !== versions.length) return "it names one version twice";
	return different < 1 || different > 2 ? `it has ${different} versions` : void 0;
}
class ApiError extends Error {
	name = "ApiError";
	facts;
	constructor(message, facts) {
		super(message, facts.cause === void 0 ? void 0 : { cause: facts.cause });
		this.facts = facts;
	}
	hasCode(code2) {
		return this.facts.codes?.includes(code2) ?? false;
	}
}
const UNKNOWN_VERSION = [10007, 100146];
function isUnknownVersion(error2) {
	return error2 instanceof ApiError && UNKNOWN_VERSION.some((code2) => error2.hasCode(code2));
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
class OutOfTimeError extends Error {
	name = "OutOfTimeError";
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
	constructor(reason2, policy) {
		super(reason2);
		this.policy = policy;
	}
}
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
	const code2 = tree.code;
	switch (code2) {
		case "invalid_type":
			return { code: code2, path: path2, expected: tree.expected };
		case "invalid_literal":
			return { code: code2, path: path2, expected: tree.expected };
		case "missing_value":
			return { code: code2, path: path2 };
		case "invalid_length":
			return {
				code: code2,
				path: path2,
				minLength: tree.minLength,
				maxLength: tree.maxLength,
			};
		case "unrecognized_keys":
			return { code: code2, path: path2, keys: tree.keys };
		case "invalid_union":
			return { code: code2, path: path2, issues: collectIssues(tree.tree) };
		case "custom_error":
			if (typeof tree.error === "object" && tree.error.path !== void 0) {
				path2.push(...tree.error.path);
			}
			return {
				code: code2,
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
function separatedList(list2, sep) {
	if (list2.length === 0) {
		return "nothing";
	} else if (list2.length === 1) {
		return list2[0];
	} else {
		return `${list2.slice(0, -1).join(", ")} ${sep} ${list2[list2.length - 1]}`;
	}
}
function formatLiteral(value) {
	return typeof value === "bigint" ? `${value}n` : JSON.stringify(value);
}
function countIssues(tree) {
	let count2 = 0;
	for (;;) {
		if (tree.code === "join") {
			count2 += countIssues(tree.left);
			tree = tree.right;
		} else if (tree.code === "prepend") {
			tree = tree.tree;
		} else {
			return count2 + 1;
		}
	}
}
function formatIssueTree(tree) {
	let path2 = "";
	let count2 = 0;
	for (;;) {
		if (tree.code === "join") {
			count2 += countIssues(tree.right);
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
		const error2 = tree.error;
		if (typeof error2 === "string") {
			message = error2;
		} else if (error2 !== void 0) {
			if (error2.message !== void 0) {
				message = error2.message;
			}
			if (error2.path !== void 0) {
				path2 += "." + error2.path.join(".");
			}
		}
	}
	let msg = `${tree.code} at .${path2.slice(1)} (${message})`;
	if (count2 === 1) {
		msg += ` (+ 1 other issue)`;
	} else if (count2 > 1) {
		msg += ` (+ ${count2} other issues)`;
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
function dist_ok(value) {
	return { ok: true, value };
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
	assert(func, error2) {
		const err = { ok: false, code: "custom_error", error: error2 };
		return new TransformType(this, (v, flags) => (func(v, flagsToOptions(flags)) ? void 0 : err));
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
				let issue2 = ISSUE_EXPECTED_NOTHING;
				for (const option of options) {
					const result2 = callMatcher(option, v, flags);
					if (result2 === void 0 || result2.ok) {
						return result2;
					}
					issue2 = result2;
				}
				return issue2;
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
	const list2 = [];
	for (const { root, terminal } of objects) {
		terminal.shape[key]._toTerminals((t) => {
			list2.push({ root, terminal: t });
		});
	}
	const { types, literals, optionals, unknowns, expectedTypes } = groupTerminals(list2);
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
	const issue2 = prependPath(
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
		return option ? callMatcher(option, obj, flags) : issue2;
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
	for (const [key, count2] of keyCounts) {
		if (count2 === objects.length) {
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
	const issue2 =
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
		let count2 = 0;
		let issueTree = issue2;
		for (let i = 0; i < options.length; i++) {
			const r = callMatcher(options[i], value, flags);
			if (r === void 0 || r.ok) {
				return r;
			}
			issueTree = count2 > 0 ? joinIssues(issueTree, r) : r;
			count2++;
		}
		if (count2 > 1) {
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
		const undef = dist_ok(void 0);
		return lazyProperty(
			this,
			MATCHER_SYMBOL,
			taggedMatcher(TAG_TRANSFORM, (v, flags) => {
				let result2 = callMatcher(matcher, v, flags);
				if (result2 !== void 0 && !result2.ok) {
					return result2;
				}
				let current;
				if (result2 !== void 0) {
					current = result2.value;
				} else if (flags & FLAG_MISSING_VALUE) {
					current = void 0;
					result2 = undef;
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
						result2 = r;
					}
				}
				return result2;
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
const dist_unknown = /* @__PURE__ */ singleton("unknown", TAG_UNKNOWN, () => void 0);
const string = /* @__PURE__ */ singleton("string", TAG_STRING, (v) => (typeof v === "string" ? void 0 : ISSUE_EXPECTED_STRING));
const number = /* @__PURE__ */ singleton("number", TAG_NUMBER, (v) => (typeof v === "number" ? void 0 : ISSUE_EXPECTED_NUMBER));
const dist_boolean = /* @__PURE__ */ singleton("boolean", TAG_BOOLEAN, (v) => (typeof v === "boolean" ? void 0 : ISSUE_EXPECTED_BOOLEAN));
const null_ = /* @__PURE__ */ singleton("null", TAG_NULL, (v) => (v === null ? void 0 : ISSUE_EXPECTED_NULL));
const undefined_ = /* @__PURE__ */ singleton("undefined", TAG_UNDEFINED, (v) => (v === void 0 ? void 0 : ISSUE_EXPECTED_UNDEFINED));
class LiteralType extends Type {
	name = "literal";
	[MATCHER_SYMBOL];
	value;
	constructor(value) {
		super();
		const issue2 = {
			ok: false,
			code: "invalid_literal",
			expected: [value],
		};
		this[MATCHER_SYMBOL] = taggedMatcher(TAG_LITERAL, (v) => (v === value ? void 0 : issue2));
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
	return /* @__PURE__ */ new ObjectType({}, valueType ?? dist_unknown());
};
const array = (item) => {
	return /* @__PURE__ */ new ArrayOrTupleType([], item ?? dist_unknown(), []);
};
const union = (...options) => {
	return /* @__PURE__ */ new UnionType(options);
};
const deploymentRefShape = object({ id: string(), createdOn: string() });
const intent = object({
	message: string(),
	versions: array(object({ versionId: string(), percentage: number() })),
	/** The newest entry of the list read before the write: it came after that, whatever the servers' clocks say. */
	after: deploymentRefShape,
	/** Ids of those in that list that say the same of themselves: none of them can be it. */
	alike: array(string()),
	/**
	 * Since when it is presumed lost, on main's clock: the list had lacked it for long enough. It may still come late.
	 * Unset while it is open: its outcome isn't known.
	 */
	presumedLostSince: number().optional(),
});
const goal = object({
	policy: union(literal("rollback"), literal("hold")),
	cause: union(literal("failed"), literal("cancelled"), literal("manual")),
	/** What led there: a sentence without its full stop. */
	why: string(),
});
const state = object({
	/** Main has come to its own end, and has saved all that it made; otherwise it may have been interrupted. */
	ended: dist_boolean(),
	stableId: string(),
	canaryId: string(),
	/** What the deployments' messages say behind the marker. */
	message: string(),
	/** The deployment that this run adopted last: what was live when it began, or for `rollback` later. */
	adopted: deploymentRefShape,
	/** The newest deployment that was ever known to be ours or adopted, live or not: a list that ends before it is stale. */
	expected: deploymentRefShape,
	/** Ids of the deployments that this run made, oldest first. */
	own: array(string()),
	/** The canary was part of what was live when this run began. */
	canaryWasLive: dist_boolean(),
	/** Oldest first. */
	intents: array(intent),
	/** Set until it is reached, whatever `on-cancel` says; unset, `on-cancel` decides for `rollout`, and other commands hold. */
	goal: goal.optional(),
});
function parseLedgerState(text) {
	return state.parse(JSON.parse(text), { mode: "strip" });
}
const PRESUMED_LOST_AFTER_MS = 5e3;
const LATE_WRITE_MS = 15e3;
function openIn({ intents }) {
	return intents.filter((intent2) => !isPresumedLost(intent2));
}
function isPresumedLost({ presumedLostSince }) {
	return presumedLostSince !== void 0;
}
function isTwin(one, other) {
	return one.message === other.message && sameVersions(one.versions, other.versions);
}
function fulfils(deployment, intent2) {
	if (intent2.alike.includes(deployment.id)) return false;
	if (!sameVersions(deployment.versions, intent2.versions)) return false;
	const { message = "" } = deployment;
	if (restorerOf(intent2.message)) return isRestored(message, intent2.message);
	if (restorerOf(message)) return false;
	const ours = parseMarker(intent2.message);
	const theirs = parseMarker(message);
	return ours !== void 0 && theirs !== void 0 && sameMarker(theirs, ours);
}
function newIntent({ message, versions }, before, listed) {
	const bare = { message, versions, after: deploymentRef(before), alike: [] };
	return { ...bare, alike: listed.filter((entry) => fulfils(entry, bare)).map(({ id: id2 }) => id2) };
}
function deploymentRef({ id: id2, createdOn }) {
	return { id: id2, createdOn };
}
const MAX_TRIES = 3;
const NEW_VERSION_TRIES = 6;
const WRITE_TIMEOUT_MS = 3e4;
const CANCEL_GRACE_MS = 2e3;
const SECRET_CHANGED = 10220;
const RESOLVE_POLL_MS = 1e3;
const SECOND_READ_WAIT_MS = 1e3;
function ageOf({ madeAt, ports }, { id: id2 }) {
	return ports.clock.now() - (madeAt.get(id2) ?? Number.NEGATIVE_INFINITY);
}
async function write(rollout, request, from) {
	const { ports, reader } = rollout;
	const written = await tryWrite(rollout, request, from);
	if (!(written instanceof ApiError) || !mayBeForced(rollout, request, written)) return written;
	ports.emit({ type: "forced", error: written });
	const forced = { ...request, deployment: { ...request.deployment, force: true } };
	return tryWrite(rollout, forced, liveOf(await reader.fresh()));
}
async function tryWrite(rollout, request, from) {
	const { budget, ledger, ports, reader } = rollout;
	const open = ledger.openIntentOf(request.deployment);
	const found = open && (await lookForWrite(rollout, open));
	if (found) return verify(rollout, request, found);
	for (let attempt2 = 1; ; attempt2 += 1) {
		const { live, deployments } = reader.listing;
		if (live === void 0 || !ledger.owns(live) || live.id !== from.id) return void 0;
		budget.throwIfOutOfTime();
		const intent2 = ledger.intend(request.deployment, live, deployments);
		if (ports.fenced()) {
			ledger.notMade(intent2);
			throw new FencedError();
		}
		const sent = await send(rollout, request.deployment, intent2);
		if (!(sent instanceof ApiError)) return verify(rollout, request, sent);
		const { retry, write: write2 } = sent.facts;
		const proven = write2 === "not-made";
		const isNew = ledger.state.own.length === 0 && request.purpose !== "rollback" && isUnknownVersion(sent);
		const again = attempt2 < (isNew ? NEW_VERSION_TRIES : MAX_TRIES) && (retry || isNew) && (!proven || (await waited(rollout, sent, attempt2)));
		if (!again) return sent;
		if (proven) await reader.read();
	}
}
async function lookForWrite(rollout, intent2) {
	const { budget, ledger, ports, presumedLostAfterMs, reader } = rollout;
	const { cancel, clock, emit } = ports;
	let lackedSince;
	for (;;) {
		const listing = await reader.read();
		if (!ledger.open.includes(intent2)) {
			const found = listing.deployments.find((each) => fulfils(each, intent2) && ledger.state.own.includes(each.id));
			if (found === void 0) throw new Error("a write that was made is in the list");
			emit({ type: "resolved", deployment: found });
			return found;
		}
		lackedSince ??= listing.readAt;
		const lackedMs = clock.now() - lackedSince;
		if (lackedMs >= presumedLostAfterMs && !cancel.aborted) {
			ledger.presumeLost(intent2, clock.now());
			emit({ type: "resolved", lackedMs });
			return void 0;
		}
		if (budget.left(lackedSince) <= 0) throw new OutOfTimeError(describeUnanswered(intent2));
		const due = cancel.aborted ? RESOLVE_POLL_MS : Math.max(1, presumedLostAfterMs - lackedMs);
		await budget.pause(Math.min(RESOLVE_POLL_MS, due, budget.left(lackedSince)));
	}
}
async function send(rollout, deployment, intent2) {
	const { ledger, ports, reader } = rollout;
	try {
		const made = reader.add(await post(rollout, deployment));
		ledger.confirm(made, intent2);
		return made;
	} catch (error2) {
		if (!(error2 instanceof ApiError)) throw error2;
		if (error2.facts.write === "not-made") {
			ledger.notMade(intent2);
			return error2;
		}
		ports.emit({ type: "unknown-outcome", error: error2 });
		return (await lookForWrite(rollout, intent2)) ?? error2;
	}
}
async function post({ budget, ports }, deployment) {
	const { api, cancel, clock } = ports;
	const timeoutMs = Math.max(1e3, Math.min(WRITE_TIMEOUT_MS, budget.left()));
	const answered = new AbortController();
	const giveUp = new AbortController();
	const onCancel = () =>
		void clock.sleep(CANCEL_GRACE_MS, answered.signal).then(
			() => giveUp.abort(unansweredAfterCancel()),
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
async function verify({ madeAt, ports, reader, roles }, { purpose, index }, deployment) {
	madeAt.set(deployment.id, ports.clock.now());
	ports.emit({ type: "deployed", purpose, deployment, roles, ...(index !== void 0 && { index }) });
	await reader.read();
	return deployment;
}
async function waited({ budget, ports }, error2, attempt2) {
	const { clock, emit, random } = ports;
	const backoff = 1e3 * 2 ** (attempt2 - 1) * (0.5 + random() / 2);
	const throttled = budget.throttledFor(error2, backoff, clock.now());
	const waitMs = throttled ?? Math.max(backoff, error2.facts.retryAfterMs ?? 0);
	if (throttled === void 0 && waitMs > budget.left()) return false;
	emit({ type: "retry", what: "the deployment", error: error2, attempt: attempt2, waitMs });
	await budget.pause(waitMs);
	return true;
}
function unansweredAfterCancel() {
	return new ApiError(`POST deployments: not answered within ${CANCEL_GRACE_MS / 1e3} s after the cancel`, {
		retry: false,
		write: "unknown",
	});
}
function mayBeForced({ ledger, reader, roles: { stableId } }, { purpose }, error2) {
	const { deployments, live } = reader.listing;
	if (!error2.hasCode(SECRET_CHANGED) || live === void 0) return false;
	if (purpose !== "rollback") return purpose === "restore";
	const before = deployments.find((deployment) => !sameVersions(deployment.versions, live.versions));
	const sole = soleVersion(live);
	const splitWithIt = before?.versions.length === 2 && sole !== void 0 && shareOf(before, sole) !== void 0;
	const known = before !== void 0 && (splitWithIt || ledger.state.own.includes(before.id)) ? [live, before] : [live];
	return known.some((deployment) => shareOf(deployment, stableId) !== void 0);
}
const FRESH_MS = 1e3;
const STALE_WAIT_MS = 1e3;
const SHORTER_MS = 5e3;
const NOTHING_READ = {
	deployments: [],
	live: void 0,
	readAt: Number.NEGATIVE_INFINITY,
	older: { page: 1 },
};
class ListingReader {
	/** What must be in the list, and what learns from it; undefined before a run has adopted anything. */
	known;
	#ports;
	#budget;
	#listing = NOTHING_READ;
	/** The whole list's length by the last read of its first page. */
	#total;
	constructor(ports, budget) {
		this.#ports = ports;
		this.#budget = budget;
	}
	/** What the API last answered, also by its answer to a write. */
	get listing() {
		return this.#listing;
	}
	/**
	 * One good read of the list's first page: not older than anything that was seen before. What is known of
	 * older deployments stays known.
	 *
	 * @throws as `RetryBudget.read`; Error where the list stays older than what is known to have been made
	 */
	async read() {
		const { api, clock, emit } = this.#ports;
		const [budget, known] = [this.#budget, this.known];
		let staleSince;
		for (;;) {
			const page = await budget.read("the list of deployments", (options) => api.listDeployments(1, options));
			const first2 = toListing(page, clock.now(), (entry) => known?.dated(entry) ?? entry);
			const listing = mergeFirstPage(first2, this.#listing);
			const lacks = [this.#listing.live, known?.state.expected].find((mark) => mark && endsBefore(listing, mark));
			if (lacks === void 0) {
				this.#listing = listing;
				this.#total = page.total;
				known?.learnFrom(listing);
				return listing;
			}
			staleSince ??= listing.readAt;
			const { live } = listing;
			const shown = live === void 0 ? "nothing" : `${describe_short(live.id)}, ${describeVersions(live)}`;
			if (budget.left(staleSince) <= 0)
				throw new Error(`the list of deployments lacks deployment ${lacks.id}, which is known to have been made (it ends with ${shown})`);
			emit({ type: "stale", lacks: lacks.id });
			await budget.pause(Math.max(1, Math.min(STALE_WAIT_MS, budget.left(staleSince))));
		}
	}
	async *[Symbol.asyncIterator]() {
		for (let at = 0; ; at += 1) {
			while (this.#listing.deployments.length <= at) {
				const { older } = this.#listing;
				if (typeof older !== "object") return;
				const page = await this.#page(older.page);
				this.#listing = mergeNextPage(this.#listing, page);
			}
			const entry = this.#listing.deployments[at];
			if (entry !== void 0) yield entry;
		}
	}
	async #page(page) {
		const { api, clock } = this.#ports;
		const budget = this.#budget;
		const start = clock.now();
		for (;;) {
			const answer = await budget.read("the list of deployments", (options) => api.listDeployments(page, options));
			const shorter = (answer.total ?? Number.POSITIVE_INFINITY) < (this.#total ?? 0);
			if (!shorter || clock.now() - start >= SHORTER_MS) return answer;
			await budget.pause(STALE_WAIT_MS);
		}
	}
	/** The last read when it is fresh enough to write on, else a new one. */
	async fresh() {
		const { clock } = this.#ports;
		return clock.now() - this.#listing.readAt <= FRESH_MS ? this.#listing : this.read();
	}
	/**
	 * Adds a deployment that the API has answered to have created. It came after what was live at the last read, whatever
	 * the servers' clocks say: then its time is 1 ms after that.
	 *
	 * @returns it with the time that it counts with
	 */
	add(answered) {
		const { deployments, live } = this.#listing;
		const late = live !== void 0 && compareCreated(answered, live) <= 0;
		const made = late ? { ...answered, createdOn: justAfter(live) } : answered;
		this.#listing = { ...this.#listing, deployments: [made, ...deployments], live: made };
		return made;
	}
}
function endsBefore({ live }, mark) {
	return live === void 0 || (live.id !== mark.id && compareCreated(live, mark) < 0);
}
const CANCEL_BUDGET_MS = 7e3;
const READ_BUDGET_MS = 6e4;
const ROLLBACK_BUDGET_MS = 3e5;
const THROTTLE_BUDGET_MS = 18e5;
const READ_TIMEOUT_MS = 1e4;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 1e4;
const THROTTLE_SPREAD = 0.1;
class RetryBudget {
	#ports;
	#settling = false;
	#budgetMs;
	#deadline = Number.POSITIVE_INFINITY;
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
	startSettling(budgetMs, deadline = Number.POSITIVE_INFINITY) {
		this.#settling = true;
		this.#budgetMs = budgetMs;
		this.#deadline = deadline;
	}
	/** How long something that began at `start`, on the local clock, may still take, in ms; may be negative. */
	left(start = this.#ports.clock.now()) {
		return Math.min(start + this.#budgetMs, this.#end()) - this.#ports.clock.now();
	}
	/** @throws Cancelled while working */
	throwIfCancelled() {
		if (!this.#settling) this.#ports.cancel.throwIfAborted();
	}
	/**
	 * Before something that should not be begun when there is no time to see what comes of it.
	 *
	 * @throws Cancelled while working; OutOfTimeError
	 */
	throwIfOutOfTime() {
		this.throwIfCancelled();
		if (this.#end() <= this.#ports.clock.now()) throw new OutOfTimeError("there was no time left to go on");
	}
	/** When all must be done, on the local clock. */
	#end() {
		const { cancel } = this.#ports;
		const { reason: reason2 } = cancel;
		return reason2 instanceof Cancelled ? Math.min(this.#deadline, reason2.at + CANCEL_BUDGET_MS) : this.#deadline;
	}
	/** Waits for `ms`, or until a cancel or `wake` is aborted. @throws Cancelled while working */
	async pause(ms, wake) {
		const { clock, cancel } = this.#ports;
		if (this.#settling && cancel.aborted) return clock.sleep(ms);
		await clock.sleep(ms, wake === void 0 ? cancel : AbortSignal.any([cancel, wake])).catch(() => void 0);
		this.throwIfCancelled();
	}
	/**
	 * How long to wait before a request that was throttled is sent again, in ms: what the server asks for, at least
	 * `backoffMs`. A rollback comes back at once then, and everything else up to a tenth later.
	 *
	 * @param sent when it was sent first, on the local clock
	 * @returns undefined when it wasn't throttled, or for longer than it may be
	 */
	throttledFor({ facts }, backoffMs, sent) {
		if (facts.throttled !== true || facts.retryAfterMs === void 0) return void 0;
		const spread = this.#budgetMs > READ_BUDGET_MS ? 0 : THROTTLE_SPREAD * this.#ports.random();
		const waitMs = Math.max(backoffMs, facts.retryAfterMs * (1 + spread));
		const until = this.#ports.clock.now() + waitMs;
		return until <= Math.min(sent + THROTTLE_BUDGET_MS, this.#end()) ? waitMs : void 0;
	}
	/**
	 * Repeats a read until it answers.
	 *
	 * @throws as all that reads: ApiError when it can't be repeated or the budget is used up; Cancelled while working
	 */
	async read(what, call) {
		const { cancel, clock, emit, random } = this.#ports;
		const sent = clock.now();
		let start = sent;
		for (let attempt2 = 1; ; attempt2 += 1) {
			this.throwIfCancelled();
			const alreadyCancelled = cancel.aborted;
			const timeoutMs = Math.max(1e3, Math.min(READ_TIMEOUT_MS, this.left(start)));
			try {
				return await call(alreadyCancelled ? { timeoutMs } : { timeoutMs, signal: cancel });
			} catch (error2) {
				if (cancel.aborted && !alreadyCancelled) continue;
				if (!(error2 instanceof ApiError) || !error2.facts.retry) throw error2;
				const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt2 - 1)) * (0.5 + random() / 2);
				const throttled = this.throttledFor(error2, backoff, sent);
				const left = this.left(start);
				if (throttled === void 0 && left <= 0) throw error2;
				const waitMs = throttled ?? Math.min(Math.max(backoff, error2.facts.retryAfterMs ?? 0), left);
				emit({ type: "retry", what, error: error2, attempt: attempt2, waitMs });
				await this.pause(waitMs);
				start += throttled ?? 0;
			}
		}
	}
}
async function readAtOnce(...reads) {
	await Promise.allSettled(reads);
	return Promise.all(reads);
}
class Ledger {
	#store;
	#state;
	constructor(store, state2) {
		this.#store = store;
		this.#state = state2;
	}
	/** As it was saved last. */
	get state() {
		return this.#state;
	}
	get open() {
		return openIn(this.#state);
	}
	/** True once the canary was, or may be, live through this rollout. */
	get canaryDeployed() {
		const { canaryWasLive, own } = this.#state;
		return canaryWasLive || own.length > 0 || this.open.length > 0;
	}
	/** Whether this run made the deployment or adopted it, also by a write whose answer never came. */
	owns(deployment) {
		return deployment.id === this.#state.adopted.id || this.#state.own.includes(deployment.id) || this.#intentThatMade(deployment) !== void 0;
	}
	/** A write of the same split whose outcome isn't known: it must be, before another one is sent. */
	openIntentOf({ versions }) {
		return this.open.find((intent2) => sameVersions(intent2.versions, versions));
	}
	/**
	 * A deployment of the list with the `createdOn` that it counts with, which may be later than the server's: one of ours came after what was live when it was sent,
	 * also where the server that made it has a clock that is behind.
	 */
	dated(entry) {
		const { expected, own } = this.#state;
		if (entry.id === expected.id) return { ...entry, createdOn: expected.createdOn };
		const intent2 = own.includes(entry.id) ? void 0 : this.#intentThatMade(entry);
		return intent2 !== void 0 && compareCreated(entry, intent2.after) <= 0 ? { ...entry, createdOn: justAfter(intent2.after) } : entry;
	}
	learnFrom({ deployments, readAt }) {
		for (const intent2 of this.#openFirst()) {
			const found = deployments.find((entry) => !this.#state.own.includes(entry.id) && fulfils(entry, intent2));
			if (found === void 0) continue;
			this.confirm(found, intent2);
			const twin = isPresumedLost(intent2) ? void 0 : this.#state.intents.findLast((each) => isTwin(each, intent2));
			if (twin) this.presumeLost(twin, readAt + PRESUMED_LOST_AFTER_MS);
		}
	}
	/**
	 * Before a write.
	 *
	 * @param listed what the read before it has listed, `before` first
	 */
	intend(deployment, before, listed) {
		const intent2 = newIntent(deployment, before, listed);
		this.#change({ intents: [...this.#state.intents, intent2] });
		return intent2;
	}
	/** A deployment turned out to be ours: by its answer, or found in the list. */
	confirm(deployment, intent2) {
		const { own, expected } = this.#state;
		this.#change({
			intents: this.#without(intent2),
			own: own.includes(deployment.id) ? own : [...own, deployment.id],
			// guard: own-saved
			expected: compareCreated(deployment, expected) > 0 ? deploymentRef(deployment) : expected,
		});
	}
	/** From here on this deployment is this rollout's to change, on purpose: what came before it isn't looked at any more. */
	adopt(live) {
		const mark = deploymentRef(live);
		this.#change({ adopted: mark, expected: mark });
	}
	/** It is proven that the write did not happen. */
	notMade(intent2) {
		this.#change({ intents: this.#without(intent2) });
	}
	/** The list has lacked the write for long enough: it is presumed lost, and may still come late. `now` on the local clock. */
	presumeLost(intent2, now) {
		this.#change({ intents: [...this.#without(intent2), { ...intent2, presumedLostSince: now }] });
	}
	/** For how much longer, in ms, a write that is presumed lost may come; 0 when none may. `now` on the local clock. */
	lateForMs(now) {
		const since = this.#state.intents.map(({ presumedLostSince }) => presumedLostSince ?? Number.NEGATIVE_INFINITY);
		return Math.max(0, Math.max(...since) + LATE_WRITE_MS - now);
	}
	/** Keeps the goal for post, should this process end before it is reached. An earlier goal stays, and is returned. */
	setGoal(wanted) {
		const goal2 = this.#state.goal ?? wanted;
		if (this.#state.goal === void 0) this.#change({ goal: goal2 });
		return goal2;
	}
	/**
	 * The goal is reached, or somebody else deployed. Where a write may still come late the goal stays, for post to check
	 * once more. `now` on the local clock.
	 */
	goalReached(now) {
		if (this.#state.goal === void 0 || this.lateForMs(now) > 0) return;
		const { goal: _, ...rest } = this.#state;
		this.#save(rest);
	}
	/** Main has come to its own end. */
	end() {
		this.#change({ ended: true });
	}
	#intentThatMade(deployment) {
		return this.#openFirst().find((intent2) => fulfils(deployment, intent2));
	}
	/** What may be any of some equal writes is the one that is waited for. */
	#openFirst() {
		return [...this.open, ...this.#state.intents.filter(isPresumedLost)];
	}
	#without(intent2) {
		return this.#state.intents.filter((each) => each !== intent2);
	}
	#change(change) {
		this.#save({ ...this.#state, ...change });
	}
	/** Saved first: where that throws the write isn't sent, so that nobody waits for it. After one failure the store may stay silent. */
	#save(state2) {
		this.#store.save(state2);
		this.#state = state2;
	}
}
function openSession(ports, request) {
	const budget = new RetryBudget(ports, request.command === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS);
	return { ports, request, budget, reader: new ListingReader(ports, budget), roles: {} };
}
function hasAdopted(session) {
	return session.ledger !== void 0;
}
function adopt(session, target, message) {
	const { ports } = session;
	if (ports.fenced()) throw new FencedError();
	const { live, stableId, canaryId } = target;
	const adopted = deploymentRef(live);
	const state2 = {
		ended: false,
		stableId,
		canaryId,
		message: cutMessage(message),
		adopted,
		expected: adopted,
		canaryWasLive: shareOf(live, canaryId) !== void 0,
		own: [],
		intents: [],
	};
	ports.state.save(state2);
	ports.emit({ type: "adopted", live, stableId, canaryId });
	return writing(session, state2, PRESUMED_LOST_AFTER_MS);
}
function reopenInPost(session, state2) {
	return writing(session, state2, LATE_WRITE_MS);
}
function writing(session, state2, presumedLostAfterMs) {
	const { ports, reader } = session;
	const { stableId, canaryId } = state2;
	const ledger = new Ledger(ports.state, state2);
	reader.known = ledger;
	return Object.assign(session, {
		roles: Object.assign(session.roles, { stableId, canaryId }),
		ledger,
		madeAt: /* @__PURE__ */ new Map(),
		presumedLostAfterMs,
	});
}
const LONGEST_WHY = 800;
const WHY_CANCELLED = "Cancelled or timed out";
function blockedEnding({ request, roles }, why, live, obstacle, advice2 = rollbackAdvice("rollback-failed", roles.stableId, request.scriptName)) {
	const lives = `Live is ${describeVersions(live, roles)} (since ${toSecond(live.createdOn)})`;
	const sentence = capitalised(clip(obstacle.replace(/\.$/, ""), LONGEST_WHY));
	return { status: "failed", reason: `${lives}. ${sentence}. ${clip(why, LONGEST_WHY)}.`, advice: advice2 };
}
function obstacleOf(why, { deployment }) {
	return why instanceof Error ? why.message : describeOtherwise(why, describeVersions(deployment));
}
function errorEnding(error2, session) {
	const live = lastLive(session);
	if (hasAdopted(session))
		return {
			status: "failed",
			reason: `${lastSeen(session)}Stopped: ${errorText(error2)}.`,
			advice: { text: ADVICE.post },
		};
	return {
		status: "failed",
		reason: `${live ? `Live is ${live}. ` : ""}Nothing was written. ${whyNot(error2)}`,
	};
}
function unsettledEnding(error2, session, why) {
	const { request, roles } = session;
	return {
		status: "failed",
		reason: `${lastSeen(session)}${trouble(error2, why)}. ${why}.`,
		advice: rollbackAdvice("unsafe", roles.stableId, request.scriptName),
	};
}
function lastLive({ reader, roles }) {
	const live = reader.listing.live;
	return live && describeVersions(live, roles);
}
function lastSeen(session) {
	const live = lastLive(session);
	return live ? `Last seen live: ${live}. ` : "";
}
function whyNot(error2) {
	if (error2 instanceof Cancelled) return `${WHY_CANCELLED} before the first write.`;
	return error2 instanceof ProblemError ? error2.problems.join(" ") : `${errorText(error2)}.`;
}
function trouble(error2, why) {
	const said = clip(errorText(error2), LONGEST_WHY);
	if (error2 instanceof OutOfTimeError) return capitalised(said);
	const [request = said] = said.split(":", 1);
	return `What is live now can't be read, so nothing more was written${why.startsWith(request) ? "" : `: ${said}`}`;
}
const GAVE_WAY = "Somebody else deployed";
const RESTORATIONS = 6;
function foreignIn(listing, ledger) {
	const live = liveOf(listing);
	if (!ledger.owns(live)) return { kind: "live", deployment: live };
	const { adopted } = ledger.state;
	const deployment = listing.deployments.find((entry) => compareCreated(entry, adopted) > 0 && !ledger.owns(entry));
	return deployment && { kind: "overwritten", deployment };
}
function handleDrift(rollout, found, live, restored, said) {
	const { ports } = rollout;
	const { kind, deployment: foreign } = found;
	if (kind === "live" || isRespected(foreign, live)) return { kind: "end", ending: said ?? (() => drifted(rollout, found, live, restored)) };
	const { oddity, versions } = foreign;
	const stopped = (obstacle, now) => {
		const lost = `What somebody else deployed could not be restored: ${describeWhoDeployed(foreign)}`;
		return blockedEnding(rollout, lost, now, obstacle, deployAgainAdvice(versions, rollout.request.scriptName));
	};
	if (oddity !== void 0 || versions.length < 1 || versions.length > 2) {
		const why = `this run can't deploy it again (${oddity ?? `${versions.length} versions`})`;
		return {
			kind: "end",
			ending: () => {
				ports.emit({ type: "drift", foreign, fate: "lost" });
				return stopped(why, live);
			},
		};
	}
	if (restored === RESTORATIONS) return { kind: "stop", ending: stopped("other deployments kept going live", live) };
	ports.emit({ type: "drift", foreign, fate: "restored" });
	const request = restoringWrite(rollout, foreign);
	return { kind: "write", request, failed: (why, now) => stopped(obstacleOf(why, request), now) };
}
function isRespected({ oddity, versions }, live) {
	return oddity === void 0 && sameVersions(versions, live.versions);
}
function restoringWrite({ request }, { id: id2, message, versions }) {
	return {
		purpose: "restore",
		deployment: {
			versions,
			message: composeRestored(message || `deployment ${describe_short(id2)}`, request.run),
			triggeredBy: request.triggeredBy,
			force: false,
			codeUpdate: request.codeUpdate ?? DEFAULT_CODE_UPDATE,
		},
	};
}
function drifted({ ports, roles }, { kind, deployment: foreign }, live, restored) {
	if (kind === "live" || restored === 0) ports.emit({ type: "drift", foreign, fate: "live" });
	const replaced =
		restored === 0
			? `Deployment ${describe_short(live.id)} of this run replaced it, with the same versions`
			: `This run overwrote it, and has deployed its versions again (deployment ${describe_short(live.id)})`;
	const how = kind === "live" ? "" : `, at the same moment as this run. ${replaced}`;
	return {
		status: "drifted",
		reason: `Live is ${describeVersions(live, roles)}, not this rollout's: ${describeWhoDeployed(foreign)}${how}. This rollout has stopped, and changed nothing after that.`,
	};
}
function drive(rollout, flow) {
	return new Drive(rollout, flow).run();
}
class Drive {
	#rollout;
	#flow;
	#sent;
	/** Undefined until this run gives way; then how often it has deployed again what it had overwritten. */
	#restored;
	constructor(rollout, flow) {
		this.#rollout = rollout;
		this.#flow = flow;
	}
	async run() {
		const { budget, reader } = this.#rollout;
		const flow = this.#flow;
		for (;;) {
			const live = liveOf(reader.listing);
			const { foreign, said } = this.#driftIn(reader.listing);
			const failed = this.#storedOtherwise(live, foreign);
			if (failed !== void 0) return failed;
			const verdicts = foreign === void 0 ? await flow.look?.(live, this.#sent) : [];
			if (liveOf(await reader.fresh()).id !== live.id) continue;
			const want = () =>
				foreign === void 0
					? flow.next(liveOf(reader.listing), this.#sent, verdicts ?? [])
					: handleDrift(this.#rollout, foreign, liveOf(reader.listing), this.#restored ?? 0, said);
			const wanted = want();
			if (wanted.kind === "stop") return wanted.ending;
			if (wanted.kind === "end") {
				const ending = await this.#close(wanted, want);
				if (ending !== void 0) return ending;
			} else if (wanted.kind === "wait") {
				await budget.pause(wanted.ms, wanted.wake);
				await reader.read();
			} else {
				const made = await write(this.#rollout, wanted.request, live);
				if (made instanceof ApiError) return wanted.failed(made, liveOf(reader.listing));
				this.#sent = { ...wanted, made };
				if (this.#restored !== void 0) this.#restored += 1;
			}
		}
	}
	/** Somebody else's deployment that this run gives way to, and how it ends then where that isn't as drifted. */
	#driftIn(listing) {
		const { ledger } = this.#rollout;
		const found = foreignIn(listing, ledger);
		if (found === void 0) return {};
		const said = this.#flow.foreign?.(found, liveOf(listing));
		if (said === "ours") return this.#restored === void 0 ? {} : { foreign: found };
		if (this.#restored === void 0) {
			this.#restored = 0;
			ledger.setGoal({ policy: "hold", cause: "failed", why: GAVE_WAY });
		}
		return { foreign: found, said };
	}
	/** Of a deployment of this run that is live with other versions or shares than were sent last. */
	#storedOtherwise(live, foreign) {
		const sent = this.#sent;
		if (sent === void 0 || (foreign !== void 0 && sent.request.purpose !== "restore")) return void 0;
		const { versions } = sent.request.deployment;
		if (!this.#rollout.ledger.owns(live) || sameVersions(live.versions, versions)) return void 0;
		return live.id === sent.made?.id ? sent.failed(live, live) : sent.late?.(live);
	}
	/** Nothing more is to be done, unless a write is open or came late: then it returns undefined, once the list is read again. */
	async #close({ ending }, wantOnLast) {
		const { ledger, ports, reader } = this.#rollout;
		const [open] = ledger.open;
		if (open === void 0) {
			const reached = ending();
			if (reached.status === "completed" && (await this.#awaitLateWrites())) return void 0;
			ledger.goalReached(ports.clock.now());
			return reached;
		}
		if (ports.cancel.aborted && this.#sent !== void 0) return inDoubt(ending(), describeUnanswered(open));
		try {
			await lookForWrite(this.#rollout, open);
			return void 0;
		} catch (error2) {
			if (!(error2 instanceof OutOfTimeError)) throw error2;
			const last = wantOnLast();
			if (last.kind === "write") return last.failed(error2, liveOf(reader.listing));
			return inDoubt(last.kind === "end" ? last.ending() : ending(), error2.message);
		}
	}
	/** Waits until no write that is presumed lost can come any more. @returns whether something else is live then */
	async #awaitLateWrites() {
		const { budget, ledger, reader, ports } = this.#rollout;
		const completed = liveOf(reader.listing);
		const lateForMs = ledger.lateForMs(ports.clock.now());
		if (lateForMs === 0) return false;
		try {
			await budget.pause(lateForMs);
			await reader.read();
			await budget.pause(SECOND_READ_WAIT_MS);
			await reader.read();
		} catch {}
		const live = liveOf(reader.listing);
		if (live.id === completed.id) return false;
		return !sameVersions(live.versions, completed.versions) || foreignIn(reader.listing, ledger) !== void 0;
	}
}
function inDoubt({ status, reason: reason2 }, doubt) {
	return { status, reason: `${reason2} But ${doubt}.`, advice: { text: ADVICE.post } };
}
const MOST_ROLLBACKS = 6;
async function settleAfterError(error2, rollout) {
	const { ledger, ports, budget, request } = rollout;
	if (error2 instanceof FencedError) return errorEnding(error2, rollout);
	let why;
	let cause;
	let policy;
	if (error2 instanceof Cancelled) {
		ports.emit({ type: "cancelled", by: error2.by });
		[why, cause, policy] = [WHY_CANCELLED, "cancelled", policyOfCancel(request)];
	} else {
		[why, cause] = [errorText(error2), "failed"];
		const onFailure = request.command === "promote" ? "hold" : request.onFailure;
		policy = error2 instanceof RolloutFailure ? error2.policy : onFailure;
		ports.emit({ type: "failure", reason: why });
	}
	const goal2 = ledger.setGoal({ policy, cause, why: clip(why, LONGEST_WHY) });
	budget.startSettling(goal2.policy === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS);
	try {
		return await settle(rollout, goal2);
	} catch (trouble2) {
		if (trouble2 instanceof FencedError) return errorEnding(trouble2, rollout);
		return unsettledEnding(trouble2, rollout, `${clip(why, LONGEST_WHY)}. The post step tries again`);
	}
}
function policyOfCancel({ command: command2, onCancel }) {
	return command2 === "rollout" ? onCancel : "hold";
}
async function settle(rollout, wanted) {
	const goal2 = rollout.ledger.setGoal(wanted);
	await rollout.reader.read();
	return drive(rollout, settleFlow(rollout, goal2));
}
function settleFlow(rollout, goal2) {
	let writes = 0;
	return {
		next(live) {
			if (goal2.policy === "hold" || shareOf(live, rollout.roles.canaryId) === void 0) return { kind: "end", ending: () => endingOf(rollout, goal2, live) };
			if (writes === MOST_ROLLBACKS)
				return {
					kind: "stop",
					ending: blockedEnding(rollout, goal2.why, live, `${MOST_ROLLBACKS} rollbacks didn't keep stable live`),
				};
			writes += 1;
			const request = rollbackWrite(rollout, goal2.cause);
			return {
				kind: "write",
				request,
				failed: (why, now) => blockedEnding(rollout, goal2.why, now, obstacleOf(why, request)),
			};
		},
	};
}
function endingOf(rollout, goal2, live) {
	const { ledger, request, roles } = rollout;
	const shares = `${describeVersions(live, roles)} of ${request.scriptName}`;
	const unknown2 = ledger.open.length > 0;
	if (shareOf(live, roles.canaryId) !== void 0) {
		const still = soleVersion(live) === void 0 ? "Live is still the split" : "Live is still";
		return {
			status: "held",
			reason: `${unknown2 ? "Last seen live" : still}: ${shares}; nobody watches it. ${goal2.why}.`,
		};
	}
	const wanted = goal2.policy === "rollback" || !unknown2;
	const back = ledger.canaryDeployed && wanted && soleVersion(live) === roles.stableId;
	const again = `Stable ${describe_short(roles.stableId)} serves 100 % of ${request.scriptName} again${exposure(rollout)}`;
	const alone = back ? again : `${ledger.state.own.length === 0 ? "Live is unchanged" : "Live is"}: ${shares}`;
	return {
		status: back ? "rolled-back" : "failed",
		reason: `${unknown2 ? `Last seen live: ${shares}` : alone}. ${goal2.why}.`,
	};
}
function exposure({ reader, roles: { canaryId } }) {
	const listed = reader.listing.deployments;
	const last = listed.findIndex((deployment) => shareOf(deployment, canaryId) !== void 0);
	const [step, next] = [listed[last], listed[last - 1]];
	if (step === void 0 || next === void 0) return "";
	const ms = createdAt(next) - createdAt(step);
	const share2 = formatPercent(shareOf(step, canaryId) ?? 0);
	return ms >= 0 ? `; canary ${describe_short(canaryId)} had ${share2} % for ${formatDuration(ms)}` : "";
}
function rollbackWrite({ ledger, request, roles }, cause) {
	const marker = { kind: "rollback", canary8: describe_short(roles.canaryId), cause, run: request.run };
	return {
		purpose: "rollback",
		deployment: {
			versions: [{ versionId: roles.stableId, percentage: 100 }],
			// guard: rollback-to-stable
			message: composeMessage(marker, ledger.state.message),
			triggeredBy: request.triggeredBy,
			force: false,
			codeUpdate: request.codeUpdate ?? (cause === "failed" ? { mode: "immediate" } : DEFAULT_CODE_UPDATE),
		},
	};
}
const TICK_EVERY_MS = 6e4;
function positionOf(live, canaryId, { schedule, window }, now, since = createdAt(live)) {
	const share2 = shareOf(live, canaryId) ?? null;
	const step = share2 === null ? -1 : schedule.findLastIndex(({ percent }) => percent <= share2);
	const hold = schedule[step]?.hold;
	const end = (after) => (step === schedule.length - 1 ? since + after : nextOpening(window, Math.max(since + after, now)));
	const ends = hold && { mayEndAt: end(hold.min), mustEndAt: end(hold.max) };
	return { share: share2, step, since, now, ends };
}
function decide({ schedule, window, onFailure, onInconclusive }, { step, since, now, ends }, verdicts) {
	const onwards = (despite) => {
		if (step === schedule.length - 1) return { kind: "complete", despite };
		const opens = nextOpening(window, now);
		return opens > now ? { kind: "wait", until: opens, tickAt: opens, for: "window" } : { kind: "deploy", index: step + 1, despite };
	};
	if (ends === void 0) return onwards([]);
	const counted = verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
	const having = (status) => counted.filter((verdict) => verdict.status === status);
	const failed = having("fail");
	if (failed.length > 0) return { kind: "fail", verdicts: failed, policy: onFailure };
	const { mayEndAt, mustEndAt } = ends;
	if (now < mayEndAt) {
		const isOver = now >= since + (schedule[step]?.hold?.min ?? 0);
		return { kind: "wait", until: mayEndAt, tickAt: mayEndAt, for: isOver ? "window" : "hold" };
	}
	if (now < mustEndAt && counted.some(({ status }) => status !== "early"))
		return { kind: "wait", until: mustEndAt, tickAt: Math.min(mustEndAt, now + TICK_EVERY_MS), for: "hold" };
	const pending = having("pending");
	if (pending.length > 0) return { kind: "await-verdicts", pending };
	const unsure = having("inconclusive");
	if (unsure.length === 0) return onwards([]);
	if (onInconclusive === "proceed") return onwards(unsure);
	return { kind: "inconclusive", verdicts: unsure, policy: onInconclusive };
}
const POLL_MS = 15e3;
const VERDICT_POLL_MS = 2e3;
const HEARTBEAT_MS = 6e4;
function scheduleFlow(rollout, notYet2) {
	const { budget, ports, request, roles } = rollout;
	const { clock, emit } = ports;
	const { canaryId, stableId } = roles;
	const { schedule } = request;
	let announced;
	let lastBeat = Number.NEGATIVE_INFINITY;
	let lastReported = "";
	const wait = (decision, live, ms) =>
		notYet2 === void 0 ? { kind: "wait", ms, wake: ports.judge.alarm } : { kind: "end", ending: () => notYet2(decision, live) };
	return {
		async look(live) {
			budget.throwIfCancelled();
			const position = positionOf(live, canaryId, request, ports.api.serverNow());
			const { step: index, since, ends } = position;
			const hold = schedule[index]?.hold;
			if (hold === void 0 || ends === void 0) return [];
			if (announced !== live.id) {
				announced = live.id;
				lastBeat = clock.now();
				emit({ type: "hold", hold, index, since, ...ends });
			}
			const verdicts = await askChecks(rollout, position, { live, stableId, canaryId });
			const reported = JSON.stringify([live.id, verdicts.map(({ status, detail }) => [status, detail])]);
			if (verdicts.length > 0 && reported !== lastReported) {
				lastReported = reported;
				emit({ type: "verdicts", index, verdicts });
			}
			return verdicts;
		},
		next(live, _, verdicts) {
			const now = ports.api.serverNow();
			const since = Math.max(createdAt(live), now - ageOf(rollout, live));
			const position = positionOf(live, canaryId, request, now, since);
			const share2 = formatPercent(position.share ?? 0);
			const decision = decide(request, position, verdicts);
			switch (decision.kind) {
				case "wait":
					if (clock.now() - lastBeat >= HEARTBEAT_MS) {
						lastBeat = clock.now();
						const { until } = decision;
						emit({ type: "heartbeat", index: position.step, left: until - now, until });
					}
					return wait(decision, live, Math.max(1, Math.min(POLL_MS, decision.until - now)));
				case "await-verdicts":
					return wait(decision, live, VERDICT_POLL_MS);
				case "deploy":
					tellDespite(rollout, decision.despite);
					return wantStep(rollout, "step", request, decision.index, live);
				case "complete":
					return {
						kind: "end",
						ending: () => {
							tellDespite(rollout, decision.despite);
							return {
								status: "completed",
								reason: `Canary ${describe_short(canaryId)} is live at ${share2} % of ${request.scriptName}: that was the schedule's last step${schedule.at(-1)?.hold ? ", and its hold has passed" : ""}.`,
							};
						},
					};
				case "fail":
				case "inconclusive": {
					const { kind, policy, verdicts: verdicts2 } = decision;
					const how = kind === "fail" ? "the canary failed" : `the longest hold is over without a verdict (on-inconclusive: ${policy}) of`;
					throw new RolloutFailure(`At ${share2} % ${how} ${describeVerdicts(verdicts2)}`, policy);
				}
			}
		},
	};
}
async function askChecks(
	{ ports: { cancel, judge }, reader, request: { schedule } },
	{ share: share2, step: index, since, now, ends },
	{ live, stableId, canaryId },
) {
	const step = schedule[index];
	if (step === void 0 || ends === void 0) return [];
	const canary = { live, stableId, canaryId, share: share2 ?? 0 };
	const { deployments } = reader.listing;
	return judge.look({ ...canary, step, index, count: schedule.length, since, now, ...ends, deployments }, cancel);
}
function tellDespite({ ports }, verdicts) {
	if (verdicts.length === 0) return;
	ports.emit({
		type: "warning",
		text: `Going on without a verdict (on-inconclusive: proceed) of ${describeVerdicts(verdicts)}`,
	});
}
function wantStep({ ledger, ports, roles, request: { triggeredBy, codeUpdate: codeUpdate2, run } }, purpose, { schedule, force, onFailure }, index, live) {
	const step = schedule[index];
	if (step === void 0) throw new Error(`the schedule has no step ${index}`);
	const { canaryId } = roles;
	const { percent } = step;
	const steps2 = schedule.length;
	ports.emit({ type: "step", step, index, count: steps2 });
	const marker = { kind: "canary", canary8: describe_short(canaryId), percent, step: index + 1, steps: steps2, run };
	const message = composeMessage(marker, ledger.state.message);
	const name = `the step of ${formatPercent(percent)} % (step ${index + 1} of ${steps2})`;
	const fail = (reason2) => {
		throw new RolloutFailure(reason2, onFailure);
	};
	return {
		kind: "write",
		request: {
			purpose,
			index,
			deployment: {
				versions: splitAt(percent, roles, live),
				message,
				triggeredBy,
				force,
				// guard: force-step
				codeUpdate: codeUpdate2 ?? DEFAULT_CODE_UPDATE,
			},
		},
		failed: (why) => fail(why instanceof Error ? capitalised(`${name} could not be deployed: ${why.message}`) : describeOtherwise(why, name)),
		late: (now) => fail(`A late write of this rollout made ${describeVersions(now)} live over ${name}`),
	};
}
async function identifyUnderWay(history, given) {
	const live = understoodLive(history.listing);
	let canaryId = markedCanary(live);
	const sole = soleVersion(live);
	if (sole !== void 0) {
		if (canaryId === void 0) return void 0;
		const stableId = given !== void 0 && given !== sole ? given : await stableBefore(history, sole);
		return { live, canaryId: sole, stableId };
	}
	if (canaryId === void 0) {
		const ids = live.versions.map(({ versionId: versionId2 }) => versionId2);
		const earlier2 = await earlierSingle(history, () => true);
		const stable = ids.find((id2) => id2 === earlier2) ?? ids.find((id2) => id2 === given);
		canaryId = stable === void 0 ? void 0 : ids.find((id2) => id2 !== stable);
	}
	return canaryId === void 0 ? void 0 : { live, canaryId, stableId: besideIn(live, canaryId) };
}
async function stableForStart(history, canaryId, given, onConflict) {
	const live = understoodLive(history.listing);
	const sole = soleVersion(live);
	if (sole === canaryId) return given ?? (await stableBefore(history, canaryId));
	if (given !== void 0 && shareOf(live, given) === void 0) throw problem(`stable-version ${given} is not live.`);
	if (sole !== void 0) return sole;
	const known = given === void 0 ? (await identifyUnderWay(history))?.stableId : void 0;
	if (shareOf(live, canaryId) !== void 0) {
		if (given === void 0 && canaryId === known)
			throw problem(
				`canary-version ${canaryId} is the stable version of the rollout that is under way: to roll it back, run command: rollback; if the other one is stable, name it as stable-version.`,
			);
		return besideIn(live, canaryId);
	}
	const stableId = given ?? known;
	if (stableId === void 0) throw problem("Another canary's rollout is live, and it is unknown which of the two is stable: set stable-version.");
	if (onConflict === "replace") return stableId;
	throw problem(
		`Another canary's rollout is under way. Let it finish, roll it back with command: rollback, or set on-conflict: replace to put ${describe_short(canaryId)} in the place of ${describe_short(besideIn(live, stableId) ?? "")}.`,
	);
}
async function stableForPromote(history, canaryId, replaced) {
	const live = understoodLive(history.listing);
	if (replaced !== void 0 && replaced.stableId !== canaryId) return replaced.stableId;
	const beside = shareOf(live, canaryId) === void 0 ? soleVersion(live) : besideIn(live, canaryId);
	return beside ?? stableBefore(history, canaryId);
}
async function rollbackVersions(history, given) {
	const live = understoodLive(history.listing);
	const sole = soleVersion(live);
	const marker = markerOf(live);
	if (sole !== void 0 && (given === void 0 || given === sole) && marker?.kind === "rollback")
		return { stableId: sole, canaryId: listedVersion(history.listing, marker.canary8) };
	if (sole !== void 0 && given === sole) return { stableId: sole, canaryId: void 0 };
	const rollout = await identifyUnderWay(history, given);
	const canaryId = rollout?.canaryId ?? live.versions.find(({ versionId: versionId2 }) => versionId2 !== given)?.versionId;
	const stableId = given ?? rollout?.stableId;
	if (stableId === void 0)
		throw problem(`The version to roll back to is unknown: ${describeDeployment(live)} is live, and no rollout deployed it. Set stable-version.`);
	if (stableId === canaryId) throw problem("stable-version is the canary of the rollout under way: name another version, or use command: promote.");
	return { stableId, canaryId };
}
function listedVersion({ deployments }, id8) {
	return deployments.flatMap(({ versions }) => versions).find(({ versionId: versionId2 }) => versionId2.startsWith(id8))?.versionId;
}
function markedCanary(deployment) {
	const marker = markerOf(deployment);
	if (marker?.kind !== "canary") return void 0;
	const named2 = deployment.versions.filter(({ versionId: versionId2 }) => versionId2.startsWith(marker.canary8));
	return named2.length === 1 ? named2[0]?.versionId : void 0;
}
function besideIn({ versions }, id2) {
	return versions.find(({ versionId: versionId2 }) => versionId2 !== id2)?.versionId;
}
async function stableBefore(history, canaryId) {
	for await (const step of earlier(history)) {
		if (markedCanary(step) !== canaryId) break;
		const stable = besideIn(step, canaryId);
		if (stable !== void 0) return stable;
	}
	return earlierSingle(history, (id2) => id2 !== canaryId);
}
async function earlierSingle(history, accept) {
	for await (const deployment of earlier(history)) {
		const version2 = soleVersion(deployment);
		if (version2 !== void 0 && accept(version2)) return version2;
	}
	return void 0;
}
async function* earlier(history) {
	const { live } = history.listing;
	for await (const deployment of history) if (deployment.id !== live?.id) yield deployment;
}
function markerOf(deployment) {
	return parseMarker(deployment.message);
}
async function readBackToStart(history, canaryId) {
	for await (const deployment of history) if (shareOf(deployment, canaryId) === void 0) break;
}
async function intermediates(history, canaryId) {
	const steps2 = [];
	for await (const deployment of history) {
		if (markedCanary(deployment) !== canaryId) break;
		steps2.push(deployment);
	}
	return steps2.slice(1, -1);
}
function advanceFlow(rollout) {
	const { canaryId } = rollout.roles;
	const schedule = scheduleFlow(rollout, (decision, live) => notYet(rollout, decision, live));
	let gaveWay = false;
	return {
		// The checks of a step that was just deployed are for the next tick, and may take long.
		look: async (live, sent) => (sent ? [] : schedule.look(live, sent)),
		next: (live, sent, verdicts) => (sent ? { kind: "end", ending: () => afterStep(rollout, live) } : schedule.next(live, sent, verdicts)),
		foreign({ kind, deployment }, live) {
			if (kind === "overwritten" && !gaveWay && isRespected(deployment, live)) return "ours";
			gaveWay = true;
			if (markedCanary(deployment) !== canaryId) return void 0;
			const restored = kind === "overwritten" ? ", and its deployment was restored" : "";
			return () => waitingEnding(rollout, live, `Another run deployed this step at the same time${restored}`);
		},
	};
}
function notYet(rollout, decision, live) {
	if (decision.kind === "await-verdicts") {
		const checks = decision.pending.map(({ check }) => check).join(", ");
		const why2 = `The hold is over, and there is no verdict yet of ${checks}`;
		return waitingEnding(rollout, live, why2, rollout.ports.api.serverNow());
	}
	const why = decision.for === "hold" ? "A hold is running" : "The window is closed";
	return waitingEnding(rollout, live, why, decision.tickAt);
}
function afterStep(rollout, live) {
	const { ports, request, roles } = rollout;
	const { schedule, window } = request;
	const now = ports.api.serverNow();
	const { ends, share: share2, step } = positionOf(live, roles.canaryId, request, now);
	const deployed = `Deployed step ${step + 1} of ${schedule.length}`;
	if (ends === void 0 && step === schedule.length - 1)
		return {
			status: "completed",
			reason: `${deployed}, the last: canary ${describe_short(roles.canaryId)} is live at ${formatPercent(share2 ?? 0)} % of ${request.scriptName}.`,
		};
	return waitingEnding(rollout, live, deployed, ends?.mayEndAt ?? nextOpening(window, now));
}
function waitingEnding({ roles }, live, why, nextAt) {
	const at = nextAt === void 0 ? "" : `; next at ${toSecond(new Date(nextAt).toISOString())}`;
	return {
		status: "waiting",
		reason: `Live is ${describeVersions(live, roles)}. ${why}${at}.`,
		// guard: names-live
		...(nextAt !== void 0 && { nextAt }),
	};
}
const STABLE_UNKNOWN = "No earlier deployment shows which version was stable before the canary";
const NEW_VERSION_WAIT_MS = 3e4;
async function preflight(session, { deployable, canary, stable: givenStable }) {
	const { ports, request, reader, budget } = session;
	const { api } = ports;
	const problems = [];
	const live = understoodLive(reader.listing);
	const stableId = await stableForStart(reader, canary.id, givenStable?.id, request.onConflict);
	const { schedule } = request;
	const now = api.serverNow();
	const position = positionOf(live, canary.id, request, now);
	const span = timeToGo(position, request);
	const arrivedForGood = soleVersion(live) === canary.id && span.longest === 0;
	const stable = deployable.find(({ id: id2 }) => id2 === stableId);
	const remaining = {
		schedule,
		firstStep: span.watching ? position.step : position.step + 1,
		live,
		share: position.share ?? 0,
		stableId,
		canaryId: canary.id,
		now,
		preview: request.dryRun,
	};
	const [findings, before, after] = arrivedForGood
		? []
		: await readAtOnce(
				budget.read("what the checks need", async (options) => ports.judge.preflight?.(remaining, options)),
				stable && readVersion(session, stable),
				stable && readVersion(session, canary),
			);
	if (!arrivedForGood) {
		if (stableId === void 0) problems.push(`${STABLE_UNKNOWN}: set stable-version.`);
		else if (stable === void 0)
			problems.push(
				`Stable ${stableId} is live but not deployable any more (only the latest 100 uploads are), so no split with it and no rollback to it can be made.`,
			);
		else if (before !== void 0 && after !== void 0) problems.push(...incompatibilities(before, after));
	}
	const notes = windowNote(request, span.begins, now);
	const warnings = [];
	if (request.command === "rollout" && request.jobLimitMs !== void 0) {
		const limit = formatDuration(request.jobLimitMs);
		if (span.least > request.jobLimitMs)
			problems.push(
				`The schedule takes at least ${formatDuration(span.least)} more, and a job on this runner ends after ${limit}: shorten the holds${request.window === void 0 ? "" : ", widen the window"}, or run command: advance from a cron trigger.`,
			);
		else if (span.longest > request.jobLimitMs)
			warnings.push(`The holds may take ${formatDuration(span.longest)} at their longest, and a job on this runner ends after ${limit}.`);
	}
	problems.push(...(findings?.problems ?? []));
	notes.push(...(findings?.notes ?? []));
	if (problems.length > 0) throw new ProblemError(problems);
	warnings.push(...(findings?.warnings ?? []));
	for (const text of warnings) ports.emit({ type: "warning", text });
	await readBackToStart(reader, canary.id);
	const target = { live, canaryId: canary.id, stableId: stableId ?? canary.id };
	if (request.command === "status") return { ...target, message: "" };
	const plan = {
		scriptName: request.scriptName,
		stable: stable ?? { id: stableId ?? "" },
		canary,
		message: await ports.message(),
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
	};
	ports.emit({ type: "plan", plan });
	return { ...target, message: plan.message };
}
function readVersion({ ports, budget }, { id: id2 }) {
	const start = ports.clock.now();
	return budget.read(`version ${describe_short(id2)}`, async (options) => {
		try {
			return await ports.api.getVersion(id2, options);
		} catch (error2) {
			if (!isUnknownVersion(error2) || ports.clock.now() - start >= NEW_VERSION_WAIT_MS) throw error2;
			throw new ApiError(error2.message, { ...error2.facts, retry: true });
		}
	});
}
function timeToGo({ ends, now, step }, { schedule, window }) {
	const ahead = schedule.slice(step + 1);
	const walk = (from, length) => {
		let at = Math.max(now, from);
		const begins2 = ahead.map(({ hold }) => {
			const begin = nextOpening(window, at);
			at = begin + (hold?.[length] ?? 0);
			return begin;
		});
		return { begins: begins2, end: at };
	};
	const { begins, end } = walk(ends?.mayEndAt ?? now, "min");
	return {
		watching: ends !== void 0 && ends.mustEndAt > now,
		begins,
		end,
		least: end - now,
		longest: walk(ends?.mustEndAt ?? now, "max").end - now,
	};
}
function windowNote({ window }, begins, now) {
	const [next] = begins;
	if (window === void 0 || next === void 0) return [];
	return [
		next > now ? `Steps start only within the window: it opens at ${new Date(next).toISOString()}.` : "Steps start only within the window, which is open now.",
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
function resolveVersions({ request, reader }, canaryRef, deployable) {
	const problems = [];
	const version2 = (input, ref) =>
		attempt(
			() => {
				if (ref?.kind === "none") throw problem(ref.problem);
				return ref && findVersion(input, ref, deployable, reader.listing.live);
			},
			(error2) => {
				problems.push(...error2.problems);
				return void 0;
			},
		);
	const canary = version2("canary-version", canaryRef);
	const stable = version2("stable-version", request.stable);
	if (canary !== void 0 && canary.id === stable?.id) problems.push(`canary-version and stable-version are the same version, ${canary.id}.`);
	if (canary === void 0 || problems.length > 0) throw new ProblemError(problems);
	return { deployable, canary, stable };
}
async function readUnderWay(session) {
	const { reader, request } = session;
	const { stable } = request;
	const live = understoodLive(reader.listing);
	const isLive = stable?.kind === "id" && shareOf(live, stable.id) !== void 0;
	const given = isLive ? stable.id : await resolveStable(session, live);
	return { underWay: await identifyUnderWay(reader, given), live, given };
}
async function resolveStable(session, live) {
	const { stable } = session.request;
	if (stable === void 0) return void 0;
	return findVersion("stable-version", stable, await readDeployableVersions(session), live).id;
}
function readDeployableVersions({ ports, budget }) {
	const { api } = ports;
	return budget.read("the list of versions", (options) => api.listDeployableVersions(options));
}
const SHOWN = 5;
function findVersion(input, ref, deployable, live) {
	const uploads = deployable.filter(({ triggeredBy }) => triggeredBy !== "secret");
	switch (ref.kind) {
		case "id": {
			const version2 = deployable.find(({ id: id2 }) => id2 === ref.id);
			if (version2) return version2;
			const text = `${input} "${ref.id}": this Worker has no deployable version with this id (only the latest 100 uploads can be deployed)`;
			throw notFound(text, deployable);
		}
		case "latest": {
			const [version2] = uploads.toSorted((a, b) => b.number - a.number);
			if (version2) return version2;
			const text = `${input} "latest": this Worker has no deployable version that an upload made`;
			throw notFound(text, deployable);
		}
		case "tag": {
			const tagged2 = uploads.filter(({ tag }) => tag === ref.tag);
			const inLive = tagged2.filter(({ id: id2 }) => live?.versions.some(({ versionId: versionId2 }) => versionId2 === id2));
			const found = inLive.length > 0 ? inLive : tagged2;
			const [version2, ...more] = found;
			if (version2 !== void 0 && more.length === 0) return version2;
			const named2 = `${input} ${JSON.stringify(`tag:${ref.tag}`)}`;
			throw version2 === void 0
				? notFound(`${named2}: no deployable version has this tag`, uploads)
				: notFound(`${named2}: ${found.length} deployable versions have this tag; give the id`, found);
		}
	}
}
function notFound(text, candidates) {
	const shown = candidates.slice(0, SHOWN).map(describeVersion);
	const rest = candidates.length - shown.length;
	const list2 = shown.length === 0 ? "there is none" : shown.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
	return problem(`${text}: ${list2}.`);
}
const DATES_APART_MS = 6e4;
async function whyTakenAway(history, { id: id2, createdOn }) {
	const uploaded = Date.parse(createdOn) - DATES_APART_MS;
	for await (const deployment of history)
		if (shareOf(deployment, id2) !== void 0 || createdAt(deployment) < uploaded) return removal(history.listing.deployments, id2);
	const { deployments, older } = history.listing;
	return older === "withheld"
		? `It is unknown whether canary ${describe_short(id2)} was taken away before (Cloudflare lists the newest ${deployments.length} deployments, all made since its upload)`
		: void 0;
}
function removal(deployments, canaryId) {
	const lastHeld = deployments.findIndex((deployment) => shareOf(deployment, canaryId) !== void 0);
	const remover = deployments[lastHeld - 1];
	if (remover === void 0) return void 0;
	const marker = markerOf(remover);
	const how =
		marker?.kind === "rollback"
			? `was rolled back (${marker.cause}${marker.run ? `, run ${marker.run.id}.${marker.run.attempt}` : ""}) by`
			: "was taken away by";
	return `Canary ${describe_short(canaryId)} ${how} ${describeDeployment(remover)}`;
}
function whyPreviousTakenAway(listing) {
	const earlier2 = listing.deployments[1];
	const canaryId = earlier2 && markedCanary(earlier2);
	return canaryId && removal(listing.deployments, canaryId);
}
const FINISHING_MS = 36e5;
const DOUBTFUL_CLOCK_MS = 6e4;
async function runAdvance(session) {
	const { ports, reader } = session;
	await reader.read();
	const found = await findTickTarget(session);
	if ("ending" in found) return found.ending;
	const message = found.message || (await ports.message());
	const rollout = adopt(session, found, message);
	const doubtful = Math.abs(ports.api.serverNow() - ports.clock.now()) > DOUBTFUL_CLOCK_MS;
	if (doubtful) await reader.read();
	return drive(rollout, advanceFlow(rollout));
}
async function findTickTarget(session) {
	const { request, reader, roles } = session;
	const { underWay, live, given } = await readUnderWay(session);
	if (underWay === void 0 && soleVersion(live) === void 0)
		return idle(live, "It is unknown which version of the live split is stable; set stable-version to its id");
	const replaceable = underWay === void 0 || request.onConflict === "replace" || isRolloutOver(session, underWay);
	if (underWay !== void 0 && !replaceable) tellOtherCanary(session, underWay);
	if (request.canary.kind === "none" || !replaceable)
		return underWay === void 0 ? idle(live, whyPreviousTakenAway(reader.listing)) : follow(session, underWay, given);
	const resolved = resolveVersions(session, request.canary, await readDeployableVersions(session));
	const current = underWay?.canaryId ?? soleVersion(live);
	const why = request.byHand ? void 0 : await whyNotStart(reader, resolved, current);
	if (underWay !== void 0 && (why !== void 0 || resolved.canary.id === underWay.canaryId)) return follow(session, underWay, given);
	roles.canaryId = resolved.canary.id;
	if (shareOf(live, resolved.canary.id) !== void 0) return idle(live);
	if (why !== void 0) return idle(live, `${why}; it is started only by hand`);
	const target = await preflight(session, resolved);
	roles.stableId = target.stableId;
	return target;
}
function isRolloutOver(session, underWay) {
	return soleVersion(underWay.live) === underWay.canaryId && overForMs(session, underWay) >= 0;
}
function overForMs({ ports, request }, { live, canaryId }) {
	const { ends, now, since, step } = positionOf(live, canaryId, request, ports.api.serverNow());
	const isLast = step === request.schedule.length - 1;
	return isLast ? now - (ends?.mustEndAt ?? since) : Number.NEGATIVE_INFINITY;
}
async function whyNotStart(history, { canary, deployable }, current) {
	const number2 = deployable.find(({ id: id2 }) => id2 === current)?.number;
	return (
		(await whyTakenAway(history, canary)) ??
		(number2 !== void 0 && canary.number < number2
			? `Canary ${describe_short(canary.id)} (number ${canary.number}) is older than what is live (${describe_short(current ?? "")}, number ${number2})`
			: void 0)
	);
}
function knownStable({ stableId }, given) {
	if (stableId === void 0) throw problem(`${STABLE_UNKNOWN}: set stable-version to its id.`);
	if (given === void 0 || given === stableId) return stableId;
	throw problem(`stable-version ${given} is not the stable version of the rollout that is under way.`);
}
function tellOtherCanary({ ports, request: { canary } }, { canaryId }) {
	if (canary.kind !== "id" || canary.id === canaryId) return;
	ports.emit({
		type: "warning",
		text: `canary-version ${describe_short(canary.id)} waits: the rollout of ${describe_short(canaryId)} is under way. Set on-conflict: replace to put it in its place.`,
	});
}
async function follow(session, underWay, given) {
	const { reader, roles } = session;
	const { live, canaryId } = underWay;
	roles.canaryId = canaryId;
	if (underWay.stableId !== void 0) roles.stableId = underWay.stableId;
	if (overForMs(session, underWay) > FINISHING_MS)
		return {
			ending: {
				status: "idle",
				reason: `The rollout of ${describe_short(canaryId)} is complete: ${describeVersions(live)} since ${toSecond(live.createdOn)}.`,
			},
		};
	const stableId = knownStable(underWay, given);
	await readBackToStart(reader, canaryId);
	return { live, stableId, canaryId, message: personsMessage(live.message) };
}
function idle(live, warning2) {
	const why = warning2 ?? "No rollout is under way";
	const lives = why.includes(live.id) ? describeVersions(live) : describeDeployment(live);
	const reason2 = `Live is ${lives}. ${why}.`;
	return { ending: { status: "idle", reason: reason2, ...(warning2 !== void 0 && { warns: true }) } };
}
async function prune({ ports, reader, roles }) {
	const { cancel, emit } = ports;
	let deleted = 0;
	let kept = 0;
	try {
		for (let more = true; more; ) {
			const old = await intermediates(reader, roles.canaryId);
			const gone = await deleteAll(ports, old);
			deleted += gone;
			kept = old.length - gone;
			more = reader.listing.older === "withheld" && gone > 0;
			if (more) await reader.read();
		}
	} catch (error2) {
		if (!cancel.aborted)
			emit({
				type: "warning",
				text: `Older deployments of the rollout were not pruned: ${errorText(error2)}.`,
			});
	}
	if (deleted + kept > 0) emit({ type: "note", text: `Pruned ${deleted} of ${deleted + kept} intermediate deployments.` });
}
async function deleteAll({ api, cancel, emit, fenced }, deployments) {
	let deleted = 0;
	for (const { id: id2 } of deployments) {
		if (cancel.aborted || fenced()) break;
		try {
			await api.deleteDeployment(id2, { timeoutMs: 1e4, signal: cancel });
			deleted += 1;
		} catch (error2) {
			if (cancel.aborted) break;
			emit({ type: "warning", text: `Deployment ${describe_short(id2)} could not be pruned: ${errorText(error2)}.` });
		}
	}
	return deleted;
}
function collectingReport(outer) {
	const report2 = { made: [], verdicts: [] };
	const emit = (event) => {
		if (event.type === "plan") report2.plan = event.plan;
		if (event.type === "deployed") {
			const { type: _, ...made } = event;
			report2.made.push(made);
		}
		if (event.type === "verdicts") {
			const at = outer.api.serverNow();
			report2.verdicts.push(...event.verdicts.map((verdict) => ({ index: event.index, at, verdict })));
		}
		outer.emit(event);
	};
	return { ports: { ...outer, emit }, report: report2 };
}
async function finish(session, ending, report2) {
	const { reader, ports, request, roles } = session;
	try {
		session.ledger?.end();
	} catch (error2) {
		ports.emit({
			type: "warning",
			text: `The post step may undo what this run has done: that the run has finished can't be saved: ${errorText(error2)}.`,
		});
	}
	const pruning = request.prune && request.command !== "promote" && ending.status === "completed";
	if (pruning && hasAdopted(session)) await prune(session);
	const stored = await readBack(session, ending, report2);
	const stable = ending.status === "rolled-back" ? await askStableAgain(ports) : void 0;
	const live = reader.listing.live;
	const listed = reader.listing.deployments;
	const asStored = (made) => ({
		...made,
		deployment: [stored, ...listed].find((each) => each?.id === made.deployment.id) ?? made.deployment,
	});
	const share2 = live && canaryShare(live, roles);
	const advice2 = ending.advice ?? adviceAfter(ending.status, live, roles, request.scriptName);
	const outcome = {
		...ending,
		...(advice2 && { advice: advice2 }),
		...(stable !== void 0 && { reason: `${ending.reason} ${stable}` }),
		...(live && { live }),
		...roles,
		...report2,
		...(share2 !== void 0 && { share: share2 }),
		made: report2.made.map(asStored),
	};
	ports.emit({ type: "finished", outcome });
	return outcome;
}
function canaryShare(live, { canaryId, stableId }) {
	if (canaryId !== void 0) return shareOf(live, canaryId) ?? (live.oddity === void 0 ? 0 : void 0);
	return stableId !== void 0 && soleVersion(live) === stableId ? 0 : void 0;
}
async function askStableAgain({ cancel, judge }) {
	try {
		return cancel.aborted ? void 0 : await judge.probeStable?.(cancel);
	} catch {
		return void 0;
	}
}
async function readBack({ ports: { api, cancel, emit }, reader }, { status }, { made }) {
	const reached = status === "completed" || status === "waiting" || status === "rolled-back";
	const id2 = reached ? reader.listing.live?.id : void 0;
	if (id2 === void 0 || made.at(-1)?.deployment.id !== id2 || cancel.aborted) return void 0;
	try {
		return await api.getDeployment(id2, { timeoutMs: 5e3 });
	} catch (error2) {
		emit({ type: "warning", text: `The last deployment could not be read back: ${errorText(error2)}` });
		return void 0;
	}
}
async function runStatus(session) {
	const { request, reader } = session;
	const { live } = await reader.read();
	if (live === void 0) return { status: "idle", reason: "This Worker has no deployment." };
	const found = await findTickTarget(session);
	if ("ending" in found) return found.ending;
	const { would, at: nextAt, position } = await whatTickWouldDo(session, found);
	const at = describePosition(position, request.schedule);
	return {
		status: "waiting",
		reason: `Canary ${describe_short(found.canaryId)} is ${at}: ${describeDeployment(found.live)}. ${would}.`,
		nextAt,
	};
}
function describePosition({ share: share2, step }, schedule) {
	if (share2 === null) return "not live";
	const which = step < 0 ? "below the first step" : `step ${step + 1} of ${schedule.length}`;
	return `at ${formatPercent(share2)} % (${which})`;
}
async function runDryTick(session) {
	await session.reader.read();
	const found = await findTickTarget(session);
	if ("ending" in found) return found.ending;
	return dryRunEnding(found.live, found, (await whatTickWouldDo(session, found)).would);
}
function dryRunEnding(live, roles, would) {
	const then = would === void 0 ? "" : `: ${would}`;
	return {
		status: "planned",
		reason: `Live is ${describeVersions(live, roles)}. Nothing was written (dry-run)${then}.`,
	};
}
async function whatTickWouldDo(session, target) {
	const { ports, request } = session;
	const place = () => positionOf(target.live, target.canaryId, request, ports.api.serverNow());
	const verdicts = await askChecks(session, place(), target);
	const position = place();
	if (verdicts.length > 0) ports.emit({ type: "verdicts", index: position.step, verdicts });
	const open = verdicts.filter(({ warn, status }) => !warn && status === "pending");
	const passed = verdicts.map((each) => (open.includes(each) ? { ...each, status: "early" } : each));
	const decision = decide(request, position, passed);
	const goesOn = decision.kind === "deploy" || decision.kind === "complete";
	const checks = open.map(({ check }) => check).join(" and ");
	const condition = goesOn && checks !== "" ? ` if ${checks} ${open.length === 1 ? "passes" : "pass"}` : "";
	return {
		would: `advance would ${describeDecision(decision, request)}${condition}`,
		at: decision.kind === "wait" ? decision.tickAt : position.now,
		position,
	};
}
function describeDecision(decision, { schedule }) {
	switch (decision.kind) {
		case "deploy":
			return `deploy ${formatPercent(schedule[decision.index]?.percent ?? 0)} % now`;
		case "wait":
			return `wait until ${new Date(decision.until).toISOString()}${decision.for === "window" ? ", when the window opens" : ""}`;
		case "await-verdicts":
			return `wait for ${describeVerdicts(decision.pending)}`;
		case "complete":
			return "report the schedule as complete";
		case "fail":
		case "inconclusive":
			return `${decision.policy === "hold" ? "stop here" : "roll back to stable"}: ${describeVerdicts(decision.verdicts)}`;
	}
}
async function runPromote(session) {
	const { ports, request } = session;
	const target = await promoteTarget(session);
	const { live, canaryId, stableId } = target;
	Object.assign(session.roles, { canaryId, stableId });
	if (soleVersion(live) === canaryId) {
		if (!request.dryRun) adopt(session, target, "");
		return {
			status: "completed",
			reason: `Canary ${describe_short(canaryId)} serves everything already: ${describeDeployment(live)}.`,
		};
	}
	if (request.dryRun) return dryRunEnding(live, target, `canary ${describe_short(canaryId)} would go to 100 %`);
	const rollout = adopt(session, target, await ports.message());
	return drive(rollout, promoteFlow(rollout));
}
function promoteFlow(rollout) {
	const { request, roles } = rollout;
	const schedule = [...request.schedule.slice(0, -1), { percent: 100 }];
	const atOnce = { ...request, schedule, onFailure: "hold" };
	return {
		next(live) {
			if (soleVersion(live) !== roles.canaryId) return wantStep(rollout, "promote", atOnce, schedule.length - 1, live);
			const reason2 = `Promoted: canary ${describe_short(roles.canaryId)} is live at 100 % of ${request.scriptName}.`;
			return { kind: "end", ending: () => ({ status: "completed", reason: reason2 }) };
		},
		// Somebody else promoted it at the same moment.
		foreign: ({ kind, deployment }, live) => (kind === "overwritten" && isRespected(deployment, live) ? "ours" : void 0),
	};
}
async function promoteTarget(session) {
	const { request, reader } = session;
	await reader.read();
	const { underWay, live } = await readUnderWay(session);
	const named2 = request.canary.kind !== "none";
	if (!named2 && underWay === void 0) throw problem("No rollout is under way, so there is no canary to promote: give canary-version.");
	const canary = named2 ? request.canary : { kind: "id", id: underWay?.canaryId ?? "" };
	const resolved = resolveVersions(session, canary, await readDeployableVersions(session));
	const canaryId = resolved.canary.id;
	const other = underWay !== void 0 && underWay.canaryId !== canaryId && !isRolloutOver(session, underWay);
	const strange = underWay === void 0 && soleVersion(live) === void 0 && shareOf(live, canaryId) === void 0;
	if ((other || strange) && request.onConflict === "fail")
		throw problem(`Another canary's rollout is under way: set on-conflict: replace to promote ${describe_short(canaryId)} over it.`);
	const replaced = other ? underWay : void 0;
	const stableId = resolved.stable?.id ?? (await stableForPromote(reader, canaryId, replaced));
	if (stableId === void 0 && soleVersion(live) !== canaryId) throw problem("The stable version is unknown: set stable-version.");
	return { live, canaryId, stableId: stableId ?? canaryId };
}
const RECHECK_MS = 1e4;
const LIST_LAG_MS = 3e3;
const ROUNDS = 3;
const BY_HAND = "Rolling back by hand";
const STABLE_AGAIN = { policy: "rollback", cause: "manual", why: BY_HAND };
async function runRollback(session) {
	const { ports, request, reader, budget, roles } = session;
	let target = await rollbackTarget(session);
	if (soleVersion(target.live) === target.stableId) {
		await budget.pause(LIST_LAG_MS);
		target = await rollbackTarget(session);
	}
	const { live, stableId, canaryId } = target;
	roles.stableId = stableId;
	if (canaryId !== void 0) roles.canaryId = canaryId;
	if (canaryId === void 0 || soleVersion(live) === stableId)
		return {
			status: "rolled-back",
			reason: `Nothing to roll back: stable ${describe_short(stableId)} is at 100 % (${describeDeployment(live)}).`,
		};
	const found = { live, stableId, canaryId };
	if (request.dryRun) return dryRunEnding(live, found, `stable ${describe_short(stableId)} would go to 100 %`);
	const rollout = adopt(session, found, await ports.message());
	try {
		await reader.read();
		return await drive(rollout, rollbackFlow(rollout));
	} catch (error2) {
		const why = `${BY_HAND}: ${clip(errorText(error2), LONGEST_WHY)}`;
		if (!(error2 instanceof Cancelled)) rollout.ledger.setGoal({ ...STABLE_AGAIN, why });
		throw error2;
	}
}
async function rollbackTarget(session) {
	const { reader } = session;
	const live = understoodLive(await reader.read());
	const given = await resolveStable(session, live);
	return { ...(await rollbackVersions(reader, given)), live };
}
function rollbackFlow(rollout) {
	const { ledger, ports, request, roles } = rollout;
	const { stableId, canaryId } = roles;
	let rounds = 0;
	let checked = false;
	const stuck = (obstacle, live) => {
		ledger.setGoal(STABLE_AGAIN);
		return blockedEnding(rollout, BY_HAND, live, obstacle);
	};
	return {
		next(live, sent) {
			if (soleVersion(live) === stableId) {
				if (sent === void 0 || checked || !ledger.owns(live)) {
					const reason2 = `Rolled back by hand: stable ${describe_short(stableId)} is at 100 % of ${request.scriptName}.`;
					return { kind: "end", ending: () => ({ status: "rolled-back", reason: reason2 }) };
				}
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
				const text = `A step of the rollout went live ${when}: ${describeDeployment(live)}.`;
				ports.emit({ type: "warning", text });
			}
			if (rounds === ROUNDS) return { kind: "stop", ending: stuck("steps of a running rollout kept going live after it", live) };
			rounds += 1;
			checked = false;
			if (crossed) {
				ledger.adopt(live);
				ports.emit({ type: "adopted", live, stableId, canaryId });
			}
			const write2 = rollbackWrite(rollout, "manual");
			return { kind: "write", request: write2, failed: (why, now) => stuck(obstacleOf(why, write2), now) };
		},
		foreign: ({ deployment }) =>
			// guard: hotfix-stays
			markerOf(deployment)?.kind === "canary" || soleVersion(deployment) === stableId ? "ours" : void 0,
	};
}
async function dispatchCommand(ports, request) {
	const recorded = collectingReport(request.command === "rollback" ? ignoringFullDisk(ports) : ports);
	const session = openSession(recorded.ports, request);
	let ending;
	try {
		ending = await perform(session);
	} catch (error2) {
		ending = hasAdopted(session) ? await settleAfterError(error2, session) : errorEnding(error2, session);
	}
	return finish(session, ending, recorded.report);
}
function perform(session) {
	switch (session.request.command) {
		case "rollout":
			return runRollout(session);
		case "advance":
			return session.request.dryRun ? runDryTick(session) : runAdvance(session);
		case "promote":
			return runPromote(session);
		case "rollback":
			return runRollback(session);
		case "status":
			return runStatus(session);
	}
}
async function runRollout(session) {
	const { request, reader, roles } = session;
	const [, deployable] = await readAtOnce(reader.read(), readDeployableVersions(session));
	const resolved = resolveVersions(session, request.canary, deployable);
	roles.canaryId = resolved.canary.id;
	const target = await preflight(session, resolved);
	const { live, canaryId, stableId } = target;
	if (stableId !== canaryId) roles.stableId = stableId;
	if (request.dryRun) return dryRunEnding(live, roles);
	if (stableId === canaryId)
		return {
			status: "completed",
			reason: `The canary serves everything already: ${describeVersions(live, roles)}.`,
		};
	const rollout = adopt(session, target, target.message);
	return drive(rollout, scheduleFlow(rollout));
}
function ignoringFullDisk(ports) {
	const save = (state2) => {
		try {
			ports.state.save(state2);
		} catch (error2) {
			const text = `What this run does can't be saved for the post step: ${errorText(error2)}.`;
			ports.emit({ type: "warning", text });
		}
	};
	return { ...ports, state: { save } };
}
function listenForCancel(runtime2, clock) {
	const controller = new AbortController();
	const stop = runtime2.onSignal((name) => controller.abort(new Cancelled(name, clock.now())));
	return { signal: controller.signal, stop };
}
const SIDES = ["canary", "stable"];
const NO_REQUESTS = { errors: 0, requests: 0, interval: 1 };
function noCounts() {
	return { canary: { errors: 0, requests: 0, interval: 1 }, stable: { errors: 0, requests: 0, interval: 1 } };
}
function addTo(sum, { canary, stable }) {
	sum.canary.errors += canary.errors;
	sum.canary.requests += canary.requests;
	sum.canary.interval = canary.interval ?? 1;
	sum.stable.errors += stable.errors;
	sum.stable.requests += stable.requests;
	sum.stable.interval = stable.interval ?? 1;
}
const KNOWING_NOTHING = { eta: 1, canaryRate: 1, stableRate: 1 };
function usualErrors(mean, eta) {
	return mean + 3 * Math.sqrt(mean / eta) + 1 / eta;
}
function stakeOf({ canary, stable }, usual, limit) {
	const errors = canary.errors + stable.errors;
	const mean = usual.canaryRate * canary.requests + usual.stableRate * stable.requests;
	const least = limit.form === "stable" ? 20 * (limit.factor - 1 + 3 * (limit.allowance ?? 0)) : 0;
	return Math.min(1, (Math.max(least, usualErrors(mean, usual.eta)) / errors) ** 2);
}
const WORSE = [1.25, 1.5, 2, 3, 5, 10, 30];
const HEALTHY = [0.1, 0.25, 0.5, 0.75, 1, 1.25];
const BELOW = [0.1, 0.25, 0.5, 0.75];
const HIGHEST_RATE = 0.99;
function alarmMixture(limit) {
	return limit.form === "stable"
		? ratioMixture(
				limit.factor,
				WORSE.map((factor) => limit.factor * factor),
				limit.allowance,
			)
		: rateMixture(
				limit.most,
				WORSE.map((factor) => Math.min(HIGHEST_RATE, limit.most * factor)),
			);
}
function certificateMixture(limit) {
	return limit.form === "stable"
		? ratioMixture(healthyNull(limit.factor), HEALTHY, limit.allowance)
		: rateMixture(
				limit.most,
				BELOW.map((part) => limit.most * part),
			);
}
function healthyNull(phi0) {
	return Math.max(2, 1.6 * phi0);
}
const BETA = 0.05;
const LEAST_BOUND = 1e-3;
const MOST_BOUND = 0.01;
function zeroErrorRequests(limit, stableRate, dispersion) {
	return Math.ceil((dispersion * Math.log(1 / BETA)) / -Math.log1p(-zeroErrorRate(limit, stableRate)));
}
function zeroErrorRate(limit, stableRate) {
	if (limit.form === "fixed") return limit.most;
	if (stableRate <= 0) return MOST_BOUND;
	const worst = healthyNull(limit.factor) * stableRate + (limit.allowance ?? 0);
	return Math.min(MOST_BOUND, Math.max(LEAST_BOUND, worst));
}
function ratioMixture(phi0, alternatives, allowance = 0) {
	const ratios = alternatives.map((phi) => ({ phi, logRatio: Math.log(phi / phi0) }));
	const shiftOf = (phi, { canary, stable }) => (phi * canary.requests + stable.requests) / (phi0 * canary.requests + stable.requests);
	return {
		size: alternatives.length,
		terms: (interval, into) => {
			const { canary, stable } = interval;
			const errors = canary.errors + stable.errors;
			if (errors <= 0 && allowance === 0) {
				into.fill(0);
				return;
			}
			const allowed2 = allowance * canary.requests;
			ratios.forEach(({ phi, logRatio }, index) => {
				const shift = shiftOf(phi, interval);
				const term = canary.errors * logRatio - errors * Math.log(shift);
				into[index] = term - allowed2 * (phi / phi0 / shift - 1);
			});
		},
		perError: (interval, into) => {
			ratios.forEach(({ phi, logRatio }, index) => {
				into[index] = logRatio - Math.log(shiftOf(phi, interval));
			});
		},
	};
}
function rateMixture(rate, alternatives) {
	const ratios = alternatives.map((other) => ({
		ofErrors: Math.log(other / rate),
		ofSuccesses: Math.log1p(-other) - Math.log1p(-rate),
	}));
	return {
		size: alternatives.length,
		terms: ({ canary: { errors, requests: requests2 } }, into) => {
			ratios.forEach(({ ofErrors, ofSuccesses }, index) => {
				into[index] = errors * ofErrors + (requests2 - errors) * ofSuccesses;
			});
		},
		perError: (_, into) => {
			ratios.forEach(({ ofErrors, ofSuccesses }, index) => {
				into[index] = ofErrors - ofSuccesses;
			});
		},
	};
}
const MOST_WEIGHT = 20;
const LONGEST_BURST = 3;
function nothing() {
	return {
		canary: { minutes: 0, requests: 0, errors: 0, squares: 0, extrapolated: 0 },
		stable: { minutes: 0, requests: 0, errors: 0, squares: 0, extrapolated: 0 },
	};
}
function copied({ canary, stable }) {
	return { canary: { ...canary }, stable: { ...stable } };
}
function addMinute(sums, { errors, requests: requests2, interval = 1 }, before) {
	if (requests2 <= 0) return;
	sums.minutes++;
	sums.requests += requests2;
	sums.errors += errors;
	sums.squares += (errors * (errors + 2 * before)) / requests2;
	sums.extrapolated += requests2 * interval;
}
class HourlyBursts {
	/** Of the hour that is under way, for each version. */
	#sums = nothing();
	/** So many minutes in a row have had errors far above what is usual. */
	#far = 0;
	/** So many have had more than would come one at a time, and each version's surplus in them: a burst, if it's short. */
	#burst = 0;
	#surplus = { canary: 0, stable: 0 };
	/** What was known before these: they don't raise what is usual themselves. */
	#calm = { sums: nothing(), usual: KNOWING_NOTHING };
	#hour = Number.NEGATIVE_INFINITY;
	/** The hours before this one are over. @returns what they said */
	enter(hour) {
		if (hour <= this.#hour) return [];
		const { found } = this;
		this.#sums = nothing();
		this.#calm.sums = nothing();
		this.#hour = hour;
		return found;
	}
	/**
	 * @param counts stable's are the witness of an outage, or the whole Worker: errors of the canary alone are none
	 * @param usual by the minutes before it; only asked where something failed
	 * @returns whether it looks like a part of one
	 */
	add(counts, usual) {
		const { errors, requests: requests2 } = counts.stable;
		if (this.#far === 0 && errors > 0) this.#calm = { sums: copied(this.#sums), usual: usual() };
		const { eta, stableRate } = this.#calm.usual;
		const mean = stableRate * requests2;
		const isFar = errors > usualErrors(mean, eta);
		this.#far = isFar ? this.#far + 1 : 0;
		if (this.#far === LONGEST_BURST + 1) this.#sums = copied(this.#calm.sums);
		const surplus = 1 - usualErrors(mean, 1) / errors;
		this.#burst = surplus > 0 ? this.#burst + 1 : 0;
		const goesOn = this.#burst > 0 && this.#burst < LONGEST_BURST;
		const sums = this.#sums;
		if (this.#far <= LONGEST_BURST) {
			addMinute(sums.canary, counts.canary, this.#surplus.canary);
			addMinute(sums.stable, counts.stable, this.#surplus.stable);
		}
		this.#surplus.canary = goesOn ? this.#surplus.canary + counts.canary.errors * surplus : 0;
		this.#surplus.stable = goesOn ? this.#surplus.stable + errors * surplus : 0;
		return isFar;
	}
	/** What the hour that is under way says so far. */
	get found() {
		const found = [];
		const { canary, stable } = this.#sums;
		for (const sums of [canary, stable]) {
			const one = foundIn(sums);
			if (one !== void 0) found.push(one);
		}
		return found;
	}
}
function foundIn({ minutes, requests: requests2, errors, squares, extrapolated }) {
	if (minutes < 2 || errors <= 0) return void 0;
	const dispersion = ((requests2 * squares) / errors - errors) / (minutes - 1);
	return { excess: (dispersion - 1) * (extrapolated / requests2), weight: Math.min(MOST_WEIGHT, errors) };
}
const PRIOR = { dispersion: 2, weight: 10 };
const LARGEST = 100;
const QUANTILE = 0.75;
const SLACK = 1e-6;
class LearntDispersion {
	#origin;
	/** What the hours that are over have said, the largest excess first. */
	#closed = [];
	#weight = 0;
	/** Of all minutes that are over, the day's as stable's. */
	#total = noCounts();
	#hours = new HourlyBursts();
	#minute = Number.NEGATIVE_INFINITY;
	/** Of the minute that is under way. */
	#counts = noCounts();
	#usual;
	/** @param origin the rollout's first minute, Unix ms. */
	constructor(origin2) {
		this.#origin = origin2;
	}
	/** One that knows the hours that are over here, and goes on by itself. */
	fork() {
		const other = new LearntDispersion(this.#origin);
		other.#closed.push(...this.#closed);
		other.#weight = this.#weight;
		addTo(other.#total, this.#total);
		return other;
	}
	/** @param minutes of the day before the rollout, oldest first. */
	addDay(minutes) {
		const hours = new HourlyBursts();
		for (const minute of minutes) {
			this.#keep(hours.enter(this.#hourOf(minute.at)));
			const counts = { canary: NO_REQUESTS, stable: minute };
			hours.add(counts, () => this.#usualNow());
			addTo(this.#total, counts);
		}
		this.#keep(hours.found);
	}
	/**
	 * What is usual for the minute of this instant, Unix ms; never earlier than the last one's.
	 * @param interval how its counts are sampled: the finest interval of both versions, the same in all of its parts.
	 */
	usualAt(at, interval = 1) {
		this.#enter(at);
		this.#usual ??= this.#usualNow(interval);
		return this.#usual;
	}
	/** Counts of a minute or of a part of it, after its evidence. */
	add(at, counts) {
		this.#enter(at);
		addTo(this.#counts, counts);
	}
	/** D by the minutes that are over, 1–100, for counts that aren't sampled. */
	get value() {
		return this.#dispersion(this.#quantile(1, PRIOR.weight), 1);
	}
	/** The same by what was seen alone; 1 without errors. */
	get seen() {
		return this.#dispersion(this.#quantile(1, 0), 1);
	}
	#usualNow(interval = 1) {
		const { canary, stable } = this.#total;
		const stableRate = (stable.errors + 1) / (stable.requests + 1);
		return {
			eta: 1 / this.#dispersion(this.#quantile(interval, PRIOR.weight), interval),
			stableRate,
			canaryRate: Math.max(stableRate, canary.errors / Math.max(1, canary.requests)),
		};
	}
	#dispersion(excess, interval) {
		return Math.min(LARGEST, Math.max(1, 1 + excess / interval));
	}
	#hourOf(at) {
		return Math.floor((at - this.#origin) / HOUR_MS);
	}
	/** Closes the minute, and the hours, before this instant. */
	#enter(at) {
		const minute = Math.floor(at / MINUTE_MS);
		if (minute <= this.#minute) return;
		this.#minute = minute;
		const counts = this.#counts;
		const isOutage = this.#hours.add(counts, () => this.#usual ?? this.#usualNow());
		addTo(this.#total, isOutage ? { ...counts, canary: NO_REQUESTS } : counts);
		this.#counts = noCounts();
		this.#usual = void 0;
		this.#keep(this.#hours.enter(this.#hourOf(at)));
	}
	#keep(hours) {
		for (const hour of hours) {
			const behind = this.#closed.findIndex(({ excess }) => excess < hour.excess);
			this.#closed.splice(behind < 0 ? this.#closed.length : behind, 0, hour);
			this.#weight += hour.weight;
		}
	}
	/** The excess of which three quarters of the weight lie at it or below it; 0 where nothing has any. */
	#quantile(interval, prior) {
		const others = [{ excess: (PRIOR.dispersion - 1) * interval, weight: prior }, ...this.#hours.found];
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
			if (left < 0) return next.excess;
		}
	}
}
class StepMean {
	#steps;
	/** Of each alternative: S, and ln of what the starts contribute. */
	#alternatives;
	#started = 0;
	/** @param size the number of alternatives; @param steps N, at least 1. */
	constructor(size, steps2) {
		this.#steps = steps2;
		this.#alternatives = Array.from({ length: size }, () => ({ sum: 0, starts: Number.NEGATIVE_INFINITY }));
	}
	/** A step starts with the next interval. More than N are ignored. */
	start() {
		if (this.#started === this.#steps) return;
		this.#started++;
		for (const each of this.#alternatives) each.starts = logSumExp([each.starts, -each.sum]);
	}
	/** Adds an interval's terms. */
	add(terms) {
		let index = 0;
		for (const each of this.#alternatives) each.sum += terms[index++] ?? 0;
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
function logSumExp(values) {
	let largest = Number.NEGATIVE_INFINITY;
	for (const value of values) largest = Math.max(largest, value);
	let sum = 0;
	for (const value of values) sum += Math.exp(value - largest);
	return largest + Math.log(sum);
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
	#logRatios;
	constructor(mixture, steps2, cap) {
		this.#mixture = mixture;
		this.#mean = new StepMean(mixture.size, steps2);
		this.#cap = cap;
		this.#sums = new Float64Array(mixture.size);
		this.#counted = new Float64Array(mixture.size);
		this.#perError = new Float64Array(mixture.size);
		this.#logRatios = new Float64Array(mixture.size);
	}
	/** A step starts with the next span. */
	start() {
		this.#mean.start();
	}
	/**
	 * @param span the number of the span that the part lies in; never less than the last one's.
	 * @param stake see `stakeOf`.
	 */
	add(part, eta, span, stake = 1) {
		if (span !== this.#span) {
			this.#span = span;
			this.#errors = 0;
			this.#sums.fill(0);
			this.#counted.fill(0);
		}
		this.#errors += part.canary.errors;
		this.#mixture.terms(part, this.#logRatios);
		const isLarge = this.#errors > GIFT;
		if (isLarge) this.#mixture.perError(part, this.#perError);
		for (let index = 0; index < this.#logRatios.length; index++) {
			const sum = (this.#sums[index] ?? 0) + staked(eta * (this.#logRatios[index] ?? 0), stake);
			const gift = isLarge ? GIFT * eta * (this.#perError[index] ?? 0) : 0;
			const cap = gift > 0 ? Math.max(this.#cap, sum - gift) : this.#cap;
			const counted = Math.min(sum, cap);
			this.#logRatios[index] = counted - (this.#counted[index] ?? 0);
			this.#sums[index] = sum;
			this.#counted[index] = counted;
		}
		this.#mean.add(this.#logRatios);
	}
	get logE() {
		return this.#mean.logE();
	}
}
function staked(x, stake) {
	if (stake >= 1) return x;
	return Math.max(0, x) + Math.log((1 - stake) * Math.exp(-Math.max(0, x)) + stake * Math.exp(Math.min(0, x)));
}
const COUNT_SLACK = 1e-6;
const MOST_OF_A_MINUTE = 1.7;
class RateEvidence {
	#limit;
	#alarm;
	#times;
	/** Of the current step's hold; undefined where nobody asks. */
	#certificate;
	#started = 0;
	/** Parts of one minute in which only one version was asked are put together until the other one was, too. */
	#pending = noCounts();
	#minute = Number.NEGATIVE_INFINITY;
	#admitting = false;
	/** ln 1/α: the limit is exceeded where `peak` has reached it. */
	threshold;
	/** The largest ln E after any part; at least 0. */
	peak = 0;
	/** The same after parts that may raise an alarm: for a ceiling those while stable's own rate isn't above it. */
	admittedPeak = Number.NEGATIVE_INFINITY;
	/** What was judged since the evidence began, and in the current step's hold. */
	total = noCounts();
	step = noCounts();
	/** Stable alone, since before the rollout. */
	stable = { errors: 0, requests: 0 };
	/** How many parts were judged, and the beginning of the newest, Unix ms. */
	parts = 0;
	newest;
	/**
	 * @param cap how much a part may add to an alarm: a minute of the metrics, so that none convicts alone, or a second
	 *   of the live tail, whose clients are told apart.
	 * @param certifies whether `isCertified` will be asked, which costs as much as the alarm; without, it is false.
	 */
	constructor(limit, { steps: steps2, alpha }, times, cap, certifies = true) {
		this.#limit = limit;
		this.#times = times;
		this.threshold = -Math.log(alpha);
		const toAlarm = Math.log(steps2 / alpha);
		const most = cap === "minute" ? Math.min(MOST_OF_A_MINUTE, toAlarm / 3.5) : 0.4 * toAlarm;
		this.#alarm = new CappedEvidence(alarmMixture(limit), steps2, most);
		if (certifies) this.#certificate = newCertificate(limit);
	}
	/** Steps and holds that have begun since. */
	set times(times) {
		if (times.holdFrom !== this.#times.holdFrom) {
			this.step = noCounts();
			this.#certificate &&= newCertificate(this.#limit);
		}
		this.#times = times;
	}
	/**
	 * @param at the part's beginning, Unix ms; never earlier than the last one's. Its length may be any, as long
	 *   as it doesn't depend on the errors in it.
	 * @param counts both versions', as they were seen: sampled ones as they are. Before the evidence begins only
	 *   stable's count, for the ceiling.
	 * @param usual of its minute, known before the minute.
	 */
	add(at, counts, usual) {
		this.stable.errors += counts.stable.errors;
		this.stable.requests += counts.stable.requests;
		if (at < this.#times.evidenceFrom) return;
		this.#begin(at);
		addTo(this.#pending, counts);
		const part = this.#pending;
		if (part.canary.requests <= 0 || (this.#limit.form === "stable" && part.stable.requests <= 0)) return;
		this.#pending = noCounts();
		addTo(this.total, part);
		this.parts++;
		this.newest = at;
		this.#alarm.add(part, usual.eta, this.parts, stakeOf(part, usual, this.#limit));
		if (at >= this.#times.holdFrom) {
			addTo(this.step, part);
			this.#certificate?.add(part, usual.eta, this.#minute);
		}
		const admits = this.#limit.form === "stable" || rateOf(this.stable) <= this.#limit.most;
		if (part.canary.errors > 0 || admits !== this.#admitting) {
			const { logE } = this.#alarm;
			this.peak = Math.max(this.peak, logE);
			if (admits) this.admittedPeak = Math.max(this.admittedPeak, logE);
		}
		this.#admitting = admits;
	}
	/** Whether it has ever taken an alarm: it stays. */
	get isAlarm() {
		return this.admittedPeak >= this.threshold;
	}
	/** What begins with this part; what was one-sided in the minute before is dropped. */
	#begin(at) {
		const minute = Math.floor(at / MINUTE_MS);
		if (minute > this.#minute) this.#pending = noCounts();
		this.#minute = minute;
		const { stepStarts } = this.#times;
		while ((stepStarts[this.#started] ?? Number.POSITIVE_INFINITY) <= at) {
			this.#alarm.start();
			this.#started++;
			this.#pending = noCounts();
		}
	}
	/**
	 * Whether the current step alone certifies the canary as healthy, at a risk of 5 %: without an error of its own
	 * by its requests, otherwise by the evidence against being far worse than stable, or close to the ceiling.
	 * @param dispersion D as it was seen, without what is assumed; 1 without errors.
	 */
	isCertified(dispersion) {
		if (this.#certificate === void 0) return false;
		const { errors, requests: requests2 } = this.step.canary;
		if (errors > 0) return this.#certificate.logE >= Math.log(1 / BETA) - COUNT_SLACK;
		const needed = zeroErrorRequests(this.#limit, rateOf(this.stable), dispersion);
		return requests2 >= needed - COUNT_SLACK;
	}
}
function newCertificate(limit) {
	const certificate = new CappedEvidence(certificateMixture(limit), 1, Math.log(1 / BETA) / 3);
	certificate.start();
	return certificate;
}
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;
const REPLAYS = 200;
const FEWEST_REPLAYS = 30;
class DayReplays {
	#minutes;
	#learnt = new LearntDispersion(0);
	#played = /* @__PURE__ */ new Map();
	/** Requests and errors of all minutes, as they were sampled. */
	total;
	/** @param day oldest minute first; those that are missing had no requests. */
	constructor(day) {
		const first2 = day[0]?.at ?? 0;
		const last = day.at(-1)?.at ?? first2 - MINUTE_MS;
		const count2 = (last - first2) / MINUTE_MS + 1;
		const dense = Array.from({ length: count2 }, (_, index) => ({
			at: first2 + index * MINUTE_MS,
			errors: 0,
			requests: 0,
		}));
		for (const minute of day) dense[(minute.at - first2) / MINUTE_MS] = minute;
		this.#minutes = recordedOf(dense);
		this.#learnt.addDay(day.map((minute) => ({ ...minute, at: minute.at - last - MINUTE_MS })));
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
		const middle = (list2) => list2.sort((a, b) => a - b)[Math.floor(list2.length / 2)] ?? 0;
		return { stops: stops.sort((a, b) => a - b), failed: Math.round(middle(failed)) };
	}
	#once({ limit, risk, share: share2 }, failing, minutes, random) {
		const evidence = new RateEvidence(limit, risk, { evidenceFrom: 0, stepStarts: [0], holdFrom: 0 }, "minute", false);
		const dispersion = this.#learnt.fork();
		const fraction2 = share2 / 100;
		const first2 = Math.floor(random() * this.#minutes.length);
		let failed = 0;
		let onCanary = false;
		let quiet = noCounts();
		for (let minute = 0; minute < minutes; minute++) {
			const place = (first2 + minute) % this.#minutes.length;
			const recorded = this.#minutes[place];
			if (recorded === void 0 || recorded.requests <= 0) continue;
			if (!recorded.goesOn) onCanary = random() < fraction2;
			const { requests: requests2, errors, clump, interval = 1 } = recorded;
			const ordinary = whole(errors - clump, random);
			const byChance = binomial(ordinary, fraction2, random);
			const own = this.#own(failing, place, fraction2, random);
			const canaryRequests = requests2 * fraction2;
			const stableRequests = requests2 - canaryRequests;
			const canaryErrors = "rate" in failing ? own : byChance + (onCanary ? clump : 0) + own;
			const stableErrors = ordinary - byChance + (onCanary ? 0 : clump);
			const canary = { errors: Math.min(canaryRequests, canaryErrors), requests: canaryRequests, interval };
			const stable = { errors: Math.min(stableRequests, stableErrors), requests: stableRequests, interval };
			const counts = { canary, stable };
			failed += canary.errors * interval;
			const at = minute * MINUTE_MS;
			if (canary.errors + stable.errors > 0) {
				const usual = dispersion.usualAt(at, interval);
				evidence.add(at - MINUTE_MS, quiet, usual);
				evidence.add(at, counts, usual);
				quiet = noCounts();
			} else addTo(quiet, counts);
			dispersion.add(at, counts);
			if (canary.errors > 0 && evidence.isAlarm) return { stop: minute + 1, failed };
		}
		return { stop: Number.POSITIVE_INFINITY, failed };
	}
	/** The errors that a worse canary has besides: those of other minutes of the same hour, or at its own rate. */
	#own(failing, place, fraction2, random) {
		if ("rate" in failing) {
			const requests2 = (this.#minutes[place]?.requests ?? 0) * fraction2;
			return binomial(whole(requests2, random), failing.rate, random);
		}
		const hour = place - (place % HOUR_MINUTES);
		const length = Math.min(HOUR_MINUTES, this.#minutes.length - hour);
		let errors = 0;
		for (let more = whole(failing.times - 1, random); more > 0; more--) {
			const other = this.#minutes[hour + Math.floor(random() * length)];
			if (other !== void 0) errors += binomial(whole(other.errors - other.clump, random), fraction2, random);
		}
		return errors;
	}
}
function whole(count2, random) {
	const floor = Math.floor(count2);
	return floor + (count2 > floor && random() < count2 - floor ? 1 : 0);
}
function recordedOf(dense) {
	const clumps = dense.map(({ errors }, index) => {
		const hour = index - (index % HOUR_MINUTES);
		const usual = usualOf(dense.slice(hour, hour + HOUR_MINUTES));
		return errors > usualErrors(usual, 1) ? Math.floor(errors - usual) : 0;
	});
	return dense.map((minute, index) => {
		let [from, to] = [index, index];
		while ((clumps[from - 1] ?? 0) > 0) from--;
		while ((clumps[to + 1] ?? 0) > 0) to++;
		const isOutage = to - from >= LONGEST_BURST;
		const clump = isOutage ? 0 : (clumps[index] ?? 0);
		return { ...minute, clump, goesOn: clump > 0 && index > from };
	});
}
function usualOf(hour) {
	const sorted = hour.map(({ errors }) => errors).sort((a, b) => a - b);
	const most = Math.max(1, Math.ceil(sorted.length * 0.9));
	return sorted.slice(0, most).reduce((sum, errors) => sum + errors, 0) / most;
}
function seeded(seed) {
	let state2 = seed >>> 0;
	return () => {
		state2 = (state2 + 1831565813) >>> 0;
		let mixed = Math.imul(state2 ^ (state2 >>> 15), state2 | 1);
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
function exemptionOf(check, share2) {
	if (share2 <= 0) return "not judged at 0 %: no traffic reaches the canary";
	if (share2 >= 100 && check.limit.form === "stable") {
		return "not judged at 100 %: no traffic reaches stable, so there is nothing to compare with";
	}
	return void 0;
}
const STALE_DATA_MS = 10 * MINUTE_MS;
const LARGEST_LOG = 690;
function metricVerdict(check, terms, findings) {
	const { peak, excuse, counted } = findings;
	const threshold = -Math.log(terms.alpha);
	const isReached = peak >= threshold;
	const isAlarm = isReached && excuse === void 0;
	const lack = isAlarm ? void 0 : findings.lack;
	const passes = check.ifTraffic && lack?.onlyTraffic === true;
	const isExcused = isReached && !isAlarm && lack === void 0;
	let status;
	if (isAlarm || isExcused) status = "fail";
	else if (lack === void 0) status = findings.certified() ? "early" : "pass";
	else status = passes ? "pass" : "inconclusive";
	const remarks = [
		counted && `${counted}, ${formatEvidence(peak, threshold)}`,
		...(findings.remarks ?? []),
		isExcused && excuse,
		lack && (passes ? `passes for lack of traffic (if-traffic): ${lack.text}` : lack.text),
	];
	return {
		check: check.text,
		status,
		warn: check.warn || isExcused,
		detail: remarks.filter(Boolean).join("; "),
		numbers: {
			evidence: Math.exp(Math.min(LARGEST_LOG, peak)),
			log10Evidence: peak / Math.LN10,
			threshold: 1 / terms.alpha,
			minRequests: terms.minRequests,
			...findings.numbers,
		},
	};
}
function lackOf({ now, holdFrom, judgedBefore }, { minRequests }, { problem: problem2 }, newest, stepRequests, noData) {
	const age = now - (newest ?? now);
	let text;
	if (stepRequests <= 0) text = `nothing of this step counts yet: no ${noData} (metrics arrive about 2 minutes late)`;
	else if (stepRequests < minRequests - COUNT_SLACK) text = tooFew(Math.floor(stepRequests), minRequests);
	else if (age > STALE_DATA_MS) text = `the newest data is ${Math.floor(age / MINUTE_MS)} min old`;
	else return void 0;
	return problem2 === void 0 ? { text, onlyTraffic: holdFrom < judgedBefore } : { text: `${text}; ${problem2}`, onlyTraffic: false };
}
function tooFew(stepRequests, minRequests) {
	const some = stepRequests === 1 ? "1 request counts" : `${formatCount(stepRequests)} requests count`;
	return `${some} for this step, which needs ${minRequests}`;
}
function formatEvidence(logE, logThreshold) {
	const threshold = Number(Math.exp(logThreshold).toPrecision(3));
	const limit = formatLog(Math.log(threshold), threshold);
	return logE < logThreshold
		? `evidence ${formatLog(logE)} of the ${limit} needed to fail`
		: `by chance less than once in ${formatLog(logE)} rollouts (limit: once in ${limit})`;
}
function formatLog(logarithm, value = Math.exp(logarithm)) {
	if (value < 1e4) return String(value >= 100 ? Math.floor(value + 1e-9) : roundedDown(value, 2));
	const exponent = Math.floor(logarithm / Math.LN10);
	const digits2 = roundedDown(Math.exp(logarithm - exponent * Math.LN10), 1);
	return `${digits2}\xB710${superscript(exponent)}`;
}
function roundedDown(value, digits2) {
	const unit = 10 ** (Math.floor(Math.log10(value)) - digits2 + 1);
	const floored = Math.floor(value / unit + 1e-9) * unit;
	return Number(floored.toPrecision(digits2));
}
function superscript(exponent) {
	return String(exponent).replace(/./g, (digit) => "\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079"[Number(digit)] ?? "");
}
const METRICS_LAG_MS = 2 * MINUTE_MS;
const FINAL_AFTER_MS = 15 * MINUTE_MS;
function timelineOf(watch, partMs = MINUTE_MS) {
	const { now, since, count: count2 } = watch;
	const starts = startsOf(watch);
	const first2 = starts[0]?.at ?? since;
	const exposed = starts.find((start) => start.share > 0)?.at ?? since;
	const evidenceFrom = exposed > first2 ? ceilTo(partMs, exposed) : floorTo(partMs, exposed);
	const rolloutFrom = floorTo(partMs, first2);
	return {
		steps: count2,
		now,
		rolloutFrom,
		day: {
			from: floorTo(MINUTE_MS, rolloutFrom) - DAY_MS,
			to: floorTo(MINUTE_MS, rolloutFrom) - FINAL_AFTER_MS,
		},
		stableFrom: rolloutFrom - HOUR_MS,
		evidenceFrom,
		holdFrom: Math.max(evidenceFrom, ceilTo(partMs, since)),
		judgedBefore: floorTo(partMs, now - METRICS_LAG_MS),
		stepStarts: starts.map(({ at }) => floorTo(partMs, at)),
	};
}
function startsOf({ deployments, canaryId }) {
	const starts = /* @__PURE__ */ new Map();
	for (const deployment of deployments) {
		const share2 = shareOf(deployment, canaryId);
		if (share2 === void 0) break;
		const at = createdAt(deployment);
		starts.set(share2, Math.min(at, starts.get(share2) ?? at));
	}
	return [...starts].map(([share2, at]) => ({ share: share2, at })).sort((a, b) => a.at - b.at);
}
const MOST_PLAYED = 12;
const BUDGET_MINUTES = 12e5;
const PLAYS = 4;
const TIMES = [{ times: 2 }, { times: 5 }, { times: 10 }];
const RATES = [{ rate: 1 / 1e3 }, { rate: 1 / 200 }, { rate: 1 / 100 }];
const FEW_ERRORS = 20;
const FEW_MINUTES = DAY_MINUTES / 2;
const LONGEST_MINUTES = 7 * DAY_MINUTES;
const HALF = 50;
const SHORTEST_HOLD_MS = 4 * MINUTE_MS;
const SHARES = [5, 10, 20, 25, 33, 40];
const MARGIN = 1.2;
function previewOf({ schedule, ahead, days, terms }, { warnings, notes }) {
	const played = ahead.slice(0, MOST_PLAYED);
	if (ahead.length > MOST_PLAYED) notes.push(`Only the first ${MOST_PLAYED} holds were played with the last day's errors.`);
	const budget = Math.min(1e5, Math.round(BUDGET_MINUTES / (PLAYS * played.length * days.size)));
	const risk = { steps: schedule.length, alpha: terms.alpha };
	const outlooksAt = (share2) =>
		[...days].flatMap(([check, day]) => {
			if (exemptionOf(check, share2) !== void 0) return [];
			const perMinute = (day.total.requests / day.total.minutes) * (share2 / 100);
			const judging = { limit: check.limit, risk, share: share2 };
			return [{ check, perMinute, play: (failing, most) => day.play(judging, failing, most, budget) }];
		});
	const steps2 = played.map((step) => ({ ...step, outlooks: outlooksAt(step.step.percent) }));
	const canaries = [...days.values()].some(({ total }) => total.errors > 0) ? TIMES : RATES;
	const [, meant, worst] = canaries;
	notes.push(...yesterday([...days.values()]));
	notes.push(...betterSchedule(schedule, steps2, outlooksAt, meant), ...healthyStopped(steps2));
	warnings.push(...steps2.flatMap((step) => shortFor(step, worst, terms)));
	return steps2.flatMap((step) => previewStep(step, canaries));
}
function yesterday(days) {
	const lines = days.map(({ total }) => {
		const said = `The last day: ${formatCount(total.requests / total.minutes)} requests a minute, ${formatRate(rateOf(total))} failed.`;
		const hours = Math.round(total.minutes / 60);
		const thin = [
			total.minutes < FEW_MINUTES && `only ${hours} ${hours === 1 ? "hour" : "hours"} of it could be read`,
			total.errors > 0 && total.errors < FEW_ERRORS && `it has only ${formatCount(total.errors)} errors`,
		].filter(Boolean);
		return thin.length === 0 ? said : `${said} What follows is rough: ${thin.join(", and ")}.`;
	});
	return [...new Set(lines)];
}
function previewStep({ index, step, outlooks }, canaries) {
	if (outlooks.length === 0) return [];
	const regressions = canaries.map((canary) => {
		const replayed = first(outlooks, canary, step.hold.max);
		const ms = noticedMs(replayed);
		return {
			canary: nameOf(canary),
			noticedMs: Number.isFinite(ms) ? ms : void 0,
			failed: replayed.failed,
			seen: seenIn(replayed, step.hold.max),
		};
	});
	const [, meant] = regressions;
	return [{ index, regressions, short: meant !== void 0 && meant.seen < 0.5 }];
}
function healthyStopped(steps2) {
	const parts = steps2.flatMap(({ step, outlooks }) =>
		outlooks.flatMap(({ check, play }) => (check.warn ? [] : [seenIn(play({ times: 1 }, minutesIn(step.hold.max)), step.hold.max)])),
	);
	if (parts.length === 0) return [];
	const stopped = Math.round(200 * (1 - parts.reduce((none, part) => none * (1 - part), 1)));
	return [`With the last day's errors, ${stopped} of 200 healthy canaries would be stopped.`];
}
function shortFor({ step, name, outlooks }, worst, { minRequests }) {
	return outlooks.flatMap(({ check, perMinute, play }) => {
		const replayed = play(worst, horizon(step.hold.max));
		const requests2 = Math.ceil(minRequests / perMinute) * MINUTE_MS + METRICS_LAG_MS + MINUTE_MS;
		if (step.hold.max >= requests2 && seenIn(replayed, step.hold.max) >= 0.5) return [];
		const needed = Math.max(requests2, MARGIN * noticedMs(replayed));
		return Number.isFinite(needed)
			? `${name} is too short for ${check.text} to notice even a canary that fails ${nameOf(worst)}: hold it for at least ${formatDuration(wholeMinutes(needed))}.`
			: `${name} is too small for ${check.text}: with this traffic a day isn't enough to notice even a canary that fails ${nameOf(worst)}.`;
	});
}
function betterSchedule(schedule, steps2, outlooksAt, meant) {
	const last = schedule.at(-1);
	if (steps2.length === 0 || last === void 0 || last.percent < HALF || outlooksAt(SHARES[0]).length === 0) return [];
	const seen = steps2.some(({ step, outlooks }) => {
		if (step.percent >= HALF) return false;
		return outlooks.length === 0 || seenIn(first(outlooks, meant, step.hold.max), step.hold.max) >= 0.5;
	});
	if (seen) return [];
	const problem2 = `No step below ${HALF} % is long enough to notice a canary that fails ${nameOf(meant)}.`;
	const total = schedule.slice(0, -1).reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
	for (const share2 of SHARES) {
		const needed = wholeMinutes(MARGIN * noticedMs(first(outlooksAt(share2), meant, 0)));
		if (!(needed < total)) continue;
		const end = `${formatPercent(last.percent)}${last.hold === void 0 ? "" : `:${formatHold(last.hold)}`}`;
		const before =
			last.percent > HALF && total - needed >= SHORTEST_HOLD_MS
				? [`${share2}:${formatDuration(needed)}`, `${HALF}:${formatDuration(total - needed)}`]
				: [`${share2}:${formatDuration(total)}`];
		return [`${problem2} This schedule of the same length could: ${[...before, end].join(", ")}`];
	}
	return [`${problem2} No schedule of the same length could: this Worker has too few requests or errors for it.`];
}
function nameOf(canary) {
	return "times" in canary ? `${canary.times} \xD7 as often` : `once in ${Math.round(1 / canary.rate).toLocaleString("en")}`;
}
function first(outlooks, canary, holdMs) {
	const played = outlooks.map(({ play }) => play(canary, horizon(holdMs)));
	return played.reduce((best, each) => (noticedMs(each) < noticedMs(best) ? each : best));
}
function horizon(holdMs) {
	return Math.max(DAY_MINUTES, minutesIn(holdMs));
}
function minutesIn(ms) {
	return Math.min(LONGEST_MINUTES, Math.floor(ms / MINUTE_MS));
}
function noticedMs({ stops }) {
	return lateMs(stops[Math.floor(stops.length / 2)] ?? Number.POSITIVE_INFINITY);
}
function seenIn({ stops }, holdMs) {
	return stops.filter((stop) => lateMs(stop) <= holdMs).length / stops.length;
}
function lateMs(minutes) {
	return (minutes + 1) * MINUTE_MS + METRICS_LAG_MS;
}
function wholeMinutes(ms) {
	return Math.ceil(ms / MINUTE_MS) * MINUTE_MS;
}
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
	const judging = checks.filter(isMetric);
	for (const step of ahead) judgedIn(step, judging, found);
	const now = floorTo(MINUTE_MS, remaining.now);
	const hour = { from: now - METRICS_LAG_MS - HOUR_MS, to: now - METRICS_LAG_MS };
	const day = { from: now - DAY_MS, to: now - FINAL_AFTER_MS };
	const days = /* @__PURE__ */ new Map();
	const applying = judging.filter((check) => !check.live && applies(check, ahead));
	await Promise.all([
		listen(deps, judging, ahead, remaining, found, options),
		...[...Map.groupBy(applying, deps.readerOf)].map(async ([reader, needing]) => {
			const rows = await tried(needing, found, () => reader.source.counts(hour, options));
			if (rows === void 0) return;
			if (rows.every(({ requests: requests2 }) => requests2 <= 0)) found.warnings.push(silence(needing));
			if (!remaining.preview) return;
			const replays = new DayReplays(await reader.fetchDay(day, options));
			for (const check of replays.total.requests > 0 ? needing : []) if (check.kind !== "latency") days.set(check, replays);
		}),
	]);
	if (!remaining.preview) return found;
	return { ...found, preview: previewOf({ schedule: remaining.schedule, ahead, days, terms }, found) };
}
function pinnable({ checks, scriptName: scriptName2 }, found) {
	const pinned = checks.filter((check) => check.kind === "probe" && check.pinned);
	if (pinned.length === 0 || canBePinned(scriptName2)) return;
	const text = `A probe can't request a version of ${scriptName2}: Cloudflare's override header only accepts names that begin with a letter. Add "unpinned" to each probe.`;
	(pinned.every(({ warn }) => warn) ? found.warnings : found.problems).push(text);
}
function holdsAhead({ schedule, firstStep }, notes) {
	return schedule.flatMap((step, index) => {
		if (index < firstStep) return [];
		const which = `Step ${index + 1} of ${schedule.length} (${formatPercent(step.percent)} %`;
		const { hold } = step;
		if (hold !== void 0) return [{ index, step: { ...step, hold }, name: `${which}, hold ${formatHold(hold)})` }];
		notes.push(`${which}) has no hold, so it runs no checks.`);
		return [];
	});
}
function applies(check, ahead) {
	return ahead.some(({ step }) => exemptionOf(check, step.percent) === void 0);
}
function judgedIn({ step, name }, judging, found) {
	for (const [reason2, checks] of Map.groupBy(judging, (check) => exemptionOf(check, step.percent))) {
		if (reason2 !== void 0) {
			const [are, block] = checks.length === 1 ? ["is", "It neither passes nor blocks"] : ["are", "They neither pass nor block"];
			found.notes.push(`${name}: ${textsOf(checks)} ${are} ${reason2}. ${block} there.`);
			continue;
		}
		const blind = checks.filter(({ live }) => !live);
		if (blind.length === 0 || step.hold.max >= SHORTEST_HOLD_MS) continue;
		found.warnings.push(
			`${name} is too short for ${textsOf(blind)}: metrics arrive about 2 minutes late, so a hold under ${formatDuration(SHORTEST_HOLD_MS)} has no data.`,
		);
	}
}
function textsOf(checks) {
	return checks.map(({ text }) => text).join(", ");
}
async function listen({ tails }, judging, ahead, remaining, found, options) {
	const live = judging.filter((check) => check.live && applies(check, ahead));
	if (live.length === 0) return;
	const what = textsOf(live);
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
	} catch (error2) {
		if (!(error2 instanceof ApiError || error2 instanceof SourceError)) throw error2;
		if (binding && error2 instanceof ApiError && error2.facts.retry) throw error2;
		const [check] = needing;
		const what = check === void 0 ? "" : check.live ? "the live tail" : CALLED[check.source];
		const text = `${textsOf(needing)} needs ${what}, which can't be read: ${error2.message}`;
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
function readTailMessage(text) {
	const { event, outcome, scriptVersion, eventTimestamp } = fieldsOf(parseJson(text));
	const { type, request, response } = fieldsOf(event);
	if (type === "overload" || type === "overload-stop") return "sampling";
	const { id: id2 } = fieldsOf(scriptVersion);
	if (typeof id2 !== "string" || typeof outcome !== "string") return void 0;
	const { status } = fieldsOf(response);
	const client = fieldsOf(fieldsOf(request)["headers"])["cf-connecting-ip"];
	return {
		versionId: id2,
		outcome: outcome.slice(0, 40),
		fetch: typeof request === "object" && request !== null,
		status: typeof status === "number" ? status : void 0,
		at: typeof eventTimestamp === "number" ? eventTimestamp : Number.NaN,
		client: typeof client === "string" ? client : void 0,
	};
}
const KNOWN = /* @__PURE__ */ new Set([
	"ok",
	"canceled",
	"clientDisconnected",
	"responseStreamDisconnected",
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
function isKnownOutcome(outcome) {
	return KNOWN.has(outcome);
}
function endedInError(outcome) {
	return outcome !== "ok" && !/cancel|disconnect/i.test(outcome);
}
function countsAsError(kind, { outcome, fetch, status }) {
	if (kind === "error-rate") return endedInError(outcome);
	if (!fetch) return void 0;
	return status === void 0 ? endedInError(outcome) : status >= 500;
}
const WAITS = [1e3, 2e3, 5e3, 1e4];
const LONGEST_ASKED_MS = 36e4;
const SOUND_MS = 6e4;
const PING_MS = 1e4;
const LONGEST_GAP_MS = 3e4;
const SILENT_GAPS = 20;
const SHORTEST_SILENCE_MS = 6e4;
const LONGEST_SILENCE_MS = 6e5;
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
	#opened;
	#keeping;
	#line;
	#problem = "the tail isn't open yet";
	/** Its last sign of life, local clock, and for how long such signs have proved it open, in ms. */
	#lastSign = Number.NEGATIVE_INFINITY;
	#provedMs = 0;
	/** Its version's invocations: how many came, and when the first and the last did. When it was made again for none. */
	#heard = 0;
	#firstHeard = 0;
	#lastHeard = 0;
	#renewedAt = Number.NEGATIVE_INFINITY;
	constructor(versionId2, deps, events) {
		this.#versionId = versionId2;
		this.#deps = deps;
		this.#events = events;
	}
	/** The open tail's id; undefined when none is. */
	get id() {
		return this.#tail?.id;
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
	/** Opens it, and keeps it open from then on. Once it is, does nothing. @throws ApiError */
	open() {
		this.#opened ??= this.#connect().then(
			() => {
				this.#keeping = this.#keep();
			},
			(error2) => {
				this.#opened = void 0;
				throw error2;
			},
		);
		return this.#opened;
	}
	/** An invocation of its version came. */
	heard() {
		this.#lastHeard = this.#deps.clock.now();
		if (this.#heard++ === 0) this.#firstHeard = this.#lastHeard;
	}
	/** For how long none has come, in ms, where that is long; undefined otherwise, and before the first. */
	get silentMs() {
		const gaps = SILENT_GAPS * ((this.#lastHeard - this.#firstHeard) / this.#heard);
		const usual = this.#heard < SILENT_GAPS ? LONGEST_SILENCE_MS : Math.max(SHORTEST_SILENCE_MS, gaps);
		const silent = this.#deps.clock.now() - this.#lastHeard;
		return this.#heard > 0 && silent > Math.min(LONGEST_SILENCE_MS, usual) ? silent : void 0;
	}
	/** Makes it again, since it may be deaf; every ten minutes at most. */
	renewIfSilent() {
		const now = this.#deps.clock.now();
		if (this.silentMs === void 0 || now - this.#renewedAt < LONGEST_SILENCE_MS) return;
		this.#renewedAt = now;
		lose(this.#line, "it was silent");
	}
	/** Ends it. What can't be deleted here is left to the post step. Never rejects. */
	async close() {
		this.#end.abort();
		lose(this.#line, "closed");
		await this.#opened?.catch(() => {});
		await this.#keeping;
		for (let attempt2 = 1; attempt2 <= DELETE_ATTEMPTS && this.#tail !== void 0; attempt2++) {
			if (attempt2 > 1) await this.#deps.clock.sleep(DELETE_AGAIN_MS);
			await this.#delete().catch(() => {});
		}
	}
	async #keep() {
		const { clock } = this.#deps;
		let asked = 0;
		for (let attempt2 = 0; !this.#end.signal.aborted; ) {
			const begun = clock.now();
			if (this.#line !== void 0) {
				this.#problem = await this.#watch(this.#line);
				this.#line = void 0;
				if (clock.now() - begun >= SOUND_MS) attempt2 = 0;
			}
			try {
				const wait = WAITS[Math.min(attempt2++, WAITS.length - 1)] ?? 0;
				await clock.sleep(Math.max(wait, asked), this.#end.signal);
				asked = 0;
				await this.#connect();
			} catch (error2) {
				this.#problem = errorText(error2);
				const { retryAfterMs = 0 } = error2 instanceof ApiError ? error2.facts : {};
				asked = Math.min(retryAfterMs, LONGEST_ASKED_MS);
			}
		}
	}
	/** Resolves with the reason when the line was closed, or a ping had no answer when the next was due. */
	async #watch(line2) {
		const { clock } = this.#deps;
		for (;;) {
			const pinged = clock.now();
			line2.connection.ping();
			if (await waitFor(line2.lost.promise, [], clock, PING_MS)) return line2.lost.promise;
			if (this.#lastSign < pinged) lose(line2, "the tail doesn't answer");
		}
	}
	#sign() {
		this.#provedMs += this.#gap;
		this.#lastSign = this.#deps.clock.now();
	}
	/** @throws ApiError */
	async #connect() {
		const { api, connect: connect2, mask, serverNow } = this.#deps;
		await this.#delete();
		const tail = await api.create(this.#versionId, { timeoutMs: CONNECT_MS });
		this.#tail = tail;
		this.#events.onChange();
		if (this.#end.signal.aborted) return;
		mask(tail.url);
		const openedAt = serverNow();
		const lost = Promise.withResolvers();
		try {
			const connection = await connect2(
				tail.url,
				{
					onMessage: (text) => {
						this.#sign();
						this.#events.onMessage(text, openedAt);
					},
					onPong: () => this.#sign(),
					onClose: lost.resolve,
				},
				{ timeoutMs: CONNECT_MS, signal: this.#end.signal },
			);
			this.#line = { connection, lost };
			this.#sign();
			if (this.#end.signal.aborted) lose(this.#line, "closed");
		} catch (error2) {
			const text = `the live tail could not be connected: ${errorText(error2)}`;
			throw new ApiError(text, { retry: true, write: "not-made" });
		}
	}
	/** @throws ApiError */
	async #delete() {
		if (this.#tail === void 0) return;
		await this.#deps.api.delete(this.#tail.id, { timeoutMs: DELETE_MS });
		this.#tail = void 0;
		this.#events.onChange();
	}
}
function lose(line2, why) {
	line2?.connection.close();
	line2?.lost.resolve(why);
}
const SECOND_MS = 1e3;
const WAIT_MS = 3e3;
const FARTHEST_MS = 1e4;
class OpenSeconds {
	/** When each one's first invocation was received, local clock; the oldest such first. */
	#open = /* @__PURE__ */ new Map();
	/** Seconds before this are over. */
	#next = Number.NEGATIVE_INFINITY;
	/** The second of each version's newest invocation. */
	#newest = { canary: Number.NEGATIVE_INFINITY, stable: Number.NEGATIVE_INFINITY };
	/**
	 * @param now when it was received, local clock
	 * @param serverNow the same, server time
	 */
	add(side, invocation, now, serverNow) {
		const began = Math.abs(invocation.at - serverNow) <= FARTHEST_MS ? invocation.at : serverNow;
		const second = Math.max(this.#next, Math.floor(began / SECOND_MS));
		this.#newest[side] = Math.max(this.#newest[side], second);
		const open = this.#open.get(second) ?? { receivedAt: now, invocations: [] };
		this.#open.set(second, open);
		open.invocations.push({ ...invocation, side, at: Math.max(began, second * SECOND_MS) });
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
			return { at: second * SECOND_MS, invocations: invocations.sort((a, b) => a.at - b.at) };
		});
	}
	/** When `take` has something at the latest, local clock; undefined when nothing waits. */
	get due() {
		const [first2] = this.#open.values();
		return first2 && first2.receivedAt + SECOND_MS + WAIT_MS;
	}
}
function countsOf({ invocations }, kind, limit) {
	const [received, judged2] = [noCounts(), noCounts()];
	for (const invocation of invocations) {
		const { side, at, client } = invocation;
		const isError = countsAsError(kind, invocation);
		if (isError === void 0) continue;
		for (const counts of limit.admits(client, at, isError) ? [received, judged2] : [received]) {
			counts[side].requests++;
			if (isError) counts[side].errors++;
		}
	}
	return { received, judged: judged2 };
}
const REPEAT_MS = 6e4;
const MOST_NAMES = 5;
class BothTails {
	#deps;
	#onSecond;
	#tails = /* @__PURE__ */ new Map();
	#sampling = /* @__PURE__ */ new Set();
	#seconds = new OpenSeconds();
	#salt = (0, external_node_crypto_.randomBytes)(16).toString("base64");
	#unknown = /* @__PURE__ */ new Map();
	#closed = new AbortController();
	/** When each message came, the oldest first. */
	#seen = /* @__PURE__ */ new Map();
	#waiting = false;
	/** When the step began that is watched, and whether stable has traffic in it. */
	#since = Number.NaN;
	#stableServes = true;
	/** @param onSecond called with each second once it is over, oldest first */
	constructor(deps, onSecond) {
		this.#deps = deps;
		this.#onSecond = onSecond;
	}
	/**
	 * Opens the tails that aren't open yet; from then on they are kept open. Without a stable version it is only the
	 * canary's.
	 *
	 * @throws ApiError; the signal's reason, while it may go on until `close`
	 */
	async open(versions, { signal }) {
		for (const side of SIDES) {
			const versionId2 = versions[`${side}Id`];
			if (versionId2 !== void 0 && !this.#tails.has(side)) this.#tails.set(side, this.#listen(side, versionId2));
		}
		const opened = Promise.all([...this.#tails.values()].map((tail) => tail.open()));
		await waitFor(opened, signal ? [signal] : [], this.#deps.clock);
		signal?.throwIfAborted();
	}
	/** Why nothing may pass now: a tail isn't connected. */
	get problem() {
		for (const [side, { problem: problem2 }] of this.#tails) {
			if (problem2 !== void 0) return `the live tail of ${side} is lost: ${problem2}`;
		}
		return this.#tails.size === 0 ? "no live tail is open" : void 0;
	}
	/** Which tail has been silent for long: its version has no traffic any more, or it is deaf. */
	get silence() {
		for (const [side, { silentMs }] of this.#tails) {
			if (silentMs === void 0 || (side === "stable" && !this.#stableServes)) continue;
			return `the live tail of ${side} has been silent for ${Math.round(silentMs / 1e3)} s`;
		}
		return void 0;
	}
	/** For how long both lines have been proved open in this step, in ms. */
	get provedMs() {
		return Math.min(...[...this.#tails.values()].map(({ provedMs }) => provedMs));
	}
	/** The step that is watched. Makes the tails again that have been silent for long. */
	attend({ since, share: share2 }) {
		this.#stableServes = share2 < 100;
		for (const [side, tail] of this.#tails) {
			if (since !== this.#since) tail.prove();
			if (side === "canary" || this.#stableServes) tail.renewIfSilent();
		}
		this.#since = since;
	}
	/** What was received beside the counts, one phrase each. */
	get remarks() {
		const names = [...this.#unknown].map(
			([name, count2]) => `unknown outcome "${name}" ${count2}\xD7, counted as ${endedInError(name) ? "an error" : "no error"}`,
		);
		const sampled = SIDES.filter((side) => this.#sampling.has(side)).join(" and ");
		return sampled === "" ? names : [`the tail of ${sampled} sampled`, ...names];
	}
	/** Deletes the tails. Never rejects. */
	async close() {
		this.#closed.abort();
		await Promise.all([...this.#tails.values()].map((tail) => tail.close()));
	}
	#listen(side, versionId2) {
		const tail = new KeptTail(versionId2, this.#deps, {
			onMessage: (text, openedAt) => {
				const message = readTailMessage(text);
				if (message === "sampling") this.#sampling.add(side);
				if (message === void 0 || message === "sampling") return;
				if (message.versionId !== versionId2 || message.at < openedAt || this.#isRepeated(text)) return;
				tail.heard();
				this.#receive(side, message);
			},
			onChange: () => this.#deps.save([...this.#tails.values()].flatMap(({ id: id2 }) => id2 ?? [])),
		});
		return tail;
	}
	#receive(side, invocation) {
		const { outcome, client } = invocation;
		if (!isKnownOutcome(outcome) && (this.#unknown.has(outcome) || this.#unknown.size < MOST_NAMES))
			this.#unknown.set(outcome, (this.#unknown.get(outcome) ?? 0) + 1);
		const digest = (0, external_node_crypto_.hash)("sha1", `${this.#salt} ${client ?? ""}`, "base64");
		const { clock, serverNow } = this.#deps;
		this.#seconds.add(side, { ...invocation, client: digest }, clock.now(), serverNow());
		this.#takeSeconds();
	}
	#takeSeconds() {
		const { clock } = this.#deps;
		for (const second of this.#seconds.take(clock.now())) this.#onSecond(second);
		const { due } = this.#seconds;
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
	/** Keeps no message: only a digest, for a minute. */
	#isRepeated(text) {
		const now = this.#deps.clock.now();
		for (const [digest2, at] of this.#seen) {
			if (now - at < REPEAT_MS) break;
			this.#seen.delete(digest2);
		}
		const digest = (0, external_node_crypto_.hash)("sha1", text, "base64");
		if (this.#seen.has(digest)) return true;
		this.#seen.set(digest, now);
		return false;
	}
}
function judgeRateByMinute(check, known, times, terms) {
	const dispersion = new LearntDispersion(times.rolloutFrom);
	dispersion.addDay(known.day);
	const risk = { steps: times.steps, alpha: terms.alpha };
	const evidence = new RateEvidence(check.limit, risk, times, "minute");
	for (const minute of known.minutes) {
		const { at, canary, stable } = minute;
		let usual = KNOWING_NOTHING;
		if (at >= times.rolloutFrom) {
			usual = dispersion.usualAt(at, Math.min(canary.interval ?? 1, stable.interval ?? 1));
			dispersion.add(at, at >= times.evidenceFrom ? minute : { canary: NO_REQUESTS, stable });
		}
		evidence.add(at, minute, usual);
	}
	dispersion.usualAt(times.judgedBefore);
	const { newest, step, parts } = evidence;
	const noData = `whole minute with requests${check.limit.form === "stable" ? " of both versions" : ""}`;
	return judgeRate(check, evidence, terms, {
		dispersion,
		lack: lackOf(times, terms, known, newest, step.canary.requests, noData),
		numbers: { minutes: parts },
	});
}
function judgeRate(check, evidence, terms, beside) {
	const { limit } = check;
	const { dispersion, shown = evidence.total, numbers, ...others } = beside;
	const { peak, step } = evidence;
	const { canary } = shown;
	const comparing = limit.form === "stable";
	const stable = comparing ? shown.stable : evidence.stable;
	const against = comparing ? `stable ${formatTally(stable)}${allowed(limit.allowance)}` : `the ceiling ${formatRate(limit.most)}`;
	return metricVerdict(check, terms, {
		...others,
		peak,
		excuse: evidence.isAlarm ? void 0 : `only warns, because stable was above the ceiling too: ${formatTally(stable)}`,
		certified: () => evidence.isCertified(dispersion.seen),
		counted: canary.requests > 0 ? `canary ${formatTally(canary)} against ${against}` : void 0,
		numbers: {
			canaryErrors: canary.errors,
			canaryRequests: canary.requests,
			canaryRate: rateOf(canary),
			stableErrors: stable.errors,
			stableRequests: stable.requests,
			stableRate: rateOf(stable),
			dispersion: dispersion.value,
			stepRequests: step.canary.requests,
			...numbers,
			// For the table of steps: the others are of the whole rollout.
			stepCanaryErrors: step.canary.errors,
			stepCanaryRequests: step.canary.requests,
			stepStableErrors: step.stable.errors,
			stepStableRequests: step.stable.requests,
		},
	});
}
function allowed(allowance = 0) {
	return allowance > 0 ? ` and ${formatRate(allowance)} allowed` : "";
}
const MOST_ERRORS = 3;
const SPAN_MS = 6e4;
const APART_MS = 1e3;
class ClientLimit {
	/** When the errors were that counted, oldest first; whose last one is newest comes last. */
	#errors = /* @__PURE__ */ new Map();
	/**
	 * Whether this request counts.
	 *
	 * @param at when it began; requests come in this order
	 */
	admits(client, at, isError) {
		const errors = this.#errors.get(client)?.filter((error2) => error2 > at - SPAN_MS) ?? [];
		const last = errors.at(-1) ?? Number.NEGATIVE_INFINITY;
		if (errors.length >= MOST_ERRORS || at < last + APART_MS) return false;
		if (!isError) return true;
		this.#errors.delete(client);
		this.#errors.set(client, [...errors, at]);
		for (const [other, times] of this.#errors) {
			if ((times.at(-1) ?? at) > at - SPAN_MS) break;
			this.#errors.delete(other);
		}
		return true;
	}
}
const live_examiner_SECOND_MS = 1e3;
const THROUGHOUT = 0.8;
class LiveExaminer {
	check;
	#terms;
	#deps;
	#clients = new ClientLimit();
	#dispersion = new LearntDispersion(0);
	#evidence;
	/** When the Worker's day is asked for, server time: again a minute after each answer that didn't come. */
	#dayDue = Number.NEGATIVE_INFINITY;
	/** From when on the canary has had traffic, server time. */
	#begins = Number.POSITIVE_INFINITY;
	/** Received since then. */
	#total = noCounts();
	/** In the hold that is watched. */
	#inStep = { received: noCounts(), judged: noCounts() };
	#watch;
	#alarmed = false;
	#shown;
	constructor(check, terms, deps) {
		this.check = check;
		this.#terms = terms;
		this.#deps = deps;
	}
	refresh(watch) {
		if (watch.since !== this.#watch?.since) this.#inStep = { received: noCounts(), judged: noCounts() };
		this.#watch = watch;
		this.#deps.tails.attend(watch);
		if (watch.share <= 0) return;
		const times = timelineOf(watch, live_examiner_SECOND_MS);
		this.#begins = times.evidenceFrom;
		if (this.#evidence === void 0) {
			const risk = { steps: watch.count, alpha: this.#terms.alpha };
			this.#evidence = new RateEvidence(this.check.limit, risk, times, "second");
			this.#dispersion = new LearntDispersion(times.rolloutFrom);
		}
		this.#evidence.times = times;
		this.#askForDay(times.day, watch.now);
	}
	#askForDay(day, now) {
		if (now < this.#dayDue) return;
		this.#dayDue = Number.POSITIVE_INFINITY;
		this.#deps.readDay(day).then(
			(minutes) => this.#dispersion.addDay(minutes),
			() => {
				this.#dayDue = now + MINUTE_MS;
			},
		);
	}
	add(second) {
		const { at } = second;
		const { received, judged: judged2 } = countsOf(second, this.check.kind, this.#clients);
		const evidence = this.#evidence;
		if (evidence === void 0 || at < this.#begins) return;
		addTo(this.#total, received);
		addTo(this.#inStep.received, received);
		addTo(this.#inStep.judged, judged2);
		evidence.add(at, judged2, this.#dispersion.usualAt(at));
		this.#dispersion.add(at, received);
		const { warn } = this.check;
		const { isAlarm } = evidence;
		if (this.#alarmed || warn || !isAlarm || exemptionOf(this.check, this.#watch?.share ?? 0) !== void 0) return;
		this.#alarmed = true;
		this.#deps.onAlarm();
	}
	/** The same until the minute ends or the status changes: the log gets a line for each different verdict. */
	verdict(watch) {
		const minute = Math.floor(watch.now / MINUTE_MS);
		const verdict = this.#judge(watch);
		const over = watch.now >= watch.mustEndAt;
		const shown = this.#shown;
		if (!over && shown?.minute === minute && shown.verdict.status === verdict.status) return shown.verdict;
		this.#shown = { minute, verdict };
		return verdict;
	}
	#judge(watch) {
		const check = this.check;
		const exempt = exemptionOf(check, watch.share);
		if (exempt !== void 0) return verdictOf(check, "exempt", exempt);
		if (this.#evidence === void 0) return verdictOf(check, "pending", "no request received yet");
		const { received: step, judged: judged2 } = this.#inStep;
		const seconds2 = Math.max(1, (watch.now - watch.since) / 1e3);
		const [canary, stable] = [step.canary.requests / seconds2, step.stable.requests / seconds2];
		const received = `received in this step: ${perSecond(canary)} of the canary, ${perSecond(stable)} of stable`;
		const left = requestsIn(step) - requestsIn(judged2);
		return judgeRate(check, this.#evidence, this.#terms, {
			dispersion: this.#dispersion,
			lack: this.#lack(watch),
			shown: this.#total,
			remarks: [
				requestsIn(this.#total) > 0 && received,
				left > 0 && `${formatCount(left)} of them aren't evidence: their clients had failed just before`,
				...this.#deps.tails.remarks,
			],
			numbers: { stepRequests: judged2.canary.requests, canaryPerSecond: canary, stablePerSecond: stable },
		});
	}
	/**
	 * What is missing for a pass, and whether only requests are: then lines that were proved open all through the step
	 * show that few came, or nobody, and none of the canary's errors was left out.
	 */
	#lack({ now, since }) {
		const { problem: problem2, silence: silence2, provedMs } = this.#deps.tails;
		if (problem2 !== void 0) return { text: problem2, onlyTraffic: false };
		const text = silence2 ?? this.#few();
		const { received, judged: judged2 } = this.#inStep;
		const onlyTraffic = provedMs >= THROUGHOUT * (now - since) && received.canary.errors === judged2.canary.errors;
		return text === void 0 ? void 0 : { text, onlyTraffic };
	}
	#few() {
		const { minRequests } = this.#terms;
		const { canary, stable } = this.#inStep.judged;
		if (canary.requests + stable.requests === 0) return "no request of this step received yet";
		if (this.check.limit.form === "stable" && stable.requests === 0) return "no request of stable to compare with in this step";
		return canary.requests >= minRequests ? void 0 : tooFew(canary.requests, minRequests);
	}
}
function requestsIn({ canary, stable }) {
	return canary.requests + stable.requests;
}
function perSecond(rate) {
	return `${rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2))}/s`;
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
	let unproven2 = 0;
	for (let attempts = 1; ; attempts++) {
		const { status, detail, numbers } = await probeOnce(check, deps, watch);
		const isYoung = clock.now() < everywhere;
		const isCertain = status === "early" || (status === "fail" && failures++ >= REPEATS) || (status === "inconclusive" && unproven2++ >= REPEATS && !isYoung);
		if (isCertain) {
			const asked = attempts === 1 ? "" : `, asked ${attempts} times`;
			return verdictOf(check, status, `${detail}${asked}`, { ...numbers, attempts });
		}
		const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (unproven2 - 1));
		await clock.sleep(status === "inconclusive" && isYoung ? backoff : REPEAT_WAIT_MS, signal);
	}
}
async function probeOnce(check, deps, watch) {
	const { transport, clock, scriptName: scriptName2, signal } = deps;
	const override = check.pinned ? overrideValue(scriptName2, watch.canaryId) : void 0;
	const timeoutMs = (check.withinMs ?? 0) + EXTRA_WAIT_MS;
	const start = clock.now();
	try {
		const answer = await sendProbe(transport, check, override, { timeoutMs, signal });
		return assessAnswer(check, answer, clock.now() - start, scriptName2, watch);
	} catch (error2) {
		signal.throwIfAborted();
		const detail = `no answer: ${errorText(error2)}`;
		return check.pinned ? verdictOf(check, "inconclusive", `${detail}; it is unknown whether the canary is the cause`) : verdictOf(check, "fail", detail);
	}
}
async function probeStable(failed, deps, watch) {
	const { clock, signal } = deps;
	const until = clock.now() + PROPAGATION_MS;
	const verdicts = await Promise.all(
		failed.map(async (probe) => {
			for (;;) {
				const verdict = await probeOnce({ ...probe, pinned: false }, deps, watch);
				if (verdict.status === "early" || clock.now() + AGAIN_MS > until) return verdict;
				await clock.sleep(AGAIN_MS, signal);
			}
		}),
	);
	const bad = verdicts.find(({ status }) => status !== "early");
	return bad === void 0
		? `After the rollback, stable passes the probe: ${verdicts[0]?.detail}.`
		: `After the rollback, stable fails the probe too (${bad.detail}): the canary is not the only cause.`;
}
const LIMIT_MS = 6e4;
const counts_source_LONGEST_MS = 6 * HOUR_MS;
function createCountsSource(command2, host, variables) {
	return {
		longestMs: counts_source_LONGEST_MS,
		async counts(span, { signal } = {}) {
			const rows = /* @__PURE__ */ new Map();
			let lines = 0;
			let wrong;
			const read = (text) => {
				const row2 = parseCounts(text, span);
				const key = `${row2.at} ${row2.versionId}`;
				if (rows.has(key)) throw problem(`${quote(text)} is a second line of this minute and version; print one for each`);
				rows.set(key, row2);
				return void 0;
			};
			const end = await runCheckCommand(
				host,
				{
					command: command2,
					limitMs: LIMIT_MS,
					variables: { ...variables(), FROM: isoMinute(span.from), TO: isoMinute(span.to) },
					onLine: (text, stream) => {
						if (text.trim() === "" || stream === "stderr" || wrong !== void 0) return;
						lines++;
						wrong = attempt(
							() => read(text),
							({ message }) => `line ${lines} of its output: ${message}`,
						);
					},
				},
				signal ?? new AbortController().signal,
			);
			if (end.exitCode !== 0) throw new SourceError(`${end.detail}${end.said}`);
			if (wrong !== void 0) throw new SourceError(wrong);
			return [...rows.values()];
		},
	};
}
const counts_source_EXAMPLE = '{"at": "2026-11-25T22:01:00Z", "version": "<version id>", "requests": 120, "errors": 1}';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const VERSION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function parseCounts(text, span) {
	const line2 = parseJson(text);
	if (typeof line2 !== "object" || line2 === null || Array.isArray(line2))
		throw problem(`${quote(text)} is not a line of counts; print for example ${counts_source_EXAMPLE}`);
	const { at, version: version2, requests: requests2, errors } = fieldsOf(line2);
	const minute = typeof at === "string" && INSTANT.test(at) ? Date.parse(at) : Number.NaN;
	if (minute % MINUTE_MS !== 0) {
		throw problem(`${show("at", at)} is not the beginning of a minute with its time zone; print for example "2026-11-25T22:01:00Z"`);
	}
	if (minute < span.from || minute >= span.to) {
		throw problem(`${show("at", at)} is not from ${isoMinute(span.from)} (FROM) to before ${isoMinute(span.to)} (TO)`);
	}
	if (typeof version2 !== "string" || !VERSION.test(version2)) {
		throw problem(`${show("version", version2)} is not a version id; print the 36 characters of the version's id`);
	}
	if (!isCount(requests2)) throw problem(`${show("requests", requests2)} is not a number of 0 or more`);
	if (!isCount(errors)) throw problem(`${show("errors", errors)} is not a number of 0 or more`);
	if (errors > requests2) throw problem(`${errors} errors are more than ${requests2} requests`);
	return { at: minute, versionId: version2.toLowerCase(), requests: requests2, errors };
}
function isoMinute(ms) {
	return new Date(ms).toISOString().replace(".000Z", "Z");
}
function isCount(value) {
	return typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
function show(name, value) {
	return `"${name}" ${value === void 0 ? "(missing)" : quote(typeof value === "string" ? value : JSON.stringify(value))}`;
}
function minutesOf(rows, { stableId, canaryId }) {
	return byMinute(rows, (id2) => (id2 === canaryId ? "canary" : id2 === stableId ? "stable" : void 0));
}
function workerMinutesOf(rows) {
	return byMinute(rows, () => "stable").map(({ at, stable }) => ({ ...stable, at }));
}
function byMinute(rows, sideOf) {
	const minutes = /* @__PURE__ */ new Map();
	for (const { at: time, versionId: versionId2, requests: requests2, errors, interval = 1, quantiles } of rows) {
		const side = sideOf(versionId2);
		const isRow = Number.isFinite(time) && Number.isFinite(requests2) && requests2 > 0 && errors >= 0;
		if (side === void 0 || !isRow) continue;
		const at = floorTo(MINUTE_MS, time);
		const minute = minutes.get(at) ?? { at, ...noCounts() };
		minutes.set(at, minute);
		const sum = minute[side];
		const before = sum.requests;
		sum.requests += requests2;
		sum.errors += Math.min(errors, requests2);
		sum.interval = interval + (((sum.interval ?? 1) - interval) * before) / sum.requests;
		sum.quantiles = before === 0 ? quantiles : void 0;
	}
	return [...minutes.values()].sort((a, b) => a.at - b.at);
}
const LEAST_REQUESTS = { "cpu-p50": 30, "wall-p50": 30, "cpu-p99": 1e3, "wall-p99": 1e3 };
const LEAST_DIFFERENCE_MS = 1;
const CHANCES = [0.6, 0.7, 0.8, 0.9];
const IF_WORSE = Float64Array.from(CHANCES, (chance) => Math.log(2 * chance));
const IF_NOT = Float64Array.from(CHANCES, (chance) => Math.log(2 * (1 - chance)));
function judgeLatency(check, known, times, terms) {
	const judged2 = pairsOf(check, known.minutes, times);
	const step = judged2.filter(({ at }) => at >= times.holdFrom);
	const stepRequests = step.reduce((sum, { requests: requests2 }) => sum + requests2, 0);
	const worse = judged2.filter((pair) => pair.worse).length;
	const newest = judged2.at(-1);
	const whose = check.limit.form === "stable" ? "each version" : "the canary";
	const noData = `minute with ${LEAST_REQUESTS[check.quantile]} sampled requests of ${whose}`;
	return metricVerdict(check, terms, {
		peak: peakOf(judged2, times),
		lack: lackOf(times, terms, known, newest?.at, stepRequests, noData),
		certified: () => isCertified(step),
		counted: newest && summarise(check, newest, worse, judged2.length),
		numbers: {
			stepRequests,
			worseMinutes: worse,
			...(newest && { canaryMs: newest.canary }),
			...(newest?.stable !== void 0 && { stableMs: newest.stable }),
			minutes: judged2.length,
		},
	});
}
function pairsOf({ quantile, limit }, minutes, times) {
	const floor = LEAST_REQUESTS[quantile] - COUNT_SLACK;
	const read = ({ requests: requests2, quantiles }) => {
		const value = requests2 >= floor ? quantiles?.[quantile] : void 0;
		return Number.isFinite(value) ? value : void 0;
	};
	const judged2 = [];
	for (const minute of minutes) {
		if (minute.at < times.evidenceFrom) continue;
		const canary = read(minute.canary);
		const stable = limit.form === "stable" ? read(minute.stable) : void 0;
		if (canary === void 0 || (limit.form === "stable" && stable === void 0)) continue;
		const worse = limit.form === "fixed" ? canary > limit.most : stable !== void 0 && canary > limit.factor * stable && canary - stable > LEAST_DIFFERENCE_MS;
		judged2.push({ at: minute.at, requests: minute.canary.requests, canary, stable, worse });
	}
	return judged2;
}
function peakOf(judged2, { steps: steps2, stepStarts }) {
	const evidence = new StepMean(CHANCES.length, steps2);
	let started = 0;
	let peak = 0;
	for (const { at, worse } of judged2) {
		for (; (stepStarts[started] ?? Number.POSITIVE_INFINITY) <= at; started++) evidence.start();
		evidence.add(worse ? IF_WORSE : IF_NOT);
		if (worse) peak = Math.max(peak, evidence.logE());
	}
	return peak;
}
function isCertified(step) {
	const evidence = new StepMean(CHANCES.length, 1);
	evidence.start();
	for (const { worse } of step) evidence.add(worse ? IF_NOT : IF_WORSE);
	return evidence.logE() >= Math.log(1 / BETA);
}
function summarise({ limit }, newest, worse, of) {
	const [mark, against] = limit.form === "fixed" ? [formatMs(limit.most), ""] : [`stable * ${limit.factor}`, ` against stable ${formatMs(newest.stable ?? 0)}`];
	return `canary above ${mark} in ${worse} of ${of} minutes, newest ${formatMs(newest.canary)}${against}`;
}
const FIRST_RETRIES = [2e3, 5e3];
const LONGEST_THROTTLED_MS = 9e5;
function createSourceReaders(checks, deps, variables) {
	const quantiles = checks.some(({ kind }) => kind === "latency");
	const readers = /* @__PURE__ */ new Map();
	return (check) => {
		const name = check.source === "command" ? `command ${check.command}` : check.source;
		const known = readers.get(name);
		if (known !== void 0) return known;
		const source = check.source === "command" ? createCountsSource(check.command, deps, variables) : deps.sources[check.source];
		const reader = new SourceReader(source, deps.clock, quantiles);
		readers.set(name, reader);
		return reader;
	};
}
class SourceReader {
	source;
	#clock;
	#quantiles;
	#askedFor = Number.NEGATIVE_INFINITY;
	/** The server asked not to be asked before, on the local clock. */
	#notBefore = Number.NEGATIVE_INFINITY;
	#running;
	/** Undefined until the first answer. */
	#final;
	/** All minutes; undefined until it has been tried to the end once. */
	#known;
	/** What a tick reads of the day is what the first look read. */
	#day;
	/** @param quantiles whether some check judges them */
	constructor(source, clock, quantiles) {
		this.source = source;
		this.#clock = clock;
		this.#quantiles = quantiles;
	}
	/** Metrics continue from one hold to the next: `signal` is the rollout's. */
	examiner(check, terms, signal) {
		return {
			check,
			refresh: (watch) => (exemptionOf(check, watch.share) === void 0 ? this.#refresh(watch, signal) : void 0),
			verdict: (watch) => {
				const exempt = exemptionOf(check, watch.share);
				if (exempt !== void 0) return verdictOf(check, "exempt", exempt);
				if (this.#known === void 0) return verdictOf(check, "pending", "the metrics are being read");
				const times = timelineOf(watch);
				const isJudged = ({ at }) => at >= times.stableFrom && at < times.judgedBefore;
				const known = { ...this.#known, minutes: this.#known.minutes.filter(isJudged) };
				return check.kind === "latency" ? judgeLatency(check, known, times, terms) : judgeRateByMinute(check, known, times, terms);
			},
		};
	}
	/**
	 * The Worker's day before the rollout, all versions together; read once for all who ask.
	 *
	 * @throws ApiError for a reason that may pass, since the same day is to be read each time; the signal's reason
	 */
	fetchDay(day, options) {
		if (this.#day?.from === day.from) return this.#day.minutes;
		const minutes = this.#readPieces(day, options).then(workerMinutesOf);
		this.#day = { from: day.from, minutes };
		minutes.catch(() => {
			this.#day = void 0;
		});
		return minutes;
	}
	/** The newest piece first. A source that has less gives less: what it refuses ends the day there. */
	async #readPieces({ from, to }, options) {
		const rows = [];
		const { longestMs = to - from } = this.source;
		for (let end = to; end > from; end -= longestMs) {
			try {
				const piece = { from: Math.max(from, end - longestMs), to: end };
				for (const row2 of await this.source.counts(piece, options)) rows.push(row2);
			} catch (error2) {
				const refused = error2 instanceof ApiError ? !error2.facts.retry : error2 instanceof SourceError;
				if (options.signal?.aborted || !refused) throw error2;
				break;
			}
		}
		return rows;
	}
	/**
	 * Asks for both versions' minutes, unless that has been done in this minute of the server's. What it returns settles
	 * when the answer is there, and never rejects. When it can't be had, what was known stays.
	 */
	#refresh(watch, signal) {
		const minute = floorTo(MINUTE_MS, watch.now);
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
		const isFirst = this.#final === void 0;
		const retries = isFirst ? [...FIRST_RETRIES] : [];
		const giveUpAt = this.#clock.now() + LONGEST_THROTTLED_MS;
		for (;;) {
			try {
				this.#known = await this.#read(watch, signal);
				return;
			} catch (error2) {
				if (signal.aborted) return;
				const { retry, throttled, retryAfterMs = 0 } = error2 instanceof ApiError ? error2.facts : {};
				this.#notBefore = this.#clock.now() + Math.min(retryAfterMs, LONGEST_THROTTLED_MS);
				const waits = isFirst && throttled && retryAfterMs > 0 && this.#notBefore <= giveUpAt;
				const wait = waits ? retryAfterMs : retries.shift();
				if (!retry || wait === void 0 || wait < retryAfterMs) {
					const problem2 = `metrics could not be read: ${errorText(error2)}`;
					this.#known = { minutes: [], day: [], ...this.#known, problem: problem2 };
					return;
				}
				await this.#clock.sleep(wait, signal).catch(() => {});
				if (signal.aborted) return;
			}
		}
	}
	/** Only minutes that aren't known or may have changed are asked for. */
	async #read(watch, signal) {
		const { stableId, canaryId, now } = watch;
		const { stableFrom, day: span } = timelineOf(watch);
		const day = await this.fetchDay(span, { signal });
		const known = this.#final;
		const reaches = known !== void 0 && stableFrom >= known.from;
		const final = reaches ? known : { from: stableFrom, to: stableFrom, rows: [] };
		const from = Math.max(stableFrom, final.to);
		const versions = [stableId, canaryId];
		const asked = { from, to: ceilTo(MINUTE_MS, now), versions, quantiles: this.#quantiles };
		const rows = await this.source.counts(asked, { signal });
		const newest = rows.reduce((latest, { at }) => Math.max(latest, at), from);
		const to = Math.max(from, floorTo(MINUTE_MS, Math.min(now - FINAL_AFTER_MS, newest)));
		this.#final = { ...final, to, rows: [...final.rows, ...rows.filter(({ at }) => at < to)] };
		return { minutes: minutesOf([...final.rows, ...rows], watch), day, problem: void 0 };
	}
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
	#readerOf;
	#closed = new AbortController();
	#underWay = /* @__PURE__ */ new Set();
	#liveExaminers = /* @__PURE__ */ new Map();
	#tails;
	/** What is deployed, for the commands that count. */
	#variables = {};
	#hold;
	#last;
	#alarm = new AbortController();
	constructor(settings, deps) {
		this.#settings = settings;
		this.#deps = deps;
		const judging = settings.checks.filter((check) => isMetric(check) && !check.warn).length;
		this.#terms = { alpha: settings.alpha / Math.max(1, judging), minRequests: settings.minRequests };
		this.#readerOf = createSourceReaders(settings.checks, deps, () => this.#variables);
		const liveChecks = settings.checks.filter(isLiveCheck);
		if (liveChecks.length === 0 || settings.mode !== "watching") return;
		const tails = new BothTails(deps.tails, (second) => {
			for (const examiner of this.#liveExaminers.values()) examiner.add(second);
		});
		this.#tails = tails;
		for (const check of liveChecks) {
			const reader = this.#readerOf(check);
			const readDay = (day) => reader.fetchDay(day, { signal: this.#closed.signal });
			const examiner = new LiveExaminer(check, this.#terms, {
				tails,
				readDay,
				onAlarm: () => this.#alarm.abort(),
			});
			this.#liveExaminers.set(check, examiner);
		}
	}
	get alarm() {
		return this.#alarm.signal;
	}
	preflight(remaining, options) {
		const { checks, scriptName: scriptName2 } = this.#settings;
		this.#variables = servingVariables(scriptName2, remaining);
		const deps = { checks, scriptName: scriptName2, terms: this.#terms, readerOf: this.#readerOf, tails: this.#tails };
		return testNeeds(deps, remaining, options);
	}
	async look(watch, signal) {
		signal.throwIfAborted();
		this.#variables = servingVariables(this.#settings.scriptName, watch);
		const examiners = this.#enter(watch, signal);
		const isCommand = ({ check }) => check.kind === "run";
		const others = examiners.filter((each) => !isCommand(each));
		const commands = examiners.filter(isCommand);
		const mode = watch.now >= watch.mayEndAt ? this.#settings.mode : "reading";
		await this.#refresh(mode === "watching" ? examiners : others, watch, signal);
		if (mode === "tick" && mayLeave(watch, others)) await this.#refresh(commands, watch, signal);
		if (this.#alarm.signal.aborted) this.#alarm = new AbortController();
		const verdicts = examiners.map((examiner) => examiner.verdict(watch));
		this.#last = { verdicts, watch };
		return verdicts;
	}
	async probeStable(signal) {
		if (this.#last === void 0) return void 0;
		const { verdicts, watch } = this.#last;
		const { checks, scriptName: scriptName2 } = this.#settings;
		const failed = checks.flatMap((check, index) => (check.kind === "probe" && verdicts[index]?.status === "fail" ? [check] : []));
		const { clock, transport } = this.#deps;
		return failed.length > 0 ? probeStable(failed, { clock, transport, scriptName: scriptName2, signal }, watch) : void 0;
	}
	async close() {
		this.#closed.abort();
		this.#hold?.end.abort();
		const work = Promise.all([...this.#underWay, this.#tails?.close()]);
		await waitFor(work, [], this.#deps.clock, CLOSE_MS);
	}
	/** All checks of the watched hold; those of the one before it end. */
	#enter({ live }, cancel) {
		if (this.#hold?.id === live.id) return this.#hold.all;
		this.#hold?.end.abort();
		const end = new AbortController();
		const signal = AbortSignal.any([cancel, end.signal]);
		const all = this.#settings.checks.map((check) => this.#examiner(check, signal, cancel));
		this.#hold = { id: live.id, end, all };
		return all;
	}
	#examiner(check, signal, cancel) {
		const { clock, transport } = this.#deps;
		const { scriptName: scriptName2 } = this.#settings;
		switch (check.kind) {
			case "probe":
				return createProbeExaminer(check, { transport, clock, scriptName: scriptName2, signal });
			case "run":
				return createRunExaminer(check, { ...this.#deps, scriptName: scriptName2, signal });
			default:
				if (check.live) return this.#liveExaminers.get(check) ?? notListening(check);
				return this.#readerOf(check).examiner(check, this.#terms, AbortSignal.any([cancel, this.#closed.signal]));
		}
	}
	/** Starts the checks that are due, and waits for them as the mode requires. @throws the signal's reason */
	async #refresh(examiners, watch, signal) {
		const jobs = new Set(examiners.flatMap((examiner) => examiner.refresh(watch) ?? []));
		for (const job of jobs) {
			this.#underWay.add(job);
			void job.then(() => this.#underWay.delete(job));
		}
		const limitMs = this.#settings.mode === "watching" ? GRACE_MS : void 0;
		if (jobs.size > 0) await waitFor(Promise.all(jobs), [signal, this.alarm], this.#deps.clock, limitMs);
		signal.throwIfAborted();
	}
}
function notListening(check) {
	const why = "not judged here: only the command rollout reads the live tail";
	return { check, refresh: () => void 0, verdict: () => verdictOf(check, "exempt", why) };
}
function mayLeave(watch, others) {
	const isOver = watch.now >= watch.mustEndAt;
	return others.every((examiner) => {
		const { warn, status } = examiner.verdict(watch);
		return warn || status === "exempt" || (isOver ? status !== "fail" : status === "early");
	});
}
const parse_answer_INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const instant = string().assert((text) => {
	const [, day = ""] = parse_answer_INSTANT.exec(text) ?? [];
	const midnight = Date.parse(day);
	if (Number.isNaN(midnight) || Number.isNaN(Date.parse(text))) return false;
	return new Date(midnight).toISOString().startsWith(day);
}, "expected an ISO 8601 time with its zone");
class ShapeError extends Error {}
class IncompleteError extends Error {}
const EXCERPT = 60;
function parseAs(type, value, path2) {
	const read = type.try(value, { mode: "strip" });
	if (read.ok) return read.value;
	const [issue2] = read.issues;
	throw new ShapeError(`${[...path2, ...(issue2?.path ?? [])].join(".")}: ${explain(issue2, value)}`);
}
function explain(issue2, root) {
	if (issue2 === void 0 || issue2.code === "missing_value") return "is missing";
	const got = issue2.path.reduce((value, key) => Reflect.get(Object(value), key), root);
	const expected =
		issue2.code === "invalid_type" ? `expected ${issue2.expected.join(" or ")}` : String(issue2.code === "custom_error" ? issue2.message : issue2.code);
	return `${expected}, got ${clip(String(JSON.stringify(got)), EXCERPT)}`;
}
const HTTP_DATE = /^\s*[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT\s*$/;
function parseHttpDate(text) {
	if (text === void 0 || !HTTP_DATE.test(text)) return void 0;
	const time = Date.parse(text);
	return Number.isNaN(time) ? void 0 : time;
}
function readRetryAfter(headers) {
	const { "retry-after": text = "", date } = headers;
	if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Math.min(Number(text) * 1e3, Number.MAX_SAFE_INTEGER);
	const [until, now] = [parseHttpDate(text), parseHttpDate(date)];
	return until === void 0 || now === void 0 ? void 0 : Math.max(0, until - now);
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
const LONGEST_ITEM = 4e3;
const LONGEST_MESSAGE = 16e3;
const TOO_LARGE = /excessive resources|smaller quer/i;
function refusalError(call, items, plain, facts = {}) {
	const { status } = call.answer;
	const what = items.length === 0 ? "failed, without a reason" : items.map(describeItem).join("; ");
	const notMade = plain && status >= 400 && status <= 499 && status !== 408;
	const tooLarge = call.readOnly && items.some(({ message }) => TOO_LARGE.test(message));
	const judgement = {
		retry: request_errors_mayRetry(status) || tooLarge,
		write: notMade ? "not-made" : "unknown",
		// guard: unknown-write
		tooLarge,
		codes: items.map(({ code: code2 }) => code2),
		...facts,
	};
	return answerError(call, what, judgement, items);
}
function request_errors_mayRetry(status) {
	return status === 408 || status === 429 || status >= 500;
}
function answerError({ name, permission, answer: { status, headers } }, what, facts, items = []) {
	const marks = [
		["a WAF block, cf-mitigated:", headers["cf-mitigated"]],
		["cf-ray", headers["cf-ray"]],
	].flatMap(([mark, value]) => (value === void 0 ? [] : `${mark} ${oneLine(value, 100)}`));
	const head = `${name}: HTTP ${status}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`;
	const said = oneLine(what, LONGEST_MESSAGE).replace(/\.$/, "");
	const hint = hintFor(status, items, headers["cf-mitigated"] !== void 0, permission);
	return new ApiError(`${head}: ${said}.${hint === void 0 ? "" : ` ${hint}`}`, {
		write: status === 429 ? "not-made" : "unknown",
		throttled: status === 429,
		retryAfterMs: readRetryAfter(headers),
		...facts,
	});
}
function describeItem({ code: code2, message, pointer, documentationUrl }) {
	const places = [pointer && `at ${pointer}`, documentationUrl && `see ${documentationUrl}`].filter(Boolean);
	const shown = oneLine(code2 === 0 ? message : `${code2} ${message}`, LONGEST_ITEM);
	return places.length === 0 ? shown : `${shown} (${oneLine(places.join(", "), LONGEST_ITEM)})`;
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
	for (const { code: code2 } of items) {
		if (AUTHENTICATION.has(code2)) return authentication(permission);
		const hint = BY_CODE[code2];
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
	const named2 = /\b(?:R2 bucket|KV namespace|queue)\b(?: (?:named |with id )?["'`[][\w.-]+["'`\]])?/i;
	return named2.exec(message)?.[0];
}
function authentication(permission) {
	return `The token in api-token must be active, belong to the account in account-id, and have the permission "${permission}".`;
}
const DEFAULT_TIMEOUT_MS = 3e4;
const MOST_ITEMS = 50;
const call_api_EXCERPT = 160;
async function callApi(
	{ transport, baseUrl, token: token2, saw },
	{ method, path: segments, query = "", permission, readOnly, body, unwrap = unwrapResult },
	read,
	{ signal, timeoutMs = DEFAULT_TIMEOUT_MS } = {},
) {
	signal?.throwIfAborted();
	const redact = redactor(token2);
	const path2 = `/${segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join("/")}`;
	const name = `${method} ${redact(path2)}`;
	const request = {
		method,
		url: `${baseUrl}${path2}${query}`,
		headers: {
			authorization: `Bearer ${token2}`,
			accept: "application/json",
			...(body !== void 0 && { "content-type": "application/json" }),
		},
		...(body !== void 0 && { body: JSON.stringify(body) }),
	};
	let answer;
	try {
		answer = await redactingTransport(transport, redact).send(request, { timeoutMs, signal });
	} catch (error2) {
		signal?.throwIfAborted();
		throw unanswered(name, error2);
	}
	const call = { name, permission, readOnly, answer };
	const { status } = answer;
	const clean = (_, value) => (typeof value === "string" ? redact(value) : value);
	const parsed = parseJson(answer.body, answer.body.includes("\\u00") ? clean : void 0);
	if (parsed === void 0) {
		const shown = oneLine(answer.body, call_api_EXCERPT);
		const what = `the answer of ${answer.body.length} characters isn't JSON: ${shown}`;
		const retry = ![401, 403, 404].includes(status);
		throw answerError(call, shown === "" ? "the answer is empty" : what, { retry });
	}
	try {
		const { failed: plain, errors, facts, result: result2, info: info2 } = unwrap(parsed);
		saw?.(parseHttpDate(answer.headers["date"]));
		if (plain || status < 200 || status > 299) throw refusalError(call, errors, plain, facts);
		return read(result2, info2);
	} catch (error2) {
		if (error2 instanceof IncompleteError)
			throw new ApiError(`${name}: the answer is incomplete: ${error2.message}`, {
				retry: true,
				write: "not-made",
				tooLarge: true,
			});
		if (!(error2 instanceof ShapeError || error2 instanceof RangeError)) throw error2;
		const fate = readOnly ? "" : ". This request may have taken effect";
		throw answerError(call, `an unexpected answer: ${errorText(error2)}${fate}`, { retry: request_errors_mayRetry(status) });
	}
}
function unanswered(name, error2) {
	const cause = oneLine(errorText(error2), LONGEST_ITEM);
	const sent = !(error2 instanceof TransportError) || error2.sent;
	const lead = sent ? "got no complete answer" : "could not be sent";
	const write2 = sent ? "unknown" : "not-made";
	return new ApiError(`${name} ${lead}: ${cause}`, { retry: true, write: write2, cause });
}
const unwrapResult = (json) => {
	const { success, errors, result: result2, result_info: info2 } = fieldsOf(json);
	if (typeof success === "boolean") return { failed: !success, errors: readItems(errors), result: result2, info: info2 };
	throw new ShapeError(`success: expected true or false, in ${oneLine(JSON.stringify(json), call_api_EXCERPT)}`);
};
function readItems(errors) {
	const items = [];
	const pending = listOf(errors);
	while (pending.length > 0 && items.length < MOST_ITEMS) {
		const error2 = pending.shift();
		items.push(readItem(error2));
		pending.unshift(...listOf(fieldsOf(error2)["error_chain"]));
	}
	return items;
}
function readItem(error2) {
	const { code: code2, message = error2, documentation_url, source } = fieldsOf(error2);
	const number2 = Number(code2);
	return {
		code: Number.isSafeInteger(number2) ? number2 : 0,
		message: textOf(message) ?? "an error without a message",
		pointer: textOf(fieldsOf(source)["pointer"]),
		documentationUrl: textOf(documentation_url),
	};
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
function listOf(value) {
	return Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [];
}
async function inSpans({ from, to }, pageMinutes, ask) {
	const rows = [];
	let most = Number.POSITIVE_INFINITY;
	for (let end = to; end > from; ) {
		const minutes = pageMinutes((end - from) / MINUTE_MS, most);
		const start = end - minutes * MINUTE_MS;
		try {
			for (const row2 of await ask({ from: start, to: end })) rows.push(row2);
			end = start;
		} catch (error2) {
			if (!(error2 instanceof ApiError && error2.facts.tooLarge) || minutes <= 1) throw error2;
			most = Math.floor(minutes / 2);
		}
	}
	return rows;
}
const PERMISSION = "Account Analytics: Read";
const analytics_LIMIT = 1e4;
const PAGE_MINUTES = 4320;
const MOST = 1e15;
const count = number().assert((n) => n >= 0 && n <= MOST, "expected a number from 0 to 1e15");
const QUANTILE_FIELDS = [
	["cpu-p50", "cpuTimeP50"],
	["cpu-p99", "cpuTimeP99"],
	["wall-p50", "wallTimeP50"],
	["wall-p99", "wallTimeP99"],
];
const analytics_row = object({
	dimensions: object({ datetimeMinute: instant, scriptVersion: string() }),
	sum: object({ requests: count, errors: count }),
	avg: object({ sampleInterval: number().assert((n) => n > 0, "expected more than 0") }),
	quantiles: record(number().nullable()).optional(),
});
const data = object({
	viewer: object({
		accounts: array(object({ workersInvocationsAdaptive: array(analytics_row) })),
	}),
});
function createAnalytics(access2) {
	const page = (span, quantiles, options) =>
		callApi(
			access2,
			{
				method: "POST",
				path: ["graphql"],
				permission: PERMISSION,
				readOnly: true,
				body: { query: queryFor(access2, span, quantiles) },
				unwrap: unwrapData,
			},
			readRows,
			options,
		);
	return {
		counts: ({ quantiles = false, ...span }, options) =>
			inSpans(
				span,
				(left, most) => Math.min(left, most, PAGE_MINUTES),
				(each) => page(each, quantiles, options),
			),
	};
}
function queryFor({ accountId: accountId2, scriptName: scriptName2 }, { from, to }, quantiles) {
	const first2 = new Date(from).toISOString();
	const last = new Date(to - 1).toISOString();
	const filter = `{ scriptName: ${JSON.stringify(scriptName2)}, datetime_geq: "${first2}", datetime_leq: "${last}" }`;
	return `{
  viewer {
    accounts(filter: { accountTag: ${JSON.stringify(accountId2)} }) {
      workersInvocationsAdaptive(limit: ${analytics_LIMIT}, filter: ${filter}) {
        dimensions { datetimeMinute scriptVersion }
        sum { requests errors }
        avg { sampleInterval }${
					quantiles
						? `
        quantiles { ${QUANTILE_FIELDS.map(([, field]) => field).join(" ")} }`
						: ""
				}
      }
    }
  }
}`;
}
function readRows(found) {
	const [account] = parseAs(data, found, ["data"]).viewer.accounts;
	const rows = account?.workersInvocationsAdaptive ?? [];
	if (rows.length >= analytics_LIMIT) throw new IncompleteError(`it has ${analytics_LIMIT} rows or more`);
	return rows.map(toRow);
}
const PASSING = /rate limit|too many|time[d -]*out|internal|unavailable|try again|budget|temporar|overload/i;
const DEPLETED = /budget depleted, try again after (\d{1,2}) minutes?\b/i;
const unwrapData = (json) => {
	if (typeof json !== "object" || json === null) throw new ShapeError("expected an object with data and errors");
	const { data: result2, errors: found } = fieldsOf(json);
	const { accounts } = fieldsOf(fieldsOf(result2)["viewer"]);
	const errors =
		Array.isArray(accounts) && accounts.length === 0
			? [{ code: 0, message: "not authorized for that account (none is in the answer)" }]
			: readItems(found).map(({ message }) => ({ code: 0, message }));
	const passing = errors.length > 0 && errors.every(({ message }) => PASSING.test(message));
	const depleted = errors.flatMap(({ message }) => DEPLETED.exec(message)?.[1] ?? [])[0];
	const facts = {
		...(passing && { retry: true }),
		...(depleted && { throttled: true, retryAfterMs: Number(depleted) * MINUTE_MS }),
	};
	return { failed: errors.length > 0, errors, facts, result: result2 };
};
function toRow({ dimensions, sum, avg, quantiles }) {
	const interval = Math.max(1, avg.sampleInterval);
	return {
		at: Math.floor(Date.parse(dimensions.datetimeMinute) / MINUTE_MS) * MINUTE_MS,
		versionId: dimensions.scriptVersion,
		requests: sum.requests / interval,
		errors: sum.errors / interval,
		interval,
		quantiles: quantiles && inMs(quantiles),
	};
}
function inMs(found) {
	const known = QUANTILE_FIELDS.flatMap(([name, field]) => {
		const us = found[field] ?? -1;
		return us < 0 ? [] : [[name, us / 1e3]];
	});
	return Object.fromEntries(known);
}
const tailShape = object({
	id: string().assert((id2) => /^[\w-]+$/.test(id2), "expected an id"),
	url: string(),
});
function createTailApi(access2) {
	const path2 = ["accounts", access2.accountId, "workers", "scripts", access2.scriptName, "tails"];
	const terms = { permission: "Workers Tail: Read", readOnly: true };
	return {
		async create(versionId2, options) {
			const body = { filters: [{ scriptVersion: versionId2 }] };
			try {
				return await callApi(access2, { ...terms, method: "POST", path: path2, body }, readTail, options);
			} catch (error2) {
				if (!(error2 instanceof ApiError)) throw error2;
				throw new ApiError(error2.message.replaceAll(/wss?:[\\/]*\w[^\s"]*/gi, "***"), error2.facts);
			}
		},
		async delete(id2, options) {
			try {
				await callApi(access2, { ...terms, method: "DELETE", path: [...path2, id2] }, () => {}, options);
			} catch (error2) {
				if (!(error2 instanceof ApiError) || error2.facts.retry) throw error2;
			}
		},
	};
}
function readTail(result2) {
	const tail = parseAs(tailShape, result2, ["result"]);
	const url = URL.parse(tail.url);
	const safe = url?.protocol === "wss:" || (url?.protocol === "ws:" && isLoopback(url.hostname));
	if (!safe) throw new ShapeError("result.url: expected an address that begins with wss://");
	return tail;
}
const PROTOCOL = "trace-v1";
const tails_LONGEST_MESSAGE = 4 * 1024 * 1024;
function createTailConnector(userAgent) {
	return async (url, listener, { timeoutMs, signal }) => {
		const { WebSocket } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 2977));
		signal.throwIfAborted();
		const socket = new WebSocket(url, PROTOCOL, {
			agent: new lib.Qq(userAgent).getAgent(url.replace(/^ws/, "http")),
			headers: { "user-agent": userAgent },
			handshakeTimeout: timeoutMs,
			maxPayload: tails_LONGEST_MESSAGE,
			perMessageDeflate: false,
			skipUTF8Validation: true,
		});
		const opened = Promise.withResolvers();
		let why = "the connection was closed";
		let isOpen2 = false;
		let ended2 = false;
		const end = () => {
			ended2 = true;
			socket.terminate();
		};
		const onAbort = () => {
			opened.reject(signal.reason);
			end();
		};
		signal.addEventListener("abort", onAbort, { once: true });
		socket.on("open", () => {
			socket.send(JSON.stringify({ debug: false }));
			isOpen2 = true;
			signal.removeEventListener("abort", onAbort);
			opened.resolve({ ping: () => socket.ping(), close: end });
		});
		socket.on("message", (data2) => {
			if (!ended2) listener.onMessage(String(data2));
		});
		socket.on("pong", () => {
			if (!ended2) listener.onPong();
		});
		socket.on("error", (error2) => {
			why = errorText(error2).replaceAll(url, "***");
		});
		socket.on("close", (code2) => {
			signal.removeEventListener("abort", onAbort);
			opened.reject(new Error(why));
			if (isOpen2 && !ended2) listener.onClose(code2 === 1006 ? why : `${why} (code ${code2})`);
			ended2 = true;
		});
		return opened.promise;
	};
}
const telemetry_PERMISSION = "Workers Observability: Edit";
const KEPT_MS = 7 * 864e5 - 3e5;
const EITHER_MINUTES = [20, 10, 5, 2, 1];
const telemetry_PAGE_MINUTES = 720;
function createTelemetry(access2) {
	const path2 = ["accounts", access2.accountId, "workers", "observability", "telemetry", "query"];
	let reading;
	function countsOf2(page, status, options) {
		const body = telemetryQuery(access2.scriptName, page, status);
		const request = { method: "POST", path: path2, permission: telemetry_PERMISSION, readOnly: true, body };
		const read = (result2) => {
			const { times, tallies } = readAnswer(result2, page);
			reading ??= readingOf(times, page.granularity);
			return tallies;
		};
		return callApi(access2, request, read, options);
	}
	async function rowsOf(page, options) {
		const all = await countsOf2(page, 100, options);
		return all.size === 0 ? [] : combine(all, await countsOf2(page, 500, options));
	}
	return {
		async counts({ from, to, versions = [] }, options) {
			const first2 = Math.max(from, Math.ceil((access2.serverNow() - KEPT_MS) / MINUTE_MS) * MINUTE_MS);
			const rows = await inSpans(
				{ from: first2, to },
				(left, most) => (reading ? Math.min(left, most, telemetry_PAGE_MINUTES) : (EITHER_MINUTES.find((minutes) => minutes <= most) ?? 1)),
				(span) => {
					const length = span.to - span.from;
					const known = reading === "buckets" ? length / MINUTE_MS : MINUTE_MS;
					const granularity = reading ? known : length / 1e3;
					return rowsOf({ ...span, versions, granularity }, options);
				},
			);
			return rows.filter(({ at }) => at >= first2);
		},
	};
}
const PROOF = 100;
function readingOf(times, granularity) {
	if (granularity !== 60 * EITHER_MINUTES[0]) return void 0;
	const phases = new Set(times.map((time) => time % 6e3));
	if (phases.has(5e3)) return "buckets";
	return phases.size === 5 && times.length >= PROOF ? "length" : void 0;
}
const VERSION_KEY = "$workers.scriptVersion.id";
const STATUS_KEY = "$workers.event.response.status";
const GROUP_LIMIT = 2e3;
function telemetryQuery(scriptName2, { from, to, versions, granularity }, status) {
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
				{ key: "$metadata.service", operation: "eq", type: "string", value: scriptName2 },
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
const amount = object({
	value: number().assert((n) => n >= 0, "expected 0 or more"),
	sampleInterval: number().assert((n) => n > 0, "expected more than 0"),
	groups: array(object({ key: string(), value: union(string(), number(), dist_boolean(), null_()).optional() })),
});
const result = object({
	/** How far the query itself read only a part: independent of `sampleInterval`. */
	statistics: object({ abr_level: number().nullable().optional() }).nullable().optional(),
	calculations: array(
		object({
			aggregates: array(amount),
			series: array(object({ time: string(), data: array(amount) })),
		}),
	),
});
function readAnswer(found, span) {
	const read = parseAs(result, found, ["result"]);
	const times = [];
	const tallies = /* @__PURE__ */ new Map();
	const { aggregates = [], series = [] } = read.calculations[0] ?? {};
	if (aggregates.length >= GROUP_LIMIT) throw new IncompleteError(`it has ${GROUP_LIMIT} groups or more`);
	const level = Math.max(1, read.statistics?.abr_level ?? 1);
	let added = 0;
	for (const { time, data: data2 } of series) {
		const start = readTime(time);
		if (data2.length === 0 && start < span.from) continue;
		if (!(start >= span.from && start <= span.to)) {
			const quoted2 = JSON.stringify(time.slice(0, 60));
			throw new ShapeError(`result.calculations.0.series: ${quoted2} is no time in the timeframe`);
		}
		times.push(start);
		const at = floorTo(MINUTE_MS, start);
		for (const { groups, sampleInterval, value } of data2) {
			added += value;
			const versionId2 = groups.find(({ key: key2 }) => key2 === VERSION_KEY)?.value;
			if (start >= span.to || typeof versionId2 !== "string") continue;
			const key = `${at} ${versionId2}`;
			const tally2 = tallies.get(key) ?? { at, versionId: versionId2, value: 0, sampled: 0 };
			tally2.value += value;
			tally2.sampled += value / (Math.max(1, sampleInterval) * level);
			tallies.set(key, tally2);
		}
	}
	const whole2 = aggregates.reduce((sum, { value }) => sum + value, 0);
	if (Math.abs(whole2 - added) > Math.max(1, whole2 * 1e-3)) {
		throw new IncompleteError(`its series adds up to ${added}, and the whole is ${whole2}`);
	}
	return { times, tallies };
}
function readTime(text) {
	return Date.parse(text.replace(" ", "T").replace(/(?:Z|\+00:00)?$/, "Z"));
}
function combine(all, failed) {
	return [...all].flatMap(([key, { at, versionId: versionId2, value, sampled }]) => {
		const failure = failed.get(key);
		const errors = failure?.value ?? 0;
		const interval = Math.max(value / sampled, failure && errors > 0 ? errors / failure.sampled : 1);
		if (value <= 0) return [];
		return {
			at,
			versionId: versionId2,
			requests: Math.max(value, errors) / interval,
			errors: errors / interval,
			interval,
		};
	});
}
const absent = (type) => type.nullable().optional();
const id = string().assert((text) => !/^\.{0,2}$/.test(text), "expected an id");
const share = object({
	version_id: id,
	percentage: number().assert((n) => n >= 0 && n <= 100, "expected a number from 0 to 100"),
}).rest(dist_unknown());
const anyDeployment = object({
	id,
	created_on: instant,
	source: string(),
	strategy: string(),
	author_email: absent(string()),
	annotations: absent(
		object({
			"workers/message": absent(string()),
			"workers/triggered_by": absent(string()),
		}),
	),
	/** Drafted by Cloudflare and not shipped: rules in addition to percentages. */
	cohorts: dist_unknown().optional(),
});
const percentageDeployment = anyDeployment.extend({
	versions: array(share),
});
const versionSummary = object({
	id,
	number: absent(number()),
	metadata: object({ created_on: instant }),
	annotations: absent(
		object({
			"workers/message": absent(string()),
			"workers/tag": absent(string()),
			"workers/triggered_by": absent(string()),
		}),
	),
});
const version = versionSummary.extend({
	resources: object({
		script_runtime: absent(object({ migration_tag: absent(string()), exports: dist_unknown().optional() })),
	}),
});
const deploymentList = object({ deployments: array(dist_unknown()) });
const versionList = object({ items: array(versionSummary) });
function parseDeployment(value, path2) {
	const head = parseAs(anyDeployment, value, path2);
	const known = head.strategy === "percentage" && !hasContent(head.cohorts);
	const other = known ? void 0 : percentageDeployment.try(value, { mode: "strip" });
	const read = other ?? { ok: true, value: parseAs(percentageDeployment, value, path2) };
	const shares = read.ok ? read.value.versions : [];
	return withExactShares({
		id: head.id,
		createdOn: head.created_on,
		source: head.source,
		versions: shares.map(({ version_id, percentage: percentage2 }) => ({ versionId: version_id, percentage: percentage2 })),
		author: head.author_email || void 0,
		message: head.annotations?.["workers/message"] ?? void 0,
		triggeredBy: head.annotations?.["workers/triggered_by"] ?? void 0,
		oddity: known ? oddShares(shares) : oddStrategy(head),
	});
}
function parseDeployments(result2) {
	const { deployments } = parseAs(deploymentList, result2, ["result"]);
	return deployments.map((entry, index) => parseDeployment(entry, ["result", "deployments", index]));
}
function parseVersions(result2) {
	return parseAs(versionList, result2, ["result"]).items.map(toSummary);
}
function parseVersion(result2) {
	const raw = parseAs(version, result2, ["result"]);
	const runtime2 = raw.resources.script_runtime;
	const exports = runtime2?.exports;
	return {
		...toSummary(raw),
		migrationTag: runtime2?.migration_tag || void 0,
		exports: hasContent(exports) ? canonicalJson(exports) : void 0,
	};
}
function toSummary({ id: id2, number: number2, metadata, annotations }) {
	return {
		id: id2,
		number: number2 ?? 0,
		createdOn: metadata.created_on,
		tag: annotations?.["workers/tag"] ?? void 0,
		message: annotations?.["workers/message"] ?? void 0,
		triggeredBy: annotations?.["workers/triggered_by"] ?? void 0,
	};
}
function oddStrategy({ strategy }) {
	return strategy === "percentage" ? "it has cohorts" : `its strategy is ${JSON.stringify(strategy)}`;
}
const SUM_TOLERANCE = 0.5;
function oddShares(shares) {
	if (shares.length === 0) return "it has no versions";
	const extra = shares.flatMap(({ version_id: _, percentage: __, ...rest }) => Object.keys(rest));
	if (extra.length > 0) return `its versions have the unknown field ${JSON.stringify(extra[0])}`;
	const sum = shares.reduce((total, { percentage: percentage2 }) => total + percentage2, 0);
	return Math.abs(sum - 100) > SUM_TOLERANCE ? `its shares add up to ${sum} %` : void 0;
}
function withExactShares(deployment) {
	const { versions } = deployment;
	const [a, b] = versions;
	if (a === void 0 || b === void 0 || versions.length > 2 || !versions.every(isRounded)) return deployment;
	if (Math.abs(a.percentage + b.percentage - 100) > 0.105) return deployment;
	const smaller = a.percentage < b.percentage ? a : b;
	const [known, percent] = markedShare(deployment) ?? [smaller, oneDecimal(smaller.percentage)];
	const share2 = (version2) => (version2 === known ? percent : complement(percent));
	return {
		...deployment,
		versions: versions.map((version2) => ({ ...version2, percentage: share2(version2) })),
	};
}
function markedShare({ versions, message = "" }) {
	const marker = parseMarker(message);
	if (marker?.kind !== "canary") return void 0;
	const canary = versions.find(({ versionId: versionId2 }) => versionId2.startsWith(marker.canary8));
	const rounded = canary && Math.abs(canary.percentage - oneDecimal(marker.percent)) < 5e-3;
	return rounded ? [canary, marker.percent] : void 0;
}
function isRounded({ percentage: percentage2 }) {
	return Math.abs(percentage2 - oneDecimal(percentage2)) < 1e-9;
}
function oneDecimal(percent) {
	return Math.round(percent * 10) / 10;
}
function hasContent(value) {
	if (value === void 0 || value === null) return false;
	return typeof value !== "object" || Object.keys(value).length > 0;
}
function canonicalJson(value) {
	return JSON.stringify(value, (_, field) =>
		typeof field === "object" && field !== null && !Array.isArray(field)
			? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
			: field,
	);
}
const PAGE_LENGTH = 100;
const UNASKED_LENGTH = 10;
function createWorkerApi(options) {
	const clock = createServerClock(options.now);
	const access2 = { ...options, saw: clock.saw };
	const worker = ["accounts", options.accountId, "workers", "scripts", options.scriptName];
	const askWorker = ({ method = "GET", path: path2, ...rest }, read, options2) => {
		const readOnly = method === "GET";
		const permission = `Workers Scripts: ${readOnly ? "Read" : "Edit"}`;
		return callApi(access2, { ...rest, method, path: [...worker, ...path2], permission, readOnly }, read, options2);
	};
	return {
		listDeployments: (page, options2) => {
			const query = `?per_page=${PAGE_LENGTH}${page === 1 ? "" : `&page=${page}`}`;
			return askWorker({ path: ["deployments"], query }, (result2, info2) => toPage(parseDeployments(result2), info2), options2);
		},
		getDeployment: (id2, options2) => askWorker({ path: ["deployments", id2] }, (result2) => parseDeployment(result2, ["result"]), options2),
		async createDeployment(deployment, options2) {
			const query = deployment.force ? "?force=true" : "";
			const asked = { method: "POST", path: ["deployments"], query, body: deploymentBody(deployment) };
			const created = await askWorker(asked, (result2) => parseDeployment(result2, ["result"]), options2);
			clock.saw(Date.parse(created.createdOn));
			return created;
		},
		deleteDeployment: (id2, options2) => askWorker({ method: "DELETE", path: ["deployments", id2] }, () => {}, options2),
		listDeployableVersions: (options2) => askWorker({ path: ["versions"], query: "?deployable=true" }, parseVersions, options2),
		getVersion: (id2, options2) => askWorker({ path: ["versions", id2] }, parseVersion, options2),
		serverNow: clock.now,
	};
}
function toPage(deployments, info2) {
	const { per_page, total_count: total } = fieldsOf(info2);
	const perPage = worker_api_isCount(per_page) && per_page > 0 ? per_page : void 0;
	const { length } = deployments;
	const full = length >= (perPage ?? PAGE_LENGTH) || (perPage === void 0 && length === UNASKED_LENGTH);
	return { deployments, last: !full, ...(worker_api_isCount(total) && { total }) };
}
function worker_api_isCount(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
function deploymentBody({ versions, message, triggeredBy, codeUpdate: codeUpdate2 }) {
	return {
		strategy: "percentage",
		versions: versions.map(({ versionId: versionId2, percentage: percentage2 }) => ({ version_id: versionId2, percentage: percentage2 })),
		// The server may keep, replace or ignore what triggered it.
		annotations: { "workers/message": message, "workers/triggered_by": triggeredBy },
		// As wrangler 4.141 and later send it; `max_delay` in seconds.
		code_update_strategy: codeUpdate2.mode === "immediate" ? { mode: codeUpdate2.mode } : { mode: codeUpdate2.mode, max_delay: codeUpdate2.maxDelayS },
	};
}
function saveFirst({ runner }, name, value) {
	try {
		runner.saveState(name, value);
	} catch (error2) {
		const text = `Nothing was written: what the post step needs can't be saved in GITHUB_STATE (${errorText(error2)}). Let the runner set it and give it room, and run the job again.`;
		throw problem(text);
	}
}
function saveTails({ runner }, ids) {
	try {
		runner.saveState("tails", ids.join(" "));
	} catch {}
}
function createStateStore(runtime2, step, worker) {
	const { files, runner } = runtime2;
	const ledger = ledgerPath(runtime2, step);
	const owner = ownerPath(runtime2, worker);
	let failed = false;
	let adopted = false;
	return {
		save(state2) {
			const text = JSON.stringify(state2);
			try {
				if (ledger !== void 0) files.write(ledger, text);
				runner.saveState("rollout", text);
				if (!adopted && owner !== void 0) files.write(owner, step);
				adopted = true;
			} catch (error2) {
				if (failed) return;
				failed = true;
				throw error2;
			}
		},
	};
}
function leftByMain(runtime2) {
	const { files, runner } = runtime2;
	const saved = (name) => runner.getState(name);
	const read = (path2) => (path2 === void 0 ? void 0 : files.read(path2));
	const step = saved("step");
	const worker = saved("worker");
	return {
		fence: fencePath(runtime2, step),
		/** The Worker that main worked on; empty when it never came so far. */
		scriptName: worker.split("/")[1] ?? "",
		/** Ids of the live tails that are open. */
		tails: saved("tails").split(" ").filter(Boolean),
		/** Whether the last step to adopt main's Worker is another one than main. */
		adoptedSince() {
			const owner = read(ownerPath(runtime2, worker));
			return Boolean(owner) && owner !== step;
		},
		/** What main has saved up to now; undefined when it never adopted a deployment. @throws Error when it can't be read */
		ledgerState() {
			const text = read(ledgerPath(runtime2, step));
			try {
				if (text !== void 0) return parseLedgerState(text);
			} catch {}
			const before = saved("rollout");
			return before === "" ? void 0 : parseLedgerState(before);
		},
	};
}
function fencePath(runtime2, step) {
	return step === "" ? void 0 : tempPath(runtime2, `${step}.fence`);
}
function ledgerPath(runtime2, step) {
	return tempPath(runtime2, `${step}.json`);
}
function tempPath({ env }, name) {
	const folder = env["RUNNER_TEMP"];
	return folder ? (0, external_node_path_namespaceObject.join)(folder, name) : void 0;
}
function ownerPath(runtime2, worker) {
	const name = (0, external_node_crypto_.createHash)("sha256").update(worker).digest("hex").slice(0, 16);
	return tempPath(runtime2, `workers-gradual-rollout-${name}.owner`);
}
function createPorts(runtime2, inputs, readers, given) {
	const { connectTail, env, runner, shell, transport } = runtime2;
	const { checks, minRequests, alpha, scriptName: scriptName2, command: command2, dryRun, job } = inputs;
	const { clock } = given;
	const account = apiAccessOf(runtime2, inputs);
	const api = createWorkerApi({ ...account, now: () => clock.now() });
	const failing = /* @__PURE__ */ new Set();
	const emit = (event) => {
		const at = api.serverNow();
		for (const read of readers) {
			try {
				read(event, at);
			} catch (error2) {
				if (!failing.has(read)) runner.warning(forLog(`An event could not be shown: ${errorText(error2)}`));
				failing.add(read);
			}
		}
	};
	const { serverNow } = api;
	const tokens = tokensIn(env);
	const ticking = command2 === "advance" && !dryRun;
	const mode = command2 === "rollout" ? "watching" : ticking ? "tick" : "reading";
	const judge = createJudge(
		{ checks, minRequests, alpha, scriptName: scriptName2, mode },
		{
			clock,
			// A Worker may use the same token, and show it in the error page that a verdict quotes.
			transport: redactingTransport(transport, tokenRedactor(tokens)),
			sources: { analytics: createAnalytics(account), logs: createTelemetry({ ...account, serverNow }) },
			tails: {
				api: createTailApi(account),
				connect: connectTail,
				clock,
				mask: runner.setSecret,
				serverNow,
				save: (ids) => saveTails(runtime2, ids),
			},
			shell,
			env,
			tokens,
			workspace: job.workspace,
			onLine: (check, line2) => emit({ type: "output", check, line: line2 }),
		},
	);
	return { ...given, api, judge, emit, random: Math.random };
}
function apiAccessOf({ transport }, { apiBase: apiBase2, apiToken, accountId: accountId2, scriptName: scriptName2 }) {
	return { transport, baseUrl: apiBase2, token: apiToken, accountId: accountId2, scriptName: scriptName2 };
}
const CANCELLED_FLUSH_MS = 1e3;
async function runMain(runtime2) {
	const { env, files, runner } = runtime2;
	for (const token2 of tokensIn(env)) runner.setSecret(token2);
	const clock = runtime2.createClock();
	const cancel = listenForCancel(runtime2, clock);
	const summary = createSummary(runtime2, "main");
	let dashboard = "";
	try {
		const step = `workers-gradual-rollout-${(0, external_node_crypto_.randomUUID)()}`;
		saveFirst(runtime2, "step", step);
		const inputs = loadInputs(env, files.read);
		for (const secret of secretsIn(inputs.checks)) runner.setSecret(secret);
		const { accountId: accountId2, command: command2, schedule, scriptName: scriptName2 } = inputs;
		const worker = `${accountId2}/${scriptName2}`;
		saveFirst(runtime2, "worker", worker);
		dashboard = dashboardUrl(accountId2, scriptName2);
		summary.know({ scriptName: scriptName2, dashboard, steps: stepsOf(schedule) });
		const githubDeployment = githubDeploymentFor(runtime2, clock, inputs, dashboard);
		const fence = fencePath(runtime2, step);
		const readers = [createLog(runner, createPaint(env), inputs), summary.read, githubDeployment.read];
		const ports = createPorts(runtime2, inputs, readers, {
			clock,
			cancel: cancel.signal,
			state: createStateStore(runtime2, step, worker),
			fenced: () => fence !== void 0 && files.exists(fence),
			message: async () => {
				const given = { fetch: runtime2.fetch, signal: cancel.signal };
				const { message, note } = await resolveCommitMessage(inputs, given);
				if (note !== void 0) ports.emit({ type: "note", text: note });
				return tokenRedactor(tokensIn(env))(message);
			},
		});
		const outcome = await dispatchCommand(ports, inputs).finally(() => ports.judge.close?.());
		writeOutputs(runtime2, outcome, dashboard);
		await githubDeployment.flush(cancel.signal.aborted ? CANCELLED_FLUSH_MS : void 0);
		return failsJob(outcome.status, command2) ? 1 : 0;
	} catch (error2) {
		const fault = error2 instanceof Error ? (error2.stack ?? error2.message) : String(error2);
		const problems = error2 instanceof ProblemError ? error2.problems : [`Internal error, after which nobody read what is live: ${fault}`];
		const outcome = { status: "failed", reason: problems.join(" "), made: [], verdicts: [] };
		writeOutputs(runtime2, outcome, dashboard);
		summary.know({ problems });
		summary.read({ type: "finished", outcome }, clock.now());
		const text = problems.map((problem2) => forLog(problem2)).join("\n");
		runner.error(text, { title: "Rollout: failed" });
		return 1;
	} finally {
		cancel.stop();
		runtime2.transport.close();
	}
}
function writeOutputs({ runner }, outcome, dashboard) {
	try {
		setOutputs(runner, outcome, dashboard);
	} catch (error2) {
		runner.warning(forLog(`The outputs could not be set: ${errorText(error2)}`), { title: "No outputs" });
	}
}
const POST_BUDGET_MS = 24e4;
function nothingToSettle(state2, adoptedSince = false) {
	if (state2 === void 0) return "the main step ended before its first write; nothing to clean up";
	if (state2.ended && state2.goal === void 0) return "the main step finished; nothing to clean up";
	if (adoptedSince) return "another step of this job has adopted this Worker since, and what it decided stays; nothing to clean up";
	return void 0;
}
async function settleInPost(ports, request, state2) {
	const session = openSession(ports, request);
	const { budget } = session;
	const start = ports.clock.now();
	budget.startSettling(POST_BUDGET_MS, start + POST_BUDGET_MS);
	const goal2 = goalOf(state2, request);
	try {
		const rollout = reopenInPost(session, state2);
		let ending = await settle(rollout, goal2);
		if (state2.intents.some(isPresumedLost)) {
			await budget.pause(Math.max(0, start + LATE_WRITE_MS - ports.clock.now()));
			ending = await settle(rollout, goal2);
			await budget.pause(SECOND_READ_WAIT_MS);
			ending = await settle(rollout, goal2);
		}
		return postOutcome(ending, session);
	} catch (error2) {
		return postOutcome(unsettledEnding(error2, session, goal2.why), session);
	}
}
function postOutcome(ending, { reader, request, roles }) {
	const { live } = reader.listing;
	const advice2 = ending.advice ?? adviceAfter(ending.status, live, roles, request.scriptName);
	return {
		...ending,
		...(advice2 && { advice: advice2 }),
		...(live && { live }),
		// guard: post-says-live
		...roles,
	};
}
function goalOf(state2, request) {
	if (state2.goal !== void 0) return state2.goal;
	const why = "The main step was interrupted";
	if (request.command === "rollback") return { policy: "rollback", cause: "manual", why };
	return { policy: policyOfCancel(request), cause: "cancelled", why };
}
async function runPost(runtime2) {
	const { runner } = runtime2;
	for (const token2 of tokensIn(runtime2.env)) runner.setSecret(token2);
	const summary = createSummary(runtime2, "post");
	const clock = runtime2.createClock();
	const left = leftByMain(runtime2);
	const paint = createPaint(runtime2.env);
	try {
		raiseFence(runtime2, left);
		const state2 = left.ledgerState();
		const idle2 = nothingToSettle(state2, left.adoptedSince());
		if (state2 === void 0 || idle2 !== void 0) {
			runner.info(`Post: ${idle2}.`);
			return 0;
		}
		const inputs = loadPostInputs(runtime2, left);
		const { accountId: accountId2, scriptName: scriptName2 } = inputs;
		const dashboard = dashboardUrl(accountId2, scriptName2);
		const { stableId, canaryId } = state2;
		summary.know({ scriptName: scriptName2, dashboard, stableId, canaryId });
		const githubDeployment = githubDeploymentFor(runtime2, clock, inputs, dashboard, canaryId);
		const readers = [createLog(runner, paint, inputs), summary.read, githubDeployment.read];
		const ports = createPorts(runtime2, inputs, readers, {
			clock,
			cancel: new AbortController().signal,
			// Nothing comes after post that could read it.
			state: { save: () => void 0 },
			fenced: () => false,
			message: async () => "",
		});
		const outcome = await settleInPost(ports, inputs, state2);
		const { status } = outcome;
		for (const read of [summary.read, githubDeployment.read]) read(post_step_finished(outcome), clock.now());
		await githubDeployment.flush();
		const said = forLog(reasonAndAdvice(outcome));
		if (status === "failed") runner.warning(said, { title: "Rollout: not settled" });
		else runner.info(`Post: ${paint(STATUS_WORDING[status].style, status)}. ${said}`);
	} catch (error2) {
		const reason2 = `The post step could not settle the rollout: ${errorText(error2)}`;
		summary.read(post_step_finished({ status: "failed", reason: reason2 }), clock.now());
		runner.warning(forLog(reason2), { title: "Rollout: not settled" });
	} finally {
		await deleteTails(runtime2, left);
		runtime2.transport.close();
	}
	return 0;
}
function post_step_finished(outcome) {
	return { type: "finished", outcome: { ...outcome, made: [], verdicts: [] } };
}
function loadPostInputs({ env, files }, { scriptName: scriptName2 }) {
	const known = scriptName2 === "" ? env : { ...env, "INPUT_SCRIPT-NAME": scriptName2 };
	return loadInputs({ ...known, INPUT_CHECKS: "" }, files.read);
}
async function deleteTails(runtime2, left) {
	try {
		const api = createTailApi(apiAccessOf(runtime2, loadPostInputs(runtime2, left)));
		await Promise.allSettled(left.tails.map((id2) => api.delete(id2, { timeoutMs: 1e4 })));
	} catch {}
}
function raiseFence({ files, runner }, { fence }) {
	if (fence === void 0) return;
	try {
		files.write(fence, "The post step has started.\n");
	} catch (error2) {
		const text = `The fence ${fence} could not be written, so a main step that still runs may go on: ${errorText(error2)}.`;
		runner.warning(forLog(text));
	}
}
function createClock() {
	return {
		now: () => performance.timeOrigin + performance.now(),
		async sleep(ms, signal) {
			try {
				await (0, promises_namespaceObject.setTimeout)(ms, void 0, signal && { signal });
			} catch (error2) {
				signal?.throwIfAborted();
				throw error2;
			}
		},
	};
}
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
const KILL_AFTER_MS = 2e3;
const DRAIN_MS = 500;
const LONGEST_LINE = 65536;
function createShell({ platform: platform2, kill }) {
	const windows = platform2 === "win32";
	return (request, signal) =>
		new Promise((resolve) => {
			if (signal.aborted) return resolve(unstarted("cancelled before it started"));
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
			} catch (error2) {
				return resolve(unstarted(errorText(error2)));
			}
			const { pid, stdout, stderr } = child;
			const streams = [stdout, stderr].filter((stream) => stream !== null);
			const flush = streams.map((stream) => readLines(stream, (line2) => request.onLine(line2, stream === stderr ? "stderr" : "stdout")));
			const end = (name) => {
				if (pid === void 0) return;
				if (windows) {
					(0, external_node_child_process_namespaceObject.spawn)("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore" }).on("error", () => {});
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
			const settle2 = (result2) => {
				signal.removeEventListener("abort", onAbort);
				clearTimeout(drain);
				clearTimeout(force);
				if (signal.aborted && !windows) end("SIGKILL");
				for (const last of flush) last();
				resolve(result2);
			};
			child.once("error", (error2) => settle2(unstarted(error2.message)));
			child.once("exit", () => {
				const close = () => {
					for (const stream of streams) stream.destroy();
				};
				drain = setTimeout(close, signal.aborted ? KILL_AFTER_MS : DRAIN_MS);
			});
			child.once("close", (code2, name) => settle2(code2 === null ? { why: `ended by ${name ?? "a signal"}` } : { code: code2 }));
		});
}
function unstarted(why) {
	return { why: `not started (${why})` };
}
function readLines(stream, onLine) {
	let rest = "";
	stream.setEncoding("utf8");
	stream.on("error", () => {});
	stream.on("data", (chunk) => {
		const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
		rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
		for (const line2 of lines) onLine(line2.slice(0, LONGEST_LINE));
	});
	return () => {
		if (rest !== "") onLine(rest.replace(/\r$/, ""));
		rest = "";
	};
}
var external_node_http_ = __nccwpck_require__(7067);
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_tls_ = __nccwpck_require__(1692);
const LARGEST_BODY = 16 * 1024 * 1024;
function createHttpTransport(userAgent) {
	const kept = { http: new external_node_http_.Agent({ keepAlive: true }), https: new external_node_https_namespaceObject.Agent({ keepAlive: true }) };
	const closed = new AbortController();
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
	async function send2(request, { timeoutMs, signal, bodyLimit }) {
		signal?.throwIfAborted();
		if (closed.signal.aborted) throw new TransportError("the connection was closed before the request", false);
		let exchange;
		try {
			exchange = begin(request);
		} catch (error2) {
			throw new TransportError(errorText(error2), false, error2);
		}
		const { answer, sent, destroy } = exchange;
		const late = new AbortController();
		const timer = setTimeout(() => late.abort(), timeoutMs);
		const stop = AbortSignal.any([late.signal, closed.signal, ...(signal ? [signal] : [])]);
		const stopped = Promise.withResolvers();
		const giveUp = () => stopped.reject(stop.reason);
		stop.addEventListener("abort", giveUp, { once: true });
		try {
			const whole2 = answer.then((message) => responseOf(message, bodyLimit));
			return await Promise.race([whole2, stopped.promise]);
		} catch (error2) {
			destroy();
			signal?.throwIfAborted();
			if (closed.signal.aborted) throw new TransportError("the connection was closed", sent());
			if (late.signal.aborted) throw new TransportError(`no complete answer within ${timeoutMs / 1e3} s`, sent());
			throw new TransportError(http_transport_explain(error2), sent(), error2);
		} finally {
			clearTimeout(timer);
			stop.removeEventListener("abort", giveUp);
		}
	}
	return {
		send: send2,
		close() {
			closed.abort();
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
function http_transport_explain(error2) {
	if (error2 instanceof AggregateError) return error2.errors.map(http_transport_explain).join("; ");
	const said = errorText(error2);
	return said === "aborted" ? "the answer was cut short" : said;
}
function isTunnel(agent) {
	return "proxyOptions" in agent && "request" in agent && typeof agent.request === "function";
}
function watchTunnel(agent) {
	let waiting;
	const open = agent.request;
	agent.request = (options) => {
		const connect2 = open(options);
		waiting = connect2;
		connect2.once("connect", () => (waiting = void 0));
		return connect2;
	};
	return () => waiting;
}
function untilReady(socket) {
	if (!(socket instanceof external_node_tls_.TLSSocket)) return socket.connecting ? "connect" : void 0;
	return "secureConnecting" in socket && socket.secureConnecting === true ? "secureConnect" : void 0;
}
const USER_AGENT = "workers-gradual-rollout/1";
const SIGNALS = ["SIGINT", "SIGTERM"];
const runtime = {
	env: process.env,
	runner: { info, startGroup, endGroup, warning, error, setSecret: core_setSecret, setOutput, saveState, getState },
	transport: createHttpTransport(USER_AGENT),
	connectTail: createTailConnector(USER_AGENT),
	files: {
		read(path2) {
			try {
				return (0, external_node_fs_namespaceObject.readFileSync)(path2, "utf8");
			} catch {
				return void 0;
			}
		},
		write: (path2, text) => (0, external_node_fs_namespaceObject.writeFileSync)(path2, text),
		exists: external_node_fs_namespaceObject.existsSync,
	},
	createClock,
	onSignal(callback) {
		const listeners = SIGNALS.map((name) => [name, () => callback(name)]);
		for (const [name, listener] of listeners) process.on(name, listener);
		return () => {
			for (const [name, listener] of listeners) process.off(name, listener);
		};
	},
	shell: createShell({
		platform: process.platform,
		kill: (pid, signal) => process.kill(pid, signal),
	}),
	fetch: void 0,
};
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
const build_post = (0, external_node_path_namespaceObject.basename)(process.argv[1] ?? "") === "post.js";
process.exitCode = 1;
const ended = (build_post ? runPost(runtime) : runMain(runtime)).then((exitCode) => {
	process.exitCode = exitCode;
});
var __webpack_exports__ended = __webpack_exports__.v;
export { __webpack_exports__ended as ended };
