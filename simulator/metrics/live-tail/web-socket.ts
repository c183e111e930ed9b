import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/**
 * The server's side of RFC 6455, as far as a tail needs it. Unlike libraries it takes frames without a
 * mask, as Cloudflare does: wrangler sends its only one so.
 */
export interface ServerSocket {
  send(data: string, binary: boolean): void;
  /** Ends the connection without a closing frame, as a network does. */
  destroy(): void;
}

export interface ServerSocketEvents {
  readonly onClose: () => void;
  /** After anything was written. */
  readonly onSent: () => void;
}

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Answers an upgrade request with 101. Undefined, with the connection ended by 400, when it isn't one for the protocol. */
export function acceptWebSocket(
  request: IncomingMessage,
  stream: Duplex,
  protocol: string,
  { onClose, onSent }: ServerSocketEvents,
): ServerSocket | undefined {
  stream.on("error", () => stream.destroy());
  const key = request.headers["sec-websocket-key"];
  const offered = (request.headers["sec-websocket-protocol"] ?? "").split(/\s*,\s*/);
  if (key === undefined || !offered.includes(protocol)) {
    stream.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    return undefined;
  }
  const accept = createHash("sha1").update(`${key}${GUID}`).digest("base64");
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\nsec-websocket-protocol: ${protocol}\r\n\r\n`,
  );
  const answer = (frame: Buffer) => {
    stream.write(frame);
    onSent();
  };
  let left: Buffer = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    left = Buffer.concat([left, chunk]);
    for (let frame = readFrame(left); frame !== undefined; frame = readFrame(left)) {
      left = left.subarray(frame.size);
      if (frame.opcode === PING) answer(writeFrame(PONG, frame.data));
      else if (frame.opcode === CLOSE) stream.end(writeFrame(CLOSE, frame.data));
    }
  });
  stream.once("close", onClose);
  stream.resume();
  return {
    send: (data, binary) => {
      if (stream.writable) answer(writeFrame(binary ? BINARY : TEXT, Buffer.from(data, "utf8")));
    },
    destroy: () => {
      stream.destroy();
      onSent();
    },
  };
}

interface Frame {
  readonly opcode: number;
  readonly data: Buffer;
  /** Of the whole frame, in bytes. */
  readonly size: number;
}

/** The first frame in the bytes; undefined while it hasn't arrived whole. */
export function readFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const masked = (bytes.readUInt8(1) & 0x80) !== 0;
  let length = bytes.readUInt8(1) & 0x7f;
  let at = 2;
  if (length === 126) {
    if (bytes.length < 4) return undefined;
    length = bytes.readUInt16BE(2);
    at = 4;
  } else if (length === 127) {
    if (bytes.length < 10) return undefined;
    length = Number(bytes.readBigUInt64BE(2));
    at = 10;
  }
  const mask = masked ? bytes.subarray(at, at + 4) : undefined;
  if (mask !== undefined) at += 4;
  if (bytes.length < at + length) return undefined;
  const data = Buffer.from(bytes.subarray(at, at + length));
  if (mask !== undefined) {
    for (let index = 0; index < length; index++) data[index] = (data[index] ?? 0) ^ (mask[index % 4] ?? 0);
  }
  return { opcode: bytes.readUInt8(0) & 0x0f, data, size: at + length };
}

function writeFrame(opcode: number, data: Buffer): Buffer {
  const head =
    data.length < 126
      ? Buffer.from([0x80 | opcode, data.length])
      : data.length < 65_536
        ? Buffer.from([0x80 | opcode, 126, data.length >> 8, data.length & 0xff])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127]), bigLength(data.length)]);
  return Buffer.concat([head, data]);
}

function bigLength(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return bytes;
}
